"""Asking the person at the keyboard, or the lines that are piped in."""

from __future__ import annotations

import sys
from contextlib import suppress

from simulator.cli.screen import Screen, interactive
from simulator.practice.safe import safe


def ask(screen: Screen, prompt: str) -> str:
    """Ask for one line; surrounding spaces and control characters are gone.

    Piped input is echoed after the prompt, so that the output reads as a whole. Raises `EOFError`
    at the end of the input and `KeyboardInterrupt` for Ctrl-C.
    """
    shown = f"{screen.indent}{prompt} "
    if interactive():
        with suppress(ImportError):
            import readline  # noqa: F401, PLC0415  # line editing, only where somebody types

        return safe(input(shown)).strip()
    sys.stdout.write(shown)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        sys.stdout.write("\n")
        raise EOFError
    text = safe(line.rstrip("\r\n"))
    sys.stdout.write(text + "\n")
    return text.strip()


def choose(screen: Screen, prompt: str, count: int) -> int | None:
    """Ask for a number from 1 to `count`; None for Enter. Asks again for anything else."""
    while True:
        answer = ask(screen, prompt)
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= count:
            return int(answer)
        screen.problem(f"A number from 1 to {count}, please, or Enter.")


def agreed(screen: Screen, prompt: str) -> bool:
    """Ask a yes-or-no question; Enter is no."""
    return ask(screen, f"{prompt} (y or n)").casefold() in ("y", "yes")
