"""A package being put together, and the move that proposes it."""

from __future__ import annotations

from simulator.errors import IllegalMoveError
from simulator.language.terms import money, package_terms
from simulator.practice.safe import one_line
from simulator.scenario.model import Issue
from simulator.talk import packages
from simulator.talk.moves import Amount, Move, Range, Terms
from simulator.talk.talk import Talk


class Draft:
    """A package on top of what is on the table, changed issue by issue."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self._table = dict(talk.view.table)
        self._values = dict(talk.view.table)

    def value(self, issue: str) -> Amount:
        """What stands for an issue now."""
        value: Amount = self._values[issue]
        return value

    def set(self, issue: str, value: Amount) -> None:
        """Choose a value for an issue. Raises `IllegalMoveError` when it cannot be one."""
        packages.step_of(self.talk.scenario.issue[issue], value)
        self._values[issue] = value

    @property
    def points(self) -> int:
        """What the draft is worth to you."""
        return packages.points(self.talk.scenario, tuple(self._values.values())).you

    def words(self) -> str:
        """The draft in words: what it changes, and what you give for it."""
        asked, given = self._parts()
        scenario = self.talk.scenario
        said = [
            ", ".join(packages.in_words(scenario, name, value) for name, value in part)
            for part in (_plain(asked), _plain(given))
        ]
        if asked and given:
            return f"{said[0]}; for it you give {said[1]}"
        return said[0] or said[1]

    def move(self) -> Move | None:
        """The move that proposes it: a trade when it gives something; None when nothing changed."""
        asked, given = self._parts()
        if asked and given:
            return Move("trade", terms=asked, gives=given)
        if asked or given:
            return Move(self.talk.scenario.asks_with, terms=asked or given)
        return None

    def _parts(self) -> tuple[Terms, Terms]:
        """The changes that ask for something, and those that give something."""
        asked: list[tuple[str, Amount]] = []
        given: list[tuple[str, Amount]] = []
        for issue in self.talk.scenario.issues:
            before, after = self._table[issue.id], self._values[issue.id]
            if before != after:
                gains = packages.worth(issue, after).you >= packages.worth(issue, before).you
                (asked if gains else given).append((issue.id, after))
        return tuple(asked), tuple(given)


def _plain(terms: Terms) -> list[tuple[str, Amount]]:
    return [(name, value) for name, value in terms if not isinstance(value, Range)]


def understood(talk: Talk, issue: Issue, answer: str) -> Amount:
    """A value out of an answer: an option's number in the list, an amount, or words.

    Raises `IllegalMoveError` when it is none of these.
    """
    text = one_line(answer)
    if text.isdecimal() and 1 <= int(text) <= len(issue.options):
        option = issue.options[int(text) - 1]
        return option.id if option.amount is None else option.amount
    for option in issue.options:
        if text.casefold() in {one.casefold() for one in (option.id, option.label, *option.also)}:
            return option.id if option.amount is None else option.amount
    if text.isdecimal() and len(text) <= 2 and issue.kind == "money":
        raise IllegalMoveError(f"choose 1 to {len(issue.options)}, or write the whole amount")
    named = dict(package_terms(f"{issue.label} {text}", talk.view)).get(issue.id)
    if named is not None:
        return named.low if isinstance(named, Range) else named
    amount = money(text) if issue.options[0].amount is not None else None
    if amount is not None:
        return amount[0]
    raise IllegalMoveError(f"choose 1 to {len(issue.options)}, or write a value for {issue.label}")
