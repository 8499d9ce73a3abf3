"""Solved scenarios on disk: as good as fresh, never trusted when damaged, never in the way."""

from __future__ import annotations

import os
import pickle
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.analysis import cache as module
from simulator.analysis.analysing import analyse
from simulator.analysis.cache import KEPT, Cache, identity
from simulator.analysis.judge import judge
from simulator.analysis.solved import Solved
from simulator.scenario.model import Scenario
from simulator.talk.player import play_out
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from tests.analysis.solving import DEEP, loaded
from tests.talk.small import small

NOBODY = 65534

FILES = settings(max_examples=2_000 if DEEP else 20)


@cache
def tiny() -> Scenario:
    """A scenario that is solved at once."""
    with tempfile.TemporaryDirectory() as folder:
        return small(Path(folder), reactions=GREETED)


GREETED = """\
- {id: hi, you: greet, chance: [{odds: 1, say: Hello., effect: {rapport: up 1}}, {odds: 1, say: Hm.}]}
- {id: why, you: justify, when: {rapport: at least 3}, say: A fair point., effect: {concede: up 1}}
- {id: how, you: ask, when: {topic: chores}, say: Order matters., effect: {order: discovered}}
"""  # noqa: E501


@cache
def fresh(way: int | None = None) -> Solved:
    talk = Talk(tiny())
    return Solved(talk.scenario, talk.person, talk.walk_away, way)


def from_cache(folder: Path, way: int | None = None) -> Solved:
    talk = Talk(tiny())
    return Cache(folder).solved(talk.scenario, talk.person, talk.walk_away, way)


def file_in(folder: Path) -> Path:
    (only,) = folder.iterdir()
    return only


def alike(one: Solved, other: Solved) -> bool:
    """Whether two scenarios were solved to the same numbers, moves and packages."""
    tables = zip(
        (one.table.keys, one.table.value, one.table.choice),
        (other.table.keys, other.table.value, other.table.choice),
        strict=True,
    )
    return (
        all(np.array_equal(mine, theirs) for mine, theirs in tables)
        and (one.menu, one.table.beliefs) == (other.menu, other.table.beliefs)
        and one.compiled.deals.packages == other.compiled.deals.packages
    )


@cache
def sound() -> bytes:
    """The file of the tiny scenario."""
    with tempfile.TemporaryDirectory() as folder:
        from_cache(Path(folder))
        return file_in(Path(folder)).read_bytes()


def with_file(content: bytes) -> Solved:
    """What comes of a cache that has this in its file; the file is a sound one afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        from_cache(folder)
        file_in(folder).write_bytes(content)
        found = from_cache(folder)
        assert file_in(folder).read_bytes() == sound()
        return found


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder, and somebody in it whom permissions stop; root steps down for the while."""
    folder, root = Path(tempfile.mkdtemp()), os.geteuid() == 0
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


# --- as good as fresh -----------------------------------------------------------------------


def test_what_comes_from_the_cache_is_what_was_solved(tmp_path: Path) -> None:
    for way in (None, 0, 1):
        first, second = from_cache(tmp_path, way), from_cache(tmp_path, way)
        assert alike(first, fresh(way))
        assert alike(second, fresh(way))
        assert second.value == fresh(way).value
    assert len(list(tmp_path.iterdir())) == 3


def test_the_file_is_what_is_read_where_it_is_sound(tmp_path: Path) -> None:
    from_cache(tmp_path)
    solved, name = fresh(), file_in(tmp_path).stem
    better = replace(solved.table, value=solved.table.value + np.float32(1))
    other = Solved(
        tiny(), Talk(tiny()).person, tiny().limits.you, None,
        (solved.menu, better, tuple(solved.compiled.deals.packages)),
    )  # fmt: skip
    Cache(tmp_path).write(name, other)
    assert from_cache(tmp_path).value == pytest.approx(fresh().value + 1)


def test_a_talk_is_judged_the_same_with_and_without_a_cache(tmp_path: Path) -> None:
    talk = play_out(Talk(tiny(), 5), tiny().players["fair"])
    for wild in (talk, talk.before(1).play("propose pay=1250 with justify").talk):
        plain = analyse(wild)
        assert analyse(wild, Cache(tmp_path)) == plain
        assert analyse(wild, Cache(tmp_path)) == plain


def test_a_library_scenario_comes_back_from_its_file_with_the_same_judgement(
    tmp_path: Path,
) -> None:
    scenario = loaded("informational-interview")
    talk = play_out(Talk(scenario, 3), scenario.players["fair"])
    one, two = (
        Cache(tmp_path).solved(scenario, talk.person, talk.walk_away) for _ in ("cold", "warm")
    )
    assert alike(one, two)
    assert judge(one, talk) == judge(two, talk)


def test_everything_the_numbers_depend_on_has_a_file_of_its_own() -> None:
    scenario = tiny()
    plain = Talk(scenario)
    away, leaving = Card(walk_away=30), Card(alternative="inn", firmness=5, would_take=True)
    names = {
        identity(talk.scenario, talk.person, talk.walk_away, way)
        for talk in (
            plain,
            Talk(scenario, 0, away),
            Talk(scenario, 0, leaving),
            Talk(replace(scenario, hash="another")),
            Talk(replace(scenario, values={**scenario.values, "pay": 1200})),
        )
        for way in (None, 0, 1)
    }
    assert len(names) == 15
    assert identity(scenario, plain.person, plain.walk_away, 1) in names


# --- never trusted --------------------------------------------------------------------------


@FILES
@given(early=st.booleans(), at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_bit_gone_wrong_anywhere_and_it_is_solved_anew(early: bool, at: int, bit: int) -> None:
    content = bytearray(sound())
    content[at % (content.index(b"}") if early else len(content))] ^= 1 << bit
    assert alike(with_file(bytes(content)), fresh())


@FILES
@given(length=st.integers(min_value=0))
def test_a_file_cut_off_anywhere_is_solved_anew(length: int) -> None:
    assert alike(with_file(sound()[: length % len(sound())]), fresh())


@FILES
@given(content=st.binary(max_size=200))
def test_a_file_of_anything_is_solved_anew(content: bytes) -> None:
    assert alike(with_file(content), fresh())


HEADS = ("", "{}", "[]", "3", "null", '{"name": 3}', "[" * 100_000, "{" * 9, '"' + "x" * 99)


@pytest.mark.parametrize("head", HEADS, ids=lambda one: one[:12])
def test_a_file_with_the_right_checksum_and_no_sense_in_it_is_solved_anew(head: str) -> None:
    content = head.encode() + b"\n" + b"\0" * 64
    assert alike(with_file(module._check(content) + content), fresh())


def test_a_file_under_another_name_is_solved_anew(tmp_path: Path) -> None:
    from_cache(tmp_path, 1)
    wrong = file_in(tmp_path).read_bytes()
    assert alike(with_file(wrong), fresh())


def test_a_file_of_another_engine_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_cache(tmp_path)
    old = file_in(tmp_path)
    old.write_bytes(old.read_bytes()[:-1] + b"x")
    monkeypatch.setattr(module, "__version__", "0.0.0")
    assert alike(from_cache(tmp_path), fresh())
    assert old.read_bytes().endswith(b"x")
    assert len(list(tmp_path.iterdir())) == 2


class Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, sprung: Path) -> None:
        self.sprung = sprung

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.sprung),)


def test_nothing_in_a_file_is_ever_executed(tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    assert not sound().startswith((b"\x80", b"\x93NUMPY", b"PK"))
    assert alike(with_file(pickle.dumps(Trap(sprung))), fresh())
    assert not sprung.exists()


# --- never in the way -----------------------------------------------------------------------


def test_a_folder_that_may_not_be_written_only_means_solving_again() -> None:
    with ordinary_user() as folder:
        folder.chmod(0o555)
        for place in (folder, folder / "deeper"):
            assert alike(from_cache(place), fresh())
        assert not list(folder.iterdir())


def test_a_file_that_may_not_be_read_only_means_solving_again() -> None:
    with ordinary_user() as folder:
        from_cache(folder)
        file_in(folder).chmod(0)
        assert alike(from_cache(folder), fresh())


def test_a_folder_where_a_file_should_be_only_means_solving_again(tmp_path: Path) -> None:
    from_cache(tmp_path)
    path = file_in(tmp_path)
    path.unlink()
    (path / "deeper").mkdir(parents=True)
    assert alike(from_cache(tmp_path), fresh())


def test_a_file_where_the_folder_should_be_only_means_solving_again(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("something else")
    assert alike(from_cache(tmp_path / "taken"), fresh())
    assert (tmp_path / "taken").read_text() == "something else"


def test_a_full_disk_only_means_solving_again_and_leaves_no_half_of_a_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="such limits are a matter of Unix")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        found = from_cache(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert len(sound()) > 2000
    assert alike(found, fresh())
    assert not list(tmp_path.iterdir())


def test_a_cache_deleted_at_any_time_only_means_solving_again(tmp_path: Path) -> None:
    place = tmp_path / "cache"
    from_cache(place)
    shutil.rmtree(place)
    assert alike(from_cache(place), fresh())
    assert alike(from_cache(place), fresh())


def test_only_so_many_files_are_kept_and_the_oldest_go_first(tmp_path: Path) -> None:
    one = Cache(tmp_path)
    for at in range(KEPT + 3):
        one.write(f"name-{at}", fresh())
        os.utime(tmp_path / f"name-{at}.solved", (at, at))
    one.write("last", fresh())
    kept = {path.stem for path in tmp_path.iterdir()}
    assert kept == {"last", *(f"name-{at}" for at in range(4, KEPT + 3))}
