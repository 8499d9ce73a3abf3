"""Packages by number, and what the rules say of them, looked up once and then gathered by arrays.

Every answer comes from the functions that play live (`talk.packages`, `talk.situation`), so live
play and arrays cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.scenario.model import Scenario
from simulator.scenario.words import ZONES
from simulator.talk import packages
from simulator.talk.moves import Move, Terms
from simulator.talk.packages import Package
from simulator.talk.situation import counter_offer
from simulator.talk.state import State

Ints = NDArray[np.int64]

MOST = 4096
"""Packages one scenario's arrays have room for; far more than turn up in one analysis."""

NO_TERMS = Move("pause")
"""Stands for all moves that propose nothing: to them the same counter answers."""


class Deals:
    """The packages of one scenario, numbered as they turn up; number 0 is the opening."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.packages: list[Package] = []
        self._numbers: dict[Package, int] = {}
        self.number(packages.opening(scenario))
        self.amended = lru_cache(maxsize=None)(self._amended)
        self.zone = lru_cache(maxsize=None)(self._zone)
        self.served = lru_cache(maxsize=None)(self._served)
        self.counter = lru_cache(maxsize=None)(self._counter)
        self.points = lru_cache(maxsize=None)(self._points)

    def number(self, package: Package) -> int:
        """The number of a package, a new one when it is new."""
        at = self._numbers.setdefault(package, len(self.packages))
        if at == len(self.packages):
            if at == MOST:
                raise OverflowError(f"more than {MOST} packages of '{self.scenario.id}' turned up")
            self.packages.append(package)
        return at

    def _amended(self, table: int, terms: Terms) -> int:
        return self.number(packages.amended(self.scenario, self.packages[table], terms))

    def _zone(self, concede: int, package: int) -> int:
        return ZONES.index(packages.zone(self.scenario, concede, self.packages[package]))

    def _served(self, package: int) -> int:
        bits = 0
        for at, one in enumerate(self.scenario.interests.them):
            if packages.serves(self.scenario, self.packages[package], one.served_by):
                bits |= 1 << at
        return bits

    def _points(self, package: int) -> int:
        return packages.points(self.scenario, self.packages[package]).you

    def _counter(self, concede: int, said: int, table: int, move: Move) -> int:
        """What they offer at a step, knowing some of your interests, to a move at a table."""
        scenario = self.scenario
        values = list(scenario.start)
        for at, one in enumerate(scenario.interests.you):
            values[scenario.slots[f"said.{one.id}"]] = said >> at & 1
        state = State(scenario.stages[0][0], tuple(values), self.packages[table])
        return self.number(counter_offer(scenario, state, concede, move))

    def countered(self, concede: Ints, said: Ints, table: Ints, move: Move) -> Ints:
        """The package they answer each row's move with, at these concession steps."""
        plain = move if move.all_terms else NO_TERMS
        return gather(lambda *row: self.counter(*row, plain), concede, said, table)

    def proposed(self, table: Ints, move: Move) -> Ints:
        """The package each row's move proposes, -1 when it names no terms."""
        if not move.all_terms:
            return np.full(len(table), -1)
        return gather(lambda at: self.amended(at, move.all_terms), table)


def gather(answer: Callable[..., int], *columns: Ints) -> Ints:
    """Ask once for each combination of values that occurs, and give every row its answer.

    Only the first column may be negative.
    """
    code = columns[0].astype(np.int64)
    sizes: list[int] = []
    for column in columns[1:]:
        size = int(column.max(initial=0)) + 1
        code = code * size + column
        sizes.append(size)
    found, back = np.unique(code, return_inverse=True)
    answers = np.empty(len(found), dtype=np.int64)
    for at, value in enumerate(found.tolist()):
        answers[at] = answer(*_split(value, sizes))
    return answers[back]


def _split(value: int, sizes: Sequence[int]) -> list[int]:
    parts: list[int] = []
    for size in reversed(sizes):
        value, part = divmod(value, size)
        parts.append(part)
    return [value, *reversed(parts)]
