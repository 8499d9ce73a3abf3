"""A kind and honest answer to somebody who comes from the real meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simulator.debrief.page import Block, Heading, Page, Text
from simulator.practice.meeting import About, compared
from simulator.store import worksheets
from simulator.store.looking import Happening
from simulator.worksheet.sheet import Worksheet

HEADINGS: Mapping[str, str] = {
    "agreed": "You asked, and it is agreed",
    "open": "You asked, and it is still open",
    "refused": "You asked, and they said no",
    "left": "You said no, and you left",
    "not_held": "It did not take place",
}
"""The first thing that is said, by ending."""

KIND: Mapping[str, tuple[str, ...]] = {
    "agreed": (
        "Well done. Let it be good for an evening before you think of what comes next, and"
        " celebrate it with somebody who knew that you were going to ask.",
        "One small thing for tomorrow: a friendly line that says what was agreed, so that it"
        " stands in writing.",
    ),
    "open": (
        "Open is not no. The hardest part, bringing it up, is behind you.",
        "What helps now is one next step with a name and a date: who does what, by when? Two"
        " friendly lines to them today can hold it.",
    ),
    "refused": (
        "That hurts, and it may. But you asked, and asking was the part that was yours; their"
        " answer was theirs.",
        "Don't decide anything tonight. Take a walk with somebody you trust and tell it once from"
        " beginning to end. What to do next can wait until after the walk.",
    ),
    "left": (
        "To keep a line that you drew in calm takes more than a yes. You asked, you listened, and"
        " you decided; all three were yours to do.",
        "It may still feel odd tonight. A walk with somebody you trust, telling it once from"
        " beginning to end, helps it settle.",
    ),
    "not_held": (
        "Nothing is lost but a date. All that you prepared is still yours.",
        "If you can, ask for the new date today, while everybody still has it in mind.",
    ),
}
"""What is said next. Celebrating, or walking and talking: `domain.md` 1, point 7."""


def page(one: Happening, found: About) -> Page:
    """What is said to somebody who comes from the real meeting."""
    return (Heading(HEADINGS[one.ending]), *_kind(one, found), *_next(one, found))


def _kind(one: Happening, found: About) -> Iterator[Block]:
    for words in KIND[one.ending]:
        yield Text(words)
    if one.ending in ("agreed", "open") and (said := compared(one.words, found)):
        yield Text(said, "good" if one.ending == "agreed" else "plain")
    if one.ending in ("refused", "left") and found.sheet is not None:
        yield from map(Text, _way_on(one.ending, found.sheet))


def _way_on(kind: str, sheet: Worksheet) -> Iterator[str]:
    """What the worksheet has ready for a meeting that brought nothing."""
    if kind == "left" and sheet.walk_away.package:
        why = f", because: {sheet.walk_away.why}" if sheet.walk_away.why else ""
        yield f"Your worksheet had the least you would take: {sheet.walk_away.package}{why}."
    if sheet.best_alternative is not None:
        yield f"And you have somewhere to go on: {sheet.best_alternative.what}."


def _next(one: Happening, found: About) -> Iterator[Block]:
    play = _play(found)
    if one.ending == "open":
        yield Text(f"Before the next round: {play}", "dim")
    elif one.ending == "not_held":
        prepare = f"rehearse prepare {found.scenario}".rstrip()
        yield Text(f"When there is a new date: {prepare}, and {play}", "dim")
    elif one.ending in ("refused", "left"):
        yield Text(f"Not today, but when you feel like it: {play}", "dim")


def _play(found: About) -> str:
    play = f"rehearse play {found.scenario}".rstrip()
    if found.file is None or found.sheet is None or not found.scenario:
        return play
    kept = found.file.parent == worksheets.folder()
    return f"{play} --worksheet {found.file.stem if kept else found.file}"
