"""The deal on the map of all packages: what is shown, and the words that go with it.

Points are additive and whole, so the sums that packages reach are found issue by issue and are few,
however many packages there are: at most 101 x 101 places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.analysis.geometry import Geometry, Table, geometry, left_on_the_table
from simulator.debrief.chart import points
from simulator.scenario.model import Scenario, Sides
from simulator.talk import packages
from simulator.talk.moves import Amount
from simulator.talk.packages import Package
from simulator.talk.situation import room
from simulator.talk.talk import Talk

Place = tuple[int, int]
"""Points of a package: for you, for them."""

FRONTIER = "●"
"""The sign of a package on the frontier."""

FEW = 3
"""Changes to a deal that still read well in one sentence; default."""


@dataclass(frozen=True)
class DealMap:
    """All there is to draw; points are 0 to 100 for each side.

    `counts` says how many packages reach each place. `deal` is None when nothing was agreed,
    `standing` when it still waits for your yes. `better` is the deal changed so that you gain and
    they lose nothing, said in words, and `left` how much you gain by it.
    """

    counts: Mapping[Place, int]
    laid_out: Geometry
    walk_away: Sides[int]
    opening: Place
    offered: bool
    name: str
    deal: Place | None = None
    standing: bool = False
    left: int = 0
    better: str = ""

    @property
    def frontier(self) -> tuple[Place, ...]:
        """Packages that no other beats for both, from best for you to best for them."""
        return tuple((point.you, point.them) for point in self.laid_out.frontier)

    @property
    def nash(self) -> Place | None:
        """The package with the largest product of gains; None when no package suits both."""
        best = self.laid_out.nash
        return (best.you, best.them) if best else None


def deal_map(talk: Talk) -> DealMap | None:
    """The map of a finished talk, with its own walk-away and how far they could go under its facts.

    None while a talk runs, for it shows what is hidden; and where one issue is all there was, for
    then every step for you is one for them, and `ladder` says more.
    """
    scenario, ending = talk.scenario, talk.ending
    if ending is None or len(scenario.issues) < 2:
        return None
    theirs = packages.threshold(scenario, room(scenario, talk.facts))
    limits = Sides(talk.walk_away, theirs)
    return of_package(scenario, ending.package, limits, ending.kind == "later")


def of_package(
    scenario: Scenario, package: Package | None, limits: Sides[int], standing: bool = False
) -> DealMap:
    """The map of a scenario with a package on it, or none; `limits` in points, of each side."""
    table = [[option.points for option in issue.options] for issue in scenario.issues]
    laid_out = geometry(table, limits)
    left, better = _unused(scenario, laid_out, package) if package else (0, "")
    return DealMap(
        reached(table), laid_out, limits, _place(scenario, packages.opening(scenario)),
        scenario.on_table, scenario.counterpart,
        _place(scenario, package) if package else None, standing, left, better,
    )  # fmt: skip


def reached(table: Table) -> Mapping[Place, int]:
    """How many packages reach each sum of points, issue by issue."""
    sums = Counter({(0, 0): 1})
    for issue in table:
        grown: Counter[Place] = Counter()
        for (you, them), count in sums.items():
            for points_of in issue:
                grown[you + points_of.you, them + points_of.them] += count
        sums = grown
    return sums


def words(one: DealMap) -> str:
    """What is seen, in one or two sentences."""
    if one.deal is None:
        return _without(one)
    you = one.deal[0]
    short = one.walk_away.you - you
    got = "What stands is worth" if one.standing else "You left with"
    below = f", {short} below your walk-away" if short > 0 else ""
    if not one.left:
        return f"{got} {points(you)}{below}. More for you would have cost {one.name} something."
    return f"{got} {points(you)}{below}; {unused(one)}"


def unused(one: DealMap) -> str:
    """What was left for you at no cost to them, and what would do it where few changes would."""
    were = "was" if one.left == 1 else "were"
    more = f"{one.left} more {were} there for you at no cost to {one.name}."
    return f"{more}{one.better and f' What would do it: {one.better}.'}"


def spoken(one: DealMap) -> tuple[str, ...]:
    """The map for a screen reader: a line for each thing on it."""
    return tuple(
        f"{label[0].upper()}{label[1:]}." for sign, label in legend(one) if sign != FRONTIER
    )


def legend(one: DealMap) -> Iterator[tuple[str, str]]:
    """Each thing on the map: its sign in a terminal, and what it is."""
    if one.deal is not None:
        yield "D", f"{'what stands' if one.standing else 'your deal'}: {_sides(one.deal)}"
    yield "O", f"{'their offer' if one.offered else 'as things were'}: {_sides(one.opening)}"
    if one.nash is not None:
        yield "N", f"an even bargain (Nash): {_sides(one.nash)}"
    yield "│", f"your walk-away, {one.walk_away.you}"
    yield "─", f"how far they could go this time, {one.walk_away.them}"
    yield FRONTIER, "frontier: nothing better for both"
    yield "·", f"the {sum(one.counts.values()):,} packages there are"


def ladder(talk: Talk) -> str:
    """Instead of a map, where one issue is all there was: the step reached and how far it went.

    Empty where there is a map, and while the talk runs.
    """
    scenario, ending = talk.scenario, talk.ending
    if ending is None or len(scenario.issues) > 1:
        return ""
    issue, start = scenario.issues[0], packages.opening(scenario)[0]
    value = ending.package[0] if ending.package else start
    best = packages.best_for_you(scenario, room(scenario, talk.facts))
    furthest = packages.from_options(scenario, best.options)[0]
    did = "stayed at" if value == start else "reached"
    said = (
        f"One thing was on the table, in {len(issue.options)} steps; you {did}"
        f" {_step(scenario, value)}"
    )
    if packages.worth(issue, furthest).you <= packages.worth(issue, value).you:
        return f"{said}, as far as {scenario.counterpart} could go this time."
    way = ": what leads there is trust, not trading" if scenario.archetype == "connector" else ""
    return f"{said}. {scenario.counterpart} could have gone to {_step(scenario, furthest)}{way}."


def _step(scenario: Scenario, value: Amount) -> str:
    """A value of the only issue as a step, counted from what is worth least to you."""
    issue = scenario.issues[0]
    worth = packages.worth(issue, value).you
    step = max(1, sum(option.points.you <= worth for option in issue.options))
    return f"step {step} (“{packages.value_in_words(scenario, issue.id, value)}”)"


def _place(scenario: Scenario, package: Package) -> Place:
    worth = packages.points(scenario, package)
    return worth.you, worth.them


def _sides(place: Place) -> str:
    return f"you {place[0]}, them {place[1]}"


def _unused(scenario: Scenario, laid_out: Geometry, package: Package) -> tuple[int, str]:
    """What you could still have had at no cost to them, and by which few changes, if few."""
    left = left_on_the_table(scenario, package)
    if left <= 0:
        return 0, ""
    theirs = packages.points(scenario, package).them
    best = next(point for point in laid_out.frontier if point.them >= theirs)
    better = packages.from_options(scenario, best.options)
    changes = packages.changed(scenario, package, better)
    return left, _listed(changes) if len(changes) <= FEW else ""


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _without(one: DealMap) -> str:
    if not one.laid_out.zone:
        return (
            f"No package reaches both your walk-away of {one.walk_away.you} and what {one.name}"
            f" needed, {one.walk_away.them}. There was no deal here to miss."
        )
    best = max(point.you for point in one.laid_out.zone)
    return f"Nothing was agreed. Packages of up to {points(best)} for you would have suited both."
