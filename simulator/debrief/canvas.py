"""A sheet of characters to draw on: marks by column and row, joined into plain lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

WIDTH = 76
"""Columns of a drawing at most: 80 of a terminal, less its margins. Default."""

Cells = dict[tuple[int, int], str]
"""One character by (column, row), both from 0 at the top left."""

SIGNS: Mapping[str, str] = {
    "─": "-", "│": "|", "┼": "+", "┤": "|", "┴": "+", "└": "+",
    "╭": ".", "╮": ".", "╰": "'", "╯": "'", "●": "*", "·": ".", "░": ":",
    "…": ".", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-",
}  # fmt: skip
"""What stands for each sign where only ASCII can be shown."""


_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff]"
)
"""Signs that steer a terminal or turn a line round, and those XML 1.0 forbids (its section 2.2)."""


def clean(text: str) -> str:
    """Text without signs that would harm a terminal or an XML document."""
    return _UNSAFE.sub("", text)


def put(cells: Cells, column: int, row: int, text: str) -> None:
    """Write text from a place to the right."""
    for at, sign in enumerate(text):
        cells[column + at, row] = sign


def lines(cells: Cells, ascii_only: bool = False) -> tuple[str, ...]:
    """The sheet as lines, without spaces at their ends."""
    height = 1 + max((row for _, row in cells), default=-1)
    width = 1 + max((column for column, _ in cells), default=-1)
    drawn = (
        "".join(cells.get((column, row), " ") for column in range(width)).rstrip()
        for row in range(height)
    )
    return tuple(in_ascii(line) if ascii_only else line for line in drawn)


def in_ascii(text: str) -> str:
    """Put ASCII in place of every sign that is none; letters lose their accents."""
    swapped = "".join(SIGNS.get(sign, sign) for sign in text)
    bare = unicodedata.normalize("NFKD", swapped)
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return kept.encode("ascii", "replace").decode()


def clipped(text: str, room: int) -> str:
    """One line of text in so many columns, cut with dots; wide letters take two."""
    line = " ".join(clean(text).split())
    if columns(line) <= room:
        return line
    while line and columns(line) > room - 1:
        line = line[:-1]
    return f"{line.rstrip()}…"


def columns(text: str) -> int:
    """Columns that text takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
