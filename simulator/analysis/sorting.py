"""What tried talks came to: the six standard endings (`domain.md` 6), and the better ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.rows import Floats
from simulator.analysis.trying import NEVER, Tried

Bools = NDArray[np.bool_]

REACHED, AGREED = "target", "agreed"
BELOW, LEFT, LATER = "below", "left", "later"
CLOSED, TOO_MUCH, NOW = "will_not_negotiate", "too_much", "answer_now"
LUCK, NEVER_MIND, GONE = "best_of_luck", "never_mind", "evaporates"

SIX = (CLOSED, TOO_MUCH, NOW, LUCK, NEVER_MIND, GONE)
"""The standard bad endings, in the order of `domain.md` 6."""

SORTS = (REACHED, AGREED, LATER, BELOW, *SIX, LEFT)
"""All that a talk can come to; each comes to one."""

HASTE = 1
"""Turns after pressure in which an end counts as an answer given in haste; default."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What talks are sorted by: target and walk-away in points of yours, and what was said.

    `stands` is what lay on the table at the start, in points. `told` says whether an alternative
    was mentioned, `secure` whether leaving keeps what you have, `leans` whether there is an
    alternative at all that could come to nothing.
    """

    target: int
    least: int
    stands: int
    told: bool
    secure: bool
    leans: bool = True


def sort(tried: Tried, by: Yardstick) -> NDArray[np.int64]:
    """Number in `SORTS` of what each talk came to."""
    deal = tried.points >= 0
    hasty = _hasty(tried)
    umbrage = tried.first["umbrage"] < NEVER
    same = deal & (tried.points <= by.stands)
    gone = ~deal & (tried.real == 0) & (by.leans and not by.secure)
    refused = ~deal & (tried.first["refusal"] < NEVER)
    cases: list[tuple[str, Bools]] = [
        (NEVER_MIND, tried.ended("withdrawn")),
        (REACHED, deal & (tried.points >= by.target) & ~tried.ended("later")),
        (NOW, hasty & (tried.points < by.target)),
        (LATER, tried.ended("later")),
        (CLOSED, same & (by.stands < by.target)),
        (BELOW, below(tried, by)),
        (AGREED, deal),
        (LUCK, tried.ended("best_of_luck") | (~deal & by.told & ~tried.ended("walked_away"))),
        (GONE, gone & (tried.called > 0) | gone & tried.ended("walked_away")),
        (CLOSED, refused & ~umbrage),
        (TOO_MUCH, umbrage | tried.ended("no_deal", "deflected")),
        (LEFT, tried.ended("walked_away")),
    ]
    found = np.full(tried.count, SORTS.index(CLOSED))
    for name, holds in reversed(cases):
        found[holds] = SORTS.index(name)
    return found


def _hasty(tried: Tried) -> Bools:
    pressed = tried.first["pressure"]
    hasty: Bools = (pressed < NEVER) & (tried.turns - pressed <= HASTE)
    return hasty


def worth(tried: Tried, by: Yardstick, weight: float) -> Floats:
    """The result of each talk, leaving being worth the walk-away only if the alternative is real.

    `weight` is the deal's part of the result; where the alternative turns out to be none, one falls
    below the walk-away by as much of it as the walk-away lies above nothing.
    """
    gone = (tried.points < 0) & (tried.real == 0) & (not by.secure)
    lost = weight * by.least / max(100 - by.least, 1)
    found: Floats = tried.results - lost * gone
    return found


def share(found: NDArray[np.int64], name: str) -> tuple[float, float]:
    """The share of talks that came to something, and its standard error."""
    return part(found == SORTS.index(name))


def worst_tenth(results: Floats) -> float:
    """The mean of the worst tenth of results."""
    count = max(1, len(results) // 10)
    return float(np.partition(results, count - 1)[:count].mean())


def part(found: Bools) -> tuple[float, float]:
    """The part of talks of which something is true, and its standard error."""
    mean = float(found.mean())
    return mean, float(np.sqrt(mean * (1 - mean) / len(found)))


def below(tried: Tried, by: Yardstick) -> Bools:
    """Talks that ended in a deal worse than walking away; a date to come back is no deal yet."""
    found: Bools = (tried.points >= 0) & (tried.points < by.least) & ~tried.ended("later")
    return found


def left_good(tried: Tried, by: Yardstick) -> Bools:
    """Talks left without a deal though what stood on the table was above the walk-away."""
    ended: Bools = tried.ended("walked_away", "no_deal", "time_up", "best_of_luck")
    good: Bools = ended & (tried.stood >= by.least)
    return good


def breaks(tried: Tried, sorts: NDArray[np.int64]) -> list[tuple[str, float, int]]:
    """What came first in the talks that ended badly: (event, its part of them, its middle turn).

    The most frequent first; `none` where nothing of the kind happened.
    """
    bad = np.isin(sorts, [SORTS.index(one) for one in (*SIX, BELOW, LEFT)])
    if not bad.any():
        return []
    names = list(tried.first)
    turns = np.stack([tried.first[name][bad] for name in names])
    when = turns.min(axis=0)
    which = np.where(when < NEVER, turns.argmin(axis=0), len(names))
    found = []
    for at, name in enumerate([*names, "none"]):
        some = which == at
        if some.any():
            turn = np.median((tried.turns[bad] if name == "none" else when)[some])
            found.append((name, float(some.mean()), int(turn)))
    return sorted(found, key=lambda one: -one[1])


def examples(tried: Tried, sorts: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """For each sort the first talk that came to it: (sort, talk, turn after the first break).

    Without a break it is the last turn, before which the talk could still have turned.
    """
    when = np.stack(list(tried.first.values())).min(axis=0)
    found = []
    for sort in np.unique(sorts).tolist():
        at = int(np.flatnonzero(sorts == sort)[0])
        last = int(tried.turns[at])
        found.append((sort, at, min(int(when[at]) + 1, last)))
    return found
