"""What a question about the worksheet is, when it is asked, and what already answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from simulator.scenario.nodes import Path
from simulator.worksheet.entries import OPEN
from simulator.worksheet.sheet import Worksheet
from simulator.worksheet.total import total

EACH = "*"
"""Stands in a path for every place of a list."""

Kind = Literal[
    "text", "name", "list", "money", "cost", "value", "spread", "day", "firmness", "sure", "yes",
    "kind", "weight", "years", "percent", "share", "pick", "monday", "names",
]  # fmt: skip
"""Kinds of entry: how an answer is understood, and how it is shown."""

Lean = Literal["ahead", "back", "near"]
"""Where a day without a year lies: after today, before it, or the nearest."""

When = Callable[[Worksheet, int], bool]
"""Whether a question has a point, for the place in its list (0 outside of lists)."""


def always(sheet: Worksheet, at: int) -> bool:  # noqa: ARG001  # the signature of `When`
    """Ask it in any case."""
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """One question: where its answer stands in the sheet, its words, and the kind of entry.

    `why` are the two lines behind `?`. `covers` are further fields that one answer fills.
    A list takes several at once after `;`, and after commas where `commas` says so.
    """

    path: Path
    prompt: str
    why: tuple[str, str]
    example: str
    kind: Kind = "text"
    covers: tuple[Path, ...] = ()
    when: When = always
    commas: bool = False
    lean: Lean = "ahead"

    @property
    def many(self) -> Path:
        """The path of the list whose places the question goes through; empty if none."""
        return self.path[: self.path.index(EACH)] if EACH in self.path else ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the worksheet: its name and its questions in order."""

    name: str
    questions: tuple[Question, ...]


def at(sheet: object, path: Path) -> Any:
    """What stands at a path; None where nothing does."""
    here: Any = sheet
    for part in path:
        if isinstance(part, int):
            here = here[part] if isinstance(here, tuple) and part < len(here) else None
        elif isinstance(here, Mapping):
            here = here.get(part)
        else:
            here = getattr(here, part, None)
        if here is None:
            return None
    return here


def of_kind(kind: str | None) -> When:
    """When the ask is of this kind."""
    return lambda sheet, _: sheet.ask.kind == kind


def several(sheet: Worksheet, place: int) -> bool:  # noqa: ARG001
    """When there are two alternatives or more to choose from."""
    return len(sheet.alternatives) > 1


def the_best(sheet: Worksheet, place: int) -> bool:
    """When it is the best alternative, or none was named best: the others are asked for less."""
    best = sheet.best_alternative
    return best is None or sheet.alternatives[place] == best


def ends(sheet: Worksheet, place: int) -> bool:
    """When the best alternative does not stay open for ever."""
    return the_best(sheet, place) and sheet.alternatives[place].expires != OPEN


def beyond_money(sheet: Worksheet, place: int) -> bool:
    """When an alternative has no value in parts."""
    return the_best(sheet, place) and not total(sheet.alternatives[place].value).steps


def filled(*path: str) -> When:
    """When a field is filled; within a list, the field of that place."""

    def when(sheet: Worksheet, place: int) -> bool:
        here = tuple(place if part == EACH else part for part in path)
        return at(sheet, here) is not None

    return when


def spread_out(sheet: Worksheet, place: int) -> bool:
    """When an alternative has something that counts once: over how many years?"""
    one = sheet.alternatives[place]
    return one.value.one_offs is not None or one.switching is not None


def best_firmness(level: int | None) -> When:
    """When the best alternative is as firm as this; None when that is not known."""

    def when(sheet: Worksheet, _: int) -> bool:
        best = sheet.best_alternative
        return (None if best is None else best.firmness) == level

    return when
