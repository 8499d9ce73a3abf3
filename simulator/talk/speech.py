"""How an answer sounds: which variation of a line, which cue, and the names filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.scenario.model import Outcome, Scenario
from simulator.talk import packages
from simulator.talk.draws import Draw
from simulator.talk.packages import Package
from simulator.talk.state import Exchange, State

_NAME = re.compile(r"\{(offer|asked)(?:\.([a-z][a-z0-9_-]*))?\}")


@dataclass(frozen=True)
class Words:
    """Fills `{offer}` and `{asked}`, and their single issues, into a line."""

    scenario: Scenario
    state: State
    asked: Package | None

    def fill(self, line: str) -> str:
        """Return the line with its names filled in; nothing else of it is interpreted."""
        return _NAME.sub(self._name, line)

    def _name(self, match: re.Match[str]) -> str:
        kind, issue = match.groups()
        package = self.state.table if kind == "offer" else self.asked or self.state.table
        if issue:
            at = list(self.scenario.issue).index(issue)
            return packages.value_in_words(self.scenario, issue, package[at])
        return package_in_words(self.scenario, package)


def package_in_words(scenario: Scenario, package: Package) -> str:
    """Say a package by what differs from the opening; the first issue when nothing does."""
    start = packages.opening(scenario)
    parts = packages.changed(scenario, start, package)
    return _joined(parts or [packages.in_words(scenario, scenario.issues[0].id, package[0])])


def _joined(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def line(
    reaction: str, outcome: Outcome, draw: Draw, history: Sequence[Exchange]
) -> tuple[int, str]:
    """Pick a variation of an answer, never the one this reaction said last."""
    last = next((e.line for e in reversed(history) if e.reaction == reaction), None)
    count = len(outcome.say)
    if last is None or last >= count or count == 1:
        at = draw.below(count)
    else:
        at = (last + 1 + draw.below(count - 1)) % count
    return at, outcome.say[at]


def cue(
    scenario: Scenario, outcome: Outcome, states: tuple[State, State], draw: Draw, last: str
) -> str:
    """What can be seen of how a move landed; empty when nothing shows.

    `states` are those before and after the turn, `last` is the cue shown before this one.
    """
    lines = outcome.cue or scenario.cues.get(_mood(scenario, *states), ())
    if not lines:
        return ""
    at = draw.below(len(lines))
    if len(lines) > 1 and last == lines[at]:
        at = (at + 1) % len(lines)
    return lines[at]


def _mood(scenario: Scenario, before: State, after: State) -> str:
    change = {
        name: after.value(scenario, name) - before.value(scenario, name)
        for name in ("rapport", "patience")
    }
    if change["rapport"] < 0:
        return "cooler"
    if change["patience"] < 0:
        return "impatient"
    return "warmer" if change["rapport"] > 0 else ""
