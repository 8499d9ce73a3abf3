"""Looking back, as it lies in the database: reflections on a talk, and notes on real meetings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.errors import StoreError


@dataclass(frozen=True, slots=True)
class Reflection:
    """How a person looks back on a talk: one for each talk.

    `answers` has 1 to 7 by item, None for one that does not apply; `guesses` has, by group of
    items, what the person thinks the counterpart would answer. `begun` is UTC in ISO 8601; `done`
    says that every question was asked.
    """

    talk: int
    begun: str
    answers: Mapping[str, int | None] = field(default_factory=dict)
    guesses: Mapping[str, int | None] = field(default_factory=dict)
    done: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """What a person noted about a real meeting.

    `number` counts from 1 (0 until it is kept), `noted` is UTC in ISO 8601. `scenario` is the id
    of a scenario and `worksheet` the path of a worksheet file, each empty when none was named;
    `title` is what the meeting is called. `ending` is one of `agreed`, `open`, `refused`, `left`
    and `not_held`; `words` says what happened, `keep` what to keep or do differently. `done` says
    that all three questions were asked.
    """

    number: int
    noted: str
    ending: str
    title: str = ""
    scenario: str = ""
    worksheet: str = ""
    words: str = ""
    keep: str = ""
    done: bool = False


def keep_reflection(database: sqlite3.Connection, one: Reflection) -> None:
    """Keep a reflection in place of the one its talk had."""
    database.execute(
        "INSERT OR REPLACE INTO reflections VALUES (?, ?, ?, ?, ?)",
        (one.talk, one.begun, json.dumps(dict(one.answers)), json.dumps(dict(one.guesses)),
         int(one.done)),
    )  # fmt: skip


def reflections(database: sqlite3.Connection) -> list[Reflection]:
    """Every reflection, in the order of the talks."""
    found = database.execute(
        "SELECT talk, begun, answers, guesses, done FROM reflections ORDER BY talk"
    )
    return [
        Reflection(talk, begun, json.loads(answers), json.loads(guesses), bool(done))
        for talk, begun, answers, guesses, done in found.fetchall()
    ]


def keep_happening(database: sqlite3.Connection, one: Happening) -> int:
    """Keep a note, anew when its number is 0, and return its number."""
    values = (
        one.noted, one.ending, one.title, one.scenario, one.worksheet, one.words, one.keep,
        int(one.done),
    )  # fmt: skip
    if one.number:
        database.execute(
            "UPDATE happenings SET noted = ?, ending = ?, title = ?, scenario = ?, worksheet = ?, "
            "words = ?, keep = ?, done = ? WHERE number = ?",
            (*values, one.number),
        )
        return one.number
    number = database.execute(
        "INSERT INTO happenings (noted, ending, title, scenario, worksheet, words, keep, done) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    ).lastrowid
    if number is None:
        raise AssertionError("SQLite numbers every row")
    return number


def happenings(database: sqlite3.Connection) -> list[Happening]:
    """Every note, in the order they were begun."""
    found = database.execute(
        "SELECT number, noted, ending, title, scenario, worksheet, words, keep, done "
        "FROM happenings ORDER BY number"
    )
    return [
        Happening(number, noted, ending, title, scenario, worksheet, words, keep, bool(done))
        for number, noted, ending, title, scenario, worksheet, words, keep, done in found.fetchall()
    ]


def drop_happening(database: sqlite3.Connection, number: int) -> None:
    """Delete a note. Raises `StoreError` when there is none of that number."""
    database.execute("DELETE FROM happenings WHERE number = ?", (number,))
    if not database.execute("SELECT changes()").fetchone()[0]:
        raise StoreError(f"there is no note {number}: 'rehearse happened --list' lists them")
