"""Solved talks as a table: what every state is worth before every turn, and what is best there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.deals import Ints
from simulator.analysis.rows import Floats


@dataclass(frozen=True, eq=False)
class Table:
    """States by key (sorted), as `Fans.keys` writes them; the belief is numbered by `beliefs`.

    `value[t - 1]` is what each state is worth before turn t, in points of the result, in single
    precision (within 4e-6). `choice[t - 1]` numbers what to say there: the number of a company
    plus one, times the number of main moves, plus the number of the move.
    """

    beliefs: tuple[int, ...]
    keys: Ints
    value: NDArray[np.float32]
    choice: NDArray[np.int16]

    @property
    def turns(self) -> int:
        """The turns of the talk."""
        return len(self.value)

    def find(self, keys: Ints) -> tuple[Ints, NDArray[np.bool_]]:
        """The places of keys, and which of them are in the table."""
        if not len(self.keys):
            return np.zeros(len(keys), dtype=np.int64), np.zeros(len(keys), dtype=bool)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return at, self.keys[at] == keys

    def worth(self, keys: Ints, turn: int) -> Floats:
        """What states are worth before a turn. Raises `KeyError` for one that is not here."""
        at, known = self.find(keys)
        if not known.all():
            raise KeyError(f"{int((~known).sum())} states are not in the table")
        found: Floats = self.value[turn - 1][at].astype(np.float64)
        return found
