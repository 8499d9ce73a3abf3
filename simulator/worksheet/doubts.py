"""What does not fit within a worksheet: as codes, then in words, each with what to do about it.

Nothing here costs points. A doubt may be wrong; the person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from simulator.language.firmness import CLAIMS
from simulator.language.lexicon import content
from simulator.language.text import clean
from simulator.worksheet.alike import stems, weighty
from simulator.worksheet.days import in_words
from simulator.worksheet.entries import day
from simulator.worksheet.naming import short
from simulator.worksheet.rubric import Points, sum_in, worth_of
from simulator.worksheet.sheet import Alternative, Worksheet
from simulator.worksheet.total import derived, total

COVER = frozenset(stems("cover handover swap instead replace takes trial try tried test pilot"))
"""Words of a plan for who does the work, or of a trial: what an exception is asked with."""

_CLAIMS = tuple((level, re.compile(pattern)) for level, pattern in CLAIMS)
_SLOT = re.compile(r"\{(\d)\}")
_DENIED = re.compile(r"\b(?:no|not|without|never|nothing)\b[^.;,]{0,24}$")

LONGEST = 120
"""Signs of what a doubt quotes; default."""

NOTABLE = 0.05
"""How far below the arithmetic a walk-away lies before it is worth a word; default."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that does not fit: its code, and what it is about in the person's own words."""

    code: str
    about: tuple[str, ...] = ()


WORDS: dict[str, tuple[str, str]] = {
    "past": (
        "The date of the meeting, {0}, has passed.",
        "Put in the new date, or note how it went: 'rehearse happened'.",
    ),
    "not_taken": (
        "You would not take your best alternative, “{0}”.",
        "Name the one you would really do. A threat to leave holds readiness at 50 when you would "
        "stay.",
    ),
    "ended": (
        "“{0}” ran out on {1}.",
        "Ask whether it still stands, or take it off the list. Until then it counts half.",
    ),
    "ends_before": (
        "“{0}” runs out on {1}, before the meeting.",
        "Ask for a few more days now, or ask for an earlier meeting.",
    ),
    "above_paper": (
        "You call “{0}” F{1}; what shows it sounds more like F{2}.",
        "Ask for it in writing, or lower the level. What you say in the talk goes by this level.",
    ),
    "says_more": (
        "Your sentence about alternatives says more than you have on paper here.",
        "Say it one step smaller. It has to hold when somebody asks “who, and until when?”",
    ),
    "order": (
        "Your target is no better than your walk-away.",
        "Move one of them: the walk-away is the least you could live with, the target a good day.",
    ),
    "opening_low": (
        "You would open below your target.",
        "Open at the target or a little above it, with the same reason.",
    ),
    "below_own": (
        "Your walk-away is below what your own alternative comes to, {0} against {1}.",
        "Raise it, or write down what makes this place worth the difference.",
    ),
    "unlike": (
        "Counted for one side only: {0}. So the two totals are not alike.",
        "Put in the missing amounts, 0 where there is nothing.",
    ),
    "must_missing": (
        "Your walk-away does not mention what you must have: {0}.",
        "Add it to the walk-away, or move it down to what would be nice.",
    ),
    "dropped": (
        "You wanted to let go of “{0}”, and it is back in “{1}”.",
        "Keep it in one place only: it costs you something else you want.",
    ),
    "no_figure": (
        "You ask for what is usual, and no figure says what is usual.",
        "Note one: an advert with pay, a survey, two people who do the work.",
    ),
    "no_cover": (
        "You ask for an exception, and nothing says who covers the work, or offers a trial.",
        "For example: “Sam takes my Fridays; we try it until March and look at it again.”",
    ),
    "no_allies": (
        "You ask for something new, and nobody is on your side yet.",
        "Tell one person who would gain from it before the meeting, and ask what they would need.",
    ),
    "untold": (
        "Not told yet: {0}.",
        "Better they hear of it from you, before the meeting than after it.",
    ),
    "too_late": (
        "“{0}” is set for after the meeting.",
        "Could it be moved before? Then it would be there when you need it.",
    ),
    "best_alone": (
        "You name “{0}” the best, and it is not among your alternatives.",
        "Write it under 'alternatives' too, or the talk does not know of it.",
    ),
    "unnamed": (
        "You list several alternatives and name none the best; the first counts.",
        "Say which is best for you. That need not be the one that pays most.",
    ),
}  # fmt: skip
"""Each doubt in two lines: what, and what to do."""


def words(doubt: Doubt) -> tuple[str, str]:
    """A doubt in words: what does not fit, and what to do."""
    what, advice = WORDS[doubt.code]
    return _SLOT.sub(lambda match: short(doubt.about[int(match[1])], LONGEST), what), advice


def claimed(text: str) -> int | None:
    """The firmness (0-5) that a sentence claims or a piece of evidence shows, if it says."""
    plain = clean(text)
    for level, pattern in _CLAIMS:
        match = pattern.search(plain)
        if match and not _DENIED.search(plain[: match.start()]):
            return level
    return None


def doubts(sheet: Worksheet, on: date, points: Points | None = None) -> tuple[Doubt, ...]:
    """Everything that does not fit as of a day, what weighs most first."""
    found = (
        _meeting(sheet, on), _alternative(sheet, on), _sentence(sheet), _marks(sheet, points),
        _values(sheet), _wishes(sheet), _kind(sheet), _people(sheet), _late(sheet),
    )  # fmt: skip
    return tuple(one for some in found for one in some)


def _meeting(sheet: Worksheet, on: date) -> Iterator[Doubt]:
    meeting = day(sheet.meeting or "")
    if meeting and meeting < on:
        yield Doubt("past", (in_words(meeting.isoformat()),))


def _alternative(sheet: Worksheet, on: date) -> Iterator[Doubt]:
    best = sheet.best_alternative
    if best is None:
        if sheet.best:
            yield Doubt("best_alone", (sheet.best,))
        return
    if best.would_take is False:
        yield Doubt("not_taken", (best.what,))
    yield from _runs_out(best, sheet, on)
    shown = claimed(best.evidence or "")
    if best.firmness is not None and shown is not None and shown < best.firmness in (3, 4):
        yield Doubt("above_paper", (best.what, str(best.firmness), str(shown)))
    named = (sheet.best or "").casefold() == best.what.casefold()
    if len(sheet.alternatives) > 1 and not named:
        yield Doubt("unnamed")


def _runs_out(best: Alternative, sheet: Worksheet, on: date) -> Iterator[Doubt]:
    ends = [one for one in map(day, (best.expires or "", best.answer_by or "")) if one]
    if not ends:
        return
    end, meeting = min(ends), day(sheet.meeting or "")
    if end < on:
        yield Doubt("ended", (best.what, in_words(end.isoformat())))
    elif meeting and end < meeting:
        yield Doubt("ends_before", (best.what, in_words(end.isoformat())))


def _sentence(sheet: Worksheet) -> Iterator[Doubt]:
    """The sentence claims an offer, and no alternative is as firm; staying is nobody's offer."""
    said = claimed(sheet.lines.truth or "")
    held = [one.firmness for one in sheet.alternatives if one.firmness is not None]
    if said in (2, 3, 4) and held and not any(said <= one <= 4 for one in held):
        yield Doubt("says_more")


def _marks(sheet: Worksheet, points: Points | None) -> Iterator[Doubt]:
    aimed = worth_of(sheet.target, sheet.walk_away, points)
    if aimed and aimed[0] <= aimed[1]:
        yield Doubt("order")
    opened = worth_of(sheet.opening, sheet.target, points)
    if opened and opened[0] < opened[1]:
        yield Doubt("opening_low")
    least, sums = sum_in(sheet.walk_away.package or ""), derived(sheet)
    if least is None or sums is None or sums.base is None or sheet.walk_away.why:
        return
    best = sheet.best_alternative
    if best and best.would_take is not False and least < sums.base * (1 - NOTABLE):
        yield Doubt("below_own", (sums.written(least), sums.written(sums.base)))


def _values(sheet: Worksheet) -> Iterator[Doubt]:
    best = sheet.best_alternative
    here = [one.what for one in total(sheet.here).steps]
    there = [one.what for one in total(best.value).steps] if best else []
    once = [one for one in (*here, *there) if (one in here) != (one in there)]
    if here and there and once:
        yield Doubt("unlike", (", ".join(once),))


def _wishes(sheet: Worksheet) -> Iterator[Doubt]:
    least = sheet.walk_away.package
    missing = [one for one in sheet.wishes.must if least and not weighty(one) & weighty(least)]
    if missing:
        yield Doubt("must_missing", (", ".join(missing),))
    wishes = sheet.wishes
    wanted = [*wishes.must, *wishes.excited, *wishes.nice]
    wanted += [one for one in (sheet.ask.sentence, sheet.target.package) if one]
    for gone in sheet.aims.drop:
        back = [one for one in wanted if content(gone) and content(gone) <= content(one)]
        if back:
            yield Doubt("dropped", (gone, back[0]))


def _kind(sheet: Worksheet) -> Iterator[Doubt]:
    ask = sheet.ask
    if ask.kind == "asking" and not any(one.low or one.mid or one.high for one in sheet.market):
        yield Doubt("no_figure")
    said = " ".join((*ask.arguments, ask.sentence or ""))
    if ask.kind == "bending" and not COVER & set(stems(said)):
        yield Doubt("no_cover")
    if ask.kind == "shaping" and not sheet.allies:
        yield Doubt("no_allies")


def _people(sheet: Worksheet) -> Iterator[Doubt]:
    untold = [one.who for one in sheet.allies if not one.told]
    if untold:
        yield Doubt("untold", (", ".join(untold),))


def _late(sheet: Worksheet) -> Iterator[Doubt]:
    meeting = day(sheet.meeting or "")
    for one in sheet.improve:
        done = day(one.when or "")
        if meeting and done and done > meeting:
            yield Doubt("too_late", (one.what,))
