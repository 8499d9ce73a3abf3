"""Marks for moves: the regret they carry, and for the best ones, how hard they were to find.

A blunder (`??`) costs a fifth of what a talk can bring, a mistake (`?`) a tenth, and from 3 points
on a move is called doubtful (`?!`). Defaults, to be tuned on talks of people. On 22 November 2026
`python -m benchmarks.marks` played 40 talks of each player in six scenarios; marks a talk were

    player      !     ?!     ?    ??    regret of moves that cost something: median, dearest
    master   0.00   0.50  0.23  0.00      7   18
    fair     0.00   0.13  0.55  0.68     17   74
    weak     0.00   0.17  0.38  0.99     35   94
    passive  0.00   0.00  0.17  0.97     81  132
    hostile  0.00   0.31  0.50  1.27     35   99
    late     1.62   0.40  0.53  0.20      2   49

so the thresholds tell strong, fair and weak play apart. Regret is seldom small: while there is time
left most things can still be mended, and then nothing was lost. For the same reason `!` is rare. It
is for what saves a talk with little time left: `late` says friendly nothings until then and plays
perfectly from there on.
"""

from __future__ import annotations

import numpy as np

from simulator.analysis.judge import Judged
from simulator.analysis.rows import Floats

THRESHOLDS = (("??", 20.0), ("?", 10.0), ("?!", 3.0))
"""A mark, and the regret in points from which it is given."""

HARD = 5.0
"""`!` is for a move without regret where most other things to say would have cost this much."""

PLAIN = ("accept",)
"""Acts that earn no `!`: with no time left everything but accepting costs a deal, and everybody
sees that."""

FREE = 0.05
"""Regret in points that nobody would notice."""


def mark(judged: Judged, qualities: Floats) -> str:
    """The mark of a move: `??`, `?`, `?!`, nothing, or `!` for the best where it was hard.

    `qualities` are what the moves of the menu were worth there.
    """
    for sign, least in THRESHOLDS:
        if judged.regret >= least:
            return sign
    if judged.regret > FREE or judged.move.act in PLAIN:
        return ""
    return "!" if float(np.nanmedian(judged.value - qualities)) >= HARD else ""
