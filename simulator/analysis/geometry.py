"""The geometry of a bargain: which packages exist, which are best, which are fair.

Points are additive over issues, so the frontier is built issue by issue (`talk.packages.frontier`,
the code of live play), never by listing all packages. Everything is in points of 0 to 100.

Nash, "The Bargaining Problem", Econometrica 18 (1950) 155-162: the largest product of gains.
Kalai & Smorodinsky, "Other Solutions to Nash's Bargaining Problem", Econometrica 43 (1975) 513-518:
gains in proportion to the best each side could get. Kalai, "Proportional Solutions to Bargaining
Situations", Econometrica 45 (1977) 1623-1630: equal gains, as large as can be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.scenario.model import Scenario, Sides
from simulator.talk import packages
from simulator.talk.packages import Package, Point, frontier

Table = Sequence[Sequence[Sides[int]]]
"""Points of every option of every issue."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """A bargain laid out. `zone` holds the frontier's packages worth no less to either side than
    walking away; where it is empty no deal is possible and the bargaining points are None. Packages
    are separate, so each bargaining point is the best package by its measure. `largest` is the
    package with the most points for both together, whoever gets them.
    """

    frontier: tuple[Point, ...]
    zone: tuple[Point, ...]
    nash: Point | None
    kalai_smorodinsky: Point | None
    egalitarian: Point | None
    largest: Point


def geometry(table: Table, walk_away: Sides[int]) -> Geometry:
    """Lay out a bargain: `table` gives the points of every option, `walk_away` what each side has
    without a deal. A package is in the zone when it is worth at least as much to both.
    """
    best = tuple(frontier(table))
    zone = tuple(p for p in best if p.you >= walk_away.you and p.them >= walk_away.them)
    return Geometry(
        best, zone,
        _highest(zone, lambda p: _product(p, walk_away)),
        _highest(zone, _proportion(zone, walk_away)),
        _highest(zone, lambda p: min(p.you - walk_away.you, p.them - walk_away.them)),
        _largest(table),
    )  # fmt: skip


def of_scenario(scenario: Scenario) -> Geometry:
    """The geometry of a scenario with its own limits."""
    table = [[option.points for option in issue.options] for issue in scenario.issues]
    return geometry(table, scenario.limits)


def left_on_the_table(scenario: Scenario, package: Package) -> int:
    """Points you could still have gained without costing them any."""
    got = packages.points(scenario, package)
    table = [[option.points for option in issue.options] for issue in scenario.issues]
    return max((p.you for p in frontier(table) if p.them >= got.them), default=got.you) - got.you


def _highest(zone: Sequence[Point], worth: Callable[[Point], float]) -> Point | None:
    """The best point; between equals the one with more points together, then more for you."""
    return max(zone, key=lambda p: (worth(p), p.you + p.them, p.you), default=None)


def _product(point: Point, walk_away: Sides[int]) -> int:
    return (point.you - walk_away.you) * (point.them - walk_away.them)


def _proportion(zone: Sequence[Point], walk_away: Sides[int]) -> Callable[[Point], float]:
    """How far a point takes the side that is worse off towards the best it could get."""
    you = max((p.you for p in zone), default=0) - walk_away.you
    them = max((p.them for p in zone), default=0) - walk_away.them

    def part(point: Point) -> float:
        yours = (point.you - walk_away.you) / you if you else 1.0
        theirs = (point.them - walk_away.them) / them if them else 1.0
        return min(yours, theirs)

    return part


def _largest(table: Table) -> Point:
    """The most points together; issue by issue, for they add up."""
    picks = tuple(
        max(range(len(issue)), key=lambda at: (issue[at].you + issue[at].them, issue[at].you))
        for issue in table
    )
    chosen = [issue[at] for issue, at in zip(table, picks, strict=True)]
    return Point(sum(one.you for one in chosen), sum(one.them for one in chosen), picks)
