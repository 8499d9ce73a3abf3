"""Many talks of every kind, played live and in arrays with the same moves and draws."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.analysis.odds import Drawn, drawn_facts
from simulator.analysis.playing import Best
from simulator.analysis.rows import RUNNING, Rows
from simulator.analysis.solved import Position, Solved
from simulator.scenario.model import ENDINGS
from simulator.scoring.result import result
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from tests.analysis.solving import DEEP, EVERY, any_move, loaded, solved

TALKS = 2_000 if DEEP else 15


def told(one: Solved, rows: Rows, at: int) -> tuple[object, ...]:
    """What a row says happened, in the words of live play."""
    kind, kept, event = (int(column[at]) for column in (rows.ending, rows.kept, rows.event))
    scenario, codec = one.scenario, one.compiled.codec
    state = codec.state(int(rows.code[at]))
    return (
        scenario.reactions[int(rows.reaction[at])].id, int(rows.outcome[at]),
        None if event < 0 else scenario.events[event].id,
        state.stage, state.values, state.table,
        None if kind == RUNNING else ENDINGS[kind],
        None if kept < 0 else codec.deals.packages[kept],
    )  # fmt: skip


def lived(exchange: Exchange) -> tuple[object, ...]:
    """The same of a turn that was played live."""
    after = exchange.after
    return (
        exchange.reaction, exchange.outcome, exchange.event,
        after.stage, after.values, after.table,
        after.ending.kind if after.ending else None,
        after.ending.package if after.ending else None,
    )  # fmt: skip


@EVERY
@settings(max_examples=TALKS)
@given(seed=st.integers(0, 2**63), draw=st.randoms(use_true_random=False))
def test_a_talk_goes_the_same_live_and_in_arrays_and_its_turns_are_among_the_answers(
    which: str, seed: int, draw: random.Random
) -> None:
    one = solved(which)
    arrays, best, talk = one.compiled, Best(one), Talk(loaded(which), seed)
    seeds = np.array([seed], dtype=np.uint64)
    ways = drawn_facts(arrays, seeds)
    way = int(ways[0])
    assert arrays.facts[way] == dict(talk.facts)
    belief, code = best.begin(ways), np.array([arrays.start])
    while talk.ending is None:
        assert arrays.codec.state(int(code[0])) == talk.state
        move, turn, here = any_move(talk, draw), talk.turn, int(belief[0])
        drawn = Drawn(seeds, turn)
        rows = arrays.step(code, move, way, turn, drawn)
        talk = talk.play(move).talk
        happened = lived(talk.history[-1])
        assert len(rows) == 1
        assert told(one, rows, 0) == happened, (seed, turn, str(move))
        answers = one.answers(Position(int(code[0]), here, turn), move)
        assert answers.chance.sum() == pytest.approx(1)
        belief = best.learn(belief, code, move, rows, drawn)
        fits = [
            int(answers.masks[at])
            for at in range(len(answers.rows))
            if told(one, answers.rows, at) == happened
        ]
        assert fits == [int(belief[0])], (seed, turn, str(move))
        assert here & fits[0] == fits[0]
        assert fits[0] >> way & 1
        code = rows.code
    final = result(talk.scenario, talk.facts, talk.state, talk.walk_away)
    assert one.worth.results(code, rows.ending, rows.kept, way)[0] == pytest.approx(final)
