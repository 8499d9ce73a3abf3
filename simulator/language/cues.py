"""What people say, act by act: patterns over a clean text, and how strongly each speaks.

The strengths order acts that meet in one turn: a proposal outranks the question before it, a
question the thanks around it. Hostile acts need words that leave no doubt. All strengths are
defaults, to be tuned on played talks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from simulator.language.cues_pressing import PRESSING
from simulator.language.cues_settling import SETTLING
from simulator.language.cues_talking import TALKING
from simulator.language.cues_telling import TELLING

INDENT = 4


@dataclass(frozen=True)
class Cue:
    """Patterns that speak for an act, each from the start of a word, with one strength."""

    act: str
    strength: float
    words: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The patterns as one, compiled at the first reading (a tenth of a second)."""
        return re.compile(self.words)


def cues(text: str) -> Iterator[Cue]:
    """Read cues as they are written in `TALKING` and the others."""
    for block in re.split(r"\n(?=\w)", text.strip("\n")):
        head, *lines = block.split("\n")
        act, strength = head.split()
        joined = "|".join(_patterns(lines))
        yield Cue(act, float(strength), rf"(?<![\w'])(?:{joined})")


def _patterns(lines: list[str]) -> Iterator[str]:
    whole = ""
    for line in lines:
        deeper = line[INDENT : INDENT + 2] == "  "
        if whole and not deeper:
            yield whole
            whole = ""
        whole += line[INDENT + 2 :] if deeper else line[INDENT:]
    if whole:
        yield whole


CUES = (*cues(TALKING), *cues(TELLING), *cues(SETTLING), *cues(PRESSING))
