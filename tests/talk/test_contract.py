"""What every scenario of the library keeps, new ones included, without registering any."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.scenario import loading
from simulator.scenario.model import ENDINGS, Fact, Scenario, Sides
from simulator.scenario.words import ACTS, TERM_ACTS, TOPIC_ACTS
from simulator.talk import packages, transcript
from simulator.talk.moves import parse
from simulator.talk.player import play_out
from simulator.talk.state import State
from simulator.talk.talk import Talk
from tests.talk.saying import legal_moves

ROOT = Path(__file__).resolve().parents[2]
IDS = loading.ids()
MANY = settings(max_examples=max(200, settings.default.max_examples))
EVERY = pytest.mark.parametrize("which", IDS)
PLAYERS = ("master", "fair", "passive", "hostile")
NEEDS_TERMS = ("propose", "trade")


@cache
def loaded(which: str) -> Scenario:
    return loading.load(which)


def sayable(scenario: Scenario) -> list[str]:
    """Every act, bare and with every topic it can be about; proposals with one term."""
    first = scenario.issues[0]
    found = [
        f"{act} {first.id}={first.options[-1].id}" if act in NEEDS_TERMS else act for act in ACTS
    ]
    alternatives = [one.id for one in scenario.alternatives]
    for act in TOPIC_ACTS:
        topics = alternatives if act == "disclose" else [*scenario.topic_labels]
        found += [f"{act} {topic}" for topic in topics]
    for act in TERM_ACTS:
        found += [f"{act} {one.id}={o.id}" for one in scenario.issues for o in one.options]
    return found


def placed(talk: Talk, state: State) -> Talk:
    """The talk after one idle turn, in another state."""
    first = talk.play("unclear").exchange
    return replace(talk, log=(replace(first, after=state),))


def checked(talk: Talk) -> None:
    """What must hold after every turn of every talk."""
    scenario, state = talk.scenario, talk.state
    assert len(talk.history) <= scenario.turns
    assert all(
        0 <= value < one.size for one, value in zip(scenario.variables, state.values, strict=True)
    )
    assert packages.points(scenario, state.table).them >= scenario.limits.them
    reply = talk.history[-1].reply
    assert reply.strip()
    assert not {"{", "}"} & set(reply + talk.history[-1].cue + talk.history[-1].event_text)
    if state.ending is None:
        return
    assert state.ending.kind in ENDINGS
    assert state.ending.reason
    if state.ending.package is not None:
        assert packages.points(scenario, state.ending.package).them >= scenario.limits.them


# --- Everything is answered ----------------------------------------------------------------------


@EVERY
def test_every_act_gets_an_answer_in_every_stage_and_state(which: str) -> None:
    scenario = loaded(which)
    draw = random.Random(which)
    for stage, _ in scenario.stages:
        for move in sayable(scenario):
            values = tuple(draw.randrange(one.size) for one in scenario.variables)
            start = Talk(scenario, draw.randrange(1_000))
            for state in (replace(start.state, stage=stage),
                          replace(start.state, stage=stage, values=values)):  # fmt: skip
                turn = placed(start, state).play(move)
                assert turn.reply.strip(), (stage, move)


@EVERY
def test_every_move_on_the_list_can_be_played_as_it_is_written(which: str) -> None:
    talk = Talk(loaded(which))
    for move in talk.moves:
        assert str(parse(move)) == move
        checked(talk.play(move).talk)


# --- Every talk ends -----------------------------------------------------------------------------


@EVERY
@MANY
@given(data=st.data())
def test_any_moves_lead_to_an_end_within_the_turns_and_never_below_their_limit(
    which: str, data: st.DataObject
) -> None:
    talk = Talk(loaded(which), data.draw(st.integers(0, 2**64 - 1)))
    while talk.ending is None:
        talk = talk.play(data.draw(legal_moves(talk))).talk
        checked(talk)


@EVERY
@MANY
@given(seed=st.integers(0, 2**64 - 1), choices=st.lists(st.integers(0, 10_000), min_size=20))
def test_moves_from_the_list_lead_to_an_end_and_undo_leads_back(
    which: str, seed: int, choices: list[int]
) -> None:
    talk = Talk(loaded(which), seed)
    for choice in choices:
        if talk.ending is not None:
            break
        after = talk.play(talk.moves[choice % len(talk.moves)]).talk
        assert after.undo().state == talk.state
        talk = after
        checked(talk)
    assert talk.ending is not None


@EVERY
@pytest.mark.parametrize("player", PLAYERS)
def test_the_scripted_players_finish_their_talks_with_legal_moves(which: str, player: str) -> None:
    scenario = loaded(which)
    assert all(str(parse(line.move)) == line.move for line in scenario.players[player])
    for seed in range(20):
        talk = play_out(Talk(scenario, seed), scenario.players[player])
        checked(talk)
        assert talk.ending is not None


@EVERY
def test_any_other_player_the_file_declares_finishes_as_well(which: str) -> None:
    scenario = loaded(which)
    for name, player in scenario.players.items():
        if name not in PLAYERS:
            assert play_out(Talk(scenario, 1), player).ending is not None


# --- The same moves give the same talk -----------------------------------------------------------


def played_again(seeds: range = range(3)) -> None:
    """Play every scripted player in the scenarios whose content stands on standard input.

    Prints one hash of all transcripts: run in another process, it must come out the same.
    """
    digest = hashlib.sha256()
    for line in sys.stdin:
        scenario = transcript.start(json.loads(line)).scenario
        for player in scenario.players.values():
            for seed in seeds:
                for row in transcript.lines(play_out(Talk(scenario, seed), player)):
                    digest.update(row.encode())
    print(digest.hexdigest())


def test_the_same_seed_and_moves_give_the_same_bytes_in_any_process() -> None:
    heads = "\n".join(transcript.dump(transcript.header(Talk(loaded(which)))) for which in IDS)
    found = set()
    for hash_seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"), ("4711", "America/Lima")):
        found.add(subprocess.run(
            [sys.executable, "-c", "from tests.talk.test_contract import *; played_again()"],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone, "PYTHONUTF8": "1"},
            cwd=ROOT, input=heads.encode(), capture_output=True, check=True,
        ).stdout)  # fmt: skip
    assert len(found) == 1
    assert len(found.pop().strip()) == 64


@EVERY
def test_a_replay_of_any_talk_gives_the_same_bytes(which: str) -> None:
    scenario = loading.load(which, counterpart="Dr Quill", currency="€")
    for player in scenario.players.values():
        talk = play_out(Talk(scenario, 5), player)
        talk = talk.undo().play("close").talk
        written = "\n".join(transcript.lines(talk))
        stored = transcript.loads(written)
        assert stored.judged == ""
        assert stored.talk is not None
        assert "\n".join(transcript.lines(stored.talk)) == written


@EVERY
def test_a_draw_that_changes_an_answer_is_the_only_difference_between_seeds(which: str) -> None:
    scenario = loaded(which)
    plain = replace(scenario, facts=())
    talks = [Talk(plain, seed) for seed in range(5)]
    assert len({(talk.state, talk.moves) for talk in talks}) == 1


# --- What is hidden stays hidden -----------------------------------------------------------------


def disguised(talk: Talk) -> Talk:
    """The same talk, so far, with a counterpart who is another person underneath.

    Their points, limit, hope, temperament, reactions and events, the facts not shown and the
    interests not found out all change; the replies stay as they were given.
    """
    scenario, state = talk.scenario, talk.state
    issues = tuple(
        replace(one, options=tuple(
            replace(option, points=Sides(option.points.you, (option.points.them * 7 + at) % 31))
            for at, option in enumerate(one.options)
        ))
        for one in scenario.issues
    )  # fmt: skip
    theirs = tuple(
        one if one.visibility == "public" or state.value(scenario, one.id) else replace(
            one, label="x", want="y", weight=4 - one.weight, also=("z",), topic=None, opens_at=0,
            visibility="guarded" if one.visibility == "askable" else "askable", says=("w",),
            served_by=(), act_served=not one.act_served,
        )
        for one in scenario.interests.them
    )  # fmt: skip
    other = replace(
        scenario, issues=issues, limits=Sides(scenario.limits.you, 1),
        hope=(scenario.hope + 50) % 101,
        interests=Sides(scenario.interests.you, theirs), facts=tuple(_other_facts(talk)),
        temperament=replace(scenario.temperament, steps=1, stretch=1, beyond=2),
        reactions=scenario.reactions[:1], events=(), hash="another", theirs_share=0.0,
    )  # fmt: skip
    return replace(talk, scenario=other, seed=talk.seed + 1)


def _other_facts(talk: Talk) -> Iterator[Fact]:
    for fact in talk.scenario.facts:
        drawn = talk.facts[fact.id]
        shown = talk.state.value(talk.scenario, f"shown.{fact.id}")
        kept = tuple(
            replace(value, odds=1, room=0) for value in fact.values if (value.id == drawn) == shown
        )
        yield fact if shown and not kept else replace(fact, values=kept[:1])


def known(talk: Talk) -> tuple[object, ...]:
    """Everything a person can see of a talk."""
    view = talk.view
    return view.to_dict(), view.said, view.improved, view.ended, view.seen(), talk.moves


@EVERY
@given(seed=st.integers(0, 1_000), choices=st.lists(st.integers(0, 10_000), max_size=12))
def test_nothing_hidden_shows_in_the_view_or_the_moves(
    which: str, seed: int, choices: list[int]
) -> None:
    talk = Talk(loaded(which), seed)
    for choice in choices:
        assert known(talk) == known(disguised(talk))
        if talk.ending is None:
            talk = talk.play(talk.moves[choice % len(talk.moves)]).talk
    assert known(talk) == known(disguised(talk))


@EVERY
def test_the_disguise_changes_what_is_hidden(which: str) -> None:
    talk = Talk(loaded(which), 3)
    other = disguised(talk)
    assert {name: fact for name, fact in other.facts.items() if talk.facts[name] == fact} == {}
    table = talk.state.table
    assert packages.points(talk.scenario, table).you == packages.points(other.scenario, table).you
    assert packages.points(talk.scenario, table).them != packages.points(other.scenario, table).them
    assert packages.threshold(talk.scenario, 0) != packages.threshold(other.scenario, 0)


@EVERY
def test_no_name_of_a_hidden_thing_is_among_the_moves(which: str) -> None:
    scenario = loaded(which)
    said = {
        word.partition("=")[0] for move in Talk(scenario).moves for word in move.split()
    }  # fmt: skip
    hidden = {one.id for one in scenario.interests.them if one.visibility != "public"}
    hidden |= {fact.id for fact in scenario.facts}
    assert said & hidden == set()


@EVERY
def test_a_refusal_names_nothing_hidden(which: str) -> None:
    scenario = loaded(which)
    with pytest.raises(Exception, match="is not a topic here") as caught:
        Talk(scenario).play("ask no-such-thing")
    words = set(str(caught.value).replace(",", " ").split())
    hidden = {one.id for one in scenario.interests.them} | {fact.id for fact in scenario.facts}
    assert words & hidden <= set(scenario.topic_labels)


# --- The counterpart is not a pushover -----------------------------------------------------------


@cache
def undisturbed(which: str) -> Scenario:
    """The scenario without what happens by itself at a turn, so that only moves can open things."""
    return replace(loaded(which), events=())


def repeated(talk: Talk, move: str, times: int = 6) -> Iterator[Talk]:
    for _ in range(times):
        if talk.ending is not None:
            return
        talk = talk.play(move).talk
        yield talk


def standing(talk: Talk) -> tuple[object, int]:
    """What they have given so far: the package on the table and the concession."""
    return talk.state.table, talk.state.value(talk.scenario, "concede")


def found_out(talk: Talk) -> set[str]:
    """Their interests that were not public and are known by now."""
    return {
        one.id
        for one in talk.scenario.interests.them
        if one.visibility != "public" and talk.state.value(talk.scenario, one.id)
    }


@EVERY
@pytest.mark.parametrize("move", ["ask_generic", "pause", "unclear", "plead", "greet", "decline"])
def test_silence_and_generic_words_open_nothing(which: str, move: str) -> None:
    for seed in range(10):
        start = Talk(undisturbed(which), seed)
        for talk in repeated(start, move, times=20):
            assert standing(talk) == standing(start)
            assert found_out(talk) == set()
            assert talk.view.facts == {}


@EVERY
def test_a_deal_as_the_first_word_takes_what_is_there_and_no_more(which: str) -> None:
    for seed in range(10):
        start = Talk(loaded(which), seed)
        talk = start.play("accept").talk
        assert standing(talk) == standing(start)
        if talk.ending is not None and talk.ending.package is not None:
            assert start.scenario.on_table
            assert talk.ending.package == packages.opening(start.scenario)


@EVERY
def test_saying_the_same_thing_again_moves_them_no_further(which: str) -> None:
    for move in sayable(loaded(which)):
        for seed in (1, 2):
            first, *later = repeated(Talk(undisturbed(which), seed), move)
            assert all(standing(talk) == standing(first) for talk in later), move


@EVERY
def test_saying_the_same_thing_again_makes_nobody_warmer(which: str) -> None:
    scenario = undisturbed(which)
    for move in (one for one in sayable(scenario) if parse(one).act in TOPIC_ACTS):
        talks = list(repeated(Talk(scenario, 1), move, times=8))
        warmth = [talk.state.value(scenario, "rapport") for talk in talks]
        assert warmth[-1] <= max(warmth[:4]), move
