"""A talk played again: with the same draws only the choice differs, redrawn only the unseen."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import IllegalMoveError
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.talk import transcript
from simulator.talk.player import play_out
from simulator.talk.redrawing import redraw
from simulator.talk.state import Exchange, Redraw
from simulator.talk.talk import Talk
from tests.talk.saying import legal_moves
from tests.talk.small import small

EVERY = pytest.mark.parametrize("which", loading.ids())


@cache
def loaded(which: str) -> Scenario:
    return loading.load(which)


def shown(talk: Talk) -> dict[str, str]:
    """The facts that were shown, with how they were drawn."""
    return dict(talk.view.facts)


@st.composite
def played(draw: st.DrawFn, scenario: Scenario) -> Talk:
    """Some turns of a talk on a scenario."""
    talk = Talk(scenario, draw(st.integers(0, 2**31)))
    for _ in range(draw(st.integers(1, 8))):
        if talk.ending is None:
            talk = talk.play(draw(legal_moves(talk))).talk
    return talk


def text_of(talk: Talk) -> str:
    return "".join(f"{line}\n" for line in transcript.lines(talk))


@EVERY
@given(data=st.data())
def test_a_redrawn_talk_has_the_same_turns_before_and_the_same_shown_facts(
    which: str, data: st.DataObject
) -> None:
    talk = data.draw(played(loaded(which)))
    turn = data.draw(st.integers(1, talk.turn))
    again = redraw(talk, turn, data.draw(st.integers(0, 2**31)))
    assert again.history == again.log == talk.history[: turn - 1]
    assert again.view == talk.before(turn).view
    assert {**again.facts, **shown(talk.before(turn))} == again.facts
    if again.ending is None:
        again = again.play(data.draw(legal_moves(again))).talk
    if data.draw(st.booleans()) and again.history:
        again = again.undo()
    replayed = replace(again, log=())
    for line in list(transcript.lines(again))[1:]:
        replayed = transcript.again(replayed, json.loads(line))
    assert replayed == again


@EVERY
def test_the_transcript_of_a_redrawn_talk_replays_to_the_same_bytes(which: str) -> None:
    scenario = loaded(which)
    again = redraw(play_out(Talk(scenario, 3), scenario.players["fair"]), 3, 8)
    again = play_out(again.undo(), scenario.players["master"])
    stored = transcript.loads(text_of(again))
    assert stored.judged == ""
    assert stored.talk is not None
    assert text_of(stored.talk) == text_of(again)
    assert (stored.talk.facts, stored.talk.log) == (again.facts, again.log)


@EVERY
@given(data=st.data())
def test_the_same_moves_from_before_a_turn_give_the_same_talk_unless_it_is_redrawn(
    which: str, data: st.DataObject
) -> None:
    talk = data.draw(played(loaded(which)))
    again = talk.before(data.draw(st.integers(1, talk.turn)))
    for past in talk.history[again.turn - 1 :]:
        again = again.play(past.move).talk
    assert again == talk
    assert "redrawn" not in transcript.header(talk)


def test_what_was_drawn_before_and_what_is_drawn_anew_come_from_their_own_seeds(
    tmp_path: Path,
) -> None:
    chance = "{id: coin, you: greet, chance: [{odds: 1, say: Heads.}, {odds: 1, say: Tails.}]}"
    talk = Talk(small(tmp_path, reactions=f"- {chance}"), 1)
    for _ in range(10):
        talk = talk.play("greet").talk
    again = redraw(talk, 6, 50)
    while again.turn <= 10:
        again = again.play("greet").talk
    seed = again.redrawn[0].seed
    other = Talk(talk.scenario, seed)
    while other.turn <= 10:
        other = other.play("greet").talk
    faces = [[one.outcome for one in each.history] for each in (talk, again, other)]
    assert faces[1] == faces[0][:5] + faces[2][5:]
    assert faces[0][5:] != faces[2][5:]
    assert again.facts == other.facts
    assert [again.seed_at(turn) for turn in (1, 5, 6, 10)] == [1, 1, seed, seed]


def test_new_facts_fall_with_their_odds_where_nothing_was_seen(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path), 1).play("greet").talk
    falls = Counter(redraw(talk, 2, seed).facts["weather"] for seed in range(0, 400_000, 1000))
    assert 160 <= falls["wet"] <= 240  # 400 even draws: within 4 standard errors of 200


def test_a_fact_that_told_without_being_named_is_not_contradicted(tmp_path: Path) -> None:
    tells = "{id: drips, you: greet, when: {weather: wet}, say: The gutter drips.}"
    scenario = small(tmp_path, reactions=f"- {tells}")
    wet = next(t for s in range(99) if (t := Talk(scenario, s)).facts["weather"] == "wet")
    talk = wet.play("greet").talk
    assert talk.history[0].reply == "The gutter drips."
    assert {redraw(talk, 2, seed).facts["weather"] for seed in range(50)} == {"wet"}
    assert {redraw(talk, 1, seed).facts["weather"] for seed in range(50)} == {"wet", "dry"}


def test_a_fact_that_was_shown_stays_even_if_nothing_depended_on_it(tmp_path: Path) -> None:
    tells = "{id: so, you: greet, say: You see how it is., effect: {reveal: weather}}"
    talk = Talk(small(tmp_path, reactions=f"- {tells}"), 1).play("greet").talk
    facts = [redraw(talk, 2, seed).facts for seed in range(50)]
    assert facts == [talk.facts] * 50


def test_what_is_taken_back_past_the_turn_keeps_one_and_the_same_counterpart() -> None:
    talk = play_out(Talk(loaded("first-offer"), 3), loaded("first-offer").players["fair"])
    again = redraw(talk, 4, 77)
    before = again.undo().undo()
    assert before.facts == again.facts
    replayed = before
    for past in talk.history[1:3]:
        replayed = replayed.play(past.move).talk
    assert replayed.history == again.history
    assert again.before(2).redrawn == again.redrawn


def test_a_redrawn_talk_can_be_redrawn_again_and_keeps_what_each_had_shown() -> None:
    scenario = loaded("first-offer")
    fact = scenario.facts[0]
    talk = Talk(scenario, 3).play("greet").talk
    first = redraw(talk, 2, 9)
    asked = first.play(f"ask {fact.topic}").talk
    while fact.id not in asked.view.facts:
        asked = asked.play(f"ask {fact.topic}").talk
    for seed in range(20):
        second = redraw(asked, asked.turn, seed)
        assert second.facts[fact.id] == first.facts[fact.id]
        assert second.history == asked.history
        assert len(second.redrawn) == 2
    assert transcript.loads(text_of(second)).judged == ""


def test_a_turn_that_was_never_played_cannot_be_redrawn() -> None:
    with pytest.raises(IllegalMoveError, match="there is no turn 3"):
        redraw(Talk(loaded("first-offer")).play("greet").talk, 3, 1)


DAMAGED = [
    None, 3, "x", {}, [3], [[]], [{}], [{"turn": 2, "seed": 9}],
    [{"turn": "2", "seed": 9, "kept": []}], [{"turn": 2, "seed": 1.5, "kept": []}],
    [{"turn": 2, "seed": True, "kept": []}], [{"turn": 2, "seed": 9, "kept": [1]}],
]  # fmt: skip


@pytest.mark.parametrize("stored", DAMAGED, ids=str)
def test_a_damaged_redraw_in_a_header_is_said_in_one_line(stored: object) -> None:
    head, *rest = text_of(redraw(Talk(loaded("first-offer")).play("greet").talk, 2, 5)).split("\n")
    changed = transcript.dump({**json.loads(head), "redrawn": stored})
    read = transcript.loads("\n".join([changed, *rest]))
    assert read.talk is None
    assert read.judged.startswith("the transcript's ")
    assert "damaged at" in read.judged


def test_a_header_edited_to_other_luck_does_not_verify(tmp_path: Path) -> None:
    tells = "{id: drips, you: greet, when: {weather: wet}, say: The gutter drips.}"
    scenario = small(tmp_path, reactions=f"- {tells}")
    talks = [Talk(scenario, seed) for seed in range(99)]
    wet = next(one for one in talks if one.facts["weather"] == "wet")
    dry = next(one for one in talks if one.facts["weather"] == "dry")
    again = redraw(wet.play("greet").talk, 2, 5)
    forged = replace(again, redrawn=(Redraw(2, dry.seed, ()),))
    assert isinstance(forged.log[0], Exchange)
    read = transcript.loads(text_of(forged))
    assert read.judged == "turn 1 was changed after it was played"
