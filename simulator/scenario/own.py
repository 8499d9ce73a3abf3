"""What a person brings to a scenario beside numbers: names, alternatives, figures, warmth.

It changes the scenario's shape before it is built, so everything after sees one scenario.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from simulator.scenario.file import (
    AlternativeShape,
    ArchetypeShape,
    IssueShape,
    ReactionShape,
    ScenarioShape,
    TopicShape,
)
from simulator.scenario.model import NOTHING, Alternative, Own, Source

WARMEST = 4
"""The highest step of rapport (design 6)."""

LONGEST = 200
"""Characters of one text of the person's own; default."""

MOST = 4
"""Alternatives a scenario takes (`ScenarioShape`)."""

FIGURES = "figures"
"""What the ids of topics begin with that are about the person's own market figures."""

SOURCES = 3
"""Sources told apart; each is one more thing to weigh on every turn. Default."""


def to_dict(own: Own) -> dict[str, Any]:
    """Plain data, for a transcript."""
    return {
        "names": dict(own.names), "alternatives": [_plain(one) for one in own.alternatives],
        "best": own.best,
        "sources": [{"name": one.name, "also": list(one.also)} for one in own.sources],
        "warmth": own.warmth,
    }  # fmt: skip


def _plain(one: Alternative) -> dict[str, Any]:
    return {
        "id": one.id, "label": one.label, "firmness": one.firmness, "also": list(one.also),
        "evidence": one.evidence, "date": one.date, "value": one.value, "why": one.why,
        "worth": one.worth, "would_take": one.would_take,
    }  # fmt: skip


def from_dict(data: Mapping[str, Any]) -> Own:
    """Read what `to_dict` wrote. Raises `ValueError` for anything else."""
    try:
        return Own(
            {str(key): _text(name) for key, name in data["names"].items()},
            tuple(_alternative(one) for one in data["alternatives"]),
            _text(data["best"]),
            tuple(map(_source, data["sources"])),
            min(max(int(data["warmth"]), -WARMEST), WARMEST),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"the person's own part is damaged: {error}") from None


def _alternative(data: Mapping[str, Any]) -> Alternative:
    shape = AlternativeShape.model_validate({k: v for k, v in data.items() if k != "id"})
    return of_shape(_text(data["id"]), shape)


def _source(data: Mapping[str, Any]) -> Source:
    return Source(_text(data["name"]), tuple(map(_text, data["also"])))


def of_shape(key: str, shape: AlternativeShape) -> Alternative:
    """An alternative as its shape in a file says."""
    return Alternative(
        key, shape.label, shape.firmness, tuple(shape.also), shape.evidence, shape.date,
        shape.value, shape.why, shape.worth, shape.would_take,
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError("the person's own part is damaged")
    return value


def applied(
    shape: ScenarioShape, base: ArchetypeShape, own: Own
) -> tuple[ScenarioShape, ArchetypeShape]:
    """The scenario and its archetype with the person's own part in the place of the example's."""
    if own == NOTHING:
        return shape, base
    cited = _cited(shape, own)
    shape = shape.model_copy(
        update={
            "counterpart": _warmed(shape, base, own.warmth),
            "issues": {key: _issue(one, own.names.get(key)) for key, one in shape.issues.items()},
            "topics": {**_topics(shape, own.names, cited), **_about(cited)},
            "alternatives": _alternatives(shape, own),
            "best_alternative": own.best or shape.best_alternative,
            "reactions": list(_answering(shape.reactions, cited)),
        }
    )
    return shape, base.model_copy(update={"reactions": list(_answering(base.reactions, cited))})


def _warmed(shape: ScenarioShape, base: ArchetypeShape, warmth: int) -> Any:
    temperament = shape.counterpart.temperament
    if warmth:
        starts = (temperament.rapport, base.temperament.rapport, 1)
        rapport = next(one for one in starts if one is not None)
        warmer = min(WARMEST, max(0, rapport + warmth))
        temperament = temperament.model_copy(update={"rapport": warmer})
    return shape.counterpart.model_copy(update={"temperament": temperament})


def _alternatives(shape: ScenarioShape, own: Own) -> dict[str, AlternativeShape]:
    known = {**shape.alternatives, **{one.id: _shaped(one) for one in own.alternatives}}
    return dict(list(known.items())[:MOST])


def _shaped(one: Alternative) -> AlternativeShape:
    return AlternativeShape.model_validate({k: v for k, v in _plain(one).items() if k != "id"})


def _named(shape: Any, name: str | None) -> Any:
    """An issue or topic under the person's name; what it was called is still understood."""
    if name in (None, "", shape.label):
        return shape
    also: Sequence[str] = [shape.label, *shape.also]
    return shape.model_copy(update={"label": name, "also": list(also)})


def _issue(shape: IssueShape, name: str | None) -> IssueShape:
    """An issue under the person's name, also where a value of it is said."""
    named: IssueShape = _named(shape, name)
    if not name or shape.phrase is None or shape.label not in shape.phrase:
        return named
    phrase = shape.phrase.replace(f"a {shape.label}", _one(name)).replace(shape.label, name)
    return named.model_copy(update={"phrase": phrase})


def _one(name: str) -> str:
    """A name with its article: `a base salary`, `an allowance`; none before what is many."""
    text = name.casefold()
    if text.partition(" ")[0] in _MARKED or (text.endswith("s") and not text.endswith("ss")):
        return name
    return f"{'an' if text[0] in 'aeiou' else 'a'} {name}"


_MARKED = frozenset({"a", "an", "the", "my", "your", "our", "their", "her", "his"})


# --- figures of the person's own ----------------------------------------------------------------

Cited = Mapping[str, Source]
"""The sources of the person's figures by the topic each becomes."""


def _cited(shape: ScenarioShape, own: Own) -> Cited:
    """A topic for each source, in scenarios where reasons are given about something."""
    if not any("justify" in one.acts for one in shape.topics.values()):
        return {}
    taken = {*shape.topics, *shape.issues, *shape.interests.you, *shape.alternatives}
    free = [name for name in _names() if name not in taken]
    return dict(zip(free, own.sources, strict=False))


def _names() -> Iterator[str]:
    yield FIGURES
    yield from (f"{FIGURES}-{number}" for number in range(2, SOURCES + 1))


def _about(cited: Cited) -> dict[str, TopicShape]:
    return {
        name: TopicShape(label=f"what {one.name} says", also=list(one.also), acts=["justify"])
        for name, one in cited.items()
    }


def _topics(shape: ScenarioShape, names: Mapping[str, str], cited: Cited) -> dict[str, TopicShape]:
    """The scenario's topics; words that are the name of a source now mean that source."""
    theirs = {name.casefold() for one in cited.values() for name in (one.name, *one.also)}
    topics: dict[str, TopicShape] = {}
    for key, topic in shape.topics.items():
        one: TopicShape = _named(topic, names.get(key))
        kept = [word for word in one.also if word.casefold() not in theirs]
        topics[key] = one if len(kept) == len(one.also) else one.model_copy(update={"also": kept})
    return topics


def _answering(reactions: Sequence[ReactionShape], cited: Cited) -> Iterator[ReactionShape]:
    """The reactions, and after each that answers a reason its like for every source.

    The like wants one guard more and does the same, so that what is said names the source and
    nothing else changes. Every such reaction has its like: so their order among each other stays.
    """
    for one in reactions:
        yield one
        if "justify" not in one.you or "topic" in one.when:
            continue
        for name, source in cited.items():
            lines = tuple(line.replace("{source}", source.name) for line in one.figures)
            yield one.model_copy(
                update={
                    "id": f"{one.id}:{name}",
                    "you": ["justify"],
                    "when": {**one.when, "topic": name},
                    "say": lines or one.say,
                }
            )
