"""Guards and effects from the words of a file to tables over one variable each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from simulator.scenario.model import STATUS, Effect, Guard, Variable

_BOUND = re.compile(r"at (least|most) (\S+)\Z")
_STEP = re.compile(r"(up|down) ([0-9]{1,4})\Z")
_WHOLE = re.compile(r"-?[0-9]{1,9}\Z")

INTEREST_EFFECTS = ("reveal", "name", "serve", "share", "remember", "forget")
"""Effects that are verbs on a named thing; every other key of `effect` names a variable."""


class RuleError(ValueError):
    """A guard or an effect is not one; `suggestion` says what might be meant."""

    def __init__(self, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.suggestion = suggestion


SURE = 0.8
"""How alike two names of things with a meaning must be: 'thanked' is no 'strained'. A default."""

_TAKES = {
    "reveal": "an interest of theirs or a fact", "name": "an interest of theirs",
    "serve": "an interest of theirs", "share": "an interest of yours",
    "remember": "a word of 'memory'", "forget": "a word of 'memory'",
}  # fmt: skip
_METERS = ("rapport", "patience", "concede", "offer", "event")


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Suggest the known word nearest to one that is not known."""
    options = list(known)
    close = get_close_matches(word, options, n=1, cutoff=cutoff)
    if close:
        return f"did you mean '{close[0]}'?"
    return f"there are: {', '.join(options[:12])}" if 0 < len(options) <= 12 else ""


def guard(name: str, test: object, domains: Mapping[str, tuple[str, ...] | None]) -> Guard:
    """Build a guard. `domains` maps variables to their words, or to None where they are numbers.

    Raises `RuleError` for unknown variables or values.
    """
    if name not in domains:
        hint = nearest(name, domains, SURE)
        raise RuleError(f"'{name}' is not a variable that can be tested", hint)
    words = domains[name]
    if test == []:
        raise RuleError(f"'{name}' is tested against an empty list, so this never happens")
    if isinstance(test, list):
        return Guard(name, frozenset(_value(name, one, words) for one in test))
    if isinstance(test, str) and (bound := _BOUND.match(test)):
        side, value = bound.groups()
        at = _value(name, value, words)
        order = list(words or ())
        level = order.index(at) if isinstance(at, str) else at
        if words is not None:
            kept = order[level:] if side == "least" else order[: level + 1]
            return Guard(name, frozenset(kept))
        return Guard(name, low=level) if side == "least" else Guard(name, high=level)
    return Guard(name, frozenset({_value(name, test, words)}))


def _value(name: str, value: object, words: tuple[str, ...] | None) -> int | str:
    if words is None:
        if isinstance(value, int):
            return value
        if isinstance(value, str) and _WHOLE.match(value):
            return int(value)
        raise RuleError(f"'{name}' is tested against a number, not '{value}'")
    if str(value) not in words:
        raise RuleError(f"'{value}' is not a value of '{name}'", nearest(str(value), words))
    return str(value)


def in_state(test: Guard, variable: Variable) -> Guard:
    """Turn a guard on a state variable's words into one on its integers."""
    if test.among is None or not variable.words:
        return test
    at = {word: value for value, word in enumerate(variable.words)}
    return Guard(test.variable, frozenset(at[str(word)] for word in test.among))


def effects(name: str, change: object, variables: Mapping[str, Variable]) -> Iterator[Effect]:
    """Build the effects of one key of `effect`. Raises `RuleError`."""
    if name in INTEREST_EFFECTS:
        for thing in change if isinstance(change, list) else [change]:
            yield from _verb(name, str(thing), variables)
        return
    if name not in variables:
        known = [*INTEREST_EFFECTS, *variables, "offer"]
        raise RuleError(
            f"'{name}' is not something an effect can change", nearest(name, known, SURE)
        )
    variable = variables[name]
    yield Effect(name, _table(change, variable))


def _table(change: object, variable: Variable) -> tuple[int, ...]:
    size, text = variable.size, str(change)
    if step := _STEP.match(text):
        by = int(step.group(2)) * (1 if step.group(1) == "up" else -1)
        return tuple(min(max(value + by, 0), size - 1) for value in range(size))
    if text in variable.words:
        return (variable.words.index(text),) * size
    if not variable.words and _WHOLE.match(text) and 0 <= int(text) < size:
        return (int(text),) * size
    hint = f"'up 1', 'down 1' or {', '.join(variable.words) or f'0 to {size - 1}'}"
    raise RuleError(f"'{change}' is not a change of '{variable.name}'", f"write {hint}")


def _verb(verb: str, thing: str, variables: Mapping[str, Variable]) -> Iterator[Effect]:
    shown, served, said = f"shown.{thing}", f"served.{thing}", f"said.{thing}"
    interest = thing in variables and variables[thing].words == STATUS
    if verb == "reveal" and interest:
        yield Effect(thing, (1, 1, 2))
    elif verb == "reveal" and shown in variables:
        yield Effect(shown, (1, 1))
    elif verb == "name" and interest:
        yield Effect(thing, (2, 2, 2))
    elif verb == "serve" and served in variables:
        yield Effect(served, (1, 1))
        yield Effect(thing, (1, 1, 2))
    elif verb == "share" and said in variables:
        yield Effect(said, (1, 1))
    elif verb in ("remember", "forget") and _memory(thing, variables):
        last = variables[thing].size - 1
        yield Effect(thing, ((last if verb == "remember" else 0),) * (last + 1))
    else:
        raise _misnamed(verb, thing, variables)


def _memory(name: str, variables: Mapping[str, Variable]) -> bool:
    known = name in variables and variables[name].words != STATUS
    return known and "." not in name and name not in _METERS


def _misnamed(verb: str, thing: str, variables: Mapping[str, Variable]) -> RuleError:
    """Why a verb cannot take a thing: it is another kind of thing, or there is none."""
    yours = [name.removeprefix("said.") for name in variables if name.startswith("said.")]
    facts = [name.removeprefix("shown.") for name in variables if name.startswith("shown.")]
    theirs = [name for name, one in variables.items() if one.words == STATUS]
    memory = [name for name in variables if _memory(name, variables)]
    fits = {"reveal": theirs + facts, "share": yours, "remember": memory, "forget": memory}
    if verb == "serve" and thing in theirs:
        return RuleError(f"'serve: {thing}' stands in a reaction of the scenario, nowhere else")
    kinds = (("yours", yours), ("theirs", theirs), ("a fact", facts), ("a word of memory", memory))
    for owner, names in kinds:
        if thing in names:
            return RuleError(f"'{thing}' is {owner}; '{verb}' takes {_TAKES[verb]}")
    message = f"'{verb}: {thing}' names nothing this scenario has"
    if fits.get(verb) is not memory:
        return RuleError(message, nearest(thing, fits.get(verb, theirs)))
    hint = nearest(thing, memory, SURE)  # a wrong flag would mean something else
    near = hint.startswith("did you mean")
    return RuleError(message, hint if near else f"declare it under 'memory'; {hint}".rstrip("; "))
