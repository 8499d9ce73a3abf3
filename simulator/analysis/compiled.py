"""The talk as arrays: one move played in many states at once, by the rule objects of live play.

`Compiled.step` follows `talk.turning.Turn.play` line by line; a test drives both and compares. How
chance is treated is the caller's: `Every` follows all outcomes with their odds, `odds.Drawn` takes
the one that the talk's seed draws.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import Protocol

import numpy as np

from simulator.analysis.deals import Deals, Ints
from simulator.analysis.replies import NOBODY, Replies
from simulator.analysis.rows import RUNNING, Codec, Rows, Shorts, begin, joined, same, shorts
from simulator.analysis.seeing import Seeing, fixed
from simulator.scenario.model import (
    ENDINGS,
    KEEPS_PACKAGE,
    Event,
    Guard,
    Outcome,
    Reaction,
    Scenario,
)
from simulator.scenario.words import ZONES
from simulator.talk.counterpart import counterpart, onward
from simulator.talk.moves import Move
from simulator.talk.situation import Personally, room
from simulator.talk.state import State
from simulator.talk.turning import OF_THEIR_OWN

Candidates = tuple[tuple[Reaction, tuple[Guard, ...]], ...]

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
        if len(odds) == 1:
            yield 0, rows
            return
        for at, weight in enumerate(odds):
            if weight:
                yield at, rows.but(chance=rows.chance * (weight / sum(odds)))

    def event(self, rows: Rows, at: int, odds: int) -> tuple[Rows, Rows]:  # noqa: ARG002
        """Both ways, as far as the odds allow both."""
        share = min(odds, 100) / 100
        yes = rows.but(chance=rows.chance * share)
        no = rows.but(chance=rows.chance * (1 - share))
        return (yes if share else yes.take(NOBODY)), (no if share < 1 else no.take(NOBODY))


EVERY = Every()


class Compiled:
    """A scenario as arrays, for one person. `facts` are all the ways the facts can be."""

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
        self.stages = [stage for stage, _ in scenario.stages]
        self._in_stage = {
            id(one): np.array([name in one.stages for name in self.stages])
            for one in scenario.reactions
        }
        self.number = {id(one): at for at, one in enumerate(scenario.reactions)}
        self._asks = {
            act: frozenset(guard.variable for one in reactions for guard in one.guards)
            for act, reactions in counterpart(scenario).by_act.items()
        }
        self.momentary = tuple(at for at, one in enumerate(scenario.events) if self._moment(one))
        self._candidates = lru_cache(maxsize=None)(self._find_candidates)
        self._beside = lru_cache(maxsize=None)(self._find_beside)
        self._fixed = lru_cache(maxsize=None)(self._find_fixed)
        self._onward = lru_cache(maxsize=None)(self._find_onward)
        self._kept = lru_cache(maxsize=None)(self._replies)

    @property
    def start(self) -> int:
        """The state every talk begins in."""
        scenario = self.scenario
        first = State(self.stages[0], scenario.start, self.deals.packages[0])
        return int(self.codec.codes([first])[0])

    # --- who answers ------------------------------------------------------------------------

    def _find_fixed(self, move: Move, way: int, turn: int) -> dict[str, object]:
        return fixed(self.scenario, self.person, self.facts[way], turn, move)

    def candidates(self, move: Move, way: int) -> Candidates:
        """Reactions that could answer, each with the guards that depend on the state."""
        asks = self._asks[move.act]
        company = move.company
        if company is not None and company.act != "disclose" and "with" not in asks:
            move = replace(move, company=None)
        return self._candidates(move, way if asks & counterpart(self.scenario).hidden else 0)

    def _find_candidates(self, move: Move, way: int) -> Candidates:
        return self._possible(move, self._fixed(move, way, 0), frozenset())

    def beside(self, company: Move) -> Candidates:
        """Reactions that could apply in passing, each with the guards that depend on the state.

        What hangs on a fact is left out of the guards: such a reaction stops the search and
        changes nothing (`Counterpart.in_passing`).
        """
        return self._beside(company)

    def _find_beside(self, company: Move) -> Candidates:
        hidden = counterpart(self.scenario).hidden
        seen = self._fixed(company, 0, 0)
        return self._possible(company, {k: seen[k] for k in seen if k not in hidden}, hidden)

    def _possible(
        self, move: Move, seen: Mapping[str, object], leave_out: frozenset[str]
    ) -> Candidates:
        found = []
        for one in counterpart(self.scenario).by_act[move.act]:
            if all(g.holds(seen[g.variable]) for g in one.guards if g.variable in seen):
                depends = (g for g in one.guards if g.variable not in {*seen, *leave_out})
                found.append((one, tuple(depends)))
        return tuple(found)

    def _seeing(self, code: Ints, move: Move, way: int, turn: int) -> Seeing:
        return Seeing(self.codec, code, move, self.facts[way], self._fixed(move, way, turn))

    def _answers(self, seeing: Seeing, who: Candidates) -> Iterator[tuple[Reaction, Ints]]:
        """Who answers in which rows, in order of precedence."""
        stage = seeing.value("stage")
        undecided = np.ones(len(stage), dtype=bool)
        for one, guards in who:
            mask = undecided & self._in_stage[id(one)][stage]
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

    def step(self, code: Ints, move: Move, way: int, turn: int, chance: Chance = EVERY) -> Rows:
        """Play a move in every state, the facts being as in `self.facts[way]`."""
        code = self.in_passing(code, move.company) if move.company else code
        return self.after(self.replied(code, move, way, chance), turn, chance)

    def in_passing(self, code: Ints, company: Move) -> Ints:
        """What the company of a move changes, before the move itself is answered."""
        after = code.copy()
        for one, at in self._answers(self._seeing(code, company, 0, 0), self.beside(company)):
            if counterpart(self.scenario).silent(one):
                after[at] = self._changed(code[at], one.outcomes[0], 0)
        return after

    def replied(self, code: Ints, move: Move, way: int, chance: Chance = EVERY) -> Rows:
        """Answer a move whose company has had its effect; what they do next is still to come."""
        return (
            self._kept(move, way)(code) if chance is EVERY else self._reply(code, move, way, chance)
        )

    def _replies(self, move: Move, way: int) -> Replies:
        return Replies(lambda code: self._reply(code, move, way, EVERY))

    def _reply(self, code: Ints, move: Move, way: int, chance: Chance) -> Rows:
        seeing = self._seeing(code, move, way, 0)
        parts = []
        for reaction, at in self._answers(seeing, self.candidates(move, way)):
            chosen = begin(code.take(at)).but(
                origin=at, reaction=same(len(at), self.number[id(reaction)])
            )
            odds = tuple(one.odds for one in reaction.outcomes)
            for which, drawn in chance.outcome(chosen, odds):
                if len(drawn):
                    parts.append(self._react(drawn, reaction.outcomes[which], which, seeing, way))
        after = joined(parts)
        return after.but(mark=self._marks(after, seeing, way)) if self.momentary else after

    def after(self, rows: Rows, turn: int, chance: Chance = EVERY) -> Rows:
        """What happens once they have answered: an event perhaps, and the end of the time."""
        rows = self.events(rows, turn, chance)
        if turn >= self.scenario.turns:
            over = np.where(rows.ending == RUNNING, TIME_UP, rows.ending)
            rows = rows.but(ending=shorts(over))
        return rows

    def _changed(self, code: Ints, outcome: Outcome, way: int) -> Ints:
        codec, before = self.codec, code
        for effect in outcome.effects:
            code = codec.changed(code, effect.variable, effect.table)
        if any(effect.variable == "concede" for effect in outcome.effects):
            most = room(self.scenario, self.facts[way])
            concede = np.minimum(codec.value(code, "concede"), most)
            code = codec.set(code, "concede", np.maximum(codec.value(before, "concede"), concede))
        return code

    def _find_onward(self, following: str) -> tuple[int, ...]:
        """Where each stage goes on to, by number."""
        onwards = (onward(self.stages, one, following) or one for one in self.stages)
        return tuple(self.stages.index(one) for one in onwards)

    def _react(self, rows: Rows, outcome: Outcome, which: int, seeing: Seeing, way: int) -> Rows:
        code = self.codec.set(rows.code, "event", 0)
        if outcome.end is None and outcome.next is not None:
            code = self.codec.changed(code, "stage", self._onward(outcome.next))
        accepted = np.full(len(rows), -1)
        if seeing.move.all_terms:
            fits = seeing.zone[rows.origin] == ACCEPTABLE
            accepted = np.where(fits, seeing.asked[rows.origin], -1)
        rows = rows.but(code=code, outcome=same(len(rows), which))
        return self.applied(rows, outcome, seeing.move, accepted, way)

    def applied(self, rows: Rows, outcome: Outcome, move: Move, accepted: Ints, way: int) -> Rows:
        """Change the rows; `accepted` is the move's proposal where they can live with it."""
        code = self._changed(rows.code, outcome, way)
        if outcome.offer == "counter":
            code = self._countered(code, move, way)
        elif outcome.offer == "yours":
            code = np.where(accepted >= 0, self._tabled(code, accepted, 2), code)
        elif outcome.offer == "none":
            code = self._tabled(code, np.zeros_like(code), 0)
        rows = rows.but(code=code)
        if outcome.end is None:
            return rows
        kept = np.full(len(rows), -1)
        if outcome.end in KEEPS_PACKAGE:
            kept = np.where(
                self.codec.value(code, "offer") > 0, self.codec.value(code, "table"), -1
            )
            if outcome.end != "later":
                kept = np.where(accepted >= 0, accepted, kept)
        return rows.but(kept=shorts(kept), ending=same(len(rows), ENDINGS.index(outcome.end)))

    def _countered(self, code: Ints, move: Move, way: int) -> Ints:
        seeing = Seeing(self.codec, code, move, self.facts[way], {})
        offered, points = seeing.counter(seeing.value("concede")), self.deals.points
        better = points(offered) > points(seeing.value("table"))
        return np.where(better, self._tabled(code, offered, 1), code)

    def _tabled(self, code: Ints, table: Ints, offer: int) -> Ints:
        return self.codec.set(self.codec.set(code, "table", table), "offer", offer)

    def _moment(self, event: Event) -> bool:
        """Whether an event hangs on the move just made, beyond the state it led to."""
        lasting = {*self.codec.digits, *dict(self.scenario.temperament.traits), "turn"}
        return event.entering is not None or any(g.variable not in lasting for g in event.guards)

    def at_once(self, move: Move) -> Iterator[tuple[int, Guard, object]]:
        """What guards of momentary events see of a move, apart from the package it proposes."""
        seen = self._fixed(move, 0, 0)
        for at in self.momentary:
            for guard in self.scenario.events[at].guards:
                if guard.variable in seen:
                    yield at, guard, guard.holds(seen[guard.variable])

    def _marks(self, rows: Rows, began: Seeing, way: int) -> Shorts:
        """For each momentary event a bit: whether the move just made lets it happen."""
        marks = np.zeros(len(rows), dtype=np.int64)
        for bit, at in enumerate(self.momentary):
            event = self.scenario.events[at]
            mask = rows.ending == RUNNING
            if event.entering is not None:
                entered, stage = self.stages.index(event.entering), began.value("stage")
                mask &= self.codec.value(rows.code, "stage") == entered
                mask &= stage[rows.origin] != entered
            some = np.flatnonzero(mask)
            if len(some):
                seeing = self._seeing(rows.code[some], began.move, way, 0)
                for guard in event.guards:
                    if guard.variable not in self.codec.digits and guard.variable != "turn":
                        some = some[np.broadcast_to(seeing.holds(guard), len(some))]
                        seeing = self._seeing(rows.code[some], began.move, way, 0)
                marks[some] |= 1 << bit
        return shorts(marks)

    def events(self, rows: Rows, turn: int, chance: Chance = EVERY) -> Rows:
        """What they do after their answer: the first event that is due, if one is."""
        due = [(at, e) for at, e in enumerate(self.scenario.events) if e.turn in (None, turn)]
        running = rows.ending == RUNNING
        every = bool(running.all())
        done, left = ([], rows) if every else ([rows.take(~running)], rows.take(running))
        for at, event in due:
            if not len(left):
                break
            mask = np.ones(len(left), dtype=bool)
            if at in self.momentary:
                mask = (left.mark >> self.momentary.index(at) & 1) > 0
            seeing = self._seeing(left.code, OF_THEIR_OWN, 0, turn)
            for guard in event.guards:
                if not mask.any():
                    break
                if at not in self.momentary or guard.variable in {*self.codec.digits, "turn"}:
                    mask = mask & seeing.holds(guard)
            if not mask.any():
                continue
            yes, no = chance.event(left.take(mask), at, event.odds)
            if len(yes):
                yes = yes.but(event=same(len(yes), at))
                nothing = np.full(len(yes), -1)
                done.append(self.applied(yes, event.outcome, OF_THEIR_OWN, nothing, 0))
            left = left.take(~mask) if not len(no) else joined([left.take(~mask), no])
        return joined([*done, left])
