"""JSON Schema of scenario and archetype files, for editors that complete and check as one types."""

from __future__ import annotations

import json

from simulator.scenario.file import ArchetypeShape, ScenarioShape, Shape

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: dict[str, type[Shape]] = {
    "scenario.schema.json": ScenarioShape,
    "archetype.schema.json": ArchetypeShape,
}


def schemas() -> dict[str, str]:
    """The text of each schema file by its name, as it stands in the library's `schema` folder."""
    return {name: _text(shape) for name, shape in _SHAPES.items()}


def _text(shape: type[Shape]) -> str:
    schema = {"$schema": _DRAFT, **shape.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
