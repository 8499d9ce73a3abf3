"""Random moves of every kind, for driving live play and arrays alike."""

from __future__ import annotations

import random

from simulator.scenario.model import Scenario
from simulator.scenario.words import COMPANY, TOPIC_ACTS
from simulator.talk.moves import Move, parse

ACTS = (
    "greet", "appreciate", "give", "ask", "ask", "ask", "ask_generic", "reflect", "reflect",
    "share", "share", "justify", "propose", "propose", "trade", "trade", "request", "accept",
    "decline", "disclose", "ultimatum", "pause", "disdain", "plead", "close", "unclear",
)  # fmt: skip


def random_move(scenario: Scenario, draw: random.Random) -> Move:
    """Any move a person could make here."""
    said = _one(scenario, draw, ACTS)
    if draw.random() < 0.4:
        said += f" with {_one(scenario, draw, COMPANY)}"
    if draw.random() < 0.2:
        said += f" ~{draw.choice(['hedged', 'warm', 'sharp'])}"
    return parse(said)


def _one(scenario: Scenario, draw: random.Random, acts: tuple[str, ...]) -> str:
    act = draw.choice(acts)
    if act == "disclose":
        return f"{act} {draw.choice(scenario.alternatives).id} firmness={draw.randint(0, 5)}"
    if act in ("propose", "trade", "ultimatum") or (act == "request" and draw.random() < 0.5):
        return f"{act} {_terms(scenario, draw)}"
    if act in TOPIC_ACTS and draw.random() < 0.9:
        return f"{act} {draw.choice([*scenario.topic_labels])}"
    return act


def _terms(scenario: Scenario, draw: random.Random) -> str:
    issues = draw.sample(scenario.issues, draw.randint(1, len(scenario.issues)))
    terms = []
    for issue in issues:
        option = draw.choice(issue.options)
        value: float | int | str = option.id
        if option.amount is not None and draw.random() < 0.2:
            value = int(option.amount * (1 + 0.02 * draw.random()))
        terms.append(f"{issue.id}={value}")
    if len(terms) > 1 and draw.random() < 0.3:
        terms.insert(1, "for")
    return " ".join(terms)
