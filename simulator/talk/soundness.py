"""What only the talk itself can check of a scenario: that its scripted players can play."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.errors import SimulatorError
from simulator.scenario.model import Scenario
from simulator.talk.moves import parse
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

SEEDS = 8
"""Talks each scripted player must finish; default, enough to meet every value of the facts."""


def problems(scenario: Scenario) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """List what is wrong with the scripted players, with the path of the file it is in."""
    for name, player in scenario.players.items():
        path: tuple[str | int, ...] = ("players", name)
        unreadable = list(_moves(scenario, name))
        yield from unreadable
        if unreadable:
            continue
        try:
            for seed in range(SEEDS):
                play_out(Talk(scenario, seed), player)
        except SimulatorError as error:
            yield path, f"the player '{name}' makes a move that cannot be made: {error}"


def _moves(scenario: Scenario, name: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    start = Talk(scenario)
    for at, line in enumerate(scenario.players[name]):
        path: tuple[str | int, ...] = ("players", name, at, "do")
        try:
            start.play(parse(line.move))
        except SimulatorError as error:
            yield path, str(error)
