"""The page of `rehearse progress`, and the same as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from simulator.debrief.page import Block, Bullets, Heading, Page, Text
from simulator.language.phrasing import listed
from simulator.practice.coursepage import noted, short, told
from simulator.practice.courses import Point
from simulator.practice.habits import CHANGE, FRESH, Habit, Habits
from simulator.practice.progress import Felt, Progress
from simulator.practice.reflectpage import CLOSE
from simulator.practice.timeline import capital, counted, day, ended
from simulator.store.looking import Happening
from simulator.worksheet import guessing

FELT = 6
"""Talks whose feelings are told, the latest. Default."""

NAMED = 6
"""Talks that are named by their numbers; of more it is said how many. Default."""

NOTHING = (
    "No finished talk yet. After the first one this page shows how ready you were, what you do"
    " well, and what to play next."
)

UNTYPED = "Type what you would say, and this page will quote what you do well."


UNREAD = "The sentences of these talks are not read again. Those of your next talk will be."


def page(one: Progress) -> Page:
    """How the talks develop, in words and small charts; what to play next stands at the end."""
    return (*_head(one), *told(one.courses), *_habits(one), *_looking_back(one), *_next(one))


def points(one: Progress) -> list[Point]:
    """Every finished talk."""
    return [point for course in one.courses for point in (*course.tries, *course.again)]


def _head(one: Progress) -> Iterator[Block]:
    yield Heading("Your talks so far", 1)
    every = points(one)
    if every:
        tries = sum(len(course.tries) for course in one.courses)
        retries = f" and {counted(len(every) - tries, 'retry')}" if len(every) > tries else ""
        where = counted(len(one.courses), "scenario")
        yield Text(
            f"{capital(counted(tries, 'talk'))}{retries} in {where}, since"
            f" {day(min(point.started for point in every))}."
        )
    else:
        yield Text(NOTHING)
    yield from (Text(line, "dim") for line in _only_read(every))
    if one.waiting is not None:
        yield Text(f"Talk {one.waiting} is not finished: rehearse resume {one.waiting}", "dim")
    if one.over:
        yield Text(f"Your meeting is over. How did it go? rehearse happened {one.over}", "dim")


def _only_read(every: Sequence[Point]) -> Iterator[str]:
    """Which talks are not judged any more, and why, those of one reason together."""
    for why in dict.fromkeys(one.only_read for one in every if one.only_read):
        talks = sorted(one.talk for one in every if one.only_read == why)
        if len(talks) == 1:
            yield f"Talk {talks[0]} shows the scores of its day: {why}."
            continue
        few = f"Talks {listed([str(one) for one in talks])}"
        which = few if len(talks) <= NAMED else f"{capital(counted(len(talks), 'talk'))} of these"
        yield f"{which} show the scores of their day: {why.replace('it was', 'each was', 1)}."


# --- habits -----------------------------------------------------------------------------------


def _habits(one: Progress) -> Iterator[Block]:
    found: Habits = one.habits
    if not points(one):
        return
    yield Heading("What you do well")
    if found.keep is None:
        yield Text(UNTYPED if any(not each.only_read for each in points(one)) else UNREAD)
    else:
        yield Text(_said(found.keep), "good")
        yield from _quotes(found.keep)
    if found.gone:
        gone = "; ".join(CHANGE[habit.code][1] for habit in found.gone)
        yield Text(f"Gone from your last {counted(FRESH, 'talk')}: {gone}.")
    if found.change:
        yield Heading("Worth working on")
    for habit in found.change:
        yield Text(_said(habit), "bad")
        yield from _quotes(habit)


def _said(habit: Habit) -> str:
    talks = [str(one) for one in habit.talks]
    where = f"Talks {listed(talks)}" if len(talks) > 1 else f"Talk {talks[0]} so far"
    return f"{habit.says} {where}."


def _quotes(habit: Habit) -> Iterator[Block]:
    said = [f"talk {one.talk}, turn {one.turn}: “{one.words}”" for one in habit.quotes]
    if habit.instead:
        like = "" if habit.quotes else f", in talk {habit.talks[-1]}"
        said.append(f"Try{like}: “{habit.instead}”")
    if said:
        yield Bullets(tuple(said))


# --- looking back -----------------------------------------------------------------------------


def _looking_back(one: Progress) -> Iterator[Block]:
    if one.pairs:
        yield Heading("Your guesses about them")
        yield Text(f"{capital(guessing.in_words(one.pairs))}.")
        yield Text("Counted in the first talk of each scenario, before its debrief told.", "dim")
    if one.felt:
        yield Heading("How it felt")
        yield from (Text(line) for line in _feelings(one.felt))
    if one.meetings:
        yield Heading("Real meetings")
        yield Bullets(tuple(_held(each) for each in one.meetings))


def _held(one: Happening) -> str:
    """A real meeting that belongs to no scenario: its name, day, end, and what was noted."""
    what = short(one.title) or "A meeting"
    return f"{what}, {day(one.noted)}: {ended(one)} {noted(one)}".strip()


def _feelings(felt: Sequence[Felt]) -> Iterator[str]:
    """How the own feeling and the guess of theirs moved."""
    last = felt[-FELT:]
    own = ", ".join(f"{one.own:.1f}" for one in last)
    after = listed([str(one.talk) for one in last])
    yield f"You, after talk{'s' * (len(last) > 1)} {after}: {own} of 7."
    guessed = [one for one in last if one.off is not None]
    if guessed:
        off = ", ".join(f"{one.off:.1f}" for one in guessed)
        yield f"Your guesses of how they felt were off by {off} points of 6{_leaning(guessed)}."


def _leaning(felt: Sequence[Felt]) -> str:
    """Whether the guesses were too high or too low each time."""
    lean = [one.lean or 0.0 for one in felt]
    if all(by < -CLOSE for by in lean):
        return ", too low each time" if len(lean) > 1 else ", and too low"
    if all(by > CLOSE for by in lean):
        return ", too high each time" if len(lean) > 1 else ", and too high"
    return ""


# --- what to play next ------------------------------------------------------------------------


def _next(one: Progress) -> Iterator[Block]:
    if not one.next:
        return
    yield Heading("What would teach most now" if points(one) else "To begin with")
    for at, each in enumerate(one.next):
        yield Text(f"{'Or: ' * (at > 0)}{each.command}")
        yield Text(f"{capital(each.what)}. {each.why}", "dim")
    if not points(one) and "--worksheet" not in one.next[0].command:
        yield Text("For a meeting of your own, begin with: rehearse prepare")


# --- as data ----------------------------------------------------------------------------------


def to_dict(one: Progress) -> dict[str, Any]:
    """The same as plain data: one object."""
    brier = guessing.score(one.pairs)
    return {
        "type": "progress", "talks": sum(len(course.tries) for course in one.courses),
        "retries": sum(len(course.again) for course in one.courses), "waiting": one.waiting,
        "over": one.over or None,
        "scenarios": [
            {
                "scenario": course.scenario, "title": course.title,
                "tries": [asdict(point) for point in course.tries],
                "retries": [asdict(point) for point in course.again],
                "worksheet": asdict(course.prepared) if course.prepared else None,
                "meetings": [asdict(each) for each in course.meetings],
            }
            for course in one.courses
        ],
        "habits": {
            "keep": asdict(one.habits.keep) if one.habits.keep else None,
            "change": [asdict(each) for each in one.habits.change],
            "gone": [asdict(each) for each in one.habits.gone],
        },
        "guesses": {
            "count": len(one.pairs), "right": sum(right for _, right in one.pairs),
            "score": None if brier is None else round(brier, 3),
            "words": guessing.in_words(one.pairs),
        },
        "felt": [asdict(each) for each in one.felt],
        "meetings": [asdict(each) for each in one.meetings],
        "next": [asdict(each) for each in one.next],
    }  # fmt: skip
