"""Where all is kept: one private folder, the platform's own or the one REHEARSE_HOME names."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from platformdirs import user_data_path

VARIABLE = "REHEARSE_HOME"
"""The environment variable that names another folder."""


MARK = ".made-by-rehearse"
"""The file that says that the folder is ours, and may go when everything in it is forgotten."""

MARKED = "rehearse made this folder; 'rehearse forget --all' takes it away again.\n"

OTHERS = 0o077
"""The permissions of everybody but the owner."""


def where() -> Path:
    """The folder that holds everything kept; it need not exist yet."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(os.path.expanduser(chosen))  # unlike Path.expanduser it never raises
    return _platforms()


def _platforms() -> Path:
    return user_data_path("rehearse", appauthor=False)


def make(folder: Path) -> None:
    """Make the folder for its owner alone, and mark it as ours. Raises `OSError`.

    One that is there stays as it is, for it may be somebody's choice and hold other things.
    """
    if folder.is_dir():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:  # another process was faster; or it is a file, which is told later
        return
    with suppress(OSError), private(folder / MARK) as handle:
        handle.write(MARKED.encode())


def unmake(folder: Path) -> None:
    """Take the folder away when it is ours and nothing is left in it. Raises `OSError`."""
    mark = folder / MARK
    ours = mark.exists() or folder == _platforms()
    mark.unlink(missing_ok=True)
    if ours and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def private(file: Path) -> BinaryIO:
    """Open a file to be written anew, for its owner alone from the first byte."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    close_to_others(file)
    return os.fdopen(handle, "wb")


def close_to_others(file: Path) -> None:
    """Take a file's permissions from everybody but its owner, where that can be done."""
    with suppress(OSError):
        if file.stat().st_mode & OTHERS:
            file.chmod(0o600)


def within(file: Path) -> bool:
    """Whether a file lies in the folder, however its path is written."""
    return where().resolve() in file.resolve().parents
