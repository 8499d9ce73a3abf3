"""One hint after each turn, from what the person can see; and the meters, when asked for.

Nothing hidden is looked at, so a hint can be wrong about this counterpart, as a mentor at your
side could be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.language.phrasing import mine
from simulator.practice.hints import RULES, Hint, kind
from simulator.practice.sayable import sayable
from simulator.talk.moves import parse
from simulator.talk.talk import Talk
from simulator.talk.view import View

METERS = (("rapport", "goodwill"), ("patience", "patience"))
"""The meters that are shown, and what people call them."""

REMEMBERED = 3
"""A hint is not given again within so many turns; default."""


@dataclass(frozen=True, slots=True)
class Meter:
    """One meter: its name in plain words, where it stands, and where it ends."""

    name: str
    value: int
    most: int


def meters(talk: Talk) -> tuple[Meter, ...]:
    """Where the meters stand. They are the engine's model, not psychology."""
    scenario, state = talk.scenario, talk.state
    return tuple(
        Meter(word, state.value(scenario, name), scenario.variables[scenario.slots[name]].size - 1)
        for name, word in METERS
    )


def hint(view: View, before: Sequence[str] = ()) -> str:
    """One hint for the next turn: the most fitting that was not given in the last turns.

    When all were, the one given longest ago.
    """
    fitting = [words for one in _fitting(view) if (words := in_words(one, view))]
    age = {words: -at for at, words in enumerate(before[-REMEMBERED:])}
    return max(fitting, key=lambda words: age.get(words, REMEMBERED))


def _fitting(view: View) -> Iterator[Hint]:
    """All hints that hold, the most fitting first; the last rule always holds.

    What was done just now is not told again, questions apart.
    """
    last = parse(view.last_move) if view.last_move else None
    done = {one.act for one in (last, last and last.company) if one} - {"ask"}
    for rule in RULES:
        if rule.when(view):
            yield from (one for one in rule.of(kind(view)) if not done & set(one.acts))


def in_words(one: Hint, view: View) -> str:
    """A hint with its sentence, or nothing when there is nothing here to say it of."""
    said = sentence(one, view)
    if said is None:
        return ""
    return f"{one.words} “{said}”" if said else one.words


def sentence(one: Hint, view: View) -> str | None:
    """The sentence a hint suggests, filled in from the view; None when something is missing."""
    said = one.sample
    for name, find in FILLERS.items():
        if name in said:
            found = find(view)
            if found is None:
                return None
            said = said.replace(name, found)
    return said


def _question(view: View) -> str | None:
    """A question about something that was not asked about yet; another one each turn."""
    asked = {parse(move).topic for move, _ in view.said}
    found = [
        topic.question
        for topic in view.topics
        if "ask" in topic.acts and topic.question and topic.id not in asked
    ]
    return found[view.turn % len(found)] if found else None


def _heard(view: View) -> str | None:
    told = (one.label for one in view.theirs if one.status == "discovered")
    return next(map(mine, told), None)


def _wish(view: View) -> str | None:
    return next((mine(one.label) for one in view.yours if one.status == "yours"), None)


def _reason(view: View) -> str | None:
    return next((mine(one.label) for one in view.topics if "justify" in one.acts), None)


def _trade(view: View) -> str | None:
    return next((one.example for one in sayable(view) if one.notation.startswith("trade")), None)


FILLERS = {
    "{question}": _question, "{heard}": _heard, "{wish}": _wish, "{reason}": _reason,
    "{trade}": _trade,
}  # fmt: skip
"""What fills the names in a sample sentence."""
