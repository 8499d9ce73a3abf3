"""What can go wrong, as one family of errors.

A `SimulatorError` is always somebody's input or disk, never a bug: the command line prints its
text as one clear line. `ScenarioError` carries every problem found in a file at once.
"""

from __future__ import annotations

from dataclasses import dataclass


class SimulatorError(Exception):
    """The base of all errors a caller may want to show to a person."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong in an author's file: where it is, what it is, and what might be meant.

    `line` and `column` count from 1; 0 means the place is not known.
    """

    file: str
    line: int
    column: int
    message: str
    source: str = ""
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        text = f"{place}: {self.message}"
        if self.suggestion:
            text += f" ({self.suggestion})"
        if self.source:
            text += f"\n    {self.source.strip()}"
        return text


class ScenarioError(SimulatorError):
    """A scenario file is wrong; `problems` lists everything found, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems, key=lambda p: (p.file, p.line, p.column))
        super().__init__("\n".join(str(p) for p in self.problems))


class UnreadableMoveError(SimulatorError):
    """The text is not a move in notation."""


class IllegalMoveError(SimulatorError):
    """The move cannot be made now; the message says why."""


class AmbiguousMoveError(SimulatorError):
    """The text could be one of several moves; the message lists them."""


class StoreError(SimulatorError):
    """Something could not be kept on disk or read back."""
