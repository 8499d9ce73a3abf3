"""A debrief as blocks, before it is drawn: the terminal and Markdown render the same page."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the page's, 2 a section's."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `tone` is `plain`, `dim`, `good` or `bad`, never the only carrier of meaning."""

    text: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; numbers are text already."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """One praise or correction: what was said, what it did, what to say instead (if anything).

    Turn 0 and an empty quote mean that it is about the whole talk.
    """

    good: bool
    turn: int
    quote: str
    effect: str
    rewrite: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines drawn for a terminal, to be kept as they are: with signs, in ASCII, and spoken."""

    lines: tuple[str, ...]
    ascii_lines: tuple[str, ...]
    spoken: tuple[str, ...]

    @staticmethod
    def of(
        drawn: Callable[[T, bool], tuple[str, ...]], spoken: Callable[[T], tuple[str, ...]], what: T
    ) -> Drawing:
        """Draw something in all three ways."""
        return Drawing(drawn(what, False), drawn(what, True), spoken(what))


Block = Heading | Text | Bullets | Table | Advice | Drawing
Page = tuple[Block, ...]


WIDTH = 78
"""Columns of a terminal's line, less a margin; default."""


def lines(page: Sequence[Block]) -> int:
    """About how many lines a page fills in an ordinary terminal, empty ones among them."""
    return sum(_height(block) for block in page)


def _height(block: Block) -> int:
    if isinstance(block, Bullets):
        return sum(_wrapped(item) for item in block.items)
    if isinstance(block, Drawing):
        return len(block.lines) + 2
    if isinstance(block, Table):
        return len(block.rows) + 3
    if isinstance(block, Heading):
        return 1 + _wrapped(block.text)
    if isinstance(block, Text):
        return _wrapped(block.text)
    said = (
        f"Turn 10, you said: {block.quote}",
        block.effect,
        block.rewrite and f"Try: {block.rewrite}",
    )
    return 1 + sum(_wrapped(text) for text in said if text)


def _wrapped(text: str) -> int:
    return max(1, len(textwrap.wrap(text, WIDTH)))


def markdown(page: Sequence[Block]) -> str:
    """Write a page as Markdown."""
    return "\n\n".join("\n".join(_markdown(block)) for block in page) + "\n"


def _markdown(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield "#" * block.level + " " + _escaped(block.text)
    elif isinstance(block, Text):
        yield f"*{_escaped(block.text)}*" if block.tone == "dim" else _escaped(block.text)
    elif isinstance(block, Bullets):
        yield from (f"- {_escaped(item)}" for item in block.items)
    elif isinstance(block, Table):
        yield "| " + " | ".join(map(_cell, block.header)) + " |"
        yield "|" + " --- |" * len(block.header)
        yield from ("| " + " | ".join(map(_cell, row)) + " |" for row in block.rows)
    elif isinstance(block, Drawing):
        yield from ("```text", *(line.replace("```", "'''") for line in block.lines), "```")
    else:
        word = "**Keep**" if block.good else "**Change**"
        yield f"{word} (turn {block.turn})" if block.quote else f"{word} (the whole talk)"
        yield ""
        if block.quote:
            yield f"> {_escaped(block.quote)}"
            yield ""
        yield _escaped(block.effect)
        if block.rewrite:
            yield ""
            yield f"Instead: {_escaped(block.rewrite)}"


def _escaped(text: str) -> str:
    for sign in "\\`*_<>[]#|":
        text = text.replace(sign, "\\" + sign)
    return " ".join(text.split())


def _cell(text: str) -> str:
    return _escaped(text) or " "
