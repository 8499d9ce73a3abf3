"""Marks for moves: the regret they carry, and for the best ones, how hard they were to find.

The thresholds are calibrated on simulated weak, fair and strong players by
`python -m benchmarks.marks`, which prints how often each mark falls for whom.
"""

from __future__ import annotations

import numpy as np

from simulator.analysis.judge import Judged
from simulator.analysis.rows import Floats

THRESHOLDS = (("??", 20.0), ("?", 8.0), ("?!", 2.0))
"""A mark, and the regret in points from which it is given."""

HARD = 8.0
"""`!` is for a move without regret where most other things to say would have cost this much."""

FREE = 0.05
"""Regret in points that nobody would notice."""


def mark(judged: Judged, qualities: Floats) -> str:
    """The mark of a move: `??`, `?`, `?!`, nothing, or `!` for the best where it was hard.

    `qualities` are what the moves of the menu were worth there.
    """
    for sign, least in THRESHOLDS:
        if judged.regret >= least:
            return sign
    hard = float(np.nanmedian(judged.value - qualities)) >= HARD
    return "!" if judged.regret <= FREE and hard else ""
