"""All states a talk can reach by the moves of a menu, and what each move leads to.

A node is a state, what is known of the facts, and, right after an answer, which events the move
lets happen. A turn has three steps: what is said in passing (silent and certain), the move (met by
facts and chance), and what happens next (events). Every step is played by `Compiled`, the rule
objects of live play, once for all states that agree in the digits it touches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import TIME_UP, Compiled
from simulator.analysis.deals import MOST as PACKAGES
from simulator.analysis.deals import Ints
from simulator.analysis.menu import Menu
from simulator.analysis.rows import RUNNING, Floats, Rows, begin, joined, same
from simulator.analysis.touching import Columns, Touching, distinct
from simulator.analysis.worth import Worth
from simulator.scenario.model import ENDINGS
from simulator.talk.moves import Move

Places = NDArray[np.int32]

CODE_BITS, MARK_BITS = 44, 4
"""Bits of a node's key for the state and for its marks; the number of its belief is above them."""

MOST_WAVES = 100
"""More turns than any talk has."""

BUDGET = 400_000
"""Nodes at most: what two cores solve in about three seconds (measured, see `benchmarks/`)."""

COMPARED = ("chance", "kept", "ending", "mark", "event", "outcome", "reaction", "code", "origin")
"""What shows of an answer; the ways of the facts part where one of these differs."""


class TooLarge(OverflowError):
    """A scenario has more states than can be solved; `seen` are the keys found so far."""

    def __init__(self, message: str, seen: Ints) -> None:
        super().__init__(message)
        self.seen = seen


@dataclass(frozen=True, eq=False)
class Fan:
    """What a move leads to from projected states: branches in order of `origin`.

    `shift` is what to add to a node's key; where a branch `ended`, `adds` and `pair` (ending and
    package, a column of `Known.deal`) give its worth beyond what the state had earned.
    """

    count: Ints
    first: Ints
    shift: Ints
    chance: Floats
    ended: NDArray[np.bool_]
    adds: Floats
    pair: Ints
    null: NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class Choices:
    """Branches of choices by node: a choice is worth `base` plus chance times what follows."""

    node: Places
    move: NDArray[np.int16]
    base: Floats
    branch: Places
    chance: Floats
    target: Places


@dataclass(frozen=True, eq=False)
class Happening:
    """What events make of the nodes they touch at some turns: `base` and branches, by node."""

    node: Places
    base: Floats
    branch: Places
    chance: Floats
    target: Places
    late: Floats


@dataclass(frozen=True, eq=False)
class Net:
    """Nodes by number (in order of their keys) and what leads where.

    `certain[m]` has, for one move, nodes and where it surely leads. `over` is the best a node can
    have by ending the talk at once, `over_by` the move. `turns` maps a turn with events of its own
    to what they do; 0 stands for all other turns. `late` is what nodes are worth when the time is
    up. `starts` are the nodes a turn can begin in, `edge` those where the search ended because they
    were known already, or too late; `played` counts the nodes in which moves were played.
    """

    keys: Ints
    beliefs: tuple[int, ...]
    certain: tuple[tuple[int, Places, Places], ...]
    choices: Choices
    spoken: tuple[tuple[int, Places, Places], ...]
    over: Floats
    over_by: NDArray[np.int16]
    turns: dict[int, Happening]
    late: Floats
    starts: Places
    edge: Places
    played: int

    def __len__(self) -> int:
        return len(self.keys)


class Builder:
    """Finds the nodes that can be reached from some, wave by wave."""

    def __init__(
        self,
        compiled: Compiled,
        worth: Worth,
        beliefs: Beliefs,
        menu: Menu,
        known: tuple[int, ...] = (),
        budget: int = BUDGET,
    ) -> None:
        self.compiled, self.codec, self.worth = compiled, compiled.codec, worth
        self.beliefs, self.menu, self.budget = beliefs, menu, budget
        self.touching = Touching(compiled)
        self.order = Order(compiled, worth)
        self.known = [*known] or [beliefs.everything]
        self._pairs: dict[tuple[int, int], int] = {}
        self._deals: dict[tuple[int, int], float] = {}
        stride, _ = self.codec.digits["patience"]
        self.patience = stride

    # --- keys -------------------------------------------------------------------------------

    def belief_number(self, belief: int) -> int:
        """The number of a belief; a new one when it is new."""
        if belief not in self.known:
            self.known.append(belief)
        return self.known.index(belief)

    def keys(self, code: Ints, belief: int) -> Ints:
        """The keys of states before your move, with what is known of the facts."""
        if len(code) and int(code.max()) >> CODE_BITS:
            raise OverflowError(f"'{self.codec.scenario.id}' has too many variables")
        return code | self.belief_number(belief) << CODE_BITS + MARK_BITS

    # --- what endings are worth -------------------------------------------------------------

    def _ended(self, before: Ints, rows: Rows) -> tuple[Floats, Ints]:
        """For ended rows: points added to what was earned before, and the pair for the deal."""
        adds, pair = np.zeros(len(rows)), np.zeros(len(rows), dtype=np.int64)
        at = np.flatnonzero(rows.ending != RUNNING)
        if len(at):
            some, worth = rows.take(at), self.worth
            adds[at] = worth.earned(some.code) - worth.earned(before[at])
            adds[at] += worth.brought(some.code, some.ending, some.kept)
            both = some.ending.astype(np.int64) * (PACKAGES + 1) + some.kept + 1
            found, back = np.unique(both, return_inverse=True)
            split = ((one // (PACKAGES + 1), one % (PACKAGES + 1) - 1) for one in found.tolist())
            numbers = [self._pairs.setdefault(one, len(self._pairs)) for one in split]
            pair[at] = np.array(numbers)[back]
        return adds, pair

    def _deal(self, pairs: Ints, numbers: Ints) -> Floats:
        """The deal's points for each (pair, number of belief), the facts drawn at the end."""
        size = len(self._pairs) + 1
        found, back = np.unique(numbers * size + pairs, return_inverse=True)
        listed = list(self._pairs)
        parts = []
        for one in found.tolist():
            number, at = divmod(one, size)
            if (number, at) not in self._deals:
                self._deals[number, at] = self._drawn(listed[at], self.known[number])
            parts.append(self._deals[number, at])
        points: Floats = np.array(parts)[back]
        return points

    def _drawn(self, pair: tuple[int, int], belief: int) -> float:
        ending, kept = (np.array([one], dtype=np.int16) for one in pair)
        points = [
            self.beliefs.odds[way] * self.worth.deals(ending, kept, way)[0]
            for way in self.beliefs.ways(belief)
        ]
        return float(sum(points)) / self.beliefs.weight(belief)

    # --- one move ---------------------------------------------------------------------------

    def _fan(self, code: Ints, move: Move, parts: tuple[tuple[int, int], ...], belief: int) -> Fan:
        """Play a move in projected states; `parts` are ways to play with what they stand for."""
        if move.company:
            said = self.compiled.in_passing(code, move.company)
        else:
            said = code
        played, masks = [], []
        for way, ways in parts:
            rows = self.compiled.replied(said, move, way)
            played.append(rows)
            masks.append(np.full(len(rows), ways, dtype=np.int64))
        rows, mask = joined(played), np.concatenate(masks)
        shift = np.zeros(len(rows), dtype=np.int64)
        if len(parts) > 1:
            rows, mask = merged(rows, mask)
            weight, number = self.beliefs.weight, self.belief_number(belief)
            found, back = np.unique(mask, return_inverse=True)
            share = np.array([weight(one) / weight(belief) for one in found.tolist()])
            moved = [self.belief_number(one) - number for one in found.tolist()]
            rows = replace(rows, chance=rows.chance * share[back])
            shift = np.array(moved, dtype=np.int64)[back] << CODE_BITS + MARK_BITS
        order = np.argsort(rows.origin, kind="stable")
        rows, shift = rows.take(order), shift[order]
        before = code[rows.origin]
        shift += (rows.code - before) + (rows.mark.astype(np.int64) << CODE_BITS)
        adds, pair = self._ended(before, rows)
        count = np.bincount(rows.origin, minlength=len(code))
        ended = rows.ending != RUNNING
        quiet = self.codec.set(before, "event", 0) - before
        null = np.where(shift == quiet, 1, np.where(shift == quiet - self.patience, 2, 0))
        null[ended] = 0
        first = np.cumsum(count) - count
        return Fan(count, first, shift, rows.chance, ended, adds, pair, null.astype(np.int8))

    def build(self, roots: Ints, known: Ints | None = None, waves: int = MOST_WAVES) -> Net:
        """All nodes that can be reached from the roots (keys) in some turns.

        Where a turn could begin in a `known` node (sorted keys), nothing more is looked for.
        """
        growing = Growing(self, NONE if known is None else known)
        front = distinct(roots)
        for _ in range(waves):
            if not len(front):
                break
            front = growing.wave(front)
            if len(growing.played) > self.budget:
                raise TooLarge(
                    f"'{self.codec.scenario.id}' has more than {self.budget:,} states",
                    growing.played,
                )
        growing.edge = distinct(growing.edge, _new(front, growing.began))
        return growing.net()


def merged(rows: Rows, masks: Ints) -> tuple[Rows, Ints]:
    """Join branches that look the same whatever the facts are."""
    columns = [getattr(rows, name) for name in COMPARED]
    order = np.lexsort(columns)
    fresh = np.zeros(len(order), dtype=bool)
    fresh[:1] = True
    for column in columns:
        ordered = column[order]
        fresh[1:] |= ordered[1:] != ordered[:-1]
    begins = np.flatnonzero(fresh)
    return rows.take(order[begins]), np.bitwise_or.reduceat(masks[order], begins)


def _new(some: Ints, known: Ints) -> Ints:
    """Those of some sorted keys that are not among the known, sorted ones."""
    if not len(known):
        return some
    at = np.minimum(np.searchsorted(known, some), len(known) - 1)
    found: Ints = some[known[at] != some]
    return found


NONE = np.empty(0, dtype=np.int64)


class Order:
    """Which of several like things to say first: your interests, and naming theirs back.

    What matters more goes first; the order among them is all that the menu leaves out.
    """

    def __init__(self, compiled: Compiled, worth: Worth) -> None:
        self.codec = compiled.codec
        interests = compiled.scenario.interests
        yours = sorted(zip(worth.yours, interests.you, strict=True), key=lambda x: -x[0])
        self.yours = [one.id for _, one in yours]
        theirs = sorted(zip(worth.theirs, interests.them, strict=True), key=lambda x: -x[0])
        self.theirs = [(one.id, one.topic) for _, one in theirs]

    def allows(self, move: Move, columns: Columns) -> NDArray[np.bool_] | None:
        """Where a move is next in its order; None for one that stands in no order."""
        found = None
        if move.act == "share" and move.topic in self.yours:
            for one in self.yours[: self.yours.index(move.topic)]:
                said = columns.value(f"said.{one}") > 0
                found = said if found is None else found & said
        if move.act == "reflect" and move.topic is not None:
            about = [at for at, (_, topic) in enumerate(self.theirs) if topic == move.topic]
            for one, _ in self.theirs[: about[0]] if about else ():
                named = columns.value(one) != 1
                found = named if found is None else found & named
        return found


class Growing:
    """A net while it is being found: sorted keys of what was done, and the leads as keys."""

    def __init__(self, builder: Builder, known: Ints) -> None:
        self.builder, self.known = builder, known
        self.began = self.played = self.happened = self.edge = NONE
        self.spoken: list[tuple[int, Ints, Ints]] = []
        self.certain: list[tuple[int, Ints, Ints]] = []
        self.chances: list[tuple[int, Ints, Floats, Ints, Floats, Ints]] = []
        self.over: list[tuple[Ints, Floats, NDArray[np.int16]]] = []
        self.events: list[tuple[int, Ints, Floats, Ints, Floats, Ints, Floats]] = []
        special = {one.turn for one in builder.compiled.scenario.events if one.turn}
        self.turns = (0, *sorted(special))

    def wave(self, front: Ints) -> Ints:
        """Play everything from new nodes; the nodes that follow are given back."""
        begin_at = _new(_new(front, self.began), self.known)
        self.edge = distinct(
            self.edge, front[np.isin(front, self.known)] if len(self.known) else NONE
        )
        self.began = distinct(self.began, begin_at)
        said = distinct(begin_at, *self._speak(begin_at))
        play = _new(said, self.played)
        self.played = distinct(self.played, play)
        post = _new(distinct(NONE, *self._play(play)), self.happened)
        self.happened = distinct(self.happened, post)
        return distinct(NONE, *self._happen(post))

    def _speak(self, keys: Ints) -> Iterator[Ints]:
        builder = self.builder
        code = keys & (1 << CODE_BITS) - 1
        columns = Columns(builder.codec, code)
        for at, company in enumerate(builder.menu.companies):
            digits = builder.touching.beside(company)
            some, back = columns.projected(digits)
            change = (builder.compiled.in_passing(some, company) - some)[back]
            allowed = builder.order.allows(company, columns)
            rows = np.flatnonzero(change if allowed is None else change * allowed)
            if len(rows):
                target = keys[rows] + change[rows]
                self.spoken.append((at, keys[rows], target))
                yield target

    def _play(self, keys: Ints) -> Iterator[Ints]:
        builder = self.builder
        code = keys & (1 << CODE_BITS) - 1
        number = keys >> CODE_BITS + MARK_BITS
        columns = Columns(builder.codec, code)
        earned = builder.worth.earned(code)
        over = np.full(len(keys), -np.inf)
        over_by = np.full(len(keys), -1, dtype=np.int16)
        idle = np.full((3, len(keys)), -1, dtype=np.int16)
        by_belief = {
            builder.known[one]: np.flatnonzero(number == one) for one in np.unique(number).tolist()
        }
        for at, move in enumerate(builder.menu.mains):
            allowed = builder.order.allows(move, columns)
            for parts, belief, rows in self._alike(move, by_belief):
                if allowed is not None:
                    rows = rows[allowed[rows]]
                if not len(rows):
                    continue
                digits = frozenset().union(*(builder.touching.digits(move, w) for w, _ in parts))
                some, back = columns.projected(digits, rows)
                fan = builder._fan(some, move, parts, belief)
                first = fan.first[back]
                sure = fan.count[back] == 1
                going = sure & ~fan.ended[first]
                null = fan.null[first] * going
                for kind in (1, 2):
                    some_rows = rows[null == kind]
                    fresh = idle[kind, some_rows] < 0
                    idle[kind, some_rows[fresh]] = at
                on = np.flatnonzero(going & (null == 0))
                if len(on):
                    target = keys[rows[on]] + fan.shift[first[on]]
                    self.certain.append((at, keys[rows[on]], target))
                    yield target
                done = np.flatnonzero(sure & ~going)
                if at in builder.menu.told_apart:
                    several = np.flatnonzero(~sure | ~going)
                    done = done[:0]
                else:
                    several = np.flatnonzero(~sure)
                if len(done):
                    where, which = rows[done], first[done]
                    value = earned[where] + fan.adds[which]
                    value += builder._deal(fan.pair[which], number[where])
                    better = value > over[where]
                    over[where[better]] = value[better]
                    over_by[where[better]] = at
                if len(several):
                    yield self._chance(at, fan, keys, earned, number, rows[several], back[several])
        for kind, lower in ((1, 0), (2, builder.patience)):
            rows = np.flatnonzero(idle[kind] >= 0)
            calm = builder.codec.set(code[rows], "event", 0) - code[rows]
            target = keys[rows] + calm - lower
            for move in np.unique(idle[kind][rows]).tolist():
                on = idle[kind][rows] == move
                self.certain.append((move, keys[rows[on]], target[on]))
            yield target
        self.over.append((keys, over, over_by))

    def _alike(
        self, move: Move, by_belief: dict[int, Ints]
    ) -> Iterator[tuple[tuple[tuple[int, int], ...], int, Ints]]:
        """Rows that meet a move alike: ways to play it with, the belief, the rows."""
        single: dict[int, list[Ints]] = {}
        for belief, rows in by_belief.items():
            parts = self.builder.beliefs.alike(move, belief)
            if len(parts) > 1:
                yield parts, belief, rows
            else:
                single.setdefault(parts[0][0], []).append(rows)
        for way, lists in single.items():
            yield ((way, 0),), 0, np.concatenate(lists)

    def _chance(
        self, at: int, fan: Fan, keys: Ints, earned: Floats, number: Ints, rows: Ints, back: Ints
    ) -> Ints:
        """Note choices with several branches; the targets are given back."""
        count = fan.count[back]
        choice = np.repeat(np.arange(len(rows)), count)
        within = np.arange(len(choice)) - np.repeat(np.cumsum(count) - count, count)
        which = np.repeat(fan.first[back], count) + within
        done = fan.ended[which]
        over, where = which[done], rows[choice[done]]
        value = earned[where] + fan.adds[over] + self.builder._deal(fan.pair[over], number[where])
        base = _sums(choice[done], fan.chance[over] * value, len(rows))
        on = ~done
        target: Ints = keys[rows[choice[on]]] + fan.shift[which[on]]
        self.chances.append((at, keys[rows], base, choice[on], fan.chance[which[on]], target))
        return target

    def _happen(self, keys: Ints) -> Iterator[Ints]:
        """What events make of nodes, for turns with events of their own (0: all others)."""
        builder, marks = self.builder, keys >> CODE_BITS & (1 << MARK_BITS) - 1
        for mark in np.unique(marks).tolist():
            some = keys[marks == mark]
            code, number = some & (1 << CODE_BITS) - 1, some >> CODE_BITS + MARK_BITS
            earned = builder.worth.earned(code)
            for turn in self.turns:
                rows = replace(begin(code), mark=same(len(code), mark))
                after = builder.compiled.events(rows, turn)
                ended = after.ending != RUNNING
                moved = ended | (after.chance < 1) | (after.code != code[after.origin])
                touched = np.zeros(len(code), dtype=bool)
                touched[after.origin[moved]] = True
                touched |= mark > 0
                yield some[~touched]
                at = np.flatnonzero(touched)
                if not len(at):
                    continue
                after = after.take(touched[after.origin])
                place = np.cumsum(touched) - 1
                choice, ended = place[after.origin], after.ending != RUNNING
                adds, pair = builder._ended(code[after.origin], after)
                value = earned[after.origin] + adds
                value[ended] += builder._deal(pair[ended], number[after.origin[ended]])
                base = _sums(choice[ended], (after.chance * value)[ended], len(at))
                on = ~ended
                target = after.code[on] | number[after.origin[on]] << CODE_BITS + MARK_BITS
                timed = _sums(choice[on], after.chance[on] * self._late(after.code[on]), len(at))
                self.events.append(
                    (turn, some[at], base, choice[on], after.chance[on], target, timed)
                )
                yield target

    def _late(self, code: Ints) -> Floats:
        """What states are worth when the time is up: there is no deal then."""
        none, up = same(len(code), -1), same(len(code), TIME_UP)
        return self.builder.worth.results(code, up, none, 0)

    # --- the whole --------------------------------------------------------------------------

    def net(self) -> Net:
        """Number the nodes and write the leads by number."""
        keys = distinct(self.began, self.played, self.happened, self.edge)
        count = len(keys)
        over, over_by = np.full(count, -np.inf), np.full(count, -1, dtype=np.int16)
        for some, value, move in self.over:
            at = np.searchsorted(keys, some)
            over[at], over_by[at] = value, move
        return Net(
            keys, tuple(self.builder.known), _numbered(keys, self.certain), self._choices(keys),
            _numbered(keys, self.spoken), over, over_by,
            {turn: self._happening(keys, turn) for turn in self.turns},
            self._late(keys & (1 << CODE_BITS) - 1),
            places(keys, self.began), places(keys, self.edge), len(self.played),
        )  # fmt: skip

    def _choices(self, keys: Ints) -> Choices:
        node, move, base, branch, chance, target, made = [], [], [], [], [], [], 0
        for at, where, fixed, choice, odds, to in self.chances:
            node.append(places(keys, where))
            move.append(np.full(len(where), at, dtype=np.int16))
            base.append(fixed)
            branch.append((choice + made).astype(np.int32))
            chance.append(odds)
            target.append(places(keys, to))
            made += len(where)
        empty = NONE.astype(np.int32)
        return Choices(
            np.concatenate([empty, *node]), np.concatenate([NONE.astype(np.int16), *move]),
            np.concatenate([np.empty(0), *base]), np.concatenate([empty, *branch]),
            np.concatenate([np.empty(0), *chance]), np.concatenate([empty, *target]),
        )  # fmt: skip

    def _happening(self, keys: Ints, turn: int) -> Happening:
        node, base, branch, chance, target, late, made = [], [], [], [], [], [], 0
        for one, where, fixed, choice, odds, to, timed in self.events:
            if one == turn:
                node.append(places(keys, where))
                base.append(fixed)
                branch.append((choice + made).astype(np.int32))
                chance.append(odds)
                target.append(places(keys, to))
                late.append(timed)
                made += len(where)
        empty, none = NONE.astype(np.int32), np.empty(0)
        return Happening(
            np.concatenate([empty, *node]), np.concatenate([none, *base]),
            np.concatenate([empty, *branch]), np.concatenate([none, *chance]),
            np.concatenate([empty, *target]), np.concatenate([none, *late]),
        )  # fmt: skip


def _sums(at: Ints, worth: Floats, count: int) -> Floats:
    found: Floats = np.bincount(at, worth, minlength=count).astype(np.float64)
    return found


def places(keys: Ints, some: Ints) -> Places:
    """The numbers of nodes by their keys."""
    return np.searchsorted(keys, some).astype(np.int32)


def _numbered(
    keys: Ints, leads: list[tuple[int, Ints, Ints]]
) -> tuple[tuple[int, Places, Places], ...]:
    by_move: dict[int, list[tuple[Ints, Ints]]] = {}
    for move, some, target in leads:
        by_move.setdefault(move, []).append((some, target))
    return tuple(
        (
            move,
            places(keys, np.concatenate([one for one, _ in parts])),
            places(keys, np.concatenate([to for _, to in parts])),
        )
        for move, parts in by_move.items()
    )
