"""A talk analysed: every move judged fairly and with hindsight, and the line that was best."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.analysis.cache import Cache
from simulator.analysis.judge import Judged, Judgement, Luck, judge
from simulator.analysis.marks import FREE, mark
from simulator.analysis.rows import RUNNING, Floats
from simulator.analysis.solved import Position, Solved
from simulator.scenario.model import ENDINGS
from simulator.talk.moves import Move
from simulator.talk.talk import Talk

SHORT = 3
"""Moves shown of a better line: the better move and two that follow; default."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a line: what to say, and the answer most likely to come, with its chance.

    `reaction`, `outcome` and `event` name the rules that answer; `ending` is its kind, if it ends.
    """

    turn: int
    move: Move
    reaction: str
    outcome: int
    event: str | None
    chance: float
    ending: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One move of yours, judged, in points of the result (0 to 100; below 0 is worse than leaving).

    `value` is what the talk was worth before it and `quality` what it was worth with it, expected
    before the answer, for somebody who knows how they work but not what has not shown; the
    difference is the `regret`. The three with `hindsight_` know the facts as they were drawn.
    `line` begins with the best thing to say instead; it is empty where the move was as good.
    """

    turn: int
    move: Move
    mark: str
    value: float
    quality: float
    regret: float
    hindsight_value: float
    hindsight_quality: float
    hindsight_regret: float
    line: tuple[Step, ...]
    luck: tuple[Luck, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A talk analysed. `start` is what it was worth with best play before the first word, `end` the
    result, or what it was worth where it stands now; `start - regret + luck = end`.

    `accuracy` is the part of what the talk was worth that your moves did not give away, 0 to 100.
    `turning_point` is the turn that cost most, None when none cost much. `best` is the best line
    from the start, with their likeliest answers.
    """

    start: float
    hindsight_start: float
    end: float
    moves: tuple[Verdict, ...]
    best: tuple[Step, ...]

    @property
    def regret(self) -> float:
        """What all moves cost together, in points."""
        return sum(one.regret for one in self.moves)

    @property
    def luck(self) -> float:
        """What all draws changed together, in points."""
        return sum(luck.points for one in self.moves for luck in one.luck)

    @property
    def accuracy(self) -> float:
        """100 for a talk in which no move cost anything, 0 for one that gave everything away."""
        if self.start <= 0:
            return 100.0 if self.regret <= 0 else 0.0
        return max(0.0, 100 * (1 - self.regret / self.start))

    @property
    def turning_point(self) -> int | None:
        """The turn of the move that cost most, if one was marked as costly."""
        worst = max(self.moves, key=lambda one: one.regret, default=None)
        return worst.turn if worst is not None and worst.mark in ("?", "??") else None


def analyse(talk: Talk, cache: Cache | None = None) -> Analysis:
    """Analyse a talk, finished or not: fairly, and with hindsight.

    Raises `TooLarge` for a scenario with more states than can be solved (the checker tells).
    """
    fair = _solved(talk, cache, None)
    way = fair.compiled.facts.index(dict(talk.facts))
    late = _solved(talk, cache, way)
    before = len(fair.table.keys), len(late.table.keys)
    judged, hindsight = judge(fair, talk), judge(late, talk)
    here = list(judged.positions[: len(judged.moves)])
    qualities = fair.qualities(here) if here else []
    both = zip(judged.moves, hindsight.moves, here, qualities, strict=True)
    moves = tuple(_verdict(fair, *one) for one in both)
    best = line(fair, fair.start)
    if cache is not None:
        cache.keep(fair, None, before[0])
        cache.keep(late, way, before[1])
    return Analysis(judged.start, hindsight.start, _end(judged), moves, best)


def _end(judged: Judgement) -> float:
    return judged.start - judged.regret + judged.luck if judged.result is None else judged.result


def _solved(talk: Talk, cache: Cache | None, way: int | None) -> Solved:
    if cache is None:
        return Solved(talk.scenario, talk.person, talk.walk_away, way)
    return cache.solved(talk.scenario, talk.person, talk.walk_away, way)


def _verdict(
    fair: Solved, one: Judged, late: Judged, position: Position, qualities: Floats
) -> Verdict:
    marked = mark(one, qualities)
    better = line(fair, position, SHORT) if one.regret > FREE else ()
    return Verdict(
        one.turn, one.move, marked, one.value, one.quality, one.regret,
        late.value, late.quality, late.regret, better, one.luck,
    )  # fmt: skip


def line(solved: Solved, position: Position, most: int = 100) -> tuple[Step, ...]:
    """The best line from a position, they giving the likeliest answer each time."""
    scenario = solved.scenario
    found: list[Step] = []
    here: Position | None = position
    while here is not None and len(found) < most:
        move = solved.best(here)
        answers = solved.answers(here, move)
        at, rows = int(np.argmax(answers.chance)), answers.rows
        kind, event = int(rows.ending[at]), int(rows.event[at])
        found.append(
            Step(
                here.turn, move, scenario.reactions[int(rows.reaction[at])].id,
                int(rows.outcome[at]), scenario.events[event].id if event >= 0 else None,
                float(answers.chance[at]), None if kind == RUNNING else ENDINGS[kind],
            )
        )  # fmt: skip
        here = dict(solved.after(answers, here.turn)).get(at)
    return tuple(found)
