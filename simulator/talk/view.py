"""What a person may know of a running talk, and the moves they can make.

Neither depends on anything hidden: not on their points, limits, facts not shown or interests not
discovered. A test changes all of those and compares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from simulator.scenario.model import Interest, Issue, Scenario, Topic
from simulator.scenario.words import ACTS
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.state import Exchange, State


@dataclass(frozen=True)
class Wish:
    """An interest as the person sees it; `status` is what they know of one of theirs."""

    id: str
    label: str
    want: str
    status: str
    topic: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """What you may know: the scene, what is on the table, what was said, what you found out.

    `points` is what the package on the table is worth to you (0-100); `issues` carries options
    and their names, never points of theirs.
    """

    scenario: Scenario
    counterpart: str
    role: str
    turn: int
    turns: int
    stage: str
    event: str
    offer: str
    table: Mapping[str, Any]
    points: int
    improved: bool
    issues: tuple[Issue, ...]
    topics: tuple[Topic, ...]
    yours: tuple[Wish, ...]
    theirs: tuple[Wish, ...]
    facts: Mapping[str, str]
    said: tuple[tuple[str, str], ...]
    ended: bool

    @property
    def last_reply(self) -> str:
        """What they said last, or nothing."""
        return self.said[-1][1] if self.said else ""

    @property
    def last_move(self) -> str:
        """Your last move in notation, or nothing."""
        return self.said[-1][0] if self.said else ""

    def to_dict(self) -> dict[str, Any]:
        """The view as plain data."""
        return {
            "turn": self.turn, "turns": self.turns, "stage": self.stage, "event": self.event,
            "counterpart": self.counterpart, "role": self.role,
            "offer": self.offer, "table": dict(self.table), "points": self.points,
            "issues": {
                issue.id: {
                    "label": issue.label, "kind": issue.kind,
                    "options": [{"id": o.id, "label": o.label} for o in issue.options],
                }
                for issue in self.issues
            },
            "topics": {topic.id: topic.label for topic in self.topics},
            "yours": [asdict(one) for one in self.yours],
            "theirs": [asdict(one) for one in self.theirs],
            "facts": dict(self.facts),
        }  # fmt: skip

    def seen(self) -> dict[str, object]:
        """The variables a scripted player's rules may test (see the scenario room's vocabulary)."""
        scenario = self.scenario
        heard = {one.topic for one in self.theirs if one.status != "public"}
        told = {one.id for one in self.yours if one.status == "said"}
        table = list(self.table.values())
        return {
            "turn": self.turn, "points": self.points, "stage": self.stage, "event": self.event,
            "offer": self.offer, "improved": "yes" if self.improved else "no",
            **{f"heard.{t}": "yes" if t in heard else "no" for t in scenario.topic_labels},
            **{f"said.{one.id}": "yes" if one.id in told else "no" for one in self.yours},
            **{f"shown.{f.id}": "yes" if f.id in self.facts else "no" for f in scenario.facts},
            **{fact.id: self.facts.get(fact.id, "unknown") for fact in scenario.facts},
            **{
                f"at.{issue.id}": packages.step_of(issue, value)[0] + 1
                for issue, value in zip(scenario.issues, table, strict=True)
            },
        }  # fmt: skip


def view(
    scenario: Scenario, state: State, facts: Mapping[str, str], history: Sequence[Exchange]
) -> View:
    """Gather what may be known."""
    start = packages.opening(scenario)
    value = {one.name: v for one, v in zip(scenario.variables, state.values, strict=True)}
    points = packages.points(scenario, state.table).you
    shown = {key: word for key, word in facts.items() if value[f"shown.{key}"]}
    return View(
        scenario=scenario,
        counterpart=scenario.counterpart, role=scenario.role,
        turn=len(history) + 1, turns=scenario.turns, stage=state.stage,
        event=_word(scenario, state, "event"), offer=_word(scenario, state, "offer"),
        table=_table(scenario, state.table), points=points,
        improved=points > packages.points(scenario, start).you,
        issues=scenario.issues, topics=scenario.topics,
        yours=tuple(
            Wish(i.id, i.label, i.want, "said" if value[f"said.{i.id}"] else "yours", None, i.also)
            for i in scenario.interests.you
        ),
        theirs=tuple(
            _theirs(i, value[i.id])
            for i in scenario.interests.them
            if i.visibility == "public" or value[i.id]
        ),
        facts=shown,
        said=tuple((str(e.move), f"{e.reply} {e.event_text}".strip()) for e in history),
        ended=state.ending is not None,
    )  # fmt: skip


def _theirs(one: Interest, status: int) -> Wish:
    word = ("public", "discovered", "named")[status]
    return Wish(one.id, one.label, one.want, word, one.topic, one.also)


def _table(scenario: Scenario, package: Package) -> Mapping[str, Any]:
    return dict(zip((issue.id for issue in scenario.issues), package, strict=True))


def _word(scenario: Scenario, state: State, name: str) -> str:
    slot = scenario.slots[name]
    return scenario.variables[slot].word(state.values[slot])


def moves(scenario: Scenario, state: State) -> tuple[str, ...]:
    """List moves in notation: bare acts, topics, and one term at a time off the table."""
    found = [act for act in ACTS if act not in ("propose", "trade", "unclear", "ultimatum")]
    found.append("ultimatum")
    for topic in scenario.topics:
        found += [f"{act} {topic.id}" for act in topic.acts]
    for issue in scenario.issues:
        found += [f"{act} {issue.id}" for act in ("ask", "reflect")]
    found += [f"share {one.id}" for one in scenario.interests.you]
    found += [f"disclose {one.id} firmness={one.firmness}" for one in scenario.alternatives]
    for issue, value in zip(scenario.issues, state.table, strict=True):
        found += [
            f"{scenario.asks_with} {issue.id}={option.id}"
            for option in issue.options
            if value not in (option.id, option.amount)
        ]
    return tuple(found)
