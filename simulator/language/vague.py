"""Numbers said by their ten: `mid sixties`, `high 50s`, `in the seventies`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.numerals import SCALES, TENS
from simulator.language.quantity import Quantity

_DECADE = "|".join(one[:-1] + "ies" for one in TENS)
_VAGUE = re.compile(
    r"\b(?:(?P<part>low|early|mid|middle|high|upper|late)(?:[ -]to[ -](?:high|mid|low))?(?:[ -]"
    rf"| of the |dle )?)(?:the )?(?:(?P<word>{_DECADE})|(?P<digit>[2-9]0)(?P<k>k)?'?s)\b"
)
_COUPLE = re.compile(
    r"\b(?:a )?couple (?:of )?(?P<scale>thousand|grand|k|hundred|lakhs?|million)\b"
)
_DECADES = re.compile(rf"\b(?:the|in|around) (?P<word>{_DECADE})\b")
_PARTS = {"low": 2, "early": 2, "mid": 5, "middle": 5, "high": 8, "upper": 8, "late": 8}
"""What people mean by the high fifties, in ones above the ten (default, to be tuned)."""


def vague(text: str) -> Iterator[Quantity]:
    """Find them in a clean text: the high fifties are 58, the seventies 70 to 79."""
    for match in [*_VAGUE.finditer(text)]:
        ten = _ten(match["word"]) if match["word"] else int(match["digit"])
        value = ten + _PARTS[match["part"]]
        factor = 1000 if match["k"] else 1
        yield Quantity(value * factor, match.start(), match.end(), exact=factor > 1)
    for match in _COUPLE.finditer(text):
        value = 2 * SCALES[match["scale"]]
        yield Quantity(value, match.start(), match.end(), exact=True)
    for match in _DECADES.finditer(text):
        ten = _ten(match["word"])
        yield Quantity(ten, match.start("word"), match.end(), high=ten + 9)


def _ten(word: str) -> int:
    return 20 + 10 * [one[:-1] + "ies" for one in TENS].index(word)
