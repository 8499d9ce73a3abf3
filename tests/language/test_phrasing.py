"""Moves as sentences: what a debrief suggests can be said, and is understood as what it means."""

from __future__ import annotations

import pytest

from simulator.language.phrasing import mine, sentence
from simulator.language.reader import read
from simulator.scenario.loading import ids, load
from simulator.scenario.words import ACTS
from simulator.talk.moves import parse
from simulator.talk.talk import Talk

MISREAD = 0.15
"""Part of a scenario's moves whose sentence may be taken for another: the reader is no mind."""


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("ask start", "What does the start date mean for the team?"),
        ("ask base", "What can you tell me about the base salary?"),
        ("share growth", "I care about proof that I grow."),
        ("reflect candidates", "So if I hear you right, it is about not having to search again."),
        ("justify", "My reason for asking is what the market pays."),
        ("propose base=66000", "Could we agree on a base salary of 66,000?"),
        (
            "trade base=66000 review=criteria start=2",
            "I can offer a start in 2 weeks if you can offer a base salary of 66,000 and a dated"
            " review against written criteria.",
        ),
        (
            "trade start=6 for base=61000",
            "I could accept a base salary of 61,000 if you can offer a start in 6 weeks.",
        ),
        ("propose base=64000..66000", "Could we agree on a base salary of 64,000 to 66,000?"),
        (
            "ask start with appreciate team",
            "I was impressed by the team. What does the start date mean for the team?",
        ),
        ("share growth with share growth", "I care about proof that I grow."),
        (
            "disclose other_process firmness=2",
            "I do have an alternative, the other process; we are still talking.",
        ),
        ("propose base=66000 ~hedged",
         "Perhaps this goes too far: could we agree on a base salary of 66,000?"),
    ],
)  # fmt: skip
def test_a_move_is_said_in_the_words_of_its_scenario(notation: str, said: str) -> None:
    assert sentence(load("first-offer"), parse(notation)) == said


def test_a_proposal_names_only_what_differs_from_the_table() -> None:
    scenario = load("first-offer")
    move = parse("trade base=66000 signing=4000 start=2 review=informal support=buddy")
    table = (66000, 0, 2, "informal", "buddy")
    assert sentence(scenario, move, table) == "Could we agree on a signing bonus of 4,000?"
    agreed = (66000, 4000, 2, "informal", "buddy")
    assert sentence(scenario, move, agreed) == "Shall we agree on it as it stands?"


def test_labels_turn_round_once() -> None:
    assert mine("what you did for you") == "what I did for me"
    assert mine("how she decides whom to put forward") == "how you decide whom to put forward"
    assert mine("people who stay because they want to", others=True).endswith("they want to")


@pytest.mark.parametrize("name", ids())
def test_every_act_has_a_sentence_in_every_scenario(name: str) -> None:
    scenario = load(name)
    talk = Talk(scenario)
    notations = {*talk.moves, *ACTS} - {"propose", "trade"}
    for notation in notations:
        said = sentence(scenario, parse(notation))
        assert said[0].isupper()
        assert said[-1] in ".?"
        assert "{" not in said


@pytest.mark.parametrize("name", ids())
def test_most_sentences_are_understood_as_the_move_they_say(name: str) -> None:
    scenario = load(name)
    talk = Talk(scenario)
    kinds = ("ask", "share", "give", "appreciate", scenario.asks_with)
    moves = [parse(one) for one in talk.moves if one.split()[0] in kinds and " " in one]
    heard = [read(sentence(scenario, one), talk.view).move for one in moves]
    wrong = [
        (str(said), str(understood))
        for said, understood in zip(moves, heard, strict=True)
        if said.act != understood.act
    ]
    assert len(wrong) <= MISREAD * len(moves), wrong
