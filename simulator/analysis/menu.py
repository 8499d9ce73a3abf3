"""The moves the best line is sought among: civil acts, topics the rules tell apart, proposals; all
said plainly.

"Best" in this room means best among these and the moves somebody really made. A proposal enters by
the concession step at which it becomes acceptable, with the packages of that step that do most for
the result: as it is, and serving interests of theirs. Of moves that the rules do not tell apart
only the first is kept.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from simulator.analysis.compiled import Candidates, Compiled
from simulator.analysis.worth import Worth
from simulator.scenario.model import Reaction, Scenario, Sides
from simulator.scenario.words import COMPANY
from simulator.scoring import deal
from simulator.scoring.interests import BUILT, GOT, SERVED
from simulator.talk import packages
from simulator.talk.counterpart import counterpart
from simulator.talk.moves import Move, parse
from simulator.talk.packages import Package, Rules
from simulator.talk.situation import room
from simulator.talk.state import State
from simulator.talk.view import moves

CIVIL = (
    "greet", "appreciate", "ask", "reflect", "share", "give", "justify", "request", "disclose",
    "accept", "decline", "pause", "close", "walk_away",
)  # fmt: skip
"""Acts the best line is made of. Contempt, ultimatums, bluffs, pleading and questions about nothing
are judged when somebody makes them, but never advised; whether they would pay is asked apart."""

RUDE = ("ultimatum", "disdain", "plead", "ask_generic")
"""Acts that are judged but never advised."""


@dataclass(frozen=True)
class Menu:
    """Moves without company, what may be said in passing, and pairs that are more than both.

    Company acts before the move and is then forgotten, but some is remembered when certain moves
    are answered (`telling` companies and `told_apart` moves, by number): those pairs are in `mains`
    as one move each.
    """

    mains: tuple[Move, ...]
    companies: tuple[Move, ...]
    telling: frozenset[int] = frozenset()
    told_apart: frozenset[int] = frozenset()


def menu(compiled: Compiled, worth: Worth, extra: tuple[Move, ...] = ()) -> Menu:
    """Everything considered in a scenario; `extra` moves come last, whatever they are."""
    found = dict.fromkeys((*_mains(compiled, worth), *(replace(m, company=None) for m in extra)))
    mains = _different(found, lambda move: _signature(compiled, move))
    beside = (move for act in COMPANY for move in spoken(compiled, act))
    companies = _different(
        (move for move in beside if _changes_anything(compiled, move)),
        lambda move: (move.act == "disclose", _rules(compiled.beside(move))),
    )
    plain = [_signature(compiled, main) for main in mains]
    differ = [
        (one, at)
        for one, company in enumerate(companies)
        for at, main in enumerate(mains)
        if _signature(compiled, replace(main, company=company)) != plain[at]
    ]
    telling, apart = (frozenset(numbers) for numbers in zip(*differ, strict=True)) if differ else (
        frozenset[int](), frozenset[int](),
    )  # fmt: skip
    pairs = (replace(mains[at], company=companies[one]) for one in telling for at in apart)
    return Menu((*mains, *pairs), companies, telling, apart)


def _mains(compiled: Compiled, worth: Worth) -> Iterator[Move]:
    scenario = compiled.scenario
    for act in CIVIL:
        yield from spoken(compiled, act)
    opening = packages.opening(scenario)
    acts = ("request",) if scenario.asks_with == "request" else ("trade", "propose")
    for package in proposals(scenario, worth):
        for act in acts:
            terms = tuple(
                (issue.id, value)
                for issue, value, now in zip(scenario.issues, package, opening, strict=True)
                if value != now
            )
            if not terms:
                continue
            yield Move(act, terms=terms)


def spoken(compiled: Compiled, act: str) -> Iterator[Move]:
    """An act with each topic the rules tell apart, and with none; what is disclosed is true."""
    scenario = compiled.scenario
    if act == "disclose":
        for one in scenario.alternatives:
            yield Move(act, one.id, firmness=compiled.person.firmness(one.id))
        return
    tested = {
        topic
        for one in counterpart(scenario).by_act[act]
        for guard in one.guards
        if guard.variable == "topic"
        for topic in guard.among or ()
    }
    yield Move(act)
    for topic in _sayable(scenario, act):
        if topic in tested:
            yield Move(act, topic)


def _beginning(scenario: Scenario) -> State:
    return State(scenario.stages[0][0], scenario.start, packages.opening(scenario))


def _sayable(scenario: Scenario, act: str) -> Iterator[str]:
    """The topics an act is said about; what has a question written for it comes first."""
    said = [parse(one) for one in moves(scenario, _beginning(scenario)) if "=" not in one]
    topics = [one.topic for one in said if one.act == act and one.topic is not None]
    yield from sorted(topics, key=lambda topic: not scenario.questions.get(topic))


# --- which moves are the same ---------------------------------------------------------------


def _different(moves: Iterator[Move] | dict[Move, None], key: object) -> tuple[Move, ...]:
    kept: dict[Hashable, Move] = {}
    for move in moves:
        kept.setdefault(key(move), move)  # type: ignore[operator]
    return tuple(kept.values())


def _signature(compiled: Compiled, move: Move) -> Hashable:
    """What the rules make of a move, whatever is said: alike means the same in every state."""
    ways = range(len(compiled.facts))
    asks = tuple(_rules(compiled.candidates(move, way)) for way in ways)
    moments = tuple(compiled.at_once(move))
    return move.all_terms, asks, moments


def _rules(candidates: Candidates) -> Hashable:
    return tuple(
        (
            one.stages,
            guards,
            tuple((o.effects, o.offer, o.next, o.end, o.odds) for o in one.outcomes),
        )
        for one, guards in candidates
    )


def _changes_anything(compiled: Compiled, move: Move) -> bool:
    machine = counterpart(compiled.scenario)
    return any(machine.silent(one) and one.outcomes[0].effects for one, _ in compiled.beside(move))


# --- what to propose ------------------------------------------------------------------------


def proposals(scenario: Scenario, worth: Worth) -> list[Package]:
    """For each concession step, the package that does most for the result, also with issues left
    alone that some answer depends on; and to be asked for, not to be had at once, those that serve
    each interest of theirs, all of them and none."""
    wishes = [one.served_by for one in scenario.interests.them if one.served_by]
    together = tuple(rule for rules in wishes for rule in rules)
    gains = _gains(scenario, worth)
    every = [frozenset(range(len(issue.options))) for issue in scenario.issues]
    steps = range(scenario.temperament.steps + 1)
    left = [*_left_alone(scenario, worth, every)]
    found = [
        _best(scenario, gains, packages.threshold(scenario, step), allowed)
        for allowed, most in ((every, steps[-1]), *left)
        for step in steps[: most + 1]
    ]
    kinds = [_only(scenario, every, rules) for rules in (*wishes, together)]
    kinds += [_without(scenario, every, together), *(allowed for allowed, _ in left)]
    for allowed in kinds:
        asked = (
            _best(scenario, gains, packages.threshold(scenario, step), allowed)
            for step in reversed(steps)
        )
        heard = (
            one
            for one in asked
            if one is not None and packages.zone(scenario, 0, one) in ("stretch", "beyond")
        )
        found.append(next(heard, None))
    return [*dict.fromkeys(one for one in found if one is not None)]


Allowed = list[frozenset[int]]


def _left_alone(scenario: Scenario, worth: Worth, every: Allowed) -> Iterator[tuple[Allowed, int]]:
    """The options when issues that answers are told apart by keep what the opening has, and the
    most concession steps there are under the facts of such an answer."""
    found: dict[frozenset[str], int] = {}
    for one in scenario.reactions:
        for guard in one.guards:
            if guard.variable == "names":
                names = frozenset(str(name) for name in guard.among or ())
                most = _most_room(scenario, worth, one)
                for some in (names, *(frozenset({name}) for name in names)):
                    found[some] = max(found.get(some, 0), most)
    if found:
        found.setdefault(frozenset().union(*found), max(found.values()))
    for left, most in found.items():
        allowed = [
            frozenset({at}) if issue.id in left else options
            for issue, at, options in zip(scenario.issues, scenario.opening, every, strict=True)
        ]
        yield allowed, most


def _most_room(scenario: Scenario, worth: Worth, one: Reaction) -> int:
    tested = [guard for guard in one.guards if guard.variable in dict(worth.facts[0])]
    ways = (way for way in worth.facts if all(g.holds(way[g.variable]) for g in tested))
    return max((room(scenario, way) for way in ways), default=0)


def _only(scenario: Scenario, every: Allowed, rules: Rules) -> Allowed:
    """The options that serve an interest."""
    found = []
    for options, issue in zip(every, scenario.issues, strict=True):
        served = (right for name, right in rules if name == issue.id)
        found.append(options.intersection(*served))
    return found


def _without(scenario: Scenario, every: Allowed, rules: Rules) -> Allowed:
    """The options that serve no interest which the opening does not serve already."""
    found = []
    for at, issue in enumerate(scenario.issues):
        served = [right for name, right in rules if name == issue.id]
        shut = [right for right in served if scenario.opening[at] not in right]
        found.append(every[at] - frozenset().union(*shut))
    return found


FINE = 1000
"""Thousandths of a point: the frontier is built of whole numbers."""


def _gains(scenario: Scenario, worth: Worth) -> list[list[Sides[int]]]:
    """What each option adds to the result, in thousandths of a point, beside their points.

    An interest served by several issues together counts with the first; the packages are then
    still good ones, and their worth is exact.
    """
    most = max(deal.attainable(scenario, facts) for facts in worth.facts)
    scale = scenario.weights[0] / max(most - worth.walk_away, 1)
    table = [
        [[scale * option.points.you, option.points.them] for option in issue.options]
        for issue in scenario.issues
    ]
    places = {issue.id: at for at, issue in enumerate(scenario.issues)}
    both = [
        *zip(scenario.interests.them, (SERVED * part for part in worth.theirs), strict=True),
        *zip(scenario.interests.you, ((BUILT + GOT) * part for part in worth.yours), strict=True),
    ]
    for one, part in both:
        for name, options in one.served_by[:1]:
            for option in options:
                table[places[name]][option][0] += part
    return [[Sides(round(FINE * you), round(them)) for you, them in options] for options in table]


def _best(
    scenario: Scenario, gains: list[list[Sides[int]]], least: int, allowed: Allowed
) -> Package | None:
    """The package that does most of those with allowed options that leave them enough."""
    choices = [sorted(options) for options in allowed]
    table = [[part[at] for at in options] for part, options in zip(gains, choices, strict=True)]
    for point in packages.frontier(table) if all(table) else ():
        if point.them >= least:
            numbers = [options[at] for options, at in zip(choices, point.options, strict=True)]
            return packages.from_options(scenario, numbers)
    return None
