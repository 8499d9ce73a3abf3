"""Wording marks: what somebody's own words do well or badly in each turn, as codes with quotes.

First words are looked for, then the context is asked: what the move was read as, what was said
before, and what is true of the person's alternatives (`domain.md` 8.2 and 8.3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from simulator.language import (
    markers_asking,
    markers_good,
    markers_hard,
    markers_many,
    markers_soft,
)
from simulator.language.markers_moment import Marker, Moment
from simulator.talk.talk import Talk

__all__ = ["BAD", "FINDERS", "GOOD", "Marked", "Marker", "Moment", "marks", "wording"]

MINOR, MEDIUM, MAJOR = 3, 8, 20
"""What a mark costs by its severity (`domain.md` 8.1)."""

BAD: Mapping[str, int] = {
    "ultimatum": MAJOR, "disdain": MAJOR, "bluff": MAJOR,
    "ultimatum_true": MEDIUM, "apology": MEDIUM, "need": MEDIUM, "generic": MEDIUM,
    "serial": MEDIUM, "hedge": MINOR, "too_many_reasons": MINOR, "irritator": MINOR,
}  # fmt: skip
"""Codes to change, with their severity; those `domain.md` does not weigh (`ultimatum_true`,
`serial`, `irritator`) are defaults, to be tuned."""

GOOD = (
    "follow_up", "what_would_it_take", "trade", "honest", "range", "good_ask", "summary",
    "open_question", "time", "good_exit", "thanks",
)  # fmt: skip
"""Codes to keep, the rarer skill first."""

FINDERS: tuple[Callable[[Moment], Iterator[Marker]], ...] = (
    markers_hard.ultimatum, markers_hard.disdain, markers_hard.bluff, markers_hard.irritator,
    markers_soft.hedge, markers_soft.apology, markers_soft.need, markers_soft.generic,
    markers_many.too_many_reasons, markers_many.serial,
    markers_asking.questions, markers_good.good_ask, markers_good.trade, markers_good.spread,
    markers_asking.summary, markers_asking.time, markers_good.honest, markers_good.good_exit,
    markers_good.thanks,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of one turn; a turn that came as notation has none."""

    turn: int
    markers: tuple[Marker, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes found."""
        return frozenset(one.code for one in self.markers)


def marks(moment: Moment) -> tuple[Marker, ...]:
    """Find the marks of one turn, each code once."""
    if not moment.lines:
        return ()
    found: dict[str, Marker] = {}
    for finder in FINDERS:
        for one in finder(moment):
            found.setdefault(one.code, one)
    return tuple(found.values())


def wording(talk: Talk) -> tuple[Marked, ...]:
    """The marks of every turn that was typed, of a running talk or a finished one."""
    return tuple(
        Marked(one.turn, marks(Moment(talk.before(one.turn), one)))
        for one in talk.history
        if one.text and one.text.strip()
    )
