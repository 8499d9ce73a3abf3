"""The result of many final states at once, asked once for each that differs."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.rows import Codec, Floats, Shorts
from simulator.scenario.model import ENDINGS
from simulator.scoring.result import result
from simulator.talk.state import Ending


class Worth:
    """What final states are worth to you, in points: the number of `scoring.result` itself."""

    def __init__(self, codec: Codec, facts: list[dict[str, str]], walk_away: int) -> None:
        self.codec, self.facts, self.walk_away = codec, facts, walk_away
        self._one = lru_cache(maxsize=None)(self._find)

    def results(self, code: Ints, ending: Shorts, kept: Shorts, way: int) -> Floats:
        """The result of ended rows when the facts are as in `facts[way]`."""
        rows = zip(code.tolist(), ending.tolist(), kept.tolist(), strict=True)
        return np.array([self._one(*row, way) for row in rows], dtype=np.float64)

    def _find(self, code: int, ending: int, kept: int, way: int) -> float:
        package = None if kept < 0 else self.codec.deals.packages[kept]
        over = Ending(ENDINGS[ending], "", package, 0)
        state = replace(self.codec.state(code), ending=over)
        return result(self.codec.scenario, self.facts[way], state, self.walk_away)
