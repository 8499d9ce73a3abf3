"""A worksheet's YAML to a `Worksheet`, every problem with its line and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.errors import ScenarioError
from simulator.language.currencies import iso
from simulator.scenario import nodes
from simulator.scenario.nodes import Document, Path
from simulator.scenario.shaping import validated
from simulator.worksheet.entries import Money, Part
from simulator.worksheet.sheet import FORMAT, Worksheet


@dataclass(frozen=True)
class Read:
    """A worksheet and the plain data it was read from."""

    worksheet: Worksheet
    data: Mapping[str, Any]


def loads(text: str, file: str = "worksheet") -> Read:
    """Read a worksheet; an empty text is an empty worksheet.

    Raises `ScenarioError` with every problem: its line, what is wrong, and a suggestion.
    """
    entries = (line.strip() for line in text.splitlines())
    if not any(line and not line.startswith("#") for line in entries):  # nothing but comments
        return Read(Worksheet(), {})
    document = nodes.read(file, text)
    return Read(_checked(document), document.data)


def restore(data: Mapping[str, Any]) -> Worksheet:
    """The worksheet that plain data of a transcript holds. Raises `ScenarioError`."""
    return _checked(Document("transcript", "", dict(data)))


def _checked(document: Document) -> Worksheet:
    data = document.data
    if isinstance(data, dict) and isinstance(data.get("format"), int) and data["format"] > FORMAT:
        document.problem(
            ("format",), "a newer version of this program wrote this worksheet", "update it"
        )
        raise ScenarioError(document.problems)
    sheet = validated(Worksheet, document)
    if sheet is not None:
        _one_currency(sheet, document)
    if sheet is None or document.problems:
        raise ScenarioError(document.problems)
    return sheet


def _one_currency(sheet: Worksheet, document: Document) -> None:
    """Note amounts in another currency than the first: they cannot be compared."""
    first = ""
    for path, amount in _amounts(sheet, ()):
        mark = iso(amount.currency) or amount.currency
        first = first or mark
        if mark and mark != first:
            document.problem(
                path,
                f"{amount} is in another currency than the amounts before it",
                f"write what it is in {first}",
            )


def _amounts(part: Part, path: Path) -> Iterator[tuple[Path, Money]]:
    for name, value in part:
        yield from _within(value, (*path, name))


def _within(value: object, path: Path) -> Iterator[tuple[Path, Money]]:
    if isinstance(value, Money):
        yield path, value
    elif isinstance(value, Part):
        yield from _amounts(value, path)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _within(one, (*path, at))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _within(one, (*path, key))
