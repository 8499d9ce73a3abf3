"""Turns typed by people who had seen only the briefs, with what each of them meant.

A line of `typed/*.jsonl` holds the scenario, the seed, the talk's number, the text, the move it
was played as then (`understood`), and what was meant, in notation or as an act.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from simulator.errors import SimulatorError
from simulator.language.reader import read
from simulator.scenario import loading
from simulator.talk.moves import Move, parse
from simulator.talk.talk import Talk
from simulator.talk.view import View

FOLDER = Path(__file__).with_name("typed")
FILES = tuple(sorted(FOLDER.glob("learned-*.jsonl")))
"""Turns that are learned from."""
FRESH = FOLDER / "fresh.jsonl"
"""Turns that only measure: typed to the reader that had learned from the others."""


@dataclass(frozen=True)
class Typed:
    """One typed turn: its text, what was known when it was typed, and what was meant."""

    scenario: str
    text: str
    view: View
    meant: str

    def right(self, move: Move) -> bool:
        """Whether a move is what was meant: the act, and topic and terms where they were noted."""
        return any(_alike(one.strip(), move) for one in self.meant.split("|"))


def turns(file: Path) -> Iterator[Typed]:
    """Every turn of a file, each in its talk as it went then."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for _, lines in groupby(rows, key=lambda row: (row["scenario"], row["talk"])):
        played: Talk | None = None
        for row in lines:
            played = played or Talk(loading.load(row["scenario"]), seed=row["seed"])
            if played.view.ended:
                break
            yield Typed(row["scenario"], row["text"], played.view, row["meant"])
            try:
                played = played.play(row["understood"]).talk
            except SimulatorError:
                break


def misread(typed: Iterable[Typed]) -> Iterator[str]:
    """What each misread turn was read as."""
    for one in typed:
        move = read(one.text, one.view).move
        if not one.right(move):
            yield f"{one.scenario}: {one.text!r}: meant {one.meant}, read {move}"


def _alike(meant: str, move: Move) -> bool:
    """Whether a move is an act, or a move in notation, its company and manner left out."""
    core = meant.partition(" ~")[0].partition(" with ")[0]
    if " " not in core:
        return move.act == core
    try:
        wanted = parse(core)
    except SimulatorError:
        return move.act == core.split(" ")[0]
    same = (wanted.act, wanted.topic) == (move.act, move.topic)
    terms = set(wanted.terms) == set(move.terms) and set(wanted.gives) == set(move.gives)
    return same and terms
