"""Amounts as authors write them and as people read them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import amounts

VALUES = {"offered": 62_000, "current": 57_000, "days": 2.5}
pounds = st.integers(1, 10_000_000)
percent = st.integers(0, 99)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        (5, 5), (2.5, 2.5), ("offered", 62_000), (" offered ", 62_000), ("days", 2.5),
        ("10% above offered", 68_200), ("10 % below offered", 55_800),
        ("3.2% above offered", 64_000), ("3.2% of offered", 2_000), ("12.9% of offered", 8_000),
        ("0% of offered", 0), ("100% below offered", 0), ("50% of days", 1.3),
        ("50% of the way from current to offered", 59_500),
        ("50% of the way from offered to current", 59_500),
        ("200% of the way from current to offered", 67_000),
    ],
)  # fmt: skip
def test_an_amount_means_this_number(written: int | float | str, amount: float) -> None:
    assert amounts.resolve(written, VALUES) == amount


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("lots", "'lots' is not an amount: write a number, one of your numbers (offered, current,"
         " days), or 'N% above NAME'"),
        ("10% above wages", "'wages' is not one of the numbers: offered, current, days"),
        ("10% of the way from offered to heaven",
         "'heaven' is not one of the numbers: offered, current, days"),
    ],
)  # fmt: skip
def test_another_text_is_no_amount_and_the_message_says_what_is(written: str, message: str) -> None:
    with pytest.raises(amounts.AmountError) as caught:
        amounts.resolve(written, VALUES)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "written",
    [
        "",
        "%",
        "10%",
        "10% above",
        "above offered",
        "-5% of offered",
        "10% of offered and more",
        "offered\n10",
        "1e3% of offered",
    ],
)
def test_half_an_amount_is_none(written: str) -> None:
    with pytest.raises(amounts.AmountError):
        amounts.resolve(written, VALUES)


@given(pounds, percent)
def test_above_and_below_lie_on_their_side_of_the_number(value: int, share: int) -> None:
    values = {"x": value}
    above = amounts.resolve(f"{share}% above x", values)
    below = amounts.resolve(f"{share}% below x", values)
    near = amounts.rounded(Decimal(value), 3)
    assert below <= near <= above


@given(pounds, percent, percent)
def test_more_percent_is_never_less(value: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    values = {"x": value}
    for form in ("{}% above x", "{}% of x"):
        assert amounts.resolve(form.format(low), values) <= amounts.resolve(
            form.format(high), values
        )


@given(pounds, pounds, st.integers(0, 100))
def test_part_of_the_way_lies_on_the_way(start: int, end: int, share: int) -> None:
    found = amounts.resolve(f"{share}% of the way from a to b", {"a": start, "b": end})
    low, high = sorted((amounts.rounded(Decimal(one), 3)) for one in (start, end))
    assert low <= found <= high


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4), st.integers(1, 4))
def test_rounding_is_within_half_a_step_and_done_once(value: Decimal, figures: int) -> None:
    near = amounts.rounded(value, figures)
    assert amounts.rounded(Decimal(str(near)), figures) == near
    if value:
        step = Decimal(10) ** (value.adjusted() - figures + 1)
        assert abs(Decimal(str(near)) - value) <= step / 2


@pytest.mark.parametrize(
    ("value", "kind", "unit", "currency", "text"),
    [
        (64_000, "money", "", "£", "£64,000"), (64_000.0, "money", "", "", "64,000"),
        (64_000, "money", "", "CHF", "CHF 64,000"), (1_234.5, "money", "", "€", "€1,234.5"),
        (3, "count", "weeks", "", "3 weeks"), (1, "count", "weeks", "", "1 week"),
        (2.5, "count", "days a week", "", "2.5 days a week"),
        (1, "count", "days a week", "", "1 day a week"), (5, "percent", "%", "", "5%"),
        (5, "percent", "% equity", "", "5% equity"), (0, "count", "", "", "0"),
    ],
)  # fmt: skip
def test_an_amount_reads_as_people_write_it(
    value: float, kind: str, unit: str, currency: str, text: str
) -> None:
    assert amounts.written(value, kind, unit, currency) == text


@given(st.integers(-(10**12), 10**12))
def test_written_money_reads_back(value: int) -> None:
    assert int(amounts.written(value, "money", currency="£")[1:].replace(",", "")) == value
