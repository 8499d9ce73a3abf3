"""What to tell an author whose file is not YAML: what is there, in words, and where it began."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

UNALIKE = "this line is indented unlike its neighbours"
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")


@dataclass(frozen=True)
class Fault:
    """One fault of the text: its line and column from 1, what it is, and what to do."""

    line: int
    column: int
    message: str
    suggestion: str = ""


def explained(error: MarkedYAMLError, text: str) -> Fault:
    """Say in an author's words what a reader of YAML stumbled over."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Fault(1, 1, f"this is not YAML: {error.problem or error.context}")
    said = str(error.problem or error.context)
    source = dict(enumerate(text.splitlines())).get(mark.line, "")
    if "'\\t'" in said:
        return Fault(mark.line + 1, mark.column + 1, "a tab: indent with spaces")
    return (
        _quote(error, mark, text) or _indentation(said, mark, source) or _other(error, said, mark)
    )


def _quote(error: MarkedYAMLError, mark: Any, text: str) -> Fault | None:
    if "quoted scalar" in str(error.context) and "end of stream" in str(error.problem):
        return _open(error.context_mark)
    quoted = _quoted_before(mark, text)
    if quoted is None or quoted.end_mark.line != mark.line:
        return None
    if quoted.start_mark.line < mark.line:
        return _open(quoted.start_mark)
    if text[quoted.end_mark.index : mark.index].strip():
        return None
    hint = (
        "put the whole text in double quotes; an apostrophe ends single ones"
        if quoted.style == "'"
        else 'put the whole text in quotes, and write \\" for a quote inside it'
    )
    return Fault(mark.line + 1, mark.column + 1, "the text goes on after its closing quote", hint)


def _open(mark: Any) -> Fault:
    line = mark.line + 1
    return Fault(line, mark.column + 1, f"the quote opened in line {line} is not closed")


def _quoted_before(mark: Any, text: str) -> Any:
    """The last text in quotes that ends before a place, as the scanner saw it."""
    last = None
    try:
        for token in YAML(typ="safe", pure=True).scan(text):
            if token.start_mark.index >= mark.index:
                break
            if getattr(token, "style", None) in ("'", '"'):
                last = token
    except YAMLError:
        pass
    return last


def _indentation(said: str, mark: Any, source: str) -> Fault | None:
    first = len(source) - len(source.lstrip())
    before = source[: mark.column].lstrip(" -")
    nested = said.startswith("expected <block end>, but found '<block")
    started = said.startswith("expected <block end>") and not before
    if nested or started or (said.startswith("mapping values") and ": " not in before):
        return Fault(mark.line + 1, first + 1, UNALIKE)
    return None


def _other(error: MarkedYAMLError, said: str, mark: Any) -> Fault:
    line, column = mark.line + 1, mark.column + 1
    began = error.context_mark
    if said.startswith("mapping values"):
        return Fault(line, column, "a text with ': ' in it stands in quotes")
    if "could not find expected ':'" in said and began is not None:
        return Fault(began.line + 1, began.column + 1, "this line is no 'key: value'")
    if match := re.match(r"expected ',' or '([]}])'", said):
        opened = "[" if match[1] == "]" else "{"
        at = began.line + 1 if began is not None else line
        message = (
            f"a comma or a '{match[1]}' is missing before this: '{opened}' opened in line {at}"
        )
        return Fault(line, column, message)
    if match := re.match(r"expected <block end>, but found '([]}])'", said):
        return Fault(line, column, f"this '{match[1]}' closes nothing")
    if match := re.search(r"found character '(.)' that cannot start", said):
        return Fault(line, column, f"a text that begins with '{match[1]}' stands in quotes")
    hint = "put a text that begins with * in quotes" if "undefined alias" in said else ""
    return Fault(line, column, f"this is not YAML: {said}", hint)


def split_number(source: str, column: int) -> str:
    """Write without commas the number whose tail begins at a column (from 1), or nothing.

    In a flow mapping the comma of `50,000` begins a new entry named `000`.
    """
    for match in _NUMBER.finditer(source):
        if match.start() < column - 1 < match.end():
            return match.group().replace(",", "")
    return ""
