"""An issue that a quantity may be meant for, and what both look like to one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from simulator.language.quantity import Quantity
from simulator.scenario.model import Issue
from simulator.talk.moves import Range
from simulator.talk.view import View

GOES_ON = re.compile(
    r" ?(?:$|[.,;:?!)/+&-]|(?:and|or|base|basic|as|for|if|please|would|with|is|plus|per"
    r"|a|on|at|to|in"
    r"|instead|then|now|today|gross|then|but|not|because|since|i|we|you|so|max|minimum|min"
    r"|total|fixed|flat|thanks|annually|yearly|sounds|seems|works|was|be|will|could|can"
    r"|from|when|after|given|which"
    r"|than|brutto|netto|net|seems?|feels?|looks?|ideally|though|perhaps|maybe|without|yes|no|or so"
    r"|possible|feasible|fine|fair|reasonable|realistic|doable|acceptable|enough|each|every"
    r"|mark|level|region|figure|area|ballpark|upwards?"
    r"|unless|otherwise|only|tops"
    r"|like|too|there|here|gets|makes|does|might|are|it|before|until|plus|my|your|total|up|down"
    r"|should|right|really|more|higher|all|might|that|this|again|okay)\b)"
)
"""What may follow a bare number that stands for an amount and does not count a noun."""


NOUN = re.compile(rf"(?!{GOES_ON.pattern}) [a-z]{{3,}}s\b")
"""A noun that a number counts: `1000 times`."""


@dataclass(frozen=True, slots=True)
class Slot:
    """An issue that a quantity of a text may belong to.

    `named` tells that the issue is named near it, `primary` that it is what a bare amount means;
    `main` is the amount the text asks for that one, if it does, and
    `today` is given where dates are to be resolved.
    """

    text: str
    view: View
    issue: Issue
    named: bool
    primary: bool
    main: int | float | None = None
    today: date | None = None

    @property
    def now(self) -> int | float:
        """The amount on the table."""
        value = self.view.table[self.issue.id]
        return value if isinstance(value, int | float) else 0

    @property
    def amounts(self) -> list[float]:
        """The issue's amounts, nothing left out."""
        return [float(one.amount) for one in self.issue.options if one.amount]

    @property
    def unit(self) -> str:
        """The first word of the issue's unit, in the singular: `week`, `%`."""
        return self.issue.unit.split(" ", maxsplit=1)[0].lower().removesuffix("s")

    @property
    def counted(self) -> bool:
        """Whether the unit is a rate: days a week."""
        return " " in self.issue.unit.strip()

    def after(self, one: Quantity) -> str:
        """What follows the quantity."""
        return self.text[one.end :]


def whole(value: float) -> int | float:
    """A value to two places, whole where it is whole."""
    value = round(value, 2)
    return int(value) if float(value).is_integer() else value


def ranged(one: Quantity, factor: float) -> int | float | Range:
    """A quantity times a factor, as a value of a term."""
    low = whole(one.low * factor)
    if one.high is None:
        return low
    high = whole(one.high * factor)
    return Range(low, high) if low < high else low
