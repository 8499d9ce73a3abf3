"""The parts of negotiating, measured over talks, and which scenario asks for which of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.practice.habits import Judged
from simulator.scenario.model import EVENTS, Event, Scenario
from simulator.scoring.evidence import Line

LATELY = 6
"""Talks over which the parts are measured, the latest ones. Default, to be tuned."""

MEASURED = 2
"""Talks in which a part must have come up to be compared with others. Default, to be tuned."""

WORDS: Mapping[str, str] = {
    "discovered": "finding out what matters to them",
    "named": "saying back their wishes once you know them",
    "said": "saying why you want what you want",
    "timing": "when you speak of your alternative",
    "pressure": "keeping your pace under pressure",
    "ending": "ending it the right way",
}
"""The parts, and how each is said; the first of equals is named."""

ASKED: Mapping[str, str] = {
    "discovered": "Of what {name} wants, {count} must be found out by asking",
    "named": "{name} has {count} to be heard and said back",
    "said": "You have {count} of your own to say there",
    "timing": "It turns on when and how you speak of your alternative",
    "pressure": "{name} puts you under pressure there",
    "ending": "Knowing when to leave is what it is about",
}
"""Why a scenario trains a part; `{count}` is how many things."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of negotiating: its code, how much of it was reached (0-1), in how many talks."""

    code: str
    reached: float
    talks: int


def parts(talks: Sequence[Judged]) -> tuple[Part, ...]:
    """Measure every part that came up in at least two of the latest talks, the weakest first."""
    found: dict[str, list[float]] = {code: [] for code in WORDS}
    for one in talks[-LATELY:]:
        for code, reached in _of(one):
            found[code].append(reached)
    known = [
        Part(code, sum(each) / len(each), len(each))
        for code, each in found.items()
        if len(each) >= MEASURED
    ]
    return tuple(sorted(known, key=lambda part: part.reached))


def _of(one: Judged) -> Iterator[tuple[str, float]]:
    """How much of each part a talk reached, 0-1; parts that did not come up are left out."""
    lines, rows = one.score.interests.lines, {x.code: x for x in one.score.readiness.lines}
    public = {each.id for each in one.talk.scenario.interests.them if each.visibility == "public"}
    found = [x for x in lines if x.code == "theirs.discovered"]
    known = {x.about for x in found if x.points}
    came: Mapping[str, Sequence[Line]] = {
        "discovered": [x for x in found if x.about not in public],
        "named": [x for x in lines if x.code == "theirs.named" and x.about in known],
        "said": [x for x in lines if x.code == "yours.said"],
        "timing": [rows["C3"]],
        "pressure": [rows["C5"]] if rows["C5"].turn is not None else [],
        "ending": [rows["C6"]],
    }
    for code, each in came.items():
        if most := sum(x.out_of for x in each):
            yield code, sum(x.points for x in each) / most


def demand(scenario: Scenario, code: str) -> int:
    """How much a scenario asks for a part: a number to compare scenarios by, 0 for not at all."""
    return DEMANDS[code](scenario)


def _hidden(scenario: Scenario) -> int:
    return sum(one.visibility != "public" for one in scenario.interests.them)


def _told(scenario: Scenario) -> int:
    """Answers of its own to somebody who speaks of an alternative; few are for that alone."""
    return sum(one.acts <= {"disclose", "ultimatum"} for one in scenario.reactions)


def _pressed(scenario: Scenario) -> int:
    return sum(_presses(one) for one in scenario.events)


def _presses(event: Event) -> bool:
    pressure = EVENTS.index("pressure")
    changes = (one for one in event.outcome.effects if one.variable == "event")
    return any(pressure in one.table for one in changes)


DEMANDS: Mapping[str, Callable[[Scenario], int]] = {
    "discovered": _hidden,
    "named": lambda scenario: len(scenario.interests.them),
    "said": lambda scenario: len(scenario.interests.you),
    "timing": _told,
    "pressure": _pressed,
    "ending": lambda scenario: {"right": 3, "depends": 2}.get(scenario.walking_away, 1),
}
"""What each part is counted by."""
