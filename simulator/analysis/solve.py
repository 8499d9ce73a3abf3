"""Backward induction: what every state is worth before every turn, and the best thing to say there.

The last turn is worth what its answers lead to when the time is up; each turn before it is worth
its best choice, weighed by what chance and unshown facts make of it. Nothing is guessed or cut off,
so the values are exact for the menu the net was built with.
"""

from __future__ import annotations

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.keys import Places
from simulator.analysis.menu import Menu
from simulator.analysis.net import Net, Numbers
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
        self._to = np.concatenate([empty, *(one.target for one in net.spoken)])[self._spoken.order]
        said = [np.full(len(one.node), (one.move + 1) * mains, np.int16) for one in net.spoken]
        self._said = np.concatenate([np.empty(0, np.int16), *said])[self._spoken.order]
        self._telling = np.isin(self._said // mains - 1, list(menu.telling))

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
        alone, without = best[self._to], play[self._to]
        if self._rest is not None:
            self._rest.improve(best, play, after)
        if len(self._to):
            said = np.where(self._telling, alone, best[self._to])
            beside = np.where(self._telling, without, play[self._to])
            top, which = self._spoken.best(said)
            node = self._spoken.node
            better = top > best[node] + SLIGHT
            which, node = which[better], node[better]
            best[node] = top[better]
            play[node] = self._said[which] + beside[which]
        return best, play


FINEST = 2.0**40
"""Parts of a point told apart when choices are compared: 1e-12."""

LEAST = -1000.0
"""Below any result: stands for what cannot be had."""


class _ByNode:
    """Entries put in order of their node, to take the best of each node's at once."""

    def __init__(self, node: Places) -> None:
        self.order = np.argsort(node, kind="stable")
        ordered = node[self.order]
        fresh = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
        self.first = np.flatnonzero(fresh)
        self.node = ordered[self.first]
        count = np.diff(np.append(self.first, len(ordered)))
        if count.max(initial=0) > 256:
            raise OverflowError("more than 256 choices in one state")
        place = np.arange(len(ordered)) - np.repeat(self.first, count)
        self._rank = 255 - place

    def best(self, worth: Floats) -> tuple[Floats, Ints]:
        """The best worth of each node, and the first entry that has it; entries are in order.

        Worth and entry are packed in one integer, so that one pass finds both.
        """
        packed = (np.maximum(worth, LEAST) * FINEST).astype(np.int64) << 8
        packed |= self._rank
        top = np.maximum.reduceat(packed, self.first)
        which = self.first + 255 - (top & 255)
        return worth[which], which


class _Leads:
    """The choices of all nodes that some moves give, or all but those."""

    def __init__(self, net: Net, moves: frozenset[int], inside: bool) -> None:
        self.net = net
        kept = [one for one in net.certain if (one.move in moves) == inside]
        empty, none = np.empty(0, np.int32), np.empty(0, np.int16)
        self._sure = _ByNode(np.concatenate([empty, *(one.node for one in kept)]))
        self._to = np.concatenate([empty, *(one.target for one in kept)])[self._sure.order]
        by = [np.full(len(one.node), one.move, dtype=np.int16) for one in kept]
        self._move = np.concatenate([none, *by])[self._sure.order]
        some = np.flatnonzero(np.isin(net.choices.move, list(moves), invert=not inside))
        self._chance = _ByNode(net.choices.node[some])
        self._some = some[self._chance.order]

    def improve(self, best: Floats, play: Numbers, after: Floats) -> None:
        """Where these choices are better than the best so far, put them in its place."""
        choices = self.net.choices
        if len(self._to):
            _raise(best, play, self._sure, after[self._to], self._move)
        if len(self._some):
            worth = choices.worth(after)[self._some]
            _raise(best, play, self._chance, worth, choices.move[self._some])


def _raise(best: Floats, play: Numbers, entries: _ByNode, worth: Floats, moves: Numbers) -> None:
    top, which = entries.best(worth)
    better = top > best[entries.node]
    node = entries.node[better]
    best[node] = top[better]
    play[node] = moves[which[better]]
