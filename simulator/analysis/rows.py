"""Many states at once, each a single integer.

A code is a number whose bits are the package on the table, every variable and the stage, each with
a few bits of its own. A guard reads one of them and an effect changes one, so most of a turn is a
shift and a mask on one column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

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
        at = np.flatnonzero(rows) if rows.dtype == np.bool_ else rows
        return self.but(**{name: column.take(at) for name, column in vars(self).items()})

    def but(self, **columns: NDArray[Any]) -> Rows:
        """The same rows with some other columns; `dataclasses.replace` takes ten times as long."""
        made = object.__new__(Rows)
        vars(made).update(vars(self), **columns)
        return made


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


@lru_cache(maxsize=1024)
def _change(table: tuple[int, ...], stride: int) -> Ints:
    """What to add to a code to send a digit through a table."""
    return (np.array(table) - np.arange(len(table))) * stride


class Codec:
    """How states are written as codes."""

    def __init__(self, scenario: Scenario, deals: Deals) -> None:
        self.scenario, self.deals = scenario, deals
        self.stages = [stage for stage, _ in scenario.stages]
        names = ["stage", *(one.name for one in scenario.variables)]
        sizes = [len(self.stages), *(one.size for one in scenario.variables)]
        self.digits: dict[str, tuple[int, int]] = {}
        self._bits: dict[str, tuple[int, int]] = {}
        shift = 0
        for name, size in zip(names, sizes, strict=True):
            width = max(size - 1, 1).bit_length()
            self.digits[name] = (1 << shift, size)
            self._bits[name] = (shift, (1 << width) - 1)
            shift += width
        self.states = 1 << shift
        self._bits["table"] = (shift, MOST - 1)
        if self.states > DIGITS // MOST:
            raise OverflowError(f"'{scenario.id}' has too many variables for exact analysis")

    def value(self, code: Ints, name: str) -> Ints:
        """A variable's value in every state; `stage` and `table` are read like variables."""
        shift, mask = self._bits[name]
        return code >> shift & mask

    def changed(self, code: Ints, name: str, table: Sequence[int]) -> Ints:
        """The codes with a variable sent through a table from old values to new ones."""
        stride, _ = self.digits[name]
        found: Ints = code + _change(tuple(table), stride)[self.value(code, name)]
        return found

    def set(self, code: Ints, name: str, value: Ints | int) -> Ints:
        """The codes with a variable set."""
        shift, mask = self._bits[name]
        return code & ~(mask << shift) | value << shift

    def codes(self, states: Sequence[State]) -> Ints:
        """Write states as codes, whatever their endings."""
        found = []
        for one in states:
            values = (self.stages.index(one.stage), *one.values, self.deals.number(one.table))
            both = zip(values, self._bits.values(), strict=True)
            found.append(sum(value << shift for value, (shift, _) in both))
        return np.array(found, dtype=np.int64)

    def rows(self, states: Sequence[State]) -> Rows:
        """Write states as rows, endings and kept packages included."""
        rows = begin(self.codes(states))
        ends = [one.ending for one in states]
        kinds = [RUNNING if one is None else ENDINGS.index(one.kind) for one in ends]
        kept = [None if one is None else one.package for one in ends]
        numbers = [-1 if one is None else self.deals.number(one) for one in kept]
        return rows.but(ending=shorts(kinds), kept=shorts(numbers))

    def state(self, code: int) -> State:
        """The running state that a code stands for."""
        *digits, table = [code >> shift & mask for shift, mask in self._bits.values()]
        package = self.deals.packages[table]
        return State(self.stages[digits[0]], tuple(digits[1:]), package)
