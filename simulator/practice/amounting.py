"""Amounts of a worksheet as people type them: shorthand, by the month, a whole package in parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.errors import SimulatorError
from simulator.language.numbers import Quantity, quantities
from simulator.language.quantity import tidy
from simulator.language.text import clean
from simulator.scenario.file import LARGEST
from simulator.worksheet.entries import Money
from simulator.worksheet.sheet import Value

A_YEAR = {"": 1, "year": 1, "month": 12, "week": 52}
"""How often an amount that is named by the month or week comes in a year."""

_RATE = re.compile(
    r"(?:\b(?:an?|per|each|every|the)|/) ?(?P<grain>year|month|week|day|hour)\b"
    r"|\b(?P<day>dai)ly\b|\b(?P<each>year|month|week|hour)ly\b|\b(?P<pcm>pcm|pm)\b"
)

THOUSANDS = range(10, 1000)
"""A bare number of this size is a salary in thousands: `64` is 64,000. Default."""

SMALL = 100
"""Below this a part beside a base in thousands is in thousands too: `base 57, bonus 3`. Default."""

MOST_HOURS = 30
"""Hours a week from which on somebody names the whole week and not a difference; default."""

PARTS = (
    ("one_offs", r"sign(?:ing)?[- ]?on|signing|one[- ]?offs?|once|relocation|moving|joining"),
    ("commute", r"commut\w*|train|travel\w*|petrol|fuel|ticket|the way (?:there|to work)"),
    ("hours", r"hours?|hrs?"),
    ("equity", r"equity|shares?|stocks?|options?|rsus?"),
    ("benefits", r"benefits?|pension|insurance|health|car|perks?|allowance|meals?|401k|holidays?"),
    ("role", r"role|title|the work|work itself|growth|learning"),
    ("bonus", r"bonus(?:es)?|commission|variable"),
    ("base", r"base|basic|salary|pay|wages?|gross|fixed"),
)
"""Parts of a package and the words for them; the first that fits names an amount."""

_NAMES = tuple((part, re.compile(rf"\b(?:{words})\b")) for part, words in PARTS)
_CUT = re.compile(r",(?!\d{3}(?!\d))\s*|;\s*|\s+(?:and|plus|with)\s+|\s*\+\s*")
_FEWER = re.compile(r"\b(?:fewer|less|shorter|minus)\b|-\s?\d")
_WITHOUT = re.compile(r"\b(?:no|none|without|nothing)\b")


class AnswerError(SimulatorError):
    """An answer was not understood; the message says what would be, kindly."""


@dataclass(frozen=True, slots=True)
class Amounted:
    """An amount, and how it was come by where that is not plain."""

    money: Money
    how: str = ""


def amount(text: str, yearly: bool = True) -> Amounted:
    """Read an amount; one by the month is made a year's. Raises `AnswerError`."""
    found = next((one for one in quantities(clean(text)) if one.kind in ("money", "plain")), None)
    if yearly:
        times(text)  # an hour's pay is told apart from no amount at all
    if found is None:
        raise AnswerError(f"I find no amount in “{text}”; 64000, 64k or £64,000 would do")
    if not -LARGEST <= found.low * A_YEAR["week"] <= LARGEST:
        raise AnswerError("that is more than I can count; is there a nought too many?")
    return _yearly(found, times(text)) if yearly else Amounted(_money(found, found.low))


def times(text: str) -> int:
    """How often a year what a text names comes. Raises `AnswerError` when nobody can tell."""
    match = _RATE.search(clean(text))
    said = next(filter(None, match.groups()), "") if match else ""
    grain = {"dai": "day", "pcm": "month", "pm": "month"}.get(said, said)
    if grain not in A_YEAR:
        raise AnswerError(f"what does that come to in a year? I can't tell from one {grain}")
    return A_YEAR[grain]


def _yearly(found: Quantity, often: int) -> Amounted:
    if often > 1:
        how = f"{often} times {_money(found, found.low)}"
        return Amounted(_money(found, found.low * often), how)
    if shorthand(found):
        return Amounted(_money(found, found.low * 1000), "taken in thousands")
    return Amounted(_money(found, found.low))


def shorthand(found: Quantity) -> bool:
    """Whether a bare number stands for so many thousands a year."""
    return not found.exact and found.low in THOUSANDS


def _money(found: Quantity, value: float) -> Money:
    return Money(float(tidy(value)), found.unit if found.kind == "money" else "")


def spread(text: str) -> tuple[Money | None, Money | None, Money | None]:
    """Low, middle and high of a figure: three amounts, two, or one. Raises `AnswerError`."""
    found = [one for one in quantities(clean(text)) if one.kind in ("money", "plain")]
    often = times(text)
    values = sorted(often * value for one in found for value in _ends(one))
    unit = next((one.unit for one in found if one.kind == "money"), "")
    shown = [Money(float(tidy(value)), unit) for value in values]
    if len(shown) == 1:
        return None, shown[0], None
    if len(shown) == 2:
        return shown[0], None, shown[1]
    if len(shown) == 3:
        return shown[0], shown[1], shown[2]
    raise AnswerError("one to three amounts, please: 60k, 66k, 72k, or only the middle one")


def _ends(one: Quantity) -> Iterator[float]:
    for value in (one.low, one.high):
        if value is not None:
            yield value * (1000 if shorthand(one) else 1)


Parts = dict[str, Money | float | None]


def package(text: str, before: Value) -> tuple[Parts, tuple[AnswerError, ...]]:
    """The parts of a package that a text names, and why others were not understood.

    None takes a part out. `before` is what is known of it already: a bonus in percent is of its
    base. Raises `AnswerError` when nothing was understood.
    """
    parts: Parts = {}
    missed: list[AnswerError] = []
    thousands = False
    for piece in filter(None, (one.strip(" .") for one in _CUT.split(clean(text)))):
        try:
            name, one = _named_part(piece, parts, before, thousands)
        except AnswerError as error:
            missed.append(error)
            continue
        thousands = thousands or (name == "base" and _in_thousands(piece))
        parts[name] = one
    if not parts:
        raise next(iter(missed), AnswerError("name its parts like: base 57k, bonus 3k, pension 2k"))
    return parts, tuple(missed)


def _named_part(
    piece: str, parts: Parts, before: Value, thousands: bool
) -> tuple[str, Money | float | None]:
    """Which part a piece is about, and what that comes to with what was named before."""
    name = part_named(piece) or ("base" if "base" not in parts else None)
    if name is None:
        raise AnswerError(f"what is “{piece}” for? Name it, like: bonus 3k, pension 2k")
    if name == "hours":
        return name, _hours(piece)
    found = _quantity(piece)
    if found is None and _WITHOUT.search(piece):
        return name, None
    one = _part(name, piece, found, parts.get("base") or before.base, thousands)
    return name, _added(parts.get(name), one)


def _in_thousands(piece: str) -> bool:
    found = _quantity(piece)
    return found is not None and shorthand(found)


def part_named(piece: str) -> str | None:
    """Which part of a package some words are about."""
    return next((part for part, words in _NAMES if words.search(piece)), None)


def _quantity(piece: str) -> Quantity | None:
    kinds = ("money", "plain", "percent")
    return next((one for one in quantities(piece) if one.kind in kinds), None)


def _part(
    name: str, piece: str, found: Quantity | None, base: Money | float | None, thousands: bool
) -> Money:
    if found is not None and found.kind == "percent":
        if not isinstance(base, Money):
            raise AnswerError(f"“{piece}”: in percent of what? Name the base first, or an amount")
        return Money(float(round(base.value * found.low / 100)), base.currency)
    if name == "base":
        return amount(piece).money
    one = amount(piece, yearly=False).money
    assert found is not None  # or `amount` had refused
    often = 1 if name == "one_offs" else times(piece)
    if thousands and not found.exact and often == 1 and one.value < SMALL:
        often = 1000
    return Money(one.value * often, one.currency)


def _added(before: Money | float | None, one: Money) -> Money:
    """Two amounts for one part, a pension and an insurance, make one."""
    if not isinstance(before, Money):
        return one
    return Money(before.value + one.value, before.currency or one.currency)


def _hours(piece: str) -> float | None:
    found = next((one for one in quantities(piece) if one.kind in ("time", "plain")), None)
    if found is None:
        if re.search(r"\b(?:same|no|none)\b", piece):
            return None
        raise AnswerError("how many hours a week, more or fewer? Like: 3 hours more")
    if abs(found.low) > MOST_HOURS:
        raise AnswerError("the hours as a difference to now, please: 3 hours more, 5 hours fewer")
    return tidy(-abs(found.low) if _FEWER.search(piece) else found.low)
