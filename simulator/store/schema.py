"""The database itself: how it is opened, its tables, and how old ones are brought up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from simulator.errors import StoreError
from simulator.store import failures, home

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE contents (
            hash TEXT PRIMARY KEY,
            json TEXT NOT NULL
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE talks (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            header TEXT NOT NULL,
            content TEXT NOT NULL REFERENCES contents (hash),
            title TEXT NOT NULL,
            started TEXT NOT NULL,
            turns INTEGER NOT NULL,
            ending TEXT,
            summary TEXT NOT NULL DEFAULT '{}',
            parent INTEGER,
            parent_turn INTEGER
        )
        """,
        """
        CREATE TABLE lines (
            talk INTEGER NOT NULL REFERENCES talks (number) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            line TEXT NOT NULL,
            PRIMARY KEY (talk, place)
        ) WITHOUT ROWID
        """,
    ),
    (
        """
        CREATE TABLE reflections (
            talk INTEGER PRIMARY KEY REFERENCES talks (number) ON DELETE CASCADE,
            begun TEXT NOT NULL,
            answers TEXT NOT NULL,
            guesses TEXT NOT NULL,
            done INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE happenings (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            noted TEXT NOT NULL,
            ending TEXT NOT NULL,
            title TEXT NOT NULL,
            scenario TEXT NOT NULL,
            worksheet TEXT NOT NULL,
            words TEXT NOT NULL,
            keep TEXT NOT NULL,
            done INTEGER NOT NULL
        )
        """,
    ),
)
"""One tuple of statements a version; a database's `user_version` says how many it has had.

`talks.header` is a transcript's header with the hash of its content in the content's place, for
many talks share a content of some 30 KB. AUTOINCREMENT keeps numbers from being given twice.
"""

PRAGMAS = (
    "PRAGMA synchronous = FULL",  # a committed turn survives a power cut
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten with zeros
    "PRAGMA temp_store = MEMORY",  # VACUUM leaves no copy in a temporary file
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)

PAUSE = 0.02
"""Seconds between two attempts to switch to the log (default, to be tuned)."""


def connect(path: Path, wait: float) -> sqlite3.Connection:
    """Open the database, making it and its folder when they are not there yet.

    `wait` is how many seconds to wait for another process. Raises what SQLite and the system
    raise, and `StoreError` for a database of a newer version.
    """
    _make_private(path)
    database = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        _log_ahead(database, wait)
        for pragma in PRAGMAS:
            database.execute(pragma)
        _migrate(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _make_private(path: Path) -> None:
    """Folder 0700 and file 0600 before SQLite writes a byte; it gives -wal and -shm the same.

    An existing folder is left as it is, for it may be somebody's choice and hold other things.
    An existing database is never opened here: closing it again would drop SQLite's locks.
    """
    home.make(path.parent)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if path.is_file() and path.stat().st_mode & home.OTHERS:
            path.chmod(0o600)


def _log_ahead(database: sqlite3.Connection, wait: float) -> None:
    """Switch to a write-ahead log, which stays so in the file.

    Two processes doing so to a new file at the same moment are told "locked" without the usual
    wait, so the wait is here.
    """
    until = time.monotonic() + wait
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(PAUSE)


def _migrate(database: sqlite3.Connection, path: Path) -> None:
    if _version(database) == len(MIGRATIONS):
        return
    database.execute("BEGIN IMMEDIATE")  # two processes may both find a new file
    try:
        version = _version(database)
        if version > len(MIGRATIONS):
            raise StoreError(failures.NEWER.format(path=path))
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                database.execute(statement)
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        database.execute("COMMIT")
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def alone(path: Path, wait: float) -> None:
    """Raise "locked" when another process has the database open; damage does not matter here.

    Only a lone connection may leave the write-ahead log (https://www.sqlite.org/wal.html).
    """
    database = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise
    finally:
        database.close()
