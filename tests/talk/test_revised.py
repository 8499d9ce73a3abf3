"""The walk-away changed openly during a talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.errors import IllegalMoveError
from simulator.scenario.loading import load
from simulator.store.database import Store
from simulator.talk import transcript
from simulator.talk.redrawing import redraw
from simulator.talk.state import Card
from simulator.talk.talk import Talk


def talked(*moves: str) -> Talk:
    talk = Talk(load("first-offer"), seed=3, card=Card(walk_away=40))
    for move in moves:
        talk = talk.play(move).talk
    return talk


def test_a_change_counts_only_when_something_hidden_has_come_to_light() -> None:
    assert talked("greet").revise(20, "62k").least == 40
    told = talked("greet", "ask start").revise(20, "62k, now that I know")
    assert (told.least, told.walk_away) == (20, 40)


def test_the_last_change_that_counts_holds() -> None:
    talk = talked("ask start").revise(20, "less").play("ask budget").talk.revise(30, "more")
    assert talk.least == 30
    assert talk.revised is not None
    assert talk.revised.turn == 2


def test_taking_back_a_turn_takes_back_what_was_changed_after_it() -> None:
    talk = talked("ask start").revise(20, "less").play("ask budget").talk.revise(30, "more")
    assert talk.undo().least == 20
    assert talk.undo().undo().least == 40


def test_a_talk_played_again_from_before_a_turn_keeps_what_was_changed_by_then() -> None:
    talk = talked("ask start").revise(20, "less").play("ask budget").talk
    assert talk.before(2).least == 20
    assert talk.before(1).least == 40
    assert redraw(talk, 2, 9).least == 20


def test_a_change_is_no_turn() -> None:
    talk = talked("ask start").revise(20, "less")
    assert talk.turn == 2
    assert len(talk.history) == 1


def test_no_change_is_made_when_the_talk_is_over_or_by_points_that_are_none() -> None:
    with pytest.raises(IllegalMoveError, match="0 to 100"):
        talked("greet").revise(101, "everything")
    with pytest.raises(IllegalMoveError, match="over"):
        talked("greet", "walk_away").revise(20, "late")


def test_a_transcript_with_a_change_replays_to_the_same_bytes() -> None:
    talk = talked("ask start").revise(20, "62k – “then”").play("ask budget").talk
    text = "\n".join(transcript.lines(talk))
    stored = transcript.loads(text)
    assert stored.talk is not None, stored.judged
    assert stored.talk.least == 20
    assert "\n".join(transcript.lines(stored.talk)) == text


def test_a_change_that_claims_more_than_the_talk_showed_is_not_believed() -> None:
    text = "\n".join(transcript.lines(talked("greet").revise(20, "62k")))
    stored = transcript.loads(text.replace('"new": false', '"new": true'))
    assert stored.talk is None


def test_the_store_keeps_a_change_between_two_turns(tmp_path: Path) -> None:
    talk = talked()
    with Store(tmp_path) as store:
        number = store.begin(talk)
        for step in (lambda t: t.play("ask start").talk, lambda t: t.revise(20, "less"),
                     lambda t: t.play("ask budget").talk, lambda t: t.undo()):  # fmt: skip
            talk = step(talk)
            store.append(number, talk.log[-1])
        loaded = store.load(number)
        assert loaded.talk is not None, loaded.judged
        assert loaded.talk.least == 20
        assert [row.turns for row in store.history()] == [1]
        assert len(store.turns(number)) == 1
        again = store.import_("\n".join(store.export(number)))
        assert store.load(again).talk is not None
