"""Solving while the person thinks, so that the debrief need not keep anybody waiting.

A talk takes minutes and a scenario seconds to solve. The work is done on a thread of its own and
only ever goes into the cache, so that nothing depends on whether it came to an end.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread

from simulator.talk.talk import Talk


class Warming:
    """Works through a talk in the background: always at the latest talk it was given.

    `work` is what is done with it; an `OverflowError`, for a scenario too large, ends it for good.
    """

    def __init__(self, work: Callable[[Talk], object]) -> None:
        self._work = work
        self._lock = Lock()
        self._next: Talk | None = None
        self._thread: Thread | None = None
        self._given_up = False

    def think(self, talk: Talk) -> None:
        """Have a talk worked through, soon; an earlier one that waits is forgotten."""
        with self._lock:
            if self._given_up:
                return
            self._next = talk
            if self._thread is None:
                self._thread = Thread(target=self._run, name="warming", daemon=True)
                self._thread.start()

    def done(self) -> None:
        """Wait until everything given was worked through."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                talk, self._next = self._next, None
                if talk is None:
                    self._thread = None
                    return
            try:
                self._work(talk)
            except OverflowError:
                with self._lock:
                    self._given_up, self._next = True, None
