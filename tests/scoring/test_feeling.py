"""How the counterpart comes out of a talk: bounded, and moved the way one would expect."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import loading
from simulator.scoring.feeling import (
    GROUPS,
    INDIFFERENT,
    WEIGHTS,
    Signs,
    asked,
    feelings,
    harsh,
    said_back,
    signs,
)
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

SCENARIO = loading.load("first-offer")
PARTS = ("rapport", "patience", "gain", "served", "heard")

shares = st.floats(0, 1)
all_signs = st.builds(Signs, shares, shares, shares, shares, shares, st.integers(0, 20))


def played(*moves: str) -> Talk:
    talk = Talk(SCENARIO, 3)
    for move in moves:
        talk = talk.play(move).talk
    return talk


@given(all_signs)
def test_every_feeling_lies_between_one_and_seven(found: Signs) -> None:
    felt = feelings(found)
    assert tuple(felt) == GROUPS
    assert all(1 <= value <= 7 for value in felt.values())


@given(all_signs, st.sampled_from(PARTS), shares)
def test_more_of_anything_good_never_lowers_a_feeling(found: Signs, part: str, more: float) -> None:
    better = replace(found, **{part: max(more, getattr(found, part))})
    before, after = feelings(found), feelings(better)
    assert all(after[group] >= before[group] - 1e-9 for group in GROUPS)


@given(all_signs)
def test_one_more_harsh_turn_never_raises_a_feeling(found: Signs) -> None:
    before, after = feelings(found), feelings(replace(found, harsh=found.harsh + 1))
    assert all(after[group] <= before[group] for group in GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_the_best_and_the_worst_end_of_a_talk_reach_the_ends_of_the_scale(group: str) -> None:
    assert feelings(Signs(1, 1, 1, 1, 1, 0))[group] == pytest.approx(7)
    assert feelings(Signs(0, 0, 0, 0, 0, 0))[group] == pytest.approx(1)
    assert sum(WEIGHTS[group].values()) == pytest.approx(1)


def test_the_same_question_counts_once_and_another_one_counts_more() -> None:
    once, twice = played("ask budget"), played("ask budget", "ask budget")
    more = played("ask budget", "ask team")
    assert asked(once) == asked(twice) == [1]
    assert asked(more) == [1, 2]
    assert signs(more).heard > signs(once).heard


def test_only_what_was_new_counts_as_said_back() -> None:
    talk = played("greet", "ask budget", "reflect budget", "reflect budget")
    found = [one for one in talk.history if one.move.act == "reflect"]
    gained = [one.turn for one in found if one.after.values != one.before.values]
    assert len(said_back(talk)) <= 1
    assert set(said_back(talk)) <= set(gained)


def test_contempt_an_ultimatum_and_a_sharp_tone_are_harsh_turns() -> None:
    talk = played("greet", "disdain", "ask budget ~sharp", "ask team")
    assert harsh(talk) == [2, 3]
    assert signs(talk).harsh == 2


def test_their_first_wish_is_the_most_and_their_limit_as_good_as_no_deal() -> None:
    passive = play_out(Talk(SCENARIO, 3), SCENARIO.players["passive"])
    master = play_out(Talk(SCENARIO, 3), SCENARIO.players["master"])
    assert passive.ending is not None
    assert passive.ending.kind == "agreement"
    assert signs(passive).gain == pytest.approx(1)
    assert INDIFFERENT <= signs(master).gain < signs(passive).gain
    assert signs(played("walk_away")).gain == INDIFFERENT


def test_a_counterpart_met_well_feels_better_than_one_met_with_hostility() -> None:
    well = feelings(signs(play_out(Talk(SCENARIO, 3), SCENARIO.players["master"])))
    badly = feelings(signs(play_out(Talk(SCENARIO, 3), SCENARIO.players["hostile"])))
    assert all(well[group] > badly[group] for group in GROUPS)
