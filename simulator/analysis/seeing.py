"""What guards see of many states at once; the guards are the very ones of live play."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.deals import Ints
from simulator.analysis.rows import Codec
from simulator.scenario.model import Guard, Scenario
from simulator.scenario.words import ZONES
from simulator.talk.moves import Move
from simulator.talk.situation import Facts, Personally, room

Bools = NDArray[np.bool_]

MOVING = frozenset({"zone", "helps", "serves", "gain", "room", "counter"})
"""Variables that depend on the state and the move or the facts together."""


def fixed(
    scenario: Scenario, person: Personally, facts: Facts, turn: int, move: Move
) -> dict[str, object]:
    """What guards see that is the same in every state."""
    seen: dict[str, object] = {
        **facts,
        **dict(scenario.temperament.traits),
        "turn": turn,
        "topic": move.topic or "none",
        "manner": move.manner,
        "claim": person.claim(move),
        "firmness": max((person.claimed(said) for said in move.claims), default=0),
        "would": "leave" if person.would_leave else "stay",
        "with": move.company.act if move.company else "none",
        "terms": "yes" if move.all_terms else "no",
        "names": frozenset(name for name, _ in move.all_terms),
        "gives": frozenset(name for name, _ in move.gives),
    }
    if not move.all_terms:
        seen |= {"zone": "none", "helps": "no", "gain": "none", "serves": frozenset()}
    return seen


class Seeing:
    """The situation of a move in many states, worked out column by column when a guard asks."""

    def __init__(
        self, codec: Codec, code: Ints, move: Move, facts: Facts, seen: Mapping[str, object]
    ) -> None:
        self.codec, self.deals, self.scenario = codec, codec.deals, codec.scenario
        self.code, self.move, self.facts, self.seen = code, move, facts, seen
        self._values: dict[str, Ints] = {}

    def value(self, name: str) -> Ints:
        """A variable's column."""
        if name not in self._values:
            self._values[name] = self.codec.value(self.code, name)
        return self._values[name]

    @cached_property
    def asked(self) -> Ints:
        """The package proposed, -1 for none."""
        return self.deals.proposed(self.value("table"), self.move)

    @cached_property
    def zone(self) -> Ints:
        """Where the proposed package lies, as a place in `ZONES`."""
        return self.deals.zone(self.value("concede"), self.asked)

    @cached_property
    def newly(self) -> Ints:
        """Which of their interests the proposal serves and the table does not, as bits."""
        return self.deals.served(self.asked) & ~self.deals.served(self.value("table"))

    @cached_property
    def said(self) -> Ints:
        """Which of your interests they know, as bits."""
        bits = np.zeros(len(self.code), dtype=np.int64)
        for at, one in enumerate(self.scenario.interests.you):
            bits |= (self.value(f"said.{one.id}") > 0).astype(np.int64) << at
        return bits

    def counter(self, concede: Ints) -> Ints:
        """The package they put on the table at these concession steps."""
        return self.deals.countered(concede, self.said, self.value("table"), self.move)

    @cached_property
    def left(self) -> Bools:
        """Whether the facts leave another concession step."""
        return self.value("concede") < room(self.scenario, self.facts)

    @cached_property
    def better(self) -> Bools:
        """Whether their next counter suits you better than the table does."""
        most = room(self.scenario, self.facts)
        following = self.counter(np.minimum(self.value("concede") + 1, most))
        return self.deals.points(following) > self.deals.points(self.value("table"))

    def holds(self, guard: Guard) -> Bools | bool:
        """Where a guard holds: one answer when it is the same everywhere, else one a row."""
        name = guard.variable
        if name in self.seen:
            return guard.holds(self.seen[name])
        if name in MOVING:
            return self._moving(guard)
        _, size = self.codec.digits[name]
        found: Bools = passing(guard, tuple(range(size))).take(self.value(name))
        return found

    def _moving(self, guard: Guard) -> Bools:
        name = guard.variable
        if name == "zone":
            found: Bools = passing(guard, ZONES).take(self.zone)
            return found
        if name == "gain":
            change = self.deals.points(self.asked) - self.deals.points(self.value("table"))
            gained: Bools = passing(guard, ("less", "same", "more")).take(np.sign(change) + 1)
            return gained
        if name == "serves":
            wanted = sum(
                1 << at
                for at, one in enumerate(self.scenario.interests.them)
                if guard.holds(frozenset({one.id}))
            )
            return (self.newly & wanted) > 0
        if name == "helps":
            return _either(guard, self.newly > 0, "no", "yes")
        if name == "room":
            return _either(guard, self.left, "none", "left")
        return _either(guard, self.better, "same", "better")


def _either(guard: Guard, mask: Bools, no: str, yes: str) -> Bools:
    """Where a guard holds for a variable of two words: `yes` where the mask is set, else `no`."""
    found: Bools = passing(guard, (no, yes)).take(mask)
    return found


@lru_cache(maxsize=4096)
def passing(guard: Guard, values: tuple[int | str, ...]) -> Bools:
    """Which of some values pass a guard."""
    return np.array([guard.holds(value) for value in values], dtype=bool)
