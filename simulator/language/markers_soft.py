"""Marks of asking too small or too wide: hedges, apologies, need, generic questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.manner import APOLOGY, ASKS, hedged
from simulator.language.markers_moment import Marker, Moment
from simulator.language.markers_text import Line, search, subjects

_FIGURE = re.compile(
    r"\d|\b(?:thousand|grand|percent|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
)
_ASKS = re.compile(
    r"\b(?:(?:could|can|would|will|may|might|shall) (?:you|we|i|it|there|the|my|that)|i (?:would"
    r"|want"
    r"|need|am (?:asking|looking|hoping|aiming|after))|i was (?:\w+ )?(?:hoping|wondering|thinking)"
    r"|give me|ask(?:ing)? (?:you )?(?:for|if|whether)|my (?:ask|request|proposal|wish)"
    r"|is there (?:any|some)|deserve|how about|what about)\b"
)
_BOUNDARY = re.compile(
    r"\b(?:i (?:can not|could not|will not|would not|do not|am not) (?:go|accept|take|do|sign"
    r"|say yes"
    r"|agree|work|come)|no lower|not (?:go )?below|my (?:limit|minimum|lowest)|walk[- ]away"
    r"|(?:have|going) to (?:say no|decline|turn)|(?:it|that) is a no)\b"
)
_DECLINES = frozenset({"decline", "walk_away"})
_PARTS = frozenset({"decline", "walk_away", "close", "accept"})

_NEED = re.compile(
    r"\b(?:desperate\w*|(?:kids|children|mouths|family) to feed|have to (?:pay for|support"
    r"|care for) (?:my|our) (?:mother|father|mum|dad|parents?|kids?|child\w*|son|daughter"
    r"|family)|my (?:rent"
    r"|mortgage|loans?|debts?|bills)|(?:pay|cover|afford|with|behind on"
    r"|make|on) (?:my |the |our )?(?:rent|mortgage|loans?|debts?|bills)"
    r"|i (?:can not|could not|can hardly) afford|(?:take|do|accept|try) (?:just )?(?:any"
    r"|anything|whatever)\b|anything you have|(?:get|find|give) me (?:a|any|some) (?:job|work"
    r"|post|position|place)"
    r"|any job|whatever (?:job )?you have|(?:my|our) last (?:hope|chance)|last hope|i (?:really "
    r"|badly |urgently |so "
    r")?need (?:this|the|a) (?:job|work|money|income|post|position)|i (?:really |badly "
    r"|urgently )+need (?:you|it|this|more|the|help)|please help me|help me get (?:in|a|any)"
    r"|(?:out of work|(?<!not )unemployed|no income|without (?:a job|work))"
    r"|applied (?:to|for) (?:\d+|dozens|hundreds|so many)|no(?:body| ?one) (?:answers|replies"
    r"|writes"
    r" back|wants me)|i am not (?:picky|fussy)|making ends meet|make ends meet"
    r"|can not (?:live|survive|get by) on)\b"
)
_CONSTRAINT = re.compile(
    r"\b(?:child\w*|kids?|son|daughter|school|nursery|pick[- ]?up|mother|father|parents?|car(?:e"
    r"|ing)"
    r"|visa|permit|notice period|exam|surgery|treatment|commute|by (?:monday|tuesday|wednesday"
    r"|thursday|friday)|deadline)\b"
)
_THEIRS = re.compile(
    r"(?:so |ah |oh |well |i hear you|i see|you said|, )*(?:you|your|they|their|are|is|how|what)\b"
)
"""How a sentence begins that is about their need, or asks about one."""
_INVITES = re.compile(
    r"\b(?:what (?:do|would) you need|what (?:is|'s) (?:it|behind)|why (?:is|does|do|so|that|now)"
    r"|tell me (?:why|what|more)|what makes|what brings|what matters|how come|is something wrong"
    r"|what (?:stops|keeps|holds))\b", re.I,
)  # fmt: skip

_GENERIC = re.compile(
    r"\b(?:(?:can|could|may) i pick your brains?|any (?:advice|tips|wisdom)(?: for (?:me|someone"
    r"|somebody))?|tell me (?:\w+ )?about (?:your (?:job|work|role|career|company)|yourself)"
    r"|what (?:is it (?:that )?you do|do you (?:actually )?do(?! (?:when|if|about|with|to|after)))"
    r"|how did you (?:get|end up|come to be) (?:where you are|here|your job|into (?:this|it))"
    r"|what (?:is|does) (?:a |an |your )?(?:typical|normal|average) (?:day|week)"
    r"|what did you study|what are your strengths|should i change career)"
)
_SPECIFIC = re.compile(
    r"\b(?:you (?:said|mentioned|told|spoke|wrote|talked|described)|as you say|your point about"
    r"|in your (?:talk|article|post|piece)|when you (?:moved|left|started|built|ran|led|joined))\b"
)


def hedge(moment: Moment) -> Iterator[Marker]:
    """Words that take back an ask, a number, a boundary or a no; nowhere else do they matter."""
    gives = bool(moment.move.gives) or moment.move.act == "trade"
    for one in moment.lines:
        if _carries(moment, one) and (found := hedged(one.text, gives)):
            yield Marker("hedge", one.quote(found))


def _carries(moment: Moment, one: Line) -> bool:
    """Whether a sentence carries the ask, the number, the boundary or the no."""
    if moment.move.act in ASKS:
        alone = len(moment.lines) == 1
        return alone or bool(_FIGURE.search(one.text) or _ASKS.search(one.text))
    if moment.move.act in _DECLINES:
        return len(moment.lines) == 1 or bool(_BOUNDARY.search(one.text))
    if moment.move.act == "ask":
        return bool(_FIGURE.search(one.text) and _ASKS.search(one.text))
    return bool(_BOUNDARY.search(one.text)) and moment.move.act != "reflect"


def apology(moment: Moment) -> Iterator[Marker]:
    """Sorry for asking; not for a fault, not as a regret beside a no."""
    if moment.move.act in _PARTS:
        return
    for one, found in search(APOLOGY, moment.lines):
        yield Marker("apology", one.quote(found))


def need(moment: Moment) -> Iterator[Marker]:
    """Need as the reason; a constraint, or an answer to the question why, is fair to say."""
    if moment.acts & {"disdain", "ultimatum"} or _THEIRS.match(moment.lines[0].text):
        return
    asked = bool(_INVITES.search(moment.heard)) and "?" in moment.heard
    if asked and moment.move.act in ("share", "plead", "justify"):
        return
    found = next(search(_NEED, moment.lines), None)
    if found:
        yield Marker("need", found[0].quote(found[1]))
        return
    only_asks = all(one.asks for one in moment.lines)
    fair = only_asks or any(search(_CONSTRAINT, moment.lines))
    if moment.move.act == "plead" and not fair:
        yield Marker("need", moment.lines[0].typed)


def generic(moment: Moment) -> Iterator[Marker]:
    """A question anybody could be asked, unless it follows up on something particular."""
    if moment.move.act not in ("ask_generic", "ask", "greet", "request", "appreciate"):
        return
    about = subjects(" ".join(one.text for one in moment.lines if one.asks))
    follows = moment.talk.history and about & moment.heard_about
    if follows or any(search(_SPECIFIC, moment.lines)):
        return
    found = next(search(_GENERIC, moment.lines), None)
    if found:
        yield Marker("generic", found[0].quote(found[1]))
    elif moment.move.act == "ask_generic":
        asking = [one for one in moment.lines if one.asks] or moment.lines
        yield Marker("generic", asking[-1].typed)
