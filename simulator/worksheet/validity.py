"""Whether a talk on the person's own numbers has a point, said in plain words before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.errors import ScenarioError
from simulator.scenario.amounts import written
from simulator.scenario.model import Issue, Scenario
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.situation import room
from simulator.talk.speech import package_in_words
from simulator.worksheet.brought import Meant, meant
from simulator.worksheet.naming import short
from simulator.worksheet.sheet import Mark, Worksheet

LONGEST = 60
"""Characters of a package quoted in a remark; default."""


def remarks(sheet: Worksheet, scenario: Scenario) -> tuple[str, ...]:
    """What makes the talk pointless, or leaving it right; nothing where all is well."""
    return tuple(_remarks(sheet, scenario))


def _remarks(sheet: Worksheet, scenario: Scenario) -> Iterator[str]:
    target, least = (_understood(one, scenario) for one in (sheet.target, sheet.walk_away))
    opening = _understood(sheet.opening, scenario)
    yield from _not_understood(sheet, scenario)
    if target is not None:
        yield from _target(target, scenario)
    if least is not None and _out_of_reach(least, scenario):
        yield (
            f"Below “{_quoted(sheet.walk_away)}” you leave, and {scenario.counterpart} could never"
            " go so far. Leaving well is the right ending here, and the debrief counts it as a"
            " full win."
        )
    if target is not None and opening is not None and opening.points < target.points:
        yield (
            f"You mean to open with “{_quoted(sheet.opening)}”, which is less than your target."
            " Whoever opens below the target has to climb; ask for the target at least."
        )


def _understood(mark: Mark, scenario: Scenario) -> Meant | None:
    return meant(scenario, mark.package) if mark.package else None


def _quoted(mark: Mark) -> str:
    return short(mark.package or "", LONGEST)


def _not_understood(sheet: Worksheet, scenario: Scenario) -> Iterator[str]:
    marks = {
        "target": (sheet.target, "so it is shown and not weighed"),
        "opening": (sheet.opening, "so it is not weighed"),
        "walk-away": (sheet.walk_away, "so the scenario's own counts"),
    }
    for name, (mark, therefore) in marks.items():
        if mark.package and meant(scenario, mark.package) is None:
            example = scenario.issues[0].phrase.replace("{}", scenario.issues[0].options[-1].label)
            yield (
                f"Your {name}, “{_quoted(mark)}”, names nothing that is on the table here,"
                f" {therefore}. What would be understood: {example}."
            )


def _target(target: Meant, scenario: Scenario) -> Iterator[str]:
    start = packages.opening(scenario)
    beyond = _beyond(scenario, target.package)
    if beyond is not None:
        issue, end = beyond
        yield (
            f"Your target lies beyond this talk: its scale for {issue.label} ends at {end}."
            " Nobody can agree to more here, however well you ask."
        )
    elif target.points <= packages.points(scenario, start).you:
        yield (
            f"Your target is no better than what is offered already, {_standing(scenario)}. You"
            " could simply say yes; if there is more you would like, aim for that."
            if scenario.on_table
            else "Your target is no better than how things stand now, so nothing would have to"
            " change for it. What would you like to be different?"
        )


def _standing(scenario: Scenario) -> str:
    return package_in_words(scenario, packages.opening(scenario))


def beyond_reach(scenario: Scenario, package: Package) -> bool:
    """Whether a package asks for an amount that is beyond the scale, so that nobody can agree."""
    return _beyond(scenario, package) is not None


def _beyond(scenario: Scenario, package: Package) -> tuple[Issue, str] | None:
    """The first issue with an amount past the end of its scale, and that end in words."""
    start = packages.opening(scenario)
    for at, issue in enumerate(scenario.issues):
        alone = (*start[:at], package[at], *start[at + 1 :])
        if not packages.on_scale(scenario, alone):
            past_last = packages.step_of(issue, package[at])[0] > 0
            return issue, issue.options[-1 if past_last else 0].label
    return None


def _out_of_reach(least: Meant, scenario: Scenario) -> bool:
    """Whether not even the kindest facts allow a package worth the walk-away."""
    if beyond_reach(scenario, least.package):
        return True
    kindest = {
        fact.id: max(fact.values, key=lambda value: _room(value.room, scenario)).id
        for fact in scenario.facts
    }
    return packages.best_for_you(scenario, room(scenario, kindest)).you < least.points


def _room(room_left: int | None, scenario: Scenario) -> int:
    return scenario.temperament.steps if room_left is None else room_left


def refused(error: ScenarioError, example: Scenario, numbers: dict[str, int | float]) -> str:
    """Why no talk can be made of the person's numbers, in their words."""
    known = {one.id: one for one in example.numbers}
    said = ", ".join(
        f"{name} {written(value, known[name].kind, '', example.currency)}"
        for name, value in numbers.items()
        if name in known
    )
    why = error.problems[0].message.removeprefix("with these numbers ")
    return (
        f"with the numbers of your worksheet ({said}) {why}."
        f" Change them with 'rehearse prepare {example.id}', or play without it"
    )
