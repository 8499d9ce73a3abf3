"""Plain data against the shape of a file, and what to tell an author where they differ."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError

from simulator.scenario import malformed
from simulator.scenario.file import Shape
from simulator.scenario.nodes import Document, Path
from simulator.scenario.refusals import explained

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
        document.problem(path, *(_said(group, shape, path, document) if path else (NO_KEYS, "")))
    if all(one["type"] == "extra_forbidden" for one in errors):  # so look at the rest as well
        return shape.model_validate(_without(document.data, {_path(one) for one in errors}))
    return None


def _said(group: list[Any], shape: type[Shape], path: Path, document: Document) -> tuple[str, str]:
    line, column = document.places.get(path, (0, 0))
    if group[0]["type"] == "extra_forbidden" and (
        written := malformed.split_number(document.line(line), column)
    ):
        return "a comma inside a number begins a new entry here", f"write {written}"
    return explained(group, shape, path)


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
