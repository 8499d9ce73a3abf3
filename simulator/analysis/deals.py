"""Packages by number, and what the rules say of them, looked up once and then gathered by arrays.

Every answer comes from the functions that play live (`talk.packages`, `talk.situation`), so live
play and arrays cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from math import prod

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
        steps = scenario.temperament.steps + 1
        said = 1 << len(scenario.interests.you)
        self.zone = Lookup(self._zone, steps, MOST)
        self.served = Lookup(self._served, MOST)
        self.points = Lookup(self._points, MOST)
        self._amending = lru_cache(maxsize=None)(
            lambda terms: Lookup(partial(self._amended, terms), MOST)
        )
        self._countering = lru_cache(maxsize=None)(
            lambda move: Lookup(partial(self._counter, move), steps, said, MOST)
        )

    def number(self, package: Package) -> int:
        """The number of a package, a new one when it is new."""
        at = self._numbers.setdefault(package, len(self.packages))
        if at == len(self.packages):
            if at == MOST:
                raise OverflowError(f"more than {MOST} packages of '{self.scenario.id}' turned up")
            self.packages.append(package)
        return at

    def _amended(self, terms: Terms, table: int) -> int:
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

    def _counter(self, move: Move, concede: int, said: int, table: int) -> int:
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
        return self._countering(plain)(concede, said, table)

    def proposed(self, table: Ints, move: Move) -> Ints:
        """The package each row's move proposes, -1 when it names no terms."""
        if not move.all_terms:
            return np.full(len(table), -1)
        return self._amending(move.all_terms)(table)


class Lookup:
    """A function of small whole numbers, asked once for each combination that occurs, and then
    looked up for many rows at once.

    `sizes` say how far each number goes, and answers lie between -1 and 32,000.
    """

    def __init__(self, answer: Callable[..., int], *sizes: int) -> None:
        self.answer, self.sizes = answer, sizes
        self._known = np.zeros(prod(sizes), dtype=np.int16)

    def __call__(self, *columns: Ints) -> Ints:
        """Every row's answer."""
        code = columns[0]
        for column, size in zip(columns[1:], self.sizes[1:], strict=True):
            code = code * size + column
        found = self._known.take(code)
        if not found.all():
            for one in np.unique(code[found == 0]).tolist():
                self._known[one] = self.answer(*_split(one, self.sizes[1:])) + ASKED
            found = self._known.take(code)
        return found.astype(np.int64) - ASKED


ASKED = 2
"""Added to answers that are kept, so that 0 is for what was not asked yet."""


def _split(value: int, sizes: Sequence[int]) -> list[int]:
    parts: list[int] = []
    for size in reversed(sizes):
        value, part = divmod(value, size)
        parts.append(part)
    return [value, *reversed(parts)]
