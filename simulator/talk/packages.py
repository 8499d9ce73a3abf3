"""Packages: what they are worth, the frontier, and what the counterpart puts on the table.

A package is one value for every issue, as notation writes it: a number, or an option's id. An
amount between two options counts, for each side, as the worse of the two; one beyond the last
option is worth to them what the last step would take away again, and is never acceptable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.errors import IllegalMoveError
from simulator.scenario.amounts import written
from simulator.scenario.model import Issue, Scenario, Sides
from simulator.talk.moves import Amount, Range, Terms

Package = tuple[Amount, ...]
Rules = tuple[tuple[str, frozenset[int]], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A package by its option numbers (from 0), with what it is worth to each side."""

    you: int
    them: int
    options: tuple[int, ...]


def from_options(scenario: Scenario, options: Sequence[int]) -> Package:
    """Write option numbers as a package."""
    return tuple(
        option.id if option.amount is None else option.amount
        for option in (
            issue.options[at] for issue, at in zip(scenario.issues, options, strict=True)
        )
    )


def opening(scenario: Scenario) -> Package:
    """What stands at the start: their offer, or things as they are."""
    return from_options(scenario, scenario.opening)


def step_of(issue: Issue, value: Amount) -> tuple[int, int]:
    """Place a value between two options: the same number twice when it is one of them.

    Numbers run from -1 (before the first option) to the count (past the last).
    Raises `IllegalMoveError` for an unknown option.
    """
    if isinstance(value, str):
        for at, option in enumerate(issue.options):
            if option.id == value:
                return at, at
        known = ", ".join(option.id for option in issue.options)
        raise IllegalMoveError(f"'{value}' is not an option of {issue.label}; there are: {known}")
    amounts = [option.amount for option in issue.options]
    if amounts[0] is None:
        known = ", ".join(option.id for option in issue.options)
        raise IllegalMoveError(f"{issue.label} takes an option, not a number: {known}")
    ordered = [float(amount) for amount in amounts if amount is not None]
    sign = 1.0 if ordered[-1] > ordered[0] else -1.0
    for at, amount in enumerate(ordered):
        if value == amount:
            return at, at
        if sign * value < sign * amount:
            return at - 1, at
    return len(ordered) - 1, len(ordered)


def worth(issue: Issue, value: Amount) -> Sides[int]:
    """What a value of an issue is worth to each side, in points."""
    low, high = step_of(issue, value)
    inside = [issue.options[at].points for at in {low, high} if 0 <= at < len(issue.options)]
    you = min(points.you for points in inside)
    them = min(points.them for points in inside)
    if low < 0 or high >= len(issue.options):
        end, before = (0, 1) if low < 0 else (-1, -2)
        last, previous = issue.options[end].points, issue.options[before].points
        them = last.them - abs(previous.them - last.them) if last.you > previous.you else last.them
    return Sides(you, them)


def points(scenario: Scenario, package: Package) -> Sides[int]:
    """What a whole package is worth to each side, in points of 0 to 100."""
    values = [worth(i, value) for i, value in zip(scenario.issues, package, strict=True)]
    return Sides(sum(value.you for value in values), sum(value.them for value in values))


def on_scale(scenario: Scenario, package: Package) -> bool:
    """Whether every value lies within the issue's options, so that the package can be agreed."""
    for issue, value in zip(scenario.issues, package, strict=True):
        low, high = step_of(issue, value)
        if (low < 0 or high >= len(issue.options)) and worth(issue, value).them < min(
            option.points.them for option in issue.options
        ):
            return False
    return True


def amended(scenario: Scenario, package: Package, terms: Terms) -> Package:
    """Put terms into a package; issues not named keep their value, a range counts at its bottom.

    Raises `IllegalMoveError` for an unknown issue or option.
    """
    values = dict(zip((issue.id for issue in scenario.issues), package, strict=True))
    for name, value in terms:
        if name not in values:
            raise IllegalMoveError(
                f"'{name}' is not on the table here; there are: {', '.join(values)}"
            )
        judged = value.low if isinstance(value, Range) else value
        values[name] = _taken(scenario.issue[name], judged)
    return tuple(values.values())


def _taken(issue: Issue, value: Amount) -> Amount:
    """The value as they take it: past the end of the scale that they like best, that end."""
    low, high = step_of(issue, value)
    if low >= 0 and high < len(issue.options):
        return value
    end = issue.options[0 if low < 0 else -1]
    best = max(option.points.them for option in issue.options)
    return end.amount if end.points.them == best and end.amount is not None else value


def serves(scenario: Scenario, package: Package, interest_rules: Rules) -> bool:
    """Whether a package serves an interest: every issue it names has one of the right options."""
    if not interest_rules:
        return False
    values = dict(zip((issue.id for issue in scenario.issues), package, strict=True))
    for name, options in interest_rules:
        low, high = step_of(scenario.issue[name], values[name])
        if not {low, high} & set(range(len(scenario.issue[name].options))) <= options:
            return False
    return True


def frontier(issues: Sequence[Sequence[Sides[int]]]) -> list[Point]:
    """The packages no other beats for both sides, dearest for you first.

    Points add up over issues, so dropping dominated part-packages after each issue loses nothing.
    """
    best = [Point(0, 0, ())]
    for issue in issues:
        grown = [
            Point(p.you + option.you, p.them + option.them, (*p.options, at))
            for p in best
            for at, option in enumerate(issue)
        ]
        best = list(_undominated(grown))
    return best


def _undominated(found: Iterable[Point]) -> Iterator[Point]:
    highest = -1
    for point in sorted(found, key=lambda p: (-p.you, -p.them, p.options)):
        if point.them > highest:
            highest = point.them
            yield point


def threshold(scenario: Scenario, concede: int) -> int:
    """The points below which they do not go at this concession step: from hope down to limit."""
    fall = (scenario.hope - scenario.limits.them) * concede
    return scenario.hope - fall // scenario.temperament.steps


def zone(scenario: Scenario, concede: int, package: Package) -> str:
    """Where a package lies against the threshold: acceptable, stretch, beyond or insulting."""
    short = threshold(scenario, concede) - points(scenario, package).them
    if short <= 0 and on_scale(scenario, package):
        return "acceptable"
    temperament = scenario.temperament
    if short <= temperament.stretch and on_scale(scenario, package):
        return "stretch"
    return "beyond" if short <= temperament.beyond else "insulting"


@lru_cache(maxsize=64)
def best_for_you(scenario: Scenario, concede: int) -> Point:
    """The package worth most to you among those they accept at this step."""
    least = threshold(scenario, concede)
    for point in frontier([[o.points for o in issue.options] for issue in scenario.issues]):
        if point.them >= least:
            return point
    start = points(scenario, opening(scenario))
    return Point(start.you, start.them, scenario.opening)


Given = tuple[tuple[str, int], ...]
"""Options (issue, number from 0) of a package that suit them better than the opening does."""


def given(scenario: Scenario, package: Package) -> Given:
    """What a package gives them beyond the opening; amounts between two options do not count."""
    found = []
    for issue, value, start in zip(scenario.issues, package, scenario.opening, strict=True):
        low, high = step_of(issue, value)
        if low == high and issue.options[low].points.them > issue.options[start].points.them:
            found.append((issue.id, low))
    return tuple(found)


@lru_cache(maxsize=2048)
def counter(
    scenario: Scenario, concede: int, known: frozenset[str], offered: Given = ()
) -> tuple[int, ...]:
    """What they offer at this step when they know which of your interests matter to you.

    They can only give what they know you want: they look for the package that does most for the
    first issue and the issues your shared interests depend on, within their threshold, and among
    those the one they like best. What you `offered` they take. Knowing more, or having conceded
    more, never makes it worse for you.
    """
    found = [_guessed(scenario, concede, known, dict(offered))]
    found += [counter(scenario, concede, known - {one}, offered) for one in sorted(known)]
    if concede:
        found.append(counter(scenario, concede - 1, known, offered))
    return max(found, key=lambda options: (_you(scenario, options), options))


def _you(scenario: Scenario, options: tuple[int, ...]) -> int:
    return points(scenario, from_options(scenario, options)).you


def _guessed(
    scenario: Scenario, concede: int, known: frozenset[str], offered: Mapping[str, int]
) -> tuple[int, ...]:
    cared = {scenario.issues[0].id}
    for interest in scenario.interests.you:
        if interest.id in known:
            cared |= {name for name, _ in interest.served_by}
    choices = []
    for issue, at in zip(scenario.issues, scenario.opening, strict=True):
        if issue.id in offered:
            choices.append([offered[issue.id]])
        else:
            choices.append([*range(len(issue.options))] if issue.id in cared else [at])
    least = threshold(scenario, concede)
    table = [
        [issue.options[at].points for at in allowed]
        for issue, allowed in zip(scenario.issues, choices, strict=True)
    ]
    for point in frontier(table):
        if point.them >= least:
            return tuple(allowed[at] for allowed, at in zip(choices, point.options, strict=True))
    return scenario.opening


def changed(scenario: Scenario, before: Package, after: Package) -> list[str]:
    """Say the values in which two packages differ: `base salary 66,000`."""
    from_to = zip(scenario.issues, before, after, strict=True)
    return [in_words(scenario, issue.id, new) for issue, old, new in from_to if old != new]


def in_words(scenario: Scenario, name: str, value: Amount) -> str:
    """Write one value as people say it: `a base salary of 66,000`."""
    return scenario.issue[name].phrase.replace("{}", value_in_words(scenario, name, value))


def value_in_words(scenario: Scenario, name: str, value: Amount | Range) -> str:
    """Write one value as people say it."""
    issue = scenario.issue[name]
    if isinstance(value, Range):
        return " to ".join(value_in_words(scenario, name, v) for v in (value.low, value.high))
    for option in issue.options:
        if value in (option.id, option.amount):
            return option.label
    if isinstance(value, str):
        return value
    return written(value, issue.kind, issue.unit, scenario.currency)
