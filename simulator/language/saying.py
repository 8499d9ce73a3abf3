"""Say a sentence in a talk: read it, then play what was understood."""

from __future__ import annotations

from simulator.language.reader import read
from simulator.talk.talk import Talk, Turn


def say(talk: Talk, text: str) -> Turn:
    """Read a typed sentence and play it. Raises `IllegalMoveError` when the talk is over."""
    return talk.play(read(text, talk.view).move, text)
