"""Two players on the same seeds: how much better the second fares, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.analysis.rows import Floats
from simulator.analysis.sorting import worst_tenth

BLOCKS = 40
"""Blocks of talks by whose spread the error of the worst tenth is judged; default."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A mean difference in points and its standard error."""

    mean: float
    error: float


def difference(before: Floats, after: Floats) -> tuple[Difference, Difference]:
    """What changed: in the mean of all talks, and in the mean of the worst tenth.

    The talks are paired by their seeds, so what chance did to both falls out.
    """
    gained = after - before
    mean = Difference(float(gained.mean()), float(gained.std(ddof=1) / np.sqrt(len(gained))))
    tails = [
        worst_tenth(b) - worst_tenth(a)
        for a, b in zip(np.array_split(before, BLOCKS), np.array_split(after, BLOCKS), strict=True)
    ]
    spread = float(np.std(tails, ddof=1) / np.sqrt(BLOCKS))
    return mean, Difference(worst_tenth(after) - worst_tenth(before), spread)
