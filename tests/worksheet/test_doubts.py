"""What does not fit within a worksheet is noticed, each time with what to do."""

from __future__ import annotations

import pytest
from hypothesis import given

from simulator.scenario import loading
from simulator.worksheet import brought
from simulator.worksheet.doubts import WORDS, Doubt, claimed, doubts, words
from simulator.worksheet.reading import restore
from simulator.worksheet.sheet import Worksheet
from tests.worksheet.sheets import ODD, ON, SHEETS, STRONG, WEAK, Data, sheet

OFFER = "alternatives: [{what: the offer, firmness: %s, evidence: %s}]"
HERE = "here: {base: 62000, benefits: 1000}\n"


def codes(text: str) -> list[str]:
    return [one.code for one in doubts(sheet(text), ON)]


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("past", "meeting: 2026-11-21", "meeting: 2026-11-22"),
        ("not_taken", "alternatives: [{what: o, would_take: false}]",
         "alternatives: [{what: o, would_take: true}]"),
        ("ended", "alternatives: [{what: o, expires: 2026-11-21}]",
         "alternatives: [{what: o, expires: open}]"),
        ("ends_before", "meeting: 2026-12-01\nalternatives: [{what: o, answer_by: 2026-11-30}]",
         "meeting: 2026-12-01\nalternatives: [{what: o, answer_by: 2026-12-01}]"),
        ("above_paper", OFFER % (4, "the recruiter mentioned something"),
         OFFER % (4, "signed letter")),
        ("above_paper", OFFER % (3, "second interview done"),
         OFFER % (3, "they told me on the phone")),
        ("above_paper", OFFER % (4, "a message from HR"), OFFER % (1, "a message from HR")),
        ("says_more", f"{OFFER % (1, 'x')}\nlines: {{truth: I hold a written offer.}}",
         f"{OFFER % (4, 'x')}\nlines: {{truth: I hold a written offer.}}"),
        ("says_more", f"{OFFER % (5, 'x')}\nlines: {{truth: I have an offer from elsewhere.}}",
         f"{OFFER % (5, 'x')}\nlines: {{truth: I'm happy to stay where I am.}}"),
        ("says_more", f"{OFFER % (2, 'x')}\nlines: {{truth: They promised me one.}}",
         f"{OFFER % (2, 'x')}\nlines: {{truth: 'I have no offer, I am in a process.'}}"),
        ("order", "target: {package: 60k}\nwalk_away: {package: 60k}",
         "target: {package: 61k}\nwalk_away: {package: 60k}"),
        ("opening_low", "target: {package: 60k}\nopening: {package: 59k}",
         "target: {package: 60k}\nopening: {package: 60k}"),
        ("below_own", HERE + "walk_away: {package: 50k}\n"
         "alternatives: [{what: stay, firmness: 5, value: {base: 60000, benefits: 0}}]",
         HERE + "walk_away: {package: 50k, why: the work is the one I want}\n"
         "alternatives: [{what: stay, firmness: 5, value: {base: 60000, benefits: 0}}]"),
        ("unlike", HERE + "alternatives: [{what: o, value: {base: 60000}}]",
         HERE + "alternatives: [{what: o, value: {base: 60000, benefits: 0}}]"),
        ("best_alone", "best: the mill", "best: the mill\nalternatives: [{what: the mill}]"),
        ("must_missing", "wishes: {must: [a mentor]}\nwalk_away: {package: 64k}",
         "wishes: {must: [a mentor]}\nwalk_away: {package: 64k and mentoring}"),
        ("dropped", "aims: {drop: [a title]}\nwishes: {nice: [the title of lead]}",
         "aims: {drop: [a title]}\nwishes: {nice: [the lead of a project]}"),
        ("dropped", "aims: {drop: [managing people]}\ntarget: {package: managing five people}",
         "aims: {drop: [managing people]}\ntarget: {package: managing the budget}"),
        ("no_figure", "ask: {kind: asking}\nmarket: [{source: a friend}]",
         "ask: {kind: asking}\nmarket: [{source: an advert, mid: 64000}]"),
        ("no_cover", "ask: {kind: bending, arguments: [I work better at home]}",
         "ask: {kind: bending, arguments: [Sam covers the desk on Fridays]}"),
        ("no_cover", "ask: {kind: bending}", "ask: {kind: bending, sentence: Could we try it?}"),
        ("no_allies", "ask: {kind: shaping}", "ask: {kind: shaping}\nallies: [{who: Ada}]"),
        ("untold", "allies: [{who: my wife}]", "allies: [{who: my wife, told: true}]"),
        ("too_late", "meeting: 2026-12-01\nimprove: [{what: a call, when: 2026-12-02}]",
         "meeting: 2026-12-01\nimprove: [{what: a call, when: 2026-12-01}]"),
        ("unnamed", "alternatives: [{what: stay}, {what: go}]",
         "best: stay\nalternatives: [{what: stay}, {what: go}]"),
        ("unnamed", "best: the mill\nalternatives: [{what: stay}, {what: go}]",
         "alternatives: [{what: stay}]"),
    ],
)  # fmt: skip
def test_each_doubt_comes_up_where_it_should_and_only_there(
    code: str, wrong: str, right: str
) -> None:
    assert code in codes(wrong)
    assert code not in codes(right)


def test_every_kind_of_doubt_is_tried_above() -> None:
    marks = test_each_doubt_comes_up_where_it_should_and_only_there.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for case in marks[0].args[1]} == set(WORDS)


def test_a_sound_worksheet_raises_none() -> None:
    assert doubts(sheet(STRONG), ON) == ()
    assert doubts(sheet(WEAK), ON) == ()
    assert doubts(Worksheet(), ON) == ()


def test_one_that_contradicts_itself_is_told_the_weightiest_first() -> None:
    found = codes(ODD)
    assert found[0] == "not_taken"
    assert len(found) == len(set(found)) > 9


def test_packages_are_compared_by_their_worth_where_the_scenario_is_known() -> None:
    first = loading.load("first-offer")
    one = sheet("target: {package: a mentor}\nwalk_away: {package: a mentor and a written plan}")
    assert doubts(one, ON) == ()
    found = doubts(one, ON, lambda said: brought.worth(first, said))
    assert [each.code for each in found] == ["order"]


def test_a_doubt_says_what_and_what_to_do_in_the_person_s_own_words() -> None:
    what, advice = words(Doubt("dropped", ("a {1} title", "lead")))
    assert what == "You wanted to let go of “a (1) title”, and it is back in “lead”."
    assert advice.startswith("Keep it in one place")


@given(data=SHEETS)
def test_any_worksheet_can_be_doubted_and_every_doubt_said(data: Data) -> None:
    for one in doubts(restore(data), ON):
        what, advice = words(one)
        assert what.endswith((".", "?"))
        assert "{" not in what
        assert advice.endswith((".", "”"))


@pytest.mark.parametrize(
    ("said", "level"),
    [("signed letter", 4), ("no letter yet, an interview", 2), ("", None), ("Don't have it", None)],
)
def test_what_a_sentence_claims_is_heard(said: str, level: int | None) -> None:
    assert claimed(said) == level
