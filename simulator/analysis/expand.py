"""What a person could do in many states at once, and all that could come of it.

A turn is two decisions: what to say in passing, and the move itself. The first is silent and
certain; the move meets facts and chance. Facts are drawn only when something depends on them:
branches that look the same whatever the facts stay one branch, with a belief of all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from simulator.analysis.compiled import TIMELESS, Candidates, Compiled
from simulator.analysis.deals import Ints
from simulator.analysis.rows import RUNNING, Floats, Rows, begin, joined
from simulator.analysis.seeing import Bools
from simulator.analysis.worth import Worth
from simulator.talk.moves import Move
from simulator.talk.situation import room

COMPARED = ("chance", "kept", "ending", "event", "outcome", "reaction", "code", "origin")
"""What shows of a turn; the facts part where one of these differs. The most telling last."""

BITS = 40
"""Ways the facts can be that fit in a belief beside a class of company (`net.tagged`)."""


@dataclass(frozen=True, eq=False)
class Fan:
    """What can be done in some states: choices, and the branches each of them has.

    A choice is a move (by its number) in a state (`node`). Branches name their choice, in order;
    they carry a probability and either the value of an ending or the code and belief (a set of
    ways the facts can be, as bits) of the state that follows.
    """

    node: Ints
    move: Ints
    choice: Ints
    chance: Floats
    ended: Bools
    value: Floats
    code: Ints
    belief: Ints


class Expander:
    """Plays every considered move in many states."""

    def __init__(
        self, compiled: Compiled, worth: Worth, mains: Sequence[Move], companies: Sequence[Move]
    ) -> None:
        self.compiled, self.worth = compiled, worth
        self.mains, self.companies = tuple(mains), (None, *companies)
        scenario = compiled.scenario
        if len(compiled.facts) > BITS:
            raise OverflowError(f"'{scenario.id}' has too many facts for exact analysis")
        self.caps = [room(scenario, facts) for facts in compiled.facts]
        self._kind = lru_cache(maxsize=None)(self._find_kind)
        self._roomy_events = any(
            any(g.variable in ("room", "counter") for g in event.guards)
            or any(e.variable == "concede" for e in event.outcome.effects)
            for event in scenario.events
        )

    def ways(self, belief: int) -> list[int]:
        """The ways the facts can still be."""
        return [way for way in range(len(self.caps)) if belief >> way & 1]

    def shares(self, belief: int) -> Floats:
        """How likely each of these ways is, given that it is one of them."""
        odds: Floats = self.compiled.odds[self.ways(belief)]
        shares: Floats = odds / odds.sum()
        return shares

    @cached_property
    def classes(self) -> tuple[tuple[int, ...], tuple[Move | None, ...]]:
        """Which companies still matter when the move is answered: (class by company, an example).

        Class 0 is no company; most companies only change the state and are then forgotten.
        """
        kinds: dict[tuple[tuple[int, int], ...], int] = {}
        found, examples = [], []
        for company in self.companies:
            moves = [replace(main, company=company) for main in self.mains]
            every = range(len(self.caps))
            kind = tuple(self._kind(move, way, TIMELESS) for move in moves for way in every)
            if kind not in kinds:
                kinds[kind] = len(kinds)
                examples.append(company)
            found.append(kinds[kind])
        return tuple(found), tuple(examples)

    def _find_kind(self, move: Move, way: int, turn: int) -> tuple[int, int]:
        """Two ways of the facts with the same kind make no difference to a move."""
        found = self.compiled.candidates(move, way, turn)
        return id(found), self.caps[way] if self._roomy_events or _roomy(found) else -1

    def alike(self, move: Move, ways: Sequence[int], turn: int) -> list[list[int]]:
        """Part ways of the facts by whether they make a difference to a move."""
        kinds: dict[tuple[int, int], list[int]] = {}
        for way in ways:
            kinds.setdefault(self._kind(move, way, turn), []).append(way)
        return [*kinds.values()]

    def spoken(self, codes: Ints, belief: int, turn: int) -> Fan:
        """What company changes before the move: a choice for none and for each that matters."""
        classes, _ = self.classes
        count = len(self.companies)
        parts = [replace(begin(codes), origin=np.arange(len(codes)) * count)]
        masks = [np.full(len(codes), belief)]
        for at, company in enumerate(self.companies):
            if company is None:
                continue
            some = self.alike(company, self.ways(belief), turn)
            after = [self.compiled.in_passing(codes, company, one[0], turn) for one in some]
            matters = np.any([one != codes for one in after], axis=0) | (classes[at] > 0)
            rows = np.flatnonzero(matters)
            for one, ways in zip(after, some, strict=True):
                parts.append(replace(begin(one[rows]), origin=rows * count + at))
                masks.append(np.full(len(rows), bits(ways)))
        return self._fan(joined(parts), np.concatenate(masks), belief, count)

    def played(self, codes: Ints, company: Move | None, belief: int, turn: int) -> Fan:
        """What the moves themselves lead to, their company having had its effect."""
        parts, masks = [], []
        for at, main in enumerate(self.mains):
            rows, mask = self.answers(codes, replace(main, company=company), belief, turn)
            parts.append(replace(rows, origin=rows.origin * len(self.mains) + at))
            masks.append(mask)
        fan = self._fan(joined(parts), np.concatenate(masks), belief, len(self.mains))
        return _distinct(fan)

    def answers(self, codes: Ints, move: Move, belief: int, turn: int) -> tuple[Rows, Ints]:
        """Every answer to a move, with the ways of the facts under which it comes."""
        parts, masks = [], []
        for some in self.alike(move, self.ways(belief), turn):
            rows = self.compiled.answered(codes, move, some[0], turn)
            parts.append(rows)
            masks.append(np.full(len(rows), bits(some)))
        return joined(parts), np.concatenate(masks)

    def merged(self, rows: Rows, masks: Ints, belief: int) -> tuple[Rows, Ints, Floats]:
        """Join branches that look the same whatever the facts; give each its probability."""
        rows, masks = _merged(rows, masks, belief)
        found, back = np.unique(masks, return_inverse=True)
        odds = np.array([self.compiled.odds[self.ways(m)].sum() for m in found.tolist()])
        total = self.compiled.odds[self.ways(belief)].sum()
        return rows, masks, rows.chance * odds[back] / total

    def results(self, rows: Rows, masks: Ints) -> Floats:
        """The results of ended rows, the facts being drawn now if they were not before."""
        points = self.worth.earned(rows.code) + self.worth.fetched(rows.code, rows.kept)
        for mask in np.unique(masks).tolist():
            at = np.flatnonzero(masks == mask)
            for way, share in zip(self.ways(mask), self.shares(mask), strict=True):
                points[at] += share * self.worth.deals(rows.ending[at], rows.kept[at], way)
        return points

    def _fan(self, rows: Rows, masks: Ints, belief: int, count: int) -> Fan:
        rows, masks, chance = self.merged(rows, masks, belief)
        ended = rows.ending != RUNNING
        value = np.zeros(len(rows))
        at = np.flatnonzero(ended)
        value[at] = self.results(rows.take(at), masks[at])
        order = np.argsort(rows.origin, kind="stable")
        origin = rows.origin[order]
        fresh = np.append(True, origin[1:] != origin[:-1])
        first = origin[fresh]
        return Fan(
            first // count, first % count, np.cumsum(fresh) - 1, chance[order], ended[order],
            value[order], rows.code[order], masks[order],
        )  # fmt: skip


def bits(ways: Sequence[int]) -> int:
    """A belief: these ways are possible."""
    return sum(1 << way for way in ways)


def _merged(rows: Rows, masks: Ints, belief: int) -> tuple[Rows, Ints]:
    parted = np.flatnonzero(masks != belief)
    if not len(parted):
        return rows, masks
    whole = np.flatnonzero(masks == belief)
    some, mask = rows.take(parted), masks[parted]
    columns = [getattr(some, name) for name in COMPARED]
    order = np.lexsort(columns)
    begins = np.flatnonzero(_changes(columns, order))
    mask = np.bitwise_or.reduceat(mask[order], begins)
    return joined([rows.take(whole), some.take(order[begins])]), np.append(masks[whole], mask)


def _changes(columns: Sequence[Ints], order: Ints) -> Bools:
    """Where sorted rows differ from the row before."""
    fresh = np.zeros(len(order), dtype=bool)
    fresh[:1] = True
    for column in columns:
        ordered = column[order]
        fresh[1:] |= ordered[1:] != ordered[:-1]
    return fresh


def _distinct(fan: Fan) -> Fan:
    """Drop choices that lead for certain where an earlier one of the same state leads."""
    count = np.bincount(fan.choice)
    certain = np.flatnonzero(count == 1)
    at = np.searchsorted(fan.choice, certain)
    value = -1 - np.round(fan.value[at] * 1e6).astype(np.int64)
    where = np.where(fan.ended[at], value, fan.code[at])
    order = np.lexsort((certain, where, fan.belief[at], fan.node[certain]))
    fresh = _changes((where, fan.belief[at], fan.node[certain]), order)
    keep = np.ones(len(count), dtype=bool)
    keep[certain[order[~fresh]]] = False
    kept = keep[fan.choice]
    number = np.cumsum(keep) - 1
    return Fan(
        fan.node[keep], fan.move[keep], number[fan.choice[kept]], fan.chance[kept],
        fan.ended[kept], fan.value[kept], fan.code[kept], fan.belief[kept],
    )  # fmt: skip


def _roomy(found: Candidates) -> bool:
    """Whether answers depend on how many concession steps the facts allow."""
    return any(
        any(guard.variable in ("room", "counter") for guard in guards)
        or any(effect.variable == "concede" for o in one.outcomes for effect in o.effects)
        for one, guards in found
    )
