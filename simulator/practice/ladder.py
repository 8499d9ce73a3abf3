"""The ladder: four phases, what was reached in each talk, and from where one may go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from simulator.errors import SimulatorError
from simulator.practice.carrying import Gift, brings
from simulator.practice.endings import SHORT
from simulator.scenario.loading import Summary, summaries
from simulator.scenario.model import Scenario
from simulator.scenario.steps import PHASES
from simulator.scoring.result import outcome
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.records import Row
from simulator.talk.talk import Talk
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Aims

TRIED = 12
"""Talks of one scenario, best first, looked at for what they left; a default."""

YOUR_OWN = "Your own scenarios"
"""The heading over scenarios of the person's own that name no phase."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The best ending of a scenario so far: in which talk, when, in words, and its result."""

    talk: int
    on: str
    words: str
    result: float | None


@dataclass(frozen=True, slots=True)
class Opening:
    """A scenario that may begin from what a talk left; without a talk, from what one could leave.

    `what` is what was left, in words.
    """

    kind: str
    scenario: str
    talk: int | None = None
    what: str = ""

    @property
    def command(self) -> str:
        """How to play it."""
        after = f" --after {self.talk}" if self.talk else ""
        return f"rehearse play {self.scenario}{after}"


@dataclass(frozen=True, slots=True)
class Step:
    """One scenario of the ladder: how often it was played to its end, and what came of it.

    `running` is a talk of it that is not over. `shipped` tells that its id can be played as it is.
    """

    scenario: str
    title: str
    purpose: str
    phase: str
    talks: int
    running: int | None
    best: Reached | None
    opens: tuple[Opening, ...]
    shipped: bool = True


@dataclass(frozen=True, slots=True)
class Ladder:
    """All steps in the order of their phases, and the person's own aims as far as known."""

    next_step: str
    five_years: str
    steps: tuple[Step, ...]

    @property
    def phases(self) -> Iterator[tuple[str, str, tuple[Step, ...]]]:
        """Each phase with what it is called and its steps."""
        for phase, steps in groupby(self.steps, lambda one: one.phase):
            yield phase, PHASES.get(phase, YOUR_OWN), tuple(steps)

    @property
    def begun(self) -> bool:
        """Whether any talk was played to its end."""
        return any(one.best for one in self.steps)

    def to_dict(self) -> dict[str, Any]:
        """The ladder as plain data."""
        return {
            "next_step": self.next_step or None,
            "five_years": self.five_years or None,
            "phases": [
                {"phase": phase, "title": title, "steps": [_plain(one) for one in steps]}
                for phase, title, steps in self.phases
            ],
        }


def _plain(step: Step) -> dict[str, Any]:
    opens = [{**asdict(one), "command": one.command} for one in step.opens]
    return {**asdict(step), "opens": opens}


def ladder(store: Store, folder: Path | None = None) -> Ladder:
    """The ladder as the kept talks make it; worksheets are those kept in a folder."""
    found = list(summaries())
    rows: dict[str, list[Row]] = {}
    for row in store.history():
        rows.setdefault(row.scenario, []).append(row)
    steps = [_step(store, one, found, rows.pop(one.id, [])) for one in found]
    steps += filter(None, (_foreign(store, found, own) for own in rows.values()))
    order = [*PHASES, ""]
    steps.sort(key=lambda one: order.index(one.phase))
    own = aims(folder)
    return Ladder(own.next_step or "", own.five_years or "", tuple(steps))


def _step(
    store: Store, one: Summary, found: Sequence[Summary], rows: Sequence[Row], shipped: bool = True
) -> Step:
    ended = _best_first(rows)
    left = _left(store, ended, frozenset(one.gives))
    running = [row.number for row in rows if not row.ending]
    return Step(
        one.id, one.title, one.purpose, one.phase if one.phase in PHASES else "", len(ended),
        running[-1] if running else None, _reached(store, ended[0]) if ended else None,
        tuple(_openings(one, found, left)), shipped,
    )  # fmt: skip


def _best_first(rows: Sequence[Row]) -> list[Row]:
    """Finished talks, the best result first, of equal ones the latest."""
    ended = [row for row in rows if row.ending]
    return sorted(ended, key=lambda row: (_result(row) or float("-inf"), row.number), reverse=True)


def _result(row: Row) -> float | None:
    result = row.summary.get("result")
    return float(result) if isinstance(result, int | float) else None


def _left(store: Store, ended: Sequence[Row], kinds: frozenset[str]) -> dict[str, Gift]:
    """For each kind, what the best talk left that left it."""
    left: dict[str, Gift] = {}
    for row in ended[:TRIED]:
        if kinds <= set(left):
            break
        if talk := store.load(row.number).talk:
            for gift in brings(talk, row.number, date.fromisoformat(row.started[:10])):
                left.setdefault(gift.kind, gift)
    return left


def _reached(store: Store, row: Row) -> Reached:
    """How a talk ended, in its scenario's words also where it can only be read."""
    stored, name = store.load(row.number), row.summary.get("outcome")
    if stored.talk is not None:
        name = outcome(stored.talk.scenario, stored.talk.state)
    words = _label(stored.header["content"]["scenario"].get("outcomes"), name)
    plain = SHORT.get(row.ending or "", row.ending or "")
    return Reached(row.number, row.started[:10], words or plain, _result(row))


def _label(outcomes: object, name: object) -> str:
    """The words for an outcome; nothing where a stranger's transcript holds no such thing."""
    known = [one for one in outcomes if isinstance(one, dict)] if isinstance(outcomes, list) else []
    return next((str(one.get("label", "")) for one in known if one.get("id") == name), "")


def _openings(one: Summary, found: Sequence[Summary], left: dict[str, Gift]) -> Iterator[Opening]:
    for kind in one.gives:
        gift = left.get(kind)
        for other in _takers(kind, found):
            yield Opening(kind, other.id, *((gift.talk, gift.what) if gift else ()))


def _takers(kind: str, found: Sequence[Summary]) -> list[Summary]:
    """Who begins from a kind: later phases first, for there the road goes on, then the keenest."""
    order = list(PHASES)
    takers = [one for one in found if kind in one.takes]
    return sorted(takers, key=lambda one: (-order.index(one.phase), len(one.takes)))


def onward(talk: Talk, number: int, on: date) -> Opening | None:
    """Where a talk that has just ended leads, if it left anything; the first way there is."""
    found = list(summaries())
    for gift in brings(talk, number, on):
        for other in _takers(gift.kind, found):
            return Opening(gift.kind, other.id, number, gift.what)
    return None


def _foreign(store: Store, found: Sequence[Summary], rows: Sequence[Row]) -> Step | None:
    """A step for a scenario of the person's own, as the last talk of it that was kept whole."""
    for row in reversed(rows):
        if talk := store.load(row.number).talk:
            return _step(store, _summary(talk.scenario), found, rows, shipped=False)
    return None


def _summary(one: Scenario) -> Summary:
    return Summary(
        one.id, one.title, one.purpose, one.counterpart, one.role, one.archetype, one.difficulty,
        one.minutes, one.phase, tuple(each.kind for each in one.gives),
        tuple(each.kind for each in one.takes),
    )  # fmt: skip


def aims(folder: Path | None = None) -> Aims:
    """Where work and life should go, and the next step, as the worksheet changed last has it.

    A worksheet that cannot be read now says nothing here: preparing with it will.
    """
    for file in worksheets.kept(folder):
        try:
            found = loads(worksheets.read(file), str(file)).worksheet.aims
        except SimulatorError:
            continue
        if found.next_step or found.five_years:
            return found
    return Aims()
