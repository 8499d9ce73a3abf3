"""A talk and its retries: the tree they make, and the turn in which two of them parted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import zip_longest
from typing import Any

from simulator.store.database import Store
from simulator.store.records import Row

Said = Mapping[str, Any]
"""A turn as stored: a line of a transcript."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A talk in the tree: its row, the row it plays again if any, and how deep it hangs."""

    row: Row
    parent: Row | None = None
    depth: int = 0

    @property
    def redrawn(self) -> bool:
        """Whether what had not been shown was drawn anew; else the draws are its parent's."""
        return self.parent is not None and self.row.redrawn != self.parent.redrawn

    @property
    def whence(self) -> str:
        """From where it plays its parent again; nothing for a talk of its own."""
        if self.parent is None:
            return ""
        turn = self.row.parent_turn or 1
        return f"from before turn {turn}" if turn > 1 else "from the beginning"


@dataclass(frozen=True, slots=True)
class Parting:
    """The first turn in which two talks went different ways, and that turn in each.

    None stands for a talk that does not have this turn.
    """

    turn: int
    then: Said | None
    now: Said | None


def tree(rows: Sequence[Row]) -> Iterator[Branch]:
    """Talks in the order they were begun, each followed by its retries."""
    known = {row.number for row in rows}
    retries: dict[int | None, list[Row]] = {}
    for row in rows:
        retries.setdefault(row.parent if row.parent in known else None, []).append(row)
    left = [Branch(row) for row in reversed(retries.get(None, []))]
    while left:
        branch = left.pop()
        yield branch
        own = reversed(retries.get(branch.row.number, []))
        left += [Branch(row, branch.row, branch.depth + 1) for row in own]


def family(store: Store, number: int) -> tuple[Branch, ...]:
    """The tree a talk belongs to, from its first talk on. Raises `StoreError` if there is none."""
    store.turns(number)  # says so when there is no such talk
    found: list[Branch] = []
    for branch in tree(store.history()):
        if branch.depth == 0:
            if any(one.row.number == number for one in found):
                break
            found = []
        found.append(branch)
    return tuple(found)


def parting(then: Sequence[Said], now: Sequence[Said]) -> Parting | None:
    """Where two talks, by their turns, parted; None while all moves are the same."""
    for turn, (one, other) in enumerate(zip_longest(then, now), start=1):
        if one is None or other is None or one["move"] != other["move"]:
            return Parting(turn, one, other)
    return None


def parted(store: Store, branch: Branch) -> Parting | None:
    """Where a retry parted from the talk it plays again."""
    if branch.parent is None:
        return None
    return parting(store.turns(branch.parent.number), store.turns(branch.row.number))


def as_data(store: Store, branch: Branch) -> dict[str, Any]:
    """A branch of the tree as plain data: its row, and where it parted with both versions."""
    at = parted(store, branch)
    return {**row_data(branch.row), "parted": asdict(at) if at else None}


def row_data(row: Row) -> dict[str, Any]:
    """A talk of the history as plain data; `from_turn` is `parent_turn`, the older name."""
    return {**asdict(row), "from_turn": row.parent_turn}
