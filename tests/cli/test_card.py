"""The preparation card: what was understood is said, and can be put right."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run, words


def carded(run: Run, scenario: str, *say: str) -> dict[str, object]:
    """The card that was kept after these answers."""
    setting = ("--name", "Bo", "--plain")
    result = run("play", scenario, *setting, say=(*say, "/quit"))
    assert "Kept as talk 1" in result.output, result.output
    header = json.loads(run("export", "1").stdout.splitlines()[0])
    card: dict[str, object] = header["card"] or {}
    return card


def test_a_walk_away_that_was_misunderstood_is_said_again(run: Run) -> None:
    first = ("nothing under 60k and two mentors", "60k", "", "", "", "")
    card = carded(run, "first-offer", "", "", *first)
    assert card["walk_away_text"] == "60k"


def test_no_to_what_was_understood_asks_again_and_enter_then_skips(run: Run) -> None:
    assert carded(run, "first-offer", "", "", "60k", "n", "", "", "") == {}


def test_where_the_first_issue_is_a_choice_its_options_are_named_and_numbered(run: Run) -> None:
    shown = words(run("play", "referral", "--name", "Bo", "--plain", say=("as it is",)))
    assert "by number or in your own words: 1. nothing for now 2. a true word" in shown
    assert "things as they are: 0 points to you" in shown
    card = carded(run, "referral", "3", "", "", "")
    assert card["walk_away_text"] == "the name of the person who hires"


@pytest.mark.parametrize("words", ["I don’t know", "no idea.", "Nothing", "none", "?", "not sure"])
def test_nobody_has_to_have_an_alternative(words: str, run: Run) -> None:
    assert carded(run, "first-offer", "", "", "", words, "") == {}


def test_would_you_take_it_is_asked_once_more_and_takes_nothing_else_for_an_answer(
    run: Run,
) -> None:
    said = ("", "", "", "1", "", "what matters is the team", "y", "the team")
    card = carded(run, "first-offer", *said)
    assert card["would_take"] is True
    assert card["guesses"] == ["the team"]


def test_what_is_known_of_them_stands_in_the_brief_and_the_notes_and_what_is_not_does_not(
    run: Run,
) -> None:
    secret = "It is no secret that Ms Haddad wants: somebody who wants this job."
    assert secret in run("scenario", "show", "first-offer").output
    shown = run("play", "first-offer", "--examples", "--plain", say=("/notes", "/quit")).output
    assert shown.count(secret) == 2
    assert "not having to search again" not in shown


def test_a_walk_away_changed_in_the_talk_counts_from_then_on(run: Run, scene: str) -> None:
    say = ("=ask chores", "/least 1150", "/least a pony", "/least", "", "/quit")
    result = run("play", scene, "--examples", "--plain", "--seed", "4", say=say)
    shown = words(result)
    assert "Your walk-away from here on: pay of" in shown
    assert "on the table: pay, days at home, desk" in shown
    exported = run("export", "1").output
    assert '"least": ' in exported
