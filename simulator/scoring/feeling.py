"""How the counterpart comes out of a talk, by the engine's model: four feelings from 1 to 7.

A rule over the talk's end, not psychology. It serves to hold a person's guess against something
that is worked out in the open; `signs` has all it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from simulator.scoring.interests import final_package, is_served
from simulator.talk import packages
from simulator.talk.moves import Move
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk

GROUPS = ("outcome", "self", "process", "relationship")
"""What people feel after a negotiation, in four groups (`domain.md` 7)."""

LEAST, MOST = 1.0, 7.0
"""The ends of the scale (`domain.md` 7)."""

HEARD_ENOUGH = 5
"""Questions and things said back after which somebody feels wholly heard; default, to be tuned."""

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "outcome": {"gain": 0.6, "served": 0.4},
    "self": {"rapport": 0.5, "patience": 0.3, "heard": 0.2},
    "process": {"heard": 0.4, "patience": 0.3, "rapport": 0.3},
    "relationship": {"rapport": 0.8, "patience": 0.2},
}
"""What each feeling is made of; the weights of a group add up to 1. Defaults, to be tuned."""

HURTS: Mapping[str, float] = {"outcome": 0.0, "self": 0.2, "process": 0.15, "relationship": 0.1}
"""What one harsh turn takes from a feeling, as a part of the whole scale; default, to be tuned."""

INDIFFERENT = 0.4
"""Their limit is where a deal is worth no more to them than none: below the middle, for they had
hoped for more. Default, to be tuned."""

HARSH = frozenset({"disdain", "ultimatum"})
"""Acts that wound whatever else is said."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What the talk's end says of the counterpart, each from 0 to 1, and the harsh turns.

    `gain` is what the package is to them: `INDIFFERENT` at their limit or without one, 1 at their
    first wish, and half the way for one that nobody said yes to yet. `served` is the part of their
    interests that came off; `heard` how much you asked and said back.
    """

    rapport: float
    patience: float
    gain: float
    served: float
    heard: float
    harsh: int


def signs(talk: Talk) -> Signs:
    """Read the signs off a talk."""
    return Signs(
        _meter(talk, "rapport"), _meter(talk, "patience"), _gain(talk), _served(talk),
        min(1.0, (len(asked(talk)) + len(said_back(talk))) / HEARD_ENOUGH),
        len(harsh(talk)),
    )  # fmt: skip


def feelings(found: Signs) -> dict[str, float]:
    """How they would answer in each group, 1 to 7."""
    known = asdict(found)
    shares = {
        group: sum(weight * known[name] for name, weight in parts.items())
        - HURTS[group] * found.harsh
        for group, parts in WEIGHTS.items()
    }
    return {
        group: LEAST + (MOST - LEAST) * max(0.0, min(1.0, share)) for group, share in shares.items()
    }


def asked(talk: Talk) -> list[int]:
    """The turns of your questions; the same question again is not one more."""
    topics: dict[str, int] = {}
    for exchange in talk.history:
        for move in _said(exchange):
            if move.act == "ask":
                topics.setdefault(move.topic or "", exchange.turn)
    return list(topics.values())


def said_back(talk: Talk) -> list[int]:
    """The turns in which you said back something new of theirs."""
    found = []
    for exchange in talk.history:
        if any(move.act == "reflect" for move in _said(exchange)) and _named(talk, exchange):
            found.append(exchange.turn)
    return found


def harsh(talk: Talk) -> list[int]:
    """The turns with an ultimatum, contempt or a sharp tone."""
    return [
        one.turn
        for one in talk.history
        if any(move.act in HARSH or move.manner == "sharp" for move in _said(one))
    ]


def _said(exchange: Exchange) -> Iterator[Move]:
    yield exchange.move
    if exchange.move.company is not None:
        yield exchange.move.company


def _named(talk: Talk, exchange: Exchange) -> bool:
    scenario = talk.scenario
    return any(
        exchange.after.value(scenario, one.id) > exchange.before.value(scenario, one.id)
        for one in scenario.interests.them
    )


def _meter(talk: Talk, name: str) -> float:
    scenario = talk.scenario
    return talk.state.value(scenario, name) / (scenario.variables[scenario.slots[name]].size - 1)


def _gain(talk: Talk) -> float:
    scenario, ending = talk.scenario, talk.ending
    if ending is None or ending.package is None:
        return INDIFFERENT
    least = scenario.limits.them
    above = packages.points(scenario, ending.package).them - least
    share = max(0.0, min(1.0, above / max(1, scenario.hope - least)))
    agreed = 0.5 if ending.kind == "later" else 1.0
    return INDIFFERENT + (1 - INDIFFERENT) * share * agreed


def _served(talk: Talk) -> float:
    theirs, package = talk.scenario.interests.them, final_package(talk.state)
    total = sum(one.weight for one in theirs)
    got = sum(one.weight for one in theirs if is_served(talk.scenario, talk.state, package, one))
    return got / total if total else 0.0
