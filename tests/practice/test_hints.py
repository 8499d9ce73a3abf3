"""What helps in a talk: hints, things to say, packages. None of it knows more than the person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.errors import IllegalMoveError
from simulator.language.reader import read
from simulator.practice import coach
from simulator.practice.hints import HELP, LEAVE, RULES, TERMS, Hint, kind
from simulator.practice.offering import Draft, understood
from simulator.practice.rehearsal import doubt
from simulator.practice.sayable import at_a_price, sayable
from simulator.scenario.loading import ids, load
from simulator.scenario.model import Scenario, Sides
from simulator.talk import packages
from simulator.talk.moves import parse
from simulator.talk.talk import Talk
from simulator.talk.view import View, Wish

KINDS = (TERMS, HELP, LEAVE)
OFFER = load("first-offer")
SCENARIOS = [load(one) for one in ids()]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        (("ultimatum",), "either-or"),
        (("disdain",), "Hard words"),
        (("plead",), "Need is no reason"),
        (("ask_generic",), "one thing"),
        (("unclear",), "/moves"),
        (("pause", "pause"), "Saying it again"),
        (("greet", "share growth"), "not asked anything"),
        (("ask start",), "Say it back. “So if I hear you right, it is about somebody in the seat"),
        (("ask team", "reflect team", "greet"), "Say why you want it"),
        (("ask market", "propose base=68000"), "Give a reason"),
    ],
)
def test_a_hint_speaks_to_what_was_just_done(said: tuple[str, ...], word: str) -> None:
    talk = Talk(OFFER, 3)
    for move in said:
        talk = talk.play(move).talk
    assert word in coach.hint(replace(talk.view, event="none"))


@pytest.mark.parametrize(
    ("event", "word"),
    [("pressure", "Ask for time"), ("umbrage", "theatre"), ("refusal", "first no")],
)
def test_what_they_just_did_comes_before_all_other_hints(event: str, word: str) -> None:
    view = Talk(OFFER).play("disdain").talk.view
    assert word in coach.hint(replace(view, event=event))


ALL = [(name, one) for name in KINDS for rule in RULES for one in rule.of(name)]


@pytest.mark.parametrize("one", {hint.words: hint for _, hint in ALL}.values())
def test_every_hint_fits_one_line(one: Hint) -> None:
    assert len(one.words) <= 80


def situations() -> Iterator[View]:
    """Each scenario at its start, and when all that is hidden has been told."""
    for scenario in SCENARIOS:
        view = Talk(scenario).view
        yield replace(view, offer="theirs")
        for one in scenario.interests.them:
            told = Wish(one.id, one.label, one.want, "discovered", one.topic, one.also)
            yield replace(view, theirs=(told,))


def test_nearly_every_sentence_a_hint_suggests_is_understood_as_what_it_is_to_do() -> None:
    wrong, count = [], 0
    for view in situations():
        for name, one in ALL:
            said = coach.sentence(one, view)
            if name != kind(view) or not said:
                continue
            count += 1
            reading = read(said, view)
            if reading.act not in one.acts or doubt(reading):
                wrong.append((view.scenario.id, said, str(reading.move)))
    assert len(wrong) <= count // 50, wrong


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SCENARIOS), st.integers(0, 2**40), st.data())
def test_no_hint_comes_twice_running_nor_say_it_back_after_it_was_said_back(
    scenario: Scenario, seed: int, data: st.DataObject
) -> None:
    talk, given_ = Talk(scenario, seed), list[str]()
    for _ in range(data.draw(st.integers(1, 8))):
        if talk.ending is None:
            talk = talk.play(data.draw(st.sampled_from(talk.moves))).talk
            given_.append(coach.hint(talk.view, given_))
            done = parse(talk.view.last_move).act
            samples = [one for _, one in ALL if one.words in given_[-1] and one.sample]
            assert done == "ask" or not any(done in one.acts for one in samples)
    assert all(first != second for first, second in pairwise(given_))


def test_where_saying_no_is_the_point_or_help_is_asked_for_no_hint_tells_one_to_haggle() -> None:
    for which, word in (("declining-well", "say no"), ("referral", "")):
        talk, given_ = Talk(load(which), 3), list[str]()
        for _ in range(6):
            given_.append(coach.hint(talk.view, given_))
            talk = talk.play("greet").talk
        assert any(word in one for one in given_)
        assert not any(bad in one for one in given_ for bad in ("/offer", "trade", "number"))


def blinded(view: View) -> View:
    """The same view over a scenario whose hidden values are all different."""
    scenario = view.scenario
    them = tuple(replace(one, label="?", want="?", says=("?",)) for one in scenario.interests.them)
    issues = tuple(
        replace(
            issue,
            options=tuple(
                replace(o, points=Sides(o.points.you, 99 - o.points.them)) for o in issue.options
            ),
        )
        for issue in scenario.issues
    )
    other = replace(
        scenario, interests=Sides(scenario.interests.you, them), issues=issues, hope=1,
        limits=Sides(scenario.limits.you, 0), facts=(), reactions=(), events=(), players={},
    )  # fmt: skip
    return replace(view, scenario=other, issues=issues)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SCENARIOS), st.integers(0, 2**40), st.data())
def test_hints_and_sayings_do_not_change_with_anything_hidden(
    scenario: object, seed: int, data: st.DataObject
) -> None:
    talk = Talk(scenario, seed)  # type: ignore[arg-type]
    for _ in range(data.draw(st.integers(0, 5))):
        if talk.ending is None:
            talk = talk.play(data.draw(st.sampled_from(talk.moves))).talk
    assert coach.hint(blinded(talk.view)) == coach.hint(talk.view)
    assert sayable(blinded(talk.view)) == sayable(talk.view)
    for one in sayable(talk.view):
        if talk.ending is None:
            talk.play(one.notation)


def test_the_meters_are_the_two_that_people_know() -> None:
    assert [(one.name, one.most) for one in coach.meters(Talk(OFFER))] == [
        ("goodwill", 4),
        ("patience", 4),
    ]


def test_nearly_every_example_sentence_is_understood_as_what_it_is_an_example_of() -> None:
    wrong, count = [], 0
    for scenario in SCENARIOS:
        view = Talk(scenario).view
        for one in sayable(view):
            count += 1
            heard = read(one.example, view).move
            if heard.act != parse(one.notation).act:
                wrong.append((scenario.id, one.example, str(heard)))
    assert len(wrong) <= count // 20, wrong


def test_what_comes_at_a_price_is_named_with_the_counterpart() -> None:
    assert OFFER.counterpart in at_a_price(OFFER)


def test_a_package_that_asks_and_gives_is_a_trade() -> None:
    draft = Draft(Talk(OFFER))
    assert draft.move() is None
    draft.set("base", 66000)
    assert str(draft.move()) == "propose base=66000"
    draft.set("start", 2)
    assert str(draft.move()) == "trade base=66000 for start=2"
    assert "for it you give a start in 2 weeks" in draft.words()
    draft.set("base", 62000)
    assert str(draft.move()) == "propose start=2"


def test_the_points_of_a_package_are_yours() -> None:
    draft = Draft(Talk(OFFER))
    draft.set("base", 66000)
    package = packages.amended(OFFER, packages.opening(OFFER), (("base", 66000),))
    assert draft.points == packages.points(OFFER, package).you


@pytest.mark.parametrize(
    ("issue", "answer", "value"),
    [
        ("base", "3", OFFER.issue["base"].options[2].amount),
        ("base", "66.5k", 66500),
        ("base", "£67,000", 67000),
        ("start", "6 weeks", 6),
        ("review", "4", "criteria"),
        ("review", "criteria", "criteria"),
        ("support", "a mentor and a course", "mentor"),
    ],
)
def test_a_value_is_chosen_by_number_amount_or_name(issue: str, answer: str, value: object) -> None:
    assert understood(Talk(OFFER), OFFER.issue[issue], answer) == value


@pytest.mark.parametrize(
    ("issue", "answer"), [("base", "9"), ("review", "9"), ("start", "zz"), ("base", "")]
)
def test_an_answer_that_is_no_value_is_refused(issue: str, answer: str) -> None:
    with pytest.raises(IllegalMoveError):
        understood(Talk(OFFER), OFFER.issue[issue], answer)
