"""Talks studied for their debrief; what was solved is kept in the data folder.

A solved scenario holds the person's numbers, so it is as private as the talks: it lies beside them
and goes when a talk is forgotten. It can be deleted at any time and is then solved again.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.errors import StoreError
from simulator.store import home
from simulator.talk.talk import Talk

if TYPE_CHECKING:
    from simulator.debrief.study import Study

FOLDER = "solved"
"""The folder of solved scenarios, within the data folder."""

TOO_LARGE = (
    "This talk can go too many ways to be judged move by move; what stands above and below does"
    " not need it."
)


@dataclass(frozen=True)
class Studied:
    """The study of a talk, or in a line why there is none."""

    study: Study | None
    why_not: str = ""


def folder() -> Path:
    """Where solved scenarios are kept; it need not exist yet."""
    return home.where() / FOLDER


def studied(talk: Talk, keep: bool = True) -> Studied:
    """Study a talk. What had to be solved for it is kept, unless the talk is not."""
    from simulator.analysis.cache import Cache  # noqa: PLC0415  # numpy: only for a debrief
    from simulator.debrief.study import study  # noqa: PLC0415  # the same

    try:
        return Studied(study(talk, Cache(_made()) if keep else None))
    except (OverflowError, MemoryError):
        return Studied(None, TOO_LARGE)


def ready(talk: Talk) -> bool:
    """Whether the talk's scenario was solved before, so that a study takes no time."""
    from simulator.analysis.cache import identity  # noqa: PLC0415  # numpy: only for a debrief

    name = identity(talk.scenario, talk.person, talk.walk_away, None)
    return (folder() / f"{name}.solved").exists()


def forget(base: Path | None = None) -> None:
    """Delete every solved scenario. Raises `StoreError` when that fails."""
    place = base / FOLDER if base else folder()
    try:
        if place.exists():
            shutil.rmtree(place)
    except OSError as error:
        raise StoreError(f"{place} cannot be deleted: {error.strerror}") from None


def _made() -> Path:
    """The folder, made for the person alone; where it cannot be made nothing is kept."""
    place = folder()
    with suppress(OSError):
        home.make(place.parent)
        place.mkdir(exist_ok=True, mode=0o700)
    return place
