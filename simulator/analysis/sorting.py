"""What tried talks came to: the six standard endings (`domain.md` 6), and the better ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.rows import Floats
from simulator.analysis.trying import NEVER, Tried
from simulator.scenario.model import ENDINGS

Bools = NDArray[np.bool_]

REACHED, AGREED = "target", "agreed"
BELOW, LEFT, LATER = "below", "left", "later"
STOOD, NOTHING = "as_it_stood", "nothing"
CLOSED, TOO_MUCH, NOW = "will_not_negotiate", "too_much", "answer_now"
LUCK, NEVER_MIND, GONE = "best_of_luck", "never_mind", "evaporates"

SIX = (CLOSED, TOO_MUCH, NOW, LUCK, NEVER_MIND, GONE)
"""The standard bad endings, in the order of `domain.md` 6."""

SORTS = (REACHED, AGREED, LATER, STOOD, BELOW, *SIX, NOTHING, LEFT)
"""All that a talk can come to; each comes to one."""

BAD = (*SIX, STOOD, BELOW, NOTHING, LEFT)
"""What is looked at to see where a plan breaks: leaving may be right, but there was no deal."""

TELLING = 0.3
"""By how much of all talks one way of a fact must go worse than the others; default."""

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
    """Number in `SORTS` of what each talk came to.

    A refusal and umbrage are told apart by which came first. "Best of luck" without a word about
    another offer is a talk they broke off; an offer that was found out to be none is gone.
    """
    deal, luck = tried.points >= 0, tried.ended("best_of_luck")
    gone = ~deal & (tried.real == 0) & (by.leans and not by.secure)
    refused, umbrage = tried.first["refusal"], tried.first["umbrage"]
    same = deal & (tried.points <= by.stands) & (by.stands < by.target)
    closed = (refused < NEVER) & (refused <= umbrage)
    shocked = (umbrage < NEVER) & ~closed
    cases: list[tuple[str, Bools]] = [
        (NEVER_MIND, tried.ended("withdrawn")),
        (GONE, (tried.called > 0) & (gone | ~deal & ~luck)),
        (LUCK, luck & by.told),
        (NEVER_MIND, luck),
        (REACHED, deal & (tried.points >= by.target) & ~tried.ended("later")),
        (NOW, _hasty(tried) & (tried.points < by.target)),
        (LATER, tried.ended("later")),
        (CLOSED, same & closed),
        (TOO_MUCH, same & shocked),
        (STOOD, same),
        (BELOW, below(tried, by)),
        (AGREED, deal),
        (GONE, gone & tried.ended("walked_away")),
        (CLOSED, closed),
        (TOO_MUCH, shocked | tried.ended("deflected")),
        (LEFT, tried.ended("walked_away")),
    ]
    found = np.full(tried.count, SORTS.index(NOTHING))
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
    """What came first in the talks that went badly: (what, its part of them, its middle turn).

    The most frequent first. Where they did nothing of the kind, it is how the talk ended.
    """
    bad = np.isin(sorts, [SORTS.index(one) for one in BAD])
    if not bad.any():
        return []
    names = (*tried.first, *ENDINGS)
    when = np.stack([tried.first[name][bad] for name in tried.first])
    first, quiet = when.argmin(axis=0), when.min(axis=0) == NEVER
    which = np.where(quiet, len(tried.first) + tried.endings[bad], first)
    turns = np.where(quiet, tried.turns[bad], when.min(axis=0))
    found = []
    for at in np.unique(which).tolist():
        some = which == at
        found.append((names[at], float(some.mean()), int(np.median(turns[some]))))
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


@dataclass(frozen=True, slots=True)
class Hinge:
    """The hidden fact on which most hangs: talks that went badly and all of them, first where the
    fact is at its worst, then elsewhere."""

    fact: str
    worst: tuple[int, int]
    elsewhere: tuple[int, int]


def hinge(
    tried: Tried, sorts: NDArray[np.int64], facts: Sequence[Mapping[str, str]]
) -> Hinge | None:
    """The fact that tells best which talks go badly; None when none tells much.

    `facts` are the ways the facts can be, by number.
    """
    bad = np.isin(sorts, [SORTS.index(one) for one in BAD])
    found: list[tuple[float, Hinge]] = []
    for fact, value in sorted({pair for way in facts for pair in way.items()}):
        here = np.array([way[fact] == value for way in facts])[tried.ways]
        if here.all() or not here.any():
            continue
        spread = float(bad[here].mean() - bad[~here].mean())
        worst = int(bad[here].sum()), int(here.sum())
        found.append((spread, Hinge(fact, worst, (int(bad[~here].sum()), int((~here).sum())))))
    spread, most = max(found, key=lambda one: (one[0], one[1].fact), default=(0.0, None))
    return most if spread >= TELLING else None
