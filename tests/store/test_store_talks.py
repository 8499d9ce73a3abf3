"""Talks come back from the store as they were played."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.errors import StoreError
from simulator.scenario import loading
from simulator.store import home
from simulator.store.database import Store
from simulator.store.schema import MIGRATIONS
from simulator.talk import transcript
from simulator.talk.player import play_out
from simulator.talk.state import Card
from simulator.talk.talk import Talk

SCENARIO = loading.load("first-offer")
FAIR = SCENARIO.players["fair"]

texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "home") as opened:
        yield opened


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """Any talk that can be played on this scenario, turns taken back included."""
    card = draw(st.none() | st.builds(Card, st.integers(0, 100), texts.filter(bool)))
    talk = Talk(SCENARIO, draw(st.integers(0, 2**63)), card)
    for _ in range(draw(st.integers(0, 16))):
        if talk.history and draw(st.integers(0, 5)) == 0:
            talk = talk.undo()
        elif not talk.ending:
            move = draw(st.sampled_from(talk.moves))
            corrections = tuple(draw(st.lists(st.sampled_from(talk.moves), max_size=2)))
            talk = talk.play(move, draw(texts), corrections).talk
    return talk


@settings(max_examples=40, deadline=None)
@given(talk=talks())
def test_a_talk_comes_back_byte_for_byte_and_imports_as_the_same_talk(talk: Talk) -> None:
    expected = list(transcript.lines(talk))
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder)) as store:
        number = store.begin(Talk(SCENARIO, talk.seed, talk.card))
        for one in talk.log:
            store.append(number, one)
        assert list(store.export(number)) == expected
        copy = store.import_("\n".join(expected) + "\n")
        assert list(store.export(copy)) == expected
        for kept in (number, copy):
            loaded = store.load(kept)
            assert loaded.judged == ""
            assert loaded.talk is not None
            assert loaded.talk.log == talk.log
        rows = store.history()
        assert [row.turns for row in rows] == [len(talk.history)] * 2
        ending = talk.ending.kind if talk.ending else None
        assert [row.ending for row in rows] == [ending] * 2
        assert store.latest_unfinished() == (None if ending else copy)


def test_text_pasted_with_rare_line_breaks_survives_export_and_import(store: Store) -> None:
    text = "one\u2028two\u2029three\x85four\x0bfive\x1csix\rseven\neight\0"
    talk = Talk(SCENARIO, 3).play("ask budget", text).talk
    lines = list(store.export(store.begin(talk)))
    assert lines == list(transcript.lines(talk))
    copy = store.import_("\r\n".join(lines))
    assert list(store.export(copy)) == lines
    assert store.load(copy).judged == ""


def test_the_history_tells_what_was_played_and_how_it_ended(store: Store) -> None:
    talk = play_out(Talk(SCENARIO, 3), FAIR)
    number = store.begin(Talk(SCENARIO, 3))
    for one in talk.log:
        store.append(number, one)
    store.close_with(number, {"interests": 70, "readiness": None})
    (row,) = store.history()
    assert talk.ending is not None
    assert (row.number, row.scenario, row.title) == (1, "first-offer", SCENARIO.title)
    assert (row.counterpart, row.seed, row.turns) == (SCENARIO.counterpart, 3, len(talk.history))
    assert (row.ending, row.summary) == (
        talk.ending.kind,
        {"interests": 70, "readiness": None},
    )
    assert row.started.endswith("+00:00")
    assert (row.parent, row.parent_turn) == (None, None)


def test_taking_back_the_last_turn_opens_a_finished_talk_and_clears_its_scores(
    store: Store,
) -> None:
    talk = play_out(Talk(SCENARIO, 3), FAIR)
    number = store.begin(talk)
    store.close_with(number, {"interests": 70})
    assert store.latest_unfinished() is None
    store.append(number, talk.undo().log[-1])
    (row,) = store.history()
    assert (row.ending, row.summary, row.turns) == (None, {}, len(talk.history) - 1)
    assert store.latest_unfinished() == number


def test_the_talk_to_go_on_with_is_the_last_begun_that_has_not_ended(store: Store) -> None:
    assert store.latest_unfinished() is None
    store.begin(Talk(SCENARIO, 1))
    running = store.begin(Talk(SCENARIO, 2))
    store.begin(play_out(Talk(SCENARIO, 3), FAIR))
    assert store.latest_unfinished() == running


def test_a_retry_is_a_new_talk_that_knows_where_it_came_from(store: Store) -> None:
    talk = play_out(Talk(SCENARIO, 3), FAIR)
    number = store.begin(talk.undo())
    retry = store.fork(number, 3)
    loaded = store.load(retry).talk
    assert loaded is not None
    assert loaded.log == talk.before(3).log
    assert loaded.facts == talk.facts
    row = store.history()[-1]
    assert (row.number, row.parent, row.parent_turn, row.turns) == (retry, number, 3, 2)
    assert list(store.export(number)) == list(transcript.lines(talk.undo()))


def test_a_retry_with_new_draws_keeps_what_was_shown_and_comes_back_as_it_was_played(
    store: Store,
) -> None:
    talk = play_out(Talk(SCENARIO, 3), FAIR)
    number = store.begin(talk)
    retry = store.fork(number, 5, seed=9)
    begun = store.load(retry).talk
    assert begun is not None
    assert begun.log == talk.before(5).log
    (drawn,) = begun.redrawn
    assert (drawn.turn, dict(begun.view.facts)) == (5, dict(talk.before(5).view.facts))
    for one in play_out(begun, FAIR).log[4:]:
        store.append(retry, one)
    again = store.load(store.fork(retry, 3)).talk
    assert again is not None
    assert (again.redrawn, again.facts) == (begun.redrawn, begun.facts)
    assert [row.redrawn for row in store.history()] == [(), (drawn,), (drawn,)]
    lines = list(store.export(retry))
    copy = store.import_("\n".join(lines))
    assert list(store.export(copy)) == lines
    assert store.load(copy).judged == ""
    assert len(store.turns(copy)) == json.loads(lines[-1])["turn"]


def test_the_history_can_be_read_when_a_header_is_damaged_where_it_was_redrawn(
    store: Store,
) -> None:
    head, *rest = transcript.lines(play_out(Talk(SCENARIO, 3), FAIR))
    odd = transcript.dump({**json.loads(head), "redrawn": [{"turn": []}]})
    number = store.import_("\n".join([odd, *rest]))
    assert "damaged at 'turn'" in store.load(number).judged
    assert [row.redrawn for row in store.history()] == [()]


@pytest.mark.parametrize("turn", [0, 40])
def test_a_retry_from_a_turn_that_was_never_played_says_which_there_are(
    store: Store, turn: int
) -> None:
    store.begin(Talk(SCENARIO, 3).play("ask budget").talk)
    with pytest.raises(StoreError, match="this talk has turns 1 to 1"):
        store.fork(1, turn)
    assert len(store.history()) == 1


def test_a_number_is_never_given_twice(store: Store) -> None:
    for _ in range(3):
        last = store.begin(Talk(SCENARIO))
    store.forget(last)
    assert store.begin(Talk(SCENARIO)) == last + 1


def test_a_turn_that_does_not_follow_is_refused_and_nothing_is_kept(store: Store) -> None:
    first = Talk(SCENARIO, 3).play("ask budget")
    second = first.talk.play("reflect budget")
    number = store.begin(Talk(SCENARIO, 3))
    store.append(number, first.exchange)
    with Store(store.path.parent) as elsewhere:
        elsewhere.append(number, second.exchange)
    with pytest.raises(StoreError, match="has 2 turns now"):
        store.append(number, second.exchange)
    assert list(store.export(number)) == list(transcript.lines(second.talk))


def test_a_talk_of_another_engine_still_shows_its_words_and_cannot_be_retried(
    store: Store,
) -> None:
    lines = list(transcript.lines(play_out(Talk(SCENARIO, 3), FAIR)))
    head = {**json.loads(lines[0]), "engine": "0.0.1"}
    lines[0] = transcript.dump(head)
    number = store.import_("\n".join(lines))
    stored = store.load(number)
    assert stored.talk is None
    assert "0.0.1" in stored.judged
    assert list(store.export(number)) == lines
    with pytest.raises(StoreError, match=r"cannot be played again.*0\.0\.1"):
        store.fork(number, 1)


def test_talks_of_one_scenario_share_its_content(store: Store) -> None:
    store.begin(Talk(SCENARIO))
    store.close()
    before = store.path.stat().st_size
    for seed in range(50):
        store.begin(Talk(SCENARIO, seed))
    store.close()
    content = len(transcript.dump(SCENARIO.content))
    assert store.path.stat().st_size - before < 3 * content


def test_the_file_says_which_version_of_the_schema_it_has(store: Store) -> None:
    store.begin(Talk(SCENARIO))
    store.close()
    version = store.path.read_bytes()[60:64]  # https://www.sqlite.org/fileformat.html, 1.3
    assert int.from_bytes(version, "big") == len(MIGRATIONS) == 2


def test_the_folder_is_the_platforms_unless_one_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(home.VARIABLE, str(tmp_path))
    assert home.where() == tmp_path
    assert Store().path == tmp_path / "rehearse.db"
    monkeypatch.setenv(home.VARIABLE, "")
    assert home.where().name == "rehearse"
    monkeypatch.setenv(home.VARIABLE, "~/elsewhere")
    assert home.where() == Path.home() / "elsewhere"


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    with Store(tmp_path / "home"):
        assert not (tmp_path / "home").exists()
