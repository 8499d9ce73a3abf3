"""Which digits of a state a move can depend on or change: the rest it carries along unseen.

So a move needs playing only once for all states that agree in these digits.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from simulator.analysis.compiled import Candidates, Compiled
from simulator.analysis.deals import Ints
from simulator.analysis.rows import Codec
from simulator.scenario.model import Guard, Outcome
from simulator.talk.moves import Move

PACKAGE = frozenset({"table", "concede"})
"""Digits that tell where a proposal lies."""

SPARSE, SMALL = 8, 1 << 16
"""Up to so many combinations of digits a row, and anyway up to `SMALL`, a table of all of them is
quicker than sorting; measured."""


class Touching:
    """Looks up the digits that matter to a move, its company and what may follow at once."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled, self.scenario = compiled, compiled.scenario
        self.said = frozenset(f"said.{one.id}" for one in self.scenario.interests.you)
        self.served = frozenset(
            f"served.{one.id}"
            for one in self.scenario.interests.them
            if one.act_served and one.served_by
        )
        self.digits = lru_cache(maxsize=None)(self._digits)
        self.beside = lru_cache(maxsize=None)(self._beside)

    def _digits(self, move: Move, way: int) -> frozenset[str]:
        """The digits that matter to playing a move, its company included."""
        found = {"stage", "event"} | self._of(self.compiled.candidates(move, way))
        if move.company:
            found |= self._of(self.compiled.beside(move.company))
        if move.all_terms:
            found |= PACKAGE
        for at in self.compiled.momentary:
            for guard in self.scenario.events[at].guards:
                found |= self._tested(guard)
        return frozenset(found)

    def _beside(self, company: Move) -> frozenset[str]:
        """The digits that matter to what company changes."""
        return frozenset({"stage"} | self._of(self.compiled.beside(company)))

    def _of(self, candidates: Candidates) -> set[str]:
        found: set[str] = set()
        for one, guards in candidates:
            for guard in guards:
                found |= self._tested(guard)
            for outcome in one.outcomes:
                found |= self._changed(outcome)
        return found

    def _tested(self, guard: Guard) -> frozenset[str]:
        name = guard.variable
        if name in self.compiled.codec.digits:
            return frozenset({name})
        if name == "room":
            return frozenset({"concede"})
        if name == "counter":
            return PACKAGE | self.said
        return PACKAGE if name in ("zone", "gain", "helps", "serves") else frozenset()

    def _changed(self, outcome: Outcome) -> frozenset[str]:
        found = {effect.variable for effect in outcome.effects}
        if outcome.offer == "counter":
            found |= PACKAGE | self.said
        if outcome.offer or outcome.end:
            found |= {"table", "offer"}
        if outcome.end:
            found |= self.served
        return frozenset(found)


class Columns:
    """The digits of many states, each worked out when it is first asked for."""

    def __init__(self, codec: Codec, code: Ints) -> None:
        self.codec, self.code = codec, code
        self._found: dict[str, Ints] = {}
        self._runs: dict[tuple[tuple[str, ...], int, int], tuple[Ints, Ints]] = {}

    def value(self, name: str) -> Ints:
        """One digit of every state."""
        if name not in self._found:
            self._found[name] = self.codec.value(self.code, name).astype(np.int32)
        return self._found[name]

    def projected(self, digits: Iterable[str], rows: Ints | None = None) -> tuple[Ints, Ints]:
        """The different states seen through some digits, all others at 0, and which of them each
        row has. All rows unless some are given by number, in order.

        Many moves touch the same digits, so what was found for a run of rows is kept.
        """
        names, start, stop = tuple(sorted(digits)), 0, len(self.code)
        if rows is not None and len(rows):
            start, stop = int(rows[0]), int(rows[-1]) + 1
        if rows is not None and stop - start != len(rows):
            return self._projected(names, rows)
        if (names, start, stop) not in self._runs:
            self._runs[names, start, stop] = self._projected(names, slice(start, stop))
        return self._runs[names, start, stop]

    def _projected(self, names: tuple[str, ...], rows: Ints | slice) -> tuple[Ints, Ints]:
        radix, key = 1, np.zeros_like(self.code[rows])
        for name in names:
            key += self.value(name)[rows] * np.int64(radix)
            radix *= self._size(name)
        there, back = _numbered(key, radix)
        found = np.zeros(len(there), dtype=np.int64)
        for name in names:
            size = self._size(name)
            stride = self.codec.digits[name][0] if name != "table" else self.codec.states
            found += there % size * stride
            there //= size
        return found, back

    def _size(self, name: str) -> int:
        if name == "table":
            return len(self.codec.deals.packages)
        return self.codec.digits[name][1]


def _numbered(key: Ints, radix: int) -> tuple[Ints, Ints]:
    """The different keys below `radix` in order, and the place of each key among them."""
    if radix > SPARSE * len(key) + SMALL:
        different, back = np.unique(key, return_inverse=True)
        return different, back
    place = np.zeros(radix, dtype=np.int32)
    place[key] = 1
    there: Ints = np.flatnonzero(place)
    place[there] = np.arange(len(there), dtype=np.int32)
    return there, place[key].astype(np.int64)
