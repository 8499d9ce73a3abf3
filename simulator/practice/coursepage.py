"""What the talks of each scenario add up to, as blocks of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from simulator.debrief.odds import WORDS as COUNTS
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Text
from simulator.language.phrasing import listed
from simulator.practice import timeline
from simulator.practice.courses import Course, Point, Prepared
from simulator.practice.safe import one_line
from simulator.practice.timeline import HEADLINES, capital, counted
from simulator.store.looking import Happening

WITH = {"worksheet": "with a worksheet", "card": "with a card", "none": "without a card"}
"""What readiness was scored from."""

SHOWN = 3
"""Retries of a scenario, and talks without a card, that are told one by one. Default."""

NOTICED = 5
"""Points between two talks that count as no change: other draws move as much. Default."""

QUOTED = 160
"""Characters of a note that are repeated: two lines or so. Default."""


def told(courses: Sequence[Course]) -> Iterator[Block]:
    """Every scenario with its chart and what there is to say; those played once in short."""
    once = [course for course in courses if _once(course)]
    for course in courses:
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
        yield f"{capital(counted(len(course.again), 'retry'))}; the last {COUNTS[SHOWN]}:"
    yield from (_retry(point, course) for point in course.again[-SHOWN:])
    yield from (f"You noted: {said}" for one in course.meetings if (said := noted(one)))
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
    moves = {
        name: values[-1] - values[0]
        for name, key in HEADLINES
        if len(values := _values(course.tries, key)) > 1
    }
    if len({one.basis for one in course.tries}) > 1:
        name, _ = HEADLINES[1]
        moves.pop(name, None)
        return f"{_sentence(moves)} {_like_with_like(course.tries)}".strip()
    return _sentence(moves)


def _sentence(moves: Mapping[str, int]) -> str:
    if len(moves) > 1 and all(abs(by) <= NOTICED for by in moves.values()):
        return "Since the first try: much the same."
    said = [f"{name} {_moved(by)}" for name, by in moves.items()]
    return f"Since the first try: {', '.join(said)}." if said else ""


def _like_with_like(tries: Sequence[Point]) -> str:
    """Readiness over the talks that were prepared in the same way as the last one."""
    name, key = HEADLINES[1]
    like = [one for one in tries if one.basis == tries[-1].basis]
    values = _values(like, key)
    if len(values) > 1:
        return (
            f"{capital(name)} {_moved(values[-1] - values[0])} since talk {like[0].talk}, the"
            f" first {WITH[like[0].basis]}."
        )
    more = ", which asks for more than a card" if like[0].basis == "worksheet" else ""
    return f"Talk {like[0].talk} is the first {WITH[like[0].basis]}{more}."


def _values(tries: Sequence[Point], key: str) -> list[int]:
    return [_value(one, key) for one in tries if _known(one, key)]


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
    if one.since == one.talk or (one.since is None and one.now == one.then):
        return f"Your worksheet brought {one.then} of 60 to talk {one.talk}."
    return f"Your worksheet brought {one.then} of 60 to talk {one.talk}; {later}."


def noted(one: Happening) -> str:
    """What the person wrote of a real meeting, and what to keep of it."""
    said = f"“{short(one.words)}”" if one.words.strip() else ""
    keep = f"For next time: “{short(one.keep)}”" if one.keep.strip() else ""
    return " ".join(part for part in (said, keep) if part)


def _small_print(course: Course) -> Iterator[str]:
    """What must be known to read the numbers rightly."""
    bare = [str(one.talk) for one in course.tries if one.basis == "none"]
    if bare:
        few = f"talk{'s' * (len(bare) > 1)} {listed(bare)}"
        where = few if len(bare) <= SHOWN else f"{counted(len(bare), 'talk')} of these"
        yield f"No card or worksheet in {where}: without one readiness stops at 40."


def short(words: str) -> str:
    """A note of the person's own, on one line and not too long."""
    words = one_line(words)
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]} …"
