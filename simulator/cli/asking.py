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


def pause(screen: Screen) -> None:
    """Let somebody at the keyboard finish reading; nothing waits where nobody sits."""
    if not interactive():
        return
    input(f"\n{screen.indent}Enter goes on ")
    if not screen.plain:
        sys.stdout.write("\x1b[1A\x1b[2K\x1b[1A")  # the line has served; take it off the screen
        sys.stdout.flush()


def agreed(screen: Screen, prompt: str) -> bool:
    """Ask a yes-or-no question; Enter is no."""
    return ask(screen, f"{prompt} (y or n)").casefold() in ("y", "yes")
