"""`each`: one archetype reaction becomes one for every interest or fact of the scenario.

Inside such a reaction `it` stands for the thing: as a variable (`it`, `said.it`, `served.it`), as
a value (`reveal: it`, `topic: its topic`), as its rapport (`opens_at`), and in lines (`{it}`,
`{it.says}`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from simulator.scenario.file import (
    FactShape,
    OutcomeShape,
    ReactionShape,
    ScenarioShape,
    TheirsShape,
)


@dataclass(frozen=True)
class Thing:
    """What one copy of a reaction is about."""

    id: str
    label: str
    topic: str | None
    says: tuple[str, ...] = ()
    opens_at: int = 0
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def suffix(self) -> str:
        """What the copy's id ends with."""
        return ".".join((self.id, *self.extra.values()))


def things(kind: str, scenario: ScenarioShape) -> Iterator[Thing]:
    """List what `each: kind` runs over."""
    if kind == "fact":
        for key, fact in scenario.facts.items():
            yield from _values(key, fact)
    elif kind == "yours":
        for key, yours in scenario.interests.you.items():
            yield Thing(key, yours.label, key)
    else:
        for key, theirs in scenario.interests.them.items():
            if kind in ("theirs", theirs.visibility):
                yield _theirs(key, theirs)


def _theirs(key: str, one: TheirsShape) -> Thing:
    return Thing(key, one.label, one.topic, one.says, one.opens_at)


def _values(key: str, fact: FactShape) -> Iterator[Thing]:
    if fact.topic is None:
        return
    for value, shape in fact.values.items():
        yield Thing(key, fact.about, fact.topic, (shape.says,), extra={key: value})


NOTHING_BROKEN: frozenset[tuple[str, str]] = frozenset()


def expand(
    reaction: ReactionShape,
    scenario: ScenarioShape,
    broken: Set[tuple[str, str]] = NOTHING_BROKEN,
) -> Iterator[ReactionShape]:
    """Yield the reaction itself, or its copies when it says `each`.

    There are none for `broken` things, pairs of their kind (`fact`, `yours`, `theirs`) and id.
    """
    if reaction.each is None:
        yield reaction
        return
    kind = reaction.each if reaction.each in ("fact", "yours") else "theirs"
    for thing in things(reaction.each, scenario):
        if (kind, thing.id) in broken:
            continue
        if thing.topic is None and "topic" in reaction.when:
            continue
        when = {_key(k, thing): _value(v, thing) for k, v in reaction.when.items()}
        changes: dict[str, Any] = _filled(reaction, thing)
        changes["chance"] = [
            outcome.model_copy(update=_filled(outcome, thing)) for outcome in reaction.chance
        ]
        changes["when"] = {**when, **thing.extra}
        changes["id"] = f"{reaction.id}:{thing.suffix}"
        yield reaction.model_copy(update=changes)


def _filled(outcome: OutcomeShape, thing: Thing) -> dict[str, Any]:
    effect = {_key(k, thing): _value(v, thing) for k, v in outcome.effect.items()}
    return {"effect": effect, "say": _say(outcome.say, thing), "cue": outcome.cue}


def _key(name: str, thing: Thing) -> str:
    head, dot, tail = name.rpartition(".")
    return f"{head}{dot}{thing.id}" if tail == "it" else name


def _value(value: Any, thing: Thing) -> Any:
    if value == "it":
        return thing.id
    if value == "its topic":
        return thing.topic
    if isinstance(value, str):
        return value.replace("opens_at", str(thing.opens_at))
    return value


def _say(lines: tuple[str, ...], thing: Thing) -> tuple[str, ...]:
    filled: list[str] = []
    for line in lines:
        for says in thing.says if "{it.says}" in line else ("",):
            filled.append(line.replace("{it.says}", says).replace("{it}", thing.label))
    return tuple(filled)
