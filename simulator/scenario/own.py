"""What a person brings to a scenario beside numbers: names, alternatives, figures, warmth.

It changes the scenario's shape before it is built, so everything after sees one scenario.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from simulator.scenario.file import AlternativeShape, ScenarioShape
from simulator.scenario.model import NOTHING, Alternative, Own

WARMEST = 4
"""The highest step of rapport (design 6)."""

LONGEST = 200
"""Characters of one text of the person's own; default."""

MOST = 4
"""Alternatives a scenario takes (`ScenarioShape`)."""


def to_dict(own: Own) -> dict[str, Any]:
    """Plain data, for a transcript."""
    return {
        "names": dict(own.names), "alternatives": [_plain(one) for one in own.alternatives],
        "best": own.best, "sources": list(own.sources), "warmth": own.warmth,
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
            tuple(map(_text, data["sources"])),
            min(max(int(data["warmth"]), -WARMEST), WARMEST),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"the person's own part is damaged: {error}") from None


def _alternative(data: Mapping[str, Any]) -> Alternative:
    shape = AlternativeShape.model_validate({k: v for k, v in data.items() if k != "id"})
    return of_shape(_text(data["id"]), shape)


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


def applied(shape: ScenarioShape, own: Own) -> ScenarioShape:
    """The scenario with the person's own part in the place of the example's."""
    if own == NOTHING:
        return shape
    temperament = shape.counterpart.temperament
    if own.warmth:
        rapport = 1 if temperament.rapport is None else temperament.rapport
        warmer = min(WARMEST, max(0, rapport + own.warmth))
        temperament = temperament.model_copy(update={"rapport": warmer})
    known = {**shape.alternatives, **{one.id: _shaped(one) for one in own.alternatives}}
    return shape.model_copy(
        update={
            "counterpart": shape.counterpart.model_copy(update={"temperament": temperament}),
            "issues": {key: _named(one, own.names.get(key)) for key, one in shape.issues.items()},
            "topics": {key: _named(one, own.names.get(key)) for key, one in shape.topics.items()},
            "alternatives": dict(list(known.items())[:MOST]),
            "best_alternative": own.best or shape.best_alternative,
        }
    )


def _shaped(one: Alternative) -> AlternativeShape:
    return AlternativeShape.model_validate({k: v for k, v in _plain(one).items() if k != "id"})


def _named(shape: Any, name: str | None) -> Any:
    """An issue or topic under the person's name; what it was called is still understood."""
    if not name or name == shape.label:
        return shape
    also: Sequence[str] = [shape.label, *shape.also]
    return shape.model_copy(update={"label": name, "also": list(also)})
