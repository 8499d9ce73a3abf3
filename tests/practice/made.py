"""Histories made for tests: talks of a small scenario, played by move with what was typed."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from simulator.practice.rehearsal import Rehearsal
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.store.database import Store
from simulator.talk.state import Card, Prepared
from simulator.talk.talk import Talk
from tests.talk.small import small

Said = tuple[str, str | None]

CARD = Card(walk_away=10, alternative="home")

ASKS: tuple[Said, ...] = (
    ("ask chores", "What would it take to make the chores lighter for you?"),
    ("propose pay=1100", "I'd like to have 1,100."),
)
SHARES: Said = ("share rest", "What matters to me is rest.")
WRAPS: tuple[Said, ...] = (
    SHARES, ("propose pay=1100 ~hedged", "I was just hoping for maybe 1,100?"),
)  # fmt: skip
YES: tuple[Said, ...] = (("accept", "Yes, I'd like that."),)
LEAVES: tuple[Said, ...] = (("walk_away", "I'll leave it, then. Goodbye."),)


HEARS = """\
- {id: hears, you: share, when: {topic: rest}, say: I see., effect: {said.rest: "yes"}}
- {id: opens, you: ask, when: {topic: chores, order: hidden}, say: Order., effect: {order: discovered}}
- {id: heard, you: reflect, when: {topic: chores}, say: Just so., effect: {order: named}}
"""  # noqa: E501
"""Reactions of somebody who hears what you care about, and says what they do."""


def hearing(folder: Path) -> Scenario:
    """The small scenario with somebody who opens up."""
    return small(folder, reactions=HEARS)


def other(folder: Path) -> Scenario:
    """The same under another name."""
    hearing(folder)
    text = (folder / "small.yaml").read_text(encoding="utf-8")
    text = text.replace("scenario: small", "scenario: other").replace("A small", "Another small")
    (folder / "other.yaml").write_text(text, encoding="utf-8")
    return loading.load(folder / "other.yaml")


def play(
    store: Store,
    scenario: Scenario,
    seed: int,
    *said: Said,
    card: Card | None = CARD,
    prepared: Prepared | None = None,
) -> int:
    """Keep a talk with these turns: moves, each with what was typed."""
    talk = replace(Talk(scenario, seed, card), prepared=prepared)
    return go_on(store, store.begin(talk), *said)


def again(store: Store, number: int, turn: int, *said: Said) -> int:
    """Keep a retry of a talk."""
    return go_on(store, store.fork(number, turn), *said)


def go_on(store: Store, number: int, *said: Said) -> int:
    """Go on with a kept talk until it ends."""
    rehearsal = Rehearsal.resume(store, number)
    for move, text in said:
        if rehearsal.talk.ending is None:
            rehearsal.play(move, text)
    return number


def change(store: Store, statement: str, *values: object) -> None:
    """Change the database file itself, as time or an accident would."""
    store.close()
    database = sqlite3.connect(store.path)
    with database:
        database.execute(statement, values)
    database.close()


def on_days(store: Store, month: str = "2026-09") -> None:
    """Set the talks on days of a month, by their numbers."""
    stamp = f"{month}-%02dT09:00:00+00:00"
    change(store, "UPDATE talks SET started = printf(?, number)", stamp)
