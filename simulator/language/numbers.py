"""Quantities in a clean text: digits and number words, money, percentages, ranges, durations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from simulator.language.currencies import AFTER, BEFORE, MILLIONS, currency
from simulator.language.dates import dates
from simulator.language.numerals import DIGITS, SCALES, SPOKEN, from_digits
from simulator.language.quantity import Quantity, tidy
from simulator.language.ranges import bounded, ranges, with_cents
from simulator.language.spelled import spoken
from simulator.language.times import GRAINS, articles, rated, summed, timed
from simulator.language.vague import vague

__all__ = ["GRAINS", "Quantity", "currency", "money", "quantities"]

_DIGITS, _SPOKEN = re.compile(DIGITS), re.compile(SPOKEN)
_BEFORE = re.compile(rf"{BEFORE}\s?$")
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_AFTER = re.compile(
    rf"(?:\s?{MILLIONS}|(?:\s?(?P<scale>{_SCALE})(?![a-z]))?"
    r"(?:\s?(?P<percent>%|percent(?:age(?: points?)?)?|per ?cent|pct\b|pp\b))?"
    rf"(?:\s?(?P<after>{AFTER})(?:\s(?P<late>million|billion|thousand|k)\b)?)?)"
)
_PERCENT_OF = re.compile(r"(?:\bper ?cent|%) of $")
_MINUS = re.compile(r"(?<![\w])(?:minus|negative) $")
_ODD = re.compile(r"[ -](?:odd|something)\b(?: (?P<scale>thousand|k|grand|lakh)\b)?")
_NTH = re.compile(r"[ -]?(?:figures?|digits?)\b|[ -]?fifths?\b")
_FRACTION = re.compile(
    r"(?<![\w/.,])(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\w/]|\.\d)(?! ?(?:h|hours?|days?)\b)"
)
_AND_HALF = re.compile(r" and (?:a )?half\b(?! (?:an?|of)\b)")
_HALF = re.compile(r"\b(?:more than |less than |over |about |nearly |almost )(?P<half>half)\b")
LONELY = frozenset({"one", "zero", "nought", "a dozen", "hundred", "thousand"})
"""Number words that alone count nothing: `one of them`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A bare number of a text, before anybody looked at what it counts."""

    value: float
    start: int
    end: int
    words: str = ""
    last: bool = True


@lru_cache(maxsize=128)
def quantities(text: str, today: date | None = None) -> tuple[Quantity, ...]:
    """Find every number and date of a clean text, in order, ranges as one."""
    days = [Quantity(0, one.start, one.end, "date", date=one) for one in dates(text, today)]
    found = [*vague(text)]
    taken = bytearray(len(text))
    for one in (*days, *found):
        _take(one, taken)
    for figure in sorted(_figures(text), key=lambda each: each.start):
        if any(taken[figure.start : figure.end]):
            continue
        meant = _quantity(figure, text, taken)
        if meant and not any(taken[meant.start : meant.end]):
            found.append(meant)
            _take(meant, taken)
    found += [one for one in articles(text) if not any(taken[one.start : one.end])]
    found.sort(key=lambda one: one.start)
    found = [bounded(one, text) for one in summed(with_cents(found, text), text)]
    return tuple(sorted([*ranges(found, text), *days], key=lambda one: one.start))


def _take(one: Quantity, taken: bytearray) -> None:
    """Mark the characters that a quantity stands on."""
    taken[one.start : one.end] = b"\x01" * (one.end - one.start)


def _figures(text: str) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        half = _AND_HALF.match(text, match.end())
        value = from_digits(match[0]) + (0.5 if half else 0)
        yield Figure(value, match.start(), half.end() if half else match.end())
    for match in _SPOKEN.finditer(text):
        row = list(spoken(match[0], text[: match.start()].endswith("between ")))
        for at, (start, end, value) in enumerate(row):
            begin = match.start() + start
            words = match[0][start:end]
            yield Figure(value, begin, match.start() + end, words, at == len(row) - 1)
    for match in _FRACTION.finditer(text):
        if int(match["bottom"]) and match[0] not in ("24/7", "50/50"):
            value = int(match["top"]) / int(match["bottom"])
            yield Figure(value, match.start(), match.end(), "half" if value == 0.5 else "part")
    for match in _HALF.finditer(text):
        yield Figure(0.5, match.start("half"), match.end(), "half")


def _quantity(figure: Figure, text: str, taken: bytearray) -> Quantity | None:
    """A number with what stands around it; a mark already taken by another is not its own."""
    if _NTH.match(text, figure.end) or _retirement(figure, text):
        return None
    before = _BEFORE.search(text[max(0, figure.start - 8) : figure.start])
    if before and any(taken[figure.start - len(before[0]) : figure.start]):
        before = None
    after = _AFTER.match(text, figure.end)
    assert after is not None  # every part of it may be missing
    start = figure.start - len(before[0]) if before else figure.start
    value, exact = _scaled(figure, after, bool(before))
    mark = (before[0] if before else after["after"] or after["coded"] or "").strip()
    end = after.end() if after["scale"] != "m" or value != figure.value else figure.end
    if before and after["after"]:
        end = after.start("after")
    elif sign := _MINUS.search(text[max(0, start - 10) : start]):
        start, value = start - len(sign[0]), -value
    if odd := _ODD.match(text, end):
        end = odd.end()
        value, exact = value * SCALES.get(odd["scale"] or "", 1), exact or bool(odd["scale"])
    if mark:
        rate, end = rated(text, end)
        return Quantity(tidy(value), start, end, "money", currency(mark), exact, rate=rate)
    if after["percent"] or _PERCENT_OF.search(text[max(0, start - 12) : start]):
        return Quantity(tidy(value), start, end, "percent", "%", True)
    one = Quantity(tidy(value), start, end, "plain", "", exact)
    timed_one = timed(one, text) if value < 1000 and not after["scale"] else None
    if timed_one:
        return timed_one
    if figure.words in LONELY and not _alone(figure, text):
        return None
    rate, end = rated(text, end) if value >= 1000 else ("", end)
    return replace(one, end=end, rate=rate)


def _alone(figure: Figure, text: str) -> bool:
    return text.strip(" .!?") == figure.words


def _retirement(figure: Figure, text: str) -> bool:
    """`401k` is a pension plan and not an amount."""
    return figure.value == 401 and bool(re.match(r"k\b|\(k\)", text[figure.end : figure.end + 3]))


def _scaled(figure: Figure, after: re.Match[str], money: bool) -> tuple[float, bool]:
    """The number times the words behind it, and whether its size was written out."""
    if after["coded"]:
        return figure.value * 10**6, True
    scale = after["scale"] or after["late"]
    if scale == "m" and not money and not after["after"] and figure.value >= 100:
        scale = None  # metres, or minutes
    if scale and figure.last:
        return figure.value * SCALES[scale], True
    return figure.value, figure.value >= 1000


def money(text: str) -> tuple[int | float, str] | None:
    """Read a person's own number: `£64k` is `(64000, "£")`; None when there is none.

    Of a range the low end counts. The currency is empty when none was named.
    """
    from_text = re.sub(r"\s+", " ", text[:200]).strip().lower()
    for one in quantities(from_text):
        if one.kind in ("money", "plain"):
            return one.low, one.unit if one.kind == "money" else ""
    return None
