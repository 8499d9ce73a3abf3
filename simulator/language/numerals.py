"""Single numbers as people write and say them: digits with marks, words, scales."""

from __future__ import annotations

import re

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
    | {"fourty": 40, "nought": 0, "dozen": 12}
)
SCALES = {
    "k": 1000, "thousand": 1000, "thousands": 1000, "grand": 1000, "hundred": 100,
    "million": 10**6, "millions": 10**6, "mio": 10**6, "mn": 10**6, "m": 10**6,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "lpa": 10**5,
    "crore": 10**7, "crores": 10**7, "cr": 10**7,
}  # fmt: skip
DIGITS = (
    r"(?<![\w.,])(?:\d{1,3}(?P<mark>[ ,.'])\d{3}(?:(?P=mark)\d{3})*(?![\d])(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,12}(?:[.,]\d{1,2}(?!\d))?)(?!st\b|nd\b|rd\b|th\b)"
)
"""Digits, one and the same mark between thousands."""

_WORD = "|".join(sorted(VALUES, key=len, reverse=True))
SPOKEN = (
    rf"(?<![\w-])(?:(?:a|an|half a) (?=(?:hundred|thousand|million|lakh)\b))?"
    rf"(?:(?:{_WORD}|hundred|thousand|million|lakhs?)(?:[ -]|\b))"
    rf"(?:(?:and |point )?(?:{_WORD}|hundred|thousand|million|lakhs?)(?:[ -]|\b)){{0,9}}"
)
"""Number words in a row."""


def from_digits(digits: str) -> float:
    """Read digits with any one mark between thousands: `72.000`, `1,34,000`."""
    digits = digits.replace(" ", "").replace("'", "")
    whole = re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?", digits)
    if re.fullmatch(r"\d{1,2}(?:,\d{2})+,\d{3}", digits):
        return float(digits.replace(",", ""))
    if whole:
        return float(re.sub(r"[.,]", "", whole[1]) + "." + (whole[2] or "0"))
    return float(digits.replace(",", "."))


def from_words(spoken: str) -> float | None:
    """Read number words; None when they are no one number: `sixty seventy`."""
    total, group, decimals, places = 0.0, 0.0, "", False
    seen = False
    if spoken.startswith("half a "):
        return 0.5 * next(SCALES[word] for word in spoken.split() if word in SCALES)
    for word in re.findall("[a-z]+", spoken):
        if word == "point":
            places = True
        elif word in VALUES:
            seen = True
            if places:
                decimals += str(VALUES[word])
            elif group % 10 and VALUES[word] < 100 and group % 100 >= 10:
                return None
            else:
                group += VALUES[word]
        elif word in SCALES:
            seen = True
            group = (group or 1) + (float(f"0.{decimals}") if decimals else 0)
            decimals, places = "", False
            if word == "hundred":
                group *= 100
            else:
                total, group = total + group * SCALES[word], 0.0
    if not seen:
        return None
    return total + group + (float(f"0.{decimals}") if decimals else 0)
