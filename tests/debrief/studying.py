"""Debriefs of the scripted players with their moves judged; each scenario is solved once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from simulator.analysis.cache import Cache
from simulator.analysis.solved import Solved
from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.study import Study, study
from simulator.scenario.model import Scenario
from simulator.talk.player import play_out
from simulator.talk.situation import Personally
from simulator.talk.talk import Talk
from tests.analysis.solving import loaded, solved

PLAYERS = ("weak", "fair", "master")


class Shared(Cache):
    """Hands out what the tests have solved already, for the example person of a scenario."""

    def solved(
        self, scenario: Scenario, person: Personally, walk_away: int, way: int | None = None
    ) -> Solved:
        assert (person.card, walk_away) == (None, scenario.limits.you)
        return solved(scenario.id, way)

    def keep(self, solved: Solved, way: int | None, states: int) -> None:
        """Nothing of a test goes on disk."""


SHARED = Shared(Path())


def studied(which: str, player: str, seed: int = 3) -> tuple[Debrief, Study]:
    """The debrief of a scripted talk, and the study in it; skips what nobody can judge."""
    try:
        return _studied(which, player, seed)
    except OverflowError as error:  # a rude talk may lead to more states than are solved
        pytest.skip(f"said in one plain line: {error}")


@cache
def _studied(which: str, player: str, seed: int) -> tuple[Debrief, Study]:
    scenario = loaded(which)
    talk = play_out(Talk(scenario, seed), scenario.players[player])
    found = study(talk, SHARED)
    return debrief(talk, found), found
