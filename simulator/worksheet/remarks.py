"""Remarks in a worksheet: whole-line comments and empty lines, lifted out and laid back in place.

A change to the data then never moves or loses what a person or a mentor wrote between the lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from simulator.scenario import nodes
from simulator.scenario.nodes import Path


@dataclass(frozen=True, slots=True)
class Remark:
    """Lines of a remark and the entries after it, the nearest first; none at the end."""

    lines: tuple[str, ...]
    before: tuple[Path, ...]


def lifted(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The text without its remarks, and the remarks. The text must be YAML that loads."""
    lines, inside = text.splitlines(), set(_inside(text))
    entries = _entries(text)
    rest: list[str] = []
    remarks: list[Remark] = []
    block: list[str] = []
    for number, line in enumerate(lines, start=1):
        if number not in inside and (not line.strip() or line.lstrip().startswith("#")):
            block.append(line)
            continue
        if block:
            remarks.append(_remark(block, number, entries))
            block = []
        rest.append(line)
    if block:
        remarks.append(Remark(tuple(block), ()))
    return "".join(f"{line}\n" for line in rest), tuple(remarks)


def _remark(block: list[str], line: int, entries: list[tuple[int, Path]]) -> Remark:
    return Remark(tuple(block), tuple(path for at, path in entries if at >= line))


def laid(
    text: str, remarks: tuple[Remark, ...], moved: Callable[[Path], Path] = lambda path: path
) -> str:
    """The text with remarks laid before the entries they stood before, or the next still there.

    `moved` says where an entry went.
    """
    lines = text.splitlines()
    places = {path: line for line, path in _entries(text)}
    above: dict[int, list[str]] = {}
    for remark in remarks:
        there = (places[one] for path in remark.before if (one := moved(path)) in places)
        above.setdefault(next(there, len(lines) + 1), []).extend(remark.lines)
    out: list[str] = []
    for number, line in enumerate([*lines, ""], start=1):
        out += above.get(number, [])
        if number <= len(lines):
            out.append(line)
    return "".join(f"{line}\n" for line in out)


def _entries(text: str) -> list[tuple[int, Path]]:
    """The line of each entry, in order; of those on one line the outermost first."""
    found = nodes.read("worksheet", text).places if text.strip() else {}
    return sorted(((line, path) for path, (line, _) in found.items() if path), key=_order)


def _order(entry: tuple[int, Path]) -> tuple[int, int]:
    return entry[0], len(entry[1])


def _inside(text: str) -> Iterator[int]:
    """Lines, from 1, on which a longer value goes on: what looks like a remark there is text."""
    node = YAML(typ="safe", pure=True).compose(text) if text.strip() else None
    for one in _scalars(node):
        end = one.end_mark.line + (one.end_mark.column > 0)
        yield from range(one.start_mark.line + 2, end + 1)


def _scalars(node: Node | None) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for one in node.value:
            yield from _scalars(one)
    elif isinstance(node, MappingNode):
        for pair in node.value:
            for one in pair:
                yield from _scalars(one)
