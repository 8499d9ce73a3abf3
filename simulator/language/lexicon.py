"""What a text mentions: issues, options, topics, interests and alternatives, by their names.

Names are labels, ids and `also` words. Inflections and small typos match; the longest name wins.
Only what the person may know is in it (`View`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from simulator.language.text import stem
from simulator.scenario.model import Scenario
from simulator.talk.view import View

_TOKEN = re.compile(r"[a-z0-9%]+(?:'[a-z]+)?")
_FILLERS = """
    a an the of to in on at for and or with your my our their his her its is are be it this
    that you i we they me us as by from so not no yes plus

"""
FILLERS = frozenset(_FILLERS.split())
_EMPTY = FILLERS | {stem(word) for word in FILLERS}
_COMMON = """
    could would should there their these those which where while about again thing think
    thank thanks other after before first still really great right would start sorry maybe
    might please being because between something anything everything nothing better later
    never every under until offer other today money works point happy hello agree could

"""
COMMON = frozenset(_COMMON.split())
_COMMON_STEMS = {stem(word) for word in COMMON}
_LIGHT = """
    how what was who does do am where when
"""
LIGHT = frozenset(_LIGHT.split())
SPREAD = 4
"""Other words allowed between the words of a name (default, to be tuned)."""

TYPO = 0.82
"""Likeness of two words that count as one misspelt (default, to be tuned)."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of something: its stems, what kind of thing it is, and its id.

    `core` holds the stems that matter when they come in another order, `size` how many matter.
    """

    stems: tuple[str, ...]
    kind: str
    id: str
    core: frozenset[str]
    size: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text, from `start` to `end`; `size` counts its words that matter."""

    name: Name
    start: int
    end: int
    size: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text with its stem and place."""

    word: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[Token, ...]:
    """Cut a clean text into words with their stems."""
    return tuple(
        Token(match[0], stem(match[0]), match.start(), match.end())
        for match in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The stems of the words that matter."""
    return frozenset(one.stem for one in tokens(text.lower()) if one.word not in FILLERS)


def _names(kind: str, key: str, texts: Iterable[str]) -> Iterator[Name]:
    own = () if kind == "topic" else (key.replace("_", " ").replace("-", " "),)
    for text in dict.fromkeys((*own, *texts)):
        stems = tuple(one.stem for one in tokens(text.lower()))
        while stems and stems[0] in ("the", "a", "an"):
            stems = stems[1:]
        if stems:
            core = frozenset(one for one in stems if one not in _EMPTY and one not in LIGHT)
            size = sum(1 for one in stems if one not in _EMPTY) or 1
            yield Name(stems, kind, key, core, size)


@lru_cache(maxsize=32)
def _fixed(scenario: Scenario) -> tuple[Name, ...]:
    names: list[Name] = []
    for issue in scenario.issues:
        names += _names("issue", issue.id, (issue.label, *issue.also))
    for topic in scenario.topics:
        names += _names("topic", topic.id, (topic.label, *topic.also))
    for wish in scenario.interests.you:
        names += _names("mine", wish.id, (wish.label, *wish.also))
    for other in scenario.alternatives:
        names += _names("alternative", other.id, (other.label, *other.also))
    return tuple(names)


def names(view: View) -> tuple[Name, ...]:
    """Every name the person may use, theirs only as far as they are known."""
    theirs = [
        name
        for wish in view.theirs
        for name in _theirs(wish.topic or wish.id, wish.label, wish.also)
    ]
    return (*_fixed(view.scenario), *theirs)


@lru_cache(maxsize=256)
def _theirs(key: str, label: str, also: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(_names("theirs", key, (label, *also)))


@lru_cache(maxsize=32)
def _vocabulary(scenario: Scenario) -> Mapping[str, tuple[str, ...]]:
    """The stems of every name and option, by their first letter."""
    options = [
        one
        for issue in scenario.issues
        for option in issue.options
        if option.amount is None
        for text in (option.label, *option.also)
        for one in content(text)
    ]
    every = {one for name in _fixed(scenario) for one in name.stems} | set(options)
    letters = {one[0] for one in every}
    return {letter: tuple(sorted(one for one in every if one[0] == letter)) for letter in letters}


@lru_cache(maxsize=2048)
def _meant(word: str, scenario: Scenario) -> str:
    """Turn a misspelt word into the one it was meant for, as a stem."""
    own = stem(word)
    known = _vocabulary(scenario).get(own[0], ())
    if own in known or len(word) < 5 or word in COMMON or not word.isalpha():
        return own
    best, score = own, TYPO
    matcher = SequenceMatcher(None, "", own)
    for one in known:
        if abs(len(one) - len(own)) <= 2 and len(one) >= 4:
            matcher.set_seq1(one)
            if matcher.quick_ratio() >= score and matcher.ratio() >= score:
                best, score = one, matcher.ratio()
    return best


@lru_cache(maxsize=64)
def meant(text: str, scenario: Scenario) -> tuple[Token, ...]:
    """Cut a text into words, misspelt names put right."""
    return tuple(
        Token(one.word, _meant(one.word, scenario), one.start, one.end) for one in tokens(text)
    )


def mentions(text: str, view: View) -> tuple[Mention, ...]:
    """Find every name in a clean text; longer names hide the shorter ones inside them."""
    words = meant(text, view.scenario)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word.stem, []).append(at)
    found = [
        Mention(name, words[at].start, words[at + len(name.stems) - 1].end, name.size)
        for name in names(view)
        for at in places.get(name.stems[0], ())
        if tuple(word.stem for word in words[at : at + len(name.stems)]) == name.stems
    ]
    found = [one for one in found if one.name.core or _opens(text, one)]
    found += list(_scattered(words, view))
    found = [one for one in found if not _SET_ASIDE.search(text[: one.start])]
    found = [
        one
        for one in found
        if not any(
            other.start <= one.start and one.end <= other.end and other.size > one.size
            for other in found
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.start, -one.size)))


_SET_ASIDE = re.compile(
    r"\b(?:apart from|besides|other than|except(?: for)?|aside from) (?:the |my |your |a )?$"
)
"""Words that name a thing in order to leave it out."""


def _opens(text: str, one: Mention) -> bool:
    """Whether a name of little words, `when`, is what a clause begins with, or is more than one."""
    before = text[: one.start].rstrip()
    return len(one.name.stems) > 1 or not before or before[-1] in ".,;:!?" or before[-3:] == " so"


def _scattered(words: tuple[Token, ...], view: View) -> Iterator[Mention]:
    """Names of several words whose words all appear close together, in another order."""
    said = {one.stem for one in words}
    for name in names(view):
        wanted = name.core
        if not wanted <= said or len(wanted - _COMMON_STEMS) < 2:
            continue
        at = [n for n, one in enumerate(words) if one.stem in wanted]
        first = at[0]
        inside = [n for n in at if n <= first + len(wanted) + SPREAD]
        if {words[n].stem for n in inside} == wanted:
            yield Mention(name, words[first].start, words[inside[-1]].end, len(wanted))
