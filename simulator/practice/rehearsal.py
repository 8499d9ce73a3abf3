"""A talk under way: each sentence is read, played and kept before its reply is handed back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from simulator.errors import IllegalMoveError, StoreError
from simulator.language.reader import read
from simulator.language.reading import Reading
from simulator.scoring.result import score
from simulator.store.database import Store
from simulator.talk.moves import Move, parse
from simulator.talk.state import Exchange, Revised, Undo
from simulator.talk.talk import Entry, Talk, Turn

LONGEST = 1000
"""Characters of one thing said; longer than anybody speaks at once. Default, to be tuned."""

SURE = 0.08
"""Below this margin between the two best readings it is kinder to ask. Default, to be tuned."""

GRAVE = frozenset({"accept", "close", "walk_away", "ultimatum", "disdain"})
"""Acts that end a talk or leave a mark: better asked about once too often."""

SURE_OF_GRAVE = 0.3
"""The same margin for these. Default, to be tuned."""

SMALL_TALK = frozenset({"greet", "appreciate"})
"""Acts among which nobody minds being taken for the other."""

WARM = frozenset({"appreciate", "share"})
"""Acts among which it makes no odds when both are about the same thing."""


class TooLongError(IllegalMoveError):
    """The text is longer than one thing said; nothing was played."""


def read_in(talk: Talk, text: str) -> Reading:
    """Read a sentence as the counterpart of this talk would hear it.

    Raises `TooLongError` for a text nobody would say in one breath.
    """
    if len(text) > LONGEST:
        raise TooLongError(
            f"that is {len(text):,} characters; say one point at a time, in {LONGEST:,} at most"
        )
    return read(text, talk.view)


def summary(talk: Talk) -> dict[str, Any]:
    """The headline scores of a finished talk, as the history shows them."""
    done = score(talk)
    return {
        "outcome": done.outcome, "interests": done.interests.value,
        "readiness": done.readiness.value, "result": round(done.result, 1),
    }  # fmt: skip


class Rehearsal:
    """One talk being rehearsed, with the store that keeps it.

    `talk` is where it stands. `number` is its number in the store, None while nothing is kept.
    Every method that changes the talk has it on disk before it returns; when that fails it raises
    `StoreError` and the talk is as it was, so that the same thing can be tried again.
    """

    def __init__(self, talk: Talk, store: Store | None = None, number: int | None = None) -> None:
        self.talk = talk
        self._store = store
        self.number = number

    @classmethod
    def begin(cls, store: Store, talk: Talk) -> Rehearsal:
        """Keep a new talk and rehearse it."""
        return cls(talk, store, store.begin(talk))

    @classmethod
    def resume(cls, store: Store, number: int) -> Rehearsal:
        """Take up a kept talk. Raises `StoreError` when it cannot be played on."""
        stored = store.load(number)
        if stored.talk is None:
            raise StoreError(
                f"talk {number} can be read but not played on, because {stored.judged}"
            )
        return cls(stored.talk, store, number)

    @property
    def kept(self) -> bool:
        """Whether turns are being kept."""
        return self._store is not None

    def stop_keeping(self) -> None:
        """Go on without the store, because it fails and the person would rather play on."""
        self._store = None

    def say(self, text: str) -> tuple[Reading, Turn]:
        """Read a sentence and play what it was understood as."""
        reading = read_in(self.talk, text)
        return reading, self.play(reading.move, text)

    def play(
        self, move: str | Move, text: str | None = None, corrections: tuple[str, ...] = ()
    ) -> Turn:
        """Play a move, in notation or as a `Move`; raises what `Talk.play` raises."""
        turn = self.talk.play(move, text, corrections)
        self._keep(turn.exchange, turn.talk)
        return turn

    def undo(self) -> Exchange:
        """Take back the last turn and return it."""
        after = self.talk.undo()
        last = self.talk.history[-1]
        entry = after.log[-1]
        if isinstance(entry, Undo):
            self._keep(entry, after)
        return last

    def revise(self, points: int, text: str) -> bool:
        """Change the walk-away openly; tells whether something new justifies it.

        Raises what `Talk.revise` raises.
        """
        after = self.talk.revise(points, text)
        entry = after.log[-1]
        self._keep(entry, after)
        return isinstance(entry, Revised) and entry.new

    def correct(self, move: str | Move, misheard: Exchange | None = None) -> Turn:
        """Play a misheard sentence again as another move; what was misheard stays in the log.

        `misheard` is the last turn unless it was taken back already and only the playing failed.
        Raises `IllegalMoveError` when there is no turn yet or the other move cannot be made; then
        nothing changes.
        """
        last = misheard or (self.talk.history[-1] if self.talk.history else None)
        if last is None:
            raise IllegalMoveError("nothing has been said yet that could have been misheard")
        move = parse(move) if isinstance(move, str) else move
        rejected = (*last.corrections, str(last.move))
        if self.talk.history and self.talk.history[-1] is last:
            self.talk.undo().play(move, last.text, rejected)
            self.undo()
        return self.play(move, last.text, rejected)

    def others(self) -> tuple[Move, ...]:
        """What the last sentence might have meant instead, likeliest first."""
        if not self.talk.history or self.talk.history[-1].text is None:
            return ()
        last = self.talk.history[-1]
        before = replace(self.talk, log=self.talk.history[:-1])
        reading = read_in(before, last.text or "")
        tried = {_core(last.move), *(_core(parse(one)) for one in last.corrections)}
        return tuple(one for one in candidates(reading) if _core(one) not in tried)

    def _keep(self, entry: Entry, after: Talk) -> None:
        if self._store is None or self.number is None:
            self.talk = after
            return
        self._store.append(self.number, entry)
        self.talk = after
        if after.ending:
            with suppress(StoreError):  # the turn itself is kept; the history can do without scores
                self._store.close_with(self.number, summary(after))


def _core(move: Move) -> Move:
    """A move without how it was said and what was said beside it."""
    return replace(move, company=None, manner="plain")


def doubt(reading: Reading) -> tuple[Move, Move] | None:
    """The two readings to ask about, when asking is kinder than choosing.

    Not when both are friendly small talk or warm words about the same thing, nor when they differ
    only in what goes beside them.
    """
    found = candidates(reading)
    least = SURE_OF_GRAVE if reading.move.act in GRAVE else SURE
    if reading.margin >= least or len(found) < 2:
        return None
    first, second = found[:2]
    acts = {first.act, second.act}
    if acts <= SMALL_TALK or (acts <= WARM and first.topic == second.topic):
        return None
    if _core(first) == _core(second):
        return None
    return first, second


def candidates(reading: Reading) -> tuple[Move, ...]:
    """All moves a sentence may have meant, likeliest first, each once; nobody means `unclear`."""
    found: dict[str, Move] = {}
    for one in (reading.move, reading.second, *reading.others):
        if one is not None and one.act != "unclear":
            found.setdefault(str(one), one)
    return tuple(found.values())
