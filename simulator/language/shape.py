"""The shape of a sentence: who it is about, and whether it sums up what the other side said."""

from __future__ import annotations

import re
from functools import lru_cache

from simulator.language.text import Sentence

YOU, ME, THEM, NOBODY = "you", "me", "them", ""

_LEAD = re.compile(
    r"^(?:(?:so|and|but|well|okay|right|then|thanks|thank you|also|now|hi|hello|hey|please|ah|oh"
    r"|hm+|yes|no|sure|sorry|actually|honestly|frankly|look|listen|anyway|to be honest|good|great"
    r"|fine|alright|all right|first of all|by the way|i see|of course|i mean|you know|just|because"
    r"|here is the thing|let me (?:get|make sure i have) (?:this|that|it) (?:right|straight|clear)"
    r"|(?:if|have) i (?:have )?(?:understood|understand|heard|hear|got|get)(?: you| it| this"
    r"| that)?"
    r"(?: right| correctly| well)?"
    r"|let me be (?:straight|honest|open)(?: with you)?"
    r"|this is (?:a bit |a little |rather |very )?(?:embarrassing|awkward|hard(?: to say)?))"
    r"\b[ ,.:;!]*)+"
)
"""Words that open a sentence and say nothing of it."""

_BEFORE = re.compile(r"(?:if|when|because|since|as|after|before|although|while|with)\b[^,]*,")
_GRASP = re.compile(
    r"i (?:can (?:well |certainly )?|do |also |quite |totally |fully |now )*(?:understand|see|hear"
    r"|get|know|realise|realize|gather|imagine|guess|take it|suppose|figure|noticed?"
    r"|bet|reckon|think)(?: that| why| how)?,? (?=you|your|they|their|it is|there|the|that|this"
    r"|she|he|a |an |nobody|somebody|\w+ing)"
)
"""Words of mine around something that is theirs."""

_MINE = re.compile(r"\b(?:i|we|me|us)\b")
_WHO = re.compile(
    r"\b(?:(?P<me>i|we|my|our|me|mine)|(?P<you>you|your|yours)"
    r"|(?P<them>they|their|he|she|his|her|it|its|this|that|these|those|there|nobody|somebody"
    r"|someone|everybody|everyone|people|the|a|an|three|two|four|five|half|some|most|many))\b"
)


def bare(text: str) -> str:
    """The sentence without the words that only open it."""
    return text[len(lead(text)) :]


@lru_cache(maxsize=256)
def lead(text: str) -> str:
    """The opening words of a sentence that say nothing of it: `okay, so`."""
    match = _LEAD.match(text)
    return match[0] if match and match.end() < len(text) else ""


@lru_cache(maxsize=256)
def about_whom(text: str) -> str:
    """Whom the main clause of a statement is about: me, you, them or nobody.

    `I know you are busy` is about you, `if you hire me, I will stay` about me.
    """
    rest = bare(text)
    while (match := _BEFORE.match(rest)) and match.end() < len(rest) - 3:
        rest = bare(rest[match.end() :].lstrip())
    if grasp := _GRASP.match(rest):
        rest = rest[grasp.end() :]
    found = _WHO.search(rest)
    return found.lastgroup or NOBODY if found else NOBODY


def own(one: Sentence) -> bool:
    """Whether a sentence asks, or says something of the person who speaks."""
    rest = bare(one.text)
    grasp = _GRASP.match(rest)
    return one.question or bool(_MINE.search(rest[grasp.end() :] if grasp else rest))


def sums_up(text: str) -> bool:
    """Whether a sentence begins like a summary of what the other side said: `so you need ...`."""
    opening = lead(text)
    summing = bool(re.search(r"\bso\b", opening)) or bool(_GRASP.match(bare(text)))
    return summing and about_whom(text) in (YOU, THEM)
