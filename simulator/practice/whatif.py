"""What a choice was worth at one point of a talk: how it tends to go, without playing it.

Importing this loads numpy and, where a scenario was not solved before, takes a second or two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

from simulator.analysis.cache import Cache
from simulator.analysis.judge import judge
from simulator.analysis.solved import Solved
from simulator.errors import SimulatorError, StoreError, UnreadableMoveError
from simulator.language.phrasing import sentence
from simulator.language.reading import Reading
from simulator.practice.hearing import Answer, Hearing
from simulator.practice.rehearsal import read_in
from simulator.scenario.words import ACTS
from simulator.store.database import Store
from simulator.talk.moves import Move, parse
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk


@dataclass(frozen=True)
class WhatIf:
    """A move weighed at one point of a talk, in points of the result with best play after it.

    `value` is what the talk was worth there, `said` what was said in fact, `best` the best thing
    to say. `text` is a sentence as typed and `reading` how it was understood; both are None for a
    move in notation.
    """

    talk: Talk
    turn: int
    move: Move
    text: str | None
    reading: Reading | None
    said: Exchange
    best: Move
    value: float
    said_worth: float
    worth: float
    answers: tuple[Answer, ...]

    @property
    def words(self) -> str:
        """The move as typed, or as a sentence one might say."""
        return self.text or self._sentence(self.move)

    @property
    def said_words(self) -> str:
        """What was said, as typed or as a sentence."""
        return self.said.text or self._sentence(self.said.move)

    @property
    def best_words(self) -> str:
        """The best thing to say, as a sentence."""
        return self._sentence(self.best)

    @cached_property
    def hangs_on(self) -> Mapping[str, float]:
        """How far each draw moves the worth, in points (a standard deviation)."""
        kinds = {"fact": _by_facts, "answer": _by_answer, "event": id}
        found, before = {}, 0.0
        for draw, kind in kinds.items():
            spread = _between(self.answers, self.worth, kind)
            found[draw] = max(0.0, spread - before) ** 0.5
            before = max(before, spread)
        return found

    def _sentence(self, move: Move) -> str:
        return sentence(self.talk.scenario, move, self.said.before.table)

    def to_dict(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "turn": self.turn, "value": round(self.value, 2), "move": str(self.move),
            "words": self.words, "worth": round(self.worth, 2),
            "reading": self.reading.to_dict() if self.reading else None,
            "said": {
                "move": str(self.said.move), "text": self.said.text,
                "worth": round(self.said_worth, 2),
            },
            "best": {
                "move": str(self.best), "words": self.best_words, "worth": round(self.value, 2),
            },
            "hangs_on": {draw: round(points, 2) for draw, points in self.hangs_on.items()},
            "answers": [
                {**asdict(one), "chance": round(one.chance, 4), "worth": round(one.worth, 2)}
                for one in self.answers
            ],
        }  # fmt: skip


def _by_facts(one: Answer) -> object:
    return one.facts


def _by_answer(one: Answer) -> object:
    return one.facts, one.reaction, one.outcome


def _between(answers: Iterable[Answer], mean: float, kind: Any) -> float:
    """The variance of worth between kinds of answers."""
    parts: dict[object, tuple[float, float]] = {}
    for one in answers:
        chance, sum_of = parts.get(kind(one), (0.0, 0.0))
        parts[kind(one)] = (chance + one.chance, sum_of + one.chance * one.worth)
    return sum(chance * (total / chance - mean) ** 2 for chance, total in parts.values() if chance)


def kept_talk(store: Store, number: int, turn: int) -> Talk:
    """A talk of the store whose turn can be weighed. Raises `StoreError` that says why not."""
    stored = store.load(number)
    if stored.talk is None:
        raise StoreError(f"talk {number} can be read but not weighed, because {stored.judged}")
    turns = len(stored.talk.history)
    if stored.talk.ending is None:
        raise StoreError(
            f"talk {number} is not over, and odds would give away what is hidden:"
            f" go on with 'rehearse resume {number}'"
        )
    if turn > turns:
        last = "its only turn" if turns == 1 else f"turn {turns}"
        raise StoreError(f"there is no turn {turn} to weigh: talk {number} was over after {last}")
    return stored.talk


def understood(talk: Talk, text: str) -> tuple[Move, Reading | None]:
    """A move out of notation or of a sentence, as heard where the talk stands.

    Raises `IllegalMoveError` for a move that cannot be made and `UnreadableMoveError` for words
    that say nothing.
    """
    text = text.strip()
    reading = None
    try:
        move = parse(text.removeprefix("=").strip())
    except UnreadableMoveError:
        if text.startswith("="):
            raise
        reading = read_in(talk, text)
        move = reading.move
        if move.act == "unclear":
            if text.split(" ", 1)[0] in ACTS:
                raise  # it was meant as notation
            example = next(one for one in talk.moves if one.startswith("ask "))
            raise UnreadableMoveError(
                "that could not be understood; say one thing, more simply, or write it in"
                f" notation, for example: {example}"
            ) from None
    talk.play(move)  # says why, if it cannot be made
    return move, reading


def what_if(talk: Talk, turn: int, text: str, cache: Cache | None = None) -> WhatIf:
    """Weigh a move, in notation or in one's own words, before a turn of a finished talk.

    Raises what `understood` raises, and `SimulatorError` for a scenario too large to be solved.
    """
    here = talk.before(turn)
    move, reading = understood(here, text)
    try:
        one = _weighed(talk, here, move, cache)
    except OverflowError:
        which = talk.scenario.id
        raise SimulatorError(f"'{which}' has more states than can be weighed exactly") from None
    return one if reading is None else replace(one, text=" ".join(text.split()), reading=reading)


def _weighed(talk: Talk, here: Talk, move: Move, cache: Cache | None) -> WhatIf:
    asked = (talk.scenario, talk.person, talk.walk_away)
    solved = cache.solved(*asked) if cache else Solved(*asked)
    known = len(solved.table.keys)
    judgement, turn = judge(solved, talk), here.turn
    judged, position = judgement.moves[turn - 1], judgement.positions[turn - 1]
    found = solved.answers(position, move)
    outlook = [float(one) for one in solved.outlook(found, turn)]
    worth = sum(float(chance) * one for chance, one in zip(found.chance, outlook, strict=True))
    best, value = judged.best, judged.value
    if move == judged.move:
        worth = judged.quality
    elif worth > value:
        best, value = move, worth
    if cache:
        cache.keep(solved, None, known)
    answers = Hearing(solved, here, position, move).answers(found, outlook)
    return WhatIf(
        talk, turn, move, None, None, talk.history[turn - 1], best, value, judged.quality, worth,
        tuple(sorted(answers, key=lambda one: -one.chance)),
    )  # fmt: skip
