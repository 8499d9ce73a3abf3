"""Where a phrase is read: at the start of a scenario's talk, or in any talk."""

from __future__ import annotations

from functools import cache

from simulator.scenario import loading
from simulator.talk.talk import Talk
from simulator.talk.view import View


@cache
def scene(which: str) -> View:
    """What may be known at the start of a scenario's talk; of any talk, when it is empty."""
    scenario = loading.load(which) if which else loading.any_talk()
    return Talk(scenario, seed=3).view
