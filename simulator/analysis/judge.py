"""What each move of a talk cost, and what each draw changed.

`value at the start - (value - quality of each move) + luck = result`, always. Where the values are
exact, value - quality is the move's regret: what the best move would have been worth more, expected
before its answer; its luck is what the answer then changed. Fair judgement knows how the
counterpart works, but of the facts only what has shown; with hindsight they are known from the
start.

"Best" is over a menu of civil, honest moves (`menu`) and the moves the judge was given besides.
Values are floors: some line of play earns them. Unless a value is `exact` a better line may exist,
and a move may then even come out above the value before it; its regret is 0.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from simulator.analysis import menu
from simulator.analysis.compiled import Compiled
from simulator.analysis.expand import Expander, bits
from simulator.analysis.rows import RUNNING, Rows
from simulator.analysis.solve import BUDGET, Solved, Solver
from simulator.analysis.worth import Worth
from simulator.scenario.model import Scenario
from simulator.scoring.result import result
from simulator.talk.moves import Move
from simulator.talk.situation import Personally
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk

NOTHING = 1e-6
"""Points of regret that count as none: rounding in sums of some hundred numbers."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One move of yours, in points of the result.

    `value` is what the talk was worth before it, `quality` what it was worth with this move,
    `regret` the difference; `luck` what its answer changed. `exact` tells whether `value` is (see
    `solve.Solved`); `quality` rests on values of later turns, which have their own.
    """

    turn: int
    move: Move
    value: float
    quality: float
    luck: float
    exact: bool

    @property
    def regret(self) -> float:
        """What this move cost, 0 for the best there was."""
        return max(self.value - self.quality, 0.0)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A talk judged: its value at the start, its moves, and what came out (None while it runs)."""

    start: float
    moves: tuple[Judged, ...]
    result: float | None

    @property
    def regret(self) -> float:
        """What all moves cost together."""
        return sum(one.regret for one in self.moves)

    @property
    def luck(self) -> float:
        """What all draws changed together."""
        return sum(one.luck for one in self.moves)


@dataclass(frozen=True, slots=True)
class _Step:
    """A state on the line of a talk, what was known of the facts, and the turn to come."""

    code: int
    belief: int
    turn: int


class Judge:
    """Judges talks of one scenario, person and walk-away; solved states are remembered."""

    def __init__(
        self,
        scenario: Scenario,
        person: Personally,
        walk_away: int,
        extra: tuple[Move, ...] = (),
        budget: int = BUDGET,
    ) -> None:
        self.scenario = scenario
        self.compiled = Compiled(scenario, person)
        self.worth = Worth(self.compiled.codec, self.compiled.facts, walk_away)
        plain = [replace(move, company=None) for move in extra]
        beside = [replace(move.company, company=None) for move in extra if move.company]
        mains = dict.fromkeys((*menu.mains(scenario, person), *plain))
        companies = dict.fromkeys((*menu.companies(scenario, person), *beside))
        self.expander = Expander(self.compiled, self.worth, [*mains], [*companies])
        self.solver = Solver(self.expander, budget)

    @property
    def anything(self) -> int:
        """The belief that all facts are open."""
        return (1 << len(self.compiled.facts)) - 1

    def way(self, talk: Talk) -> int:
        """The facts of a talk, by number."""
        return self.compiled.facts.index(dict(talk.facts))

    def value(self, code: int, belief: int, turn: int) -> Solved:
        """What a state is worth before its turn."""
        return self.solver.solve(code, belief, turn)

    def answers(
        self, code: int, belief: int, turn: int, move: Move
    ) -> list[tuple[Rows, int, float]]:
        """Everything a move can lead to: (one row, belief, probability)."""
        found: list[tuple[Rows, int, float]] = []
        for part, after, chance in self._beside(code, belief, turn, move.company):
            rows, masks = self.expander.answers(np.array([after]), move, part, turn)
            rows, masks, odds = self.expander.merged(rows, masks, part)
            for at in range(len(rows)):
                row = rows.take(np.array([at]))
                found.append((row, int(masks[at]), chance * float(odds[at])))
        return found

    def _beside(
        self, code: int, belief: int, turn: int, company: Move | None
    ) -> list[tuple[int, int, float]]:
        """What company changes: (belief, code, probability), parted where the facts matter."""
        if company is None:
            return [(belief, code, 1.0)]
        parted: dict[int, int] = {}
        for some in self.expander.alike(company, self.expander.ways(belief), turn):
            after = self.compiled.in_passing(np.array([code]), company, some[0], turn)
            parted[int(after[0])] = parted.get(int(after[0]), 0) | bits(some)
        odds = self.compiled.odds
        total = odds[self.expander.ways(belief)].sum()
        return [
            (part, after, float(odds[self.expander.ways(part)].sum() / total))
            for after, part in parted.items()
        ]

    def quality(self, code: int, belief: int, turn: int, move: Move) -> float:
        """What a state is worth when this move is made, and the best ones after it."""
        total = 0.0
        for row, mask, chance in self.answers(code, belief, turn, move):
            if int(row.ending[0]) == RUNNING:
                total += chance * self.value(int(row.code[0]), mask, turn + 1).value
            else:
                total += chance * float(self.expander.results(row, np.array([mask]))[0])
        return total

    def judge(self, talk: Talk, hindsight: bool = False) -> Judgement:
        """Judge a talk; a running one up to where it stands."""
        belief = 1 << self.way(talk) if hindsight else self.anything
        steps = [*self._steps(talk, belief)]
        solved = [self.value(one.code, one.belief, one.turn) for one in steps]
        values = [one.value for one in solved]
        final: float | None = None
        if talk.ending is not None:
            final = result(self.scenario, talk.facts, talk.state, self.worth.walk_away)
            values.append(final)
        moves = []
        for at, exchange in enumerate(talk.history):
            step = steps[at]
            quality = self.quality(step.code, step.belief, step.turn, exchange.move)
            luck = values[at + 1] - quality
            exact = solved[at].exact
            moves.append(Judged(step.turn, exchange.move, values[at], quality, luck, exact))
        return Judgement(values[0], tuple(moves), final)

    def _steps(self, talk: Talk, belief: int) -> list[_Step]:
        """The running states a talk went through, with what had shown of the facts."""
        codec, way = self.compiled.codec, self.way(talk)
        code = int(codec.codes([talk.before(1).state])[0])
        steps = [_Step(code, belief, 1)]
        for exchange in talk.history:
            step = steps[-1]
            belief = self.follow(step.code, step.belief, step.turn, exchange, way)
            if exchange.after.ending is None:
                after = int(codec.codes([exchange.after])[0])
                steps.append(_Step(after, belief, step.turn + 1))
        return steps

    def follow(self, code: int, belief: int, turn: int, exchange: Exchange, way: int) -> int:
        """What is known of the facts after a turn that happened."""
        after = self.compiled.codec.rows([exchange.after])
        events = [event.id for event in self.scenario.events]
        event = events.index(exchange.event) if exchange.event else -1
        for row, mask, _ in self.answers(code, belief, turn, exchange.move):
            answered = self.scenario.reactions[int(row.reaction[0])].id
            if (
                mask >> way & 1
                and (answered, int(row.outcome[0])) == (exchange.reaction, exchange.outcome)
                and int(row.event[0]) == event
                and int(row.code[0]) == int(after.code[0])
                and int(row.ending[0]) == int(after.ending[0])
                and int(row.kept[0]) == int(after.kept[0])
            ):
                return mask
        raise AssertionError(f"turn {turn} of the talk is not one the arrays know")


def judge_of(talk: Talk, budget: int = BUDGET) -> Judge:
    """A judge for a talk. When a move beats the menu's best, the talk's moves join the menu: where
    values are exact, nothing a person did is then better than the best line.
    """
    judge = Judge(talk.scenario, talk.person, talk.walk_away, budget=budget)
    for hindsight in (False, True):
        moves = judge.judge(talk, hindsight).moves
        better = tuple(one.move for one in moves if one.quality > one.value + NOTHING)
        if better:
            played = tuple(one.move for one in moves)
            return Judge(talk.scenario, talk.person, talk.walk_away, played, budget)
    return judge
