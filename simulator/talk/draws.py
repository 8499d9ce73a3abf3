"""Every draw: an integer hash of (seed, turn, purpose), the same in one talk and in arrays.

The mixer is the finaliser of SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom
number generators"), in arithmetic modulo 2**64 so that numpy's uint64 computes the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15

OUTCOME, EVENT, LINE, CUE, EVENT_LINE, FACT = 1, 2, 3, 4, 5, 16
"""Purposes. Facts are drawn at turn 0 with purpose `FACT` + their place in the scenario."""


def mix(value: int) -> int:
    """Scramble a 64-bit integer."""
    value = (value + GOLDEN) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


def below(total: int, seed: int, turn: int, purpose: int) -> int:
    """Draw an integer from 0 to `total` - 1, each equally likely; `total` under 2**32."""
    value = mix(mix(mix(seed & MASK) ^ turn) ^ purpose)
    return ((value >> 32) * total) >> 32


def choose(odds: Sequence[int], seed: int, turn: int, purpose: int) -> int:
    """Draw an index with the given weights."""
    if len(odds) == 1:
        return 0
    left = below(sum(odds), seed, turn, purpose)
    for at, weight in enumerate(odds):
        left -= weight
        if left < 0:
            return at
    return len(odds) - 1


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw still to be made: the seed, turn and purpose that fix it."""

    seed: int
    turn: int
    purpose: int

    def below(self, total: int) -> int:
        """Make the draw: an integer from 0 to `total` - 1."""
        return below(total, self.seed, self.turn, self.purpose)
