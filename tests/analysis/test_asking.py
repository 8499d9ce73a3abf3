"""The library's questions about a scenario agree with what is played and listed one by one."""

from __future__ import annotations

import pytest

import simulator
from simulator.scoring.result import result
from simulator.talk.player import play_out
from simulator.talk.talk import Talk


@pytest.mark.parametrize("player", ["fair", "weak"])
def test_the_odds_of_a_player_are_the_mean_of_its_talks(player: str) -> None:
    scenario = simulator.load("first-offer")
    found = simulator.odds(scenario, player, talks=60, seed=5)
    live = []
    for seed in range(5, 65):
        talk = play_out(Talk(scenario, seed), scenario.players[player])
        live.append(result(scenario, talk.facts, talk.state, talk.walk_away))
    assert found.results == pytest.approx(live)
    assert found.mean == pytest.approx(sum(live) / len(live))


def test_the_geometry_of_a_scenario_lies_within_both_walk_aways() -> None:
    scenario = simulator.load("match-an-offer")
    laid_out = simulator.packages(scenario)
    assert laid_out.nash in laid_out.zone
    assert all(
        p.you >= scenario.limits.you and p.them >= scenario.limits.them for p in laid_out.zone
    )
