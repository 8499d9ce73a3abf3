"""What each move of a talk cost, and what each draw changed.

`value at the start - regrets + luck = result`, always. A move's regret is what the best thing to
say would have been worth more, expected before its answer; luck is what the answer then changed,
told apart by draw: a fact that showed, how they took it, what came next. Fair judgement knows how
the counterpart works, but of the facts only what has shown; with hindsight they are known from the
start.

"Best" is over the menu of civil, honest moves and the moves really made: what somebody did is
never better than the best.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.analysis.solved import Answers, Position, Solved
from simulator.scoring.result import result
from simulator.talk.moves import Move
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk


@dataclass(frozen=True, slots=True)
class Luck:
    """What one draw changed, in points. `draw` is `fact`, `answer` or `event`."""

    turn: int
    draw: str
    points: float


@dataclass(frozen=True, slots=True)
class Judged:
    """One move of yours, in points of the result.

    `value` is what the talk was worth before it, `quality` what it was worth with this move before
    its answer, `best` the best thing to say, `luck` what its answer changed, by draw.
    """

    turn: int
    move: Move
    value: float
    quality: float
    best: Move
    luck: tuple[Luck, ...]

    @property
    def regret(self) -> float:
        """What this move cost, 0 for the best there was."""
        return self.value - self.quality


@dataclass(frozen=True, slots=True)
class Judgement:
    """A talk judged: its value at the start, its moves, and what came out (None while it runs).

    `positions` are the running states it went through, the first one first.
    """

    start: float
    moves: tuple[Judged, ...]
    result: float | None
    positions: tuple[Position, ...]

    @property
    def regret(self) -> float:
        """What all moves cost together."""
        return sum(one.regret for one in self.moves)

    @property
    def luck(self) -> float:
        """What all draws changed together."""
        return sum(luck.points for one in self.moves for luck in one.luck)


def judge(solved: Solved, talk: Talk) -> Judgement:
    """Judge a talk; a running one up to where it stands."""
    way = solved.compiled.facts.index(dict(talk.facts))
    positions, played, rows = _course(solved, talk, way)
    bests = [solved.answers(one, solved.best(one)) for one in positions[: len(played)]]
    following = [
        after
        for one, answers in zip([*positions, *positions], [*played, *bests], strict=False)
        for _, after in solved.after(answers, one.turn)
    ]
    solved.know([*positions, *following])
    final: float | None = None
    if talk.ending is not None:
        final = result(talk.scenario, talk.facts, talk.state, talk.walk_away)
        reached = final
    else:
        reached = solved.worths([positions[-1]])[0]
    instead: dict[Position, float] = {}
    if talk.ending is None:
        instead[positions[-1]] = reached
    judged: list[Judged] = []
    for at in reversed(range(len(played))):
        one, exchange = positions[at], talk.history[at]
        outlook = solved.outlook(played[at], one.turn, instead)
        quality = float(played[at].chance @ outlook)
        top = float(bests[at].chance @ solved.outlook(bests[at], one.turn, instead))
        best = solved.best(one)
        if quality >= top:
            top, best = quality, exchange.move
        luck = _luck(played[at], outlook, rows[at], reached, one.turn)
        judged.append(Judged(one.turn, exchange.move, top, quality, best, luck))
        instead[one] = reached = top
    judged.reverse()
    return Judgement(reached, tuple(judged), final, tuple(positions))


def _course(
    solved: Solved, talk: Talk, way: int
) -> tuple[list[Position], list[Answers], list[int]]:
    """The positions a talk went through, all answers its moves could have had, and which came."""
    codec = solved.compiled.codec
    code = int(codec.codes([talk.before(1).state])[0])
    positions = [Position(code, solved.belief, 1)]
    played, rows = [], []
    for exchange in talk.history:
        here = positions[-1]
        answers = solved.answers(here, exchange.move)
        row = _which(solved, answers, exchange, way)
        played.append(answers)
        rows.append(row)
        if exchange.after.ending is None:
            after = int(codec.codes([exchange.after])[0])
            positions.append(Position(after, int(answers.masks[row]), here.turn + 1))
    return positions, played, rows


def _which(solved: Solved, answers: Answers, exchange: Exchange, way: int) -> int:
    """Which of the answers is the one that came."""
    scenario, after = solved.scenario, solved.compiled.codec.rows([exchange.after])
    events = [event.id for event in scenario.events]
    event = events.index(exchange.event) if exchange.event else -1
    rows = answers.rows
    for at in range(len(rows)):
        if (
            int(answers.masks[at]) >> way & 1
            and scenario.reactions[int(rows.reaction[at])].id == exchange.reaction
            and (int(rows.outcome[at]), int(rows.event[at])) == (exchange.outcome, event)
            and int(rows.code[at]) == int(after.code[0])
            and int(rows.ending[at]) == int(after.ending[0])
            and int(rows.kept[at]) == int(after.kept[0])
        ):
            return at
    raise AssertionError(f"turn {exchange.turn} of the talk is not one the arrays know")


def _luck(
    answers: Answers, outlook: np.ndarray[tuple[int], np.dtype[np.float64]], row: int,
    reached: float, turn: int,
) -> tuple[Luck, ...]:  # fmt: skip
    """What the draws of one turn changed, one after the other: facts, the answer, the event, and
    facts that only counted at the end."""
    rows, chance = answers.rows, answers.chance
    every = np.ones(len(rows), dtype=bool)
    fact = every & (answers.masks == answers.masks[row])
    answer = fact & (rows.reaction == rows.reaction[row]) & (rows.outcome == rows.outcome[row])
    means = [float(chance[one] @ outlook[one] / chance[one].sum()) for one in (every, fact, answer)]
    steps = [*means, float(outlook[row]), reached]
    named = ("fact", "answer", "event", "fact")
    return tuple(
        Luck(turn, draw, after - before)
        for draw, before, after in zip(named, steps, steps[1:], strict=False)
        if abs(after - before) > NOTHING
    )


NOTHING = 1e-9
"""Points that count as no change: rounding of sums."""
