"""What was typed beside its even form, so that what a pattern finds can be quoted as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from simulator.language.text import SHORT_FORMS, Sentence, sentences, stem

_SENTENCE = re.compile(r"(?<=[.!?;…])\s+|\s*\n+\s*|\s+[-–—]+\s+")
_TOKEN = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*|\s+|\S")
_EVEN = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_CLAUSE = re.compile(r"[,;:](?=\s)|\s(?=but\s)")
_WORD = re.compile(r"[a-z][a-z'-]+")

LONGEST = 1500
"""Characters of one turn that are looked at (default, to be tuned)."""

COMMON = frozenset(
    _WORD.findall(
        """about after again also always another anything back been before being both bring came
    cannot come could does done down each else enough even ever every everything first from
    gets give given
    goes going good great have having here honestly into just keep know last least less let
    like little look made make many maybe might more most much must need never nothing often once
    only other over part perhaps please quite rather really right said same see should since some
    something still such sure take talk tell than thank thanks that their them then there these
    they thing things think this those through today told under very want well were what when where
    which while will with without would yes your yours you are was not for and the how who why can
    may has had did say"""
    )
)
"""Words two people share by accident."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as typed, its even form, and where each character of that form was typed."""

    typed: str
    text: str
    origin: tuple[tuple[int, int], ...]

    @property
    def asks(self) -> bool:
        """Whether it asks, with or without a question mark."""
        return self.typed.rstrip().endswith("?") or any(one.question for one in self._cut)

    @property
    def _cut(self) -> tuple[Sentence, ...]:
        return sentences(self.text)

    def quote(self, found: re.Match[str]) -> str:
        """The clause around what a pattern found, as typed."""
        cuts = [0, *(cut.start() for cut in _CLAUSE.finditer(self.text)), len(self.text)]
        for start, end in pairwise(cuts):
            if start <= found.start() < end:
                last = max(end, found.end())
                words = self._typed(start, last).strip(" ,;:")
                return re.sub(r"^(?:but|and)\s+", "", words, flags=re.I)
        return self.typed

    def _typed(self, start: int, end: int) -> str:
        return self.typed[self.origin[start][0] : self.origin[end - 1][1]]


def lines(text: str) -> tuple[Line, ...]:
    """Cut what was typed into sentences; each keeps its own words. What nobody would say in one
    breath is looked at in its first part only."""
    parts = (one.strip() for one in _SENTENCE.split(text.strip()[:LONGEST]))
    return tuple(_line(one) for one in parts if one)


def _line(typed: str) -> Line:
    even: list[str] = []
    origin: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(typed):
        word = token[0].translate(_EVEN).lower()
        word = " " if word.isspace() else SHORT_FORMS.get(word, word)
        even.append(word)
        origin += [token.span()] * len(word)
    return Line(typed, "".join(even), tuple(origin))


def subjects(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, cut to their stems."""
    words = _WORD.findall(text.translate(_EVEN).lower())
    return frozenset(stem(one) for one in words if len(one) > 3 and one not in COMMON)


def search(
    pattern: re.Pattern[str], among: tuple[Line, ...]
) -> Iterator[tuple[Line, re.Match[str]]]:
    """The sentences in which a pattern is found, and where."""
    for one in among:
        if found := pattern.search(one.text):
            yield one, found
