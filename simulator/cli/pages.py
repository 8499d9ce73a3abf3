"""A debrief's page on the terminal."""

from __future__ import annotations

from simulator.cli.asking import pause
from simulator.cli.screen import Screen
from simulator.debrief.page import Advice, Block, Bullets, Heading, Page, Table, Text


def show(screen: Screen, page: Page, paged: bool = False) -> None:
    """Write a page, block by block, with room between them.

    `paged` stops before a section that would push the one before it off the screen.
    """
    start = screen.lines
    for block in page:
        if paged and isinstance(block, Heading) and screen.lines - start > screen.height // 2:
            screen.blank()
            pause(screen)
            start = screen.lines
        _show(screen, block)


def _show(screen: Screen, block: Block) -> None:
    if isinstance(block, Heading):
        screen.title(block.text)
        if block.level == 1:
            screen.blank()
    elif isinstance(block, Text):
        screen.write(block.text, block.tone)
    elif isinstance(block, Bullets):
        for item in block.items:
            screen.row("-", item, width=1)
    elif isinstance(block, Table):
        screen.table(block.header, block.rows)
        screen.blank()
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
