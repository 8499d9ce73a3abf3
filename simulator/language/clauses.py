"""Who gives and who gets in a sentence: its clauses, and the side each speaks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from simulator.language.text import Sentence

_CLAUSE = re.compile(
    r"[,;:.?!]\s|\b(?=(?:if|provided|as long as|assuming|suppose|in (?:return|exchange))\b)"
    r"|\b(?=(?:and|then|but) (?:i|you|we|in return)\b)"
    r"|(?<!exchange)(?<!return)\s(?=for (?:a|an|the|my|two|\d|[$£€]|start))"
    r"|\bthen\b|(?<=\w) (?=(?:i|we) (?:can|could|will|would|am)\b)"
    r"|(?<=\w) (?=(?:can|could|would|will) (?:you|we)\b)|(?<=\w) (?=you (?:could|can|would|will)\b)"
)
_GIVES = re.compile(
    r"\b(?:i|we)(?: (?:can|could|will|would|might|may|shall|do|am|be|willing|happy|glad|ready|able"
    r"|prepared|to|also|even|gladly|then|still|offer|consider|agree|easily|definitely|maybe|perhaps"
    r"|just|\w+ly))*? (?:start|started|begin|began|stay|stayed|join|joined|come|came|took"
    r"|give up|drop|forgo|skip|waive|commit"
    r"|promise|train|lead|carry|work|move|relocate|wait|offer|take on|take over|take less|be here"
    r"|be there|be (?:more )?flexible|help|cover|do without|leave out|cut|trade|swap|exchange"
    r"|sacrifice|accept|sign up|sign on|bring|run|mentor|keep|agree to (?:start|stay)|push|shift"
    r"|make do|hand over)\b|\bmy start\b"
    r"|\b(?:can|could|may|might) (?:i|we) (?:also )?(?:start|begin|join|stay)\b"
    r"|\b(?:is|are|would be) (?:fine|okay|no problem) (?:with|by|for) me\b"
    r"|^(?:starting|beginning|joining|staying)\b"
)
_WANTS = re.compile(
    r"\bi(?: \w+){0,3}? (?:get|have|receive|had|got|earn|like|want|need|love|expect)\b"
    r"|\b(?:you|we|it|that|base|salary|pay|there)\b"
)

GIVES, ASKS, TURNS = "gives", "asks", "turns"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (TURNS, re.compile(r"in (?:return|exchange) for\b")),
    (ASKS, re.compile(r"(?:if|provided|as long as|assuming)\b(?!(?: that)? (?:i|we)\b)")),
    (GIVES, re.compile(r"(?:can|could|may|might) (?:i|we) (?:also )?(?:start|begin|join|stay)\b")),
    (ASKS, re.compile(r"(?:and )?(?:would|could|can|will|shall|how about|what about)\b")),
    (ASKS, re.compile(r".*\bif (?:i|we) (?:can |could )?(?:get|have)\b")),
    (ASKS, re.compile(rf"(?=.*(?:{_GIVES.pattern})).*\b(?:can|could|would|will|if) you\b")),
    (GIVES, re.compile(rf".*(?:{_GIVES.pattern})")),
    (ASKS, re.compile(rf".*(?:{_WANTS.pattern})")),
)
"""What a clause does by its words; the first that fits decides."""


def clauses(one: Sentence) -> Iterator[tuple[int, int, str]]:
    """The clauses of a sentence: where each starts and ends in the text, and its words."""
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(one.text)), len(one.text)]
    for start, end in pairwise(cuts):
        words = one.text[start:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            yield one.start + start + lead, one.start + end, words.lstrip()


def offers(clause: str) -> bool:
    """Whether a clause has words of giving, whoever gives."""
    return bool(_GIVES.search(clause))


def gives(clause: str, before: bool | None) -> bool:
    """Whether a clause gives rather than asks; one without a subject goes on as it was before."""
    if clause.startswith("for ") and before is not None:
        return not before
    for verdict, pattern in RULES:
        if pattern.match(clause):
            return not before if verdict == TURNS else verdict == GIVES
    return bool(before)
