"""How answers sound: lines that vary, names filled in, and nothing else interpreted."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.model import Outcome
from simulator.talk.draws import Draw
from simulator.talk.speech import Words, line, package_in_words
from simulator.talk.talk import Talk
from tests.talk.small import small


@pytest.mark.parametrize("seed", range(40))
def test_a_reaction_never_repeats_the_line_it_just_said(tmp_path: Path, seed: int) -> None:
    talk = Talk(small(tmp_path), seed)
    replies = []
    for _ in range(11):
        turn = talk.play("ask")
        talk = turn.talk
        replies.append(turn.reply)
    assert all(one != other for one, other in pairwise(replies))
    assert set(replies) == {"One.", "Two.", "Three."}


def test_a_line_is_not_repeated_after_another_answer_came_between(tmp_path: Path) -> None:
    reactions = "- {id: hi, you: greet, say: Hi.}"
    scenario = small(tmp_path, reactions=reactions)
    for seed in range(40):
        first = Talk(scenario, seed).play("ask")
        again = first.talk.play("greet").talk.play("ask")
        assert first.reply != again.reply


@given(st.integers(1, 6), st.integers(0, 2**64 - 1), st.integers(1, 20))
def test_a_line_is_one_of_the_lines(count: int, seed: int, turn: int) -> None:
    outcome = Outcome(say=tuple(f"Line {at}." for at in range(count)))
    at, said = line("any", outcome, Draw(seed, turn, 3), ())
    assert said == f"Line {at}."


def test_the_only_line_is_said_again(tmp_path: Path) -> None:
    scenario = small(tmp_path, reactions="- {id: hi, you: greet, say: Hi.}")
    first = Talk(scenario).play("greet")
    assert (first.reply, first.talk.play("greet").reply) == ("Hi.", "Hi.")


def test_which_line_is_said_changes_nothing_else(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    states = {Talk(scenario, seed).play("ask").talk.state for seed in range(40)}
    assert len(states) == 1


def test_names_are_filled_in_and_other_braces_left_alone(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    state = Talk(scenario).state
    words = Words(scenario, state, (1_100, 2, "own"))
    assert words.fill("{asked.pay}, {offer.days}") == "1,100, 0 days"
    assert words.fill("{asked.__class__} {0} {}") == "{asked.__class__} {0} {}"


def test_a_package_is_said_by_what_differs_from_the_start(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    assert package_in_words(scenario, (1_000, 2, "shared")) == "days at home of 2 days"
    assert package_in_words(scenario, (1_000, 0, "shared")) == "pay of 1,000"
    assert package_in_words(scenario, (1_200, 2, "shared")) == (
        "pay of 1,200 and days at home of 2 days"
    )


CUES = """\
- {id: warm, you: appreciate, say: Nice., effect: {rapport: up 1}}
- {id: cold, you: disdain, say: Ouch., effect: {rapport: down 1}}
- {id: tired, you: pause, say: Well., effect: {patience: down 1}}
- {id: own, you: give, say: Oh., cue: A long look., effect: {rapport: up 1}}
"""


@pytest.mark.parametrize(
    ("move", "cue"),
    [
        ("appreciate", "A smile."), ("disdain", "A frown."), ("pause", "A glance at the clock."),
        ("give", "A long look."), ("ask", ""),
    ],
)  # fmt: skip
def test_a_cue_shows_how_a_move_landed(tmp_path: Path, move: str, cue: str) -> None:
    turn = Talk(small(tmp_path, reactions=CUES)).play(move)
    assert turn.exchange.cue == cue
