"""Finding and loading scenarios: by id from the library, from a path, or from a transcript."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from simulator.errors import Problem, ScenarioError
from simulator.scenario import authored, checking, nodes
from simulator.scenario.building import Builder
from simulator.scenario.file import ArchetypeShape, ScenarioShape
from simulator.scenario.model import NOTHING, Own, Scenario
from simulator.scenario.nodes import Document
from simulator.scenario.own import applied, from_dict
from simulator.scenario.parts import Parts, Personal
from simulator.scenario.rules import nearest
from simulator.scenario.shaping import validated

_PACKAGE = Path(__file__).resolve().parent.parent
LIBRARY = next(
    (one for one in (_PACKAGE / "library", _PACKAGE.parent / "scenarios") if one.is_dir()),
    _PACKAGE / "library",
)
"""The shipped scenarios: inside an installed package, or beside it in a checkout."""

NO_NUMBERS: Mapping[str, int | float] = {}


@dataclass(frozen=True)
class Summary:
    """What a list of scenarios shows of one; `gives` and `takes` name kinds, such as `offer`."""

    id: str
    title: str
    purpose: str
    counterpart: str
    role: str
    archetype: str
    difficulty: int
    minutes: int
    phase: str = ""
    gives: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


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
                data["extends"], data["difficulty"], data["minutes"], data.get("phase", ""),
                tuple(data.get("gives", ())), tuple(data.get("takes", ())),
            )
        )  # fmt: skip
    yield from sorted(found, key=lambda s: (s.difficulty, s.id))


def load(
    which: str | Path,
    numbers: Mapping[str, int | float] = NO_NUMBERS,
    counterpart: str | None = None,
    currency: str = "",
    own: Own = NOTHING,
) -> Scenario:
    """Load a scenario by id or path, with the person's own numbers where they gave some.

    `own` is what else a worksheet brings to it: names, alternatives, figures, warmth.

    Raises `ScenarioError` with every problem found: its file, line, column and a suggestion.
    """
    document = _document(_find(which))
    extends = document.data.get("extends") if isinstance(document.data, dict) else None
    base = _archetype(document, extends)
    return _build(document, base, Personal(numbers, counterpart, currency, own))


def any_talk() -> Scenario:
    """Load what most talks about work are about: for sentences read outside a scenario."""
    return load(LIBRARY / "words" / "any-talk.yaml")


def restore(
    content: Mapping[str, Any],
    numbers: Mapping[str, int | float],
    counterpart: str | None,
    currency: str,
    own: Mapping[str, Any] | None = None,
) -> Scenario:
    """Rebuild a scenario from the content a transcript carries. Raises `ScenarioError`."""
    parts = []
    for key in ("scenario", "archetype"):
        part = content.get(key)
        hidden = any(map(nodes.UNSAFE.search, _strings(part)))
        if hidden or len(json.dumps(part, ensure_ascii=False).encode()) > 2 * nodes.MAX_BYTES:
            raise _damaged(f"its {key} is too large or holds hidden characters")
        parts.append(Document("transcript", "", part))
    if any(map(nodes.UNSAFE.search, _strings([counterpart, currency, own or {}]))):
        raise _damaged("its names hold hidden characters")
    try:
        brought = from_dict(own) if own else NOTHING
    except ValueError:
        raise _damaged("what the person brought to it is damaged") from None
    return _build(parts[0], parts[1], Personal(numbers, counterpart, currency, brought))


def _damaged(message: str) -> ScenarioError:
    return ScenarioError([Problem("transcript", 0, 0, message)])


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield key
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _find(which: str | Path) -> Path:
    path = Path(which)
    if isinstance(which, str) and which in ids():
        return LIBRARY / f"{which}.yaml"
    if path.suffix in (".yaml", ".yml") or os.path.isfile(path):  # never raises, unlike is_file
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
    except ValueError:
        raise ScenarioError([Problem(str(path), 0, 0, "this is not a name of a file")]) from None


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
    validated(ScenarioShape, document)
    if extends is not None:
        hint = nearest(str(extends), sorted(known))
        document.problem(("extends",), f"there is no archetype '{extends}'", hint)
    raise ScenarioError(document.problems)


def _build(scenario: Document, archetype: Document, personal: Personal) -> Scenario:
    document, base = replace(scenario, problems=[]), replace(archetype, problems=[])
    shape = validated(ScenarioShape, document)
    base_shape = validated(ArchetypeShape, base)
    if shape is None or base_shape is None:
        raise ScenarioError(document.problems + base.problems)
    noted = len(document.problems)
    checking.before_building(shape, base_shape, document)
    checking.own_numbers(shape, personal.values, document)
    if len(document.problems) > noted:
        raise ScenarioError(document.problems)
    if document.places:  # a transcript's content is played again as it was
        authored.slips(shape, base_shape, document)
    shape, base_shape = applied(shape, base_shape, personal.own)
    built = Builder(Parts((shape, document), (base_shape, base), personal)).build()
    if not document.problems and not base.problems:
        checking.after_building(built, shape, document)
    if document.problems or base.problems:
        raise ScenarioError(document.problems + base.problems)
    content = {"scenario": document.data, "archetype": base.data}
    digest = hashlib.sha256(
        json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    ).hexdigest()
    return replace(built, content=content, hash=digest)
