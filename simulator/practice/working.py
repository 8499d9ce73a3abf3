"""A preparation under way: a worksheet that is asked for bit by bit and kept after each answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path as File

from simulator.errors import ScenarioError, SimulatorError, StoreError
from simulator.practice import answering
from simulator.practice.amounting import AnswerError
from simulator.practice.choosing import Asked, Puts, Understood
from simulator.practice.setting import Setting, choices, walk_away, will_not_do
from simulator.practice.stepping import Step, steps
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.store import worksheets
from simulator.worksheet import questions
from simulator.worksheet.asking import Section
from simulator.worksheet.entries import Money
from simulator.worksheet.fitting import fitted
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Worksheet
from simulator.worksheet.template import template
from simulator.worksheet.total import derived
from simulator.worksheet.writing import put

MARKS = ("target", "opening", "walk_away")
"""Parts that hold a package, whose words the scenario may know."""

LONGEST_NAME = 200
"""Characters of what names a scenario in a sheet (`Worksheet.scenario`)."""


class BrokenSheetError(SimulatorError):
    """A worksheet cannot be read: one line with its place; `problems` has them all."""

    def __init__(self, file: File, error: ScenarioError) -> None:
        first, *more = self.problems = error.problems
        rest = f" (and {len(more)} more)" if more else ""
        hint = f"; {first.suggestion}" if first.suggestion else ""
        super().__init__(f"{file}, line {first.line}: {first.message}{hint}{rest}")


@dataclass(frozen=True)
class Working:
    """A worksheet under way: its text with every answer, and what of it is on disk.

    `on_disk` is the file as last read or written, None while there is none; `pending` are the
    answers not written yet. `which` names the scenario, `scenario` is it with its example.
    """

    file: File
    text: str
    sheet: Worksheet
    today: date
    which: str = ""
    scenario: Scenario | None = None
    on_disk: str | None = None
    pending: Puts = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts of the worksheet."""
        return questions.sections(self.scenario)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The questions that have a point now."""
        return steps(self.sections, self.sheet, self.scenario)

    @property
    def quick(self) -> tuple[Step, ...]:
        """The questions of the quick path, about the best alternative."""
        if self.scenario is None:
            return ()
        best = self.sheet.best_alternative
        place = self.sheet.alternatives.index(best) if best else 0
        part = Section("", questions.quick(self.scenario, self.sheet))
        return steps((part,), self.sheet, self.scenario, place)

    @property
    def kept(self) -> bool:
        """Whether everything that was answered is on disk."""
        return not self.pending


def opened(file: File, which: str | None, today: date) -> Working:
    """Begin or go on with the worksheet in a file. Nothing is written.

    Raises `BrokenSheetError` for a file that is no worksheet, `StoreError` for one that cannot be
    read, `ScenarioError` when there is no such scenario.
    """
    there = worksheets.read(file) if file.exists() else None
    sheet = read(file, there) if there is not None else Worksheet()
    name = which or sheet.scenario or ""
    scenario = loading.load(name) if which else _perhaps(name)
    name = _lasting(name, scenario)
    if there is None:
        text = template(name)
        return Working(file, text, loads(text).worksheet, today, name, scenario)
    working = Working(file, there, sheet, today, name, scenario, there)
    if which and sheet.scenario != name:
        return take(working, ((("scenario",), name),))
    return working


def _perhaps(name: str) -> Scenario | None:
    """The scenario a sheet names, if it is there; the sheet can be filled in without it."""
    try:
        return loading.load(name) if name else None
    except ScenarioError:
        return None


def _lasting(name: str, scenario: Scenario | None) -> str:
    """What names a scenario from any folder: its id in the library, else the whole path."""
    if scenario is None or name in loading.ids():
        return name
    path = str(File(name).resolve())
    return path if len(path) <= LONGEST_NAME else ""


def read(file: File, text: str) -> Worksheet:
    """The worksheet in a text. Raises `BrokenSheetError`."""
    try:
        return loads(text, str(file)).worksheet
    except ScenarioError as error:
        raise BrokenSheetError(file, error) from None


def take(working: Working, puts: Puts) -> Working:
    """The preparation with more entries, not yet on disk. Raises `AnswerError`."""
    try:
        text = _with(working.text, puts)
    except ScenarioError as error:
        problem = error.problems[0]
        hint = f"; {problem.suggestion}" if problem.suggestion else ""
        raise AnswerError(f"{problem.message}{hint}") from None
    return replace(
        working, text=text, sheet=loads(text).worksheet, pending=(*working.pending, *puts)
    )


def _with(text: str, puts: Puts) -> str:
    for path, value in puts:
        text = put(text, path, value)
    return text


def answer(working: Working, step: Step, text: str) -> tuple[Working, Understood]:
    """Take an answer to a question: the preparation with it, and how it was understood.

    `-` takes out what was answered. Raises `AnswerError`, which says what would be understood.
    """
    asked = Asked(step, working.sheet, working.scenario, working.today)
    listed = options(working, step)
    if text.strip().isdecimal() and 1 <= int(text) <= len(listed):
        text = listed[int(text) - 1]
    if text.strip() == "-" and not step.listing:
        understood = answering.emptied(asked)
    else:
        understood = answering.understand(asked, text)
    after = take(working, understood.puts)
    if step.path[0] == "numbers":
        _sensible(after)
    if _is_package(step) and understood.puts[0][1]:
        understood = replace(understood, said=_as_understood(after, understood.puts[0][1]))
    return after, understood


def _is_package(step: Step) -> bool:
    return step.path[0] in MARKS and step.path[1] == "package"


def options(working: Working, step: Step) -> tuple[str, ...]:
    """What a mark may be by number: the choices of a scenario that is about one of a few things."""
    if working.scenario is None or not _is_package(step):
        return ()
    return choices(working.scenario)


def _sensible(working: Working) -> None:
    """Whether the numbers so far make a talk. Raises `AnswerError`."""
    try:
        _personal(working)
    except ScenarioError as error:
        raise AnswerError(will_not_do(error)) from None


def _personal(working: Working) -> Scenario | None:
    """The scenario with the person's numbers. Raises `ScenarioError`."""
    if working.scenario is None:
        return None
    numbers = tuple((key, one.value) for key, one in working.sheet.numbers.items())
    return _loaded(working.which, numbers, working.sheet.currency)


@lru_cache(maxsize=8)
def _loaded(which: str, numbers: tuple[tuple[str, float], ...], currency: str) -> Scenario:
    example = loading.load(which)
    mine = {key: value for key, value in numbers if key in {one.id for one in example.numbers}}
    return Setting(which, mine, currency=currency, declared=example.numbers).scenario()


def on_table(working: Working, package: str) -> str:
    """How a package in words is understood in the scenario; nothing when it is not."""
    try:
        scenario = _personal(working)
    except ScenarioError:
        return ""
    found = walk_away(scenario, package) if scenario else None
    return "" if found is None else ", ".join(found.words) or "things as they are"


def _as_understood(working: Working, package: str) -> str:
    """How a package is understood, or that it is kept as it is; nothing without a scenario."""
    said, scenario = on_table(working, package), working.scenario
    if said or scenario is None:
        return said
    labels = ", ".join(issue.label for issue in scenario.issues)
    return f"kept in your words; in this talk they can only agree on {labels}"


FAR_OFF = 8
"""How many times another of one's own salaries an amount is that was mistyped; default."""


def far_off(working: Working, step: Step) -> str:
    """A question back about a number far off the others, a nought too few; else nothing."""
    if step.path[0] != "numbers" or step.question.kind != "money":
        return ""
    mine = working.sheet.numbers[str(step.path[1])]
    others = (one for key, one in working.sheet.numbers.items() if key != step.path[1])
    for other in others:
        low, high = sorted((abs(mine.value), abs(other.value)))
        if low * FAR_OFF < high:
            return f"{mine} a year, beside {other}? Type it once more if that is right"
    return ""


def kept(working: Working) -> Working:
    """Write what is not on disk yet; it is there when this returns.

    What somebody else changed in the file meanwhile is kept too. Raises `StoreError`; then
    nothing is lost, and it can be tried again.
    """
    if working.kept:
        return working
    there = worksheets.read(working.file) if working.file.exists() else None
    text = working.text
    if there is not None and there != working.on_disk:
        text = _merged(working, there)
    worksheets.write(working.file, text)
    return replace(
        working, text=text, sheet=loads(text).worksheet, on_disk=text, pending=()
    )  # fmt: skip


def _merged(working: Working, there: str) -> str:
    """The file as somebody changed it meanwhile, with the answers not written yet."""
    try:
        return _with(there, working.pending)
    except (ScenarioError, IndexError) as error:
        why = BrokenSheetError(working.file, error) if isinstance(error, ScenarioError) else ""
        where = f": {why}" if why else ""
        raise StoreError(f"the file was changed meanwhile, and this does not fit{where}") from None


def arithmetic(sheet: Worksheet) -> Iterator[str]:
    """The walk-away that follows from the best alternative, with how it comes about."""
    found, best = derived(sheet), sheet.best_alternative
    if found is None or best is None:
        return
    if len(found.steps) > 1:
        yield "; ".join(
            f"{one.what}: {one.how} = {found.written(one.amount)}" for one in found.steps
        )
    whole = found.written(found.total) + (" of your target" if found.percent else " a year in all")
    base = "" if found.base is None else f", or a base of {found.written(found.base)}"
    yield f"By your own numbers {whole}{base} would be as good as “{best.what}”. No advice."


def suggested(working: Working, step: Step) -> str:
    """What an empty answer could take over from elsewhere in the sheet, as one would type it."""
    scenario, sheet = working.scenario, working.sheet
    if scenario is None or step.present:
        return ""
    if step.path[0] == "numbers":
        found = fitted(sheet, scenario).numbers.get(str(step.path[1]))
        return "" if found is None else str(Money(float(found), sheet.currency))
    if step.path == ("here",):
        base = sheet.numbers.get("offered" if scenario.on_table else "current")
        return "" if base is None else f"base {base}"
    return ""
