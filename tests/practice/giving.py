"""Finished talks of shipped scenarios, kept or not, that leave something for a later one."""

from __future__ import annotations

from functools import cache

from simulator.practice.rehearsal import summary
from simulator.scenario import loading
from simulator.store.database import Store
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

WINNING = {
    "informational-interview": 0, "referral": 1, "first-offer": 0, "bigger-role": 0,
    "declining-well": 1,
}  # fmt: skip
"""Scenarios that leave something, with a seed under which the master wins it."""


@cache
def won(which: str, seed: int | None = None, player: str = "master") -> Talk:
    """A shipped scenario played out by one of its players."""
    scenario = loading.load(which, currency="£")
    seed = WINNING.get(which, 0) if seed is None else seed
    return play_out(Talk(scenario, seed), scenario.players[player])


def kept(store: Store, which: str, seed: int | None = None, player: str = "master") -> int:
    """The same, kept with its scores; returns its number."""
    talk = won(which, seed, player)
    number = store.begin(talk)
    if talk.ending:
        store.close_with(number, summary(talk))
    return number
