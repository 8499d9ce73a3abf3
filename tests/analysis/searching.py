"""The worth of states found by trying everything on the menu, with no ceiling to guide it."""

from __future__ import annotations

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.expand import Expander, Fan
from simulator.analysis.rows import Floats


def tried(expander: Expander, codes: Ints, belief: int, turn: int) -> Floats:
    """What states are worth before a turn, all moves up to the end of the talk being tried."""
    classes, _ = expander.classes
    fan = expander.spoken(codes, belief, turn)
    kinds = np.array(classes)[fan.move][fan.choice]
    values = fan.value.copy()
    for kind in np.unique(kinds).tolist():
        for part in np.unique(fan.belief).tolist():
            at = np.flatnonzero((kinds == kind) & (fan.belief == part) & ~fan.ended)
            if len(at):
                states, back = np.unique(fan.code[at], return_inverse=True)
                values[at] = _answered(expander, states, kind, part, turn)[back]
    return _best(fan, values, len(codes))


def _answered(expander: Expander, codes: Ints, kind: int, belief: int, turn: int) -> Floats:
    _, examples = expander.classes
    fan = expander.played(codes, examples[kind], belief, turn)
    values = fan.value.copy()
    for part in np.unique(fan.belief).tolist():
        at = np.flatnonzero((fan.belief == part) & ~fan.ended)
        if len(at):
            states, back = np.unique(fan.code[at], return_inverse=True)
            values[at] = tried(expander, states, part, turn + 1)[back]
    return _best(fan, values, len(codes))


def _best(fan: Fan, values: Floats, count: int) -> Floats:
    worths = np.bincount(fan.choice, weights=fan.chance * values, minlength=len(fan.node))
    best = np.full(count, -np.inf)
    np.maximum.at(best, fan.node, worths)
    return best
