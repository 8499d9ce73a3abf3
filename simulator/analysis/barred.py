"""Reactions that can never answer, proved: another always comes first, or nothing lets them.

A search that looked at samples cannot say never. Here every combination of the values that a
reaction's guards, and those of the reactions before it, could see is tried, whether a talk can get
there or not; where it never answers in any of them, it never does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import Compiled
from simulator.analysis.deals import Ints
from simulator.scenario.model import Guard, Reaction, Scenario
from simulator.scenario.words import TERM_ACTS
from simulator.talk.moves import Move

LARGE = 500_000
"""Combinations tried at most; beyond, nothing is proved. Default."""

DEALING = frozenset({"zone", "helps", "serves", "gain", "room", "counter", "names", "gives"})
"""Variables that hang on packages; of those there are too many to try."""


def barred(compiled: Compiled, beliefs: Beliefs, moves: Sequence[Move], some: set[str]) -> set[str]:
    """Which of some reactions (by id) can never answer any move."""
    values = _possible(compiled)
    return {
        one.id
        for one in compiled.scenario.reactions
        if one.id in some
        and (
            _covered(compiled.scenario, one, values)
            or (
                not one.acts & TERM_ACTS
                and not any(_answers(compiled, beliefs, move, one, values) for move in moves)
            )
        )
    }


def _covered(scenario: Scenario, rule: Reaction, values: dict[str, list[int]]) -> bool:
    """Whether one reaction before it answers whenever it could, whatever is proposed."""
    before = scenario.reactions[: scenario.reactions.index(rule)]
    return any(
        rule.acts <= one.acts
        and rule.stages <= one.stages
        and all(_implied(scenario, guard, rule, values) for guard in one.guards)
        for one in before
    )


def _implied(
    scenario: Scenario, guard: Guard, rule: Reaction, values: dict[str, list[int]]
) -> bool:
    """Whether a guard holds whenever a reaction's guards do."""
    name, traits = guard.variable, dict(scenario.temperament.traits)
    if name in traits:
        return guard.holds(traits[name])
    same = [one for one in rule.guards if one.variable == name]
    if name in values:
        return all(guard.holds(v) for v in values[name] if all(one.holds(v) for one in same))
    among = [one.among for one in same if one.among is not None]
    return any(all(guard.holds(word) for word in words) for words in among)


def _possible(compiled: Compiled) -> dict[str, list[int]]:
    """The values each variable could take, whatever the order of things."""
    scenario, codec = compiled.scenario, compiled.codec
    effects = [e for r in scenario.reactions for o in r.outcomes for e in o.effects]
    effects += [e for one in scenario.events for e in one.outcome.effects]
    found: dict[str, set[int]] = {one.name: {one.start} for one in scenario.variables}
    found["offer"] = set(range(codec.digits["offer"][1]))
    found["stage"] = set(range(len(scenario.stages)))
    grown = True
    while grown:
        before = sum(map(len, found.values()))
        for one in effects:
            found[one.variable] |= {one.table[value] for value in found[one.variable]}
        found["event"].add(0)
        grown = sum(map(len, found.values())) > before
    return {name: sorted(values) for name, values in found.items()}


def _answers(
    compiled: Compiled, beliefs: Beliefs, move: Move, rule: Reaction, values: dict[str, list[int]]
) -> bool:
    """Whether a reaction may answer a move; True where that cannot be ruled out."""
    number = compiled.number[id(rule)]
    for way, _ in beliefs.alike(move, beliefs.everything):
        names = _seen(compiled, move, way, rule)
        if names is None:
            continue
        if DEALING & names or np.prod([len(values[name]) for name in names]) > LARGE:
            return True
        codes = _combined(compiled, {name: values[name] for name in sorted(names)})
        if (compiled.replied(codes, move, way).reaction == number).any():
            return True
    return False


def _seen(compiled: Compiled, move: Move, way: int, rule: Reaction) -> frozenset[str] | None:
    """The variables that a reaction and those before it test; None if it cannot answer the move."""
    guards: list[Guard] = []
    for one, tested in compiled.candidates(move, way):
        guards += tested
        if one is rule:
            return frozenset({"stage"} | {guard.variable for guard in guards})
    return None


def _combined(compiled: Compiled, values: dict[str, list[int]]) -> Ints:
    """States with every combination of some values."""
    codes = np.array([compiled.start])
    for name, some in values.items():
        codes = np.concatenate(list(_set(compiled, codes, name, some)))
    return codes


def _set(compiled: Compiled, codes: Ints, name: str, some: list[int]) -> Iterator[Ints]:
    for value in some:
        yield compiled.codec.set(codes, name, value)
