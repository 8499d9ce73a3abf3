"""Amounts said by what was said before: `split the difference`, `half of that`, `what they pay`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from simulator.errors import SimulatorError
from simulator.scenario.amounts import rounded
from simulator.scenario.model import Issue
from simulator.talk.moves import Range, parse
from simulator.talk.view import View

SPLIT = re.compile(
    r"\b(?:split(?:ting)? (?:the|that|our|this) (?:difference|gap)|split it"
    r"|(?:meet|met|meeting) (?:me |you |each other |one another )?(?:in the middle|half ?-?way)"
    r"|half ?-?way between"
    r"|(?:go|do|say|take|land|settle)(?: on| for| at)? (?:in )?the (?:middle|mid-?point)"
    r"|(?:go|do) (?:50[-/ ]50|fifty[- ]fifty)|right in the middle)\b"
)
HALF = re.compile(
    r"\b(?:(?:just |only |about )?half (?:of )?(?:that|it|this|the amount))\b(?! way)"
)
DOUBLE = re.compile(r"\b(?:double|twice) (?:that|it|this|the amount)\b")
THEIRS = (
    r"(?:the |that |my )?(?:other|outside|second|competing|written|rival) (?:offer|one|company"
    r"|letter|firm|side)(?: (?:says|pays|is|has))?|what (?:they|the others?|the other \w+)"
    r" (?:\w+ ){0,2}?(?:offer(?:ed)?|pay|paid|put)(?: me)?|their (?:offer|number|figure|salary)"
    r"|they (?:offer(?:ed)?|pay|put)(?: me)?"
)
MINE = (
    r"what i (?:\w+ )?(?:earn|make|get|have|am on)"
    r"|my (?:current|present|old) (?:salary|pay|base|wage)|i (?:earn|make) (?:now|today)"
)
_SAME = re.compile(
    r"\b(?:same as|match(?:ing)?|equal(?: to)?|level with|like|as much as|on par with|at least)"
    rf" (?:in )?(?:(?P<theirs>{THEIRS})|(?P<mine>{MINE}))"
)
SOON = re.compile(
    r"\b(?:start|starting|join|joining|begin|beginning|available|be (?:here|there))\b[^.?!;]{0,16}"
    r"\b(?P<soon>tomorrow|immediately|right away|straight away|at once|today)\b"
)
FROM_THEIRS = re.compile(
    rf"\b(?:above|over|more than|on top of|beyond|than|plus|below|under|less than) (?:{THEIRS})\b"
)
FROM_MINE = re.compile(
    rf"\b(?:above|over|more than|on top of|beyond|than|below|less than) (?:{MINE})"
    r"|\bon my current"
)
_OUTSIDE = re.compile(r"outside|elsewhere|other|second|competing")
_EARNS = re.compile(r"current|\b(?:now|earn|present)\b")


@dataclass(frozen=True, slots=True)
class Relative:
    """A value for an issue, resolved from the talk, and the words that said it."""

    issue: str
    value: int | float
    start: int
    end: int


def earned(view: View) -> int | float | None:
    """What the person earns now, where the scenario asks for it."""
    return _number(view, _EARNS)


def outside(view: View) -> int | float | None:
    """What the person has been offered elsewhere, where the scenario asks for it."""
    return _number(view, _OUTSIDE)


def _number(view: View, words: re.Pattern[str]) -> int | float | None:
    for number in view.scenario.numbers:
        if number.kind == "money" and words.search(f"{number.id} {number.ask}".lower()):
            return view.scenario.values[number.id]
    return None


def relative(text: str, view: View, named: frozenset[str]) -> Iterator[Relative]:
    """What a clean text says by the talk so far; `named` are the issues it names."""
    last = dict(proposed(view))
    for match in SPLIT.finditer(text):
        for issue in _wanted(view, named or frozenset(last)):
            mine, theirs = last.get(issue.id), view.table[issue.id]
            if mine is not None and mine != theirs:
                yield Relative(issue.id, _middle(issue, mine, theirs), match.start(), match.end())
    for pattern, factor in ((HALF, Decimal("0.5")), (DOUBLE, Decimal(2))):
        for match in pattern.finditer(text):
            for issue in _wanted(view, named or frozenset(last)):
                if issue.id in last:
                    value = rounded(Decimal(str(last[issue.id])) * factor, 3)
                    yield Relative(issue.id, value, match.start(), match.end())
    yield from _same(text, view, named)
    for match in SOON.finditer(text):
        for issue in view.issues:
            if issue.kind == "count" and issue.unit.startswith("week"):
                yield Relative(issue.id, 0, match.start("soon"), match.end())


def _same(text: str, view: View, named: frozenset[str]) -> Iterator[Relative]:
    main = next((issue for issue in view.issues if issue.kind == "money"), None)
    for match in _SAME.finditer(text):
        value = outside(view) if match["theirs"] else earned(view)
        if main and value is not None and (not named or main.id in named):
            yield Relative(main.id, value, match.start(), match.end())


def proposed(view: View) -> tuple[tuple[str, int | float], ...]:
    """The numbers of the person's last proposal."""
    for notation, _ in reversed(view.said):
        try:
            move = parse(notation)
        except SimulatorError:  # a reading outside a talk has no move before it
            continue
        values = [(name, one.low if isinstance(one, Range) else one) for name, one in move.terms]
        numbers = [(name, one) for name, one in values if isinstance(one, int | float)]
        if numbers:
            return tuple(numbers)
    return ()


def _wanted(view: View, names: frozenset[str]) -> Iterator[Issue]:
    yield from (issue for issue in view.issues if issue.kind != "choice" and issue.id in names)


def _middle(issue: Issue, one: int | float, other: int | float) -> int | float:
    middle = (Decimal(str(one)) + Decimal(str(other))) / 2
    figures = 3 if issue.kind == "money" else 2
    return rounded(middle, figures)
