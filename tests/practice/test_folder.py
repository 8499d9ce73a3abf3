"""What cannot be looked into is said, and nothing is made by looking."""

from __future__ import annotations

from pathlib import Path

from simulator.practice import folder
from simulator.store.database import Store
from tests.store.test_store_failures import ordinary_user


def test_a_folder_that_may_not_be_looked_into_is_said_in_a_line() -> None:
    with ordinary_user() as place:
        place.chmod(0o000)
        with Store(place / "home") as store:
            held = folder.held(store)
    assert "REHEARSE_HOME" in held.trouble
    assert held.ours
    assert "\n" not in held.trouble


def test_looking_into_a_folder_that_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "home") as store:
        held = folder.held(store)
    assert not held.ours
    assert list(held.words()) == []
    assert list(tmp_path.iterdir()) == []


def test_one_and_many_are_told_apart_and_others_only_when_asked() -> None:
    held = folder.Held(Path("x"), {"talks": 1, "worksheets": 2, "others": 1})
    assert list(held.words()) == ["1 talk", "2 worksheets", "1 file that is not ours"]
    assert list(held.words(others=False)) == ["1 talk", "2 worksheets"]
    assert not folder.Held(Path("x"), {"talks": 0, "others": 3}).ours
