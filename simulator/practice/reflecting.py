"""Looking back on a talk: sixteen questions about yourself, four guesses about them.

The four groups follow the Subjective Value Inventory (Curhan, Elfenbein & Xu 2006); the questions
are our own, inspired by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from simulator.scoring.feeling import GROUPS
from simulator.store.looking import Reflection

LOWEST, HIGHEST = 1, 7
"""The ends of the scale: not at all, and very much (`domain.md` 7)."""

TITLES: Mapping[str, str] = {
    "outcome": "What came of it",
    "self": "Yourself",
    "process": "How you talked",
    "relationship": "The two of you",
}
"""What the groups are called."""

WHY: Mapping[str, str] = {
    "outcome": "A good result can feel bad and a poor one good. Seeing both side by side helps.",
    "self": "How you feel about yourself decides whether you will ask again.",
    "process": "How it went is the part that both of you can change next time.",
    "relationship": "You will meet again, and the next talk begins where this one ended.",
    "guess": "A guess is held against what the program works out from the end of the talk.",
}
"""What `?` says of a group's questions."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with `{name}` for the counterpart's name.

    `turned` says that much of it is bad. A guess is about what they would answer; its key is its
    group.
    """

    key: str
    group: str
    ask: str
    turned: bool = False
    guess: bool = False


ITEMS = (
    Question("result", "outcome", "How pleased are you with the result itself?"),
    Question("balance", "outcome", "Side by side, are your part and {name}'s a fair match?"),
    Question("let_go", "outcome", "Did you let go of more than you wanted to?", turned=True),
    Question(
        "reasons", "outcome", "Could you explain to an outsider why the result is reasonable?"
    ),
    Question("small", "self", "Did the talk make you feel small?", turned=True),
    Question("able", "self", "Did it show you that you can do this?"),
    Question("stand_by", "self", "Did you act in a way you would tell a good friend about?"),
    Question("head_high", "self", "Do you leave with your head higher than you came?"),
    Question("taken_in", "process", "Did {name} take in what you said?"),
    Question("fair", "process", "Were you dealt with fairly, whatever came of it?"),
    Question("smooth", "process", "How smoothly did you get to where it ended?"),
    Question("counted", "process", "Did your wishes count in what {name} decided?"),
    Question("like", "relationship", "All in all, do you like how {name} met you?"),
    Question("at_ease", "relationship", "Are you at ease with where the two of you stand now?"),
    Question("word", "relationship", "Would you take {name}'s word more readily than before?"),
    Question("again", "relationship", "If you met again tomorrow, would today help?"),
)
"""The sixteen questions, group by group."""

GUESSED = (
    Question("outcome", "outcome", "How pleased is {name} with what came of it?", guess=True),
    Question("self", "self", "How respected, and not pushed, does {name} feel?", guess=True),
    Question("process", "process", "How well heard does {name} feel?", guess=True),
    Question(
        "relationship", "relationship", "How gladly would {name} talk to you again?", guess=True
    ),
)
"""The guesses: how the counterpart feels, one for each group."""

QUESTIONS = (*ITEMS, *GUESSED)


@dataclass(frozen=True, slots=True)
class Gap:
    """A guess, and what the program works out for the same; both from 1 to 7."""

    group: str
    guess: int
    theirs: float

    @property
    def by(self) -> float:
        """How much too high the guess was; below 0 it was too low."""
        return self.guess - self.theirs


def _answers(one: Reflection, question: Question) -> Mapping[str, int | None]:
    return one.guesses if question.guess else one.answers


def was_asked(one: Reflection, question: Question) -> bool:
    """Whether there is an answer, be it that the question does not apply."""
    return question.key in _answers(one, question)


def answer(one: Reflection, question: Question) -> int | None:
    """The answer so far; None when there is none or it does not apply."""
    return _answers(one, question).get(question.key)


def put(one: Reflection, question: Question, value: int | None) -> Reflection:
    """The reflection with one more answer, or another one; None: it does not apply."""
    answers = {**_answers(one, question), question.key: value}
    changed = replace(one, guesses=answers) if question.guess else replace(one, answers=answers)
    return replace(changed, done=all(was_asked(changed, each) for each in QUESTIONS))


def first_open(one: Reflection) -> int | None:
    """The place of the first question that was not asked yet; None when all were."""
    return next((at for at, each in enumerate(QUESTIONS) if not was_asked(one, each)), None)


def guesses_asked(one: Reflection) -> bool:
    """Whether every guess was asked: only then is the other side shown."""
    return all(was_asked(one, each) for each in GUESSED)


def scores(one: Reflection) -> dict[str, list[int]]:
    """The answers by group, 7 always the good end; what does not apply is left out."""
    found: dict[str, list[int]] = {group: [] for group in GROUPS}
    for question in ITEMS:
        value = answer(one, question)
        if value is not None:
            found[question.group].append(LOWEST + HIGHEST - value if question.turned else value)
    return found


def means(one: Reflection) -> dict[str, float | None]:
    """The mean of each group; None for one without answers."""
    return {group: _mean(values) for group, values in scores(one).items()}


def total(one: Reflection) -> float | None:
    """The mean of all answers; None without any."""
    return _mean([value for values in scores(one).values() for value in values])


def gaps(one: Reflection, theirs: Mapping[str, float]) -> tuple[Gap, ...]:
    """Each guess against what they feel, in the order of the groups."""
    return tuple(
        Gap(group, guess, theirs[group])
        for group in GROUPS
        if (guess := one.guesses.get(group)) is not None
    )


def _mean(values: list[int]) -> float | None:
    return sum(values) / len(values) if values else None
