"""States by number, their choices, and what those lead to: the store both searches fill."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.rows import Floats
from simulator.analysis.seeing import Bools


class Numbers:
    """States (a code and a tag: belief and class of company) numbered as they turn up."""

    def __init__(self) -> None:
        self._at: dict[tuple[int, int], int] = {}
        self.codes = np.empty(0, dtype=np.int64)
        self.tags = np.empty(0, dtype=np.int64)

    def __len__(self) -> int:
        return len(self.codes)

    def find(self, codes: Ints, tags: Ints) -> Ints:
        """The numbers of states; new ones are added at the end."""
        order = np.lexsort((codes, tags))
        code, tag = codes[order], tags[order]
        fresh = np.append(True, (code[1:] != code[:-1]) | (tag[1:] != tag[:-1]))[: len(code)]
        numbers, added = [], []
        for at in np.flatnonzero(fresh).tolist():
            known = len(self._at)
            number = self._at.setdefault((int(code[at]), int(tag[at])), known)
            numbers.append(number)
            if number == known:
                added.append(at)
        self.codes = np.append(self.codes, code[added])
        self.tags = np.append(self.tags, tag[added])
        back = np.empty(len(codes), dtype=np.int64)
        back[order] = np.array(numbers, dtype=np.int64)[np.cumsum(fresh) - 1]
        return back


class Piece(NamedTuple):
    """Choices and their branches: `node` and `move` by choice, the others by branch.

    Move -1 is a wish that comes true, not a move. `following` is the number of the state after.
    """

    node: Ints
    move: Ints
    choice: Ints
    chance: Floats
    ended: Bools
    value: Floats
    following: Ints


class Net:
    """Choices of states and their branches: pieces as they come, joined when they are read."""

    def __init__(self) -> None:
        self.count = 0
        self._pieces: list[Piece] = []

    def add(self, piece: Piece) -> None:
        """Add choices, numbered on from those there are; `choice` counts from 0 in this piece."""
        self._pieces.append(piece._replace(choice=piece.choice + self.count))
        self.count += len(piece.node)

    @property
    def columns(self) -> Piece:
        """Everything added so far as one piece."""
        if len(self._pieces) > 1:
            columns = zip(*self._pieces, strict=True)
            self._pieces = [Piece(*(np.concatenate(column) for column in columns))]
        return self._pieces[0]

    def worths(self, following: Floats, over: float | None = None) -> Floats:
        """What each choice is worth when the states that follow are worth `following`.

        Endings are worth their value, or `over` when that is given.
        """
        every = self.columns
        if not len(following):
            following = np.zeros(1)
        ends = every.value if over is None else np.full(len(every.value), over)
        values = np.where(every.ended, ends, following[every.following])
        sums = np.bincount(every.choice, weights=every.chance * values, minlength=self.count)
        return sums.astype(np.float64)

    def best(self, count: int, following: Floats) -> Floats:
        """The best choice's worth for each of `count` states; minus infinity without choices."""
        best = np.full(count, -np.inf)
        np.maximum.at(best, self.columns.node, self.worths(following))
        return best


def tagged(belief: Ints, kind: Ints | int) -> Ints:
    """A belief and a small number in one tag."""
    return belief | (np.asarray(kind, dtype=np.int64) << 40)


def parts(tag: int) -> tuple[int, int]:
    """The belief and the small number of a tag."""
    return tag & (1 << 40) - 1, tag >> 40


def groups(tags: Ints) -> Sequence[tuple[int, Ints]]:
    """Rows by tag."""
    return [(tag, np.flatnonzero(tags == tag)) for tag in np.unique(tags).tolist()]
