"""Whether terms in a text are asked for, and what is offered in return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.language.clauses import clauses, gives, offers
from simulator.language.frames import (
    DEPENDS,
    FRAME,
    HEARSAY,
    IF_I,
    NOT_ASKED,
    ONLY_COSTS,
    OTHERS,
    OUTCOME,
    PLAIN_QUESTION,
    REASON,
    TELLS,
    WHOM,
    WONDERS,
)
from simulator.language.terms import Term
from simulator.language.text import Sentence
from simulator.talk.moves import Range, Terms
from simulator.talk.packages import worth
from simulator.talk.view import View

ASKED = 7.2
"""Strength of terms within words that ask for them (see `cues` for the scale)."""
SHORT = 6.3
"""Strength of terms in a sentence with hardly anything else: `68 and a mentor?`"""
NAMED = 4.2
"""Strength of terms in any other sentence."""
ASIDE = 2.0
"""Strength of terms in words about others: too little to stand for a proposal alone."""
FEW_WORDS = 8


@dataclass(frozen=True, slots=True)
class Proposal:
    """Terms asked for and given, how strongly the text asks, and the words that do."""

    terms: Terms
    gives: Terms
    trade: bool
    strength: float
    evidence: tuple[str, ...]
    sentences: frozenset[int]


def proposal(
    text: str,
    cut: tuple[Sentence, ...],
    terms: tuple[Term, ...],
    view: View,
    told: frozenset[int],
) -> Proposal | None:
    """Put a text's terms together; `told` numbers sentences that tell of something else.

    What only repeats the table is dropped, so None means that nothing new was proposed.
    """
    weighed = [(_strength(one, terms, at in told, view), at) for at, one in enumerate(cut)]
    strength = max((weight for weight, _ in weighed), default=0.0)
    if not strength:
        return None
    inside = frozenset(at for weight, at in weighed if weight >= min(strength, SHORT))
    asked, given, gift = _parted([cut[at] for at in sorted(inside)], terms, view)
    if not any(not _stands(one, view) for one in asked + given):
        return None
    words = tuple(text[one.start : one.end] for one in asked + given)
    return Proposal(
        tuple((one.issue, one.value) for one in asked),
        tuple((one.issue, one.value) for one in given),
        bool(given) or (gift and bool(asked)), strength, words, inside,
    )  # fmt: skip


def _parted(
    cut: list[Sentence], terms: tuple[Term, ...], view: View
) -> tuple[list[Term], list[Term], bool]:
    """Terms asked for, terms given, and whether something without terms is given.

    Somebody who only gives, without asking for more, proposes what they give; an asked term that
    only repeats the table is left out beside a new one.
    """
    sides = [each for one in cut for each in _sides(one, terms, view)]
    asked = [term for term, away in sides if term and not away]
    given = [term for term, away in sides if term and away]
    gift = any(away and term is None for term, away in sides)
    if not asked:
        if any(DEPENDS.search(one.text) for one in cut):
            return [], [], False
        return given, [], False
    new = [one for one in asked if not _stands(one, view)]
    if not new and given:
        return [one for one in given if not _stands(one, view)], [], False
    return new or asked, given, gift


def _costs(one: Term, view: View) -> bool:
    """Whether a term is no better for you than the table; only such terms can be gifts."""
    issue = view.scenario.issue[one.issue]
    value = one.value.low if isinstance(one.value, Range) else one.value
    return worth(issue, value).you <= worth(issue, view.table[one.issue]).you


def _stands(one: Term, view: View) -> bool:
    value = one.value.low if isinstance(one.value, Range) else one.value
    return view.table[one.issue] == value and not isinstance(one.value, Range)


def _strength(one: Sentence, terms: tuple[Term, ...], told: bool, view: View) -> float:
    inside = [term for term in terms if one.start <= term.start < one.end]
    if not inside:
        return 0.0
    own = " ".join(_asking_words(one, inside))
    favour = view.scenario.asks_with == "request"  # being told something is a favour as well
    wonders = WONDERS.search(one.text) and not (favour and WHOM.match(one.text))
    if told or wonders or OUTCOME.search(one.text) or HEARSAY.search(own):
        return 1.0
    if TELLS.search(one.text) and not favour:
        return 1.0
    others = OTHERS.search(own)
    if FRAME.search(one.text) and not (others and not one.question):
        return ASKED
    plain = PLAIN_QUESTION.match(one.text)
    reason = REASON.search(one.text, max(term.end for term in inside) - one.start)
    core = one.text[: reason.start()] if reason else one.text
    if len(core.split()) <= FEW_WORDS and not plain and not others:
        return SHORT
    return ASIDE if OTHERS.search(own) else NAMED


def _asking_words(one: Sentence, inside: list[Term]) -> Iterator[str]:
    """The clauses of terms, without the terms and the reason after: `68 because others pay it`."""
    for start, end, words in clauses(one):
        here = [term for term in inside if start <= term.start < end]
        if not here:
            continue
        reason = REASON.search(words, max(term.end for term in here) - start)
        asked = words[: reason.start()] if reason else words
        for term in sorted(here, key=lambda each: -each.start):
            asked = asked[: term.start - start] + "it" + asked[term.end - start :]
        yield asked


def _sides(
    one: Sentence, terms: tuple[Term, ...], view: View
) -> Iterator[tuple[Term | None, bool]]:
    """Each term of a sentence, and whether it is given; None stands for a gift without a term."""
    before: bool | None = None
    for start, end, clause in clauses(one):
        side = gives(clause, before)
        inside = [term for term in terms if start <= term.start < end]
        if NOT_ASKED.search(clause):
            continue
        for term in inside:
            yield term, side and (not ONLY_COSTS.match(clause) or _costs(term, view))
        if not inside and side and (IF_I.match(clause) or " if " in one.text):
            yield None, True
        if inside or offers(clause):
            before = side
