"""The moves the best line is sought among: civil acts, topics the rules tell apart, proposals.

"Best" elsewhere in this room means best among these. A proposal enters by the concession step at
which it becomes acceptable, with a few packages of that step: the one worth most to you, and those
worth most to you that serve interests of theirs. Moves a person actually made are added by the
caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from simulator.analysis.seeing import fixed
from simulator.scenario.model import KEEPS_PACKAGE, Outcome, Reaction, Scenario
from simulator.scenario.words import COMPANY, TOPIC_ACTS
from simulator.scoring.deal import LEFT_WELL
from simulator.talk import packages
from simulator.talk.moves import Move
from simulator.talk.packages import Package, Rules
from simulator.talk.situation import Personally

ENDS_WELL = KEEPS_PACKAGE | LEFT_WELL

CIVIL = (
    "greet", "appreciate", "give", "ask", "reflect", "share", "justify", "request", "accept",
    "decline", "disclose", "pause", "close", "walk_away",
)  # fmt: skip
"""Acts the best line is made of. Contempt, ultimatums, bluffs, pleading and questions about nothing
are judged when somebody makes them, but never advised; whether they would pay is asked apart."""


def tested(reactions: Iterable[Reaction], act: str, variable: str) -> list[int | str]:
    """The values of a variable that some reaction to an act asks for."""
    found: dict[int | str, None] = {}
    for one in reactions:
        if act in one.acts:
            for guard in one.guards:
                if guard.variable == variable and guard.among is not None:
                    found |= dict.fromkeys(sorted(guard.among, key=str))
    return [*found]


def spoken(scenario: Scenario, person: Personally, act: str) -> Iterator[Move]:
    """An act with each topic the rules tell apart, and with none."""
    topics: list[str | None] = [None]
    if act in TOPIC_ACTS:
        topics += [str(t) for t in tested(scenario.reactions, act, "topic") if t != "none"]
    if act == "disclose":
        yield from _disclosed(scenario, person)
        return
    for topic in topics:
        yield Move(act, topic)


def _disclosed(scenario: Scenario, person: Personally) -> Iterator[Move]:
    for one in scenario.alternatives:
        yield Move("disclose", one.id, firmness=person.firmness(one.id))


def manners(scenario: Scenario, act: str) -> list[str]:
    """The ways of saying an act that could earn something: plain, and others that raise a value."""
    heard = {
        str(word)
        for one in scenario.reactions
        if act in one.acts and any(_raises(outcome) for outcome in one.outcomes)
        for guard in one.guards
        if guard.variable == "manner" and guard.among is not None
        for word in guard.among
    }
    return ["plain", *sorted(heard - {"plain"})]


def useful(scenario: Scenario, person: Personally, move: Move) -> bool:
    """Whether some answer to a move could raise a value, put an offer down, go on or end well."""
    seen = fixed(scenario, person, {}, 0, move)
    del seen["turn"]
    for one in scenario.reactions:
        if move.act in one.acts and all(
            guard.holds(seen[guard.variable]) for guard in one.guards if guard.variable in seen
        ):
            for outcome in one.outcomes:
                if outcome.end in ENDS_WELL or outcome.next or outcome.offer or _raises(outcome):
                    return True
    return False


def _raises(outcome: Outcome) -> bool:
    return any(to > at for effect in outcome.effects for at, to in enumerate(effect.table))


def proposals(scenario: Scenario) -> list[Package]:
    """For each concession step, the packages worth most to you: as it is, and serving theirs."""
    wishes = [one.served_by for one in scenario.interests.them if one.served_by]
    together = tuple(rule for rules in wishes for rule in rules)
    found: dict[Package, None] = {}
    for step in range(scenario.temperament.steps + 1):
        least = packages.threshold(scenario, step)
        for rules in ((), *wishes, together):
            package = _best(scenario, least, rules)
            if package is not None:
                found[package] = None
    return [*found]


def _best(scenario: Scenario, least: int, rules: Rules) -> Package | None:
    """The package worth most to you of those that serve an interest and leave them enough."""
    allowed = []
    for issue in scenario.issues:
        options = set(range(len(issue.options)))
        for name, right in rules:
            if name == issue.id:
                options &= right
        allowed.append(sorted(options))
    table = [
        [issue.options[at].points for at in options]
        for issue, options in zip(scenario.issues, allowed, strict=True)
    ]
    for point in packages.frontier(table):
        if point.them >= least:
            numbers = [options[at] for options, at in zip(allowed, point.options, strict=True)]
            return packages.from_options(scenario, numbers)
    return None


def quiet(scenario: Scenario, person: Personally, move: Move) -> bool:
    """Whether a move could raise a value when it only accompanies another."""
    seen = fixed(scenario, person, {}, 0, move)
    del seen["turn"]
    facts = {fact.id for fact in scenario.facts}
    for one in scenario.reactions:
        if move.act in one.acts and all(
            guard.holds(seen[guard.variable]) for guard in one.guards if guard.variable in seen
        ):
            silent = len(one.outcomes) == 1 and one.outcomes[0].quiet
            shown = any(guard.variable in facts for guard in one.guards)
            if silent and not shown and _raises(one.outcomes[0]):
                return True
    return False


def mains(scenario: Scenario, person: Personally) -> tuple[Move, ...]:
    """Every move considered, without company."""
    found = [
        replace(move, manner=manner)
        for act in CIVIL
        for move in spoken(scenario, person, act)
        for manner in manners(scenario, act)
    ]
    found = [move for move in found if useful(scenario, person, move)]
    act = "request" if scenario.asks_with == "request" else "trade"
    for package in proposals(scenario):
        terms = tuple(zip((issue.id for issue in scenario.issues), package, strict=True))
        found += [Move(act, terms=terms, manner=manner) for manner in manners(scenario, act)]
    return tuple(found)


def companies(scenario: Scenario, person: Personally) -> tuple[Move, ...]:
    """Every move considered as company of another."""
    found = (move for act in COMPANY for move in spoken(scenario, person, act))
    return tuple(move for move in found if quiet(scenario, person, move))
