"""The private folder: what lies in it, by kind, and how all of it is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.errors import StoreError
from simulator.practice import solving
from simulator.store import failures, home, worksheets
from simulator.store.database import FILE, Store

SIGNS = {
    "drawings": ((".svg",), (b'="chart-title" ', b'="map-title" ')),
    "transcripts": ((".jsonl", ".json", ".txt"), (b'{"format": 1, "engine": ',)),
}
"""How files we wrote into the folder on request end, and what stands near their beginning."""

NEAR = 400
"""Bytes in which these signs are looked for."""

NAMES = {
    "talks": ("talk", "talks"),
    "reflections": ("reflection", "reflections"),
    "notes": ("note on a real meeting", "notes on real meetings"),
    "worksheets": ("worksheet", "worksheets"),
    "solved": ("solved scenario, which holds your numbers", "solved scenarios, which hold your"
               " numbers"),
    "drawings": ("drawing of a debrief", "drawings of debriefs"),
    "transcripts": ("transcript you exported here", "transcripts you exported here"),
    "others": ("file that is not ours", "files that are not ours"),
}  # fmt: skip
"""What is held, one and many, in the order it is told."""


@dataclass(frozen=True)
class Held:
    """How many of each kind lie in the folder, and in a line why the talks cannot be counted."""

    folder: Path
    counts: dict[str, int]
    trouble: str = ""

    @property
    def ours(self) -> bool:
        """Whether there is anything to forget."""
        return bool(self.trouble) or any(
            count for kind, count in self.counts.items() if kind != "others"
        )

    def words(self, others: bool = True) -> Iterator[str]:
        """One line for each kind there is."""
        if self.trouble:
            yield f"talks that cannot be counted: {self.trouble}"
        for kind, (one, many) in NAMES.items():
            count = self.counts.get(kind, 0)
            if count and (others or kind != "others"):
                yield f"1 {one}" if count == 1 else f"{count} {many}"


def held(store: Store) -> Held:
    """Look through the folder of a store; nothing is made, and nothing but the database opened."""
    folder = store.path.parent
    try:
        talks, trouble = _talks(store)
        files = {
            "worksheets": len(list(worksheets.kept(folder))),
            "solved": len(list((folder / solving.FOLDER).glob("*.solved"))),
            **{kind: len(list(_written(folder, kind))) for kind in SIGNS},
            "others": sum(1 for _ in _others(folder)),
        }
    except OSError as error:  # a folder that may not even be looked into
        return Held(folder, {}, str(failures.explain(error, store.path)))
    return Held(folder, talks | files, trouble)


def _talks(store: Store) -> tuple[dict[str, int], str]:
    """What the database holds; or why that cannot be counted."""
    if not store.path.exists():
        return {"talks": 0, "reflections": 0, "notes": 0}, ""
    try:
        return {
            "talks": len(store.history()), "reflections": len(store.reflections()),
            "notes": len(store.happenings()),
        }, ""  # fmt: skip
    except StoreError as error:
        return {}, str(error)


def forget_all(store: Store) -> Held:
    """Delete everything that is ours, and the folder where that is ours; return what is left.

    The talks go first: while another process has them open nothing is deleted at all.
    """
    folder = store.path.parent
    store.forget_all()
    worksheets.forget_all(folder)
    solving.forget(folder)
    try:
        for one in [each for kind in SIGNS for each in _written(folder, kind)]:
            one.unlink(missing_ok=True)
            if one.parent != folder and not any(one.parent.iterdir()):
                one.parent.rmdir()
        home.unmake(folder)
    except OSError as error:
        raise failures.explain(error, folder) from None
    return Held(folder, {"others": sum(1 for _ in _others(folder))})


def _written(folder: Path, kind: str) -> Iterator[Path]:
    """Files of a kind that we wrote into the folder, or into a folder in it, on request."""
    ends, signs = SIGNS[kind]
    kept = {folder / worksheets.FOLDER, folder / solving.FOLDER}
    for one in sorted((*folder.glob("*"), *folder.glob("*/*"))):
        outside = one.parent != folder and one.parent.is_symlink()
        if one.suffix.lower() in ends and one.parent not in kept and not outside:
            near = _beginning(one)
            if any(sign in near for sign in signs):
                yield one


def _beginning(file: Path) -> bytes:
    """The first bytes of a file; none of what cannot be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(NEAR)
    except OSError:
        return b""


def _others(folder: Path) -> Iterator[Path]:
    """What lies in the folder and is none of ours."""
    if not folder.is_dir():
        return
    known = {worksheets.FOLDER, solving.FOLDER, home.MARK}
    known |= {f"{FILE}{end}" for end in ("", "-wal", "-shm", "-journal")}
    ours = {one for kind in SIGNS for one in _written(folder, kind)}
    for one in sorted(folder.iterdir()):
        inside = set(one.iterdir()) if one.is_dir() else {one}
        if one.name not in known and not (inside and inside <= ours):
            yield one
