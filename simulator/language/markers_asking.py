"""Marks of asking and listening well: questions that open, saying back, asking for time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.manner import APOLOGY, ASKS
from simulator.language.markers_hard import disdain, ultimatum
from simulator.language.markers_moment import Marker, Moment
from simulator.language.markers_soft import generic
from simulator.language.markers_text import Line, lines, search, subjects

_OPEN = re.compile(r"\b(?:what|how|why|which|who|whom|where|when)\b")
_CLOSED = re.compile(r"\b(?:how dare|what (?:time|the hell)|how much longer|which way|so what\?)\b")
_THAT = re.compile(
    r"\b(?:you (?:just )?(?:said|mentioned|told|spoke|talked|named|called)|(?:why|how) is "
    r"(?:that|this)"
    r"|(?:what|how) (?:did|does|do|would|has) (?:that|this|those)|what makes (?:that|it)"
    r"|what do you mean|(?:more )?about that|in that case|why so)\b"
)
_TAKES = re.compile(
    r"\bwhat (?:would|will|does|might|could) (?:it take|(?:you|they|she|he|your \w+) need"
    r"|have to (?:be|happen|change)|need to (?:be|happen|change)|make (?:it|this|that|the|a|\d)"
    r"|help you|move|turn|bring|get (?:us|you|this|it|me)|convince|bring us)"
    r"|\bwhat (?:is|else is) missing\b|\bwhat could (?:move|give|change|be done)\b"
    r"|\bwhat do you need (?:from me|to see|to take|to say)\b"
    r"|\bunder what (?:conditions|circumstances)\b|\bwhich (?:conditions|steps) would\b"
)
_DARES = re.compile(r"\bto keep me\b|\bto make you (?:see|understand)\b|\bfor you people\b")
_SUMS = re.compile(
    r"\b(?:so (?:we (?:agree|have|said|are agreed)|you (?:need|want|would|are|have|can|care)|the "
    r"(?:risk|point|worry|start|base|answer|goal)|what (?:matters|counts|you)|base|pay|for you)"
    r"|to (?:sum|recap|summari[sz]e)|let me (?:sum|recap|repeat|play)|(?:have|did) i (?:got|get"
    r"|understood|understand|heard|hear) (?:that|it|you|this)|what i (?:hear|am hearing|take|heard)"
    r"|if i (?:understand|understood|hear|heard)|i hear (?:that|you)|am i right|we agree on"
    r"|in other words|it sounds (?:like|as if)|is that right|do i have that right)\b"
    r"|, (?:right|correct|is that right)\?$|; correct\?"
)
_TIME = re.compile(
    r"\b(?:(?:could|can|may|might) (?:i|we) (?:\w+ )?(?:have|get|take|come back|answer|talk|think"
    r"|sleep|ask for|give you)|i (?:would|will|can) (?:like (?:to )?|need |want )?(?:\w+ )?(?:think"
    r"|sleep|read|come back|decide|answer|give you an answer|let you know|have an answer"
    r"|a (?:moment|day|night|little time))|let me (?:\w+ )?(?:think|sleep|read|come back|look at"
    r"|consider)|you will (?:hear|have)|(?:what|who|may i ask what) sets the date"
    r"|(?:until|by|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|a moment)\b"
)
_OWED = re.compile(
    r"\bi (?:\w+ )?(?:have|need|got|have got|ought|must|am supposed|promised)(?: to)? (?:tell"
    r"|answer|reply|decide|say|sign|get back|give|let|confirm)\b(?! you\b)"
    r"|(?<!\bi )\b(?:wants?|needs?|expects?|waits? for|asks? for) (?:an?|my|the) (?:\w+ )?"
    r"(?:answer|decision|reply|yes)\b|\bdeadline\b|\b(?:offer|it) (?:runs|ends|expires|is open)\b"
)
"""How a date is told that others have set: no request for time."""
_STALLS = re.compile(r"\b(?:whatever|i do not know|dunno|leave me alone|stop pushing|not now)\b")


def questions(moment: Moment) -> Iterator[Marker]:
    """Open questions; a follow-up is about what they just said, or asks what it would take."""
    cold = any(disdain(moment)) or any(generic(moment)) or any(ultimatum(moment))
    if cold or moment.move.act in ("plead", "unclear", "greet"):
        return
    for one in moment.lines:
        if not one.asks or moment.again(one) or _CLOSED.search(one.text) or _DARES.search(one.text):
            continue
        if _TAKES.search(one.text):
            yield Marker("what_would_it_take", one.typed)
        elif _OPEN.search(one.text) and moment.move.act not in ASKS and not _greets(one):
            yield Marker("follow_up" if _follows(moment, one) else "open_question", one.typed)


def _greets(one: Line) -> bool:
    return bool(re.search(r"\bhow (?:are you|is it going|are things|was your)\b", one.text))


def _follows(moment: Moment, one: Line) -> bool:
    if not moment.talk.history:
        return False
    said = " ".join(each.text for each in moment.lines if each is one or not each.asks)
    return bool(_THAT.search(said) or subjects(one.text) & moment.heard_about)


def summary(moment: Moment) -> Iterator[Marker]:
    """Saying back what was heard, or where things stand, for them to put right."""
    if not moment.talk.history or moment.acts & {"disdain", "ultimatum"}:
        return
    found = next(search(_SUMS, moment.lines), None)
    if found and not moment.again(found[0]) and len(found[0].text.split()) > 3:
        yield Marker("summary", found[0].typed)
    elif moment.move.act == "reflect" and not moment.again(moment.lines[0]):
        yield Marker("summary", moment.lines[0].typed)


def time(moment: Moment) -> Iterator[Marker]:
    """Asking for time as one who will come back with an answer."""
    if moment.move.act not in ("pause", "close", "request") or any(ultimatum(moment)):
        return
    if moment.move.act == "request" and moment.event != "pressure":
        return
    if any(search(_STALLS, moment.lines)) or any(search(APOLOGY, moment.lines)):
        return
    asking = tuple(one for one in moment.lines if one.asks or not _OWED.search(one.text))
    found = next(search(_TIME, asking), None)
    if found and not moment.again(found[0]):
        yield Marker("time", found[0].typed)


def tells_a_date(text: str) -> bool:
    """Whether a text only tells of a date that others have set, and asks for nothing."""
    told = lines(text)
    return any(search(_OWED, told)) and not any(one.asks for one in told)
