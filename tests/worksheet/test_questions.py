"""Everything on the worksheet is asked, and nothing else; each question can explain itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import UnionType
from typing import Any, get_args, get_origin

import pytest

from simulator.practice.answering import understand
from simulator.practice.choosing import Asked
from simulator.practice.stepping import steps
from simulator.scenario.loading import ids, load
from simulator.scenario.nodes import Path
from simulator.worksheet.asking import EACH, Question
from simulator.worksheet.entries import Part
from simulator.worksheet.questions import BEST, DERIVED, QUICK_LENGTH, quick, sections
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Worksheet
from simulator.worksheet.template import template
from simulator.worksheet.writing import put

SCENARIO = load("first-offer")
QUESTIONS = [one for part in sections(SCENARIO) for one in part.questions]
TODAY = date(2026, 11, 22)


def leaves(part: type[Part], path: Path = ()) -> Iterator[Path]:
    """The path of every field of the worksheet; places of lists are `*`."""
    for name, field in part.model_fields.items():
        kind: Any = field.annotation
        here = (*path, name)
        if get_origin(kind) is UnionType:
            kind = get_args(kind)[0]
        if get_origin(kind) is tuple:
            kind, inner = get_args(kind)[0], (*here, EACH)
        else:
            inner = here
        if isinstance(kind, type) and issubclass(kind, Part):
            yield from leaves(kind, inner)
        else:
            yield here


def answered(question: Question) -> set[Path]:
    """The fields that the answer to a question may fill."""
    of_number = question.path[:1] == ("numbers",)
    return {("numbers",) if of_number else question.path, *question.covers}


def test_every_field_is_asked_or_derived() -> None:
    asked = {path for one in QUESTIONS for path in answered(one)}
    derived = {path for path in leaves(Worksheet) if path[:1] in DERIVED}
    assert set(leaves(Worksheet)) - asked - derived == set()


def test_nothing_is_asked_that_is_no_field() -> None:
    fields = set(leaves(Worksheet))
    groups = {path[:length] for path in fields for length in range(1, len(path))}
    for one in QUESTIONS:
        assert answered(one) <= fields | groups, one.path
        assert answered(one) & fields, one.path


@pytest.mark.parametrize("question", [*QUESTIONS, BEST], ids=lambda one: ".".join(one.path))
def test_every_question_explains_itself_in_two_lines_with_an_example(question: Question) -> None:
    assert question.prompt
    assert len(question.why) == 2
    for line in (*question.why, f"For example: {question.example}"):
        assert len(line) <= 76, line
    assert not question.example.startswith(("“", '"'))


def filled() -> Worksheet:
    """A sheet in which every question has a point but those of another kind of ask."""
    text = template("first-offer")
    for path, value in [
        (("alternatives", 0, "what"), "stay"), (("alternatives", 1, "what"), "go"),
        (("alternatives", 0, "value", "equity"), 5), (("alternatives", 0, "value", "one_offs"), 5),
        (("here", "equity"), 5), (("here", "one_offs"), 5), (("best",), "stay"),
        (("interests", 0, "what"), "rest"), (("allies", 0, "who"), "Jo"),
        (("theirs", "interests", 0, "what"), "peace"), (("market", 0, "source"), "a survey"),
        (("improve", 0, "what"), "a call"),
    ]:  # fmt: skip
        text = put(text, path, value)
    return loads(text).worksheet


def test_every_example_is_understood_as_an_answer_to_its_question() -> None:
    sheet = filled()
    for kind in (None, "asking", "bending", "shaping"):
        of_kind = sheet.model_copy(update={"ask": sheet.ask.model_copy(update={"kind": kind})})
        for step in steps(sections(SCENARIO), of_kind, SCENARIO):
            asked = Asked(step, of_kind, SCENARIO, TODAY)
            assert understand(asked, step.question.example).puts, step.path


def test_every_question_has_a_point_for_some_sheet() -> None:
    seen = set()
    sheets = [filled(), Worksheet()]
    for kind in ("asking", "bending", "shaping"):
        sheets.append(
            sheets[0].model_copy(update={"ask": sheets[0].ask.model_copy(update={"kind": kind})})
        )
    for level in range(6):
        one = sheets[0].alternatives[0].model_copy(update={"firmness": level})
        sheets.append(sheets[0].model_copy(update={"alternatives": (one,)}))
    bare = sheets[0].alternatives[0].model_copy(update={"value": Worksheet().here})
    sheets.append(sheets[0].model_copy(update={"alternatives": (bare,)}))
    for sheet in sheets:
        seen |= {id(step.question) for step in steps(sections(SCENARIO), sheet, SCENARIO)}
    own = ("numbers", "names")  # made anew for the scenario each time
    assert [one.path for one in QUESTIONS if id(one) not in seen and one.path[0] not in own] == []


@pytest.mark.parametrize("name", ids())
def test_the_quick_path_asks_seven_questions_of_every_scenario(name: str) -> None:
    scenario = load(name)
    for sheet in (Worksheet(), filled()):
        asked = quick(scenario, sheet)
        assert len(asked) == QUICK_LENGTH
        assert len({one.path for one in asked}) == QUICK_LENGTH
        assert [one.path[1] for one in asked if one.path[0] == "numbers"] == [
            one.id for one in scenario.numbers
        ]


@pytest.mark.parametrize("name", ids())
def test_a_talk_that_is_not_about_money_is_prepared_without_any(name: str) -> None:
    scenario = load(name)
    kinds = {one.kind for part in sections(scenario) for one in part.questions}
    amounts = bool(scenario.numbers) or any(one.kind == "money" for one in scenario.issues)
    assert ("value" in kinds) is amounts
    assert {"share", "firmness", "monday"} <= kinds


def test_how_firm_an_alternative_is_is_asked_only_when_there_is_one() -> None:
    firm = ("alternatives", EACH, "firmness")
    assert firm not in [one.path for one in quick(SCENARIO, Worksheet())]
    assert firm in [one.path for one in quick(SCENARIO, filled())]


def test_the_best_alternative_is_asked_more_than_the_others() -> None:
    asked = [step.path for step in steps(sections(), filled())]
    assert ("alternatives", 0, "why") in asked
    assert ("alternatives", 1, "why") not in asked
    assert ("alternatives", 1, "firmness") in asked


def test_the_best_alternative_is_asked_about_first() -> None:
    sheet = filled().model_copy(update={"best": "go"})
    firm = [step.path[1] for step in steps(sections(), sheet) if step.path[-1] == "firmness"]
    assert firm == [1, 0]


def test_what_has_no_end_is_not_asked_for_other_dates() -> None:
    text = put(template(), ("alternatives", 0, "what"), "stay")
    dates = {("alternatives", 0, "starts"), ("alternatives", 0, "answer_by")}
    assert dates <= {step.path for step in steps(sections(), loads(text).worksheet)}
    endless = loads(put(text, ("alternatives", 0, "expires"), "open")).worksheet
    assert not dates & {step.path for step in steps(sections(), endless)}
