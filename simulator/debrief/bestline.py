"""The best line from where a talk turned, as sentences with their likeliest answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.debrief.page import Block, Bullets, Heading, Text
from simulator.debrief.turning import in_reach, once_more, said, telling
from simulator.talk.state import Exchange

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief
    from simulator.debrief.study import Study

ANSWERED = 110
"""Columns of an answer in the best line: whole sentences, if the first fits. Default."""

ENOUGH = 30
"""Columns that whole sentences must fill, for a bare yes says little; default."""

MOST = 8
"""Steps of the best line that are shown; a tired person reads no more. Default."""


def best(one: Debrief, study: Study) -> Iterator[Block]:
    """The best line from where the talk turned, as sentences with their likeliest answers."""
    talk, steps = one.talk, telling(one.talk, study)
    if len(steps) < 2:  # a single step was told where the talk turned
        return
    name = talk.scenario.counterpart
    shown, left = _shortened(steps)
    yield Heading(f"The best line from turn {steps[0].turn}")
    yield Bullets(
        tuple(
            f"“{said(talk, step)}”{once_more(talk, steps, steps.index(step))}"
            f" {name}: “{_in_brief(step.reply)}”"
            for step in shown
        )
    )
    besides = f" {left}" if left else ""
    ending = steps[-1].after.ending
    if ending and ending.package and not in_reach(talk, ending.package):
        besides = f" This time less was to be had.{besides}"
    yield Text(f"The answers are the likeliest ones; {name} may give others.{besides}", "dim")


def _in_brief(reply: str) -> str:
    """The first sentences of an answer, as many as fit; else its first words."""
    ends = [found.end() for found in re.finditer(r"[.?!]+(?= |$)", reply)]
    fitting = [end for end in ends if end <= ANSWERED]
    if fitting and fitting[-1] >= ENOUGH:
        return reply[: fitting[-1]]
    if len(reply) <= ANSWERED:
        return reply
    return f"{reply[:ANSWERED].rsplit(' ', 1)[0].rstrip(',;:')} …"


def _shortened(steps: list[Exchange]) -> tuple[list[Exchange], str]:
    """The most telling steps of a line, and a word on those left out."""
    over, kept, left = len(steps) - MOST, list(steps), set()
    for act, words in LEFT_OUT:
        for step in [one for one in kept[1:-1] if one.move.act == act]:
            if over > 0:
                kept.remove(step)
                left.add(words)
                over -= 1
    named = [words for _, words in LEFT_OUT if words in left]
    return kept, f"Between them, {' and '.join(named)}." if named else ""


LEFT_OUT = (
    ("reflect", "say back what you heard"), ("share", "say what matters to you"),
    ("appreciate", "say what you value"), ("ask", "go on asking"),
)  # fmt: skip
"""Acts left out of a long line, these first, and what is said of them."""
