from __future__ import annotations

import gzip
import json
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.language.model import FILE
from simulator.language.reader import read
from simulator.scenario.words import ACTS
from training.phrases import Phrase, digest, phrases
from training.scenes import said_in
from training.talks import FILES, turns

EVERY = tuple(phrases())
KEPT_OUT = tuple(one for one in EVERY if one.kept_out)
FIRM = KEPT_OUT[::12]
FRIENDLY = {"greet", "appreciate", "give", "ask", "reflect", "share", "accept", "request"}
INSULTS = ("You are an idiot.", "What a joke.", "That is insulting.", "You're pathetic.")


@cache
def act(text: str, one: Phrase) -> str:
    return read(text, said_in(one)).act


def test_the_weights_were_made_of_the_phrases_on_file() -> None:
    data = json.loads(gzip.decompress(FILE.read_bytes()))
    assert data["phrases"] == digest(), "phrases changed: run python -m training.build"
    assert set(data["words"]["acts"]) == set(ACTS)


def test_every_act_has_sixty_phrases_to_learn_from_and_more_that_are_kept_out() -> None:
    learned = Counter(one.act for one in EVERY if not one.kept_out)
    kept = Counter(one.act for one in KEPT_OUT)
    assert set(learned) == set(ACTS)
    assert min(learned.values()) >= 60
    assert min(kept.values()) >= 15


def test_most_phrases_that_were_never_learned_from_are_read_as_meant() -> None:
    asked = KEPT_OUT[::3]
    right = sum(act(one.text, one) == one.act for one in asked)
    assert right >= 0.83 * len(asked)


def test_hardly_anybody_is_called_hostile_who_is_not() -> None:
    hostile = {"ultimatum", "disdain", "walk_away", "disclose"}
    kind = [one for one in KEPT_OUT[::3] if one.act not in hostile]
    wrong = [one.text for one in kind if act(one.text, one) in hostile]
    assert len(wrong) <= 0.02 * len(kind), "\n".join(wrong)


@pytest.mark.parametrize("change", [str.upper, str.title, lambda text: f"  {text}  ",
                                    lambda text: text.rstrip(".!") + ".",
                                    lambda text: text.rstrip(".!") + "!",
                                    lambda text: text.replace(" ", "  ")],
                         ids=["capitals", "title", "spaces", "stop", "bang", "wide"])  # fmt: skip
@given(one=st.sampled_from([one for one in FIRM if one.text[-1] not in "?,"]))
def test_how_a_text_is_set_changes_nothing_of_its_act(change: object, one: Phrase) -> None:
    assert callable(change)
    assert act(change(one.text), one) == act(one.text, one)


@given(one=st.sampled_from([one for one in FIRM if one.act in ("propose", "trade", "ask")]))
def test_please_changes_nothing_of_the_act(one: Phrase) -> None:
    bare = one.text.rstrip(".!?")
    if "please" not in bare.lower() and "kindly" not in bare.lower():
        assert act(f"{bare}, please", one) == act(bare, one)


@pytest.mark.parametrize("insult", INSULTS)
@given(one=st.sampled_from(FIRM))
def test_an_insult_never_makes_a_text_friendlier(insult: str, one: Phrase) -> None:
    assert act(f"{one.text.rstrip('.!')}. {insult}", one) not in FRIENDLY


def test_turns_typed_in_talks_are_on_file_with_what_was_meant() -> None:
    found = [one for file in FILES for one in turns(file)]
    assert len(found) >= 500
    assert {one.meant.split("|")[0].split()[0] for one in found} <= set(ACTS)
