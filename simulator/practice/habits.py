"""Habits: what recurs in a person's talks, good and bad, with their own sentences as witnesses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from simulator.debrief import notes
from simulator.debrief.advice import advice
from simulator.debrief.notes import IF_DEAR, WHOLE_TALK, Note
from simulator.language.markers import BAD, Moment, wording
from simulator.language.markers_moment import Marker
from simulator.language.rewriting import rewrite
from simulator.practice.safe import one_line
from simulator.scoring.result import Score
from simulator.talk.talk import Talk

LATELY = 8
"""Talks that are looked at for habits, the latest ones. Default, to be tuned."""

FRESH = 3
"""Talks, the latest ones, without which a habit to change counts as left behind. Default."""

TWICE = 2
"""Talks a thing must be in to be a habit."""

MOST_CHANGE = 2
"""Habits to work on at a time: more than two are not worked on."""

QUOTED = 100
"""Characters of a quote: a line and a bit. Default."""

SAME: Mapping[str, str] = {"named": "summary", "opened": "open_question"}
"""Codes of the debrief's notes that say what a mark of wording says too, of the talk's course."""

GOOD: Mapping[str, tuple[int, str]] = {
    "trade": (3, "You offer something for something."),
    "what_would_it_take": (3, "You ask what it would take."),
    "summary": (3, "You say back what you heard."),
    "follow_up": (3, "You take up what was just said."),
    "honest": (3, "You speak of your alternative as it is."),
    "pressure_ok": (3, "Under pressure you keep your own pace."),
    "umbrage_ok": (3, "When they show shock, you stay calm."),
    "refusal_ok": (3, "When a door closes, you do not push against it."),
    "deed": (3, "You give something that counts for them."),
    "good_exit": (3, "You leave well, so that you can talk again."),
    "reason": (2, "You give the reason with the number."),
    "range": (2, "You name a range, and why."),
    "good_ask": (2, "You ask plainly."),
    "time": (2, "You ask for time and say when you will answer."),
    "open_question": (1, "You ask questions that open something."),
    "thanks": (1, "You give thanks and say what for."),
}
"""Each good habit with how much it counts beside others (the rarer skill more; default, to be
tuned), and how it is said."""

CHANGE: Mapping[str, tuple[str, str]] = {
    "bluff": ("You claim more than you have.", "claiming more than you have"),
    "ultimatum": ("You put it as an either-or.", "putting it as an either-or"),
    "ultimatum_true": ("You say a true date as a threat.", "saying a true date as a threat"),
    "disdain": ("You run down the offer or the person.", "running down the offer or the person"),
    "accept_low": (
        "You say yes below your own walk-away.", "saying yes below your own walk-away"
    ),
    "missed_deal": (
        "You leave an offer that was better than your walk-away.",
        "leaving an offer that was better than your walk-away",
    ),
    "took_first": ("You take the first thing on the table.", "taking the first thing on the table"),
    "need": ("You give your need as the reason.", "giving your need as the reason"),
    "apology": ("You say sorry for asking.", "saying sorry for asking"),
    "generic": ("You ask what anybody could answer.", "asking what anybody could answer"),
    "serial": ("You bring one demand after the other.", "bringing one demand after the other"),
    "hedge": ("You wrap the ask in maybes.", "wrapping the ask in maybes"),
    "too_many_reasons": ("You give a third reason.", "giving a third reason"),
    "irritator": ("You use words that rub.", "using words that rub"),
    "too_far": (
        "You ask so far out that it is not heard as an ask.",
        "asking so far out that it is not heard as an ask",
    ),
    "early_favour": (
        "You ask for the favour before there is enough between you.",
        "asking for the favour before there is enough between you",
    ),
    "hurried": ("You say yes at once when a date is named.", "saying yes at once to a date"),
    "gave_away": (
        "You give something and ask for nothing back.", "giving something for nothing back"
    ),
    "not_shared": (
        "You do not say why you want what you want.", "keeping your reasons to yourself"
    ),
    "not_heard": (
        "You give reasons, and what matters to you is not heard in them.",
        "reasons in which what matters to you was not heard",
    ),
    "not_used": (
        "You hear what matters to them and do not come back to it.",
        "dropping what matters to them",
    ),
    "not_served": (
        "You understand what matters to them and do nothing for it.",
        "leaving their wishes at words",
    ),
    "time_up": (
        "The time runs out before anything is agreed.", "running out of time before a deal"
    ),
}  # fmt: skip
"""Each habit to change: how it is said, and how it is named within a sentence."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing somebody did in a talk: its code, turn and weight, and the words that show it.

    `quote` is empty where nothing was typed, and `turn` is 0 for what is about the whole talk.
    """

    code: str
    good: bool
    turn: int
    weight: int
    quote: str
    source: Note | Marker


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the person's own with its talk and turn."""

    talk: int
    turn: int
    words: str


@dataclass(frozen=True, slots=True)
class Habit:
    """What recurs: its code and how it is said, the talks it was in, quotes, what to try instead.

    The latest talk's quote comes first; `instead` is empty for what is good.
    """

    code: str
    good: bool
    says: str
    talks: tuple[int, ...]
    quotes: tuple[Quote, ...] = ()
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Habits:
    """The habit to keep, at most two to change, and those that were left behind."""

    keep: Habit | None = None
    change: tuple[Habit, ...] = ()
    gone: tuple[Habit, ...] = ()


@dataclass(frozen=True)
class Judged:
    """A talk that could be judged: its number, the talk, its scores, and all that was seen."""

    number: int
    talk: Talk
    score: Score
    seen: tuple[Seen, ...]


def judged(number: int, talk: Talk, score: Score, since: int = 1) -> Judged:
    """Look through a talk for what may be a habit.

    A retry is looked through `since` the turn it was begun with: what came before was said in the
    talk it plays again.
    """
    seen = (*_worded(talk), *_noted(talk, score))
    return Judged(
        number, talk, score,
        tuple(one for one in seen if one.turn >= since or one.code in WHOLE_TALK),
    )  # fmt: skip


def _worded(talk: Talk) -> Iterator[Seen]:
    for turn in wording(talk):
        for mark in turn.markers:
            bad = mark.code in BAD
            weight = BAD[mark.code] if bad else GOOD[mark.code][0]
            yield Seen(mark.code, not bad, turn.turn, weight, mark.quote, mark)


def _noted(talk: Talk, score: Score) -> Iterator[Seen]:
    for note in (one for finder in notes.FINDERS for one in finder(talk, score)):
        if note.code in IF_DEAR:
            continue
        code = SAME.get(note.code, note.code)
        if code not in (GOOD if note.good else CHANGE):
            continue
        text = "" if note.code in WHOLE_TALK else talk.history[note.turn - 1].text or ""
        weight = GOOD[code][0] if note.good else BAD.get(code, note.weight)
        yield Seen(code, note.good, note.turn, weight, text, note)


def habits(talks: Sequence[Judged]) -> Habits:
    """Find what recurs in the latest of these talks, which are in the order they were played."""
    talks = talks[-LATELY:]
    typed = [one for one in talks if any(each.text for each in one.talk.history)]
    good: list[Weighed] = []
    change: list[Weighed] = []
    gone: list[Weighed] = []
    for code, found in _by_code(talks).items():
        habit = _habit(code, found)
        if habit.good:
            good.append((GOOD[code][0] * len(habit.talks), habit))
        elif len(habit.talks) >= TWICE:
            last = (typed if code in BAD else talks)[-FRESH:]
            still = any(one.number in habit.talks for one in last)
            worst = max(seen.weight for _, seen in found)
            (change if still else gone).append((worst * len(habit.talks), habit))
    recurring = [one for one in good if len(one[1].talks) >= TWICE]
    best = max(recurring or good, key=lambda one: one[0], default=None)
    return Habits(
        best[1] if best else None, tuple(_chosen(_heaviest(change))), tuple(_heaviest(gone))
    )


Weighed = tuple[int, Habit]
"""A habit with how much it counts beside others."""


def _heaviest(found: Sequence[Weighed]) -> list[Habit]:
    return [habit for _, habit in sorted(found, key=lambda one: -one[0])]


def _chosen(ranked: Sequence[Habit]) -> Iterator[Habit]:
    """The heaviest, and after one without words of the person's own one with such, if there is."""
    yield from ranked[:1]
    if ranked and not ranked[0].quotes:
        ranked = sorted(ranked[1:], key=lambda one: not one.quotes)
    else:
        ranked = ranked[1:]
    yield from ranked[: MOST_CHANGE - 1]


Found = list[tuple[Judged, Seen]]


def _by_code(talks: Sequence[Judged]) -> dict[str, Found]:
    found: dict[str, Found] = {}
    for one in talks:
        for seen in one.seen:
            found.setdefault(seen.code, []).append((one, seen))
    return found


def _habit(code: str, found: Found) -> Habit:
    last = [(number, list(each)) for number, each in groupby(found, lambda pair: pair[0].number)]
    chosen = [max(each, key=_telling) for _, each in last]
    good = chosen[-1][1].good
    spoken = {
        seen.quote.casefold(): Quote(one.number, seen.turn, _short(seen.quote))
        for one, seen in chosen if seen.quote
    }  # fmt: skip
    return Habit(
        code, good, GOOD[code][1] if good else CHANGE[code][0],
        tuple(number for number, _ in last),
        tuple(sorted(spoken.values(), key=lambda one: -one.talk))[:TWICE],
        "" if good else _instead(*chosen[-1]),
    )  # fmt: skip


def _telling(pair: tuple[Judged, Seen]) -> tuple[int, bool, int]:
    """What shows a habit best in a talk: the heaviest with words, and the last of them."""
    seen = pair[1]
    return (seen.weight, bool(seen.quote), seen.turn)


def _instead(one: Judged, seen: Seen) -> str:
    """A sentence to try instead of what was said in a turn."""
    if isinstance(seen.source, Note):
        return advice(one.talk, seen.source).rewrite
    exchange = one.talk.history[seen.turn - 1]
    return rewrite(Moment(one.talk.before(seen.turn), exchange), seen.source)


def _short(words: str) -> str:
    words = one_line(words)
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]} …"
