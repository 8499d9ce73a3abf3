"""Backward induction: what every state is worth before every turn, and the best thing to say there.

The last turn is worth what its answers lead to when the time is up; each turn before it is worth
its best choice, weighed by what chance and unshown facts make of it. Nothing is guessed or cut off,
so the values are exact for the menu the net was built with.
"""

from __future__ import annotations

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.keys import NONE, Places
from simulator.analysis.menu import Menu
from simulator.analysis.net import Chances, Net, Numbers
from simulator.analysis.rows import Floats
from simulator.analysis.table import Table

HASTE = 1e-8
"""Points a turn costs in the solving, so that of equally good lines the shorter one is best; all
turns of a talk together stay below a millionth of a point."""

EAGER = 1e-10
"""Added for each point earned already, so that of equally good lines of one length the one is best
that does things sooner."""

SLIGHT = 1e-11
"""Company is said only for more than this: less than it saves a turn or earns a point sooner."""


def solve(net: Net, turns: int, menu: Menu, edge: Table | None) -> Table:
    """Solve a net layer by layer from the last turn.

    What the states at the net's edge are worth is looked up in a table.
    """
    layers, starts = _Layers(net, menu), net.starts
    value = np.empty((turns, len(starts)), dtype=np.float32)
    choice = np.empty((turns, len(starts)), dtype=np.int16)
    at, known = edge.find(net.keys[net.edge]) if edge is not None else (np.empty(0, np.int64), None)
    worth: Floats | None = None
    for turn in range(turns, 0, -1):
        worth, chosen = layers.before(layers.after(turn, worth))
        if edge is not None and known is not None:
            worth[net.edge[known]] = edge.value[turn - 1][at[known]]
        value[turn - 1], choice[turn - 1] = worth[starts], chosen[starts]
        worth += EAGER * net.late - HASTE
    return Table(net.beliefs, net.keys[starts], value, choice)


class _Layers:
    """The leads of a net in order of their nodes.

    Where company is remembered by some moves (`Menu.telling`), what it is worth beside the others
    alone is kept apart.
    """

    def __init__(self, net: Net, menu: Menu) -> None:
        self.net, mains = net, len(menu.mains)
        self._most = _Leads(net, menu.told_apart, inside=False)
        self._rest = _Leads(net, menu.told_apart, inside=True) if menu.telling else None
        empty = np.empty(0, np.int32)
        self._spoken = _ByNode(np.concatenate([empty, *(one.node for one in net.spoken)]))
        order = self._spoken.order
        self._to = np.concatenate([NONE, *(one.target for one in net.spoken)])[order]
        said = [np.full(len(one.node), (one.move + 1) * mains, np.int16) for one in net.spoken]
        self._said = np.concatenate([np.empty(0, np.int16), *said])[order]
        telling = np.isin(self._said // mains - 1, list(menu.telling))
        self._telling = np.flatnonzero(telling)

    def after(self, turn: int, following: Floats | None) -> Floats:
        """What nodes are worth when a turn's answer was given; `following` is None for the last."""
        events = self.net.events.get(turn, self.net.events[0])
        if following is None:
            worth = self.net.late.copy()
            worth[events.node] = events.base + events.late
        else:
            worth = following.copy()
            worth[events.node] = events.worth(following)
        return worth

    def before(self, after: Floats) -> tuple[Floats, Numbers]:
        """What nodes are worth before a move, and what is best there."""
        best, play = self.net.over.copy(), self.net.over_by.copy()
        self._most.improve(best, play, after)
        aside = self._to[self._telling]
        alone, without = best[aside], play[aside]
        if self._rest is not None:
            self._rest.improve(best, play, after)
        if len(self._to):
            said, beside = best[self._to], play[self._to]
            said[self._telling], beside[self._telling] = alone, without
            which, node = self._spoken.best(_packed(said)), self._spoken.node
            top = said[which]
            better = top > best[node] + SLIGHT
            which, node = which[better], node[better]
            best[node] = top[better]
            play[node] = self._said[which] + beside[which]
        return best, play


ABOVE, LEAST = 128.0, -127.0
"""Added to a worth, and the least worth told apart, so that all are above 0 and floats of this size
are in the order of their bits. Nobody who plays well has less: leaving costs nothing."""

PLACES = 255
"""Choices that one node can have, less one: the lowest bits of a packed worth. What is above them
tells 1e-11 of a point apart."""


def _packed(worth: Floats) -> Ints:
    """Worths as whole numbers in the same order, with room for a place."""
    found: Ints = (np.maximum(worth, LEAST) + ABOVE).view(np.int64)
    found &= ~PLACES
    return found


class _ByNode:
    """Entries put in order of their node, to take the best of each node's at once."""

    def __init__(self, node: Places) -> None:
        self.order, ordered = _sorted(node)
        fresh = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
        self.first = np.flatnonzero(fresh)
        self.node = ordered[self.first]
        count = np.diff(np.append(self.first, len(ordered)))
        if count.max(initial=0) > PLACES + 1:
            raise OverflowError("more than 256 choices in one state")
        place = np.arange(len(ordered)) - np.repeat(self.first, count)
        self._rank = PLACES - place

    def best(self, packed: Ints) -> Ints:
        """The best entry of each node, the first of several; entries are in order, their worths
        `packed`. One pass finds both, for the place is in the lowest bits."""
        packed |= self._rank
        top = np.maximum.reduceat(packed, self.first)
        found: Ints = self.first + PLACES - (top & PLACES)
        return found


class _Leads:
    """The choices of all nodes that some moves give, or all but those."""

    def __init__(self, net: Net, moves: frozenset[int], inside: bool) -> None:
        kept = [one for one in net.certain if (one.move in moves) == inside]
        empty, none = np.empty(0, np.int32), np.empty(0, np.int16)
        self._sure = _ByNode(np.concatenate([empty, *(one.node for one in kept)]))
        self._to = np.concatenate([NONE, *(one.target for one in kept)])[self._sure.order]
        by = [np.full(len(one.node), one.move, dtype=np.int16) for one in kept]
        self._move = np.concatenate([none, *by])[self._sure.order]
        some = np.flatnonzero(np.isin(net.choices.move, list(moves), invert=not inside))
        self._chance = _ByNode(net.choices.node[some])
        self._choices = _ordered(net.choices, some[self._chance.order])

    def improve(self, best: Floats, play: Numbers, after: Floats) -> None:
        """Where these choices are better than the best so far, put them in its place."""
        if len(self._to):
            which = self._sure.best(_packed(after).take(self._to))
            top = after.take(self._to.take(which))
            _raise(best, play, self._sure.node, top, self._move.take(which))
        if len(self._choices.node):
            worth = self._choices.worth(after)
            which = self._chance.best(_packed(worth))
            moves = self._choices.move.take(which)
            _raise(best, play, self._chance.node, worth.take(which), moves)


def _ordered(choices: Chances, entries: Ints) -> Chances:
    """Some entries in another order, with their branches in that order too: memory is then read
    from one end to the other, which is twice as fast (measured)."""
    place = np.full(len(choices.node), -1)
    place[entries] = np.arange(len(entries))
    of = place[choices.of]
    there = np.flatnonzero(of >= 0)
    order, of = _sorted(of[there])
    branch = there[order]
    return Chances(
        choices.node[entries], choices.move[entries], choices.base[entries],
        choices.late[entries], of.astype(np.int32), choices.chance[branch], choices.target[branch],
    )  # fmt: skip


def _sorted(some: Ints | Places) -> tuple[Ints, Ints]:
    """The order that sorts whole numbers, equal ones as they come, and the numbers in that order.

    Sorting number and place as one is twice as fast as `argsort` (measured).
    """
    both = some.astype(np.int64) << 32
    both |= np.arange(len(some))
    both.sort()
    return both & (1 << 32) - 1, both >> 32


def _raise(best: Floats, play: Numbers, node: Ints, top: Floats, moves: Numbers) -> None:
    better = top > best[node]
    node = node[better]
    best[node], play[node] = top[better], moves[better]
