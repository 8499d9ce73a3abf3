"""`rehearse ready`: where a worksheet stands, and the one thing that would help most."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.ready import ready_command
from simulator.errors import ScenarioError, StoreError
from simulator.store import worksheets
from tests.worksheet.sheets import ODD, STRONG, WEAK

HOUR = 3600


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, 80 columns wide."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REHEARSE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path / "home"


def kept(name: str, text: str, ago: int = 0) -> Path:
    """Keep a worksheet, changed so many hours ago."""
    file = worksheets.path(name)
    worksheets.write(file, text)
    at = file.stat().st_mtime - ago * HOUR
    os.utime(file, (at, at))
    return file


def ready(*args: str) -> Result:
    return CliRunner().invoke(ready_command, list(args))


def words(*args: str) -> str:
    result = ready(*args)
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def test_it_tells_the_points_the_strength_beside_them_and_the_one_thing_to_do() -> None:
    kept("first-offer", WEAK)
    said = words()

    assert (
        "Worksheet: 51 of 60, well on the way. With a talk that goes well, it comes to 91 of 100:"
        " “secure”." in said
    )
    assert "how strong your alternative is: 44 of 100 (100% for F5" in said
    assert "One can be ready with a weak one." in said
    assert "What would help most: your alternatives (+4)" in said
    assert said.count("For example:") == 1
    assert said.index("What would help most") < said.index("After that")


def test_it_shows_the_arithmetic_and_that_it_is_no_advice() -> None:
    kept("first-offer", STRONG)
    said = words()

    assert "together £67,700" in said
    assert "the offer from Northgate £67,700, counted at 97% (F4) £65,669" in said
    assert "that is a base of £60,635." in said
    assert "It is not advice." in said
    assert "You wrote: 64k and a mentor." in said


def test_a_plan_has_no_strength_and_is_not_asked_for_what_shows_it() -> None:
    kept("first-offer", "alternatives: [{what: go on looking, firmness: 0, monday: true}]")
    said = words()
    assert "how strong your alternative is: nothing to lean on yet, so 0 of 100." in said
    assert "Take one small step on it" in said
    assert "what shows that it is so firm" not in said


def test_an_alternative_in_a_whole_sentence_has_a_short_name_in_the_arithmetic() -> None:
    what = "take the Siemens offer, I would really go"
    value = "value: {base: 60000, bonus: 1000}"
    kept("first-offer", f'alternatives: [{{what: "{what}", firmness: 4, {value}}}]')
    said = words()
    assert "the Siemens offer 61,000, counted at 97% (F4)" in said
    assert "I would really go" not in said


def test_what_contradicts_itself_is_said_and_what_to_do() -> None:
    kept("first-offer", ODD)
    said = words()
    assert "What does not fit yet" in said
    assert "You would not take your best alternative, “offer from Brightwater”." in said
    assert "smaller ones, once these are settled" in said
    assert "though you would not take it" in said


def test_a_worksheet_that_has_everything_is_told_so() -> None:
    kept("first-offer", STRONG)
    assert "Worksheet: 60 of 60, all of it." in words()
    assert "What would help most" not in words()
    assert "Say your ask aloud once" in words()


def test_without_a_name_it_is_the_worksheet_changed_last() -> None:
    kept("match-an-offer", WEAK, ago=5)
    last = kept("first-offer", STRONG, ago=1)
    assert json.loads(ready("--json").stdout)["file"] == str(last)
    assert json.loads(ready("match-an-offer", "--json").stdout)["worksheet"] == 51


def test_a_file_anywhere_will_do(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(WEAK, encoding="utf-8")
    assert json.loads(ready(str(mine), "--json").stdout)["worksheet"] == 51


def test_the_days_until_the_meeting_are_counted() -> None:
    soon = date.today() + timedelta(days=4)
    file = kept("first-offer", f"meeting: {soon}")
    assert f"{soon.year}, in 4 days." in words()
    worksheets.write(file, f"meeting: {soon - timedelta(days=4)}")
    assert ", today." in words()
    assert json.loads(ready("--json").stdout)["days"] == 0


def test_one_json_object_has_all_of_it() -> None:
    kept("first-offer", ODD)
    result = ready("--json")
    assert result.stdout.count("\n") == 1
    data = json.loads(result.stdout)

    assert sum(one["points"] for one in data["items"]) == data["worksheet"]
    assert data["out_of"] == 60
    assert data["if_the_talk_goes_well"] == data["worksheet"] + 40
    assert data["next"]["adds"] == max(one.get("adds", 0) for one in data["items"])
    assert data["derived"]["advice"] is False
    assert data["doubts"][0]["code"] == "not_taken"
    assert data["here"]["total"] == 65_000


def test_plain_has_no_colour_and_every_amount_in_a_sentence() -> None:
    kept("first-offer", STRONG)
    said = ready("--plain").output
    assert "\x1b" not in said
    assert "the offer from Northgate: base; a year: £64,000" in " ".join(said.split())


def test_an_empty_worksheet_is_told_where_to_begin() -> None:
    kept("first-offer", "# nothing yet\n")
    said = words()
    assert "Worksheet: 0 of 60, just begun." in said
    assert "none is noted yet" in said
    assert "Staying where you are counts" in said


def test_where_money_says_nothing_it_is_percent_of_the_target() -> None:
    kept("referral", "alternatives: [{what: the form, firmness: 5, worth: 40, expires: open}]\n")
    said = words()
    assert "40 of 100 (100% for F5; worth 40% of your target)" in said
    assert "worth less to you than 40% of your target" in said


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "there is no worksheet yet: 'rehearse prepare' begins one"),
        (("first-offer",), "there is no worksheet for 'first-offer'; 'rehearse prepare' begins"),
        (("/nowhere/mine.yaml",), "there is no worksheet /nowhere/mine.yaml"),
        (("No Name",), "cannot name a worksheet"),
    ],
)
def test_what_is_not_there_gives_one_clear_line(args: tuple[str, ...], says: str) -> None:
    error = ready(*args).exception
    assert isinstance(error, StoreError)
    assert says in str(error)


def test_a_broken_worksheet_is_told_with_its_line() -> None:
    kept("first-offer", "meeting: 2026-12-01\nwalkaway: {package: 64k}\n")
    error = ready().exception
    assert isinstance(error, ScenarioError)
    assert ":2:" in str(error)
    assert "walk_away" in str(error)


def test_a_worksheet_of_a_scenario_nobody_has_is_still_scored() -> None:
    kept("first-offer", WEAK.replace("first-offer", "no-such-talk"))
    assert json.loads(ready("--json").stdout)["worksheet"] == 51
