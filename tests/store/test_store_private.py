"""What is kept is for one person's eyes, and what is forgotten is gone."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from simulator.errors import StoreError
from simulator.scenario import loading
from simulator.store import home, worksheets
from simulator.store.database import Store
from simulator.talk.talk import Talk

SCENARIO = loading.load("first-offer")
SECRET = "my rent is 1,234 and nobody knows"
MARKER = SECRET.encode()


@contextmanager
def careless() -> Iterator[None]:
    """Files are open to everybody unless asked otherwise."""
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)


def raw(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def keep(store: Store, text: str) -> int:
    """A talk in which that was typed, turn by turn, so that the log holds many versions."""
    talk = Talk(SCENARIO, 3)
    number = store.begin(talk)
    for move in ("ask budget", "reflect budget", "pause"):
        turn = talk.play(move, text)
        store.append(number, turn.exchange)
        talk = turn.talk
    return number


def test_folder_and_files_are_for_their_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    with careless(), Store(folder) as store:
        keep(store, SECRET)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    names = ("rehearse.db", "rehearse.db-wal", "rehearse.db-shm", home.MARK)
    assert modes == dict.fromkeys(names, 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_file_is_opened_with_what_safety_and_forgetting_rest_on(tmp_path: Path) -> None:
    names = ("journal_mode", "synchronous", "secure_delete", "temp_store", "foreign_keys")
    with Store(tmp_path) as store, store._opened() as database:
        found = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    assert found == ["wal", 2, 1, 2, 1]  # 2 is FULL, and MEMORY


def test_a_file_left_open_to_others_is_closed_to_them(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, SECRET)
    store.path.chmod(0o644)
    with Store(tmp_path) as store:
        store.history()
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_a_folder_somebody_chose_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with Store(tmp_path) as store:
        store.history()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_forgotten_talk_leaves_no_byte_and_the_others_stay(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        kept = keep(store, "something harmless")
        number = keep(store, SECRET)
        store.close_with(number, {"note": SECRET})
        before = list(store.export(kept))
        assert MARKER in raw(tmp_path)
        store.forget(number)
        assert MARKER not in raw(tmp_path)
        assert [row.number for row in store.history()] == [kept]
        assert list(store.export(kept)) == before


def test_the_last_talk_of_a_scenario_takes_its_content_along(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        first, second = keep(store, "one"), keep(store, "two")
        store.forget(first)
        assert SCENARIO.title.encode() in raw(tmp_path)
        store.forget(second)
        assert SCENARIO.title.encode() not in raw(tmp_path)


def test_a_retry_outlives_the_talk_it_came_from(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        number = keep(store, "something")
        retry = store.fork(number, 2)
        store.forget(number)
        (row,) = store.history()
        assert (row.number, row.parent, row.parent_turn) == (retry, None, None)
        assert store.load(retry).talk is not None


def test_while_another_process_reads_the_traces_are_admitted_and_go_when_it_closes(
    tmp_path: Path,
) -> None:
    with Store(tmp_path, wait=0.05) as store:
        number = keep(store, SECRET)
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM talks").fetchall()
            with pytest.raises(StoreError, match="another process still uses"):
                store.forget(number)
            assert store.history() == []
        with pytest.raises(StoreError, match="there is no talk"):
            store.forget(number)
        assert MARKER not in raw(tmp_path)


def test_forgetting_all_removes_every_file_and_the_store_can_be_used_again(
    tmp_path: Path,
) -> None:
    with Store(tmp_path) as store:
        keep(store, SECRET)
        store.forget_all()
        assert list(tmp_path.iterdir()) == []
        assert store.history() == []
    with Store(tmp_path / "never") as store:
        store.forget_all()


def test_forgetting_all_is_refused_while_another_process_is_in_a_talk(tmp_path: Path) -> None:
    with Store(tmp_path, wait=0.05) as store, Store(tmp_path) as other:
        number = keep(other, SECRET)
        with pytest.raises(StoreError, match="another process"):
            store.forget_all()
        assert len(list(other.export(number))) == 4
        other.close()
        store.forget_all()
        assert list(tmp_path.iterdir()) == []


def test_a_folder_we_made_goes_when_it_is_empty_and_one_that_was_there_stays(
    tmp_path: Path,
) -> None:
    ours, theirs = tmp_path / "deep" / "ours", tmp_path / "theirs"
    theirs.mkdir()
    for folder in (ours, theirs):
        with Store(folder) as store:
            keep(store, SECRET)
            store.forget_all()
        home.unmake(folder)
    assert not ours.exists()
    assert list(theirs.iterdir()) == []


def test_a_folder_with_something_of_somebody_else_is_left_with_only_that(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    home.make(folder)
    (folder / "diary.txt").write_text("mine", encoding="utf-8")
    home.unmake(folder)
    assert [one.name for one in folder.iterdir()] == ["diary.txt"]


def test_the_platforms_own_folder_goes_also_without_a_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(home.VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    home.where().mkdir(parents=True)
    home.unmake(home.where())
    assert not home.where().exists()


def test_a_worksheet_is_for_its_owner_only_and_is_closed_when_an_editor_left_it_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(home.VARIABLE, str(tmp_path / "home"))
    file = worksheets.path("mine")
    with careless():
        worksheets.write(file, "ask: {sentence: more}\n")
        modes = [stat.S_IMODE(one.stat().st_mode) for one in (file, file.parent, home.where())]
    assert modes == [0o600, 0o700, 0o700]
    assert (home.where() / home.MARK).exists()
    file.chmod(0o644)
    worksheets.read(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_forgetting_worksheets_takes_what_an_editor_left_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(home.VARIABLE, str(tmp_path))
    worksheets.write(worksheets.path("mine"), "ask: {sentence: more}\n")
    (worksheets.folder() / "mine.yaml~").write_text(SECRET, encoding="utf-8")
    (worksheets.folder() / "undo").mkdir()
    worksheets.forget_all()
    worksheets.forget_all()
    assert not worksheets.folder().exists()
