"""A change to a plan, made on the worksheet: what is asked for it, where the answers go, and
whether the plan as it is then read holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from simulator.analysis.sorting import CLOSED, NOW
from simulator.planning.changes import Change
from simulator.planning.plan import FIRST, Plan
from simulator.planning.wording import package_in_words
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Path as Place
from simulator.worksheet.sheet import Worksheet

Entry = tuple[Place, Any]
"""A place in the worksheet, and what is written there."""

AGAIN = ("sentence", "Say the ask again, with that change:")

QUESTIONS: Mapping[str, tuple[tuple[str, str], ...]] = {
    **dict.fromkeys(
        ("trade", "package", "no_threat", "plainly", "keep_quiet", "no_scorn", "warm", "say_back",
         "open_higher", "open_lower", "open_at_target"),
        (AGAIN,),
    ),
    "say_why": (("sentence", "Say the ask again, with why it matters to you:"),),
    "give_reason": (("argument", "The reason, as you would give it:"),),
    "listen": (("question", "The question you will ask after a no:"),),
    "content": (("target", "What would do, then? In words, such as “66k and a mentor”:"),),
    "take_time": (("day", "Say it, with the day in it:"),),
    "leave": (("least", "The least you would agree to:"), ("exit", "The sentence you leave with:")),
    "second_alternative": (("improve", "What will you do to get one, and by when?"),),
    "tell_late": (
        ("sentence", "Say the ask again, without it:"),
        ("truth", "The true sentence, for after a no:"),
    ),
    "tell_true": (("sentence", "Say the ask again, with no more than is true:"),),
    "tell_after": (("truth", "The true sentence, for after a no:"),),
}  # fmt: skip
"""What is asked to make each change: (where it goes, the question), one after another."""


def by_itself(one: Change, scenario: Scenario, sheet: Worksheet) -> Iterator[Entry]:
    """What a change writes into the worksheet without a word of the person."""
    plan, labels = one.plan, scenario.topic_labels
    if one.code == "ask_first":
        new = [labels[topic] for topic in plan.asks if labels[topic] not in sheet.unknowns]
        yield ("unknowns",), [*sheet.unknowns, *new]
    elif one.code in ("settle", "trade_after") and plan.settles is not None:
        yield ("opening", "package"), package_in_words(plan.ask.terms, scenario)
        terms = (*plan.settles.terms, *plan.settles.gives)
        yield ("target", "package"), package_in_words(terms, scenario)


def written(where: str, said: str, sheet: Worksheet) -> list[Entry]:
    """Where an answer goes."""
    if where == "argument":
        return [(("ask", "arguments"), [*sheet.ask.arguments, said])]
    if where == "question":
        return [(("unknowns",), [*sheet.unknowns, said]), answer(CLOSED, said, sheet)]
    if where == "day":
        return [answer(NOW, said, sheet)]
    if where == "improve":
        return [(("improve", len(sheet.improve)), {"what": said})]
    return [(PLACES[where], said)]


OWN_WORDS = frozenset({"say_why", "content", "give_reason"})
"""Changes whose content is the person's to choose, whatever was tried in the simulation."""

PLACES: Mapping[str, Place] = {
    "sentence": ("ask", "sentence"), "truth": ("lines", "truth"), "exit": ("lines", "leave"),
    "least": ("walk_away", "package"), "target": ("target", "package"),
}  # fmt: skip
"""Answers that have a place of their own."""


def answer(ending: str, said: str, sheet: Worksheet) -> Entry:
    """An if-then line, in the place of the one that was ready before."""
    lines = {each.when: each.say for each in sheet.premortem.answers} | {ending: said}
    return ("premortem", "answers"), [{"when": when, "say": say} for when, say in lines.items()]


def follows(before: Plan, after: Plan, scenario: Scenario, sheet: Worksheet) -> Iterator[Entry]:
    """What else a new sentence changes: the opening, when it asks for something else, and the
    interests, when it tells of more."""
    if after.source == "ask" and after.ask.terms != before.ask.terms:
        terms = (*after.ask.terms, *after.ask.gives)
        yield ("opening", "package"), package_in_words(terms, scenario)
    new = [one for one in after.shares if one not in before.shares]
    for at, one in enumerate(new, start=len(sheet.interests)):
        yield ("interests", at), {"what": scenario.topic_labels[one]}


def holds(one: Change, before: Plan, after: Plan) -> bool:
    """Whether the plan as it is read now holds the change."""
    if one.code == "package":
        return one.about in dict(after.ask.terms)
    if one.code == "say_why":
        return len(after.shares) > len(before.shares)
    test = HELD.get(one.code)
    return test(after) if test else after != before


HELD: Mapping[str, Callable[[Plan], bool]] = {
    "trade": lambda after: bool(after.ask.gives),
    "no_threat": lambda after: after.ask.act != "ultimatum",
    "plainly": lambda after: after.ask.manner != "hedged",
    "keep_quiet": lambda after: after.when != FIRST,
    "tell_late": lambda after: after.when != FIRST,
    "no_scorn": lambda after: not after.scorn,
    "warm": lambda after: bool(after.warm),
    "say_back": lambda after: after.names_back,
}
"""What the plan has to have for a change to be in it; any other change is some difference."""

MISSED: Mapping[str, str] = {
    "trade": "I hear nothing that you offer for it.",
    "package": "I hear no more in it than before.",
    "no_threat": "I still hear an either-or in it.",
    "plainly": "I still hear a maybe in it.",
    "keep_quiet": "I still hear the alternative in it.",
    "tell_late": "I still hear the alternative in it.",
    "no_scorn": "I still hear a word against what they offer.",
    "warm": "I hear no word of thanks or praise in it.",
    "say_back": "I hear nothing in it that they told you.",
}
"""What is missing when a change is not heard."""

NO_CHANGE = "As it is worded, I hear no change."
"""The same of any other change."""
