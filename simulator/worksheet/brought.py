"""The worksheet brought to a talk, read from what the talk keeps of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import ceil

from simulator.errors import SimulatorError
from simulator.language.terms import package_terms
from simulator.scenario.model import EVENTS, Scenario
from simulator.talk import packages
from simulator.talk.moves import Range
from simulator.talk.packages import Package
from simulator.talk.state import Prepared, State
from simulator.talk.talk import Talk
from simulator.worksheet.reading import restore
from simulator.worksheet.sheet import Worksheet

ANSWERS: Mapping[str, tuple[str, ...]] = {
    "pressure": ("answer_now",), "refusal": ("will_not_negotiate",),
    "umbrage": ("too_much", "never_mind"),
}  # fmt: skip
"""Which standard endings (`domain.md` 6) begin with each event."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A worksheet and the day of the talk it was brought to."""

    sheet: Worksheet
    on: date


def worksheet(talk: Talk) -> Brought | None:
    """The worksheet of a talk; None without one, and when what is kept of it is damaged."""
    return None if talk.prepared is None else _read(talk.prepared)


@lru_cache(maxsize=32)
def _read(prepared: Prepared) -> Brought | None:
    try:
        return Brought(restore(prepared.worksheet), date.fromisoformat(prepared.on))
    except (SimulatorError, ValueError):
        return None


AS_IT_IS = (
    "as it is",
    "as i am",
    "as is",
    "as things are",
    "what i have",
    "status quo",
    "no change",
)
"""Ways to say that a package is how things stand at the start."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A package in words as it was understood: its terms as they are said, and its worth to you.

    Without terms it is how things stand at the start.
    """

    terms: tuple[str, ...]
    package: Package
    points: int


@lru_cache(maxsize=512)
def meant(scenario: Scenario, said: str) -> Meant | None:
    """Understand a package in words, on top of how things stand at the start.

    None when the words name nothing that is on the table.
    """
    start = packages.opening(scenario)
    terms = package_terms(said, Talk(scenario).view)
    if not terms and not any(words in said.casefold() for words in AS_IT_IS):
        return None
    try:
        package = packages.amended(scenario, start, terms)
    except SimulatorError:
        return None
    words = tuple(
        packages.in_words(scenario, name, value.low if isinstance(value, Range) else value)
        for name, value in terms
    )
    return Meant(words, package, as_mark(scenario, package))


def as_mark(scenario: Scenario, package: Package) -> int:
    """Points of a package as a mark to measure by: an amount between two options lies between them.

    An agreement counts such an amount as the worse of the two (design 5); but who will not go below
    53,000 does not mean the 52,000 that is the option below it.
    """
    between = 0.0
    for issue, value in zip(scenario.issues, package, strict=True):
        low, high = packages.step_of(issue, value)
        if low < high and low >= 0 and high < len(issue.options):
            one, other = issue.options[low], issue.options[high]
            if isinstance(value, str) or one.amount is None or other.amount is None:
                continue
            way = (value - one.amount) / (other.amount - one.amount)
            exact = one.points.you + way * (other.points.you - one.points.you)
            between += exact - packages.worth(issue, value).you
    return packages.points(scenario, package).you + ceil(round(between, 6))


def worth(scenario: Scenario, said: str) -> int | None:
    """What a package in words is worth to you, 0-100; None when it is not understood."""
    found = meant(scenario, said)
    return None if found is None else found.points


def answer_ready(talk: Talk, state: State) -> str:
    """The if-then line that is ready for what they have just done; nothing when there is none."""
    brought = worksheet(talk)
    if brought is None:
        return ""
    wanted = ANSWERS.get(EVENTS[state.value(talk.scenario, "event")], ())
    return next((one.say for one in brought.sheet.premortem.answers if one.when in wanted), "")
