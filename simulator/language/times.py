"""Stretches of time in a clean text: their grain, what they are counted in, and sums of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.quantity import Quantity, tidy

GRAINS = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "hr": "hour", "day": "day", "week": "week", "wk": "week", "month": "month", "mth": "month",
    "year": "year", "yr": "year", "fortnight": "fortnight", "decade": "decade",
    "quarter": "quarter",
}  # fmt: skip
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800,
    "fortnight": 1209600, "month": 2592000, "quarter": 7776000, "year": 31536000,
    "decade": 315360000,
}  # fmt: skip
"""Seconds in each grain of time; a month has 30 days, a year 365."""
FINER = {
    "decade": "year", "year": "month", "month": "day", "week": "day", "fortnight": "week",
    "quarter": "month", "day": "hour", "hour": "minute", "minute": "second",
}  # fmt: skip
"""The grain people go down to when a count is not whole: half a day is 12 hours."""
PER = {
    ("year", "month"): 12, ("decade", "year"): 10, ("fortnight", "week"): 2, ("quarter", "month"): 3
}  # fmt: skip
"""How many of the second one of the first is, where seconds do not say so."""

_GRAIN = "|".join(sorted(GRAINS, key=len, reverse=True))
_NEXT = re.compile(
    r"[ -]?(?:(?:more|extra|additional|fewer|less|full|whole) )?"
    r"(?:(?!(?:in|for|and|to|if|by|or|a|per|of|on|with|at|from|than|the|as|is|more than|every"
    r"|each|you|i|we|but|so|max|plus|after|before|over|within|until|base|starting)\b)"
    rf"[a-z-]+ )?({_GRAIN})s?\b(?!'(?! notice))"
)
_FIRST = re.compile(rf"[ -]?({_GRAIN}|h)s?\b(?!'(?! notice))")
_RATE = re.compile(
    r" ?(?:(?:a|an|per|each|every|/|of the) ?|in (?:a|the|each|every) )"
    r"(hour|day|week|month|year)s?\b"
    r"|[ -](?:(?:long |working |work |office )?(day|week)s?\b(?! (?:notice|off|later|earlier)))"
    r"|,? (?:p\.? ?a\b\.?|annually|yearly)|/(?:hr|h|wk|mo|yr)\b"
)
_HOME = re.compile(
    r"(?: (?:remote|from home|at home|home office|home|wfh|in the office|on site|onsite))\b"
)
_WEEK = re.compile(r"[ -](?:work(?:ing)?[ -])?weeks?\b")
_WORKDAY = re.compile(r"[ -]?(?:work ?days?|working (?:day|week)s?|work ?weeks?)\b")
_ARTICLE = re.compile(
    r"\b(?P<cue>in |for |within |after |over |take |another |stay )?"
    r"(?P<count>(?:a |the )?couple(?: of)?|a|an|one|another|half an?|next|all|a full|full|a whole"
    r"|the whole|1/2|a half|three quarters of an?|a quarter of an?)[ -]"
    rf"(?:full |whole |more )?(?P<grain>{_GRAIN}|h)(?P<plural>s?)\b(?!'(?!s? notice))"
)
_NO_COUNT = re.compile(
    r"(?:\d|\b(?:once|twice|times|hours?|hrs|days?|weeks?|months?|k|pay|salary|paid|what|such|per"
    r"|thousand|grand|earn|percent|all|base|many|much|pounds?|euros?|dollars?|usd|eur|gbp|lakhs?"
    r"|mentions?|out|[a-z]+ing)) $"
)
_CUE = re.compile(
    r"\b((?<!put )(?<!putting )in|within|for|after|during|over|next|last|takes?|lasts?|leave|away"
    r"|another|stay|wait)"
    r" (?:the (?:next |last )?|about |around |only |just |at least |up to |roughly |over )?$"
)
_PLAIN_FOR = re.compile(
    r"\b(?:look\w*|ask\w*|agree\w*|settl\w*|go\w*|aim\w*|push\w*|work\w*) for $"
)
_COUNTS = {"half": 0.5, "1/2": 0.5, "couple": 2.0, "quarters": 0.75, "quarter": 0.25}
_LINK = re.compile(r",? (?:and )?|, ?and ")


def timed(one: Quantity, text: str) -> Quantity | None:
    """A plain number that counts hours, days, weeks: with its grain, or None when it does not."""
    first, loose = _FIRST.match(text, one.end), _NEXT.match(text, one.end)
    match = first or loose
    if not match:
        return None
    grain = "hour" if match[1] == "h" else GRAINS[match[1]]
    counted_with = loose[0] if loose and not first else ""
    rate, end = _rate(text, match.end(), grain, counted_with)
    cue = _CUE.search(text[max(0, one.start - 24) : one.start])
    asked = _PLAIN_FOR.search(text[max(0, one.start - 24) : one.start])
    low, high, grain = _plain(one.low, one.high, grain)
    return Quantity(
        low, one.start, end, "time", grain, True, high, one.bound, rate,
        cue[1] if cue and not asked else ""
    )  # fmt: skip


def _rate(text: str, end: int, grain: str, words: str) -> tuple[str, int]:
    """What time is counted in, and where that ends: `days a week`, `hours a day`, `days at home`.

    A `four-day week` is `work`: how much one works, and no days of anything.
    """
    by = "day" if grain == "hour" else "week"
    home = _HOME.match(text, end)
    if home:
        end = home.end()
    if grain == "day" and (week := _WEEK.match(text, end)):
        return "work", week.end()
    if counted := _WORKDAY.match(text, end) or _RATE.match(text, end):
        return next((GRAINS[one] for one in counted.groups() if one), by), counted.end()
    worked = grain in ("hour", "day") and re.search(r"work|office|remote|home", words)
    return (by if home or worked else ""), end


def rated(text: str, end: int) -> tuple[str, int]:
    """What an amount of money is paid by, and where that ends: `60,000 a year`."""
    match = _RATE.match(text, end)
    if not match or match[0].startswith("-") or match[2]:
        return "", end
    return match[1] or "year", match.end()


def articles(text: str) -> Iterator[Quantity]:
    """Stretches of time without a number: `a month`, `half a day`, `a couple of weeks`."""
    for match in _ARTICLE.finditer(text):
        grain = "hour" if match["grain"] == "h" else GRAINS[match["grain"]]
        count = next((n for word, n in _COUNTS.items() if word in match["count"]), 1.0)
        start = match.start("count")
        if match["plural"] and count == 1:
            continue
        if grain == "quarter" and not match["cue"] and match["count"] != "next":
            continue  # a fourth
        if not match["cue"] and _NO_COUNT.search(text[max(0, start - 12) : start]):
            continue
        low, _, grain = _plain(count, None, grain)
        cue = (match["cue"] or "").strip() or ("next" if match["count"] == "next" else "")
        yield Quantity(low, start, match.end(), "time", grain, True, cue=cue)


def _plain(
    low: float, high: float | None, grain: str
) -> tuple[int | float, int | float | None, str]:
    """A fortnight is two weeks, a decade ten years."""
    if grain in ("fortnight", "decade"):
        factor, grain = PER[grain, FINER[grain]], FINER[grain]
        return tidy(low * factor), None if high is None else tidy(high * factor), grain
    return tidy(low), None if high is None else tidy(high), grain


def summed(found: list[Quantity], text: str) -> Iterator[Quantity]:
    """Stretches of time said in parts, as one: `one week three days`, `an hour and 45 minutes`."""
    at = 0
    while at < len(found):
        one = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        total = _half(one, text) or (_sum(one, after, text) if after else None)
        at += 2 if total and after and total.end == after.end else 1
        yield total or one


def _sum(one: Quantity, other: Quantity, text: str) -> Quantity | None:
    if one.kind != "time" or one.high is not None or one.rate or other.high is not None:
        return None
    if not _LINK.fullmatch(text[one.end : other.start]):
        return None
    finer = FINER.get(one.unit, "")
    if other.kind == "plain" and one.unit == "hour" and other.low < 60 and not other.exact:
        unit, more = "minute", float(other.low)
    elif other.kind == "time" and not other.rate and SECONDS[other.unit] < SECONDS[one.unit]:
        unit, more = other.unit, float(other.low)
    else:
        return None
    factor = PER.get((one.unit, unit)) or SECONDS[one.unit] / SECONDS[unit]
    if not finer or (unit != finer and one.unit != "week"):
        return None
    return Quantity(
        tidy(one.low * factor + more), one.start, other.end, "time", unit, True, cue=one.cue
    )


_AND_HALF = re.compile(r" and (?:a )?half\b(?! (?:a|an|of)\b)")


def _half(one: Quantity, text: str) -> Quantity | None:
    match = _AND_HALF.match(text, one.end) if one.kind == "time" and not one.rate else None
    if not match or one.high is not None:
        return None
    return Quantity(
        tidy(one.low + 0.5), one.start, match.end(), "time", one.unit, True, cue=one.cue
    )


def in_grain(count: float, grain: str) -> tuple[int | float, str]:
    """A count of time in whole numbers: 1.5 hours are 90 minutes."""
    while not float(count).is_integer() and grain in FINER:
        finer = FINER[grain]
        count *= PER.get((grain, finer)) or SECONDS[grain] / SECONDS[finer]
        count, grain = round(count, 6), finer
    return tidy(count), grain
