"""The talk as arrays: one move played in many states at once, by the rule objects of live play.

`Compiled.step` follows `talk.turning.Turn.play` line by line; a test drives both and compares. How
chance is treated is the caller's: `Every` follows all outcomes with their odds, `odds.Drawn` takes
the one that the talk's seed draws.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import product
from math import prod
from typing import Protocol

import numpy as np

from simulator.analysis.deals import Deals, Ints, gather
from simulator.analysis.rows import RUNNING, Codec, Rows, joined
from simulator.analysis.seeing import MOVING, Bools, Seeing, fixed
from simulator.scenario.model import ENDINGS, KEEPS_PACKAGE, Guard, Outcome, Reaction, Scenario
from simulator.scenario.words import ZONES
from simulator.talk.counterpart import counterpart, onward
from simulator.talk.moves import Move
from simulator.talk.situation import Personally, room

ACCEPTABLE = ZONES.index("acceptable")
TIME_UP = ENDINGS.index("time_up")


class Chance(Protocol):
    """How the draws of a turn are made."""

    def outcome(self, rows: Rows, odds: tuple[int, ...]) -> Iterator[tuple[int, Rows]]:
        """Part rows among the outcomes of a reaction: (number, rows) for each that happens."""

    def event(self, rows: Rows, at: int, odds: int) -> tuple[Rows, Rows]:
        """Part rows into those where event number `at` happens and those where it does not."""


class Every:
    """Follow everything that can happen, with its odds."""

    def outcome(self, rows: Rows, odds: tuple[int, ...]) -> Iterator[tuple[int, Rows]]:
        """Every outcome with a weight, in every row."""
        for at, weight in enumerate(odds):
            if weight:
                yield at, replace(rows, chance=rows.chance * (weight / sum(odds)))

    def event(self, rows: Rows, at: int, odds: int) -> tuple[Rows, Rows]:  # noqa: ARG002
        """Both ways, as far as the odds allow both."""
        share = min(odds, 100) / 100
        yes = replace(rows, chance=rows.chance * share)
        no = replace(rows, chance=rows.chance * (1 - share))
        return (yes if share else yes.take(NOBODY)), (no if share < 1 else no.take(NOBODY))


NOBODY = np.empty(0, dtype=np.int64)
EVERY = Every()


class Compiled:
    """A scenario as arrays, for one person. `facts` are all the ways the facts can be, `odds`
    how likely each of them is."""

    def __init__(self, scenario: Scenario, person: Personally | None = None) -> None:
        self.scenario = scenario
        self.person = person or Personally(scenario, None)
        self.deals = Deals(scenario)
        self.codec = Codec(scenario, self.deals)
        ways = list(product(*(fact.values for fact in scenario.facts)))
        self.facts = [
            {fact.id: value.id for fact, value in zip(scenario.facts, way, strict=True)}
            for way in ways
        ]
        totals = prod(sum(value.odds for value in fact.values) for fact in scenario.facts)
        self.odds = np.array([prod(value.odds for value in way) / totals for way in ways])
        self.stages = [stage for stage, _ in scenario.stages]
        self.number = {id(one): at for at, one in enumerate(scenario.reactions)}
        self._candidates = lru_cache(maxsize=None)(self._find_candidates)
        self._fixed = lru_cache(maxsize=None)(self._find_fixed)

    # --- who answers ------------------------------------------------------------------------

    def _find_fixed(self, move: Move, way: int, turn: int) -> dict[str, object]:
        return fixed(self.scenario, self.person, self.facts[way], turn, move)

    def _find_candidates(
        self, move: Move, way: int, turn: int
    ) -> tuple[tuple[Reaction, tuple[Guard, ...]], ...]:
        """Reactions that could answer, each with the guards that depend on the state."""
        seen = self._fixed(move, way, turn)
        found = []
        for one in counterpart(self.scenario).by_act[move.act]:
            known = [g for g in one.guards if g.variable in seen]
            if all(guard.holds(seen[guard.variable]) for guard in known):
                found.append((one, tuple(g for g in one.guards if g.variable not in seen)))
        return tuple(found)

    def _seeing(self, rows: Rows, move: Move, way: int, turn: int) -> Seeing:
        return Seeing(self.deals, rows, move, self.facts[way], self._fixed(move, way, turn))

    def _answers(self, seeing: Seeing, way: int, turn: int) -> Iterator[tuple[Reaction, Ints]]:
        """Who answers in which rows, in order of precedence."""
        stage = seeing.rows.stage
        undecided = np.ones(len(stage), dtype=bool)
        for one, guards in self._candidates(seeing.move, way, turn):
            mask = undecided & np.array([name in one.stages for name in self.stages])[stage]
            for guard in guards:
                if not mask.any():
                    break
                mask = mask & seeing.holds(guard)
            if mask.any():
                undecided &= ~mask
                yield one, np.flatnonzero(mask)
                if not undecided.any():
                    return

    # --- one turn ---------------------------------------------------------------------------

    def step(self, rows: Rows, move: Move, way: int, turn: int, chance: Chance = EVERY) -> Rows:
        """Play a move in every row, the facts being as in `self.facts[way]`."""
        before = rows.numbered()
        rows = self._in_passing(before, move.company, way, turn) if move.company else before
        seeing = self._seeing(rows, move, way, turn)
        parts = []
        for reaction, at in self._answers(seeing, way, turn):
            chosen = replace(rows.take(at), reaction=np.full(len(at), self.number[id(reaction)]))
            odds = tuple(one.odds for one in reaction.outcomes)
            for which, drawn in chance.outcome(chosen, odds):
                if len(drawn):
                    parts.append(self._react(drawn, reaction.outcomes[which], which, seeing, way))
        after = self._events(joined(parts), before.stage, move, way, turn, chance)
        if turn >= self.scenario.turns:
            after = replace(after, ending=np.where(after.ending == RUNNING, TIME_UP, after.ending))
        return after

    def _in_passing(self, rows: Rows, company: Move, way: int, turn: int) -> Rows:
        values = rows.values.copy()
        facts = counterpart(self.scenario).facts
        for one, at in self._answers(self._seeing(rows, company, way, turn), way, turn):
            seen = any(guard.variable in facts for guard in one.guards)
            if len(one.outcomes) == 1 and one.outcomes[0].quiet and not seen:
                values[:, at] = self._changed(rows.values[:, at], one.outcomes[0], way)
        return replace(rows, values=values)

    def _changed(self, values: Ints, outcome: Outcome, way: int) -> Ints:
        slots = self.scenario.slots
        values = values.copy()
        concede = values[slots["concede"]].copy()
        for effect in outcome.effects:
            slot = slots[effect.variable]
            values[slot] = np.array(effect.table)[values[slot]]
        slot = slots["concede"]
        most = room(self.scenario, self.facts[way])
        values[slot] = np.maximum(concede, np.minimum(values[slot], most))
        return values

    def _react(self, rows: Rows, outcome: Outcome, which: int, seeing: Seeing, way: int) -> Rows:
        values = rows.values.copy()
        values[self.scenario.slots["event"]] = 0
        stage = rows.stage
        if outcome.end is None and outcome.next is not None:
            onwards = [onward(self.stages, one, outcome.next) or one for one in self.stages]
            stage = np.array([self.stages.index(one) for one in onwards])[stage]
        asked, accepted = seeing.asked[rows.origin], np.full(len(rows), -1)
        if seeing.move.all_terms:
            accepted = np.where(seeing.zone[rows.origin] == ACCEPTABLE, asked, -1)
        rows = replace(rows, stage=stage, values=values, outcome=np.full(len(rows), which))
        return self._applied(rows, outcome, seeing.move, accepted, way)

    def _applied(
        self, rows: Rows, outcome: Outcome, move: Move, accepted: Ints, way: int
    ) -> Rows:
        """Change the rows; `accepted` is the move's proposal where they can live with it."""
        rows = replace(rows, values=self._changed(rows.values, outcome, way))
        if outcome.offer == "counter":
            rows = self._countered(rows, move, way)
        elif outcome.offer == "yours":
            rows = self._tabled(rows, np.where(accepted >= 0, accepted, rows.table), accepted >= 0, 2)
        elif outcome.offer == "none":
            everywhere = np.ones(len(rows), dtype=bool)
            rows = self._tabled(rows, np.zeros_like(rows.table), everywhere, 0)
        if outcome.end is None:
            return rows
        kept = np.full(len(rows), -1)
        if outcome.end in KEEPS_PACKAGE:
            offer = rows.values[self.scenario.slots["offer"]]
            kept = np.where(offer > 0, rows.table, -1)
            if outcome.end != "later":
                kept = np.where(accepted >= 0, accepted, kept)
        return replace(
            rows, kept=kept, ending=np.full(len(rows), ENDINGS.index(outcome.end))
        )

    def _countered(self, rows: Rows, move: Move, way: int) -> Rows:
        seeing = Seeing(self.deals, rows, move, self.facts[way], {})
        offered = seeing.counter(seeing.value("concede"))
        points = self.deals.points
        better = gather(points, offered) > gather(points, rows.table)
        return self._tabled(rows, np.where(better, offered, rows.table), better, 1)

    def _tabled(self, rows: Rows, table: Ints, where: Bools, offer: int) -> Rows:
        values = rows.values.copy()
        slot = self.scenario.slots["offer"]
        values[slot] = np.where(where, offer, values[slot])
        return replace(rows, table=table, values=values)

    def _events(
        self, rows: Rows, before: Ints, move: Move, way: int, turn: int, chance: Chance
    ) -> Rows:
        done = [rows.take(rows.ending != RUNNING)]
        left = rows.take(rows.ending == RUNNING)
        for at, event in enumerate(self.scenario.events):
            if not len(left):
                break
            if event.turn is not None and event.turn != turn:
                continue
            seeing = self._seeing(left, move, way, turn)
            mask = np.ones(len(left), dtype=bool)
            if event.entering is not None:
                entered = self.stages.index(event.entering)
                mask = (left.stage == entered) & (before[left.origin] != entered)
            for guard in event.guards:
                if not mask.any():
                    break
                mask = mask & seeing.holds(guard)
            if not mask.any():
                continue
            yes, no = chance.event(left.take(mask), at, event.odds)
            if len(yes):
                yes = replace(yes, event=np.full(len(yes), at))
                nothing = np.full(len(yes), -1)
                done.append(self._applied(yes, event.outcome, move, nothing, way))
            left = joined([left.take(~mask), no])
        return joined([*done, left])


__all__ = ["EVERY", "MOVING", "Chance", "Compiled", "Every"]
