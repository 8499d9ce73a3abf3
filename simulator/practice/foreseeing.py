"""A pre-mortem under way: what is typed goes into the worksheet, line by line, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.analysis.sorting import SIX
from simulator.errors import StoreError
from simulator.language.lexicon import content
from simulator.scenario.loading import load
from simulator.scenario.nodes import Path as Place
from simulator.store import worksheets
from simulator.talk.state import Prepared
from simulator.talk.talk import Talk
from simulator.worksheet import fitting
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Worksheet
from simulator.worksheet.writing import put

ENOUGH = 6
"""Reasons that make a pre-mortem thorough, and `THREE` if-then lines (`domain.md` 6)."""

THREE = 3

WORDS: Mapping[str, str] = {
    "will_not_negotiate": """
        band bands fixed rule rules policy hr budget freeze frozen nothing closed cannot
        authority decide decides standard scale grade refuse refused
    """,
    "too_much": """
        much high greedy laugh laughed shock shocked crazy unrealistic expensive cheeky
        arrogant overpriced
    """,
    "answer_now": """
        today now deadline hurry rush rushed pressure immediately spot quick quickly tomorrow
        panic panicked cornered
    """,
    "best_of_luck": """
        luck leave left bluff called match competing outside letter goodbye
        shrug shrugged
    """,
    "never_mind": """
        withdraw withdrawn withdrew mind offended insulted rude cold doubt doubts changed fit
        attitude annoyed angry
    """,
    "evaporates": """
        vanish vanished fell gone disappeared evaporated recruiter hint promised dried silent
        ghosted
    """,
}
"""Words by which a reason of one's own is taken for one of the six; defaults, to be tuned."""


class Foreseeing:
    """One pre-mortem, with the worksheet's text it works on and the file it is kept in.

    `keeping` turns false when the person chose to go on without keeping.
    """

    def __init__(self, file: Path, scenario: str | None = None, day: str = "") -> None:
        self.file, self.day, self.keeping = file, day, True
        self.text = worksheets.read(file)
        self.sheet: Worksheet = loads(self.text, file.name).worksheet
        self.which = scenario or self.sheet.scenario or ""
        if not self.which:
            raise StoreError(
                f"{file.name} does not say which talk it is for:"
                " name one with --scenario, for example --scenario first-offer"
            )

    def put(self, place: Place, value: Any) -> None:
        """Change one entry of the worksheet and keep it.

        Raises `StoreError`; then it is not kept, but the next call keeps it as well. Raises
        `ScenarioError` for what has no place in a worksheet, such as a text too long; then nothing
        is changed.
        """
        text = put(self.text, place, value)
        self.sheet = loads(text, self.file.name).worksheet
        self.text = text
        if self.keeping:
            worksheets.write(self.file, self.text)

    def keep(self) -> None:
        """Keep what could not be kept before."""
        worksheets.write(self.file, self.text)

    def talk(self) -> Talk:
        """The talk the worksheet is for, fitted to it and not begun. Raises `ScenarioError`."""
        example = load(self.which)
        fit = fitting.fitted(self.sheet, example)
        scenario = load(self.which, fit.numbers, fit.counterpart, fit.currency, fit.own)
        data = loads(self.text).data
        return Talk(
            scenario, card=fitting.card(self.sheet, scenario), prepared=Prepared(self.day, data)
        )


@dataclass(frozen=True, slots=True)
class Score:
    """The light score of a pre-mortem: what was done, never a grade of a person."""

    done: bool
    reasons: int
    answers: int
    changed: bool


def score(sheet: Worksheet) -> Score:
    """What a pre-mortem came to (`domain.md` 6)."""
    kept = sheet.premortem
    return Score(bool(kept.done), len(kept.reasons), len(kept.answers), bool(kept.change))


def told(ending: str, reasons: tuple[str, ...]) -> str:
    """The reason of one's own that speaks of a standard ending already, or nothing."""
    stems = content(WORDS[ending]) | frozenset(WORDS[ending].split())
    found = ((len(stems & (content(one) | frozenset(one.casefold().split()))), one)
             for one in reasons)  # fmt: skip
    best = max(found, default=(0, ""))
    return best[1] if best[0] else ""


def ranked(sheet: Worksheet, shares: Mapping[str, float]) -> list[str]:
    """The standard endings to be ready for, the worst first.

    By likely times painful as the person has it, and by how often the simulation came to it.
    """
    feared: dict[str, int] = {}
    for one in sheet.premortem.feared:
        feared[one.ending] = (one.likely or 0) * (one.painful or 3)
    return sorted(SIX, key=lambda one: -(feared.get(one, 0) / 25 + shares.get(one, 0.0)))
