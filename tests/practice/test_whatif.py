"""A choice weighed at one point of a talk: its worth, its answers, and the sentence about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis.analysing import analyse
from simulator.analysis.cache import Cache
from simulator.errors import IllegalMoveError, UnreadableMoveError
from simulator.practice.whatif import WhatIf, understood, what_if
from simulator.practice.whatifpage import conclusion, hundreds
from simulator.scenario.loading import load
from simulator.scenario.model import Scenario
from simulator.talk.talk import Talk
from tests.talk.small import small

ANSWERS = """\
- id: dice
  you: ask
  when: {topic: none}
  chance:
    - {odds: 60, say: Well., effect: {rapport: up 1}}
    - {odds: 40, say: Hm., effect: {rapport: down 1}}
- {id: rain, you: ask, when: {topic: nights, weather: wet}, say: It may rain., effect: {reveal: weather}}
- {id: sun, you: ask, when: {topic: nights, weather: dry}, say: It will be dry., effect: {reveal: weather}}
"""  # noqa: E501
EVENTS = "- {id: bell, turn: 2, odds: 25, say: A bell., effect: {event: pressure}}"


@pytest.fixture
def scene(tmp_path: Path) -> Scenario:
    return small(tmp_path, reactions=ANSWERS, events=EVENTS)


def talk(scenario: Scenario, *moves: str, seed: int = 4) -> Talk:
    played = Talk(scenario, seed)
    for move in moves:
        played = played.play(move).talk
    return played


MOVES = ("greet", "share rest", "ask nights", "propose pay=1000 desk=own")


def test_the_answers_are_all_there_are_and_their_worths_make_up_the_move_s(
    scene: Scenario,
) -> None:
    played = talk(scene, *MOVES)
    for move in ("ask", "ask nights", "share place", "propose pay=1300", "walk_away", "disdain"):
        one = what_if(played, 2, move)
        assert sum(answer.chance for answer in one.answers) == pytest.approx(1)
        mean = sum(answer.chance * answer.worth for answer in one.answers)
        assert mean == pytest.approx(one.worth)
        assert one.worth <= one.value


def test_what_was_said_is_worth_what_the_analysis_says(scene: Scenario) -> None:
    played = talk(scene, *MOVES)
    for verdict in analyse(played).moves:
        one = what_if(played, verdict.turn, "pause")
        assert one.said_worth == pytest.approx(verdict.quality)
        assert one.value == pytest.approx(verdict.value)
        again = what_if(played, verdict.turn, str(verdict.move))
        assert again.worth == pytest.approx(verdict.quality)


def test_answers_come_as_often_in_play_as_their_odds_say(scene: Scenario) -> None:
    one = what_if(talk(scene, *MOVES), 2, "ask")
    seeds = 800
    met: Counter[tuple[str, str]] = Counter()
    for seed in range(seeds):
        exchange = talk(scene, "greet", "ask", seed=seed).history[-1]
        met[exchange.reply, exchange.event_text] += 1
    expected = {(answer.line, answer.event_line): answer.chance for answer in one.answers}
    assert met.keys() == expected.keys()
    for words, chance in expected.items():
        assert met[words] / seeds == pytest.approx(chance, abs=0.06)
    assert {answer.draws for answer in one.answers} == {("answer", "event")}


def test_a_fact_is_drawn_until_it_has_shown(scene: Scenario) -> None:
    played = talk(scene, "greet", "ask nights", "pause", *MOVES)
    before, after = (what_if(played, turn, "ask nights") for turn in (1, 3))
    told = {"It may rain.": ("It rains.",), "It will be dry.": ("It is dry.",)}
    assert {answer.line: answer.facts[0].ways for answer in before.answers} == told
    assert {answer.draws for answer in before.answers} == {("fact",)}
    (answer,) = after.answers
    assert (answer.facts, answer.draws) == ((), ())
    assert answer.chance == pytest.approx(1)


@cache
def first_offer() -> Talk:
    moves = ("greet", "ask budget", "share growth", "justify market", "accept")
    return talk(load("first-offer"), *moves, seed=7)


Weigh = Callable[[int, str], WhatIf]


@pytest.fixture(scope="module")
def weighed(tmp_path_factory: pytest.TempPathFactory) -> Weigh:
    kept = Cache(tmp_path_factory.mktemp("solved"))
    return lambda turn, move: what_if(first_offer(), turn, move, kept)


def test_a_sentence_is_read_as_it_would_have_been_heard_then(weighed: Weigh) -> None:
    one = weighed(5, "Could you do 66,000 if I start in two weeks?")
    assert str(one.move).startswith("trade base=66000")
    assert one.reading is not None
    assert one.words == "Could you do 66,000 if I start in two weeks?"
    then = [str(understood(first_offer().before(turn), "Why is that?")[0]) for turn in (1, 3)]
    assert then == ["ask", "ask budget"]


def test_a_move_in_notation_is_said_in_the_words_of_the_scenario(weighed: Weigh) -> None:
    one = weighed(5, "share learning")
    assert (one.reading, one.words) == (None, "I care about learning.")


@pytest.mark.parametrize(
    ("turn", "move", "says"),
    [
        (5, "share learning", "It loses nothing: "),
        (5, "accept", "That is what you said, and there were "),
        (2, "How was the pay set?", "That comes to what you said, and it lost nothing: "),
        (2, "accept", "You chose better in the talk"),
        (2, "share growth", "It loses nothing, and neither did what you said: "),
        (2, "ask budget", "That is what you said, and it lost nothing: "),
        (5, "disdain", " better than what you said, and there were "),
        (2, "disclose other_process firmness=4", "but it claims more than is true"),
        (2, "disdain", "what is left to chance hangs mostly on how they take it"),
    ],
)
def test_one_kind_sentence_sets_it_beside_what_was_said(
    turn: int, move: str, says: str, weighed: Weigh
) -> None:
    said = conclusion(weighed(turn, move))
    assert says in said
    assert said.count(".") == 1
    assert said.endswith(".")


def test_as_good_as_what_was_said_is_no_gain(weighed: Weigh) -> None:
    one = weighed(5, "share learning")
    level = replace(one, said_worth=one.worth - 0.2, value=one.worth + 9)
    assert (
        conclusion(level)
        == "Just as good as what you said, but there were 9 points more to be had."
    )


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("ask bugdet", IllegalMoveError, "'bugdet' is not a topic here"),
        ("propose base=none", IllegalMoveError, "is not an option"),
        ("=asking nicely", UnreadableMoveError, "a move starts with an act"),
        ("asdf qwer", UnreadableMoveError, "could not be understood"),
        ("", UnreadableMoveError, "could not be understood"),
    ],
)
def test_what_cannot_be_said_there_is_refused_with_the_reason(
    text: str, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        what_if(first_offer(), 2, text)


@given(st.lists(st.integers(1, 1_000), min_size=1, max_size=12))
def test_odds_of_a_hundred_add_up_to_a_hundred(weights: list[int]) -> None:
    said = hundreds([weight / sum(weights) for weight in weights])
    assert sum(0 if one == "< 1" else int(one) for one in said) == 100
    assert "0" not in said
