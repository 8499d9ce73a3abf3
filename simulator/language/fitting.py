"""What a quantity means for an issue: its scale, its unit, and what it is more or less than."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from simulator.language.quantity import Quantity
from simulator.language.relative import FROM_MINE, FROM_THEIRS, earned, outside
from simulator.language.slot import GOES_ON, NOUN, Slot, ranged, whole
from simulator.language.times import GRAINS
from simulator.language.timing import counted
from simulator.scenario.amounts import rounded
from simulator.scenario.model import Issue
from simulator.talk.moves import Range

FLOOR, CEILING = 0.4, 2.6
"""How far outside an issue's options a number is still meant for it (default, to be tuned)."""

A_YEAR = {"month": 12, "week": 52}
"""How often a year pay by the month or week is paid."""

HIGHEST_PERCENT = 300
_UP = re.compile(
    r"\b(more|raise|increase|above|on top|higher|up|rise|extra|another|over|bump|plus)\b"
    r"|\bmake it\b|\b(?:how|what) about\b|\b(?:could|can) (?:you|we) (?:do|go|manage|say)\b"
)
_DOWN = re.compile(r"\b(less|lower|below|under|down|fewer|reduce|cut)\b")
_ADDED = re.compile(
    r"\b(?:another|extra|additional|by|plus"
    r"|(?:raise|rise|increase|bump|uplift|hike) of(?: about| around)?"
    r"|(?:come|go|move|inch|nudge it) up(?: by)?(?: a bit| a little| slightly)?,?(?: by| say| maybe"
    r"| about| another)?) [$£€]?$"
)
_MORE = re.compile(r" (?:more|extra|higher|on top|above|over)\b")
_LESS = re.compile(r" (?:less|lower|below|under|fewer)\b")


def value_for(one: Quantity, slot: Slot) -> int | float | Range | None:
    """The value a quantity gives an issue, or None when it cannot be meant for it."""
    if slot.issue.kind == "count":
        return counted(one, slot)
    if slot.issue.kind != "money" or one.kind in ("time", "date"):
        return None
    return _percent(one, slot) if one.kind == "percent" else _money(one, slot)


def belongs(one: Quantity, issue: Issue) -> bool:
    """Whether an amount is of an issue's kind and size, without looking at the words around it."""
    unit = issue.unit.split(" ", maxsplit=1)[0].lower().removesuffix("s")
    if one.kind == "date":
        return False
    if one.kind == "time":
        return issue.kind == "count" and one.unit == GRAINS.get(unit, "")
    if one.kind == "percent":
        return issue.unit.startswith("%")
    amounts = [float(option.amount) for option in issue.options if option.amount]
    fits = bool(amounts) and min(amounts) * FLOOR <= one.low <= max(amounts) * CEILING
    return issue.kind == "money" and one.exact and fits


def _money(one: Quantity, slot: Slot) -> int | float | Range | None:
    if one.rate in A_YEAR:
        yearly = A_YEAR[one.rate]
        high = None if one.high is None else one.high * yearly
        one = replace(one, low=one.low * yearly, high=high, rate="", exact=True)
        return _money(one, slot) if slot.primary else None
    factor = _factor(one, slot)
    if not factor or not (slot.named or slot.primary or (factor == 1 and one.exact)):
        return None
    value = one.low * factor
    before = slot.text[max(0, one.start - 32) : one.start]
    added = _ADDED.search(before) or _MORE.match(slot.after(one)) or _LESS.match(slot.after(one))
    start = _start(one, slot)
    if added and 0 < value < 0.5 * start:
        sign = -1 if _LESS.match(slot.after(one)) else 1
        return added_to(start, sign, one, factor)
    amounts = slot.amounts
    if not amounts or not min(amounts) * FLOOR <= value <= max(amounts) * CEILING:
        return None
    meant = ranged(one, factor)
    raised = isinstance(meant, Range) and meant.low == slot.now and "between" not in before
    return meant.high if raised and isinstance(meant, Range) else meant


def _factor(one: Quantity, slot: Slot) -> int:
    """How much to scale a number so that it fits: `68` is 68,000 where that is what people say."""
    highest = max(slot.amounts, default=0)
    if one.exact or one.low >= 1000:
        counts = one.kind == "plain" and NOUN.match(slot.after(one))
        return 0 if counts and not _named_next(one, slot) else 1
    if one.kind == "plain" and not GOES_ON.match(slot.after(one)) and not _named_next(one, slot):
        return 0
    if highest < 1000:
        return 1
    scales = (10**5, 1000) if highest >= 10**6 else (1000,)
    return next((scale for scale in scales if one.low * scale <= CEILING * highest), 0)


def _named_next(one: Quantity, slot: Slot) -> bool:
    """Whether an issue's name follows: `66 base`, or `66, bonus 4` without the comma."""
    rest = slot.after(one).lstrip()
    return any(
        rest.startswith(name.lower())
        for issue in slot.view.issues
        for name in (issue.label, *issue.also)
    )


def added_to(start: int | float, sign: int, one: Quantity, factor: float) -> int | float | Range:
    """An amount on top of another, or off it."""
    ends = [one.low, *([] if one.high is None else [one.high])]
    values = sorted(whole(start + sign * end * factor) for end in ends)
    return Range(*values) if len(values) == 2 else values[0]


def _percent(one: Quantity, slot: Slot) -> int | float | Range | None:
    """A share of the main amount for other issues; more or less than the table for the main one."""
    issues = slot.view.issues
    main = next(issue for issue in issues if issue.kind == "money")
    start = slot.view.table[main.id]
    near = _start(one, Slot(slot.text, slot.view, main, slot.named, slot.primary))
    share = Decimal(str(one.low))
    if slot.named and not slot.primary:
        return rounded(Decimal(str(slot.main or start)) * share / 100, 2)
    spoken_for = any(issue.unit.startswith("%") for issue in issues)
    if not slot.primary or spoken_for or one.low > HIGHEST_PERCENT:
        return None
    around = slot.text[max(0, one.start - 30) : one.end + 34]
    up, down = bool(_UP.search(around)), bool(_DOWN.search(around))
    if near != start:
        start = near
    elif not (slot.named or up or down):
        return None
    sign = -1 if down and not up else 1
    ends = [Decimal(str(end)) for end in (one.low, one.high) if end is not None]
    values = sorted(rounded(Decimal(str(start)) * (100 + sign * end) / 100, 3) for end in ends)
    return Range(*values) if len(values) == 2 and values[0] < values[1] else values[0]


def _start(one: Quantity, slot: Slot) -> int | float:
    """What more or less is counted from: what they pay elsewhere, what one earns, the table."""
    around = slot.text[max(0, one.start - 30) : one.end + 48]
    if FROM_THEIRS.search(around) and (other := outside(slot.view)) is not None:
        return other
    if FROM_MINE.search(around) and (own := earned(slot.view)) is not None:
        return own
    return slot.now
