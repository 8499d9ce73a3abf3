"""All states a talk can reach by the moves of a menu, and what each move leads to, by number."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.deals import Ints
from simulator.analysis.keys import NONE, Places, places
from simulator.analysis.rows import Floats

Numbers = NDArray[np.int16]


@dataclass(frozen=True, eq=False)
class Sure:
    """What one move or company surely leads to: nodes, and where each goes."""

    move: int
    node: Places
    target: Places


@dataclass(frozen=True, eq=False)
class Chances:
    """What chance leads to. Each entry has a node and a `base`, the worth of its ended branches;
    each other branch has its entry (`of`), its chance and its target. `move` is the move of an
    entry (-1 for events); `late` is what its branches are worth when the time is up.
    """

    node: Places
    move: Numbers
    base: Floats
    late: Floats
    of: Places
    chance: Floats
    target: Places

    def worth(self, following: Floats) -> Floats:
        """What each entry is worth when nodes are worth `following`."""
        follows = self.chance * following[self.target]
        found: Floats = self.base + np.bincount(self.of, follows, minlength=len(self.node))
        return found


@dataclass(frozen=True, eq=False)
class Net:
    """Nodes in order of their keys (`keys.py`), and what leads where.

    A turn has three steps: what is said in passing (`spoken`, by company), the move (`certain` and
    `choices`, by move), and what happens next (`events`, by turn; 0 stands for turns without events
    of their own). `over` is the best a node can have by ending the talk at once, `over_by` the
    move; `late` what nodes are worth when the time is up. `starts` are the nodes a turn can begin
    in, `edge` those where the search ended because they were known already, or too late; `played`
    counts the nodes in which moves were played.
    """

    keys: Ints
    beliefs: tuple[int, ...]
    spoken: tuple[Sure, ...]
    certain: tuple[Sure, ...]
    choices: Chances
    events: dict[int, Chances]
    over: Floats
    over_by: Numbers
    late: Floats
    starts: Places
    edge: Places
    played: int

    def __len__(self) -> int:
        return len(self.keys)


@dataclass
class Leads:
    """What is found while a net grows, by key."""

    spoken: list[tuple[int, Ints, Ints]] = field(default_factory=list)
    certain: list[tuple[int, Ints, Ints]] = field(default_factory=list)
    choices: list[Found] = field(default_factory=list)
    events: dict[int, list[Found]] = field(default_factory=dict)
    over: list[tuple[Ints, Floats, Numbers]] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Found:
    """`Chances` of one move in some nodes, by key."""

    move: int
    keys: Ints
    base: Floats
    late: Floats
    of: Ints
    chance: Floats
    target: Ints


def sure(keys: Ints, leads: list[tuple[int, Ints, Ints]]) -> tuple[Sure, ...]:
    """Number sure leads, those of one move together."""
    by_move: dict[int, list[tuple[Ints, Ints]]] = {}
    for move, some, target in leads:
        by_move.setdefault(move, []).append((some, target))
    return tuple(
        Sure(
            move,
            places(keys, np.concatenate([one for one, _ in parts])),
            places(keys, np.concatenate([to for _, to in parts])),
        )
        for move, parts in by_move.items()
    )


def chances(keys: Ints, found: list[Found]) -> Chances:
    """Number leads by chance."""
    first = np.cumsum([0, *(len(one.keys) for one in found)]).tolist()
    moves = [np.full(len(one.keys), one.move, dtype=np.int16) for one in found]
    of = [one.of + at for one, at in zip(found, first, strict=False)]
    none = np.empty(0)
    return Chances(
        places(keys, np.concatenate([NONE, *(one.keys for one in found)])),
        np.concatenate([np.empty(0, np.int16), *moves]),
        np.concatenate([none, *(one.base for one in found)]),
        np.concatenate([none, *(one.late for one in found)]),
        np.concatenate([NONE, *of]).astype(np.int32),
        np.concatenate([none, *(one.chance for one in found)]),
        places(keys, np.concatenate([NONE, *(one.target for one in found)])),
    )
