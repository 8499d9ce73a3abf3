"""The counterpart: a `transitions` machine in which acts are triggers and reactions transitions.

One machine serves every talk of a scenario; a light model carries one turn through it. Guards are
conditions, effects run after. The library imports strings it is handed, so it only ever gets
callables of ours, never text of a scenario file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

from transitions import EventData, Machine

from simulator.scenario.model import ENDINGS, Outcome, Reaction, Scenario
from simulator.scenario.words import ACTS
from simulator.talk import draws


@dataclass
class Turning:
    """One turn passing through the machine; `state` is the stage, as `transitions` wants it."""

    state: str
    situation: dict[str, object]
    seed: int
    turn: int
    chosen: tuple[Reaction, int] | None = field(default=None)


class Counterpart:
    """Chooses which reaction answers a move, and which of its outcomes was drawn."""

    def __init__(self, scenario: Scenario) -> None:
        stages = [stage for stage, _ in scenario.stages]
        self.machine = Machine(
            model=None, states=[*stages, *ENDINGS], initial=stages[0],
            auto_transitions=False, send_event=True,
        )  # fmt: skip
        for reaction in scenario.reactions:
            for at, outcome in enumerate(reaction.outcomes):
                for stage in (stage for stage in stages if stage in reaction.stages):
                    for act in reaction.acts:
                        self.machine.add_transition(
                            act, stage, outcome.end or onward(stages, stage, outcome.next),
                            conditions=_condition(reaction, at), after=_choice(reaction, at),
                        )  # fmt: skip
        self.hidden = frozenset({"room", "counter", *(fact.id for fact in scenario.facts)})
        self.by_act = {
            act: tuple(one for one in scenario.reactions if act in one.acts) for act in ACTS
        }

    def answer(self, act: str, turning: Turning) -> tuple[Reaction, int]:
        """Run one turn through the machine; afterwards `turning.state` is the stage or ending."""
        self.machine.events[act].trigger(turning)
        if turning.chosen is None:  # loading refuses scenarios with a gap, so this is a bug of ours
            raise AssertionError(f"nobody answered '{act}' in '{turning.state}'")
        return turning.chosen

    def in_passing(self, act: str, stage: str, situation: dict[str, object]) -> Outcome | None:
        """What an act changes when it only accompanies another: silently, or not at all.

        The reaction that would answer it counts when it only moves meters and flags. One that
        could depend on a fact or on chance must be seen, so in passing it changes nothing.
        """
        for reaction in self.by_act[act]:
            if stage in reaction.stages and all(
                guard.holds(situation[guard.variable])
                for guard in reaction.guards
                if guard.variable not in self.hidden
            ):
                return reaction.outcomes[0] if self.silent(reaction) else None
        return None

    def silent(self, reaction: Reaction) -> bool:
        """Whether a reaction may apply without being said: no fact, no chance, nothing to see.

        Conceding is to be seen: how far it goes is a matter of the facts.
        """
        first = reaction.outcomes[0]
        return (
            len(reaction.outcomes) == 1
            and first.quiet
            and not any(effect.variable == "concede" for effect in first.effects)
            and not any(guard.variable in self.hidden for guard in reaction.guards)
        )


def onward(stages: list[str], stage: str, following: str | None) -> str | None:
    """Where `next` leads from a stage: forward, or nowhere; a talk does not go back."""
    if following is None or stages.index(following) <= stages.index(stage):
        return None
    return following


def _condition(reaction: Reaction, at: int) -> Any:
    odds = [outcome.odds for outcome in reaction.outcomes]

    def holds(event: EventData) -> bool:
        turning = cast(Turning, event.model)
        situation = turning.situation
        return all(guard.holds(situation[guard.variable]) for guard in reaction.guards) and (
            len(odds) == 1 or draws.choose(odds, turning.seed, turning.turn, draws.OUTCOME) == at
        )

    return holds


def _choice(reaction: Reaction, at: int) -> Any:
    def choose(event: EventData) -> None:
        cast(Turning, event.model).chosen = (reaction, at)

    return choose


@lru_cache(maxsize=32)
def counterpart(scenario: Scenario) -> Counterpart:
    """The machine of a scenario, built once."""
    return Counterpart(scenario)
