"""The talk set beside the worksheet, in words: the walk-away now shown, wishes, guesses, what was
said of what was planned. Short where a tired person reads, whole for those who ask.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.debrief import sheetlines
from simulator.debrief.against import Against
from simulator.debrief.canvas import clipped
from simulator.debrief.notes import MOST_CORRECTIONS
from simulator.debrief.page import Block, Bullets, Heading, Text
from simulator.debrief.wording import WANTS
from simulator.debrief.words import untold
from simulator.language.phrasing import listed
from simulator.talk.speech import package_in_words
from simulator.worksheet.brought import worth
from simulator.worksheet.guessing import in_words, pairs
from simulator.worksheet.rubric import best_step, items

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief
    from simulator.talk.talk import Talk

MOST_LINES, LEAST_LINES = 12, 8
"""Lines of the section, its heading among them, and what it has on a page that is full (the
brief; default)."""

WIDTH = 78
"""Columns of a line of the section: 80 of a terminal, less its dash. Default."""

MOST_TIPS = 2
"""Things to do differently that the section names; and no more than three in all a debrief."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the section: how much it matters (0 first), its words, a tip that may follow."""

    rank: int
    text: str
    tip: str = ""


def in_brief(one: Debrief, found: Against, room: int) -> Iterator[Block]:
    """The section in so many lines at most, the weightiest items of it in their order."""
    said = [item for item in _items(one, found) if item.text]
    tips = _tips_left(one)
    used, kept = 1, list[tuple[int, str]]()
    for item in sorted(said, key=lambda each: each.rank):
        tip = item.tip if tips > 0 else ""
        text = f"{item.text} {tip}".rstrip()
        lines = len(textwrap.wrap(text, WIDTH))
        if used + lines <= max(LEAST_LINES, min(MOST_LINES, room)):
            kept.append((said.index(item), text))
            used += lines
            tips -= bool(tip)
    if kept:
        yield Heading("Your worksheet")
        yield Bullets(tuple(text for _, text in sorted(kept)))


def in_full(one: Debrief, found: Against) -> Iterator[Block]:
    """All that the worksheet and the talk have to say to each other."""
    told = [item.text for item in (*_items(one, found, False), *_more(found)) if item.text]
    if not told:
        return
    yield Heading("All of your worksheet")
    yield Bullets(tuple(told))
    yield Text(
        "Whether something was said or guessed is told by its words; you know better.", "dim"
    )


def _tips_left(one: Debrief) -> int:
    """How many things to do differently there is room for: three in all, two here."""
    bad = sum(not note.good for note in one.notes)
    worded = sum(not each.good for each in untold(one.coaching, one.notes))
    return max(0, min(MOST_TIPS, MOST_CORRECTIONS - bad - worded))


def _items(one: Debrief, found: Against, brief: bool = True) -> Iterator[Item]:
    """The lines in the order they are read; musts that were not met come first."""
    yield Item(0, sheetlines.musts(found), "By your list they decide: name them early.")
    yield Item(1, sheetlines.walk_away(one, found))
    yield Item(4, sheetlines.target(one, found.target))
    yield Item(8, sheetlines.wishes(found))
    if brief:
        yield Item(2, sheetlines.guesses(found))
    yield Item(3, sheetlines.claims(found))
    yield Item(4, sheetlines.answers(found))
    yield Item(5, sheetlines.interests(found.interests), sheetlines.interests_tip(found.interests))
    yield Item(6, sheetlines.unknowns(found.unknowns))
    yield Item(7, sheetlines.arguments(found))
    ask = found.ask and found.ask.turn is None and bool(one.talk.ending)
    yield Item(9, sheetlines.sentences(found), "Say it aloud once before the day." if ask else "")


def _more(found: Against) -> Iterator[Item]:
    """What only the whole page says."""
    for guess in sorted(found.guesses, key=lambda each: -each.surprise):
        yield Item(0, f"Guess: {sheetlines.guess(guess)}.")
    if found.guesses and found.unguessed:
        labels = "; ".join(each.label for each in found.unguessed)
        yield Item(0, f"Not guessed: {labels}.")
    if told := in_words(pairs(found.guesses)):
        yield Item(0, f"How sure you were: {told}.")
    lost = [each.what for each in found.wishes if each.met is None]
    if lost and found.package is not None:
        yield Item(
            0, f"Wishes in words that name nothing on this table: {sheetlines.quoted(lost)}."
        )
    allies = [each.who for each in found.brought.sheet.allies if not each.told]
    if allies:
        named = listed([sheetlines.short(one) for one in allies])
        yield Item(0, f"Still to be told, by your sheet: {named}.")


def to_raise(talk: Talk, found: Against) -> list[str]:
    """The one thing on the sheet that would raise readiness most, if anything is left."""
    sheet, on = found.brought.sheet, found.brought.on
    best = best_step(items(sheet, on, lambda said: worth(talk.scenario, said)))
    if best is None:
        return []
    return [f"{WANTS[best.wants]} It is worth {sheetlines.points(best.next_points)} of readiness."]


def step(one: Debrief, found: Against) -> Iterator[Block]:
    """The result beside the step the person wants to take; the last line of a debrief."""
    named, ending = found.brought.sheet.aims.next_step, one.talk.ending
    if named and ending is not None:
        said, came = clipped(named, sheetlines.LONGER).rstrip("."), _came_out(one)
        yield Text(f"The next step on your sheet: “{said}”. Today: {came}.")


def _came_out(one: Debrief) -> str:
    """What the talk came to, in half a sentence."""
    ending, scenario = one.talk.ending, one.talk.scenario
    assert ending is not None
    if ending.package is None:
        return "nothing agreed, and the step is still there to take"
    got = package_in_words(scenario, ending.package)
    mark = one.sheet.walk_away if one.sheet else None
    if len(got) > sheetlines.LONG:
        got = f"a deal worth {sheetlines.points(one.score.deal.yours or 0)}"
        if mark and mark.above is not None and mark.above > 0:
            got = f"a deal {sheetlines.points(mark.above)} above your walk-away"
    return f"{got}, if you say yes" if ending.kind == "later" else got
