"""Single numbers as people write and say them: digits with marks, words, scales."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
UNITS = _UNITS.split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _TENS.split()
VALUES = (
    {word: at for at, word in enumerate(UNITS)}
    | {word: 10 * at for at, word in enumerate(TENS, 2)}
    | {"fourty": 40, "fourtyfive": 45, "ninty": 90, "nought": 0}
)
"""What a number word counts, with the spellings people slip into."""
SCALES = {
    "k": 1000, "thousand": 1000, "thousands": 1000, "thou": 1000, "grand": 1000, "hundred": 100,
    "million": 10**6, "millions": 10**6, "mio": 10**6, "mn": 10**6, "m": 10**6, "mm": 10**6,
    "mil": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "lkh": 10**5, "lkhs": 10**5,
    "lpa": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7, "dozen": 12, "dozens": 12,
}  # fmt: skip
"""What a word after a number multiplies it by."""
SPOKEN_SCALES = ["hundred", "thousand", "million", "billion", "trillion", "lakh", "lakhs", "lac", "crore", "crores", "dozen", "dozens", "grand"]

DIGITS = (
    r"(?:(?<![\w.,])(?<![\d)]/)|(?<=\brs)|(?<=\brs\.)|(?<=\b(?:usd|eur|gbp|chf|inr|aud|cad|nzd|sgd|hkd|cny|sek|nok|dkk|pln|zar|aed|myr)))"
    r"(?:-(?=[\d.]))?"
    r"(?:\d{1,3}(?P<mark>[ ,.'])\d{3}(?:(?P=mark)\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,15}(?:[.,]\d{1,12}(?!\d))?|\.\d{1,12}(?!\d))"
    r"(?!\d|(?:st|nd|rd|th|am|pm)\b|:\d|\s?\(k\)|/\d)"
)
"""Digits, one and the same mark between thousands; no ordinals, times of day or fractions."""

_ANY = "|".join(sorted((*VALUES, *SPOKEN_SCALES), key=len, reverse=True))
_LARGE = "|".join(sorted(SPOKEN_SCALES, key=len, reverse=True))
SPOKEN = (
    rf"(?<![\w'-])(?:(?:minus |negative )?(?:(?:half )?an? )?(?=(?:{_ANY})\b))(?:{_ANY})\b"
    rf"(?:[ -]+(?:and |point )?(?:{_ANY})\b){{0,14}}(?: and a half\b(?:[ -](?:{_LARGE})\b)?)?"
)
"""Number words in a row; `spoken` cuts the row into numbers."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a row, from `start` to `end`."""

    text: str
    start: int
    end: int


def from_digits(digits: str) -> float:
    """Read digits with any one mark between thousands: `72.000`, `1,34,000`."""
    digits = digits.replace(" ", "").replace("'", "")
    sign = -1.0 if digits.startswith("-") else 1.0
    digits = digits.removeprefix("-")
    if re.fullmatch(r"\d{1,2}(?:,\d{2})+,\d{3}", digits):
        return sign * float(digits.replace(",", ""))
    whole = re.fullmatch(r"([1-9]\d{0,2}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?", digits)
    if whole:
        return sign * float(re.sub(r"[.,]", "", whole[1]) + "." + (whole[2] or "0"))
    return sign * float(digits.replace(",", "."))


def spoken(row: str, after_between: bool = False) -> Iterator[tuple[int, int, float]]:
    """Cut a row of number words into numbers: where each starts and ends, and its value.

    `between sixty and sixty five` are two numbers although `twenty and four` is one.
    """
    words = [Word(m[0], m.start(), m.end()) for m in re.finditer("[a-z]+", row)]
    if after_between:
        for at, word in enumerate(words):
            if word.text == "and":
                first, second = _number(words, 0), _number(words, at + 1)
                alone = _number(words[:at], 0)
                if first and second and alone and alone[1] == at and second[1] == len(words):
                    yield words[0].start, words[at - 1].end, alone[0]
                    yield words[at + 1].start, words[-1].end, second[0]
                    return
    at = 0
    while at < len(words):
        found = _number(words, at)
        if found:
            yield words[at].start, words[found[1] - 1].end, found[0]
        at = found[1] if found else at + 1


def _number(words: list[Word], at: int) -> tuple[float, int] | None:
    """The longest number that starts at a word: its value and the word after it."""
    sign = 1.0
    if at < len(words) and words[at].text in ("minus", "negative"):
        sign, at = -1.0, at + 1
    reader = _Reader()
    end = at
    while end < len(words):
        taken = reader.take(words, end)
        if not taken:
            break
        end += taken
    value = reader.value
    return None if value is None else (sign * value, end)


class _Reader:
    """Puts one number together word by word; `take` says how many words it used."""

    def __init__(self) -> None:
        self.total = 0.0
        self.group: float | None = None
        self.largest = float("inf")
        self.last = 1.0
        self.decimals = ""
        self.done = False

    @property
    def value(self) -> float | None:
        """The number so far, or None before the first word that counts."""
        if self.group is None and self.largest == float("inf"):
            return None
        return self.total + (self.group or 0.0) + self._fraction()

    def take(self, words: list[Word], at: int) -> int:
        """Use the word at a place, with a link before it, when it goes on with the number."""
        word = words[at].text
        following = words[at + 1].text if at + 1 < len(words) else ""
        if self.done and (word not in SPOKEN_SCALES or self.group is None):
            return 0
        if word == "and":
            if following == "a" and at + 2 < len(words) and words[at + 2].text == "half":
                return self._half()
            return 2 if self.value is not None and self._add(following) else 0
        if word in ("a", "an", "half"):
            return self._opening(words, at)
        if word == "point":
            return self._point(following)
        if self.decimals and word not in SPOKEN_SCALES:
            if VALUES[word] > 9:
                return 0
            self.decimals += str(VALUES[word])
            return 1
        return 1 if self._add(word) else 0

    def _opening(self, words: list[Word], at: int) -> int:
        if self.value is not None:
            return 0
        rest = [one.text for one in words[at : at + 3]]
        if rest[0] == "half" and len(rest) == 3 and rest[2] in SPOKEN_SCALES:
            self.group = 0.5
            return 2 + (1 if self._add(rest[2]) else 0)
        if rest[0] != "half" and len(rest) > 1 and rest[1] in SPOKEN_SCALES:
            return 1
        return 0

    def _point(self, following: str) -> int:
        if self.value is None or self.decimals or following not in VALUES:
            return 0
        self.decimals = str(VALUES[following])
        return 2

    def _half(self) -> int:
        """`a million and a half`, `two and a half`."""
        if self.value is None or self.decimals:
            return 0
        whole = self.group is not None
        self.group = (self.group or 0.0) + 0.5 * (1.0 if whole else self.last)
        self.done = True
        return 3

    def _fraction(self) -> float:
        return float(f"0.{self.decimals}") if self.decimals else 0.0

    def _add(self, word: str) -> bool:
        if word in VALUES:
            return self._count(VALUES[word])
        return self._scale(word) if word in SPOKEN_SCALES else False

    def _count(self, value: int) -> bool:
        group = self.group
        fits = group is None or (
            group > 0
            and (
                (group < 10 and value >= 10 and not self.total)
                or (value and group % 100 == 0)
                or (0 < value < 10 and group % 10 == 0 and group % 100 >= 20)
            )
        )
        if not fits or (value == 0 and self.total):
            return False
        self.group = 100 * group + value if group and group < 10 else (group or 0.0) + value
        return True

    def _scale(self, word: str) -> bool:
        size = float(SCALES[word])
        group = (1.0 if self.group is None else self.group) + self._fraction()
        if word == "hundred":
            if group >= 100 or not group or (self.group is None and self.total):
                return False
            self.group, self.decimals = group * 100, ""
            return True
        if size >= self.largest or not group or (self.group is None and self.total):
            return False
        self.total, self.group, self.decimals = self.total + group * size, None, ""
        self.largest, self.last = size, size
        return True
