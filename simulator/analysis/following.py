"""Playing on from the start in all ways at once: where a player gets, and how likely that is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from simulator.analysis.odds import Scripted
from simulator.analysis.rows import RUNNING
from simulator.analysis.solved import Answers, Position, Solved
from simulator.scenario.model import ENDINGS
from simulator.talk.moves import Move

Choosing = Callable[[list[Position]], list[Move]]
"""What a player says in each of some positions of one turn."""

RARE = 1e-3
"""Positions less likely than this are not followed; what they would add is shared out. Default."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a player gets: running positions, and kinds of ending, each with how likely it is, and
    the mean result in points."""

    positions: Mapping[Position, float]
    endings: Mapping[str, float]
    mean: float


def follow(solved: Solved, choose: Choosing, rare: float = RARE) -> Course:
    """Follow a player from the start through all answers that are not rare."""
    here = {solved.start: 1.0}
    reached: dict[Position, float] = {}
    endings: dict[str, float] = {}
    points = 0.0
    for turn in range(1, solved.scenario.turns + 1):
        reached |= here
        moves = choose(list(here))
        following: dict[Position, float] = {}
        for (one, likely), move in zip(here.items(), moves, strict=True):
            answers = solved.answers(one, move)
            for at, after in solved.after(answers, turn):
                following[after] = following.get(after, 0.0) + likely * float(answers.chance[at])
            for at in np.flatnonzero(answers.rows.ending != RUNNING).tolist():
                kind = ENDINGS[int(answers.rows.ending[at])]
                chance = likely * float(answers.chance[at])
                endings[kind] = endings.get(kind, 0.0) + chance
                points += chance * _result(solved, answers, at)
        here = {one: likely for one, likely in following.items() if likely >= rare}
        if not here:
            break
    total = sum(endings.values())
    ordered = sorted(endings.items(), key=lambda item: -item[1])
    return Course(reached, {kind: likely / total for kind, likely in ordered}, points / total)


def _result(solved: Solved, answers: Answers, at: int) -> float:
    """The result of an ended row, facts that have not shown being drawn now."""
    row, belief, beliefs = answers.rows.take(np.array([at])), int(answers.masks[at]), solved.beliefs
    found = [
        beliefs.odds[way] * solved.worth.results(row.code, row.ending, row.kept, way)[0]
        for way in beliefs.ways(belief)
    ]
    return float(sum(found)) / beliefs.weight(belief)


def perfectly(solved: Solved) -> Choosing:
    """Always the best thing to say."""
    return lambda positions: [solved.best(one) for one in positions]


def always(move: Move) -> Choosing:
    """One thing, again and again."""
    return lambda positions: [move] * len(positions)


def by_rules(solved: Solved, player: str) -> Choosing:
    """As one of the scenario's scripted players would."""
    scripted = Scripted(solved.compiled, solved.scenario.players[player])

    def choose(positions: list[Position]) -> list[Move]:
        codes = np.array([one.code for one in positions])
        ways = np.array([solved.beliefs.ways(one.belief)[0] for one in positions])
        chosen = scripted.choose(codes, ways, positions[0].turn)
        return [scripted.moves[at] for at in chosen.tolist()]

    return choose
