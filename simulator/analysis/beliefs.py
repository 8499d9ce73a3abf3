"""What is known of the facts: a set of the ways they can still be, as bits.

Facts are drawn only when something depends on them: answers that look the same whatever the facts
stay one branch. How likely a way is, is how likely it was among those that are left, for nothing
else that is drawn depends on the facts (loading sees to that).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import prod

import numpy as np

from simulator.analysis.compiled import Compiled
from simulator.analysis.rows import Floats
from simulator.talk.moves import Move
from simulator.talk.situation import room

MOST = 40
"""Ways the facts can be that fit in a belief."""


class Beliefs:
    """The ways the facts of a scenario can be, and which of them a move can tell apart."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled, facts = compiled, compiled.scenario.facts
        if len(compiled.facts) > MOST:
            raise OverflowError(f"'{compiled.scenario.id}' has too many facts for exact analysis")
        odds = [{value.id: value.odds for value in fact.values} for fact in facts]
        totals = prod(sum(one.values()) for one in odds)
        self.odds: Floats = np.array(
            [
                prod(one[way[fact.id]] for one, fact in zip(odds, facts, strict=True)) / totals
                for way in compiled.facts
            ]
        )
        self.caps = [room(compiled.scenario, facts) for facts in compiled.facts]
        self.everything = (1 << len(compiled.facts)) - 1
        self.ways = lru_cache(maxsize=None)(self._ways)
        self.weight = lru_cache(maxsize=None)(self._weight)
        self.alike = lru_cache(maxsize=None)(self._alike)
        self._kinds = lru_cache(maxsize=None)(self._find_kinds)

    def _ways(self, belief: int) -> tuple[int, ...]:
        return tuple(way for way in range(len(self.caps)) if belief >> way & 1)

    def _weight(self, belief: int) -> float:
        """How likely it was at the start that the facts are one of these ways."""
        return float(self.odds[list(self.ways(belief))].sum())

    def _alike(self, move: Move, belief: int) -> tuple[tuple[int, int], ...]:
        """Part a belief by what a move can meet: (a way to play it with, the ways it stands for).

        The way is the same for all beliefs.
        """
        kinds = self._kinds(move)
        parts: dict[int, int] = {}
        for way in self.ways(belief):
            parts[kinds[way]] = parts.get(kinds[way], 0) | 1 << way
        return tuple(parts.items())

    def _find_kinds(self, move: Move) -> tuple[int, ...]:
        """For each way of the facts, the first way in which this move meets the same."""
        first: dict[object, int] = {}
        found = []
        for way, cap in enumerate(self.caps):
            candidates = self.compiled.candidates(move, way)
            roomy = any(
                any(guard.variable in ("room", "counter") for guard in guards)
                or any(e.variable == "concede" for o in one.outcomes for e in o.effects)
                for one, guards in candidates
            )
            who = tuple((id(one), guards) for one, guards in candidates)
            found.append(first.setdefault((who, cap if roomy else None), way))
        return tuple(found)


def bits(ways: Sequence[int]) -> int:
    """A belief: these ways are possible."""
    return sum(1 << way for way in ways)
