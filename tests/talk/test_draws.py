"""Draws: fixed by seed, turn and purpose for ever, even, and the same in numpy."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.talk import draws

KNOWN_MIX = {
    0: 0xE220A8397B1DCDAF,
    1: 0x910A2DEC89025CC1,
    2: 0x975835DE1C9756CE,
    (1 << 64) - 1: 0xE4D971771B652C20,
    0x0123456789ABCDEF: 0x157A3807A48FAA9D,
}
"""The first is the published first output of SplitMix64 seeded with 0; the others were computed
once by this code. If any changes, every saved talk replays differently."""

KNOWN_DRAWS = {
    (100, 0, 0, 16): 97, (100, 0, 1, 1): 27, (100, 7, 3, 2): 3, (100, 7, 3, 3): 33,
    (6, 42, 10, 1): 2, (2, 42, 10, 1): 0, (1000, -1, 2, 1): 916, (1000, 2**64 - 1, 2, 1): 916,
    (100, 123456789, 20, 258): 39,
}  # fmt: skip

seeds = st.integers(0, 2**64 - 1)
turns = st.integers(0, 40)
purposes = st.integers(1, 20_000)


@pytest.mark.parametrize(("value", "mixed"), KNOWN_MIX.items())
def test_the_mixer_gives_these_numbers_for_ever(value: int, mixed: int) -> None:
    assert draws.mix(value) == mixed


@pytest.mark.parametrize(("asked", "drawn"), KNOWN_DRAWS.items())
def test_these_draws_come_out_so_for_ever(asked: tuple[int, int, int, int], drawn: int) -> None:
    assert draws.below(*asked) == drawn


def _mixed(values: np.ndarray) -> np.ndarray:
    values = values + np.uint64(draws.GOLDEN)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


@given(st.lists(seeds, min_size=1, max_size=20), turns, purposes, st.integers(1, 2**32 - 1))
def test_numpy_computes_the_same_draws(
    many: list[int], turn: int, purpose: int, total: int
) -> None:
    value = _mixed(np.array(many, dtype=np.uint64))
    value = _mixed(_mixed(value ^ np.uint64(turn)) ^ np.uint64(purpose))
    drawn = ((value >> np.uint64(32)) * np.uint64(total)) >> np.uint64(32)
    assert drawn.tolist() == [draws.below(total, seed, turn, purpose) for seed in many]


@given(seeds, turns, purposes, st.integers(1, 2**32 - 1))
def test_a_draw_stays_below_its_total(seed: int, turn: int, purpose: int, total: int) -> None:
    assert 0 <= draws.below(total, seed, turn, purpose) < total
    assert draws.Draw(seed, turn, purpose).below(total) == draws.below(total, seed, turn, purpose)


@given(st.lists(st.integers(1, 100), min_size=1, max_size=6), seeds, turns, purposes)
def test_a_choice_is_one_of_the_choices(
    odds: list[int], seed: int, turn: int, purpose: int
) -> None:
    assert 0 <= draws.choose(odds, seed, turn, purpose) < len(odds)


@given(seeds, turns, purposes)
def test_no_odds_no_choice(seed: int, turn: int, purpose: int) -> None:
    assert draws.choose([1], seed, turn, purpose) == 0
    assert draws.choose([0, 5], seed, turn, purpose) == 1
    assert draws.choose([5, 0], seed, turn, purpose) == 0


@pytest.mark.parametrize("vary", ["seed", "turn", "purpose"])
def test_draws_are_even_whatever_varies(vary: str) -> None:
    counts: Counter[int] = Counter()
    for at in range(20_000):
        where = {"seed": 5, "turn": 3, "purpose": 1, vary: at}
        counts[draws.below(10, where["seed"], where["turn"], where["purpose"])] += 1
    assert sorted(counts) == list(range(10))
    squares = sum((count - 2_000) ** 2 / 2_000 for count in counts.values())
    assert squares < 27.9  # chi-square, 9 degrees of freedom, 1 in 1,000


def test_choices_follow_their_odds() -> None:
    counts = Counter(draws.choose([45, 35, 20], seed, 4, draws.OUTCOME) for seed in range(20_000))
    assert [counts[at] / 20_000 for at in range(3)] == pytest.approx([0.45, 0.35, 0.2], abs=0.015)


def test_draws_of_different_purposes_are_independent() -> None:
    same = sum(
        draws.below(2, seed, 1, draws.OUTCOME) == draws.below(2, seed, 1, draws.EVENT)
        for seed in range(20_000)
    )
    assert same / 20_000 == pytest.approx(0.5, abs=0.015)
