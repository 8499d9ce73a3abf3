"""The bargain alone: a small relative of the whole talk, made to be worth no less than it.

What the bargain does not depend on is taken as full after every turn: everything collected in
passing, rapport, patience. Whatever their events could do to the bargain is open to you as a wish.
The states are then few enough to solve outright.

That full rapport and patience never close a door in the bargain is how scenarios are written, not
something this module proves. Tests compare the value with an exhaustive search, but only for the
last turns of talks; further from the end it is unproven that nothing better exists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from simulator.analysis.compiled import TIMELESS
from simulator.analysis.deals import Ints
from simulator.analysis.expand import Expander, bits
from simulator.analysis.net import Net, Numbers, Piece, groups, parts, tagged
from simulator.analysis.rows import Floats, begin, same, shorts
from simulator.analysis.seeing import Bools
from simulator.scenario.model import (
    ENDINGS,
    KEEPS_PACKAGE,
    Event,
    Guard,
    Outcome,
    Scenario,
    Variable,
)
from simulator.talk.moves import Move

METERS = frozenset({"rapport", "patience"})
"""Variables taken as full although guards of the bargain test them: full is where they help."""

TIME_UP = ENDINGS.index("time_up")


def bargain(scenario: Scenario) -> frozenset[str]:
    """The variables the bargain depends on; all others can be taken as full.

    A guard belongs to it when its reaction puts down an offer, ends the talk or moves one of its
    variables, unless the guard holds when its variable is full; so does what can only be collected
    by moving the bargain elsewhere.
    """
    names = {one.name: one for one in scenario.variables}
    said = {f"said.{one.id}" for one in scenario.interests.you}
    theirs = {one.id for one in scenario.interests.them}
    theirs |= {f"served.{one}" for one in theirs}
    free = theirs | said | {"concede", "offer", "stage", "case"}
    core = {"concede", "offer"} | said | _stages(scenario)
    while True:
        grown = set(core)
        only: dict[str, bool] = {}
        for one in scenario.reactions:
            tests = {g.variable: g for g in one.guards if g.variable in names}
            away = any(not g.holds(names[n].start) for n, g in tests.items() if n in core)
            for outcome in one.outcomes:
                raised = {e.variable for e in outcome.effects if _up(e.table)}
                if outcome.offer or outcome.end or raised & (core - theirs):
                    grown |= {n for n, g in tests.items() if not g.holds(full(names[n]))} - METERS
                for name in raised & theirs:
                    only[name] = only.get(name, True) and (away or bool(raised & (core - free)))
        grown |= {name for name, elsewhere in only.items() if elsewhere}
        if grown == core:
            return frozenset(core)
        core = grown


def full(variable: Variable) -> int:
    """The value a variable outside the bargain is taken to have: its highest, and no event."""
    return 0 if variable.name == "event" else variable.size - 1


def _up(table: tuple[int, ...]) -> bool:
    return any(to > at for at, to in enumerate(table))


def _stages(scenario: Scenario) -> set[str]:
    """The stage, if the bargain moves in some stages only."""
    moving = {"concede", "case"}
    for one in scenario.reactions:
        if len(one.stages) < len(scenario.stages):
            for outcome in one.outcomes:
                if outcome.offer or outcome.end or moving & {e.variable for e in outcome.effects}:
                    return {"stage"}
    return set()


class Core:
    """Values of the bargain for every number of turns left, worked out for what is asked."""

    def __init__(self, expander: Expander) -> None:
        self.expander = expander
        self.codec, self.scenario = expander.compiled.codec, expander.compiled.scenario
        self.variables = bargain(self.scenario)
        self.full = [*self._full()]
        self.numbers, self.net = Numbers(), Net()
        self.done = 0
        self.values: list[Floats] = []

    def _full(self) -> Iterator[tuple[str, int]]:
        for one in self.scenario.variables:
            if one.name not in self.variables:
                yield one.name, full(one)
        if "stage" not in self.variables:
            yield "stage", len(self.scenario.stages) - 1

    def filled(self, codes: Ints) -> Ints:
        """The states with everything outside the bargain taken as full."""
        for name, value in self.full:
            codes = self.codec.set(codes, name, value)
        return codes

    def ceiling(self, codes: Ints, tags: Ints, turns: int) -> Floats:
        """What these states are worth at most with so many turns left, as far as is known.

        The small number of a tag is 0 before company is chosen, else its class and 1.
        """
        asked = self.numbers.find(self.filled(codes), tags)
        self._close()
        return self.values[turns][asked]

    def _close(self) -> None:
        """Expand until nothing new turns up, then work out the values."""
        while self.done < len(self.numbers):
            todo = np.arange(self.done, len(self.numbers))
            self.done = len(self.numbers)
            codes, tags = self.numbers.codes[todo], self.numbers.tags[todo]
            for tag, at in groups(tags):
                self._expand(todo[at], codes[at], *parts(tag))
            self.values = []
        if not self.values:
            self._solve()

    def _expand(self, nodes: Ints, codes: Ints, belief: int, half: int) -> None:
        classes, examples = self.expander.classes
        if half:
            fan = self.expander.played(codes, examples[half - 1], belief, TIMELESS)
            kinds = np.zeros(len(fan.code), dtype=np.int64)
        else:
            self._wishes(nodes, codes, belief)
            fan = self.expander.spoken(codes, belief, TIMELESS)
            kinds = np.array(classes)[fan.move][fan.choice] + 1
        after = np.zeros(len(fan.choice), dtype=np.int64)
        on = np.flatnonzero(~fan.ended)
        after[on] = self.numbers.find(self.filled(fan.code[on]), tagged(fan.belief[on], kinds[on]))
        self.net.add(
            Piece(nodes[fan.node], fan.move, fan.choice, fan.chance, fan.ended, fan.value, after)
        )

    def _wishes(self, nodes: Ints, codes: Ints, belief: int) -> None:
        """What events could do, as choices."""
        for event in self.scenario.events:
            fits = np.ones(len(codes), dtype=bool)
            for guard in event.guards:
                if guard.variable in self.variables:
                    fits &= self._holds(codes, guard)
            at = np.flatnonzero(fits)
            outcome = event.outcome
            if len(at) and outcome.end is not None:
                self._end(nodes[at], codes[at], belief, outcome.end)
            elif len(at) and self._moves(outcome):
                self._move(nodes[at], codes[at], belief, event)

    def _holds(self, codes: Ints, guard: Guard) -> Bools:
        _, size = self.codec.digits[guard.variable]
        table = np.array([guard.holds(value) for value in range(size)])
        found: Bools = table[self.codec.value(codes, guard.variable)]
        return found

    def _moves(self, outcome: Outcome) -> bool:
        return bool(outcome.offer) or any(e.variable in self.variables for e in outcome.effects)

    def _end(self, nodes: Ints, codes: Ints, belief: int, end: str) -> None:
        count = len(codes)
        kept = np.full(count, -1)
        if end in KEEPS_PACKAGE:
            offered = self.codec.value(codes, "offer") > 0
            kept = np.where(offered, self.codec.value(codes, "table"), -1)
        rows = replace(begin(codes), kept=shorts(kept), ending=same(count, ENDINGS.index(end)))
        value = self.expander.results(rows, np.full(count, belief))
        self.net.add(
            Piece(
                nodes, np.full(count, -1), np.arange(count), np.ones(count),
                np.ones(count, dtype=bool), value, np.zeros(count, dtype=np.int64),
            )
        )  # fmt: skip

    def _move(self, nodes: Ints, codes: Ints, belief: int, event: Event) -> None:
        """The event as it goes under each number of concession steps the facts can allow, whichever
        you wish; something may then be said in passing. A counter answers no proposal here.
        """
        ways = self.expander.ways(belief)
        caps = self.expander.caps
        for cap in sorted({caps[way] for way in ways}):
            some = [way for way in ways if caps[way] == cap]
            nothing = np.full(len(codes), -1)
            rows = self.expander.compiled.applied(
                begin(codes), event.outcome, Move("pause"), nothing, some[0]
            )
            self._speak(nodes, self.filled(rows.code), bits(some))

    def _speak(self, nodes: Ints, codes: Ints, belief: int) -> None:
        """What can be said in passing in states a wish led to, as choices of the states before."""
        classes, _ = self.expander.classes
        fan = self.expander.spoken(codes, belief, TIMELESS)
        kinds = np.array(classes)[fan.move][fan.choice] + 1
        after = self.numbers.find(self.filled(fan.code), tagged(fan.belief, kinds))
        wish = np.full(len(fan.move), -1)
        self.net.add(
            Piece(nodes[fan.node], wish, fan.choice, fan.chance, fan.ended, fan.value, after)
        )

    def _solve(self) -> None:
        """Values for 0 turns left and more: at first time is up, or a wish comes true."""
        count = len(self.numbers)
        half = self.numbers.tags >> 40 > 0
        beliefs = self.numbers.tags & (1 << 40) - 1
        rows = replace(begin(self.numbers.codes), ending=same(count, TIME_UP))
        value = self.expander.results(rows, beliefs)
        every = self.net.columns
        wished = every.ended & (every.move[every.choice] == -1)
        np.maximum.at(value, every.node[every.choice[wished]], every.value[wished])
        self.values = [value]
        for _ in range(self.scenario.turns):
            halves = np.where(half, self.net.best(count, value), value)
            value = np.where(half, halves, self.net.best(count, halves))
            self.values.append(value)
