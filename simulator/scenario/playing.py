"""The moves of scripted players: options by number, and names that the scenario must have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from simulator.scenario.model import Issue
from simulator.scenario.rules import nearest
from simulator.scenario.words import ACTS

_NUMBERED = re.compile(r"([a-z][a-z0-9_-]*)=#(\d+)")


def numbered(move: str, issues: Mapping[str, Issue]) -> str:
    """Write `base=#3`, an option by its number, with the option it names, where it names one."""

    def option(match: re.Match[str]) -> str:
        options = issues[match[1]].options if match[1] in issues else ()
        number = int(match[2])
        return f"{match[1]}={options[number - 1].id}" if 1 <= number <= len(options) else match[0]

    return _NUMBERED.sub(option, move)


def mistakes(
    move: str, issues: Mapping[str, Issue], topics: tuple[str, ...], alternatives: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """What a move names that is not there, each with a suggestion.

    Whether it is notation, and can be made, is for the talk to say.
    """
    said, _, company = move.partition(" with ")
    for part in (said, company):
        act, *rest = part.split() or ["close"]
        if act not in ACTS:
            yield f"'{act}' is not an act", nearest(act, ACTS)
        elif rest and "=" not in rest[0] and rest[0] != "for" and rest[0][0] != "~":
            known = alternatives if act == "disclose" else topics
            if rest[0] not in known:
                what = "an alternative" if act == "disclose" else "a topic"
                yield f"'{rest[0]}' is not {what} here", nearest(rest[0], known)
    for word in said.split():
        yield from _term(word, issues)


def _term(word: str, issues: Mapping[str, Issue]) -> Iterator[tuple[str, str]]:
    name, equals, value = word.partition("=")
    if not equals or name == "firmness":
        return
    if name not in issues:
        yield f"'{name}' is not an issue", nearest(name, issues)
    elif value.startswith("#"):
        if numbered(word, issues) == word:
            yield f"there is no option {word}", f"'{name}' has 1 to {len(issues[name].options)}"
    elif issues[name].kind == "choice":
        known = [option.id for option in issues[name].options]
        if value not in known:
            yield f"'{value}' is not an option of '{name}'", nearest(value, known)
