"""A terminal for tests: a real one, in which a program runs and somebody types."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from codecs import getincrementaldecoder
from pathlib import Path

PATIENCE = 30
"""Seconds after which a program that says nothing is taken to hang."""

START = "from simulator.cli.main import main; main()"

OWN = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
"""Makes the terminal the program's own, so that Ctrl-C reaches it."""


class Terminal:
    """Runs `rehearse` in a pseudo-terminal of a given size."""

    def __init__(self, home: Path, *args: str, columns: int = 80, rows: int = 24) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        kept = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
        env = {key: value for key, value in os.environ.items() if key not in kept}
        self._process = subprocess.Popen(
            [sys.executable, "-c", OWN + START, *args],
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
            env={**env, "REHEARSE_HOME": str(home), "TERM": "xterm"},
        )  # fmt: skip
        os.close(theirs)
        self.shown = ""
        self._seen = 0
        self._decoder = getincrementaldecoder("utf-8")("replace")

    def type(self, text: str) -> None:
        """Type something and Enter."""
        os.write(self._ours, f"{text}\r".encode())

    def press(self, key: str) -> None:
        """Press control and a key."""
        os.write(self._ours, bytes([ord(key.upper()) - 64]))

    def leave(self, key: str) -> int:
        """Press control and a key, again when nothing comes of it, and return the exit status.

        A signal that arrives just before a program begins to wait is seen only with the next one.
        """
        for _ in range(PATIENCE):
            self.press(key)
            while select.select([self._ours], [], [], 1)[0]:
                if not self._read():
                    return self.end()
        raise AssertionError(f"it never ended, and showed: {self.shown}")

    def until(self, text: str) -> str:
        """Read until a text is shown after the one waited for last; return what is between."""
        start = self._seen
        while (at := self.shown.find(text, start)) < 0:
            if not self._read():
                raise AssertionError(f"{text!r} was never shown, but: {self.shown[start:]}")
        self._seen = at + len(text)
        return self.shown[start : self._seen]

    def end(self) -> int:
        """Read to the end and return the exit status."""
        while self._read():
            pass
        os.close(self._ours)
        return self._process.wait(PATIENCE)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], PATIENCE)
        if not ready:
            self._process.kill()
            self._process.wait()
            raise AssertionError(f"nothing more is shown after: {self.shown}")
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += self._decoder.decode(data).replace("\r", "")
        return bool(data)
