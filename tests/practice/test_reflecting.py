"""Looking back on a talk: the answers counted, the guesses held against them, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief.page import Block, Bullets, Drawing, Page, Text, markdown
from simulator.practice import afterthoughts, reflecting, reflectpage
from simulator.practice.reflecting import GUESSED, ITEMS, QUESTIONS, Gap
from simulator.scenario import loading
from simulator.scoring.feeling import GROUPS
from simulator.store.looking import Reflection
from simulator.talk.player import play_out
from simulator.talk.state import Card
from simulator.talk.talk import Talk

SCENARIO = loading.load("first-offer")
NEW = Reflection(7, "2026-11-22T18:00:00+00:00")

values = st.none() | st.integers(1, 7)


def answered(guess: int | None = 4, **given: int | None) -> Reflection:
    """A whole reflection: 4 everywhere but in the groups that are given; turned ones turned."""
    one = NEW
    for item in ITEMS:
        value = given.get(item.group, 4)
        turned = 8 - value if value is not None and item.turned else value
        one = reflecting.put(one, item, turned)
    for item in GUESSED:
        one = reflecting.put(one, item, guess)
    return one


def spoken(talk: Talk, *lines: tuple[str, str]) -> Talk:
    for move, text in lines:
        talk = talk.play(move, text).talk
    return talk


def text_of(blocks: Iterable[Block] | Page) -> str:
    return " ".join(markdown(tuple(blocks)).replace("\\", "").split())


def thoughts(talk: Talk, **low: int) -> list[str]:
    return list(afterthoughts.afterthoughts(answered(**dict.fromkeys(GROUPS, 6) | low), talk))


def test_there_are_four_questions_in_each_of_four_groups_and_a_guess_for_each() -> None:
    assert [(group, len([*each])) for group, each in groupby(ITEMS, lambda one: one.group)] == [
        (group, 4) for group in GROUPS
    ]
    assert [one.key for one in ITEMS if one.turned] == ["let_go", "small"]
    assert [one.key for one in GUESSED] == list(GROUPS)
    assert len({(one.key, one.guess) for one in QUESTIONS}) == 20


def test_every_question_asks_and_every_group_says_why() -> None:
    for one in QUESTIONS:
        asked = one.ask.format(name="Ada")
        assert asked.endswith("?")
        assert "{" not in asked
        assert len(asked) < 76
        assert reflecting.WHY["guess" if one.guess else one.group]


def test_a_mean_leaves_out_what_does_not_apply_and_turns_what_is_turned() -> None:
    one = NEW
    for key, value in (("result", 6), ("balance", None), ("let_go", 7), ("reasons", 2)):
        one = reflecting.put(one, next(each for each in ITEMS if each.key == key), value)
    assert reflecting.means(one)["outcome"] == pytest.approx((6 + 1 + 2) / 3)
    assert reflecting.means(one)["self"] is None
    assert reflecting.total(one) == pytest.approx(3)
    assert reflecting.total(NEW) is None


@given(st.lists(values, min_size=16, max_size=16))
def test_means_stay_on_the_scale(given_values: list[int | None]) -> None:
    one = NEW
    for item, value in zip(ITEMS, given_values, strict=True):
        one = reflecting.put(one, item, value)
    known = [mean for mean in reflecting.means(one).values() if mean is not None]
    assert all(1 <= mean <= 7 for mean in known)
    assert bool(known) == any(value is not None for value in given_values)


@given(st.data())
def test_the_first_open_question_is_the_first_nobody_answered(data: st.DataObject) -> None:
    done = data.draw(st.sets(st.integers(0, 19)))
    one = NEW
    for at in done:
        one = reflecting.put(one, QUESTIONS[at], data.draw(values))
    open_ones = [at for at in range(20) if at not in done]
    assert reflecting.first_open(one) == (open_ones[0] if open_ones else None)
    assert one.done == (not open_ones)
    assert reflecting.put(one, QUESTIONS[0], 5).answers["result"] == 5


def test_a_gap_is_the_guess_less_what_they_feel() -> None:
    one = reflecting.put(NEW, GUESSED[1], 6)
    one = reflecting.put(one, GUESSED[2], None)
    found = reflecting.gaps(one, dict.fromkeys(GROUPS, 2.5))
    assert found == (Gap("self", 6, 2.5),)
    assert found[0].by == pytest.approx(3.5)


def test_nothing_low_means_no_afterthoughts() -> None:
    assert thoughts(play_out(Talk(SCENARIO, 3), SCENARIO.players["fair"])) == []


def test_a_low_outcome_above_the_walk_away_shows_the_walk_away_and_the_gain() -> None:
    card = Card(walk_away=10, walk_away_text="what I have now")
    talk = play_out(Talk(SCENARIO, 3, card), SCENARIO.players["master"])
    (said,) = thoughts(talk, outcome=2)
    assert talk.ending is not None
    yours = reflectpage_points(talk)
    assert f"{yours - 10} above your walk-away of 10 points, “what I have now”" in said


def reflectpage_points(talk: Talk) -> int:
    from simulator.scoring.deal import deal  # noqa: PLC0415  # only here

    found = deal(talk).yours
    assert found is not None
    return found


def test_a_low_outcome_below_the_walk_away_is_not_talked_up() -> None:
    talk = play_out(Talk(SCENARIO, 3, Card(walk_away=90)), SCENARIO.players["passive"])
    (said,) = thoughts(talk, outcome=2)
    assert said.startswith("Your feeling is right: ")
    assert "below your walk-away of 90 points" in said


def test_leaving_when_nothing_reached_the_walk_away_is_called_right() -> None:
    talk = Talk(SCENARIO, 3, Card(walk_away=100)).play("walk_away").talk
    (said,) = thoughts(talk, outcome=2)
    assert said.startswith("Nothing that could be had here reached your walk-away.")


def test_no_deal_where_one_was_to_be_had_points_to_another_try() -> None:
    talk = Talk(SCENARIO, 3, Card(walk_away=0)).play("walk_away").talk
    (said,) = thoughts(talk, outcome=2)
    assert "rehearse retry 7" in said


def test_a_talk_about_help_says_how_far_it_went() -> None:
    scenario = loading.load("referral")
    talk = play_out(Talk(scenario, 3), scenario.players["fair"])
    (said,) = thoughts(talk, outcome=1)
    assert "One thing" not in said
    assert "one thing was on the table" in said


def test_a_low_self_is_answered_with_ones_own_best_line() -> None:
    talk = spoken(
        Talk(SCENARIO, 3),
        ("ask budget", "How was the budget for this role put together?"),
        ("disdain", "That is a joke."),
    )
    (said,) = thoughts(talk, self=2)
    assert "turn 1: “How was the budget for this role put together?”" in said
    assert "a joke" not in said


def test_without_a_typed_sentence_none_is_invented() -> None:
    (said,) = thoughts(Talk(SCENARIO, 3).play("walk_away").talk, self=2)
    assert "no sentence of yours" in said


def test_a_low_process_counts_questions_and_things_said_back() -> None:
    talk = Talk(SCENARIO, 3).play("ask budget").talk.play("walk_away").talk
    (said,) = thoughts(talk, process=1)
    assert "1 question, and nothing said back" in said
    assert "three questions" in said
    master = play_out(Talk(SCENARIO, 3), SCENARIO.players["master"])
    assert "three questions" not in thoughts(master, process=1)[0]


def test_a_low_relationship_gets_a_thank_you_on_a_sentence_of_theirs() -> None:
    talk = play_out(Talk(SCENARIO, 3), SCENARIO.players["master"])
    (said,) = thoughts(talk, relationship=1)
    assert "thank you" in said
    assert "sorry" not in said
    quote = said.split("‘")[1].split("’ That")[0].rstrip("…")
    secret = [one.id for one in SCENARIO.interests.them if one.visibility != "public"]
    (turn,) = [one for one in talk.history if quote in " ".join(one.reply.split())]
    assert any(turn.after.value(SCENARIO, one) > turn.before.value(SCENARIO, one) for one in secret)


def test_after_harsh_words_the_note_is_a_repair_that_names_the_turn() -> None:
    talk = spoken(Talk(SCENARIO, 3), ("greet", "Hello!"), ("disdain", "That's ridiculous."))
    (said,) = thoughts(talk, relationship=1)
    assert "turn 2" in said
    assert "sorry" in said


def test_the_page_draws_five_bars_and_says_them_in_words() -> None:
    one = answered(outcome=1, self=7, process=None)
    (drawing,) = [b for b in reflectpage.page(one, "Ada", None) if isinstance(b, Drawing)]
    assert [line[18:].strip() for line in drawing.lines[1:]] == [
        "█" + "░" * 29 + "  1.0", "█" * 30 + "  7.0", "does not apply",
        "█" * 15 + "░" * 15 + "  4.0", "█" * 15 + "░" * 15 + "  4.0",
    ]  # fmt: skip
    assert drawing.spoken[0] == "What came of it: 1.0 of 7."
    assert drawing.spoken[2] == "How you talked: does not apply."
    assert all(line.isascii() for line in drawing.ascii_lines)
    assert max(map(len, drawing.lines)) <= 76


def test_their_side_stays_hidden_until_every_guess_was_asked() -> None:
    talk = play_out(Talk(SCENARIO, 3), SCENARIO.players["fair"])
    whole = answered()
    half = replace(whole, guesses={"outcome": 4}, done=False)
    assert "worked out" in text_of(reflectpage.page(whole, "Ms Haddad", talk))
    assert "worked out" not in text_of(reflectpage.page(half, "Ms Haddad", talk))
    assert reflectpage.to_dict(half, talk)["theirs"] is None
    assert reflectpage.to_dict(whole, talk)["theirs"] is not None


@pytest.mark.parametrize("group", GROUPS)
def test_each_gap_teaches_its_own_lesson_and_a_near_guess_is_praised(group: str) -> None:
    talk = Talk(SCENARIO, 3).play("propose base=71000").talk
    low = reflectpage.lesson((Gap(group, 2, 6.0),), talk)
    high = reflectpage.lesson((Gap(group, 6, 2.0),), talk)
    near = reflectpage.lesson((Gap(group, 6, 5.2),), talk)
    assert ("no verdict" in low) == (group != "outcome")
    assert "than you thought" in high
    assert "no verdict" not in high
    assert "read Ms Haddad well" in near
    assert "no guess" in reflectpage.lesson((), talk)


def test_who_asked_for_nothing_is_not_told_that_asking_is_fine() -> None:
    talk = Talk(SCENARIO, 3).play("walk_away").talk
    assert "too far" not in reflectpage.lesson((Gap("self", 2, 6.0),), talk)


def test_harsh_turns_are_named_where_the_guess_was_too_high() -> None:
    talk = Talk(SCENARIO, 3).play("disdain").talk
    assert "turn 1" in reflectpage.lesson((Gap("self", 6, 2.0),), talk)


def test_the_page_says_what_their_side_rests_on_and_that_it_is_a_rule() -> None:
    talk = play_out(Talk(SCENARIO, 3), SCENARIO.players["master"])
    said = text_of(reflectpage.page(answered(), "Ms Haddad", talk))
    assert "goodwill 4 of 4" in said
    assert "not psychology" in said


def test_a_talk_that_cannot_be_replayed_still_shows_ones_own_side() -> None:
    blocks = reflectpage.page(answered(outcome=1), "Ada", None)
    assert any(isinstance(one, Drawing) for one in blocks)
    assert not any(isinstance(one, Bullets) for one in blocks)


def test_what_is_open_is_said_with_how_to_go_on() -> None:
    first = next(b for b in reflectpage.page(NEW, "Ada", None) if isinstance(b, Text))
    assert first.text == "20 questions are still open: rehearse reflect 7"
