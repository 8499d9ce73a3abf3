"""What moves cost and draws changed adds up, for talks of every kind."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from simulator.analysis.judge import Judgement, judge
from simulator.analysis.solved import Solved
from simulator.scoring.result import result
from simulator.talk.player import play_out
from simulator.talk.redrawing import redraw
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from tests.analysis.solving import DEEP, EVERY, any_talk, loaded, solved, way_of, ways

TALKS = 60 if DEEP else 2

ROUNDING = 1e-6
"""Points by which the sum may be off."""

NOTHING = 1e-4
"""Regret in points that single precision in the tables can leave over."""


def adds_up(judged: Judgement, talk: Talk) -> None:
    final = result(talk.scenario, talk.facts, talk.state, talk.walk_away)
    assert judged.result == pytest.approx(final)
    assert judged.start - judged.regret + judged.luck == pytest.approx(final, abs=ROUNDING)
    assert [one.turn for one in judged.moves] == [past.turn for past in talk.history]
    assert [one.move for one in judged.moves] == [past.move for past in talk.history]
    assert all(one.regret >= 0 for one in judged.moves)


def follow(one: Solved, talk: Talk) -> Talk:
    """Let the best player finish a talk, move by move, as the judge knows it."""
    while talk.ending is None:
        here = judge(one, talk).positions[-1]
        talk = talk.play(one.best(here)).talk
    return talk


def hindsight(which: str, talk: Talk) -> Solved | None:
    """The talk's scenario solved for its facts, where these are among those that are tried."""
    way = way_of(solved(which), talk)
    return solved(which, way) if way in ways(which) else None


@EVERY
def test_value_less_regrets_plus_luck_is_the_result_of_any_talk(which: str) -> None:
    draw = random.Random(which)
    for _ in range(TALKS):
        talk = any_talk(which, draw)
        fair = judge(solved(which), talk)
        adds_up(fair, talk)
        assert fair.start >= solved(which).value - NOTHING
        late = hindsight(which, talk)
        if late is not None:
            adds_up(judge(late, talk), talk)


@EVERY
def test_value_less_regrets_plus_luck_is_the_result_of_every_scripted_talk(which: str) -> None:
    for lines in loaded(which).players.values():
        for seed in range(20 if DEEP else 1):
            talk = play_out(Talk(loaded(which), seed), lines)
            adds_up(judge(solved(which), talk), talk)


@EVERY
def test_it_adds_up_for_a_talk_with_turns_taken_back_and_the_rest_drawn_anew(which: str) -> None:
    one, scenario = solved(which), loaded(which)
    talk = play_out(Talk(scenario, 3), scenario.players["fair"]).undo()
    again = play_out(redraw(talk, min(2, talk.turn), 11), scenario.players["master"])
    again = play_out(again.undo(), scenario.players["fair"])
    assert again.redrawn
    assert again.log != again.history
    judged = judge(one, again)
    adds_up(judged, again)
    assert judge(one, replace(again, log=again.history)) == judged


@EVERY
def test_a_running_talk_is_judged_up_to_where_it_stands(which: str) -> None:
    one, scenario = solved(which), loaded(which)
    whole = play_out(Talk(scenario, 5), scenario.players["fair"])
    for turn in range(1, len(whole.history) + 1):
        judged = judge(one, whole.before(turn))
        stands = one.worths([judged.positions[-1]])[0]
        assert judged.result is None
        assert len(judged.positions) == len(judged.moves) + 1 == turn
        assert judged.start - judged.regret + judged.luck == pytest.approx(stands, abs=ROUNDING)


@EVERY
def test_best_play_has_no_regret_and_ends_where_luck_takes_it(which: str) -> None:
    for seed in range(20 if DEEP else 2):
        talk = follow(solved(which), Talk(loaded(which), seed))
        judged = judge(solved(which), talk)
        adds_up(judged, talk)
        assert judged.regret <= NOTHING
        late = hindsight(which, talk)
        if late is not None:
            known = follow(late, Talk(loaded(which), seed))
            assert judge(late, known).regret <= NOTHING


@EVERY
def test_what_a_draw_changed_is_zero_on_average(which: str) -> None:
    one, talk = solved(which), play_out(Talk(loaded(which), 1), loaded(which).players["fair"])
    for at, here in zip(judge(one, talk).moves, judge(one, talk).positions, strict=True):
        answers = one.answers(here, at.move)
        expected = float(answers.chance @ one.outlook(answers, here.turn))
        assert answers.chance.sum() == pytest.approx(1)
        assert at.quality == pytest.approx(expected, abs=NOTHING)


def test_a_move_that_throws_everything_away_costs_what_the_talk_was_worth() -> None:
    talk = Talk(loaded("first-offer"), 2).play("walk_away").talk
    only = judge(solved("first-offer"), talk).moves[0]
    assert talk.ending is not None
    assert only.value == pytest.approx(solved("first-offer").value)
    assert only.regret == pytest.approx(only.value - only.quality)
    assert only.regret > 50


def test_judging_goes_by_the_persons_own_alternative_and_walk_away() -> None:
    scenario = loaded("referral")
    card = Card(alternative=scenario.alternatives[0].id, firmness=5, walk_away=30)
    talk = play_out(Talk(scenario, 4, card), scenario.players["fair"])
    one = Solved(scenario, talk.person, talk.walk_away)
    judged = judge(one, talk)
    adds_up(judged, talk)
    assert judged.start != pytest.approx(solved("referral").value, abs=NOTHING)
