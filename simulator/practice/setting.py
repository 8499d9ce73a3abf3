"""Setting the scene: the person's own numbers, the counterpart's name, the preparation card."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from simulator.errors import ScenarioError, SimulatorError
from simulator.language.terms import money
from simulator.practice.safe import one_line
from simulator.scenario.amounts import rounded
from simulator.scenario.loading import load
from simulator.scenario.model import NOTHING as NO_ONE
from simulator.scenario.model import Number, Own, Scenario
from simulator.talk.state import Card
from simulator.worksheet.brought import meant

FIRMNESS = (
    "nothing yet, only the plan to look",
    "a hint: somebody showed interest",
    "a process under way, talks done or set",
    "a spoken offer",
    "a written offer with terms and a date",
    "what you have now, secure and liveable",
)
"""The firmness ladder F0 to F5 in plain words (`domain.md` 2.2)."""

LONGEST_NAME = 60
LONGEST_ANSWER = 300
"""Characters of a name and of one answer on the card; defaults."""

SEEDS = 1_000_000
"""Seeds drawn when none is given: few enough digits to read out to a colleague. Default."""

NOTHING = frozenset({
    "", "?", "-", "no", "none", "nope", "nothing", "na", "no idea", "not sure", "unsure", "dunno",
    "i dont know", "dont know", "i do not know", "no clue", "i have no idea", "i have none",
    "i have nothing", "ive nothing", "nothing really", "nothing yet", "none yet", "no alternative",
    "i dont have one", "i dont have any", "i do not have one", "there is none", "there isnt one",
    "idk", "i am not sure", "im not sure", "not yet", "nothing at all", "no alternatives",
})  # fmt: skip
"""Ways to say that one has no answer, without apostrophes and full stops."""

_UNITS = re.compile(r"^(-?\d+(?:\.\d+)?)\s*[a-z% ]*$", re.IGNORECASE)


class SettingError(SimulatorError):
    """An answer about the setting cannot be used; the message says what could be."""


@dataclass(frozen=True)
class Setting:
    """What the person brings to a scenario; everything may be left as the example has it.

    `declared` are the scenario's numbers. Examples of money among them that were left follow the
    first amount given, so that 58,000 is not weighed against an example made for 84,000. `own` is
    what a worksheet or an earlier talk brings beside numbers.
    """

    which: str | Path
    numbers: Mapping[str, int | float] = field(default_factory=dict)
    name: str | None = None
    currency: str = ""
    declared: tuple[Number, ...] = ()
    own: Own = NO_ONE

    def scenario(self) -> Scenario:
        """Load the scenario with these numbers. Raises `ScenarioError`."""
        numbers = {**self.numbers, **self._examples()}
        return load(self.which, numbers, self.name, self.currency, self.own)

    def _examples(self) -> dict[str, int | float]:
        """Examples of money not answered yet, in the proportion of the first amount given."""
        money_ones = {one.id: one for one in self.declared if one.kind == "money"}
        first = next((name for name in self.numbers if name in money_ones), None)
        if first is None or not money_ones[first].example:
            return {}
        share = Decimal(str(self.numbers[first])) / Decimal(str(money_ones[first].example))
        return {
            name: rounded(Decimal(str(one.example)) * share, 3)
            for name, one in money_ones.items()
            if name not in self.numbers
        }

    def with_example(self, number: Number, value: int | float) -> Setting:
        """Keep the example shown for one of the scenario's questions."""
        return replace(self, numbers={**self.numbers, number.id: value})

    def with_number(self, number: Number, answer: str) -> Setting:
        """Take an answer to one of the scenario's questions. Raises `SettingError`."""
        value, currency = _number(number, answer)
        numbers = {**self.numbers, number.id: value}
        return replace(self, numbers=numbers, currency=currency or self.currency)

    def named(self, answer: str) -> Setting:
        """Take the counterpart's name. Raises `SettingError`."""
        name = one_line(answer)
        if not name or len(name) > LONGEST_NAME:
            raise SettingError(f"a name has 1 to {LONGEST_NAME} characters")
        return replace(self, name=name)


def _number(number: Number, answer: str) -> tuple[int | float, str]:
    text = one_line(answer)
    if number.kind == "money":
        found = money(text)
        if found is None:
            raise SettingError(f"'{text}' is not an amount; write it like 64000, 64k or £64,000")
        return found
    match = _UNITS.match(text)
    if match is None:
        raise SettingError(f"'{text}' is not a number; write it like {number.example}")
    value = float(match[1])
    return (int(value) if value.is_integer() else value), ""


def set_numbers(setting: Setting, scenario: Scenario, given: Sequence[str]) -> Setting:
    """Take `name=value` pairs, as `--set` has them.

    Raises `SettingError` for the first bad one, and when together they make no sense.
    """
    setting = replace(setting, declared=scenario.numbers)
    known = {number.id: number for number in scenario.numbers}
    for pair in given:
        name, equals, answer = pair.partition("=")
        name = name.strip()
        if not equals:
            raise SettingError(f"--set takes name=value, for example --set {_example(scenario)}")
        if name not in known:
            close = get_close_matches(name, known, 1)
            hint = f"; did you mean '{close[0]}'?" if close else ""
            raise SettingError(
                f"'{name}' is not one of this scenario's numbers"
                f" ({', '.join(known) or 'it has none'}){hint}"
            )
        setting = setting.with_number(known[name], answer)
    try:
        setting.scenario()
    except ScenarioError as error:
        raise SettingError(will_not_do(error)) from None
    return setting


def will_not_do(error: ScenarioError) -> str:
    """Why numbers cannot be used, without a place in a file that the person did not write."""
    return f"that will not do here: {error.problems[0].message}"


def _example(scenario: Scenario) -> str:
    number = scenario.numbers[0] if scenario.numbers else None
    return f"{number.id}={number.example}" if number else "name=value"


def seed_or_drawn(seed: int | None) -> int:
    """The seed given, or one drawn now; it is kept with the talk either way."""
    return secrets.randbelow(SEEDS) if seed is None else seed


@dataclass(frozen=True)
class WalkAway:
    """A walk-away as understood: as typed, its terms in words, and its points for you.

    Without words it is how things stand at the start.
    """

    text: str
    words: tuple[str, ...]
    points: int


def walk_away(scenario: Scenario, answer: str) -> WalkAway | None:
    """Understand the least the person would accept, on top of how things stand at the start.

    None when the answer names nothing that is on the table.
    """
    text = one_line(answer)[:LONGEST_ANSWER]
    named = choices(scenario)
    if text.isdecimal() and 1 <= int(text) <= len(named):
        text = named[int(text) - 1]
    found = meant(scenario, text)
    return None if found is None else WalkAway(text, found.terms, found.points)


def is_nothing(answer: str) -> bool:
    """Whether somebody says that they have nothing, or do not know."""
    return re.sub(r"[^a-z0-9?\- ]", "", one_line(answer).casefold()).strip() in NOTHING


def example_walk_away(scenario: Scenario) -> str:
    """A walk-away one might type: the first issue, one step above what there is now."""
    issue = scenario.issues[0]
    at = min(scenario.opening[0] + 1, len(issue.options) - 1)
    return issue.phrase.replace("{}", issue.options[at].label)


def choices(scenario: Scenario) -> tuple[str, ...]:
    """The options of the first issue by name, where it is a choice and not an amount."""
    issue = scenario.issues[0]
    return tuple(one.label for one in issue.options) if issue.kind == "choice" else ()


def alternative(scenario: Scenario, answer: str) -> tuple[str, str]:
    """Understand the answer about the best alternative: a listed one by number, or own words.

    Returns the id and the text; one of them is empty unless a listed one was described.
    """
    text = one_line(answer)[:LONGEST_ANSWER]
    listed = scenario.alternatives
    if text.isdecimal():
        if 1 <= int(text) <= len(listed):
            return listed[int(text) - 1].id, ""
        raise SettingError(f"choose 1 to {len(listed)}, or describe it in your own words")
    for one in listed:
        if text.casefold() in {name.casefold() for name in (one.id, one.label, *one.also)}:
            return one.id, text
    return "", text


def firmness(answer: str) -> int:
    """Understand how firm an alternative is: `3`, `F3`. Raises `SettingError`."""
    text = one_line(answer).upper().removeprefix("F")
    if text not in ("0", "1", "2", "3", "4", "5"):
        raise SettingError("choose 0 to 5")
    return int(text)


def guesses(answer: str) -> tuple[str, ...]:
    """Part the answer about what they care about into separate guesses."""
    parts = (part.strip(" .") for part in re.split(r"[,;]|\band\b", one_line(answer)))
    return tuple(part[:LONGEST_ANSWER] for part in parts if part)


def card_from_json(scenario: Scenario, text: str) -> Card | None:
    """A card given as an object: `walk_away` in words or points, `alternative`, `firmness`, ...

    Keys are those of a card in a transcript; `walk_away` may be words ("66k and a mentor").
    Raises `SettingError` for anything else.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise SettingError("the card is not JSON") from None
    if not isinstance(data, dict):
        raise SettingError("the card is not a JSON object")
    known = Card().to_dict()
    for key in data:
        if key not in known:
            raise SettingError(f"'{key}' is not part of a card; there are: {', '.join(known)}")
    card = Card(**{**_checked(scenario, data), "guesses": _guesses(data.get("guesses", ()))})
    return None if card == Card() else card


def _checked(scenario: Scenario, data: Mapping[str, Any]) -> dict[str, Any]:
    done = dict(data)
    least = data.get("walk_away")
    if isinstance(least, str):
        meant = walk_away(scenario, least)
        if meant is None:
            raise SettingError(f"'{one_line(least)}' names nothing that is on the table here")
        done |= {"walk_away": meant.points, "walk_away_text": meant.text}
    elif least is not None and (type(least) is not int or not 0 <= least <= 100):
        raise SettingError("the card's walk_away is words or points from 0 to 100")
    ids = {one.id for one in scenario.alternatives}
    if data.get("alternative", "") not in ("", *ids):
        raise SettingError(f"the card's alternative is one of: {', '.join(ids)}")
    if data.get("firmness") is not None:
        done["firmness"] = firmness(str(data["firmness"]))
    if data.get("would_take") not in (None, True, False):
        raise SettingError("the card's would_take is true, false or null")
    for key in ("walk_away_text", "alternative_text"):
        if not isinstance(done.get(key, ""), str):
            raise SettingError(f"the card's {key} is text")
        done[key] = one_line(done.get(key, ""))[:LONGEST_ANSWER]
    return done


def _guesses(given: object) -> tuple[str, ...]:
    if isinstance(given, str):
        return guesses(given)
    if isinstance(given, list | tuple) and all(isinstance(one, str) for one in given):
        return tuple(one_line(one)[:LONGEST_ANSWER] for one in given if one_line(one))
    raise SettingError("the card's guesses are a list of texts")
