"""A debrief's page on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from simulator.cli.asking import pause
from simulator.cli.screen import Screen, interactive
from simulator.debrief.page import Advice, Block, Bullets, Drawing, Heading, Page, Table, Text


def show(screen: Screen, page: Page) -> None:
    """Write a page, block by block, with room between them."""
    before: Block | None = None
    for block in page:
        if before is not None and _apart(before, block):
            screen.blank()
        _show(screen, block)
        before = block


def show_paged(screen: Screen, page: Page) -> None:
    """Write a page a screenful at a time, where somebody sits at the keyboard."""
    most = screen.height - 2
    used = 0
    for section in _sections(page):
        lines = screen.captured(partial(show, screen, section))
        if used and used + len(lines) > most:
            _turn_over(screen)
            used = 0
        while len(lines) > most:
            screen.raw(lines[:most])
            _turn_over(screen)
            lines = lines[most:]
        screen.raw(lines)
        used += len(lines)


def _turn_over(screen: Screen) -> None:
    """Wait; then the next page begins at the top, and what was read scrolls out of the way."""
    pause(screen)
    if interactive() and not screen.plain:
        down = screen.height - 1
        screen.console.file.write("\n" * down + f"\x1b[{down}A")
        screen.console.file.flush()


def _sections(page: Page) -> Iterator[Page]:
    """Part a page before each of its headings."""
    starts = [at for at, block in enumerate(page) if at and isinstance(block, Heading)]
    for start, end in pairwise([0, *starts, len(page)]):
        yield page[start:end]


def _apart(before: Block, block: Block) -> bool:
    """Whether two blocks want an empty line between them; a heading brings its own."""
    if isinstance(block, Heading):
        return False
    if isinstance(before, Heading):
        return before.level == 1
    roomy = Table | Advice | Drawing
    return isinstance(before, roomy) or isinstance(block, roomy)


def _show(screen: Screen, block: Block) -> None:
    if isinstance(block, Heading):
        screen.title(block.text)
    elif isinstance(block, Text):
        screen.write(block.text, block.tone)
    elif isinstance(block, Bullets):
        for item in block.items:
            screen.row("-", item, width=1)
    elif isinstance(block, Table):
        screen.table(block.header, block.rows)
    elif isinstance(block, Drawing):
        screen.drawing(block.lines, block.ascii_lines, block.spoken)
    else:
        _advice(screen, block)


def _advice(screen: Screen, advice: Advice) -> None:
    where = f"Turn {advice.turn}" if advice.turn > 0 else "The whole talk"
    if advice.quote:
        screen.write(f"{where}, you said: “{advice.quote}”", "good" if advice.good else "bad")
    else:
        screen.write(where, "good" if advice.good else "bad")
    screen.write(advice.effect, indent=1)
    if advice.rewrite:
        screen.write(f"Try: “{advice.rewrite}”", indent=1)
