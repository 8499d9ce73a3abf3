"""Where a phrase is said: at the start of a scenario's talk or of any talk, or after an offer."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from simulator.scenario import loading
from simulator.talk.talk import Talk
from simulator.talk.view import View
from training.phrases import Phrase

ANSWERS = ("accept", "decline")
"""Acts that answer an offer: their phrases are said when something of theirs stands."""
OFFER = "This is what I can offer you."


@cache
def scene(which: str) -> View:
    """What may be known at the start of a scenario's talk; of any talk, when it is empty."""
    scenario = loading.load(which) if which else loading.any_talk()
    return Talk(scenario, seed=3).view


@cache
def after_offer(which: str) -> View:
    """The same once they have offered something, it is not known what."""
    start = scene(which)
    return replace(start, offer="theirs", said=(*start.said, ("", OFFER)))


def said_in(phrase: Phrase) -> View:
    """What may be known when a phrase is said: a yes or a no comes after an offer."""
    return after_offer(phrase.scenario) if phrase.act in ANSWERS else scene(phrase.scenario)
