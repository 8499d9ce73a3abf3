"""How likely something was, as people say it."""

from __future__ import annotations

SIMPLE = (2, 3, 4, 5, 10, 20)
"""Parts people think in, the simplest first."""

CLOSE = 0.021
"""How far the true odds may lie from the ones named; default."""

EXACT = 0.005

WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip


def in_words(odds: int, of: int) -> str:
    """Odds as talks of so many: `one talk in three`, `about two talks in five`."""
    part = odds / of
    if part >= 1:
        return "every talk"
    for whole in SIMPLE:
        count = round(part * whole)
        if 0 < count < whole and abs(count / whole - part) <= CLOSE:
            about = "" if abs(count / whole - part) < EXACT else "about "
            return f"{about}{WORDS[count]} {'talk' if count == 1 else 'talks'} in {WORDS[whole]}"
    return "fewer than one talk in twenty" if part < 1 / 2 else "nearly every talk"
