"""The JSON Schema files editors use: up to date, and saying the same as loading does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from simulator.scenario import loading, nodes, schema
from simulator.scenario.file import ArchetypeShape, ScenarioShape

FOLDER = loading.LIBRARY / "schema"
ARCHETYPES = sorted(path.stem for path in (loading.LIBRARY / "archetypes").glob("*.yaml"))
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip


def faults(data: Any, rule: dict[str, Any], whole: dict[str, Any], at: str = "") -> Iterator[str]:
    """What a file gets wrong, by the few words of JSON Schema that ours use."""
    if "$ref" in rule:
        rule = whole["$defs"][rule["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in rule and all(list(faults(data, one, whole)) for one in rule["anyOf"]):
        yield f"{at}: fits none of the choices"
    if "type" in rule and not isinstance(data, TYPES[rule["type"]]):
        yield f"{at}: is no {rule['type']}"
    if ("const" in rule and data != rule["const"]) or data not in rule.get("enum", [data]):
        yield f"{at}: {data!r} is not one of the words"
    if isinstance(data, str) and not re.search(rule.get("pattern", ""), data):
        yield f"{at}: {data!r} does not fit {rule['pattern']}"
    if isinstance(data, int | float) and not (
        rule.get("minimum", data) <= data <= rule.get("maximum", data)
    ):
        yield f"{at}: {data} is out of bounds"
    if isinstance(data, list):
        for place, one in enumerate(data):
            yield from faults(one, rule.get("items", {}), whole, f"{at}/{place}")
    if isinstance(data, dict):
        yield from (
            f"{at}: {key} is missing" for key in rule.get("required", []) if key not in data
        )
        for key, one in data.items():
            yield from faults(one, _rule_of(key, rule), whole, f"{at}/{key}")


def _rule_of(key: str, rule: dict[str, Any]) -> dict[str, Any]:
    if key in rule.get("properties", {}):
        return dict(rule["properties"][key])
    for pattern, inner in rule.get("patternProperties", {}).items():
        if re.search(pattern, key):
            return dict(inner)
    other = rule.get("additionalProperties", "patternProperties" not in rule)
    return {"enum": []} if other is False else dict(other) if isinstance(other, dict) else {}


def test_the_committed_files_are_what_the_shapes_say() -> None:
    written = schema.schemas()
    assert {path.name for path in FOLDER.iterdir()} == set(written)
    for name, text in written.items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("which", loading.ids())
def test_editors_find_nothing_wrong_with_a_shipped_scenario(which: str) -> None:
    path = loading.LIBRARY / f"{which}.yaml"
    data = nodes.read(which, path.read_text(encoding="utf-8")).data
    rules = json.loads(schema.schemas()["scenario.schema.json"])
    assert list(faults(data, rules, rules)) == []
    assert ScenarioShape.model_validate(data).scenario == which


@pytest.mark.parametrize("which", ARCHETYPES)
def test_editors_find_nothing_wrong_with_a_shipped_archetype(which: str) -> None:
    path = loading.LIBRARY / "archetypes" / f"{which}.yaml"
    data = nodes.read(which, path.read_text(encoding="utf-8")).data
    rules = json.loads(schema.schemas()["archetype.schema.json"])
    assert list(faults(data, rules, rules)) == []
    assert ArchetypeShape.model_validate(data).archetype == which


@pytest.mark.parametrize(
    ("key", "value"),
    [("minuts", 10), ("turns", 99), ("title", ["x"]), ("difficulty", "hard"), ("format", 2),
     ("numbers", {"Offered": {"ask": "How much?", "example": 1}})],
)  # fmt: skip
def test_editors_find_what_loading_refuses(key: str, value: object) -> None:
    path = loading.LIBRARY / "first-offer.yaml"
    data = nodes.read("edited", path.read_text(encoding="utf-8")).data | {key: value}
    rules = json.loads(schema.schemas()["scenario.schema.json"])
    assert len(list(faults(data, rules, rules))) == 1
