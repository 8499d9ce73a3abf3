from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.language.numbers import money, quantities
from simulator.language.terms import package_terms
from simulator.scenario import loading
from simulator.talk.moves import Range, Terms
from simulator.talk.talk import Talk

FIRST = Talk(loading.load("first-offer"))
LAKHS = Talk(loading.load("first-offer", {"offered": 1_200_000, "current": 1_000_000}))


def terms(text: str) -> Terms:
    return package_terms(text, FIRST.view)


@pytest.mark.parametrize(
    "text",
    ["72k", "72,000", "£72,000", "EUR 72 000", "72.000 euro", "72", "seventy two thousand",
     "seventy-two", "72'000", "72 grand", "$72,000.00", "72 000€"],
)  # fmt: skip
def test_the_same_salary_is_understood_however_it_is_written(text: str) -> None:
    assert terms(text) == (("base", 72000),)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10% more", (("base", 68200),)),
        ("ten percent above what I earn", (("base", 62700),)),
        ("a signing bonus of 10%", (("signing", 6200),)),
        ("5k more", (("base", 67000),)),
        ("raise it by 5,000", (("base", 67000),)),
        ("from 62 to 66", (("base", 66000),)),
        ("at least 70", (("base", 70000),)),
        ("68 to 72", (("base", Range(68000, 72000)),)),
        ("between 68 and 72", (("base", Range(68000, 72000)),)),
        ("68-72k", (("base", Range(68000, 72000)),)),
        ("two weeks earlier", (("start", 2),)),
        ("start in a month", (("start", 4),)),
        ("I could join in three weeks", (("start", 3),)),
        ("4k sign-on", (("signing", 4000),)),
        ("base 66, bonus 4", (("base", 66000), ("signing", 4000))),
        ("no signing bonus", (("signing", 0),)),
        ("I earn 57 now, so 66 would be good", (("base", 66000),)),
        ("66k and a mentor", (("base", 66000), ("support", "mentor"))),
        ("a review with written criteria", (("review", "criteria"),)),
        ("a mentor and a written plan", (("support", "plan"),)),
        ("a mentr and a course", (("support", "mentor"),)),
    ],
)
def test_amounts_and_options_find_their_issue(text: str, meant: Terms) -> None:
    assert terms(text) == meant


@pytest.mark.parametrize(
    "text",
    ["I have 2 questions", "I have 5 years of experience", "of course", "in 2019", "one thing",
     "the 13th of May", "how does the six-month review work?", "is the start date flexible?"],
)  # fmt: skip
def test_numbers_and_words_about_something_else_are_no_terms(text: str) -> None:
    assert terms(text) == ()


def test_lakhs_are_understood_where_pay_is_counted_in_them() -> None:
    assert package_terms("13 lakh", LAKHS.view) == (("base", 1_300_000),)
    assert package_terms("13.5 lpa", LAKHS.view) == (("base", 1_350_000),)
    assert package_terms("Rs. 13,00,000", LAKHS.view) == (("base", 1_300_000),)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("£64k", (64000, "£")),
        ("64,000 EUR", (64000, "EUR")),
        ("USD 85.5k", (85500, "USD")),
        ("about 60 000 dollars", (60000, "$")),
        ("12 lakh rupees", (1_200_000, "₹")),
        ("CHF 100'000", (100_000, "CHF")),
        ("64000", (64000, "")),
        ("60-65k", (60000, "")),
        ("no idea", None),
        ("", None),
    ],
)
def test_a_person_s_own_number_is_read_with_its_currency(
    text: str, meant: tuple[int, str] | None
) -> None:
    assert money(text) == meant


@given(st.integers(min_value=1000, max_value=999_999_999))
def test_every_whole_number_is_read_back_with_and_without_commas(value: int) -> None:
    assert money(f"{value}") == (value, "")
    assert money(f"£{value:,}") == (value, "£")


@given(st.text(max_size=80))
def test_quantities_lie_in_order_inside_the_text(text: str) -> None:
    found = quantities(text.lower())
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text.lower()) for place in places)
