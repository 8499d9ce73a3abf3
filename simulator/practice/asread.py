"""Reading single sentences, outside a talk, for programs and for whoever improves the reader."""

from __future__ import annotations

import json
from dataclasses import replace

from simulator.errors import SimulatorError
from simulator.language.reader import read
from simulator.language.reading import Reading
from simulator.talk.talk import Talk


def reading_of(talk: Talk, text: str, before: str) -> Reading:
    """Read a sentence as if `before` was what they said last."""
    view = talk.view
    if before:
        view = replace(view, said=(*view.said, ("", before)))
    return read(text, view)


def read_line(talk: Talk, line: str) -> Reading:
    """Read a line: a sentence, or an object with `text` and `before`.

    Raises `SimulatorError` for an object of another shape.
    """
    if not line.lstrip().startswith("{"):
        return reading_of(talk, line.strip(), "")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise SimulatorError("this line begins like an object but is not JSON") from None
    text, before = data.get("text"), data.get("before") or ""
    if not isinstance(text, str) or not isinstance(before, str):
        raise SimulatorError('an object is {"text": "...", "before": "..."}')
    return reading_of(talk, text, before)
