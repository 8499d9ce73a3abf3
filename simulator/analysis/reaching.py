"""How each reaction and event can be met: a search of all states, the shortest way first.

Unlike the best line this tries everything a person could do: rude things, every manner, every
claim, a spread of proposals. A way to somewhere is the moves that lead there under some facts and
with the right draws.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import Ints
from simulator.analysis.everything import Everything
from simulator.analysis.rows import RUNNING, Rows, Shorts, begin, same
from simulator.analysis.touching import Columns, Touching

MOST = 1_500
"""States in which a turn begins that are all played; of more than these, a sample is. So a search
takes a few seconds on two cores (measured)."""

SAMPLE = 250
"""States of a turn that a search which grew too large goes on from; default."""

SPREAD = ("stage", "concede", "patience", "rapport", "offer", "event")
"""Variables whose values a sample is spread over evenly, so that rare states are not missed."""

MARKS = 58
"""The bit of a key at which marks begin; codes stay below it."""

PACKAGE_BITS = 12
"""Bits for the package on the table (`deals.MOST`)."""

Way = tuple[str, ...]

WAIT = "(wait)"
"""Stands in a way for a turn in which anything that changes nothing may be said."""


@dataclass(frozen=True)
class Reached:
    """The first way found to each reaction and event, as moves in notation, by id.

    `states` were looked at. `every` says whether that was all there are; then what is not among
    the ways can never be met by any of the moves tried.
    """

    reactions: Mapping[str, Way]
    events: Mapping[str, Way]
    states: int
    every: bool


def reach(compiled: Compiled, beliefs: Beliefs, tried: Everything, most: int = MOST) -> Reached:
    """Search a scenario for the shortest way to each of its reactions and events."""
    search = _Search(compiled, beliefs, tried)
    front, every = search.begin(compiled.start), True
    draw = np.random.default_rng(0)
    for turn in range(1, compiled.scenario.turns + 1):
        if len(front) > most:
            front, every = search.spread(front, draw), False
        front = search.wave(front, turn)
        if not len(front):
            break
    names = [one.id for one in compiled.scenario.reactions]
    happen = [one.id for one in compiled.scenario.events]
    return Reached(
        {names[at]: way for at, way in search.reactions.items()},
        {happen[at]: way for at, way in search.events.items()},
        len(search.code),
        every,
    )


class _Seen:
    """States by key, with the ways of the facts under which each was reached."""

    def __init__(self) -> None:
        self.keys, self.ways = np.empty(0, np.int64), np.empty(0, np.int64)

    def fresh(self, keys: Ints, ways: Ints) -> tuple[Ints, Ints]:
        """Which entries bring something new, and for which ways of the facts; noted at once."""
        found, bits = [], []
        left = np.arange(len(keys))
        while len(left):
            at = self._find(keys[left])
            new = ways[left] & ~np.append(self.ways, 0)[at]
            left, new, at = left[new > 0], new[new > 0], at[new > 0]
            _, first = np.unique(keys[left], return_index=True)
            self._note(keys[left[first]], new[first], at[first])
            found.append(left[first])
            bits.append(new[first])
            rest = np.ones(len(left), dtype=bool)
            rest[first] = False
            left = left[rest]
        none = np.empty(0, np.int64)
        return np.concatenate([none, *found]), np.concatenate([none, *bits])

    def _find(self, keys: Ints) -> Ints:
        if not len(self.keys):
            return np.full(len(keys), -1)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, at, -1)

    def _note(self, keys: Ints, ways: Ints, at: Ints) -> None:
        """Add states in order of their keys, or more ways to those at `at`."""
        known = at >= 0
        self.ways[at[known]] |= ways[known]
        more, more_ways = keys[~known], ways[~known]
        place = np.searchsorted(self.keys, more)
        self.keys = np.insert(self.keys, place, more)
        self.ways = np.insert(self.ways, place, more_ways)


@dataclass(frozen=True, eq=False)
class _Some:
    """Entries to be played: states, the ways of the facts, and their numbers in the search."""

    code: Ints
    ways: Ints
    number: Ints


class _Search:
    """All states found, in order: each with where it came from (-1: the start) and by which move.

    `via` numbers a move; a negative one is company said in the state it came from, minus 1.
    `waited` counts turns that were waited after the move, for an event of a later turn.
    """

    def __init__(self, compiled: Compiled, beliefs: Beliefs, tried: Everything) -> None:
        self.compiled, self.beliefs, self.tried = compiled, beliefs, tried
        if compiled.codec.states << PACKAGE_BITS > 1 << MARKS:
            raise OverflowError(f"'{compiled.scenario.id}' has too many variables")
        self.touching = Touching(compiled)
        self.code: NDArray[np.int64] = np.empty(0, np.int64)
        self.ways, self.parent, self.via, self.waited = (np.empty(0, np.int64) for _ in range(4))
        self.began, self.played, self.answered = _Seen(), _Seen(), _Seen()
        self.reactions: dict[int, Way] = {}
        self.events: dict[int, Way] = {}
        self.later: dict[int, list[tuple[Ints, Ints, Ints, Ints, int]]] = {}
        self.special = sorted({one.turn for one in compiled.scenario.events if one.turn})

    @property
    def met(self) -> int:
        """How many reactions and events were met."""
        return len(self.reactions) + len(self.events)

    def begin(self, code: int) -> Ints:
        """Note the start."""
        whole = np.array([self.beliefs.everything])
        self.began.fresh(np.array([code]), whole)
        return self._note(np.array([code]), whole, np.array([-1]), np.array([0]))

    def _note(self, code: Ints, ways: Ints, parent: Ints, via: Ints, waited: int = 0) -> Ints:
        first = len(self.code)
        self.waited = np.concatenate([self.waited, np.full(len(code), waited)])
        self.code = np.concatenate([self.code, code])
        self.ways = np.concatenate([self.ways, ways])
        self.parent = np.concatenate([self.parent, parent])
        self.via = np.concatenate([self.via, via])
        return np.arange(first, len(self.code))

    def spread(self, front: Ints, draw: np.random.Generator) -> Ints:
        """A sample of states in which every value of some variables is as frequent as it can be."""
        mixed = draw.permutation(front)
        kind = np.zeros(len(mixed), dtype=np.int64)
        for name in SPREAD:
            _, size = self.compiled.codec.digits[name]
            kind = kind * size + self.compiled.codec.value(self.code[mixed], name)
        order = np.argsort(kind, kind="stable")
        _, first, back = np.unique(kind[order], return_index=True, return_inverse=True)
        rank = np.arange(len(order)) - first[back]
        return np.sort(mixed[order[np.argsort(rank, kind="stable")[:SAMPLE]]])

    def way(self, number: int, last: int) -> Way:
        """The moves that lead to a state, and one more."""
        found, via = [], last
        while True:
            move = self.tried.moves[via]
            if number >= 0 and self.via[number] < 0:
                company = self.tried.companies[-1 - int(self.via[number])]
                move, number = replace(move, company=company), int(self.parent[number])
            found.append(str(move))
            if self.parent[number] < 0:
                return tuple(reversed(found))
            found += [WAIT] * int(self.waited[number])
            via, number = int(self.via[number]), int(self.parent[number])

    def wave(self, front: Ints, turn: int) -> Ints:
        """Play everything from states in which a turn begins; the new ones that follow."""
        at, _ = self.played.fresh(self.code[front], self.ways[front])
        said = self._spoken(front)
        number = np.concatenate([np.sort(front[at]), said])
        some = _Some(self.code[number], self.ways[number], number)
        parts = [part for part in self._answers(some) if len(part[0])]
        if turn == self.compiled.scenario.turns:
            return np.empty(0, np.int64)
        if parts:
            columns = (np.concatenate(column) for column in zip(*parts, strict=True))
            self._happen(turn, *columns)
        return np.concatenate([np.empty(0, np.int64), *self._due(turn)])

    def _spoken(self, front: Ints) -> Ints:
        """Note the states that company leads to."""
        code, found = self.code[front], [np.empty(0, np.int64)]
        columns = Columns(self.compiled.codec, code)
        for at, company in enumerate(self.tried.companies):
            some, back = columns.projected(self.touching.beside(company))
            change = (self.compiled.in_passing(some, company) - some)[back]
            rows = np.flatnonzero(change)
            target = code[rows] + change[rows]
            which, ways = self.played.fresh(target, self.ways[front[rows]])
            via = np.full(len(which), -1 - at)
            found.append(self._note(target[which], ways, front[rows[which]], via))
        return np.concatenate(found)

    def _answers(self, some: _Some) -> Iterator[tuple[Ints, Ints, Ints, Ints]]:
        """Answers that bring new states: their keys, ways, where they came from, by which move."""
        columns = Columns(self.compiled.codec, some.code)
        everything = self.beliefs.everything
        for at, move in enumerate(self.tried.moves):
            for way, part in self.beliefs.alike(move, everything):
                rows = np.flatnonzero(some.ways & part)
                if not len(rows):
                    continue
                digits = self.touching.digits(move, way)
                seen, back = columns.projected(digits, rows)
                said = self.compiled.in_passing(seen, move.company) if move.company else seen
                after = self.compiled.replied(said, move, way)
                self._meet(after.reaction, some.number[rows], back, after.origin, at)
                key, row = _branches(seen, after, back)
                key += some.code[rows[row]]
                ways = some.ways[rows[row]] & part
                which, new = self.answered.fresh(key, ways)
                came = some.number[rows[row[which]]]
                yield key[which], new, came, np.full(len(which), at)

    def _meet(self, rules: Shorts, number: Ints, back: Ints, origin: Ints, move: int) -> None:
        """Note the first way to reactions not met before."""
        for rule in np.unique(rules).tolist():
            if rule not in self.reactions:
                here = np.isin(back, origin[rules == rule])
                self.reactions[rule] = self.way(int(number[np.argmax(here)]), move)

    def _happen(self, turn: int, key: Ints, ways: Ints, came: Ints, via: Ints) -> None:
        """What they do after an answer, now or, had one waited, at a later turn of its own."""
        marks = key >> MARKS
        for mark in np.unique(marks).tolist():
            at = np.flatnonzero(marks == mark)
            rows = replace(begin(key[at] & (1 << MARKS) - 1), mark=same(len(at), mark))
            for when in (turn, *(one for one in self.special if one > turn)):
                after = self.compiled.events(rows, when)
                for rule in np.unique(after.event[after.event >= 0]).tolist():
                    if rule not in self.events:
                        first = at[after.origin[np.argmax(after.event == rule)]]
                        way = self.way(int(came[first]), int(via[first]))
                        self.events[rule] = (*way, *[WAIT] * (when - turn))
                going = after.ending == RUNNING
                after = after.take(going if when == turn else going & (after.event >= 0))
                row = at[after.origin]
                one = (after.code, ways[row], came[row], via[row], when - turn)
                self.later.setdefault(when, []).append(one)

    def _due(self, turn: int) -> Iterator[Ints]:
        """The new states in which the next turn begins, those not waited for first."""
        for code, ways, came, via, waited in sorted(self.later.pop(turn, []), key=lambda x: x[-1]):
            which, new = self.began.fresh(code, ways)
            yield self._note(code[which], new, came[which], via[which], waited)


def _branches(seen: Ints, after: Rows, back: Ints) -> tuple[Ints, Ints]:
    """Running branches of the rows that see some states: what to add to a code, and the row."""
    after = after.take(after.ending == RUNNING)
    after = after.take(np.argsort(after.origin, kind="stable"))
    shift = after.code - seen[after.origin] + (after.mark.astype(np.int64) << MARKS)
    count = np.bincount(after.origin, minlength=len(seen))
    first = (np.cumsum(count) - count)[back]
    each = count[back]
    row = np.repeat(np.arange(len(back)), each)
    within = np.arange(len(row)) - np.repeat(np.cumsum(each) - each, each)
    return shift[np.repeat(first, each) + within], row
