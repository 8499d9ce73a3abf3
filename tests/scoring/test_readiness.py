"""BATNA readiness over worksheet and talk: the worked checks, the caps, and what never pays."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from simulator.scenario import loading
from simulator.scoring.evidence import Line
from simulator.scoring.readiness import CAPS, Readiness, readiness
from simulator.scoring.result import score
from simulator.talk import packages
from simulator.talk.state import Card, Prepared
from simulator.talk.talk import Talk
from simulator.worksheet.fitting import card, fitted
from simulator.worksheet.rubric import items
from simulator.worksheet.sheet import Worksheet
from simulator.worksheet.writing import plain
from tests.worksheet.sheets import (
    IMPROVEMENTS,
    ON,
    SHEETS,
    STRONG,
    WEAK,
    Data,
    improved,
    sheet,
)

FIRST = loading.load("first-offer")
MATCH = loading.load("match-an-offer")
HINT = loading.load("promotion-on-a-hint")

JOB = Card(walk_away=10, alternative="current_job", firmness=5, would_take=True)
OFFER = Card(walk_away=10, alternative="other_process", firmness=4, would_take=True)


def prepared(text: str) -> Prepared:
    return Prepared(ON.isoformat(), plain(sheet(text)))


def played(talk: Talk, *moves: str) -> Talk:
    for move in moves:
        talk = talk if talk.ending else talk.play(move).talk
    return talk


def line(talk: Talk, code: str) -> Line:
    return next(one for one in readiness(talk).lines if one.code == code)


def earned(one: Readiness, kind: str) -> float:
    return sum(each.points for each in one.lines if each.code.startswith(kind))


# --- The worked checks of the rubric -------------------------------------------------------------

CASE_ONE = """
interests: [{what: growing here}, {what: fair pay}]
alternatives:
  - what: the offer from across town
    firmness: F4
    evidence: a written offer
    expires: 2026-12-04
    starts: 2027-02-01
    value: {base: 97000, bonus: 5000, benefits: 3000}
    why: fair pay
    would_take: false
here: {base: 84000, benefits: 3000}
walk_away: {package: a raise of 4000, why: it must be worth staying}
target: {package: 92000}
lines: {leave: Then I stay as I am.}
"""


def test_an_offer_one_would_never_take_used_as_an_ultimatum_stays_at_fifty() -> None:
    card = Card(walk_away=14, alternative="outside", firmness=4, would_take=False)
    talk = Talk(MATCH, 3, card, prepared=prepared(CASE_ONE))
    talk = played(talk, "greet", "ask stay", "ultimatum base=97000", "accept", "close")
    one = readiness(talk)

    assert 36 <= earned(one, "W") <= 44
    assert (one.cap, one.value, one.band) == ("empty_threat", 50, "hopeful")
    assert one.before_cap is not None
    assert one.before_cap > 50


CASE_THREE = """
interests: [{what: leading people}, {what: staying in this town}]
alternatives:
  - {what: the recruiter's message, firmness: F1, why: leading people}
  - {what: staying and building my case, monday: true, firmness: 5}
best: the recruiter's message
walk_away: {package: a date, why: a year without one is enough}
target: {package: the lead of a team}
theirs: {limits: the budget round, decides: the director}
lines: {truth: I've had some interest., leave: Thank you. I'd like to think about it.}
"""


def test_a_hint_told_as_a_spoken_offer_stays_at_forty_and_at_twenty_five_when_called() -> None:
    card = Card(walk_away=10, alternative="hint", firmness=1)
    outcomes = set()
    for seed in range(30):
        talk = Talk(HINT, seed, card, prepared=prepared(CASE_THREE))
        talk = played(talk, "greet", "disclose hint firmness=3")
        assert line(talk, "W3").points == 4
        assert line(talk, "C2").points == 0
        outcomes.add((readiness(talk).cap, readiness(talk).value))

    assert {value for cap, value in outcomes if cap == "bluff_called"} == {25}
    assert {value for cap, value in outcomes if cap == "bluff"} == {40}
    assert len(outcomes) == 2


def test_nothing_but_the_present_job_well_known_and_well_used_is_about_ninety() -> None:
    talk = Talk(FIRST, 3, replace(JOB, walk_away=16), prepared=prepared(WEAK))
    talk = played(
        talk, "appreciate team", "ask budget", "ask start", "share learning with reflect start",
        "disclose current_job with appreciate team", "ask review",
        "trade base=64000 support=mentor for start=2", "accept",
    )  # fmt: skip
    one = readiness(talk)

    assert talk.ending is not None
    assert talk.ending.kind == "agreement"
    assert 86 <= one.value <= 94
    assert 36 <= one.strength <= 44
    assert one.band == "secure"


# --- What must always hold -----------------------------------------------------------------------

MOVES = (
    "greet", "appreciate team", "ask budget", "ask start", "ask candidates", "reflect start",
    "share learning", "justify market", "pause", "plead", "disdain", "ultimatum",
    "ultimatum base=70000", "propose base=64000", "propose base=70000 with justify results",
    "trade base=66000 for start=2", "disclose current_job", "disclose other_process",
    "disclose other_process firmness=2 with appreciate team ~warm", "decline", "accept", "close",
    "walk_away",
)  # fmt: skip
BLUFFS = ("disclose other_process firmness=4", "disclose other_process firmness=3 ~warm",
          "propose base=66000 with disclose other_process")  # fmt: skip
TALKS = st.lists(st.sampled_from(MOVES), max_size=9)
CARDS = st.sampled_from([None, JOB, replace(JOB, walk_away=40), replace(JOB, would_take=False)])
SOME_SHEETS = st.sampled_from([None, "", STRONG, WEAK, "alternatives: [{what: stay}]"])


@given(
    data=SHEETS, moves=TALKS, card=CARDS, seed=st.integers(0, 50),
    names=st.lists(st.sampled_from(sorted(IMPROVEMENTS)), min_size=1, max_size=4),
)  # fmt: skip
def test_noting_more_never_lowers_readiness(
    data: Data, moves: list[str], card: Card | None, seed: int, names: list[str]
) -> None:
    talk = played(Talk(FIRST, seed, card), *moves)
    before = readiness(replace(talk, prepared=Prepared(ON.isoformat(), data)))
    after = readiness(replace(talk, prepared=Prepared(ON.isoformat(), improved(data, names))))

    assert after.value >= before.value


@given(
    moves=TALKS, at=st.integers(0, 9), bluff=st.sampled_from(BLUFFS), instead=st.booleans(),
    start=st.tuples(CARDS, SOME_SHEETS, st.integers(0, 200)),
)  # fmt: skip
def test_a_bluff_never_pays(
    moves: list[str], at: int, bluff: str, instead: bool,
    start: tuple[Card | None, str | None, int],
) -> None:  # fmt: skip
    card, text, seed = start
    begun = Talk(FIRST, seed, card, prepared=prepared(text) if text is not None else None)
    at = min(at, len(moves))
    without = played(begun, *moves)
    bluffed = played(begun, *moves[:at], bluff, *moves[at + instead :])
    if any(one.claim == "bluff" for one in bluffed.history):
        assert readiness(bluffed).value <= readiness(without).value


def test_not_even_when_it_blows_a_bad_deal_up() -> None:
    """The bluff keeps them from agreeing below their walk-away, and still earns nothing."""
    card = replace(JOB, walk_away=60)
    silent = played(Talk(FIRST, 1, card, prepared=prepared("")), "ultimatum", "plead", "accept")
    bluffed = Talk(FIRST, 1, card, prepared=prepared(""))
    bluffed = played(bluffed, "ultimatum", "plead", BLUFFS[0], "walk_away")

    assert silent.ending is not None
    assert silent.ending.package is not None
    assert readiness(bluffed).value <= readiness(silent).value


@pytest.mark.parametrize("percent", [20, 40])
def test_a_weak_alternative_told_truly_and_handled_well_reaches_eighty_five(percent: int) -> None:
    text = WEAK.replace("why: I keep", f"worth: {percent}\n    expires: open\n    why: I keep")
    talk = Talk(FIRST, 3, replace(JOB, walk_away=8), prepared=prepared(text))
    one = readiness(played(talk, "appreciate team", "ask budget", "ask start", "accept"))

    assert one.value >= 85
    assert one.strength < 45


@pytest.mark.parametrize("firmness", range(6))
def test_however_firm_the_alternative_knowing_it_is_what_counts(firmness: int) -> None:
    text = STRONG.replace("firmness: F4", f"firmness: F{firmness}")
    talk = Talk(FIRST, 3, replace(JOB, walk_away=8), prepared=prepared(text))
    one = readiness(played(talk, "appreciate team", "ask budget", "ask start", "accept"))

    assert one.value >= 85
    assert (one.strength < 45) == (firmness < 3)


@given(moves=TALKS, card=CARDS, text=SOME_SHEETS, seed=st.integers(0, 50))
def test_readiness_is_its_lines_or_its_cap(
    moves: list[str], card: Card | None, text: str | None, seed: int
) -> None:
    sheeted = prepared(text) if text is not None else None
    one = readiness(played(Talk(FIRST, seed, card, prepared=sheeted), *moves))
    full = round(sum(each.points for each in one.lines))

    assert sum(each.out_of for each in one.lines) == 100
    assert all(0 <= each.points <= each.out_of for each in one.lines)
    if one.cap:
        assert one.value < full == one.before_cap
        assert one.value <= CAPS[one.cap]
    else:
        assert one.value == full


# --- Nothing about a person ----------------------------------------------------------------------

IDENTITY = {
    "first_name", "last_name", "surname", "own_name", "your_name", "user", "gender", "sex", "age",
    "born", "birthday", "nationality", "origin", "ethnicity", "race", "religion", "pronouns",
    "married", "children", "disability", "school", "photo", "email",
}  # fmt: skip


def keys(shape: type[BaseModel]) -> set[str]:
    """Every key a worksheet can have, its parts included."""
    found: set[str] = set()
    for name, one in shape.model_fields.items():
        found.add(name)
        for inner in (one.annotation, *_inner(one.annotation)):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                found |= keys(inner)
    return found


def _inner(annotation: Any) -> list[Any]:
    return [each for one in get_args(annotation) for each in (one, *_inner(one))]


def test_neither_worksheet_nor_card_asks_who_you_are() -> None:
    asked = keys(Worksheet) | {one.name for one in fields(Card)}
    assert {"firmness", "told", "who", "guesses"} <= asked  # the parts are looked into
    assert asked & IDENTITY == set()
    assert "name" not in asked


def test_the_counterpart_s_name_changes_no_score() -> None:
    scores = []
    for name in ("Ms Li", "Mr Adeyemi"):
        scenario = loading.load("first-offer", counterpart=name)
        text = STRONG.replace("Ms Okafor", name)
        talk = Talk(scenario, 5, JOB, prepared=prepared(text))
        scores.append(score(played(talk, "ask start", "justify market", "propose base=66000")))
    assert scores[0] == scores[1]


# --- The conversation ----------------------------------------------------------------------------


def strong(*moves: str, card: Card = JOB, seed: int = 3) -> Talk:
    return played(Talk(FIRST, seed, card, prepared=prepared(STRONG)), *moves)


@pytest.mark.parametrize(("firmness", "honest"), [(0, 0), (1, 1), (2, 2), (4, 4)])
def test_what_may_be_said_of_an_alternative_is_what_the_worksheet_says(
    firmness: int, honest: int
) -> None:
    text = CASE_THREE.replace("firmness: F1", f"firmness: F{firmness}")
    fit = fitted(sheet(text), HINT)
    scenario = loading.load(HINT.id, fit.numbers, fit.counterpart, fit.currency, fit.own)
    begun = Talk(scenario, 3, card(sheet(text), scenario), prepared=prepared(text))
    best = scenario.own.best

    for claimed in range(5):
        talk = begun.play(f"disclose {best} firmness={claimed}").talk
        assert line(talk, "C2").points == (10 if claimed <= honest else 0)


def test_the_worksheet_part_is_that_of_the_sheet_on_the_day_of_the_talk() -> None:
    talk = strong("greet")
    late = replace(talk, prepared=Prepared("2027-06-01", plain(sheet(STRONG))))
    assert earned(readiness(talk), "W") == 60
    assert line(late, "W9").points == 2
    assert earned(readiness(talk), "W") == sum(one.points for one in items(sheet(STRONG), ON))


def test_a_worksheet_lifts_the_cap_that_no_card_has() -> None:
    bare = played(Talk(FIRST, 3), "ask start", "accept")
    sheeted = replace(bare, prepared=prepared(STRONG))
    assert readiness(bare).value <= CAPS["no_card"]
    assert readiness(sheeted).value > 80


def test_a_walk_away_changed_after_something_new_came_out_is_the_one_that_counts() -> None:
    high = replace(JOB, walk_away=50)
    deaf = played(strong("greet", card=high).revise(8, "as it is"), "accept")
    told = played(strong("ask start", card=high).revise(8, "as it is"), "accept")
    silent = strong("ask start", "accept", card=high)

    assert (line(told, "C1").points, line(told, "C6").points, readiness(told).cap) == (10, 3, "")
    for talk in (deaf, silent):
        assert (line(talk, "C1").points, line(talk, "C6").points) == (0, 0)
        assert readiness(talk).cap == "accepted_below"


def test_a_walk_away_raised_openly_makes_leaving_right() -> None:
    moves = ("ask start", "share growth", "justify results", "propose base=66000")
    low = replace(JOB, walk_away=0)
    plain_leaving = played(strong(*moves, card=low), "walk_away")
    raised = played(strong(*moves, card=low).revise(60, "a mentor"), "walk_away")

    assert packages.points(FIRST, plain_leaving.state.table).you >= 10
    assert readiness(plain_leaving).cap == "left_good_deal"
    assert readiness(raised).cap == ""
    assert line(raised, "C6").points == 3


def test_interests_are_asked_about_before_an_alternative_is_mentioned() -> None:
    told = "disclose other_process firmness=4"
    assert line(strong("ask start", told, card=OFFER), "C3").points == 6
    assert line(strong("share learning with reflect start", told, card=OFFER), "C3").points == 6
    assert line(strong(told, "ask start", card=OFFER), "C3").points == 3
    assert line(strong("ask start", "plead", card=OFFER), "C3").points == 3
    assert line(strong("plead", told, card=OFFER), "C3").points == 0


def test_a_weak_alternative_is_better_kept_to_oneself() -> None:
    weak = strong("ask start", "disclose other_process firmness=2")
    assert weak.history[1].claim == "honest"
    assert line(weak, "C3").points == 3


@pytest.mark.parametrize(
    ("moves", "points"),
    [
        (("greet",), 6),
        (("disclose other_process",), 3),
        (("disclose other_process ~warm",), 3),
        (("disclose other_process", "ask start"), 3),
        (("disclose other_process ~warm", "ask start"), 6),
        (("disclose other_process with share learning", "propose base=66000"), 6),
        (("propose base=66000 with disclose other_process ~warm",), 6),
        (("disclose other_process ~warm", "pause", "ask start"), 3),
        (("ultimatum",), 0),
        (("disclose other_process ~warm", "ask start", "ultimatum"), 0),
        (("disclose other_process firmness=5 ~warm", "ask start"), 0),
    ],
)
def test_news_of_an_alternative_wants_a_preference_and_a_question(
    moves: tuple[str, ...], points: int
) -> None:
    assert line(strong(*moves, card=OFFER), "C4").points == points


def test_a_question_in_the_same_words_is_a_question() -> None:
    talk = Talk(FIRST, 3, OFFER, prepared=prepared(STRONG))
    move = "disclose other_process ~warm"
    asked = talk.play(move, "I have an offer, and I'd rather come to you. What can we do?").talk
    told = talk.play(move, "I have an offer, and I'd rather come to you.").talk
    assert line(asked, "C4").points == 6
    assert line(told, "C4").points == 3


def pressed(card: Card = JOB) -> Talk:
    """A talk in which they have just asked for an answer today."""
    for seed in range(200):
        talk = strong("greet", *["pause", "share growth", "ask budget"] * 3, card=card, seed=seed)
        for at in range(2, len(talk.history) + 1):
            if talk.history[at - 2].event == "today_please":
                return talk.before(at)
    raise AssertionError("nobody was pressed for time")


@pytest.mark.parametrize(
    ("move", "points"),
    [
        ("pause", 5), ("ask budget", 5), ("walk_away", 5), ("share growth with reflect start", 5),
        ("justify market", 3), ("propose base=66000", 3), ("accept", 0), ("ultimatum", 0),
        ("accept with reflect start", 0), ("plead", 0),
    ],
)  # fmt: skip
def test_under_pressure_the_plan_is_time_a_question_or_the_way_out(move: str, points: int) -> None:
    one = line(played(pressed(), move), "C5")
    assert one.points == points
    assert one.turn == len(pressed().history) + 1


def test_saying_yes_under_pressure_is_the_plan_when_the_target_is_on_the_table() -> None:
    talk = pressed()
    reached = STRONG.replace('target: {package: "68k and a mentor"', 'target: {package: "62k"')
    happy = replace(talk, prepared=prepared(reached))
    assert line(played(happy, "accept"), "C5").points == 5
    assert line(played(talk, "accept"), "C5").points == 0
