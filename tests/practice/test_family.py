"""Talks and their retries: the tree they make, and where they parted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief.page import markdown
from simulator.practice.family import Branch, family, parting, tree
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.sidebyside import QUOTED, beside, page
from simulator.scenario.model import Scenario
from simulator.store.database import Store
from simulator.store.records import Row
from simulator.talk.talk import Talk
from tests.talk.small import small


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def scenario(tmp_path: Path) -> Scenario:
    return small(tmp_path)


def row(number: int, parent: int | None) -> Row:
    return Row(number, "s", "S", "Ada", 1, "2026", 0, None, {}, "1", parent, parent and 1)


@st.composite
def histories(draw: st.DrawFn) -> list[Row]:
    """Talks of which some are retries of earlier ones, and some parents are gone."""
    found: list[Row] = []
    for number in range(1, draw(st.integers(1, 30))):
        parent = draw(st.none() | st.integers(1, number - 1)) if number > 1 else None
        found.append(row(number, parent))
    gone = draw(st.sets(st.integers(1, 30), max_size=5))
    return [one for one in found if one.number not in gone]


@given(rows=histories())
def test_a_tree_holds_every_talk_once_each_under_the_one_it_plays_again(rows: list[Row]) -> None:
    branches = list(tree(rows))
    assert sorted(one.row.number for one in branches) == [one.number for one in rows]
    above: list[Branch] = []
    for one in branches:
        del above[one.depth :]
        assert len(above) == one.depth
        if one.parent is None:
            assert one.row.parent not in {each.number for each in rows}
        else:
            assert one.row.parent == one.parent.number == above[-1].row.number
        above.append(one)


def test_a_long_chain_of_retries_is_no_trouble() -> None:
    rows = [row(number, number - 1 or None) for number in range(1, 3000)]
    assert [one.depth for one in tree(rows)] == list(range(2999))


def test_talks_part_in_the_first_turn_whose_moves_differ() -> None:
    then = [{"move": "greet"}, {"move": "ask pay"}, {"move": "accept"}]
    now = [{"move": "greet"}, {"move": "ask days"}, {"move": "accept"}]
    at = parting(then, now)
    assert at is not None
    assert (at.turn, at.then, at.now) == (2, then[1], now[1])
    short = parting(then, then[:2])
    assert short is not None
    assert (short.turn, short.then, short.now) == (3, then[2], None)
    assert parting(then, list(then)) is None


def played(store: Store, number: int, *said: tuple[str, str | None]) -> int:
    """Go on with a kept talk: moves, each with what was typed."""
    rehearsal = Rehearsal.resume(store, number)
    for move, text in said:
        rehearsal.play(move, text)
    return number


def test_every_retry_belongs_to_one_family_and_other_talks_to_none_of_it(
    store: Store, scenario: Scenario
) -> None:
    for seed in (1, 2):
        played(store, store.begin(Talk(scenario, seed)), ("greet", None), ("accept", None))
    second = store.fork(1, 2)
    third = store.fork(second, 1)
    for number in (1, second, third):
        assert [one.row.number for one in family(store, number)] == [1, second, third]
    assert [one.row.number for one in family(store, 2)] == [2]


def test_the_same_words_heard_as_another_move_are_told_apart_by_how_they_were_heard(
    store: Store, scenario: Scenario
) -> None:
    played(store, store.begin(Talk(scenario, 1)), ("close", "So be it."), ("accept", None))
    played(store, store.fork(1, 1), ("accept", "So be it."))
    shown = markdown(beside(store, 2))
    assert "turn 1: brings the talk to a close" in shown
    assert "turn 1: accepts what is on the table" in shown
    assert "So be it" not in shown


def test_a_long_sentence_is_quoted_in_part_and_a_talk_still_running_has_no_result(
    store: Store, scenario: Scenario
) -> None:
    long = "I would like to say this at some length. " * 20
    played(store, store.begin(Talk(scenario, 1)), ("greet", long))
    played(store, store.fork(1, 1), ("accept", None))
    shown = markdown(beside(store, 2))
    quote = shown[shown.index("“") + 1 : shown.index("”")]
    assert long.startswith(quote.removesuffix(" …"))
    assert QUOTED - 20 < len(quote) <= QUOTED + 2
    assert "(not finished)" in shown
    assert "Talk 1 has no result yet to set beside this one." in shown


def test_a_talk_that_can_only_be_read_still_stands_in_its_family(
    store: Store, scenario: Scenario
) -> None:
    head, *rest = store.export(played(store, store.begin(Talk(scenario, 1)), ("accept", None)))
    number = store.import_("\n".join([head.replace('"engine": "', '"engine": "0'), *rest]))
    shown = markdown(page(store, family(store, number)))
    assert f"Talk {number} is to be read only: it was played with engine 0" in shown
    assert "agreement" in shown


def test_a_talk_of_its_own_has_nothing_beside_it_and_neither_has_one_whose_parent_is_gone(
    store: Store, scenario: Scenario
) -> None:
    played(store, store.begin(Talk(scenario, 1)), ("accept", None))
    played(store, store.fork(1, 1), ("walk_away", None))
    assert beside(store, 1) == ()
    assert beside(store, 2) != ()
    store.forget(1)
    assert beside(store, 2) == ()


def test_a_debrief_does_without_the_other_talk_when_the_disk_fails(
    store: Store, scenario: Scenario
) -> None:
    played(store, store.begin(Talk(scenario, 1)), ("accept", None))
    store.fork(1, 1)
    store.close()
    store.path.write_bytes(b"no database" * 500)
    assert beside(store, 2) == ()
