"""The best line, found by searching only where it could lie.

States are layered, two layers a turn: before company is chosen, and before the move. A state has a
ceiling until it is expanded; then it is worth what its best choice is worth. The line that looks
best is followed and expanded until every step of it is certain.

The floor of a state is always earned by some line of play. The ceiling is made to be never too low
(see `core` for what that rests on), which tests check exhaustively only near the end of talks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from simulator.analysis.core import Core
from simulator.analysis.deals import Ints
from simulator.analysis.expand import Expander
from simulator.analysis.net import Net, Numbers, Piece, groups, parts, tagged
from simulator.analysis.rows import Floats
from simulator.analysis.seeing import Bools
from simulator.scenario.model import Outcome
from simulator.scenario.words import COMPANY
from simulator.scoring.interests import DISCOVERED, NAMED, SERVED
from simulator.talk.moves import Move

BUDGET = 20_000
"""States one solve may expand; default, to be tuned. The smaller scenarios need some hundreds."""

CERTAIN = 1e-9
"""Points between ceiling and floor that count as none: rounding."""

TIE = 1e-7
"""Points within which two choices count as equally good: rounding, with room."""

PATIENCE = 12
"""Tries after which one more of the equally good choices is followed at once; by measurement."""

OVER = 1_000.0
"""Progress of a talk that is over: more than any that goes on."""


def _brings(outcome: Outcome, name: str, points: Floats) -> bool:
    """Whether an outcome can change a variable, by all its effects in turn, and so earn points."""
    after = np.arange(len(points))
    for effect in outcome.effects:
        if effect.variable == name:
            after = np.array(effect.table)[after]
    return bool((points[after] < points).any())


def _rise(outcomes: Iterable[Outcome], name: str) -> int:
    """The most one of these outcomes can add to a variable."""
    found = 0
    for outcome in outcomes:
        steps = [
            max(to - at for at, to in enumerate(effect.table))
            for effect in outcome.effects
            if effect.variable == name
        ]
        found = max(found, sum(max(step, 0) for step in steps))
    return found


@dataclass
class Layer:
    """The states of half a turn: what they are worth at most and at least, as far as is known."""

    numbers: Numbers = field(default_factory=Numbers)
    net: Net = field(default_factory=Net)
    ceiling: Floats = field(default_factory=lambda: np.empty(0))
    floor: Floats = field(default_factory=lambda: np.empty(0))
    progress: Floats = field(default_factory=lambda: np.empty(0))
    expanded: Bools = field(default_factory=lambda: np.empty(0, dtype=bool))


@dataclass(frozen=True, slots=True)
class Solved:
    """What a state is worth in points of the result.

    `value` is a floor: a line of play that earns it is known. `ceiling` is what nothing on the menu
    is thought to exceed.
    """

    value: float
    ceiling: float

    @property
    def exact(self) -> bool:
        """Whether value and ceiling meet: then it is the best on the menu, as far as the ceiling
        holds (see the module)."""
        return self.ceiling - self.value <= TIE


class Solver:
    """Solves states of one scenario and remembers what it solved."""

    def __init__(self, expander: Expander, budget: int = BUDGET) -> None:
        self.expander, self.budget = expander, budget
        self.scenario = expander.compiled.scenario
        self.codec = expander.compiled.codec
        self.core = Core(expander)
        self.items = [*self._items()]
        self.closed = self._closed()
        self._measure()
        self.layers = [Layer() for _ in range(2 * self.scenario.turns + 1)]
        self.spent = 0

    # --- ceilings ---------------------------------------------------------------------------

    def _items(self) -> list[tuple[str, Floats]]:
        """What a move can still collect in passing: a variable, the points open at each value."""
        worth, interests = self.expander.worth, self.scenario.interests
        found: list[tuple[str, Floats]] = []
        for one, part in zip(interests.them, worth.theirs, strict=True):
            first, second = DISCOVERED * part, NAMED * part
            found.append((one.id, np.array([first, 0.0, 0.0])))
            found.append((one.id, np.array([second, second, 0.0])))
            if one.act_served and not one.served_by:
                found.append((f"served.{one.id}", np.array([SERVED * part, 0.0])))
        return [item for item in found if item[0] not in self.core.variables]

    def _bundled(self, outcomes: Sequence[Outcome]) -> list[int]:
        """The bundle of each item: items that one answer can collect at once are in one bundle."""
        bundles = [*range(len(self.items))]
        for outcome in outcomes:
            own = {bundles[at] for at, item in enumerate(self.items) if _brings(outcome, *item)}
            bundles = [min(own) if one in own else one for one in bundles]
        numbers = sorted(set(bundles))
        return [numbers.index(one) for one in bundles]

    def _measure(self) -> None:
        """What can be collected together, by events, and how far rapport can rise in a turn."""
        said = [outcome for one in self.scenario.reactions for outcome in one.outcomes]
        events = [event.outcome for event in self.scenario.events]
        self.bundle = np.array(self._bundled([*said, *events]), dtype=np.int64)
        self.bundles = len(set(self.bundle.tolist()))
        self.given = int(any(_brings(one, *item) for one in events for item in self.items))
        self.regain = 2 * _rise(said, "rapport") + _rise(events, "rapport")
        self.alone = np.ones(self.bundles, dtype=bool)
        for (name, _), bundle in zip(self.items, self.bundle.tolist(), strict=True):
            self.alone[bundle] &= not self._beside(name)

    def ceiling(self, codes: Ints, tags: Ints, depth: int) -> Floats:
        """The bargain's ceiling, less what moves are too few to collect and rapport to regain."""
        turns, half = self.scenario.turns - depth // 2, depth % 2
        if half:
            belief, kind = tags & (1 << 40) - 1, tags >> 40
            tags = tagged(belief, kind + 1)
        points = self.core.ceiling(codes, tags, turns)
        _, size = self.codec.digits["rapport"]
        step = self.scenario.weights[2] / (size - 1)
        lacking = size - 1 - self.codec.value(codes, "rapport")
        points = points - step * np.maximum(lacking - self.regain * turns, 0)
        left, lost = self._left(codes)
        points -= lost
        given, alone = self.given * turns, np.sort(left[self.alone], axis=0)
        over = max(len(alone) - turns - given, 0)
        points -= alone[:over].sum(axis=0)
        left = np.concatenate([left[~self.alone], alone[over:]])
        slots = 2 * turns - half + given
        if slots < len(left):
            points -= np.sort(left, axis=0)[: len(left) - slots].sum(axis=0)
        return points

    def _left(self, codes: Ints) -> tuple[Floats, Floats]:
        """Points each bundle still has open, and those that can no longer be had."""
        value = self.codec.value
        left = np.zeros((len(self.items), len(codes)))
        for at, (name, table) in enumerate(self.items):
            left[at] = table[value(codes, name)]
        lost = np.zeros(len(codes))
        for at, flag in self.closed:
            gone = value(codes, flag) > 0
            lost += left[at] * gone
            left[at] *= ~gone
        together = np.zeros((self.bundles, len(codes)))
        np.add.at(together, self.bundle, left)
        return together, lost

    def _beside(self, name: str) -> bool:
        """Whether company can collect something, or only a move itself."""
        return any(
            effect.variable == name
            for one in self.scenario.reactions
            if one.acts & set(COMPANY) and one.outcomes[0].quiet
            for effect in one.outcomes[0].effects
        )

    def _closed(self) -> list[tuple[int, str]]:
        """Items that nothing brings any more once a lasting flag is up: (item, flag)."""
        scenario = self.scenario
        ruled = [(one.guards, outcome) for one in scenario.reactions for outcome in one.outcomes]
        ruled += [(one.guards, one.outcome) for one in scenario.events]
        effects = [effect for _, outcome in ruled for effect in outcome.effects]
        lasting = [
            one.name
            for one in scenario.variables
            if one.size == 2 and all(e.table[1] == 1 for e in effects if e.variable == one.name)
        ]
        found = []
        for at, (name, points) in enumerate(self.items):
            ways = [guards for guards, outcome in ruled if _brings(outcome, name, points)]
            for flag in lasting:
                shut = [any(g.variable == flag and not g.holds(1) for g in way) for way in ways]
                if all(shut) and flag != name:
                    found.append((at, flag))
        return found

    # --- the layers -------------------------------------------------------------------------

    def _find(self, depth: int, codes: Ints, tags: Ints) -> Ints:
        layer = self.layers[depth]
        before = len(layer.numbers)
        found = layer.numbers.find(codes, tags)
        codes, tags = layer.numbers.codes[before:], layer.numbers.tags[before:]
        if len(codes):
            fresh = len(codes)
            layer.ceiling = np.append(layer.ceiling, self.ceiling(codes, tags, depth))
            layer.floor = np.append(layer.floor, np.full(fresh, -np.inf))
            layer.progress = np.append(layer.progress, self._progress(codes))
            layer.expanded = np.append(layer.expanded, np.zeros(fresh, dtype=bool))
        return found

    def _progress(self, codes: Ints) -> Floats:
        """How much was done already: among equally good lines, the quicker one is followed."""
        value = self.codec.value
        points = self.expander.worth.earned(codes) + value(codes, "patience")
        for name in ("concede", "offer", *(one for one in ("case",) if one in self.codec.digits)):
            points = points + value(codes, name)
        return points

    def _expand(self, depth: int, nodes: Ints) -> None:
        layer, turn = self.layers[depth], depth // 2 + 1
        classes, examples = self.expander.classes
        layer.expanded[nodes] = True
        self.spent += len(nodes)
        for tag, at in groups(layer.numbers.tags[nodes]):
            belief, kind = parts(tag)
            codes = layer.numbers.codes[nodes[at]]
            if depth % 2:
                fan = self.expander.played(codes, examples[kind], belief, turn)
                kinds = np.zeros(len(fan.code), dtype=np.int64)
            else:
                fan = self.expander.spoken(codes, belief, turn)
                kinds = np.array(classes)[fan.move][fan.choice]
            after = np.zeros(len(fan.choice), dtype=np.int64)
            on = np.flatnonzero(~fan.ended)
            if len(on):
                tags = tagged(fan.belief[on], kinds[on])
                after[on] = self._find(depth + 1, fan.code[on], tags)
            layer.net.add(
                Piece(
                    nodes[at][fan.node], fan.move, fan.choice, fan.chance, fan.ended, fan.value,
                    after,
                )
            )  # fmt: skip

    def _best(self, depth: int, nodes: Ints, by: str = "ceiling", width: int = 1) -> Ints:
        """The choices that look best, up to `width` equally good ones for each of these states."""
        layer, below = self.layers[depth], self.layers[depth + 1]
        marked = np.zeros(len(layer.numbers), dtype=bool)
        marked[nodes] = True
        node = layer.net.columns.node
        some = np.flatnonzero(marked[node])
        worth = np.round(layer.net.worths(getattr(below, by))[some] / TIE)
        quick = layer.net.worths(below.progress, OVER)[some]
        order = np.lexsort((-quick, -worth, node[some]))
        state = node[some][order]
        first = np.append(True, state[1:] != state[:-1])
        begins = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
        rank = np.arange(len(order)) - begins
        best: Ints = some[order[(rank < width) & (worth[order] == worth[order][begins])]]
        return best

    def _follow(self, depth: int, choices: Ints) -> Ints:
        """The states these choices can lead to."""
        net = self.layers[depth].net
        every, marked = net.columns, np.zeros(net.count, dtype=bool)
        marked[choices] = True
        return np.unique(every.following[marked[every.choice] & ~every.ended])

    def _back_up(self, depth: int) -> None:
        layer, below = self.layers[depth], self.layers[depth + 1]
        states, known = len(layer.numbers), layer.expanded
        best = layer.net.best(states, below.ceiling)
        layer.ceiling[known] = np.minimum(layer.ceiling, best)[known]
        layer.floor[known] = layer.net.best(states, below.floor)[known]

    # --- answers ----------------------------------------------------------------------------

    def solve(self, code: int, belief: int, turn: int) -> Solved:
        """What a state is worth before its turn, the facts being one of the ways in `belief`."""
        top = 2 * (turn - 1)
        root = self._find(top, np.array([code]), np.array([belief]))
        layer, limit = self.layers[top], self.spent + self.budget
        for tries in count():
            if layer.ceiling[root[0]] - layer.floor[root[0]] <= CERTAIN or self.spent > limit:
                break
            nodes, depth = root, top
            while len(nodes):
                fresh = nodes[~self.layers[depth].expanded[nodes]]
                if len(fresh):
                    self._expand(depth, fresh)
                nodes = self._follow(depth, self._best(depth, nodes, width=1 + tries // PATIENCE))
                depth += 1
            for at in range(depth - 1, top - 1, -1):
                self._back_up(at)
        return Solved(float(layer.floor[root[0]]), float(layer.ceiling[root[0]]))

    def advice(self, code: int, belief: int, turn: int) -> Move:
        """The best move in a state, the quicker line of two that are equally good."""
        self.solve(code, belief, turn)
        top = 2 * (turn - 1)
        node = self._find(top, np.array([code]), np.array([belief]))
        said = self._best(top, node, "floor")
        company = self.expander.companies[int(self.layers[top].net.columns.move[said[0]])]
        after = self._follow(top, said)
        move = self._best(top + 1, after[:1], "floor")
        main = self.expander.mains[int(self.layers[top + 1].net.columns.move[move[0]])]
        return Move(
            main.act, main.topic, main.terms, main.gives, main.firmness, company, main.manner
        )
