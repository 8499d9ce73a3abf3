"""The moves the analysis considers: every act and topic the rules tell apart, and proposals.

A proposal enters by the concession step at which it becomes acceptable, with the packages at that
step that could maximise the result, found by pruning issue by issue. Moves a person actually made
are added by the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from simulator.scenario.model import Reaction, Scenario
from simulator.scenario.words import COMPANY, TERM_ACTS, TOPIC_ACTS
from simulator.talk import packages
from simulator.talk.moves import Move
from simulator.talk.situation import Personally

PLAIN_ACTS = (
    "greet", "appreciate", "give", "ask", "ask_generic", "reflect", "share", "justify", "request",
    "accept", "decline", "disclose", "ultimatum", "pause", "close", "walk_away", "disdain", "plead",
)  # fmt: skip


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
        true = person.firmness(one.id)
        yield Move("disclose", one.id, firmness=true)
        if true < 5:
            yield Move("disclose", one.id, firmness=true + 1)


def manners(scenario: Scenario, act: str) -> list[str]:
    """The ways of saying an act that could earn something: plain, and warm where it is heard."""
    return ["plain", *(["warm"] if "warm" in tested(scenario.reactions, act, "manner") else [])]
