"""Whether walking away is right, and for whom: it hangs on the walk-away and on the facts."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import Compiled
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.situation import room


@dataclass(frozen=True, slots=True)
class Leaving:
    """From a walk-away of `points` on, leaving well is right under the facts that allow no more
    than `package`, and under those that allow less: in `share` of all talks. `when` names the
    facts: any of these is enough."""

    points: int
    package: Package
    share: float
    when: tuple[str, ...]


def leaving(compiled: Compiled, beliefs: Beliefs) -> tuple[Leaving, ...]:
    """The walk-aways from which leaving is right, lowest first; at the last it always is.

    Nothing that they would ever agree to is worth more to you than the package (`scoring.deal`).
    """
    scenario, found = compiled.scenario, list[Leaving]()
    rooms = [room(scenario, facts) for facts in compiled.facts]
    share = 0.0
    for most in sorted(set(rooms)):
        share += sum(float(beliefs.odds[way]) for way, one in enumerate(rooms) if one == most)
        points, package = _best(scenario, most)
        if found and found[-1].points == points + 1:
            found.pop()
        found.append(Leaving(points + 1, package, share, _when(scenario, most)))
    return tuple(found)


def _best(scenario: Scenario, most: int) -> tuple[int, Package]:
    """What the best package after so many concession steps is worth to you, and the package."""
    best = packages.best_for_you(scenario, most)
    return best.you, packages.from_options(scenario, best.options)


def _when(scenario: Scenario, most: int) -> tuple[str, ...]:
    """The facts, as `fact: value`, that allow no more steps than these."""
    return tuple(
        f"{fact.id}: {value.id}"
        for fact in scenario.facts
        for value in fact.values
        if value.room is not None and value.room <= most
    )
