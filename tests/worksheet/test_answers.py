"""The if-then lines of a pre-mortem, offered when their moment has come."""

from __future__ import annotations

import pytest

from simulator.scenario.loading import ids, load
from simulator.scenario.model import EVENTS
from simulator.talk.player import choose
from simulator.talk.state import Prepared
from simulator.talk.talk import Talk
from simulator.worksheet.brought import ANSWERS, answer_ready

LINES = {
    "premortem": {
        "answers": [
            {"when": "answer_now", "say": "You have my answer on Thursday."},
            {"when": "will_not_negotiate", "say": "Which parts do you have room on?"},
            {"when": "too_much", "say": "What did you have in mind?"},
        ]
    }
}
READY = {
    "pressure": "You have my answer on Thursday.",
    "refusal": "Which parts do you have room on?",
    "umbrage": "What did you have in mind?",
}


def test_every_event_that_is_done_to_you_has_its_endings() -> None:
    assert set(ANSWERS) == set(EVENTS) - {"none"}


@pytest.mark.parametrize("scenario", ids())
def test_a_line_is_ready_exactly_when_its_event_fires(scenario: str) -> None:
    found = load(scenario)
    for seed in range(6):
        for player in ("hostile", "fair"):
            talk = Talk(found, seed, prepared=Prepared("2026-11-22", LINES))
            while talk.ending is None:
                talk = talk.play(choose(found.players[player], talk.view)).talk
                assert answer_ready(talk, talk.state) == READY.get(talk.view.event, "")


def test_the_line_of_each_event_comes_up_in_some_talk() -> None:
    found, seen = load("match-an-offer"), set()
    for player in ("fair", "weak"):
        for seed in range(20):
            talk = Talk(found, seed, prepared=Prepared("2026-11-22", LINES))
            while talk.ending is None:
                talk = talk.play(choose(found.players[player], talk.view)).talk
                seen.add(answer_ready(talk, talk.state))
    assert seen >= set(READY.values())


def test_without_a_worksheet_no_line_is_ready() -> None:
    talk = Talk(load("first-offer")).play("disdain").talk
    assert answer_ready(talk, talk.state) == ""
