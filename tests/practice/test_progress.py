"""How talks develop: the time line, retries apart, habits with quotes, and what to play next."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.debrief.canvas import WIDTH
from simulator.debrief.page import Drawing, markdown
from simulator.debrief.templates import TEMPLATES
from simulator.practice import habits as habits_of
from simulator.practice import parts, progresspage, reflecting, timeline
from simulator.practice.courses import Course, Point
from simulator.practice.habits import CHANGE, FRESH, GOOD, MOST_CHANGE, SAME, Judged, judged
from simulator.practice.progress import Progress, progress
from simulator.practice.progresspage import page, to_dict
from simulator.practice.safe import one_line
from simulator.practice.teaching import Ahead, Next, Past, teach
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.scoring.result import score
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.looking import Happening, Reflection
from simulator.talk.state import Prepared
from simulator.talk.talk import Talk
from tests.practice.made import (
    ASKS,
    CARD,
    LEAVES,
    SHARES,
    WRAPS,
    YES,
    Said,
    again,
    change,
    hearing,
    on_days,
    other,
    play,
)

TODAY = date(2026, 9, 30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def scenario(tmp_path: Path) -> Scenario:
    return hearing(tmp_path)


def shown(found: Progress) -> str:
    """The page as text, without where its lines break."""
    return " ".join(markdown(page(found)).replace("\\", "").split())


def of(store: Store) -> str:
    return shown(progress(store, TODAY))


# --- the talks --------------------------------------------------------------------------------


def test_without_any_talk_the_page_is_kind_and_says_how_to_begin(store: Store) -> None:
    found = progress(store, TODAY)
    assert (found.courses, found.waiting) == ((), None)
    assert "No finished talk yet" in shown(found)
    assert "rehearse prepare" in shown(found)
    easiest = min(loading.load(one).difficulty for one in loading.ids())
    first = found.next[0]
    assert first.command == f"rehearse play {first.scenario}"
    assert loading.load(first.scenario).difficulty == easiest


def test_a_talk_left_unfinished_is_named_and_counts_for_nothing(
    store: Store, scenario: Scenario
) -> None:
    number = play(store, scenario, 1, ("greet", "Hello."))
    assert progress(store, TODAY).courses == ()
    assert f"Talk {number} is not finished: rehearse resume {number}" in of(store)


def test_a_talk_begun_without_a_word_is_not_spoken_of(store: Store, scenario: Scenario) -> None:
    store.begin(Talk(scenario, 1))
    assert progress(store, TODAY).waiting is None


def test_first_tries_and_retries_are_told_apart_each_in_the_order_played(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *WRAPS, *YES)
    play(store, scenario, 2, *LEAVES)
    again(store, 1, 1, *ASKS, *LEAVES)
    play(store, scenario, 3, *ASKS, *YES)
    [course] = progress(store, TODAY).courses
    assert [one.talk for one in course.tries] == [1, 2, 4]
    assert [(one.talk, one.parent, one.turn) for one in course.again] == [(3, 1, 1)]
    assert "Three talks and one retry in one scenario" in of(store)
    assert "Talk 3, talk 1 again from the beginning: interests addressed" in of(store)


def test_the_same_draws_once_more_are_no_first_try(store: Store, scenario: Scenario) -> None:
    play(store, scenario, 7, *LEAVES)
    play(store, scenario, 7, *ASKS, *LEAVES)
    [course] = progress(store, TODAY).courses
    assert [one.talk for one in course.again] == [2]
    assert "Talk 2, with the draws of an earlier one: interests addressed" in of(store)


def test_every_scenario_has_its_own_time_line(store: Store, tmp_path: Path) -> None:
    for which in (hearing(tmp_path), other(tmp_path), hearing(tmp_path)):
        play(store, which, len(store.history()), *LEAVES)
    found = progress(store, TODAY).courses
    assert [(one.scenario, len(one.tries)) for one in found] == [("small", 2), ("other", 1)]
    assert "Played once - Another small talk. Talk 2: interests addressed" in of(store)


def test_scores_that_were_not_kept_are_worked_out(store: Store, scenario: Scenario) -> None:
    play(store, scenario, 1, *LEAVES)
    kept = progress(store, TODAY)
    store.close_with(1, {})
    assert progress(store, TODAY).courses == kept.courses


def test_the_first_and_the_last_first_try_are_compared(store: Store, scenario: Scenario) -> None:
    for seed in (1, 2, 3):
        play(store, scenario, seed, *LEAVES)
    for number, ready in ((1, 34), (2, 90), (3, 71)):
        store.close_with(number, {"interests": 20 + number, "readiness": ready})
    assert "Since the first try: interests addressed much the same, BATNA readiness up 37." in (
        of(store)
    )
    store.close_with(3, {"interests": 10, "readiness": 34})
    assert "interests addressed down 11, BATNA readiness much the same." in of(store)
    store.close_with(3, {"interests": 21, "readiness": 36})
    assert "Since the first try: much the same." in of(store)


def test_many_retries_are_counted_and_the_last_ones_told(store: Store, scenario: Scenario) -> None:
    play(store, scenario, 1, *LEAVES)
    for _ in range(5):
        again(store, 1, 1, *LEAVES)
    said = of(store)
    assert "Five retries; the last three:" in said
    assert [number for number in range(2, 7) if f"Talk {number}, talk 1" in said] == [4, 5, 6]


def test_talks_without_a_card_are_named_for_they_explain_the_number(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *LEAVES, card=None)
    play(store, scenario, 2, *LEAVES)
    assert "No card or worksheet in talk 1: without one readiness stops at 40." in of(store)


def test_readiness_is_compared_only_between_talks_prepared_in_the_same_way(
    store: Store, scenario: Scenario
) -> None:
    for number, card in ((1, None), (2, CARD)):
        play(store, scenario, number, *LEAVES, card=card)
    assert "interests addressed much the same. Talk 2 is the first with a card." in of(store)
    play(store, scenario, 3, *LEAVES)
    for number, ready in ((1, 30), (2, 80), (3, 90)):
        store.close_with(number, {"interests": 0, "readiness": ready})
    assert "BATNA readiness up 10 since talk 2, the first with a card." in of(store)
    play(store, scenario, 4, *LEAVES, prepared=brought(firm=True))
    assert "Talk 4 is the first with a worksheet, which asks for more than a card." in of(store)
    assert [one.basis for one in progress(store, TODAY).courses[0].tries] == [
        "none", "card", "card", "worksheet",
    ]  # fmt: skip


def test_a_talk_of_an_older_version_keeps_the_scores_of_its_day(
    store: Store, scenario: Scenario
) -> None:
    head, *rest = store.export(play(store, scenario, 1, *ASKS, *YES))
    number = store.import_("\n".join([head.replace('"engine": "', '"engine": "0'), *rest]))
    assert f"Talk {number} shows the scores of its day: it was played with engine 0" in of(store)
    assert f"Talk {number}, with the draws of an earlier one: no scores." in of(store)
    store.close_with(number, {"interests": 44, "readiness": 55})
    [course] = progress(store, TODAY).courses
    old = next(one for one in (*course.tries, *course.again) if one.talk == number)
    assert (old.interests, old.readiness) == (44, 55)
    assert "interests addressed 44, BATNA readiness 55" in of(store)


def test_after_an_update_old_talks_are_named_once_and_nothing_is_said_of_their_words(
    store: Store, scenario: Scenario
) -> None:
    for seed in (1, 2, 3):
        play(store, scenario, seed, *ASKS, *YES)
    change(store, "UPDATE talks SET header = replace(header, ?, ?)", '"engine": "', '"engine": "0')
    said = of(store)
    assert said.count("show the scores of their day: each was played with engine 0") == 1
    assert "Those of your next talk will be." in said
    assert "BATNA readiness" in said
    assert len(progress(store, TODAY).next) == 2


@pytest.mark.parametrize("line", ["{", "[]", '{"turn": 1}', '{"turn": "x", "move": 3}'])
def test_a_damaged_talk_stands_in_nobodys_way(store: Store, scenario: Scenario, line: str) -> None:
    play(store, scenario, 1, *ASKS, *YES)
    play(store, scenario, 2, *LEAVES)
    change(store, "UPDATE lines SET line = ? WHERE talk = 1 AND place = 1", line)
    [course] = progress(store, TODAY).courses
    assert [one.talk for one in course.tries] == [1, 2]
    assert [one.talk for one in course.tries if one.readiness is not None] == [1, 2]


@pytest.mark.parametrize("value", ['"a lot"', "null", "true", "1e999", "[]", "-5", "700"])
def test_an_odd_number_in_a_summary_is_none_or_kept_within_bounds(
    store: Store, scenario: Scenario, value: str
) -> None:
    play(store, scenario, 1, *LEAVES)
    change(
        store,
        "UPDATE talks SET summary = ?",
        f'{{"interests": {value}, "result": {value}, "readiness": 50}}',
    )
    [course] = progress(store, TODAY).courses
    assert course.tries[0].interests in (None, 0, 100)
    json.dumps(to_dict(progress(store, TODAY)), allow_nan=False)
    assert "A small talk" in of(store)


# --- the chart --------------------------------------------------------------------------------


def course_of(count: int, meetings: int = 0) -> Course:
    """So many first tries of rising scores, and real meetings between the last two."""
    tries = [
        Point(at + 1, f"2026-09-{at + 1:02d}", "agreement", at * 100 // 28, 100, 50.0)
        for at in range(count)
    ]
    between = f"2026-09-{count:02d}"[:9] + "0"
    held = [Happening(at + 1, between, "agreed") for at in range(meetings)]
    return Course("small", "A small talk", tuple(tries), (), None, tuple(held))


def test_a_chart_has_a_bar_and_a_number_for_each_talk() -> None:
    assert timeline.drawn(course_of(3)) == (
        "                    talk     1    2    3",
        "interests addressed  ▁▁▁     0    3    7",
        "BATNA readiness      ███   100  100  100",
    )


def test_a_real_meeting_stands_where_it_was_on_the_time_line() -> None:
    course = replace(course_of(2), meetings=(Happening(1, "2026-09-01T20", "left"),))
    assert timeline.drawn(course) == (
        "                    talk     1    ◆    2",
        "interests addressed  ▁◆▁     0         3",
        "BATNA readiness      █◆█   100       100",
        "◆ the real meeting, noted on 1 September 2026: “I said no, and left”",
    )


def test_where_signs_cannot_be_shown_the_chart_is_in_plain_letters() -> None:
    course = replace(course_of(2), meetings=(Happening(1, "2026-09-01T20", "left"),))
    assert timeline.drawn(course, ascii_only=True)[:3] == (
        "                talk     1    *    2",
        "interests addressed      0         3",
        "BATNA readiness        100       100",
    )
    for line in Drawing.of(timeline.drawn, timeline.spoken, course).ascii_lines:
        assert line.isascii()


def test_the_chart_in_words_names_the_talks_and_every_number() -> None:
    assert timeline.spoken(course_of(3)) == (
        "Talks 1, 2, and 3.",
        "Interests addressed: 0, 3, 7 in three talks.",
        "BATNA readiness: 100, 100, 100 in three talks.",
    )


@pytest.mark.parametrize("count", [1, 2, 7, 8, 16, 17, 28])
def test_a_chart_of_any_length_fits_the_terminal(count: int) -> None:
    for ascii_only in (False, True):
        lines = timeline.drawn(course_of(count, 1), ascii_only)
        assert max(map(len, lines)) <= WIDTH
        assert all(line == line.rstrip() for line in lines)
        assert str(count) in lines[0]


# --- habits -----------------------------------------------------------------------------------


def judge(scenario: Scenario, number: int, *said: Said) -> Judged:
    talk = Talk(scenario, number, CARD)
    for move, text in said:
        if talk.ending is None:
            talk = talk.play(move, text).talk
    return judged(number, talk, score(talk))


def test_a_habit_is_what_is_seen_in_two_talks_and_it_quotes_the_person(
    scenario: Scenario,
) -> None:
    one, two = judge(scenario, 1, *WRAPS, *LEAVES), judge(scenario, 2, *ASKS, *LEAVES)
    assert "hedge" not in {each.code for each in habits_of.habits([one, two]).change}
    three = judge(
        scenario, 3, SHARES, ("propose days=2 ~hedged", "Perhaps 2 days, sort of?"), *LEAVES
    )
    found = habits_of.habits([one, two, three])
    [hedge] = [each for each in found.change if each.code == "hedge"]
    assert hedge.talks == (1, 3)
    assert [(each.talk, each.turn) for each in hedge.quotes] == [(3, 2), (1, 2)]
    assert "Perhaps 2 days" in hedge.quotes[0].words
    assert "2 days" in hedge.instead


def test_the_same_sentence_is_quoted_once_from_the_talk_it_was_last_said_in(
    scenario: Scenario,
) -> None:
    found = habits_of.habits([judge(scenario, at, *WRAPS, *LEAVES) for at in (1, 2)])
    [hedge] = [each for each in found.change if each.code == "hedge"]
    assert [each.talk for each in hedge.quotes] == [2]


def test_the_good_habit_that_recurs_comes_first_and_a_single_good_thing_will_do(
    scenario: Scenario,
) -> None:
    ask = ("propose pay=1100", "I'd like a pay of 1,100.")
    trade = ("trade pay=1100 for days=0", "If you could do 1,100, I'd come in every day.")
    once = habits_of.habits([judge(scenario, 1, trade, ask)])
    assert once.keep is not None
    assert once.keep.talks == (1,)
    assert not once.change
    twice = habits_of.habits([judge(scenario, 1, trade, ask), judge(scenario, 2, ask)])
    assert twice.keep is not None
    assert (twice.keep.code, twice.keep.talks) == ("good_ask", (1, 2))
    asks = ("ask chores", "How are the chores shared?")
    small_but_twice = habits_of.habits([judge(scenario, 1, trade, asks), judge(scenario, 2, asks)])
    assert small_but_twice.keep is not None
    assert (small_but_twice.keep.code, small_but_twice.keep.talks) == ("open_question", (1, 2))


def test_a_habit_that_stayed_away_for_some_typed_talks_is_left_behind(scenario: Scenario) -> None:
    talks = [judge(scenario, at, *WRAPS, *LEAVES) for at in (1, 2)]
    talks += [judge(scenario, at, *ASKS, *LEAVES) for at in range(3, 3 + FRESH)]
    found = habits_of.habits(talks)
    assert "hedge" in {one.code for one in found.gone}
    assert "hedge" not in {one.code for one in found.change}


def test_talks_without_typing_prove_nothing_about_words(scenario: Scenario) -> None:
    talks = [judge(scenario, at, *WRAPS, *LEAVES) for at in (1, 2)]
    talks += [judge(scenario, at, ("walk_away", None)) for at in range(3, 3 + FRESH)]
    assert "hedge" in {one.code for one in habits_of.habits(talks).change}


def test_a_retry_does_not_repeat_what_was_said_before_it_began(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *WRAPS, *ASKS, *LEAVES)
    again(store, 1, 1 + len(WRAPS), *LEAVES)
    assert "hedge" not in {one.code for one in progress(store, TODAY).habits.change}
    again(store, 1, 1, *WRAPS, *LEAVES)
    [hedge] = [one for one in progress(store, TODAY).habits.change if one.code == "hedge"]
    assert hedge.talks == (1, 3)


def test_of_two_habits_to_work_on_one_is_a_sentence_of_the_persons_own(
    scenario: Scenario,
) -> None:
    drops = (*ASKS[:1], *WRAPS[1:], *LEAVES)  # nothing used or shared, and both weigh more
    talks = [judge(scenario, at, *drops) for at in (1, 2)]
    weights = {one.code: one.weight for one in talks[0].seen if not one.good}
    assert weights["hedge"] < min(weights["not_shared"], weights["not_used"])
    change = habits_of.habits(talks).change
    assert [bool(one.quotes) for one in change] == [False, True]
    assert change[1].code == "hedge"


def test_every_thing_a_debrief_can_say_is_a_habit_in_words() -> None:
    codes = {code.split(".")[0] for code in TEMPLATES} - {"played", "tried", "bare_news"}
    assert {SAME.get(code, code) for code in codes} <= set(GOOD) | set(CHANGE)


# --- what to play next ------------------------------------------------------------------------


@cache
def library() -> tuple[Scenario, ...]:
    return tuple(loading.load(one) for one in loading.ids())


def past(*talks: Judged, **more: object) -> Past:
    tries: dict[str, int] = {}
    for one in talks:
        tries[one.talk.scenario.id] = tries.get(one.talk.scenario.id, 0) + 1
    last = talks[-1].talk.scenario.id if talks else ""
    return replace(Past(talks, tries, frozenset(), library(), last), **more)  # type: ignore[arg-type]


def named(found: Iterable[Next]) -> list[str]:
    return [one.command for one in found]


def test_a_talk_that_went_badly_wrong_is_played_again_from_the_turn_that_weighed_most(
    scenario: Scenario,
) -> None:
    rude = judge(scenario, 9, ASKS[0], ("disdain", "This is a joke of an offer."), *LEAVES)
    first, second = teach(past(rude))
    assert first.command == "rehearse retry 9 --turn 2"
    assert "This is a joke of an offer." in first.why
    assert "retry" not in second.command
    assert "rehearse retry 9 --turn 2" not in named(teach(past(rude, retried=frozenset({9}))))


def test_the_weakest_part_names_a_scenario_that_asks_for_it(scenario: Scenario) -> None:
    talks = [
        judge(scenario, at, ("share place", "I care about a place."), *LEAVES) for at in (1, 2)
    ]
    weakest = parts.parts(talks)[0]
    [chosen] = [one for one in teach(past(*talks)) if one.part]
    assert chosen.part == weakest.code
    assert parts.demand(loading.load(chosen.scenario), weakest.code) > 0
    assert f"{round(100 * weakest.reached)} of 100 over two talks" in chosen.why
    assert "you have not played it yet" in chosen.why


def test_what_was_played_less_comes_first_and_never_what_was_just_played(
    scenario: Scenario,
) -> None:
    talks = [judge(scenario, at, *LEAVES) for at in (1, 2)]
    [chosen] = [one for one in teach(past(*talks)) if one.part]
    [less] = [one for one in teach(past(*talks, tries={chosen.scenario: 3})) if one.part]
    assert less.scenario != chosen.scenario
    [other_one] = [one for one in teach(past(*talks, last=chosen.scenario)) if one.part]
    assert other_one.scenario != chosen.scenario


def test_a_meeting_that_lies_ahead_comes_first_and_is_rehearsed_again() -> None:
    scenario = loading.load("first-offer")
    near, far = Ahead("mine", "first-offer", 3), Ahead("mine", "first-offer", 40)
    with_sheet = "rehearse play first-offer --worksheet mine"
    first = teach(past(ahead=(near,)))[0]
    assert first.command == with_sheet
    assert "in three days" in first.why
    assert "--worksheet" not in teach(past(ahead=(far,)))[0].command
    brought = Talk(scenario, 1, CARD, prepared=Prepared("2026-09-01", {}))
    done = [judged(at, brought, score(brought)) for at in (1, 2)]
    once, other_one = teach(past(done[0], ahead=(near,)))
    assert (once.command, other_one.scenario == "first-offer") == (with_sheet, False)
    assert "rehearsed it once" in once.why
    assert named(teach(past(*done, ahead=(far,))))[0] == with_sheet
    open_day = teach(past(*done, ahead=(Ahead("mine", "first-offer", None),)))[0]
    assert "As long as your meeting is ahead" in open_day.why


def test_a_rehearsal_that_cost_much_is_mended_before_the_meeting() -> None:
    talk = Talk(loading.load("first-offer"), 1, CARD, prepared=Prepared("2026-09-01", {}))
    talk = talk.play("greet", "Good morning.").talk
    talk = talk.play("disdain", "This is a joke of an offer.").talk
    near, rude = Ahead("mine", "first-offer", 3), judged(7, talk, score(talk))
    first = teach(past(rude, ahead=(near,)))[0]
    assert first.command == "rehearse retry 7 --turn 2"
    assert "Your meeting is in three days." in first.why
    fresh = teach(past(rude, ahead=(near,), retried=frozenset({7})))[0]
    assert fresh.command == "rehearse play first-offer --worksheet mine"


def test_when_nothing_lags_behind_the_next_phase_comes_next() -> None:
    found = teach(past(tries={"first-offer": 1}, last="first-offer"))
    assert "first-offer" not in {one.scenario for one in found}
    unplayed = [one.id for one in past().library if one.id != "first-offer"]
    assert {one.scenario for one in found} <= set(unplayed)
    phases = {loading.load(one).phase for one in unplayed}
    order = ["fulfilment", "focus", "access", "work"]  # what follows the work one loves, in a ring
    nearest = next(one for one in order if one in phases)
    assert loading.load(found[0].scenario).phase == nearest


def test_who_has_played_everything_still_gets_something_to_play() -> None:
    every = dict.fromkeys(loading.ids(), 2)
    assert len(teach(past(tries=every, last="first-offer"))) == 2


# --- parts ------------------------------------------------------------------------------------


def test_a_part_counts_only_where_it_came_up(scenario: Scenario) -> None:
    talks = [judge(scenario, at, *LEAVES) for at in (1, 2)]
    codes = {one.code for one in parts.parts(talks)}
    assert "pressure" not in codes  # nobody pressed
    assert "named" not in codes  # nothing of theirs was known
    assert {"discovered", "said", "timing", "ending"} <= codes
    assert parts.parts(talks[:1]) == ()


def test_finding_out_counts_what_could_be_found_out(scenario: Scenario) -> None:
    asks = ("ask chores", "What about the chores?")
    found = [judge(scenario, at, asks, *LEAVES) for at in (1, 2)]
    reached = {one.code: one.reached for one in parts.parts(found)}
    assert reached["discovered"] == pytest.approx(0.5)  # one of two wishes of equal weight
    assert reached["named"] == 0.0


def test_what_is_no_secret_counts_as_nothing_found_out() -> None:
    scenario = loading.load("first-offer")
    assert any(one.visibility == "public" for one in scenario.interests.them)
    asks = ("ask start", "What does the start mean for the team?")
    found = [judge(scenario, at, asks, *LEAVES) for at in (1, 2)]
    opened = next(one for one in scenario.interests.them if one.topic == "start")
    secret = sum(one.weight for one in scenario.interests.them if one.visibility != "public")
    reached = {one.code: one.reached for one in parts.parts(found)}
    assert reached["discovered"] == pytest.approx(opened.weight / secret)


def test_every_part_is_asked_for_by_some_scenario() -> None:
    for code in parts.WORDS:
        assert max(parts.demand(one, code) for one in library()) > 0
        assert code in parts.ASKED


# --- worksheet, guesses, feelings, meetings ---------------------------------------------------

SHEET: dict[str, Any] = {
    "scenario": "small",
    "theirs": {"interests": [{"what": "order with the chores", "sure": 80}]},
    "alternatives": [{"what": "staying at home", "monday": True}],
}


def brought(*, firm: bool) -> Prepared:
    home = {**SHEET["alternatives"][0], **({"firmness": "F5"} if firm else {})}
    return Prepared("2026-09-01", {**SHEET, "alternatives": [home]})


def test_the_worksheet_is_compared_with_that_of_the_first_talk(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *LEAVES, prepared=brought(firm=False))
    [course] = progress(store, TODAY).courses
    assert course.prepared is not None
    assert course.prepared.then == course.prepared.now
    assert f"Your worksheet brought {course.prepared.then} of 60 to talk 1." in of(store)
    play(store, scenario, 2, *LEAVES, prepared=brought(firm=True))
    [course] = progress(store, TODAY).courses
    assert course.prepared is not None
    assert course.prepared.now > course.prepared.then
    assert f"in talk 2 it had {course.prepared.now}." in of(store)


def test_the_worksheet_as_it_is_now_counts_where_it_is_still_there(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *LEAVES, prepared=brought(firm=False))
    text = (
        "scenario: small\nalternatives:\n  - {what: staying at home, monday: true, firmness: F5}\n"
    )
    worksheets.write(worksheets.path("mine", store.path.parent), text)
    [course] = progress(store, TODAY).courses
    assert course.prepared is not None
    assert course.prepared.since is None
    assert f"as it is now it has {course.prepared.now}." in of(store)


def test_a_worksheet_that_cannot_be_read_stands_in_nobodys_way(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *LEAVES)
    worksheets.write(worksheets.path("mine", store.path.parent), "scenario: [\n")
    assert "A small talk" in of(store)


def test_a_meeting_on_a_worksheet_is_the_next_thing_to_rehearse(store: Store) -> None:
    text = "scenario: first-offer\nmeeting: 2026-10-02\n"
    worksheets.write(worksheets.path("tuesday", store.path.parent), text)
    assert progress(store, TODAY).next[0].command == (
        "rehearse play first-offer --worksheet tuesday"
    )
    over = progress(store, date(2026, 10, 3)).next[0].command
    assert "--worksheet" not in over


def test_a_meeting_without_a_day_is_ahead_until_it_is_noted_how_it_went(store: Store) -> None:
    worksheets.write(worksheets.path("mine", store.path.parent), "scenario: first-offer\n")
    play(store, loading.load("first-offer"), 1, ("accept", "Yes, gladly."),
         prepared=Prepared("2026-09-01", {"scenario": "first-offer"}))  # fmt: skip
    first = progress(store, TODAY).next[0]
    assert first.scenario == "first-offer"
    assert "As long as your meeting is ahead" in first.why
    store.note(Happening(0, "2026-09-28T19:00", "agreed", worksheet="/x/mine.yaml"))
    assert all("your meeting" not in one.why for one in progress(store, TODAY).next)


def test_after_a_meeting_the_page_asks_how_it_went_until_that_was_noted(store: Store) -> None:
    text = "scenario: first-offer\nmeeting: 2026-09-28\n"
    worksheets.write(worksheets.path("tuesday", store.path.parent), text)
    assert "How did it go? rehearse happened tuesday" in of(store)
    store.note(Happening(0, "2026-09-27T09:00", "open", scenario="first-offer"))  # another one
    assert "How did it go?" in of(store)
    store.note(Happening(0, "2026-09-28T19:00", "not_held", worksheet="/x/tuesday.yaml"))
    assert "How did it go?" not in of(store)
    assert progress(store, date(2026, 12, 1)).over == ""


def test_what_a_talk_left_begins_the_next_one(store: Store) -> None:
    scenario = loading.load("first-offer")
    play(store, scenario, 1, ("accept", "Yes, gladly."))
    opened = [one for one in progress(store, TODAY).next if "--after 1" in one.command]
    assert opened
    taker = loading.load(opened[0].scenario)
    assert {one.kind for one in taker.takes} & {one.kind for one in scenario.gives}
    assert "It can begin from what talk 1 left" in opened[0].why


def test_guesses_of_all_scenarios_are_counted_together_before_their_debriefs_told(
    store: Store, tmp_path: Path
) -> None:
    for seed, which in ((1, hearing(tmp_path)), (2, other(tmp_path)), (3, hearing(tmp_path))):
        play(store, which, seed, *LEAVES, prepared=brought(firm=True))
    found = progress(store, TODAY)
    assert [sure for sure, _ in found.pairs] == [80, 80]
    assert "Your guesses about them Of 2 you were 80% sure of" in shown(found)
    assert to_dict(found)["guesses"]["count"] == 2


def test_guesses_made_after_a_scenario_was_played_without_them_are_no_guesses(
    store: Store, tmp_path: Path
) -> None:
    play(store, hearing(tmp_path), 1, *LEAVES)
    play(store, hearing(tmp_path), 2, *LEAVES, prepared=brought(firm=True))
    assert progress(store, TODAY).pairs == ()


def looked_back(store: Store, number: int, value: int) -> None:
    one = Reflection(number, "2026-09-20T09:00:00+00:00")
    for question in reflecting.QUESTIONS:
        turned = 8 - value if question.turned else value
        one = reflecting.put(one, question, turned)
    store.reflect(one)


def test_own_feelings_and_guesses_of_theirs_are_told_in_order(
    store: Store, scenario: Scenario
) -> None:
    for number, value in ((1, 1), (2, 1)):
        play(store, scenario, number, *LEAVES)
        looked_back(store, number, value)
    said = of(store)
    assert "You, after talks 1 and 2: 1.0, 1.0 of 7." in said
    assert "points of 6, too low each time." in said
    looked_back(store, 2, 7)
    assert "You, after talks 1 and 2: 1.0, 7.0 of 7." in of(store)
    assert "each time" not in of(store)
    looked_back(store, 1, 7)
    assert "points of 6, too high each time." in of(store)


def test_a_reflection_without_guesses_tells_only_the_own_side(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *LEAVES)
    one = reflecting.put(Reflection(1, "2026-09-20"), reflecting.ITEMS[0], 5)
    store.reflect(one)
    assert "You, after talk 1: 5.0 of 7." in of(store)
    assert "guesses of how they felt" not in of(store)


def test_the_real_meeting_is_a_mark_with_the_persons_own_words(
    store: Store, scenario: Scenario
) -> None:
    play(store, scenario, 1, *LEAVES)
    on_days(store)
    store.note(Happening(0, "2026-09-20T09:00", "agreed", scenario="small", words="She said yes.",
                         keep="Ask about days first."))  # fmt: skip
    store.note(Happening(0, "2026-09-21T09:00", "open", title="The flat", words="We meet again."))
    store.note(Happening(0, "2026-09-22T09:00", "not_held", scenario="small"))
    said = of(store)
    assert "◆ the real meeting, noted on 20 September 2026: “We agreed”" in said
    assert "You noted: “She said yes.” For next time: “Ask about days first.”" in said
    assert "The flat, 21 September 2026: “It is still open” “We meet again.”" in said
    assert "22 September" not in said


# --- whatever the history ---------------------------------------------------------------------

RUDE: tuple[Said, ...] = (
    ("disdain", "That is an insult."),
    ("plead", "I need it, my rent went up."),
    ("disclose inn firmness=5", "I have the inn for certain."),
)
ODD: tuple[Said, ...] = (
    ("ask nights", None),
    ("pause", ""),
    ("reflect chores", "So, order."),
    ("close", "Bye <b>\x1b[31m\u202e"),
)
MOVES = st.sampled_from((*ASKS, *WRAPS, *YES, *LEAVES, *RUDE, *ODD))


@settings(max_examples=max(12, settings.default.max_examples // 10))
@given(data=st.data())
def test_any_history_makes_a_page_that_keeps_its_promises(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scenario = hearing(Path(folder))
        with Store(Path(folder) / "home") as store:
            typed: list[str] = []
            for seed in range(data.draw(st.integers(0, 5))):
                said = data.draw(st.lists(MOVES, max_size=5))
                card = data.draw(st.sampled_from([None, CARD]))
                number = play(store, scenario, seed, *said, card=card)
                if store.turns(number) and data.draw(st.booleans()):
                    retry = data.draw(st.lists(MOVES, max_size=2))
                    again(store, number, 1, *retry)
                    said += retry
                typed += [one_line(text or "") for _, text in said]
            _keeps_its_promises(store, typed)


def _keeps_its_promises(store: Store, typed: list[str]) -> None:
    found = progress(store, TODAY)
    points = progresspage.points(found)
    done = [row.number for row in store.history() if row.ending]
    assert sorted(one.talk for one in points) == done
    assert len(found.habits.change) <= MOST_CHANGE
    for habit in (*found.habits.change, *([found.habits.keep] if found.habits.keep else [])):
        for quote in habit.quotes:
            assert any(quote.words in one for one in typed)
    assert len({one.scenario for one in found.next}) == len(found.next) == 2
    assert all(one.why and one.command.startswith("rehearse ") for one in found.next)
    for block in page(found):
        if isinstance(block, Drawing):
            assert max(map(len, block.lines)) <= WIDTH
    assert json.loads(json.dumps(to_dict(found)))["next"]
