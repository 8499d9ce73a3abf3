"""Drills: a bad ending as it came up, stopped where it could still turn, to be answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.analysis.sorting import CLOSED, GONE, LUCK, NEVER_MIND, NOW, TOO_MUCH
from simulator.errors import SimulatorError
from simulator.language.coaching import coach
from simulator.language.coaching_words import effect_words
from simulator.language.heard import describe
from simulator.language.reader import read
from simulator.planning.plan import lines
from simulator.planning.premortem import Premortem
from simulator.planning.standard import standard
from simulator.talk.player import choose
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk, Turn

LONGEST = 600
"""Characters of an answer that are read; longer than anybody speaks at once. Default."""


TURNS_ON = frozenset({CLOSED, TOO_MUCH, NOW})
"""Endings that begin with something they do and that can still turn; the others are the end."""

ENDS_WITH: Mapping[str, frozenset[str]] = {
    LUCK: frozenset({"best_of_luck"}), NEVER_MIND: frozenset({"withdrawn", "best_of_luck"}),
    GONE: frozenset({"no_deal"}),
}  # fmt: skip
"""How talks end whose last words are the line of a drill."""

GOOD: Mapping[str, str] = {
    "ask": "You ask instead of pushing, and they have to answer that.",
    "ask_generic": "You ask instead of pushing; name what you ask about, and it is hard to refuse.",
    "pause": "You take your time and say so.",
    "reflect": "You say what you heard, so they know that you listened.",
    "share": "You say what matters to you, and no threat is in it.",
    "trade": "You put something beside it, and that is worth an answer.",
    "appreciate": "You stay friendly, and that is what they will remember.",
    "disclose": "You say how it is, in one sentence, and nothing is left to find out.",
    "give": "You give them something, and that is what they will remember.",
    "close": "You let it go in good grace, and can come back.",
}
"""What is good about an answer, by its act, where nothing in its wording is to be changed."""

YES = "That is a yes to what is there, and then the talk is over. Is it what you want to say here?"
"""What an answer comes to that accepts where one could still ask."""

YES_AFTER_ALL = "You take one step back and say yes to what was on the table."
"""The same where that is what helps."""

HELPS: Mapping[str, frozenset[str]] = {
    CLOSED: frozenset({"ask", "ask_generic", "reflect", "share", "trade"}),
    TOO_MUCH: frozenset({"ask", "ask_generic", "reflect", "share", "trade", "appreciate"}),
    NOW: frozenset({"pause", "ask", "ask_generic", "reflect"}),
    LUCK: frozenset({"pause", "ask", "share", "appreciate", "close"}),
    NEVER_MIND: frozenset({"share", "appreciate", "reflect", "close", "give"}),
    GONE: frozenset({"disclose", "share", "appreciate", "ask", "close"}),
}
"""The acts that are an answer to each ending (`domain.md` 6, line to have ready); defaults."""


@dataclass(frozen=True)
class Drill:
    """The ending it is about, the talk up to the moment, and what they have just said.

    `turn` is that of the simulated talk they said it in, 0 when it is only the usual line;
    `goes_on` tells whether they can answer in their turn.
    """

    ending: str
    talk: Talk
    line: str
    turn: int = 0
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer was heard as, one word on how it was said, and what they would say to it."""

    heard: str
    coach: str
    reply: str


def drill(ending: str, found: Premortem, talk: Talk) -> Drill:
    """The moment to practise: from a simulated talk that ended so, else from its usual line.

    `talk` is one fitted to the worksheet, not begun.
    """
    usual = Drill(ending, talk.play("greet").talk, standard(ending, talk.scenario).line)
    example = found.examples.get(ending)
    if example is None:
        return usual
    live = Talk(talk.scenario, example.seed, talk.card, prepared=talk.prepared)
    rules = lines(found.plan, talk.scenario)
    while live.turn < example.turn or ending not in TURNS_ON:
        after = live.play(choose(rules, live.view)).talk
        if after.ending is not None:
            fits = after.ending.kind in ENDS_WITH.get(ending, ())
            last = after.history[-1]
            return Drill(ending, live, _said(last), last.turn) if fits else usual
        live = after
    if not live.history or not live.state.value(live.scenario, "event"):
        return usual
    return Drill(ending, live, _said(live.history[-1]), live.history[-1].turn, True)


def _said(one: Exchange) -> str:
    return " ".join(part for part in (one.reply, one.event_text) if part)


def answered(one: Drill, text: str) -> Answered:
    """Hear an answer as the counterpart would, and say one thing about how it was put."""
    reading = read(text[:LONGEST], one.talk.view)
    try:
        turn = one.talk.play(reading.move, text[:LONGEST])
    except SimulatorError as error:
        return Answered(describe(reading.move, one.talk.scenario), str(error), "")
    reply = turn.reply if one.goes_on else ""
    return Answered(describe(turn.move, one.talk.scenario), _coached(one, turn), reply)


def _coached(one: Drill, turn: Turn) -> str:
    """One thing to change in the wording, else what is good about the answer, else what helps."""
    scenario = one.talk.scenario
    for each in coach(turn.talk).feedback:
        if each.turn == turn.exchange.turn and each.code != "own_words" and not each.good:
            rewrite = f" Try: “{each.rewrite}”" if each.rewrite else ""
            return effect_words(each, scenario) + rewrite
    act = turn.move.act
    if act == "accept":
        return YES_AFTER_ALL if one.ending == NEVER_MIND else YES
    if act in HELPS[one.ending]:
        return GOOD[act]
    return f"What helps here: {standard(one.ending, scenario).wanted}."
