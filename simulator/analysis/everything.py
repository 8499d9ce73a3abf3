"""Everything a person could do in a scenario, as far as its rules tell it apart.

The best line is sought among civil, honest moves (`menu`); here are the others too, for authors
who want to know what their rules answer and whether rudeness pays.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from simulator.analysis.compiled import Candidates, Compiled
from simulator.analysis.menu import CIVIL, RUDE, proposals, spoken
from simulator.analysis.worth import Worth
from simulator.scenario.model import Issue, Scenario
from simulator.scenario.words import COMPANY, MANNERS, TOPIC_ACTS
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
    yield from (Move(asks[0], terms=terms) for terms in _all_but_one(wholes[-1]))
    yield from _trades(scenario)
    first = [terms for terms in _singles(scenario) if terms[0][0] == scenario.issues[0].id]
    for terms in (wholes[0], wholes[len(wholes) // 2], wholes[-1], *first):
        yield from (Move(asks[0], terms=terms, manner=manner) for manner in MANNERS)


def _said(compiled: Compiled, act: str) -> Iterator[Move]:
    if act == "disclose":
        yield from _claims(compiled)
        return
    yield Move(act)
    topics = compiled.scenario.topic_labels if act in TOPIC_ACTS else ()
    sayable = {move.topic for move in spoken(compiled, act)}
    for topic in sorted(topics, key=lambda one: one not in sayable):
        yield Move(act, topic)


def _claims(compiled: Compiled) -> Iterator[Move]:
    """Every claim about every alternative, the true ones first."""
    person = compiled.person
    for one in compiled.scenario.alternatives:
        true = person.firmness(one.id)
        others = (level for level in range(FIRMEST + 1) if level != true)
        yield from (Move("disclose", one.id, firmness=level) for level in (true, *others))


def _wholes(scenario: Scenario, worth: Worth) -> Iterator[Terms]:
    """Whole packages: those of the best line, all one could wish for, all they would hate."""
    most = [_liked(issue, range(len(issue.options))) for issue in scenario.issues]
    worst = [_hated(issue) for issue in scenario.issues]
    extremes = (packages.from_options(scenario, one) for one in (most, worst))
    for package in dict.fromkeys((*proposals(scenario, worth), *extremes)):
        yield _terms(scenario, package)


def _all_but_one(terms: Terms) -> Iterator[Terms]:
    """A package that leaves one issue as it stands."""
    if len(terms) > 1:
        yield from (tuple(one for one in terms if one is not left) for left in terms)


def _terms(scenario: Scenario, package: Package) -> Terms:
    return tuple(zip((issue.id for issue in scenario.issues), package, strict=True))


def _singles(scenario: Scenario) -> Iterator[Terms]:
    """One issue at a time: a little more than what stands, and the most there is."""
    for issue in scenario.issues:
        most = _liked(issue, range(len(issue.options)))
        start = scenario.opening[scenario.issues.index(issue)]
        if most != start:
            little = start + (1 if most > start else -1)
            yield from (_single(issue, at) for at in dict.fromkeys((little, most)))


def _trades(scenario: Scenario) -> Iterator[Move]:
    """More of the first issue for something of each other one that they like better."""
    if scenario.asks_with == "request":
        return
    wish = next(_singles(scenario))
    for issue, start in zip(scenario.issues[1:], scenario.opening[1:], strict=True):
        now = issue.options[start].points.them
        better = [at for at, one in enumerate(issue.options) if one.points.them > now]
        yield from (Move("trade", terms=wish, gives=_single(issue, at)) for at in better[:1])


def _single(issue: Issue, at: int) -> Terms:
    option = issue.options[at]
    return ((issue.id, option.id if option.amount is None else option.amount),)


def _liked(issue: Issue, some: Iterable[int]) -> int:
    """The option of an issue that you like best."""
    return max(some, key=lambda at: issue.options[at].points.you)


def _hated(issue: Issue) -> int:
    """The option of an issue that they like least."""
    return min(range(len(issue.options)), key=lambda at: issue.options[at].points.them)


def _different(moves: Iterator[Move], key: Callable[[Move], Hashable]) -> list[Move]:
    kept: dict[Hashable, Move] = {}
    for move in moves:
        kept.setdefault(key(move), move)
    return list(kept.values())


def _signature(compiled: Compiled, move: Move) -> Hashable:
    """Which rules could answer a move, and what else they see of it."""
    ways = range(len(compiled.facts))
    rules = tuple(_numbers(compiled, compiled.candidates(move, way)) for way in ways)
    return move.all_terms, rules, tuple(compiled.at_once(move))


def _numbers(compiled: Compiled, candidates: Candidates) -> Hashable:
    return tuple((compiled.number[id(one)], guards) for one, guards in candidates)
