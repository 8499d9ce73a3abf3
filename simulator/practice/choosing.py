"""Answers that choose: how firm, how sure, yes or no, which of these; by number or in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from simulator.language.text import clean
from simulator.practice.amounting import AnswerError
from simulator.practice.setting import FIRMNESS
from simulator.practice.stepping import KINDS as ASKS
from simulator.practice.stepping import WEIGHTS, Step
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Path
from simulator.worksheet.entries import LONGEST
from simulator.worksheet.sheet import Worksheet

Puts = tuple[tuple[Path, Any], ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What an answer puts where; how it was understood, when it is not kept as typed.

    `more` tells that one item of a list was taken and another may follow.
    """

    puts: Puts
    said: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question under way: its step, the sheet so far, the scenario, and what day it is."""

    step: Step
    sheet: Worksheet
    scenario: Scenario | None
    today: date


def only(asked: Asked, value: Any, said: str = "") -> Understood:
    """An answer to one field."""
    return Understood(((asked.step.path, value),), said)


_FIRM = (
    (
        5,
        r"have it(?! (?:in|on))|what i have|current|my (?:own )?(?:job|post|place)|where i am"
        r"|stay\w*|secure|permanent",
    ),
    (4, r"in writing|written|letter|contract|signed|on paper"),
    (3, r"spoken|verbal\w*|(?:was |were |been )?told|promised|by (?:phone|word)|said (?:yes|so)"),
    (2, r"process|interview\w*|talk(?:s|ing)|round|applied|shortlist\w*|application"),
    (1, r"hint\w*|interest\w*|recruiter|message|heard|friend|might|maybe"),
    (0, r"nothing|none|plan\w*|idea|looking|not yet|thinking"),
)
"""Words for how firm an alternative is; the firmest that is named counts, but for a plain no."""


def _firmness(asked: Asked, text: str) -> Understood:
    said = clean(text)
    digit = re.search(r"(?<!\w)f?([0-5])(?!\d)", said)
    if re.match(r"(?:nothing|none|no|not yet)\b", said):
        level = 0
    else:
        level = int(digit[1]) if digit else -1
    level = (
        next((n for n, words in _FIRM if re.search(rf"\b(?:{words})\b", said)), -1)
        if (level < 0)
        else level
    )
    if level < 0:
        raise AnswerError("a number from 0 to 5, please, whichever comes nearest")
    return only(asked, f"F{level}", f"F{level}, {FIRMNESS[level]}")


_SURENESS = (
    (25, r"not (?:very |so |really |at all )?sure|hardly|wild|no idea|unsure"),
    (90, r"very|quite sure|certain\w*|absolutely|definitely"),
    (50, r"half|maybe|perhaps|so-so|fifty|could be"),
    (75, r"fairly|pretty|rather|sure|probably|think"),
)
"""How sure words are, in percent; defaults, to be tuned. The first that fits."""

_KNOWN = re.compile(r"\b(?:know|known|knew|fact|told me|said so|(?:she|he|they) said)\b")
_GUESSED = re.compile(r"\b(?:guess\w*|think|suppose|probably|assume|imagine|not know)\b")


def _sure(asked: Asked, text: str) -> Understood:
    said = clean(text)
    number = re.search(r"(?<!\d)(\d{1,3})(?!\d)", said)
    known = bool(_KNOWN.search(said)) and not _GUESSED.search(said)
    sure = int(number[1]) if number else _in_words(said)
    if sure is not None and sure > 100:
        raise AnswerError("from 0 to 100 percent, please: a guess, 60%")
    if sure is None and not known and not _GUESSED.search(said):
        raise AnswerError("like this: a guess, 60%. Or: known")
    basis = "known" if known else "guess"
    how = "" if sure is None else f", {sure}% sure"
    parent = asked.step.path[:-1]
    return Understood((((*parent, "basis"), basis), ((*parent, "sure"), sure)), basis + how)


def _in_words(said: str) -> int | None:
    return next((n for n, words in _SURENESS if re.search(rf"\b(?:{words})\b", said)), None)


_NO = re.compile(r"(?:n|no|not|never|nope|rather not|probably not|i (?:think|guess) not|hardly)\b")
_YES = re.compile(
    r"(?:y|yes|sure|of course|i (?:would|do|think so|guess so|think i would|believe so)|probably"
    r"|definitely|certainly|absolutely|true|okay|i have|already|(?:i|he|she|it|they|we)"
    r" (?:do|does|know|knows|told))\b"
)
_UNDECIDED = re.compile(
    r"\b(?:not (?:so |really |quite |totally |at all )?sure|unsure|depends|do not know|no idea"
    r"|maybe|perhaps)\b"
)


def _yes(asked: Asked, text: str) -> Understood:
    said = clean(text)
    no = _NO.match(said) or re.search(r"\b(?:not|no|never)\b", said)
    if _UNDECIDED.search(said) or (not no and not _YES.match(said)):
        raise AnswerError("yes or no, please; or Enter when you don't know yet")
    return only(asked, not no, "no" if no else "yes")


_ASKS = (
    ("shaping", r"3|three|shap\w*|new|direction|never (?:been )?done"),
    ("bending", r"2|two|bend\w*|exception|special|only (?:for )?me|personal"),
    ("asking", r"1|one|ask\w*|usual|normal|standard|common|everybody|everyone|others get"),
)


def _kind(asked: Asked, text: str) -> Understood:
    said = clean(text)
    for kind, words in _ASKS:
        if re.search(rf"\b(?:{words})\b", said):
            return only(asked, kind, f"{kind}: {ASKS[kind]}")
    raise AnswerError("1 for usual here, 2 for an exception, 3 for something new")


def _weight(asked: Asked, text: str) -> Understood:
    said = clean(text)
    table = ((3, r"3|three|a lot|lots|most|high|much|very"), (1, r"1|one|little|low|not much"),
             (2, r"2|two|some|middling|medium|so-so"))  # fmt: skip
    order = table if "not much" not in said else table[1:]
    for weight, words in order:
        if re.search(rf"\b(?:{words})\b", said):
            return only(asked, weight, WEIGHTS[weight])
    raise AnswerError("3, 2 or 1, please")


def _whole(least: int, most: int, unit: str) -> Callable[[Asked, str], Understood]:
    """A kind of entry that is a whole number within bounds."""

    def understood(asked: Asked, text: str) -> Understood:
        words = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "half": 50}
        said = clean(text)
        match = re.search(r"(?<![\d.,])\d+(?![\d.,]*\d)", said)
        found = int(match[0]) if match else next((words[w] for w in words if w in said.split()), -1)
        if not least <= found <= most:
            raise AnswerError(f"a whole number from {least} to {most}, please")
        one = unit.removesuffix("s") if found == 1 else unit
        return only(asked, found, f"{found}{one}")

    return understood


def _pick(asked: Asked, text: str) -> Understood:
    names = [one.what for one in asked.sheet.alternatives]
    chosen = chosen_of(names, text)
    if chosen is None:
        raise AnswerError(f"one of them by its number, please, 1 to {len(names)}")
    return only(asked, names[chosen], names[chosen])


def chosen_of(names: Sequence[str], text: str) -> int | None:
    """Which of some names is meant, by number or by words; None when none is."""
    said = clean(text)
    number = re.fullmatch(r"\W*(\d{1,2})\W*", said)
    if number:
        return int(number[1]) - 1 if 1 <= int(number[1]) <= len(names) else None
    evened = [clean(name) for name in names]
    found = [n for n, name in enumerate(evened) if said == name]
    found = found or [n for n, name in enumerate(evened) if f" {said} " in f" {name} "]
    return found[0] if len(found) == 1 else None


def _monday(asked: Asked, text: str) -> Understood:
    """What is done on Monday: one of the alternatives, or a new one."""
    names = [one.what for one in asked.sheet.alternatives]
    chosen = chosen_of(names, text)
    if chosen is None and text.isdecimal():
        raise AnswerError(f"a number from 1 to {len(names)}, please, or your own words")
    place = len(names) if chosen is None else chosen
    before = [n for n, one in enumerate(asked.sheet.alternatives) if one.monday and n != place]
    puts: list[tuple[Path, Any]] = [(("alternatives", n, "monday"), None) for n in before]
    if chosen is None:
        puts.append((("alternatives", place, "what"), text[:LONGEST].strip()))
    puts.append((("alternatives", place, "monday"), True))
    return Understood(tuple(puts), "" if chosen is None else names[chosen])


KINDS: dict[str, Callable[[Asked, str], Understood]] = {
    "firmness": _firmness, "sure": _sure, "yes": _yes, "kind": _kind, "weight": _weight,
    "years": _whole(1, 20, " years"), "percent": _whole(0, 100, "%"),
    "share": _whole(0, 150, "%"), "pick": _pick, "monday": _monday,
}  # fmt: skip
"""How each kind of choice is understood."""
