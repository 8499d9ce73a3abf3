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
    | {"fourty": 40, "ninty": 90, "nought": 0}
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
_SPOKEN_SCALES = (
    "hundred thousand million billion trillion lakh lakhs lac crore crores dozen dozens grand"
)
SPOKEN_SCALES = _SPOKEN_SCALES.split()
"""Those of them that follow number words."""


DIGITS = (
    r"(?:(?<![\w.,])(?<![\d)]/)(?<!\d:)|(?<=\brs)|(?<=\brs\.)|(?<=\b(?:usd|eur|gbp|chf|inr|aud|cad|nzd"
    r"|sgd|hkd|cny|sek|nok|dkk|pln|zar|aed|myr)))"
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
