from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.language.heard import describe
from simulator.language.manner import irritates
from simulator.language.markers import BAD, GOOD, Marked, marks, wording
from simulator.language.markers_moment import Moment
from simulator.language.markers_text import lines
from simulator.language.reader import read
from simulator.scenario import loading
from simulator.scenario.words import ACTS
from simulator.talk.moves import parse
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from tests.language.worded import AFTER, NEAR, WHERE, YES, Said
from tests.talk.saying import legal_moves

IDS = loading.ids()
FIRST = Talk(loading.load("first-offer"))
SEED = 2
"""The seed with which Ms Haddad says that the team is two short and the quarter closes."""


def said(talk: Talk, text: str) -> Talk:
    """Type a sentence into a talk."""
    return talk.play(read(text, talk.view).move, text).talk


@cache
def told(code: str, one: Said) -> Marked:
    """The marks of a sentence in the talk its code asks for."""
    text, after = (one, AFTER.get(code, "")) if isinstance(one, str) else one
    talk = Talk(loading.load(WHERE.get(code, "first-offer")), SEED)
    for move in filter(None, after.split("; ")):
        talk = said(talk, move[2:]) if move.startswith("= ") else talk.play(move).talk
    return wording(said(talk, text))[-1]


def marked(text: str, move: str, talk: Talk = FIRST) -> dict[str, str]:
    """The marks of a sentence read as a move of the test's choice: quotes by code."""
    return {one.code: one.quote for one in wording(talk.play(move, text).talk)[-1].markers}


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


@pytest.mark.parametrize("code", [*BAD, *GOOD])
def test_every_mark_has_eight_sentences_and_five_near_misses(code: str) -> None:
    assert len(YES[code]) >= 8
    assert len(NEAR[code]) >= 5


@pytest.mark.parametrize("code", sorted(YES))
def test_a_mark_is_found_where_it_is_shown(code: str) -> None:
    missed = [one for one in YES[code] if code not in told(code, one).codes]
    assert len(missed) <= 1, missed  # a sentence may be read as another act one day


@pytest.mark.parametrize("code", sorted(NEAR))
def test_what_only_looks_like_a_mark_is_not_marked(code: str) -> None:
    assert [one for one in NEAR[code] if code in told(code, one).codes] == []


@pytest.mark.parametrize("code", sorted(set(GOOD) - {"thanks"}))
def test_what_works_is_not_corrected(code: str) -> None:
    for one in YES[code]:
        assert not told(code, one).codes & {"ultimatum", "disdain", "irritator", "need", "apology"}


@given(text=st.text(max_size=120), talk=st.sampled_from([FIRST, FIRST.play("ask start").talk]))
def test_any_text_has_marks_each_once_and_quoted_as_typed(text: str, talk: Talk) -> None:
    after = said(talk, text)
    for turn in wording(after):
        codes = [one.code for one in turn.markers]
        assert len(codes) == len(set(codes))
        for one in turn.markers:
            assert one.quote
            assert " ".join(one.quote.split()) in " ".join(text.split())


@given(data=st.data())
def test_every_mark_quotes_words_of_the_turn_whatever_it_was_read_as(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([one for row in YES.values() for one in row]))
    text = text if isinstance(text, str) else text[0]
    talk = Talk(loading.load(data.draw(st.sampled_from(IDS))), SEED)
    after = talk.play(data.draw(legal_moves(talk)), text).talk
    for turn in wording(after):
        assert set(turn.codes) <= {*BAD, *GOOD}
        assert all(one.quote in text for one in turn.markers)


def test_a_hedge_counts_only_inside_the_ask() -> None:
    text = "Perhaps it'll rain, who knows. I'd like 68,000."
    assert "hedge" not in marked(text, "propose base=68000")
    assert "hedge" in marked("It's sunny. Perhaps 68,000?", "propose base=68000")
    assert "hedge" not in marked("I was just wondering how you are.", "greet")


def test_the_smallest_clause_is_quoted_in_the_person_s_own_words() -> None:
    text = "Thanks! If it’s not too much trouble,  could we do £68k?"
    assert marked(text, "propose base=68000")["hedge"] == "If it’s not too much trouble"
    text = "I'm SO sorry to ask, but could we do 68?"
    assert marked(text, "propose base=68000")["apology"] == "I'm SO sorry to ask"


def test_a_bluff_is_measured_by_what_is_true_of_the_person() -> None:
    text = "I have a written offer from the other company."
    move = "disclose other_process firmness=4"
    assert "bluff" in marked(text, move)
    true = Talk(FIRST.scenario, SEED, Card(alternative="other_process", firmness=4))
    assert "bluff" not in marked(text, move, true)
    assert "honest" in marked(text, move, true)


def test_a_bluff_read_as_something_else_is_still_a_bluff() -> None:
    text = "I have three other offers."
    assert "bluff" in marked(text, "justify")
    true = Talk(FIRST.scenario, SEED, Card(alternative="other_process", firmness=4))
    assert "bluff" not in marked(text, "justify", true)


def test_an_ultimatum_is_named_by_whether_the_person_would_leave() -> None:
    text = "68,000 or I'm gone."
    stays = Talk(FIRST.scenario, SEED, Card(would_take=False))
    leaves = Talk(FIRST.scenario, SEED, Card(would_take=True))
    assert "ultimatum" in marked(text, "ultimatum base=68000", stays)
    assert "ultimatum_true" in marked(text, "ultimatum base=68000", leaves)


def test_a_date_told_with_regret_and_a_question_is_no_ultimatum() -> None:
    text = "I'm afraid they want an answer by Friday. What could you do until then?"
    assert not {"ultimatum", "ultimatum_true"} & set(marked(text, "ultimatum"))


def test_need_is_fair_as_an_answer_to_the_question_what_is_needed() -> None:
    talk = FIRST.play("decline").talk
    asked = "What would have to be different?"
    last = replace(talk.history[-1], reply="What do you need, and why?")
    asked_talk = replace(talk, log=(last,))
    text = "My rent went up, and I can't afford less."
    assert asked != last.reply
    assert "need" not in marked(text, "share fair_start", asked_talk)
    assert "need" in marked(text, "share fair_start")


def test_a_generic_question_may_follow_up_on_something_particular() -> None:
    talk = Talk(FIRST.scenario, SEED).play("greet").talk.play("ask start").talk
    text = "Any advice for the team until the quarter closes?"
    assert "generic" not in marked(text, "ask_generic", talk)
    assert "generic" in marked(text, "ask_generic")


def test_a_third_reason_over_the_talk_is_one_too_many() -> None:
    talk = FIRST.play("justify market").talk
    assert "too_many_reasons" not in marked("And I have the certificate.", "justify results", talk)
    talk = talk.play("justify results").talk
    assert "too_many_reasons" in marked("It is also far away.", "justify", talk)


def test_a_new_issue_is_fair_when_they_ask_for_it() -> None:
    talk = FIRST.play("justify market").talk.play("propose base=68000").talk
    text = "One more thing: I'd like a mentor and a course."
    assert "serial" in marked(text, "propose support=mentor", talk)
    last = replace(talk.history[-1], reply="Good. Was there anything else?")
    asked = replace(talk, log=(*talk.history[:-1], last))
    assert "serial" not in marked(text, "propose support=mentor", asked)


def test_a_question_asked_twice_is_no_second_open_question() -> None:
    talk = FIRST.play("ask budget", "How was the pay set?").talk
    assert "open_question" in wording(talk)[0].codes
    assert not marked("how was the  pay set?", "ask budget", talk)


def test_a_range_needs_a_reason_and_a_modest_width() -> None:
    text = "I'd like 66,000 to 69,000."
    assert "range" not in marked(text, "propose base=66000..69000")
    argued = FIRST.play("justify market").talk
    assert "range" in marked(text, "propose base=66000..69000", argued)
    wide = marked("I'd like 63,000 to 80,000.", "propose base=63000..80000", argued)
    assert "range" not in wide


def test_a_turn_by_notation_has_no_marks() -> None:
    talk = FIRST.play("disdain").talk
    assert wording(talk) == ()
    assert wording(talk.play("plead", "  ").talk) == ()


def test_marks_look_at_nothing_that_came_later() -> None:
    talk = FIRST
    for text in ("Hello!", "How was the pay set?", "I'd like 68,000.", "Any advice?"):
        talk = said(talk, text)
    whole = wording(talk)
    for at in range(1, len(talk.history) + 1):
        assert wording(talk.before(at + 1)) == whole[:at]


def test_marks_of_one_turn_are_those_of_the_talk() -> None:
    talk = said(FIRST, "I'd like 68,000.")
    assert marks(Moment(FIRST, talk.history[0])) == wording(talk)[0].markers


@pytest.mark.parametrize("one", YES["irritator"])
def test_words_that_rub_make_a_move_sharp(one: str) -> None:
    assert any(irritates(line.text) for line in lines(one))
    assert read(one, FIRST.view).move.manner == "sharp"


@pytest.mark.parametrize("one", [*NEAR["irritator"], *NEAR["disdain"], *YES["good_ask"]])
def test_polite_words_are_never_sharp(one: str) -> None:
    assert read(one, FIRST.view).move.manner != "sharp"


@pytest.mark.parametrize("one", YES["hedge"][:6])
def test_a_wrapped_ask_is_read_as_hedged_and_a_trade_thought_aloud_is_not(one: str) -> None:
    assert read(one, FIRST.view).move.manner == "hedged"
    traded = "Maybe we could trade: 66,000 for a start in two weeks."
    assert read(traded, FIRST.view).move.manner != "hedged"


@pytest.mark.parametrize(("which", "move"), [
    ("referral", "ask"), ("informational-interview", "request"), ("first-offer", "ask"),
    ("match-an-offer", "ask"), ("promotion-on-a-hint", "share"), ("bigger-role", "justify"),
])  # fmt: skip
def test_every_kind_of_counterpart_hears_an_edge(which: str, move: str) -> None:
    talk = Talk(loading.load(which), SEED).play("greet").talk
    slot = talk.scenario.slots["rapport"]
    plain = talk.play(move).talk.state.values[slot]
    sharp = talk.play(f"{move} ~sharp").talk.state.values[slot]
    assert sharp < talk.state.values[slot] <= plain
