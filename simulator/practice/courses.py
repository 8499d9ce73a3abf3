"""The talks of each scenario over time: first tries, retries, the worksheet, the real meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from math import isfinite
from pathlib import Path

from simulator.errors import SimulatorError
from simulator.practice.habits import Judged
from simulator.practice.keeping import unjudged
from simulator.practice.standing import standing
from simulator.scenario import loading
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.looking import Happening
from simulator.store.records import Row
from simulator.worksheet.brought import worksheet
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Worksheet


@dataclass(frozen=True, slots=True)
class Point:
    """One talk on the time line; scores are None where there are none.

    A talk played again has the talk and turn as `parent` and `turn`. `basis` is what readiness was
    scored from: `worksheet`, `card` or `none`, which caps it. `only_read` says why a talk is not
    judged.
    """

    talk: int
    started: str
    ending: str
    interests: int | None
    readiness: int | None
    result: float | None
    parent: int | None = None
    turn: int | None = None
    basis: str = "card"
    only_read: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The worksheet's part of readiness (of 60): with the first talk, and now.

    `talk` is the first talk it was brought to, `since` the last one, None for the file as it is.
    """

    talk: int
    then: int
    now: int
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """All talks of one scenario, first tries and those that knew the talk, in the order played."""

    scenario: str
    title: str
    tries: tuple[Point, ...]
    again: tuple[Point, ...]
    prepared: Prepared | None = None
    meetings: tuple[Happening, ...] = ()


@dataclass(frozen=True)
class Kept:
    """A worksheet on disk: its name, the id of its scenario (or nothing), and what it says."""

    name: str
    scenario: str
    sheet: Worksheet


@dataclass(frozen=True)
class Found:
    """What is kept: finished talks, those that were replayed, retries, what readiness was
    scored from, meetings, worksheets.
    """

    done: Sequence[Row]
    known: Mapping[int, Judged]
    again: set[int]
    bases: Mapping[int, str]
    noted: Sequence[Happening]
    sheets: Sequence[Kept]
    today: date

    @property
    def held(self) -> tuple[Happening, ...]:
        """The meetings that took place."""
        return tuple(one for one in self.noted if one.ending != "not_held")


def courses(found: Found) -> Iterator[Course]:
    """The talks of each scenario, in the order in which the scenarios were begun."""
    for scenario in dict.fromkeys(row.scenario for row in found.done):
        rows = [row for row in found.done if row.scenario == scenario]
        points = [_point(row, found) for row in rows]
        theirs = [found.known[row.number] for row in rows if row.number in found.known]
        sheet = next((one.sheet for one in found.sheets if one.scenario == scenario), None)
        yield Course(
            scenario, rows[-1].title,
            tuple(one for one in points if one.talk not in found.again),
            tuple(one for one in points if one.talk in found.again),
            _prepared(theirs, sheet, found.today),
            tuple(one for one in found.held if scenario_id(one.scenario) == scenario),
        )  # fmt: skip


def _point(row: Row, found: Found) -> Point:
    """A talk with its scores as kept; as worked out where they were not kept."""
    summary, one = row.summary, found.known.get(row.number)
    if one is not None and _number(summary.get("readiness")) is None:
        scored = one.score
        summary = {
            "interests": scored.interests.value, "readiness": scored.readiness.value,
            "result": round(scored.result, 1),
        }  # fmt: skip
    interests, readiness, result = (
        _number(summary.get(key)) for key in ("interests", "readiness", "result")
    )
    return Point(
        row.number, row.started, row.ending or "", _whole(interests), _whole(readiness), result,
        row.parent, row.parent_turn, found.bases.get(row.number, "card"), unjudged(row),
    )  # fmt: skip


def _whole(value: float | None) -> int | None:
    """A headline as people see it, 0 to 100."""
    return None if value is None else round(max(0.0, min(100.0, value)))


def _number(value: object) -> float | None:
    """A number as kept; None for whatever else a damaged summary holds."""
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return float(value)
    return None


def _prepared(talks: Sequence[Judged], sheet: Worksheet | None, today: date) -> Prepared | None:
    """The worksheet's points in the first talk it was brought to, and now."""
    brought = [one for one in talks if worksheet(one.talk)]
    if not brought:
        return None
    first, last = brought[0], brought[-1]
    if sheet is None:
        return Prepared(first.number, _points(first), _points(last), last.number)
    return Prepared(first.number, _points(first), standing(sheet, today).points)


def _points(one: Judged) -> int:
    lines = one.score.readiness.lines
    return round(sum(line.points for line in lines if line.code.startswith("W")))


def scenario_id(scenario: str) -> str:
    """The id of a scenario that may have been named by its file."""
    return Path(scenario).stem if scenario.endswith((".yaml", ".yml")) else scenario


def sheets(store: Store) -> Iterator[Kept]:
    """The worksheets that can be read, the one changed last first."""
    for file in worksheets.kept(store.path.parent):
        with suppress(SimulatorError):
            sheet = loads(worksheets.read(file), str(file)).worksheet
            which = sheet.scenario or (file.stem if file.stem in loading.ids() else "")
            yield Kept(file.stem, scenario_id(which), sheet)
