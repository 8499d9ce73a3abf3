"""An answer on the worksheet as people write it: what it puts where, and how it was understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from simulator.language.text import clean
from simulator.practice import choosing
from simulator.practice.amounting import AnswerError, amount, package, spread
from simulator.practice.choosing import Asked, Understood, only
from simulator.practice.safe import one_line
from simulator.practice.setting import LONGEST_NAME
from simulator.practice.stepping import amount as in_words
from simulator.scenario.model import Issue, Topic
from simulator.scenario.nodes import Path
from simulator.worksheet.asking import at
from simulator.worksheet.days import in_words as day_in_words
from simulator.worksheet.days import understood as day
from simulator.worksheet.entries import LONGEST, OPEN, Money
from simulator.worksheet.naming import person
from simulator.worksheet.sheet import Value
from simulator.worksheet.total import total


def understand(asked: Asked, text: str) -> Understood:
    """Understand an answer. Raises `AnswerError`, saying kindly what would be understood."""
    return _KINDS[asked.step.question.kind](asked, one_line(text))


def emptied(asked: Asked) -> Understood:
    """What `-` does: the answer is taken out."""
    path, question = asked.step.path, asked.step.question
    if question.kind == "monday":
        many = enumerate(asked.sheet.alternatives)
        paths: list[Path] = [("alternatives", place, "monday") for place, one in many if one.monday]
    elif question.kind in ("spread", "sure"):
        paths = [path, *((*path[:-1], covered[-1]) for covered in question.covers)]
    else:
        paths = [path]
    return Understood(tuple((one, None) for one in paths), "taken out")


def _text(asked: Asked, text: str) -> Understood:
    cut = f"the first {LONGEST} characters of that" if len(text) > LONGEST else ""
    return only(asked, text[:LONGEST].strip(), cut)


def _name(asked: Asked, text: str) -> Understood:
    if len(text) > LONGEST_NAME:
        raise AnswerError(f"a shorter name, please, of {LONGEST_NAME} characters at most")
    name = person(text)
    if not name:
        raise AnswerError("a name, please, as you would greet them; Enter keeps the example's")
    return only(asked, name, name if name != text else "")


def _money(asked: Asked, text: str) -> Understood:
    found = amount(text)
    how = f", {found.how}" if found.how else ""
    return only(asked, found.money, f"{found.money}{how}")


def _cost(asked: Asked, text: str) -> Understood:
    found = amount(text, yearly=False)
    return only(asked, found.money, str(found.money))


def _value(asked: Asked, text: str) -> Understood:
    before: Value = at(asked.sheet, asked.step.path)
    parts, missed = package(text, before)
    after = before.model_copy(update=parts)
    shown = ", ".join(
        f"{name.replace('_', '-')} {in_words(name, one)}" if one is not None else f"no {name}"
        for name, one in parts.items()
    )
    whole = total(after, asked.sheet.currency)
    sum_up = f"; all of it {whole} a year" if len(whole.steps) > 1 else ""
    puts = tuple(((*asked.step.path, name), one) for name, one in parts.items())
    rest = "".join(f". Left out: {one}" for one in missed)
    return Understood(puts, shown + sum_up + rest)


def _spread(asked: Asked, text: str) -> Understood:
    named = dict(zip(("low", "mid", "high"), spread(text), strict=True))
    said = ", ".join(f"{name} {one}" for name, one in named.items() if one is not None)
    parent = asked.step.path[:-1]
    return Understood(tuple(((*parent, name), one) for name, one in named.items()), said)


def _day(asked: Asked, text: str) -> Understood:
    found = day(text, asked.today, asked.step.question.lean)
    if found is None:
        if re.search(r"\d{1,2}[/-]\d{1,2}", text):
            raise AnswerError(f"day or month first in “{text}”? Write it like 5 December")
        raise AnswerError(
            f"I can't find “{text}” in a calendar; 5 December, next Friday or in two weeks would do"
        )
    value = found if found == OPEN else date.fromisoformat(found)  # written without quotes
    return only(asked, value, day_in_words(found))


def _names(asked: Asked, text: str) -> Understood:
    if asked.scenario is None:
        raise AnswerError("that needs a scenario")
    things: dict[str, Issue | Topic] = {one.id: one for one in asked.scenario.issues}
    things |= {one.id: one for one in asked.scenario.topics}
    puts, said = [], []
    for pair in re.split(r"[;,]", text):
        parts = re.split(r"\s*(?:=|:|\bis called\b|\bare called\b)\s*", pair.strip(), maxsplit=1)
        if len(parts) != 2 or not parts[1]:
            raise AnswerError(f"like this: {asked.step.question.example}")
        wanted = clean(parts[0])
        found = [
            key
            for key, one in things.items()
            if wanted in (clean(one.label), key.replace("_", " "), *map(clean, one.also))
        ]
        if not found or len(parts[1]) > LONGEST_NAME:
            labels = ", ".join(one.label for one in asked.scenario.issues)
            raise AnswerError(f"“{parts[0]}” is not one of these: {labels}")
        puts.append((("names", found[0]), parts[1]))
        said.append(f"{things[found[0]].label} goes by “{parts[1]}”")
    return Understood(tuple(puts), ", ".join(said))


_TAKE_OUT = re.compile(r"-\s*(\d{1,2})?\s*\Z")
_COMMAS = re.compile(r",(?!\d{3}(?!\d))\s*(?:and\s+)?")
_LEADING = re.compile(r"\A(?:and|also|\+|\d{1,2}[.)])\s+", re.IGNORECASE)
SHORT = 5
"""Words of an item at most for commas to part a list rather than a sentence; default."""


def _list(asked: Asked, text: str) -> Understood:
    step, there = asked.step, asked.step.present
    if match := _TAKE_OUT.match(text):
        return _taken_out(asked, match[1])
    known = {clean(one) for one in there}
    items: list[str] = []
    for one in parted(text, step.question.commas):
        if clean(one) not in known:
            known.add(clean(one))
            items.append(one)
    if not items:
        return Understood((), "that is there already", more=True)
    leaf = step.question.covers[0][-1:] if step.question.covers else ()
    puts = tuple(((*step.path, len(there) + n, *leaf), one) for n, one in enumerate(items))
    if step.path == ("market",):
        return _figures(asked, items)
    said = " · ".join((*there, *items)) if len(items) > 1 or there else ""
    return Understood(puts, said, more=len(items) == 1)


_FIGURES = re.compile(r"\s*(?::|,|\(|\bsays?\b)\s*(?=\D{0,12}\d)(?P<figures>.+?)\)?\s*\Z")
"""What follows a source and holds its figures, as in `the survey 2026: 128 to 138k`."""


def _figures(asked: Asked, items: list[str]) -> Understood:
    """Sources from outside; figures that were written behind a name are put where they belong."""
    puts: list[tuple[Path, Any]] = []
    said: list[str] = []
    for place, item in enumerate(items, start=len(asked.step.present)):
        name, amounts = _apart(item)
        puts.append(((*asked.step.path, place, "source"), name))
        named = zip(("low", "mid", "high"), amounts, strict=True)
        shown = [(key, one) for key, one in named if one is not None]
        puts += [((*asked.step.path, place, key), one) for key, one in shown]
        said.append(": ".join(filter(None, (name, ", ".join(f"{k} {one}" for k, one in shown)))))
    plain = len(items) == 1 and len(puts) == 1 and not asked.step.present
    shown_all = "" if plain else " · ".join((*asked.step.present, *said))
    return Understood(tuple(puts), shown_all, more=len(items) == 1)


def _apart(item: str) -> tuple[str, tuple[Money | None, Money | None, Money | None]]:
    match = _FIGURES.search(item)
    if match and match.start():
        with suppress(AnswerError):
            found = spread(match["figures"])
            if all(one is None or one.value >= YEARLY for one in found):
                return item[: match.start()].strip(), found
    return item, (None, None, None)


YEARLY = 3_000
"""From here on an amount behind a source is pay rather than a year or a count; default."""


def parted(text: str, commas: bool) -> list[str]:
    """The items of a list in one answer, each as the sheet keeps it."""
    pieces = re.split(r";|,\s+and\s+" if commas else r";", text)
    parts = [one for piece in pieces for one in (_by_commas(piece) if commas else [piece])]
    evened = (_LEADING.sub("", one.strip(), count=1).strip(" .") for one in parts)
    return [one[:LONGEST] for one in evened if one]


def _by_commas(piece: str) -> list[str]:
    """Short items between commas; the last two may stand beside `and`. A sentence stays whole."""
    cut = _COMMAS.split(piece)
    if len(cut) > 1:
        cut = [*cut[:-1], *re.split(r"\s+and\s+", cut[-1])]
    return [piece] if any(len(one.split()) > SHORT for one in cut) else cut


def _taken_out(asked: Asked, number: str | None) -> Understood:
    there, path = asked.step.present, asked.step.path
    if not there:
        raise AnswerError("there is nothing to take out yet")
    if number is None and len(there) > 1:
        raise AnswerError(f"which of them? - 1 takes out “{there[0]}”")
    place = int(number or 1) - 1
    if not 0 <= place < len(there):
        raise AnswerError(f"there are {len(there)}: - 1 to - {len(there)}")
    puts: list[tuple[Path, Any]] = [((*path, place), None)]
    if path == ("alternatives",) and asked.sheet.best == there[place]:
        puts.append((("best",), None))
    return Understood(tuple(puts), f"taken out: {there[place]}", more=True)


_KINDS: dict[str, Callable[[Asked, str], Understood]] = {
    "text": _text, "name": _name, "list": _list, "money": _money, "cost": _cost, "value": _value,
    "spread": _spread, "day": _day, "names": _names, **choosing.KINDS,
}  # fmt: skip
