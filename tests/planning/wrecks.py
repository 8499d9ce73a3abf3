"""Worksheets made by hand: the three train-wrecks of the articles, a good plan, and one without an
alternative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator.scenario.loading import load
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Worksheet


@dataclass(frozen=True)
class Case:
    scenario: str
    text: str
    card: dict[str, Any]

    @property
    def sheet(self) -> Worksheet:
        return loads(self.text).worksheet

    @property
    def talk(self) -> Talk:
        return Talk(load(self.scenario), card=Card(**self.card))


LUCK = Case(
    "match-an-offer",
    """
ask: {sentence: "I have an offer for 97,000 from across town. Match it or I will have to leave."}
target: {package: "97k"}
alternatives: [{what: the offer across town, firmness: F4, evidence: a letter, would_take: false}]
""",
    {"walk_away": 20, "alternative": "outside", "firmness": 4, "would_take": False},
)
"""An offer she did not want, used as a lever."""

NEVER_MIND = Case(
    "bigger-role",
    """
ask: {sentence: "Honestly the salary is a joke. With the whole team under me I'd expect 130k."}
target: {package: "125k"}
alternatives: [{what: my present job, firmness: F5}]
""",
    {"walk_away": 20, "alternative": "present_job", "firmness": 5, "would_take": True},
)
"""Scorn for the salary, and a job reimagined at a higher price."""

HINT = Case(
    "promotion-on-a-hint",
    """
ask: {sentence: "Another company has offered me a lead role. I want the promotion now or I'm gone."}
target: {package: "promotion now"}
alternatives: [{what: the recruiter's message, firmness: F1}]
""",
    {"walk_away": 20, "alternative": "hint", "firmness": 1, "would_take": True},
)
"""A hint of interest, spent as an offer."""

GOOD = Case(
    "first-offer",
    """
ask:
  sentence: >-
    Thank you, I'd love to join. I could start in two weeks if you can do 68,000 and a mentor.
  arguments: [similar roles in the survey pay 66 to 70]
target: {package: "66k and a mentor"}
unknowns: [how the pay was set, what the start means for the team, the other candidates]
interests: [{what: learning from somebody}, {what: fair pay}]
alternatives: [{what: my present job, firmness: F5, monday: true}]
""",
    {"walk_away": 20, "alternative": "current_job", "firmness": 5},
)
"""Questions first, something to give, a reason, and a job to keep."""

BARE = Case(
    "first-offer",
    """
ask: {sentence: "I'd like 70k."}
target: {package: "68k"}
""",
    {"walk_away": 20},
)
"""A number and nothing else."""

MATCHED = Case(
    "match-an-offer",
    """
ask:
  sentence: >-
    I hold an offer, and I would rather stay and grow here. I could promise a year and bring on a
    junior, if you can do 90,000, a bonus of 12,000, a workstream of my own, and a pay review now.
  arguments: [the results of this year]
target: {package: "87,000, a workstream of my own, and a pay review in three months"}
walk_away: {package: as it is}
unknowns: [your plans for the department, what money there is, what it means for the others]
interests: [{what: growing here}, {what: being seen for what I do}]
alternatives: [{what: stay, firmness: F5, monday: true}, {what: across town, firmness: F4}]
lines: {truth: I hold a written offer and would rather stay., leave: Thank you for hearing me out.}
""",
    {"walk_away": 10, "alternative": "stay", "firmness": 5, "would_take": False},
)
"""What the master of the scenario asks, tells and offers, as a worksheet."""

PROMOTED = Case(
    "promotion-on-a-hint",
    """
ask:
  sentence: >-
    Thank you for taking the time. Could we agree on criteria and a date, with the lead of the
    rollout, and somebody who speaks for me in the committee next cycle?
target: {package: "criteria and a date, and the lead of the rollout"}
walk_away: {package: criteria in writing}
unknowns: [who decides, what counts as evidence, the rollout, the others who are waiting]
interests: [{what: leading people}, {what: a clear path}]
alternatives: [{what: my present job, firmness: F5, monday: true}]
lines: {leave: Thank you. I will go on building the case.}
""",
    {"walk_away": 8, "alternative": "stay", "firmness": 5, "would_take": False},
)
"""The hint left out, and the way up asked about and built instead."""

MASTERS = {"good": GOOD, "matched": MATCHED, "promoted": PROMOTED}
"""Worksheets that amount to what a scenario's master does."""

ALL = {"luck": LUCK, "never_mind": NEVER_MIND, "hint": HINT, "good": GOOD, "bare": BARE}

EVERY = {**ALL, **MASTERS}
"""All of them."""
