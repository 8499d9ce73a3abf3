"""The alternatives of a worksheet as those of a scenario.

What you have takes the place of the scenario's secure alternative, the best of the others that of
its outside one: under their ids, so that reactions and scripted players that name them still do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.scenario.model import Alternative, Scenario
from simulator.scenario.own import MOST
from simulator.worksheet import naming, rubric
from simulator.worksheet.entries import OPEN
from simulator.worksheet.sheet import SECURE, Worksheet
from simulator.worksheet.sheet import Alternative as Course
from simulator.worksheet.total import total

UNKNOWN = 1
"""Firmness of an alternative of which nothing is said and that replaces none: a hint. Default."""

MOST_WORTH = 150
"""Percent of the target that an alternative can be worth at most (`AlternativeShape`)."""

LONGEST_LABEL = 80
"""Characters of an alternative's name in the talk; default."""

LONGEST_TEXT = 160
"""Characters of one thing said about it; default."""

ABSENT = "not on your worksheet"
"""What is said of an alternative of the scenario that the person does not have."""


@dataclass(frozen=True, slots=True)
class Held:
    """The alternatives for the talk, the id of the best one, and what to say about the fit."""

    alternatives: tuple[Alternative, ...]
    best: str
    notes: tuple[str, ...]


def held(sheet: Worksheet, scenario: Scenario) -> Held:
    """Fit the worksheet's alternatives to a scenario; without any, the scenario's stay."""
    if not sheet.alternatives:
        return Held((), "", ("No alternative is on your worksheet, so the scenario's count.",))
    placed = list(_placed(sheet, scenario))
    mine = [replace(_fitted(one, slot, sheet), id=key) for one, slot, key in placed]
    earlier = (one.id for one in scenario.own.alternatives if one.firmness)
    taken = {*(one.id for one in mine), *earlier}
    absent = [
        _absent(one) for one in scenario.alternatives
        if one.id not in taken and one.firmness != SECURE
    ]  # fmt: skip
    ids = {id(one): key for one, _, key in placed}
    best = sheet.best_alternative
    return Held(
        (*mine, *absent),
        ids.get(id(best), ""),
        (*_unsaid(placed), *_left_out(sheet, placed)),
    )


Placed = tuple[Course, Alternative | None, str]
"""An alternative of the worksheet, the scenario's that it replaces, and its id in the talk."""


def _placed(sheet: Worksheet, scenario: Scenario) -> Iterator[Placed]:
    secure = _secure(sheet.alternatives)
    others = sorted(
        (one for one in sheet.alternatives if one is not secure),
        key=lambda one: _weight(one, sheet), reverse=True,
    )  # fmt: skip
    slots = list(scenario.alternatives)
    safe = next((one for one in slots if one.firmness == SECURE), None)
    outside = next((one for one in slots if one is not safe), None)
    if secure is not None:
        yield secure, safe, safe.id if safe else "my-monday"
    if others:
        yield others[0], outside, outside.id if outside else "my-other"
    kept = len(slots) + (secure is not None and not safe) + (bool(others) and not outside)
    taken = set(scenario.topic_labels)
    for one in others[1 : 1 + max(0, MOST - kept)]:
        key = naming.key(one.what, taken)
        taken.add(key)
        yield one, None, key


def _secure(courses: Sequence[Course]) -> Course | None:
    """What you have: marked for Monday and not less than secure, else secure, else marked.

    Where none is marked, to stay is what you do on Monday. An offer is never it, not even one that
    you would take on Monday.
    """
    mine = [one for one in courses if not _is_offer(one)]
    marked = [one for one in mine if one.monday] or [one for one in mine if naming.stays(one.what)]
    firm = [one for one in courses if one.firmness == SECURE]
    plan = [one for one in marked if one.firmness == 0]
    return next(iter((*(one for one in marked if one not in plan), *firm, *plan)), None)


def _is_offer(one: Course) -> bool:
    """Whether it is somebody's offer, or may become one: by its firmness, else by its dates."""
    if one.firmness is None:
        return one.answer_by is not None or one.expires not in (None, OPEN)
    return 0 < one.firmness < SECURE


def _weight(one: Course, sheet: Worksheet) -> tuple[bool, int, float]:
    """The best as named, then the firmest, then the one worth most."""
    firm = UNKNOWN if one.firmness is None else one.firmness
    return one == sheet.best_alternative, firm, _share(one, sheet)


def _share(one: Course, sheet: Worksheet) -> float:
    """An alternative's value as a share of the target's."""
    return rubric.share(sheet.model_copy(update={"alternatives": (one,), "best": None}))


def _fitted(one: Course, slot: Alternative | None, sheet: Worksheet) -> Alternative:
    """One alternative in the person's words; what they leave open is as in the scenario."""
    names = naming.said(one.what)
    return Alternative(
        id="",
        label=naming.within(naming.short(naming.course(one.what), LONGEST_LABEL)),
        firmness=_firmness(one, slot),
        also=tuple(dict.fromkeys([*names, *((slot.label, *slot.also) if slot else ())])),
        evidence=naming.short(one.evidence or "", LONGEST_TEXT),
        date=_dates(one),
        value=_value(one, sheet),
        why=naming.short(one.why or "", LONGEST_TEXT),
        worth=max(0, min(MOST_WORTH, round(100 * _share(one, sheet)))),
        would_take=_would_take(one, slot),
    )


def _firmness(one: Course, slot: Alternative | None) -> int:
    if one.firmness is not None:
        return one.firmness
    return slot.firmness if slot else UNKNOWN


def _would_take(one: Course, slot: Alternative | None) -> bool:
    """Whether leaving for it is meant; staying where this talk is held is never a threat."""
    if slot is not None and not slot.would_take and slot.firmness == SECURE:
        return False
    if one.would_take is not None:
        return one.would_take
    return slot.would_take if slot else True


def _dates(one: Course) -> str:
    known = (("until", one.expires), ("answer by", one.answer_by), ("from", one.starts))
    said = [OPEN if day == OPEN else f"{word} {day}" for word, day in known if day]
    return ", ".join(dict.fromkeys(said))


def _value(one: Course, sheet: Worksheet) -> str:
    worth = total(one.value, sheet.currency)
    if worth.steps:
        return f"{worth} a year in all"
    return "" if one.worth is None else f"{one.worth}% of your target"


def _absent(one: Alternative) -> Alternative:
    """An alternative of the scenario that this person does not have: to claim it is a bluff."""
    label = f"{one.label}, {ABSENT}"
    nothing = f"none: it is {ABSENT}"
    also = (one.label, *one.also)
    return Alternative(one.id, label, 0, also, nothing, "", "nothing yet", "", 0, False)


def _unsaid(placed: Sequence[Placed]) -> Iterator[str]:
    for one, slot, _ in placed:
        if one.firmness is None:
            firm = _firmness(one, slot)
            yield f"How firm “{_name(one.what)}” is, you have not said; F{firm} counts."


def _left_out(sheet: Worksheet, placed: Sequence[Placed]) -> Iterator[str]:
    known = {id(one) for one, _, _ in placed}
    rest = [_name(one.what) for one in sheet.alternatives if id(one) not in known]
    if rest:
        yield f"The talk takes {MOST} alternatives, so these stay out of it: {'; '.join(rest)}."


def not_yours(scenario: Scenario) -> tuple[str, ...]:
    """What a scenario tells of and this person does not have."""
    mark = f", {ABSENT}"
    return tuple(
        one.label.removesuffix(mark)
        for one in scenario.own.alternatives
        if one.label.endswith(mark)
    )


def _name(text: str) -> str:
    return naming.short(text, 48)
