"""`rehearse progress` as people and programs see it. REHEARSE_GOLDEN=write writes it anew."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from simulator.store.database import Store
from simulator.store.looking import Happening
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal
from tests.practice.made import (
    ASKS,
    LEAVES,
    SHARES,
    WRAPS,
    YES,
    again,
    hearing,
    on_days,
    other,
    play,
)

GOLDEN = Path(__file__).parent / "golden"

BACK = ("reflect chores", "So order in the chores is what you want, have I got that right?")

NEXT = "What would teach most now"
"""What follows hangs on which scenarios there are."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a made history: two scenarios, a retry, a real meeting."""
    trade = ("trade pay=1100 for days=0", "If you could do 1,100, I'd come in every day.")
    scenario, second, folder = hearing(tmp_path), other(tmp_path), tmp_path / "home"
    with Store(folder) as store:
        play(store, scenario, 1, *WRAPS, *LEAVES, card=None)
        play(store, scenario, 2, ("plead", "I need it, my rent went up."), *WRAPS, *YES)
        play(store, second, 3, ("ask_generic", "So, what do you do?"), *LEAVES)
        again(store, 2, 1, *ASKS, *LEAVES)
        play(store, scenario, 4, SHARES, *ASKS, trade, *LEAVES)
        play(
            store,
            scenario,
            5,
            *ASKS[:1],
            BACK,
            *WRAPS,
            ("propose desk=own", "I'd like a desk of my own, and I could start on Monday."),
            *YES,
        )
        on_days(store)
        store.note(
            Happening(
                0, "2026-09-05T18:00:00+00:00", "agreed", scenario="small",
                words="I asked for 1,100 and she said yes.", keep="Ask about the days as well.",
            )
        )  # fmt: skip
    return folder


@pytest.mark.parametrize(("name", "options"), [("progress", ()), ("progress-plain", ("--plain",))])
@pytest.mark.usefixtures("home")
def test_people_see_exactly_this(name: str, options: tuple[str, ...], run: Run) -> None:
    result = run("progress", *options)
    assert result.exit_code == 0, result.output
    told, found, _ = result.output.partition(NEXT)
    assert found
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("REHEARSE_GOLDEN") == "write":
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [(), ("--plain",)])
@pytest.mark.usefixtures("home")
def test_no_line_is_wider_than_eighty_columns_or_ends_in_spaces(
    options: tuple[str, ...], run: Run
) -> None:
    for line in run("progress", *options).output.splitlines():
        assert len(line) <= 80
        assert line == line.rstrip()


@pytest.mark.usefixtures("home")
def test_plain_has_no_bars_and_no_signs_that_speak_by_their_looks(run: Run) -> None:
    shown = run("progress", "--plain").output
    assert not set(shown) & set("▁▂▃▄▅▆▇█◆…")
    assert "BATNA readiness: " in shown


@pytest.mark.usefixtures("home")
def test_a_program_gets_one_object_and_nothing_else(run: Run) -> None:
    result = run("progress", "--json")
    assert result.output.count("\n") == 1
    found = json.loads(result.output)
    assert (found["type"], found["talks"], found["retries"]) == ("progress", 5, 1)
    first = found["scenarios"][0]
    assert [one["talk"] for one in first["tries"]] == [1, 2, 5, 6]
    assert first["meetings"][0]["words"] == "I asked for 1,100 and she said yes."
    assert len(found["next"]) == 2


@pytest.mark.usefixtures("home")
def test_the_page_ends_with_commands_that_exist(run: Run) -> None:
    for one in json.loads(run("progress", "--json").output)["next"]:
        command, *rest = one["command"].split()[1:]
        assert run(command, "--help").exit_code == 0
        assert one["command"] in words(run("progress"))
        if command == "play":
            assert run("scenario", "show", rest[0]).exit_code == 0


def test_somebody_new_is_told_how_to_begin_and_nothing_is_made_up(run: Run) -> None:
    shown = words(run("progress"))
    assert "No finished talk yet" in shown
    assert "rehearse play" in shown
    assert NEXT not in shown


def test_a_broken_database_is_one_clear_line(run: Run, home: Path) -> None:
    (home / "rehearse.db").write_bytes(b"no database" * 500)
    result = run("progress")
    assert result.exit_code == 1
    assert result.output.startswith("rehearse: ")
    assert result.output.count("\n") == 1


def test_a_narrow_terminal_gets_the_chart_in_words(home: Path) -> None:
    terminal = Terminal(home, "progress", columns=44)
    assert terminal.end() == 0
    assert "▁" not in terminal.shown
    assert "Talks 1, 2, 5, and 6." in " ".join(terminal.shown.split())
