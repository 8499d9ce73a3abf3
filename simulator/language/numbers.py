"""Quantities in a clean text: digits and number words, money, percentages, ranges, durations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.language.numerals import DIGITS, SCALES, SPOKEN, from_digits, from_words
from simulator.scenario.amounts import SYMBOLS

_CODES = "eur usd gbp chf inr jpy cny aud cad nzd sek nok dkk pln czk huf zar brl mxn sgd hkd"
CODES = _CODES.split()
NAMES = {
    "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "quid": "£", "sterling": "£",
    "dollar": "$", "dollars": "$", "bucks": "$", "rupee": "₹", "rupees": "₹", "yen": "¥",
    "franc": "CHF", "francs": "CHF", "kronor": "SEK", "kroner": "NOK", "zloty": "PLN",
}  # fmt: skip
GRAINS = {
    "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "week": "week", "wk": "week", "month": "month", "mth": "month", "year": "year", "yr": "year",
    "fortnight": "fortnight",
}  # fmt: skip

_SYMBOL = rf"(?:us|c|a|nz)?[{re.escape(SYMBOLS)}]|(?<![a-z])rs\.?"
_CODE = "|".join(CODES)
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<before>(?:{_SYMBOL}|\b(?:{_CODE}))\s?)?"
    rf"(?:(?P<digits>{DIGITS})|(?P<spoken>{SPOKEN}))"
    rf"(?:\s?(?P<scale>(?:{_SCALE}))(?![a-z]))?"
    rf"(?:\s?(?P<percent>%|percent(?:age points?)?|per ?cent|pct\b))?"
    rf"(?:\s?(?P<after>[{re.escape(SYMBOLS)}]|(?:{_CODE}|{'|'.join(NAMES)})\b))?"
)
_AFTER = re.compile(
    r"[ -]?(?:(?!(?:in|for|and|to|if|by|or|a|per|of|on|with|at)\b)[a-z-]+ )?([a-z]+)"
)
_DATED = re.compile(r"\b(?:in|since|year|until|during) $")
_FIRST = re.compile(r"[ -]?([a-z]+)")
_ARTICLE = re.compile(
    r"\b(?P<count>a couple of|a|an|one|another|half a|next)"
    r" (?:full |whole |more )?(?P<grain>minute|hour|day|week|month|year|fortnight)s?\b"
)
_JOIN = re.compile(r"\s?(?:-|–|to|up to|and|or)\s?")
SMALL_JUMP = 3
"""Ranges whose ends differ more than threefold are read as two numbers (default, to be tuned)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range as written, `start` to `end` in the text.

    `kind` is `money`, `percent`, `time` or `plain`; `unit` is a currency or a grain of time, and
    `exact` tells that its size was written out (`72k`, `72,000`) and must not be guessed.
    """

    low: int | float
    start: int
    end: int
    kind: str = "plain"
    unit: str = ""
    exact: bool = False
    high: int | float | None = None


def quantities(text: str) -> tuple[Quantity, ...]:
    """Find every number of a clean text, in order, ranges as one."""
    found = [one for match in _NUMBER.finditer(text) if (one := _quantity(match, text))]
    for match in _ARTICLE.finditer(text):
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            found.append(_article(match))
    found.sort(key=lambda one: one.start)
    return tuple(_ranges(found, text))


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    spoken, digits = match["spoken"], match["digits"]
    value = from_digits(digits) if digits else from_words(spoken)
    end = match.end()
    year = digits and re.fullmatch(r"(?:19|20)\d\d", digits) and not match["before"]
    if value is None or (year and _DATED.search(text[: match.start()])):
        return None
    scale = match["scale"]
    if scale == "m" and not match["before"] and not match["after"] and value >= 100:
        scale = None
    if scale:
        value *= SCALES[scale]
    kind, unit = "plain", ""
    mark = (match["before"] or match["after"] or "").strip().rstrip(".")
    if mark:
        kind, unit = "money", currency(mark)
    if match["percent"]:
        kind, unit = "percent", "%"
    elif not mark and not (scale and scale != "m") and (grain := _grain(text, end)):
        kind, (unit, end) = "time", grain
    lonely = spoken and spoken.strip() in ("one", "zero", "dozen", "nought")
    if lonely and kind == "plain" and not scale:
        return None
    exact = bool(scale) or value >= 1000 or kind in ("percent", "time")
    return Quantity(
        _tidy(value), match.start(), _trimmed(text, match.start(), end), kind, unit, exact
    )


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" -"))


def _tidy(value: float) -> int | float:
    value = round(value, 6)
    return int(value) if float(value).is_integer() else value


def _grain(text: str, at: int) -> tuple[str, int] | None:
    match = _AFTER.match(text, at)
    if not match:
        return None
    first = _FIRST.match(text, at)
    for tried in (first, match):
        word = tried[1].removesuffix("s") if tried else ""
        if tried and word in GRAINS:
            return GRAINS[word], tried.end()
    return None


def _article(match: re.Match[str]) -> Quantity:
    count = {"a couple of": 2, "half a": 0.5}.get(match["count"], 1)
    grain = match["grain"]
    if grain == "fortnight":
        count, grain = 2 * count, "week"
    return Quantity(_tidy(count), match.start(), match.end(), "time", grain, True)


def _ranges(found: list[Quantity], text: str) -> Iterator[Quantity]:
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        joined = _joined(one, other, text) if other else None
        yield joined or one
        at += 2 if joined else 1


def _joined(one: Quantity, other: Quantity, text: str) -> Quantity | None:
    """Two numbers as one range, when the words between them say so."""
    between = text[one.end : other.start]
    ranged = "and" not in between or "between" in text[max(0, one.start - 12) : one.start]
    alike = one.kind in {other.kind, "plain", "money"}
    if not _JOIN.fullmatch(between) or not ranged or not alike:
        return None
    low, high = _same_scale(one, other)
    kind = other.kind if one.kind == "plain" else one.kind
    if low >= high or (high > low * SMALL_JUMP and kind != "time"):
        return None
    exact = one.exact or other.exact
    return Quantity(
        _tidy(low), one.start, other.end, kind, one.unit or other.unit, exact, _tidy(high)
    )


def _same_scale(one: Quantity, other: Quantity) -> tuple[float, float]:
    """Both ends in the scale one of them was written in: `68-72k`."""
    low, high = float(one.low), float(other.low)
    if other.exact and not one.exact and low < 1000 <= high:
        low *= 1000
    elif one.exact and not other.exact and high < 1000 <= low:
        high *= 1000
    return low, high


def currency(mark: str) -> str:
    """Name a currency as the screen writes it: a symbol or a three-letter code."""
    mark = mark.strip().lower().rstrip(".")
    if mark in NAMES:
        return NAMES[mark]
    if mark == "rs":
        return "₹"
    return mark.upper() if mark in CODES else mark[-1:]


def money(text: str) -> tuple[int | float, str] | None:
    """Read a person's own number: `£64k` is `(64000, "£")`; None when there is none.

    Of a range the low end counts. The currency is empty when none was named.
    """
    from_text = re.sub(r"\s+", " ", text[:200]).strip().lower()
    for one in quantities(from_text):
        if one.kind in ("money", "plain"):
            return one.low, one.unit if one.kind == "money" else ""
    return None
