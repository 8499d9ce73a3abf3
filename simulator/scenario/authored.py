"""What authors write by accident: one name for two things, shares that miss 100, unfilled names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from simulator.scenario.file import ArchetypeShape, ScenarioShape
from simulator.scenario.nodes import Document, Path

SHARES = range(95, 106)
"""What an outcome's shares of one level may add up to, in percent: rounding, and no more."""
PLAIN_KEYS = frozenset({"title", "purpose", "role", "ask", "label", "question", "want", "about"})
"""Texts in which no names are filled in, wherever they stand (an alternative's label is)."""
_NAME = re.compile(r"\{[^{}]+\}")


def slips(shape: ScenarioShape, base: ArchetypeShape, document: Document) -> None:
    """Note the slips of a scenario file, all of them."""
    _ids(shape, base, document)
    for path, message in (*_same_words(shape), *_shares(shape), *_names(document.data, ())):
        document.problem(path, message)


def _ids(shape: ScenarioShape, base: ArchetypeShape, document: Document) -> None:
    for kind in ("reactions", "events", "outcomes"):
        theirs = {one.id for one in getattr(base, kind, ())}
        for at, name in _twice(one.id for one in getattr(shape, kind)):
            message = f"'{name}' is the id of one of the {kind} above; each needs its own"
            document.problem((kind, at, "id"), message)
        for at, one in enumerate(getattr(shape, kind)):
            if one.id in theirs:
                message = f"'{one.id}' is the id of one of the archetype's {kind}; take another"
                hint = "yours comes first anyway, with as many guards or more"
                document.problem((kind, at, "id"), message, hint if kind == "reactions" else "")


def _twice(names: Iterable[str]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for at, name in enumerate(names):
        if name in seen:
            yield at, name
        seen.add(name)


def _same_words(shape: ScenarioShape) -> Iterator[tuple[Path, str]]:
    """Words people use that would mean two issues or topics at once."""
    owners: dict[str, str] = {}
    for kind, things in (("issues", shape.issues), ("topics", shape.topics)):
        for name, one in things.items():
            for word in dict.fromkeys(word.casefold() for word in one.also):
                if owners.setdefault(word, name) != name:
                    message = f"'{word}' already means '{owners[word]}': give it to one of them"
                    yield (kind, name, "also"), message


def _shares(shape: ScenarioShape) -> Iterator[tuple[Path, str]]:
    totals: dict[str, int] = {}
    for one in shape.outcomes:
        for level, share in one.shares.items():
            totals[level] = totals.get(level, 0) + share
    for who, total in totals.items():
        if total not in SHARES:
            yield ("outcomes",), f"the shares of '{who}' add up to {total}, not to 100"


def _names(data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _names(value, (*path, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from _names(value, (*path, at))
    elif (
        path[-1] in PLAIN_KEYS and path[0] != "alternatives" and (match := _NAME.search(str(data)))
    ):
        yield path, f"'{match.group()}' is not filled in here, only in the brief and in speech"
