"""Scores trace every point to a turn, and follow the rubrics."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import loading
from simulator.scoring import deal
from simulator.scoring.readiness import BANDS, CAPS
from simulator.scoring.result import result, score
from simulator.talk import packages
from simulator.talk.player import play_out
from simulator.talk.situation import room
from simulator.talk.state import Card
from simulator.talk.talk import Talk

SCENARIOS = {name: loading.load(name) for name in loading.ids()}
FIRST = SCENARIOS["first-offer"]
FULL_CARD = Card(
    walk_away=8, walk_away_text="64k", alternative="current_job", firmness=5, would_take=True,
    guesses=("a quick start",),
)  # fmt: skip


def played(*moves: str, card: Card | None = None, seed: int = 3) -> Talk:
    talk = Talk(FIRST, seed, card)
    for move in moves:
        talk = talk if talk.ending else talk.play(move).talk
    return talk


def points(talk: Talk, code: str, about: str) -> tuple[float, int | None]:
    lines = score(talk).interests.lines
    line = next(one for one in lines if (one.code, one.about) == (code, about))
    return line.points, line.turn


def test_an_interest_of_theirs_pays_for_being_found_and_said_back_in_the_turns_that_did_it() -> (
    None
):
    talk = played("greet", "ask start", "reflect start")

    found, found_turn = points(talk, "theirs.discovered", "soon")
    named, named_turn = points(talk, "theirs.named", "soon")

    assert found > 0
    assert named > 0
    assert (found_turn, named_turn) == (2, 3)


def test_asking_twice_pays_once() -> None:
    once = score(played("ask start")).interests.value
    again = score(played("ask start", "ask start")).interests.value
    assert once == again


def test_an_interest_of_yours_pays_for_being_said_and_for_being_in_the_deal() -> None:
    talk = played("share learning", "justify market", "propose support=plan review=none", "accept")
    assert points(talk, "yours.said", "learning")[0] > 0
    assert points(talk, "yours.served", "learning")[0] > 0


@pytest.mark.parametrize("name", sorted(SCENARIOS))
@pytest.mark.parametrize("player", ["master", "fair", "passive", "hostile"])
def test_the_lines_of_a_headline_add_up_to_it(name: str, player: str) -> None:
    scenario = SCENARIOS[name]
    talk = play_out(Talk(scenario, 5), scenario.players[player])
    scored = score(talk)

    assert scored.interests.value == pytest.approx(
        sum(line.points for line in scored.interests.lines), abs=0.5001
    )
    assert sum(line.out_of for line in scored.interests.lines) == pytest.approx(100)
    full = sum(line.points for line in scored.readiness.lines)
    assert scored.readiness.value <= full + 0.5
    assert sum(line.out_of for line in scored.readiness.lines) == 100


@pytest.mark.parametrize("name", sorted(SCENARIOS))
@given(seed=st.integers(0, 10_000), player=st.sampled_from(["master", "fair", "hostile", "weak"]))
def test_scores_stay_in_their_bounds(name: str, seed: int, player: str) -> None:
    scenario = SCENARIOS[name]
    scored = score(play_out(Talk(scenario, seed), scenario.players[player]))

    assert 0 <= scored.interests.value <= 100
    assert 0 <= scored.readiness.value <= 100
    assert 0 <= scored.readiness.strength <= 100
    assert 0 <= scored.relationship <= 100
    assert -1 <= scored.deal.reached <= 1
    assert scored.result <= 100
    assert scored.outcome in {one.id for one in scenario.outcomes}


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_the_result_depends_on_the_final_state_only(name: str) -> None:
    scenario = SCENARIOS[name]
    talk = play_out(Talk(scenario, 2), scenario.players["fair"])
    alone = result(scenario, talk.facts, talk.state, talk.walk_away)
    assert score(talk).result == pytest.approx(alone, abs=1e-6)


def test_without_a_card_readiness_stays_at_forty() -> None:
    moves = ("appreciate team", "ask start", "accept")
    without = score(played(*moves)).readiness
    with_card = score(played(*moves, card=FULL_CARD)).readiness

    assert without.value <= CAPS["no_card"]
    assert with_card.value > 80
    assert with_card.band == "secure"


def test_a_bluff_caps_readiness_and_a_called_one_caps_it_lower() -> None:
    honest = played("ask start", "disclose other_process firmness=2", "accept", card=FULL_CARD)
    bluffs = [
        played(
            "ask start", "disclose other_process firmness=4", "accept", card=FULL_CARD, seed=seed
        )
        for seed in range(20)
    ]
    values = {score(talk).readiness.value for talk in bluffs}

    assert score(honest).readiness.value > CAPS["bluff"]
    assert values == {CAPS["bluff"], CAPS["bluff_called"]}


def test_a_secure_job_of_ones_own_does_not_make_an_outside_claim_true() -> None:
    own = replace(FULL_CARD, alternative="", alternative_text="my job at the bakery", firmness=5)
    offer = replace(own, alternative_text="the mill's letter", firmness=4)
    said = ("ask start", "disclose other_process firmness=4", "accept")
    assert score(played(*said, card=own)).readiness.value <= CAPS["bluff"]
    assert score(played(*said, card=offer)).readiness.value > CAPS["bluff"]


def test_a_threat_one_would_not_carry_out_caps_readiness_at_fifty() -> None:
    stays = replace(FULL_CARD, would_take=False)
    talk = played("ask start", "ultimatum", "accept", card=stays)
    assert score(talk).readiness.cap == "empty_threat"
    assert score(talk).readiness.value == CAPS["empty_threat"]


def test_agreeing_below_the_walk_away_is_negative_and_capped() -> None:
    card = replace(FULL_CARD, walk_away=40)
    scored = score(played("ask start", "accept", card=card))

    assert scored.deal.reached < 0
    assert scored.readiness.cap == "accepted_below"


def test_leaving_a_good_package_is_capped() -> None:
    talk = played("ask start", "share growth", "justify", "propose base=70000", "walk_away",
                  card=replace(FULL_CARD, walk_away=0))  # fmt: skip
    left = packages.points(FIRST, talk.state.table).you
    assert left >= 10
    assert score(talk).readiness.cap == "left_good_deal"


def test_walking_away_is_a_full_win_when_nothing_attainable_reaches_the_walk_away() -> None:
    card = replace(FULL_CARD, walk_away=99)
    scored = score(played("ask budget", "walk_away", card=card))

    assert scored.deal.leaving_was_right
    assert scored.deal.reached == 1
    assert scored.readiness.cap == ""


def test_leaving_can_keep_an_interest_of_yours_when_no_package_could() -> None:
    talk = Talk(SCENARIOS["declining-well"], 11).play("share line").talk
    left = {one.about for one in score(talk.play("walk_away").talk).interests.lines if one.points}
    while not talk.ending:
        talk = talk.play("walk_away").talk
    kept = [one for one in score(talk).interests.lines if one.code == "yours.served" and one.points]
    assert "line" in left
    assert "line" in {one.about for one in kept}


def test_strength_is_halved_without_a_date_and_never_mixed_into_readiness() -> None:
    weak = replace(FULL_CARD, alternative="other_process", firmness=2)
    strong = score(played("ask start", "accept", card=FULL_CARD)).readiness
    low = score(played("ask start", "accept", card=weak)).readiness
    assert low.strength < strong.strength


def test_bands_are_those_of_the_rubric() -> None:
    assert [least for least, _ in BANDS] == [80, 60, 40, 0]


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_attainable_equals_the_best_of_all_packages_within_their_threshold(name: str) -> None:
    scenario = SCENARIOS[name]
    for seed in range(4):
        facts = Talk(scenario, seed).facts
        least = packages.threshold(scenario, room(scenario, facts))
        best = max(
            you for you, them in _all_points(scenario) if them >= least
        )  # fmt: skip
        assert deal.attainable(scenario, facts) == best


def _all_points(scenario: loading.Scenario) -> set[tuple[int, int]]:
    totals = {(0, 0)}
    for issue in scenario.issues:
        totals = {
            (you + o.points.you, them + o.points.them)
            for you, them in totals
            for o in issue.options
        }
    return totals


def test_nothing_about_a_person_enters_a_score() -> None:
    one = loading.load("first-offer", counterpart="Mr Adeyemi")
    other = loading.load("first-offer", counterpart="Ms Li")
    for player in ("master", "hostile"):
        first = score(play_out(Talk(one, 9), one.players[player]))
        second = score(play_out(Talk(other, 9), other.players[player]))
        assert first == second
