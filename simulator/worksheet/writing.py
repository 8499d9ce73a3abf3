"""Changing a worksheet in place: comments, order and what a mentor wrote stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from itertools import pairwise
from typing import Any, get_args, get_origin

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from simulator.scenario.nodes import Path
from simulator.worksheet.entries import Money, Part, bare
from simulator.worksheet.reading import loads
from simulator.worksheet.remarks import laid, lifted
from simulator.worksheet.sheet import Worksheet

WIDTH = 100
"""Columns at which a long answer goes on in the next line."""


def put(text: str, path: Path, value: Any) -> str:
    """The text with one entry changed: `("aims", "five_years")`, `("alternatives", 0, "why")`.

    None, an empty text and an empty list take the entry out. Missing parts are made; a list grows
    by one at most. Raises `ScenarioError` when the text is no worksheet, also after the change.
    """
    loads(text)  # refuses what a stranger's file must not contain, before anything else reads it
    yaml = _yaml()
    plainly, remarks = lifted(text)
    data = yaml.load(plainly)
    if data is None:
        data = CommentedMap()
    here: Any = data
    for depth, (part, after) in enumerate(pairwise(path), start=1):
        _unfold(here, part, after, _bare_key(path[:depth]))
        here = _step(here, part, [] if isinstance(after, int) else CommentedMap())
    _set(here, path[-1], plain(value))
    out = StringIO()
    if not data:
        return _head(text)
    yaml.dump(data, out)
    changed = laid(out.getvalue(), remarks, _closing(path) if _gone(value) else _staying)
    loads(changed)
    return changed


def _staying(path: Path) -> Path:
    return path


def _closing(gone: Path) -> Callable[[Path], Path]:
    """Where entries go when one is taken out: those after it in its list move up."""
    *before, at = gone
    parent = tuple(before)

    def moved(path: Path) -> Path:
        place = path[len(parent)] if len(path) > len(parent) else None
        if not isinstance(at, int) or not isinstance(place, int) or path[: len(parent)] != parent:
            return path
        if place == at:
            return (*parent, "gone")
        return (*parent, place - (place > at), *path[len(parent) + 1 :])

    return moved


def plain(value: Any) -> Any:
    """A value as the file has it: money and parts as text and keys."""
    if isinstance(value, Money):
        return _amount(value)
    if isinstance(value, Part):
        shown = {name: plain(one) for name, one in value if one != _default(value, name)}
        return {name: one for name, one in shown.items() if one not in (None, "", [], {})}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    return value


def _amount(money: Money) -> Any:
    if money.currency:
        return str(money)
    return int(money.value) if money.value.is_integer() else money.value


def _default(part: Part, name: str) -> Any:
    return type(part).model_fields[name].get_default(call_default_factory=True)


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.width = WIDTH
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _unfold(here: Any, part: str | int, after: str | int, key: str) -> None:
    """Write out what stands there alone: a list of one, or the first entry of a part."""
    places = range(len(here)) if isinstance(here, list) else here
    there = here[part] if part in places else None
    if isinstance(after, int) and isinstance(there, list):
        _without_gaps(there)
    elif isinstance(after, int) and there is not None:
        here[part] = [there]
    elif key and bare(there):
        here[part] = CommentedMap({key: there})


def _bare_key(path: Path) -> str:
    """The entry that may stand alone for the part at a path; empty when none may."""
    part: Any = Worksheet
    for name in path:
        if isinstance(name, int):
            continue
        kind = part.model_fields[name].annotation if name in part.model_fields else None
        part = get_args(kind)[0] if get_origin(kind) is tuple else kind
        if not (isinstance(part, type) and issubclass(part, Part)):
            return ""
    return str(part.BARE)


def _step(here: Any, part: str | int, empty: Any) -> Any:
    """Go one part down, making it when it is not there."""
    if isinstance(here, list):
        at = int(part)
        if at == len(here):
            here.append(empty)
        return here[at]
    if here.get(part) is None:
        _insert(here, part, empty)
    return here[part]


def _without_gaps(here: Any) -> None:
    """Take out what was left empty in a list, as reading does, so that places are the same."""
    for at in reversed(range(len(here))):
        if here[at] is None or (isinstance(here[at], str) and not here[at].strip()):
            del here[at]


def _gone(value: Any) -> bool:
    return value in (None, "", [], {})


def _set(here: Any, part: str | int, value: Any) -> None:
    gone = _gone(value)
    if isinstance(here, list):
        at = int(part)
        if gone:
            del here[at : at + 1]
        elif at == len(here):
            here.append(value)
        else:
            here[at] = value
    elif gone:
        if part in here:
            here[part] = None
    else:
        _insert(here, str(part), value)


def _insert(here: Any, key: Any, value: Any) -> None:
    """Set a key; a new one at the top goes where the order of the worksheet has it."""
    order = list(Worksheet.model_fields)
    if key in here or key not in order:
        here[key] = value
        return
    before = [one for one in here if one in order and order.index(one) < order.index(key)]
    here.insert(list(here).index(before[-1]) + 1 if before else 0, key, value)


def _head(text: str) -> str:
    """What stays of a text without entries: its comments."""
    return "".join(f"{line}\n" for line in text.splitlines() if line.startswith("#"))
