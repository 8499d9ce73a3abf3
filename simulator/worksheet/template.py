"""A fresh worksheet: every key in order and empty, with a short comment for each part."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from types import UnionType
from typing import Any, get_args, get_origin

from simulator.worksheet.entries import Part
from simulator.worksheet.sheet import FORMAT, Worksheet

HEAD = """\
# A worksheet for one talk. Fill in what you like, in any order; what stays empty does no harm.
# 'rehearse prepare' asks it all in plain words. Remarks like this one stay where they are.
"""

PARTS = {
    "meeting": "The talk: its day (2026-12-05), who it is with, your numbers and names in it.",
    "aims": "Where work and life should go; what you only feel you ought to want ('drop').",
    "interests": "What matters to you, the most important first; weight 3 a lot, 2, 1 a little.",
    "wishes": "The wish list, each tier a list: [one, two].",
    "ask": "Kind of ask: asking (usual here), bending (an exception) or shaping (something new).",
    "unknowns": "What you don't know yet.",
    "allies": "Who has to be on side.",
    "theirs": "Their side: interests (basis: guess or known; sure: percent), other ways, limits.",
    "here": "What is on the table, a year; one_offs over some years; hours a week more or fewer.",
    "alternatives": "What you can do without them; firmness F0 (nothing yet) to F5 (you have it).",
    "best": "Which of them is the best, in the same words.",
    "walk_away": "Marks, in words as you would say them: the least, the aim, the first ask.",
    "market": "Figures from outside.",
    "improve": "What makes the best alternative better, done or planned.",
    "lines": "Sentences to have ready.",
}
"""The comment above the part that begins with this key."""

ELSEWHERE = frozenset({"premortem"})
"""Parts that another command adds, and nobody fills in by hand."""

WIDTH = 96
"""Columns of a comment; default."""


def template(scenario: str = "") -> str:
    """The text of a fresh worksheet; `scenario` is what names the scenario, if one does."""
    return HEAD + "".join(f"{line}\n" for line in _lines(scenario))


def _lines(scenario: str) -> Iterator[str]:
    given = {"format": str(FORMAT), "scenario": scenario}
    for key, field in Worksheet.model_fields.items():
        if key in ELSEWHERE:
            continue
        if key in PARTS:
            yield ""
            yield f"# {PARTS[key]}"
        entry = _part(field.annotation)
        if entry is not None and _listed(field.annotation):
            keys = f"Each one has: {', '.join(entry.model_fields)}."
            yield from (f"# {line}" for line in wrap(keys, WIDTH))
        yield f"{key}: {given.get(key, '')}".rstrip()
        if entry is not None and not _listed(field.annotation):
            yield from (f"  {inner}:" for inner in entry.model_fields)


def _listed(annotation: Any) -> bool:
    return get_origin(annotation) is tuple


def _part(annotation: Any) -> type[Part] | None:
    """The kind of part a field holds, alone or in a list; None when it holds an entry."""
    if get_origin(annotation) in (tuple, UnionType):
        annotation = get_args(annotation)[0]
    return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None
