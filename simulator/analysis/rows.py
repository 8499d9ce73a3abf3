"""Many states at once, each a single integer.

A code is a number with mixed digits: the package on the table, the stage, then every variable. A
guard reads one digit and an effect changes one, so most of a turn is arithmetic on one column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.deals import MOST, Deals, Ints
from simulator.scenario.model import ENDINGS, Scenario
from simulator.talk.state import State

Floats = NDArray[np.float64]
Shorts = NDArray[np.int16]

RUNNING = -1
"""The `ending` of a row whose talk goes on."""

DIGITS = 2**62
"""Codes stay below this, with room for as many packages as may turn up."""


@dataclass(frozen=True, eq=False)
class Rows:
    """States as columns of equal length.

    `ending` numbers `ENDINGS` or is `RUNNING`; `kept` numbers the package both keep, -1 without
    one. `origin` says from which row of the batch that was stepped a row came, and `chance` how
    likely it did; `reaction` and `event` number the rules that fired (-1 for none), `outcome` the
    drawn outcome; `mark` has a bit for each momentary event the move lets happen.
    """

    code: Ints
    ending: Shorts
    kept: Shorts
    origin: Ints
    chance: Floats
    reaction: Shorts
    outcome: Shorts
    event: Shorts
    mark: Shorts

    def __len__(self) -> int:
        return len(self.code)

    def take(self, rows: Ints | NDArray[np.bool_]) -> Rows:
        """Some of the rows, by number or by mask."""
        if rows.dtype == np.bool_:
            rows = np.flatnonzero(rows)
        return Rows(*(getattr(self, name)[rows] for name in COLUMNS))


COLUMNS = tuple(Rows.__dataclass_fields__)


def shorts(values: Sequence[int] | Ints) -> Shorts:
    """Small numbers, kept small."""
    return np.asarray(values, dtype=np.int16)


def same(count: int, value: int) -> Shorts:
    """One small number in every row."""
    return np.full(count, value, dtype=np.int16)


def begin(code: Ints) -> Rows:
    """Running states at the beginning of a turn: each its own origin, certain."""
    count = len(code)
    none = np.full(count, -1, dtype=np.int16)
    origin, chance = np.arange(count), np.ones(count)
    return Rows(code, none, none, origin, chance, none, none, none, np.zeros_like(none))


def joined(parts: Sequence[Rows]) -> Rows:
    """Several batches as one, in order."""
    if len(parts) == 1:
        return parts[0]
    return Rows(*(np.concatenate([getattr(part, name) for part in parts]) for name in COLUMNS))


class Codec:
    """How states are written as codes."""

    def __init__(self, scenario: Scenario, deals: Deals) -> None:
        self.scenario, self.deals = scenario, deals
        self.stages = [stage for stage, _ in scenario.stages]
        names = ["stage", *(one.name for one in scenario.variables)]
        sizes = [len(self.stages), *(one.size for one in scenario.variables)]
        self.digits: dict[str, tuple[int, int]] = {}
        stride = 1
        for name, size in zip(names, sizes, strict=True):
            self.digits[name] = (stride, size)
            stride *= size
        self.states = stride
        if stride > DIGITS // MOST:
            raise OverflowError(f"'{scenario.id}' has too many variables for exact analysis")

    def value(self, code: Ints, name: str) -> Ints:
        """A variable's value in every state; `stage` and `table` are read like variables."""
        if name == "table":
            return code // self.states
        stride, size = self.digits[name]
        return (code // stride) % size

    def changed(self, code: Ints, name: str, table: Sequence[int]) -> Ints:
        """The codes with a variable sent through a table from old values to new ones."""
        stride, _ = self.digits[name]
        shift = (np.array(table) - np.arange(len(table))) * stride
        found: Ints = code + shift[self.value(code, name)]
        return found

    def set(self, code: Ints, name: str, value: Ints | int) -> Ints:
        """The codes with a variable set."""
        if name == "table":
            stride, now = self.states, code // self.states
        else:
            (stride, _), now = self.digits[name], self.value(code, name)
        found: Ints = code + (value - now) * stride
        return found

    def codes(self, states: Sequence[State]) -> Ints:
        """Write states as codes, whatever their endings."""
        found = []
        for one in states:
            code = self.deals.number(one.table) * self.states
            values = (self.stages.index(one.stage), *one.values)
            for value, (stride, _) in zip(values, self.digits.values(), strict=True):
                code += value * stride
            found.append(code)
        return np.array(found, dtype=np.int64)

    def rows(self, states: Sequence[State]) -> Rows:
        """Write states as rows, endings and kept packages included."""
        rows = begin(self.codes(states))
        ends = [one.ending for one in states]
        kinds = [RUNNING if one is None else ENDINGS.index(one.kind) for one in ends]
        kept = [None if one is None else one.package for one in ends]
        numbers = [-1 if one is None else self.deals.number(one) for one in kept]
        return replace(rows, ending=shorts(kinds), kept=shorts(numbers))

    def state(self, code: int) -> State:
        """The running state that a code stands for."""
        digits = [code // stride % size for stride, size in self.digits.values()]
        package = self.deals.packages[code // self.states]
        return State(self.stages[digits[0]], tuple(digits[1:]), package)
