"""Transcripts: replay gives the same bytes, and a damaged one gives one clear line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import IllegalMoveError
from simulator.scenario import loading, nodes
from simulator.talk import transcript
from simulator.talk.player import play_out
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from tests.talk.small import small

CARD = Card(walk_away=12, walk_away_text="not less", firmness=3, would_take=True, guesses=("a",))
Row = dict[str, Any]
Change = Callable[[Row], object]


def text_of(talk: Talk) -> str:
    return "".join(f"{line}\n" for line in transcript.lines(talk))


def verdict(text: str) -> str:
    """What reading a transcript says, whether it is refused or only not judged."""
    try:
        return transcript.loads(text).judged
    except transcript.TranscriptError as error:
        return str(error)


@cache
def played() -> str:
    """The transcript of a talk with a typed text, a correction, an undo, a card and an end."""
    scenario = loading.load("first-offer", {"offered": 48_000}, "Dr Quill", "€")
    talk = Talk(scenario, 7, CARD).play("greet", "Hello there", ("close",)).talk
    talk = talk.play("disdain").talk.undo()
    return text_of(play_out(talk, scenario.players["fair"]))


def test_a_replay_gives_the_same_bytes() -> None:
    stored = transcript.loads(played())
    assert stored.judged == ""
    assert stored.talk is not None
    assert text_of(stored.talk) == played()
    assert stored.talk.card == CARD
    assert stored.talk.scenario.counterpart == "Dr Quill"
    assert len(stored.talk.undone) == 1
    assert stored.talk.history[0].text == "Hello there"


def test_a_header_says_what_must_be_known_to_play_again() -> None:
    header = json.loads(played().splitlines()[0])
    assert list(header) == [
        "format", "engine", "scenario", "hash", "seed", "numbers", "counterpart", "currency",
        "card", "content",
    ]  # fmt: skip


def test_a_line_keeps_the_turn_as_it_was_typed_heard_and_answered() -> None:
    row = json.loads(played().splitlines()[1])
    assert list(row) == [
        "turn", "text", "move", "corrections", "reply", "cue", "event", "reaction", "ending",
    ]  # fmt: skip
    assert (row["turn"], row["text"], row["move"], row["corrections"]) == (
        1, "Hello there", "greet", ["close"],
    )  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_whatever_was_typed_comes_back_as_typed(typed: str) -> None:
    talk = Talk(loading.load("first-offer"), 1).play("unclear", typed, (typed,)).talk
    stored = transcript.loads(text_of(talk))
    assert stored.judged == ""
    assert stored.talk is not None
    assert stored.talk.history[0].text == typed


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_the_way_lines_end_does_not_matter(ending: str) -> None:
    text = played().removesuffix("\n").replace("\n", ending or "\n") + ending
    assert transcript.loads(text).judged == ""


def changed(number: int, change: Change) -> str:
    rows = [json.loads(row) for row in played().splitlines()]
    change(rows[number])
    return "".join(f"{transcript.dump(row)}\n" for row in rows)


def put(*path_and_value: Any) -> Change:
    """A change that puts a value at a path of keys."""
    *path, last, value = path_and_value

    def change(row: Row) -> None:
        for key in path:
            row = row[key]
        row[last] = value

    return change


HEADER = {
    "another engine": (put("engine", "0.0.1"), "it was played with engine 0.0.1, not "),
    "another hash": (put("hash", "x"), "the scenario inside the file was changed"),
    "an edited scenario": (put("content", "scenario", "title", "Mine"),
                           "the scenario inside the file was changed"),
    "another seed": (put("seed", 8), "turn "),
    "no seed": (lambda row: row.pop("seed"), "the transcript's header is damaged at 'seed'"),
    "an endless seed": (put("seed", 1e999), "the transcript's header is damaged at 'seed'"),
    "numbers that are none": (put("numbers", [1]), "the transcript's header is damaged at"),
    "a number that is a word": (put("numbers", "offered", "x"),
                                "the transcript's header is damaged at 'offered'"),
    "a number too large": (put("numbers", "offered", 10**400),
                           "transcript:1:1: 'offered' is not a number to work with"),
    "an unknown number": (put("numbers", "wages", 1),
                          "transcript:1:1: 'wages' is not one of your numbers here"),
    "a name with an escape": (put("counterpart", "Al\x1b[2J"),
                              "transcript: its names hold hidden characters"),
    "no content": (put("content", None), "the transcript's header is damaged at 'content'"),
    "half a content": (put("content", "archetype", None), "transcript:1:1: a file is keys"),
    "hidden characters": (put("content", "scenario", "title", "a\x1b[2J"),
                          "transcript: its scenario is too large or holds hidden characters"),
    "half a surrogate": (put("content", "scenario", "title", "a\ud800"),
                         "transcript: its scenario is too large or holds hidden characters"),
    "text without end": (put("content", "scenario", "title", "a" * 3 * nodes.MAX_BYTES),
                         "transcript: its scenario is too large or holds hidden characters"),
    "a card of another shape": (put("card", "firmness", "very"),
                                "the transcript's card is damaged at 'firmness'"),
    "half a card": (lambda row: row["card"].pop("guesses"),
                    "the transcript's card is damaged at 'guesses'"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "reason"), HEADER.values(), ids=HEADER)
def test_a_changed_header_is_shown_and_not_judged(change: Change, reason: str) -> None:
    stored = transcript.loads(changed(0, change))
    assert stored.talk is None
    assert stored.judged.startswith(reason)
    assert len(stored.judged.splitlines()) == 1
    assert len(stored.judged) < 500
    assert stored.lines[0]["text"] == "Hello there"


LINES = {
    "another reply": (put("reply", "Yes, anything."), "turn 1 was changed after it was played"),
    "another move": (put("move", "walk_away"), "turn 1 was changed after it was played"),
    "another turn": (put("turn", 5), "turn 1 was changed after it was played"),
    "a move that is none": (put("move", "sing"), "a move starts with an act, not 'sing'"),
    "a move that cannot be made": (put("move", "ask boats"), "'boats' is not a topic here"),
    "a move that is a number": (put("move", 5), "the transcript's line is damaged at 'move'"),
    "a text that is a list": (put("text", ["x"]), "the transcript's line is damaged at 'text'"),
    "corrections that are numbers": (put("corrections", [1]),
                                     "the transcript's line is damaged at 'corrections'"),
    "nothing in it": (lambda row: row.clear(), "the transcript's line is damaged at 'move'"),
    "an undo of nothing": (put("undo", 1), "there is no turn to take back yet"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "reason"), LINES.values(), ids=LINES)
def test_a_changed_line_is_shown_and_not_judged(change: Change, reason: str) -> None:
    stored = transcript.loads(changed(1, change))
    assert stored.talk is None
    assert stored.judged.startswith(reason)
    assert len(stored.judged.splitlines()) == 1


def test_a_line_taken_out_is_noticed() -> None:
    rows = played().splitlines()
    del rows[-2]
    judged = transcript.loads("\n".join(rows)).judged
    assert re.fullmatch(r"turn \d+ was changed after it was played", judged)


def test_a_turn_added_after_the_end_is_noticed() -> None:
    rows = played().splitlines()
    assert transcript.loads("\n".join([*rows, rows[-1]])).judged.startswith("the talk is over")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is nothing in it"), ("\n \n", "there is nothing in it"),
        ("hello", "line 1 is not JSON"),
        ("[1]", "line 1 is not an object"), ("{}", "this is not a transcript of format 1"),
        ('{"format": 2}', "this is not a transcript of format 1"),
        ('{"format": 1}\n\n{}', "line 2 is not JSON"),
        ('{"format": 1}\n{"turn": 1', "line 2 is not JSON"),
        ("[" * 100_000, "line 1 is not JSON"), ("9" * 10_000, "line 1 is not JSON"),
    ],
)  # fmt: skip
def test_what_is_no_transcript_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(transcript.TranscriptError) as caught:
        transcript.loads(text)
    assert str(caught.value) == message


@pytest.mark.parametrize("depth", [100, 900, 5_000])
def test_content_nested_without_end_is_refused(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    text = played().replace('"content": {', f'"content": {{"deep": {deep}, ', 1)
    text = text.replace('"scenario": {"format": 1', f'"scenario": {{"deep": {deep}, "format": 1', 1)
    judged = verdict(text)
    assert judged
    assert len(judged.splitlines()) == 1


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.data())
def test_a_value_changed_anywhere_never_ends_in_a_traceback(data: st.DataObject) -> None:
    rows = [json.loads(row) for row in played().splitlines()]
    place: Any = data.draw(st.sampled_from(rows))
    while True:
        key = data.draw(st.sampled_from([*place] if isinstance(place, dict) else range(len(place))))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            place[key] = data.draw(junk)
            break
        place = inner
    assert len(verdict("\n".join(json.dumps(row) for row in rows)).splitlines()) <= 1


def test_a_talk_of_a_small_scenario_replays_after_its_file_is_gone(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path), 3).play("ask").talk.play("accept").talk
    for path in tmp_path.rglob("*.yaml"):
        path.unlink()
    stored = transcript.loads(text_of(talk))
    assert stored.judged == ""
    assert stored.talk is not None
    with pytest.raises(IllegalMoveError):
        stored.talk.play("ask")
