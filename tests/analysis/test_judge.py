"""Values, regrets and luck: the identity, the best line played out, and bounds between them."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest

from simulator.analysis.judge import Judge, judge_of
from simulator.analysis.odds import Scripted, odds
from simulator.scenario import loading
from simulator.scoring.result import result
from simulator.talk.player import play_out
from simulator.talk.talk import Talk
from tests.analysis.playing import random_move

EVERY = pytest.mark.parametrize("which", loading.ids())
EXACT = pytest.mark.parametrize("which", ["informational-interview", "referral"])
SEEDS = 120


@cache
def judge(which: str, budget: int) -> Judge:
    scenario = loading.load(which)
    return Judge(scenario, Talk(scenario).person, scenario.limits.you, budget=budget)


def random_talk(which: str, seed: int) -> Talk:
    draw, talk = random.Random(seed), Talk(loading.load(which), seed)
    while talk.ending is None:
        talk = talk.play(random_move(talk.scenario, draw)).talk
    return talk


@EVERY
@pytest.mark.parametrize("hindsight", [False, True])
def test_value_less_regret_and_luck_is_the_result(which: str, hindsight: bool) -> None:
    one = judge(which, 200)
    talks = [random_talk(which, seed) for seed in range(2)]
    talks.append(play_out(Talk(one.scenario, 3), one.scenario.players["passive"]))
    for talk in talks:
        found = one.judge(talk, hindsight)
        lost = sum(move.value - move.quality for move in found.moves)
        assert found.result is not None
        assert found.start - lost + found.luck == pytest.approx(found.result, abs=1e-6)


@EXACT
def test_no_move_is_better_than_the_best_line_and_regret_is_never_negative(which: str) -> None:
    for seed in range(3):
        talk = random_talk(which, seed)
        found = judge_of(talk).judge(talk)
        assert found.result is not None
        assert found.start - found.regret + found.luck == pytest.approx(found.result, abs=1e-6)
        for move in found.moves:
            assert move.exact
            assert move.value >= move.quality - 1e-6


@EXACT
@pytest.mark.parametrize("hindsight", [False, True])
def test_the_best_line_played_live_earns_its_value_and_has_no_regret(
    which: str, hindsight: bool
) -> None:
    one = judge(which, 20_000)
    found, expected, talks = [], [], []
    for seed in range(SEEDS):
        talk = best_play(one, Talk(one.scenario, seed), hindsight)
        found.append(result(one.scenario, talk.facts, talk.state, talk.walk_away))
        start = int(one.compiled.codec.codes([talk.before(1).state])[0])
        belief = 1 << one.way(talk) if hindsight else one.anything
        expected.append(one.value(start, belief, 1).value)
        talks.append(talk)
    error = np.std(np.array(found) - expected, ddof=1) / np.sqrt(SEEDS)
    assert abs(np.mean(found) - np.mean(expected)) <= 4 * error + 1e-6
    for talk in talks[:3]:
        assert one.judge(talk, hindsight).regret == pytest.approx(0, abs=1e-6)


def best_play(one: Judge, talk: Talk, hindsight: bool) -> Talk:
    way = one.way(talk)
    belief = 1 << way if hindsight else one.anything
    while talk.ending is None:
        code, turn = int(one.compiled.codec.codes([talk.state])[0]), talk.turn
        talk = talk.play(one.solver.advice(code, belief, turn)).talk
        belief = one.follow(code, belief, turn, talk.history[-1], way)
    return talk


@EXACT
def test_knowing_the_facts_is_never_worth_less(which: str) -> None:
    one = judge(which, 20_000)
    start = int(one.compiled.codec.codes([Talk(one.scenario).state])[0])
    known = [one.value(start, 1 << way, 1).value for way in range(len(one.compiled.facts))]
    assert one.value(start, one.anything, 1).value <= float(one.compiled.odds @ known) + 1e-6


@EXACT
def test_no_scripted_player_beats_the_best_line(which: str) -> None:
    one = judge(which, 20_000)
    start = int(one.compiled.codec.codes([Talk(one.scenario).state])[0])
    best = one.value(start, one.anything, 1).value
    for player in one.scenario.players.values():
        found = odds(one.compiled, one.worth, Scripted(one.compiled, player), talks=4_000)
        assert found.mean - 4 * found.error <= best
