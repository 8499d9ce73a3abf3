"""What is said before a talk on one's own numbers when it has no point, or leaving is right."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.scoring.result import score
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Mark, Worksheet
from simulator.worksheet.validity import remarks
from tests.worksheet.fitting import FIRST, MATCH, REFERRAL, SHEETS, fit

OFFER = "numbers: {offered: 54000}\n"


def said(text: str, which: str = "first-offer") -> str:
    return " | ".join(fit(text, which).remarks)


@pytest.mark.parametrize(("which", "text"), SHEETS.items())
def test_a_sheet_with_room_between_its_numbers_is_left_in_peace(which: str, text: str) -> None:
    assert said(text, which) == ""


def test_a_target_that_is_offered_already_has_no_point() -> None:
    for target in ("54000", "50,000", "a base salary of 54k"):
        words = said(f"{OFFER}target: {{package: '{target}'}}")
        assert "no better than what is offered already, a base salary of 54,000" in words
    assert said(f"{OFFER}target: {{package: 56000}}") == ""


def test_a_target_that_is_how_things_stand_has_none_either() -> None:
    words = said(MATCH.replace("a workstream of my own", "no raise"), "match-an-offer")
    assert "no better than how things stand now" in words


def test_a_target_beyond_the_scale_is_told_where_the_scale_ends_and_no_limit() -> None:
    words = said(f"{OFFER}target: {{package: 70000}}")
    assert "its scale for base salary ends at 61,000" in words


def test_a_walk_away_nobody_here_can_reach_makes_leaving_the_right_ending() -> None:
    everything = "61000, a signing bonus of 7000, a start in 8 weeks and a mentor"
    for least in ("70000", everything):
        assert "Leaving well is the right ending" in said(
            f"{OFFER}walk_away: {{package: '{least}'}}"
        )
    assert said(f"{OFFER}walk_away: {{package: 56000}}") == ""


def test_and_leaving_well_counts_as_a_full_win_then() -> None:
    done = fit(f"{OFFER}walk_away: {{package: 70000}}")
    assert done.remarks
    talk = done.talk(3)
    left = talk.play("greet").talk.play("walk_away").talk
    assert left.ending is not None
    assert left.ending.kind == "walked_away"
    assert score(left).deal.leaving_was_right
    assert score(left).deal.reached == 1.0


def test_an_opening_below_the_target_is_said() -> None:
    words = said(f"{OFFER}target: {{package: 58000}}\nopening: {{package: 56000}}")
    assert "You mean to open with “56000”, which is less than your target" in words
    assert said(f"{OFFER}target: {{package: 56000}}\nopening: {{package: 58000}}") == ""


@pytest.mark.parametrize(("mark", "then"), [
    ("target", "shown and not weighed"), ("opening", "not weighed"),
    ("walk_away", "the scenario's own counts"),
])  # fmt: skip
def test_a_package_that_names_nothing_on_the_table_is_said_with_one_that_would(
    mark: str, then: str
) -> None:
    words = said(f"{mark}: {{package: a better life}}")
    assert "names nothing that is on the table here" in words
    assert then in words
    assert "a base salary of 70,000" in words


@cache
def loaded(which: str) -> Scenario:
    return loading.load(which)


PACKAGES = st.one_of(
    st.none(),
    st.integers(0, 10**9).map(str),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=40),
    st.sampled_from([FIRST, REFERRAL[:60], "as it is", "a mentor", "no raise", "-5", "61k"]),
)


@pytest.mark.parametrize("which", loading.ids())
@given(st.lists(PACKAGES, min_size=3, max_size=3))
def test_whatever_is_written_there_the_talk_can_begin(
    which: str, packages: list[str | None]
) -> None:
    target, least, opening = (Mark.model_construct(package=one) for one in packages)
    sheet = Worksheet(target=target, walk_away=least, opening=opening)
    for remark in remarks(sheet, loaded(which)):
        assert len(remark) < 400


def test_nothing_is_said_of_an_empty_sheet() -> None:
    assert remarks(loads("").worksheet, loaded("first-offer")) == ()
