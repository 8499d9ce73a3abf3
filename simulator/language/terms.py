"""Terms out of text: which issue each amount, range or option belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from simulator.language.choices import choices, nothing_of
from simulator.language.lexicon import Mention, mentions
from simulator.language.numbers import GRAINS, Quantity, money, quantities
from simulator.language.text import clean
from simulator.scenario.amounts import rounded
from simulator.scenario.model import Issue
from simulator.talk.moves import Amount, Range, Terms
from simulator.talk.view import View

__all__ = ["Term", "find", "money", "package_terms"]

FLOOR, CEILING = 0.4, 2.6
"""How far outside an issue's options a number is still meant for it (default, to be tuned)."""

REACH = 40
"""Characters over which an issue's name pulls a number to it (default, to be tuned)."""

CONVERT = {
    ("month", "week"): 4, ("year", "month"): 12, ("year", "week"): 52, ("hour", "minute"): 60,
    ("week", "month"): 0.25, ("month", "year"): 1 / 12, ("week", "day"): 7, ("day", "week"): 1 / 7,
    ("minute", "hour"): 1 / 60,
}  # fmt: skip

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
    r"(above|over|more than|on top of|beyond) (?:what i (?:earn|make|get|have)|my (?:current|present|old)"
    r"|what i am on)|\bon my current"
)
_EARNS = re.compile(r"\b(current|now|earn|present)\b|current")
_DROP = re.compile(
    r"\b(?:without|drop|forget|skip|waive|give up|leave out|do not need|no need for|no)"
    r" (?:the |a |any |my |on the )?$"
)
_TOLD = re.compile(
    r"\b(?:earn|earning|make|making|paid|paying|pay|pays|saved?|market|surveys?|postings|others|they|current|now on"
    r"|offered me|you offered|instead of|than|from|above|over|rather than|not|show|get) (?:\w+ ){0,2}\W?$"
)
_ELSEWHERE = re.compile(
    r"\b(?:surveys?|market|postings|others|they|similar|peers|colleagues|average)\b[^.,;]{0,40}$"
)
_MOVES = re.compile(
    r"\b(?:start|starting|join|joining|begin|beginning|be here|be there|come|stay|staying|commit|promise"
    r"|notice|available|free|take|work|begun|arrive)\b"
)
_GOES_ON = re.compile(
    r"^ ?(?:$|[.,;:?!)/+&-]|(?:and|or|base|basic|as|for|if|please|would|with|is|plus|per|a|on|at|to|in"
    r"|instead|then|now|today|gross|then|but|not|because|since|i|we|you|so|max|minimum|min"
    r"|total|fixed|flat|thanks|annually|yearly|sounds|seems|works|was|be|will|could|can|from|when|given|which"
    r"|should|right|really|more|higher|all|might|that|this|again|okay)\b)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One value for one issue, where the text says it."""

    issue: str
    value: Amount | Range
    start: int
    end: int


def package_terms(text: str, view: View) -> Terms:
    """Every `issue=value` a text names, in the order of the issues: `66k and a mentor`."""
    found = {one.issue: one.value for one in find(clean(text), view)}
    return tuple((issue.id, found[issue.id]) for issue in view.issues if issue.id in found)


def find(text: str, view: View) -> tuple[Term, ...]:
    """Find the terms of a clean text, at most one for each issue, in the order they were said."""
    mentioned = mentions(text, view)
    found = [
        Term(one.issue, one.value, one.start, one.end) for one in choices(text, view, mentioned)
    ]
    taken = {one.issue for one in found}
    names = [one for one in mentioned if one.name.kind == "issue"]
    for one in sorted(quantities(text), key=lambda each: _aside(each, text)):
        if _inside_name(one, text, names) or any(
            term.start <= one.start and one.end <= term.end for term in found
        ):
            continue
        best = _best(one, text, view, names, taken)
        if best:
            found.append(best)
            taken.add(best.issue)
    found += [one for one in _given_up(text, view, names) if one.issue not in taken]
    first: dict[str, Term] = {}
    for one in found:
        first.setdefault(one.issue, one)
    return tuple(sorted(first.values(), key=lambda one: one.start))


def _aside(one: Quantity, text: str) -> bool:
    """Whether a number only tells of something: what one earns, what others pay."""
    before = text[max(0, one.start - 60) : one.start]
    return bool(_TOLD.search(before[-28:]) or _ELSEWHERE.search(before))


def _inside_name(one: Quantity, text: str, names: list[Mention]) -> bool:
    label = any(n.start <= one.start and one.end <= n.end for n in names)
    return label or bool(re.match(r"[ -]months? (?:pay |salary )?review", text[one.end - 6 :]))


def _given_up(text: str, view: View, names: list[Mention]) -> Iterator[Term]:
    for name in names:
        issue = view.scenario.issue[name.name.id]
        option = nothing_of(issue)
        if option and _DROP.search(text[max(0, name.start - 24) : name.start]):
            value = option.id if option.amount is None else option.amount
            yield Term(issue.id, value, name.start, name.end)


def _best(
    one: Quantity, text: str, view: View, names: list[Mention], taken: set[str]
) -> Term | None:
    ranked = []
    primary = next((issue.id for issue in view.issues if issue.kind == "money"), "")
    for order, issue in enumerate(view.issues):
        if issue.id in taken:
            continue
        pull = _pull(one, text, issue, names)
        value = _value(one, text, view, issue, pull > 0, issue.id == primary)
        if value is not None:
            ranked.append((pull, -order, issue.id, value))
    if not ranked:
        return None
    _, _, name, value = max(ranked, key=lambda each: each[:2])
    return Term(name, value, one.start, one.end)


def _pull(one: Quantity, text: str, issue: Issue, names: list[Mention]) -> float:
    best = 0.0
    for name in names:
        if name.name.id != issue.id:
            continue
        gap = max(name.start - one.end, one.start - name.end, 0)
        between = text[min(one.end, name.end) : max(one.start, name.start)]
        if gap <= REACH and not re.search(r"[.?!;]\s", between):
            crossed = len(re.findall(r"\band\b|,|\bfor\b|\bif\b|\bplus\b", between))
            best = max(best, 1 + (REACH - gap) / REACH + 0.1 * name.size - 0.4 * crossed)
    return max(best, 0.05) if best else 0.0


def _value(
    one: Quantity, text: str, view: View, issue: Issue, named: bool, primary: bool
) -> Amount | Range | None:
    if issue.kind == "money":
        return _money_value(one, text, view, issue, named, primary)
    if issue.kind == "count":
        return _count_value(one, text, view, issue, named)
    return None


def _count_value(
    one: Quantity, text: str, view: View, issue: Issue, named: bool
) -> Amount | Range | None:
    unit = issue.unit.split(" ")[0].lower()
    if unit.startswith("%"):
        return _ranged(one, 1) if one.kind == "percent" else None
    grain = GRAINS.get(unit.removesuffix("s"), "")
    if one.kind == "time":
        factor = 1 if one.unit == grain else CONVERT.get((one.unit, grain), 0)
        rest = text[one.end :]
        if not grain or not factor or _PAST.match(rest):
            return None
        now = view.table[issue.id]
        if not named and not _meant_here(one, text):
            return None
        if isinstance(now, int | float) and _EARLIER.match(rest):
            return max(0, _whole(now - one.low * factor))
        if isinstance(now, int | float) and _LATER.match(rest):
            return _whole(now + one.low * factor)
        return _ranged(one, factor)
    noun = unit.removesuffix("s")
    follows = noun and re.match(rf" ?(?:\w+ )?{re.escape(noun)}", text[one.end :])
    highest = max((o.amount or 0 for o in issue.options), default=0)
    if one.kind == "plain" and (follows or named) and one.low <= max(2 * highest, highest + 3):
        return _ranged(one, 1) if follows or _GOES_ON.match(text[one.end :]) else None
    return None


def _meant_here(one: Quantity, text: str) -> bool:
    """Whether a stretch of time is about terms although no issue is named beside it."""
    near = text[max(0, one.start - 40) : one.end + 20]
    short = len(text.split()) <= 4
    return short or bool(_MOVES.search(near) or _EARLIER.match(text[one.end :]))


def _whole(value: float) -> int | float:
    value = round(value, 2)
    return int(value) if float(value).is_integer() else value


def _ranged(one: Quantity, factor: float) -> Amount | Range:
    low = _whole(one.low * factor)
    if one.high is None:
        return low
    high = _whole(one.high * factor)
    return Range(low, high) if low < high else low


def _money_value(
    one: Quantity, text: str, view: View, issue: Issue, named: bool, primary: bool
) -> Amount | Range | None:
    if one.kind == "time":
        return None
    if one.kind == "percent":
        return _percent_value(one, text, view, issue, named, primary)
    factor = _factor(one, issue, text)
    if not factor or not (named or primary or (factor == 1 and one.exact)):
        return None
    more = _more(one, text, view, issue, factor)
    if more is not None:
        return more
    amounts = [o.amount for o in issue.options if o.amount]
    if not amounts:
        return None
    low, high = min(amounts) * FLOOR, max(amounts) * CEILING
    if low <= one.low * factor <= high:
        value = _ranged(one, factor)
        if isinstance(value, Range) and value.low == view.table[issue.id]:
            return value.high
        return value
    return None


def _factor(one: Quantity, issue: Issue, text: str) -> int:
    """How much to scale a number so that it fits: `68` is 68,000 where that is what people say."""
    highest = max((o.amount or 0 for o in issue.options), default=0)
    if one.exact or one.low >= 1000:
        return 1
    if (
        one.kind == "plain"
        and not _GOES_ON.match(text[one.end :])
        and not _named_next(one, text, issue)
    ):
        return 0
    if highest < 1000:
        return 1
    for factor in (10**5, 1000) if highest >= 10**6 else (1000,):
        if one.low * factor <= CEILING * highest:
            return factor
    return 0


def _named_next(one: Quantity, text: str, issue: Issue) -> bool:
    rest = text[one.end :].lstrip()
    return any(rest.startswith(name.lower()) for name in (issue.label, *issue.also))


def _more(one: Quantity, text: str, view: View, issue: Issue, factor: int) -> int | float | None:
    """`5k more`, `another 5,000`, `raise it by 5k`: an addition to what is on the table."""
    before, after = text[max(0, one.start - 16) : one.start], text[one.end : one.end + 12]
    added = re.search(r"\b(another|extra|additional|by|plus) (?:[$£€]?)$", before) or re.match(
        r" (?:more|extra|higher|on top|above|over)\b", after
    )
    now = view.table[issue.id]
    value = one.low * factor
    if added and isinstance(now, int | float) and 0 < value < 0.5 * now:
        return _whole(now + value)
    return None


def _percent_value(
    one: Quantity, text: str, view: View, issue: Issue, named: bool, primary: bool
) -> int | float | None:
    around = text[max(0, one.start - 30) : one.end + 34]
    main = next(i for i in view.issues if i.kind == "money")
    start = view.table[main.id]
    if not isinstance(start, int | float):
        return None
    share = Decimal(str(one.low))
    if named and not primary:
        return rounded(Decimal(str(start)) * share / 100, 2)
    if not primary or one.low > 300 or any(i.unit.startswith("%") for i in view.issues):
        return None
    if _NOW.search(around):
        start = _earned(view) or start
    elif not (named or _UP.search(around) or _DOWN.search(around)):
        return None
    sign = -1 if _DOWN.search(around) and not _UP.search(around) else 1
    return rounded(Decimal(str(start)) * (100 + sign * share) / 100, 3)


def _earned(view: View) -> int | float | None:
    for number in view.scenario.numbers:
        if number.kind == "money" and _EARNS.search(f"{number.id} {number.ask}".lower()):
            return view.scenario.values[number.id]
    return None
