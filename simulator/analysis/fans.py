"""One move played in many states at once: all its branches, as shifts of the nodes' keys."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import MOST as PACKAGES
from simulator.analysis.deals import Ints
from simulator.analysis.keys import CODE_BITS, NUMBER_AT
from simulator.analysis.menu import Menu
from simulator.analysis.rows import RUNNING, Floats, Rows, joined
from simulator.analysis.worth import Worth
from simulator.talk.moves import Move

Parts = tuple[tuple[int, int], ...]
"""Ways of the facts to play a move with, each with the ways it stands for (`Beliefs.alike`)."""

COMPARED = (
    "chance", "kept", "ending", "mark", "event", "outcome", "reaction", "code", "origin",
)  # fmt: skip
"""What shows of an answer; the ways of the facts part where one of these differs."""

SAME, TIRED = 1, 2
"""Branches that change nothing (`SAME`), or only cost a step of patience (`TIRED`)."""


@dataclass(frozen=True, eq=False)
class Game:
    """A scenario compiled for one person, and the moves considered in it."""

    compiled: Compiled
    worth: Worth
    beliefs: Beliefs
    menu: Menu


@dataclass(frozen=True, eq=False)
class Fan:
    """What a move leads to from some states: `count` branches each, from `first` on.

    `shift` is what to add to a node's key; where a branch `ended`, `adds` and `pair` (ending and
    package, by number) give its worth beyond what the state had earned. `idle` is `SAME`, `TIRED`
    or 0.
    """

    count: Ints
    first: Ints
    shift: Ints
    chance: Floats
    ended: NDArray[np.bool_]
    adds: Floats
    pair: Ints
    idle: NDArray[np.int8]


class Fans:
    """Plays moves and numbers beliefs and endings as they turn up; `known` are beliefs numbered
    before."""

    def __init__(self, game: Game, known: tuple[int, ...] = ()) -> None:
        self.game, self.compiled, self.codec = game, game.compiled, game.compiled.codec
        self.worth, self.beliefs, self.menu = game.worth, game.beliefs, game.menu
        self.known = [*known] or [game.beliefs.everything]
        self.patience, _ = self.codec.digits["patience"]
        self._pairs: dict[tuple[int, int], int] = {}
        self._deals: dict[tuple[int, int], float] = {}

    def number(self, belief: int) -> int:
        """The number of a belief; a new one when it is new."""
        if belief not in self.known:
            self.known.append(belief)
        return self.known.index(belief)

    def keys(self, code: Ints, belief: int) -> Ints:
        """The keys of states before your move, with what is known of the facts."""
        if len(code) and int(code.max()) >> CODE_BITS:
            raise OverflowError(f"'{self.codec.scenario.id}' has too many variables")
        found: Ints = code | self.number(belief) << NUMBER_AT
        return found

    # --- what endings are worth -------------------------------------------------------------

    def endings(self, before: Ints, rows: Rows) -> tuple[Floats, Ints]:
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

    def deals(self, pairs: Ints, numbers: Ints) -> Floats:
        """The deal's points for each (pair, number of belief), the facts drawn at the end."""
        size, listed = len(self._pairs) + 1, list(self._pairs)
        found, back = np.unique(numbers * size + pairs, return_inverse=True)
        parts = []
        for one in found.tolist():
            number, at = divmod(one, size)
            if (number, at) not in self._deals:
                self._deals[number, at] = self._drawn(listed[at], self.known[number])
            parts.append(self._deals[number, at])
        points: Floats = np.array(parts, dtype=np.float64)[back]
        return points

    def _drawn(self, pair: tuple[int, int], belief: int) -> float:
        ending, kept = (np.array([one], dtype=np.int16) for one in pair)
        points = (
            self.beliefs.odds[way] * self.worth.deals(ending, kept, way)[0]
            for way in self.beliefs.ways(belief)
        )
        return float(sum(points)) / self.beliefs.weight(belief)

    # --- one move ---------------------------------------------------------------------------

    def replied(self, code: Ints, move: Move, parts: Parts, belief: int) -> tuple[Rows, Ints]:
        """Answers to a move, with the ways of the facts under which each comes; `chance` takes
        both the answer's odds and the facts into account."""
        said = self.compiled.in_passing(code, move.company) if move.company else code
        played = [self.compiled.replied(said, move, way) for way, _ in parts]
        masks = [np.full(len(one), ways) for one, (_, ways) in zip(played, parts, strict=True)]
        rows, mask = joined(played), np.concatenate(masks)
        if len(parts) == 1:
            return rows, mask
        rows, mask = _merged(rows, mask)
        found, back = np.unique(mask, return_inverse=True)
        share = np.array([self.beliefs.weight(one) for one in found.tolist()])
        odds = share[back] / self.beliefs.weight(belief)
        return replace(rows, chance=rows.chance * odds), mask

    def fan(self, code: Ints, move: Move, parts: Parts, belief: int) -> Fan:
        """Play a move in states with one belief; with one part, in states of any belief."""
        rows, mask = self.replied(code, move, parts, belief)
        shift = np.zeros(len(rows), dtype=np.int64)
        if len(parts) > 1:
            found, back = np.unique(mask, return_inverse=True)
            moved = [self.number(one) - self.number(belief) for one in found.tolist()]
            shift = np.array(moved, dtype=np.int64)[back] << NUMBER_AT
        order = np.argsort(rows.origin, kind="stable")
        rows, shift = rows.take(order), shift[order]
        before = code[rows.origin]
        shift += (rows.code - before) + (rows.mark.astype(np.int64) << CODE_BITS)
        adds, pair = self.endings(before, rows)
        ended, count = rows.ending != RUNNING, np.bincount(rows.origin, minlength=len(code))
        calm = self.codec.set(before, "event", 0) - before
        idle = SAME * (shift == calm) + TIRED * (shift == calm - self.patience)
        return Fan(
            count, np.cumsum(count) - count, shift, rows.chance, ended, adds, pair,
            np.where(ended, 0, idle).astype(np.int8),
        )  # fmt: skip


def _merged(rows: Rows, masks: Ints) -> tuple[Rows, Ints]:
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
