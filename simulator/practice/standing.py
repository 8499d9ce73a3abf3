"""How ready a worksheet makes you before the talk: the scores, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from simulator.errors import SimulatorError
from simulator.practice.bringing import fitted
from simulator.practice.readywords import ITEMS, STEPS
from simulator.practice.setting import Setting
from simulator.scenario.model import Scenario
from simulator.scoring.readiness import BANDS
from simulator.worksheet import brought
from simulator.worksheet.doubts import Doubt, doubts, words
from simulator.worksheet.entries import day
from simulator.worksheet.reading import Read
from simulator.worksheet.rubric import Item, Points, best_step, items, strength
from simulator.worksheet.sheet import Worksheet
from simulator.worksheet.total import Derived, Step, derived, total

TALK = 40
"""Points of the talk itself (`domain.md` 2.3)."""


@dataclass(frozen=True)
class Standing:
    """A worksheet as it stands on a day; `scenario` is the one it fits, if there is one."""

    sheet: Worksheet
    on: date
    scenario: Scenario | None
    items: tuple[Item, ...]
    strength: int
    derived: Derived | None
    doubts: tuple[Doubt, ...]

    @property
    def points(self) -> int:
        """Points of the worksheet, of 60."""
        return sum(one.points for one in self.items)

    @property
    def band(self) -> str:
        """The band when all goes well in the talk."""
        return next(name for least, name in BANDS if self.points + TALK >= least)

    @property
    def step(self) -> Item | None:
        """The item whose next step adds most."""
        return best_step(self.items)

    @property
    def days(self) -> int | None:
        """Days until the meeting; negative when it is over."""
        meeting = day(self.sheet.meeting or "")
        return (meeting - self.on).days if meeting else None


def standing(sheet: Worksheet, on: date) -> Standing:
    """Score a worksheet as of a day, packages by their worth in its scenario where it has one."""
    scenario = _scenario(sheet, on)
    points: Points | None = partial(brought.worth, scenario) if scenario else None
    return Standing(
        sheet, on, scenario, items(sheet, on, points), strength(sheet, on), derived(sheet),
        doubts(sheet, on, points),
    )  # fmt: skip


def _scenario(sheet: Worksheet, on: date) -> Scenario | None:
    """The worksheet's scenario with its numbers; None when it has none that can be played."""
    if not sheet.scenario:
        return None
    try:
        return fitted(Setting(sheet.scenario), Read(sheet, {}), on).scenario
    except SimulatorError:
        return None


def as_data(one: Standing) -> dict[str, Any]:
    """The same as an object, for programs."""
    return {
        "scenario": one.sheet.scenario, "on": one.on.isoformat(), "meeting": one.sheet.meeting,
        "days": one.days, "worksheet": one.points, "out_of": sum(i.out_of for i in one.items),
        "if_the_talk_goes_well": one.points + TALK, "band": one.band, "strength": one.strength,
        "next": _item(one.step) if one.step else None,
        "items": [_item(item) for item in one.items],
        "best": _total(one.sheet, best=True), "here": _total(one.sheet, best=False),
        "derived": _derived(one.derived) if one.derived else None,
        "doubts": [_doubt(doubt) for doubt in one.doubts],
    }  # fmt: skip


def _item(item: Item) -> dict[str, Any]:
    data: dict[str, Any] = {
        "code": item.code, "about": ITEMS[item.code], "points": item.points,
        "out_of": item.out_of,
    }  # fmt: skip
    if item.wants:
        do, example = STEPS[item.wants]
        data |= {"adds": item.next_points, "wants": item.wants, "do": do, "example": example}
    return data


def _total(sheet: Worksheet, best: bool) -> dict[str, Any] | None:
    chosen = sheet.best_alternative
    value = (chosen.value if chosen else None) if best else sheet.here
    added = total(value, sheet.currency) if value else None
    if added is None or not added.steps:
        return None
    return {"steps": _steps(added.steps), "total": added.amount, "currency": added.currency}


def _derived(one: Derived) -> dict[str, Any]:
    return {
        "steps": _steps(one.steps), "total": one.total, "rest": _steps(one.rest),
        "base": one.base, "unit": "percent of the target" if one.percent else one.currency,
        "advice": False,
    }  # fmt: skip


def _steps(steps: tuple[Step, ...]) -> list[dict[str, Any]]:
    return [{"what": one.what, "how": one.how, "amount": one.amount} for one in steps]


def _doubt(doubt: Doubt) -> dict[str, Any]:
    what, advice = words(doubt)
    return {"code": doubt.code, "about": list(doubt.about), "what": what, "do": advice}
