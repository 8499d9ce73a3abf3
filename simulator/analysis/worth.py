"""The result of many final states at once: the number of `scoring.result`, by columns.

A result has three parts that add up: what the state has earned by itself, what the ending brings
(the interests a kept package serves, or leaving well keeps), and the deal, which depends on the
facts.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from simulator.analysis.deals import MOST, Ints
from simulator.analysis.rows import Codec, Floats, Shorts
from simulator.scenario.model import ENDINGS, Interest
from simulator.scoring import deal
from simulator.scoring.interests import BUILT, DISCOVERED, GOT, NAMED, SAID, SERVED
from simulator.talk import packages
from simulator.talk.situation import Facts
from simulator.talk.state import Ending, State


class Worth:
    """What final states are worth to you, in points of the result."""

    def __init__(self, codec: Codec, facts: list[dict[str, str]], walk_away: int) -> None:
        self.codec, self.scenario, self.walk_away = codec, codec.scenario, walk_away
        self.facts: list[dict[str, str]] = facts
        scenario, share = self.scenario, self.scenario.theirs_share
        weight = scenario.weights[1]
        self.theirs = _parts(scenario.interests.them, weight * share)
        self.yours = _parts(scenario.interests.you, weight * (1 - share))
        self.tables = dict(self._earning())
        self._brought = lru_cache(maxsize=None)(self._find_brought)
        self._deal = lru_cache(maxsize=None)(self._find_deal)

    def _earning(self) -> list[tuple[str, Floats]]:
        scenario = self.scenario
        found: list[tuple[str, Floats]] = []
        _, size = self.codec.digits["rapport"]
        points = np.arange(size, dtype=np.float64) * (scenario.weights[2] / (size - 1))
        found.append(("rapport", points))
        for one, part in zip(scenario.interests.them, self.theirs, strict=True):
            found.append((one.id, np.array([0.0, DISCOVERED, DISCOVERED + NAMED]) * part))
            if one.act_served:
                found.append((f"served.{one.id}", np.array([0.0, SERVED * part])))
        for one, part in zip(scenario.interests.you, self.yours, strict=True):
            found.append((f"said.{one.id}", np.array([0.0, SAID * part])))
        return found

    def results(self, code: Ints, ending: Shorts, kept: Shorts, way: int) -> Floats:
        """The result of ended rows when the facts are as in `facts[way]`."""
        brought = self.earned(code) + self.brought(code, ending, kept)
        found: Floats = brought + self.deals(ending, kept, way)
        return found

    def earned(self, code: Ints) -> Floats:
        """What the state alone has earned: interests addressed by words and acts, and rapport."""
        points = np.zeros(len(code))
        for name, table in self.tables.items():
            points += table[self.codec.value(code, name)]
        return points

    def brought(self, code: Ints, ending: Shorts, kept: Shorts) -> Floats:
        """What the ending adds: interests that the package serves and no act has, or that leaving
        keeps."""
        points = np.zeros(len(code))
        found, back = _pairs(ending, kept)
        bits = np.array([self._brought(*one) for one in found], dtype=np.int64)[back]
        both = (*self.scenario.interests.them, *self.scenario.interests.you)
        parts = [SERVED * part for part in self.theirs] + [(BUILT + GOT) * p for p in self.yours]
        for at, (one, part) in enumerate(zip(both, parts, strict=True)):
            got = (bits >> at & 1) > 0
            if one.act_served:
                got = got & (self.codec.value(code, f"served.{one.id}") == 0)
            points += part * got
        return points

    def deals(self, ending: Shorts, kept: Shorts, way: int) -> Floats:
        """The deal's part of the result, in points."""
        found, back = _pairs(ending, kept)
        parts = [self._deal(*one, way) for one in found]
        points: Floats = np.array(parts, dtype=np.float64)[back]
        return points

    def _find_deal(self, ending: int, kept: int, way: int) -> float:
        scenario = self.scenario
        package = None if kept < 0 else self.codec.deals.packages[kept]
        facts: Facts = self.facts[way]
        over = Ending(ENDINGS[ending], "", package, 0)
        state = State(scenario.stages[0][0], scenario.start, packages.opening(scenario), over)
        return scenario.weights[0] * deal.reached(scenario, facts, state, self.walk_away)

    def _find_brought(self, ending: int, kept: int) -> int:
        scenario, interests = self.scenario, self.scenario.interests
        if kept < 0:
            left = [False] * len(interests.them)
            left += [ENDINGS[ending] in one.kept_by for one in interests.you]
            return sum(1 << at for at, got in enumerate(left) if got)
        package = self.codec.deals.packages[kept]
        both = (*interests.them, *interests.you)
        served = [packages.serves(scenario, package, one.served_by) for one in both]
        return sum(1 << at for at, got in enumerate(served) if got)


def _pairs(ending: Shorts, kept: Shorts) -> tuple[list[tuple[int, int]], Ints]:
    """The different endings with what is kept, and which of them each row has."""
    both = ending.astype(np.int64) * (MOST + 1) + kept + 1
    found, back = np.unique(both, return_inverse=True)
    return [(one // (MOST + 1), one % (MOST + 1) - 1) for one in found.tolist()], back


def _parts(interests: tuple[Interest, ...], share: float) -> list[float]:
    total = sum(one.weight for one in interests)
    return [share * one.weight / total if total else 0.0 for one in interests]
