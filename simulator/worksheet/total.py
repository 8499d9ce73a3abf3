"""Total value: a package as one amount a year, with its arithmetic (`domain.md` 2.3, W5).

And the walk-away that follows from the best alternative. It is arithmetic on the person's own
numbers, never advice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.worksheet.entries import Money
from simulator.worksheet.sheet import SECURE, Alternative, Value, Worksheet

CHANCE = (0.0, 0.08, 0.25, 0.80, 0.97, 1.0)
"""Chance that an alternative of firmness F0 to F5 turns real (`domain.md` 2.2, default)."""

FIRM = 3
"""Firmness from which a walk-away is worked out although nothing is known of what remains when
the alternative comes to nothing: below, most of it would be that gap. Default."""

EQUITY_KEPT = 50
"""Percent of stated equity counted unless you say otherwise; default, to be tuned."""

YEARS = 3
"""Years over which one-offs and the cost of switching are spread unless you say; default."""

WEEKS = 45
"""Working weeks in a year; default."""

WORKING_HOURS = WEEKS * 40
"""Hours behind a year's base: 45 weeks of 40 hours; default."""

BASE, TIME = "base", "time"
"""Names of the steps that depend on the base salary."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic: what, how it comes about if that needs a word, its amount."""

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
        return written(self.amount, self.currency)


@dataclass(frozen=True, slots=True)
class Derived:
    """The least that leaves you no worse off than your best alternative.

    `total` is a year's total value here; `base` the base salary that gives it beside the `rest` of
    what is offered here, None when that is not known. Where money says nothing, `percent` is set
    and `total` is in percent of your target.
    """

    steps: tuple[Step, ...]
    total: float
    base: float | None
    currency: str = ""
    rest: tuple[Step, ...] = ()
    percent: bool = False

    def written(self, amount: float) -> str:
        """An amount of this arithmetic as people read it."""
        return f"{amount:.0f}%" if self.percent else written(amount, self.currency)


def written(amount: float, currency: str) -> str:
    """A whole amount as people read it, less than nothing included: `-£600`."""
    return f"{'-' * (round(amount) < 0)}{Money(abs(round(amount)), currency)}"


def total(value: Value, currency: str = "") -> Total:
    """Add up a value's parts to one amount a year."""
    return Total(tuple(_steps(value, currency)), currency)


def _steps(value: Value, currency: str) -> Iterator[Step]:
    if value.base:
        yield Step(BASE, "", value.base.value)
    if value.bonus:
        yield Step("bonus", "as you expect it", value.bonus.value)
    if value.equity:
        kept = EQUITY_KEPT if value.equity_kept is None else value.equity_kept
        yield Step(
            "equity",
            f"{kept}% of {written(value.equity.value, currency)}",
            value.equity.value * kept / 100,
        )
    if value.benefits:
        yield Step("benefits", "", value.benefits.value)
    if value.one_offs:
        years = value.years or YEARS
        spread = f"{written(value.one_offs.value, currency)} over {_years(years)}"
        yield Step("one-offs", spread, value.one_offs.value / years)
    if value.commute:
        yield Step("commute", "what it costs", -abs(value.commute.value))
    if value.hours is not None and value.base:
        yield _time(value.hours, value.base.value, currency)
    if value.role:
        yield Step("the role itself", "what it is worth to you", value.role.value)


def _time(hours: float, base: float, currency: str) -> Step:
    if not hours:
        return Step(TIME, "as many hours as usual", 0.0)
    rate = base / WORKING_HOURS
    an_hour = Money(round(rate, 2 if rate < 1 else None), currency)
    how = f"{abs(hours):g} hours a week {'more' if hours > 0 else 'fewer'}, at {an_hour} an hour"
    return Step(TIME, how, -hours * WEEKS * rate)


def _years(years: int) -> str:
    return "one year" if years == 1 else f"{years} years"


def chance(one: Alternative) -> float:
    """How likely an alternative turns real, by its firmness; 0 when that is not known."""
    return 0.0 if one.firmness is None else CHANCE[one.firmness]


def stays(one: Alternative) -> bool:
    """Whether this is what you do on Monday when there is no deal: said so, or what you have."""
    return one.monday or one.firmness == SECURE


def fallback(sheet: Worksheet) -> Alternative | None:
    """What remains when the best alternative comes to nothing: what you do on Monday."""
    best = sheet.best_alternative
    return next((one for one in sheet.alternatives if stays(one) and one is not best), None)


NOW = "what you have now"
"""What remains is called so when nothing else is noted for it."""


def _remains(sheet: Worksheet) -> tuple[str, float] | None:
    """What remains otherwise, in money: what you do on Monday, else what you have now.

    That is here where you work here already, else what you said you earn.
    """
    other, earned = fallback(sheet), sheet.numbers.get("current")
    if other is not None and (worth := _amount(other)) is not None:
        return other.what, worth
    if other is not None and other.firmness not in (None, SECURE):
        return None
    here = total(sheet.here)
    if "outside" in sheet.numbers and here.steps:
        return NOW, here.amount
    return (NOW, earned.value) if earned is not None else None


def derived(sheet: Worksheet) -> Derived | None:
    """The walk-away that follows from the best alternative; None while too little is known.

    Its value by the chance that it turns real, with what remains otherwise, less what going there
    costs. In money where its value is given in money, else in percent of the target.
    """
    best = sheet.best_alternative
    if best is None or best.firmness is None:
        return None
    percent = not total(best.value).steps
    worth = _percent(best) if percent else _amount(best)
    remains = _percent_left(sheet) if percent else _remains(sheet)
    if worth is None or (remains is None and best.firmness < FIRM):
        return None
    steps = tuple(_weighed(sheet, worth, remains, percent))
    least = sum(step.amount for step in steps)
    if percent:
        return Derived(steps, least, None, percent=True)
    rest = tuple(one for one in total(sheet.here).steps if one.what not in (BASE, TIME))
    return Derived(steps, least, _base(sheet.here, least, rest), sheet.currency, rest)


def _amount(one: Alternative) -> float | None:
    value = total(one.value)
    return value.amount if value.steps else None


def _percent(one: Alternative) -> float | None:
    return None if one.worth is None else float(one.worth)


def _percent_left(sheet: Worksheet) -> tuple[str, float] | None:
    other = fallback(sheet)
    worth = _percent(other) if other else None
    return None if other is None or worth is None else (other.what, worth)


def _weighed(
    sheet: Worksheet, worth: float, remains: tuple[str, float] | None, percent: bool
) -> Iterator[Step]:
    best = sheet.best_alternative
    assert best is not None  # whoever calls has its worth
    write: Callable[[float], str] = (
        (lambda amount: f"{amount:.0f}%")
        if percent
        else (lambda amount: written(amount, sheet.currency))
    )
    likely = chance(best)
    yield Step(best.what, f"{write(worth)}, counted at {likely:.0%} (F{best.firmness})",
               likely * worth)  # fmt: skip
    if likely < 1 and remains is not None:
        what, left = remains
        yield Step(what, f"{write(left)}, for the other {1 - likely:.0%}",
                   (1 - likely) * left)  # fmt: skip
    elif likely < 1:
        yield Step("if it comes to nothing", f"no value noted for the other {1 - likely:.0%}", 0.0)
    if best.switching and not percent:
        years = best.value.years or YEARS
        cost = f"{write(best.switching.value)} over {_years(years)}"
        often = "" if likely == 1 else f", counted at {likely:.0%} as well"
        yield Step("going there", cost + often, -likely * best.switching.value / years)


def _base(here: Value, least: float, rest: tuple[Step, ...]) -> float | None:
    """The base here that gives a total beside the rest, hours paid by that same base included."""
    if not total(here).steps:
        return None
    time = (here.hours or 0) * WEEKS / WORKING_HOURS if here.base else 0.0
    base = (least - sum(step.amount for step in rest)) / (1 - time) if time < 1 else -1.0
    return base if base >= 0 else None
