"""A player tried on many talks: not only how they ended, but what was agreed and what went wrong
first. All players are tried on the same seeds, so that only their choices differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import Ints
from simulator.analysis.odds import Scripted, below, drawn_facts, play_all
from simulator.analysis.rows import RUNNING, Floats, Rows
from simulator.analysis.worth import Worth
from simulator.scenario.model import ENDINGS, EVENTS, Line, Scenario
from simulator.talk.situation import Personally
from simulator.talk.state import Card

NEVER = 99
"""The turn of what did not happen."""

OUTSIDE = 6
"""The purpose of the draw whether an alternative turns real; it follows those of `talk.draws`."""

WHOLE = 1_000_000
"""Parts of a whole in which a chance is drawn."""


@dataclass(frozen=True)
class Tried:
    """What became of each talk, one entry a talk.

    `results` in points of the result; `points` what the package agreed is worth to you, -1 for
    none; `stood` what lay on the table at the end, -1 for nothing; `turns` how long it took;
    `first` the turn of the first event of each kind, or `NEVER`. 0 or 1: `called` when a bluff was
    called, `improved` when what stood on the table got better, `real` when your alternative turns
    real afterwards. `ways` is which way the hidden facts were.
    """

    results: Floats
    endings: Ints
    points: Ints
    turns: Ints
    first: dict[str, Ints]
    called: Ints
    improved: Ints
    stood: Ints
    real: Ints
    ways: Ints

    @property
    def count(self) -> int:
        """How many talks."""
        return len(self.results)

    def ended(self, *kinds: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which talks ended in one of these ways."""
        return np.isin(self.endings, [ENDINGS.index(one) for one in kinds])


class Trials:
    """A scenario compiled for one person, to try players on."""

    def __init__(self, scenario: Scenario, card: Card | None, walk_away: int) -> None:
        self.scenario = scenario
        self.compiled = Compiled(scenario, Personally(scenario, card))
        self.worth = Worth(self.compiled.codec, self.compiled.facts, walk_away)

    def tried(
        self, player: tuple[Line, ...], talks: int, seed: int = 0, chance: float = 1.0
    ) -> Tried:
        """Play `talks` talks with the seeds from `seed` on.

        `chance` is how likely the person's alternative turns real; it is drawn from the same seeds.
        """
        seeds = np.arange(seed, seed + talks, dtype=np.uint64)
        ways = drawn_facts(self.compiled, seeds)
        noted = _Noted(self.compiled, talks)
        policy = Scripted(self.compiled, player)
        odds = play_all(self.compiled, self.worth, policy, seeds, ways, noted.watch)
        real = below(WHOLE, seeds, 0, OUTSIDE) < round(chance * WHOLE)
        return Tried(
            odds.results, odds.endings, noted.points, noted.turns, noted.first, noted.called,
            noted.improved, noted.stood, real.astype(np.int64), ways,
        )  # fmt: skip


class _Noted:
    """Notes what happens in each talk, turn by turn."""

    def __init__(self, compiled: Compiled, talks: int) -> None:
        self.codec, self.deals = compiled.codec, compiled.deals
        self.start = int(compiled.deals.points(np.zeros(1, dtype=np.int64))[0])
        self.points = np.full(talks, -1)
        self.turns = np.zeros(talks, dtype=np.int64)
        self.first = {event: np.full(talks, NEVER) for event in EVENTS[1:]}
        self.called = np.zeros(talks, dtype=np.int64)
        self.improved = np.zeros(talks, dtype=np.int64)
        self.stood = np.full(talks, -1)
        self.has_called = "called" in compiled.codec.digits

    def watch(self, turn: int, talk: Ints, rows: Rows) -> None:
        """Take in one turn."""
        self.turns[talk] = turn
        event = self.codec.value(rows.code, "event")
        for number, name in enumerate(EVENTS[1:], start=1):
            some = talk[event == number]
            self.first[name][some] = np.minimum(self.first[name][some], turn)
        if self.has_called:
            self.called[talk] = self.codec.value(rows.code, "called")
        table = self.deals.points(self.codec.value(rows.code, "table"))
        self.improved[talk] = np.maximum(self.improved[talk], table > self.start)
        offered = self.codec.value(rows.code, "offer") > 0
        self.stood[talk] = np.where(offered, table, -1)
        over = (rows.ending != RUNNING) & (rows.kept >= 0)
        self.points[talk[over]] = self.deals.points(rows.kept[over].astype(np.int64))
