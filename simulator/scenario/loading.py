"""Finding and loading scenarios: by id from the library, from a path, or from a transcript."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from simulator.errors import Problem, ScenarioError
from simulator.scenario import checking, nodes
from simulator.scenario.building import Builder, Personal
from simulator.scenario.file import ArchetypeShape, ScenarioShape, Shape
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Document
from simulator.scenario.rules import nearest

S = TypeVar("S", bound=Shape)

_PACKAGE = Path(__file__).resolve().parent.parent
LIBRARY = next(
    (one for one in (_PACKAGE / "library", _PACKAGE.parent / "scenarios") if one.is_dir()),
    _PACKAGE / "library",
)
"""The shipped scenarios: inside an installed package, or beside it in a checkout."""

NO_NUMBERS: Mapping[str, int | float] = {}


@dataclass(frozen=True)
class Summary:
    """What a list of scenarios shows of one."""

    id: str
    title: str
    purpose: str
    counterpart: str
    role: str
    archetype: str
    difficulty: int
    minutes: int


def ids() -> list[str]:
    """List the ids of the library's scenarios."""
    return sorted(path.stem for path in LIBRARY.glob("*.yaml"))


def summaries() -> Iterator[Summary]:
    """Describe each scenario of the library, easiest first."""
    found = []
    for one in ids():
        data = _document(LIBRARY / f"{one}.yaml").data
        person = data["counterpart"]
        found.append(
            Summary(
                one, data["title"], data["purpose"], person["name"], person["role"],
                data["extends"], data["difficulty"], data["minutes"],
            )
        )  # fmt: skip
    yield from sorted(found, key=lambda s: (s.difficulty, s.id))


def load(
    which: str | Path,
    numbers: Mapping[str, int | float] = NO_NUMBERS,
    counterpart: str | None = None,
    currency: str = "",
) -> Scenario:
    """Load a scenario by id or path, with the person's own numbers where they gave some.

    Raises `ScenarioError` with every problem found: its file, line, column and a suggestion.
    """
    document = _document(_find(which))
    extends = document.data.get("extends") if isinstance(document.data, dict) else None
    base = _archetype(document, extends)
    return _build(document, base, Personal(numbers, counterpart, currency))


def restore(
    content: Mapping[str, Any],
    numbers: Mapping[str, int | float],
    counterpart: str | None,
    currency: str,
) -> Scenario:
    """Rebuild a scenario from the content a transcript carries. Raises `ScenarioError`."""
    parts = []
    for key in ("scenario", "archetype"):
        text = json.dumps(content.get(key), ensure_ascii=False)
        if len(text.encode()) > 2 * nodes.MAX_BYTES or nodes.UNSAFE.search(
            json.dumps(content.get(key), ensure_ascii=False, default=str)
        ):
            problem = Problem(
                "transcript", 0, 0, f"its {key} is too large or holds hidden characters"
            )
            raise ScenarioError([problem])
        parts.append(Document("transcript", "", content.get(key)))
    return _build(parts[0], parts[1], Personal(numbers, counterpart, currency))


def _find(which: str | Path) -> Path:
    path = Path(which)
    if isinstance(which, str) and which in ids():
        return LIBRARY / f"{which}.yaml"
    if path.suffix in (".yaml", ".yml") or path.is_file():
        return path
    problem = Problem(str(which), 0, 0, "there is no such scenario", "", nearest(str(which), ids()))
    raise ScenarioError([problem])


def _document(path: Path) -> Document:
    try:
        if path.stat().st_size > nodes.MAX_BYTES:
            raise ScenarioError(
                [Problem(str(path), 0, 0, f"the file is larger than {nodes.MAX_BYTES:,} bytes")]
            )
        return _parsed(str(path), path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise ScenarioError([Problem(str(path), 0, 0, reason)]) from None
    except UnicodeDecodeError:
        raise ScenarioError([Problem(str(path), 0, 0, "the file is not UTF-8 text")]) from None


@lru_cache(maxsize=32)
def _parsed(file: str, text: str) -> Document:
    return nodes.read(file, text)


def _archetype(document: Document, extends: object) -> Document:
    known = [path.stem for path in (LIBRARY / "archetypes").glob("*.yaml")]
    beside = Path(document.file).parent / "archetypes" / f"{extends}.yaml"
    if extends in known:
        return _document(LIBRARY / "archetypes" / f"{extends}.yaml")
    if isinstance(extends, str) and extends.replace("-", "").isalnum() and beside.is_file():
        return _document(beside)
    document = replace(document, problems=[])
    document.problem(
        ("extends",), f"there is no archetype '{extends}'", nearest(str(extends), sorted(known))
    )
    raise ScenarioError(document.problems)


def _build(scenario: Document, archetype: Document, personal: Personal) -> Scenario:
    document, base = replace(scenario, problems=[]), replace(archetype, problems=[])
    shape = _validated(ScenarioShape, document)
    base_shape = _validated(ArchetypeShape, base)
    if shape is None or base_shape is None:
        raise ScenarioError(document.problems + base.problems)
    checking.before_building(shape, base_shape, document)
    if document.problems:
        raise ScenarioError(document.problems)
    built = Builder((shape, document), (base_shape, base), personal).build()
    if not document.problems and not base.problems:
        checking.after_building(built, document)
    if document.problems or base.problems:
        raise ScenarioError(document.problems + base.problems)
    content = {"scenario": document.data, "archetype": base.data}
    digest = hashlib.sha256(
        json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    ).hexdigest()
    return replace(built, content=content, hash=digest)


def _validated(shape: type[S], document: Document) -> S | None:
    try:
        return shape.model_validate(document.data)
    except ValidationError as error:
        for one in error.errors():
            path = tuple(part for part in one["loc"] if part != "function-before")
            document.problem(path, *_explained(one, shape, path))
        return None
    except RecursionError:
        document.problem((), "the file is nested too deeply")
        return None


def _explained(error: Any, shape: type[Shape], path: tuple[Any, ...]) -> tuple[str, str]:
    key = path[-1] if path else ""
    if error["type"] == "extra_forbidden":
        return f"'{key}' is not a key that is known here", nearest(str(key), _keys(shape, path))
    if error["type"] == "missing":
        return f"'{key}' is missing", ""
    message = error["msg"][0].lower() + error["msg"][1:]
    expected = error.get("ctx", {}).get("expected", "")
    words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    hint = nearest(str(error["input"]), words) if error["type"] == "literal_error" else ""
    if hint:
        return f"'{error['input']}' is not one of the words allowed here", hint
    return f"'{key}': {message}", ""


def _keys(shape: type[Shape], path: tuple[Any, ...]) -> list[str]:
    """Names that may stand where an unknown key stands: those of every mapping of the file."""
    nested: Any = shape.model_json_schema()
    here: Any = nested
    for part in path[:-1]:
        here = _resolve(here, nested)
        if "properties" in here and part in here["properties"]:
            here = here["properties"][part]
        elif "items" in here:
            here = here["items"]
        elif isinstance(here.get("additionalProperties"), dict):
            here = here["additionalProperties"]
    return list(_resolve(here, nested).get("properties", {}))


def _resolve(here: Any, whole: Any) -> Any:
    while "$ref" in here:
        here = whole["$defs"][here["$ref"].rsplit("/", 1)[1]]
    return here
