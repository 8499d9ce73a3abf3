"""What can come of a move, as it would be heard: each answer with its odds and what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.analysis.rows import RUNNING
from simulator.analysis.solved import Answers, Position, Solved
from simulator.scenario.model import ENDINGS, Fact
from simulator.talk.moves import Move
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from simulator.talk.turning import Turn

TRIES = 400
"""Seeds tried until an answer sounds; one that comes once in a hundred talks is found. Default."""


@dataclass(frozen=True, slots=True)
class Fell:
    """How a fact not shown before must be for an answer.

    `about` says what it is about, `ways` how it can be then, `others` how it can not.
    """

    fact: str
    about: str
    ways: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a move: how likely it is (0 to 1) and what the talk is worth after it.

    `draws` names what must be drawn for it: `fact`, `answer` (how they take it), `event`.
    """

    chance: float
    worth: float
    reaction: str
    outcome: int
    event: str | None
    ending: str | None
    line: str
    event_line: str
    draws: tuple[str, ...]
    facts: tuple[Fell, ...]


Alike = dict[tuple[object, ...], list[int]]
"""Rows of answers that look the same to whoever hears them."""


@dataclass(frozen=True)
class Hearing:
    """The answers to a move at one point of a talk, as they would be heard."""

    solved: Solved
    talk: Talk
    position: Position
    move: Move

    def answers(self, found: Answers, outlook: list[float]) -> Iterator[Answer]:
        """Each answer once, with its chance, its worth and the draws it takes."""
        alike: Alike = {}
        for at in range(len(outlook)):
            alike.setdefault(self._heard(found, at), []).append(at)
        outcomes = {(key[0], key[1]) for key in alike}
        events = {(key[0], key[1], key[2]) for key in alike}
        for key, rows in alike.items():
            chances = [float(found.chance[at]) for at in rows]
            chance = sum(chances)
            if chance <= 0:
                continue
            worth = sum(c * outlook[at] for c, at in zip(chances, rows, strict=True)) / chance
            possible = 0
            for at in rows:
                possible |= int(found.masks[at])
            fell = tuple(self._fell(possible))
            drawn = {
                "fact": bool(fell),
                "answer": sum(1 for one in outcomes if one[0] == key[0]) > 1,
                "event": sum(1 for one in events if one[:2] == key[:2]) > 1,
            }
            said = self._said(found, rows[chances.index(max(chances))])
            ending = int(found.rows.ending[rows[0]])
            yield Answer(
                chance, worth, self._reaction(found, rows[0]), int(found.rows.outcome[rows[0]]),
                self._event(found, rows[0]), None if ending == RUNNING else ENDINGS[ending],
                said.reply if said else "", said.event_text if said else "",
                tuple(name for name, holds in drawn.items() if holds), fell,
            )  # fmt: skip

    def _heard(self, found: Answers, at: int) -> tuple[object, ...]:
        rows = found.rows
        table = self.solved.compiled.codec.state(int(rows.code[at])).table
        columns = (rows.reaction, rows.outcome, rows.event, rows.ending, rows.kept)
        return (*(int(one[at]) for one in columns), table)

    def _reaction(self, found: Answers, at: int) -> str:
        return self.talk.scenario.reactions[int(found.rows.reaction[at])].id

    def _event(self, found: Answers, at: int) -> str | None:
        number = int(found.rows.event[at])
        return self.talk.scenario.events[number].id if number >= 0 else None

    def _fell(self, possible: int) -> Iterator[Fell]:
        """Facts that these answers tell apart, of those not told apart before."""
        for fact in self.talk.scenario.facts:
            before, after = self._ways(fact, self.position.belief), self._ways(fact, possible)
            if after != before:
                ways = tuple(one.says for one in fact.values if one.id in after)
                others = tuple(one.says for one in fact.values if one.id in before - after)
                yield Fell(fact.id, fact.about, ways, others)

    def _ways(self, fact: Fact, belief: int) -> set[str]:
        facts = self.solved.compiled.facts
        return {facts[way][fact.id] for way in self.solved.beliefs.ways(belief)}

    def _said(self, found: Answers, at: int) -> Exchange | None:
        """The turn in which this answer comes, as it might sound."""
        beliefs, talk = self.solved.beliefs, self.talk
        way = max(beliefs.ways(int(found.masks[at])), key=lambda one: float(beliefs.odds[one]))
        facts = self.solved.compiled.facts[way]
        wanted = (self._reaction(found, at), int(found.rows.outcome[at]), self._event(found, at))
        for seed in range(TRIES):
            turn = Turn(talk.scenario, facts, talk.person, seed, talk.turn)
            one = turn.play(talk.state, self.move, talk.history, None, ())
            if (one.reaction, one.outcome, one.event) == wanted:
                return one
        return None
