"""Reading single sentences, outside a talk, for programs and for whoever improves the reader."""

from __future__ import annotations

import json
from dataclasses import replace

from simulator.errors import SimulatorError
from simulator.language.reader import observed, read
from simulator.language.reading import Reading
from simulator.talk.moves import Amount, Range
from simulator.talk.talk import Talk


def reading_of(talk: Talk, text: str, before: str) -> Reading:
    """Read a sentence as if `before` was what they said last: what it offers is on the table."""
    view = talk.view
    if before:
        offered = observed(before, view).parts.proposed
        terms = offered.terms + offered.gives if offered else ()
        table = {**view.table, **{name: _lowest(value) for name, value in terms}}
        view = replace(
            view, said=(*view.said, ("", before)), table=table,
            offer="theirs" if terms else view.offer,
        )  # fmt: skip
    return read(text, view)


def _lowest(value: Amount | Range) -> Amount:
    return value.low if isinstance(value, Range) else value


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
