"""The ladder in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from simulator.debrief.page import Block, Bullets, Heading, Page, Text
from simulator.practice.carrying import KINDS_IN_WORDS, in_words
from simulator.practice.ladder import Ladder, Step

NO_LOCKS = (
    "What one talk leaves, another can begin from. Nothing is locked: 'rehearse play NAME' plays"
    " any of them, in any order."
)
BEGINNING = (
    "You have finished none of them yet, so every step is a first one. A gentle one to begin with:"
    " rehearse play {gentle}"
)
NEXT: dict[str, str] = {
    "name": "Next, warmer for it",
    "introduction": "Next, warmer for it",
    "offer": "Next, with this offer",
    "hint": "Next, with this hint (F1)",
}
"""How the next talk begins from what was left, by its kind."""

COULD: dict[str, str] = {
    "name": "{what} would warm the beginning of {talks}",
    "introduction": "{what} would warm the beginning of {talks}",
    "offer": "{what} can come along into {talks}",
    "hint": "{what} can come along into {talks}",
}
"""The same for what was not left yet."""


def page(ladder: Ladder) -> Page:
    """The whole ladder as a page."""
    blocks: list[Block] = [Heading("Your ladder", 1)]
    if ladder.five_years:
        blocks.append(Text(f"Where it should lead, in your words: {ladder.five_years}"))
    if ladder.next_step:
        blocks.append(Text(f"Your next step, from your worksheet: {ladder.next_step}"))
    if not ladder.begun and ladder.steps:
        blocks.append(Text(BEGINNING.format(gentle=ladder.steps[0].scenario)))
    blocks.append(Text(NO_LOCKS, "dim"))
    for _, title, steps in ladder.phases:
        blocks.append(Heading(title))
        for step in steps:
            blocks.append(Text(f"{step.scenario}: {step.purpose}"))
            blocks.append(Bullets(tuple(_lines(step))))
    return tuple(blocks)


def _lines(step: Step) -> Iterator[str]:
    if step.best:
        often = "" if step.talks == 1 else f", the best of {step.talks}"
        when = in_words(date.fromisoformat(step.best.on))
        yield f"{step.best.words} (talk {step.best.talk}, {when}{often})"
    if step.running:
        yield f"Talk {step.running} is not over; go on: rehearse resume {step.running}"
    elif not step.best:
        yield "Not played yet"
    for one in step.opens:
        if one.talk:
            yield f"{NEXT[one.kind]}: {one.command}"
    closed = [one for one in step.opens if not one.talk]
    for kind in dict.fromkeys(one.kind for one in closed):
        talks = _listed([one.scenario for one in closed if one.kind == kind])
        line = COULD[kind].format(what=KINDS_IN_WORDS[kind], talks=talks)
        yield f"{line[:1].upper()}{line[1:]}"


def _listed(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
