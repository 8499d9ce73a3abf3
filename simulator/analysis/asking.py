"""What one may ask of a scenario without playing it: how a player fares, what lies on the table."""

from __future__ import annotations

from simulator.analysis.compiled import Compiled
from simulator.analysis.geometry import Geometry, of_scenario
from simulator.analysis.odds import Odds, Scripted
from simulator.analysis.odds import odds as odds_of
from simulator.analysis.worth import Worth
from simulator.scenario.model import Scenario


def odds(scenario: Scenario, player: str = "fair", talks: int = 10_000, seed: int = 0) -> Odds:
    """How a scripted player of a scenario fares over many talks, by seeds from `seed` on.

    Returns the results in points (one a talk), the endings, and their mean and standard error. The
    same seeds give the same talks as live play. Raises `KeyError` for a player the scenario lacks
    and `OverflowError` for one too large for arrays.
    """
    compiled = Compiled(scenario)
    worth = Worth(compiled.codec, compiled.facts, scenario.limits.you)
    return odds_of(compiled, worth, Scripted(compiled, scenario.players[player]), talks, seed)


def packages(scenario: Scenario) -> Geometry:
    """The packages of a scenario laid out: frontier, zone of agreement, bargaining points.

    Points run from 0 to 100 for each side; the walk-aways are the scenario's.
    """
    return of_scenario(scenario)
