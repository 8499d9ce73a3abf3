"""What is known of the facts: sets of ways, how likely they are, and what tells them apart."""

from __future__ import annotations

import random

import numpy as np
import pytest

from simulator.analysis.odds import drawn_facts
from simulator.analysis.rows import RUNNING
from simulator.analysis.solved import Position
from simulator.talk.talk import Talk
from tests.analysis.playing import random_move
from tests.analysis.solving import DEEP, EVERY, any_move, loaded, solved

MOVES = 400 if DEEP else 60
COLUMNS = ("code", "ending", "kept", "reaction", "outcome", "mark", "chance", "origin")


@EVERY
def test_the_ways_of_the_facts_are_as_likely_as_they_are_drawn(which: str) -> None:
    beliefs, arrays = solved(which).beliefs, solved(which).compiled
    assert beliefs.odds.sum() == pytest.approx(1)
    drawn = np.bincount(drawn_facts(arrays, np.arange(40_000, dtype=np.uint64)))
    error = np.sqrt(beliefs.odds * (1 - beliefs.odds) / 40_000)
    assert (abs(drawn / 40_000 - beliefs.odds) <= 4 * error).all()


@EVERY
def test_a_belief_weighs_as_much_as_its_ways_together(which: str) -> None:
    beliefs, draw = solved(which).beliefs, random.Random(which)
    assert beliefs.weight(beliefs.everything) == pytest.approx(1)
    for _ in range(MOVES):
        one = draw.randint(1, beliefs.everything)
        assert beliefs.weight(one) == pytest.approx(sum(beliefs.odds[list(beliefs.ways(one))]))
        assert sum(1 << way for way in beliefs.ways(one)) == one
        rest = beliefs.everything & ~one
        if rest:
            assert beliefs.weight(one) + beliefs.weight(rest) == pytest.approx(1)


@EVERY
def test_what_a_move_meets_parts_a_belief_into_ways_that_share_nothing(which: str) -> None:
    beliefs, draw = solved(which).beliefs, random.Random(which)
    for _ in range(MOVES):
        belief = draw.randint(1, beliefs.everything)
        move = random_move(loaded(which), draw)
        parts = beliefs.alike(move, belief)
        whole = dict(beliefs.alike(move, beliefs.everything))
        assert sum(mask for _, mask in parts) == belief
        assert all(mask for _, mask in parts)
        assert {way: mask & belief for way, mask in whole.items() if mask & belief} == dict(parts)


@EVERY
def test_ways_that_meet_a_move_alike_bring_the_same_answers_in_every_state(which: str) -> None:
    one, draw = solved(which), random.Random(which)
    arrays, told = one.compiled, 0
    codes = np.array(draw.sample((one.table.keys & (1 << 44) - 1).tolist(), 60))
    for _ in range(MOVES):
        move = random_move(loaded(which), draw)
        for way, mask in one.beliefs.alike(move, one.beliefs.everything):
            rows = arrays.replied(codes, move, way)
            for other in one.beliefs.ways(mask):
                again = arrays.replied(codes, move, other)
                for name in COLUMNS:
                    assert (getattr(rows, name) == getattr(again, name)).all(), (str(move), name)
            told += 1
    assert told > MOVES  # some moves told some ways apart


@EVERY
def test_what_is_known_only_grows_and_the_real_facts_are_never_ruled_out(which: str) -> None:
    one, draw = solved(which), random.Random(which)
    for seed in range(MOVES // 10):
        talk = Talk(loaded(which), seed)
        way, here = one.compiled.facts.index(dict(talk.facts)), one.start
        while talk.ending is None:
            move = any_move(talk, draw)
            answers = one.answers(here, move)
            talk = talk.play(move).talk
            codes = one.compiled.codec.codes([talk.state])
            after = [
                int(mask)
                for mask, code, ending, reaction in zip(
                    answers.masks, answers.rows.code, answers.rows.ending, answers.rows.reaction,
                    strict=True,
                )
                if mask >> way & 1
                and code == codes[0]
                and (ending == RUNNING) == (talk.ending is None)
                and loaded(which).reactions[reaction].id == talk.history[-1].reaction
            ]  # fmt: skip
            assert after
            assert all(mask & here.belief == mask for mask in after)
            assert answers.chance @ np.ones(len(answers.chance)) == pytest.approx(1)
            here = Position(int(codes[0]), after[0], here.turn + 1)
