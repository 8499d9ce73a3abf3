"""Terms out of text: which issue each amount, range or option belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.language.choices import choices, listed, nothing_of
from simulator.language.fitting import Slot, value_for
from simulator.language.lexicon import Mention, mentions, tokens
from simulator.language.numbers import Quantity, money, quantities
from simulator.language.text import clean
from simulator.scenario.model import Issue
from simulator.talk.moves import Amount, Range, Terms
from simulator.talk.view import View

__all__ = ["Term", "find", "money", "package_terms"]

REACH = 40
"""Characters over which an issue's name pulls a number to it (default, to be tuned)."""

_DROP = re.compile(
    r"\b(?:without|drop|forget|skip|waive|give up|leave out|do not need|no need for|no)"
    r" (?:the |a |any |my |on the )?$"
)
_TOLD = re.compile(
    r"\b(?:earn|earning|make|making|paid|paying|pay|pays|saved?|market|surveys?|postings"
    r"|others|they|current|now on"
    r"|offered me|you offered|instead of|than|from|above|over|rather than|not|show"
    r"|get) (?:\w+ ){0,2}\W?$"
)
_ELSEWHERE = re.compile(
    r"\b(?:surveys?|market|postings|others|they|similar|peers|colleagues|average)\b[^.,;]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One value for one issue, where the text says it."""

    issue: str
    value: Amount | Range
    start: int
    end: int


def package_terms(text: str, view: View) -> Terms:
    """Every `issue=value` a text names, in the order of the issues: `66k and a mentor`."""
    found = {one.issue: one.value for one in find(clean(text), view)}
    return tuple((issue.id, found[issue.id]) for issue in view.issues if issue.id in found)


def find(text: str, view: View) -> tuple[Term, ...]:
    """Find the terms of a clean text, at most one for each issue, in the order they were said."""
    mentioned = mentions(text, view)
    found = [
        Term(one.issue, one.value, one.start, one.end) for one in choices(text, view, mentioned)
    ]
    taken = {one.issue for one in found}
    names = [one for one in mentioned if one.name.kind == "issue"]
    for one in sorted(quantities(text), key=lambda each: _aside(each, text)):
        if _inside_name(one, text, names) or any(
            term.start <= one.start and one.end <= term.end for term in found
        ):
            continue
        best = _best(one, text, view, names, taken)
        if best:
            found.append(best)
            taken.add(best.issue)
    if found:
        said = frozenset(one.issue for one in found)
        found += [
            Term(one.issue, one.value, one.start, one.end) for one in listed(text, view, said)
        ]
        taken = {one.issue for one in found}
    found += [one for one in _given_up(text, view, names) if one.issue not in taken]
    first: dict[str, Term] = {}
    for term in found:
        first.setdefault(term.issue, term)
    return tuple(sorted(first.values(), key=lambda term: term.start))


def _aside(one: Quantity, text: str) -> bool:
    """Whether a number only tells of something: what one earns, what others pay."""
    before = text[max(0, one.start - 60) : one.start]
    return bool(_TOLD.search(before[-28:]) or _ELSEWHERE.search(before))


def _inside_name(one: Quantity, text: str, names: list[Mention]) -> bool:
    label = any(
        n.start <= one.start and one.end <= n.end
        and len(tokens(text[n.start : n.end])) == len(n.name.stems)
        for n in names
    )  # fmt: skip
    return label or bool(re.match(r"[ -]months? (?:pay |salary )?review", text[one.end - 6 :]))


def _given_up(text: str, view: View, names: list[Mention]) -> Iterator[Term]:
    for name in names:
        issue = view.scenario.issue[name.name.id]
        option = nothing_of(issue)
        if option and _DROP.search(text[max(0, name.start - 24) : name.start]):
            value = option.id if option.amount is None else option.amount
            yield Term(issue.id, value, name.start, name.end)


def _best(
    one: Quantity, text: str, view: View, names: list[Mention], taken: set[str]
) -> Term | None:
    ranked = []
    primary = next((issue.id for issue in view.issues if issue.kind == "money"), "")
    for order, issue in enumerate(view.issues):
        if issue.id in taken:
            continue
        pull = _pull(one, text, issue, names)
        value = value_for(one, Slot(text, view, issue, pull > 0, issue.id == primary))
        if value is not None:
            ranked.append((pull, -order, issue.id, value))
    if not ranked:
        return None
    _, _, name, value = max(ranked, key=lambda each: each[:2])
    return Term(name, value, one.start, one.end)


def _pull(one: Quantity, text: str, issue: Issue, names: list[Mention]) -> float:
    best = 0.0
    for name in names:
        if name.name.id != issue.id:
            continue
        gap = max(name.start - one.end, one.start - name.end, 0)
        between = text[min(one.end, name.end) : max(one.start, name.start)]
        if gap <= REACH and not re.search(r"[.?!;]\s", between):
            crossed = len(re.findall(r"\band\b|,|\bfor\b|\bif\b|\bplus\b", between))
            best = max(best, 1 + (REACH - gap) / REACH + 0.1 * name.size - 0.4 * crossed)
    return max(best, 0.05) if best else 0.0
