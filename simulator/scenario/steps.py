"""The ladder: what a talk that ended well leaves, and from what others left a talk may begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.scenario.file import BroughtShape, ScenarioShape, TakesShape, WarmerShape

if TYPE_CHECKING:
    from simulator.scenario.model import Guard

PHASES: Mapping[str, str] = {
    "focus": "Finding focus",
    "access": "Gaining access",
    "work": "Doing the work you love",
    "fulfilment": "Building fulfilment",
}
"""The four phases in their order (`domain.md` 1)."""

KINDS = tuple(TakesShape.model_fields)
"""What one talk can leave to another."""

HINT = 1
"""The firmness of a hint of interest, however friendly (`domain.md` 2.2)."""


@dataclass(frozen=True, slots=True)
class Give:
    """What a talk leaves when these guards hold at its end: a kind, and how firm it is.

    `base` is the issue that is an offer's yearly pay.
    """

    kind: str
    guards: tuple[Guard, ...]
    firmness: int = 0
    base: str = ""


@dataclass(frozen=True, slots=True)
class Take:
    """How a talk begins from what another left: so much warmer, or in an alternative's place.

    `number` is the number of yours that its pay stands for.
    """

    kind: str
    warmth: int = 0
    alternative: str = ""
    number: str = ""


def takes(file: ScenarioShape) -> Iterator[Take]:
    """From what a scenario may begin, as its file says."""
    for kind in KINDS:
        shape = getattr(file.takes, kind)
        if isinstance(shape, WarmerShape):
            yield Take(kind, shape.warmth)
        elif isinstance(shape, BroughtShape):
            yield Take(kind, 0, shape.as_, shape.number or "")
