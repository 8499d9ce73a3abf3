"""`rehearse scenario solve` and what `check` says of solved scenarios."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.analysis.authoring import solved
from simulator.analysis.growing import TooLarge
from simulator.practice.surveying import budget
from simulator.scenario.loading import load
from simulator.talk.talk import Talk
from tests.cli.conftest import Run, words
from tests.talk.small import small

COWED = "- {id: cowed, you: disdain, say: Oh. Well., effect: {concede: up 2}}\n"
BEHIND = """\
- {id: before, you: greet, when: {patience: at least 0, rapport: at least 0}, say: Hello.}
- {id: behind, you: greet, when: {rapport: at least 1}, say: Hello again.}
"""


@pytest.fixture
def cowed(tmp_path: Path) -> str:
    """The path of a scenario in which contempt pays."""
    small(tmp_path, reactions=COWED)
    return str(tmp_path / "small.yaml")


def test_a_scenario_in_which_contempt_pays_is_refused_by_the_checker(run: Run, cowed: str) -> None:
    result = run("scenario", "check", cowed)
    assert result.exit_code == 1
    assert "this teaches the wrong thing: 'disdain' is worth" in result.stdout
    assert result.stdout.endswith("1 problem\n")


def test_a_small_sound_scenario_has_no_problems(run: Run, scene: str) -> None:
    result = run("scenario", "check", scene)
    assert result.exit_code == 0
    assert result.stdout == f"{scene}: no problems\n"


def test_solving_shows_a_page_no_wider_than_the_screen_and_names_its_problems(
    run: Run, cowed: str
) -> None:
    result = run("scenario", "solve", cowed)
    assert result.exit_code == 1
    assert max(map(len, result.stdout.splitlines())) <= 80
    said = words(result)
    for heading in (
        "A small talk, solved", "The scripted players", "The best line", "Walking away",
        "What must not pay", "Reactions and events", "Problems",
    ):  # fmt: skip
        assert heading in said
    assert "this teaches the wrong thing: 'disdain'" in said
    assert "again and again does as well as fair play" in said
    assert result.stderr == ""


def test_solving_as_json_gives_one_object_and_nothing_else(run: Run, tmp_path: Path) -> None:
    small(tmp_path, reactions=BEHIND)
    result = run("scenario", "solve", str(tmp_path / "small.yaml"), "--json")
    assert result.stdout.count("\n") == 1
    found = json.loads(result.stdout)
    assert found["scenario"] == "small"
    assert found["reactions"]["never"] == ["behind"]
    assert found["reactions"]["ways"]["before"] == ["greet"]
    assert found["value"] >= max(one["mean"] for one in found["players"].values()) - 0.01
    assert any("'behind' can never be met" in one for one in found["problems"])


def test_the_way_to_every_reaction_is_shown_when_asked_for(run: Run, scene: str) -> None:
    without, ways = (words(run("scenario", "solve", scene, *more)) for more in ((), ("--ways",)))
    assert "bye walk_away" in ways
    assert "bye walk_away" not in without


@pytest.mark.parametrize(("least", "points"), [("41", 41), ("1,200", 40)])
def test_another_walk_away_is_taken_in_points_or_in_words(
    least: str, points: int, run: Run, scene: str
) -> None:
    result = run("scenario", "solve", scene, "--walk-away", least, "--json")
    assert json.loads(result.stdout)["walk_away"] == points


def test_who_needs_more_than_they_ever_give_is_told_to_leave(run: Run, scene: str) -> None:
    said = words(run("scenario", "solve", scene, "--walk-away", "100"))
    assert "leaving is always right, and perfect play always leaves" in said


def test_a_walk_away_that_names_nothing_is_one_clear_line(run: Run, scene: str) -> None:
    result = run("scenario", "solve", scene, "--walk-away", "the moon")
    assert result.exit_code == 1
    assert result.stderr.startswith("rehearse: a walk-away is 0 to 100 points")
    assert result.stdout == ""


def test_a_file_that_cannot_be_loaded_is_not_solved(run: Run) -> None:
    result = run("scenario", "solve", "nosuch")
    assert result.exit_code == 1
    assert "there is no such scenario" in result.stderr


def test_too_many_states_name_what_costs_most_and_what_could_be_done() -> None:
    talk = Talk(load("referral"))
    fair = solved(talk)
    said = budget(talk, TooLarge("'referral' has more than 9 states", fair.table.keys))
    assert said.startswith("'referral' has more than 9 states, more than can be solved exactly;")
    assert " times as many), then " in said
    assert said.endswith(".")
