"""One move of the person who rehearses, and its notation.

    propose salary=82000 start=2 with justify ~hedged

An act, a topic or terms, what is given in return (`for`), its company (`with`), and the manner.
`str` and `parse` are exact inverses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from simulator.errors import UnreadableMoveError
from simulator.scenario.words import ACTS, COMPANY, MANNERS, TERM_ACTS

Amount = int | float | str
"""A number, or the id of an option of an issue without numbers."""

_WORD = re.compile(r"[a-z][a-z0-9_-]*\Z")
_NUMBER = re.compile(r"-?[0-9]{1,13}(?:\.[0-9]{1,12})?\Z")


@dataclass(frozen=True, slots=True)
class Range:
    """Two numbers, the lower first. A range is judged at its bottom, so `judged` is the low end."""

    low: int | float
    high: int | float

    def __str__(self) -> str:
        return f"{number(self.low)}..{number(self.high)}"


Terms = tuple[tuple[str, Amount | Range], ...]


@dataclass(frozen=True, slots=True)
class Move:
    """What was said: an act with its topic and terms.

    `terms` is what the move asks for and `gives` what it offers in return (after `for`), each a
    tuple of (issue, value). `firmness` is what a `disclose` claims (0-5, `domain.md` 2.2).
    `company` is a second act said in the same breath, without company of its own.
    """

    act: str
    topic: str | None = None
    terms: Terms = ()
    gives: Terms = ()
    firmness: int | None = None
    company: Move | None = None
    manner: str = "plain"

    def __str__(self) -> str:
        return " ".join(self._parts())

    def _parts(self) -> Iterator[str]:
        yield self.act
        if self.topic:
            yield self.topic
        if self.firmness is not None:
            yield f"firmness={self.firmness}"
        yield from (f"{issue}={_value(value)}" for issue, value in self.terms)
        if self.gives:
            yield "for"
            yield from (f"{issue}={_value(value)}" for issue, value in self.gives)
        if self.company:
            yield "with"
            yield from self.company._parts()
        if self.manner != "plain":
            yield f"~{self.manner}"

    @property
    def all_terms(self) -> Terms:
        """Terms asked for and given, together: what the proposal names."""
        return self.terms + self.gives

    @property
    def claims(self) -> Iterator[Move]:
        """The `disclose` moves in this move, its company included."""
        for part in (self, self.company):
            if part is not None and part.act == "disclose":
                yield part


def number(value: int | float) -> str:
    """Write a number in the shortest way without an exponent; it reads back as the same number."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return format(Decimal(repr(value)), "f")


def as_number(text: str) -> int | float:
    """Read what `number` wrote."""
    value = float(text)
    return int(value) if value.is_integer() else value


def parse(text: str) -> Move:
    """Read a move from its notation.

    Raises `UnreadableMoveError` when the text is not notation; nothing is guessed here, and
    whether the move can be made in a talk is for the talk to say.
    """
    words = text.split()
    manner = "plain"
    if words and words[-1].startswith("~"):
        manner = words.pop()[1:]
        if manner not in MANNERS:
            raise UnreadableMoveError(f"unknown manner ~{manner}; there are: {', '.join(MANNERS)}")
    company: Move | None = None
    if "with" in words:
        at = words.index("with")
        company = _parse_simple(words[at + 1 :], text)
        words = words[:at]
        if company.act not in COMPANY:
            raise UnreadableMoveError(
                f"'with' takes one of {', '.join(COMPANY)}, not '{company.act}', in: {text}"
            )
    move = _parse_simple(words, text)
    return replace(move, company=company, manner=manner)


def _parse_simple(words: list[str], text: str) -> Move:
    if not words or words[0] not in ACTS:
        what = f"'{words[0]}'" if words else "an empty line"
        raise UnreadableMoveError(
            f"a move starts with an act, not {what} (acts: {', '.join(ACTS)})"
        )
    act, rest = words[0], words[1:]
    topic: str | None = None
    if rest and "=" not in rest[0] and rest[0] != "for":
        topic = rest.pop(0)
        if not _WORD.match(topic):
            raise UnreadableMoveError(f"'{topic}' is not a topic, in: {text}")
    given: Terms = ()
    if "for" in rest:
        at = rest.index("for")
        given = _parse_terms(rest[at + 1 :], text)
        rest = rest[:at]
        if not given:
            raise UnreadableMoveError(f"'for' is followed by what you give, in: {text}")
    terms = _parse_terms(rest, text)
    named = [issue for issue, _ in terms + given]
    if len(named) != len(set(named)):
        raise UnreadableMoveError(f"an issue is named twice, in: {text}")
    firmness = next((value for key, value in terms if key == "firmness"), None)
    terms = tuple(term for term in terms if term[0] != "firmness")
    if firmness is not None and (act != "disclose" or firmness not in range(6)):
        raise UnreadableMoveError(f"firmness is 0 to 5 and belongs to disclose, in: {text}")
    if (terms or given) and act not in TERM_ACTS:
        raise UnreadableMoveError(f"'{act}' takes no terms, in: {text}")
    level = int(firmness) if isinstance(firmness, int) else None
    return Move(act, topic, terms, given, level)


def _parse_terms(words: list[str], text: str) -> Terms:
    pairs: list[tuple[str, Amount | Range]] = []
    for word in words:
        issue, equals, value = word.partition("=")
        if not equals or not _WORD.match(issue):
            raise UnreadableMoveError(f"'{word}' is not a term like salary=82000, in: {text}")
        pairs.append((issue, _parse_value(value, text)))
    return tuple(pairs)


def _parse_value(value: str, text: str) -> Amount | Range:
    low, dots, high = value.partition("..")
    if dots and _NUMBER.match(low) and _NUMBER.match(high):
        bottom, top = as_number(low), as_number(high)
        if bottom > top:
            raise UnreadableMoveError(f"the range {value} runs downwards, in: {text}")
        return Range(bottom, top)
    if _NUMBER.match(value):
        return as_number(value)
    if _WORD.match(value):
        return value
    raise UnreadableMoveError(f"'{value}' is neither a number nor an option, in: {text}")


def _value(value: Amount | Range) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, Range) else number(value)
