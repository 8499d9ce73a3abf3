"""A whole session leaves nothing that others can read, and forgetting leaves nothing at all."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.home import MARK
from tests.cli.conftest import Run, words

SECRET = "my rent is 1,234 and nobody knows"
SHEET = f"scenario: first-offer\nwalk_away: {{package: 64k, why: '{SECRET}'}}\n"


@pytest.fixture
def careless() -> Iterator[None]:
    """Files are open to everybody unless asked otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def session(tmp_path: Path, run: Run, scene: str, careless: None) -> Path:
    """The folder after a worksheet, a talk, its debrief, a reflection, a note and drawings."""
    home = tmp_path / "home"
    worksheets.write(worksheets.path("first-offer"), SHEET)
    steps = (
        run("play", scene, "--examples", say=(SECRET, "=ask chores", "=accept", "")),
        run("reflect", say=("4",) * 20),
        run("happened", "first-offer", say=("3", SECRET, "")),
        run("debrief", "1", "--svg", str(home / "drawn")),
        run("debrief", "1", "--svg", str(home / "mine.svg")),
        run("export", "1", str(home / "talk.jsonl")),
    )
    assert [step.exit_code for step in steps] == [0] * 6, [step.output for step in steps]
    run("scenario", "solve", scene)  # which finds fault with the small scenario
    return home


def files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]


def test_every_file_of_a_session_is_for_its_owner_only(session: Path) -> None:
    found = {str(one.relative_to(session)): stat.S_IMODE(one.stat().st_mode)
             for one in files(session)}  # fmt: skip
    assert set(found.values()) == {0o600}, found
    kinds = {one.suffix for one in files(session)}
    assert {".db", ".yaml", ".solved", ".svg", ".jsonl"} <= kinds
    assert stat.S_IMODE(session.stat().st_mode) == 0o700


def test_files_are_private_also_while_a_talk_is_open(
    tmp_path: Path, careless: None, run: Run, scene: str
) -> None:
    run("play", scene, "--examples", say=(SECRET,))
    with Store(tmp_path / "home") as store:
        store.history()
        store.happenings()
        modes = {stat.S_IMODE(one.stat().st_mode) for one in files(tmp_path / "home")}
    assert modes == {0o600}


def test_where_says_what_lies_there_by_kind(session: Path, run: Run) -> None:
    lines = run("where").stdout.splitlines()
    assert lines[0] == str(session)
    shown = " ".join(lines)
    kinds = ("1 talk -", "1 reflection", "1 note on a real meeting", "1 worksheet", "drawing")
    for kind in (*kinds, "solved scenario", "1 transcript", "rehearse forget --all"):
        assert kind in shown
    counts = json.loads(run("where", "--json").stdout)
    assert counts.pop("folder") == str(session)
    assert counts.pop("solved") >= 1
    assert counts.pop("drawings") >= 2
    assert counts == {
        "talks": 1, "reflections": 1, "notes": 1, "worksheets": 1, "transcripts": 1, "others": 0,
    }  # fmt: skip


def test_forgetting_all_names_what_goes_asks_first_and_leaves_not_even_the_folder(
    session: Path, run: Run
) -> None:
    before = sorted(files(session))
    asked = run("forget", "--all", say=("",))
    assert "1 worksheet" in asked.output
    assert "1 note on a real meeting" in asked.output
    assert "Delete all of it for good? (y or n)" in words(asked)
    assert "Nothing was deleted." in asked.output
    assert [one for one in before if not one.name.endswith(("-wal", "-shm"))] == sorted(
        one for one in files(session) if not one.name.endswith(("-wal", "-shm"))
    )
    assert "Everything: deleted." in run("forget", "--all", say=("y",)).output
    assert not session.exists()
    again = run("forget", "--all", "--yes")
    assert again.exit_code == 0
    assert "Nothing is kept." in again.output
    assert not session.exists()


def test_what_others_put_into_the_folder_stays_alone_and_is_named(session: Path, run: Run) -> None:
    (session / "diary.txt").write_text("mine", encoding="utf-8")
    (session / "pictures").mkdir()
    (session / "pictures" / "cat.svg").write_text("<svg/>", encoding="utf-8")
    assert "2 files that are not ours" in run("where").stdout
    done = run("forget", "--all", "--yes")
    assert "Left in the folder: 2 files that are not ours." in words(done)
    assert sorted(one.name for one in session.rglob("*")) == ["cat.svg", "diary.txt", "pictures"]


def test_drawings_behind_a_link_out_of_the_folder_are_not_touched(
    session: Path, run: Run, tmp_path: Path
) -> None:
    desk = tmp_path / "desk"
    run("debrief", "1", "--svg", str(desk))
    (session / "desk").symlink_to(desk, target_is_directory=True)
    before = sorted(desk.iterdir())
    run("forget", "--all", "--yes")
    assert before
    assert sorted(desk.iterdir()) == before


def test_a_folder_that_was_there_before_stays_empty(tmp_path: Path, run: Run, scene: str) -> None:
    (tmp_path / "home").mkdir()
    run("play", scene, "--examples", say=("=accept", ""))
    run("forget", "--all", "--yes")
    assert list((tmp_path / "home").iterdir()) == []


def test_while_another_process_is_in_a_talk_nothing_is_deleted(session: Path, run: Run) -> None:
    with Store(session) as other:
        other.history()
        done = run("forget", "--all", "--yes")
        assert done.exit_code == 1
        assert "close the other rehearsal" in done.output
    assert {".db", ".yaml", ".solved", ".svg", ".jsonl"} <= {one.suffix for one in files(session)}


def test_a_damaged_database_is_named_and_goes_too(session: Path, run: Run) -> None:
    for end in ("-wal", "-shm"):
        (session / f"rehearse.db{end}").unlink(missing_ok=True)
    (session / "rehearse.db").write_bytes(b"nonsense" * 1000)
    assert "talks that cannot be counted" in run("where").stdout
    assert "damaged" in json.loads(run("where", "--json").stdout)["trouble"]
    assert run("forget", "--all", "--yes").exit_code == 0
    assert not session.exists()


def test_forgetting_one_talk_leaves_the_worksheet_and_no_word_of_the_talk(
    session: Path, run: Run
) -> None:
    (session / "talk.jsonl").unlink()
    run("happened", "--forget", "1")
    run("forget", "1", "--yes")
    assert worksheets.path("first-offer").exists()
    left = [one for one in files(session) if one.suffix != ".yaml"]
    assert not any(SECRET.encode() in one.read_bytes() for one in left)


def test_where_makes_nothing(tmp_path: Path, run: Run) -> None:
    run("where")
    run("history")
    made = {one.name for one in (tmp_path / "home").glob("*")}
    assert made <= {MARK, "rehearse.db"}


def test_an_export_says_that_a_worksheet_is_in_it_only_when_one_is(
    tmp_path: Path, run: Run, scene: str
) -> None:
    from simulator.scenario.loading import load  # noqa: PLC0415  # only here
    from simulator.talk.state import Prepared  # noqa: PLC0415  # the same
    from simulator.talk.talk import Talk  # noqa: PLC0415  # the same

    prepared = Prepared("2026-11-22", {"walk_away": {"package": "64k"}})
    with Store(tmp_path / "home") as store:
        store.begin(Talk(load("first-offer"), 3, prepared=prepared))
        store.begin(Talk(load("first-offer"), 3))
    assert "your whole worksheet" in run("export", "1").stderr
    without = run("export", "2").stderr
    assert "your card" in without
    assert "worksheet" not in without
