"""What a quantity means for an issue: its scale, its unit, and what it is more or less than."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from simulator.language.numbers import GRAINS, Quantity
from simulator.scenario.amounts import rounded
from simulator.scenario.model import Issue
from simulator.talk.moves import Range
from simulator.talk.view import View

FLOOR, CEILING = 0.4, 2.6
"""How far outside an issue's options a number is still meant for it (default, to be tuned)."""

CONVERT = {
    ("month", "week"): 4, ("year", "month"): 12, ("year", "week"): 52, ("hour", "minute"): 60,
    ("week", "month"): 0.25, ("month", "year"): 1 / 12, ("week", "day"): 7, ("day", "week"): 1 / 7,
    ("minute", "hour"): 1 / 60,
}  # fmt: skip
"""How many of the second one of the first is, as people count in talk."""

HIGHEST_PERCENT = 300
SHORT = 4
"""Words up to which a text is an answer that needs no verb: `in three weeks`."""

_UP = re.compile(
    r"\b(more|raise|increase|above|on top|higher|up|rise|extra|another|over|bump|plus)\b"
)
_DOWN = re.compile(r"\b(less|lower|below|under|down|fewer|reduce|cut)\b")
_EARLIER = re.compile(r"^ ?(?:or so )?(?:earlier|sooner|before that|ahead|less|fewer)\b")
_LATER = re.compile(r"^ ?(?:or so )?(?:later|longer|more)\b")
_PAST = re.compile(
    r"'? (?:of (?!notice)|ago\b|old\b|behind\b|experience|in a row|back\b|running\b)"
)
_NOW = re.compile(
    r"(above|over|more than|on top of|beyond) (?:what i (?:earn|make|get|have)"
    r"|my (?:current|present|old)"
    r"|what i am on)|\bon my current"
)
_EARNS = re.compile(r"current|\b(?:now|earn|present)\b")
_ADDED = re.compile(r"\b(?:another|extra|additional|by|plus) [$£€]?$")
_MORE = re.compile(r" (?:more|extra|higher|on top|above|over)\b")
_MOVES = re.compile(
    r"\b(?:start|starting|join|joining|begin|beginning|began|started|joined|be here|be there"
    r"|come|came|coming"
    r"|notice|available|free|begun|arrive)\b"
)
GOES_ON = re.compile(
    r"^ ?(?:$|[.,;:?!)/+&-]|(?:and|or|base|basic|as|for|if|please|would|with|is|plus|per"
    r"|a|on|at|to|in"
    r"|instead|then|now|today|gross|then|but|not|because|since|i|we|you|so|max|minimum|min"
    r"|total|fixed|flat|thanks|annually|yearly|sounds|seems|works|was|be|will|could|can"
    r"|from|when|after|given|which"
    r"|should|right|really|more|higher|all|might|that|this|again|okay)\b)"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """An issue that a quantity of a text may belong to.

    `named` tells that the issue is named near it, `primary` that it is what a bare amount means.
    """

    text: str
    view: View
    issue: Issue
    named: bool
    primary: bool

    @property
    def now(self) -> int | float:
        """The amount on the table."""
        value = self.view.table[self.issue.id]
        return value if isinstance(value, int | float) else 0

    @property
    def amounts(self) -> list[float]:
        """The issue's amounts, nothing left out."""
        return [float(one.amount) for one in self.issue.options if one.amount]

    def after(self, one: Quantity) -> str:
        """What follows the quantity."""
        return self.text[one.end :]


def value_for(one: Quantity, slot: Slot) -> int | float | Range | None:
    """The value a quantity gives an issue, or None when it cannot be meant for it."""
    if slot.issue.kind == "count":
        return _time(one, slot) if one.kind == "time" else _count(one, slot)
    if slot.issue.kind != "money" or one.kind == "time":
        return None
    return _percent(one, slot) if one.kind == "percent" else _money(one, slot)


def belongs(one: Quantity, issue: Issue) -> bool:
    """Whether an amount is of an issue's kind and size, without looking at the words around it."""
    if one.kind == "time":
        return issue.kind == "count" and one.unit == GRAINS.get(_unit(issue), "")
    if one.kind == "percent":
        return issue.unit.startswith("%")
    amounts = [float(option.amount) for option in issue.options if option.amount]
    fits = bool(amounts) and min(amounts) * FLOOR <= one.low <= max(amounts) * CEILING
    return issue.kind == "money" and one.exact and fits


def _unit(issue: Issue) -> str:
    return issue.unit.split(" ", maxsplit=1)[0].lower().removesuffix("s")


def _time(one: Quantity, slot: Slot) -> int | float | Range | None:
    grain = GRAINS.get(_unit(slot.issue), "")
    factor = 1.0 if one.unit == grain else CONVERT.get((one.unit, grain), 0)
    rest = slot.after(one)
    if not grain or not factor or _PAST.match(rest):
        return None
    if not slot.named and not _moves(one, slot):
        return None
    if _EARLIER.match(rest):
        return max(0, _whole(slot.now - one.low * factor))
    if _LATER.match(rest):
        return _whole(slot.now + one.low * factor)
    return _ranged(one, factor)


def _moves(one: Quantity, slot: Slot) -> bool:
    """Whether a stretch of time is about terms although no issue is named beside it."""
    near = slot.text[max(0, one.start - 40) : one.end + 20]
    short = len(slot.text.split()) <= SHORT
    return short or bool(_MOVES.search(near) or _EARLIER.match(slot.after(one)))


def _count(one: Quantity, slot: Slot) -> int | float | Range | None:
    unit, rest = _unit(slot.issue), slot.after(one)
    if unit.startswith("%") or one.kind != "plain":
        return _ranged(one, 1) if unit.startswith("%") and one.kind == "percent" else None
    follows = bool(unit) and bool(re.match(rf" ?(?:\w+ )?{re.escape(unit)}", rest))
    highest = max(slot.amounts, default=0)
    fits = one.low <= max(2 * highest, highest + 3)
    if fits and (follows or (slot.named and GOES_ON.match(rest))):
        return _ranged(one, 1)
    return None


def _money(one: Quantity, slot: Slot) -> int | float | Range | None:
    factor = _factor(one, slot)
    if not factor or not (slot.named or slot.primary or (factor == 1 and one.exact)):
        return None
    value = one.low * factor
    before = slot.text[max(0, one.start - 16) : one.start]
    added = _ADDED.search(before) or _MORE.match(slot.after(one))
    if added and 0 < value < 0.5 * slot.now:
        return _whole(slot.now + value)
    amounts = slot.amounts
    if not amounts or not min(amounts) * FLOOR <= value <= max(amounts) * CEILING:
        return None
    meant = _ranged(one, factor)
    raised = isinstance(meant, Range) and meant.low == slot.now
    return meant.high if raised and isinstance(meant, Range) else meant


def _factor(one: Quantity, slot: Slot) -> int:
    """How much to scale a number so that it fits: `68` is 68,000 where that is what people say."""
    highest = max(slot.amounts, default=0)
    if one.exact or one.low >= 1000:
        return 1
    if one.kind == "plain" and not GOES_ON.match(slot.after(one)) and not _named_next(one, slot):
        return 0
    if highest < 1000:
        return 1
    scales = (10**5, 1000) if highest >= 10**6 else (1000,)
    return next((scale for scale in scales if one.low * scale <= CEILING * highest), 0)


def _named_next(one: Quantity, slot: Slot) -> bool:
    rest = slot.after(one).lstrip()
    return any(rest.startswith(name.lower()) for name in (slot.issue.label, *slot.issue.also))


def _percent(one: Quantity, slot: Slot) -> int | float | None:
    """A share of the main amount for other issues; more or less than the table for the main one."""
    issues = slot.view.issues
    main = next(issue for issue in issues if issue.kind == "money")
    start = slot.view.table[main.id]
    share = Decimal(str(one.low))
    if slot.named and not slot.primary:
        return rounded(Decimal(str(start)) * share / 100, 2)
    spoken_for = any(issue.unit.startswith("%") for issue in issues)
    if not slot.primary or spoken_for or one.low > HIGHEST_PERCENT:
        return None
    around = slot.text[max(0, one.start - 30) : one.end + 34]
    up, down = bool(_UP.search(around)), bool(_DOWN.search(around))
    if _NOW.search(around):
        start = _earned(slot.view) or start
    elif not (slot.named or up or down):
        return None
    sign = -1 if down and not up else 1
    return rounded(Decimal(str(start)) * (100 + sign * share) / 100, 3)


def _earned(view: View) -> int | float | None:
    """What the person earns now, where the scenario asks for it."""
    for number in view.scenario.numbers:
        if number.kind == "money" and _EARNS.search(f"{number.id} {number.ask}".lower()):
            return view.scenario.values[number.id]
    return None


def _whole(value: float) -> int | float:
    value = round(value, 2)
    return int(value) if float(value).is_integer() else value


def _ranged(one: Quantity, factor: float) -> int | float | Range:
    low = _whole(one.low * factor)
    if one.high is None:
        return low
    high = _whole(one.high * factor)
    return Range(low, high) if low < high else low
