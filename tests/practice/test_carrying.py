"""What a finished talk leaves, and how the next one begins from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis.authoring import solved
from simulator.practice.carrying import (
    FORTNIGHT,
    CarryingError,
    Gift,
    answer_by,
    brings,
    carried,
    chosen,
    joined,
    latest,
    left_by,
)
from simulator.practice.rehearsal import Rehearsal
from simulator.scenario import loading
from simulator.scenario.model import NOTHING, Alternative, Own, Scenario
from simulator.store.database import Store
from simulator.talk import transcript
from simulator.talk.player import play_out
from simulator.talk.talk import Talk
from tests.practice.giving import WINNING, kept, won

DAY = date(2026, 11, 22)
WAYS = [
    (giver, take.kind, taker)
    for taker in loading.ids()
    for take in loading.load(taker).takes
    for giver in [one.id for one in loading.summaries() if take.kind in one.gives][:1]
]
"""Every way from one shipped scenario to another, each kind of gift from one giver."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "home") as opened:
        yield opened


def gift(which: str, kind: str, number: int = 12) -> Gift:
    (found,) = (one for one in brings(won(which), number, DAY) if one.kind == kind)
    return found


def begun(giver: str, kind: str, taker: str) -> Scenario:
    """A scenario as it begins from what another left."""
    brought = carried(gift(giver, kind), loading.load(taker), DAY)
    return loading.load(taker, brought.numbers, None, brought.currency, brought.own)


def test_a_won_talk_leaves_what_its_file_says() -> None:
    for which in WINNING:
        assert {one.kind for one in brings(won(which), 1, DAY)} == {
            one.kind for one in loading.load(which).gives
        }


def test_a_talk_that_is_running_or_went_badly_leaves_nothing() -> None:
    for which in loading.ids():
        scenario = loading.load(which)
        assert brings(Talk(scenario), 1, DAY) == ()
        lost = play_out(Talk(scenario, 1), scenario.players["hostile"])
        assert brings(lost, 1, DAY) == ()


def test_an_offer_is_in_writing_with_its_pay_its_terms_and_a_date() -> None:
    offer = gift("first-offer", "offer")
    assert offer.firmness == 4
    assert offer.pay == f"£{offer.base:,}"
    assert f"a base salary of {offer.pay}" in offer.what
    assert " of £0" not in offer.what
    assert offer.until == DAY + FORTNIGHT
    assert "6 December 2026" in carried(offer, loading.load("match-an-offer"), DAY).lines[0]


def test_an_agreed_offer_is_the_letter_of_the_next_talk() -> None:
    offer = gift("first-offer", "offer")
    scenario = begun("first-offer", "offer", "match-an-offer")
    letter = {one.id: one for one in scenario.alternatives}["outside"]
    assert scenario.values["outside"] == offer.base
    assert scenario.values["current"] == won("first-offer").scenario.values["current"]
    assert scenario.issue["base"].options[-1].label == offer.pay
    assert letter.label == "the offer agreed with Ms Haddad"
    assert (letter.firmness, letter.date) == (4, "6 December 2026")
    assert "the letter" in letter.also
    assert "the offer from across town" in letter.also
    assert offer.pay in letter.value


def test_without_the_pay_of_now_only_the_offer_comes_along() -> None:
    brought = carried(gift("bigger-role", "offer"), loading.load("match-an-offer"), DAY)
    assert list(brought.numbers) == ["outside"]


def test_an_introduction_makes_them_begin_warmer_and_changes_nothing_else() -> None:
    plain = loading.load("first-offer")
    warm = begun("referral", "introduction", "first-offer")
    start = dict(zip(plain.slots, zip(plain.start, warm.start, strict=True), strict=True))
    assert start.pop("rapport") == (1, 2)
    assert all(before == now for before, now in start.values())
    assert (warm.alternatives, warm.issues) == (plain.alternatives, plain.issues)


@pytest.mark.parametrize("giver", ["informational-interview", "declining-well"])
def test_a_hint_stays_a_hint_and_is_told_as_one(giver: str) -> None:
    brought = carried(gift(giver, "hint"), loading.load("promotion-on-a-hint"), DAY)
    assert [one.firmness for one in brought.own.alternatives] == [1]
    assert "(F1)" in brought.lines[0]
    scenario = begun(giver, "hint", "promotion-on-a-hint")
    talk = Talk(scenario).play("disclose hint firmness=3").talk
    assert talk.history[-1].claim == "bluff"


def test_an_offer_told_as_news_is_heard_as_an_offer() -> None:
    scenario = begun("first-offer", "offer", "promotion-on-a-hint")
    turn = Talk(scenario).play("disclose hint firmness=4")
    assert turn.talk.history[-1].claim == "honest"
    assert "offer" in turn.reply


def test_a_scenario_that_takes_no_such_thing_is_left_as_it_is() -> None:
    offer = gift("first-offer", "offer")
    assert carried(offer, loading.load("referral"), DAY).own == NOTHING
    assert carried(offer, loading.load("referral"), DAY).lines == ()


@given(later=st.integers(0, 400))
def test_an_offer_never_comes_along_after_its_date(later: int) -> None:
    offer = gift("first-offer", "offer")
    today = DAY + timedelta(days=later)
    assert answer_by(offer, today) >= today
    (line,) = carried(offer, loading.load("match-an-offer"), today).lines
    assert ("ran out" in line) == (today > DAY + FORTNIGHT)


@pytest.mark.parametrize(("giver", "kind", "taker"), WAYS)
def test_a_talk_that_begins_from_another_plays_replays_and_is_resumed(
    giver: str, kind: str, taker: str, store: Store
) -> None:
    scenario = begun(giver, kind, taker)
    talk = play_out(Talk(scenario, 3), scenario.players["fair"])
    assert talk.ending
    again = transcript.loads("\n".join(transcript.lines(talk)))
    assert again.judged == ""
    assert again.talk is not None
    assert again.talk.state == talk.state
    running = Rehearsal.begin(store, Talk(scenario, 3))
    running.play("greet")
    assert running.number is not None
    loaded = store.load(running.number).talk
    assert loaded is not None
    assert loaded.scenario.own == scenario.own
    for move in [each.move for each in talk.history][1:3]:
        assert loaded.play(move).reply == running.play(move).reply
        loaded = running.talk


@pytest.mark.parametrize(("giver", "kind", "taker"), [way for way in WAYS if way[1] != "hint"])
def test_a_talk_that_begins_from_another_is_solved(giver: str, kind: str, taker: str) -> None:
    # a hint takes the place of a hint: what can happen is what could happen before
    talk = Talk(begun(giver, kind, taker))
    assert 50 < solved(talk).value <= 100


def test_braces_in_a_name_are_no_names_to_fill_in() -> None:
    named = loading.load("first-offer", counterpart="Ada {x}")
    seed = WINNING["first-offer"]
    (offer,) = brings(play_out(Talk(named, seed), named.players["master"]), 1, DAY)
    assert offer.who == "Ada (x)"
    brought = carried(offer, loading.load("match-an-offer"), DAY)
    assert loading.load("match-an-offer", brought.numbers, own=brought.own)


# --- from the store -------------------------------------------------------------------------


def test_what_a_kept_talk_left_is_dated_by_the_day_it_was_begun(store: Store) -> None:
    number = kept(store, "first-offer")
    (offer,) = left_by(store, number)
    started = date.fromisoformat(store.history()[0].started[:10])
    assert (offer.talk, offer.on, offer.until) == (number, started, started + FORTNIGHT)


def test_a_talk_that_leaves_nothing_for_this_one_is_answered_with_what_would(store: Store) -> None:
    number = kept(store, "referral")
    with pytest.raises(CarryingError) as caught:
        chosen(store, number, loading.load("match-an-offer"))
    assert str(caught.value) == (
        f"nothing comes along from talk {number}: match-an-offer begins from an agreed"
        " offer (as first-offer or bigger-role can leave)"
    )
    with pytest.raises(CarryingError, match="informational-interview begins from no other talk"):
        chosen(store, number, loading.load("informational-interview"))


def test_a_talk_that_is_not_over_is_to_be_gone_on_with(store: Store) -> None:
    number = store.begin(Talk(loading.load("first-offer")))
    with pytest.raises(CarryingError, match=f"talk {number} is not over: .* resume {number}"):
        left_by(store, number)


def test_the_latest_talk_that_left_something_is_the_one_to_begin_from(store: Store) -> None:
    matching = loading.load("match-an-offer")
    assert latest(store, matching) == ()
    kept(store, "first-offer")
    second = kept(store, "bigger-role")
    kept(store, "first-offer", player="hostile")
    kept(store, "referral")
    store.begin(Talk(loading.load("first-offer")))
    assert [(one.kind, one.talk) for one in latest(store, matching)] == [("offer", second)]
    assert latest(store, loading.load("informational-interview")) == ()


# --- two in one -----------------------------------------------------------------------------

IDS = st.sampled_from(("staying", "outside", "other", ""))
OWNS = st.builds(
    Own, st.dictionaries(st.sampled_from("abc"), st.text(max_size=3)),
    st.lists(st.builds(Alternative, IDS, st.text(max_size=3), st.integers(0, 5)), max_size=3,
             unique_by=lambda one: one.id).map(tuple),
    IDS, st.just(()), st.integers(-2, 2),
)  # fmt: skip


@given(own=OWNS, other=OWNS)
def test_joined_nothing_is_lost_and_the_first_one_counts(own: Own, other: Own) -> None:
    both = joined(own, other)
    ids = [one.id for one in both.alternatives]
    assert len(ids) == len(set(ids))
    assert set(ids) == {one.id for one in own.alternatives + other.alternatives}
    assert set(own.alternatives) <= set(both.alternatives)
    assert both.names == {**other.names, **own.names}
    assert both.warmth == own.warmth + other.warmth
    assert both.best == (own.best or other.best)
    assert joined(own, NOTHING) == own
    assert joined(NOTHING, other) == other
