"""Guesses about the other side are tested by what they mean, and sureness by a proper score."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.talk.state import Prepared
from simulator.talk.talk import Talk
from simulator.worksheet import guessing
from simulator.worksheet.guessing import Pair, in_words, meant, pairs, score, unguessed

WRITTEN = Path(__file__).with_name("guesses.txt")
SURE = st.integers(0, 100)
PAIRS = st.lists(st.tuples(SURE, st.booleans()), min_size=1, max_size=30)


@cache
def scenario(name: str) -> Scenario:
    return loading.load(name)


def written() -> Iterator[tuple[str, str, str]]:
    """Each guess of the file: scenario, the interest it means, its words."""
    name = ""
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            key, _, text = line.partition(": ")
            yield name, key, text


GUESSES = tuple(written())


def understood(name: str, text: str) -> str:
    found = meant(text, scenario(name))
    return found.id if found else "-"


def brought(name: str, *guesses: dict[str, object]) -> Talk:
    data = {"theirs": {"interests": list(guesses)}}
    return Talk(scenario(name), 3, prepared=Prepared("2026-11-22", data))


def test_the_file_names_interests_that_there_are_and_enough_guesses_of_each() -> None:
    for name in loading.ids():
        there = {one.id for one in scenario(name).interests.them}
        keys = [key for which, key, _ in GUESSES if which == name]
        assert set(keys) == there | {"-"}
        assert all(keys.count(key) >= 5 for key in there)


def test_guesses_that_were_never_tuned_on_are_mostly_understood() -> None:
    held = GUESSES[1::2]
    found = [(key, understood(name, text)) for name, key, text in held]
    assert sum(key == got for key, got in found) >= 0.78 * len(held)
    strange = [got for key, got in found if key == "-"]
    assert sum(got != "-" for got in strange) <= len(strange) / 4


@pytest.mark.parametrize("name", loading.ids())
def test_no_scenario_is_left_behind(name: str) -> None:
    here = [(key, text) for which, key, text in GUESSES if which == name]
    assert sum(understood(name, text) == key for key, text in here) >= 0.7 * len(here)


@pytest.mark.parametrize("name", loading.ids())
def test_the_scenarios_own_names_mean_what_they_name(name: str) -> None:
    for one in scenario(name).interests.them:
        for text in (one.label, one.want):
            assert understood(name, text) == one.id


@given(text=st.text(max_size=200))
def test_any_text_can_be_a_guess(text: str) -> None:
    found = meant(text, scenario("first-offer"))
    assert found is None or found in scenario("first-offer").interests.them


def test_two_guesses_may_mean_one_interest_and_none_means_two() -> None:
    talk = brought(
        "first-offer", {"what": "someone quickly", "sure": 80}, {"what": "an early start"},
        {"what": "to save money", "sure": 60},
    )  # fmt: skip
    found = guessing.tested(talk)
    assert [one.interest.id if one.interest else "-" for one in found] == ["soon", "soon", "-"]
    assert [one.right for one in found] == [True, True, False]
    assert {one.id for one in unguessed(talk)} == {"band", "no_new_round", "keen"}


def test_without_a_worksheet_nothing_was_guessed() -> None:
    talk = Talk(scenario("first-offer"), 3)
    assert guessing.tested(talk) == ()
    assert pairs(guessing.tested(talk)) == ()


def test_what_is_known_counts_as_certain_and_what_has_no_sureness_is_left_out() -> None:
    talk = brought(
        "first-offer", {"what": "someone quickly", "basis": "known"}, {"what": "fair pay bands"},
        {"what": "save money", "basis": "known", "sure": 70},
    )  # fmt: skip
    assert pairs(guessing.tested(talk)) == ((100, True), (70, False))


def test_a_guess_made_twice_counts_once() -> None:
    talk = brought(
        "first-offer", {"what": "fill the seat quickly", "sure": 80},
        {"what": "someone who can start soon", "sure": 60},
        {"what": "a golden bicycle", "sure": 20}, {"what": "A golden bicycle!", "sure": 30},
    )  # fmt: skip
    found = guessing.tested(talk)
    assert found[0].interest == found[1].interest is not None, "the example must mean one thing"
    assert pairs(found) == ((80, True), (20, False))


def test_the_most_surprising_guess_is_the_surest_that_was_wrong() -> None:
    talk = brought(
        "first-offer", {"what": "someone quickly", "sure": 90}, {"what": "save money", "sure": 80},
        {"what": "fair pay bands"},
    )  # fmt: skip
    ranked = sorted(guessing.tested(talk), key=lambda one: -one.surprise)
    assert [one.guess.what for one in ranked] == ["save money", "fair pay bands", "someone quickly"]


def test_the_score_is_nought_for_who_knows_everything_and_one_for_the_worst_there_is() -> None:
    assert score([]) is None
    assert score([(100, True), (0, False)]) == 0
    assert score([(100, False), (0, True)]) == 1
    assert score([(50, True), (50, False)]) == 0.25


@given(made=PAIRS)
def test_the_score_lies_between_nought_and_one(made: list[Pair]) -> None:
    found = score(made)
    assert found is not None
    assert 0 <= found <= 1


@given(right=st.lists(st.booleans(), min_size=1, max_size=20), sure=SURE)
def test_no_sureness_scores_better_than_the_share_that_was_right(
    right: list[bool], sure: int
) -> None:
    share = sum(right) / len(right)
    said = score([(sure, one) for one in right])
    assert said is not None
    assert said >= share * (1 - share) - 1e-9


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ([], ""),
        ([(80, True)], "the one you were 80% sure of was right"),
        ([(100, False)], "the one you were certain of was not"),
        ([(90, True), (70, False)], "of 2 you were about 80% sure of, 1 was right"),
        ([(90, True), (30, True), (60, False)], "of 3 you were about 60% sure of on average,"
         " 2 were right"),
        ([(80, i < 3) for i in range(5)], "of 5 you were 80% sure of, 3 were right: a little"
         " too sure"),
        ([(78 + i, i < 2) for i in range(8)], "of 8 you were about 80% sure of, 2 were right: much"
         " too sure"),
        ([(60, True)] * 6, "of 6 you were 60% sure of, 6 were right: you know a little more than"
         " you think"),
        ([(75, i < 3) for i in range(4)], "of 4 you were 75% sure of, 3 were right: that"
         " fits"),
        ([(80, True)] * 4 + [(50, False)] * 3, "of 4 you were 80% sure of, 4 were right; of 3 you"
         " were 50% sure of, none were right. All in all, that fits"),
    ],
)  # fmt: skip
def test_sureness_is_told_in_plain_words(made: list[Pair], said: str) -> None:
    assert in_words(made) == said


@given(made=PAIRS)
def test_every_guess_is_counted_once_in_the_words(made: list[Pair]) -> None:
    told = in_words(made).replace("the one you were", "of 1 you were")
    counts = [int(part.split()[1]) for part in told.split("; ")]
    assert sum(counts) == len(made)
