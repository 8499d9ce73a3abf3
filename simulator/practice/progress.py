"""How a person's talks develop: both headlines over time, habits, guesses, and what comes next.

Only the talks that tell more than their scores are replayed, and none is solved, so that this
stays quick.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from simulator.errors import SimulatorError
from simulator.practice import habits as habits_of
from simulator.practice import parts, reflecting
from simulator.practice.courses import Course, Found, Kept, courses, scenario_id, sheets
from simulator.practice.habits import Habits, Judged, habits, judged
from simulator.practice.keeping import unjudged
from simulator.practice.teaching import Ahead, Next, Past, teach
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.scoring import feeling
from simulator.scoring.result import score
from simulator.store.database import Store
from simulator.store.looking import Happening, Reflection
from simulator.store.records import Row
from simulator.worksheet import guessing
from simulator.worksheet.entries import day

LATELY = max(habits_of.LATELY, parts.LATELY)
"""The latest talks, which are all replayed."""

LATELY_HELD = timedelta(days=14)
"""How long after a meeting it is worth asking how it went. Default."""

MOST = 60
"""Talks that are replayed at most: two seconds' work. Of the others only what was kept is shown:
their scores, and what readiness was scored from. Default."""


@dataclass(frozen=True, slots=True)
class Felt:
    """How a person felt after a talk (1-7), and how far off the guesses of theirs were, if any.

    `lean` is by how much the guesses were too high, all in all; below 0 they were too low.
    """

    talk: int
    own: float
    off: float | None
    lean: float | None


@dataclass(frozen=True)
class Progress:
    """Everything there is to say; `waiting` is the latest talk that was left unfinished, `over` the
    worksheet whose meeting is over and of which nothing was noted yet.

    `pairs` are the guesses brought to the first talk of each scenario, sureness and whether right.
    `meetings` are those that belong to none of the courses. `next` is what to play, the better
    choice first.
    """

    courses: tuple[Course, ...]
    habits: Habits
    pairs: tuple[guessing.Pair, ...]
    felt: tuple[Felt, ...]
    meetings: tuple[Happening, ...]
    next: tuple[Next, ...]
    waiting: int | None = None
    over: str = ""


def progress(store: Store, today: date) -> Progress:
    """Work out how the talks of a store develop. Raises `StoreError` when it cannot be read."""
    rows = store.history()
    done = [row for row in rows if row.ending]
    looked = store.reflections()
    headers = {row.number: _header(store, row) for row in done}
    bases = {number: _basis(header) for number, header in headers.items()}
    first, last = _brought(done, bases)
    untold = first & {row.number for row in {r.scenario: r for r in reversed(done)}.values()}
    talks = list(_judged(store, done, {*first, *last, *(one.talk for one in looked)}))
    noted = [one for one in store.happenings() if one.ending]
    found = Found(
        done, {one.number: one for one in talks}, set(_again(done)),
        bases, noted, list(sheets(store)), today,
    )  # fmt: skip
    told = tuple(courses(found))
    placed = {one.number for course in told for one in course.meetings}
    running = [row.number for row in rows if not row.ending and row.turns]
    return Progress(
        told, habits(talks),
        tuple(_guessed([one for one in talks if one.number in untold])),
        tuple(_felt(looked, found.known)),
        tuple(one for one in found.held if one.number not in placed),
        teach(_past(rows, found)), running[-1] if running else None, _over(found),
    )  # fmt: skip


def _judged(store: Store, done: Sequence[Row], more: set[int]) -> Iterator[Judged]:
    """The latest talks and those of which `more` is to be known; one that is wrong is left out."""
    latest = {row.number for row in done[-LATELY:]}
    for row in [one for one in done if one.number in latest | more][-MOST:]:
        with suppress(SimulatorError):
            talk = None if unjudged(row) else store.load(row.number).talk
            if talk is not None:
                yield judged(row.number, talk, score(talk), row.parent_turn or 1)


def _brought(done: Sequence[Row], bases: Mapping[int, str]) -> tuple[set[int], set[int]]:
    """The first talk of each scenario to which a worksheet was brought, and the last one."""
    rows = [row for row in done if bases[row.number] == "worksheet"]
    last = {row.scenario: row.number for row in rows}
    first = {row.scenario: row.number for row in reversed(rows)}
    return set(first.values()), set(last.values())


def _guessed(talks: Sequence[Judged]) -> Iterator[guessing.Pair]:
    """The guesses that were guesses: after a scenario's first debrief one knows the answers."""
    for one in talks:
        yield from guessing.pairs(guessing.tested(one.talk))


def _header(store: Store, row: Row) -> Mapping[str, Any]:
    """The first line of a talk's transcript; nothing when it is damaged."""
    try:
        found = json.loads(next(store.export(row.number)))
    except (SimulatorError, ValueError, StopIteration):
        return {}
    return found if isinstance(found, dict) else {}


def _basis(header: Mapping[str, Any]) -> str:
    """What readiness was scored from."""
    if header.get("prepared"):
        return "worksheet"
    return "none" if header.get("card", ...) is None else "card"


def _again(done: Sequence[Row]) -> Iterator[int]:
    """Talks that knew what was coming: retries, and those with the draws of an earlier one."""
    met: set[tuple[str, int]] = set()
    for row in done:
        draws = (row.scenario, row.seed)
        if row.parent is not None or draws in met:
            yield row.number
        met.add(draws)


# --- looking back, and on ---------------------------------------------------------------------


def _felt(found: Sequence[Reflection], known: Mapping[int, Judged]) -> Iterator[Felt]:
    for one in found:
        own = reflecting.total(one)
        if own is None:
            continue
        talk = known.get(one.talk)
        by: list[float] = []
        if talk is not None and reflecting.guesses_asked(one):
            theirs = feeling.feelings(feeling.signs(talk.talk))
            by = [gap.by for gap in reflecting.gaps(one, theirs)]
        yield Felt(one.talk, own, _mean([abs(each) for each in by]), _mean(by))


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _past(rows: Sequence[Row], found: Found) -> Past:
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


def _ahead(found: Found) -> list[Ahead]:
    """The meetings of worksheets that are still to come, the nearest first, those without a day
    last."""
    coming = []
    for one in found.sheets:
        on = day(one.sheet.meeting or "")
        if (on is not None and on < found.today) or _told(found, one, on):
            continue
        coming.append(Ahead(one.name, one.scenario, (on - found.today).days if on else None))
    return sorted(coming, key=lambda one: (one.days is None, one.days or 0))


def _told(found: Found, one: Kept, since: date | None) -> bool:
    """Whether it was noted how the meeting of a worksheet went, since its day if it has one."""
    return any(
        one.name in (Path(each.worksheet).stem, scenario_id(each.scenario))
        for each in found.held
        if since is None or each.noted[:10] >= since.isoformat()
    )


def _over(found: Found) -> str:
    """The name of a worksheet whose meeting was lately, with no note on how it went."""
    for one in found.sheets:
        on = day(one.sheet.meeting or "")
        if on is None or not found.today - LATELY_HELD <= on < found.today:
            continue
        since = [each for each in found.noted if each.noted[:10] >= on.isoformat()]
        named = {Path(each.worksheet).stem for each in since}
        if one.name not in named | {scenario_id(each.scenario) for each in since}:
            return one.name
    return ""


def _library(talks: Sequence[Judged]) -> tuple[Scenario, ...]:
    """Every scenario of the library; those played lately are at hand and need no reading."""
    at_hand = {one.talk.scenario.id: one.talk.scenario for one in talks}
    return tuple(at_hand.get(one) or loading.load(one) for one in loading.ids())
