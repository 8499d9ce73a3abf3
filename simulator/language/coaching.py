"""The wording coach: a score for what was typed, what to keep, and what to say another way.

Everything here is data; `coaching_words` makes the sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.language.markers import BAD, GOOD, MAJOR, MEDIUM, Marked, Moment, wording
from simulator.language.markers_moment import Marker
from simulator.language.rewriting import rewrite
from simulator.scenario.model import EVENTS
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk

START, MOST_GOOD, MOST_SAME = 70, 30, 3
"""Where the score starts, what good marks add at most, how often one kind counts (`domain.md`
8.1)."""

FIRST, AGAIN = 5, 2
"""What the first good mark of a kind adds, and each further one: different skills count more than
one skill often. Defaults, to be tuned."""

MOST_CORRECTIONS, MOST_PRAISE = 3, 2
"""Kind and brief (design 1, principle 4)."""

SHOWN = ("rapport", "patience")
"""The meters whose fall or rise is told."""

LOST = frozenset({"best_of_luck", "withdrawn", "deflected", "no_deal"})
"""Endings they chose against you."""


@dataclass(frozen=True, slots=True)
class Points:
    """One line of the score: a kind of mark, what it adds or costs, and the turns it stands in."""

    code: str
    points: int
    turns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What happened in the talk in the turn of a mark: `what` and by how much, or which."""

    what: str
    by: int = 0
    which: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """One thing to keep or to change: the words, what followed, and a sentence to try instead."""

    code: str
    good: bool
    turn: int
    quote: str
    effects: tuple[Effect, ...] = ()
    rewrite: str = ""


@dataclass(frozen=True, slots=True)
class Coaching:
    """The score of a talk's wording with its lines, and at most five pieces of feedback.

    `score` is None when nothing was typed. `typed` of `turns` turns were in the person's own words.
    """

    score: int | None
    lines: tuple[Points, ...]
    feedback: tuple[Feedback, ...]
    typed: int
    turns: int


def coach(talk: Talk) -> Coaching:
    """Judge the wording of a talk, running or finished."""
    marked = wording(talk)
    turns = len(talk.history)
    if not marked:
        return Coaching(None, (), (), 0, turns)
    lines = tuple(points(marked))
    found = (*_praise(talk, marked), *_corrections(talk, marked))
    return Coaching(total(lines), lines, found, len(marked), turns)


def points(marked: Sequence[Marked]) -> Iterator[Points]:
    """What each kind of mark adds or costs; repeats count up to three times."""
    for code in (*GOOD, *BAD):
        turns = tuple(one.turn for one in marked if code in one.codes)
        count = min(len(turns), MOST_SAME)
        if count:
            worth = -BAD[code] * count if code in BAD else FIRST + AGAIN * (count - 1)
            yield Points(code, worth, turns)


def total(lines: Sequence[Points]) -> int:
    """The score, 0 to 100."""
    good = sum(one.points for one in lines if one.points > 0)
    bad = sum(one.points for one in lines if one.points < 0)
    return max(0, min(100, START + min(good, MOST_GOOD) + bad))


def effects(talk: Talk, exchange: Exchange) -> tuple[Effect, ...]:
    """What a turn changed: meters, what they gave, what they did, how it ended."""
    return tuple(_effects(talk, exchange))


def _effects(talk: Talk, exchange: Exchange) -> Iterator[Effect]:
    scenario, before, after = talk.scenario, exchange.before, exchange.after
    for name in (*SHOWN, "concede"):
        change = after.value(scenario, name) - before.value(scenario, name)
        if change:
            yield Effect(name, change)
    for one in scenario.interests.them:
        if after.value(scenario, one.id) > before.value(scenario, one.id) == 0:
            yield Effect("opened", 1, one.id)
    event = EVENTS[after.value(scenario, "event")]
    if event != "none" and exchange.event:
        yield Effect("event", 1, event)
    if after.ending:
        yield Effect("ending", 1, after.ending.kind)
    elif exchange.zone in ("stretch", "beyond", "insulting") and after.table == before.table:
        yield Effect("unmoved")


def _weight(one: Feedback) -> tuple[int, int, int]:
    """How bad it was: its severity, and what it cost in the talk; earlier first among equals."""
    lost = sum(-each.by for each in one.effects if each.what in SHOWN and each.by < 0)
    ended = any(each.what == "ending" and each.which in LOST for each in one.effects)
    return (BAD[one.code] + 3 * lost + (MAJOR if ended else 0), BAD[one.code], -one.turn)


def _corrections(talk: Talk, marked: Sequence[Marked]) -> Iterator[Feedback]:
    """The worst first, each kind and each turn once."""
    kinds: set[str] = set()
    turns: set[int] = set()
    found = sorted(_all(talk, marked, good=False), key=_weight, reverse=True)
    for one in found:
        if one.code in kinds or one.turn in turns or len(kinds) == MOST_CORRECTIONS:
            continue
        kinds.add(one.code)
        turns.add(one.turn)
        yield one


def _praise(talk: Talk, marked: Sequence[Marked]) -> list[Feedback]:
    """One thing to keep, or two: those that moved something first, then the rarer skill."""

    def rank(one: Feedback) -> tuple[bool, int, int]:
        moved = any(each.by > 0 and each.what != "event" for each in one.effects)
        return (not moved, GOOD.index(one.code), one.turn)

    spoilt = {one.turn for one in marked if any(BAD.get(code, 0) >= MEDIUM for code in one.codes)}
    chosen: list[Feedback] = []
    for one in sorted(_all(talk, marked, good=True), key=rank):
        known = {(each.code, each.turn) for each in chosen}
        fresh = all(one.code != code and one.turn != turn for code, turn in known)
        if one.turn not in spoilt and fresh and len(chosen) < MOST_PRAISE:
            chosen.append(one)
    if chosen:
        return chosen
    return [_own_words(talk, marked)]


def _own_words(talk: Talk, marked: Sequence[Marked]) -> Feedback:
    """What to keep when nothing else stands out: the turn that did most for the talk."""

    def rank(one: Marked) -> tuple[int, int, int]:
        cost = sum(BAD.get(code, 0) for code in one.codes)
        gained = effects(talk, talk.history[one.turn - 1])
        return (-cost, sum(each.by for each in gained if each.what in SHOWN), -one.turn)

    exchange = talk.history[max(marked, key=rank).turn - 1]
    quote = " ".join((exchange.text or "").split())
    return Feedback("own_words", True, exchange.turn, quote, effects(talk, exchange))


def _all(talk: Talk, marked: Sequence[Marked], good: bool) -> Iterator[Feedback]:
    for turn in marked:
        exchange = talk.history[turn.turn - 1]
        for one in turn.markers:
            if (one.code in GOOD) == good:
                yield _feedback(talk, exchange, one)


def _feedback(talk: Talk, exchange: Exchange, marker: Marker) -> Feedback:
    moment = Moment(talk.before(exchange.turn), exchange)
    quote, happened = " ".join(marker.quote.split()), effects(talk, exchange)
    if marker.code in GOOD:
        return Feedback(marker.code, True, exchange.turn, quote, happened)
    said = rewrite(moment, marker)
    return Feedback(marker.code, False, exchange.turn, quote, happened, said)
