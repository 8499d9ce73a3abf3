"""Answers on the worksheet in the words of people who are nervous, busy or unsure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.practice.amounting import AnswerError, amount, package, spread
from simulator.practice.answering import parted
from simulator.practice.stepping import Step
from simulator.practice.working import Working, answer, opened
from simulator.scenario.nodes import Path as Place
from simulator.worksheet.asking import at
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Value
from simulator.worksheet.writing import put

SUNDAY = date(2026, 11, 22)
NOWHERE = Path("/nowhere/sheet.yaml")

PREPARED = put(
    put(
        put(
            put(
                "scenario: first-offer\nbest: stay\n", ("alternatives", 0, "what"), "stay in my job"
            ),
            ("alternatives", 1, "what"),
            "the talks with Northgate",
        ),
        ("theirs", "interests", 0, "what"),
        "peace",
    ),
    ("allies", 0, "who"),
    "Jonas",
)
PREPARED = put(put(PREPARED, ("interests", 0, "what"), "rest"), ("market", 0, "source"), "survey")


def working(text: str = PREPARED) -> Working:
    fresh = opened(NOWHERE, "first-offer", SUNDAY)
    return Working(NOWHERE, text, loads(text).worksheet, SUNDAY, "first-offer", fresh.scenario)


def step_at(one: Working, *path: str | int) -> Step:
    return next(step for step in one.steps if step.path == path)


def told(said: str, *path: str | int) -> object:
    """What stands at a place of the sheet once the question there was answered so."""
    one = working()
    return at(answer(one, step_at(one, *path), said)[0].sheet, path)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("62000", "62,000"), ("62k", "62,000"), ("£62,000", "£62,000"), ("62", "62,000"),
        ("about sixty two thousand", "62,000"), ("I think around 62k?", "62,000"),
        ("62.000 €", "€62,000"), ("64,5k", "64,500"), ("2300 a month", "27,600"),
        ("£2,300 pcm", "£27,600"), ("900 per week", "46,800"), ("1.2m yen", "¥1,200,000"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(said: str, shown: str) -> None:
    assert str(amount(said).money) == shown


@pytest.mark.parametrize(
    ("said", "hint"),
    [("a lot", "no amount"), ("10%", "no amount"), ("30 an hour", "one hour"),
     ("350 a day", "one day"), ("99,000,000,000,000", "nought too many")],
)  # fmt: skip
def test_what_is_no_amount_a_year_is_asked_again_kindly(said: str, hint: str) -> None:
    with pytest.raises(AnswerError, match=hint):
        amount(said)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("57", {"base": "57,000"}),
        ("base 57k, bonus 3k", {"base": "57,000", "bonus": "3,000"}),
        ("57, bonus 3, pension 2, health 1",
         {"base": "57,000", "bonus": "3,000", "benefits": "3,000"}),
        ("62k plus 10% bonus", {"base": "62,000", "bonus": "6,200"}),
        ("£62,000 base, £5,000 sign-on bonus and 5k in shares",
         {"base": "£62,000", "one_offs": "£5,000", "equity": "5,000"}),
        ("train 120 a month", {"commute": "1,440"}),
        ("3 hours more", {"hours": "3"}), ("2 hours less a week", {"hours": "-2"}),
        ("no bonus", {"bonus": "None"}),
        ("salary 57000; the work itself 2k", {"base": "57,000", "role": "2,000"}),
    ],
)  # fmt: skip
def test_a_package_is_taken_apart(said: str, meant: dict[str, str]) -> None:
    assert {name: str(one) for name, one in package(said, Value())[0].items()} == meant


def test_one_bad_part_of_a_package_leaves_the_good_ones_and_is_named() -> None:
    one = working()
    step = step_at(one, "here")
    after, understood = answer(one, step, "base 57k, 3k, bonus 4k, 40 hours")
    assert str(after.sheet.here.base) == "57,000"
    assert str(after.sheet.here.bonus) == "4,000"
    assert after.sheet.here.hours is None
    assert "what is “3k” for?" in understood.said
    assert "the hours as a difference" in understood.said


@pytest.mark.parametrize(
    ("said", "source", "figures"),
    [
        ("Swiss Engineering salary survey 2026: 128 to 138k, median 131",
         "Swiss Engineering salary survey 2026", ["128,000", "131,000", "138,000"]),
        ("Payguide (60-72k)", "Payguide", ["60,000", None, "72,000"]),
        ("two adverts say 66k", "two adverts", [None, "66,000", None]),
        ("Payguide, June 2026", "Payguide, June 2026", [None, None, None]),
        ("salary survey 2026", "salary survey 2026", [None, None, None]),
    ],
)  # fmt: skip
def test_figures_written_behind_a_source_are_its_figures(
    said: str, source: str, figures: list[str | None]
) -> None:
    one = working("scenario: first-offer\n")
    after, _ = answer(one, step_at(one, "market"), said)
    (found,) = after.sheet.market
    assert found.source == source
    shown = [str(each) if each else None for each in (found.low, found.mid, found.high)]
    assert shown == figures


@pytest.mark.parametrize("said", ["40 hours", "bonus 10%", "a buddy", ","])
def test_a_package_that_leaves_doubt_is_asked_again(said: str) -> None:
    with pytest.raises(AnswerError):
        package(said, Value())


@pytest.mark.parametrize(
    ("said", "meant"),
    [("60k, 66k, 72k", ["60,000", "66,000", "72,000"]), ("60-72k", ["60,000", None, "72,000"]),
     ("66", [None, "66,000", None]), ("low 60, mid 66 and high 72", ["60,000", "66,000", "72,000"]),
     ("£5,000 to £6,000 a month", ["£60,000", None, "£72,000"])],
)  # fmt: skip
def test_a_figure_from_outside_is_low_middle_and_high(said: str, meant: list[str | None]) -> None:
    assert [str(one) if one else None for one in spread(said)] == meant


FIRM = ("alternatives", 0, "firmness")


@pytest.mark.parametrize(
    ("said", "level"),
    [("2", 2), ("F4", 4), ("f0", 0), ("I have it in writing", 4), ("they told me so", 3),
     ("a second interview next week", 2), ("a recruiter messaged me", 1), ("nothing yet", 0),
     ("it's my current job", 5), ("no offer, only talks", 0), ("I already have it", 5)],
)  # fmt: skip
def test_how_firm_it_is_may_be_said_in_words(said: str, level: int) -> None:
    assert told(said, *FIRM) == level


@pytest.mark.parametrize("said", ["6", "quite", "firm enough", "honestly no"])
def test_a_firmness_that_is_none_is_asked_again(said: str) -> None:
    with pytest.raises(AnswerError, match="0 to 5"):
        told(said, *FIRM)


@pytest.mark.parametrize(
    ("said", "basis", "sure"),
    [("a guess, 60%", "guess", 60), ("60", "guess", 60), ("I know it, she told me", "known", None),
     ("known", "known", None), ("pretty sure", "guess", 75), ("not very sure", "guess", 25),
     ("I guess", "guess", None), ("I know, 95", "known", 95),
     ("I don't know, maybe half", "guess", 50)],
)  # fmt: skip
def test_a_guess_has_how_sure_one_is(said: str, basis: str, sure: int | None) -> None:
    one = working()
    after, _ = answer(one, step_at(one, "theirs", "interests", 0, "basis"), said)
    guess = after.sheet.theirs.interests[0]
    assert (guess.basis, guess.sure) == (basis, sure)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("y", True), ("Yes, of course", True), ("I think so", True), ("probably", True), ("n", False),
     ("not really", False), ("I don't think so", False), ("probably not", False), ("never", False)],
)  # fmt: skip
def test_yes_and_no_come_in_many_words(said: str, meant: bool) -> None:
    assert told(said, "alternatives", 0, "would_take") is meant


@pytest.mark.parametrize("said", ["not sure", "maybe", "it depends", "hm"])
def test_neither_yes_nor_no_is_asked_again(said: str) -> None:
    with pytest.raises(AnswerError, match="yes or no"):
        told(said, "alternatives", 0, "would_take")


@pytest.mark.parametrize(
    ("said", "kind"),
    [("1", "asking"), ("usual I think", "asking"), ("2", "bending"), ("an exception", "bending"),
     ("something new", "shaping"), ("everybody gets it", "asking")],
)  # fmt: skip
def test_the_kind_of_ask_may_be_said_in_words(said: str, kind: str) -> None:
    assert told(said, "ask", "kind") == kind


@pytest.mark.parametrize(("said", "weight"), [("3", 3), ("a lot", 3), ("not much", 1), ("some", 2)])
def test_a_weight_may_be_said_in_words(said: str, weight: int) -> None:
    assert told(said, "interests", 0, "weight") == weight


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("learning, pay and time", ["learning", "pay", "time"]),
        ("learning", ["learning"]),
        ("a fair start; time for my mum, really", ["a fair start", "time for my mum", "really"]),
        ("they want someone soon, and it has to be fair to the team",
         ["they want someone soon", "it has to be fair to the team"]),
        ("somewhere I can learn, where nobody shouts at anybody in the mornings",
         ["somewhere I can learn, where nobody shouts at anybody in the mornings"]),
        ("5,000 for a course, a mentor", ["5,000 for a course", "a mentor"]),
        (" ; ;", []),
    ],
)  # fmt: skip
def test_a_list_is_parted_where_people_part_it(said: str, items: list[str]) -> None:
    assert parted(said, commas=True) == items


def test_sentences_are_parted_at_semicolons_alone() -> None:
    assert parted("Sam, who knows it, covers; a trial", commas=False) == [
        "Sam, who knows it, covers", "a trial"
    ]  # fmt: skip


def test_a_list_takes_more_drops_what_is_there_and_lets_one_go() -> None:
    one = working()
    after, understood = answer(one, step_at(one, "interests"), "Rest, learning")
    assert [each.what for each in after.sheet.interests] == ["rest", "learning"]
    assert understood.said == "rest · learning"
    after, _ = answer(after, step_at(after, "interests"), "- 1")
    assert [each.what for each in after.sheet.interests] == ["learning"]
    with pytest.raises(AnswerError, match="- 1 to - 1"):
        answer(after, step_at(after, "interests"), "- 4")


def test_taking_out_the_best_alternative_leaves_none_named_best() -> None:
    one = working()
    one, _ = answer(one, step_at(one, "best"), "northgate")
    assert one.sheet.best == "the talks with Northgate"
    one, _ = answer(one, step_at(one, "alternatives"), "-2")
    assert one.sheet.best is None


def test_what_is_done_on_monday_is_one_of_the_alternatives_or_a_new_one() -> None:
    one = working()
    monday = step_at(one, "alternatives", 0, "monday")
    for said, names in [("2", [1]), ("stay in my job", [0]), ("see friends in Leeds", [2])]:
        after = answer(one, monday, said)[0].sheet.alternatives
        assert [n for n, each in enumerate(after) if each.monday] == names
    moved, _ = answer(answer(one, monday, "1")[0], monday, "2")
    assert [each.monday for each in moved.sheet.alternatives] == [False, True]
    with pytest.raises(AnswerError, match="1 to 2"):
        answer(one, monday, "9")


def test_a_counterpart_is_a_name_and_a_role_is_asked_again() -> None:
    one = working()
    who = step_at(one, "counterpart")
    after, understood = answer(one, who, "my boss martin keller")
    assert after.sheet.counterpart == understood.said == "Martin Keller"
    for said in ("my boss", "the hr lady", "130k", "€5"):
        with pytest.raises(AnswerError, match="a name, please"):
            answer(one, who, said)


def test_things_on_the_table_get_the_persons_own_names() -> None:
    one = working()
    names = step_at(one, "names")
    after, understood = answer(
        one, names, "signing bonus = golden hello; review is called the chat"
    )
    assert after.sheet.names == {"signing": "golden hello", "review": "the chat"}
    assert "golden hello" in understood.said
    for said in ("golden hello", "lunch = breakfast"):
        with pytest.raises(AnswerError):
            answer(one, names, said)


def test_another_currency_is_refused_with_what_to_write() -> None:
    one = working()
    one, _ = answer(one, step_at(one, "numbers", "offered"), "£62k")
    with pytest.raises(AnswerError, match="in another currency"):
        answer(one, step_at(one, "numbers", "current"), "€57k")


def test_numbers_that_make_no_talk_are_refused() -> None:
    one = working()
    with pytest.raises(AnswerError, match="will not do here"):
        answer(one, step_at(one, "numbers", "offered"), "0")


def test_a_mark_says_what_the_talk_will_take_it_for() -> None:
    one = working()
    one, _ = answer(one, step_at(one, "numbers", "offered"), "£62k")
    step = step_at(one, "target", "package")
    assert answer(one, step, "68k and a dated review")[1].said == (
        "a base salary of £68,000, a review on a fixed date"
    )
    assert "can only agree on" in answer(one, step, "world peace")[1].said


@pytest.mark.parametrize(
    ("path", "said"),
    [(("meeting",), "tomorrow"), (("here",), "62, bonus 3"), (("market", 0, "mid"), "60 66 72"),
     (("alternatives", 0, "would_take"), "yes"), (("alternatives", 0, "monday"), "1"),
     (("theirs", "interests", 0, "basis"), "known, 90"), (("best",), "2"),
     (("lines", "leave"), "bye")],
)  # fmt: skip
def test_a_dash_takes_an_answer_out_again(path: Place, said: str) -> None:
    one = working()
    before = step_at(one, *path).present
    after, _ = answer(one, step_at(one, *path), said)
    assert step_at(after, *path).present != before
    cleared, _ = answer(after, step_at(after, *path), "-")
    empty = working(put(PREPARED, ("best",), None)) if path == ("best",) else one
    assert cleared.sheet == empty.sheet


STEPS = working().steps


@given(st.sampled_from(STEPS), st.text(max_size=40))
def test_no_text_breaks_a_question(step: Step, text: str) -> None:
    if not text.strip():
        return
    one = working()
    try:
        after, understood = answer(one, step, text)
    except AnswerError as error:
        assert str(error)  # noqa: PT017  # whatever is typed, one kind line is the worst
        return
    assert loads(after.text).worksheet == after.sheet
    assert after.pending == understood.puts


def test_a_long_answer_is_kept_as_far_as_there_is_room() -> None:
    one = working()
    after, understood = answer(one, step_at(one, "lines", "leave"), "so, " * 400)
    assert len(after.sheet.lines.leave or "") > 500
    assert "the first 600" in understood.said
