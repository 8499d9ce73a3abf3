"""Drills: the moment at which a simulated talk broke, and what an answer to it comes to."""

from __future__ import annotations

from functools import cache

import pytest

from simulator.analysis.sorting import CLOSED, LUCK, NEVER_MIND, SIX, TOO_MUCH
from simulator.planning.drills import GOOD, YES, answered, drill
from simulator.planning.premortem import Premortem, premortem
from simulator.planning.standard import FAVOUR, TABLE, standard
from simulator.scenario.loading import load
from simulator.talk.talk import Talk
from simulator.worksheet.reading import loads
from tests.planning.wrecks import ALL


@cache
def of(name: str) -> Premortem:
    return premortem(ALL[name].sheet, ALL[name].talk, 300)


def test_an_ending_that_never_came_up_has_its_usual_line() -> None:
    one = drill(NEVER_MIND, of("luck"), ALL["luck"].talk)
    assert (one.line, one.turn) == (TABLE[NEVER_MIND].line, 0)


def test_best_of_luck_is_said_in_the_words_that_ended_a_simulated_talk() -> None:
    one = drill(LUCK, of("luck"), ALL["luck"].talk)
    assert "luck" in one.line.casefold()
    assert one.line != TABLE[LUCK].line
    assert one.turn == one.talk.turn
    assert not one.goes_on


def test_a_refusal_is_stopped_where_it_can_still_be_answered_and_they_go_on() -> None:
    one = drill(CLOSED, of("bare"), ALL["bare"].talk)
    assert one.goes_on
    assert one.talk.ending is None
    assert answered(one, "Understood. Which parts do you have room on?").reply


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thanks for being direct. What range did you have in mind?", GOOD["ask"]),
        ("All right, I accept.", YES),
    ],
)
def test_an_answer_is_told_what_it_comes_to(text: str, told: str) -> None:
    one = drill(TOO_MUCH, of("bare"), ALL["bare"].talk)
    assert answered(one, text).coach == told


def test_an_answer_that_nobody_could_follow_is_told_what_helps() -> None:
    one = drill(TOO_MUCH, of("bare"), ALL["bare"].talk)
    assert TABLE[TOO_MUCH].wanted in answered(one, "zwxq brrl").coach


@pytest.mark.parametrize("name", list(ALL))
def test_every_ending_of_every_plan_can_be_practised(name: str) -> None:
    for ending in SIX:
        one = drill(ending, of(name), ALL[name].talk)
        assert one.line
        heard = answered(one, "Thank you for telling me. What would help you?")
        assert heard.heard
        assert heard.coach


def test_who_asks_a_favour_hears_no_word_of_pay() -> None:
    assert set(TABLE) == set(FAVOUR) == set(SIX)
    for ending in SIX:
        words = " ".join(vars_of(ending))
        assert not {"pay", "salary", "band", "bands", "offer"} & set(words.casefold().split())


def vars_of(ending: str) -> tuple[str, ...]:
    one = standard(ending, load("referral"))
    return (one.name, one.sign, one.prevents, one.line, one.wanted)


def test_a_long_answer_is_read_no_further_than_anybody_speaks() -> None:
    sheet = loads("ask: {sentence: Would you pass my CV on?}").worksheet
    talk = Talk(load("referral"))
    one = drill(CLOSED, premortem(sheet, talk, 200), talk)
    assert answered(one, "thank you " * 5_000).heard
