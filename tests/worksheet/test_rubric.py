"""The worksheet's sixty points: each item by its evidence, and noting more never costs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario import loading
from simulator.worksheet import brought
from simulator.worksheet.reading import restore
from simulator.worksheet.rubric import OUT_OF, Item, best_step, items, strength
from simulator.worksheet.sheet import Worksheet
from tests.worksheet.sheets import (
    IMPROVEMENTS,
    ODD,
    ON,
    SHEETS,
    STRONG,
    WEAK,
    Data,
    improved,
    sheet,
)

FIRST = loading.load("first-offer")


def points_in_first(said: str) -> int | None:
    return brought.worth(FIRST, said)


def item(code: str, of: Worksheet | str, on: date = ON) -> Item:
    worksheet = sheet(of) if isinstance(of, str) else of
    return next(one for one in items(worksheet, on, points_in_first) if one.code == code)


def test_an_empty_worksheet_has_no_points_and_a_full_one_has_sixty() -> None:
    empty, full = items(Worksheet(), ON), items(sheet(STRONG), ON, points_in_first)

    assert sum(one.points for one in empty) == 0
    assert sum(one.points for one in full) == sum(one.out_of for one in full) == OUT_OF
    assert [one.wants for one in full] == [""] * 10


@pytest.mark.parametrize(
    ("code", "text", "points", "wants"),
    [
        ("W1", "", 0, "first"),
        ("W1", "alternatives: [{what: the offer}]", 4, "monday"),
        ("W1", "alternatives: [{what: stay, monday: true}]", 4, "second"),
        ("W1", "alternatives: [{what: the offer, firmness: 4}]", 4, "ground"),
        ("W1", "alternatives: [{what: the offer, firmness: 4, monday: true}]", 4, "ground"),
        ("W1", "alternatives: [{what: a, firmness: 3, monday: true}, {what: b, firmness: 4}]", 8,
         ""),
        ("W1", "alternatives: [{what: stay, firmness: 5}, {what: look on, firmness: 0}]", 4,
         "firmer"),
        ("W1", "alternatives: [{what: stay, firmness: 5}, {what: Stay, monday: true}]", 4,
         "firmer"),
        ("W1", "alternatives: [{what: stay, firmness: 5}, {what: a call, firmness: 1}]", 8, ""),
        ("W1", "alternatives: [{what: rest, monday: true}, {what: a call, firmness: 1}]", 8, ""),
        ("W2", "alternatives: [{what: stay, why: I learn}]", 3, "interests"),
        ("W2", "interests: [{what: pay}]\nalternatives: [{what: stay, why: it is near}]", 3,
         "reason"),
        ("W2", "interests: [{what: learning}]\nalternatives: [{what: stay, why: I learn a lot}]",
         6, ""),
        ("W3", "alternatives: [{what: stay}]", 0, "firmness"),
        ("W3", "alternatives: [{what: look on, firmness: 0}]", 4, "begin"),
        ("W3", "alternatives: [{what: a call, firmness: 1}]", 4, "evidence"),
        ("W3", "alternatives: [{what: stay, firmness: 5, evidence: contract}]", 8, ""),
        ("W4", "alternatives: [{what: stay, starts: open}]", 3, "dates"),
        ("W4", "alternatives: [{what: stay, expires: open}]", 5, ""),
        ("W4", "alternatives: [{what: o, expires: 2026-12-01, answer_by: 2026-11-30}]", 5, ""),
        ("W5", "alternatives: [{what: o, value: {base: 1, bonus: 0}}]", 0, "value"),
        ("W5", "alternatives: [{what: o, value: {base: 1, bonus: 0, benefits: 0}}]", 4, "here"),
        ("W5", "here: {base: 2}\nalternatives: [{what: o, value: {base: 1, bonus: 0, role: 0}}]",
         8, ""),
        ("W5", "alternatives: [{what: ask two others, worth: 40}]", 8, ""),
        ("W6", "walk_away: {package: 64k}", 4, "derive"),
        ("W6", "walk_away: {package: 64k, why: my job}", 8, ""),
        ("W6", "walk_away: {package: 66k, why: my job}\ntarget: {package: '66,000'}", 4, "apart"),
        ("W6", "walk_away: {package: 64k}\n"
         "alternatives: [{what: stay, firmness: 5, value: {base: 60000}}]", 8, ""),
        ("W7", "target: {package: 66k}", 0, "opening"),
        ("W7", "opening: {package: 66k}", 0, "target"),
        ("W7", "target: {package: 66k}\nopening: {package: 64k}", 0, "order"),
        ("W7", "target: {package: 64k}\nopening: {package: 66k}\nwalk_away: {package: 66k}", 0,
         "order"),
        ("W7", "target: {package: 66k}\nopening: {package: 68k, why: adverts}", 3, "outside"),
        ("W8", "theirs: {limits: the band}", 3, "their_alternatives"),
        ("W8", "theirs: {limits: the band, decides: the boss}", 5, ""),
        ("W9", "improve: [{what: a call}]", 2, "improve_date"),
        ("W9", "improve: [{what: a call, when: 2026-11-08}]", 4, ""),
        ("W9", "improve: [{what: a call, when: 2026-11-07}]", 2, "improve_date"),
        ("W9", "meeting: 2026-11-30\nimprove: [{what: a call, when: 2026-12-01}]", 2,
         "improve_date"),
        ("W10", "lines: {leave: Thank you.}", 2, "truth"),
        ("W10", "lines: {truth: Some interest., leave: Thank you.}", 3, ""),
    ],
)  # fmt: skip
def test_each_item_asks_for_its_evidence(code: str, text: str, points: int, wants: str) -> None:
    one = item(code, text)
    assert (one.points, one.wants) == (points, wants)


@pytest.mark.parametrize("compare", [None, points_in_first], ids=["by money", "by points"])
@given(data=SHEETS, more=st.lists(st.sampled_from(sorted(IMPROVEMENTS)), max_size=4))
def test_noting_more_never_lowers_an_item(data: Data, more: list[str], compare: object) -> None:
    points = points_in_first if compare else None
    before = items(restore(data), ON, points)
    for names in (*([name] for name in IMPROVEMENTS), more):
        after = items(restore(improved(data, names)), ON, points)
        lower = [
            two.code for one, two in zip(before, after, strict=True) if two.points < one.points
        ]
        assert (names, lower) == (names, [])


@given(data=SHEETS)
def test_what_an_item_has_and_what_it_still_wants_fit_together(data: Data) -> None:
    for one in items(restore(data), ON, points_in_first):
        assert 0 <= one.points <= one.points + one.next_points <= one.out_of
        assert bool(one.wants) == (one.points < one.out_of) == (one.next_points > 0)


def test_the_one_thing_to_do_is_what_adds_most() -> None:
    scored = items(sheet(WEAK), ON, points_in_first)
    step = best_step(scored)
    assert step is not None
    assert step.next_points == max(one.next_points for one in scored)
    assert best_step(items(sheet(STRONG), ON, points_in_first)) is None


def test_of_equals_comes_first_what_holds_the_best_one_up() -> None:
    text = "alternatives: [{what: the offer, firmness: 4}]\nwalk_away: {package: 64k}"
    step = best_step(items(sheet(text), ON))
    assert step is not None
    assert (step.code, step.wants) == ("W3", "evidence")
    first = best_step(items(Worksheet(), ON))
    assert first is not None
    assert first.wants == "first"


def test_a_package_is_weighed_whole_where_the_scenario_is_known() -> None:
    text = "target: {package: 64k and a mentor}\nwalk_away: {package: 66k, why: x}"
    by_points = item("W6", text)
    alike = restore({"target": {"package": "66k"}, "walk_away": {"package": "66,000", "why": "x"}})

    assert by_points.points == 8
    assert item("W6", alike).points == 4
    assert item("W7", "target: {package: a mentor}\nopening: {package: a buddy}").wants == "order"


def test_strength_is_the_chance_times_the_share_of_the_target_and_half_without_a_date() -> None:
    text = "alternatives: [{what: stay, firmness: 5, value: {base: 57000}%s}]\n%s"
    known = "here: {base: 60000}\ntarget: {package: 66500}"

    assert strength(sheet(text % ("", known)), ON) == 43
    assert strength(sheet(text % (", expires: open", known)), ON) == 86
    assert strength(sheet(text % (", expires: 2026-11-21", known)), ON) == 43
    assert strength(sheet(text % (", expires: open", "")), ON) == 100  # nothing to compare with
    assert strength(Worksheet(), ON) == 0


def test_strength_without_money_is_the_worth_in_percent() -> None:
    text = "alternatives: [{what: the form on the site, firmness: 5, worth: 45, expires: open}]"
    assert strength(sheet(text), ON) == 45


def test_strength_never_changes_the_points() -> None:
    strong, poor = sheet(STRONG), sheet(STRONG.replace("£64,000", "£44,000"))
    assert strength(poor, ON) < strength(strong, ON)
    assert items(poor, ON, points_in_first) == items(strong, ON, points_in_first)


def test_a_best_alternative_by_a_name_nobody_has_is_the_first() -> None:
    text = "best: the mill\nalternatives: [{what: stay}, {what: the bakery}]"
    chosen = sheet(text).best_alternative
    assert chosen is not None
    assert chosen.what == "stay"
    other = sheet(text.replace("the mill", "The Bakery")).best_alternative
    assert other is not None
    assert other.what == "the bakery"


def test_who_they_are_has_no_say_in_the_points() -> None:
    one, other = (sheet(STRONG.replace("Ms Okafor", name)) for name in ("Mr Lind", "Ama"))
    assert items(one, ON) == items(other, ON)
    assert strength(one, ON) == strength(other, ON)


def test_the_odd_one_is_scored_and_not_refused() -> None:
    scored = items(sheet(ODD), ON, points_in_first)
    assert 0 < sum(one.points for one in scored) < 35
