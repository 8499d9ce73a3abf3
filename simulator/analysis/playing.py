"""The best player as a policy: it follows what each talk has shown and says what is best there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.odds import Drawn, Policy
from simulator.analysis.rows import Rows
from simulator.analysis.seeing import Bools
from simulator.analysis.solved import Position, Solved
from simulator.talk.moves import Move

SHOWS = ("code", "ending", "kept", "reaction", "outcome", "event")
"""What a person notices of an answer, as columns of `Rows`."""


class Best(Policy):
    """Plays the best line of a solved scenario. What is known of a talk is a belief: the ways its
    facts can still be, as bits.

    To be used with the `compiled` and the `worth` of the same `Solved`, which number the packages.
    """

    def __init__(self, solved: Solved) -> None:
        self.solved, menu = solved, solved.menu
        choices = range((len(menu.companies) + 1) * len(menu.mains))
        self.moves: Sequence[Move] = [solved.said(one) for one in choices]

    def begin(self, ways: Ints) -> Ints:
        """What every talk begins with: nothing known, or the facts that were solved for."""
        return np.full(len(ways), self.solved.belief)

    def choose(self, codes: Ints, known: Ints, turn: int, /) -> Ints:
        """The table's choice for every state and belief."""
        chosen = np.empty(len(codes), dtype=np.int64)
        for belief in np.unique(known).tolist():
            some = np.flatnonzero(known == belief)
            states, back = np.unique(codes[some], return_inverse=True)
            positions = [Position(code, belief, turn) for code in states.tolist()]
            self.solved.know(positions)
            at, _ = self.solved.table.find(self.solved.keys(positions))
            chosen[some] = self.solved.table.choice[turn - 1][at][back]
        return chosen

    def learn(self, known: Ints, codes: Ints, move: Move, rows: Rows, drawn: Drawn) -> Ints:
        """Keep of each belief the ways of the facts under which the same would have shown."""
        left = np.zeros_like(known)
        for way, alike in self.solved.beliefs.alike(move, self.solved.beliefs.everything):
            other = self.solved.compiled.step(codes, move, way, drawn.turn, drawn)
            left[_the_same(rows, other)] |= alike
        return known & left


def _the_same(rows: Rows, other: Rows) -> Bools:
    """Where the same shows in two answers to each state, one drawn from each."""
    one, two = np.argsort(rows.origin), np.argsort(other.origin)
    same = [getattr(rows, name)[one] == getattr(other, name)[two] for name in SHOWS]
    found: Bools = np.logical_and.reduce(same)
    return found
