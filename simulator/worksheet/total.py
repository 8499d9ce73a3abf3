"""Total value: a package as one amount a year, with its arithmetic (`domain.md` 2.3, W5).

And the walk-away that follows from the best alternative. It is arithmetic on the person's own
numbers, never advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.worksheet.entries import Money
from simulator.worksheet.sheet import Alternative, Value, Worksheet

CHANCE = (0.0, 0.08, 0.25, 0.80, 0.97, 1.0)
"""Chance that an alternative of firmness F0 to F5 turns real (`domain.md` 2.2, default)."""

EQUITY_KEPT = 50
"""Percent of stated equity counted unless you say otherwise; default, to be tuned."""

YEARS = 3
"""Years over which one-offs and the cost of switching are spread unless you say; default."""

WORKING_HOURS = 45 * 40
"""Hours behind a year's base: 45 weeks of 40 hours; default."""

WEEKS = 45
"""Working weeks in a year; default."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic: what, how it comes about, and its amount a year."""

    what: str
    how: str
    amount: float


@dataclass(frozen=True, slots=True)
class Total:
    """The parts of a value and their sum, a year."""

    steps: tuple[Step, ...]
    currency: str = ""

    @property
    def amount(self) -> float:
        """The one comparable number."""
        return sum(step.amount for step in self.steps)

    def __str__(self) -> str:
        return str(Money(round(self.amount), self.currency))


@dataclass(frozen=True, slots=True)
class Derived:
    """The least that leaves you no worse off than your best alternative.

    `total` is a year's total value here, `base` the base salary that gives it beside the rest of
    what is offered here; None when nothing is known of what is here.
    """

    steps: tuple[Step, ...]
    total: float
    base: float | None
    currency: str = ""


def total(value: Value, currency: str = "") -> Total:
    """Add up a value's parts to one amount a year."""
    return Total(tuple(_steps(value)), currency)


def _steps(value: Value) -> Iterator[Step]:
    if value.base:
        yield Step("base", "a year", value.base.value)
    if value.bonus:
        yield Step("bonus", "as expected, a year", value.bonus.value)
    if value.equity:
        kept = EQUITY_KEPT if value.equity_kept is None else value.equity_kept
        yield Step("equity", f"{kept}% of {value.equity} a year", value.equity.value * kept / 100)
    if value.benefits:
        yield Step("benefits", "a year", value.benefits.value)
    if value.one_offs:
        years = value.years or YEARS
        yield Step(
            "one-offs", f"{value.one_offs} over {_years(years)}", value.one_offs.value / years
        )
    if value.commute:
        yield Step("commute", "its cost a year", -abs(value.commute.value))
    if value.hours and value.base:
        rate = value.base.value / WORKING_HOURS
        more = "more" if value.hours > 0 else "fewer"
        yield Step(
            "time",
            f"{abs(value.hours):g} hours a week {more}, at {Money(round(rate))} an hour",
            -value.hours * WEEKS * rate,
        )
    if value.role:
        yield Step("the role itself", "what it is worth to you a year", value.role.value)


def _years(years: int) -> str:
    return "one year" if years == 1 else f"{years} years"


def chance(one: Alternative) -> float:
    """How likely an alternative turns real, by its firmness; 0 when that is not known."""
    return 0.0 if one.firmness is None else CHANCE[one.firmness]


def fallback(sheet: Worksheet) -> Alternative | None:
    """What remains when the best alternative comes to nothing: what you do on Monday."""
    best = sheet.best_alternative
    return next((one for one in sheet.alternatives if one.monday and one != best), None)


def derived(sheet: Worksheet) -> Derived | None:
    """The walk-away that follows from the best alternative; None until that has a value."""
    best = sheet.best_alternative
    if best is None or best.firmness is None or not total(best.value).steps:
        return None
    likely, worth = chance(best), total(best.value).amount
    steps = [Step(best.what, f"{likely:.0%} of {_money(worth, sheet)} a year", likely * worth)]
    if likely < 1:
        steps.append(_otherwise(sheet, 1 - likely))
    if best.switching:
        years = best.value.years or YEARS
        cost = best.switching.value / years
        steps.append(Step("going there", f"{best.switching} over {_years(years)}", -cost))
    least = sum(step.amount for step in steps)
    here = total(sheet.here)
    rest = here.amount - (sheet.here.base.value if sheet.here.base else 0)
    return Derived(tuple(steps), least, least - rest if here.steps else None, sheet.currency)


def _otherwise(sheet: Worksheet, left: float) -> Step:
    other = fallback(sheet)
    worth = total(other.value).amount if other else 0.0
    if other is None or not worth:
        return Step("if it comes to nothing", "nothing on the sheet to fall back on", 0.0)
    return Step(other.what, f"the other {left:.0%} of {_money(worth, sheet)}", left * worth)


def _money(amount: float, sheet: Worksheet) -> str:
    return str(Money(round(amount), sheet.currency))
