"""The worksheet's part of BATNA readiness, 60 points (`domain.md` 2.3, W1 to W10), and strength.

Each item has levels; noting one thing more never lowers any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from simulator.language.numbers import money
from simulator.worksheet.alike import families, weighty
from simulator.worksheet.entries import OPEN, Day, day
from simulator.worksheet.sheet import Alternative, Mark, Worksheet
from simulator.worksheet.total import BASE, TIME, chance, derived, stays, total

LATELY = timedelta(days=14)
"""How recent an improvement counts as done lately (`domain.md` 2.3, W9)."""

PARTS_ENOUGH = 3
"""Components that make a value more than a salary (`domain.md` 2.3, W5)."""

OUT_OF = 60
"""Points of the whole worksheet (`domain.md` 2.3)."""

HELPS = ("W3", "W6", "W7", "W2", "W4", "W10", "W5", "W8", "W9", "W1")
"""The items in order of what they do for a talk: to stand by the best alternative comes before
finding one more. Default, to be tuned."""

BARE = 1000
"""From here on a number without a currency is taken for money in a package; default."""

Points = Callable[[str], int | None]
"""What a package in words is worth to the person in a scenario, 0-100; None if not understood."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the rubric: its code, points of how many, and what the next points ask for."""

    code: str
    points: int
    out_of: int
    next_points: int = 0
    wants: str = ""


def items(sheet: Worksheet, on: date, points: Points | None = None) -> tuple[Item, ...]:
    """Score the worksheet as of a day. With `points`, packages are compared by their worth."""
    return (
        _several(sheet), _named(sheet), _firm(sheet), _dated(sheet), _valued(sheet),
        _walk_away(sheet, points), _target(sheet, points), _their_side(sheet),
        _improved(sheet, on), _sentences(sheet),
    )  # fmt: skip


def best_step(scored: tuple[Item, ...]) -> Item | None:
    """The item whose next step adds most points; None when all is there.

    Of equals the one that does most for the talk itself; without any alternative, a first one.
    """
    left = [one for one in scored if one.points < one.out_of]
    first = next((one for one in left if one.wants == "first"), None)
    left.sort(key=lambda one: (-one.next_points, HELPS.index(one.code)))
    return first or next(iter(left), None)


def worth_of(mark: Mark, other: Mark, points: Points | None) -> tuple[float, float] | None:
    """What two packages are worth on one scale: points of the scenario, else the money in them."""
    if mark.package is None or other.package is None:
        return None
    if points is not None:
        one, two = points(mark.package), points(other.package)
        if one is not None and two is not None:
            return float(one), float(two)
    one_sum, two_sum = sum_in(mark.package), sum_in(other.package)
    return (one_sum, two_sum) if one_sum is not None and two_sum is not None else None


def sum_in(package: str) -> float | None:
    """The amount of money that a package in words names, if it names one."""
    found = money(package)
    return float(found[0]) if found and (found[1] or found[0] >= BARE) else None


def _item(code: str, points: int, levels: tuple[int, ...], wants: str) -> Item:
    """An item at one of its levels; the next points are those of the next level."""
    after = next((one for one in levels if one > points), points)
    return Item(code, points, levels[-1], after - points, wants if after > points else "")


def _several(sheet: Worksheet) -> Item:
    """A course counts as real from a hint on (F1); what you do on Monday always does."""
    real = {one.what.casefold() for one in sheet.alternatives if one.firmness or one.monday}
    monday = any(map(stays, sheet.alternatives))
    points = 8 if len(real) > 1 and monday else 4 if sheet.alternatives else 0
    offers = [one.firmness for one in sheet.alternatives]
    wants = "second" if len(sheet.alternatives) < 2 else "firmer"
    wants = "first" if not sheet.alternatives else wants if monday else "monday"
    if offers and all(one in (3, 4) for one in offers):
        wants = "ground"  # Monday would be the offer; what is missing is what remains without it
    return _item("W1", points, (0, 4, 8), wants)


def _named(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    points = 0 if best is None else 6 if _has_reason(best, sheet) else 3
    wants = "best" if best is None else "reason" if sheet.interests else "interests"
    return _item("W2", points, (0, 3, 6), wants)


def _has_reason(best: Alternative, sheet: Worksheet) -> bool:
    """Whether the reason says, in these words or close ones, what an interest says."""
    said = _about(best.why or "")
    return any(said & _about(one.what) for one in sheet.interests)


def _about(text: str) -> frozenset[str]:
    said = weighty(text)
    return said | families(said)


def _firm(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    if best is None or best.firmness is None:
        return _item("W3", 0, (0, 4, 8), "firmness")
    wants = "evidence" if best.firmness else "begin"
    return _item("W3", 8 if best.evidence else 4, (0, 4, 8), wants)


def _dated(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    known = _dates(best) if best else []
    endless = best is not None and OPEN in (best.expires, best.answer_by)
    whole = len(known) > 1 or endless  # what has no end needs no other date
    return _item("W4", 5 if whole else 3 if known else 0, (0, 3, 5), "dates")


def _valued(sheet: Worksheet) -> Item:
    """One comparable number: a worth in percent, or parts beside those of what is here."""
    best = sheet.best_alternative
    if best is None:
        return _item("W5", 0, (0, 4, 8), "value")
    enough = len(total(best.value).steps) >= PARTS_ENOUGH
    if best.worth is not None or (enough and total(sheet.here).steps):
        return _item("W5", 8, (0, 4, 8), "")
    return _item("W5", 4 if enough else 0, (0, 4, 8), "here" if enough else "value")


def _walk_away(sheet: Worksheet, points: Points | None) -> Item:
    least, aim = sheet.walk_away, sheet.target
    if least.package is None:
        return _item("W6", 0, (0, 4, 8), "walk_away")
    if aim.package is not None and _same(least, aim, points):
        return _item("W6", 4, (0, 4, 8), "apart")
    reasoned = least.why is not None or derived(sheet) is not None
    return _item("W6", 8 if reasoned else 4, (0, 4, 8), "derive")


def _same(one: Mark, other: Mark, points: Points | None) -> bool:
    if (one.package or "").casefold() == (other.package or "").casefold():
        return True
    both = worth_of(one, other, points)
    return both is not None and both[0] == both[1]


def _target(sheet: Worksheet, points: Points | None) -> Item:
    marks = (sheet.opening, sheet.target)
    if not all(one.package for one in marks):
        missing = "target" if not sheet.target.package else "opening"
        return _item("W7", 0, (0, 3, 5), missing)
    if not in_order(sheet, points):
        return _item("W7", 0, (0, 3, 5), "order")
    return _item("W7", 5 if all(one.why for one in marks) else 3, (0, 3, 5), "outside")


def in_order(sheet: Worksheet, points: Points | None) -> bool:
    """Whether the opening is no less than the target, and the target above the walk-away."""
    opened = worth_of(sheet.opening, sheet.target, points)
    aimed = worth_of(sheet.target, sheet.walk_away, points)
    return not (opened and opened[0] < opened[1]) and not (aimed and aimed[0] <= aimed[1])


def _their_side(sheet: Worksheet) -> Item:
    theirs = sheet.theirs
    parts = {"their_alternatives": theirs.alternatives, "their_limits": theirs.limits,
             "decides": theirs.decides}  # fmt: skip
    known = [one for one in parts.values() if one]
    missing = next((name for name, one in parts.items() if not one), "")
    return _item("W8", 5 if len(known) > 1 else 3 if known else 0, (0, 3, 5), missing)


def _improved(sheet: Worksheet, on: date) -> Item:
    lately = any(_lately(one.when, sheet, on) for one in sheet.improve)
    points = 4 if lately else 2 if sheet.improve else 0
    return _item("W9", points, (0, 2, 4), "improve_date" if points else "improve")


def _lately(when: Day | None, sheet: Worksheet, on: date) -> bool:
    """Done in the last two weeks, or set for a day before the talk."""
    done = day(when or "")
    if done is None:
        return False
    meeting = day(sheet.meeting or "")
    return on - LATELY <= done and (done <= on or meeting is None or done <= meeting)


def _sentences(sheet: Worksheet) -> Item:
    ready = [one for one in (sheet.lines.truth, sheet.lines.leave) if one]
    missing = "leave" if sheet.lines.truth else "truth"
    return _item("W10", (0, 2, 3)[len(ready)], (0, 2, 3), missing)


def strength(sheet: Worksheet, on: date) -> int:
    """How good the best alternative is, 0-100, apart from readiness (`domain.md` 2.3)."""
    best = sheet.best_alternative
    if best is None:
        return 0
    half = 0.5 if undated(sheet, on) else 1
    return round(100 * chance(best) * min(1.0, share(sheet)) * half)


def undated(sheet: Worksheet, on: date) -> bool:
    """Whether the best alternative has no date, or has run out by a day."""
    best = sheet.best_alternative
    if best is None or not _dates(best):
        return True
    ends = [one for one in map(day, (best.expires or "", best.answer_by or "")) if one]
    return any(one < on for one in ends)


def _dates(best: Alternative) -> list[str]:
    return [one for one in (best.expires, best.starts, best.answer_by) if one]


def share(sheet: Worksheet) -> float:
    """The best alternative's value as a share of the target's; 1 when they cannot be compared.

    The target is what is here with the base you aim for.
    """
    best = sheet.best_alternative
    if best is None:
        return 0.0
    if best.worth is not None:
        return best.worth / 100
    aim, here = sum_in(sheet.target.package or ""), total(sheet.here)
    target = here.amount
    if aim is not None:
        target = aim + sum(one.amount for one in here.steps if one.what not in (BASE, TIME))
    value = total(best.value)
    return max(0.0, value.amount / target) if value.steps and target > 0 else 1.0
