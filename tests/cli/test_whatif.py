"""`rehearse retry TALK --turn N --move ...`: how a choice tends to go, and nothing played."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, words

TOO_LONG = "well " * 300


@pytest.fixture
def kept(run: Run, scene: str) -> Run:
    """A talk of three turns is kept, and a second one that is not over."""
    said = ("=greet", "=ask chores", "=propose pay=1000 desk=own", "")
    run("play", scene, "--examples", "--seed", "4", say=said)
    run("play", scene, "--examples", "--seed", "4", say=("=greet", "/quit"))
    return run


def test_a_choice_is_weighed_beside_what_was_said_and_nothing_is_played(kept: Run) -> None:
    before = kept("history", "--json").stdout
    result = kept("retry", "1", "--turn", "2", "--move", "walk_away")
    assert result.exit_code == 0, result.output
    shown = words(result)
    assert "What if: turn 2 of talk 1, with Ada" in shown
    assert "now “Thank you for all of it. I have decided to say no.”" in shown
    assert "100 “Bye.” It ends there: you left." in shown
    assert "You chose better in the talk" in shown
    assert max(len(line) for line in result.output.splitlines()) <= 80
    assert kept("history", "--json").stdout == before


def test_a_sentence_is_weighed_as_it_is_heard(kept: Run) -> None:
    shown = words(kept("retry", "1", "--turn", "3", "--move", "Thank you for all of this!"))
    assert "heard: thanks them" in shown
    assert "(=appreciate" in shown
    assert "now “Thank you for all of this!”" in shown


def test_without_a_turn_it_is_the_one_the_debrief_names(kept: Run) -> None:
    at = json.loads(kept("debrief", "1", "--json").stdout)["again_from"] or 1
    assert f"What if: turn {at} of talk 1" in words(kept("retry", "1", "--move", "pause"))


def test_plain_says_it_in_lines(kept: Run) -> None:
    result = kept("retry", "1", "--turn", "2", "--move", "walk_away", "--plain")
    assert "of 100: 100; they may say: “Bye.” It ends there: you left.; worth then: " in words(
        result
    )


def test_json_is_one_object_and_nothing_else(kept: Run) -> None:
    result = kept("retry", "1", "--turn", "2", "--move", "I care about rest.", "--json")
    (line,) = result.stdout.splitlines()
    one = json.loads(line)
    assert (one["type"], one["talk"], one["turn"], one["move"]) == ("whatif", 1, 2, "share rest")
    assert one["reading"]["act"] == "share"
    assert one["said"]["move"] == "ask chores"
    assert one["best"]["worth"] >= one["worth"]
    assert sum(answer["chance"] for answer in one["answers"]) == pytest.approx(1, abs=1e-3)
    assert one["conclusion"].endswith(".")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("7", "--turn", "1", "--move", "accept"), "there is no talk 7"),
        (("1", "--turn", "4", "--move", "accept"), "talk 1 was over after turn 3"),
        (("2", "--turn", "1", "--move", "accept"), "talk 2 is not over"),
        (("1", "--turn", "2", "--move", "ask pey"), "'pey' is not a topic here"),
        (("1", "--turn", "2", "--move", "qwertz"), "could not be understood"),
        (("1", "--turn", "2", "--move", TOO_LONG), "say one point at a time"),
    ],
)
def test_what_cannot_be_weighed_is_refused_in_one_line(
    kept: Run, args: tuple[str, ...], says: str
) -> None:
    result = kept("retry", *args)
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_talk_that_was_changed_since_is_not_weighed(kept: Run, tmp_path: Path) -> None:
    text = kept("export", "1").stdout
    file = tmp_path / "changed.jsonl"
    file.write_text(text.replace("Yes: ", "Yes, yes: "), encoding="utf-8")
    kept("import", str(file))
    result = kept("retry", "3", "--turn", "2", "--move", "accept")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "talk 3 can be read but not weighed, because the scenario" in result.stderr


@pytest.mark.parametrize(
    "args", [("--move", "accept", "--redraw"), ("--move", "accept", "--coach"), ("--json",)]
)
def test_options_that_make_no_sense_together_are_refused(kept: Run, args: tuple[str, ...]) -> None:
    assert kept("retry", "1", "--turn", "2", *args).exit_code == 2
