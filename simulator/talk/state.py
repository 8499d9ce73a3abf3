"""What a talk is at one moment, and what was said: plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simulator.scenario.model import Scenario
from simulator.talk.moves import Move
from simulator.talk.packages import Package


@dataclass(frozen=True, slots=True)
class Ending:
    """How a talk ended: one of `ENDINGS`, why, the package both keep if any, and the turn."""

    kind: str
    reason: str
    package: Package | None
    turn: int


@dataclass(frozen=True, slots=True)
class State:
    """Stage, the values of all variables, and the package on the table."""

    stage: str
    values: tuple[int, ...]
    table: Package
    ending: Ending | None = None

    def value(self, scenario: Scenario, name: str) -> int:
        """The value of a variable now."""
        return self.values[scenario.slots[name]]


@dataclass(frozen=True, slots=True)
class Card:
    """The preparation card: three short answers given before the talk.

    `walk_away` is in your points (0-100); `alternative` is an id of the scenario or empty when
    the person named one of their own. An empty card is no card: use None.
    """

    walk_away: int | None = None
    walk_away_text: str = ""
    alternative: str = ""
    alternative_text: str = ""
    firmness: int | None = None
    would_take: bool | None = None
    guesses: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The card as plain data, for a transcript."""
        return {
            "walk_away": self.walk_away, "walk_away_text": self.walk_away_text,
            "alternative": self.alternative, "alternative_text": self.alternative_text,
            "firmness": self.firmness, "would_take": self.would_take,
            "guesses": list(self.guesses),
        }  # fmt: skip

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Card:
        """Read what `to_dict` wrote."""
        return Card(**{**data, "guesses": tuple(data.get("guesses", ()))})


@dataclass(frozen=True, eq=False)
class Prepared:
    """A worksheet as plain data and the day (ISO 8601) of the talk it was brought to.

    The talk only keeps it; what it says is read by those who score and word the talk.
    """

    on: str
    worksheet: Mapping[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Plain data, for a transcript."""
        return {"on": self.on, "worksheet": dict(self.worksheet)}


@dataclass(frozen=True, slots=True)
class Redraw:
    """What was drawn anew in a talk played again: the draws of a turn and all later ones, and the
    facts but those `kept` because they had been shown; `seed` fixes the new draws.
    """

    turn: int
    seed: int
    kept: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The redraw as plain data, for a transcript."""
        return {"turn": self.turn, "seed": self.seed, "kept": list(self.kept)}

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Redraw:
        """Read what `to_dict` wrote."""
        return Redraw(data["turn"], data["seed"], tuple(data["kept"]))


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn as it happened: your move, which reaction answered, and what was said.

    `text` is as typed (None when the move came as notation), `corrections` the readings you
    rejected. `zone` is where a proposal lay, `before` and `after` the states around the turn.
    """

    turn: int
    move: Move
    text: str | None
    corrections: tuple[str, ...]
    reaction: str
    outcome: int
    line: int
    reply: str
    cue: str
    zone: str
    claim: str
    event: str | None
    event_text: str
    before: State
    after: State


@dataclass(frozen=True, slots=True)
class Undo:
    """A turn taken back: which one, and the move it was."""

    turn: int
    move: Move


@dataclass(frozen=True, slots=True)
class Revised:
    """Your walk-away changed openly after a turn (0 before the first): its points and words.

    `new` tells whether something of theirs had come to light by then that was hidden before;
    without that a change is only giving in, and the old walk-away counts (`domain.md` 2.3, C1).
    """

    turn: int
    points: int
    text: str
    new: bool
