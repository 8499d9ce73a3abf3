"""Everything a person could do in a scenario, as far as its rules tell it apart.

The best line is sought among civil, honest moves (`menu`); here are the others too, for authors
who want to know what their rules answer and whether rudeness pays.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from simulator.analysis.compiled import Compiled
from simulator.analysis.menu import CIVIL, RUDE, proposals, spoken
from simulator.analysis.worth import Worth
from simulator.scenario.model import Scenario
from simulator.scenario.words import COMPANY, MANNERS
from simulator.talk import packages
from simulator.talk.moves import Move, Terms
from simulator.talk.packages import Package

FIRMEST = 5
"""The firmest claim there is (`domain.md` 2.2)."""


@dataclass(frozen=True)
class Everything:
    """Moves the rules tell apart, civil ones first, and what may accompany any of them."""

    moves: tuple[Move, ...]
    companies: tuple[Move, ...]


def everything(compiled: Compiled, worth: Worth) -> Everything:
    """All moves of a scenario that its rules tell apart."""
    companies = tuple(
        _different(
            (move for act in COMPANY for move in _said(compiled, act)),
            lambda move: (move.act, _numbers(compiled, compiled.beside(move))),
        )
    )
    bare = _different(_bare(compiled, worth), lambda move: _signature(compiled, move))
    found = dict.fromkeys(bare)
    beside = {one.act: one for one in companies}
    for move in bare:
        alone = _signature(compiled, move)
        for one in beside.values():
            both = replace(move, company=one)
            if _signature(compiled, both) != alone:
                found[both] = None
    return Everything(tuple(found), companies)


def rude(compiled: Compiled, worth: Worth) -> tuple[Move, ...]:
    """What nobody should be taught: contempt, ultimatums, pleading, bluffs, empty questions."""
    found = [Move(act) for act in RUDE]
    found += [Move("ultimatum", terms=terms) for terms in _wholes(compiled.scenario, worth)]
    for one in _claims(compiled):
        if compiled.person.claim(one) == "bluff":
            found.append(one)
    return tuple(_different(iter(found), lambda move: _signature(compiled, move)))


def repeatable(scenario: Scenario, listed: tuple[str, ...]) -> Iterator[str]:
    """Single moves one might say again and again, in notation; `listed` are those of a talk."""
    yield from (one for one in listed if "=" not in one or one.startswith("disclose"))
    first = scenario.issues[0]
    yield from (f"{scenario.asks_with} {first.id}={option.id}" for option in first.options)
    yield "unclear"


def _bare(compiled: Compiled, worth: Worth) -> Iterator[Move]:
    scenario = compiled.scenario
    for act in (*CIVIL, *RUDE, "unclear"):
        for move in _said(compiled, act):
            yield from (replace(move, manner=manner) for manner in MANNERS)
    asks = ("request",) if scenario.asks_with == "request" else ("propose", "trade")
    wholes = list(_wholes(scenario, worth))
    yield from (Move(act, terms=terms) for terms in wholes for act in (*asks, "ultimatum"))
    yield from (Move(asks[0], terms=terms) for terms in _singles(scenario))
    yield from _trades(scenario)
    for terms in (wholes[0], wholes[len(wholes) // 2], wholes[-1]):
        yield from (Move(asks[0], terms=terms, manner=manner) for manner in MANNERS)


def _said(compiled: Compiled, act: str) -> Iterator[Move]:
    yield from _claims(compiled) if act == "disclose" else spoken(compiled, act)


def _claims(compiled: Compiled) -> Iterator[Move]:
    """Every claim about every alternative, the true ones first."""
    person = compiled.person
    for one in compiled.scenario.alternatives:
        true = person.firmness(one.id)
        others = (level for level in range(FIRMEST + 1) if level != true)
        yield from (Move("disclose", one.id, firmness=level) for level in (true, *others))


def _wholes(scenario: Scenario, worth: Worth) -> Iterator[Terms]:
    """Whole packages: those of the best line, and all one could wish for."""
    greedy = [max(range(len(i.options)), key=lambda at: i.options[at].points.you)
              for i in scenario.issues]  # fmt: skip
    wanted = (*proposals(scenario, worth), packages.from_options(scenario, greedy))
    for package in dict.fromkeys(wanted):
        yield _terms(scenario, package)


def _terms(scenario: Scenario, package: Package) -> Terms:
    return tuple(zip((issue.id for issue in scenario.issues), package, strict=True))


def _singles(scenario: Scenario) -> Iterator[Terms]:
    """One issue at a time: the last option, and the one next to what stands."""
    for issue, start in zip(scenario.issues, scenario.opening, strict=True):
        last = len(issue.options) - 1
        for at in dict.fromkeys((min(start + 1, last), max(start - 1, 0), last, 0)):
            if at != start:
                option = issue.options[at]
                value = option.id if option.amount is None else option.amount
                yield ((issue.id, value),)


def _trades(scenario: Scenario) -> Iterator[Move]:
    """One thing for another: more of the first issue for less of each other one."""
    if scenario.asks_with == "request":
        return
    singles = list(_singles(scenario))
    first = [terms for terms in singles if terms[0][0] == scenario.issues[0].id]
    for terms in singles:
        if terms[0][0] != scenario.issues[0].id:
            yield Move("trade", terms=first[0], gives=terms)


def _different(moves: Iterator[Move], key: object) -> list[Move]:
    kept: dict[Hashable, Move] = {}
    for move in moves:
        kept.setdefault(key(move), move)  # type: ignore[operator]
    return list(kept.values())


def _signature(compiled: Compiled, move: Move) -> Hashable:
    """Which rules could answer a move, and what else they see of it."""
    ways = range(len(compiled.facts))
    rules = tuple(_numbers(compiled, compiled.candidates(move, way)) for way in ways)
    return move.all_terms, rules, tuple(compiled.at_once(move))


def _numbers(compiled: Compiled, candidates: object) -> Hashable:
    return tuple((compiled.number[id(one)], guards) for one, guards in candidates)  # type: ignore[attr-defined]
