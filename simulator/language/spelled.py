"""Rows of number words cut into numbers: `two hundred and two`, `a million and a half`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.language.numerals import SCALES, SPOKEN_SCALES, VALUES

_WORD = re.compile("[a-z]+")
_HALF = ("and", "a", "half")


@dataclass(frozen=True, slots=True)
class Part:
    """A number as far as it was said: whole groups, the group being said, and its decimals.

    `largest` is the scale said last, which the next must stay below, and `full` tells that only
    a scale may still follow.
    """

    total: float = 0.0
    group: float | None = None
    largest: float = float("inf")
    decimals: str = ""
    full: bool = False

    @property
    def fraction(self) -> float:
        """What was said after the point."""
        return float(f"0.{self.decimals}") if self.decimals else 0.0

    @property
    def value(self) -> float | None:
        """The number so far, or None before the first word that counts."""
        if self.group is None and self.largest == float("inf"):
            return None
        return self.total + (self.group or 0.0) + self.fraction


def spoken(row: str, after_between: bool = False) -> Iterator[tuple[int, int, float]]:
    """Cut a row of number words into numbers: where each starts and ends, and its value.

    `between sixty and sixty five` are two numbers although `twenty and four` is one.
    """
    places = [(one.start(), one.end()) for one in _WORD.finditer(row)]
    words = tuple(row[start:end] for start, end in places)
    cut = _between(words) if after_between else 0
    at = 0
    while at < len(words):
        found = _number(words[:cut] if at < cut else words, at)
        if found:
            yield places[at][0], places[found[1] - 1][1], found[0]
        at = found[1] if found else at + 1


def _between(words: tuple[str, ...]) -> int:
    """The place of the `and` that parts two whole numbers, or 0."""
    for at, word in enumerate(words):
        if word == "and":
            first, second = _number(words[:at], 0), _number(words, at + 1)
            if first and second and first[1] == at and second[1] == len(words):
                return at
    return 0


def _number(words: tuple[str, ...], at: int) -> tuple[float, int] | None:
    """The longest number that starts at a word: its value and the word after it."""
    sign = 1.0
    if at < len(words) and words[at] in ("minus", "negative"):
        sign, at = -1.0, at + 1
    part, end = Part(), at
    while end < len(words):
        taken = _take(part, words, end)
        if not taken:
            break
        part, end = taken
    return None if part.value is None else (sign * part.value, end)


def _take(part: Part, words: tuple[str, ...], at: int) -> tuple[Part, int] | None:
    """The number with the next word in it, and the word after; None when it does not go on."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in ("a", "an", "half"):
        return _opening(part, words, at)
    if words[at : at + 3] == _HALF:
        return _and_half(part, at)
    if word == "point":
        fits = part.value is not None and not part.decimals and following in VALUES
        return (replace(part, decimals=str(VALUES[following])), at + 2) if fits else None
    linked = word == "and" and part.value is not None
    more = _add(part, following if linked else word)
    return (more, at + 1 + linked) if more else None


def _opening(part: Part, words: tuple[str, ...], at: int) -> tuple[Part, int] | None:
    """`a hundred`, `half a million`."""
    rest = words[at : at + 3]
    if part.value is not None:
        return None
    if rest[0] == "half":
        more = _add(Part(group=0.5), rest[2]) if len(rest) == 3 else None
        return (more, at + 3) if more and rest[2] in SPOKEN_SCALES else None
    return (part, at + 1) if len(rest) > 1 and rest[1] in SPOKEN_SCALES else None


def _and_half(part: Part, at: int) -> tuple[Part, int] | None:
    """`two and a half`, and half a million of `a million and a half`."""
    if part.value is None or part.decimals or part.full:
        return None
    size = 1.0 if part.group is not None else part.largest
    return replace(part, group=(part.group or 0.0) + 0.5 * size, full=True), at + 3


def _add(part: Part, word: str) -> Part | None:
    if word in SPOKEN_SCALES:
        return _scaled(part, word)
    if word not in VALUES or part.full:
        return None
    if part.decimals:
        small = VALUES[word] < 10
        return replace(part, decimals=part.decimals + str(VALUES[word])) if small else None
    return _counted(part, VALUES[word])


def _counted(part: Part, value: int) -> Part | None:
    """A word below a hundred: `two` after `seventy`, and `twenty` after `one` for 120."""
    group = part.group
    if group is None:
        return None if value == 0 and part.total else replace(part, group=float(value))
    if 0 < group < 10 and value >= 10 and not part.total:
        return replace(part, group=100 * group + value)
    after_hundred = value > 0 and group > 0 and group % 100 == 0
    after_ten = 0 < value < 10 and group % 10 == 0 and group % 100 >= 20
    return replace(part, group=group + value) if after_hundred or after_ten else None


def _scaled(part: Part, word: str) -> Part | None:
    """A word that multiplies: hundred within its group, the others closing it."""
    size = float(SCALES[word])
    group = (1.0 if part.group is None else part.group) + part.fraction
    if not group or (part.group is None and part.total):
        return None
    if word == "hundred":
        return None if group >= 100 else replace(part, group=group * 100, decimals="")
    if size >= part.largest:
        return None
    return Part(part.total + group * size, None, size)
