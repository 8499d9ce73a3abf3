"""Whatever is wrong with the disk or a file, one line says what to do."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from simulator.errors import StoreError
from simulator.scenario import loading
from simulator.store.database import Store
from simulator.talk import transcript
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

TALK = play_out(Talk(loading.load("first-offer"), 3), loading.load("first-offer").players["fair"])
LINES = list(transcript.lines(TALK))
NOBODY = 65534


def line_of(call: Callable[[], object]) -> str:
    """The one line a failing call is told in."""
    with pytest.raises(StoreError) as caught:
        call()
    text = str(caught.value)
    assert text
    assert "\n" not in text
    return text


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder, and somebody in it whom permissions stop; root steps down for the while."""
    folder = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, -1)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def test_a_folder_that_may_not_be_written_is_named() -> None:
    with ordinary_user() as folder:
        folder.chmod(0o555)
        for place in (folder, folder / "deeper"):
            with Store(place) as store:
                line = line_of(store.history)
            assert str(place) in line
            assert "cannot be written" in line
            assert "REHEARSE_HOME" in line


def test_a_file_that_may_not_be_written_is_named_and_stays_as_it_is() -> None:
    with ordinary_user() as folder:
        with Store(folder) as store:
            store.begin(TALK)
        store.path.chmod(0o400)
        folder.chmod(0o555)
        before = store.path.read_bytes()
        with Store(folder) as store:
            assert "cannot be written" in line_of(lambda: store.begin(TALK))
            assert "cannot be written" in line_of(store.forget_all)
        assert store.path.read_bytes() == before


def test_a_database_that_became_read_only_in_the_middle_of_a_talk_keeps_what_it_had(
    tmp_path: Path,
) -> None:
    with Store(tmp_path) as store:
        number = store.begin(TALK)
        with store._opened() as database:
            database.execute("PRAGMA query_only = ON")
        undo = TALK.undo().log[-1]
        assert "cannot be written" in line_of(lambda: store.append(number, undo))
        assert list(store.export(number)) == LINES


def test_a_folder_that_is_a_file_is_said_to_be_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("something else")
    for place in (tmp_path / "file", tmp_path / "file" / "deeper"):
        with Store(place) as store:
            assert "cannot be opened" in line_of(store.history)


def test_a_database_that_is_a_folder_is_said_to_be_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "rehearse.db").mkdir()
    with Store(tmp_path) as store:
        assert "cannot be opened" in line_of(store.history)


def test_another_process_that_writes_is_waited_for_and_then_named(tmp_path: Path) -> None:
    with Store(tmp_path, wait=0.05) as store:
        number = store.begin(Talk(TALK.scenario, 3))
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            line = line_of(lambda: store.append(number, TALK.log[0]))
            assert "another process" in line
            assert len(list(store.export(number))) == 1  # reading goes on
            other.execute("ROLLBACK")
        store.append(number, TALK.log[0])
        assert list(store.export(number)) == LINES[:2]


def test_a_full_disk_loses_the_turn_that_did_not_fit_and_no_other(tmp_path: Path) -> None:
    talk = Talk(TALK.scenario, 3)
    for one in TALK.log:
        talk = talk.play(one.move, "so to speak, " * 200).talk
    kept, line = 0, ""
    with Store(tmp_path) as store:
        number = store.begin(Talk(TALK.scenario, 3))
        with store._opened() as database:
            pages = database.execute("PRAGMA page_count").fetchone()[0]
            database.execute(f"PRAGMA max_page_count = {pages + 3}")
        for kept, one in enumerate(talk.log):  # noqa: B007
            try:
                store.append(number, one)
            except StoreError as error:
                line = str(error)
                break
        assert line.startswith("the disk is full")
        assert 0 < kept < len(talk.log) - 1
        assert list(store.export(number)) == list(transcript.lines(talk))[: kept + 1]
    with Store(tmp_path) as store:  # there is room again
        for one in talk.log[kept:]:
            store.append(number, one)
        assert list(store.export(number)) == list(transcript.lines(talk))


def test_a_file_that_is_no_database_is_left_alone_until_all_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "rehearse.db"
    file.write_text("Dear diary, " * 1000)
    with Store(tmp_path) as store:
        assert "damaged or not a database" in line_of(store.history)
        assert file.read_text().startswith("Dear diary")
        store.forget_all()
        assert not file.exists()
        assert store.begin(TALK) == 1


def test_a_database_damaged_inside_is_said_to_be_damaged(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        for _ in range(40):
            store.begin(TALK)
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[:4096] + b"\x5a" * (len(whole) - 4096))
    with Store(tmp_path) as store:
        for call in (store.history, lambda: store.load(1), lambda: store.begin(TALK)):
            assert "damaged or not a database" in line_of(call)


def test_a_database_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.begin(TALK)
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("PRAGMA user_version = 99")
    before = store.path.read_bytes()
    with Store(tmp_path) as store:
        assert "newer version" in line_of(store.history)
    assert store.path.read_bytes() == before


def test_half_a_character_is_refused_and_the_talk_goes_on(tmp_path: Path) -> None:
    talk = Talk(TALK.scenario, 3)
    with Store(tmp_path) as store:
        number = store.begin(talk)
        broken = talk.play("ask budget", "budget\udce9").exchange
        assert "half of a character" in line_of(lambda: store.append(number, broken))
        store.append(number, talk.play("ask budget", "budget").exchange)
        assert store.history()[0].turns == 1


@pytest.mark.parametrize("name", ["load", "export", "forget", "close_with", "append", "fork"])
def test_a_talk_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    more: tuple[object, ...] = {"close_with": ({},), "append": (TALK.log[0],), "fork": (1,)}.get(
        name, ()
    )
    with Store(tmp_path) as store:
        assert "there is no talk 7" in line_of(lambda: getattr(store, name)(7, *more))


def changed(at: int, **values: object) -> str:
    """The transcript with some values of a line replaced; `...` takes one out."""
    rows = [json.loads(line) for line in LINES]
    rows[at] |= values
    rows[at] = {key: value for key, value in rows[at].items() if value is not ...}
    return "\n".join(json.dumps(row) for row in rows)


OLD = {"engine": "0.0.1"}  # not replayed, so only its shape speaks for it


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "hello", "[1]", "[" * 100_000, '{"format": 2}', '{"format": 1}',
        "\n".join([*LINES[:2], LINES[2][:-5], *LINES[3:]]),
        "\n".join([LINES[0], *LINES[2:]]),
        changed(0, content=None), changed(0, content={"scenario": 3}), changed(0, seed=1e400),
        changed(0, seed="x"), changed(0, hash=...), changed(0, engine=None), changed(2, move=3),
        changed(2, move=...), changed(2, reply=...), changed(2, turn=7), changed(2, ending=True),
        changed(0, counterpart="\ud800"),
        changed(0, **OLD, content={}), changed(0, **OLD, content={"scenario": {}}),
        changed(0, **OLD, seed=None), changed(0, **OLD, scenario=[]),
    ],
    ids=range(25),
)  # fmt: skip
def test_a_damaged_transcript_is_refused_in_one_line_and_nothing_is_kept(
    tmp_path: Path, text: str
) -> None:
    with Store(tmp_path) as store:
        assert "cannot be" in line_of(lambda: store.import_(text))
        assert store.history() == []
    raw = store.path.read_bytes()
    assert TALK.scenario.title.encode() not in raw


@pytest.mark.parametrize("key", ["turn", "move", "reply", "undo"])
def test_a_transcript_of_another_engine_must_still_have_the_shape_of_one(
    tmp_path: Path, key: str
) -> None:
    rows = [json.loads(line) for line in LINES]
    rows[0] |= OLD
    rows[2][key] = [5]
    with Store(tmp_path) as store:
        text = "\n".join(map(json.dumps, rows))
        assert "line 3 is damaged" in line_of(lambda: store.import_(text))
        assert store.history() == []
