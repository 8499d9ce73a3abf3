"""Plain data against the shape of a file, and what to tell an author where they differ."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

from pydantic import ValidationError

from simulator.scenario.file import Shape
from simulator.scenario.nodes import Document, Path
from simulator.scenario.rules import nearest

S = TypeVar("S", bound=Shape)

NO_KEYS = "a file is keys with values, such as 'format: 1'"


def validated(shape: type[S], document: Document) -> S | None:
    """Read a document as a shape, noting every problem; None when nothing more can be said."""
    try:
        return shape.model_validate(document.data)
    except ValidationError as error:
        errors = error.errors()
    except RecursionError:
        document.problem((), "the file is nested too deeply")
        return None
    grouped: dict[tuple[Any, ...], list[Any]] = {}
    for one in errors:
        path = _path(one)
        alone = one["type"] == "missing" or not document.places
        grouped.setdefault(path if alone else document.placed(path), []).append(one)
    for path, group in grouped.items():
        document.problem(path, *(_explained(group, shape, path) if path else (NO_KEYS, "")))
    if all(one["type"] == "extra_forbidden" for one in errors):  # so look at the rest as well
        return shape.model_validate(_without(document.data, {_path(one) for one in errors}))
    return None


def _path(error: Any) -> tuple[Any, ...]:
    return tuple(part for part in error["loc"] if part != "function-before")


def _without(data: Any, unknown: set[tuple[int | str, ...]], path: Path = ()) -> Any:
    if isinstance(data, dict):
        return {
            key: _without(value, unknown, (*path, key))
            for key, value in data.items()
            if (*path, key) not in unknown
        }
    if isinstance(data, list):
        return [_without(value, unknown, (*path, at)) for at, value in enumerate(data)]
    return data


_KINDS = {"integer": "a whole number", "number": "a number", "string": "text", "list": "a list"}


def _explained(errors: list[Any], shape: type[Shape], path: tuple[Any, ...]) -> tuple[str, str]:
    exact = [one for one in errors if not one["type"].endswith(("_type", "_parsing"))]
    error, key = (exact or errors)[0], path[-1] if path else ""
    if not exact and len(errors) > 1:
        kinds = [
            one["msg"].removeprefix("Input should be a valid ").split(",")[0] for one in errors
        ]
        known = dict.fromkeys(_KINDS[kind] for kind in kinds if kind in _KINDS)
        return f"'{key}' should be {' or '.join(known) or 'something else'}", ""
    if error["type"] == "extra_forbidden":
        return f"'{key}' is not a key that is known here", nearest(str(key), _keys(shape, path))
    if error["type"] == "missing":
        return f"'{key}' is missing", ""
    if error["type"] == "string_pattern_mismatch" and "a-z" in error["ctx"]["pattern"]:
        hint = "write small letters, digits, '-' and '_', a letter first"
        return f"'{error['input']}' cannot be a name here", hint
    message = error["msg"][0].lower() + error["msg"][1:]
    expected = error.get("ctx", {}).get("expected", "")
    words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    hint = nearest(str(error["input"]), words) if error["type"] == "literal_error" else ""
    if hint:
        return f"'{error['input']}' is not one of the words allowed here", hint
    return f"'{key}': {message}", ""


def _keys(shape: type[Shape], path: tuple[Any, ...]) -> list[str]:
    """Names that may stand where an unknown key stands: those of every mapping of the file."""
    nested: Any = _json_schema(shape)
    here: Any = nested
    for part in path[:-1]:
        here = _resolve(here, nested)
        if "properties" in here and part in here["properties"]:
            here = here["properties"][part]
        elif "items" in here:
            here = here["items"]
        elif "patternProperties" in here:
            (here,) = here["patternProperties"].values()
    return list(_resolve(here, nested).get("properties", {}))


@lru_cache
def _json_schema(shape: type[Shape]) -> dict[str, Any]:
    return shape.model_json_schema()


def _resolve(here: Any, whole: Any) -> Any:
    while "$ref" in here:
        here = whole["$defs"][here["$ref"].rsplit("/", 1)[1]]
    return here
