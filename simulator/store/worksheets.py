"""Worksheets on disk: readable files, private, each change whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from simulator.errors import StoreError
from simulator.scenario.nodes import MAX_BYTES
from simulator.store import failures, home

FOLDER = "worksheets"
END = ".yaml"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}\Z")


def folder(base: Path | None = None) -> Path:
    """Where worksheets lie: a folder within the one that holds everything."""
    return (base or home.where()) / FOLDER


def path(name: str, base: Path | None = None) -> Path:
    """The file of a worksheet by its name. Raises `StoreError` for what cannot be a name."""
    if not _NAME.match(name):
        raise StoreError(f"'{name}' cannot name a worksheet: use small letters, digits and '-'")
    return folder(base) / f"{name}{END}"


def kept(base: Path | None = None) -> Iterator[Path]:
    """The worksheets there are, the one changed last first."""
    with suppress(OSError):
        found = [one for one in folder(base).glob(f"*{END}") if one.is_file()]
        yield from sorted(found, key=lambda one: one.stat().st_mtime, reverse=True)


def read(file: Path) -> str:
    """The text of a worksheet. Raises `StoreError` when it cannot be read.

    One that is kept in the folder and was left open to others (by an editor, say) is closed.
    """
    try:
        if file.parent == folder():
            home.close_to_others(file)
        if file.stat().st_size > MAX_BYTES:
            raise StoreError(f"{file} is too large to be a worksheet: {MAX_BYTES:,} bytes at most")
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise StoreError(f"there is no worksheet {file}") from None
    except UnicodeDecodeError:
        raise StoreError(f"{file} is not UTF-8 text: save it as UTF-8 and try again") from None
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror or error}") from None


def write(file: Path, text: str) -> None:
    """Keep a worksheet: it is on disk, whole and private, when this returns.

    What was there before stays until the new text is safe. Raises `StoreError` with what to do.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        if file.parent.name == FOLDER:
            home.make(file.parent.parent)
        if not file.parent.is_dir():
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(text.encode())
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, file)
        _settle(file.parent)
    except (OSError, UnicodeEncodeError) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise failures.explain(error, file) from None


def _settle(parent: Path) -> None:
    """Have the new name on disk as well, where the system can."""
    with suppress(OSError):
        handle = os.open(parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def forget_all(base: Path | None = None) -> None:
    """Delete the folder of worksheets with all that is in it: what an editor left there, too."""
    try:
        if folder(base).is_dir():
            shutil.rmtree(folder(base))
    except OSError as error:
        raise failures.explain(error, folder(base)) from None
