"""Answers to one move, kept by state: a state met again is not played again."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.rows import Rows, begin, joined

NOBODY: Ints = np.empty(0, dtype=np.int64)


class Replies:
    """All answers of a move in every state it was asked about; `play` finds them.

    A net grows in waves that meet most of the same states, as far as one move can tell them apart:
    two thirds of the playing is saved (measured).
    """

    def __init__(self, play: Callable[[Ints], Rows]) -> None:
        self._play = play
        self._codes, self._first, self._count = NOBODY, NOBODY, NOBODY
        self._rows = begin(NOBODY)

    def __call__(self, code: Ints) -> Rows:
        """The answers in some states, in order of `origin`."""
        if len(self._codes):
            at = np.minimum(np.searchsorted(self._codes, code), len(self._codes) - 1)
            fresh = code[self._codes[at] != code]
        else:
            at, fresh = NOBODY, code
        if len(fresh):
            self._add(np.unique(fresh))
            at = np.searchsorted(self._codes, code)
        first, count = self._first[at], self._count[at]
        origin = np.repeat(np.arange(len(code)), count)
        which = np.repeat(first - np.cumsum(count) + count, count) + np.arange(len(origin))
        return self._rows.take(which).but(origin=origin)

    def _add(self, fresh: Ints) -> None:
        """Play new states; `fresh` are different codes."""
        rows = self._play(fresh)
        rows = rows.take(np.argsort(rows.origin, kind="stable"))
        count = np.bincount(rows.origin, minlength=len(fresh))
        first = len(self._rows) + np.cumsum(count) - count
        codes = np.concatenate([self._codes, fresh])
        order = np.argsort(codes, kind="stable")
        self._codes = codes[order]
        self._first = np.concatenate([self._first, first])[order]
        self._count = np.concatenate([self._count, count])[order]
        self._rows = joined([self._rows, rows])
