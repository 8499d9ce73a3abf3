"""Dates of a clean text: those with a day or month, and those only a calendar could tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from simulator.language.numerals import TENS, UNITS
from simulator.language.spelled import spoken

_LONG = "january february march april may june july august september october november december"
_MONTHS = _LONG.split()
_SHORT = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
MONTHS = {name: at for at, name in enumerate(_MONTHS, 1)} | {
    name: [one[:3] for one in _MONTHS].index(name[:3]) + 1 for name in _SHORT
}
_TH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = _TH.split()
ORDINALS = {name: at for at, name in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}
_CARDINALS = UNITS[1:]
CARDINALS = {name: at for at, name in enumerate(_CARDINALS, 1)}

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAY_WORD = (
    rf"(?:twenty|thirty)(?:[ -](?:{'|'.join(_ORDINALS[:9])}|{'|'.join(_CARDINALS[:9])}))?"
    rf"|{'|'.join(sorted((*ORDINALS, *CARDINALS), key=len, reverse=True))}"
)
_DAY = (
    rf"(?P<day>(?<![\w.,])\d{{1,2}}(?:st|nd|rd|th)?(?![\d.,]\d|\w|%)"
    rf"|\b(?:{_DAY_WORD})\b(?![ -](?:thousand|hundred)))"
)
_BELOW = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(_CARDINALS[:9])}))?|{'|'.join(CARDINALS)})"
_YEAR = (
    r"(?P<year>(?:1[5-9]|20)\d\d(?![\d.,]\d|k|\w)"
    rf"|(?:fif|six|seven|eigh|nine)teen (?:hundred (?:and )?)?{_BELOW}"
    rf"|two thousand(?: (?:and )?{_BELOW})?|twenty {_BELOW})"
)
_AND_YEAR = rf"(?:,? ?(?:of |in |-)?{_YEAR}|,? of '?(?P<short>\d\d)(?!\w))?"
_CUE = r"(?:in|by|from|since|until|till|of|next|this|last|before|after|early|mid|late|for|to)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_FEAST = (
    r"easter|christmas|xmas|new year(?:'s)?|the new year|thanksgiving|diwali|ramadan|eid|pentecost"
    r"|midsummer|the (?:summer|winter|holidays|break|bank holiday)|spring|summer|autumn|winter|fall"
)

_WRITTEN = (
    r"(?<![\d-])(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?![\d-])",
    r"(?<![\d/.])(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>\d{4})(?!\d)",
    rf"\b{_MONTH}-(?P<year>\d{{4}})-(?P<day>\d{{1,2}})(?!\d)",
    rf"{_DAY}(?: day)?(?: of|-)? ?{_MONTH}{_AND_YEAR}",
    rf"\b{_MONTH}(?:[ /-]|, ?)(?:the )?{_DAY}{_AND_YEAR}",
    rf"\b{_MONTH}(?:[ /]|, ?)(?:of |in )?{_YEAR}",
    rf"\b{_MONTH} of '?(?P<short>\d\d)(?!\w)",
)
_WRITTEN_OUT = tuple(re.compile(one) for one in _WRITTEN)
_MONTH_ONLY = re.compile(
    rf"(?:(?<=\b)(?P<cue>{_CUE}) (?:the (?:end|start|beginning) of )?)?\b{_MONTH}(?![\w-])"
)
_YEAR_ONLY = re.compile(
    r"\b(?:in|since|until|during|by|year|before|after) (?P<year>(?:19|20)\d\d)(?![\d.,]\d|\w| ?%)"
)
_SLASHED = re.compile(
    r"\b(?:on|by|from|until|before|after) (?:the )?(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![/.]?\d)"
)
_DAY_ONLY = re.compile(
    r"\b(?:on|from|by|until|till|before|after) the (?P<day>\d{1,2}(?:st|nd|rd|th))\b"
    rf"(?! ?(?:{_MONTH.replace('?P<month>', '?:')}|of\b|floor|time|round|year|week))"
)
_NAMED = re.compile(
    rf"\b(?P<today>today|tomorrow|yesterday)\b|\b(?:(?:on|next|this|last|by|until|from|before"
    rf"|after) )+{_WEEKDAY}\b|\b{_WEEKDAY}\b(?! (?:in|week))"
    rf"|\b(?:after|before|by|at|over|until|till|from|since|around|in|this|next)(?: the)? "
    rf"(?:{_FEAST})\b"
    r"|\b(?:by |at |before |until |from )?(?:the )?end of (?:the |this |next )?"
    r"(?:week|month|quarter|year)\b|\b(?:in |by |from |until )?q[1-4](?: (?:19|20)\d\d)?\b"
    r"|\b(?:this|next) quarter\b"
)
_AMBIGUOUS = frozenset({"may", "march", "mar", "sep", "dec", "jan", "jun"})
_STEPS = {"today": 0, "tomorrow": 1, "yesterday": -1}


@dataclass(frozen=True, slots=True)
class Date:
    """A date as said, `start` to `end`; what was not said, or cannot be known, is None."""

    start: int
    end: int
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def known(self) -> bool:
        """Whether any part of it is known; `after easter` is only words."""
        return any(one is not None for one in (self.year, self.month, self.day))


def dates(text: str, today: date | None = None) -> tuple[Date, ...]:
    """Find the dates of a clean text, in order; `today` tells what `tomorrow` is, if given."""
    found: list[Date] = []
    for pattern in _WRITTEN_OUT:
        found += _free(found, (_written(match) for match in pattern.finditer(text)))
    for loose in (_months(text), _years(text), _named(text, today)):
        found += _free(found, loose)
    return tuple(sorted(found, key=lambda one: one.start))


def _free(taken: list[Date], found: Iterator[Date | None]) -> list[Date]:
    """Those whose place is not taken by a fuller one."""
    return [
        one
        for one in found
        if one and not any(one.start < other.end and other.start < one.end for other in taken)
    ]


def _written(match: re.Match[str]) -> Date | None:
    said = match.groupdict()
    day, month = _day(said.get("day")), MONTHS.get(said.get("month") or "")
    if said.get("number"):
        month = int(said["number"])
    if said.get("one"):
        day, month = _numeric(int(said["one"]), int(said["two"]))
    if month == 5 and said.get("month") == "may" and not _sure(match):
        return None
    good = (day is None or 1 <= day <= 31) and (month is None or 1 <= month <= 12)
    year = _year(said.get("year"), said.get("short"))
    return Date(match.start(), match.end(), match[0].strip(), year, month, day) if good else None


def _sure(match: re.Match[str]) -> bool:
    """Whether `may` is the month: `1 may`, `may 2nd`, and not `you may two`."""
    return bool(re.search(r"\d", match[0]))


def _numeric(one: int, two: int) -> tuple[int | None, int | None]:
    """Day and month of `31/12`; which is which is not known when both could be a month."""
    if one > 12:
        return one, two
    return (two, one) if two > 12 else (one, one) if one == two else (None, None)


def _day(said: str | None) -> int | None:
    if not said:
        return None
    if said[0].isdigit():
        return int(re.sub(r"\D", "", said))
    tens, _, rest = re.sub("-", " ", said).partition(" ")
    whole = {"twenty": 20, "thirty": 30}.get(tens, 0)
    return whole + (ORDINALS | CARDINALS).get(rest if whole else said, 0)


def _year(said: str | None, short: str | None) -> int | None:
    if short:
        return int(short) + (1900 if int(short) > 50 else 2000)
    if not said:
        return None
    if said[0].isdigit():
        return int(said)
    values = [int(value) for _, _, value in spoken(said)]
    return values[0] * 100 + values[1] if len(values) == 2 else values[0]


def _months(text: str) -> Iterator[Date | None]:
    for match in _MONTH_ONLY.finditer(text):
        name = match["month"]
        verb = name == "may" and match["cue"] in ("to", "for", "this", "next", "last")
        if not verb and (match["cue"] or name not in _AMBIGUOUS):
            yield Date(match.start(), match.end(), match[0], None, MONTHS[name], None)


def _years(text: str) -> Iterator[Date | None]:
    for match in _YEAR_ONLY.finditer(text):
        yield Date(match.start(), match.end(), match[0], int(match["year"]), None, None)
    for match in _SLASHED.finditer(text):
        day, month = _numeric(int(match["one"]), int(match["two"]))
        if int(match["one"]) <= 31 and int(match["two"]) <= 31:
            yield Date(match.start(), match.end(), match[0], None, month, day)
    for match in _DAY_ONLY.finditer(text):
        yield Date(match.start(), match.end(), match[0], None, None, _day(match["day"]))


def _named(text: str, today: date | None) -> Iterator[Date | None]:
    for match in _NAMED.finditer(text):
        if match["today"] and today:
            then = today + timedelta(days=_STEPS[match["today"]])
            yield Date(match.start(), match.end(), match[0], then.year, then.month, then.day)
        else:
            yield Date(match.start(), match.end(), match[0])
