"""What makes a scenario large: how much each variable multiplies its states."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import Ints
from simulator.analysis.keys import code_of, number_of

KNOWN = "known"
"""Stands for what has shown of the facts, which is no variable of the state."""


@dataclass(frozen=True, slots=True)
class Cost:
    """A variable, how many of its values occur, and by how much it multiplies the states: all
    states, divided by those with its most frequent value."""

    variable: str
    values: int
    factor: float


def costs(compiled: Compiled, seen: Ints) -> tuple[Cost, ...]:
    """The variables of some states (by key), the dearest first."""
    codec, code = compiled.codec, code_of(seen)
    columns = {name: codec.value(code, name) for name in ("table", *codec.digits)}
    columns[KNOWN] = number_of(seen)
    found = []
    for name, column in columns.items():
        counts = np.unique(column, return_counts=True)[1]
        found.append(Cost(name, len(counts), len(seen) / int(counts.max())))
    return tuple(sorted(found, key=lambda one: -one.factor))
