"""Guesses about the other side, tested against what moved them in the talk.

Which interest a guess means is told by its words; how well its sureness fitted is told by a proper
score over as many talks as there are: G. W. Brier, Monthly Weather Review 78, 1950.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from simulator.scenario.model import Interest, Scenario
from simulator.talk.talk import Talk
from simulator.worksheet.alike import FAMILIES, families, stems, weighty
from simulator.worksheet.brought import worksheet
from simulator.worksheet.sheet import Guess

Pair = tuple[int, bool]
"""How sure somebody was, in percent, and whether it was right."""

SPOKEN, FAMILY = 0.35, 0.7
"""What a word counts that they only say when asked, and one of the same family. Like the next
three, tuned on every other guess of tests/worksheet/guesses.txt."""

ENOUGH = 0.4
"""Likeness from which a guess means an interest."""

LONGER = 0.15
"""How much each further word of a guess asks for."""

RUN, WHOLE = 3, 1.0
"""Words in a row that say an interest by one of its names, and what that counts."""

KNOWN = 100
"""How sure somebody is of what they know, unless they say."""


@dataclass(frozen=True, slots=True)
class Tested:
    """A guess, and the interest of theirs that it means, if any."""

    guess: Guess
    interest: Interest | None

    @property
    def right(self) -> bool:
        """Whether it was among what mattered to them."""
        return self.interest is not None

    @property
    def sure(self) -> int | None:
        """How sure they were, in percent; None when they did not say."""
        known = KNOWN if self.guess.basis == "known" else None
        return known if self.guess.sure is None else self.guess.sure

    @property
    def surprise(self) -> float:
        """How far the truth lay from the guess, 0 to 1; a half when nothing was said of it."""
        return 0.5 if self.sure is None else abs(self.sure / 100 - self.right)


def tested(talk: Talk) -> tuple[Tested, ...]:
    """Every guess of the worksheet brought to a talk with what it means, in its order."""
    brought = worksheet(talk)
    guesses = brought.sheet.theirs.interests if brought else ()
    return tuple(Tested(one, meant(one.what, talk.scenario)) for one in guesses)


def unguessed(talk: Talk) -> tuple[Interest, ...]:
    """The interests of theirs that no guess meant, the weightiest first."""
    found = {one.interest.id for one in tested(talk) if one.interest}
    left = [one for one in talk.scenario.interests.them if one.id not in found]
    return tuple(sorted(left, key=lambda one: -one.weight))


def meant(said: str, scenario: Scenario) -> Interest | None:
    """The interest of theirs that a guess means: the likest one, if it is like enough."""
    ranked = [(_likeness(said, one, scenario), one) for one in scenario.interests.them]
    likeness, best = max(ranked, key=lambda each: each[0])
    return best if likeness >= ENOUGH else None


def _likeness(said: str, one: Interest, scenario: Scenario) -> float:
    """How much a text shares with an interest: rare words count more, families a little less."""
    weights, own = _words(scenario)[one.id], weighty(said)
    found = 0.0
    for word in own:
        # a word and its families tell the same thing once
        kin = max((weights.get(name, 0.0) for name in FAMILIES.get(word, ())), default=0.0)
        found += max(weights.get(word, 0.0), kin)
    row = stems(said)
    named = any(_within(name, row) for name in _names(one))
    return (found + WHOLE * named) / (1 + LONGER * len(own))


def _within(name: tuple[str, ...], row: tuple[str, ...]) -> bool:
    size = len(name)
    return size >= RUN and any(row[at : at + size] == name for at in range(len(row) - size + 1))


def _names(one: Interest) -> Iterator[tuple[str, ...]]:
    return (stems(text) for text in (one.label, one.want, *one.also))


@lru_cache(maxsize=32)
def _words(scenario: Scenario) -> Mapping[str, Mapping[str, float]]:
    """What each word and family tells of each interest of theirs: more, the fewer have it."""
    found = {one.id: _bag(one) for one in scenario.interests.them}
    often: dict[str, int] = {}
    for bag in found.values():
        for word in bag:
            often[word] = often.get(word, 0) + 1
    rare = {word: log((len(found) + 1) / count) for word, count in often.items()}
    return {key: {w: part * rare[w] for w, part in bag.items()} for key, bag in found.items()}


def _bag(one: Interest) -> Mapping[str, float]:
    bag: dict[str, float] = {}
    texts = [(text, 1.0) for text in (one.label, one.want, *one.also)]
    for text, part in (*texts, *((text, SPOKEN) for text in one.says)):
        own = weighty(text)
        for word in own:
            bag[word] = max(bag.get(word, 0.0), part)
        for name in families(own):
            bag[name] = max(bag.get(name, 0.0), part * FAMILY)
    return bag


def once(found: Sequence[Tested]) -> tuple[Tested, ...]:
    """Each guess once: of several in the same words, or about the same interest, the first."""
    kept: dict[object, Tested] = {}
    for one in found:
        kept.setdefault(one.interest.id if one.interest else stems(one.guess.what), one)
    return tuple(kept.values())


def pairs(found: Sequence[Tested]) -> tuple[Pair, ...]:
    """The guesses of a talk whose sureness is known, for `score` and `in_words`: join those of all
    scenarios."""
    known = [one for one in found if one.sure is not None]
    return tuple((one.sure, one.right) for one in once(known) if one.sure is not None)


def score(made: Sequence[Pair]) -> float | None:
    """The Brier score: 0 is to know everything, 0.25 to say a half always, 1 the worst there is.

    None without guesses.
    """
    if not made:
        return None
    return sum((sure / 100 - right) ** 2 for sure, right in made) / len(made)


GROUPS = (39, 69, 94, 100)
"""Where groups of sureness end, in percent; default."""

TOGETHER, WIDE = 3, 30
"""Guesses a group has at least, and percent apart from which one speaks of an average; defaults."""

CERTAIN = 97
"""How sure one is who is certain, in percent; default."""

FEW = 4
"""Guesses from which something is said of the sureness; default."""

LITTLE, MUCH = 0.10, 0.25
"""Parts by which sureness lies off a little, and far. Defaults, to be tuned."""


def in_words(made: Sequence[Pair]) -> str:
    """How sure they were and how often right: `of 5 you were about 80% sure of, 3 were right`.

    With few guesses it counts and does not judge. Empty without guesses.
    """
    groups = _groups(made)
    told = "; ".join(_counted(group) for group in groups)
    if len(made) < FEW:
        return told
    return f"{told}: {_fit(made)}" if len(groups) == 1 else f"{told}. All in all, {_fit(made)}"


def _groups(made: Sequence[Pair]) -> list[list[Pair]]:
    """Guesses of like sureness together, the surest first; small groups join the next one."""
    found: list[list[Pair]] = [[] for _ in GROUPS]
    for one in made:
        found[next(at for at, end in enumerate(GROUPS) if one[0] <= end)].append(one)
    groups = [group for group in reversed(found) if group]
    while len(groups) > 1 and min(map(len, groups)) < TOGETHER:
        at = min(range(len(groups)), key=lambda n: len(groups[n]))
        low = max(at - 1, 0)
        groups[low : low + 2] = [groups[low] + groups[low + 1]]
    return groups


def _counted(group: Sequence[Pair]) -> str:
    sures = [sure for sure, _ in group]
    apart, mean = max(sures) - min(sures), sum(sures) / len(group)
    level = round(mean, -1) if apart else mean
    wide = " on average" if apart > WIDE else ""
    about = "about " if apart else ""
    how = "certain of" if min(sures) >= CERTAIN else f"{about}{level:.0f}% sure of{wide}"
    hit = sum(right for _, right in group)
    if len(group) == 1:
        return f"the one you were {how} was {'right' if hit else 'not'}"
    return f"of {len(group)} you were {how}, {hit or 'none'} {'was' if hit == 1 else 'were'} right"


def _fit(made: Sequence[Pair]) -> str:
    """Whether the sureness fits, as far as so few can tell."""
    mean = sum(sure for sure, _ in made) / len(made) / 100
    off = mean - sum(right for _, right in made) / len(made)
    chance = sqrt(sum(s / 100 * (1 - s / 100) for s, _ in made)) / len(made)
    if abs(off) <= max(LITTLE, chance):
        return "that fits"
    far = "much" if abs(off) > MUCH + chance else "a little"
    return f"{far} too sure" if off > 0 else f"you know {far} more than you think"
