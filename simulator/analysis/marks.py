"""Marks for moves: the regret they carry, and for the best ones, how hard they were to find.

A blunder (`??`) costs a fifth of what a talk can bring, a mistake (`?`) a tenth, and from 3 points
on a move is called doubtful (`?!`). Defaults, to be tuned on talks of people. On 22 November 2026
`python -m benchmarks.marks` played 40 talks of each player in seven scenarios; marks a talk were

    player      !     ?!     ?    ??    regret of moves that cost something: median, dearest
    master   0.00   0.63  0.20  0.00      6   18
    fair     0.00   0.24  0.47  0.72     17   74
    weak     0.00   0.19  0.33  1.11     35   94
    passive  0.00   0.00  0.14  0.98     81  132
    hostile  0.00   0.26  0.47  1.33     36   99
    late     1.61   0.46  0.49  0.17      2   49

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
