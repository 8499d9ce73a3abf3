"""Keys of nodes: a state, the events its last answer lets happen, and what is known of the facts,
in one integer. From the lowest bits up: the code, the marks, the number of the belief.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.deals import Ints

Places = NDArray[np.int32]
"""Numbers of nodes: their places among the sorted keys."""

CODE_BITS, MARK_BITS = 44, 4
"""Bits for the state and for the marks; the number of the belief is above them."""

NUMBER_AT = CODE_BITS + MARK_BITS
"""Where the number of the belief begins."""

NONE: Ints = np.empty(0, dtype=np.int64)


def code_of(keys: Ints) -> Ints:
    """The states, as codes."""
    found: Ints = keys & (1 << CODE_BITS) - 1
    return found


def mark_of(keys: Ints) -> Ints:
    """The marks: a bit for each momentary event that may happen."""
    found: Ints = keys >> CODE_BITS & (1 << MARK_BITS) - 1
    return found


def number_of(keys: Ints) -> Ints:
    """The numbers of the beliefs."""
    found: Ints = keys >> NUMBER_AT
    return found


def distinct(*parts: Ints) -> Ints:
    """The different values of several arrays, in order; sorting beats hashing here (measured)."""
    values = np.sort(np.concatenate(parts))
    fresh = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=fresh[1:])
    return values[fresh]


def among(some: Ints, known: Ints) -> NDArray[np.bool_]:
    """Which of some values are among the known, sorted ones."""
    if not len(known):
        return np.zeros(len(some), dtype=bool)
    at = np.minimum(np.searchsorted(known, some), len(known) - 1)
    found: NDArray[np.bool_] = known[at] == some
    return found


def places(keys: Ints, some: Ints) -> Places:
    """The numbers of nodes by their keys, which must be there."""
    return np.searchsorted(keys, some).astype(np.int32)
