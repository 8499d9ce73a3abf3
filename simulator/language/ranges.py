"""Two numbers as a range, and words that bound one: `68 to 72`, `at least 70`, `70 or more`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from simulator.language.currencies import CENTS
from simulator.language.quantity import EQUAL, LEAST, MOST, Quantity, tidy

SMALL_JUMP = 3
"""Ranges whose ends differ more than threefold need words that say so (default, to be tuned)."""

_JOIN = re.compile(r"\s?(?:-|–|to|up to|and|or|through|until)\s?")
_FROM = re.compile(r"\b(?:from|between|range (?:is|of)|anywhere (?:from|between)) (?:\S{1,4} ?)?$")
_BETWEEN = re.compile(r"\bbetween (?:about |around |say )?(?:\S{1,4} ?)?$")
_THAN = r"(?:than|then)(?: or equal (?:to|than))?|or equal (?:than|to)"
_HEDGE = r"(?:about |around |roughly |say |maybe )?(?:of |is |at )?(?:a |the )?"
_LEAST = re.compile(
    r"(?:\b(?:at least|(?:no|not|never|nothing) (?:less|lower|fewer|under|below)(?: than)?"
    r"|north of|upwards? of|(?:a |my |the )?minimum(?: of| is)?|min\.?|exceed(?:s|ing)?"
    rf"|surpass(?:es)?|above|over|(?:more|larger|higher|greater|bigger|better) (?:{_THAN}))|>=?|≥)"
    rf"\s+{_HEDGE}$"
)
_MOST = re.compile(
    r"(?:\b(?:at most|(?:no|not|never|nothing) (?:more|higher|above|over)(?: than)?|up to"
    r"|as high as|(?:a |my |the )?maximum(?: of| is)?|max\.?|under|below"
    rf"|(?:less|smaller|lower|fewer) (?:{_THAN}))|<=?|≤)"
    rf"\s+{_HEDGE}$"
)
_EQUAL = re.compile(r"\bequal(?:s|ing)? to $")
_OR_MORE = re.compile(
    r" ?(?:\+(?!\d)|(?:or|and) (?:more|above|higher|better|over|upwards?)\b|upwards?\b|plus\b(?! )"
    r"|(?:at (?:the )?(?:least|minimum)|as a minimum|minimum|min)\b)"
)
_OR_LESS = re.compile(
    r" ?(?:(?:or|and) (?:less|below|lower|under|fewer)\b|(?:at (?:the )?most|tops|maximum|max)\b)"
)
_NOT = re.compile(r"\b(?:not|never|no)\b[a-z ]{0,12}$")
_CENTS = re.compile(
    rf"(?:,? and | )(?P<cents>\d{{1,2}}|[a-z]+(?:[ -][a-z]+)?)(?P<mark> ?{CENTS}\b)?"
)
_STOPS = re.compile(r" ?(?:$|[.,;:?!]| of\b| more\b)")


def bounded(one: Quantity, text: str) -> Quantity:
    """A quantity with the bound that the words around it set."""
    before = text[max(0, one.start - 40) : one.start]
    if match := _LEAST.search(before):
        denied = _NOT.search(before[: match.start()])
        bound = MOST if denied else LEAST
    elif _MOST.search(before):
        bound = MOST
    elif _EQUAL.search(before):
        bound = EQUAL
    else:
        return _followed(one, text)
    after = _OR_LESS.match(text, one.end) if bound == EQUAL else None
    return replace(one, bound=MOST if after else bound)


def _followed(one: Quantity, text: str) -> Quantity:
    if _OR_MORE.match(text, one.end):
        return replace(one, bound=LEAST)
    return replace(one, bound=MOST) if _OR_LESS.match(text, one.end) else one


def ranges(found: list[Quantity], text: str) -> Iterator[Quantity]:
    """Join neighbours that are the two ends of one range."""
    at = 0
    while at < len(found):
        one = found[at]
        other = found[at + 1] if at + 1 < len(found) else None
        joined = (_joined(one, other, text) or _met(one, other, text)) if other else None
        yield joined or one
        at += 2 if joined else 1


def _joined(one: Quantity, other: Quantity, text: str) -> Quantity | None:
    """Two numbers as one range, when the words between them say so."""
    between, before = text[one.end : other.start], text[max(0, one.start - 24) : one.start]
    if one.high is not None or other.high is not None or not _JOIN.fullmatch(between):
        return None
    if "and" in between and not _BETWEEN.search(before):
        return None
    if one.kind not in {other.kind, "plain"} and (one.kind, other.kind) != ("money", "plain"):
        return None
    low, high = _same_scale(one, other)
    wide = bool(_FROM.search(before)) or (one.exact and other.exact)
    if low >= high or (high > low * SMALL_JUMP and other.kind != "time" and not wide):
        return None
    kind = other.kind if one.kind == "plain" else one.kind
    return Quantity(
        tidy(low), one.start, other.end, kind, one.unit or other.unit, one.exact or other.exact,
        tidy(high), "", other.rate, other.cue or one.cue,
    )  # fmt: skip


def _met(one: Quantity, other: Quantity, text: str) -> Quantity | None:
    """Two bounds that close one range: `above 1000 and below 1500`."""
    if {one.bound, other.bound} != {LEAST, MOST} or one.kind != other.kind:
        return None
    between = text[one.end : other.start]
    linked = re.match(r",? (?:and|but) |, ", between)
    if not linked or len(between.split()) > 8 or one.unit != other.unit:
        return None
    low, high = sorted((one, other), key=lambda each: each.low)
    if low.bound != LEAST:
        return None
    return replace(one, low=low.low, high=high.low, end=other.end, bound="")


def _same_scale(one: Quantity, other: Quantity) -> tuple[float, float]:
    """Both ends in the scale one of them was written in: `68-72k`."""
    low, high = float(one.low), float(other.low)
    if other.exact and not one.exact and low < 1000 <= high:
        size = 1000 if high < 10**6 else 10**5 if low * 10**5 < high else 10**6
        low *= size
    elif one.exact and not other.exact and high < 1000 <= low:
        high *= 1000 if low < 10**6 else 10**5
    return low, high


def with_cents(found: list[Quantity], text: str) -> list[Quantity]:
    """Money said with its hundredths: `20 dollars 43`, `3 gbp 1 pence`."""
    kept: list[Quantity] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and one.start < last.end:
            continue
        match = _CENTS.match(text, last.end) if last and last.kind == "money" else None
        if last and match and _is_cents(last, one, match, text):
            end = max(match.end(), one.end)
            kept[-1] = replace(last, low=tidy(last.low + one.low / 100), end=end)
        else:
            kept.append(one)
    return kept


def _is_cents(last: Quantity, one: Quantity, match: re.Match[str], text: str) -> bool:
    small = last.low < 1000 and float(last.low).is_integer() and one.low < 100
    begins = match.start("cents") == one.start and one.kind == "plain"
    ends = bool(match["mark"]) or bool(_STOPS.match(text, one.end))
    between = "between" in text[max(0, last.start - 12) : last.start]
    return small and begins and ends and not between and not one.exact
