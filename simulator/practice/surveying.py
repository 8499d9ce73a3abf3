"""What `rehearse scenario check` and `solve` find by solving a scenario; importing loads numpy.

What is wrong with a scenario, as far as exact analysis can tell: it has too many states, or it
teaches the wrong thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.analysis.authoring import Survey, Telling, solved, survey, temptations, too_large
from simulator.analysis.costing import KNOWN, Cost
from simulator.analysis.following import follow, perfectly
from simulator.analysis.growing import TooLarge
from simulator.analysis.tempting import Temptation
from simulator.errors import Problem
from simulator.practice.setting import SettingError, walk_away
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.state import Card, State
from simulator.talk.talk import Talk

COSTLY = 3
"""Variables named when a scenario is too large; default."""

TOO_MANY = "it has too many variables to be solved"


def problems(which: str, scenario: Scenario) -> tuple[Problem, ...]:
    """What exact analysis has against a scenario that is sound otherwise."""
    talk = Talk(scenario)
    try:
        fair = solved(talk)
        found = temptations(fair, follow(fair, perfectly(fair)))
    except TooLarge as error:
        return (Problem(which, 0, 0, budget(talk, error)),)
    except OverflowError:
        return (Problem(which, 0, 0, TOO_MANY),)
    return tuple(Problem(which, 0, 0, rude_pays(scenario, one)) for one in found.paying)


def surveyed(which: str, scenario: Scenario, least: str | None, tell: Telling) -> Survey | Problem:
    """Survey a scenario for a person whose walk-away is `least`, in points or in words.

    A problem when it has too many states. Raises `SettingError` for a walk-away that names
    nothing on the table.
    """
    talk = Talk(scenario, card=None if least is None else Card(walk_away=_points(scenario, least)))
    try:
        return survey(talk, tell)
    except TooLarge as error:
        return Problem(which, 0, 0, budget(talk, error))
    except OverflowError:
        return Problem(which, 0, 0, TOO_MANY)


def _points(scenario: Scenario, least: str) -> int:
    if least.isdecimal() and 0 <= int(least) <= 100:
        return int(least)
    meant = walk_away(scenario, least)
    if meant is None:
        raise SettingError("a walk-away is 0 to 100 points, or terms that are on the table here")
    return meant.points


def wrong(found: Survey) -> Iterator[str]:
    """What is wrong with a surveyed scenario."""
    scenario = found.scenario
    yield from (rude_pays(scenario, one) for one in found.tempted.paying)
    if found.repeated and found.repeated[0][1] >= found.played["fair"].mean:
        move, mean = found.repeated[0]
        yield f"saying '{move}' again and again does as well as fair play ({mean:.1f} points)"
    mine = own(scenario)
    for name in found.never:
        if name in mine:
            yield (
                f"'{name}' can never be met: something else always answers first, or its guards"
                " cannot all hold"
            )


def own(scenario: Scenario) -> frozenset[str]:
    """The reactions and events a scenario has written itself; all others are its archetype's."""
    content = scenario.content["scenario"]
    both = (*(content.get("reactions") or ()), *(content.get("events") or ()))
    return frozenset(one["id"] for one in both)


def rude_pays(scenario: Scenario, one: Temptation) -> str:
    """Say that a rude move beats the best civil one, and where."""
    return (
        f"this teaches the wrong thing: '{one.move}' is worth {one.gain:.1f} points more than"
        f" '{one.instead}' in turn {one.turn}, {where(scenario, one.state)}"
    )


def where(scenario: Scenario, state: State) -> str:
    """A state in a few words: what is not as it was at the start."""
    named = zip(scenario.variables, state.values, strict=True)
    changed = [f"{one.name} {one.word(value)}" for one, value in named if value != one.start]
    table = packages.changed(scenario, packages.opening(scenario), state.table)
    words = [f"in '{state.stage}'", *changed]
    return ", ".join([*words, *(["on the table " + " and ".join(table)] if table else [])])


# --- too large ------------------------------------------------------------------------------


def budget(talk: Talk, error: TooLarge) -> str:
    """Say that a scenario has too many states, what makes it so large, and what one could do."""
    scenario, dear = talk.scenario, too_large(talk, error)[:COSTLY]
    said = [f"{_called(scenario, one)} ({one.factor:.1f} times as many)" for one in dear]
    return (
        f"{error}, more than can be solved exactly; most of them come from"
        f" {', then '.join(said)}. {_advice(scenario, dear[0])}"
    )


def _called(scenario: Scenario, cost: Cost) -> str:
    name, (head, _, tail) = cost.variable, cost.variable.partition(".")
    theirs = {one.id for one in scenario.interests.them}
    if name in _PLAIN:
        return _PLAIN[name][0]
    if head in _ABOUT and tail:
        return _ABOUT[head][0].format(tail)
    return f"their interest '{name}'" if name in theirs else f"the memory '{name}'"


def _advice(scenario: Scenario, cost: Cost) -> str:
    name, (head, _, tail) = cost.variable, cost.variable.partition(".")
    if name in _PLAIN:
        return _PLAIN[name][1]
    if head in _ABOUT and tail:
        return _ABOUT[head][1]
    if name in {one.id for one in scenario.interests.them}:
        return "Make it public, or join it with another of their interests."
    return "Forget it once it has served, or let one word do for two."


_PLAIN = {
    "table": ("what lies on the table", "Give fewer steps, or fewer issues a counter can touch."),
    KNOWN: ("what has shown of the facts", "Hide fewer facts, or give one of them fewer values."),
    "stage": ("the stage", "Do with one stage less, or move on for fewer reasons."),
    "rapport": ("rapport", "Let fewer reactions change it."),
    "patience": ("patience", "Let fewer reactions change it."),
    "concede": ("the steps they have given", "Let the temperament give fewer steps."),
    "offer": ("whose offer stands", "Put fewer offers on the table."),
    "event": ("what they just did", "Have fewer events of different kinds."),
}
"""Variables every scenario has: what to call them, and what an author could do."""

_ABOUT = {
    "said": ("whether you said '{}'", "Join two interests of yours."),
    "shown": ("whether the fact '{}' has shown", "Hide fewer facts."),
    "served": ("whether a deed served '{}'", "Let the package serve it instead of a deed."),
}
"""Variables named after something: what to call them, and what an author could do."""
