"""What an honest or friendly person says is not taken for a claim, a verdict or a goodbye."""

from __future__ import annotations

import pytest

from simulator.language.reader import read
from simulator.scenario.loading import load
from simulator.talk.talk import Talk

VIEWS = {one: Talk(load(one)).view for one in ("first-offer", "referral", "promotion-on-a-hint")}


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("I have no other offer", 0),
        ("I do not have another offer", 0),
        ("I have another offer, not in writing yet", 3),
        ("I'm in talks with another company but no offer yet", 2),
        ("I have a written offer from another company", 4),
    ],
)
def test_an_alternative_is_claimed_as_firm_as_it_was_said(text: str, firmness: int) -> None:
    move = read(text, VIEWS["first-offer"]).move
    assert (move.act, move.firmness) == ("disclose", firmness)


@pytest.mark.parametrize(
    "text",
    [
        "what's the team like, really?",
        "how is the team, really?",
        "so what's it like there, really?",
    ],
)
def test_really_at_the_end_of_a_question_is_no_contempt(text: str) -> None:
    assert read(text, VIEWS["referral"]).move.act in ("ask", "ask_generic")


def test_seriously_alone_still_is() -> None:
    assert read("Seriously?", VIEWS["referral"]).move.act == "disdain"


@pytest.mark.parametrize("scenario", VIEWS)
def test_thanks_for_their_time_after_a_hello_do_not_end_the_talk(scenario: str) -> None:
    for hello in ("Good morning, thank you for your time", "Hello, thanks for your time"):
        assert read(hello, VIEWS[scenario]).move.act in ("greet", "appreciate")
