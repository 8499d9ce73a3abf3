"""The first tries of a scenario as a small chart: a bar and a number each, and real meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from simulator.debrief import canvas
from simulator.debrief.odds import WORDS as COUNTS
from simulator.language.phrasing import listed
from simulator.practice.courses import Course, Point
from simulator.practice.meeting import ENDINGS
from simulator.store.looking import Happening

HEADLINES = (("interests addressed", "interests"), ("BATNA readiness", "readiness"))
"""What the two headlines are called, and where a talk keeps them."""

BARS = "▁▂▃▄▅▆▇█"
"""The eight heights of a bar."""

MEETING, MEETING_ASCII = "◆", "*"
"""Stands between two talks for a real meeting."""

MOST = 100

DRAWN, TOLD = 16, 7
"""Talks that have a bar, and those that have a number beside it, the last ones: what fits 76
columns. Default."""

NAME, COLUMN = 21, 5
"""Columns of a headline's name, and of a number."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the time line: a talk, or None for a real meeting."""

    talk: Point | None = None


def marks(course: Course) -> tuple[Mark, ...]:
    """First tries and real meetings in the order of time."""
    tries = [(one.started, Mark(one)) for one in course.tries]
    held = [(one.noted, Mark()) for one in course.meetings]
    return tuple(mark for _, mark in sorted([*tries, *held], key=lambda pair: pair[0]))


def drawn(course: Course, ascii_only: bool = False) -> tuple[str, ...]:
    """The talks' numbers, for each headline its bars and values, and what the meetings were."""
    every = marks(course)[-DRAWN:]
    room = 0 if ascii_only else len(every) + 1
    sign = MEETING_ASCII if ascii_only else MEETING
    told = [str(one.talk.talk) if one.talk else sign for one in every]
    lines = [_line("talk".rjust(NAME + room - 1) + " ", told)]
    for name, key in HEADLINES:
        values = [getattr(one.talk, key) if one.talk else None for one in every]
        bars = "".join(
            MEETING if one.talk is None else _bar(value)
            for one, value in zip(every, values, strict=True)
        )
        shown = [_value(one, value) for one, value in zip(every, values, strict=True)]
        lines.append(_line(name.ljust(NAME) + (f"{bars} " if room else ""), shown))
    lines += [f"{sign} {held(one)}" for one in course.meetings]
    return tuple(canvas.in_ascii(one) if ascii_only else one for one in lines)


def _line(start: str, columns: Sequence[str]) -> str:
    left = "…" if len(columns) > TOLD else ""
    return (start + left + "".join(f"{one:>{COLUMN}}" for one in columns[-TOLD:])).rstrip()


def _value(one: Mark, value: int | None) -> str:
    return "" if one.talk is None else "-" if value is None else str(value)


def _bar(value: int | None) -> str:
    """One number as a bar; a dot for a talk without one."""
    if value is None:
        return "·"
    return BARS[min(len(BARS) - 1, value * len(BARS) // MOST)]


def spoken(course: Course) -> tuple[str, ...]:
    """The same in words: a line for the talks, and one for each headline."""
    numbers = [str(one.talk) for one in course.tries]
    which = f"Talk {numbers[0]}." if len(numbers) == 1 else f"Talks {listed(numbers)}."
    return (which, *_told(course), *(f"{capital(held(one))}." for one in course.meetings))


def _told(course: Course) -> Iterator[str]:
    for name, key in HEADLINES:
        values = [one for one in values_of(course, key) if one is not None]
        if values:
            told = ", ".join(map(str, values))
            yield f"{name[:1].upper()}{name[1:]}: {told} in {counted(len(values), 'talk')}."


def held(one: Happening) -> str:
    """A real meeting with its day and its end."""
    return f"the real meeting, noted on {day(one.noted)}: {ended(one)}"


def ended(one: Happening) -> str:
    """How a real meeting ended, in the words the person chose."""
    return f"“{ENDINGS.get(one.ending, one.ending)}”"


def day(stamp: str) -> str:
    """The day of a time in ISO 8601, as people write it; the stamp itself if it is none."""
    try:
        on = date.fromisoformat(stamp[:10])
    except ValueError:
        return stamp[:10]
    return f"{on.day} {on:%B} {on.year}"


def capital(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def values_of(course: Course, key: str) -> tuple[int | None, ...]:
    """A headline over the first tries."""
    return tuple(getattr(one, key) for one in course.tries)


def counted(number: int, what: str) -> str:
    """A number of things as people say it."""
    many = COUNTS[number] if number < len(COUNTS) else str(number)
    plural = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{many} {what if number == 1 else plural}"
