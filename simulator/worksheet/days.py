"""Days as people say them: `5 December`, `next Friday`, `in two weeks`, `open`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from simulator.language.dates import Date, dates
from simulator.language.numbers import Quantity, quantities
from simulator.language.text import clean
from simulator.worksheet.asking import Lean
from simulator.worksheet.entries import OPEN

ENDLESS = re.compile(
    r"\W*(?:it (?:is|has|stays) |stays |has |always )*(?:open(?:[- ]ended)?"
    r"|(?:it )?never(?: ends| expires)?|none|no (?:end|limit|date|deadline|expiry)(?: date)?"
    r"|(?:it )?(?:does|do) not (?:end|expire)|for ever|forever|always|unlimited|permanent"
    r"|indefinite(?:ly)?)\W*\Z"
)
"""Ways to say that something has no end."""

_NOW = re.compile(r"\b(?:now|at once|immediately|right away|straight away|today|already)\b")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\b(?P<which>next|last|this|coming)? ?(?P<day>mon|tue|wed|thu|fri|sat|sun)"
    r"(?:s|nes|rs|ur)?(?:day)?\b(?P<week> week)?"
)
_AGO = re.compile(r"\b(?:ago|back|earlier)\b")
_STEP = re.compile(r"\b(?P<which>next|last|this) (?P<grain>week|month|quarter|year)\b")
_END = re.compile(r"\bend of (?:the |this |next )?(?P<grain>week|month|year)\b")
_NTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b|\A(?:the )?(\d{1,2})\.?\Z")
_QUARTER = re.compile(r"\bq([1-4])(?: ((?:19|20)\d\d))?\b")
_FEASTS = {"christmas": (12, 25), "xmas": (12, 25), "new year": (1, 1)}
_POINTS = re.compile(r"\b(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-]?(?P<year>\d{4}|\d{2})?(?!\d)")
_PART = re.compile(r"\b(?P<part>early|beginning|start|mid(?:dle)?|late|end)\b")
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}

LONG_AGO, FAR = date(1990, 1, 1), date(2100, 1, 1)
"""Days before and after these are slips of the fingers; defaults."""


def understood(said: str, today: date, lean: Lean = "ahead") -> str | None:
    """The day as the sheet has it (`2026-12-05` or `open`); None when no calendar can tell."""
    text = clean(said)
    if ENDLESS.match(text):
        return OPEN
    ways = (_written, _pointed, _counted, _nth, _weekday, _end, _step, _month, _feast, _now)
    try:
        found = next((day for way in ways if (day := way(text, today, lean))), None)
    except (ValueError, OverflowError):  # no such day in any calendar
        return None
    return found.isoformat() if found and LONG_AGO <= found <= FAR else None


def in_words(day: str) -> str:
    """A day of the sheet as people read it: `Saturday 5 December 2026`."""
    if day == OPEN:
        return OPEN
    one = date.fromisoformat(day)
    return f"{one:%A} {one.day} {one:%B} {one.year}"


def _written(text: str, today: date, lean: Lean) -> date | None:
    """A day and a month, perhaps a year; `today`, `tomorrow`."""
    for one in dates(text, today):
        if one.month and one.day:
            return _placed(one.year, one.month, one.day, today, lean)
    return None


def _placed(year: int | None, month: int, day: int, today: date, lean: Lean) -> date:
    """The day in its year, or in the one that lies as it should."""
    if year:
        return date(year, month, day)
    around = [_real(today.year + step, month, day) for step in (-4, -3, -2, -1, 0, 1, 2, 3, 4)]
    return _chosen([one for one in around if one], today, lean)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _chosen(days: list[date], today: date, lean: Lean) -> date:
    if not days:
        raise ValueError("there is no such day")
    if lean == "near":
        return min(days, key=lambda one: abs(one - today))
    if lean == "back":
        return max(one for one in days if one <= today)
    return min(one for one in days if one >= today)


def _pointed(text: str, today: date, lean: Lean) -> date | None:
    """`5.12.` has the day first, as wherever points are written; `5/12` nobody can tell."""
    match = _POINTS.search(text)
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    if "." not in match[0] and day <= 12 and month <= 12 and day != month:
        return None
    if month > 12:
        day, month = month, day
    year = int(match["year"]) if match["year"] else None
    return _placed(year + 2000 if year and year < 100 else year, month, day, today, lean)


def _counted(text: str, today: date, lean: Lean) -> date | None:
    """`in two weeks`, `three days ago`; a bare `two weeks` lies as days here do."""
    if _STEP.search(text):
        return None
    for one in quantities(text, today):
        if one.kind == "time" and one.unit in (*_DAYS, *_MONTHS) and one.low < 1000:
            back = _AGO.search(text) or (lean == "back" and not one.cue)
            return _moved(today, one, -1 if back else 1)
    return None


def _moved(today: date, by: Quantity, sign: int) -> date:
    if by.unit in _DAYS:
        return today + timedelta(days=sign * round(by.low * _DAYS[by.unit]))
    return _months_on(today, sign * round(by.low * _MONTHS[by.unit]))


def _months_on(day: date, months: int) -> date:
    """The same day so many months on, or the month's last when there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _last(year, month + 1)))


def _last(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def _weekday(text: str, today: date, lean: Lean) -> date | None:
    """`Friday` is the coming one, `next Friday` the one of next week."""
    match = _WEEKDAY.search(text)
    if match is None:
        return None
    wanted = _WEEKDAYS.index(match["day"])
    monday = today - timedelta(days=today.weekday())
    if match["which"] == "next":
        return monday + timedelta(days=7 + wanted)
    ahead = today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    if match["week"]:
        return ahead + timedelta(days=7)
    return ahead - timedelta(days=7) if match["which"] == "last" or lean == "back" else ahead


def _end(text: str, today: date, lean: Lean) -> date | None:  # noqa: ARG001  # one shape for all ways
    match = _END.search(text)
    if match is None:
        return None
    after = "next" in match[0]
    if match["grain"] == "week":
        return today + timedelta(days=4 - today.weekday() + 7 * (after or today.weekday() > 4))
    if match["grain"] == "year":
        return date(today.year + after, 12, 31)
    first = _months_on(today.replace(day=1), int(after))
    return first.replace(day=_last(first.year, first.month))


def _step(text: str, today: date, lean: Lean) -> date | None:  # noqa: ARG001
    """`next week` begins on its Monday, `next month` on its first."""
    match = _STEP.search(text)
    if match is None:
        return None
    sign = {"next": 1, "last": -1, "this": 0}[match["which"]]
    if match["grain"] == "week":
        return today + timedelta(days=7 * sign - (today.weekday() if sign else 0))
    if match["grain"] == "year":
        return date(today.year + sign, 1, 1) if sign else today
    first = today.replace(day=1)
    if match["grain"] == "quarter":
        first = first.replace(month=(today.month - 1) // 3 * 3 + 1)
        sign *= 3
    return _months_on(first, sign) if sign else today


def _month(text: str, today: date, lean: Lean) -> date | None:
    """A month alone is its first day; `mid-December` and `end of November` are said so."""
    if match := _QUARTER.search(text):
        year = int(match[2]) if match[2] else None
        return _placed(year, int(match[1]) * 3 - 2, 1, today, lean)
    for one in _months(text):
        if one.month:
            year = one.year or _placed(None, one.month, 28, today, lean).year
            return date(year, one.month, _within(text, year, one.month))
    return None


def _months(text: str) -> Iterator[Date]:
    """Months without a day; some names are words first, and count after `in`."""
    yield from dates(text)
    yield from dates(f"in {text}")


def _within(text: str, year: int, month: int) -> int:
    match = _PART.search(text)
    part = match["part"] if match else ""
    return 15 if part.startswith("mid") else _last(year, month) if part in ("late", "end") else 1


def _nth(text: str, today: date, lean: Lean) -> date | None:
    """`the 14th`: of the month in which it lies as it should."""
    match = _NTH.search(text)
    if match is None:
        return None
    firsts = [_months_on(today.replace(day=1), step) for step in range(-3, 4)]
    days = [_real(one.year, one.month, int(match[1] or match[2])) for one in firsts]
    return _chosen([one for one in days if one], today, lean)


def _feast(text: str, today: date, lean: Lean) -> date | None:
    for name, day in _FEASTS.items():
        if name in text:
            return _placed(None, *day, today, lean)
    return None


def _now(text: str, today: date, lean: Lean) -> date | None:  # noqa: ARG001
    return today if _NOW.search(text) else None
