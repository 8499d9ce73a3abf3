"""What the deal is worth: above your walk-away, of what could be had, and found together."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.situation import Facts, room
from simulator.talk.state import State
from simulator.talk.talk import Talk

LEFT_WELL = frozenset({"walked_away", "no_deal", "deflected", "later"})
"""Endings without a package that can be the right answer; being sent away is not one."""


@dataclass(frozen=True, slots=True)
class Deal:
    """Points of the package for each side, your walk-away, the best that could be had under these
    facts, the part of it reached (1 is all; negative is below the walk-away), and the value found
    together: 0 is splitting every issue in the middle, 1 the largest joint total.
    """

    package: Package | None
    yours: int | None
    theirs: int | None
    walk_away: int
    attainable: int
    reached: float
    found: float | None

    @property
    def leaving_was_right(self) -> bool:
        """Whether nothing attainable reached the walk-away."""
        return self.attainable < self.walk_away


def attainable(scenario: Scenario, facts: Facts) -> int:
    """The most points you could get from this counterpart under these facts."""
    return packages.best_for_you(scenario, room(scenario, facts)).you


def reached(scenario: Scenario, facts: Facts, state: State, walk_away: int) -> float:
    """The deal part of the result, from the final state alone: design 7."""
    best = attainable(scenario, facts)
    ending = state.ending
    package = ending.package if ending else None
    if ending is None or package is None:
        left_well = ending is not None and ending.kind in LEFT_WELL
        return 1.0 if best < walk_away and left_well else 0.0
    gain = packages.points(scenario, package).you - walk_away
    part = max(-1.0, min(1.0, gain / max(best - walk_away, 1)))
    return max(part, 0.0) if ending.kind == "later" else part


def deal(talk: Talk) -> Deal:
    """Work out what the deal of a talk is worth."""
    scenario, state = talk.scenario, talk.state
    package = state.ending.package if state.ending else None
    points = packages.points(scenario, package) if package is not None else None
    return Deal(
        package,
        points.you if points else None,
        points.them if points else None,
        talk.walk_away,
        attainable(scenario, talk.facts),
        reached(scenario, talk.facts, state, talk.walk_away),
        found_together(scenario, package) if package is not None else None,
    )


def found_together(scenario: Scenario, package: Package) -> float:
    """Joint points above the all-middle package, as a part of the largest possible gain."""
    middle = [len(issue.options) // 2 for issue in scenario.issues]
    both = packages.points(scenario, packages.from_options(scenario, middle))
    base = both.you + both.them
    largest = sum(max(o.points.you + o.points.them for o in i.options) for i in scenario.issues)
    got = packages.points(scenario, package)
    return (got.you + got.them - base) / (largest - base) if largest > base else 1.0
