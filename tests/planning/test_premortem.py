"""The plan of a worksheet, played many times: what breaks it and what would help."""

from __future__ import annotations

from functools import cache

import pytest

from simulator.analysis.trying import Trials
from simulator.planning import premortem as module
from simulator.planning import wording
from simulator.planning.changes import MAKERS, changes
from simulator.planning.plan import Plan, lines
from simulator.planning.planned import PlanError, plan
from simulator.planning.premortem import Premortem, premortem
from simulator.scenario.loading import ids, load
from simulator.scenario.model import ENDINGS
from simulator.talk import packages
from simulator.talk.player import choose, play_out
from simulator.talk.talk import Talk
from simulator.worksheet.reading import loads
from tests.planning.wrecks import ALL, BARE, EVERY, GOOD, HINT, LUCK, MASTERS, NEVER_MIND, Case

TALKS = 1_500
"""Enough for shares within a hundredth."""


LITTLE = 4
"""Points of the result, of 100; the first change to a bare plan brings five times as many."""


@cache
def of(name: str, seed: int = 0, talks: int = TALKS) -> Premortem:
    case = EVERY[name]
    return premortem(case.sheet, case.talk, talks, seed)


@pytest.mark.parametrize(
    ("name", "ending", "lessons"),
    [
        ("luck", "best_of_luck", {"keep_quiet", "no_threat"}),
        ("never_mind", "never_mind", {"no_scorn"}),
        ("hint", "evaporates", {"keep_quiet"}),
    ],
)
def test_each_train_wreck_ends_as_told_and_its_lesson_is_what_helps_most(
    name: str, ending: str, lessons: set[str]
) -> None:
    found = of(name)
    assert found.worst_ending == ending
    assert found.best_change is not None
    assert found.best_change.change.code in lessons


@pytest.mark.parametrize("name", list(MASTERS))
def test_a_masters_plan_is_little_improved_by_any_single_change(name: str) -> None:
    found = of(name)
    best = found.best_change
    assert best is None or best.result.mean < LITTLE
    assert found.mean > 45


def test_a_bare_number_is_improved_by_saying_why_or_giving_something() -> None:
    best = of("bare").best_change
    assert best is not None
    assert best.change.code in {"say_why", "trade", "give_reason"}


def test_shares_add_up_to_all_talks() -> None:
    for name in ALL:
        assert sum(one.part for one in of(name).shares.values()) == pytest.approx(1)


def test_the_same_worksheet_and_seed_give_the_same_numbers() -> None:
    case = GOOD
    assert premortem(case.sheet, case.talk, 500, 7) == premortem(case.sheet, case.talk, 500, 7)


@pytest.mark.parametrize("name", list(ALL))
def test_changes_that_differ_by_more_than_chance_keep_their_order_over_seeds(name: str) -> None:
    first, second = of(name), of(name, seed=1_000_000)
    other = {one.change.code: one.result for one in second.weighed}
    for better in first.weighed:
        for worse in first.weighed:
            apart = better.result.mean - worse.result.mean
            error = (better.result.error**2 + worse.result.error**2) ** 0.5
            if apart > 4 * error:  # both runs have their error
                assert other[better.change.code].mean > other[worse.change.code].mean


def same(case: Case, made: Plan, seeds: range) -> None:
    """A plan ends live as it does in the arrays, seed by seed."""
    rules = lines(made, case.talk.scenario)
    tried = Trials(case.talk.scenario, case.talk.card, case.talk.walk_away).tried(rules, len(seeds))
    for seed in seeds:
        live = play_out(Talk(case.talk.scenario, seed, case.talk.card), rules)
        assert live.ending is not None
        assert live.ending.kind == ENDINGS[tried.endings[seed]]
        kept = live.ending.package
        points = packages.points(live.scenario, kept).you if kept else -1
        assert points == tried.points[seed]
        assert live.ending.turn == tried.turns[seed]


@pytest.mark.parametrize("name", list(EVERY))
def test_the_plan_plays_the_live_counterpart_as_it_plays_the_arrays(name: str) -> None:
    case = EVERY[name]
    same(case, plan(case.sheet, case.talk), range(8))


@pytest.mark.parametrize("name", ["never_mind", "bare", "matched"])
def test_every_change_plays_the_live_counterpart_as_it_plays_the_arrays(name: str) -> None:
    case = EVERY[name]
    for one in changes(plan(case.sheet, case.talk), case.talk):
        same(case, one.plan, range(2))


def test_answers_that_are_ready_play_alike_live_and_in_the_arrays() -> None:
    text = """
premortem:
  answers:
    - {when: answer_now, say: "Yes. I accept."}
    - {when: will_not_negotiate, say: What could we review in six months?}
    - {when: too_much, say: Thanks for being direct. What range did you have in mind?}
"""
    case = Case(GOOD.scenario, GOOD.text + text, GOOD.card)
    assert len(plan(case.sheet, case.talk).answers) == 3
    same(case, plan(case.sheet, case.talk), range(16))


def test_a_question_is_a_rule_and_an_alternative_told_late_is_told_after_a_no() -> None:
    text = """
ask: {sentence: "Could we do 70,000?"}
target: {package: 68k}
lines: {truth: "I am also in conversation with another company."}
alternatives: [{what: another company, firmness: F2}]
"""
    sheet = loads(text).worksheet
    talk = Talk(load("first-offer"))
    made = plan(sheet, talk)
    assert made.when == "if_refused"
    said = []
    while talk.ending is None:
        move = choose(lines(made, talk.scenario), talk.view)
        said.append(move.act)
        talk = talk.play(move).talk
    assert said.index("propose") < said.index("disclose")


def test_a_worksheet_that_asks_for_nothing_on_the_table_says_so() -> None:
    with pytest.raises(PlanError, match="on the table"):
        plan(loads("aims: {next_step: peace}").worksheet, Talk(load("first-offer")))


@pytest.mark.parametrize("scenario", ids())
def test_every_scenario_can_play_a_plan_and_at_least_some_changes(scenario: str) -> None:
    talk = Talk(load(scenario))
    issue = talk.scenario.issues[0]
    best = issue.options[-1] if issue.options[-1].points.you else issue.options[0]
    sheet = loads(f'target: {{package: "{best.label}"}}').worksheet
    found = premortem(sheet, talk, 300)
    assert len(found.weighed) >= 5
    assert sum(one.part for one in found.shares.values()) == pytest.approx(1)


def test_every_change_is_told_in_words_without_a_gap() -> None:
    told = set()
    for name, case in ALL.items():
        for one in of(name).weighed:
            words = " ".join(wording.change(one.change, case.talk.scenario))
            assert "{" not in words
            assert "  " not in words.replace(": ", " ")
            told.add(one.change.code)
    assert len(told) > 18
    assert len(wording.CHANGES) == len(MAKERS)


@pytest.mark.parametrize("name", ["luck", "never_mind", "hint", "bare"])
def test_at_least_ten_changes_are_tried_for_a_plan_that_has_room(name: str) -> None:
    assert len(of(name).weighed) >= 10


def test_progress_is_told_for_the_plan_and_each_change() -> None:
    told: list[tuple[int, int]] = []
    case = BARE
    found = premortem(case.sheet, case.talk, 200, 0, lambda done, of: told.append((done, of)))
    count = len(found.weighed) + 1
    assert told == [(at, count) for at in range(1, count + 1)]


def test_leaving_for_an_alternative_that_comes_to_nothing_costs() -> None:
    sure = module.weighed(plan(HINT.sheet, HINT.talk), HINT.sheet, HINT.talk, TALKS)
    firmer = HINT.text.replace("F1", "F4")
    case = type(HINT)(HINT.scenario, firmer, HINT.card)
    assert premortem(case.sheet, case.talk, TALKS).mean > sure.mean


def test_the_worst_tenth_is_no_better_than_the_mean() -> None:
    for case in (LUCK, NEVER_MIND, GOOD):
        found = premortem(case.sheet, case.talk, 500)
        assert found.worst <= found.mean
