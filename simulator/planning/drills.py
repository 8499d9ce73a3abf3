"""Drills: a bad ending as it came up, stopped where it could still turn, to be answered."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.analysis.sorting import CLOSED, NOW, TOO_MUCH
from simulator.errors import SimulatorError
from simulator.language.coaching import coach
from simulator.language.coaching_words import effect_words
from simulator.language.heard import describe
from simulator.language.reader import read
from simulator.planning.plan import lines
from simulator.planning.premortem import Premortem
from simulator.planning.wording import SIX
from simulator.talk.player import choose
from simulator.talk.talk import Talk

LONGEST = 600
"""Characters of an answer that are read; longer than anybody speaks at once. Default."""


AS_IT_CAME = frozenset({CLOSED, TOO_MUCH, NOW})
"""Endings that begin with something they do and that can still turn; the others are the end."""


@dataclass(frozen=True)
class Drill:
    """The ending it is about, the talk up to the moment, and what they have just said.

    `came` tells whether they said it in a simulated talk, so that they can answer in their turn;
    else it is the line by which one knows the ending.
    """

    ending: str
    talk: Talk
    line: str
    came: bool = False


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
    example = found.examples.get(ending)
    if example is None:
        return Drill(ending, talk.play("greet").talk, SIX[ending].line)
    live = Talk(talk.scenario, example.seed, talk.card, prepared=talk.prepared)
    rules = lines(found.plan, talk.scenario)
    while live.turn < example.turn and live.ending is None:
        after = live.play(choose(rules, live.view)).talk
        if after.ending is not None:
            break
        live = after
    last = live.history[-1] if live.history else None
    said = " ".join(part for part in (last.reply, last.event_text) if part) if last else ""
    now = live.state.value(live.scenario, "event") and ending in AS_IT_CAME
    return Drill(ending, live, said if now else SIX[ending].line, bool(now))


def answered(one: Drill, text: str) -> Answered:
    """Hear an answer as the counterpart would, and say one thing about how it was put."""
    reading = read(text[:LONGEST], one.talk.view)
    try:
        turn = one.talk.play(reading.move, text[:LONGEST])
    except SimulatorError as error:
        return Answered(describe(reading.move, one.talk.scenario), str(error), "")
    said = coach(turn.talk).feedback
    here = [e for e in said if e.turn == turn.exchange.turn and e.code != "own_words"]
    best = next((each for each in here if not each.good), None) or next(iter(here), None)
    words = ""
    if best is not None:
        words = effect_words(best, one.talk.scenario)
        words += f" Try: “{best.rewrite}”" if best.rewrite else ""
    return Answered(
        describe(turn.move, one.talk.scenario), words or _wanted(one.ending),
        turn.reply if one.came else "",
    )  # fmt: skip


def _wanted(ending: str) -> str:
    return f"What helps here: {SIX[ending].wanted}."
