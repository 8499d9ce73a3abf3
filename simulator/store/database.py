"""The store: every talk in one SQLite file, each turn committed before its reply is shown."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from simulator.errors import SimulatorError, StoreError
from simulator.store import failures, home, looking, records, schema
from simulator.store.looking import Happening, Reflection
from simulator.store.records import Row
from simulator.talk import transcript
from simulator.talk.redrawing import redraw
from simulator.talk.state import Exchange, Revised, Undo
from simulator.talk.talk import Entry, Talk
from simulator.talk.transcript import Stored

FILE = "rehearse.db"

WAIT = 2.0
"""Seconds to wait for another process that is writing (default, to be tuned)."""

MISSING = "there is no talk {number}: the history lists those there are"

TRACES = (
    "{what} is deleted, but another process still uses {path}: close the other rehearsal, "
    "and its last traces go too"
)

EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"

BREAKS = {ord(one): f"\\u{ord(one):04x}" for one in "\x85\u2028\u2029"}
"""Characters JSON allows in a text but at which Python would break a line, and their escapes."""

ODD = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What replay may stumble over in a stranger's file: a list for a number, no number at all."""


class Store:
    """All talks kept in a folder, `home.where()` unless another is given.

    A context manager; nothing is opened or made before the first call that needs it. Every
    failure is a `StoreError` of one line that says what to do.
    """

    def __init__(self, folder: Path | None = None, wait: float = WAIT) -> None:
        self.path = (folder or home.where()) / FILE
        self.wait = wait
        self._database: sqlite3.Connection | None = None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def begin(self, talk: Talk, parent: tuple[int, int] | None = None) -> int:
        """Keep a new talk, turns already in its log included, and return its number.

        Numbers count from 1 and are never given twice. `parent` is the talk and turn this one
        plays again.
        """
        lines = [transcript.entry(one) for one in talk.log]
        return self._insert(transcript.header(talk), lines, parent)

    def append(self, number: int, entry: Entry) -> None:
        """Keep one more turn, that one was taken back, or that the walk-away was changed.

        It is on disk when this returns.

        A turn that does not follow the last one kept is refused: the talk was continued by
        another process.
        """
        line = transcript.dump(transcript.entry(entry))
        ending = entry.after.ending if isinstance(entry, Exchange) else None
        step = {Exchange: 1, Undo: -1, Revised: 0}[type(entry)]
        with self._writing() as database:
            turns = self._talk(database, number, "turns")[0]
            if entry.turn != turns + max(step, 0):
                raise StoreError(
                    f"talk {number} went on in another place and has {turns} turns now: "
                    "resume it from there"
                )
            database.execute(
                "INSERT INTO lines SELECT ?, 1 + coalesce(max(place), 0), ? "
                "FROM lines WHERE talk = ?",
                (number, line, number),
            )
            database.execute(
                "UPDATE talks SET turns = ?, ending = ?, summary = '{}' WHERE number = ?",
                (turns + step, ending.kind if ending else None, number),
            )

    def close_with(self, number: int, summary: Mapping[str, Any]) -> None:
        """Keep a talk's headline scores for the history. The next turn kept clears them."""
        with self._writing() as database:
            self._talk(database, number, "number")
            database.execute(
                "UPDATE talks SET summary = ? WHERE number = ?",
                (transcript.dump(summary), number),
            )

    def load(self, number: int) -> Stored:
        """Replay a talk; when it does not replay as written, its stored words and the reason."""
        header, lines = self._read(number)
        try:
            return transcript.replay(header, lines)
        except ODD:
            return Stored(header, lines, None, "its lines are damaged")

    def history(self) -> list[Row]:
        """Every talk, in the order they were begun."""
        with self._opened() as database:
            found = database.execute(
                "SELECT number, header, title, started, turns, ending, summary, parent, "
                "parent_turn FROM talks ORDER BY number"
            ).fetchall()
            return [self._row(one) for one in found]

    def latest_unfinished(self) -> int | None:
        """The number of the talk begun last among those that have not ended."""
        with self._opened() as database:
            found = database.execute("SELECT max(number) FROM talks WHERE ending IS NULL")
            number: int | None = found.fetchone()[0]
            return number

    def turns(self, number: int) -> list[Mapping[str, Any]]:
        """The lines of a talk's turns that count, in order, as stored; nothing is replayed."""
        return records.kept(self._read(number)[1])

    def fork(self, number: int, turn: int, seed: int | None = None) -> int:
        """Begin a talk that plays another again from before a turn (from 1); return its number.

        The draws are the same, unless a `seed` is given: then what had not been shown by that
        turn is drawn anew from it.
        """
        stored = self.load(number)
        if stored.talk is None:
            raise StoreError(f"talk {number} cannot be played again: {stored.judged}")
        try:
            talk = stored.talk
            before = talk.before(turn) if seed is None else redraw(talk, turn, seed)
        except SimulatorError as error:
            raise StoreError(f"talk {number} cannot be played from there: {error}") from None
        return self.begin(before, (number, turn))

    def export(self, number: int) -> Iterator[str]:
        """The lines of a talk's transcript, byte for byte as they were written."""
        header, lines = self._read(number)
        return map(transcript.dump, (header, *lines))

    def import_(self, text: str) -> int:
        """Keep a transcript somebody exported and return its number here.

        One that is whole but does not replay (another version, an edited scenario) is kept to be
        read. Raises `StoreError` for one that is damaged; then nothing is kept.
        """
        try:
            stored = transcript.loads(text.translate(BREAKS))
        except SimulatorError as error:
            first = str(error).splitlines()[0]
            raise StoreError(f"this transcript cannot be imported: {first}") from None
        except ODD:
            raise StoreError("this transcript cannot be imported: it is damaged") from None
        records.check_shape(stored.header, stored.lines)
        return self._insert(stored.header, stored.lines, None)

    def reflect(self, one: Reflection) -> None:
        """Keep how a person looks back on a talk, in place of what was kept of that before."""
        with self._writing() as database:
            self._talk(database, one.talk, "number")
            looking.keep_reflection(database, one)

    def reflections(self) -> list[Reflection]:
        """Every reflection, in the order of the talks; unfinished ones too."""
        with self._looking() as database:
            return looking.reflections(database)

    def note(self, one: Happening) -> Happening:
        """Keep a note on a real meeting; one whose number is 0 is new, and comes back numbered."""
        with self._writing() as database:
            return replace(one, number=looking.keep_happening(database, one))

    def happenings(self) -> list[Happening]:
        """Every note on a real meeting, in the order they were begun; unfinished ones too."""
        with self._looking() as database:
            return looking.happenings(database)

    def forget_note(self, number: int) -> None:
        """Delete a note on a real meeting so that no byte of it stays in the files."""
        with self._writing() as database:
            looking.drop_happening(database, number)
        if not self._cleaned():
            raise StoreError(TRACES.format(what=f"note {number}", path=self.path))

    def forget(self, number: int) -> None:
        """Delete a talk and its reflection so that no byte of them stays in the files.

        Retries of it are talks of their own and stay. When the files cannot be cleaned now, the
        talk is gone from the history and the same call cleans them later.
        """
        with self._writing() as database:
            database.execute("DELETE FROM talks WHERE number = ?", (number,))
            found = database.execute("SELECT changes()").fetchone()[0]
            database.execute(
                "UPDATE talks SET parent = NULL, parent_turn = NULL WHERE parent = ?", (number,)
            )
            database.execute("DELETE FROM contents WHERE hash NOT IN (SELECT content FROM talks)")
        clean = self._cleaned()
        if not found:
            raise StoreError(MISSING.format(number=number))
        if not clean:
            raise StoreError(TRACES.format(what=f"talk {number}", path=self.path))

    def forget_all(self) -> None:
        """Delete the database files, also damaged ones and those of a newer version.

        Refused while another process has them open, for its next turns would be lost.
        """
        self.close()
        try:
            if self.path.exists():
                schema.alone(self.path, self.wait)
            for end in ("-wal", "-shm", "-journal", ""):
                self.path.with_name(FILE + end).unlink(missing_ok=True)
        except (sqlite3.Error, OSError) as error:
            raise failures.explain(error, self.path) from None

    def _cleaned(self) -> bool:
        """Wipe what was deleted out of the files; false when another process keeps it there."""
        with self._opened() as database:
            database.execute(EMPTY_LOG).fetchone()  # first, for VACUUM needs the room
            database.execute("VACUUM")
            return not database.execute(EMPTY_LOG).fetchone()[0]

    @contextmanager
    def _looking(self) -> Iterator[sqlite3.Connection]:
        """The open database, read for what people noted; lines that are none mean damage."""
        with self._opened() as database:
            try:
                yield database
            except (ValueError, TypeError):
                raise StoreError(failures.DAMAGED.format(path=self.path)) from None

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The open database; whatever goes wrong with it becomes one line."""
        try:
            if self._database is None:
                self._database = schema.connect(self.path, self.wait)
            yield self._database
        except (sqlite3.Error, OSError, UnicodeEncodeError) as error:
            raise failures.explain(error, self.path) from None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: kept whole when the block ends well, not at all otherwise."""
        with self._opened() as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                database.execute("COMMIT")
            finally:
                if database.in_transaction:
                    database.execute("ROLLBACK")

    def _talk(self, database: sqlite3.Connection, number: int, columns: str) -> tuple[Any, ...]:
        found: tuple[Any, ...] | None = database.execute(
            f"SELECT {columns} FROM talks JOIN contents ON hash = content WHERE number = ?",
            (number,),
        ).fetchone()
        if found is None:
            raise StoreError(MISSING.format(number=number))
        return found

    def _read(self, number: int) -> tuple[dict[str, Any], tuple[dict[str, Any], ...]]:
        with self._opened() as database:
            header, content = self._talk(database, number, "header, json")
            found = database.execute(
                "SELECT line FROM lines WHERE talk = ? ORDER BY place", (number,)
            ).fetchall()
        try:
            lines = tuple(json.loads(line) for (line,) in found)
            return records.put_together(header, content), lines
        except ValueError:
            raise StoreError(failures.DAMAGED.format(path=self.path)) from None

    def _insert(
        self,
        header: Mapping[str, Any],
        lines: list[dict[str, Any]] | tuple[Mapping[str, Any], ...],
        parent: tuple[int, int] | None,
    ) -> int:
        kept = records.kept(lines)
        last = kept[-1]["ending"] if kept else None
        started = datetime.now(UTC).isoformat(timespec="seconds")
        with self._writing() as database:
            parts = records.take_apart(header)
            database.execute(
                "INSERT OR IGNORE INTO contents VALUES (?, ?)", (parts.hash, parts.content)
            )
            number = database.execute(
                "INSERT INTO talks (header, content, title, started, turns, ending, parent, "
                "parent_turn) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (parts.header, parts.hash, parts.title, started, len(kept),
                 last["kind"] if last else None, *(parent or (None, None))),
            ).lastrowid  # fmt: skip
            if number is None:
                raise AssertionError("SQLite numbers every row")
            database.executemany(
                "INSERT INTO lines VALUES (?, ?, ?)",
                [(number, at, transcript.dump(one)) for at, one in enumerate(lines, start=1)],
            )
        return number

    def _row(self, found: tuple[Any, ...]) -> Row:
        number, header, title, started, turns, ending, summary, parent, parent_turn = found
        try:
            head, scores = json.loads(header), json.loads(summary)
            return Row(
                number=number, scenario=head["scenario"], title=title,
                counterpart=head["counterpart"], seed=head["seed"], started=started,
                turns=turns, ending=ending, summary=scores, engine=head["engine"],
                parent=parent, parent_turn=parent_turn, redrawn=records.redraws(head),
            )  # fmt: skip
        except (ValueError, KeyError):
            raise StoreError(failures.DAMAGED.format(path=self.path)) from None
