"""Total value and the walk-away that follows: arithmetic that can be checked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given

from simulator.worksheet.reading import restore
from simulator.worksheet.sheet import Value, Worksheet
from simulator.worksheet.total import derived, fallback, total
from tests.worksheet.sheets import SHEETS, STRONG, WEAK, Data, improved, sheet


def value(text: str) -> Value:
    return sheet(f"here: {text}").here


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("{base: 64000}", 64_000),
        ("{base: 64000, bonus: 2000, benefits: 3000, role: -1000}", 68_000),
        ("{equity: 6000}", 3_000),
        ("{equity: 6000, equity_kept: 20}", 1_200),
        ("{one_offs: 6000}", 2_000),
        ("{one_offs: 6000, years: 2}", 3_000),
        ("{base: 50000, commute: 1500}", 48_500),
        ("{base: 50000, commute: -1500}", 48_500),
        ("{base: 72000, hours: 5}", 63_000),
        ("{base: 72000, hours: -5}", 81_000),
        ("{base: 72000, hours: 0}", 72_000),
        ("{}", 0),
    ],
)
def test_the_parts_add_up_to_one_amount_a_year(text: str, amount: float) -> None:
    assert total(value(text)).amount == pytest.approx(amount)


def test_every_part_that_was_answered_is_a_step_nought_included() -> None:
    added = total(value("{base: 1, bonus: 0, equity: 0, benefits: 0, one_offs: 0, commute: 0, "
                        "hours: 0, role: 0}"))  # fmt: skip
    assert len(added.steps) == 8


def test_amounts_below_nothing_keep_their_sign_before_the_currency() -> None:
    assert str(total(value("{role: '£-600'}"), "£")) == "-£600"
    assert str(total(value("{base: 600}"), "CHF")) == "CHF 600"


def test_an_offer_counts_by_its_chance_with_monday_behind_it_and_the_way_there_taken_off() -> None:
    follows = derived(sheet(STRONG))
    assert follows is not None
    northgate = 64_000 + 2_000 + 2_500 - 1_800 + 1_000
    museum = 57_000 + 0 + 3_000 - 300 + 2_000

    assert follows.total == pytest.approx(0.97 * northgate + 0.03 * museum - 0.97 * 1_500 / 3)
    assert follows.base == pytest.approx(follows.total - (0 + 3_000 - 600 + 4_000))
    assert [one.amount for one in follows.steps] == pytest.approx(
        [0.97 * northgate, 0.03 * museum, -0.97 * 500]
    )


def test_what_one_has_counts_whole() -> None:
    follows = derived(sheet(WEAK))
    assert follows is not None
    assert (follows.total, follows.base) == (58_500, 58_500 - 2_000 + 900)


def test_the_base_that_follows_gives_the_total_back() -> None:
    text = """
here: {base: 62000, bonus: 3000, hours: 5, commute: 900}
alternatives: [{what: stay, firmness: 5, value: {base: 60000}}]
"""
    one = sheet(text)
    follows = derived(one)
    assert follows is not None
    assert follows.base is not None
    there = restore({"here": {"base": follows.base, "bonus": 3000, "hours": 5, "commute": 900}})
    assert total(there.here).amount == pytest.approx(follows.total)


@given(data=SHEETS)
def test_whatever_follows_the_steps_add_up_and_the_base_gives_the_total(data: Data) -> None:
    data = improved(data, ["a first or another alternative", "firm", "base", "base here"])
    data["alternatives"][0]["firmness"] = data["alternatives"][0].get("firmness") or 3
    one = restore(data)
    follows = derived(one)
    if follows is None:  # a hint or a process, and nothing known of what remains
        return
    assert follows.total == pytest.approx(sum(step.amount for step in follows.steps))
    if follows.base is not None and one.here.base:
        base = {**data["here"], "base": follows.base}
        assert total(restore({"here": base}).here).amount == pytest.approx(follows.total, abs=0.5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "alternatives: [{what: stay, value: {base: 1}}]",
        "alternatives: [{what: stay, firmness: 5}]",
        "alternatives: [{what: talks, firmness: 2, value: {base: 70000}}]",
        "alternatives: [{what: talks, firmness: 2, worth: 90}]",
    ],
)
def test_nothing_follows_while_too_little_is_known(text: str) -> None:
    assert derived(sheet(text)) is None


def test_with_what_remains_a_process_counts_too() -> None:
    text = """
alternatives:
  - {what: talks, firmness: 2, value: {base: 80000}}
  - {what: stay, firmness: 5, value: {base: 60000}}
"""
    follows = derived(sheet(text))
    assert follows is not None
    assert follows.total == pytest.approx(0.25 * 80_000 + 0.75 * 60_000)


def test_a_spoken_offer_counts_without_anything_behind_it_and_says_so() -> None:
    follows = derived(sheet("alternatives: [{what: o, firmness: 3, value: {base: 50000}}]"))
    assert follows is not None
    assert follows.total == pytest.approx(40_000)
    assert follows.base is None
    assert "no value noted" in follows.steps[1].how


@pytest.mark.parametrize(
    ("text", "remains"),
    [
        ("numbers: {current: 60000, outside: 80000}", 60_000),
        ("numbers: {current: 60000, outside: 80000}\nhere: {base: 60000, bonus: 2000}", 62_000),
        ("numbers: {current: 60000, offered: 70000}\nhere: {base: 70000}", 60_000),
        ("here: {base: 70000}", None),
    ],
)
def test_who_has_a_job_has_it_still_when_the_offer_comes_to_nothing(
    text: str, remains: int | None
) -> None:
    offer = "{what: o, firmness: 3, monday: true, value: {base: 80000}}"
    for stay in ("", ", {what: stay, firmness: 5}"):
        follows = derived(sheet(f"{text}\nalternatives: [{offer}{stay}]\nbest: o"))
        assert follows is not None
        assert follows.total == pytest.approx(0.8 * 80_000 + 0.2 * (remains or 0))
        assert ("no value noted" in follows.steps[1].how) is (remains is None)


def test_who_gives_the_job_up_has_not_got_it_when_the_offer_comes_to_nothing() -> None:
    rest = "{what: rest, firmness: 0, monday: true}"
    courses = f"{{what: o, firmness: 3, value: {{base: 80000}}}}, {rest}"
    follows = derived(sheet(f"numbers: {{current: 60000}}\nalternatives: [{courses}]\nbest: o"))
    assert follows is not None
    assert "no value noted" in follows.steps[1].how


def test_where_money_says_nothing_the_walk_away_is_in_percent_of_the_target() -> None:
    text = """
alternatives:
  - {what: a talk with another firm, firmness: 2, worth: 80}
  - {what: the form on the site, monday: true, firmness: 5, worth: 40}
"""
    follows = derived(sheet(text))
    assert follows is not None
    assert follows.percent
    assert follows.total == pytest.approx(0.25 * 80 + 0.75 * 40)
    assert follows.written(follows.total) == "50%"


def test_what_remains_is_what_one_does_on_monday() -> None:
    text = "alternatives: [{what: o, firmness: 4}, {what: look on}, {what: stay, firmness: 5}]"
    other = fallback(sheet(text))
    assert other is not None
    assert other.what == "stay"
    assert fallback(sheet("alternatives: [{what: stay, firmness: 5}]")) is None
    assert fallback(Worksheet()) is None
