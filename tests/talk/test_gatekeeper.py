"""What a gatekeeper gives ground for: a reason or a trade for every step, and no presents."""

from __future__ import annotations

import pytest

from simulator.scenario.loading import load
from simulator.talk.talk import Talk

OFFER = load("first-offer")


def hearing(budget: str) -> Talk:
    """A talk with somebody who takes reasons, and has so much room."""
    for seed in range(200):
        talk = Talk(OFFER, seed)
        if talk.facts == {"budget_left": budget, "checks": "trusts"}:
            return talk
    raise AssertionError(f"no seed has {budget}")


def played(talk: Talk, *moves: str) -> Talk:
    for move in moves:
        talk = talk.play(move).talk
    return talk


def test_a_reason_is_used_up_by_the_step_it_earns() -> None:
    once = played(hearing("plenty"), "justify market", "propose base=70000")
    again = played(once, "propose base=70000")
    another = played(once, "justify results", "propose base=70000")

    assert [talk.state.value(OFFER, "concede") for talk in (once, again, another)] == [1, 1, 2]
    assert once.state.value(OFFER, "case") == 0
    assert again.history[-1].reaction == "far_without_a_reason"


def test_a_second_reason_before_asking_earns_nothing_more() -> None:
    one = played(hearing("plenty"), "justify market", "propose base=70000")
    two = played(hearing("plenty"), "justify market", "justify results", "propose base=70000")
    assert one.state.table == two.state.table
    assert one.state.value(OFFER, "case") == two.state.value(OFFER, "case")


@pytest.mark.parametrize(("budget", "steps"), [("none", 0), ("some", 1), ("plenty", 2)])
def test_reasons_and_a_trade_go_as_far_as_the_budget_and_no_further(
    budget: str, steps: int
) -> None:
    talk = played(
        hearing(budget), "justify market", "propose base=70000", "justify results",
        "propose base=70000", "trade base=70000 signing=8000 for start=2",
    )  # fmt: skip
    assert talk.state.value(OFFER, "concede") == steps


def test_a_present_is_not_written_down_and_the_talk_goes_on() -> None:
    talk = played(hearing("some"), "propose start=2")
    assert talk.history[-1].reaction == "takes_no_gift"
    assert talk.state.table == Talk(OFFER).state.table
    assert talk.ending is None


def test_what_they_offered_can_be_said_back_to_settle_it() -> None:
    talk = played(hearing("some"), "justify market", "propose base=70000")
    table = talk.state.table
    talk = played(talk, f"propose base={table[0]}")
    assert talk.ending is not None
    assert (talk.ending.kind, talk.ending.package) == ("agreement", table)


def test_what_is_in_the_letter_can_be_said_back_without_settling_it() -> None:
    talk = played(hearing("some"), "propose base=62000")
    assert talk.history[-1].reaction == "so_we_would_have"
    assert talk.ending is None


@pytest.mark.parametrize(("before", "pressed"), [((), True), (("propose base=70000",), False)])
def test_an_answer_is_pressed_for_only_while_nothing_has_moved(
    before: tuple[str, ...], pressed: bool
) -> None:
    events = set()
    for seed in range(60):
        talk = played(Talk(OFFER, seed), "ask start", "justify market", *before)
        while len(talk.history) < 8:
            talk = played(talk, "share growth")
        if before and not talk.state.value(OFFER, "concede"):
            continue
        events |= {talk.history[-1].event}
    assert ("today_please" in events) is pressed


def test_saying_you_want_the_job_names_and_serves_what_she_hopes_for() -> None:
    talk = played(Talk(OFFER, 3), "ask team", "reflect team")
    assert talk.state.value(OFFER, "keen") == 0
    talk = played(talk, "appreciate team")
    assert (talk.state.value(OFFER, "keen"), talk.state.value(OFFER, "served.keen")) == (2, 1)


def test_thanks_warm_once_and_not_at_every_turn() -> None:
    talk = played(Talk(OFFER, 3), *["appreciate"] * 5)
    assert talk.state.value(OFFER, "rapport") == 2
