"""Solved scenarios on disk: one file each, named by its content, safe to delete at any time.

A file is a line with the checksum of what follows, a line of JSON (what it is, and the shapes) and
then the raw numbers. It is used only when its checksum and its name agree; anything else is solved
anew. Nothing in it is ever executed.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from simulator.analysis.menu import Menu
from simulator.analysis.solved import Known, Solved
from simulator.analysis.table import Table
from simulator.errors import SimulatorError
from simulator.scenario.model import NOTHING, Scenario
from simulator.scenario.own import to_dict
from simulator.talk.moves import parse
from simulator.talk.situation import Personally
from simulator.version import __version__

FORMAT = 2
"""Raised whenever the file's shape or the meaning of its numbers changes."""

LARGEST = 600_000
"""States kept in one file at most, about 60 MB; default."""

KEPT = 24
"""Files kept: two dozen are a person's scenarios with some numbers tried; the oldest go first."""


@dataclass(frozen=True)
class Cache:
    """A folder of solved scenarios."""

    folder: Path

    def solved(
        self, scenario: Scenario, person: Personally, walk_away: int, way: int | None = None
    ) -> Solved:
        """A scenario solved for one person: from its file if there is a sound one, else now."""
        name = identity(scenario, person, walk_away, way)
        known = self._read(name)
        solved = Solved(scenario, person, walk_away, way, known)
        if known is None:
            self.write(name, solved)
        return solved

    def keep(self, solved: Solved, way: int | None, states: int) -> None:
        """Keep what was solved since there were so many states, unless it has grown too large."""
        if states < len(solved.table.keys) <= LARGEST:
            person, walk_away = solved.compiled.person, solved.worth.walk_away
            self.write(identity(solved.scenario, person, walk_away, way), solved)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.solved"

    def _read(self, name: str) -> Known | None:
        try:
            data = memoryview(self._path(name).read_bytes())
            content = data[CHECK:]
            if bytes(data[:CHECK]) != _check(content):
                return None
            line, _, numbers = bytes(content).partition(b"\n")
            head = json.loads(line)
            return _known(head, numbers) if head["name"] == name else None
        except UNSOUND:
            return None

    def write(self, name: str, solved: Solved) -> None:
        """Keep a solved scenario. A full or read-only disk only means it is solved again."""
        head = json.dumps(_head(name, solved)).encode()
        content = b"".join([head, b"\n", *(part.tobytes() for part in _parts(solved.table))])
        path = self._path(name)
        part = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            part.touch(mode=0o600)
            part.write_bytes(_check(content) + content)
            part.replace(path)
            self._thin_out()
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _thin_out(self) -> None:
        files = sorted(self.folder.glob("*.solved"), key=lambda one: one.stat().st_mtime)
        for old in files[:-KEPT]:
            old.unlink(missing_ok=True)


def identity(scenario: Scenario, person: Personally, walk_away: int, way: int | None) -> str:
    """A name for everything the numbers depend on: scenario, person, facts and engine."""
    card = person.card
    of_card = (card.alternative, card.firmness, card.would_take) if card else None
    parts = [FORMAT, __version__, scenario.hash, dict(scenario.values), scenario.currency,
             of_card, walk_away, way]  # fmt: skip
    if scenario.own != NOTHING:
        parts.append(to_dict(scenario.own))
    text = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:40]


def _parts(table: Table) -> tuple[np.ndarray[Any, Any], ...]:
    return table.keys, table.value, table.choice


UNSOUND = (
    OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError, SimulatorError,
)  # fmt: skip
"""What reading a file can fail with that is not there or makes no sense."""

CHECK = 9
"""Bytes of the first line: eight digits and its end."""


def _check(content: bytes | memoryview) -> bytes:
    """The first line of a file with this content."""
    return f"{zlib.crc32(content):08x}\n".encode()


def _head(name: str, solved: Solved) -> dict[str, Any]:
    table, menu = solved.table, solved.menu
    return {
        "name": name, "turns": table.turns, "states": len(table.keys),
        "beliefs": table.beliefs, "packages": solved.compiled.deals.packages,
        "mains": [str(one) for one in menu.mains],
        "companies": [str(one) for one in menu.companies],
        "telling": sorted(menu.telling), "apart": sorted(menu.told_apart),
    }  # fmt: skip


def _known(head: dict[str, Any], numbers: bytes) -> Known | None:
    count, turns, at = int(head["states"]), int(head["turns"]), 0

    def take(kind: type, *shape: int) -> np.ndarray[Any, Any]:
        nonlocal at
        size = int(np.prod(shape))
        found: np.ndarray[Any, Any] = np.frombuffer(numbers, kind, size, at).reshape(shape)
        at += found.nbytes
        return found

    keys = take(np.int64, count)
    value, choice = take(np.float32, turns, count), take(np.int16, turns, count)
    table = Table(tuple(map(int, head["beliefs"])), keys, value, choice)
    mains, companies = (tuple(map(parse, head[name])) for name in ("mains", "companies"))
    telling, apart = (frozenset(map(int, head[name])) for name in ("telling", "apart"))
    menu = Menu(mains, companies, telling, apart)
    return menu, table, tuple(tuple(one) for one in head["packages"])
