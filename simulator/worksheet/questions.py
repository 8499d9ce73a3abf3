"""The questions of the worksheet, part by part. Every field of `Worksheet` is asked or derived."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.scenario.amounts import written
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Path
from simulator.worksheet.asking import EACH, Question, Section
from simulator.worksheet.questions_terms import (
    FIRMNESS,
    HERE,
    LINES,
    MARKS,
    MONDAY,
    SENTENCE,
    TARGET,
    TRUTH,
    WALK_AWAY,
    YOURS,
)
from simulator.worksheet.questions_you import AIMS, ASK, GUESSES, MATTERS, OPEN_ENDS, THEIRS
from simulator.worksheet.sheet import Worksheet

DERIVED: tuple[Path, ...] = (("format",), ("scenario",), ("premortem",))
"""Fields nobody is asked for: the version of the file, the scenario that was named, and what a
pre-mortem adds."""

MEETING = Question(
    ("meeting",), "When is the talk?",
    ("A day makes the rest real: what runs out before it, what you can still do.",
     "It only counts days. Nothing is entered anywhere, nobody is told."),
    "next Tuesday", "day",
)  # fmt: skip
COUNTERPART = Question(
    ("counterpart",), "Who will you talk to?",
    ("A name turns a wall into a person; in the talk the counterpart goes by it.",
     "When you don't know it yet, Enter keeps the name in the story."),
    "Ms Okafor", "name",
)  # fmt: skip


def meeting(scenario: Scenario | None) -> Section:
    """The first part: the day, the person, and what the scenario wants to know of yours."""
    return Section("The meeting", (MEETING, COUNTERPART, *of_scenario(scenario)))


def of_scenario(scenario: Scenario | None) -> Iterator[Question]:
    """The scenario's own numbers, and its names for things."""
    if scenario is None:
        return
    yield from numbers(scenario)
    if len(scenario.issues) == 1:
        return  # one thing to agree on needs no other name
    labels = ", ".join(issue.label for issue in scenario.issues)
    yield Question(
        ("names",), f"On the table are {labels}. Is one of them called differently with you?",
        ("In the talk they go by your words, and you are understood in them.",
         "Only what you call differently. Enter leaves all as it is."),
        f"{scenario.issues[0].label} = my rate", "names",
    )  # fmt: skip


def numbers(scenario: Scenario) -> tuple[Question, ...]:
    """The questions for the scenario's own numbers."""
    return tuple(
        Question(
            ("numbers", one.id), one.ask,
            ("The talk is played with your number, so that it is your talk.",
             "Any currency will do. When you skip this, the example's number is played."),
            written(one.example, one.kind, "", scenario.currency),
            "money" if one.kind == "money" else "cost",
        )
        for one in scenario.numbers
    )  # fmt: skip


def sections(scenario: Scenario | None = None) -> tuple[Section, ...]:
    """All parts of the worksheet in order; a talk that is not about money leaves money out."""
    first = (meeting(scenario), AIMS, MATTERS, ASK, OPEN_ENDS, THEIRS)
    if about_money(scenario):
        return (*first, YOURS, HERE, MARKS, LINES)
    free = tuple(one for one in YOURS.questions if one.kind not in MONEY_KINDS)
    return (*first, Section(YOURS.name, free), MARKS, LINES)


MONEY_KINDS = frozenset({"money", "cost", "value", "percent", "years"})
"""Kinds of entry that only make sense where money is talked about."""


def about_money(scenario: Scenario | None) -> bool:
    """Whether money is on the table, or asked for before the talk."""
    if scenario is None or scenario.numbers:
        return True
    return any(issue.kind == "money" for issue in scenario.issues)


BEST = Question(
    ("alternatives", EACH, "what"),
    "If this comes to nothing, what is the best you can do without them?",
    ("Whatever needs no yes from them counts: another offer, staying, looking on.",
     "What you name here decides what you need not accept."),
    "stay in my job and go on looking",
)  # fmt: skip

QUICK = (TARGET, WALK_AWAY, BEST, FIRMNESS, GUESSES, SENTENCE, MONDAY, TRUTH)
"""What the quick path asks after the scenario's numbers, as many as fit. In a list it is about the
best alternative."""

QUICK_LENGTH = 7
"""Questions of the quick path in all (the plan of the quick path; default)."""


def quick(scenario: Scenario, sheet: Worksheet) -> tuple[Question, ...]:
    """The seven questions that lead to a first talk on one's own numbers.

    How firm an alternative is makes no sense before there is one.
    """
    fitting = [one for one in QUICK if one is not FIRMNESS or sheet.alternatives]
    return (*numbers(scenario), *fitting)[:QUICK_LENGTH]
