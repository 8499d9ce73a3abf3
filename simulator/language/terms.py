"""Terms out of text: which issue each amount, range or option belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from simulator.language.amounts import Amount as Said
from simulator.language.amounts import typed
from simulator.language.choices import choices, listed, nothing_of
from simulator.language.fitting import value_for
from simulator.language.lexicon import Mention, mentions, tokens
from simulator.language.numbers import money, quantities
from simulator.language.quantity import INSTEAD, Quantity
from simulator.language.relative import Relative, relative
from simulator.language.slot import GOES_ON, Slot
from simulator.language.text import clean
from simulator.language.told import DENIED, aside, asked
from simulator.scenario.model import Issue
from simulator.talk.moves import Amount, Range, Terms
from simulator.talk.view import View

__all__ = ["Term", "beside", "find", "money", "package_terms"]

REACH = 40
"""Characters over which an issue's name pulls a number to it (default, to be tuned)."""

MANY = 24
"""Numbers of a text that may be terms; who says more proposes nothing (default, to be tuned)."""

_DROP = re.compile(
    r"\b(?:without|drop|forget|skip|waive|give up|leave out|do not need|no need for|no)"
    r" (?:the |a |any |my |on the )?$"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One value for one issue, where the text says it."""

    issue: str
    value: Amount | Range
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A clean text in a talk: the issues it names, and the day if it is known."""

    text: str
    view: View
    names: list[Mention]
    today: date | None


def package_terms(text: str, view: View) -> Terms:
    """Every `issue=value` a text names, in the order of the issues: `66k and a mentor`."""
    found = {one.issue: one.value for one in find(clean(text), view)}
    return tuple((issue.id, found[issue.id]) for issue in view.issues if issue.id in found)


def find(text: str, view: View, today: date | None = None) -> tuple[Term, ...]:
    """Find the terms of a clean text, at most one for each issue, in the order they were said.

    A date is placed only when `today` is given: the reading of a kept talk must not change with
    the day it is read on.
    """
    mentioned = mentions(text, view)
    found = [
        Term(one.issue, one.value, one.start, one.end) for one in choices(text, view, mentioned)
    ]
    taken = {one.issue for one in found}
    names = [one for one in mentioned if one.name.kind == "issue"]
    numbers = quantities(text)[:MANY]
    numbers = _lent(numbers, asked(numbers, text), text)
    weighed = [(aside(one, text), one) for one in numbers]
    for denied, one in sorted(weighed, key=lambda each: each[0]):
        if _inside_name(one, text, names) or any(
            term.start <= one.start and one.end <= term.end for term in found
        ):
            continue
        best = _best(one, Scene(text, view, names, today), found)
        if best and not (denied == DENIED and taken):
            found.append(best)
            taken.add(best.issue)
    about = frozenset(one.name.id for one in names)
    for more in relative(text, view, about):
        if more.issue not in taken and not any(_over(more, term) for term in found):
            found.append(Term(more.issue, more.value, more.start, more.end))
            taken.add(more.issue)
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


def _lent(found: tuple[Quantity, ...], wanted: list[Quantity], text: str) -> tuple[Quantity, ...]:
    """A bare number takes the weeks of the time it replaces: `4 weeks is too short, 6?`."""
    units = [
        one.unit
        for one in found
        if one.kind == "time" and not one.rate
        and (one not in wanted or aside(one, text) == DENIED)
    ]  # fmt: skip
    return tuple(
        replace(one, kind="time", unit=units[0], exact=True, cue=INSTEAD)
        if units and one.kind == "plain" and not one.exact and GOES_ON.match(text, one.end)
        else one
        for one in wanted
    )


def beside(text: str, terms: tuple[Term, ...], carried: Terms, view: View) -> tuple[Said, ...]:
    """The amounts of a clean text that a move with the terms `carried` does not tell of.

    `terms` is what `find` found in the text; an amount that became a term is not listed again.
    """
    pay = any(issue.kind == "money" for issue in view.issues)
    told = [one for one in terms if (one.issue, one.value) in carried]
    return tuple(
        typed(one, text, pay)
        for one in quantities(text)
        if not any(one.start < term.end and term.start < one.end for term in told)
    )


def _over(one: Relative, other: Term) -> bool:
    return one.start < other.end and other.start < one.end


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


def _best(one: Quantity, scene: Scene, found: list[Term]) -> Term | None:
    text, view, names = scene.text, scene.view, scene.names
    ranked = []
    primary = next((issue.id for issue in view.issues if issue.kind == "money"), "")
    taken = {term.issue: term.value for term in found}
    wanted = taken.get(primary)
    main = wanted if isinstance(wanted, int | float) else None
    for order, issue in enumerate(view.issues):
        if issue.id in taken:
            continue
        pull = _pull(one, text, issue, names)
        value = value_for(
            one, Slot(text, view, issue, pull > 0, issue.id == primary, main, scene.today)
        )
        if value is not None:
            ranked.append(((pull, *_likely(one, issue, value), -order), issue.id, value))
    if not ranked:
        return None
    _, name, value = max(ranked, key=lambda each: each[0])
    return Term(name, value, one.start, one.end)


def _likely(one: Quantity, issue: Issue, value: Amount | Range) -> tuple[bool, bool]:
    """What speaks for one of several issues a bare number fits: an option just so, no percent."""
    option = any(each.amount == value for each in issue.options)
    return option, one.kind == "percent" or not issue.unit.startswith("%")


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
