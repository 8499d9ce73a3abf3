"""What must hold for every scenario of the library, without registering any."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from simulator.scenario import loading
from simulator.scenario.building import unanswered
from simulator.scenario.model import ENDINGS, Guard, Scenario
from simulator.scenario.words import ACTS, TERM_ACTS, TOPIC_ACTS
from tests.scenario.editing import edited, shipped

EVERY = pytest.mark.parametrize("which", loading.ids())
NOTATION = re.compile(r"[a-z][a-z0-9_-]*\Z")


def test_there_are_scenarios_and_each_is_summed_up() -> None:
    found = list(loading.summaries())
    assert sorted(one.id for one in found) == loading.ids()
    assert [one.difficulty for one in found] == sorted(one.difficulty for one in found)
    assert all(one.title and one.purpose and one.counterpart and one.role for one in found)


@EVERY
def test_a_scenario_loads_under_its_own_name(which: str) -> None:
    scenario = loading.load(which)
    assert scenario.id == which
    assert re.fullmatch("[a-z0-9-]+", which)


@EVERY
def test_loading_twice_gives_the_same_content(which: str) -> None:
    one, other = loading.load(which), loading.load(which)
    assert one.hash == other.hash
    assert one.reactions == other.reactions
    assert one.issues == other.issues


@EVERY
def test_every_act_is_caught_in_every_stage(which: str) -> None:
    assert list(unanswered(loading.load(which))) == []


@EVERY
def test_reactions_stand_in_their_order_of_precedence(which: str) -> None:
    scenario = loading.load(which)
    counts = [len(one.guards) for one in scenario.reactions]
    assert counts == sorted(counts, reverse=True)
    own = [one["id"] for one in scenario.content["scenario"].get("reactions", [])]
    for count in set(counts):
        ids = [one.id.split(":")[0] for one in scenario.reactions if len(one.guards) == count]
        order = [own.index(one) if one in own else len(own) for one in ids]
        assert order == sorted(order)


@EVERY
def test_effects_keep_every_variable_within_its_bounds(which: str) -> None:
    scenario = loading.load(which)
    sizes = {one.name: one.size for one in scenario.variables}
    outcomes = [one for reaction in scenario.reactions for one in reaction.outcomes]
    outcomes += [event.outcome for event in scenario.events]
    for effect in (effect for one in outcomes for effect in one.effects):
        assert len(effect.table) == sizes[effect.variable]
        assert all(0 <= value < sizes[effect.variable] for value in effect.table)
    assert all(0 <= one.start < one.size for one in scenario.variables)
    assert all(one.end is None or one.end in ENDINGS for one in outcomes)


@EVERY
def test_guards_on_the_state_can_hold(which: str) -> None:
    scenario = loading.load(which)
    sizes = {one.name: one.size for one in scenario.variables}
    for reaction in scenario.reactions:
        for guard in reaction.guards:
            values = range(sizes.get(guard.variable, 0))
            assert not values or any(guard.holds(value) for value in values), reaction.id


@EVERY
def test_every_option_and_topic_can_be_said_in_notation(which: str) -> None:
    scenario = loading.load(which)
    for issue in scenario.issues:
        ids = [option.id for option in issue.options if option.amount is None]
        assert all(NOTATION.match(one) for one in ids), ids
    assert all(NOTATION.match(one) for one in scenario.topic_labels)


@EVERY
def test_points_and_limits_leave_something_to_talk_about(which: str) -> None:
    scenario = loading.load(which)
    opening = sum(
        issue.options[at].points.them
        for issue, at in zip(scenario.issues, scenario.opening, strict=True)
    )
    assert scenario.limits.them <= scenario.hope
    assert scenario.limits.them <= opening


@EVERY
def test_the_persons_numbers_reach_the_brief_and_the_options(which: str) -> None:
    plain = loading.load(which)
    if not plain.numbers:
        pytest.skip("this scenario asks for no numbers")
    doubled = {one.id: one.example * 2 for one in plain.numbers}
    money = {one.id for one in plain.numbers if one.kind == "money"}
    own = loading.load(which, {key: value for key, value in doubled.items() if key in money})
    assert {key: own.values[key] for key in money} == {key: doubled[key] for key in money}
    assert own.hash == plain.hash
    if money:
        assert own.issues != plain.issues or own.brief != plain.brief


@EVERY
def test_the_counterparts_name_is_the_persons_to_choose(which: str) -> None:
    plain, own = loading.load(which), loading.load(which, counterpart="Dr Quill")
    assert own.counterpart == "Dr Quill"
    assert plain.counterpart != "Dr Quill"
    texts = [own.brief.situation, *own.brief.tips]
    texts += [line for one in own.reactions for out in one.outcomes for line in out.say + out.cue]
    assert not any("{counterpart}" in text for text in texts)


@EVERY
def test_money_wears_the_persons_currency(which: str) -> None:
    scenario = loading.load(which, currency="€")
    labels = [
        option.label for issue in scenario.issues if issue.kind == "money"
        for option in issue.options
    ]  # fmt: skip
    assert all(label.startswith("€") for label in labels)


@EVERY
def test_a_transcripts_content_rebuilds_the_same_scenario(which: str) -> None:
    plain = loading.load(which)
    again = loading.restore(plain.content, plain.values, plain.counterpart, plain.currency)
    fields = [one.name for one in dataclasses.fields(Scenario)]
    assert [name for name in fields if getattr(plain, name) != getattr(again, name)] == []


def test_a_scenario_loads_from_any_folder(tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.yaml"
    path.write_text(edited(shipped(), (r"^title: .*", "title: Elsewhere")), encoding="utf-8")
    assert loading.load(path).title == "Elsewhere"
    assert loading.load(str(path)).title == "Elsewhere"


def test_the_fixed_words_are_the_same_everywhere() -> None:
    assert len(set(ACTS)) == len(ACTS) == 21
    assert set(TERM_ACTS) <= set(ACTS)
    assert set(TOPIC_ACTS) <= set(ACTS)


def test_a_guard_holds_for_values_bounds_and_one_of_several() -> None:
    assert Guard("x", frozenset({"a", "b"})).holds("a")
    assert not Guard("x", frozenset({"a", "b"})).holds("c")
    assert Guard("x", low=2, high=3).holds(3)
    assert not Guard("x", low=2, high=3).holds(4)
    assert not Guard("x", low=2).holds("4")
    assert Guard("x", frozenset({"a"})).holds(frozenset({"a", "z"}))
    assert not Guard("x", frozenset({"a"})).holds(frozenset())
