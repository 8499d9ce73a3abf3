"""What a move is about: a name, or else what its words, its amounts or the talk so far point to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator.language.echo import about_room, by_unit, carried, echoed
from simulator.language.shape import ME, about_whom
from simulator.language.topics import about, kindred
from simulator.scenario.own import FIGURES
from simulator.talk.view import View

if TYPE_CHECKING:
    from simulator.language.reader import Parts

_YOURS = re.compile(r"\byou\b")

ECHO = 0.7
"""What taking up a reply, and each word of it, weighs beside a name (default, to be tuned)."""


def subject(act: str, parts: Parts, at: frozenset[int]) -> str | None:
    """Find the topic of an act said in some of the sentences."""
    if act == "ask":
        at = frozenset(n for n in at if parts.cut[n].question) or at
    text, view = parts.said(at), parts.view
    topic, words = echoed(text, view) if act == "reflect" else (None, 0)
    echo = (topic, ECHO * (words + 1) if words else 0.0)
    named = about(act, parts.within(at), view, echo) or about(act, parts.mentioned, view, echo)
    issue = view.scenario.issue.get(named.id) if named else None
    if act == "ask" and issue and issue.kind == "money" and issue is view.scenario.issues[0]:
        return about_room(text, view) or issue.id
    if named:
        return named.id
    if act == "ask":
        return (
            about_room(text, view) or kindred(act, text, view) or _amount(parts)
            or by_unit(text, view) or carried(text, view)
        )  # fmt: skip
    if act == "reflect":
        return kindred(act, text, view) or by_unit(text, view) or _asked(view.last_move)
    if act == "justify":
        return kindred(act, text, view) or _argument(text, view)
    return kindred(act, text, view) if act == "give" else None


def _argument(text: str, view: View) -> str | None:
    """The only topic for reasons of one's own, or for what others pay, by whom a text is about."""
    mine = about_whom(text) == ME
    fitting = [
        one.id
        for one in view.topics
        if "justify" in one.acts
        and bool(_YOURS.search(one.label)) == mine
        and not one.id.startswith(FIGURES)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _amount(parts: Parts) -> str | None:
    """The issue of the first term, which stands on the table already."""
    return parts.terms[0].issue if parts.terms else None


def _asked(notation: str) -> str | None:
    """What was asked last: a summary without a name is of the answer."""
    act, _, topic = notation.partition(" ")
    return topic.split(" ")[0] or None if act == "ask" else None
