"""What a move is about: the topic, interest or alternative that a text's names speak for."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from simulator.language.lexicon import COMMON, LIGHT, Mention, content, meant
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

KINDRED = 2.2
"""Rarity of shared words from which a text is about a topic that it does not name, and how far it
must lead (`AHEAD`); the natural logarithm of how few subjects have the word (default, to be
tuned)."""
AHEAD = 0.7


@dataclass(frozen=True, slots=True)
class About:
    """A topic with the weight of its names and the words."""

    id: str
    weight: float
    words: tuple[str, ...]


def about(
    act: str, mentioned: Iterable[Mention], view: View, echo: tuple[str | None, float] = (None, 0)
) -> About | None:
    """The topic of an act that the mentions speak for most, or None.

    `echo` is a topic with the weight that what they said last gives it.
    """
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
    topic, weight = echo
    if topic and weight and (topic in scenario.issue or can(act, topic, view)):
        weights[topic] = weights.get(topic, 0.0) + weight
        words.setdefault(topic, ())
    if not weights:
        return None
    best = max(weights, key=lambda key: weights[key])  # between equals, what was said first
    return About(best, weights[best], words[best])


def can(act: str, name: str, view: View) -> bool:
    """Whether a topic takes an act."""
    return any(topic.id == name and act in topic.acts for topic in view.topics)


def _allowed(act: str, one: Mention, view: View) -> bool:
    if one.name.id not in view.scenario.topic_labels:
        return False
    return one.name.kind != "topic" or can(act, one.name.id, view)


def _edge(one: Mention, scenario: Scenario) -> float:
    issue = scenario.issue.get(one.name.id)
    if one.name.kind == "issue" and scenario.asks_with == "request":
        return -0.5  # the one issue, help, is what such a talk is about as a whole
    if one.name.kind == "issue" and issue and issue.kind == "money":
        return 0.1
    return VERBATIM[one.name.kind]


def kindred(act: str, text: str, view: View) -> str | None:
    """The topic that shares the rarest words with a text which names none of them whole."""
    said = {
        one.stem
        for one in meant(text, view.scenario)
        if one.word not in COMMON and one.word not in LIGHT
    }
    rarity, bags = _bags(view.scenario)
    scores = sorted(
        (
            (sum(rarity[one] for one in said & bag), name)
            for name, bag in bags.items()
            if can(act, name, view) or (name in view.scenario.issue and act == "ask")
        ),
        reverse=True,
    )
    (first, name), (second, _) = (*scores, (0.0, ""), (0.0, ""))[:2]
    return name if first >= KINDRED and first - second >= AHEAD else None


@lru_cache(maxsize=32)
def _bags(scenario: Scenario) -> tuple[Mapping[str, float], Mapping[str, frozenset[str]]]:
    """How rare each word is among subjects, and the words of each."""
    bags = {
        key: frozenset().union(*(content(name) for name in names))
        for key, names in (
            *((one.id, (one.label, *one.also)) for one in scenario.topics),
            *((one.id, (one.label, *one.also)) for one in scenario.issues),
        )
    }
    count: dict[str, int] = {}
    for bag in bags.values():
        for word in bag:
            count[word] = count.get(word, 0) + 1
    rarity = {word: math.log(len(bags) / often) for word, often in count.items()}
    return rarity, bags
