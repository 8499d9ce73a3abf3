"""Best play, played out: over many talks it brings what was solved, and nobody does better."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.analysis.odds import Odds, Scripted, drawn_facts, odds, play_all
from simulator.analysis.playing import Best
from tests.analysis.solving import DEEP, EVERY, solved, ways

TALKS = 200_000 if DEEP else 20_000

ERRORS = 4
"""Standard errors that chance may account for: one time in 16,000 it accounts for more."""

ROUNDING = 1e-5
"""Points: tables are kept in single precision, within 4e-6 each."""


def played_best(which: str, way: int | None) -> Odds:
    one, seeds = solved(which, way), np.arange(1, TALKS + 1, dtype=np.uint64)
    facts = drawn_facts(one.compiled, seeds) if way is None else np.full(TALKS, way)
    return play_all(one.compiled, one.worth, Best(one), seeds, facts)


def within(found: Odds, value: float) -> bool:
    return abs(found.mean - value) <= ERRORS * found.error + ROUNDING


@EVERY
def test_best_play_brings_over_many_talks_what_was_solved(which: str) -> None:
    found = played_best(which, None)
    assert within(found, solved(which).value), (found.mean, found.error)


@EVERY
def test_best_play_that_knows_the_facts_brings_what_was_solved_for_them(which: str) -> None:
    for way in ways(which):
        found = played_best(which, way)
        assert within(found, solved(which, way).value), (way, found.mean, found.error)


@EVERY
def test_knowing_the_facts_is_never_worth_less_than_not_knowing_them(which: str) -> None:
    fair = solved(which)
    one, facts = fair.beliefs, range(len(fair.compiled.facts))
    if not DEEP and len(facts) > len(ways(which)):
        pytest.skip("solved for all of its facts only with HYPOTHESIS_PROFILE=deep")
    known = sum(one.odds[way] * solved(which, way).value for way in facts)
    assert fair.value <= known + ROUNDING


@EVERY
def test_no_scripted_player_does_better_than_best_play(which: str) -> None:
    one = solved(which)
    for name, lines in one.scenario.players.items():
        found = odds(one.compiled, one.worth, Scripted(one.compiled, lines), TALKS, seed=1)
        assert found.mean <= one.value + ERRORS * found.error + ROUNDING, name
