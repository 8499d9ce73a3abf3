"""What a quantity means for a counted issue: weeks until the start, days a week, percent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from simulator.language.quantity import INSTEAD, Quantity
from simulator.language.slot import GOES_ON, Slot, ranged, whole
from simulator.language.times import GRAINS
from simulator.talk.moves import Range

SHORT = 4
"""Words up to which a text is an answer that needs no verb: `in three weeks`."""

CONVERT = {
    ("month", "week"): 4, ("year", "month"): 12, ("year", "week"): 52, ("hour", "minute"): 60,
    ("week", "month"): 0.25, ("month", "year"): 1 / 12, ("week", "day"): 7, ("day", "week"): 1 / 7,
    ("minute", "hour"): 1 / 60,
}  # fmt: skip
"""How many of the second one of the first is, as people count in talk."""

_EARLIER = re.compile(r"^ ?(?:or so )?(?:earlier|sooner|before that|ahead|less|fewer)\b")
_FEWER = re.compile(r"\b(?:less|fewer)\b")
_LATER = re.compile(r"^ ?(?:or so )?(?:later|longer|more)\b")
_PAST = re.compile(
    r"'? (?:of (?!notice)|ago\b|old\b|behind\b|experience|in a row|back\b|running\b)"
)
_EXTRA = re.compile(r"\b(?:more|extra|additional|another)\b")
_BEFORE_EXTRA = re.compile(r"\b(?:another|extra|additional|by) $")
_AT_HOME = re.compile(r"\b(?:home|remote)\b")
_AT_WORK = re.compile(r"\b(?:(?<!home )office|on ?-?site|come in|coming in|in person)\b")
_POLITE = re.compile(r"\b(?:please|thanks|thank you|okay|hello|hi)\b")
_MOVES = re.compile(
    r"\b(?:start|starting|join|joining|begin|beginning|began|started|joined|be here|be there"
    r"|come|came|coming"
    r"|notice|available|free|begun|arrive)\b"
)


def counted(one: Quantity, slot: Slot) -> int | float | Range | None:
    """The value a quantity gives an issue that is counted: weeks, days a week, percent."""
    if one.kind == "date":
        return _day(one, slot)
    return _time(one, slot) if one.kind == "time" else _count(one, slot)


def _day(one: Quantity, slot: Slot) -> int | float | None:
    """Weeks from today to a date with day and month, when it is known what day it is."""
    day = one.date
    if not slot.today or not day or not day.day or not day.month or slot.unit != "week":
        return None
    if slot.counted or not (slot.named or _moves(one, slot)):
        return None
    try:
        then = date(day.year or slot.today.year, day.month, day.day)
        if then < slot.today and not day.year:
            then = then.replace(year=then.year + 1)
    except ValueError:  # 30 February
        return None
    return round((then - slot.today).days / 7) if then >= slot.today else None


def _time(one: Quantity, slot: Slot) -> int | float | Range | None:
    grain = GRAINS.get(slot.unit, "")
    factor = 1.0 if one.unit == grain else CONVERT.get((one.unit, grain), 0)
    if (one.unit, grain) == ("day", "week"):
        high = None if one.high is None else half_weeks(one.high)
        one, factor = replace(one, low=half_weeks(one.low), high=high, unit="week"), 1.0
    rest = slot.after(one)
    if not grain or not factor or _PAST.match(rest) or not _same_rate(one, slot):
        return None
    if not slot.named and not _moves(one, slot):
        return None
    if _EARLIER.match(rest) or _FEWER.search(slot.text[one.start : one.end]):
        return max(0, whole(slot.now - one.low * factor))
    if _later(one, slot):
        return whole(slot.now + one.low * factor)
    return ranged(one, factor)


def half_weeks(days: float) -> float:
    """Days in weeks, to the next half: ten days are a week and a half."""
    return max(0.5, round(2 * days / 7) / 2)


def _same_rate(one: Quantity, slot: Slot) -> bool:
    """Whether an amount of time is counted as the issue is: days a week are no stretch of days."""
    if not slot.counted:
        return not one.rate
    near = slot.text[max(0, one.start - 24) : one.end + 24]
    if _AT_HOME.search(slot.issue.label.lower()) and _AT_WORK.search(near):
        return False
    return (
        one.unit == GRAINS.get(slot.unit, "")
        and (not one.cue or bool(one.rate))
        and one.rate != "work"
    )


def _later(one: Quantity, slot: Slot) -> bool:
    """Whether time is added to what is on the table: `two more weeks`, `a week later`."""
    before = slot.text[max(0, one.start - 12) : one.start]
    words = slot.text[one.start : one.end]
    if one.bound and " than" in slot.text[max(0, one.start - 12) : one.start]:
        return False
    extra = _EXTRA.search(words) or _BEFORE_EXTRA.search(before)
    return bool(_LATER.match(slot.after(one)) or extra)


def _moves(one: Quantity, slot: Slot) -> bool:
    """Whether a stretch of time is about terms although no issue is named beside it."""
    near = slot.text[max(0, one.start - 40) : one.end + 20]
    words = len(_POLITE.sub("", slot.text).split())
    own = len(slot.text[one.start : one.end].split())
    short = words <= SHORT or words - own <= 1
    rest = slot.after(one)
    return (
        short
        or one.cue == INSTEAD
        or bool(_MOVES.search(near) or _EARLIER.match(rest) or _LATER.match(rest))
    )


def _count(one: Quantity, slot: Slot) -> int | float | Range | None:
    unit, rest = slot.unit, slot.after(one)
    if unit.startswith("%") and one.kind == "percent":
        return _share(one, slot)
    if one.kind != "plain":
        return None
    bare = unit.startswith("%") or slot.counted
    follows = bool(unit) and bool(re.match(rf" ?(?:\w+ )?{re.escape(unit)}", rest))
    highest = max(slot.amounts, default=0)
    fits = one.low <= max(2 * highest, highest + 3)
    if fits and (follows or (slot.named and GOES_ON.match(rest))):
        return ranged(one, 1)
    inside = bare and min(slot.amounts, default=0) <= one.low <= highest
    return ranged(one, 1) if inside and GOES_ON.match(rest) else None


def _share(one: Quantity, slot: Slot) -> int | float | Range:
    """A percentage for an issue counted in percent; `2% more` is on top of what is there."""
    added = _LATER.match(slot.after(one)) and slot.now and one.high is None
    return whole(slot.now + one.low) if added else ranged(one, 1)
