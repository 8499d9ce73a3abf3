"""How talks tend to go: many talks at once under a policy, with the draws of live play.

A seed gives the same talk here as there: the same hash is computed with numpy's `uint64`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import MOST as PACKAGES
from simulator.analysis.deals import Ints, Lookup
from simulator.analysis.rows import RUNNING, Floats, Rows, shorts
from simulator.analysis.seeing import Bools, passing
from simulator.analysis.worth import Worth
from simulator.scenario.model import ENDINGS, Guard, Line
from simulator.talk import draws, packages
from simulator.talk.moves import Move, parse

Words = NDArray[np.uint64]


def mix(value: Words) -> Words:
    """`draws.mix` for many integers."""
    value = value + np.uint64(draws.GOLDEN)
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


def below(total: int, seeds: Words, turn: int, purpose: int) -> Ints:
    """`draws.below` for many seeds."""
    value = mix(mix(mix(seeds) ^ np.uint64(turn)) ^ np.uint64(purpose))
    return (((value >> np.uint64(32)) * np.uint64(total)) >> np.uint64(32)).astype(np.int64)


def choose(odds: Sequence[int], seeds: Words, turn: int, purpose: int) -> Ints:
    """`draws.choose` for many seeds."""
    if len(odds) == 1:
        return np.zeros(len(seeds), dtype=np.int64)
    edges = np.cumsum(odds)
    return np.searchsorted(edges, below(int(edges[-1]), seeds, turn, purpose), side="right")


@dataclass(frozen=True)
class Drawn:
    """Chance as drawn: `seeds` by origin row."""

    seeds: Words
    turn: int

    def outcome(self, rows: Rows, odds: tuple[int, ...]) -> Iterator[tuple[int, Rows]]:
        """The drawn outcome in every row."""
        if len(odds) == 1:
            yield 0, rows
            return
        drawn = choose(odds, self.seeds[rows.origin], self.turn, draws.OUTCOME)
        for at in range(len(odds)):
            yield at, rows.take(drawn == at)

    def event(self, rows: Rows, at: int, odds: int) -> tuple[Rows, Rows]:
        """Rows where the event is drawn, and the others."""
        purpose = draws.EVENT + 256 * (at + 1)
        yes = below(100, self.seeds[rows.origin], self.turn, purpose) < odds
        return rows.take(yes), rows.take(~yes)


class Policy(Protocol):
    """A player for many talks: `moves`, and which of them each running talk makes.

    What it goes by beyond the state is one whole number a talk. Unless it says otherwise that is
    the way the facts are, of which only what has shown may be used.
    """

    moves: Sequence[Move]

    def begin(self, ways: Ints) -> Ints:
        """What is known of each talk before the first word."""
        return ways.copy()

    def choose(self, codes: Ints, known: Ints, turn: int, /) -> Ints:
        """The number of the move for every state, with what is known of each talk."""

    def learn(self, known: Ints, codes: Ints, move: Move, rows: Rows, drawn: Drawn) -> Ints:  # noqa: ARG002
        """What is known of talks in states `codes` once a move was answered with `rows`."""
        return known


class Scripted(Policy):
    """A scenario's scripted player; the last move, `close`, is for when no rule holds."""

    def __init__(self, compiled: Compiled, lines: tuple[Line, ...]) -> None:
        self.compiled, self.scenario, self.lines = compiled, compiled.scenario, lines
        self.moves: Sequence[Move] = [*(parse(line.move) for line in lines), Move("close")]
        self._steps = {
            issue.id: Lookup(partial(self._step, at), PACKAGES)
            for at, issue in enumerate(self.scenario.issues)
        }

    def _step(self, issue: int, package: int) -> int:
        """Which option of an issue a package has, from 1."""
        value = self.compiled.deals.packages[package][issue]
        return packages.step_of(self.scenario.issues[issue], value)[0] + 1

    def choose(self, codes: Ints, ways: Ints, turn: int) -> Ints:
        """The first rule whose guards hold in what the person can see."""
        chosen = np.full(len(codes), len(self.lines))
        for at, line in enumerate(self.lines):
            mask = chosen == len(self.lines)
            for guard in line.guards:
                if not mask.any():
                    break
                mask &= self.holds(guard, codes, ways, turn)
            chosen[mask] = at
            if not (chosen == len(self.lines)).any():
                break
        return chosen

    def holds(self, guard: Guard, codes: Ints, ways: Ints, turn: int) -> Bools:
        """Where a guard on the view's variables (`talk.view.View.seen`) holds."""
        name = guard.variable
        if name == "turn":
            return np.full(len(codes), guard.holds(turn))
        words, values = self._seen(name, codes, ways)
        if words is None:
            words = range(int(values.max(initial=0)) + 1)
        found: Bools = passing(guard, tuple(words)).take(values)
        return found

    def _seen(self, name: str, codes: Ints, ways: Ints) -> tuple[Sequence[str | int] | None, Ints]:
        """A variable's words, None for numbers, and its value in every state."""
        scenario, codec, deals = self.scenario, self.compiled.codec, self.compiled.deals
        table = codec.value(codes, "table")
        head, _, tail = name.partition(".")
        if name == "points":
            return None, deals.points(table)
        if name == "improved":
            better = deals.points(table) > deals.points(np.zeros_like(table))
            return ("no", "yes"), better.astype(np.int64)
        if head == "at":
            return None, self._steps[tail](table)
        if head == "heard":
            about = [one.id for one in scenario.interests.them if one.topic == tail]
            told = [codec.value(codes, one) > 0 for one in about]
            heard = np.any([np.zeros(len(codes), dtype=bool), *told], axis=0)
            return ("no", "yes"), heard.astype(np.int64)
        return self._known(name, codes, ways)

    def _known(self, name: str, codes: Ints, ways: Ints) -> tuple[Sequence[str | int] | None, Ints]:
        """The stage, a fact as far as it has shown, or a variable of the state."""
        scenario, codec = self.scenario, self.compiled.codec
        if name == "stage":
            return self.compiled.stages, codec.value(codes, name)
        for fact in scenario.facts:
            if fact.id == name:
                words = [value.id for value in fact.values]
                real = np.array([words.index(one[name]) for one in self.compiled.facts])[ways]
                shown = codec.value(codes, f"shown.{name}") > 0
                return [*words, "unknown"], np.where(shown, real, len(words))
        variable = scenario.variables[scenario.slots[name]]
        return variable.words or None, codec.value(codes, name)


@dataclass(frozen=True, slots=True)
class Odds:
    """How a policy fared: results in points by talk, and the kind of ending by talk."""

    results: Floats
    endings: Ints

    @property
    def mean(self) -> float:
        """The mean result."""
        return float(self.results.mean())

    @property
    def error(self) -> float:
        """The standard error of the mean."""
        return float(self.results.std(ddof=1) / np.sqrt(len(self.results)))

    @property
    def shares(self) -> dict[str, float]:
        """The part of talks that each kind of ending took, the most frequent first."""
        counted = Counter(self.endings.tolist()).most_common()
        return {ENDINGS[kind]: count / len(self.endings) for kind, count in counted}


def drawn_facts(compiled: Compiled, seeds: Words) -> Ints:
    """Which way the facts are in each talk."""
    ways = np.zeros(len(seeds), dtype=np.int64)
    for at, fact in enumerate(compiled.scenario.facts):
        odds = [value.odds for value in fact.values]
        ways = ways * len(odds) + choose(odds, seeds, 0, draws.FACT + at)
    return ways


def odds(
    compiled: Compiled, worth: Worth, policy: Policy, talks: int = 10_000, seed: int = 0
) -> Odds:
    """Play `talks` talks with the seeds from `seed` on."""
    seeds = np.arange(seed, seed + talks, dtype=np.uint64)
    return play_all(compiled, worth, policy, seeds, drawn_facts(compiled, seeds))


Watch = Callable[[int, Ints, Rows], None]
"""Told after each turn: the turn, which talks were in it, and what became of each."""


def play_all(  # noqa: PLR0913, PLR0917  # what a batch of talks is made of
    compiled: Compiled,
    worth: Worth,
    policy: Policy,
    seeds: Words,
    ways: Ints,
    watch: Watch | None = None,
) -> Odds:
    """Play a talk for each seed, its facts being as in `compiled.facts` at its place in `ways`."""
    talks = len(seeds)
    known = policy.begin(ways)
    codes = np.full(talks, compiled.start)
    endings = np.full(talks, RUNNING)
    results = np.zeros(talks)
    running = np.arange(talks)
    for turn in range(1, compiled.scenario.turns + 1):
        chosen = policy.choose(codes[running], known[running], turn)
        for move, way, at in _alike(chosen, ways[running]):
            talk, said = running[at], policy.moves[move]
            before, drawn = codes[talk], Drawn(seeds[talk], turn)
            rows = compiled.step(before, said, way, turn, drawn)
            known[talk] = policy.learn(known[talk], before, said, rows, drawn)
            talk = talk[rows.origin]
            codes[talk], endings[talk] = rows.code, rows.ending
            if watch is not None:
                watch(turn, talk, rows)
            over = np.flatnonzero(rows.ending != RUNNING)
            some = rows.take(over)
            results[talk[over]] = worth.results(some.code, some.ending, some.kept, way)
        running = running[endings[running] == RUNNING]
        if not len(running):
            break
    return Odds(results, endings)


def _alike(moves: Ints, ways: Ints) -> Iterator[tuple[int, int, Ints]]:
    """Rows that make the same move under the same facts."""
    count = int(ways.max(initial=0)) + 1
    both = shorts(moves * count + ways)
    order = np.argsort(both, kind="stable")
    many = np.bincount(both)
    ends = np.cumsum(many)
    for one in np.flatnonzero(many).tolist():
        yield one // count, one % count, order[ends[one] - many[one] : ends[one]]
