"""The sections of a debrief, in the order a tired person wants to read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.debrief import wording, yoursheet
from simulator.debrief.bestline import best
from simulator.debrief.judged import moves, table
from simulator.debrief.luck import every_draw, luck
from simulator.debrief.outcome import on_the_map, outcome
from simulator.debrief.page import Block, Bullets, Heading, Page, Table, Text, lines
from simulator.debrief.turning import hindsight, telling, turned
from simulator.debrief.wants import mattered
from simulator.debrief.words import lost, wording_beside, your_words
from simulator.scoring.evidence import Line

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief

SCREENS = 4 * 24
"""Lines that a tired person reads at most: four screens. Default."""

WELL = 60
"""Readiness from which its band is a praise (`domain.md` 2.3)."""

NO_PRAISE = "for what you prepared and said of it, not for how this ended"


def page(one: Debrief) -> Page:
    """What one reads after a talk."""
    before = (
        *_ending(one), *_headlines(one), *_said(one), *your_words(one), *_turned(one),
        *mattered(one), *outcome(one),
    )  # fmt: skip
    after = (*_moves(one), *luck(one, one.study), *_next(one), *_step(one))
    if one.sheet is None:
        return (*before, *after)
    room = SCREENS - lines((*before, *after))
    return (*before, *yoursheet.in_brief(one, one.sheet, room), *after)


def whole(one: Debrief) -> Page:
    """The same, and then all that lies behind it."""
    sheet = yoursheet.in_full(one, one.sheet) if one.sheet else ()
    return (
        *page(one), *sheet, *_behind(one), *on_the_map(one), *every_draw(one, one.study),
        *_points(one),
    )  # fmt: skip


def _ending(one: Debrief) -> Iterator[Block]:
    talk = one.talk
    yield Heading(f"Debrief: {talk.scenario.title}", 1)
    ending = talk.ending
    if ending is None:
        yield Text(f"Not finished: {len(talk.history)} turns played. Judged as if it stopped here.")
        return
    yield Text(f"{wording.ENDINGS[ending.kind]}, in turn {ending.turn}. {ending.reason}")
    for turn in sorted({undo.turn for undo in talk.undone}):
        yield Text(f"You took back turn {turn}; what was said then does not count here.", "dim")


def _headlines(one: Debrief) -> Iterator[Block]:
    score, ready = one.score, one.score.readiness
    yield Text(f"Interests addressed: {score.interests.value} of 100; {_interests_words(one)}.")
    yield Text(f"BATNA readiness: {ready.value} of 100; {_readiness_words(one)}.")
    beside = [
        f"result {round(round(score.result, 1))}",  # as the history keeps it
        f"relationship {score.relationship}",
        f"alternative strength {ready.strength}",
        wording_beside(one.coaching),
    ]
    yield Text(f"Beside them: {', '.join(beside)}. A model of one talk, not of you.", "dim")


def _interests_words(one: Debrief) -> str:
    scenario, state = one.talk.scenario, one.talk.state
    known = sum(1 for i in scenario.interests.them if state.value(scenario, i.id))
    said = sum(1 for i in scenario.interests.you if state.value(scenario, f"said.{i.id}"))
    theirs, yours = len(scenario.interests.them), len(scenario.interests.you)
    came = f"{known or 'none'} of their {theirs} came up, {said or 'none'} of"
    own = one.sheet.interests if one.sheet else ()
    if not own:
        return f"{came} your {yours}"
    told = sum(each.turn is not None for each in own)
    return f"{came} the story's {yours} for you, {told or 'none'} of your own {len(own)}"


def _readiness_words(one: Debrief) -> str:
    ready = one.score.readiness
    if not ready.cap:
        bare = one.talk.card is None and one.sheet is None
        card = ", and 60 of the points are for a filled card" if bare else ""
        band = NO_PRAISE if lost(one) and ready.value >= WELL else ready.band
        return f"{band}{card}"
    return f"{ready.band}; held down from {ready.before_cap} because {wording.CAPS[ready.cap]}"


def _said(one: Debrief) -> Iterator[Block]:
    good = [a for a in one.advice if a.good]
    here = one.study.analysis.turning_point if one.study else None
    bad = [a for a in one.advice if not a.good and a.turn != here]
    if good:
        yield Heading("Keep")
        yield from good
    if bad:
        yield Heading("Change")
        yield from bad


def _turned(one: Debrief) -> Iterator[Block]:
    if one.study is not None:
        yield from turned(one, one.study)


def _moves(one: Debrief) -> Iterator[Block]:
    if one.study is not None and one.talk.history:
        yield from moves(one, one.study)
    elif one.unstudied:
        yield Heading("Move by move")
        yield Text(one.unstudied)


def _next(one: Debrief) -> Iterator[Block]:
    yield Heading("Next time")
    items = []
    if one.study and telling(one.talk, one.study):
        items.append("Say the better sentence aloud once, in words of your own.")
    if one.sheet is not None:
        items += yoursheet.to_raise(one.talk, one.sheet)
    elif one.talk.card is None:
        items.append("Fill the card before the talk: walk-away, alternative, their interests.")
    if one.again_from is None:
        items.append("Play it with another seed: same plan, another mood on their side.")
    elif one.again_from == 1:
        items.append("Play it again from the beginning.")
    else:
        items.append(f"Play it again from before turn {one.again_from} and change only that.")
    yield Bullets(tuple(items))


def _step(one: Debrief) -> Iterator[Block]:
    if one.sheet is not None:
        yield from yoursheet.step(one, one.sheet)


def _behind(one: Debrief) -> Iterator[Block]:
    """Every move and the whole best line."""
    if one.study is None or not one.talk.history:
        return
    yield from table(one, one.study)
    if late := hindsight(one.study):
        yield Text(late)
    yield from best(one, one.study)


def _points(one: Debrief) -> Iterator[Block]:
    yield Heading("Where the points came from")
    scenario = one.talk.scenario
    for side, title, parts in (
        (scenario.interests.them, "Their interests", ("found", "said back", "served")),
        (scenario.interests.you, "Your interests", ("said", "in the deal", "got")),
    ):
        rows = tuple((i.label, *(_cell(line) for line in _of(one, i.id))) for i in side)
        yield Table((title, *parts), rows)
    lines = one.score.readiness.lines
    yield Table(
        ("BATNA readiness", "points"),
        tuple((wording.READINESS[line.code], _cell(line)) for line in lines),
    )
    label = next((o.label for o in scenario.outcomes if o.id == one.score.outcome), "")
    counted = f" Among the ways it can end, this counts as: {label}." if label else ""
    yield Text(
        "The result weighs deal, interests and relationship, and falls below 0 for a deal worse"
        " than walking away. Readiness is how well you knew and used your alternative, strength how"
        f" good it is.{counted}",
        "dim",
    )


def _of(one: Debrief, interest: str) -> Iterator[Line]:
    return (line for line in one.score.interests.lines if line.about == interest)


def _cell(line: Line) -> str:
    points = f"{line.points:.0f} of {line.out_of:.0f}"
    return f"{points}, turn {line.turn}" if line.turn and line.points else points
