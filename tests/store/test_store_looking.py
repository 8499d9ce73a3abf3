"""What people note when they look back is kept with the talk, and goes with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.errors import StoreError
from simulator.scenario import loading
from simulator.store import schema
from simulator.store.database import FILE, Store
from simulator.store.looking import Happening, Reflection
from simulator.talk.talk import Talk

SCENARIO = loading.load("first-offer")
NOW = "2026-11-22T18:00:00+00:00"
SECRET = "they would not even look at me"


def raw(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def first_version(folder: Path) -> int:
    """A database as the first version wrote it, with one talk in it; the talk's number."""
    now = schema.MIGRATIONS
    schema.MIGRATIONS = now[:1]
    try:
        with Store(folder) as store:
            return store.begin(Talk(SCENARIO, 3).play("ask budget", "so?").talk)
    finally:
        schema.MIGRATIONS = now


def test_a_reflection_comes_back_as_it_was_kept_and_a_later_one_takes_its_place(
    tmp_path: Path,
) -> None:
    with Store(tmp_path) as store:
        first, second = store.begin(Talk(SCENARIO)), store.begin(Talk(SCENARIO))
        half = Reflection(second, NOW, {"result": 4, "split": None})
        whole = Reflection(first, NOW, {"result": 7}, {"outcome": 2, "self": None}, True)
        for one in (half, whole):
            store.reflect(one)
        assert store.reflections() == [whole, half]
        after = replace(half, answers={"result": 5}, done=True)
        store.reflect(after)
    with Store(tmp_path) as store:
        assert store.reflections() == [whole, after]


def test_only_a_talk_that_is_there_can_be_reflected_on(tmp_path: Path) -> None:
    with Store(tmp_path) as store, pytest.raises(StoreError, match="there is no talk 7"):
        store.reflect(Reflection(7, NOW))


def test_a_forgotten_talk_takes_its_reflection_along_and_no_other(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        first, second = store.begin(Talk(SCENARIO)), store.begin(Talk(SCENARIO))
        kept = Reflection(first, NOW, {"result": 1})
        store.reflect(kept)
        store.reflect(Reflection(second, "1999-12-31T23:59:59+00:00"))
        assert b"1999-12-31" in raw(tmp_path)
        store.forget(second)
        assert store.reflections() == [kept]
        assert b"1999-12-31" not in raw(tmp_path)


def test_a_transcript_does_not_carry_the_reflection(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        number = store.begin(Talk(SCENARIO))
        before = list(store.export(number))
        store.reflect(Reflection(number, NOW, {"result": 1}))
        assert list(store.export(number)) == before


def test_a_note_is_numbered_changed_in_place_and_forgotten_without_a_byte(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        first = store.note(Happening(0, NOW, "agreed", "First offer", "first-offer"))
        second = store.note(Happening(0, NOW, "refused"))
        assert (first.number, second.number) == (1, 2)
        told = store.note(replace(second, words=SECRET, keep="ask sooner", done=True))
        assert store.happenings() == [first, told]
        assert SECRET.encode() in raw(tmp_path)
        store.forget_note(2)
        assert store.happenings() == [first]
        assert SECRET.encode() not in raw(tmp_path)
        with pytest.raises(StoreError, match="there is no note 2"):
            store.forget_note(2)
        assert store.note(Happening(0, NOW, "open")).number == 3


def test_a_database_of_the_first_version_is_brought_up_to_date_with_its_talks(
    tmp_path: Path,
) -> None:
    number = first_version(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (1,)
    with Store(tmp_path) as store:
        assert store.reflections() == []
        assert store.happenings() == []
        assert [row.number for row in store.history()] == [number]
        store.reflect(Reflection(number, NOW, {"result": 3}))
        loaded = store.load(number).talk
    assert loaded is not None
    assert [one.text for one in loaded.history] == ["so?"]


def test_answers_that_are_none_are_called_damage(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.reflect(Reflection(store.begin(Talk(SCENARIO)), NOW))
        with store._writing() as database:
            database.execute("UPDATE reflections SET answers = 'nonsense'")
        with pytest.raises(StoreError, match="damaged"):
            store.reflections()
