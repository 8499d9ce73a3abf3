"""YAML text to plain data with positions, refusing what a stranger's file must not contain.

Nodes are composed, never constructed: no tags, no aliases, no objects. Limits are defaults.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from simulator.errors import Problem, ScenarioError

MAX_BYTES = 131_072
MAX_DEPTH = 16
MAX_NODES = 20_000

UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Control and bidirectional characters: they can hide text or take over a terminal."""

_NESTED = re.compile(r"[\[{](?:\s*[\[{]){15}|(?:-\s+){16}|(?:\?\s+){16}")
_SCALARS = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
}
Path = tuple[str | int, ...]


@dataclass
class Document:
    """A file's plain data and where each path of it stands (line and column from 1)."""

    file: str
    text: str
    data: Any = None
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, path: Path, message: str, suggestion: str = "") -> None:
        """Note a problem at a path, or at its nearest ancestor that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        line, column = self.places.get(path, (1, 1))
        lines = self.text.splitlines()
        source = lines[line - 1][:200] if 0 < line <= len(lines) else ""
        self.problems.append(Problem(self.file, line, column, message, source, suggestion))


def read(file: str, text: str) -> Document:
    """Read YAML text. Raises `ScenarioError` with the places when it cannot be plain data."""
    document = Document(file, text)
    _refuse_at_once(document)
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        document.places[()] = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        document.problem((), f"this is not YAML: {error.problem or error.context}")
        raise ScenarioError(document.problems) from None
    except (YAMLError, RecursionError, ValueError, LookupError) as error:
        document.problem((), f"this is not YAML: {str(error).splitlines()[0][:120]}")
        raise ScenarioError(document.problems) from None
    if node is None:
        document.problem((), "the file is empty")
    else:
        document.data = _Walk(document).plain(node, ())
    if document.problems:
        raise ScenarioError(document.problems)
    return document


def _refuse_at_once(document: Document) -> None:
    size = len(document.text.encode("utf-8", "replace"))
    if size > MAX_BYTES:
        document.text = ""
        document.problem((), f"the file is too large: {size:,} bytes; {MAX_BYTES:,} are allowed")
    elif match := UNSAFE.search(document.text):
        before = document.text[: match.start()]
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        document.places[()] = place
        document.text = UNSAFE.sub("?", document.text)
        document.problem((), f"the character U+{ord(match.group()):04X} is not allowed in a file")
    elif match := _NESTED.search(document.text):
        document.places[()] = (document.text[: match.start()].count("\n") + 1, 1)
        document.problem((), "the file is nested too deeply")
    if document.problems:
        raise ScenarioError(document.problems)


class _Walk:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: set[int] = set()

    def plain(self, node: Node, path: Path) -> Any:
        document = self.document
        document.places.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
        if id(node) in self.seen or node.anchor:
            document.problem(path, "anchors and aliases are not allowed; write the text again")
            return None
        self.seen.add(id(node))
        if len(self.seen) > MAX_NODES or len(path) > MAX_DEPTH:
            document.problem(path, "the file is nested too deeply or has too many entries")
            raise ScenarioError(document.problems)
        if isinstance(node, ScalarNode):
            return self.scalar(node, path)
        if isinstance(node, SequenceNode) and str(node.tag) == "tag:yaml.org,2002:seq":
            return [self.plain(one, (*path, at)) for at, one in enumerate(node.value)]
        if isinstance(node, MappingNode) and str(node.tag) == "tag:yaml.org,2002:map":
            return self.mapping(node, path)
        document.problem(path, f"tags are not allowed: {node.tag}")
        return None

    def scalar(self, node: ScalarNode, path: Path) -> Any:
        tag, value = str(node.tag), node.value
        if tag in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"):
            return {"true": True, "false": False}.get(value.lower())
        if tag not in _SCALARS:
            self.document.problem(path, f"tags are not allowed: {tag}")
            return None
        try:
            return _SCALARS[tag](
                value.replace("_", "") if tag != "tag:yaml.org,2002:str" else value
            )
        except ValueError:
            return value

    def mapping(self, node: MappingNode, path: Path) -> Mapping[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, ScalarNode):
                self.document.problem(path, "a key must be plain text")
                continue
            here = (*path, key)
            if key in result:
                self.document.problem(here, f"'{key}' is given twice")
                continue
            mark = key_node.start_mark
            self.document.places[here] = (mark.line + 1, mark.column + 1)
            result[key] = self.plain(value_node, here)
        return result
