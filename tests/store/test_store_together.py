"""Several processes use one store."""

from __future__ import annotations

import multiprocessing
from multiprocessing.synchronize import Barrier
from pathlib import Path

from simulator.scenario import loading
from simulator.store.database import Store
from simulator.talk.talk import Talk

PLAYERS, ROUNDS = 4, 25


def begin_together(folder: Path, start: Barrier) -> None:
    """Begin a talk in one new folder after another, each time at the others' moment."""
    talk = Talk(loading.load("first-offer"))
    try:
        for at in range(ROUNDS):
            start.wait()
            with Store(folder / str(at), wait=60) as store:
                store.begin(talk)
    except BaseException:
        start.abort()
        raise


def test_processes_that_open_a_new_store_at_the_same_moment_all_succeed(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(PLAYERS)
    players = [
        context.Process(target=begin_together, args=(tmp_path, start)) for _ in range(PLAYERS)
    ]
    for player in players:
        player.start()
    for player in players:
        player.join()
    assert [player.exitcode for player in players] == [0] * PLAYERS
    for at in range(ROUNDS):
        with Store(tmp_path / str(at)) as store:
            assert [row.number for row in store.history()] == [1, 2, 3, 4]
