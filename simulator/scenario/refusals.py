"""Why a value does not fit the shape of a file, in an author's words instead of a validator's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from simulator.scenario.file import Shape
from simulator.scenario.nodes import Path
from simulator.scenario.rules import nearest

_TYPES = {
    "int_type": "a whole number", "int_parsing": "a whole number",
    "int_from_float": "a whole number", "float_type": "a number", "float_parsing": "a number",
    "string_type": "text", "list_type": "a list",
    "tuple_type": "text or a list", "dict_type": "keys with values",
    "model_type": "keys with values", "model_attributes_type": "keys with values",
    "bool_type": "true or false",
}  # fmt: skip
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")

Said = tuple[str, str]
"""What is wrong, and a suggestion or nothing."""


def explained(errors: list[Any], shape: type[Shape], path: Path) -> Said:
    """Say what is wrong at one place of a file, where a value may have failed in several ways."""
    exact = [one for one in errors if one["type"] not in _TYPES]
    error, key = (exact or errors)[0], str(path[-1])
    if not exact:
        kinds = dict.fromkeys(_TYPES[one["type"]] for one in errors)
        return f"'{key}' should be {' or '.join(kinds)}", without_commas(error["input"])
    if error["type"] == "extra_forbidden":
        known = list(_schema_at(shape, path[:-1]).get("properties", {}))
        return f"'{key}' is not a key that is known here", nearest(key, known)
    if error["type"] in ("too_short", "too_long"):
        return _counted(key, error, _schema_at(shape, path)), ""
    return _WORDINGS.get(error["type"], _other)(key, error)


def without_commas(value: object) -> str:
    """Suggest a number without its commas; nothing for what is no such number."""
    plain = str(value).replace(",", "")
    return f"write {plain}" if "," in str(value) and plain.isdecimal() else ""


def _counted(key: str, error: Any, rule: Mapping[str, Any]) -> str:
    low = rule.get("minItems", rule.get("minProperties", 0))
    high = rule.get("maxItems", rule.get("maxProperties"))
    there = _count(len(error["input"]))
    if high is None:
        return f"'{key}' takes at least {_count(low)}, not {there}"
    return f"'{key}' takes {_count(low)} to {_count(high)}, not {there}"


def _count(number: int | None) -> str:
    return _COUNTS[number] if number is not None and number < len(_COUNTS) else str(number)


def _missing(key: str, _: Any) -> Said:
    return f"'{key}' is missing", ""


def _bounded(key: str, error: Any) -> Said:
    (side, bound), *_ = error["ctx"].items()
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    number = f"{bound:.0f}" if float(bound).is_integer() else str(bound)
    return f"'{key}' should be {words[side]} {number}", ""


def _pattern(key: str, error: Any) -> Said:
    if "a-z" in error["ctx"]["pattern"]:
        hint = "write small letters, digits, '-' and '_', a letter first"
        return f"'{error['input']}' cannot be a name here", hint
    return f"'{key}' needs exactly one {{}}: that is where the value goes", ""


def _empty(key: str, _: Any) -> Said:
    return f"'{key}' is empty", ""


def _long(key: str, error: Any) -> Said:
    return f"'{key}' is longer than {error['ctx']['max_length']} characters", ""


def _literal(key: str, error: Any) -> Said:
    expected = error["ctx"]["expected"].replace(" or ", ", ").split(", ")
    words = [word.strip("'") for word in expected]
    if len(words) == 1:
        return f"'{key}' should be {words[0]}", ""
    hint = nearest(str(error["input"]), words) or f"there are: {', '.join(words)}"
    return f"'{error['input']}' is not one of the words allowed here", hint


def _other(key: str, error: Any) -> Said:
    return f"'{key}': {error['msg'][0].lower()}{error['msg'][1:]}", ""


_WORDINGS: Mapping[str, Callable[[str, Any], Said]] = {
    "missing": _missing,
    "greater_than_equal": _bounded,
    "less_than_equal": _bounded,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "string_too_long": _long,
    "literal_error": _literal,
    "finite_number": lambda key, _: (f"'{key}' should be a finite number", ""),
}


def _schema_at(shape: type[Shape], path: Path) -> dict[str, Any]:
    """The part of the shape's schema that says what may stand at a path."""
    whole = _json_schema(shape)
    here: Any = whole
    for part in path:
        here = _resolve(here, whole, part)
        if "properties" in here and part in here["properties"]:
            here = here["properties"][part]
        elif "items" in here:
            here = here["items"]
        elif "patternProperties" in here:
            (here,) = here["patternProperties"].values()
    return dict(_resolve(here, whole, ""))


@lru_cache
def _json_schema(shape: type[Shape]) -> dict[str, Any]:
    return shape.model_json_schema()


def _resolve(here: Any, whole: Any, part: object) -> Any:
    while "$ref" in here:
        here = whole["$defs"][here["$ref"].rsplit("/", 1)[1]]
    for one in here.get("anyOf", ()):
        if "$ref" in one or ("items" in one and isinstance(part, int)):
            return _resolve(one, whole, part)
    return here
