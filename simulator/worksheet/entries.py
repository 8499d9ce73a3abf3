"""The kinds of entry a worksheet takes, read as people write them: money, dates, firmness."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, get_origin

from pydantic import BeforeValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from simulator.language.numbers import money
from simulator.scenario.amounts import written
from simulator.scenario.file import LARGEST, Shape

LONGEST = 600
"""Characters of one answer; default."""

OPEN = "open"
"""The date of what has no end: `open`."""

_FIRMNESS = re.compile(r"\s*[Ff]?([0-5])\s*\Z")
_SURE = re.compile(r"\s*(\d{1,3})\s*%?\s*\Z")


class Part(Shape):
    """A part of a worksheet. What was left empty is as if it were not there.

    `BARE` names the entry that may be written alone: `- learning` for `- what: learning`.
    """

    BARE: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _without_gaps(cls, data: Any) -> Any:
        if cls.BARE and bare(data):
            data = {cls.BARE: data}
        if not isinstance(data, dict):
            return data
        known = cls.model_fields  # what is not known is refused, also when it is empty
        kinds = {key: get_origin(known[key].annotation) if key in known else None for key in data}
        return {
            key: [value]
            if kinds[key] is tuple and bare(value)
            else _filled(value, kinds[key] is dict)
            for key, value in data.items()
            if not _empty(value) or key not in known
        }


def bare(value: object) -> bool:
    """Whether a value is written alone, neither a list nor keys with values."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _filled(value: object, free: bool) -> object:
    """A value without its gaps; of a mapping only where its keys are free, as those of names."""
    if isinstance(value, dict):
        return {key: one for key, one in value.items() if not (free and _empty(one))}
    return [one for one in value if not _empty(one)] if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency as written: a sign, a code, or nothing."""

    value: float
    currency: str = ""

    def __str__(self) -> str:
        whole = int(self.value) if float(self.value).is_integer() else self.value
        return written(whole, "money", "", self.currency)


def _money(given: object) -> object:
    if isinstance(given, Money):
        return given
    if isinstance(given, int | float) and not isinstance(given, bool):
        found: tuple[int | float, str] | None = (given, "")
    else:
        found = money(given) if isinstance(given, str) else None
    if found is None or not -LARGEST <= found[0] <= LARGEST:
        raise PydanticCustomError("money", "not an amount; write it like 64000, 64k or £64,000")
    return Money(float(found[0]), found[1])


def _day(given: object) -> object:
    text = str(given).strip().casefold()
    if text == OPEN:
        return OPEN
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        raise PydanticCustomError(
            "day", "not a date; write it like 2026-12-05, or 'open'"
        ) from None


def _firmness(given: object) -> object:
    match = None if isinstance(given, bool) else _FIRMNESS.match(str(given))
    if match is None:
        raise PydanticCustomError("firmness", "not a firmness; write F0 to F5")
    return int(match[1])


def _sure(given: object) -> object:
    match = None if isinstance(given, bool) else _SURE.match(str(given))
    if match is None or int(match[1]) > 100:
        raise PydanticCustomError("sure", "write how sure you are in percent, 0 to 100")
    return int(match[1])


def _listed(given: object) -> object:
    return [given] if isinstance(given, str | int | float) else given


def _words(given: object) -> object:
    """A number alone is an answer too: `package: 66000`."""
    return str(given) if isinstance(given, int | float) and not isinstance(given, bool) else given


Answer = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST, strip_whitespace=True),
    BeforeValidator(_words),
]
Amount = Annotated[Money, BeforeValidator(_money)]
Day = Annotated[str, BeforeValidator(_day)]
Firmness = Annotated[int, BeforeValidator(_firmness)]
Percent = Annotated[int, BeforeValidator(_sure)]
Answers = Annotated[tuple[Answer, ...], BeforeValidator(_listed)]


def day(text: str) -> date | None:
    """The date an entry names; None for `open` and for nothing."""
    return None if text in ("", OPEN) else date.fromisoformat(text)
