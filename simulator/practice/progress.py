"""How a person's talks develop: both headlines over time, habits, guesses, and what comes next.

Only the talks that tell more than their scores are replayed, and none is solved, so that this
stays quick.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from simulator.errors import SimulatorError
from simulator.practice import habits as habits_of
from simulator.practice import parts, reflecting
from simulator.practice.habits import Habits, Judged, habits, judged
from simulator.practice.keeping import unjudged
from simulator.practice.teaching import Ahead, Next, Past, teach
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.scoring import feeling
from simulator.scoring.result import score
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.looking import Happening, Reflection
from simulator.store.records import Row
from simulator.worksheet import guessing
from simulator.worksheet.brought import worksheet, worth
from simulator.worksheet.entries import day
from simulator.worksheet.reading import loads
from simulator.worksheet.rubric import items
from simulator.worksheet.sheet import Worksheet

LATELY = max(habits_of.LATELY, parts.LATELY)
"""The latest talks, which are all replayed."""

MOST = 60
"""Talks that are replayed at most: two seconds' work. Of the others what was kept is shown, which
is all there is to show of a talk that brought no worksheet and was not looked back on. Default."""


@dataclass(frozen=True, slots=True)
class Point:
    """One talk on the time line; scores are None where there are none.

    A talk played again has the talk and turn as `parent` and `turn`. `bare` says that it was
    played without card and worksheet, which caps readiness; `only_read` why it is not judged.
    """

    talk: int
    started: str
    ending: str
    interests: int | None
    readiness: int | None
    result: float | None
    parent: int | None = None
    turn: int | None = None
    bare: bool = False
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


@dataclass(frozen=True, slots=True)
class Felt:
    """How a person felt after a talk (1-7), and how far off the guesses of theirs were, if any."""

    talk: int
    own: float
    off: float | None


@dataclass(frozen=True)
class Progress:
    """Everything there is to say; `waiting` is the latest talk that was left unfinished.

    `pairs` are the guesses of all worksheets, sureness and whether right. `meetings` are those
    that belong to none of the courses. `next` is what to play, the better choice first.
    """

    courses: tuple[Course, ...]
    habits: Habits
    pairs: tuple[guessing.Pair, ...]
    felt: tuple[Felt, ...]
    meetings: tuple[Happening, ...]
    next: tuple[Next, ...]
    waiting: int | None = None


def progress(store: Store, today: date) -> Progress:
    """Work out how the talks of a store develop. Raises `StoreError` when it cannot be read."""
    rows = store.history()
    done = [row for row in rows if row.ending]
    looked = store.reflections()
    headers = {row.number: _header(store, row) for row in done}
    brought = {number for number, header in headers.items() if header.get("prepared")}
    talks = list(_judged(store, done, brought | {one.talk for one in looked}))
    noted = [one for one in store.happenings() if one.ending]
    found = _Found(
        done, {one.number: one for one in talks}, set(_again(done)),
        {number for number, header in headers.items() if header.get("card", ...) is None},
        noted, list(_sheets(store)), today,
    )  # fmt: skip
    courses = tuple(_courses(found))
    placed = {one.number for course in courses for one in course.meetings}
    running = [row.number for row in rows if not row.ending and row.turns]
    return Progress(
        courses, habits(talks),
        tuple(pair for one in talks for pair in guessing.pairs(guessing.tested(one.talk))),
        tuple(_felt(looked, found.known)),
        tuple(one for one in noted if one.number not in placed),
        teach(_past(rows, found)), running[-1] if running else None,
    )  # fmt: skip


def _judged(store: Store, done: Sequence[Row], more: set[int]) -> Iterator[Judged]:
    """The latest talks and those of which `more` is to be known; one that is wrong is left out."""
    latest = {row.number for row in done[-LATELY:]}
    for row in [one for one in done if one.number in latest | more][-MOST:]:
        with suppress(SimulatorError):
            talk = None if unjudged(row) else store.load(row.number).talk
            if talk is not None:
                yield judged(row.number, talk, score(talk))


def _header(store: Store, row: Row) -> Mapping[str, Any]:
    """The first line of a talk's transcript; nothing when it is damaged."""
    try:
        found = json.loads(next(store.export(row.number)))
    except (SimulatorError, ValueError, StopIteration):
        return {}
    return found if isinstance(found, dict) else {}


def _again(done: Sequence[Row]) -> Iterator[int]:
    """Talks that knew what was coming: retries, and those with the draws of an earlier one."""
    met: set[tuple[str, int]] = set()
    for row in done:
        draws = (row.scenario, row.seed)
        if row.parent is not None or draws in met:
            yield row.number
        met.add(draws)


# --- the courses ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Found:
    """What is kept: finished talks, those that were replayed, retries, those without a card,
    meetings, worksheets.
    """

    done: Sequence[Row]
    known: Mapping[int, Judged]
    again: set[int]
    bare: set[int]
    noted: Sequence[Happening]
    sheets: Sequence[tuple[str, Worksheet]]
    today: date


def _courses(found: _Found) -> Iterator[Course]:
    for scenario in dict.fromkeys(row.scenario for row in found.done):
        rows = [row for row in found.done if row.scenario == scenario]
        points = [_point(row, found) for row in rows]
        theirs = [found.known[row.number] for row in rows if row.number in found.known]
        sheet = next((one for _, one in found.sheets if one.scenario == scenario), None)
        yield Course(
            scenario, rows[-1].title,
            tuple(one for one in points if one.talk not in found.again),
            tuple(one for one in points if one.talk in found.again),
            _prepared(theirs, sheet, found.today),
            tuple(one for one in found.noted if one.scenario == scenario),
        )  # fmt: skip


def _point(row: Row, found: _Found) -> Point:
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
        row.parent, row.parent_turn, row.number in found.bare, unjudged(row),
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
    scenario = last.talk.scenario
    now = items(sheet, today, lambda said: worth(scenario, said))
    return Prepared(first.number, _points(first), sum(one.points for one in now))


def _points(one: Judged) -> int:
    lines = one.score.readiness.lines
    return round(sum(line.points for line in lines if line.code.startswith("W")))


def _sheets(store: Store) -> Iterator[tuple[str, Worksheet]]:
    """The worksheets that can be read, with their names, the one changed last first."""
    for file in worksheets.kept(store.path.parent):
        with suppress(SimulatorError):
            yield file.stem, loads(worksheets.read(file), str(file)).worksheet


# --- looking back, and on ---------------------------------------------------------------------


def _felt(found: Sequence[Reflection], known: Mapping[int, Judged]) -> Iterator[Felt]:
    for one in found:
        own = reflecting.total(one)
        if own is None:
            continue
        talk = known.get(one.talk)
        off: list[float] = []
        if talk is not None and reflecting.guesses_asked(one):
            theirs = feeling.feelings(feeling.signs(talk.talk))
            off = [abs(gap.by) for gap in reflecting.gaps(one, theirs)]
        yield Felt(one.talk, own, sum(off) / len(off) if off else None)


def _past(rows: Sequence[Row], found: _Found) -> Past:
    tries: dict[str, int] = {}
    for row in found.done:
        if row.number not in found.again:
            tries[row.scenario] = tries.get(row.scenario, 0) + 1
    played = {row.parent for row in rows if row.parent is not None}
    talks = tuple(found.known.values())
    last = found.done[-1].scenario if found.done else ""
    return Past(
        talks, tries, frozenset(played | found.again), _library(talks), last,
        tuple(_ahead(found)),
    )  # fmt: skip


def _ahead(found: _Found) -> Iterator[Ahead]:
    """The meetings of worksheets that are still to come, the nearest first."""
    dated = [(day(sheet.meeting or ""), name, sheet) for name, sheet in found.sheets]
    coming = [(on, name, sheet) for on, name, sheet in dated if on and on >= found.today]
    for on, name, sheet in sorted(coming, key=lambda one: one[:2]):
        yield Ahead(name, sheet.scenario or "", (on - found.today).days)


def _library(talks: Sequence[Judged]) -> tuple[Scenario, ...]:
    """Every scenario of the library; those played lately are at hand and need no reading."""
    at_hand = {one.talk.scenario.id: one.talk.scenario for one in talks}
    return tuple(at_hand.get(one) or loading.load(one) for one in loading.ids())
