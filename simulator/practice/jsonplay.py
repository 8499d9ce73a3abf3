"""The protocol of `rehearse play --json`: lines in, objects out, so that any program can play.

Out: `brief`, then for each line a `turn` (and an `event` when they do something), or an `error`
that changes nothing; at the end `ending` and `debrief`, or `paused` when the input ended first.
In: a sentence, or `{"move": "<notation>"}`. Before the ending nothing hidden is in any object.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from simulator.debrief.debrief import debrief
from simulator.errors import SimulatorError
from simulator.language.reading import Reading
from simulator.practice.rehearsal import Rehearsal, TooLongError
from simulator.practice.solving import studied
from simulator.scenario.amounts import written
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worksheet

LONGEST_LINE = 20_000
"""Characters of one input line, JSON included; a default far above any sentence."""

Object = dict[str, Any]


def play(rehearsal: Rehearsal, lines: Iterable[str], notes: Sequence[str] = ()) -> Iterator[Object]:
    """Play a rehearsal by lines of input, yielding each object as soon as it is known.

    `notes` are what is to be said of the worksheet before the talk.
    """
    yield brief(rehearsal, notes)
    for line in lines:
        if rehearsal.talk.ending is not None:
            break
        if line.strip():
            yield from _answer(rehearsal, line.strip())
    if rehearsal.talk.ending is None:
        yield {"type": "paused", "talk": rehearsal.number, "turn": rehearsal.talk.turn}
    else:
        yield ending(rehearsal)
        found = studied(rehearsal.talk, rehearsal.kept)
        yield {"type": "debrief", **debrief(rehearsal.talk, found.study).to_dict()}


def brief(rehearsal: Rehearsal, notes: Sequence[str] = ()) -> Object:
    """What a person reads before the talk, with what they may know and the moves there are.

    With a worksheet: its target, and its names for issues and topics.
    """
    talk = rehearsal.talk
    scenario, brought = talk.scenario, worksheet(talk)
    return {
        "type": "brief", "talk": rehearsal.number, "scenario": scenario.id,
        "title": scenario.title, "purpose": scenario.purpose,
        "counterpart": scenario.counterpart, "role": scenario.role,
        "situation": scenario.brief.situation, "goal": scenario.brief.goal,
        "tips": list(scenario.brief.tips), "currency": scenario.currency,
        "numbers": {
            one.id: {
                "ask": one.ask,
                "value": scenario.values[one.id],
                "written": written(scenario.values[one.id], one.kind, "", scenario.currency),
            }
            for one in scenario.numbers
        },
        "alternatives": {one.id: one.label for one in scenario.alternatives},
        "card": talk.card.to_dict() if talk.card else None,
        "target": brought.sheet.target.package if brought else None,
        "names": dict(scenario.own.names), "notes": list(notes),
        "turn": talk.turn, "turns": scenario.turns,
        "view": talk.view.to_dict(), "moves": list(talk.moves),
    }  # fmt: skip


def _answer(rehearsal: Rehearsal, line: str) -> Iterator[Object]:
    reading: Reading | None = None
    try:
        if len(line) > LONGEST_LINE:
            raise TooLongError(f"a line has at most {LONGEST_LINE:,} characters")
        move, text = _said(line)
        if move is not None:
            turn = rehearsal.play(move)
        else:
            reading, turn = rehearsal.say(text)
    except SimulatorError as error:
        yield {"type": "error", "message": str(error)}
        return
    yield _turn(turn.talk, turn.exchange, reading)
    if turn.exchange.event:
        yield _event(turn.talk, turn.exchange)


def _said(line: str) -> tuple[str | None, str]:
    """Part a line into notation or text. Raises `SimulatorError` for an object without a move."""
    if not line.startswith("{"):
        return None, line
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise SimulatorError("this line begins like an object but is not JSON") from None
    if set(data) == {"move"} and isinstance(data["move"], str):
        return data["move"], ""
    if set(data) == {"text"} and isinstance(data["text"], str) and data["text"].strip():
        return None, data["text"]
    raise SimulatorError(
        'the key must be "move" or "text", and only one of them, with words:'
        ' {"move": "ask budget"} or {"text": "..."}'
    )


def _turn(talk: Talk, exchange: Exchange, reading: Reading | None) -> Object:
    return {
        "type": "turn", "turn": exchange.turn, "text": exchange.text, "move": str(exchange.move),
        "heard": reading.heard if reading else None,
        "margin": reading.margin if reading else None,
        "second": str(reading.second) if reading and reading.second else None,
        "reply": exchange.reply, "cue": exchange.cue,
        "view": talk.view.to_dict(), "moves": list(talk.moves),
    }  # fmt: skip


def _event(talk: Talk, exchange: Exchange) -> Object:
    return {
        "type": "event", "turn": exchange.turn, "event": talk.view.event,
        "text": exchange.event_text,
    }  # fmt: skip


def ending(rehearsal: Rehearsal) -> Object:
    """How the talk ended; now that it is over, the seed may be told."""
    talk = rehearsal.talk
    end = talk.ending
    if end is None:
        raise ValueError("the talk has not ended")
    names = [issue.id for issue in talk.scenario.issues]
    package = dict(zip(names, end.package, strict=True)) if end.package is not None else None
    return {
        "type": "ending", "talk": rehearsal.number, "turn": end.turn, "kind": end.kind,
        "reason": end.reason, "package": package, "seed": talk.seed,
    }  # fmt: skip
