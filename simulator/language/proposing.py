"""Whether terms in a text are asked for, and what is offered in return."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.language.clauses import clauses, gives, offers
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

_FRAME = re.compile(
    r"\b(?:i|we) (?:would|want|need|propose|suggest|request|ask|expect|hope|hoped|had hoped|prefer"
    r"|was (?:hoping|thinking|looking|aiming)|am (?:asking|looking|hoping|aiming|thinking|after)"
    r"|had in mind|think|see|can (?:sign|accept|do|live|say|agree)|could (?:sign|accept|do|live|say"
    r"|agree|see|imagine)|will (?:sign|accept|take|do)|deserve|feel|believe|had|require"
    r"|offer|seek)\b"
    r"|\bmy (?:request|ask|number|target|proposal|suggestion|expectations?|wish|counter|figure|idea"
    r"|range|aim)\b"
    r"|\b(?:could|can|would|might|may|will) (?:you|we|i|it|the|that|there|this|my|a|an|your|\d)"
    r"|\b(?:how|what) about\b|\bwhat if\b|\bwhy not\b|\blet us\b|\bmake (?:it|that|the)\b"
    r"|\bgive me\b"
    r"|\b(?:raise|bump|increase|bring|lift|put|add|move|push|round|get|go|come|set|fix)\b.{0,30}"
    r"\b(?:to|up|at|on|me|it)\b|\bmeet (?:me|at|in)\b|\bsettle\b|\bshall we\b|\bplease\b"
    r"|\b(?:is|are|would|be|were)\b.{0,50}\b(?:possible|feasible|doable|an option|okay|acceptable"
    r"|fine|work|fair|good|great|perfect|nice|ideal|enough|realistic|reasonable|better|right)\b"
    r"|\bany chance\b|\bif (?:you|we|it|the|i|there)\b|\bhappy (?:with|at)\b|\binstead\b"
    r"|\bat least\b"
    r"|\b(?:looking for|aiming|hoping|asking)\b|\bin (?:return|exchange)\b|\boffer me\b"
    r"|\bcloser to\b"
    r"|\bshould be\b|\bworth\b|\bsounds?\b|\bi (?:would|can|could|will) (?:also )?(?:start|stay)\b"
    r"|\b(?:do you|would you) (?:say|think) to\b|\bcounter(?:offer| offer|-offer)?\b|\bin turn\b"
    r"|\bis there (?:some|any)(?:body|one)\b|\bdo you know (?:some|any)(?:body|one)\b"
    r"|\bwho else (?:should|could|might) i\b|\bpropos|\bmust\b|\bdeal\b"
)
_WONDERS = re.compile(
    r"^(?:(?:and|so|but|well|okay|then|thanks|thank you|yes|hm+|now|also|alright|great)[ ,]+)*"
    r"(?:what|how|why|which|who|when|where)\b"
    r"(?! (?:about|if|not|do you (?:say|think)|would you (?:say|think)|does? (?:that |\W?\d|a |an "
    r"|the )?.{0,24} ?(?:sound|look)|does|come))"
)
_TELLS = re.compile(
    r"\b(?:could|can|would|will) you (?:please )?(?:tell|explain|describe|say|walk)\b"
)
_PLAIN_QUESTION = re.compile(r"(?:is|are|do|does|did|was|were|have|has)\b")
_OTHERS = re.compile(
    r"\b(?:they|he|she|the other|another|others|people|postings|market|surveys?|everyone|similar"
    r"|colleagues|peers)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:talk|speak|discuss|know|ask|question|curious|understand|hear"
    r"|conversation) (?:\w+ ){0,2}?about\b"
    r"|\bnot (?:here to |going to |to )?(?:ask|asking|about|need|want|demand|expect)\w*\b"
)
_ONLY_COSTS = re.compile(r"(?:for|(?:can|could|may|might) (?:i|we))\b")
_DEPENDS = re.compile(r"\b(?:if|provided|as long as) (?:that )?(?:you|we|the|there|it|my)\b")
_IF_I = re.compile(r"(?:if|provided|as long as|suppose|assuming) (?:that )?(?:i|we)\b")


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
    """  # fmt: skip
    weighed = [(_strength(one, terms, at in told), at, one) for at, one in enumerate(cut)]
    strength = max((weight for weight, _, _ in weighed), default=0.0)
    if not strength:
        return None
    inside = [(at, one) for weight, at, one in weighed if weight >= min(strength, SHORT)]
    asked: list[Term] = []
    given: list[Term] = []
    gift = False
    for _, one in inside:
        sides = tuple(_sides(one, terms, view))
        asked += [term for term, away in sides if term and not away]
        given += [term for term, away in sides if term and away]
        gift = gift or any(away and term is None for term, away in sides)
    if not asked:
        if any(_DEPENDS.search(one.text) for _, one in inside):
            return None
        asked, given, gift = given, [], False
    news = [one for one in asked + given if not _stands(one, view)]
    if not news:
        return None
    if all(_stands(one, view) for one in asked) and given:
        asked, given, gift = [one for one in given if not _stands(one, view)], [], False
    kept = [one for one in asked if not _stands(one, view)] or asked
    words = tuple(text[one.start : one.end] for one in kept + given)
    return Proposal(
        tuple((one.issue, one.value) for one in kept),
        tuple((one.issue, one.value) for one in given),
        bool(given) or (gift and bool(asked)), strength, words,
        frozenset(at for at, _ in inside),
    )  # fmt: skip


def _costs(one: Term, view: View) -> bool:
    """Whether a term is no better for you than the table; only such terms can be gifts."""
    issue = view.scenario.issue[one.issue]
    value = one.value.low if isinstance(one.value, Range) else one.value
    return worth(issue, value).you <= worth(issue, view.table[one.issue]).you


def _stands(one: Term, view: View) -> bool:
    value = one.value.low if isinstance(one.value, Range) else one.value
    return view.table[one.issue] == value and not isinstance(one.value, Range)


def _strength(one: Sentence, terms: tuple[Term, ...], told: bool) -> float:
    inside = [term for term in terms if one.start <= term.start < one.end]
    if not inside:
        return 0.0
    own = " ".join(
        words
        for start, end, words in clauses(one)
        if any(start <= term.start < end for term in inside)
    )
    if _WONDERS.search(one.text) or _TELLS.search(one.text) or told:
        return 1.0
    if _FRAME.search(one.text) and not (_OTHERS.search(own) and not one.question):
        return ASKED
    plain = _PLAIN_QUESTION.match(one.text)
    if len(one.text.split()) <= FEW_WORDS and not plain and not _OTHERS.search(one.text):
        return SHORT
    return ASIDE if _OTHERS.search(own) else NAMED


def _sides(
    one: Sentence, terms: tuple[Term, ...], view: View
) -> Iterator[tuple[Term | None, bool]]:
    """Each term of a sentence, and whether it is given; None stands for a gift without a term."""
    before: bool | None = None
    for start, end, clause in clauses(one):
        side = gives(clause, before)
        inside = [term for term in terms if start <= term.start < end]
        if _NOT_ASKED.search(clause):
            continue
        for term in inside:
            yield term, side and (not _ONLY_COSTS.match(clause) or _costs(term, view))
        if not inside and side and (_IF_I.match(clause) or " if " in one.text):
            yield None, True
        if inside or offers(clause):
            before = side
