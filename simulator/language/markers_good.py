"""Marks of saying it well: clear asks, trades, ranges, honesty, and kind words that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.manner import APOLOGY, ASKS, hedged
from simulator.language.markers_hard import disdain, ultimatum
from simulator.language.markers_moment import Marker, Moment
from simulator.language.markers_soft import need
from simulator.language.markers_text import Line, search, subjects
from simulator.talk import packages
from simulator.talk.moves import Range

LONG_ASK = 30
"""Words up to which an ask is short enough to count as said and done (default, to be tuned)."""

WIDE = 1.2
"""A range wider than this is answered at its bottom (`domain.md` 4.1)."""

_REASON = re.compile(
    r"\b(?:because|given|since|based on|as i|for (?:this|that|the) (?:work|scope|role|level|job)"
    r"|survey|postings?|market|band|advert\w*|people (?:in|with|at|who)|similar|with the|reflects?"
    r"|covers?|what (?:others|the)|at this level|comparable)\b"
)
_IF = re.compile(
    r"\bif (?:you|we|the|that|it|i|there|base|pay)\b.{2,90}\b(?:i|we|you) (?:could|can|would"
    r"|will)\b"
    r"|\bi (?:could|can|would|will)\b.{2,90}\b(?:if|provided|as long as|in (?:return|exchange))\b"
    r"|\bin (?:return|exchange)\b|\beither .{2,60} or .{2,80}(?:nearer|closer|better|prefer)"
)
_LEAVES = re.compile(
    r"\b(?:thank\w*|grateful|appreciat\w+|with regret|i am sorry|sadly|hard (?:choice|decision"
    r"|one)|keep in touch|stay in touch|hope (?:we|our paths|to)|gladly|impressed|enjoyed"
    r"|wish you|another time|in (?:the )?(?:spring|summer|autumn|winter|future)|later on|door"
    r"|understand|the right fit|straight with me|all the best|good luck with)\b"
)
_SLAMS = re.compile(
    r"\b(?:thanks for nothing|your loss|good luck finding|waste|wasting|you will (?:regret|see)"
    r"|never (?:again|come)|finally|rubbish|whatever)\b"
)
_THANKS = re.compile(
    r"\b(?:thank you|thanks(?: a lot| so much| very much)?|i (?:really |very much )?appreciate"
    r"|i am (?:really |very |so )?grateful)\b(?: so much| very much| again| all| both)*,?"
    r"(?: for| that| to| how| your)?(?P<what>[^.!?]*)"
)
_EMPTY = re.compile(
    r"\b(?:nothing|asking|wasting|finally|at last|anyway|in advance|everything|all|it|that|this)\b"
)
_HELPED = re.compile(
    r"\b(?:that|this|it|your \w+) (?:really )?(?:helps?|helped|changed|made|means|gave|is useful)\b"
)


def good_ask(moment: Moment) -> Iterator[Marker]:
    """What is wanted, said plainly and shortly: the ask, perhaps a reason, and a stop."""
    move = moment.move
    if not (move.terms and move.act in ASKS) or move.act == "ultimatum" or move.manner == "sharp":
        return
    if moment.exchange.zone == "insulting":
        return
    if any(ultimatum(moment)) or any(need(moment)):
        return
    gives = bool(move.gives)
    if any(hedged(one.text, gives) or APOLOGY.search(one.text) for one in moment.lines):
        return
    one = _naming(moment)
    if len(one.text.split()) <= LONG_ASK and not moment.again(one):
        yield Marker("good_ask", one.typed)


def _naming(moment: Moment) -> Line:
    """The sentence that names the most of the terms: with a figure, else with the issue."""
    figures = [one for one in moment.lines if re.search(r"\d", one.text)]
    labels = {
        word for name, _ in moment.move.all_terms
        for word in subjects(moment.scenario.issue[name].label)
    }  # fmt: skip
    about = [one for one in moment.lines if subjects(one.text) & labels]
    return (figures or about or list(moment.lines))[-1]


def trade(moment: Moment) -> Iterator[Marker]:
    """Something for something: `if you could ..., I could ...`."""
    if moment.move.act not in ("trade", "propose", "request", "share") or any(ultimatum(moment)):
        return
    if moment.move.act in ("propose", "share", "request") and not moment.move.gives:
        found = next(search(_IF, moment.lines), None)
        if found and moment.move.all_terms and not _only_staying(found[0]):
            yield Marker("trade", found[0].typed)
    elif moment.move.gives:
        yield Marker("trade", next(search(_IF, moment.lines), (_naming(moment),))[0].typed)


def _only_staying(one: Line) -> bool:
    return bool(
        re.search(r"\bi (?:could|would|will) (?:consider|think about) (?:stay|join)", one.text)
    )


def spread(moment: Moment) -> Iterator[Marker]:
    """A modest range upwards from what is wanted, with a reason in this turn or before it."""
    for name, value in moment.move.terms:
        if not isinstance(value, Range) or value.low <= 0 or value.high > WIDE * value.low:
            continue
        issue, table = (
            moment.scenario.issue[name],
            dict(zip(moment.scenario.issue, moment.exchange.before.table, strict=True)),
        )
        low, now = (packages.worth(issue, one).you for one in (value.low, table[name]))
        argued = "justify" in moment.acts or any(search(_REASON, moment.lines))
        argued = argued or any(e.move.act == "justify" for e in moment.talk.history)
        if argued and low > now and moment.exchange.zone != "insulting":
            yield Marker("range", _naming(moment).typed)


def honest(moment: Moment) -> Iterator[Marker]:
    """An alternative told as it is, as information and not as a lever."""
    if moment.exchange.claim != "honest" or moment.move.manner == "sharp":
        return
    pushes = any(ultimatum(moment)) or any(disdain(moment))
    demand = any(
        re.search(r"\b(?:match|beat) (?:it|that|them|this)\b", o.text) for o in moment.lines
    )
    denied = any(re.search(r"\bnot asking you to match\b", one.text) for one in moment.lines)
    if not pushes and (denied or not demand):
        words = re.compile(
            r"\b(?:offer\w*|elsewhere|another|other|process|job|stay\w*|team|talks?|apply|site)\b"
        )
        found = next(search(words, moment.lines), None)
        yield Marker("honest", (found[0] if found else moment.lines[0]).typed)


def good_exit(moment: Moment) -> Iterator[Marker]:
    """A no, or a goodbye, that leaves the door open."""
    if moment.move.act not in ("decline", "walk_away", "close"):
        return
    if any(search(_SLAMS, moment.lines)) or any(disdain(moment)) or any(ultimatum(moment)):
        return
    if found := next(search(_LEAVES, moment.lines), None):
        yield Marker("good_exit", found[0].typed)


def thanks(moment: Moment) -> Iterator[Marker]:
    """Thanks that say what for."""
    if moment.acts & {"disdain", "ultimatum"} or any(search(_SLAMS, moment.lines)):
        return
    for one, found in search(_THANKS, moment.lines):
        what = _EMPTY.sub(" ", found["what"])
        detail = len(re.findall(r"[a-z]{3,}", what)) >= 2 and bool(subjects(what))
        helped = any(search(_HELPED, moment.lines))
        if (detail or helped) and not moment.again(one):
            yield Marker("thanks", one.typed if len(moment.lines) > 1 else one.quote(found))
            return
