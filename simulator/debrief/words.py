"""The section on the person's own words: the score, what to keep, what to say another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from simulator.debrief.notes import MOST_CORRECTIONS, Note
from simulator.debrief.page import Block, Bullets, Heading, Text
from simulator.language.coaching import Coaching, Feedback
from simulator.language.coaching_words import effect_words, score_words
from simulator.scenario.model import Scenario

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief

LONGEST = 90
"""Characters of a quote that are repeated (default, to be tuned)."""


def wording_beside(coaching: Coaching) -> str:
    """The score in the line beside the headlines."""
    return (
        "no wording score (nothing typed)"
        if coaching.score is None
        else f"wording {coaching.score}"
    )


def lost(one: Debrief) -> bool:
    """Whether a talk ended with nothing where something was to be had: no time for praise."""
    ending, deal = one.talk.ending, one.score.deal
    return ending is not None and ending.package is None and not deal.leaving_was_right


def untold(coaching: Coaching, found: Sequence[Note]) -> tuple[Feedback, ...]:
    """The feedback on wording that no note gives already; own words are praised only alone."""
    told = {(note.code, note.turn) for note in found}
    praised = any(note.good for note in found)
    fresh = [one for one in coaching.feedback if (one.code, one.turn) not in told]
    return tuple(one for one in fresh if not (praised and one.code == "own_words"))


def room_for_words(found: Sequence[Note], coaching: Coaching) -> tuple[Note, ...]:
    """Notes that leave room for one correction of wording, so that there are three in all."""
    bad = [note for note in found if not note.good]
    fresh = [one for one in untold(coaching, found) if not one.good]
    if not fresh or len(bad) < MOST_CORRECTIONS:
        return tuple(found)
    return tuple(note for note in found if note is not bad[-1])


def your_words(one: Debrief) -> Iterator[Block]:
    """The score with its source; then one thing to keep and what to change. Nothing typed, nothing
    here: the line beside the headlines says so."""
    if one.coaching.score is None:
        return
    yield Heading("Your words")
    yield Text(score_words(one.coaching, lost(one)))
    shown = untold(one.coaching, one.notes)
    left = MOST_CORRECTIONS - sum(not note.good for note in one.notes)
    full = one.sheet is not None and sum(note.good for note in one.notes) > 1
    praise = [] if full else [each for each in shown if each.good][:1]
    change = [each for each in shown if not each.good][: max(0, left)]
    if praise or change:
        scenario = one.talk.scenario
        yield Bullets(tuple(in_words(each, scenario) for each in (*praise, *change)))


def in_words(one: Feedback, scenario: Scenario) -> str:
    """One piece of feedback in a line or three: quote, effect, what to say instead."""
    keep = "Keep, turn" if one.good else "Turn"
    said = f"{keep} {one.turn}: “{_short(one.quote)}” {effect_words(one, scenario)}"
    return f"{said} Try: “{one.rewrite}”" if one.rewrite else said


def _short(quote: str) -> str:
    if len(quote) <= LONGEST:
        return quote
    return f"{quote[:LONGEST].rsplit(' ', 1)[0]} …"


def wording_data(coaching: Coaching, scenario: Scenario) -> dict[str, Any]:
    """The wording of a talk as plain data: `score` is null when nothing was typed."""
    return {
        "score": coaching.score, "typed": coaching.typed,
        "lines": [
            {"code": one.code, "points": one.points, "turns": list(one.turns)}
            for one in coaching.lines
        ],
        "feedback": [
            {
                "code": one.code, "good": one.good, "turn": one.turn, "quote": one.quote,
                "effect": effect_words(one, scenario), "rewrite": one.rewrite,
            }
            for one in coaching.feedback
        ],
    }  # fmt: skip
