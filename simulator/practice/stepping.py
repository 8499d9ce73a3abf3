"""The way through the worksheet: which questions have a point now, and what they have already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from simulator.practice.setting import FIRMNESS
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Path
from simulator.worksheet.asking import EACH, Question, Section, at
from simulator.worksheet.days import in_words
from simulator.worksheet.questions_terms import VALUE_PARTS
from simulator.worksheet.sheet import Guess, Value, Worksheet

KINDS = {"asking": "usual here", "bending": "an exception for you", "shaping": "something new"}
"""The kinds of ask in words."""

WEIGHTS = ("", "1, a little", "2, some", "3, a lot")
"""The weights of an interest in words."""

THEM = "the other side"
"""What the counterpart is called while nobody has a name."""

PART_WORDS = {"one_offs": "one-offs"}
"""Parts of a value that are not called as their key is."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question at one place of the sheet: its words, and what stands there, in words.

    `about` names the item of a list that the question is about, where its words do not.
    """

    section: int
    question: Question
    path: Path
    prompt: str
    present: tuple[str, ...]
    about: str = ""

    @property
    def listing(self) -> bool:
        """Whether it takes a list, item by item."""
        return self.question.kind == "list"


def steps(
    parts: Sequence[Section],
    sheet: Worksheet,
    scenario: Scenario | None = None,
    only: int | None = None,
) -> tuple[Step, ...]:
    """Every question that has a point with the sheet as it is, in order.

    With `only`, questions about places of a list are asked about that place alone.
    """
    return tuple(
        Step(
            number, question, path, _worded(question, path, sheet, scenario),
            _present(question, path, sheet), _about(question, path, sheet),
        )
        for number, part in enumerate(parts)
        for question, path in _asked(part.questions, sheet, only)
    )  # fmt: skip


def _asked(
    questions: Sequence[Question], sheet: Worksheet, only: int | None
) -> Iterator[tuple[Question, Path]]:
    """Questions with their paths; those about places of a list come place by place."""
    for many, group in groupby(questions, key=_going_through):
        run = tuple(group)
        places = _places(many, sheet) if only is None else [only]
        for place in places:
            for question in run:
                if only is not None or question.when(sheet, place):
                    yield question, _placed(question.path, place)


def _places(many: Path, sheet: Worksheet) -> list[int]:
    """The places to go through: of alternatives the best first, for it is asked most about."""
    if not many:
        return [0]
    places = list(range(len(at(sheet, many))))
    if many == ("alternatives",):
        places.sort(key=lambda place: sheet.alternatives[place] is not sheet.best_alternative)
    return places


def _going_through(question: Question) -> Path:
    """The list whose places a question goes through; one answer about all of them does not."""
    return () if question.kind == "monday" else question.many


def _placed(path: Path, place: int) -> Path:
    return tuple(place if part == EACH else part for part in path)


def answered(step: Step) -> bool:
    """Whether a step has an answer."""
    return bool(step.present)


def _worded(question: Question, path: Path, sheet: Worksheet, scenario: Scenario | None) -> str:
    words = {
        "{counterpart}": sheet.counterpart or (scenario.counterpart if scenario else THEM),
        "{interests}": ", ".join(one.what for one in sheet.interests) or "what you care about",
        "{item}": _item(_place(path, sheet)),
    }
    prompt = question.prompt
    for key, word in words.items():
        prompt = prompt.replace(key, word)
    return prompt


def _about(question: Question, path: Path, sheet: Worksheet) -> str:
    if question.kind == "monday" or "{item}" in question.prompt:
        return ""
    return _item(_place(path, sheet))


def _place(path: Path, sheet: Worksheet) -> object:
    """The item of a list that a path leads into; None outside of lists."""
    first = next((n for n, part in enumerate(path) if isinstance(part, int)), None)
    return None if first is None else at(sheet, path[: first + 1])


def _item(one: object) -> str:
    """What an item of a list is called."""
    return next(
        (str(name) for key in ("what", "who", "source") if (name := getattr(one, key, None))), ""
    )


def _present(question: Question, path: Path, sheet: Worksheet) -> tuple[str, ...]:
    """What stands at a place, in words; a list has several."""
    if question.kind == "monday":
        return tuple(one.what for one in sheet.alternatives if one.monday)
    if question.kind == "spread":
        return _several(at(sheet, path[:-1]), ("low", "mid", "high"))
    if question.kind == "sure":
        return _sure(at(sheet, path[:-1]))
    found = at(sheet, path)
    if found is None or found == ():
        return ()
    return _SHOWN.get(question.kind, _plainly)(found)


def _plainly(found: Any) -> tuple[str, ...]:
    return (str(found),)


def _sure(guess: Guess) -> tuple[str, ...]:
    if guess.sure is None and guess.basis == "guess":
        return ()
    return (guess.basis + ("" if guess.sure is None else f", {guess.sure}% sure"),)


def _several(part: object, names: Sequence[str]) -> tuple[str, ...]:
    shown = [
        f"{PART_WORDS.get(name, name)} {amount(name, found)}"
        for name in names
        if (found := getattr(part, name)) is not None
    ]
    return (", ".join(shown),) if shown else ()


def amount(name: str, found: Any) -> str:
    """One part of a value in words."""
    if name != "hours":
        return str(found)
    return f"{abs(found):g} a week {'more' if found > 0 else 'fewer'}"


def value_in_words(value: Value) -> str:
    """The parts of a value, in words."""
    return "".join(_several(value, VALUE_PARTS))


_SHOWN: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "list": lambda found: tuple(one if isinstance(one, str) else _item(one) for one in found),
    "value": lambda found: _several(found, VALUE_PARTS),
    "day": lambda found: (in_words(found),),
    "firmness": lambda found: (f"{found}, {FIRMNESS[found]}",),
    "yes": lambda found: ("yes" if found else "no",),
    "kind": lambda found: (KINDS[found],),
    "weight": lambda found: (WEIGHTS[found],),
    "percent": lambda found: (f"{found}%",),
    "share": lambda found: (f"{found}%",),
    "years": lambda found: ("one year" if found == 1 else f"{found} years",),
    "names": lambda found: tuple(f"{name}: {word}" for name, word in found.items()),
}
"""How each kind of entry is shown; the others as they are."""
