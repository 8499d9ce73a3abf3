"""What a score is made of: lines with points, their subject, and the turn that earned them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.talk.state import Exchange, State
from simulator.talk.talk import Talk


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a score: a code, what it is about, points of how many, and the turn if any."""

    code: str
    about: str
    points: float
    out_of: float
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """A score of 0 to 100 with its lines, and the cap that was applied to it, if any."""

    value: int
    lines: tuple[Line, ...]
    cap: str = ""
    before_cap: int | None = None


def first_turn(talk: Talk, holds: Callable[[State], bool]) -> int | None:
    """The turn after which something first held, or None when it never did or always had."""
    for exchange in talk.history:
        if holds(exchange.after) and not holds(exchange.before):
            return exchange.turn
    return None


def first_where(talk: Talk, found: Callable[[Exchange], bool]) -> int | None:
    """The first turn that satisfies a test."""
    return next((one.turn for one in talk.history if found(one)), None)
