"""The pre-mortem: a plan played against many counterparts before the day, and every single change
to it beside it. Odds over our counterparts; nobody's real manager is in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.analysis import sorting
from simulator.analysis.paired import Difference, difference
from simulator.analysis.sorting import SIX, SORTS, Hinge, Yardstick
from simulator.analysis.trying import Trials, Tried
from simulator.planning.changes import Change, changes
from simulator.planning.plan import FIRST, NEVER, Plan, lines
from simulator.planning.planned import plan as planned
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.talk import Talk
from simulator.worksheet.sheet import SECURE, Worksheet

TALKS = 20_000
"""Talks for the plan and for each change (issue: so many in seconds); default."""

Progress = Callable[[int, int], None]
"""Told after each plan tried: how many of how many."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the simulated talks with its standard error, each 0 to 1."""

    part: float
    error: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A change and what it does to the result and to the worst tenth, in points of the result."""

    change: Change
    result: Difference
    worst: Difference


@dataclass(frozen=True, slots=True)
class Break:
    """Where bad talks turn first: what happens, in how many of them, and in which turn mostly."""

    event: str
    share: float
    turn: int


@dataclass(frozen=True, slots=True)
class Example:
    """A talk that came to an ending: its seed, and the turn before which it could still turn."""

    seed: int
    turn: int


@dataclass(frozen=True)
class Premortem:
    """What became of a plan in so many simulated talks."""

    plan: Plan
    talks: int
    seed: int
    shares: dict[str, Share]
    mean: float
    error: float
    worst: float
    breaks: tuple[Break, ...]
    below: Share
    left_good: Share
    hinge: Hinge | None
    weighed: tuple[Weighed, ...]
    examples: dict[str, Example]

    @property
    def worst_ending(self) -> str:
        """The most likely of the six bad endings, or nothing when none came up."""
        name = max(SIX, key=lambda one: self.shares[one].part)
        return name if self.shares[name].part > 0 else ""

    @property
    def best_change(self) -> Weighed | None:
        """The change that helps most, by more than two standard errors; None when none does."""
        first = self.weighed[0] if self.weighed else None
        return first if first and first.result.mean > 2 * first.result.error else None


def premortem(
    sheet: Worksheet,
    talk: Talk,
    talks: int = TALKS,
    seed: int = 0,
    progress: Progress = lambda done, of: None,  # noqa: ARG005  # nobody watches
) -> Premortem:
    """Play the plan of a worksheet, and each single change to it, on the seeds from `seed` on.

    `talk` is one fitted to the worksheet, not begun. Results are in points of the result (0-100).
    Raises `PlanError` when the worksheet holds nothing to ask for.

    >>> from simulator.scenario.loading import load
    >>> from simulator.worksheet.reading import loads
    >>> sheet = loads("ask: {sentence: I would like 70k.}").worksheet
    >>> found = premortem(sheet, Talk(load("first-offer")), talks=500)
    >>> found.talks, found.best_change.change.code
    (500, 'say_why')
    >>> found.shares["target"].part
    0.0
    """
    return weighed(planned(sheet, talk), sheet, talk, talks, seed, progress)


def weighed(  # noqa: PLR0913, PLR0917  # the pre-mortem of a plan made by hand
    plan: Plan,
    sheet: Worksheet,
    talk: Talk,
    talks: int = TALKS,
    seed: int = 0,
    progress: Progress = lambda done, of: None,  # noqa: ARG005  # nobody watches
) -> Premortem:
    """The same for a plan that is known."""
    trials = Trials(talk.scenario, talk.card, talk.walk_away)
    others = changes(plan, talk)
    count = len(others) + 1

    def run(one: Plan, done: int) -> tuple[Tried, Yardstick]:
        tried = trials.tried(lines(one, talk.scenario), talks, seed, one.chance)
        progress(done, count)
        return tried, _yardstick(one, sheet, talk)

    weight = talk.scenario.weights[0]
    base, by = run(plan, 1)
    results = sorting.worth(base, by, weight)
    found = []
    for at, change in enumerate(others, start=2):
        tried, other = run(change.plan, at)
        changed = sorting.worth(tried, other, weight)
        found.append(Weighed(change, *difference(results, changed)))
    found.sort(key=lambda one: -one.result.mean)
    sorts = sorting.sort(base, by)
    return Premortem(
        plan=plan, talks=talks, seed=seed,
        shares={name: Share(*sorting.share(sorts, name)) for name in SORTS},
        mean=float(results.mean()), error=float(results.std(ddof=1) / talks**0.5),
        worst=sorting.worst_tenth(results),
        breaks=tuple(Break(*one) for one in sorting.breaks(base, sorts)),
        below=Share(*sorting.part(sorting.below(base, by))),
        left_good=Share(*sorting.part(sorting.left_good(base, by))),
        hinge=sorting.hinge(base, sorts, trials.compiled.facts),
        weighed=tuple(found),
        examples={
            SORTS[sort]: Example(seed + at, turn)
            for sort, at, turn in sorting.examples(base, sorts)
        },
    )  # fmt: skip


def _yardstick(plan: Plan, sheet: Worksheet, talk: Talk) -> Yardstick:
    best, scenario = sheet.best_alternative, talk.scenario
    secure = best is not None and best.firmness == SECURE
    return Yardstick(
        target=plan.target, least=plan.least, stands=_stands(scenario),
        told=plan.when == FIRST or (plan.when != NEVER and plan.ask.act == "ultimatum"),
        secure=secure, leans=bool(sheet.alternatives),
    )  # fmt: skip


def _stands(scenario: Scenario) -> int:
    return packages.points(scenario, packages.opening(scenario)).you
