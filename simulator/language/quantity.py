"""A number of a text with what it counts, where it stands, and how it is bounded."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.language.dates import Date

LEAST, MOST, EQUAL = "least", "most", "equal"
"""How words beside a number bound it: `at least 70`, `up to 70`, `equal to 70`."""


INSTEAD = "instead"
"""The cue of a bare number that takes the unit of another: `not 4 weeks but 6`."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range as written, `start` to `end` in the text.

    `kind` is `money`, `percent`, `time`, `plain` or `date`; `unit` is a currency or a grain of
    time, and `exact` tells that its size was written out (`72k`, `72,000`) and must not be
    guessed. `rate` is what an amount of time is counted in, `week` of `3 days a week`; `cue` is
    the word that makes a stretch of time of it, `in` of `in 3 weeks`.
    """

    low: int | float
    start: int
    end: int
    kind: str = "plain"
    unit: str = ""
    exact: bool = False
    high: int | float | None = None
    bound: str = ""
    rate: str = ""
    cue: str = ""
    date: Date | None = None


def tidy(value: float) -> int | float:
    """A number without the dust of binary fractions, whole where it is whole."""
    value = round(value, 9)
    return int(value) if float(value).is_integer() else value
