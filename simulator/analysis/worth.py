"""The result of many final states at once: the number of `scoring.result`, by columns."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from simulator.analysis.deals import MOST, Ints, gather
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
        self._deal = lru_cache(maxsize=None)(self._find_deal)
        self._serves = lru_cache(maxsize=None)(self._find_serves)

    def results(self, code: Ints, ending: Shorts, kept: Shorts, way: int) -> Floats:
        """The result of ended rows when the facts are as in `facts[way]`."""
        return self.earned(code) + self.fetched(code, kept) + self.deals(ending, kept, way)

    def earned(self, code: Ints) -> Floats:
        """What the state alone has earned: interests addressed by words and acts, and rapport."""
        value, scenario = self.codec.value, self.scenario
        _, size = self.codec.digits["rapport"]
        rapport = np.arange(size) * (scenario.weights[2] / (size - 1))
        points: Floats = rapport.astype(np.float64)[value(code, "rapport")]
        for one, part in zip(scenario.interests.them, self.theirs, strict=True):
            credit = np.array([0.0, DISCOVERED, DISCOVERED + NAMED]) * part
            points += credit[value(code, one.id)]
            if one.act_served:
                points += SERVED * part * (value(code, f"served.{one.id}") > 0)
        for one, part in zip(scenario.interests.you, self.yours, strict=True):
            points += SAID * part * (value(code, f"said.{one.id}") > 0)
        return points

    def fetched(self, code: Ints, kept: Shorts) -> Floats:
        """What the package adds by serving interests that no act has served."""
        points = np.zeros(len(code))
        served = gather(lambda at: self._serves(at - 1), kept.astype(np.int64) + 1)
        both = (*self.scenario.interests.them, *self.scenario.interests.you)
        parts = [SERVED * part for part in self.theirs] + [(BUILT + GOT) * p for p in self.yours]
        for at, (one, part) in enumerate(zip(both, parts, strict=True)):
            got = served >> at & 1 > 0
            if one.act_served:
                got = got & (self.codec.value(code, f"served.{one.id}") == 0)
            points += part * got
        return points

    def deals(self, ending: Shorts, kept: Shorts, way: int) -> Floats:
        """The deal's part of the result, in points."""
        found, back = np.unique(
            ending.astype(np.int64) * (MOST + 1) + kept + 1, return_inverse=True
        )
        parts = [self._deal(one // (MOST + 1), one % (MOST + 1) - 1, way) for one in found.tolist()]
        points: Floats = np.array(parts, dtype=np.float64)[back]
        return points

    def _find_deal(self, ending: int, kept: int, way: int) -> float:
        scenario = self.scenario
        package = None if kept < 0 else self.codec.deals.packages[kept]
        facts: Facts = self.facts[way]
        over = Ending(ENDINGS[ending], "", package, 0)
        state = State(scenario.stages[0][0], scenario.start, packages.opening(scenario), over)
        return scenario.weights[0] * deal.reached(scenario, facts, state, self.walk_away)

    def _find_serves(self, package: int) -> int:
        if package < 0:
            return 0
        terms = self.codec.deals.packages[package]
        both = (*self.scenario.interests.them, *self.scenario.interests.you)
        return sum(
            1 << at
            for at, one in enumerate(both)
            if packages.serves(self.scenario, terms, one.served_by)
        )


def _parts(interests: tuple[Interest, ...], share: float) -> list[float]:
    total = sum(one.weight for one in interests)
    return [share * one.weight / total if total else 0.0 for one in interests]
