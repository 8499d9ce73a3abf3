"""Many states at once: one column per variable, one row per state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.deals import Deals, Ints
from simulator.scenario.model import ENDINGS, Scenario
from simulator.talk.state import State

RUNNING = -1
"""The `ending` of a row whose talk goes on."""


@dataclass(frozen=True, eq=False)
class Rows:
    """States as columns of equal length.

    `stage` numbers the scenario's stages, `values` is (variables, rows), `table` and `kept` number
    packages (`kept` is -1 without one), `ending` numbers `ENDINGS` or is `RUNNING`. `origin` says
    from which row of the batch that was stepped a row came, and `chance` how likely it did;
    `reaction` and `event` number the rules that fired (-1 for none), `outcome` the drawn outcome.
    """

    stage: Ints
    values: NDArray[np.int64]
    table: Ints
    ending: Ints
    kept: Ints
    origin: Ints
    chance: NDArray[np.float64]
    reaction: Ints
    outcome: Ints
    event: Ints

    def __len__(self) -> int:
        return len(self.stage)

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> Rows:
        """Some of the rows, by number or by mask."""
        return Rows(
            self.stage[rows], self.values[:, rows], self.table[rows], self.ending[rows],
            self.kept[rows], self.origin[rows], self.chance[rows], self.reaction[rows],
            self.outcome[rows], self.event[rows],
        )  # fmt: skip

    def numbered(self) -> Rows:
        """The same states as the beginning of a step: each its own origin, certain."""
        count = len(self)
        blank = np.full(count, -1)
        return replace(
            self, origin=np.arange(count), chance=np.ones(count), reaction=blank, outcome=blank,
            event=blank,
        )  # fmt: skip


def joined(parts: Sequence[Rows]) -> Rows:
    """Several batches as one, in order."""
    if len(parts) == 1:
        return parts[0]
    return Rows(
        *(np.concatenate([getattr(p, name) for p in parts], axis=-1) for name in _COLUMNS)
    )


_COLUMNS = (
    "stage", "values", "table", "ending", "kept", "origin", "chance", "reaction", "outcome", "event",
)  # fmt: skip


class Codec:
    """States as rows, rows as single integers, and back."""

    def __init__(self, scenario: Scenario, deals: Deals) -> None:
        self.scenario, self.deals = scenario, deals
        self.stages = {stage: at for at, (stage, _) in enumerate(scenario.stages)}

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many values each part of a code has: stage, then the variables."""
        return (len(self.stages), *(one.size for one in self.scenario.variables))

    def rows(self, states: Sequence[State]) -> Rows:
        """Write states as rows."""
        count = len(states)
        keep = [one.ending.package if one.ending else None for one in states]
        rows = Rows(
            np.array([self.stages[one.stage] for one in states], dtype=np.int64),
            np.array([one.values for one in states], dtype=np.int64).reshape(count, -1).T.copy(),
            np.array([self.deals.number(one.table) for one in states], dtype=np.int64),
            np.array(
                [ENDINGS.index(one.ending.kind) if one.ending else RUNNING for one in states],
                dtype=np.int64,
            ),
            np.array([-1 if p is None else self.deals.number(p) for p in keep], dtype=np.int64),
            *[np.zeros(count, dtype=np.int64)] * 5,  # type: ignore[arg-type]
        )
        return rows.numbered()

    def codes(self, rows: Rows) -> Ints:
        """One integer per running row, the same for the same state."""
        code = rows.table.astype(np.int64)
        for column, size in zip((rows.stage, *rows.values), self.sizes, strict=True):
            code = code * size + column
        return code

    def decoded(self, codes: Ints) -> Rows:
        """The states that `codes` stands for."""
        columns: list[Ints] = []
        for size in reversed(self.sizes):
            codes, part = np.divmod(codes, size)
            columns.append(part)
        columns.reverse()
        blank = np.full(len(codes), -1)
        return Rows(
            columns[0], np.array(columns[1:]), codes, blank, blank, np.arange(len(codes)),
            np.ones(len(codes)), blank, blank, blank,
        )  # fmt: skip
