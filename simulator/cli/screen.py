"""What people see: calm text of a readable width, in colour or plain.

Text of scenarios and people is only ever handed to rich as `Text`, never as markup.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from simulator.practice.safe import one_line, safe

WIDEST = 80
"""Columns of text at most; longer lines are hard to read. Default."""

INDENT = "  "

NARROWEST = 16
"""Columns the last column of a table needs at least; default."""

STYLES = {
    "title": "bold", "name": "bold cyan", "speech": "", "dim": "dim", "cue": "dim italic",
    "key": "bold", "good": "green", "bad": "yellow", "problem": "red", "plain": "",
}  # fmt: skip


class Screen:
    """Writes to standard output.

    `plain` is for screen readers and simple terminals: no colour, no signs that carry meaning by
    their looks, every line a sentence.
    """

    def __init__(self, plain: bool = False) -> None:
        self.plain = plain or os.environ.get("TERM") == "dumb"
        self.console = Console(
            color_system=None if self.plain else "auto", highlight=False, markup=False, emoji=False
        )
        self.indent = "" if self.plain else INDENT

    @property
    def width(self) -> int:
        """Columns to write in."""
        return max(24, min(self.console.width, WIDEST))

    @property
    def height(self) -> int:
        """Lines of the terminal."""
        return max(8, self.console.height)

    def blank(self) -> None:
        """An empty line."""
        self._print(Text())

    def write(self, text: str, style: str = "plain", indent: int = 0) -> None:
        """Write text wrapped, each line of it indented by so many steps."""
        margin = self.indent + INDENT * indent
        for part in safe(text).rstrip().splitlines() or [""]:
            line = Text(" ".join(part.split()), STYLES[style])
            self._wrapped(line, margin, margin)

    def labelled(self, label: str, text: str, style: str = "plain") -> None:
        """Write text after a short label, the label standing out."""
        line = Text.assemble(
            (f"{one_line(label)}  ", STYLES["key"]), (one_line(text), STYLES[style])
        )
        if self.plain:
            line = Text(f"{one_line(label)}: {one_line(text)}")
        self._wrapped(line, self.indent, self.indent if self.plain else self.indent + INDENT)

    def title(self, text: str) -> None:
        """A heading with room above it."""
        self.blank()
        self.write(text, "title")

    def row(self, key: str, text: str, note: str = "", width: int = 3, depth: int = 0) -> None:
        """A choice: its key, what it is, and a dim note under it, all indented by `depth`."""
        if self.plain:
            start = key + {"/": ": ", "-": " "}.get(key[:1], ". ")
            self._wrapped(Text(start + one_line(f"{text} ({note})" if note else text)), "", "")
            return
        margin = self.indent + INDENT * depth
        hang = margin + " " * (width + 1)
        start = f"{key:>{width}} "
        line = Text.assemble((start, STYLES["key"]), one_line(text))
        self._wrapped(line, margin, hang)
        if note:
            self._wrapped(Text(one_line(note), STYLES["dim"]), hang, hang)

    def example(self, does: str, example: str, notation: str) -> None:
        """What can be said: what it does, a sentence that does it, and its notation, dim."""
        line = Text.assemble(f"{does}: “{example}”", (f"  ={notation}", STYLES["dim"]))
        self._wrapped(line, self.indent, self.indent + INDENT)

    def options(self, labels: Sequence[str]) -> None:
        """Numbered choices, on one line where they fit."""
        parts = [f"{number} {one_line(label)}" for number, label in enumerate(labels, start=1)]
        line = " · ".join(parts)
        if not self.plain and len(line) + len(self.indent) <= self.width:
            self.write(line)
            return
        for number, label in enumerate(labels, start=1):
            self.row(str(number), label)

    def speech(self, name: str, words: str, cue: str = "") -> None:
        """What the counterpart says, after what could be seen; it stands out from all else."""
        name, cue, said = one_line(name), one_line(cue), f"“{one_line(words)}”"
        if self.plain:
            self.aside(cue, "cue")
            self._wrapped(Text(f"{name}: {said}"), "", "")
            return
        if cue and not cue.startswith(name):
            self.aside(cue, "cue")
            cue = ""
        seen = cue.removeprefix(name)
        self._wrapped(Text.assemble((name, STYLES["name"]), (seen, STYLES["cue"])), INDENT, INDENT)
        self._wrapped(Text(said, STYLES["speech"]), INDENT * 2, INDENT * 2 + " ")

    def aside(self, text: str, style: str = "dim") -> None:
        """Something beside the talk: a reading, a cue, a hint."""
        if not text:
            return
        words = one_line(text)
        self._wrapped(
            Text(f"({words})" if self.plain else words, STYLES[style]), self.indent, self.indent
        )

    def problem(self, text: str) -> None:
        """Something that did not work, in one kind line."""
        words = one_line(text).rstrip(".?!")
        end = "." if words == one_line(text) else one_line(text)[len(words) :]
        line = Text(f"{words[:1].upper()}{words[1:]}{end}", STYLES["problem"])
        self._wrapped(line, self.indent, self.indent)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows under a header, the widest column wrapped; when plain, a line for each row."""
        cells = [[one_line(cell) for cell in row] for row in (header, *rows)]
        widths = [max(len(row[at]) for row in cells) for at in range(len(header))]
        over = sum(widths) + 2 * (len(widths) - 1) - (self.width - len(self.indent))
        widest = widths.index(max(widths))
        widths[widest] -= max(0, over)
        if self.plain or widths[widest] < min(NARROWEST, len(cells[0][widest]) + 4):
            for row in cells[1:]:
                named = zip(cells[0], row, strict=True)
                self.write("; ".join(f"{h}: {cell}" if h else cell for h, cell in named if cell))
            return
        for number, row in enumerate(cells):
            self._row(row, widths, STYLES["dim"] if number == 0 else "")

    def _row(self, row: Sequence[str], widths: Sequence[int], style: str) -> None:
        parts = [
            [part.plain.rstrip() for part in Text(cell).wrap(self.console, size)] or [""]
            for cell, size in zip(row, widths, strict=True)
        ]
        for line in zip_longest(*parts, fillvalue=""):
            text = "  ".join(part.ljust(size) for part, size in zip(line, widths, strict=True))
            self._print(Text((self.indent + text).rstrip(), style))

    def _print(self, line: Text) -> None:
        self.console.print(line, soft_wrap=True)

    def drawing(
        self, lines: Sequence[str], ascii_lines: Sequence[str], spoken: Sequence[str]
    ) -> None:
        """A drawing as it is; in ASCII where signs cannot be shown, in words when plain or when
        the terminal is too narrow for it."""
        signs = self.console.encoding.lower().startswith("utf")
        drawn = lines if signs else ascii_lines
        if self.plain or max(map(len, drawn), default=0) + len(self.indent) > self.console.width:
            for line in spoken:
                self.write(line)
            return
        for line in drawn:
            self._print(Text((self.indent + safe(line)).rstrip()))

    def captured(self, draw: Callable[[], None]) -> list[str]:
        """The lines something would write, ready for `raw`."""
        with self.console.capture() as capture:
            draw()
        return capture.get().splitlines()

    def raw(self, lines: Sequence[str]) -> None:
        """Write captured lines as they are."""
        for line in lines:
            self.console.file.write(f"{line}\n")
        self.console.file.flush()

    def _wrapped(self, line: Text, first: str, then: str) -> None:
        for number, part in enumerate(
            line.wrap(self.console, self.width - max(len(first), len(then)))
        ):
            part.rstrip()
            self._print(Text(first if number == 0 else then) + part)


def interactive() -> bool:
    """Whether somebody sits at the keyboard."""
    return sys.stdin.isatty() and sys.stdout.isatty()
