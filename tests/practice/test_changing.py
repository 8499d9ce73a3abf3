"""A change made on the worksheet is in the plan that is then read from it."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from simulator.planning.changes import MAKERS, Change, changes
from simulator.planning.plan import Plan
from simulator.planning.planned import plan
from simulator.planning.wording import CHANGES
from simulator.practice import changing
from simulator.scenario.loading import load
from simulator.talk.talk import Talk
from simulator.worksheet.reading import loads
from simulator.worksheet.writing import put
from tests.planning.wrecks import EVERY

SAID = {
    ("luck", "keep_quiet"): ("I would love to stay and grow here. Could we get to 92,000?",),
    ("luck", "no_threat"): ("I have an offer for 97,000. Could you match it?",),
    ("luck", "tell_late"): ("Could we get to 97,000?", "I hold an offer from across town."),
    ("never_mind", "no_scorn"): ("With the whole team under me I'd expect 130k.",),
    ("never_mind", "open_lower"): ("Could we do 115k?",),
    ("bare", "trade"): ("I could start in two weeks if you can do 70k.",),
    ("bare", "warm"): ("Thank you, I'd love to join. I'd like 70k.",),
    ("bare", "say_why"): ("What matters to me is learning and proof that I grow. I'd like 70k.",),
    ("bare", "give_reason"): ("similar adverts pay 66 to 70",),
    ("bare", "listen"): ("How was the pay set?",),
    ("bare", "take_time"): ("I'm keen. I'll tell you on Thursday.",),
    ("bare", "package"): ("I'd like 70k and 1,500 as a signing bonus.",),
    ("bare", "ask_first"): (), ("bare", "trade_after"): (),
    ("good", "say_back"): (
        "So the start matters most to you. I could start in two weeks if you can do 68,000.",
    ),
}  # fmt: skip
"""What somebody says to make a change."""


@cache
def made(name: str, code: str) -> Change:
    case = EVERY[name]
    found = changes(plan(case.sheet, case.talk), case.talk)
    return next(one for one in found if one.code == code)


def after(name: str, one: Change, said: tuple[str, ...]) -> tuple[str, Plan]:
    """The worksheet's text and its plan once a change is made."""
    case = EVERY[name]
    text, scenario = case.text, case.talk.scenario
    for place, value in changing.by_itself(one, scenario, loads(text).worksheet):
        text = put(text, place, value)
    questions = changing.QUESTIONS.get(one.code, ())
    for (where, _), answer in zip(questions, said, strict=True):
        for place, value in changing.written(where, answer, loads(text).worksheet):
            text = put(text, place, value)
    return text, plan(loads(text).worksheet, case.talk)


@pytest.mark.parametrize(("name", "code"), list(SAID))
def test_a_change_that_is_said_is_heard_and_kept(name: str, code: str) -> None:
    one = made(name, code)
    before = plan(EVERY[name].sheet, EVERY[name].talk)
    text, now = after(name, one, SAID[name, code])
    assert changing.holds(one, before, now)
    assert text != EVERY[name].text
    for said in SAID[name, code]:
        assert said in " ".join(text.split())


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("luck", "no_threat", "Match the 97,000 or I will have to leave."),
        ("luck", "keep_quiet", "I have an offer for 97,000 from across town. Could you match it?"),
        ("never_mind", "no_scorn", "Honestly the salary is a joke. I'd expect 115k."),
        ("bare", "trade", "I'd like 70k, please."),
        ("bare", "warm", "I'd like 70k."),
    ],
)
def test_a_change_that_is_not_in_the_new_sentence_is_missed(
    name: str, code: str, said: str
) -> None:
    one = made(name, code)
    _, now = after(name, one, (said,))
    assert not changing.holds(one, plan(EVERY[name].sheet, EVERY[name].talk), now)
    assert code in changing.MISSED


def test_the_opening_follows_the_sentence() -> None:
    case = EVERY["never_mind"]
    one, before = made("never_mind", "open_lower"), plan(case.sheet, case.talk)
    _, now = after("never_mind", one, ("Could we do 115k?",))
    entries = list(changing.follows(before, now, load("bigger-role"), case.sheet))
    assert entries == [(("opening", "package"), "a base salary of 115,000")]
    assert not list(changing.follows(now, now, load("bigger-role"), case.sheet))


def test_what_the_new_sentence_tells_of_is_among_the_interests() -> None:
    case, one = EVERY["bare"], made("bare", "say_why")
    _, now = after("bare", one, SAID["bare", "say_why"])
    before = plan(case.sheet, case.talk)
    entries = list(changing.follows(before, now, load("first-offer"), case.sheet))
    assert [value["what"] for _, value in entries] == ["learning", "proof that you grow"]
    assert [place for place, _ in entries] == [("interests", 0), ("interests", 1)]


def test_an_if_then_line_takes_the_place_of_the_one_before() -> None:
    sheet = loads('premortem: {answers: [{when: answer_now, say: "No."}]}').worksheet
    place, lines = changing.answer("answer_now", "On Thursday.", sheet)
    assert place == ("premortem", "answers")
    assert lines == [{"when": "answer_now", "say": "On Thursday."}]


def test_every_change_is_made_by_words_or_by_itself() -> None:
    asked: set[Any] = set(changing.QUESTIONS)
    assert asked <= set(CHANGES)
    assert set(CHANGES) - asked == {"ask_first", "settle", "trade_after"}
    assert len(MAKERS) == len(CHANGES)


def test_a_second_ask_is_the_target_and_the_first_the_opening() -> None:
    talk = Talk(load("first-offer"))
    sheet = loads("ask: {sentence: Could we do 68k?}").worksheet
    one = next(each for each in changes(plan(sheet, talk), talk) if each.code == "settle")
    text = "ask: {sentence: Could we do 68k?}"
    for place, value in changing.by_itself(one, talk.scenario, sheet):
        text = put(text, place, value)
    now = loads(text).worksheet
    assert now.opening.package == "a base salary of 68,000"
    assert now.target.package == "a base salary of 66,000"
    assert plan(now, talk).settles == one.plan.settles
