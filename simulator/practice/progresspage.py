"""The page of `rehearse progress`, and the same as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from simulator.debrief.odds import WORDS as COUNTS
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Page, Text
from simulator.language.phrasing import listed
from simulator.practice import timeline
from simulator.practice.courses import Course, Point, Prepared
from simulator.practice.habits import CHANGE, FRESH, Habit, Habits
from simulator.practice.progress import Felt, Progress
from simulator.practice.reflectpage import CLOSE
from simulator.practice.safe import one_line
from simulator.practice.timeline import HEADLINES, counted, day, ended
from simulator.store.looking import Happening
from simulator.worksheet import guessing

SHOWN = 3
"""Retries of a scenario that are told one by one, the latest; and feelings. Default."""

NOTICED = 5
"""Points between two talks that count as no change: other draws move as much. Default."""

QUOTED = 160
"""Characters of a note that are repeated: two lines or so. Default."""

NOTHING = (
    "No finished talk yet. After the first one this page shows how ready you were, what you do"
    " well, and what to play next."
)

UNTYPED = "Type what you would say, and this page will quote what you do well."


def page(one: Progress) -> Page:
    """How the talks develop, in words and small charts; what to play next stands at the end."""
    return (*_head(one), *_courses(one), *_habits(one), *_looking_back(one), *_next(one))


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
            f"{_capital(counted(tries, 'talk'))}{retries} in {where}, since"
            f" {day(min(point.started for point in every))}."
        )
    else:
        yield Text(NOTHING)
    if one.waiting is not None:
        yield Text(f"Talk {one.waiting} is not finished: rehearse resume {one.waiting}", "dim")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


# --- the talks --------------------------------------------------------------------------------


def _courses(one: Progress) -> Iterator[Block]:
    once = [course for course in one.courses if _once(course)]
    for course in one.courses:
        if course not in once:
            yield Heading(course.title)
            if len(course.tries) + len(course.meetings) > 1:
                yield Drawing.of(timeline.drawn, timeline.spoken, course)
            yield from (Text(line) for line in _told(course))
            yield from (Text(line, "dim") for line in _small_print(course))
    if once:
        yield Heading("Played once")
        yield Bullets(tuple(f"{course.title}. {_alone(course.tries[0])}" for course in once))


def _once(course: Course) -> bool:
    """Whether there is one talk and nothing beside its scores to tell."""
    beside = course.again or course.meetings or course.prepared
    return len(course.tries) == 1 and not beside and not any(_small_print(course))


def _told(course: Course) -> Iterator[str]:
    if len(course.tries) == 1 and not course.meetings:
        yield _alone(course.tries[0])
    if change := _change(course):
        yield change
    if len(course.again) > SHOWN:
        yield f"{_capital(counted(len(course.again), 'retry'))}; the last {COUNTS[SHOWN]}:"
    yield from (_retry(point, course) for point in course.again[-SHOWN:])
    yield from (f"You noted: {said}" for one in course.meetings if (said := _noted(one)))
    if course.prepared:
        yield _sheet(course.prepared)


def _alone(point: Point) -> str:
    """A talk with its headlines, in one line."""
    return f"Talk {point.talk}: {_scores(point) or 'no scores were kept of it'}."


def _scores(point: Point) -> str:
    return ", ".join(
        f"{name} {_value(point, key)}" for name, key in HEADLINES if _known(point, key)
    )


def _known(point: Point, key: str) -> bool:
    return getattr(point, key) is not None


def _value(point: Point, key: str) -> int:
    value: int = getattr(point, key)
    return value


def _change(course: Course) -> str:
    """What became of both headlines from the first try to the last one."""
    moves = {}
    for name, key in HEADLINES:
        values = [one for one in timeline.values_of(course, key) if one is not None]
        if len(values) > 1:
            moves[name] = values[-1] - values[0]
    if moves and all(abs(by) <= NOTICED for by in moves.values()):
        return "Since the first try: much the same."
    said = [f"{name} {_moved(by)}" for name, by in moves.items()]
    return f"Since the first try: {', '.join(said)}." if said else ""


def _moved(by: int) -> str:
    return "much the same" if abs(by) <= NOTICED else f"{'up' if by > 0 else 'down'} {abs(by)}"


def _retry(point: Point, course: Course) -> str:
    """A retry beside the talk it played again."""
    every = (*course.tries, *course.again)
    then = next((one for one in every if one.talk == point.parent), None)
    if then is None:
        return (
            f"Talk {point.talk}, with the draws of an earlier one: {_scores(point) or 'no scores'}."
        )
    turn = f"turn {point.turn}" if point.turn and point.turn > 1 else "the beginning"
    said = [
        f"{name} {_value(then, key)}, then {_value(point, key)}"
        for name, key in HEADLINES
        if _known(then, key) and _known(point, key)
    ]
    return (
        f"Talk {point.talk}, talk {then.talk} again from {turn}: {'; '.join(said) or 'no scores'}."
    )


def _sheet(one: Prepared) -> str:
    now = f"as it is now it has {one.now}"
    later = now if one.since is None else f"in talk {one.since} it had {one.now}"
    if one.since == one.talk:
        return f"Your worksheet brought {one.then} of 60 to talk {one.talk}."
    return f"Your worksheet brought {one.then} of 60 to talk {one.talk}; {later}."


def _noted(one: Happening) -> str:
    """What the person wrote of a real meeting, and what to keep of it."""
    said = f"“{_short(one.words)}”" if one.words.strip() else ""
    keep = f"For next time: “{_short(one.keep)}”" if one.keep.strip() else ""
    return " ".join(part for part in (said, keep) if part)


def _held(one: Happening) -> str:
    """A real meeting that belongs to no scenario: its name, day, end, and what was noted."""
    what = _short(one.title) or "A meeting"
    return f"{what}, {day(one.noted)}: {ended(one)} {_noted(one)}".strip()


def _short(words: str) -> str:
    words = one_line(words)
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]} …"


def _small_print(course: Course) -> Iterator[str]:
    """What must be known to read the numbers rightly."""
    bare = [str(one.talk) for one in course.tries if one.bare]
    if bare:
        few = f"talk{'s' * (len(bare) > 1)} {listed(bare)}"
        where = few if len(bare) <= SHOWN else f"{counted(len(bare), 'talk')} of these"
        yield f"No card or worksheet in {where}: without one readiness stops at 40."
    for one in (*course.tries, *course.again):
        if one.only_read and _known(one, "readiness"):
            yield f"Talk {one.talk} keeps the scores of its day: {one.only_read}."
        elif one.only_read:
            yield f"Talk {one.talk} has no scores: {one.only_read}."


# --- habits -----------------------------------------------------------------------------------


def _habits(one: Progress) -> Iterator[Block]:
    found: Habits = one.habits
    if not points(one):
        return
    yield Heading("What you do well")
    if found.keep is None:
        yield Text(UNTYPED)
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
        yield Text(f"{_capital(guessing.in_words(one.pairs))}.")
    if one.felt:
        yield Heading("How it felt")
        yield from (Text(line) for line in _feelings(one.felt))
    if one.meetings:
        yield Heading("Real meetings")
        yield Bullets(tuple(_held(each) for each in one.meetings))


def _feelings(felt: Sequence[Felt]) -> Iterator[str]:
    """How the own feeling and the guess of theirs moved."""
    last = felt[-2 * SHOWN :]
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
        yield Text(f"{_capital(each.what)}. {each.why}", "dim")
    if not points(one):
        yield Text("For a meeting of your own, begin with: rehearse prepare")


# --- as data ----------------------------------------------------------------------------------


def to_dict(one: Progress) -> dict[str, Any]:
    """The same as plain data: one object."""
    brier = guessing.score(one.pairs)
    return {
        "type": "progress", "talks": sum(len(course.tries) for course in one.courses),
        "retries": sum(len(course.again) for course in one.courses), "waiting": one.waiting,
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
