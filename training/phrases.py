"""The phrases on file: read, labelled, and split into those to learn from and those kept out."""

from __future__ import annotations

import hashlib
import random
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


BEFORE = ("greet", "appreciate", "reflect", "share", "justify", "give")
"""Acts said in passing, before or after what a turn is about."""
MAIN = (
    "ask", "ask_generic", "propose", "trade", "request", "accept", "decline", "disclose",
    "ultimatum", "walk_away", "disdain", "plead", "pause", "close",
)  # fmt: skip
"""Acts that are what a turn is about, whatever is said in passing."""


def joined(found: list[Phrase], seed: int = 0) -> Iterator[Phrase]:
    """Longer phrases made of two: something in passing, and what the turn is about."""
    draw = random.Random(seed)
    places: dict[tuple[str, bool], list[Phrase]] = {}
    for one in found:
        if one.act in BEFORE or one.act in MAIN:
            places.setdefault((one.scenario, one.act in MAIN), []).append(one)
    for (where, main), those in sorted(places.items()):
        passing = places.get((where, False), [])
        if not main or not passing:
            continue
        for one in those:
            other = draw.choice(passing)
            first, second = (other, one) if draw.random() < AHEAD else (one, other)
            stop = "" if first.text[-1] in ".!?," else "."
            yield Phrase(f"{first.text}{stop} {second.text}", one.act, where)


AHEAD = 0.7
"""How often what is said in passing comes first. Default."""


def digest() -> str:
    """A hash of all phrases that are learned from, in order."""
    learned = "\n".join(f"{p.act}\t{p.scenario}\t{p.text}" for p in phrases() if not p.kept_out)
    return hashlib.sha256(learned.encode()).hexdigest()
