"""Rehearse a career negotiation against a scripted counterpart.

    scenario = simulator.load("first-offer")
    talk = simulator.Talk(scenario, seed=7)
    turn = talk.play("ask budget")
    turn = simulator.say(turn.talk, "What would you need to take this upstairs?")
    simulator.score(turn.talk).interests.value

Names are imported when they are first used, so that starting the command line stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from simulator.version import __version__

if TYPE_CHECKING:
    from simulator.analysis.analysing import analyse
    from simulator.analysis.asking import odds, packages
    from simulator.debrief.debrief import debrief
    from simulator.errors import (
        AmbiguousMoveError,
        IllegalMoveError,
        ScenarioError,
        SimulatorError,
        StoreError,
        UnreadableMoveError,
    )
    from simulator.language.reader import read
    from simulator.language.saying import say
    from simulator.planning.premortem import premortem
    from simulator.scenario.loading import load
    from simulator.scoring.result import score
    from simulator.talk.moves import Move
    from simulator.talk.talk import Talk

_HOMES = {
    "AmbiguousMoveError": "simulator.errors",
    "IllegalMoveError": "simulator.errors",
    "Move": "simulator.talk.moves",
    "ScenarioError": "simulator.errors",
    "SimulatorError": "simulator.errors",
    "StoreError": "simulator.errors",
    "Talk": "simulator.talk.talk",
    "UnreadableMoveError": "simulator.errors",
    "analyse": "simulator.analysis.analysing",
    "debrief": "simulator.debrief.debrief",
    "load": "simulator.scenario.loading",
    "odds": "simulator.analysis.asking",
    "packages": "simulator.analysis.asking",
    "premortem": "simulator.planning.premortem",
    "read": "simulator.language.reader",
    "say": "simulator.language.saying",
    "score": "simulator.scoring.result",
}

__all__ = [
    "AmbiguousMoveError",
    "IllegalMoveError",
    "Move",
    "ScenarioError",
    "SimulatorError",
    "StoreError",
    "Talk",
    "UnreadableMoveError",
    "__version__",
    "analyse",
    "debrief",
    "load",
    "odds",
    "packages",
    "premortem",
    "read",
    "say",
    "score",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'simulator' has no attribute '{name}'")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
