"""Days as people say them become days of the calendar, or are asked for again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.worksheet.days import in_words, understood
from simulator.worksheet.entries import OPEN

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SUNDAY = date(2026, 11, 22)
WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("5 December", "2026-12-05"), ("Dec 5", "2026-12-05"),
        ("the 5th of december", "2026-12-05"),
        ("I think until the 5th of December", "2026-12-05"), ("5.12.", "2026-12-05"),
        ("24.12.2026", "2026-12-24"), ("13/12", "2026-12-13"), ("2026-12-05", "2026-12-05"),
        ("3 february", "2027-02-03"), ("today", "2026-11-22"), ("Tomorrow!", "2026-11-23"),
        ("yesterday", "2026-11-21"), ("Friday", "2026-11-27"), ("on tuesday", "2026-11-24"),
        ("next Friday", "2026-11-27"), ("Friday week", "2026-12-04"), ("Sunday", "2026-11-29"),
        ("Friday the 4th", "2026-12-04"), ("in two weeks", "2026-12-06"),
        ("about three weeks", "2026-12-13"), ("a fortnight", "2026-12-06"),
        ("in a month", "2026-12-22"), ("two weeks ago", "2026-11-08"),
        ("by the 14th", "2026-12-14"),
        ("14", "2026-12-14"), ("next week", "2026-11-23"), ("next month", "2026-12-01"),
        ("end of the month", "2026-11-30"), ("end of November", "2026-11-30"),
        ("mid-December", "2026-12-15"), ("December", "2026-12-01"), ("in January", "2027-01-01"),
        ("June 2025", "2025-06-01"), ("Q1 2027", "2027-01-01"), ("before Christmas", "2026-12-25"),
        ("now", "2026-11-22"), ("29 February", "2028-02-29"),
    ],
)  # fmt: skip
def test_a_day_in_words_is_found_in_the_calendar(said: str, meant: str) -> None:
    assert understood(said, SUNDAY) == meant


@pytest.mark.parametrize(
    "said",
    ["open", "Open.", "no end", "it has no end", "never ends", "no deadline", "doesn't expire"],
)
def test_what_has_no_end_is_open(said: str) -> None:
    assert understood(said, SUNDAY) == OPEN


@pytest.mark.parametrize(
    "said",
    ["", "soon", "spring", "5/12", "3/4/2026", "30 February", "2026-13-45", "0th", "when I can",
     "in 900 years", "2026", "99999999999 weeks"],
)  # fmt: skip
def test_what_no_calendar_can_tell_is_asked_again(said: str) -> None:
    assert understood(said, SUNDAY) is None


def test_next_friday_is_the_one_of_next_week() -> None:
    assert understood("Friday", WEDNESDAY) == "2026-11-27"
    assert understood("next Friday", WEDNESDAY) == "2026-12-04"
    assert understood("last Friday", WEDNESDAY) == "2026-11-20"


def test_a_day_without_a_year_lies_where_such_days_lie() -> None:
    assert understood("20 November", SUNDAY) == "2027-11-20"
    assert understood("20 November", SUNDAY, "back") == "2026-11-20"
    assert understood("20 November", SUNDAY, "near") == "2026-11-20"
    assert understood("June", SUNDAY, "back") == "2026-06-01"


@given(
    st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.dates(date(2000, 1, 1), date(2090, 12, 31))
)
def test_a_day_as_it_is_shown_is_understood_as_itself(day: date, today: date) -> None:
    assert understood(in_words(day.isoformat()), today) == day.isoformat()


@given(st.text(max_size=60), DAYS)
def test_no_text_breaks_it_and_what_it_finds_is_a_day(text: str, today: date) -> None:
    found = understood(text, today)
    assert found is None or found == OPEN or date.fromisoformat(found)


@given(
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.dates(date(2000, 1, 1), date(2090, 12, 31)),
)
def test_a_weekday_is_the_next_one_of_its_name(name: str, today: date) -> None:
    found = date.fromisoformat(understood(name, today) or "")
    assert f"{found:%A}" == name
    assert timedelta(0) < found - today <= timedelta(7)
