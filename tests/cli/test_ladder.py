"""`rehearse ladder`, and talks that begin from what another left."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from simulator.scenario import loading
from simulator.store.database import Store
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal
from tests.practice.giving import kept, won


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def keep(home: Path, *scenarios: str, player: str = "master") -> None:
    with Store(home) as store:
        for which in scenarios:
            kept(store, which, player=player)


def test_the_ladder_is_kind_to_somebody_who_has_not_begun(run: Run) -> None:
    result = run("ladder")
    assert result.exit_code == 0
    assert "You have finished none of them yet, so every step is a first one." in words(result)
    assert "Nothing is locked" in words(result)
    assert max(map(len, result.output.splitlines())) <= 80


def test_the_ladder_says_how_to_go_on(run: Run, home: Path) -> None:
    keep(home, "informational-interview", "referral")
    said = words(run("ladder", "--plain"))
    assert "rehearse play referral --after 1" in said
    assert "rehearse play first-offer --after 2" in said


def test_the_ladder_as_json_is_one_object_and_nothing_else(run: Run, home: Path) -> None:
    keep(home, "referral")
    data = json.loads(run("ladder", "--json").stdout)
    assert data["phases"][0]["title"] == "Finding focus"


def test_a_talk_begins_from_what_another_left_and_says_so(run: Run, home: Path) -> None:
    keep(home, "first-offer")
    pay = f"£{won('first-offer').state.ending.package[0]:,}"  # type: ignore[union-attr,index]
    result = run("play", "match-an-offer", "--after", "1", "--examples", say=("/quit",))
    assert result.exit_code == 0, result.output
    said = words(result)
    assert f"From talk 1: the offer agreed with Ms Haddad, {pay} a year" in said
    assert f"a written offer: {pay}" in said
    with Store(home) as store:
        talk = store.load(2).talk
    assert talk is not None
    assert talk.scenario.alternatives[1].label == "the offer agreed with Ms Haddad"


def test_programs_get_what_came_along_with_the_brief(run: Run, home: Path) -> None:
    keep(home, "referral")
    result = run("play", "first-offer", "--after", "1", "--json", "--seed", "3")
    brief = json.loads(result.stdout.splitlines()[0])
    assert any("From talk 1, Priya" in note for note in brief["notes"])


def test_notes_say_what_one_holds_also_after_a_pause(run: Run, home: Path) -> None:
    keep(home, "first-offer")
    args = ("match-an-offer", "--after", "1", "--examples", "--seed", "3")
    run("play", *args, say=("=greet", "/quit"))
    said = words(run("resume", say=("/notes", "/quit")))
    assert "You hold the offer agreed with Ms Haddad (a written offer with terms" in said


def test_a_finished_talk_says_where_it_leads(run: Run) -> None:
    moves = ("=ask start", "=accept", "")
    said = words(run("play", "first-offer", "--examples", "--seed", "3", say=moves))
    assert "For another day, with this offer: rehearse play match-an-offer --after 1" in said


def test_a_worksheet_keeps_its_own_alternative(run: Run, home: Path, tmp_path: Path) -> None:
    keep(home, "first-offer")
    sheet = tmp_path / "mine.yaml"
    offer = "{what: the offer from Beta, firmness: F4, value: {base: £70k}}"
    sheet.write_text(
        f"scenario: match-an-offer\nalternatives: [{offer}]\nbest: the offer from Beta\n"
    )
    args = ("--worksheet", str(sheet), "--after", "1", "--json")
    brief = json.loads(run("play", "match-an-offer", *args).stdout.splitlines()[0])
    assert brief["numbers"]["outside"]["value"] == 70_000
    assert "the offer agreed with Ms Haddad" not in brief["alternatives"].values()
    assert any("that of talk 1 stays out" in note for note in brief["notes"])
    assert not any("From talk 1" in note for note in brief["notes"])


def test_a_worksheet_without_an_offer_takes_the_one_of_an_earlier_talk(
    run: Run, home: Path, tmp_path: Path
) -> None:
    keep(home, "first-offer")
    sheet = tmp_path / "mine.yaml"
    sheet.write_text("scenario: match-an-offer\ntarget: {package: a workstream of my own}\n")
    args = ("--worksheet", str(sheet), "--after", "1", "--json")
    brief = json.loads(run("play", "match-an-offer", *args).stdout.splitlines()[0])
    assert "the offer agreed with Ms Haddad" in brief["alternatives"].values()
    assert any("From talk 1" in note for note in brief["notes"])


def test_nothing_comes_along_unasked(run: Run, home: Path) -> None:
    keep(home, "first-offer")
    plain = run("play", "match-an-offer", "--json", "--seed", "3").stdout
    assert "From talk" not in plain
    examples = run("play", "match-an-offer", "--examples", "--seed", "3", say=("/quit",))
    assert "From talk" not in words(examples)
    with Store(home) as store:
        stored = store.load(2).talk
        assert stored is not None
        assert stored.scenario.values["outside"] == 97_000


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("9", "there is no talk 9"),
        ("1", "nothing comes along from talk 1: match-an-offer begins from an agreed offer"),
    ],
)
def test_a_talk_that_leaves_nothing_here_is_one_clear_line(
    run: Run, home: Path, number: str, message: str
) -> None:
    keep(home, "referral")
    result = run("play", "match-an-offer", "--after", number, "--examples")
    assert result.exit_code == 1
    assert message in words(result)
    assert len(result.output.strip().splitlines()) <= 3


def test_an_offer_under_ones_own_pay_is_refused_in_ones_own_words(run: Run, home: Path) -> None:
    keep(home, "first-offer")
    args = ("match-an-offer", "--after", "1", "--set", "current=90000", "--examples")
    result = run("play", *args)
    assert result.exit_code == 1
    assert re.search(r"talk 1 .*£90,000", words(result))


def test_somebody_at_the_keyboard_is_asked_and_enter_brings_it_along(home: Path) -> None:
    keep(home, "first-offer")
    pay = f"£{won('first-offer').state.ending.package[0]:,}"  # type: ignore[union-attr,index]
    terminal = Terminal(home, "play", "match-an-offer", "--no-prep")
    asked = " ".join(terminal.until("Enter is yes").split())
    assert f"Talk 1 ended with an offer of {pay} in writing. Bring it along?" in asked
    terminal.type("")
    terminal.until("Who will you talk to?")
    terminal.type("")
    assert "What do you earn now" not in terminal.shown
    assert "What base salary have you been offered elsewhere" not in terminal.shown
    terminal.until("From talk 1")
    terminal.leave("d")


def test_somebody_who_says_no_plays_the_example(home: Path) -> None:
    keep(home, "first-offer")
    terminal = Terminal(home, "play", "match-an-offer", "--no-prep")
    terminal.until("Bring it along?")
    terminal.type("n")
    terminal.until("What do you earn now")
    terminal.type("")
    terminal.until("What base salary have you been offered elsewhere, a year? [97,000]")
    terminal.leave("d")
    assert "From talk 1" not in terminal.shown


def test_a_fixed_talk_asks_nothing_about_earlier_ones(home: Path) -> None:
    keep(home, "first-offer")
    terminal = Terminal(home, "play", "match-an-offer", "--no-prep", "--seed", "4")
    terminal.until("What do you earn now")
    terminal.leave("d")
    assert "Bring it along" not in terminal.shown


def test_the_list_names_the_phase_of_each_scenario(run: Run) -> None:
    said = words(run("scenario", "list"))
    for phase in ("finding focus", "gaining access", "doing the work you love",
                  "building fulfilment"):  # fmt: skip
        assert phase in said
    listed = [json.loads(line) for line in run("scenario", "list", "--json").stdout.splitlines()]
    assert {one["id"]: one["phase"] for one in listed} == {
        which: loading.load(which).phase for which in loading.ids()
    }
