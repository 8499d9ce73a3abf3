"""The worksheet brought to a talk, read from what the talk keeps of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from simulator.errors import SimulatorError
from simulator.language.terms import package_terms
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.state import Prepared
from simulator.talk.talk import Talk
from simulator.worksheet.reading import restore
from simulator.worksheet.sheet import Worksheet


@dataclass(frozen=True, slots=True)
class Brought:
    """A worksheet and the day of the talk it was brought to."""

    sheet: Worksheet
    on: date


def worksheet(talk: Talk) -> Brought | None:
    """The worksheet of a talk; None without one, and when what is kept of it is damaged."""
    return None if talk.prepared is None else _read(talk.prepared)


@lru_cache(maxsize=32)
def _read(prepared: Prepared) -> Brought | None:
    try:
        return Brought(restore(prepared.worksheet), date.fromisoformat(prepared.on))
    except (SimulatorError, ValueError):
        return None


@lru_cache(maxsize=512)
def worth(scenario: Scenario, said: str) -> int | None:
    """What a package in words is worth to you, 0-100, on top of how things stand at the start.

    None when the words name nothing that is on the table.
    """
    terms = package_terms(said, Talk(scenario).view)
    if not terms:
        return None
    try:
        package = packages.amended(scenario, packages.opening(scenario), terms)
    except SimulatorError:
        return None
    return packages.points(scenario, package).you
