"""One hint after each turn, from what the person can see; and the meters, when asked for.

Rules over the view in order; the first that holds speaks. Nothing hidden is looked at, so a hint
can be wrong about this counterpart, as a mentor at your side could be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.talk.moves import parse
from simulator.talk.talk import Talk
from simulator.talk.view import View

METERS = (("rapport", "goodwill"), ("patience", "patience"))
"""The meters that are shown, and what people call them."""


@dataclass(frozen=True, slots=True)
class Meter:
    """One meter: its name in plain words, where it stands, and where it ends."""

    name: str
    value: int
    most: int


def meters(talk: Talk) -> tuple[Meter, ...]:
    """Where the meters stand. They are the engine's model, not psychology."""
    scenario, state = talk.scenario, talk.state
    return tuple(
        Meter(word, state.value(scenario, name), scenario.variables[scenario.slots[name]].size - 1)
        for name, word in METERS
    )


Rule = tuple[Callable[[View], bool], str]


def _acts(view: View) -> list[str]:
    return [parse(move).act for move, _ in view.said]


def _asked_nothing(view: View) -> bool:
    return view.turn > 2 and not {"ask", "reflect"} & set(_acts(view))


def _unheard(view: View) -> bool:
    """They told you something and you have not said it back."""
    return any(one.status == "discovered" for one in view.theirs)


def _silent_about_yourself(view: View) -> bool:
    return view.turn > 3 and all(one.status == "yours" for one in view.yours)


def _no_reason(view: View) -> bool:
    last = parse(view.last_move) if view.last_move else None
    return (
        last is not None
        and last.act in ("propose", "request")
        and last.company is None
        and "justify" not in _acts(view)
    )


def _one_thing_at_a_time(view: View) -> bool:
    last = parse(view.last_move) if view.last_move else None
    return last is not None and last.act == "propose" and len(last.all_terms) == 1


def _last(*acts: str) -> Callable[[View], bool]:
    return lambda view: bool(view.said) and _acts(view)[-1] in acts


def _repeats(view: View) -> bool:
    return len(view.said) > 1 and view.said[-1][0] == view.said[-2][0]


def _few_left(view: View) -> bool:
    return view.turns - view.turn < 3


def _better_offer(view: View) -> bool:
    return view.offer == "theirs" and view.improved


def _event(word: str) -> Callable[[View], bool]:
    return lambda view: view.event == word


RULES: tuple[Rule, ...] = (
    (_event("pressure"), "They press for an answer. Ask what the date hangs on, or for time."),
    (_event("refusal"), "A first no is seldom the last. Ask what would have to be different."),
    (_event("umbrage"), "It may be theatre. Stay calm, and ask a question."),
    (_last("ultimatum"), "An either-or leaves two doors. Offer a third: what could you give?"),
    (_last("disdain"), "Hard words cost more than they move. Go back to what you both need."),
    (_last("plead"), "Need is no reason they can use. Give one that is about the work."),
    (_last("ask_generic"), "Ask about one thing, and they can answer: a date, a limit, a worry."),
    (_last("unclear"), "Say it more simply, or look at /moves for what can be said here."),
    (_repeats, "Saying it again opens nothing. Ask a question, or change the proposal."),
    (_few_left, "Few turns are left. Agree, fix a date to come back, or leave well."),
    (_asked_nothing, "You have not asked anything yet. What do they need from this?"),
    (_unheard, "They told you what matters to them. Say it back in your own words."),
    (_silent_about_yourself, "Say why you want it; they may see another way to give it."),
    (_no_reason, "Give a reason with the number: the market, or what you have done."),
    (_one_thing_at_a_time, "Try a package: something you want, for something they need: /offer."),
    (_better_offer, "It got better. Is it above your walk-away? Ask one thing more, or accept."),
)
"""Situations and what a mentor might whisper (`domain.md` 4 and 8; the order is ours)."""

OTHERWISE = "Ask, tell them why, then trade. In that order it is easiest."


def hint(view: View) -> str:
    """One hint for the next turn."""
    return next((words for holds, words in RULES if holds(view)), OTHERWISE)
