"""The second act said in the same breath as the main one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.language.acts import NONE, Evidence
from simulator.language.firmness import firmness, meant_by
from simulator.language.topics import about
from simulator.scenario.words import COMPANY
from simulator.talk.moves import Move

if TYPE_CHECKING:
    from simulator.language.reader import Parts

ALONE = frozenset({"unclear", "disdain"})
"""Acts that want no company."""

LEAST = {"appreciate": 3.0, "reflect": 5.0, "share": 4.3, "justify": 4.6, "disclose": 6.5}
"""Strength from which an act counts as company (scale of `cues`; default, to be tuned)."""

ORDER = ("disclose", "reflect", "justify", "share", "appreciate")
"""Which companion is kept when a text holds several: the one that tells them most."""


def companion(move: Move, parts: Parts, evidence: Mapping[str, Evidence]) -> Move | None:
    """The company of a move, or None."""
    if move.act in ALONE:
        return None
    for act in ORDER:
        one = evidence.get(act, NONE)
        if act == move.act or act not in COMPANY or one.strength < LEAST[act]:
            continue
        if _same_words(move, one, parts, evidence):
            continue
        topic = about(act, parts.within(one.sentences), parts.view)
        name = topic.id if topic else None
        level = firmness(parts.text, name, parts.view) if act == "disclose" else None
        if act == "disclose":
            name = name or meant_by(level, parts.view)
        return Move(act, name, firmness=level)
    return None


BESIDE = frozenset({"appreciate", "justify", "disclose"})
"""Acts that can share a sentence with another: `thanks, could we do 68 because ...`."""


SECURE = 5
"""What one has now (`domain.md` 2.2): to say that one stays there is not to say what one wants.
With an offer in hand it is: `I have a letter, and I would rather stay` says both."""


def _same_words(move: Move, one: Evidence, parts: Parts, evidence: Mapping[str, Evidence]) -> bool:
    """Whether the companion's evidence lies only in sentences of the main act."""
    own = evidence.get(move.act, NONE)
    at = own.sentences
    if parts.proposed and move.all_terms:
        at = at | parts.proposed.sentences
    if one.sentences - at:
        return False
    if any(word in own.words for word in one.words):
        return True
    act = next(iter(_acts_of(one, evidence)), "")
    if act == "share" and move.act == "disclose":
        return move.firmness == SECURE
    return act not in BESIDE


def _acts_of(one: Evidence, evidence: Mapping[str, Evidence]) -> list[str]:
    return [act for act, each in evidence.items() if each is one]
