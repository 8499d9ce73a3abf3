"""Every quantity of a raw text as typed data, without any scenario.

Money, percentages, plain numbers, ranges, durations and dates, each once, in the order they were
said. Nothing is guessed: `after Easter` is a date without a value, so that it can be asked back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from simulator.language.currencies import iso
from simulator.language.dates import Date
from simulator.language.numbers import quantities
from simulator.language.quantity import EQUAL, LEAST, MOST, Quantity
from simulator.language.text import clean
from simulator.language.times import SECONDS, in_grain

PAY = 1000
"""From this size on a bare number in a talk about pay is money (default, to be tuned)."""
HOURS = range(4, 81)
"""So many hours are hours of work, a day or a week (default, to be tuned)."""
_NOUN = re.compile(
    r" (?!(?:and|or|base|basic|as|for|if|please|would|with|is|plus|per|a|an|on|at|to|in|instead"
    r"|then|now|today|gross|net|but|not|because|since|i|we|you|so|max|maximum|minimum|min|total|fixed"
    r"|flat|thanks|annually|yearly|sounds|seems|works|was|be|will|could|can|from|when|after|given"
    r"|which|should|right|really|more|all|might|that|this|again|okay|salary|pay|starting|start"
    r"|sign|signing|bonus|package|budget|until|unless|the|my|your|up|less|before|by)\b)[a-z]{3,}s\b"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One quantity, `start` to `end` in the clean text, and its words.

    `type` is currency, percent, number, duration, range or date. `low` and `high` are the ends of
    what was bounded, None where open. A duration's `value` is in seconds, `n` of its `unit`;
    `iso` is the code of the currency named, if one was.
    """

    type: str
    value: float | None
    start: int
    end: int
    words: str
    low: float | None = None
    high: float | None = None
    bounded: bool = False
    unit: str = ""
    iso: str | None = None
    n: int | float | None = None
    date: Date | None = None

    def to_dict(self) -> Mapping[str, Any]:
        """The amount as plain data (design 8)."""
        ends = {"low": self.low, "high": self.high} if self.bounded else {}
        unit = {"unit": self.unit} if self.unit else {}
        code = {"iso": self.iso} if self.iso else {}
        if self.type == "range":
            return {"type": "range", **ends, **unit, **code}
        if self.type == "duration":
            return {
                "type": "duration", "seconds": self.value, "n": self.n,
                "grain": self.unit.capitalize(), **ends,
            }  # fmt: skip
        if self.date:
            day = self.date
            return {
                "type": "date", "value": _iso_date(day), "year": day.year, "month": day.month,
                "day": day.day, "words": self.words,
            }  # fmt: skip
        return {"type": self.type, "value": self.value, **unit, **code, **ends}


def amounts(text: str, pay: bool = False, today: Day | None = None) -> tuple[Amount, ...]:
    """Find every quantity of a text as people type it.

    In a talk about pay large bare numbers are money and hours are hours of work; `today` resolves
    `tomorrow`. Positions are those in the clean text (`language.text.clean`).
    """
    words = clean(text)
    return tuple(typed(one, words, pay) for one in quantities(words, today))


def typed(one: Quantity, text: str, pay: bool = False) -> Amount:
    """A quantity of a clean text as typed data."""
    words = text[one.start : one.end]
    if one.kind == "date":
        return Amount("date", None, one.start, one.end, words, date=one.date)
    low, high, bounded = _ends(one)
    kind = _type(one, text, pay)
    if kind == "duration":
        return _duration(one, words, (low, high, bounded))
    closed = one.high is not None
    open_end = bounded and ((one.kind == "plain" and kind == "number") or one.kind == "money")
    if closed or (open_end and not (pay and kind == "currency")):
        unit = one.unit if one.kind in ("money", "percent") else ""
        code = iso(unit) if one.kind == "money" else None
        return Amount("range", None, one.start, one.end, words, low, high, True, unit, code)
    unit = one.unit if one.kind == "money" else ""
    return Amount(
        kind, float(one.low), one.start, one.end, words, low, high, bounded, unit,
        iso(unit) if unit else None,
    )  # fmt: skip


def _ends(one: Quantity) -> tuple[float | None, float | None, bool]:
    if one.high is not None:
        return float(one.low), float(one.high), True
    low = float(one.low) if one.bound in (LEAST, EQUAL) else None
    high = float(one.low) if one.bound in (MOST, EQUAL) else None
    return low, high, bool(one.bound)


def _type(one: Quantity, text: str, pay: bool) -> str:
    if one.kind == "money":
        return "currency"
    if one.kind == "percent":
        return "percent"
    if one.kind == "time":
        hours = pay and one.unit == "hour" and not one.cue and one.low in HOURS
        return "number" if one.rate or hours else "duration"
    large = pay and one.low >= PAY and not _NOUN.match(text, one.end)
    return "currency" if large else "number"


def _duration(one: Quantity, words: str, ends: tuple[float | None, float | None, bool]) -> Amount:
    size = SECONDS[one.unit]
    n, grain = in_grain(float(one.low), one.unit)
    low, high, bounded = ends
    return Amount(
        "duration", float(one.low) * size, one.start, one.end, words,
        None if low is None else low * size, None if high is None else high * size, bounded,
        grain, None, n,
    )  # fmt: skip


def _iso_date(day: Date) -> str | None:
    """A date as far as it is known: `2027-03-01`, `--03-01`, `2027-03`; None when it is not."""
    if not day.known:
        return None
    if day.month is None and day.day is None:
        return f"{day.year:04}"
    year = "-" if day.year is None else f"{day.year:04}"
    month = "-" if day.month is None else f"{day.month:02}"
    return f"{year}-{month}" + ("" if day.day is None else f"-{day.day:02}")
