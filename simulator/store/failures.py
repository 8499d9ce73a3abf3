"""What went wrong on disk, as one line that says what to do."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from simulator.errors import StoreError
from simulator.store.home import VARIABLE

ELSEWHERE = f"or set {VARIABLE} to another folder"

FULL = "the disk is full and the last step was not saved in {path}: free some space and try again"
READ_ONLY = "{path} cannot be written: make its folder writable, " + ELSEWHERE
UNREACHABLE = "{path} cannot be opened: check that its folder is one you can use, " + ELSEWHERE
LOCKED = "another process is using {path}: close the other rehearsal and try again"
DAMAGED = "{path} is damaged or not a database of ours: move it away to start afresh, " + ELSEWHERE
TROUBLE = "the disk failed to read or write {path}: check the disk, " + ELSEWHERE
NEWER = "{path} was written by a newer version of this program: update the program, " + ELSEWHERE
STRAY = "the text holds half of a character and cannot be kept: type it again"

BY_CODE = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: UNREACHABLE,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_IOERR: TROUBLE,
}
"""Primary result codes (https://www.sqlite.org/rescode.html) and what a person is told."""

BY_ERRNO = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.EROFS: READ_ONLY,
}

NO_ROOM = 64 * 1024
"""Bytes free below which a failed write is put down to a full disk: two pages of SQLite's shared
memory file (32 KiB each), the largest single thing it asks for while opening."""


def explain(error: Exception, path: Path) -> StoreError:
    """The error to show for a failure at `path`."""
    if isinstance(error, UnicodeEncodeError):
        return StoreError(STRAY)
    if isinstance(error, OSError):
        return StoreError(BY_ERRNO.get(error.errno or 0, UNREACHABLE).format(path=path))
    code = getattr(error, "sqlite_errorcode", None)
    line = DAMAGED if code is None else BY_CODE.get(code & 0xFF, DAMAGED)
    if line == TROUBLE and _no_room(path):
        line = FULL
    return StoreError(line.format(path=path))


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < NO_ROOM
    except OSError:
        return False
