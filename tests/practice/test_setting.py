"""Answers before the talk are understood, or refused in one line."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import SimulatorError
from simulator.practice import setting as scene
from simulator.practice.safe import one_line, safe
from simulator.practice.setting import Setting, SettingError
from simulator.scenario.loading import load
from simulator.talk.state import Card

SCENARIO = load("first-offer")


@pytest.mark.parametrize(
    ("answer", "value", "currency"),
    [("64000", 64000, ""), ("£64,000", 64000, "£"), ("64k", 64000, ""), ("€ 64.5k", 64500, "€")],
)
def test_a_number_may_be_written_in_the_ways_people_write_money(
    answer: str, value: int, currency: str
) -> None:
    changed = Setting("first-offer").with_number(SCENARIO.numbers[0], answer)
    assert changed.numbers == {"offered": value}
    assert changed.currency == currency


def test_one_currency_named_holds_for_the_other_numbers_too() -> None:
    given_ = scene.set_numbers(Setting("first-offer"), SCENARIO, ["offered=£64k", "current=50000"])
    assert given_.currency == "£"
    assert "£50,000" in given_.scenario().brief.situation


@pytest.mark.parametrize("pair", ["offered", "offered=", "wage=3", "offered=lots", "=4"])
def test_a_number_that_cannot_be_used_is_refused(pair: str) -> None:
    with pytest.raises(SettingError):
        scene.set_numbers(Setting("first-offer"), SCENARIO, [pair])


@pytest.mark.parametrize("name", ["", "  ", "\u202e", "x" * 61])
def test_a_name_has_at_least_one_sign_and_at_most_sixty(name: str) -> None:
    with pytest.raises(SettingError):
        Setting("first-offer").named(name)


def test_the_counterpart_is_called_as_asked() -> None:
    assert Setting("first-offer").named(" Ms  O'Neil ").scenario().counterpart == "Ms O'Neil"


def test_a_walk_away_in_words_is_a_package_on_top_of_the_opening_valued_for_you() -> None:
    better = scene.walk_away(SCENARIO, "66k and a mentor")
    assert better is not None
    assert better.words[0] == "a base salary of 66,000"
    as_offered = scene.walk_away(SCENARIO, "62000")
    assert as_offered is not None
    assert as_offered.points < better.points


@pytest.mark.parametrize("answer", ["", "I don't know", "!!", "respect"])
def test_a_walk_away_that_names_nothing_on_the_table_is_not_guessed(answer: str) -> None:
    assert scene.walk_away(SCENARIO, answer) is None


def test_the_best_alternative_is_chosen_by_number_by_name_or_in_own_words() -> None:
    first = SCENARIO.alternatives[0]
    assert scene.alternative(SCENARIO, "1") == (first.id, "")
    assert scene.alternative(SCENARIO, first.label.upper()) == (first.id, first.label.upper())
    assert scene.alternative(SCENARIO, "open a bakery") == ("", "open a bakery")
    with pytest.raises(SettingError):
        scene.alternative(SCENARIO, "9")


@pytest.mark.parametrize(("answer", "level"), [("0", 0), ("f3", 3), (" F5 ", 5)])
def test_firmness_is_a_step_of_the_ladder(answer: str, level: int) -> None:
    assert scene.firmness(answer) == level


@pytest.mark.parametrize("answer", ["", "6", "-1", "firm", "33"])
def test_firmness_outside_the_ladder_is_refused(answer: str) -> None:
    with pytest.raises(SettingError):
        scene.firmness(answer)


def test_guesses_are_parted_at_commas_and_ands() -> None:
    assert scene.guesses("budget, a quick start and peace.") == ("budget", "a quick start", "peace")
    assert scene.guesses("") == ()


def test_an_empty_card_is_no_card() -> None:
    assert scene.card_from_json(SCENARIO, "{}") is None
    assert scene.card_from_json(SCENARIO, '{"walk_away": 20}') == Card(walk_away=20)


keys = st.sampled_from([*Card().to_dict(), "other"])
values = st.none() | st.booleans() | st.integers(-5, 200) | st.text(max_size=20) | st.lists(
    st.text(max_size=5), max_size=3
)  # fmt: skip


@given(st.dictionaries(keys, values, max_size=4).map(json.dumps) | st.text(max_size=30))
def test_any_text_as_a_card_gives_a_card_that_can_be_stored_or_one_line(text: str) -> None:
    with suppress(SimulatorError):
        card = scene.card_from_json(SCENARIO, text)
        assert card is None or Card.from_dict(json.loads(json.dumps(card.to_dict()))) == card


@given(st.text(max_size=40))
def test_any_answer_is_understood_or_refused_but_never_breaks(text: str) -> None:
    for understand in (
        lambda: Setting("first-offer").with_number(SCENARIO.numbers[0], text),
        lambda: scene.walk_away(SCENARIO, text),
        lambda: scene.alternative(SCENARIO, text),
        lambda: scene.firmness(text),
        lambda: scene.guesses(text),
    ):
        with suppress(SimulatorError):
            understand()


@given(st.text())
def test_safe_text_steers_no_terminal_and_stays_the_same_the_second_time(text: str) -> None:
    once = safe(text)
    assert safe(once) == once
    assert not set(once) & {"\x1b", "\x07", "\r", "\u202e", "\u2028", "\x9b"}
    assert "\n" not in one_line(text)


def test_a_seed_given_is_kept_and_others_are_drawn_apart() -> None:
    assert scene.seed_or_drawn(0) == 0
    assert len({scene.seed_or_drawn(None) for _ in range(20)}) > 1


def test_examples_of_money_follow_the_first_amount_given() -> None:
    match = load("match-an-offer")
    mine = scene.set_numbers(Setting("match-an-offer"), match, ["current=58k"])
    assert mine.scenario().values == {"current": 58000, "outside": 67000}
    both = scene.set_numbers(mine, match, ["outside=61k"])
    assert both.scenario().values == {"current": 58000, "outside": 61000}
    kept = mine.with_example(match.numbers[1], 67000).with_number(match.numbers[0], "60k")
    assert kept.scenario().values == {"current": 60000, "outside": 67000}


def test_numbers_that_make_no_sense_together_are_refused_without_a_place_in_a_file() -> None:
    with pytest.raises(SettingError, match=r"^that will not do here: ") as refused:
        scene.set_numbers(
            Setting("match-an-offer"), load("match-an-offer"), ["current=90k", "outside=50k"]
        )
    assert "yaml" not in str(refused.value)
