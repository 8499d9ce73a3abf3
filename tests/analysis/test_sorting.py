"""What tried talks came to is what somebody would say who had listened to them."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from simulator.analysis import sorting
from simulator.analysis.sorting import SORTS, Yardstick
from simulator.analysis.trying import NEVER, Trials, Tried
from simulator.scenario.loading import ids, load
from simulator.talk import packages
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

TALKS = 120


@cache
def tried(scenario: str, player: str) -> Tried:
    talk = Talk(load(scenario))
    return Trials(talk.scenario, None, talk.walk_away).tried(talk.scenario.players[player], TALKS)


def sorts(scenario: str, player: str, secure: bool = True) -> list[str]:
    rules = load(scenario).players[player]
    told = any("disclose" in one.move for one in rules)
    stands = packages.points(load(scenario), packages.opening(load(scenario))).you
    by = Yardstick(45, Talk(load(scenario)).walk_away, stands, told, secure)
    return [SORTS[one] for one in sorting.sort(tried(scenario, player), by)]


@pytest.mark.parametrize("player", ["fair", "hostile", "weak"])
@pytest.mark.parametrize("scenario", ids())
def test_each_talk_is_sorted_as_its_ending_and_what_came_before_allow(
    scenario: str, player: str
) -> None:
    found, rules = sorts(scenario, player), load(scenario).players[player]
    for seed in range(0, TALKS, 40):
        live = play_out(Talk(load(scenario), seed), rules)
        assert live.ending is not None
        assert found[seed] in ALLOWED[live.ending.kind], (seed, found[seed], live.ending.kind)


DEALS = {"target", "agreed", "below", "as_it_stood", "answer_now", "will_not_negotiate", "too_much"}
ALLOWED = {
    "agreement": DEALS, "help_granted": DEALS, "later": {"later", "answer_now"},
    "deflected": {"too_much", "will_not_negotiate", "answer_now"},
    "no_deal": {"nothing", "will_not_negotiate", "too_much", "answer_now", "evaporates"},
    "walked_away": {"left", "too_much", "will_not_negotiate", "answer_now", "evaporates"},
    "best_of_luck": {"best_of_luck", "never_mind", "evaporates"},
    "withdrawn": {"never_mind"},
    "time_up": {"nothing", "will_not_negotiate", "too_much", "answer_now", "evaporates"},
}  # fmt: skip
"""Which sorts each ending may be told as."""


def test_masters_reach_a_deal_and_nothing_of_theirs_breaks() -> None:
    for scenario in ("first-offer", "bigger-role", "referral", "informational-interview"):
        assert set(sorts(scenario, "master")) <= {"target", "agreed"}


def test_who_says_yes_at_once_agrees_to_what_stood_and_is_not_told_they_would_not_move() -> None:
    found = sorts("first-offer", "passive")
    refused = tried("first-offer", "passive").first["refusal"] < NEVER
    assert {one for one, said in zip(found, refused, strict=True) if said} == {"will_not_negotiate"}
    assert {one for one, said in zip(found, refused, strict=True) if not said} == {"as_it_stood"}


def test_best_of_luck_is_said_only_to_somebody_who_spoke_of_leaving() -> None:
    assert "best_of_luck" in sorts("match-an-offer", "weak")
    assert "best_of_luck" not in sorts("referral", "weak")
    assert "never_mind" in sorts("referral", "weak")


def test_an_offer_found_out_to_be_none_is_gone_unless_they_take_theirs_back() -> None:
    one = tried("bigger-role", "hostile")
    called = (one.called > 0) & (one.points < 0)
    found = np.array(sorts("bigger-role", "hostile"))
    assert set(found[called & ~one.ended("withdrawn")]) <= {"evaporates"}
    assert set(found[one.ended("withdrawn")]) == {"never_mind"}


def test_what_broke_first_is_an_event_or_how_the_talk_ended_never_nothing() -> None:
    for scenario in ids():
        one = tried(scenario, "weak")
        numbers = np.array([SORTS.index(name) for name in sorts(scenario, "weak")])
        found = sorting.breaks(one, numbers)
        assert sum(share for _, share, _ in found) == pytest.approx(1) or not found
        assert all(1 <= turn <= load(scenario).turns for _, _, turn in found)


def test_the_fact_on_which_most_hangs_is_the_one_that_tells_bad_talks_apart() -> None:
    scenario = "first-offer"
    one = tried(scenario, "fair")
    numbers = np.array([SORTS.index(name) for name in sorts(scenario, "fair")])
    facts = Trials(load(scenario), None, 20).compiled.facts
    found = sorting.hinge(one, numbers, facts)
    assert found is not None
    assert found.fact == "budget_left"
    assert found.worst[0] == found.worst[1]
    assert sum(total for _, total in (found.worst, found.elsewhere)) == TALKS


def test_where_all_talks_go_alike_nothing_hangs_on_a_fact() -> None:
    one = tried("first-offer", "passive")
    numbers = np.full(TALKS, SORTS.index("as_it_stood"))
    facts = Trials(load("first-offer"), None, 20).compiled.facts
    assert sorting.hinge(one, numbers, facts) is None
