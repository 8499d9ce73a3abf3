from __future__ import annotations

import pytest

from simulator.language.heard import describe
from simulator.language.markers import markers
from simulator.language.reader import read
from simulator.scenario import loading
from simulator.scenario.words import ACTS
from simulator.talk.moves import Move, parse
from simulator.talk.talk import Talk

IDS = loading.ids()
FIRST = Talk(loading.load("first-offer"))


def codes(text: str) -> set[str]:
    return {one.code for one in markers(text, read(text, FIRST.view).move)}


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("ask budget", "asks about how the pay was set"),
        ("ask start", "asks about the start"),
        ("propose base=68000 start=2", "proposes a base salary of 68,000 and a start in 2 weeks"),
        ("trade base=68000 for start=2", "proposes a base salary of 68,000 for a start in 2 weeks"),
        ("propose base=66000..70000", "proposes a base salary of 66,000 to 70,000"),
        ("appreciate", "thanks them"),
        ("disclose other_process firmness=4", "mentions the other process (as a written offer)"),
        ("ask base with appreciate", "asks about the base salary, and thanks them"),
        ("propose base=68000 ~hedged", "proposes a base salary of 68,000 (carefully)"),
        ("unclear", "not sure what you mean"),
    ],
)
def test_a_move_is_said_back_in_plain_words(move: str, words: str) -> None:
    assert describe(parse(move), FIRST.scenario) == words


@pytest.mark.parametrize("which", IDS)
def test_every_move_that_can_be_made_can_be_said_in_words(which: str) -> None:
    talk = Talk(loading.load(which))
    for move in (*talk.moves, *ACTS):
        said = describe(parse(move), talk.scenario)
        assert said
        assert "{" not in said


def test_a_hedge_counts_only_inside_the_ask() -> None:
    assert "hedge" in codes("I was just wondering if maybe 68 would be possible?")
    assert "hedge" not in codes("I'd like 68.")
    assert "hedge" not in codes("I just wanted to say thank you, maybe we meet again.")


def test_an_apology_counts_when_it_is_for_asking() -> None:
    assert "apology" in codes("Sorry to bring this up, but could we do 68?")
    assert "apology" not in codes("I'm sorry to hear that you had a hard week.")


def test_a_clear_number_and_no_more_is_a_good_ask() -> None:
    assert "good_ask" in codes("I'd like a base of 68,000.")
    assert "good_ask" not in codes("I guess I'd sort of like 68, if that's okay.")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("My rent went up and I can't afford it.", "need"),
        ("What's a typical day like?", "generic"),
        ("What would success look like for the team?", "open_question"),
        ("Thank you for the offer.", "thanks"),
        ("Let me sum up: pay is tight, the start matters most.", "summary"),
    ],
)
def test_marks_name_what_a_turn_shows(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_mark_quotes_the_person_s_own_words() -> None:
    text = "Thanks! Could we perhaps do £68k?"
    found = {one.code: one.quote for one in markers(text, parse("propose base=68000"))}
    assert found["hedge"] == "Could we perhaps do £68k?"
    assert found["thanks"] == "Thanks!"


def test_nothing_said_has_no_marks() -> None:
    assert markers("  ", Move("unclear")) == ()
