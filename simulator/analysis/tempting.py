"""Whether anything rude or untrue would pay: contempt, ultimatums, pleading, bluffs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.analysis.growing import TooLarge
from simulator.analysis.solved import Answers, Position, Solved
from simulator.talk.moves import Move
from simulator.talk.state import State

PAYS = 0.05
"""Points by which a rude move must beat the best civil one to count; less goes unnoticed."""

LATER = (0, 1 / 2, 3 / 4)
"""Parts of the talk that may be left out at its beginning, where there are too many states."""


@dataclass(frozen=True, slots=True)
class Temptation:
    """A rude move and the civil one that is best there, with what rudeness gains, in points;
    below zero it loses. It is followed by civil play."""

    turn: int
    state: State
    move: Move
    instead: Move
    gain: float


@dataclass(frozen=True, slots=True)
class Tempted:
    """Where each rude move gains most, the greatest gain first; `places` were looked at, of
    `all_places` that civil play leads to."""

    worst: tuple[Temptation, ...]
    places: int
    all_places: int

    @property
    def paying(self) -> tuple[Temptation, ...]:
        """Those that beat the best civil move."""
        return tuple(one for one in self.worst if one.gain > PAYS)


def tempted(solved: Solved, positions: Sequence[Position], moves: Iterable[Move]) -> Tempted:
    """Weigh rude moves in positions that civil play leads to.

    Where that takes too many states, only positions late enough in the talk are looked at.
    """
    known = (solved.menu, solved.table, tuple(solved.compiled.deals.packages))
    scenario, person, walk_away = solved.scenario, solved.compiled.person, solved.worth.walk_away
    apart = Solved(scenario, person, walk_away, None, known)
    moves = tuple(moves)
    for part in LATER:
        late = [one for one in positions if one.turn > part * scenario.turns]
        asked = [(one, move, apart.answers(one, move)) for one in late for move in moves]
        try:
            apart.know([*late, *_following(apart, asked)])
        except TooLarge:
            continue
        return Tempted(_worst(apart, asked), len(late), len(positions))
    return Tempted((), 0, len(positions))


Asked = list[tuple[Position, Move, Answers]]


def _following(solved: Solved, asked: Asked) -> list[Position]:
    found = (after for one, _, answers in asked for _, after in solved.after(answers, one.turn))
    return list(dict.fromkeys(found))


def _worst(solved: Solved, asked: Asked) -> tuple[Temptation, ...]:
    """The greatest gain of each move."""
    found: dict[Move, Temptation] = {}
    for position, move, answers in asked:
        quality = float(answers.chance @ solved.outlook(answers, position.turn))
        gain = quality - solved.worths([position])[0]
        if move not in found or gain > found[move].gain:
            state = solved.compiled.codec.state(position.code)
            found[move] = Temptation(position.turn, state, move, solved.best(position), gain)
    return tuple(sorted(found.values(), key=lambda one: -one.gain))
