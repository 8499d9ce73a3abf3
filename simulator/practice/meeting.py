"""The real meeting: which one it was, how it ended, and a kind and honest answer to that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from re import IGNORECASE, MULTILINE
from re import compile as pattern

from simulator.debrief.page import Block, Heading, Page, Text
from simulator.errors import ScenarioError, SimulatorError, StoreError
from simulator.language.numbers import quantities
from simulator.language.terms import package_terms
from simulator.scenario.loading import ids, load
from simulator.scenario.model import Issue, Scenario
from simulator.scenario.rules import nearest
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.looking import Happening
from simulator.talk import packages
from simulator.talk.moves import Amount, Range
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worth
from simulator.worksheet.reading import loads
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
        return _from_scenario(which)
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


HEADINGS: Mapping[str, str] = {
    "agreed": "You asked, and it is agreed",
    "open": "You asked, and it is still open",
    "refused": "You asked, and they said no",
    "left": "You said no, and you left",
    "not_held": "It did not take place",
}
"""The first thing that is said, by ending."""

KIND: Mapping[str, tuple[str, ...]] = {
    "agreed": (
        "Well done. Let it be good for an evening before you think of what comes next, and"
        " celebrate it with somebody who knew that you were going to ask.",
        "One small thing for tomorrow: a friendly line that says what was agreed, so that it"
        " stands in writing.",
    ),
    "open": (
        "Open is not no. The hardest part, bringing it up, is behind you.",
        "What helps now is one next step with a name and a date: who does what, by when? Two"
        " friendly lines to them today can hold it.",
    ),
    "refused": (
        "That hurts, and it may. But you asked, and asking was the part that was yours; their"
        " answer was theirs.",
        "Don't decide anything tonight. Take a walk with somebody you trust and tell it once from"
        " beginning to end. What to do next can wait until after the walk.",
    ),
    "left": (
        "To keep a line that you drew in calm takes more than a yes. You asked, you listened, and"
        " you decided; all three were yours to do.",
        "It may still feel odd tonight. A walk with somebody you trust, telling it once from"
        " beginning to end, helps it settle.",
    ),
    "not_held": (
        "Nothing is lost but a date. All that you prepared is still yours.",
        "If you can, ask for the new date today, while everybody still has it in mind.",
    ),
}
"""What is said next. Celebrating, or walking and talking: `domain.md` 1, point 7."""


def page(one: Happening, found: About) -> Page:
    """What is said to somebody who comes from the real meeting."""
    return (Heading(HEADINGS[one.ending]), *_kind(one, found), *_next(one, found))


def _kind(one: Happening, found: About) -> Iterator[Block]:
    for words in KIND[one.ending]:
        yield Text(words)
    if one.ending in ("agreed", "open") and (said := compared(one.words, found)):
        yield Text(said, "good" if one.ending == "agreed" else "plain")
    if one.ending in ("refused", "left") and found.sheet is not None:
        yield from map(Text, _way_on(one.ending, found.sheet))


def _way_on(kind: str, sheet: Worksheet) -> Iterator[str]:
    """What the worksheet has ready for a meeting that brought nothing."""
    if kind == "left" and sheet.walk_away.package:
        why = f", because: {sheet.walk_away.why}" if sheet.walk_away.why else ""
        yield f"Your worksheet had the least you would take: {sheet.walk_away.package}{why}."
    if sheet.best_alternative is not None:
        yield f"And you have somewhere to go on: {sheet.best_alternative.what}."


def _next(one: Happening, found: About) -> Iterator[Block]:
    play = _play(found)
    if one.ending == "open":
        yield Text(f"Before the next round: {play}", "dim")
    elif one.ending == "not_held":
        prepare = f"rehearse prepare {found.scenario}".rstrip()
        yield Text(f"When there is a new date: {prepare}, and {play}", "dim")
    elif one.ending in ("refused", "left"):
        yield Text(f"Not today, but when you feel like it: {play}", "dim")


def _play(found: About) -> str:
    sheet = f" --worksheet {found.file}" if found.file is not None and found.sheet else ""
    return f"rehearse play {found.scenario}".rstrip() + (sheet if found.scenario else "")


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
    numbers = {
        key: int(one.value) if one.value.is_integer() else one.value
        for key, one in found.sheet.numbers.items()
    }
    with suppress(SimulatorError):
        return load(found.scenario, numbers, None, found.sheet.currency)
    return None
