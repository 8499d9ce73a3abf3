"""A talk: immutable, played move by move, so undo, rewind and fork are a matter of slicing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from simulator.errors import IllegalMoveError
from simulator.scenario.model import Scenario
from simulator.scenario.words import TERM_ACTS, TOPIC_ACTS
from simulator.talk import draws, packages
from simulator.talk.moves import Move, parse
from simulator.talk.situation import Personally
from simulator.talk.state import (
    Card,
    Ending,
    Exchange,
    Prepared,
    Redraw,
    Revised,
    State,
    Undo,
)
from simulator.talk.turning import Turn as Turning
from simulator.talk.view import View, moves, view

Entry = Exchange | Undo | Revised
"""What can stand in a talk's log."""


@dataclass(frozen=True)
class Turn:
    """What one move led to: their reply and the next talk."""

    exchange: Exchange
    talk: Talk

    @property
    def move(self) -> Move:
        """The move that was played."""
        return self.exchange.move

    @property
    def reply(self) -> str:
        """What the counterpart answered, and did next if an event followed."""
        return " ".join(part for part in (self.exchange.reply, self.exchange.event_text) if part)

    @property
    def reaction(self) -> str:
        """The id of the reaction that answered."""
        return self.exchange.reaction


@dataclass(frozen=True)
class Talk:
    """One conversation with a scenario's counterpart.

    `seed` fixes every draw, but those that were `redrawn` when the talk was played again. `card`
    is the preparation, if any; `prepared` the worksheet behind it, kept as it was that day. `log`
    holds everything that happened, turns taken back included; `history` only the turns that count.
    """

    scenario: Scenario
    seed: int = 0
    card: Card | None = None
    log: tuple[Entry, ...] = ()
    redrawn: tuple[Redraw, ...] = ()
    prepared: Prepared | None = None

    @cached_property
    def facts(self) -> Mapping[str, str]:
        """The hidden facts as drawn: value ids by fact."""
        drawn = {}
        for at, fact in enumerate(self.scenario.facts):
            odds = [value.odds for value in fact.values]
            seeds = [self.seed, *(one.seed for one in self.redrawn if fact.id not in one.kept)]
            chosen = draws.choose(odds, seeds[-1], 0, draws.FACT + at)
            drawn[fact.id] = fact.values[chosen].id
        return drawn

    @cached_property
    def _kept(self) -> tuple[Exchange | Revised, ...]:
        """What counts of the log: turns and changes of the walk-away that were not taken back."""
        kept: list[Exchange | Revised] = []
        for entry in self.log:
            if isinstance(entry, Undo):
                kept = [one for one in kept if one.turn < entry.turn]
            else:
                kept.append(entry)
        return tuple(kept)

    @cached_property
    def history(self) -> tuple[Exchange, ...]:
        """The turns that count, in order."""
        return tuple(one for one in self._kept if isinstance(one, Exchange))

    @property
    def revised(self) -> Revised | None:
        """The last open change of your walk-away, if there was one."""
        changes = [one for one in self._kept if isinstance(one, Revised)]
        return changes[-1] if changes else None

    @property
    def undone(self) -> tuple[Undo, ...]:
        """The turns that were taken back; one that was only heard wrongly is not among them."""
        after = (*self.log, None)[1:]
        return tuple(
            entry
            for entry, next_one in zip(self.log, after, strict=True)
            if isinstance(entry, Undo)
            and not (isinstance(next_one, Exchange) and next_one.corrections)
        )

    @cached_property
    def state(self) -> State:
        """Where the talk stands."""
        if self.history:
            return self.history[-1].after
        scenario = self.scenario
        return State(scenario.stages[0][0], scenario.start, packages.opening(scenario))

    @property
    def ending(self) -> Ending | None:
        """How it ended, or None while it runs."""
        return self.state.ending

    @property
    def turn(self) -> int:
        """The number of the turn to be played next, from 1."""
        return len(self.history) + 1

    def seed_at(self, turn: int) -> int:
        """The seed of the draws of a turn (from 1)."""
        return [self.seed, *(one.seed for one in self.redrawn if turn >= one.turn)][-1]

    @property
    def person(self) -> Personally:
        """What is true of you in this talk."""
        return Personally(self.scenario, self.card)

    @property
    def walk_away(self) -> int:
        """Your walk-away in points: the card's, else the scenario's."""
        if self.card and self.card.walk_away is not None:
            return self.card.walk_away
        return self.scenario.limits.you

    @property
    def least(self) -> int:
        """The walk-away that readiness holds you to: as changed openly because of something new.

        The result keeps to `walk_away`: a yardstick that moved in the talk would measure nothing.
        """
        changes = [one for one in self._kept if isinstance(one, Revised) and one.new]
        return changes[-1].points if changes else self.walk_away

    @cached_property
    def view(self) -> View:
        """What you may know now; nothing hidden is in it."""
        return view(self.scenario, self.state, self.facts, self.history)

    @property
    def moves(self) -> tuple[str, ...]:
        """Moves that can be made now, in notation; other amounts can be proposed too."""
        return () if self.ending else moves(self.scenario, self.state)

    def play(
        self, move: str | Move, text: str | None = None, corrections: tuple[str, ...] = ()
    ) -> Turn:
        """Play a move, in notation or as a `Move`.

        Raises `UnreadableMoveError` when the text is not notation and `IllegalMoveError`, with
        the reason, when the move cannot be made now.
        """
        move = parse(str(move))  # a `Move` too: what is played is what a transcript can say
        self._check(move)
        seed = self.seed_at(self.turn)
        turning = Turning(self.scenario, self.facts, self.person, seed, self.turn)
        exchange = turning.play(self.state, move, self.history, text, corrections)
        return Turn(exchange, replace(self, log=(*self.log, exchange)))

    def undo(self) -> Talk:
        """Take back the last turn; the log remembers that it was played."""
        if not self.history:
            raise IllegalMoveError("there is no turn to take back yet")
        last = self.history[-1]
        return replace(self, log=(*self.log, Undo(last.turn, last.move)))

    def revise(self, points: int, text: str) -> Talk:
        """Change your walk-away openly, to so many of your points (0-100), said in these words.

        Raises `IllegalMoveError` when the talk is over or the points are none.
        """
        if self.ending:
            raise IllegalMoveError("the talk is over; the walk-away is what it was")
        if not 0 <= points <= 100:
            raise IllegalMoveError(f"a walk-away has 0 to 100 points, not {points}")
        changed = Revised(len(self.history), points, text, self._came_to_light())
        return replace(self, log=(*self.log, changed))

    def _came_to_light(self) -> bool:
        """Whether anything of theirs is known now that was hidden at the start."""
        secret = [one.id for one in self.scenario.interests.them if one.visibility != "public"]
        found = [*secret, *(f"shown.{fact.id}" for fact in self.scenario.facts)]
        return any(self.state.value(self.scenario, one) for one in found)

    def before(self, turn: int) -> Talk:
        """The talk as it stood before a turn (from 1), without what followed."""
        if not 1 <= turn <= len(self.history) + 1:
            raise IllegalMoveError(
                f"there is no turn {turn}; this talk has turns 1 to {len(self.history)}"
            )
        return replace(self, log=tuple(one for one in self._kept if one.turn < turn))

    def _check(self, move: Move) -> None:
        if self.ending:
            raise IllegalMoveError("the talk is over; take back a turn or start another one")
        scenario = self.scenario
        alternatives = [one.id for one in scenario.alternatives]
        for said in (move, move.company):
            if said is None or said.topic is None:
                continue
            if said.act not in TOPIC_ACTS:
                raise IllegalMoveError(f"'{said.act}' is not said about a topic")
            if said.topic not in scenario.topic_labels:
                known = ", ".join(scenario.topic_labels)
                raise IllegalMoveError(f"'{said.topic}' is not a topic here; there are: {known}")
            if said.act == "disclose" and said.topic not in alternatives:
                raise IllegalMoveError(f"'disclose' takes one of: {', '.join(alternatives)}")
        if move.act in ("propose", "trade") and not move.all_terms:
            example = scenario.issues[0]
            raise IllegalMoveError(
                f"say what you propose, for example: propose {example.id}={example.options[-1].id}"
            )
        if move.all_terms and move.act in TERM_ACTS:
            packages.amended(scenario, self.state.table, move.all_terms)
