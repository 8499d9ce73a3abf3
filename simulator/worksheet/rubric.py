"""The worksheet's part of BATNA readiness, 60 points (`domain.md` 2.3, W1 to W10), and strength."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from simulator.language.lexicon import content
from simulator.language.numbers import money
from simulator.worksheet.entries import OPEN, Day, day
from simulator.worksheet.sheet import Alternative, Mark, Value, Worksheet
from simulator.worksheet.total import chance, derived, total

LATELY = timedelta(days=14)
"""How recent an improvement counts as done lately (`domain.md` 2.3, W9)."""

PARTS_ENOUGH = 3
"""Components that make a value more than a salary (`domain.md` 2.3, W5)."""

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
        _walk_away(sheet), _target(sheet, points), _their_side(sheet), _improved(sheet, on),
        _sentences(sheet),
    )  # fmt: skip


def best_step(scored: tuple[Item, ...]) -> Item | None:
    """The item whose next step adds most points; the first of equals; None when all is there."""
    return max(
        (one for one in scored if one.points < one.out_of),
        key=lambda one: one.next_points,
        default=None,
    )


def _item(code: str, points: int, levels: tuple[int, ...], wants: str) -> Item:
    """An item at one of its levels; the next points are those of the next level."""
    after = next((one for one in levels if one > points), points)
    return Item(code, points, levels[-1], after - points, wants if after > points else "")


def _several(sheet: Worksheet) -> Item:
    real = [one for one in sheet.alternatives if one.firmness != 0 or one.monday]
    monday = any(one.monday for one in real)
    points = 8 if len(real) > 1 and monday else 4 if real else 0
    wants = "second" if real and monday else "monday" if real else "first"
    return _item("W1", points, (0, 4, 8), wants)


def _named(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    points = 0 if best is None else 6 if _has_reason(best, sheet) else 3
    wants = "best" if best is None else "reason" if sheet.interests else "interests"
    return _item("W2", points, (0, 3, 6), wants)


def _has_reason(best: Alternative, sheet: Worksheet) -> bool:
    said = content(best.why or "")
    return any(said & content(one.what) for one in sheet.interests)


def _firm(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    if best is None or best.firmness is None:
        return _item("W3", 0, (0, 4, 8), "firmness")
    return _item("W3", 8 if best.evidence else 4, (0, 4, 8), "evidence")


def _dated(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    dates = [best.expires, best.starts, best.answer_by] if best else []
    known = [one for one in dates if one]
    whole = len(known) > 1 or OPEN in known  # what has no end has no other dates either
    return _item("W4", 5 if whole else 3 if known else 0, (0, 3, 5), "dates")


def _valued(sheet: Worksheet) -> Item:
    best = sheet.best_alternative
    if best is None:
        return _item("W5", 0, (0, 4, 8), "value")
    comparable = total(best.value).steps and total(sheet.here).steps
    if best.worth is not None or (_parts(best.value) >= PARTS_ENOUGH and comparable):
        return _item("W5", 8, (0, 4, 8), "")
    points = 4 if _parts(best.value) >= PARTS_ENOUGH else 0
    return _item("W5", points, (0, 4, 8), "here" if points else "value")


def _parts(value: Value) -> int:
    return len(total(value).steps)


def _walk_away(sheet: Worksheet) -> Item:
    least, aim = sheet.walk_away.package, sheet.target.package
    if least is None:
        return _item("W6", 0, (0, 4, 8), "walk_away")
    if aim is not None and least.casefold() == aim.casefold():
        return _item("W6", 4, (0, 4, 8), "apart")
    reasoned = sheet.walk_away.why is not None or derived(sheet) is not None
    return _item("W6", 8 if reasoned else 4, (0, 4, 8), "derive")


def _target(sheet: Worksheet, points: Points | None) -> Item:
    marks = (sheet.opening, sheet.target)
    if not all(one.package for one in marks):
        missing = "target" if not sheet.target.package else "opening"
        return _item("W7", 0, (0, 3, 5), missing)
    if not _in_order(sheet, points):
        return _item("W7", 0, (0, 3, 5), "order")
    return _item("W7", 5 if all(one.why for one in marks) else 3, (0, 3, 5), "outside")


def _in_order(sheet: Worksheet, points: Points | None) -> bool:
    """Whether the opening is no less than the target, and the target above the walk-away."""
    worth = [_worth(one, points) for one in (sheet.opening, sheet.target, sheet.walk_away)]
    opening, target, least = worth
    if opening is not None and target is not None and opening < target:
        return False
    return target is None or least is None or target > least


def _worth(mark: Mark, points: Points | None) -> float | None:
    if mark.package is None:
        return None
    if points is not None:
        return points(mark.package)
    found = money(mark.package)
    return float(found[0]) if found else None


def _their_side(sheet: Worksheet) -> Item:
    theirs = sheet.theirs
    parts = {"their_alternatives": theirs.alternatives, "their_limits": theirs.limits,
             "decides": theirs.decides}  # fmt: skip
    known = [one for one in parts.values() if one]
    missing = next((name for name, one in parts.items() if not one), "")
    return _item("W8", 5 if len(known) > 1 else 3 if known else 0, (0, 3, 5), missing)


def _improved(sheet: Worksheet, on: date) -> Item:
    points = 4 if any(_lately(one.when, sheet, on) for one in sheet.improve) else 0
    points = points or (2 if sheet.improve else 0)
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
    dates = _dates(best)
    ended = any(one < on for one in (day(best.expires or ""), day(best.answer_by or "")) if one)
    weak = ended or not dates
    return round(100 * chance(best) * min(1.0, _share(best, sheet)) * (0.5 if weak else 1))


def _dates(best: Alternative) -> list[str]:
    return [one for one in (best.expires, best.starts, best.answer_by) if one]


def _share(best: Alternative, sheet: Worksheet) -> float:
    """The alternative's value as a share of the target's; 1 when they cannot be compared."""
    if best.worth is not None:
        return best.worth / 100
    aim = money(sheet.target.package or "")
    here = total(sheet.here).amount
    if sheet.here.base and aim:
        here += float(aim[0]) - sheet.here.base.value
    elif aim:
        here = float(aim[0])
    worth = total(best.value).amount
    return max(0.0, worth / here) if worth and here > 0 else 1.0
