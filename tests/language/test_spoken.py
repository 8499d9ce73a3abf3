from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from simulator.language.reader import read
from simulator.scenario import loading
from simulator.talk.moves import as_number
from simulator.talk.talk import Talk
from simulator.talk.view import View, Wish
from tests.language.spoken import HELD, LATER, REPORTED, TUNED, UNSEEN, Spoken

EVERY = (*TUNED, *HELD, *REPORTED, *LATER, *UNSEEN)
FINAL = {"disdain", "ultimatum", "walk_away", "accept"}
"""Acts that a person must never be given by mistake: they hurt, or they end the talk."""


@cache
def talk(which: str) -> Talk:
    return Talk(loading.load(which), seed=3)


def view(one: Spoken) -> View:
    """What may be known when the sentence is said."""
    played = talk(one.scenario)
    for move in filter(None, one.after.split("; ")):
        played = played.play(move).talk
    seen = played.view
    if one.before:
        topic, _, words = one.before.partition(": ")
        opened = tuple(
            Wish(i.id, i.label, i.want, "discovered", i.topic, i.also)
            for i in seen.scenario.interests.them
            if i.topic == topic and i.visibility != "public"
        )
        seen = replace(
            seen, said=(*seen.said, (f"ask {topic}", words)), theirs=(*seen.theirs, *opened)
        )
    if one.offer:
        issue, _, value = one.offer.partition("=")
        on = {**seen.table, issue: as_number(value) if value.isdigit() else value}
        seen = replace(seen, offer="theirs", table=on)
    return seen


def misses(sentences: Iterable[Spoken]) -> Iterator[str]:
    for one in sentences:
        got = str(read(one.text, view(one)).move)
        if not one.right(got):
            yield f"{one.scenario}: {one.text!r}: meant {one.meant}, read {got}"


@pytest.mark.parametrize(
    ("sentences", "least", "told"),
    [
        (TUNED, 0.95, True),
        (REPORTED, 0.9, True),
        (HELD, 0.9, True),
        (LATER, 0.9, True),
        (UNSEEN, 0.65, False),
    ],
    ids=["tuned on", "reported", "held out at first", "held out later", "held out"],
)
def test_what_people_type_is_understood(
    sentences: tuple[Spoken, ...], least: float, told: bool
) -> None:
    missed = list(misses(sentences))
    right = 1 - len(missed) / len(sentences)
    print("\n".join(missed if told else ()))
    assert right >= least


def test_nobody_is_made_to_insult_threaten_leave_or_accept_by_mistake() -> None:
    wrong = [
        (one.text, act)
        for one in EVERY
        if (act := read(one.text, view(one)).act) in FINAL
        and act not in [meant.split()[0] for meant in one.meant.split("|")]
    ]
    assert wrong == []


def test_every_scenario_has_two_dozen_sentences() -> None:
    for which in loading.ids():
        assert sum(one.scenario == which for one in EVERY) >= 24
