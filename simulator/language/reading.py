"""What a typed sentence was understood as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simulator.language.amounts import Amount as Said
from simulator.language.currencies import iso
from simulator.language.heard import describe
from simulator.language.times import GRAINS, SECONDS
from simulator.scenario.model import Issue, Scenario
from simulator.talk.moves import Amount, Move, Range, Terms


@dataclass(frozen=True)
class Reading:
    """A move, the next best one, and why.

    `act` is what was understood; `move` is what of it can be played here (a wish for something
    that is not on this table is a request). `margin` (0 to 1) is how far it led; `evidence` are
    the words that decided it; `others` are likely corrections, the next best first, at most four;
    `rest` are sentences that the move has no room for and `beside` the amounts it does not carry,
    so that nothing that was said is lost.
    """

    act: str
    move: Move
    second: Move | None
    margin: float
    evidence: tuple[str, ...]
    others: tuple[Move, ...]
    rest: tuple[str, ...]
    beside: tuple[Said, ...]
    scenario: Scenario

    @property
    def topic(self) -> str | None:
        """What it is about, if anything."""
        return self.move.topic

    @property
    def terms(self) -> Terms:
        """Every term named, given ones included."""
        return self.move.all_terms

    @property
    def manner(self) -> str:
        """How it was said: plain, hedged, warm or sharp."""
        return self.move.manner

    @property
    def company(self) -> str | None:
        """The act said in the same breath, if any."""
        return self.move.company.act if self.move.company else None

    @property
    def heard(self) -> str:
        """The reading in one line, as the screen shows it."""
        return describe(self.move, self.scenario)

    def to_dict(self) -> Mapping[str, Any]:
        """The reading as plain data (design 8)."""
        return {
            "act": self.act, "second": self.second.act if self.second else None,
            "margin": round(self.margin, 3), "with": self.company, "manner": self.manner,
            "topic": self.topic,
            "terms": [
                *(_term(self.scenario, name, value) for name, value in self.terms),
                *(one.to_dict() for one in self.beside),
            ],
            "evidence": list(self.evidence), "rest": list(self.rest),
            "move": str(self.move), "heard": self.heard,
        }  # fmt: skip


def _term(scenario: Scenario, name: str, value: Amount | Range) -> dict[str, Any]:
    issue = scenario.issue[name]
    if isinstance(value, str):
        return {"type": "option", "value": value, "issue": name}
    if isinstance(value, Range):
        ends = {"type": "range", "low": float(value.low), "high": float(value.high), "issue": name}
        return ends | (_currency(scenario.currency) if issue.kind == "money" else {})
    return {**_amount(issue, value, scenario.currency), "issue": name}


def _amount(issue: Issue, value: int | float, currency: str) -> dict[str, Any]:
    if issue.kind == "money":
        return {"type": "currency", "value": float(value), **_currency(currency)}
    unit, _, counted = issue.unit.strip().lower().partition(" ")
    grain = GRAINS.get(unit.removesuffix("s"), "")
    if grain in SECONDS and not counted:  # days a week are a number
        return {
            "type": "duration", "seconds": float(value * SECONDS[grain]), "n": value,
            "grain": grain.capitalize(),
        }  # fmt: skip
    return {"type": "percent" if issue.unit.startswith("%") else "number", "value": float(value)}


def _currency(currency: str) -> dict[str, str]:
    """The unit and code of a scenario's currency, as far as it has one."""
    code = iso(currency) if currency else None
    return ({"unit": currency} if currency else {}) | ({"iso": code} if code else {})
