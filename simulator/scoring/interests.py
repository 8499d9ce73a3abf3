"""Interests addressed, 0-100 (`domain.md` 3.2): theirs discovered, named back and served; yours
said, built into the deal and served by it.

It reads nothing but the final state and package, so that the analysis can maximise the same number.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.scenario.model import Interest, Scenario
from simulator.scoring.evidence import Headline, Line, first_turn, first_where
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.state import Exchange, State
from simulator.talk.talk import Talk

DISCOVERED, NAMED, SERVED = 0.25, 0.25, 0.50
"""Shares of one interest of theirs (`domain.md` 3.2)."""

SAID, BUILT, GOT = 0.30, 0.30, 0.40
"""Shares of one interest of yours (`domain.md` 3.2)."""


def final_package(state: State) -> Package | None:
    """The package both sides keep, or None."""
    return state.ending.package if state.ending else None


def addressed(talk: Talk) -> Headline:
    """Score the interests addressed, with a line for every part of every interest."""
    lines = tuple(_lines(talk))
    return Headline(round(100 * fraction(talk.scenario, talk.state)), lines)


def fraction(scenario: Scenario, state: State) -> float:
    """The same score as a number from 0 to 1, from the final state alone."""
    package = final_package(state)
    share = scenario.theirs_share
    theirs = _weighted(
        [
            (one.weight, theirs_credit(scenario, state, package, one))
            for one in scenario.interests.them
        ]
    )
    yours = _weighted(
        [
            (one.weight, yours_credit(scenario, state, package, one))
            for one in scenario.interests.you
        ]
    )
    return share * theirs + (1 - share) * yours


def _weighted(parts: list[tuple[int, float]]) -> float:
    total = sum(weight for weight, _ in parts)
    return sum(weight * credit for weight, credit in parts) / total if total else 0.0


def theirs_credit(
    scenario: Scenario, state: State, package: Package | None, one: Interest
) -> float:
    """How far one interest of theirs was addressed, 0 to 1."""
    status = state.value(scenario, one.id)
    served = is_served(scenario, state, package, one)
    return (DISCOVERED if status else 0) + (NAMED if status == 2 else 0) + (SERVED if served else 0)


def yours_credit(scenario: Scenario, state: State, package: Package | None, one: Interest) -> float:
    """How far one interest of yours was addressed, 0 to 1."""
    said = bool(state.value(scenario, f"said.{one.id}"))
    got = is_yours(scenario, state, package, one)
    return (SAID if said else 0) + (BUILT + GOT if got else 0)


def is_yours(scenario: Scenario, state: State, package: Package | None, one: Interest) -> bool:
    """Whether an interest of yours was served: by the package, or by leaving without one."""
    if package is None:
        return state.ending is not None and state.ending.kind in one.kept_by
    return packages.serves(scenario, package, one.served_by)


def is_served(scenario: Scenario, state: State, package: Package | None, one: Interest) -> bool:
    """Whether an interest of theirs was served, by an act of yours or by the package."""
    if one.act_served and state.value(scenario, f"served.{one.id}"):
        return True
    return package is not None and packages.serves(scenario, package, one.served_by)


def _lines(talk: Talk) -> Iterator[Line]:
    scenario, share = talk.scenario, talk.scenario.theirs_share
    total = sum(one.weight for one in scenario.interests.them)
    for one in scenario.interests.them:
        yield from _theirs(talk, one, 100 * share * one.weight / total)
    total = sum(one.weight for one in scenario.interests.you)
    for one in scenario.interests.you:
        yield from _yours(talk, one, 100 * (1 - share) * one.weight / total)


def _theirs(talk: Talk, one: Interest, worth: float) -> Iterator[Line]:
    scenario, state = talk.scenario, talk.state
    for code, level, part in (("discovered", 1, DISCOVERED), ("named", 2, NAMED)):
        got = state.value(scenario, one.id) >= level
        turn = first_turn(talk, lambda s, level=level: s.value(scenario, one.id) >= level)  # type: ignore[misc]
        yield Line(f"theirs.{code}", one.id, worth * part if got else 0, worth * part, turn)
    package = final_package(state)
    served = is_served(scenario, state, package, one)
    turn = first_turn(talk, lambda s: is_served(scenario, s, final_package(s), one))
    yield Line("theirs.served", one.id, worth * SERVED if served else 0, worth * SERVED, turn)


def _yours(talk: Talk, one: Interest, worth: float) -> Iterator[Line]:
    scenario, state = talk.scenario, talk.state
    said = bool(state.value(scenario, f"said.{one.id}"))
    turn = first_turn(talk, lambda s: bool(s.value(scenario, f"said.{one.id}")))
    yield Line("yours.said", one.id, worth * SAID if said else 0, worth * SAID, turn)
    got = is_yours(scenario, state, final_package(state), one)
    built = first_where(talk, lambda e: _proposed(scenario, e, one))
    ended = state.ending.turn if state.ending else None
    yield Line("yours.built", one.id, worth * BUILT if got else 0, worth * BUILT, built or ended)
    yield Line("yours.served", one.id, worth * GOT if got else 0, worth * GOT, ended)


def _proposed(scenario: Scenario, exchange: Exchange, one: Interest) -> bool:
    terms = exchange.move.all_terms
    if not terms:
        return False
    package = packages.amended(scenario, exchange.before.table, terms)
    return packages.serves(scenario, package, one.served_by)
