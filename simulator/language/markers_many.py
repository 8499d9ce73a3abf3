"""Marks of too much: a third reason, and one demand after another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.markers_moment import Marker, Moment
from simulator.language.markers_text import Line, search
from simulator.talk import packages
from simulator.talk.moves import Move

REASONS = 3
"""The number of reasons from which the weakest is answered (`domain.md` 4.2: one or two count)."""

_REASON = re.compile(
    r"\b(?:because|since (?=i\b|my\b|the\b|we\b|you\b)|given (?:that|the|my|how)|due to"
    r"|as i (?:have"
    r"|am|bring|did|do|also)|on top of (?:that|this|it)|besides|moreover|furthermore|in addition"
    r"|what is more|not to mention|(?:first|second|third|final)ly|for one|another (?:reason|point)"
    r"|also,? (?:i|my|the|we)|plus,? (?:i|my|the|we)|and (?:then )?i (?:have|also|led|built|ran"
    r"|saved"
    r"|brought|trained)|i (?:have|also|led|built|ran|saved|brought|trained|won|finished"
    r"|doubled|took on|cover(?:ed)?) (?!to\b|a question|another offer|an offer))"
)
_MORE = re.compile(
    r"\b(?:one more thing|another thing|while we are at it|(?:and|oh,?) (?:also|another)|next(?=,)"
    r"|one last thing|and there is also|oh and)\b"
)
_ANYTHING_ELSE = re.compile(
    r"\b(?:anything else|what else|is that all|was there something|something (?:else|beside|you)"
    r"|what would you like|what are you after|in return|for (?:me|us)\?)", re.I,
)  # fmt: skip


def too_many_reasons(moment: Moment) -> Iterator[Marker]:
    """A third reason, in one turn or over the talk; the quote is where it comes."""
    if moment.move.act in (
        "ask",
        "reflect",
        "disdain",
        "ultimatum",
        "plead",
        "greet",
        "appreciate",
    ):
        return
    found = [(one, each) for one in moment.lines for each in _REASON.finditer(one.text)]
    apart = [each for at, each in enumerate(found) if not at or not _same(found[at - 1], each)]
    before = sum(1 for e in moment.talk.history if _argues(e.move))
    if len(apart) >= REASONS:
        one, match = apart[REASONS - 1]
        yield Marker("too_many_reasons", one.quote(match))
    elif "justify" in moment.acts and before >= REASONS - 1 and not _helped(moment):
        yield Marker("too_many_reasons", (apart[0][0] if apart else moment.lines[0]).typed)


def _helped(moment: Moment) -> bool:
    """Whether they gave ground for it there and then."""
    before, after = moment.exchange.before, moment.exchange.after
    more = after.value(moment.scenario, "concede") > before.value(moment.scenario, "concede")
    return more or after.ending is not None


def _same(one: tuple[Line, re.Match[str]], other: tuple[Line, re.Match[str]]) -> bool:
    """Whether two signs belong to one reason: `because I led it`."""
    between = one[0].text[one[1].end() : other[1].start()]
    return one[0] is other[0] and not re.search(r"[,;]|\band\b", between + other[1][0])


def _argues(move: Move) -> bool:
    return any(part and part.act == "justify" for part in (move, move.company))


def serial(moment: Moment) -> Iterator[Marker]:
    """A new issue, with nothing for it, after others were settled; an invitation makes it fair."""
    terms = moment.move.terms
    if not terms or moment.move.gives or _ANYTHING_ELSE.search(moment.heard):
        return
    named = {name for e in moment.talk.history for name, _ in e.move.all_terms}
    table = dict(zip(moment.scenario.issue, moment.exchange.before.table, strict=True))
    start = dict(zip(moment.scenario.issue, packages.opening(moment.scenario), strict=True))
    settled = {name for name in named if table[name] != start[name]}
    new = [name for name, _ in terms if name not in named and table[name] == start[name]]
    more = next(search(_MORE, moment.lines), None)
    if new and len(new) == len(terms) and len(settled) >= (1 if more else 2):
        yield Marker("serial", (more[0] if more else moment.lines[-1]).typed)
