"""Talks that come from elsewhere, and what the history says of each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from simulator.debrief.debrief import debrief
from simulator.errors import StoreError
from simulator.practice.endings import SHORT
from simulator.practice.rehearsal import summary
from simulator.practice.solving import studied
from simulator.store.database import Store
from simulator.store.records import Row, kept
from simulator.version import __version__

JUDGED = "judged"
"""Where the summary of a talk that cannot be judged says why."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A transcript taken in: its number here, what it is, and why it is not judged, if so."""

    number: int
    title: str
    turns: int
    ending: str | None
    judged: str

    @property
    def words(self) -> str:
        """What was taken in, in one line."""
        turns = "one turn" if self.turns == 1 else f"{self.turns} turns"
        ended = SHORT.get(self.ending, self.ending) if self.ending else "not finished"
        return f"talk {self.number}: {self.title}, {turns}, {ended}"


def take_in(store: Store, text: str) -> TakenIn:
    """Keep a transcript with its headline scores. Raises `StoreError` when it is none."""
    number = store.import_(text)
    stored = store.load(number)
    turns = kept(stored.lines)
    last = turns[-1]["ending"] if turns else None
    if stored.talk is None:
        with suppress(StoreError):  # the talk is kept; the history can do without a reason
            store.close_with(number, {JUDGED: stored.judged})
    elif stored.talk.ending:
        with suppress(StoreError):  # the talk is kept; the history can do without scores
            store.close_with(number, summary(stored.talk))
    title = str(stored.header["content"]["scenario"]["title"])
    return TakenIn(number, title, len(turns), last["kind"] if last else None, stored.judged)


def unjudged(row: Row) -> str:
    """Why a talk of the history can only be read, or nothing. Nothing is replayed for it."""
    if row.engine != __version__:
        return f"it was played with engine {row.engine}, not {__version__}"
    return str(row.summary.get(JUDGED, ""))


def said_of(row: Row) -> Iterator[str]:
    """What a list says of a talk after its title, part by part."""
    yield row.started[:10]
    yield "one turn" if row.turns == 1 else f"{row.turns} turns"
    yield SHORT.get(row.ending, row.ending) if row.ending else "not finished"
    if "result" in row.summary:
        yield f"result {round(row.summary['result'])}"
    for key in ("interests", "readiness"):
        if key in row.summary:
            yield f"{key} {row.summary[key]}"
    if why := unjudged(row):
        yield f"to be read only: {why}"


def again_from(store: Store, number: int) -> int:
    """The turn before which the debrief of a kept talk would begin again; the first if none."""
    talk = store.load(number).talk
    if talk is None:
        return 1
    found = studied(talk) if talk.ending else None
    return debrief(talk, found.study if found else None).again_from or 1
