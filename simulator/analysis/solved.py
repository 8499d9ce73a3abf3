"""A scenario solved for one person: the table of values, and what any move is worth anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import Ints
from simulator.analysis.fans import Fans, Game
from simulator.analysis.growing import BUDGET, grown
from simulator.analysis.menu import Menu, menu
from simulator.analysis.rows import RUNNING, Floats, Rows, joined
from simulator.analysis.solve import solve
from simulator.analysis.table import Table
from simulator.analysis.worth import Worth
from simulator.scenario.model import Scenario
from simulator.talk.moves import Move
from simulator.talk.packages import Package
from simulator.talk.situation import Personally

ON_DEMAND = 2 * BUDGET
"""States solved at most when a talk leaves the table: better slow once than no judgement."""

Known = tuple[Menu, Table, tuple[Package, ...]]
"""What was solved before: the menu, the table, and the packages in the order of their numbers."""


@dataclass(frozen=True, slots=True)
class Position:
    """A running state before a turn, as a code, with what is known of the facts."""

    code: int
    belief: int
    turn: int


@dataclass(frozen=True, eq=False)
class Answers:
    """All that can come of a move in one position: rows, the ways of the facts under which each
    comes, and how likely each is."""

    rows: Rows
    masks: Ints
    chance: Floats


class Solved:
    """Values of a scenario for one person; `way` fixes the facts (hindsight), None leaves them
    open (fair). States the table lacks are solved when they are first asked for.
    """

    def __init__(
        self,
        scenario: Scenario,
        person: Personally,
        walk_away: int,
        way: int | None = None,
        known: Known | None = None,
    ) -> None:
        self.scenario = scenario
        self.compiled = Compiled(scenario, person)
        self.worth = Worth(self.compiled.codec, self.compiled.facts, walk_away)
        self.beliefs = Beliefs(self.compiled)
        self.belief = self.beliefs.everything if way is None else 1 << way
        if known is not None:
            self.menu, self.table, packages = known
            for package in packages:
                self.compiled.deals.number(package)
            self.fans = Fans(self._game, self.table.beliefs)
            return
        self.menu = menu(self.compiled, self.worth)
        self.fans = Fans(self._game)
        net = grown(self.fans, self.keys([self.start]))
        self.table = solve(net, scenario.turns, self.menu, None)

    @property
    def _game(self) -> Game:
        return Game(self.compiled, self.worth, self.beliefs, self.menu)

    @property
    def start(self) -> Position:
        """The position before the first turn."""
        return Position(self.compiled.start, self.belief, 1)

    @property
    def value(self) -> float:
        """What the talk is worth at the start with best play, in points of the result."""
        return self.worths([self.start])[0]

    # --- looking up -------------------------------------------------------------------------

    def keys(self, positions: list[Position]) -> Ints:
        """The keys of positions in the table."""
        found = [self.fans.keys(np.array([one.code]), one.belief) for one in positions]
        return np.concatenate([np.empty(0, dtype=np.int64), *found])

    def know(self, positions: list[Position]) -> None:
        """See to it that the table has these positions, and all they can lead to in a whole talk:
        they may be asked for at an earlier turn next time."""
        keys = self.keys(positions)
        _, known = self.table.find(keys)
        if known.all():
            return
        net = grown(self.fans, keys[~known], self.table.keys, budget=ON_DEMAND)
        sub = solve(net, self.scenario.turns, self.menu, self.table)
        self.table = _joined(self.table, sub)

    def worths(self, positions: list[Position]) -> list[float]:
        """What positions are worth with best play from there on."""
        self.know(positions)
        keys = self.keys(positions)
        return [
            float(self.table.worth(keys[at : at + 1], one.turn)[0])
            for at, one in enumerate(positions)
        ]

    def best(self, position: Position) -> Move:
        """The best thing to say in a position."""
        self.know([position])
        at, _ = self.table.find(self.keys([position]))
        return self.said(int(self.table.choice[position.turn - 1][at[0]]))

    def said(self, choice: int) -> Move:
        """A choice of the table as a move."""
        company, main = divmod(choice, len(self.menu.mains))
        move = self.menu.mains[main]
        return replace(move, company=self.menu.companies[company - 1]) if company else move

    # --- playing ----------------------------------------------------------------------------

    def _replied(self, code: Ints, belief: int, move: Move) -> tuple[Rows, Ints]:
        """Answers to a move in some states, with the ways of the facts under which each comes."""
        return self.fans.replied(code, move, self.beliefs.alike(move, belief), belief)

    def answers(self, position: Position, move: Move) -> Answers:
        """Everything a move can lead to, events included."""
        rows, masks = self._replied(np.array([position.code]), position.belief, move)
        numbered = replace(rows, origin=np.arange(len(rows)))
        after = self.compiled.after(numbered, position.turn)
        return Answers(after, masks[after.origin], after.chance)

    def qualities(self, positions: list[Position]) -> list[Floats]:
        """What each main move of the menu is worth in each position, expected before its answer;
        not a number where it is out of its order (`net.Order`) and leads to states not solved."""
        moves = [one for one in self.menu.mains if one.company is None]
        self.know(positions)
        parts, masks, choice, turn = [], [], [], []
        for belief in dict.fromkeys(one.belief for one in positions):
            at = [n for n, one in enumerate(positions) if one.belief == belief]
            code = np.array([positions[n].code for n in at])
            for number, move in enumerate(moves):
                rows, mask = self._replied(code, belief, move)
                parts.append(rows)
                masks.append(mask)
                choice.append(np.array(at)[rows.origin] * len(moves) + number)
                turn.append(np.array([positions[n].turn for n in at])[rows.origin])
        rows, choices = joined(parts), np.concatenate(choice)
        every_mask, turns = np.concatenate(masks), np.concatenate(turn)
        worth = np.zeros(len(positions) * len(moves))
        for one in np.unique(turns).tolist():
            some = np.flatnonzero(turns == one)
            numbered = replace(rows.take(some), origin=some)
            after = self.compiled.after(numbered, one)
            values = self._worths(after, every_mask[after.origin], one)
            worth += np.bincount(choices[after.origin], after.chance * values, len(worth))
        return list(worth.reshape(len(positions), len(moves)))

    def _worths(self, rows: Rows, masks: Ints, turn: int) -> Floats:
        """What rows are worth after a turn, as ended or by the table."""
        worth, on = np.empty(len(rows)), rows.ending == RUNNING
        for mask in np.unique(masks).tolist():
            going = np.flatnonzero(on & (masks == mask))
            at, known = self.table.find(self.fans.keys(rows.code[going], mask))
            if len(going):
                worth[going] = np.where(known, self.table.value[turn][at], np.nan)
            over = np.flatnonzero(~on & (masks == mask))
            worth[over] = self._results(rows.take(over), mask)
        return worth

    def after(self, answers: Answers, turn: int) -> Iterator[tuple[int, Position]]:
        """The positions that follow: (number of the row, position), where the talk goes on."""
        for at in np.flatnonzero(answers.rows.ending == RUNNING).tolist():
            mask = int(answers.masks[at])
            yield at, Position(int(answers.rows.code[at]), mask, turn + 1)

    def outlook(
        self, answers: Answers, turn: int, instead: Mapping[Position, float] | None = None
    ) -> Floats:
        """What each answer is worth; `instead` overrules the table for some positions."""
        worth = np.empty(len(answers.rows))
        following = list(self.after(answers, turn))
        values = self.worths([one for _, one in following])
        for (at, one), value in zip(following, values, strict=True):
            worth[at] = (instead or {}).get(one, value)
        over = np.flatnonzero(answers.rows.ending != RUNNING)
        for mask in np.unique(answers.masks[over]).tolist():
            some = over[answers.masks[over] == mask]
            worth[some] = self._results(answers.rows.take(some), mask)
        return worth

    def _results(self, rows: Rows, belief: int) -> Floats:
        """The results of ended rows, the facts being drawn now if they were not before."""
        points = np.zeros(len(rows))
        for way in self.beliefs.ways(belief):
            found = self.worth.results(rows.code, rows.ending, rows.kept, way)
            points += self.beliefs.odds[way] * found
        return points / self.beliefs.weight(belief)


def _joined(one: Table, other: Table) -> Table:
    keys = np.concatenate([one.keys, other.keys])
    order = np.argsort(keys, kind="stable")
    value = np.concatenate([one.value, other.value], axis=1)[:, order]
    choice = np.concatenate([one.choice, other.choice], axis=1)[:, order]
    return Table(other.beliefs, keys[order], value, choice)
