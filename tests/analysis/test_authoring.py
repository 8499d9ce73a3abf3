"""What authors are told of a scenario: it is true of the talks people would play."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from simulator.analysis.authoring import Survey, solved, survey, temptations
from simulator.analysis.barred import barred
from simulator.analysis.beliefs import Beliefs
from simulator.analysis.compiled import Compiled
from simulator.analysis.costing import costs
from simulator.analysis.everything import everything
from simulator.analysis.following import by_rules, follow, perfectly
from simulator.analysis.leaving import leaving
from simulator.analysis.odds import Scripted, odds
from simulator.analysis.reaching import WAIT, Reached, Way, reach
from simulator.analysis.worth import Worth
from simulator.scenario.loading import load
from simulator.scenario.model import Scenario
from simulator.scoring import deal
from simulator.talk import packages
from simulator.talk.situation import room
from simulator.talk.state import Ending, State
from simulator.talk.talk import Talk
from tests.talk.small import small

GENEROUS = """\
- {id: gives, you: [propose, trade], when: {zone: [stretch, beyond]}, say: All right., effect: {concede: up 1}}
"""  # noqa: E501
REMEMBERS = """\
- {id: marks, you: greet, say: Noted., effect: {remember: marked}}
- {id: recalls, you: ask, when: {marked: "yes"}, say: I noted that.}
- {id: sulks, you: disdain, when: {marked: "yes"}, say: And now this.}
"""
SHUT = """\
- {id: before, you: greet, when: {patience: at least 0, rapport: at least 0}, say: Hello.}
- {id: behind, you: greet, when: {rapport: at least 1}, say: Hello again.}
- {id: unmarked, you: greet, when: {marked: "yes", patience: at least 0, rapport: at least 0}, say: Hm.}
"""  # noqa: E501
BULLIED = """\
- {id: cowed, you: disdain, say: Oh. Well., effect: {concede: up 2}}
"""


def parts(scenario: Scenario) -> tuple[Compiled, Beliefs, Worth]:
    compiled = Compiled(scenario)
    worth = Worth(compiled.codec, compiled.facts, scenario.limits.you)
    return compiled, Beliefs(compiled), worth


def reached(scenario: Scenario, most: int = 1_000) -> Reached:
    compiled, beliefs, worth = parts(scenario)
    return reach(compiled, beliefs, everything(compiled, worth), most)


def answers(scenario: Scenario, way: Way, seeds: int) -> set[str]:
    """What answers the last move of a way, over some seeds; waiting is an unclear word."""
    found = set()
    for seed in range(seeds):
        talk = Talk(scenario, seed)
        for move in way:
            if talk.ending is None:
                talk = talk.play("unclear" if move == WAIT else move).talk
        if len(talk.history) == len(way):
            found.add(talk.history[-1].reaction)
    return found


@pytest.fixture
def surveyed(tmp_path: Path) -> Survey:
    return survey(Talk(small(tmp_path, reactions=SHUT)), talks=200)


def test_the_way_to_a_reaction_is_the_shortest(tmp_path: Path) -> None:
    found = reached(small(tmp_path, reactions=REMEMBERS))
    assert found.reactions["marks"] == ("greet",)
    assert found.reactions["recalls"] == ("greet", "ask")
    assert found.reactions["sulks"] == ("greet", "disdain")


def test_every_way_found_leads_there_in_a_talk() -> None:
    scenario = load("informational-interview")
    for name, way in reached(scenario).reactions.items():
        assert name in answers(scenario, way, 150), (name, way)


def test_the_way_to_an_event_of_a_later_turn_waits_for_it(tmp_path: Path) -> None:
    events = "- {id: bell, turn: 4, say: A bell rings.}\n"
    found = reached(small(tmp_path, events=events))
    assert found.events["bell"][1:] == (WAIT,) * 3


def test_a_search_of_samples_does_not_claim_to_have_seen_everything(tmp_path: Path) -> None:
    scenario = load("informational-interview")
    assert not reached(scenario, most=50).every
    assert reached(small(tmp_path, reactions=REMEMBERS)).every


def test_of_samples_too_it_is_known_what_can_never_be_met(tmp_path: Path) -> None:
    scenario = small(tmp_path, reactions=SHUT)
    compiled, beliefs, worth = parts(scenario)
    moves = everything(compiled, worth).moves
    some = {one.id for one in scenario.reactions}
    assert barred(compiled, beliefs, moves, some) == {"behind", "unmarked"}


def test_what_another_reaction_always_answers_before_can_never_be_met(surveyed: Survey) -> None:
    assert {"behind", "unmarked"} <= {*surveyed.never}
    assert "before" not in (*surveyed.never, *surveyed.unmet)


def test_a_proposal_that_another_reaction_always_answers_is_known_to_be_shut_out(
    tmp_path: Path,
) -> None:
    reactions = """\
- {id: wide, you: [propose, trade], when: {zone: [stretch, beyond], rapport: at least 0, concede: at least 0}, say: No.}
- {id: narrow, you: propose, when: {zone: stretch, concede: 0}, say: Nearly.}
- {id: other, you: propose, when: {zone: insulting, concede: 0}, say: Never.}
"""  # noqa: E501
    scenario = small(tmp_path, reactions=reactions)
    compiled, beliefs, _ = parts(scenario)
    assert barred(compiled, beliefs, (), {"wide", "narrow", "other"}) == {"narrow"}


def test_contempt_that_makes_them_give_is_found_to_pay(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path, reactions=BULLIED))
    fair = solved(talk)
    found = temptations(fair, follow(fair, perfectly(fair)))
    assert [str(one.move) for one in found.paying] == ["disdain"]
    assert found.paying[0].gain > 1


def test_where_civil_moves_get_as_much_nothing_rude_pays(tmp_path: Path) -> None:
    fair = solved(Talk(small(tmp_path, reactions=GENEROUS)))
    found = temptations(fair, follow(fair, perfectly(fair)))
    assert found.paying == ()
    assert found.places == found.all_places > 0


def test_following_perfect_play_brings_what_was_solved() -> None:
    fair = solved(Talk(load("referral")))
    course = follow(fair, perfectly(fair))
    assert course.mean == pytest.approx(fair.value, abs=0.2)
    assert sum(course.endings.values()) == pytest.approx(1)


@pytest.mark.parametrize("name", ["master", "fair", "weak"])
def test_following_a_scripted_player_agrees_with_playing_it_often(name: str) -> None:
    fair = solved(Talk(load("referral")))
    played = odds(fair.compiled, fair.worth, Scripted(fair.compiled, fair.scenario.players[name]))
    course = follow(fair, by_rules(fair, name))
    assert course.mean == pytest.approx(played.mean, abs=4 * played.error + 0.2)


@pytest.mark.parametrize("which", ["first-offer", "declining-well"])
def test_leaving_is_right_from_the_points_named_and_not_below(which: str) -> None:
    scenario = load(which)
    compiled, beliefs, _ = parts(scenario)
    left = Ending("walked_away", "", None, 1)
    state = State(scenario.stages[0][0], scenario.start, packages.opening(scenario), left)
    for one in leaving(compiled, beliefs):
        right = {
            least: sum(
                float(beliefs.odds[way]) * deal.reached(scenario, facts, state, least)
                for way, facts in enumerate(compiled.facts)
            )
            for least in (one.points - 1, one.points)
        }
        assert right[one.points] == pytest.approx(one.share)
        assert right[one.points - 1] < one.share - 0.01


def test_the_package_named_for_leaving_is_the_best_the_facts_allow() -> None:
    scenario = load("first-offer")
    compiled, beliefs, _ = parts(scenario)
    last = leaving(compiled, beliefs)[-1]
    most = max(room(scenario, facts) for facts in compiled.facts)
    assert packages.points(scenario, last.package).you == last.points - 1
    assert packages.zone(scenario, most, last.package) == "acceptable"


def test_a_variable_costs_all_states_over_those_with_its_most_frequent_value(
    tmp_path: Path,
) -> None:
    compiled, _, _ = parts(small(tmp_path))
    start = np.array([compiled.start])
    states = np.concatenate([compiled.codec.set(start, "rapport", at) for at in (0, 1, 2, 2)])
    dear = costs(compiled, states)
    assert (dear[0].variable, dear[0].values, dear[0].factor) == ("rapport", 3, 2.0)
    assert {one.factor for one in dear[1:]} == {1.0}


def test_one_thing_said_again_and_again_is_ranked_by_what_it_brings(surveyed: Survey) -> None:
    worths = [mean for _, mean in surveyed.repeated]
    assert worths == sorted(worths, reverse=True)
    assert "disdain" in [str(move) for move, _ in surveyed.repeated]


def test_knowing_the_facts_is_worth_no_less_than_not_knowing_them(surveyed: Survey) -> None:
    known = sum(one.odds * one.value for one in surveyed.known)
    assert known >= surveyed.value - 1e-4
