"""Wording marks of one turn, with the words that show them; the debrief makes sentences of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.language.manner import ASKS, HEDGES
from simulator.language.text import clean
from simulator.talk.moves import Move

QUESTIONS = frozenset({"ask", "ask_generic"})
LONG_ASK = 30
"""Words up to which an ask is short enough to count as said and done (default, to be tuned)."""

_APOLOGY = re.compile(
    r"\b(?:sorry (?:to|for|if|that i|about)|i am (?:so |very |really )?sorry|forgive me"
    r"|apologi[sz]e"
    r"|apologies|i (?:hate|feel (?:bad|terrible|awful|guilty)) (?:to |about |even |for )?"
    r"(?:ask|bring|rais)\w*|excuse me for|pardon me for)\b"
)
_NUMBER = re.compile(r"\d|\b(?:thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b")
_SUMMARY = re.compile(
    r"\b(?:so we (?:agree|have|said)|to sum up|to summari[sz]e|to recap|let me (?:sum|recap|repeat"
    r"|play)|have i got|did i get (?:that|it)|what i (?:hear|take)|if i understand|am i right)\b"
)
_OPEN = re.compile(r"\b(?:what|how|why|which|who|where|when)\b")
_THANKS = re.compile(r"\b(?:thank you|thanks|i appreciate|grateful)\b")


@dataclass(frozen=True, slots=True)
class Marker:
    """A code (`hedge`, `apology`, `need`, `generic`, `good_ask`, ...) and the words it is about."""

    code: str
    quote: str


def markers(text: str, move: Move) -> tuple[Marker, ...]:
    """Find the wording marks of a turn, given what it was read as; at most one of each code."""
    if not text.strip():
        return ()
    found: dict[str, Marker] = {}
    for one in _markers(text, move):
        found.setdefault(one.code, one)
    return tuple(found.values())


def _markers(text: str, move: Move) -> Iterator[Marker]:
    asks = move.act in ASKS
    whole = [(one, clean(one)) for one in _sentences(text)]
    for said, one in whole:
        carries = asks and (_NUMBER.search(one) or len(whole) == 1 or "?" in one)
        if carries and HEDGES.search(one):
            yield Marker("hedge", said)
        if (asks or move.act in QUESTIONS) and _APOLOGY.search(one):
            yield Marker("apology", said)
        if _SUMMARY.search(one):
            yield Marker("summary", said)
        if move.act == "ask" and said.endswith("?") and _OPEN.search(one):
            yield Marker("open_question", said)
        if _THANKS.search(one):
            yield Marker("thanks", said)
        if carries and _good(one, move):
            yield Marker("good_ask", said)
    if move.act == "plead":
        yield Marker("need", text.strip())
    if move.act == "ask_generic":
        yield Marker("generic", text.strip())


def _good(one: str, move: Move) -> bool:
    """A number, said plainly and shortly."""
    plain = not HEDGES.search(one) and not _APOLOGY.search(one) and move.manner != "sharp"
    short = len(one.split()) <= LONG_ASK
    return bool(_NUMBER.search(one)) and bool(move.all_terms) and plain and short


def _sentences(text: str) -> list[str]:
    """The sentences as typed, so that quotes are the person's own words."""
    return [one.strip() for one in re.split(r"(?<=[.!?;])\s+|\n+", text.strip()) if one.strip()]
