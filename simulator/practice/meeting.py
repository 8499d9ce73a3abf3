"""The real meeting: which one it was, how it ended, and what came of it beside the worksheet."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from re import IGNORECASE, MULTILINE
from re import compile as pattern

from simulator.errors import ScenarioError, SimulatorError, StoreError
from simulator.language.numbers import quantities
from simulator.language.terms import package_terms
from simulator.practice.bringing import fitted, kept_for
from simulator.practice.setting import Setting
from simulator.scenario.loading import ids, load
from simulator.scenario.model import Issue, Scenario
from simulator.scenario.rules import nearest
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.talk import packages
from simulator.talk.moves import Amount, Range
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worth
from simulator.worksheet.reading import Read, loads
from simulator.worksheet.sheet import Worksheet

ENDINGS: Mapping[str, str] = {
    "agreed": "We agreed",
    "open": "It is still open",
    "refused": "They said no",
    "left": "I said no, and left",
    "not_held": "It did not take place",
}
"""How a real meeting can end, as the person says it."""

SAID: Mapping[str, tuple[str, ...]] = {
    "agreed": ("agreed", "agree", "yes", "we agreed", "deal", "done"),
    "open": ("open", "still open", "later", "not yet", "waiting"),
    "refused": ("refused", "no", "they said no", "rejected", "declined"),
    "left": ("left", "i left", "i said no", "walked away"),
    "not_held": ("not", "not held", "cancelled", "canceled", "postponed", "moved"),
}
"""Words by which an ending may be named beside its number."""

LONGEST = 2000
"""Characters of one answer; default."""

_LEAD = pattern(
    r"^.*?\b(?:got|get|gave me|give me|giving me|offer(?:ed|ing)?(?: me)?|agreed (?:on|to|at)|"
    r"settled (?:on|for|at)|landed (?:on|at)|ended (?:up )?(?:with|at|on))\b\s*",
    IGNORECASE,
)
"""What people say before a package that they tell of."""

LARGE = 1000
"""From here on a bare number is taken for an amount of money; default."""

_SCENARIO = pattern(r"^(extends|issues):", MULTILINE)
"""What a scenario file has and no worksheet."""


@dataclass(frozen=True)
class About:
    """What a note is about: a scenario, a worksheet, both, or (all empty) some meeting.

    `trouble` says in a line why the worksheet could not be read.
    """

    title: str = ""
    scenario: str = ""
    file: Path | None = None
    sheet: Worksheet | None = None
    trouble: str = ""


def about(which: str | None, store: Store) -> About:
    """Find the meeting by the name of a scenario or a worksheet, or by a file.

    Without a name it is the worksheet changed last, else the scenario played last, else unnamed.
    Raises `StoreError` for a name nobody knows.
    """
    if which is not None:
        return _named(which)
    for file in worksheets.kept():
        return _from_sheet(file)
    rows = store.history()
    return _from_scenario(rows[-1].scenario) if rows else About()


def _named(which: str) -> About:
    path = Path(which)
    if path.suffix in (".yaml", ".yml"):
        if not path.is_file():
            raise StoreError(f"there is no file {which}")
        if _SCENARIO.search(worksheets.read(path)):
            return _from_scenario(str(path))
        return _from_sheet(path)
    with suppress(StoreError):
        file = worksheets.path(which)
        if file.is_file():
            return _from_sheet(file)
    if which in ids():
        kept = kept_for(which)
        return _from_sheet(kept) if kept else _from_scenario(which)
    known = [*ids(), *(one.stem for one in worksheets.kept())]
    hint = nearest(which, known)
    raise StoreError(f"there is no scenario or worksheet '{which}'{hint and f'; {hint}'}")


def _from_scenario(which: str) -> About:
    try:
        return About(load(which).title, which)
    except SimulatorError:  # a scenario file of their own that is gone or was changed
        return About(which, which)


def _from_sheet(file: Path) -> About:
    try:
        sheet = loads(worksheets.read(file), str(file)).worksheet
    except (ScenarioError, StoreError) as error:
        trouble = str(error).splitlines()[0]
        named = file.stem if file.stem in ids() else ""
        return About(_title(named, file), named, file, None, trouble)
    scenario = sheet.scenario or (file.stem if file.stem in ids() else "")
    return About(_title(scenario, file), scenario, file, sheet)


def _title(scenario: str, file: Path) -> str:
    return _from_scenario(scenario).title if scenario else file.stem


def ending(said: str) -> str | None:
    """The ending somebody names by its number or in a word; None when it is none of them."""
    words = said.casefold().strip(" .!")
    if words.isdecimal() and 1 <= int(words) <= len(ENDINGS):
        return list(ENDINGS)[int(words) - 1]
    return next((kind for kind, names in SAID.items() if words in names), None)


def compared(words: str, found: About) -> str:
    """What somebody wrote of the package against walk-away and target; empty if it is not clear.

    Only one reading is taken at its word: with two amounts of money nobody knows which it was.
    """
    sheet = found.sheet
    scenario = _own_scenario(found) if sheet is not None else None
    if sheet is None or scenario is None or _several_amounts(words):
        return ""
    said = _LEAD.sub("", words, count=1)
    terms = package_terms(said, Talk(scenario).view)
    if not terms:
        return ""
    marks = (("walk-away", sheet.walk_away.package), ("target", sheet.target.package))
    places = [
        f"{_place(gap)} your {name} ({written})"
        for name, written in marks
        if written and (gap := _gap(scenario, said, written)) is not None
    ]
    read = " and ".join(packages.in_words(scenario, name, _low(value)) for name, value in terms)
    return f"As I read it, {read}: {' and '.join(places)}." if places else ""


def _gap(scenario: Scenario, said: str, mark: str) -> float | None:
    """How much better one package in words is than another; None when one is not understood.

    Past the end of a scale points no longer tell two amounts apart; then the amounts do.
    """
    ours, theirs = worth(scenario, said), worth(scenario, mark)
    if ours is None or theirs is None or ours != theirs:
        return None if ours is None or theirs is None else ours - theirs
    other = dict(package_terms(mark, Talk(scenario).view))
    for name, value in package_terms(said, Talk(scenario).view):
        low, least = _low(value), _low(other.get(name, value))
        if isinstance(low, int | float) and isinstance(least, int | float) and low != least:
            return (low - least) * _rising(scenario.issue[name])
    return 0


def _rising(issue: Issue) -> int:
    """1 where more of it is better for you, else -1."""
    first, last = issue.options[0], issue.options[-1]
    more = (last.amount or 0) > (first.amount or 0)
    return 1 if more == (last.points.you >= first.points.you) else -1


def _place(gap: float) -> str:
    return "above" if gap > 0 else "below" if gap < 0 else "just at"


def _low(value: Amount | Range) -> Amount:
    return value.low if isinstance(value, Range) else value


def _several_amounts(words: str) -> bool:
    found = quantities(words.casefold())
    return sum(one.kind == "money" or one.low >= LARGE for one in found) > 1


def _own_scenario(found: About) -> Scenario | None:
    """The scenario with the worksheet's numbers; None where they do not go together."""
    if found.sheet is None or not found.scenario:
        return None
    today = datetime.now(UTC).date()
    with suppress(SimulatorError):
        return fitted(Setting(found.scenario), Read(found.sheet, {}), today).scenario
    return None
