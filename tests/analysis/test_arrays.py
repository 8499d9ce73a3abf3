"""Live play and arrays are the same game: states, answers, endings, draws and results."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pytest

from simulator.analysis.compiled import Compiled
from simulator.analysis.odds import Drawn, Scripted, drawn_facts, odds
from simulator.analysis.rows import Rows
from simulator.analysis.worth import Worth
from simulator.scenario import loading
from simulator.scenario.model import ENDINGS, Guard
from simulator.scoring.result import result
from simulator.talk.player import play_out
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from tests.analysis.playing import random_move

EVERY = pytest.mark.parametrize("which", loading.ids())
TALKS = 40


@cache
def compiled(which: str) -> Compiled:
    return Compiled(loading.load(which))


def worth(which: str) -> Worth:
    arrays = compiled(which)
    return Worth(arrays.codec, arrays.facts, arrays.scenario.limits.you)


def same(arrays: Compiled, rows: Rows, at: int, exchange: Exchange) -> bool:
    scenario, want = arrays.scenario, arrays.codec.rows([exchange.after])
    event = scenario.events[rows.event[at]].id if rows.event[at] >= 0 else None
    return (
        (rows.code[at], rows.ending[at], rows.kept[at])
        == (want.code[0], want.ending[0], want.kept[0])
        and scenario.reactions[rows.reaction[at]].id == exchange.reaction
        and rows.outcome[at] == exchange.outcome
        and event == exchange.event
    )


@EVERY
def test_random_talks_take_the_same_course_live_and_in_arrays(which: str) -> None:
    arrays, scenario = compiled(which), loading.load(which)
    draw = random.Random(which)
    for seed in range(TALKS):
        talk = Talk(scenario, seed)
        seeds = np.array([seed], dtype=np.uint64)
        way = int(drawn_facts(arrays, seeds)[0])
        assert arrays.facts[way] == dict(talk.facts)
        while talk.ending is None:
            move, turn = random_move(scenario, draw), talk.turn
            code = arrays.codec.codes([talk.state])
            every = arrays.step(code, move, way, turn)
            drawn = arrays.step(code, move, way, turn, Drawn(seeds, turn))
            talk = talk.play(move).talk
            exchange = talk.history[-1]
            assert every.chance.sum() == pytest.approx(1)
            assert any(same(arrays, every, at, exchange) for at in range(len(every))), move
            assert len(drawn) == 1
            assert same(arrays, drawn, 0, exchange), (seed, turn, str(move))


@EVERY
def test_final_states_are_worth_what_scoring_says(which: str) -> None:
    arrays, scenario, values = compiled(which), loading.load(which), worth(which)
    draw = random.Random(which)
    for seed in range(TALKS):
        talk = Talk(scenario, seed)
        while talk.ending is None:
            talk = talk.play(random_move(scenario, draw)).talk
        rows = arrays.codec.rows([talk.state])
        way = arrays.facts.index(dict(talk.facts))
        found = values.results(rows.code, rows.ending, rows.kept, way)[0]
        assert found == pytest.approx(result(scenario, talk.facts, talk.state, talk.walk_away))


@EVERY
def test_scripted_players_play_the_very_same_talks(which: str) -> None:
    arrays, scenario, values = compiled(which), loading.load(which), worth(which)
    for player in scenario.players.values():
        found = odds(arrays, values, Scripted(arrays, player), talks=20, seed=5)
        for seed in range(20):
            talk = play_out(Talk(scenario, seed + 5), player)
            assert talk.ending is not None
            assert ENDINGS[found.endings[seed]] == talk.ending.kind
            final = result(scenario, talk.facts, talk.state, talk.walk_away)
            assert found.results[seed] == pytest.approx(final)


@EVERY
def test_scripted_players_see_the_same_in_arrays_as_live(which: str) -> None:
    arrays, scenario = compiled(which), loading.load(which)
    player, draw = Scripted(arrays, ()), random.Random(which)
    for seed in range(4):
        talk = Talk(scenario, seed)
        ways = np.array([arrays.facts.index(dict(talk.facts))])
        while talk.ending is None:
            codes, turn = arrays.codec.codes([talk.state]), talk.turn
            for name, value in talk.view.seen().items():
                other = Guard(name, frozenset({"another"}))
                assert player.holds(Guard(name, frozenset({value})), codes, ways, turn)[0], name
                assert not player.holds(other, codes, ways, turn)[0]
            talk = talk.play(random_move(scenario, draw)).talk


@EVERY
def test_a_code_says_all_there_is_to_a_state(which: str) -> None:
    arrays, scenario = compiled(which), loading.load(which)
    draw = random.Random(which)
    talk = Talk(scenario, 1)
    while talk.ending is None:
        code = int(arrays.codec.codes([talk.state])[0])
        assert arrays.codec.state(code) == talk.state
        talk = talk.play(random_move(scenario, draw)).talk
