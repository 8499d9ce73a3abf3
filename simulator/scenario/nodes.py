"""YAML text to plain data with positions, refusing what a stranger's file must not contain.

Nodes are composed, never constructed: no tags, no aliases, no objects. Limits are defaults.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from simulator.errors import Problem, ScenarioError
from simulator.scenario import malformed

MAX_BYTES = 131_072
MAX_DEPTH = 16
MAX_NODES = 6_000
MAX_PROBLEMS = 50
MAX_MESSAGE = 400

UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff]"
)
"""Control and bidirectional characters and half surrogates: they can hide text, take over a
terminal, or not be written at all."""

_NESTED = re.compile(r"[\[{](?:\s*[\[{]){15}|(?:-\s+){16}|(?:\?\s+){16}")
_SCALARS = {
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:timestamp": str,
}
_WORDS = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null")
Path = tuple[str | int, ...]


@dataclass
class Document:
    """A file's plain data and where each path of it stands (line and column from 1)."""

    file: str
    text: str
    data: Any = None
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    def line(self, number: int) -> str:
        """The text of a line, from 1; nothing where there is none."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def placed(self, path: Path) -> Path:
        """The path itself, or its nearest ancestor that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        return path

    def problem(self, path: Path, message: str, suggestion: str = "") -> None:
        """Note a problem at a path, or at its nearest ancestor that has a place.

        Raises `ScenarioError` when there are so many that looking further helps nobody.
        """
        line, column = self.places.get(self.placed(path), (1, 1))
        said = (message[:MAX_MESSAGE], self.line(line)[:200], suggestion[:MAX_MESSAGE])
        self.problems.append(Problem(self.file, line, column, *said))
        if len(self.problems) >= MAX_PROBLEMS:
            raise ScenarioError(self.problems)


def read(file: str, text: str) -> Document:
    """Read YAML text. Raises `ScenarioError` with the places when it cannot be plain data."""
    document = Document(file, text)
    _refuse_at_once(document)
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _Composer
    try:
        node = yaml.compose(text)
    except MarkedYAMLError as error:
        fault = _fault(error, text)
        document.places[()] = (fault.line, fault.column)
        document.problem((), fault.message, fault.suggestion)
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


def _fault(error: MarkedYAMLError, text: str) -> malformed.Fault:
    if isinstance(error, _TooMuchError):
        mark = error.problem_mark
        return malformed.Fault(mark.line + 1, mark.column + 1, str(error.problem))
    return malformed.explained(error, text)


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
        document.problem((), _not_allowed(match.group()))
    elif document.text.startswith("%") or "\n%" in document.text:
        document.problem((), "directives such as %YAML are not allowed; files are YAML 1.2")
    elif match := _NESTED.search(document.text):
        document.places[()] = (document.text[: match.start()].count("\n") + 1, 1)
        document.problem((), "the file is nested too deeply")
    if document.problems:
        raise ScenarioError(document.problems)


def _not_allowed(character: str) -> str:
    return f"the character U+{ord(character):04X} is not allowed in a file"


def _odd(key: ScalarNode) -> bool:
    """Whether a key carries a tag or hidden characters."""
    return str(key.tag) not in (*_SCALARS, *_WORDS) or bool(UNSAFE.search(key.value))


class _TooMuchError(ComposerError):
    """The text is deeper or longer than a scenario ever is."""


class _Composer(Composer):
    """Composes nodes and stops as soon as there are too many: the rest is not even scanned."""

    def __init__(self, loader: Any = None) -> None:
        super().__init__(loader)
        self.warn_double_anchors = False
        self.level = self.count = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        self.level += 1
        self.count += 1
        if self.level > MAX_DEPTH or self.count > MAX_NODES:
            mark = self.parser.peek_event().start_mark
            message = "the file is nested too deeply or has too many entries"
            raise _TooMuchError(None, None, message, mark)
        node = super().compose_node(parent, index)
        self.level -= 1
        return node


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
        if tag in _WORDS:
            return {"true": True, "false": False}.get(value.lower())
        if tag not in _SCALARS:
            self.document.problem(path, f"tags are not allowed: {tag}")
            return None
        if match := UNSAFE.search(value):
            self.document.problem(path, _not_allowed(match.group()))
            return None
        try:
            return _SCALARS[tag](value)
        except ValueError:
            return value

    def mapping(self, node: MappingNode, path: Path) -> Mapping[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, ScalarNode) or key_node.anchor or _odd(key_node):
                self.document.problem(path, "a key must be plain text")
                continue
            here = (*path, key)
            mark = key_node.start_mark
            self.document.places[here] = (mark.line + 1, mark.column + 1)
            if key in result:
                written = malformed.split_number(self.document.line(mark.line + 1), mark.column + 1)
                hint = f"write {written}" if written else ""
                self.document.problem(here, f"'{key}' is given twice", hint)
                continue
            result[key] = self.plain(value_node, here)
        return result
