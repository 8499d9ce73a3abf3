"""What a mark in words is worth: amounts between two options lie between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.loading import load
from simulator.talk import packages
from simulator.worksheet.brought import worth

SCENARIO = load("first-offer")
BASES = [option.amount for option in SCENARIO.issues[0].options]
TOP = max(amount for amount in BASES if amount is not None)


def of(base: int) -> int:
    found = worth(SCENARIO, f"{base}")
    assert found is not None
    return found


@given(st.integers(62_000, int(TOP)), st.integers(62_000, int(TOP)))
def test_more_is_never_worth_less(one: int, other: int) -> None:
    assert (of(min(one, other))) <= of(max(one, other))


def test_a_walk_away_just_above_what_stands_is_worth_more_than_what_stands() -> None:
    stands = packages.points(SCENARIO, packages.opening(SCENARIO)).you
    assert of(62_000) == stands
    assert of(62_001) == stands + 1


def test_on_an_option_a_mark_is_worth_what_the_option_is() -> None:
    for at, amount in enumerate(BASES):
        package = (amount, *packages.opening(SCENARIO)[1:])
        assert of(int(amount or 0)) == packages.points(SCENARIO, package).you, at
