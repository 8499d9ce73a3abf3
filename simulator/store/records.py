"""Talks as they lie in the database: lines, shared contents, and rows of the history."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.errors import StoreError
from simulator.talk import transcript
from simulator.talk.state import Redraw


@dataclass(frozen=True)
class Row:
    """One talk of the history.

    `started` is UTC in ISO 8601 (for an imported talk, when it was imported). `turns` counts
    those that were not taken back. `ending` is None while the talk runs, else one of `ENDINGS`.
    `summary` is what was handed to `close_with`, `engine` the version that played it. A retry
    has the talk it came from as `parent` and the turn it plays again as `parent_turn`; `redrawn`
    is what was drawn anew in it.
    """

    number: int
    scenario: str
    title: str
    counterpart: str
    seed: int
    started: str
    turns: int
    ending: str | None
    summary: Mapping[str, Any]
    engine: str
    parent: int | None = None
    parent_turn: int | None = None
    redrawn: tuple[Redraw, ...] = ()


@dataclass(frozen=True)
class Parts:
    """A header taken apart: its text with a hash where the content was, and the content."""

    header: str
    hash: str
    content: str
    title: str


def take_apart(header: Mapping[str, Any]) -> Parts:
    """Part a header from its content. The hash is of the very bytes, so order of keys counts."""
    content = transcript.dump(header["content"])
    digest = hashlib.sha256(content.encode()).hexdigest()
    title = header["content"]["scenario"]["title"]
    return Parts(transcript.dump({**header, "content": digest}), digest, content, title)


def put_together(header: str, content: str) -> dict[str, Any]:
    """Undo `take_apart`: the header as it was, keys in the same order."""
    return {**json.loads(header), "content": json.loads(content)}


def redraws(header: Mapping[str, Any]) -> tuple[Redraw, ...]:
    """What was drawn anew in a talk; nothing when its header is damaged there."""
    try:
        return transcript.redraws(header)
    except transcript.TranscriptError:
        return ()


def kept(lines: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The lines of the turns that count, in order."""
    found: list[Mapping[str, Any]] = []
    for line in lines:
        if "undo" in line:
            del found[line["undo"] - 1 :]
        elif "least" not in line:
            found.append(line)
    return found


def check_shape(header: Mapping[str, Any], lines: Iterable[Mapping[str, Any]]) -> None:
    """Refuse a transcript that lacks what showing it needs. Raises `StoreError`."""
    content = header.get("content")
    scenario = content.get("scenario") if isinstance(content, dict) else None
    title = scenario.get("title") if isinstance(scenario, dict) else None
    words = (*(header.get(key) for key in ("engine", "scenario", "hash", "counterpart")), title)
    if not all(isinstance(word, str) for word in words) or not _is_whole(header.get("seed")):
        raise StoreError("this transcript cannot be imported: its first line is damaged")
    turns = 0
    for number, line in enumerate(lines, start=2):
        if "least" in line:
            if line.get("after") != turns or not isinstance(line.get("text"), str):
                raise StoreError(f"this transcript cannot be imported: line {number} is damaged")
            continue
        undo = "undo" in line
        turns = turns - 1 if undo else turns + 1
        expected = turns + 1 if undo else turns
        if line.get("undo" if undo else "turn") != expected or not _can_be_shown(line, undo):
            raise StoreError(f"this transcript cannot be imported: line {number} is damaged")


def _can_be_shown(line: Mapping[str, Any], undo: bool) -> bool:
    words = [line.get("move")] if undo else [line.get(key) for key in ("move", "reply", "cue")]
    ending = line.get("ending")
    kind = ending.get("kind") if isinstance(ending, dict) else ending
    return all(isinstance(word, str) for word in words) and (
        kind is None if ending is None else isinstance(kind, str)
    )


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
