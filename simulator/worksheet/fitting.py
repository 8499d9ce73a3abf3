"""A worksheet fitted to a scenario: numbers, currency, names, alternatives, sources and the card.

What the sheet leaves out is taken from what it says elsewhere, else from the example; whatever
was taken from the example, or could not be used, is said in one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from simulator.scenario.amounts import written
from simulator.scenario.model import Own, Scenario
from simulator.scenario.rules import nearest
from simulator.talk.state import Card
from simulator.worksheet import brought, naming, validity
from simulator.worksheet.entries import Money
from simulator.worksheet.holding import held
from simulator.worksheet.sheet import SECURE, Alternative, Worksheet

LONGEST_NAME = 60
"""Characters of a name for an issue or a topic; default."""

SPOKEN = 3
"""Firmness from which an offer has terms that can be counted with (`domain.md` 2.2)."""


@dataclass(frozen=True)
class Fit:
    """What a worksheet brings to one scenario; `notes` say what it leaves open."""

    numbers: Mapping[str, int | float]
    counterpart: str | None
    currency: str
    own: Own
    notes: tuple[str, ...]


def fitted(sheet: Worksheet, example: Scenario) -> Fit:
    """Fit a worksheet to a scenario, of which the `example` is loaded."""
    alternatives = held(sheet, example)
    names = {key: naming.short(name, LONGEST_NAME) for key, name in _names(sheet, example)}
    own = Own(
        names, alternatives.alternatives, alternatives.best, naming.sources(sheet)
    )  # fmt: skip
    name = naming.person(sheet.counterpart or "")
    counterpart = naming.short(name, LONGEST_NAME) if name else None
    return Fit(
        dict(_numbers(sheet, example)),
        counterpart,
        sheet.currency,
        own,
        (*_another(sheet, example), *_unknown(sheet, example), *alternatives.notes),
    )


def _numbers(sheet: Worksheet, example: Scenario) -> Iterator[tuple[str, int | float]]:
    for one in example.numbers:
        amount = sheet.numbers.get(one.id) or _elsewhere(one.id, sheet, example)
        if amount is not None:
            yield one.id, _plain(amount)


def _plain(amount: Money) -> int | float:
    return int(amount.value) if amount.value.is_integer() else amount.value


def _elsewhere(name: str, sheet: Worksheet, example: Scenario) -> Money | None:
    """A number that the sheet gives in another place."""
    if name == "offered":
        return sheet.here.base
    if name == "current":
        secure = next((one for one in sheet.alternatives if one.firmness == SECURE), None)
        stay = secure.value.base if secure else None
        return stay or (None if example.on_table else sheet.here.base)
    if name == "outside":
        offers = [one for one in sheet.alternatives if _is_offer(one)]
        return max(
            (one.value.base for one in offers if one.value.base),
            key=lambda base: base.value, default=None,
        )  # fmt: skip
    return None


def _is_offer(one: Alternative) -> bool:
    return one.firmness is not None and SPOKEN <= one.firmness < SECURE


def _names(sheet: Worksheet, example: Scenario) -> Iterator[tuple[str, str]]:
    known = _nameable(example)
    yield from ((key, name) for key, name in sheet.names.items() if key in known)


def _nameable(example: Scenario) -> tuple[str, ...]:
    return (*example.issue, *(one.id for one in example.topics))


def _another(sheet: Worksheet, example: Scenario) -> Iterator[str]:
    if sheet.scenario and Path(sheet.scenario).stem != example.id:
        yield f"This worksheet was made for another talk, {naming.short(sheet.scenario, 60)}."


def _unknown(sheet: Worksheet, example: Scenario) -> Iterator[str]:
    """Say which numbers and names have no place here, and which was meant."""
    numbers = [one.id for one in example.numbers]
    for key in sheet.numbers:
        if key not in numbers and sheet.scenario in (None, example.id):
            yield _no_place(f"numbers: '{key}' is not asked for in this talk", key, numbers)
    for key in sheet.names:
        if key not in _nameable(example):
            said = f"names: '{key}' is no issue or topic of this talk"
            yield _no_place(said, key, list(_nameable(example)))


def _no_place(said: str, key: str, known: list[str]) -> str:
    hint = nearest(key, known)
    return f"{said}; {hint}" if hint else f"{said}."


def from_example(sheet_numbers: Mapping[str, int | float], scenario: Scenario) -> Iterator[str]:
    """Say which of a scenario's numbers are the example's, after the others were taken."""
    left = [one for one in scenario.numbers if one.id not in sheet_numbers]
    for one in left:
        value = written(scenario.values[one.id], one.kind, "", scenario.currency)
        yield f"Not on your worksheet: “{one.ask}” It is {value} here, after the example."


def card(sheet: Worksheet, scenario: Scenario) -> Card | None:
    """The preparation card that a worksheet amounts to in the scenario fitted to it."""
    least = sheet.walk_away.package
    best = sheet.best_alternative
    known = {one.id: one for one in scenario.alternatives}
    chosen = known.get(scenario.own.best)
    filled = Card(
        walk_away=_least(least, scenario) if least else None,
        walk_away_text=naming.short(least or "", 300),
        alternative=chosen.id if chosen else "",
        alternative_text=chosen.label if chosen else "",
        firmness=chosen.firmness if chosen and best and best.firmness is not None else None,
        would_take=_would_take(best, chosen.would_take) if best and chosen else None,
        guesses=tuple(naming.short(one.what, 300) for one in sheet.theirs.interests),
    )
    return None if filled == Card() else filled


def _least(said: str, scenario: Scenario) -> int | None:
    """A walk-away in points: all there are when it is more than the talk has on its scale."""
    found = brought.meant(scenario, said)
    if found is None:
        return None
    return 100 if validity.beyond_reach(scenario, found.package) else found.points


def _would_take(best: Alternative, fitted_one: bool) -> bool | None:
    """What is said of the best alternative, and no where leaving for it is never meant."""
    return fitted_one if best.would_take is not None or not fitted_one else None
