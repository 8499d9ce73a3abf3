"""Work in the background ends with the latest talk it was given, and gives up when it must."""

from __future__ import annotations

from threading import Event

from simulator.practice.warming import Warming
from simulator.scenario import loading
from simulator.talk.talk import Talk


def talks(count: int) -> list[Talk]:
    scenario = loading.load("first-offer")
    return [Talk(scenario, seed) for seed in range(count)]


def test_every_talk_given_alone_is_worked_through() -> None:
    worked: list[Talk] = []
    warming = Warming(worked.append)
    for talk in talks(3):
        warming.think(talk)
        warming.done()
    assert [talk.seed for talk in worked] == [0, 1, 2]


def test_of_talks_that_wait_only_the_latest_is_worked_through() -> None:
    worked: list[int] = []
    started, go_on = Event(), Event()

    def work(talk: Talk) -> None:
        started.set()
        go_on.wait()
        worked.append(talk.seed)

    warming = Warming(work)
    first, *later = talks(4)
    warming.think(first)
    started.wait()
    for talk in later:
        warming.think(talk)
    go_on.set()
    warming.done()
    assert worked == [0, 3]


def test_a_scenario_too_large_is_not_tried_again() -> None:
    tried: list[int] = []

    def work(talk: Talk) -> None:
        tried.append(talk.seed)
        raise OverflowError

    warming = Warming(work)
    for talk in talks(2):
        warming.think(talk)
        warming.done()
    assert tried == [0]
