"""What guards can test in one turn: the state, the facts, the temperament and the move itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.scenario.model import Issue, Scenario
from simulator.talk import packages
from simulator.talk.moves import Amount, Move
from simulator.talk.packages import Package
from simulator.talk.state import Card, State

Facts = Mapping[str, str]

SECURE = 5
"""The firmness of what you have now (`domain.md` 2.2)."""


@dataclass(frozen=True)
class Personally:
    """What is true of you: how firm your alternatives are, and whether you would leave."""

    scenario: Scenario
    card: Card | None

    def firmness(self, topic: str | None) -> int:
        """The true firmness (0-5) of an alternative; of your best one when none is named.

        An alternative of the person's own on the card stands for what they say of the outside; a
        secure present place (F5) does not make another firm's offer firmer.
        """
        card = self.card
        known = {one.id: one.firmness for one in self.scenario.alternatives}
        listed = card.alternative if card else ""
        true = known.get(topic or listed or self.scenario.best_alternative, 0)
        if card is None or card.firmness is None:
            return true
        if topic is None or topic == listed:
            return card.firmness
        return max(true, card.firmness) if not listed and card.firmness < SECURE else true

    def claimed(self, said: Move) -> int:
        """The firmness a `disclose` claims: the true one when it names none."""
        return self.firmness(said.topic) if said.firmness is None else said.firmness

    @property
    def would_leave(self) -> bool:
        """Whether you would really take your best alternative."""
        if self.card and self.card.would_take is not None:
            return self.card.would_take
        best = self.scenario.best_alternative
        return any(one.would_take for one in self.scenario.alternatives if one.id == best)

    def claim(self, move: Move) -> str:
        """`bluff` when the move claims more than is true, `honest` when it claims no more."""
        verdict = "none"
        for said in move.claims:
            if self.claimed(said) > self.firmness(said.topic):
                return "bluff"
            verdict = "honest"
        return verdict


def proposal(scenario: Scenario, state: State, move: Move) -> Package | None:
    """The whole package a move proposes, or None when it names no terms."""
    if not move.all_terms:
        return None
    return packages.amended(scenario, state.table, move.all_terms)


def room(scenario: Scenario, facts: Facts) -> int:
    """How many concession steps these facts allow at most."""
    caps = [
        value.room
        for fact in scenario.facts
        for value in fact.values
        if value.id == facts[fact.id] and value.room is not None
    ]
    return min([scenario.temperament.steps, *caps])


def known_interests(scenario: Scenario, state: State) -> frozenset[str]:
    """Your interests that you have told them."""
    return frozenset(
        one.id for one in scenario.interests.you if state.value(scenario, f"said.{one.id}")
    )


def next_counter(scenario: Scenario, state: State, facts: Facts, move: Move) -> Package:
    """What they would put on the table if they gave one more step, facts allowing."""
    concede = min(state.value(scenario, "concede") + 1, room(scenario, facts))
    return counter_offer(scenario, state, concede, move)


def counter_offer(scenario: Scenario, state: State, concede: int, move: Move) -> Package:
    """What they put on the table at a concession step, taking what the move offers them.

    Nobody gives more of a thing than was asked for.
    """
    known, asked = known_interests(scenario, state), proposal(scenario, state, move)
    offered = packages.given(scenario, asked or state.table)
    counter = packages.from_options(scenario, packages.counter(scenario, concede, known, offered))
    if asked is None:
        return counter
    named = {name for name, _ in move.all_terms}
    return tuple(
        wish if issue.id in named and _more(issue, theirs, wish) else theirs
        for issue, theirs, wish in zip(scenario.issues, counter, asked, strict=True)
    )


def _more(issue: Issue, theirs: Amount, wish: Amount) -> bool:
    """Whether their value gives you more than you asked for, at their own cost."""
    given, asked = packages.worth(issue, theirs), packages.worth(issue, wish)
    return given.you > asked.you and given.them <= asked.them


def describe(
    scenario: Scenario, state: State, facts: Facts, turn: int, move: Move
) -> dict[str, object]:
    """What guards see of the state, the facts and the temperament."""
    concede = state.value(scenario, "concede")
    better = (
        packages.points(scenario, next_counter(scenario, state, facts, move)).you
        > packages.points(scenario, state.table).you
    )
    return {
        **dict(zip((one.name for one in scenario.variables), state.values, strict=True)),
        **facts,
        **dict(scenario.temperament.traits),
        "room": "left" if concede < room(scenario, facts) else "none",
        "counter": "better" if better else "same",
        "turn": turn,
    }


def describe_move(
    scenario: Scenario, state: State, person: Personally, move: Move
) -> dict[str, object]:
    """What guards see of the move."""
    package = proposal(scenario, state, move)
    served: set[str] = set()
    if package is not None:
        served = {
            one.id
            for one in scenario.interests.them
            if packages.serves(scenario, package, one.served_by)
            and not packages.serves(scenario, state.table, one.served_by)
        }
    concede = state.value(scenario, "concede")
    return {
        "topic": move.topic or "none",
        "zone": "none" if package is None else packages.zone(scenario, concede, package),
        "manner": move.manner,
        "claim": person.claim(move),
        "firmness": max((person.claimed(said) for said in move.claims), default=0),
        "would": "leave" if person.would_leave else "stay",
        "with": move.company.act if move.company else "none",
        "terms": "yes" if package is not None else "no",
        "names": frozenset(name for name, _ in move.all_terms),
        "gives": frozenset(name for name, _ in move.gives),
        "serves": frozenset(served),
        "helps": "yes" if served else "no",
        "gain": _gain(scenario, state, package),
    }


def _gain(scenario: Scenario, state: State, package: Package | None) -> str:
    """Whether a proposal is worth more to you than what is on the table, the same, or less."""
    if package is None:
        return "none"
    before = packages.points(scenario, state.table).you
    after = packages.points(scenario, package).you
    return "more" if after > before else "less" if after < before else "same"
