"""Worksheets fitted to scenarios, for tests."""

from __future__ import annotations

from datetime import date

from simulator.practice.bringing import Fitted, fitted
from simulator.practice.setting import Setting
from simulator.worksheet.reading import loads

ON = date(2026, 11, 22)

FIRST = """\
scenario: first-offer
counterpart: Herr Brandt
numbers: {offered: €54.000, current: 48k €}
names: {base: monthly pay, support: help at the start}
interests: [{what: being paid fairly, weight: 3}]
ask: {kind: asking, sentence: "I would like 58,000 and a mentor.", arguments: [three years of it]}
wishes: {must: [a proper contract], excited: [a mentor], nice: [a bicycle]}
unknowns: [who decides about pay]
theirs: {interests: [{what: a quick start, sure: 70}, {what: calm, basis: known}]}
here: {base: 54000}
alternatives:
  - {what: Staying at the waterworks, monday: true, firmness: F5, value: {base: 48000}}
  - {what: Offer from Northgate, firmness: F3, evidence: a call, value: {base: 55000}, would_take: true}
  - {what: two old clients of mine, firmness: F2}
best: Offer from Northgate
walk_away: {package: 56000}
target: {package: 58000 and a mentor}
opening: {package: 60000 and a mentor}
market:
  - {source: Payguide 2026, low: 55000, high: 62000}
  - {source: my friend Jana at Oakwell}
lines: {truth: I am talking to another house., leave: "Thank you, I will write by Friday."}
"""  # noqa: E501

MATCH = """\
scenario: match-an-offer
numbers: {current: "CHF 118'000", outside: CHF 131000}
alternatives:
  - {what: staying where I am, monday: true, firmness: F5, would_take: true}
  - {what: Letter from Roxwell, firmness: F4}
best: staying where I am
walk_away: {package: as it is}
target: {package: a workstream of my own}
market: [{source: Payguide, low: 120000, high: 140000}]
"""

REFERRAL = """\
scenario: referral
counterpart: Ravi
names: {help: what Ravi might do}
alternatives: [{what: applying through the careers page, monday: true}]
target: {package: my page forwarded with a line on top}
walk_away: {package: the name of the person who hires}
"""

SHEETS = {"first-offer": FIRST, "match-an-offer": MATCH, "referral": REFERRAL}
"""A worksheet for each of three scenarios."""


def fit(text: str, which: str = "first-offer", **setting: object) -> Fitted:
    """Fit the worksheet in a text to a scenario."""
    return fitted(Setting(which, **setting), loads(text), ON)  # type: ignore[arg-type]
