"""A talk under way is on disk before its reply is handed back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.errors import IllegalMoveError, SimulatorError, StoreError
from simulator.language.reading import Reading
from simulator.practice.rehearsal import (
    LONGEST,
    SURE,
    Rehearsal,
    TooLongError,
    candidates,
    doubt,
    read_in,
)
from simulator.scenario.loading import load
from simulator.scenario.model import Scenario
from simulator.store.database import FILE, Store
from simulator.talk.moves import parse
from simulator.talk.talk import Talk
from tests.talk.small import small


@pytest.fixture
def scene(tmp_path: Path) -> Scenario:
    return small(tmp_path)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path, wait=0.05) as opened:
        yield opened


def on_disk(folder: Path, number: int) -> Talk:
    with Store(folder) as another:
        talk = another.load(number).talk
    assert talk is not None
    return talk


def test_every_turn_said_played_or_taken_back_is_on_disk_when_it_is_returned(
    tmp_path: Path, store: Store, scene: Scenario
) -> None:
    rehearsal = Rehearsal.begin(store, Talk(scene, 4))
    assert rehearsal.number == 1
    steps = (
        lambda: rehearsal.say("hello"),
        lambda: rehearsal.play("ask chores"),
        rehearsal.undo,
        lambda: rehearsal.correct("pause"),
        lambda: rehearsal.play("accept"),
    )
    for step in steps:
        step()
        assert on_disk(tmp_path, 1).log == rehearsal.talk.log


def test_a_finished_talk_leaves_its_headlines_in_the_history(store: Store, scene: Scenario) -> None:
    rehearsal = Rehearsal.begin(store, Talk(scene, 4))
    rehearsal.play("accept")
    (row,) = store.history()
    assert row.ending == "agreement"
    assert set(row.summary) == {"outcome", "interests", "readiness", "result"}


def test_a_correction_keeps_the_sentence_and_what_was_misheard(
    store: Store, scene: Scenario
) -> None:
    rehearsal = Rehearsal.begin(store, Talk(scene, 4))
    rehearsal.say("hello there")
    rehearsal.correct("pause")
    turn = rehearsal.correct("ask chores")
    assert str(turn.move) == "ask chores"
    assert turn.exchange.text == "hello there"
    assert turn.exchange.corrections == ("greet", "pause")
    assert len(rehearsal.talk.history) == 1


@pytest.mark.parametrize("move", ["dance", "ask gardens", "propose"])
def test_a_correction_that_cannot_be_made_changes_nothing(
    move: str, store: Store, scene: Scenario
) -> None:
    rehearsal = Rehearsal.begin(store, Talk(scene, 4))
    rehearsal.say("hello there")
    before = rehearsal.talk
    with pytest.raises(SimulatorError):
        rehearsal.correct(move)
    assert rehearsal.talk is before


def test_there_is_nothing_to_correct_or_take_back_at_the_start(scene: Scenario) -> None:
    rehearsal = Rehearsal(Talk(scene))
    assert rehearsal.others() == ()
    with pytest.raises(IllegalMoveError):
        rehearsal.correct("greet")
    with pytest.raises(IllegalMoveError):
        rehearsal.undo()


def test_the_likely_others_leave_out_what_was_tried_and_what_nobody_means() -> None:
    rehearsal = Rehearsal(Talk(load("first-offer"), 4))
    rehearsal.say("I'd love to grow and learn")
    first = rehearsal.others()
    assert first
    heard = rehearsal.talk.history[-1].move
    assert heard not in first
    assert "unclear" not in [move.act for move in first]
    rehearsal.correct(first[0])
    assert first[0] not in rehearsal.others()
    assert heard not in rehearsal.others()


def test_a_reading_that_was_rejected_does_not_come_back_in_other_company(scene: Scenario) -> None:
    rehearsal = Rehearsal(Talk(load("first-offer"), 4))
    for text in ("thanks, that sounds fair, is there a budget for more?", "I'd love to grow"):
        turn = rehearsal.say(text)[1]
        bare = {(move.act, move.topic, move.all_terms) for move in rehearsal.others()}
        assert (turn.move.act, turn.move.topic, turn.move.all_terms) not in bare


def reading(first: str, second: str, margin: float = 0.0) -> Reading:
    scenario = load("first-offer")
    move = parse(first)
    return Reading(move.act, move, parse(second), margin, (), (), (), (), scenario)


@pytest.mark.parametrize(
    ("first", "second", "asks"),
    [
        ("ask budget", "request budget", True),
        ("greet", "appreciate", False),
        ("appreciate ~warm", "greet", False),
        ("greet", "close", True),
        ("ask budget with appreciate", "ask budget", False),
        ("propose base=66000 ~hedged", "propose base=66000", False),
        ("propose base=66000", "propose base=68000", True),
        ("greet", "unclear", False),
        ("appreciate team", "share team", False),
        ("appreciate team", "share growth", True),
    ],
)
def test_nobody_is_asked_back_where_the_difference_does_not_matter(
    first: str, second: str, asks: bool
) -> None:
    assert (doubt(reading(first, second)) is not None) == asks
    assert doubt(reading(first, second, SURE)) is None


def test_candidates_are_each_named_once(scene: Scenario) -> None:
    found = candidates(read_in(Talk(load("first-offer")), "what about the start?"))
    assert len({str(move) for move in found}) == len(found) > 1


def test_when_the_store_is_locked_the_talk_stays_as_it_was_and_can_be_tried_again(
    tmp_path: Path, store: Store, scene: Scenario
) -> None:
    rehearsal = Rehearsal.begin(store, Talk(scene, 4))
    rehearsal.say("hello")
    before = rehearsal.talk
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for step in (
        lambda: rehearsal.play("pause"),
        rehearsal.undo,
        lambda: rehearsal.correct("pause"),
    ):
        with pytest.raises(StoreError):
            step()
        assert rehearsal.talk is before
    other.execute("ROLLBACK")
    other.close()
    rehearsal.play("pause")
    assert on_disk(tmp_path, 1).log == rehearsal.talk.log


def test_a_correction_whose_second_half_failed_is_finished_by_trying_again(scene: Scenario) -> None:
    rehearsal = Rehearsal(Talk(scene, 4))
    rehearsal.say("hello")
    misheard = rehearsal.talk.history[-1]
    rehearsal.undo()
    turn = rehearsal.correct("pause", misheard)
    assert turn.exchange.corrections == ("greet",)
    assert len(rehearsal.talk.history) == 1


def test_without_a_store_the_talk_goes_on_and_nothing_is_written(
    tmp_path: Path, store: Store, scene: Scenario
) -> None:
    rehearsal = Rehearsal.begin(store, Talk(scene, 4))
    rehearsal.play("greet")
    rehearsal.stop_keeping()
    rehearsal.play("accept")
    assert not rehearsal.kept
    assert rehearsal.talk.ending is not None
    assert on_disk(tmp_path, 1).ending is None


def test_a_text_nobody_would_say_in_one_breath_is_not_played(scene: Scenario) -> None:
    rehearsal = Rehearsal(Talk(scene))
    with pytest.raises(TooLongError):
        rehearsal.say("a" * (LONGEST + 1))
    assert rehearsal.talk.turn == 1
    rehearsal.say("a" * LONGEST)
    assert rehearsal.talk.turn == 2


def test_a_talk_that_does_not_exist_cannot_be_resumed(store: Store) -> None:
    with pytest.raises(StoreError, match="there is no talk 3"):
        Rehearsal.resume(store, 3)
