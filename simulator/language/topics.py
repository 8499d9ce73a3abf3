"""What a move is about: the topic, interest or alternative that a text's names speak for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.language.lexicon import Mention
from simulator.scenario.model import Scenario
from simulator.talk.view import View

KINDS = {
    "ask": ("topic", "issue", "theirs"),
    "reflect": ("theirs", "topic", "issue"),
    "share": ("mine", "topic"),
    "justify": ("topic",),
    "give": ("topic",),
    "appreciate": ("topic",),
    "request": ("topic", "issue"),
    "disclose": ("alternative",),
}
"""Kinds of things each act can be about."""

VERBATIM = {"issue": 0.3, "topic": 0.2, "theirs": 0.1, "mine": 0.2, "alternative": 0.2}
"""Which kind wins between equals; a money issue yields to a topic (`ask budget`)."""


@dataclass(frozen=True, slots=True)
class About:
    """A topic with the weight of its names and the words."""

    id: str
    weight: float
    words: tuple[str, ...]


def about(act: str, mentioned: Iterable[Mention], view: View) -> About | None:
    """The topic of an act that the mentions speak for most, or None."""
    scenario, kinds = view.scenario, KINDS.get(act, ())
    weights: dict[str, float] = {}
    words: dict[str, tuple[str, ...]] = {}
    seen: set[tuple[str, int]] = set()
    for one in mentioned:
        key = one.name.id
        if one.name.kind not in kinds or not _allowed(act, one, view) or (key, one.start) in seen:
            continue
        seen.add((key, one.start))
        weights[key] = weights.get(key, _edge(one, scenario)) + one.size
        words[key] = (*words.get(key, ()), " ".join(one.name.stems))
    if not weights:
        return None
    best = max(weights, key=lambda key: weights[key])  # between equals, what was said first
    return About(best, weights[best], words[best])


def _allowed(act: str, one: Mention, view: View) -> bool:
    if one.name.id not in view.scenario.topic_labels:
        return False
    if one.name.kind == "topic":
        return any(topic.id == one.name.id and act in topic.acts for topic in view.topics)
    return True


def _edge(one: Mention, scenario: Scenario) -> float:
    issue = scenario.issue.get(one.name.id)
    if one.name.kind == "issue" and issue and issue.kind == "money":
        return 0.1
    return VERBATIM[one.name.kind]
