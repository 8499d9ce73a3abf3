"""What mattered to the counterpart: what came up, what stayed hidden, and how it opens."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.debrief.advice import question
from simulator.debrief.page import Block, Bullets, Heading
from simulator.debrief.turning import suggested
from simulator.debrief.typed import said_glad
from simulator.language.phrasing import listed, the
from simulator.scenario.model import Interest
from simulator.scoring.interests import final_package, is_served

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief
    from simulator.talk.state import Exchange
    from simulator.talk.talk import Talk

SAID_BACK = 2
"""The value of an interest of theirs that you said back."""

MOST_HOWS = 2
"""Hidden interests of which it is told how they open, beside a worksheet; default."""

NOT_TAKEN = "you did not take it up"


def mattered(one: Debrief) -> Iterator[Block]:
    """Each of their interests with what became of it."""
    scenario = one.talk.scenario
    told = [advice.rewrite for advice in one.advice if not advice.good]
    told += suggested(one.talk, one.study) if one.study else []
    yield Heading(f"What mattered to {scenario.counterpart}")
    hows = _told_how(one)
    yield Bullets(
        tuple(f"{i.want}. {_became(one, i, told, i.id in hows)}" for i in scenario.interests.them)
    )


def _told_how(one: Debrief) -> frozenset[str]:
    """The hidden interests of which it is told how they open: all, or with a worksheet, which
    wants its room, the weightiest."""
    talk = one.talk
    hidden = [i for i in talk.scenario.interests.them if not talk.state.value(talk.scenario, i.id)]
    ranked = sorted(hidden, key=lambda i: -i.weight)
    return frozenset(i.id for i in (ranked[:MOST_HOWS] if one.sheet else ranked))


def _became(debrief: Debrief, one: Interest, told: Collection[str], how: bool) -> str:
    talk, secret = debrief.talk, one.visibility != "public"
    status = talk.state.value(talk.scenario, one.id)
    if not status:
        took = "you said you were glad, not of what" if said_glad(talk, one) else NOT_TAKEN
        left = "It stayed hidden." if secret else f"It was no secret, and {took}."
        return f"{left} {_how(talk, one, told)}" if secret and how else left
    did = [f"it came up in turn {_turn(debrief, one)}" if secret else "it was no secret"]
    if status == SAID_BACK:
        did.append(f"you {'said it back' if _reflected(talk, one) else 'showed that you knew it'}")
    if is_served(talk.scenario, talk.state, final_package(talk.state), one):
        did.append("it was served")
    noted = any((n.code, n.about) == ("not_used", one.id) for n in debrief.notes)
    more = "" if noted or len(did) > 1 else "; next time say it back, or offer something for it"
    return f"{listed(did).capitalize()}{more}."


def _reflected(talk: Talk, one: Interest) -> bool:
    """Whether it was said back in words, and not only shown in another way."""
    for e in talk.history:
        told = [e.move, *([e.move.company] if e.move.company else [])]
        grew = e.after.value(talk.scenario, one.id) > e.before.value(talk.scenario, one.id)
        if grew and any(move.act == "reflect" for move in told):
            return True
    return False


def _turn(debrief: Debrief, one: Interest) -> int | None:
    lines = debrief.score.interests.lines
    return next(i.turn for i in lines if (i.code, i.about) == ("theirs.discovered", one.id))


def _how(talk: Talk, one: Interest, told: Collection[str]) -> str:
    """How a hidden interest opens; what was asked already is not told to be asked first."""
    if one.topic is None:
        return "No question opens it; it shows in what they praise."
    label, guarded = the(talk.scenario.topic_labels[one.topic]), one.visibility == "guarded"
    tried = [e for e in talk.history if e.move.act == "ask" and e.move.topic == one.topic]
    if tried and _opens(talk, tried[-1], one):
        return f"You asked about {label} and heard something else; ask once more and it opens."
    warmth = ", once there is some warmth between you" if guarded else ""
    if tried:
        again = f"; ask again{warmth}" if guarded else ""
        return f"You asked about {label}, and it did not open this time{again}."
    asked = question(talk.scenario, one)
    twice = any(fact.topic == one.topic for fact in talk.scenario.facts)
    later = " once more if the answer is about something else"
    if any(asked.casefold() in said.casefold() for said in told):
        again = f", asked{later}" if twice else ""
        return f"The question above about {label} opens it{warmth}{again}."
    return f"Ask{warmth}{f', and{later}' if twice else ''}: “{asked}”"


def _opens(talk: Talk, asked: Exchange, one: Interest) -> bool:
    """Whether the same question, asked once more at once, would have opened an interest."""
    again = talk.before(asked.turn).play(asked.move).talk
    if again.ending is not None:
        return False
    after = again.play(replace(asked.move, company=None)).talk.state
    return after.value(talk.scenario, one.id) > 0
