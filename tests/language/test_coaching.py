"""The coach is fair in points, kind in words, and keeps what the person wanted to say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.language.coaching import MOST_GOOD, START, Feedback, coach, points, total
from simulator.language.coaching_words import LABELS, SAID, effect_words, score_words
from simulator.language.markers import BAD, GOOD, Marked, wording
from simulator.language.markers_moment import Marker, Moment
from simulator.language.reader import read
from simulator.language.rewriting import REWRITES, rewrite
from simulator.language.rewriting_parts import question
from simulator.scenario import loading
from simulator.scenario.words import TERM_ACTS
from simulator.talk import packages
from simulator.talk.moves import Range, number
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from tests.language.worded import YES
from tests.talk.saying import legal_moves

SCENARIOS = {name: loading.load(name) for name in loading.ids()}
FIRST = Talk(SCENARIOS["first-offer"], 2)
TEXTS = [one if isinstance(one, str) else one[0] for row in YES.values() for one in row]

CODES = st.sets(st.sampled_from([*BAD, *GOOD]), max_size=6)


def typed(talk: Talk, *texts: str) -> Talk:
    """Type sentences into a talk until it ends."""
    for text in texts:
        if talk.ending is None:
            talk = talk.play(read(text, talk.view).move, text).talk
    return talk


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """A talk of one to four typed sentences, in any scenario."""
    name, seed = draw(st.sampled_from(sorted(SCENARIOS))), draw(st.integers(0, 9))
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4))
    return typed(Talk(SCENARIOS[name], seed), *texts)


def correction(talk: Talk, code: str) -> Feedback:
    """The correction of a kind."""
    return next(one for one in coach(talk).feedback if one.code == code)


@given(codes=st.lists(CODES, min_size=1, max_size=8))
def test_the_score_lies_between_0_and_100(codes: list[set[str]]) -> None:
    marked = [Marked(at, tuple(Marker(c, c) for c in one)) for at, one in enumerate(codes, 1)]
    assert 0 <= total([*points(marked)]) <= 100


@given(codes=st.lists(CODES, min_size=1, max_size=8), bad=st.sampled_from(sorted(BAD)))
def test_one_more_bad_mark_never_raises_the_score_and_a_good_one_never_lowers_it(
    codes: list[set[str]], bad: str
) -> None:
    marked = [Marked(at, tuple(Marker(c, c) for c in one)) for at, one in enumerate(codes, 1)]
    before = total([*points(marked)])
    assert total([*points([*marked, Marked(99, (Marker(bad, ""),))])]) <= before
    for good in GOOD:
        assert total([*points([*marked, Marked(99, (Marker(good, ""),))])]) >= before


@given(talk=talks())
def test_adding_an_apology_for_asking_never_raises_the_score(talk: Talk) -> None:
    before = coach(talk).score
    assert before is not None
    for at, e in enumerate(talk.history):
        sorry = replace(e, text=f"{e.text} Sorry to ask.")
        log = (*talk.history[:at], sorry, *talk.history[at + 1 :])
        after = coach(replace(talk, log=log)).score
        assert after is not None
        assert after <= before


def test_repeats_of_one_kind_cost_three_times_at_most() -> None:
    marked = [Marked(at, (Marker("apology", "sorry"),)) for at in range(1, 8)]
    assert total([*points(marked)]) == START - 3 * BAD["apology"]


def test_severities_are_minor_3_medium_8_major_20() -> None:
    assert {BAD[one] for one in ("hedge", "too_many_reasons")} == {3}
    assert {BAD[one] for one in ("apology", "generic", "need")} == {8}
    assert {BAD[one] for one in ("ultimatum", "disdain", "bluff")} == {20}


def test_good_marks_add_thirty_at_most() -> None:
    marked = [Marked(at, tuple(Marker(c, c) for c in GOOD)) for at in range(1, 9)]
    assert total([*points(marked)]) == START + MOST_GOOD == 100


def test_a_talk_by_notation_has_no_wording_score_and_says_so() -> None:
    talk = FIRST.play("greet").talk.play("disdain").talk
    found = coach(talk)
    assert found.score is None
    assert found.feedback == ()
    assert "no score" in score_words(found)


def test_only_typed_turns_count_and_how_many_is_said() -> None:
    talk = typed(FIRST.play("disdain").talk, "I'd like 68,000.")
    found = coach(talk)
    assert (found.typed, found.turns) == (1, 2)
    assert found.score == 75
    assert "1 of 2 turns" in score_words(found)


def test_the_score_is_the_sum_of_its_lines() -> None:
    talk = typed(FIRST, "How was the pay set?", "Sorry to ask, but could we do 68?")
    found = coach(talk)
    assert found.score == START + sum(one.points for one in found.lines)
    words = score_words(found)
    for line in found.lines:
        assert LABELS[line.code] in words
        assert all(str(turn) in words for turn in line.turns)


@given(talk=talks())
def test_whoever_typed_is_praised_and_corrected_three_times_at_most(talk: Talk) -> None:
    found = coach(talk).feedback
    good, bad = [one for one in found if one.good], [one for one in found if not one.good]
    assert 1 <= len(good) <= 2
    assert len(bad) <= 3
    assert len({one.code for one in bad}) == len(bad)
    assert all(one.rewrite and one.quote for one in bad)


@given(talk=talks())
def test_feedback_is_short_and_whole_and_about_this_counterpart(talk: Talk) -> None:
    for one in coach(talk).feedback:
        words = effect_words(one, talk.scenario)
        assert not re.search(r"[{}]|  ", words + one.rewrite)
        assert len(words) <= 200
        assert words[-1] in ".!?"
        assert one.rewrite[-1:] in (".", "?", "")
        assert "the the " not in one.rewrite


@given(data=st.data())
def test_a_rewrite_keeps_every_number_and_option_of_the_move(data: st.DataObject) -> None:
    talk = Talk(SCENARIOS[data.draw(st.sampled_from(sorted(SCENARIOS)))], 2)
    move = data.draw(legal_moves(talk))
    text = data.draw(st.sampled_from(TEXTS))
    after = talk.play(move, text).talk
    moment = Moment(talk, after.history[0])
    asks = move.act in TERM_ACTS and move.all_terms
    for code in set(REWRITES) - {"generic"}:
        said = rewrite(moment, Marker(code, text))
        assert said
        for name, value in move.all_terms if asks else ():
            ends = (value.low, value.high) if isinstance(value, Range) else (value,)
            for end in ends:
                word = packages.value_in_words(talk.scenario, name, end)
                plain = number(end) if not isinstance(end, str) else end
                assert word[:4] in said or plain in said.replace(",", ""), (code, said, word)


@pytest.mark.parametrize(
    ("text", "move", "code", "better"),
    [
        (
            "I was sort of hoping we could maybe get to 68k.", "propose base=68000", "hedge",
            "I'd like a base salary of 68,000.",
        ),
        (
            "Could you maybe sort of show me the figures?", "request", "hedge",
            "Could you show me the figures?",
        ),
        (
            "Sorry to ask, but is there any room in the budget?", "ask budget", "apology",
            "Thank you for taking the time. Is there any room in the budget?",
        ),
        (
            "My rent is higher now, so I need 5,000 more, I'm desperate.", "plead", "need",
            "Looking at what the market pays, I'd like 5,000 more.",
        ),
        (
            "I have a written offer elsewhere.", "disclose other_process firmness=4", "bluff",
            "I'm in a process with another team.",
        ),
        (
            "Any advice for me?", "ask_generic", "generic",
            "What does the start date mean for the team?",
        ),
        (
            "68,000 or I'm gone.", "ultimatum base=68000", "ultimatum_true",
            "I'm content where I am, so I'd move for the right thing. I'd rather it worked out "
            "here. I'd like a base salary of 68,000.",
        ),
    ],
)  # fmt: skip
def test_a_rewrite_says_the_same_in_a_way_that_works(
    text: str, move: str, code: str, better: str
) -> None:
    assert correction(FIRST.play(move, text).talk, code).rewrite == better


def test_the_true_sentence_about_an_alternative_is_the_card_s() -> None:
    talk = Talk(FIRST.scenario, 2, Card(alternative="other_process", firmness=3))
    talk = typed(talk, "I have a written offer from the other company.")
    assert "on its way" in correction(talk, "bluff").rewrite


def test_a_question_that_was_asked_is_not_suggested_again() -> None:
    talk = typed(FIRST, "What does the start date mean for the team?", "Any advice for me?")
    moment = Moment(talk.before(2), talk.history[1])
    assert question(moment) != FIRST.scenario.questions["start"]
    assert question(moment) in FIRST.scenario.questions.values()


def test_what_fell_is_told_by_name() -> None:
    talk = typed(FIRST, "Hello", "That offer is insulting.")
    words = effect_words(correction(talk, "disdain"), talk.scenario)
    assert "Ms Haddad" in words
    assert "oodwill fell" in words
    assert "atience fell" in words


def test_an_ending_they_chose_is_told_and_comes_first() -> None:
    text = "I have an offer. Beat it by Monday or I'm gone."
    talk = typed(Talk(SCENARIOS["match-an-offer"], 3), "Sorry to ask, could we do 84?", text)
    assert talk.ending is not None
    assert talk.ending.kind == "best_of_luck"
    first = next(one for one in coach(talk).feedback if not one.good)
    assert first.code == "ultimatum"
    assert "ended" in effect_words(first, talk.scenario)


def test_the_worst_comes_first_and_earlier_first_among_equals() -> None:
    talk = typed(FIRST, "Sorry to ask, could we do 64?", "Any advice for me?", "You're laughable.")
    codes = [one.code for one in coach(talk).feedback if not one.good]
    assert codes[0] == "disdain"
    assert set(codes) == {"disdain", "apology", "generic"}


def test_praise_names_what_it_moved_first() -> None:
    talk = typed(FIRST, "Good morning.", "How do you feel?", "What does the start date mean?")
    good = next(one for one in coach(talk).feedback if one.good)
    assert "opened something" in effect_words(good, talk.scenario)


def test_a_turn_with_a_correction_that_weighs_is_not_praised() -> None:
    talk = typed(FIRST, "Hello", "That offer is insulting. How was it put together?")
    praised = [one.turn for one in coach(talk).feedback if one.good]
    assert praised == [1]


def test_every_code_has_its_words() -> None:
    assert set(REWRITES) == set(BAD)
    assert {code.partition(".")[0] for code in SAID} == {*BAD, *GOOD, "own_words"}
    assert set(LABELS) == {*BAD, *GOOD}


def test_the_coach_judges_a_running_talk_by_what_was_said_so_far() -> None:
    talk = typed(FIRST, "How was the pay set?", "I'd like 68,000.")
    assert coach(talk.before(2)).lines[0].code == "open_question"
    assert len(wording(talk.before(2))) == 1
