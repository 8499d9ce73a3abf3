"""Values, regrets and luck: against trying everything, against play, and the identity of all."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest

from simulator.analysis.judge import NOTHING, Judge, judge_of
from simulator.analysis.odds import Scripted, odds
from simulator.scenario import loading
from simulator.scoring.result import result
from simulator.talk.player import play_out
from simulator.talk.state import State
from simulator.talk.talk import Talk
from tests.analysis.playing import random_move
from tests.analysis.searching import tried

EVERY = pytest.mark.parametrize("which", loading.ids())
FAST = pytest.mark.parametrize("which", ["informational-interview", "referral"])
HINDSIGHT = pytest.mark.parametrize("hindsight", [False, True])
SEEDS = 40


@cache
def judge(which: str, budget: int) -> Judge:
    scenario = loading.load(which)
    return Judge(scenario, Talk(scenario).person, scenario.limits.you, budget=budget)


def random_talk(which: str, seed: int) -> Talk:
    draw, talk = random.Random(seed), Talk(loading.load(which), seed)
    while talk.ending is None:
        talk = talk.play(random_move(talk.scenario, draw)).talk
    return talk


def scripted_talk(which: str, seed: int) -> Talk:
    scenario = loading.load(which)
    players = [*scenario.players.values()]
    return play_out(Talk(scenario, seed), players[seed % len(players)])


def late_states(which: str) -> list[State]:
    """States to be tried as if the talk were near its end."""
    return [one.before for seed in range(4) for one in scripted_talk(which, seed).history[-4:]]


def begin(one: Judge) -> int:
    return int(one.compiled.codec.codes([Talk(one.scenario).state])[0])


@EVERY
def test_before_the_last_turn_values_are_what_trying_everything_finds(which: str) -> None:
    one = judge(which, 1_000)
    codes, turn = one.compiled.codec.codes(late_states(which)), one.scenario.turns
    for belief in (one.anything, 1):
        best = tried(one.expander, codes, belief, turn)
        beliefs = np.full(len(codes), belief)
        ceiling = one.solver.ceiling(codes, beliefs, 2 * (turn - 1))
        assert (ceiling >= best - NOTHING).all()
        for code, want in zip(codes.tolist(), best.tolist(), strict=True):
            found = one.value(code, belief, turn)
            assert found.exact
            assert found.value == pytest.approx(want, abs=NOTHING)


@FAST
def test_two_turns_from_the_end_values_lie_around_what_trying_everything_finds(which: str) -> None:
    one = judge(which, 1_000)
    states, turn = late_states(which)[::8], one.scenario.turns - 1
    for code in one.compiled.codec.codes(states):
        best = tried(one.expander, np.array([code]), one.anything, turn)[0]
        found = one.value(int(code), one.anything, turn)
        assert found.value - NOTHING <= best <= found.ceiling + NOTHING


@EVERY
def test_no_move_is_better_than_the_best_and_the_advice_is_as_good(which: str) -> None:
    one, draw = judge(which, 1_000), random.Random(which)
    turn, expander = one.scenario.turns, one.expander
    for code in one.compiled.codec.codes(late_states(which)[::5]).tolist():
        value = one.value(code, one.anything, turn).value
        advised = one.solver.advice(code, one.anything, turn)
        assert one.quality(code, one.anything, turn, advised) == pytest.approx(value, abs=NOTHING)
        for move in draw.sample(expander.mains, 12):
            assert one.quality(code, one.anything, turn, move) <= value + NOTHING


@EVERY
def test_a_move_given_to_the_judge_is_never_better_than_the_best(which: str) -> None:
    draw, scenario = random.Random(which), loading.load(which)
    moves = tuple(random_move(scenario, draw) for _ in range(6))
    one = Judge(scenario, Talk(scenario).person, scenario.limits.you, moves, budget=1_000)
    for code in one.compiled.codec.codes(late_states(which)[::8]).tolist():
        value = one.value(code, one.anything, scenario.turns).value
        for move in moves:
            assert one.quality(code, one.anything, scenario.turns, move) <= value + NOTHING


@EVERY
def test_knowing_the_facts_is_never_worth_less_before_the_last_turn(which: str) -> None:
    one, ways = judge(which, 1_000), range(len(loading.load(which).facts))
    turn = one.scenario.turns
    ways = range(len(one.compiled.facts))
    for code in one.compiled.codec.codes(late_states(which)[::5]).tolist():
        known = np.array([one.value(code, 1 << way, turn).value for way in ways])
        unknown = one.value(code, one.anything, turn).value
        assert unknown <= float(one.compiled.odds @ known) + NOTHING


@EVERY
@HINDSIGHT
def test_value_less_losses_and_luck_is_the_result(which: str, hindsight: bool) -> None:
    one = judge(which, 1)
    talk = scripted_talk(which, 3) if hindsight else random_talk(which, 1)
    found = one.judge(talk, hindsight)
    lost = sum(move.value - move.quality for move in found.moves)
    assert found.result is not None
    assert found.result == result(talk.scenario, talk.facts, talk.state, talk.walk_away)
    assert found.start - lost + found.luck == pytest.approx(found.result, abs=NOTHING)
    assert all(move.regret >= 0 for move in found.moves)


@FAST
def test_a_judge_for_a_talk_knows_moves_that_beat_the_menu(which: str) -> None:
    talk = random_talk(which, 2)
    found = judge_of(talk, budget=1)
    assert found.judge(talk).result == result(talk.scenario, talk.facts, talk.state, talk.walk_away)


@FAST
@HINDSIGHT
def test_the_best_line_played_live_earns_its_value(which: str, hindsight: bool) -> None:
    one = judge(which, 300)
    over, under = [], []
    for seed in range(SEEDS):
        talk = Talk(one.scenario, seed)
        belief = 1 << one.way(talk) if hindsight else one.anything
        promised = one.value(begin(one), belief, 1)
        talk = best_play(one, talk, belief)
        earned = result(one.scenario, talk.facts, talk.state, talk.walk_away)
        over.append(earned - promised.value)
        under.append(promised.ceiling - earned)
    for gaps in (over, under):
        error = np.std(gaps, ddof=1) / np.sqrt(SEEDS)
        assert np.mean(gaps) >= -4 * error - NOTHING


def best_play(one: Judge, talk: Talk, belief: int) -> Talk:
    way = one.way(talk)
    while talk.ending is None:
        code, turn = int(one.compiled.codec.codes([talk.state])[0]), talk.turn
        talk = talk.play(one.solver.advice(code, belief, turn)).talk
        belief = one.follow(code, belief, turn, talk.history[-1], way)
    return talk


@EVERY
def test_no_scripted_player_earns_more_than_the_ceiling(which: str) -> None:
    one = judge(which, 1)
    ceiling = one.value(begin(one), one.anything, 1).ceiling
    for player in one.scenario.players.values():
        found = odds(one.compiled, one.worth, Scripted(one.compiled, player), talks=1_000)
        assert found.mean - 4 * found.error <= ceiling
