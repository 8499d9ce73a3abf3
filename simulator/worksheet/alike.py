"""Whether two short texts of a worksheet or a talk mean the same, by the words that carry them.

People put one wish in many words. Words count by their stem, and by families of everyday words
that stand for one another when people talk about work. This sees likeness, not truth: callers word
it so.
"""

from __future__ import annotations

from functools import lru_cache

from simulator.language.lexicon import FILLERS, tokens
from simulator.language.text import clean, stem

_LITTLE = """
    want wants wanted need needs needed like likes would could should can will may might must have
    has had having get gets getting got do does did doing go goes going come comes make makes made
    making take takes be been being am was were she he him herself himself someone somebody anyone
    person people thing things something anything one ones who what which how when where if because
    so very much many more most some any all too also just only really about into out up off over
    than then them theirs there here now even still yet already always never but however per each
    every both either maybe perhaps probably think guess feel sure actually day days year years
    inside within without against through between during before after until since while again
    i'm it's don't doesn't cannot im dont lot bit way other another keep keeps keeping held hold
    let lets put puts give gives whole full long short look looks lab call week weeks month months
    stay stays nobody everybody
"""
LITTLE = frozenset(stem(word) for word in _LITTLE.split()) | {stem(word) for word in FILLERS}
"""Stems that carry no wish of their own."""

_FAMILIES = """
    soon quick quickly fast early asap immediately urgent urgently promptly hurry speed swift rapid
    fill filled vacancy seat position opening
    search interview candidate applicant recruit recruitment recruiting hire hiring round
    fair fairly fairness equal equally equity equality same consistent jealous jealousy treat
    fair upset unfair
    colleague coworker peer others existing everyone rest staff corridor
    keen enthusiasm enthusiastic motivated motivation excited eager passion commit commitment happy
    promise pledge word commit
    proof evidence fact concrete case example show shown record
    lead leader leadership leading manage
    grow growth develop development potential ambition ambitious future larger bigger later
    peace harmony conflict quarrel offend upset fight argument
    wrote write written description shaped drew design
    read reading publish publication paper study article homework
    question challenge clever asked think hard thoughtful
    practice practical practitioner hospital clinical clinic ward floor real outside
    outsider career changer change newcomer unusual field background
    precedent habit queue price counter letter
    loyal loyalty staying trust honest commit commitment
    own owner responsible delegate carry relief hand run
    reputation name credibility credible embarrass embarrassed embarrassment vouch vouching bad
    useful capable competent skilled talented strong good able better
    outcome became turned result went happened told hear
    thank thanks thanked grateful appreciate appreciated appreciation
    effort trouble hassle
    easy simple convenient convenience little quick minute busy time
    answer decision decide decided definite certainty certain clear reply wait
    respect acknowledge acknowledged acknowledgement recognition recognise recognised noticed seen
    replacement recommend recommendation suggest
    learn learning understand why reason feedback improve difference tip
    new fresh recent
    start begin join
    rollout launch
    overtaken favour favouring louder loudest shout ahead
    pay salary wage paid
    understaffed overworked
    newcomer new
    team department group house
"""


def _by_stem() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _FAMILIES.strip().splitlines():
        words = line.split()
        for key in map(stem, words):
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), f"~{words[0]}")))
    return found


FAMILIES = _by_stem()
"""The families each stem belongs to; our own list, tuned like the numbers of `guessing`."""


@lru_cache(maxsize=2048)
def stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text, in their order."""
    return tuple(one.stem for one in tokens(clean(text)))


@lru_cache(maxsize=2048)
def weighty(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry something."""
    return frozenset(stems(text)) - LITTLE


def families(stems: frozenset[str]) -> frozenset[str]:
    """The families that stems belong to."""
    return frozenset(name for one in stems for name in FAMILIES.get(one, ()))
