"""`rehearse play --json`: any program can play."""

from __future__ import annotations

import json
from typing import Any

from click.testing import Result

from tests.cli.conftest import Run

BEFORE_THE_END = {
    "brief": {
        "type", "talk", "scenario", "title", "purpose", "counterpart", "role", "situation", "goal",
        "tips", "currency", "numbers", "alternatives", "card", "target", "names", "notes", "turn",
        "turns", "view", "moves",
    },
    "turn": {
        "type", "turn", "text", "move", "heard", "margin", "second", "reply", "cue", "view",
        "moves",
    },
    "event": {"type", "turn", "event", "text"},
    "error": {"type", "message"},
    "paused": {"type", "talk", "turn"},
}  # fmt: skip


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_talk_is_played_from_brief_to_debrief_in_objects(run: Run, scene: str) -> None:
    result = run(
        "play", scene, "--json", "--seed", "4", say=("hello", '{"move": "ask chores"}', "I accept")
    )
    found = objects(result)
    assert result.exit_code == 0
    assert [one["type"] for one in found] == ["brief", "turn", "turn", "turn", "ending", "debrief"]
    assert found[1]["text"] == "hello"
    assert found[1]["move"] == "greet"
    assert found[2]["text"] is None
    assert found[4] == {
        "type": "ending", "talk": 1, "turn": 3, "kind": "agreement", "reason": "You took it.",
        "package": {"pay": 1000, "days": 0, "desk": "shared"}, "seed": 4,
    }  # fmt: skip
    assert result.stderr == ""


def test_the_end_of_the_input_saves_and_says_paused_and_the_talk_goes_on(
    run: Run, scene: str
) -> None:
    found = objects(run("play", scene, "--json", say=("=greet", '{"move": "greet"}')))
    assert found[-1] == {"type": "paused", "talk": 1, "turn": 3}
    assert "Turn 3 is yours" in run("resume", "1", say=("/quit",)).output


def test_bad_lines_give_an_error_object_each_and_change_nothing(run: Run, scene: str) -> None:
    bad = (
        '{"move": "dance"}', '{"move": "propose"}', '{"move": 3}', '{"mo', "{}",
        '{"move": "greet", "a": 1}', "[" * 30_000, "x" * 5_000, '{"text": ""}',
    )  # fmt: skip
    found = objects(run("play", scene, "--json", say=(*bad, "", "   ")))
    assert [one["type"] for one in found] == ["brief", *["error"] * len(bad), "paused"]
    assert found[-1]["turn"] == 1
    assert all("\n" not in one["message"] for one in found[1:-1])
    assert 'must be "move" or "text"' in found[5]["message"]


def test_the_help_names_every_type_of_object_and_what_may_be_sent(run: Run) -> None:
    shown = run("play", "--help").output
    for word in (*BEFORE_THE_END, "ending", "debrief"):
        assert f"'{word}'" in shown
    assert '{"move": "ask budget"}' in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_objects_before_the_ending_have_only_what_may_be_known(run: Run, scene: str) -> None:
    say = (
        '{"move": "propose pay=1300"}',
        "what about the nights?",
        '{"move": "disdain"}',
        "zz" * 900,
    )
    for one in objects(run("play", scene, "--json", "--seed", "1", say=say)):
        assert set(one) == BEFORE_THE_END[one["type"]]
        words = json.dumps(one)
        for hidden in ("Quiet matters", "It rains", "seed", '"quiet"', "reaction", "zone", "them"):
            assert hidden not in words, (hidden, one["type"])


def test_numbers_a_name_and_a_card_can_be_given_to_a_program_too(run: Run, scene: str) -> None:
    card = {"walk_away": "1100 please", "alternative": "home", "firmness": 4, "guesses": ["order"]}
    found = objects(
        run(
            "play", scene, "--json", "--set", "pay=£1,000", "--name", "Bo",
            "--card", json.dumps(card),
        )
    )  # fmt: skip
    assert found[0]["counterpart"] == "Bo"
    assert found[0]["numbers"]["pay"]["written"] == "£1,000"
    assert found[0]["card"]["walk_away"] == 20


def test_the_same_seed_and_moves_give_the_same_objects(run: Run, scene: str) -> None:
    say = ("=greet", "what about the chores?", '{"move": "propose pay=1100 with share rest"}')
    first = objects(run("play", scene, "--json", "--seed", "9", say=say))
    again = objects(run("play", scene, "--json", "--seed", "9", say=say))
    assert [{**one, "talk": 0} for one in first] == [{**one, "talk": 0} for one in again]


def test_json_without_a_scenario_says_what_is_missing(run: Run) -> None:
    result = run("play", "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "needs a scenario" in result.stderr
