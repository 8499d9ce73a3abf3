"""The ladder: what was reached on each step, and what that opens."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from simulator.debrief.page import Bullets, Heading, Text
from simulator.practice.ladder import (
    YOUR_OWN,
    Ladder,
    Opening,
    Step,
    aims,
    ladder,
    onward,
)
from simulator.practice.ladderpage import page
from simulator.practice.rehearsal import summary
from simulator.scenario import loading
from simulator.scenario.steps import PHASES
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.talk import transcript
from simulator.talk.talk import Talk
from simulator.worksheet.sheet import Aims
from tests.practice.giving import kept, won
from tests.talk.small import small


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    with Store(home) as opened:
        yield opened


def step(of: Ladder, scenario: str) -> Step:
    (found,) = (one for one in of.steps if one.scenario == scenario)
    return found


def words(of: Ladder) -> str:
    """Everything a page says, a line for each item."""
    lines: list[str] = []
    for block in page(of):
        if isinstance(block, Bullets):
            lines += block.items
        elif isinstance(block, Heading | Text):
            lines.append(block.text)
    return "\n".join(lines)


def test_with_no_talk_yet_every_step_is_shown_and_a_gentle_one_named(
    store: Store, home: Path
) -> None:
    empty = ladder(store, home)
    assert not empty.begun
    assert [phase for phase, _, _ in empty.phases] == list(PHASES)
    assert {one.scenario for one in empty.steps} == set(loading.ids())
    said = words(empty)
    assert "You have finished none of them yet" in said
    assert "rehearse play informational-interview" in said
    assert said.count("Not played yet") == len(loading.ids())
    assert "An agreed offer can come along into" in said
    assert "--after" not in said


def test_the_best_ending_stands_in_its_own_words_with_its_talk(store: Store, home: Path) -> None:
    kept(store, "first-offer", player="passive")
    best = kept(store, "first-offer")
    kept(store, "first-offer", player="hostile")
    found = step(ladder(store, home), "first-offer")
    assert found.best is not None
    assert (found.best.talk, found.talks) == (best, 3)
    labels = {one.id: one.label for one in loading.load("first-offer").outcomes}
    assert found.best.words == labels[summary(won("first-offer"))["outcome"]]
    assert f"(talk {best}, " in words(ladder(store, home))
    assert "the best of 3)" in words(ladder(store, home))


def test_what_was_left_opens_the_next_talks_with_the_command_to_play_them(
    store: Store, home: Path
) -> None:
    number = kept(store, "referral")
    opens = step(ladder(store, home), "referral").opens
    assert {one.command for one in opens} == {
        f"rehearse play {which} --after {number}" for which in ("first-offer", "bigger-role")
    }
    assert {one.what for one in opens} == {"a personal recommendation"}
    assert f"rehearse play first-offer --after {number}" in words(ladder(store, home))


def test_an_offer_opens_the_talks_with_the_employer_first(store: Store, home: Path) -> None:
    kept(store, "first-offer")
    opens = [one.scenario for one in step(ladder(store, home), "first-offer").opens]
    assert set(opens) == {"promotion-on-a-hint", "match-an-offer", "declining-well"}
    assert (opens[0], opens[-1]) == ("match-an-offer", "declining-well")


def test_a_talk_that_has_just_ended_leads_on(tmp_path: Path) -> None:
    way = onward(won("first-offer"), 4, date(2026, 11, 22))
    assert way is not None
    assert way.command == "rehearse play match-an-offer --after 4"
    assert onward(won("first-offer", player="hostile"), 4, date(2026, 11, 22)) is None
    assert onward(Talk(small(tmp_path)), 4, date(2026, 11, 22)) is None


def test_a_talk_that_left_nothing_opens_nothing(store: Store, home: Path) -> None:
    kept(store, "first-offer", player="hostile")
    found = ladder(store, home)
    assert all(one.talk is None for one in step(found, "first-offer").opens)
    assert "--after" not in words(found)


def test_of_several_talks_the_one_that_left_it_is_named(store: Store, home: Path) -> None:
    number = kept(store, "informational-interview")
    store.close_with(number, {**summary(won("informational-interview")), "result": 1.0})
    other = kept(store, "informational-interview", player="passive")
    found = step(ladder(store, home), "informational-interview")
    assert found.best is not None
    assert found.best.talk == other
    assert {one.talk for one in found.opens} == {number}


def test_a_talk_that_is_not_over_is_to_be_resumed(store: Store, home: Path) -> None:
    number = store.begin(Talk(loading.load("referral")))
    found = ladder(store, home)
    assert step(found, "referral").running == number
    assert step(found, "referral").best is None
    assert f"rehearse resume {number}" in words(found)
    assert not found.begun


def test_a_scenario_of_ones_own_has_its_place(store: Store, home: Path, tmp_path: Path) -> None:
    talk = Talk(small(tmp_path)).play("walk_away").talk
    number = store.begin(talk)
    store.close_with(number, summary(talk))
    found = ladder(store, home)
    phase, title, steps = list(found.phases)[-1]
    assert (phase, title, [one.scenario for one in steps]) == ("", YOUR_OWN, ["small"])
    assert not steps[0].shipped
    assert "small: To see one rule at work" in words(found)


def test_a_talk_that_can_only_be_read_is_shown_by_its_ending(store: Store, home: Path) -> None:
    talk = won("first-offer")
    number = store.begin(talk)
    lines = list(store.export(number))
    header = {**json.loads(lines[0]), "engine": "0"}
    store.forget(number)
    older = store.import_("\n".join([json.dumps(header), *lines[1:]]))
    found = step(ladder(store, home), "first-offer")
    assert found.best is not None
    assert (found.best.words, found.best.result) == ("agreement", None)
    assert all(one.talk is None for one in found.opens)
    store.close_with(older, summary(talk))
    found = step(ladder(store, home), "first-offer")
    assert found.best is not None
    assert found.best.result == summary(talk)["result"]
    assert found.best.words not in ("", "agreement")


@pytest.mark.parametrize("outcomes", [None, 3, ["x"], [{}], [{"id": "as_asked"}], {"id": "x"}])
def test_a_strangers_odd_transcript_does_no_harm(
    store: Store, home: Path, outcomes: object
) -> None:
    talk = won("first-offer")
    lines = list(transcript.lines(talk))
    header = {**json.loads(lines[0]), "engine": "0"}
    header["content"]["scenario"]["outcomes"] = outcomes
    number = store.import_("\n".join([json.dumps(header), *lines[1:]]))
    store.close_with(number, {"outcome": "as_asked", "result": "much"})
    found = step(ladder(store, home), "first-offer")
    assert found.best is not None
    assert (found.best.words, found.best.result) == ("agreement", None)


def test_ones_own_next_step_stands_at_the_top(store: Store, home: Path) -> None:
    assert aims(home) == Aims()
    worksheets.write(worksheets.path("broken", home), "aims: [")
    worksheets.write(worksheets.path("other", home), "aims: {five_years: By the sea}")
    assert aims(home) == Aims(five_years="By the sea")
    worksheets.write(
        worksheets.path("mine", home),
        "aims: {next_step: Lead a small team, five_years: Home by five}",
    )
    found = ladder(store, home)
    assert (found.next_step, found.five_years) == ("Lead a small team", "Home by five")
    said = words(found).splitlines()
    assert said[1] == "Where it should lead, in your words: Home by five"
    assert said[2] == "Your next step, from your worksheet: Lead a small team"


def test_as_data_it_says_the_same(store: Store, home: Path) -> None:
    number = kept(store, "referral")
    data = json.loads(json.dumps(ladder(store, home).to_dict()))
    assert data["next_step"] is None
    assert [one["phase"] for one in data["phases"]] == list(PHASES)
    (referral,) = data["phases"][1]["steps"]
    assert referral["best"]["talk"] == number
    assert {one["command"] for one in referral["opens"]} == {
        f"rehearse play {which} --after {number}" for which in ("first-offer", "bigger-role")
    }


def test_nothing_is_locked() -> None:
    assert Opening("offer", "match-an-offer").command == "rehearse play match-an-offer"
