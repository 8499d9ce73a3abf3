"""Transcripts: JSON Lines, a header and then one line a turn. Replay gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.errors import SimulatorError
from simulator.scenario import loading, own
from simulator.scenario.model import NOTHING
from simulator.talk.moves import parse
from simulator.talk.state import Card, Prepared, Redraw, Revised, Undo
from simulator.talk.talk import Entry, Talk
from simulator.version import __version__

FORMAT = 1


class TranscriptError(SimulatorError):
    """A transcript cannot be read: which line, and why."""


@dataclass(frozen=True)
class Stored:
    """A transcript as read: its header, its lines, and the talk they replay to.

    `judged` is empty when replay gave the stored words; otherwise it says why the talk is only
    shown and not judged (another engine version, an edited scenario or transcript).
    """

    header: Mapping[str, Any]
    lines: tuple[Mapping[str, Any], ...]
    talk: Talk | None
    judged: str = ""


def dump(data: Mapping[str, Any]) -> str:
    """Write one line of a transcript: keys in order as given, text as it is."""
    return json.dumps(data, ensure_ascii=False, separators=(", ", ": "))


def header(talk: Talk) -> dict[str, Any]:
    """What must be known to play a talk again.

    `redrawn`, `own` and `prepared` only where there is something of the kind.
    """
    scenario = talk.scenario
    extra: dict[str, Any] = {}
    if talk.redrawn:
        extra["redrawn"] = [one.to_dict() for one in talk.redrawn]
    if scenario.own != NOTHING:
        extra["own"] = own.to_dict(scenario.own)
    if talk.prepared:
        extra["prepared"] = talk.prepared.to_dict()
    return {
        "format": FORMAT, "engine": __version__, "scenario": scenario.id, "hash": scenario.hash,
        "seed": talk.seed, "numbers": dict(scenario.values), "counterpart": scenario.counterpart,
        "currency": scenario.currency, "card": talk.card.to_dict() if talk.card else None,
        **extra, "content": scenario.content,
    }  # fmt: skip


def entry(one: Entry) -> dict[str, Any]:
    """One line of a transcript."""
    if isinstance(one, Revised):
        return {"least": one.points, "text": one.text, "after": one.turn, "new": one.new}
    if isinstance(one, Undo):
        return {"undo": one.turn, "move": str(one.move)}
    ending = one.after.ending
    return {
        "turn": one.turn, "text": one.text, "move": str(one.move),
        "corrections": list(one.corrections), "reply": one.reply, "cue": one.cue,
        "event": {"id": one.event, "text": one.event_text} if one.event else None,
        "reaction": one.reaction,
        "ending": {"kind": ending.kind, "reason": ending.reason} if ending else None,
    }  # fmt: skip


def lines(talk: Talk) -> Iterator[str]:
    """Write a talk as the lines of its transcript."""
    yield dump(header(talk))
    for one in talk.log:
        yield dump(entry(one))


Kinds = Mapping[str, tuple[type, ...]]
NONE, NUMBER = type(None), (int, float)
HEADER: Kinds = {
    "seed": (int,), "numbers": (dict,), "counterpart": (str,), "currency": (str,),
    "card": (dict, NONE), "content": (dict,), "hash": (str,),
}  # fmt: skip
CARD: Kinds = {
    "walk_away": (int, NONE), "walk_away_text": (str,), "alternative": (str,),
    "alternative_text": (str,), "firmness": (int, NONE), "would_take": (bool, NONE),
    "guesses": (list,),
}  # fmt: skip
PREPARED: Kinds = {"on": (str,), "worksheet": (dict,)}
REDRAW: Kinds = {"turn": (int,), "seed": (int,), "kept": (list,)}
LEAST: Kinds = {"least": (int,), "text": (str,)}
LINE: Kinds = {"move": (str,), "text": (str, NONE), "corrections": (list,)}


def _sound(data: Mapping[str, Any], kinds: Kinds, what: str) -> None:
    """Raise `TranscriptError` when a value is missing or of another kind."""
    for key, known in kinds.items():
        value = data.get(key, ...)
        texts = isinstance(value, list) and not all(isinstance(one, str) for one in value)
        if type(value) not in known or texts:
            raise TranscriptError(f"the transcript's {what} is damaged at '{key}'")


def start(head: Mapping[str, Any]) -> Talk:
    """The talk a header begins, from the scenario content it carries."""
    _sound(head, HEADER, "header")
    _sound(head["numbers"], dict.fromkeys(head["numbers"], NUMBER), "header")
    if head["card"]:
        _sound(head["card"], CARD, "card")
    card = Card.from_dict({key: head["card"][key] for key in CARD}) if head["card"] else None
    try:
        scenario = loading.restore(
            head["content"], head["numbers"], head["counterpart"], head["currency"],
            _part(head, "own"),
        )  # fmt: skip
    except RecursionError:
        raise TranscriptError("the transcript's scenario is nested too deeply") from None
    prepared = _prepared(_part(head, "prepared"))
    return Talk(scenario, head["seed"], card, redrawn=redraws(head), prepared=prepared)


def _part(head: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
    """An optional part of the header. Raises `TranscriptError` when it is not one."""
    part = head.get(key)
    if part is not None and not isinstance(part, dict):
        raise TranscriptError(f"the transcript's header is damaged at '{key}'")
    return part


def _prepared(part: Mapping[str, Any] | None) -> Prepared | None:
    if part is None:
        return None
    _sound(part, PREPARED, "worksheet")
    return Prepared(part["on"], part["worksheet"])


def redraws(head: Mapping[str, Any]) -> tuple[Redraw, ...]:
    """What a header says was drawn anew. Raises `TranscriptError` when that part is damaged."""
    found, stored = [], head.get("redrawn", [])
    for one in stored if isinstance(stored, list) else [None]:
        if not isinstance(one, dict):
            raise TranscriptError("the transcript's header is damaged at 'redrawn'")
        _sound(one, REDRAW, "redraw")
        found.append(Redraw.from_dict(one))
    return tuple(found)


def again(talk: Talk, line: Mapping[str, Any]) -> Talk:
    """Play one stored line again."""
    if "undo" in line:
        return talk.undo()
    if "least" in line:
        _sound(line, LEAST, "line")
        return talk.revise(line["least"], line["text"])
    _sound(line, LINE, "line")
    return talk.play(parse(line["move"]), line["text"], tuple(line["corrections"])).talk


def replay(head: Mapping[str, Any], stored: tuple[Mapping[str, Any], ...]) -> Stored:
    """Replay stored lines and compare every word."""
    if head.get("engine") != __version__:
        version = head.get("engine")
        return Stored(head, stored, None, f"it was played with engine {version}, not {__version__}")
    try:
        talk = start(head)
        if talk.scenario.hash != head["hash"]:
            return Stored(head, stored, None, "the scenario inside the file was changed")
        for line in stored:
            talk = again(talk, line)
            if dump(entry(last := talk.log[-1])) != dump(line):
                why = f"turn {last.turn} was changed after it was played"
                return Stored(head, stored, None, why)
    except SimulatorError as error:
        return Stored(head, stored, None, str(error).splitlines()[0])
    return Stored(head, stored, talk)


def loads(text: str) -> Stored:
    """Read a transcript. Raises `TranscriptError` with the line when it is not one."""
    if not text.strip():
        raise TranscriptError("there is nothing in it")
    rows: list[Mapping[str, Any]] = []
    rows_of_text = text.removesuffix("\n").split("\n")  # other breaks may stand within a text
    for number, row in enumerate(rows_of_text, start=1):
        try:
            data = json.loads(row)
        except (ValueError, RecursionError):
            raise TranscriptError(f"line {number} is not JSON") from None
        if not isinstance(data, dict):
            raise TranscriptError(f"line {number} is not an object")
        rows.append(data)
    if not rows or rows[0].get("format") != FORMAT:
        raise TranscriptError("this is not a transcript of format 1")
    return replay(rows[0], tuple(rows[1:]))
