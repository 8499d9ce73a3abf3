"""The worksheet: what a person works out before a talk (`domain.md` 2.4).

Everything may be left out. Names of the fields are the keys of the file.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.scenario.file import Id
from simulator.worksheet.entries import (
    Amount,
    Answer,
    Answers,
    Day,
    Firmness,
    Money,
    Part,
    Percent,
)

FORMAT = 1
SECURE = 5
"""Firmness of what you have now, secure and liveable (`domain.md` 2.2)."""


class Aims(Part):
    """Where work and life should go, and the step mapped back from it."""

    five_years: Answer | None = None
    next_step: Answer | None = None
    drop: Answers = ()
    """What one "should" want and does not."""


class Interest(Part):
    """Why something matters to you. Weight 1 to 3; the list is in order of rank."""

    BARE: ClassVar[str] = "what"

    what: Answer
    weight: Annotated[int, Field(ge=1, le=3)] = 2


class Wishes(Part):
    """The wish list in three tiers."""

    must: Answers = ()
    excited: Answers = ()
    nice: Answers = ()


class Ask(Part):
    """The kind of ask, the arguments that kind needs, and the ask in one sentence."""

    kind: Literal["asking", "bending", "shaping"] | None = None
    arguments: Answers = ()
    sentence: Answer | None = None


class Ally(Part):
    """Somebody who must be on side, at work or at home."""

    BARE: ClassVar[str] = "who"

    who: Answer
    told: bool = False


class Guess(Part):
    """An interest of theirs, guessed or known, and how sure you are in percent."""

    BARE: ClassVar[str] = "what"

    what: Answer
    basis: Literal["guess", "known"] = "guess"
    sure: Percent | None = None


class Theirs(Part):
    """Their side as you see it."""

    interests: tuple[Guess, ...] = ()
    alternatives: Answer | None = None
    limits: Answer | None = None
    decides: Answer | None = None


class Value(Part):
    """What a package is worth, in parts. Money is a year's, but for one-offs.

    `equity_kept` is the percent of the equity's stated value that you count; `years` is over how
    many years one-offs are spread; hours are a week's, more counting against it.
    """

    BARE: ClassVar[str] = "base"

    base: Amount | None = None
    bonus: Amount | None = None
    equity: Amount | None = None
    equity_kept: Percent | None = None
    benefits: Amount | None = None
    one_offs: Amount | None = None
    years: Annotated[int, Field(ge=1, le=20)] | None = None
    commute: Amount | None = None
    hours: Annotated[float, Field(ge=-80, le=80)] | None = None
    role: Amount | None = None


class Alternative(Part):
    """A course open to you without them, with what shows it, its dates and its value.

    `monday` marks what you do when there is no deal. `worth` is for what money cannot say: how good
    it is in percent of your target here. `switching` is what going there costs, once.
    """

    BARE: ClassVar[str] = "what"

    what: Answer
    firmness: Firmness | None = None
    evidence: Answer | None = None
    expires: Day | None = None
    starts: Day | None = None
    answer_by: Day | None = None
    value: Value = Value()
    worth: Annotated[int, Field(ge=0, le=150)] | None = None
    why: Answer | None = None
    would_take: bool | None = None
    monday: bool = False
    switching: Amount | None = None


class Mark(Part):
    """A walk-away, a target or an opening: a package in your words, and its outside reason."""

    BARE: ClassVar[str] = "package"

    package: Answer | None = None
    why: Answer | None = None


class Figure(Part):
    """A data point of the market: where it is from, of when, and how low, middling and high."""

    BARE: ClassVar[str] = "source"

    source: Answer
    date: Day | None = None
    low: Amount | None = None
    mid: Amount | None = None
    high: Amount | None = None


class Improvement(Part):
    """Something done, or to be done, that makes the alternative better."""

    BARE: ClassVar[str] = "what"

    what: Answer
    when: Day | None = None


class Lines(Part):
    """Sentences to have ready: the true one about alternatives, and the way out."""

    truth: Answer | None = None
    leave: Answer | None = None


Ending = Literal[
    "will_not_negotiate", "too_much", "answer_now", "best_of_luck", "never_mind", "evaporates",
]  # fmt: skip
"""The six standard endings of a pre-mortem (`domain.md` 6)."""

Five = Annotated[int, Field(ge=1, le=5)]


class Feared(Part):
    """One standard ending, and how likely and how painful it seems, 1 to 5."""

    ending: Ending
    likely: Five | None = None
    painful: Five | None = None


class IfThen(Part):
    """If this happens, then I say that."""

    when: Ending
    say: Answer


class Premortem(Part):
    """What a pre-mortem found: kept by `rehearse premortem`, not asked in `prepare`."""

    done: Day | None = None
    reasons: Answers = ()
    feared: tuple[Feared, ...] = ()
    answers: tuple[IfThen, ...] = ()
    change: Answer | None = None
    monday: Answer | None = None
    tell: Answer | None = None


class Worksheet(Part):
    """One person's preparation for one meeting."""

    format: Literal[1] = 1
    scenario: Annotated[str, Field(max_length=200)] | None = None
    meeting: Day | None = None
    counterpart: Annotated[Answer, Field(max_length=60)] | None = None
    numbers: dict[Id, Amount] = Field(default_factory=dict)
    names: dict[Id, Annotated[Answer, Field(max_length=60)]] = Field(default_factory=dict)
    aims: Aims = Aims()
    interests: tuple[Interest, ...] = ()
    wishes: Wishes = Wishes()
    ask: Ask = Ask()
    unknowns: Answers = ()
    allies: tuple[Ally, ...] = ()
    theirs: Theirs = Theirs()
    here: Value = Value()
    alternatives: tuple[Alternative, ...] = ()
    best: Answer | None = None
    walk_away: Mark = Mark()
    target: Mark = Mark()
    opening: Mark = Mark()
    market: tuple[Figure, ...] = ()
    improve: tuple[Improvement, ...] = ()
    lines: Lines = Lines()
    premortem: Premortem = Premortem()

    @property
    def best_alternative(self) -> Alternative | None:
        """The alternative named best; the first when none is named, or none by that name.

        So noting one more alternative never takes away what was said of the first.
        """
        name = (self.best or "").casefold()
        named = (one for one in self.alternatives if one.what.casefold() == name)
        return next(iter((*named, *self.alternatives)), None)

    @property
    def currency(self) -> str:
        """The currency of the first amount that has one."""
        return next((one.currency for one in amounts(self) if one.currency), "")


def amounts(part: Part) -> list[Money]:
    """Every amount in a part of a worksheet, in order."""
    found: list[Money] = []
    for _, value in part:
        entries = value.values() if isinstance(value, dict) else value
        for one in entries if isinstance(value, tuple | dict) else [value]:
            if isinstance(one, Money):
                found.append(one)
            elif isinstance(one, Part):
                found += amounts(one)
    return found
