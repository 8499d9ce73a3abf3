"""What a text is about when it names nothing: what they said last, what an amount belongs to."""

from __future__ import annotations

import re
from functools import lru_cache

from simulator.errors import SimulatorError
from simulator.language.fitting import belongs
from simulator.language.lexicon import COMMON, LIGHT, mentions, tokens
from simulator.language.numbers import quantities
from simulator.language.text import clean
from simulator.language.topics import about
from simulator.talk.moves import Move, parse
from simulator.talk.view import View

BACK = 3
"""How many of their replies people still refer to (default, to be tuned)."""

GOES_ON = re.compile(r"\b(?:that|it|this|more|so|why|why not|how so|and|do|else)\b")
SHORT = 8
"""Words up to which a question without a name goes on with the one before."""

_LITTLE = """
    a an the of to in on at for and or with your my our their his her its is are be it this that
    you i we they me us as by from so not no yes have has had do does did will would can could
    but if then than too very much many more most some any all one them him she he were was been
    just like said say get got go know want need time people let well now here back only even never
    up down off over into out
"""
_EMPTY = COMMON | LIGHT | frozenset(_LITTLE.split())
_ROOM = re.compile(
    r"\b(?:room|flexib\w*|leeway|wiggle|negotiable|budget)\b"
    r"|\b(?:how|why|what|where)\b.{0,40}\b(?:number|figure|amount)\b"
)
_HOW_SET = re.compile(
    r"\b(?:how|why|who|where)\b.{0,24}\b(?:pay|salary|base|wage|offer|figure|number)\b.{0,24}"
    r"\b(?:set|fixed|decided|calculated|worked out|arrived|reached|made|based|come from|came)\b"
)
_ROOM_NAMES = re.compile(r"\b(?:room|flexib\w*|budget)\b")


@lru_cache(maxsize=128)
def weighty(text: str) -> frozenset[str]:
    """The stems of words that could be echoed."""
    return frozenset(one.stem for one in tokens(text) if one.word not in _EMPTY)


def echoed(text: str, view: View) -> tuple[str | None, int]:
    """The topic of the reply that a clean text takes up, and how many words it takes up."""
    best: tuple[str | None, int] = (None, 0)
    said = weighty(text)
    for move, reply in reversed(view.said[-BACK:]):
        shared = len(said & weighty(clean(reply)))
        if shared > best[1]:
            best = (_topic_of(move, reply, view), shared)
    return best


def _topic_of(notation: str, reply: str, view: View) -> str | None:
    """What a reply was about: what was asked, or else what it names."""
    move = _parsed(notation)
    if move and move.act in ("ask", "reflect") and move.topic:
        return move.topic
    named = about("reflect", mentions(clean(reply), view), view)
    return named.id if named else None


def _parsed(notation: str) -> Move | None:
    try:
        return parse(notation)
    except SimulatorError:  # a reading outside a talk has no move before it
        return None


def carried(text: str, view: View) -> str | None:
    """The topic of the last move, when a short question goes on with it: `why is that?`."""
    if len(text.split()) > SHORT or not GOES_ON.search(text):
        return None
    last = _parsed(view.last_move)
    if last is None:
        return None
    if last.act in ("propose", "trade") and last.terms:
        return last.terms[0][0]
    return last.topic if last.act in ("ask", "reflect", "request") else None


def by_unit(text: str, view: View) -> str | None:
    """The issue that an amount of a text belongs to: `within three weeks` is the start."""
    for one in quantities(text):
        for issue in view.issues:
            if belongs(one, issue):
                return issue.id
    return None


def about_room(text: str, view: View) -> str | None:
    """The topic for a question about how pay was set or whether it can move, if there is one."""
    if not _ROOM.search(text) and not _HOW_SET.search(text):
        return None
    for topic in view.topics:
        names = " ".join((topic.label, *topic.also)).lower()
        if "ask" in topic.acts and _ROOM_NAMES.search(names):
            return topic.id
    return None
