"""Every scenario solved once for all tests, and talks of every kind on them.

`HYPOTHESIS_PROFILE=deep pytest tests/analysis` plays many times as many talks: 2,000 a scenario
where live play and arrays are compared, 200,000 where best play is measured.
"""

from __future__ import annotations

import os
import random
from functools import cache

import pytest

from simulator.analysis.solved import Solved
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.talk.moves import Move, parse
from simulator.talk.player import choose
from simulator.talk.redrawing import redraw
from simulator.talk.talk import Talk
from tests.analysis.playing import random_move

DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"

EVERY = pytest.mark.parametrize("which", loading.ids())


@cache
def loaded(which: str) -> Scenario:
    return loading.load(which)


@cache
def solved(which: str, way: int | None = None) -> Solved:
    """A scenario of the library solved for its example person: fairly, or for known facts."""
    talk = Talk(loaded(which))
    return Solved(talk.scenario, talk.person, talk.walk_away, way)


def ways(which: str) -> list[int]:
    """Ways the facts can be, as places in `compiled.facts`: all of them when deep, else three."""
    every = list(range(len(solved(which).compiled.facts)))
    return every if DEEP else sorted({every[0], every[len(every) // 2], every[-1]})


def way_of(one: Solved, talk: Talk) -> int:
    """How the facts are in a talk, as a place in `compiled.facts`."""
    return one.compiled.facts.index(dict(talk.facts))


def any_move(talk: Talk, draw: random.Random) -> Move:
    """A move: as a scripted player would make it, one of those listed, or any at all."""
    kind = draw.randint(0, 2)
    if kind == 0:
        players = talk.scenario.players
        return choose(players[draw.choice(sorted(players))], talk.view)
    if kind == 1:
        return parse(draw.choice(talk.moves))
    return random_move(talk.scenario, draw)


def any_talk(which: str, draw: random.Random) -> Talk:
    """A finished talk; now and then a turn is taken back, or the rest is drawn anew."""
    talk = Talk(loaded(which), draw.randint(0, 2**31))
    while talk.ending is None:
        talk = talk.play(any_move(talk, draw)).talk
        if draw.random() < 0.1:
            talk = talk.undo()
        elif draw.random() < 0.05:
            talk = redraw(talk, draw.randint(1, talk.turn), draw.randint(0, 2**31))
    return talk
