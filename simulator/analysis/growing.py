"""Finding all nodes that can be reached from some, wave by wave.

Every step is played by `Compiled`, the rule objects of live play, once for all states that agree
in the digits it touches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from simulator.analysis.compiled import TIME_UP
from simulator.analysis.deals import Ints
from simulator.analysis.fans import SAME, TIRED, Fan, Fans, Parts
from simulator.analysis.keys import (
    NONE,
    NUMBER_AT,
    among,
    code_of,
    distinct,
    mark_of,
    number_of,
    places,
)
from simulator.analysis.net import Found, Leads, Net, Numbers, chances, sure
from simulator.analysis.order import Order
from simulator.analysis.rows import RUNNING, Floats, begin, same
from simulator.analysis.touching import Columns, Touching
from simulator.talk.moves import Move

MOST_WAVES = 100
"""More turns than any talk has."""

BUDGET = 400_000
"""States played at most in one net: about what two cores solve in three seconds (measured, see
`python -m benchmarks.solve`)."""


class TooLarge(OverflowError):
    """A scenario has more states than can be solved; `seen` are the keys found so far."""

    def __init__(self, message: str, seen: Ints) -> None:
        super().__init__(message)
        self.seen = seen


def grown(
    fans: Fans, roots: Ints, known: Ints = NONE, waves: int = MOST_WAVES, budget: int = BUDGET
) -> Net:
    """All nodes that can be reached from the roots (keys) in some turns.

    Where a turn could begin in a `known` node (sorted keys), nothing more is looked for. Raises
    `TooLarge` past the budget.
    """
    growing = Growing(fans, known)
    front = distinct(roots)
    for _ in range(waves):
        if not len(front):
            break
        front = growing.wave(front)
        if len(growing.played) > budget:
            message = f"'{fans.codec.scenario.id}' has more than {budget:,} states"
            raise TooLarge(message, growing.played)
    return growing.net(front)


@dataclass(frozen=True, eq=False)
class _Some:
    """Nodes being played: keys, what their states have earned, and numbers of their beliefs.

    `idle` takes the first move that changes nothing, by kind.
    """

    keys: Ints
    earned: Floats
    number: Ints
    idle: Numbers


class Growing:
    """A net while it is being found: sorted keys of what was done, and the leads."""

    def __init__(self, fans: Fans, known: Ints) -> None:
        self.fans, self.known = fans, known
        self.began = self.played = self.happened = self.edge = NONE
        self.leads = Leads()
        scenario = fans.codec.scenario
        self._touching, self._order = Touching(fans.compiled), Order(scenario, fans.worth)
        self._turns = (0, *sorted({one.turn for one in scenario.events if one.turn}))

    def wave(self, front: Ints) -> Ints:
        """Play everything from new nodes; the nodes that follow are given back."""
        known = among(front, self.known)
        self.edge = distinct(self.edge, front[known])
        begun = _new(front[~known], self.began)
        self.began = distinct(self.began, begun)
        play = _new(distinct(begun, *self._speak(begun)), self.played)
        self.played = distinct(self.played, play)
        post = _new(distinct(NONE, *self._play(play)), self.happened)
        self.happened = distinct(self.happened, post)
        return distinct(NONE, *self._happen(post))

    def _speak(self, keys: Ints) -> Iterator[Ints]:
        """What is said in passing; the nodes it leads to."""
        columns = Columns(self.fans.codec, code_of(keys))
        for at, company in enumerate(self.fans.menu.companies):
            some, back = columns.projected(self._touching.beside(company))
            change = (self.fans.compiled.in_passing(some, company) - some)[back]
            allowed = self._order.allows(company, columns)
            rows = np.flatnonzero(change if allowed is None else change * allowed)
            if len(rows):
                target = keys[rows] + change[rows]
                self.leads.spoken.append((at, keys[rows], target))
                yield target

    # --- moves ------------------------------------------------------------------------------

    def _play(self, keys: Ints) -> Iterator[Ints]:
        """Every move in every node; the nodes right after the answers."""
        fans, code, number = self.fans, code_of(keys), number_of(keys)
        idle = np.full((3, len(keys)), -1, dtype=np.int16)
        nodes = _Some(keys, fans.worth.earned(code), number, idle)
        columns = Columns(fans.codec, code)
        over, over_by = np.full(len(keys), -np.inf), np.full(len(keys), -1, dtype=np.int16)
        beliefs = [(fans.known[n], np.flatnonzero(number == n)) for n in np.unique(number).tolist()]
        for at, move in enumerate(fans.menu.mains):
            allowed = self._order.allows(move, columns)
            for parts, belief, every in self._alike(move, beliefs):
                rows = every if allowed is None else every[allowed[every]]
                if not len(rows):
                    continue
                touched = (self._touching.digits(move, way) for way, _ in parts)
                some, back = columns.projected(frozenset().union(*touched), rows)
                fan = fans.fan(some, move, parts, belief)
                one = fan.count[back] == 1
                goes_on = one & ~fan.ended[fan.first[back]]
                yield self._sure(at, nodes, fan, rows[goes_on], back[goes_on])
                others = ~goes_on
                if at not in fans.menu.told_apart:
                    ends = one & others
                    self._ends(at, nodes, fan, (rows[ends], back[ends]), (over, over_by))
                    others = ~one
                yield self._chance(at, nodes, fan, rows[others], back[others])
        self.leads.over.append((keys, over, over_by))
        yield from self._idle(keys, idle)

    def _alike(
        self, move: Move, beliefs: list[tuple[int, Ints]]
    ) -> Iterator[tuple[Parts, int, Ints]]:
        """Rows that meet a move alike: ways to play it with, the belief, the rows."""
        single: dict[int, list[Ints]] = {}
        for belief, rows in beliefs:
            parts = self.fans.beliefs.alike(move, belief)
            if len(parts) > 1:
                yield parts, belief, rows
            else:
                single.setdefault(parts[0][0], []).append(rows)
        for way, lists in single.items():
            yield ((way, 0),), 0, np.concatenate(lists)

    def _sure(self, at: int, nodes: _Some, fan: Fan, rows: Ints, back: Ints) -> Ints:
        """Note where a move surely leads; idle moves are noted once for all of a kind."""
        which = fan.first[back]
        kind = fan.idle[which]
        for one in (SAME, TIRED):
            some = rows[kind == one]
            nodes.idle[one, some[nodes.idle[one, some] < 0]] = at
        on = kind == 0
        keys = nodes.keys[rows[on]]
        target: Ints = keys + fan.shift[which[on]]
        if len(keys):
            self.leads.certain.append((at, keys, target))
        return target

    def _idle(self, keys: Ints, idle: Numbers) -> Iterator[Ints]:
        """The leads of moves that change nothing, or only patience."""
        code = code_of(keys)
        for kind, less in ((SAME, 0), (TIRED, self.fans.patience)):
            rows = np.flatnonzero(idle[kind] >= 0)
            calm = self.fans.codec.set(code[rows], "event", 0) - code[rows]
            target = keys[rows] + calm - less
            by = idle[kind][rows]
            for move in np.unique(by).tolist():
                self.leads.certain.append((move, keys[rows[by == move]], target[by == move]))
            yield target

    def _ends(
        self, at: int, nodes: _Some, fan: Fan, where: tuple[Ints, Ints],
        over: tuple[Floats, Numbers],
    ) -> None:  # fmt: skip
        """Keep the best way to end the talk at once."""
        rows, which = where[0], fan.first[where[1]]
        value = self._ended(nodes, fan, rows, which)
        better = value > over[0][rows]
        over[0][rows[better]], over[1][rows[better]] = value[better], at

    def _ended(self, nodes: _Some, fan: Fan, rows: Ints, which: Ints) -> Floats:
        if not len(rows):
            return np.empty(0)
        numbers = number_of(nodes.keys[rows] + fan.shift[which])  # the answer may show a fact
        deals = self.fans.deals(fan.pair[which], numbers)
        found: Floats = nodes.earned[rows] + fan.adds[which] + deals
        return found

    def _chance(self, at: int, nodes: _Some, fan: Fan, rows: Ints, back: Ints) -> Ints:
        """Note choices with several branches; the targets are given back."""
        if not len(rows):
            return NONE
        count = fan.count[back]
        of = np.repeat(np.arange(len(rows)), count)
        which = np.repeat(fan.first[back] - np.cumsum(count) + count, count) + np.arange(len(of))
        done = fan.ended[which]
        value = self._ended(nodes, fan, rows[of[done]], which[done])
        base = _sums(of[done], fan.chance[which[done]] * value, len(rows))
        which, of = which[~done], of[~done]
        keys = nodes.keys[rows]
        target: Ints = keys[of] + fan.shift[which]
        chance = fan.chance[which]
        self.leads.choices.append(Found(at, keys, base, np.zeros(len(keys)), of, chance, target))
        return target

    # --- events -----------------------------------------------------------------------------

    def _happen(self, keys: Ints) -> Iterator[Ints]:
        """What events make of nodes, for turns with events of their own (0: all others)."""
        marks = mark_of(keys)
        for mark in np.unique(marks).tolist():
            some = keys[marks == mark]
            for turn in self._turns:
                yield from self._befall(some, mark, turn)

    def _befall(self, keys: Ints, mark: int, turn: int) -> Iterator[Ints]:
        fans, code, number = self.fans, code_of(keys), number_of(keys)
        after = fans.compiled.events(replace(begin(code), mark=same(len(code), mark)), turn)
        ended = after.ending != RUNNING
        moved = ended | (after.chance < 1) | (after.code != code[after.origin])
        touched = np.full(len(code), mark > 0)
        touched[after.origin[moved]] = True
        yield keys[~touched]
        after = after.take(touched[after.origin])
        if not len(after):
            return
        origin, ended = after.origin, after.ending != RUNNING
        of, count = (np.cumsum(touched) - 1)[origin], int(touched.sum())
        adds, pair = fans.endings(code[origin], after)
        value = (fans.worth.earned(code[origin]) + adds)[ended]
        if len(value):
            value += fans.deals(pair[ended], number[origin[ended]])
        base = _sums(of[ended], after.chance[ended] * value, count)
        on, chance = after.code[~ended], after.chance[~ended]
        late = _sums(of[~ended], chance * self._late(on), count)
        target = on | number[origin[~ended]] << NUMBER_AT
        found = Found(-1, keys[touched], base, late, of[~ended], chance, target)
        self.leads.events.setdefault(turn, []).append(found)
        yield target

    def _late(self, code: Ints) -> Floats:
        """What states are worth when the time is up: there is no deal then."""
        none, up = same(len(code), -1), same(len(code), TIME_UP)
        return self.fans.worth.results(code, up, none, 0)

    # --- the whole --------------------------------------------------------------------------

    def net(self, front: Ints) -> Net:
        """Number the nodes and the leads; `front` is where there was no time to look further."""
        edge = distinct(self.edge, _new(front, self.began))
        keys = distinct(self.began, self.played, self.happened, edge)
        over, over_by = np.full(len(keys), -np.inf), np.full(len(keys), -1, dtype=np.int16)
        for some, value, move in self.leads.over:
            at = places(keys, some)
            over[at], over_by[at] = value, move
        leads = self.leads
        events = {turn: chances(keys, leads.events.get(turn, [])) for turn in self._turns}
        return Net(
            keys, tuple(self.fans.known), sure(keys, leads.spoken), sure(keys, leads.certain),
            chances(keys, leads.choices), events, over, over_by, self._late(code_of(keys)),
            places(keys, self.began), places(keys, edge), len(self.played),
        )  # fmt: skip


def _new(some: Ints, known: Ints) -> Ints:
    """Those of some values that are not among the known, sorted ones."""
    return some[~among(some, known)]


def _sums(at: Ints, worth: Floats, count: int) -> Floats:
    found: Floats = np.bincount(at, worth, minlength=count).astype(np.float64)
    return found
