"""The phrases on file: read, labelled, and split into those to learn from and those kept out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "phrases"
EVERY = 5
"""One phrase in so many is kept out of training and only measured with."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What somebody might type, the act it is, and the scenario it is said in, if in one."""

    text: str
    act: str
    scenario: str

    @property
    def kept_out(self) -> bool:
        """Whether it is never trained on: decided by its text alone."""
        return hashlib.sha256(self.text.lower().encode()).digest()[0] % EVERY == 0


def phrases() -> Iterator[Phrase]:
    """Every phrase of the folder, file by file."""
    for file in sorted(FOLDER.glob("*.txt")):
        act = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            text = line.strip()
            if text.startswith("[") and text.endswith("]"):
                act = text[1:-1]
            elif text and not text.startswith("#"):
                where, bar, words = text.partition(" | ")
                yield Phrase(words if bar else text, act, where if bar else "")


def digest() -> str:
    """A hash of all phrases that are learned from, in order."""
    learned = "\n".join(f"{p.act}\t{p.scenario}\t{p.text}" for p in phrases() if not p.kept_out)
    return hashlib.sha256(learned.encode()).hexdigest()
