"""One turn: company, reaction, effects, what is on the table, events, and how it all sounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simulator.scenario.model import KEEPS_PACKAGE, Event, Outcome, Scenario
from simulator.talk import draws, packages, speech
from simulator.talk.counterpart import Turning, counterpart
from simulator.talk.moves import Move
from simulator.talk.packages import Package
from simulator.talk.situation import (
    Facts,
    Personally,
    counter_offer,
    describe,
    describe_move,
    proposal,
    room,
)
from simulator.talk.state import Ending, Exchange, State

OF_THEIR_OWN = Move("pause")
"""What an event answers to: nothing you said. A counter of theirs then takes only the table up."""

TIME_UP = "The time you had was over before there was an answer."


class Turn:
    """Works out one turn of a talk; used once."""

    def __init__(
        self, scenario: Scenario, facts: Facts, person: Personally, seed: int, turn: int
    ) -> None:
        self.scenario, self.facts, self.person = scenario, facts, person
        self.seed, self.turn = seed, turn

    def play(
        self,
        state: State,
        move: Move,
        history: Sequence[Exchange],
        text: str | None,
        corrections: tuple[str, ...],
    ) -> Exchange:
        """Play a legal move and return what happened."""
        before, scenario = state, self.scenario
        if move.company:
            state = self._in_passing(state, move.company)
        situation = self._situation(state, move)
        turning = Turning(state.stage, situation, self.seed, self.turn)
        reaction, at = counterpart(scenario).answer(move.act, turning)
        outcome = reaction.outcomes[at]
        asked = proposal(scenario, state, move)
        state = self._set(state, "event", 0)
        if turning.state != state.stage and outcome.end is None:
            state = replace(state, stage=turning.state)
        accepted = asked if situation["zone"] == "acceptable" else None
        after = self._apply(state, outcome, move, accepted)
        event = None if after.ending else self._event(before, after, move)
        talked = after
        if event:
            after = self._apply(after, event.outcome, OF_THEIR_OWN, None)
        if after.ending is None and self.turn >= scenario.turns:
            after = replace(after, ending=Ending("time_up", TIME_UP, None, self.turn))
        line, reply = speech.line(reaction.id, outcome, self._draw(draws.LINE), history)
        words = speech.Words(scenario, talked, asked)
        return Exchange(
            turn=self.turn, move=move, text=text, corrections=corrections,
            reaction=reaction.id, outcome=at, line=line, reply=words.fill(reply),
            cue=words.fill(
                speech.cue(
                    scenario, outcome, (before, talked), self._draw(draws.CUE),
                    next((e.cue for e in reversed(history)), ""),
                )
            ),
            zone=str(situation["zone"]), claim=str(situation["claim"]),
            event=event.id if event else None,
            event_text=self._event_text(event, after, asked) if event else "",
            before=before, after=after,
        )  # fmt: skip

    def _situation(self, state: State, move: Move) -> dict[str, object]:
        return {
            **describe(self.scenario, state, self.facts, self.turn, move),
            **describe_move(self.scenario, state, self.person, move),
        }

    def _draw(self, purpose: int) -> draws.Draw:
        return draws.Draw(self.seed, self.turn, purpose)

    def _in_passing(self, state: State, company: Move) -> State:
        situation = self._situation(state, company)
        outcome = counterpart(self.scenario).in_passing(company.act, state.stage, situation)
        return self._changed(state, outcome) if outcome else state

    def _set(self, state: State, name: str, value: int) -> State:
        values = list(state.values)
        values[self.scenario.slots[name]] = value
        return replace(state, values=tuple(values))

    def _changed(self, state: State, outcome: Outcome) -> State:
        slots, values = self.scenario.slots, list(state.values)
        for effect in outcome.effects:
            slot = slots[effect.variable]
            values[slot] = effect.table[values[slot]]
        slot = slots["concede"]
        values[slot] = max(state.values[slot], min(values[slot], room(self.scenario, self.facts)))
        return replace(state, values=tuple(values))

    def _apply(self, state: State, outcome: Outcome, move: Move, accepted: Package | None) -> State:
        """Change the state; `accepted` is the move's proposal when they can live with it."""
        state = self._changed(state, outcome)
        scenario = self.scenario
        if outcome.offer == "counter":
            state = self._counter(state, move)
        elif outcome.offer == "yours" and accepted is not None:
            state = self._set(replace(state, table=accepted), "offer", 2)
        elif outcome.offer == "none":
            state = self._set(replace(state, table=packages.opening(scenario)), "offer", 0)
        if outcome.end is not None:
            package = self._kept(state, outcome, accepted)
            ending = Ending(outcome.end, outcome.reason or outcome.end, package, self.turn)
            return replace(state, ending=ending)
        return state

    def _counter(self, state: State, move: Move) -> State:
        scenario = self.scenario
        offered = counter_offer(scenario, state, state.value(scenario, "concede"), move)
        if packages.points(scenario, offered).you <= packages.points(scenario, state.table).you:
            return state
        return self._set(replace(state, table=offered), "offer", 1)

    def _kept(self, state: State, outcome: Outcome, accepted: Package | None) -> Package | None:
        if outcome.end not in KEEPS_PACKAGE:
            return None
        if accepted is not None and outcome.end != "later":
            return accepted
        return state.table if state.value(self.scenario, "offer") else None

    def _event(self, before: State, after: State, move: Move) -> Event | None:
        situation = self._situation(after, move)
        for at, event in enumerate(self.scenario.events):
            if event.turn is not None and event.turn != self.turn:
                continue
            if event.entering is not None and not (
                after.stage == event.entering and before.stage != after.stage
            ):
                continue
            if not all(guard.holds(situation[guard.variable]) for guard in event.guards):
                continue
            purpose = draws.EVENT + 256 * (at + 1)
            if draws.below(100, self.seed, self.turn, purpose) < event.odds:
                return event
        return None

    def _event_text(self, event: Event, after: State, asked: Package | None) -> str:
        lines = event.outcome.say
        at = self._draw(draws.EVENT_LINE).below(len(lines))
        return speech.Words(self.scenario, after, asked).fill(lines[at])
