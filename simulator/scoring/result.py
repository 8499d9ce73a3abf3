"""The result: the one number to rank and maximise, from the final state and package only."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.scenario.model import Scenario
from simulator.scoring import deal, interests
from simulator.scoring.deal import Deal
from simulator.scoring.evidence import Headline
from simulator.scoring.readiness import Readiness, readiness
from simulator.talk import packages
from simulator.talk.situation import Facts
from simulator.talk.state import State
from simulator.talk.talk import Talk


@dataclass(frozen=True, slots=True)
class Score:
    """Everything a talk is scored on; headlines and `relationship` run from 0 to 100.

    `result` is in points: 100 is the best there is, below 0 a deal under the walk-away.
    `outcome` is the id of the scenario's outcome that was reached, empty while the talk runs.
    """

    interests: Headline
    readiness: Readiness
    deal: Deal
    relationship: int
    result: float
    outcome: str


def relationship(scenario: Scenario, state: State) -> float:
    """How things stand between you, 0 to 1: the rapport at the end (a model, not psychology)."""
    slot = scenario.slots["rapport"]
    return state.values[slot] / (scenario.variables[slot].size - 1)


def result(scenario: Scenario, facts: Facts, state: State, walk_away: int) -> float:
    """Weigh deal, interests and relationship (design 7), in points of 100."""
    weights = scenario.weights
    return (
        weights[0] * deal.reached(scenario, facts, state, walk_away)
        + weights[1] * interests.fraction(scenario, state)
        + weights[2] * relationship(scenario, state)
    )


def outcome(scenario: Scenario, state: State) -> str:
    """Which of the scenario's outcomes a finished talk reached."""
    if state.ending is None:
        return ""
    seen = final(scenario, state)
    for one in scenario.outcomes:
        if all(guard.holds(seen[guard.variable]) for guard in one.guards):
            return one.id
    return ""


def final(scenario: Scenario, state: State) -> dict[str, object]:
    """What guards on an ending test: its kind, the package and how things stand between you."""
    ending = state.ending
    package = ending.package if ending else None
    start = packages.points(scenario, packages.opening(scenario)).you
    points = packages.points(scenario, package).you if package is not None else 0
    options = {
        issue.id: packages.step_of(issue, value)[0] + 1
        for issue, value in zip(scenario.issues, package or state.table, strict=True)
    }
    if package is None:
        options = dict.fromkeys(options, 0)
    return {
        "ending": ending.kind if ending else "",
        "points": points,
        "gain": points - start if package is not None else 0,
        "improved": "yes" if package is not None and points > start else "no",
        "rapport": state.value(scenario, "rapport"),
        **options,
    }


def score(talk: Talk) -> Score:
    """Score a talk; a running one is scored as if it stopped here without a deal."""
    scenario, state = talk.scenario, talk.state
    return Score(
        interests.addressed(talk),
        readiness(talk),
        deal.deal(talk),
        round(100 * relationship(scenario, state)),
        round(result(scenario, talk.facts, state, talk.walk_away), 6),
        outcome(scenario, state),
    )
