"""Small scenarios written in a test, to see one rule at work and nothing else."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

from simulator.scenario import loading
from simulator.scenario.file import PlayersShape
from simulator.scenario.model import Scenario

ARCHETYPE = """\
format: 1
archetype: plain
about: Somebody who answers everything and nothing more.
temperament: {rapport: 2, patience: 4, steps: 4, stretch: 10, beyond: 30}
memory: {marked: [], level: [none, one, two]}
traits: {mood: [calm, grim]}
stages: {arriving: You come in, talking: You talk, leaving: You get up}
cues: {warmer: A smile., cooler: A frown., impatient: A glance at the clock.}
events:
REACTIONS
reactions:
  - {id: yes_to_that, you: [propose, trade, request], when: {zone: acceptable}, say: "Yes: {asked}.", end: agreement, reason: They could accept it.}
  - {id: taken, you: accept, when: {offer: [theirs, yours]}, say: "Good: {offer}.", end: agreement, reason: You took it.}
  - {id: bye, you: walk_away, say: Bye., end: walked_away, reason: You left.}
  - id: anything
    you: [greet, appreciate, give, ask, ask_generic, reflect, share, justify, propose, trade, request, accept, decline, disclose, ultimatum, pause, close, disdain, plead, unclear]
    say: |
      One.
      Two.
      Three.
"""  # noqa: E501

SCENARIO = """\
format: 1
scenario: small
extends: plain
title: A small talk
purpose: To see one rule at work
difficulty: 1
minutes: 1
turns: 12
counterpart: {name: Ada, role: neighbour, temperament: {TEMPERAMENT}}
numbers: {pay: {ask: How much?, example: 1000}}
brief: {situation: You meet., goal: To talk.}
issues:
  pay: {label: pay, kind: money, options: [{is: pay, you: 0, them: 60}, {is: 10% above pay, you: 20, them: 45}, {is: 20% above pay, you: 40, them: 20}, {is: 30% above pay, you: 60, them: 0}]}
  days: {label: days at home, kind: count, unit: days, options: [{is: 0, you: 0, them: 20}, {is: 2, you: 15, them: 10}, {is: 4, you: 30, them: 0}]}
  desk: {label: desk, options: [{id: shared, is: a shared desk, you: 0, them: 0}, {id: own, is: a desk of your own, you: 10, them: 20}]}
opening: {offered: OFFERED, options: {pay: 1, days: 1, desk: 1}}
limits: {you: 10, them: 40}
interests:
  you:
    rest: {label: rest, want: To rest, weight: 1, served_by: {days: at least 2}}
    place: {label: a place, want: To sit well, weight: 1, served_by: {desk: 2}}
  them:
    order: {label: order, want: Order, weight: 1, visibility: askable, topic: chores, says: Order matters., served_by: {desk: 2}}
    quiet: {label: quiet, want: Quiet, weight: 1, visibility: guarded, opens_at: 3, topic: nights, says: Quiet matters., served_by: {days: at least 2}}
topics: {chores: {label: chores}, nights: {label: nights}}
facts:
  weather: {about: the weather, topic: chores, values: {wet: {odds: 50, room: 2, says: It rains.}, dry: {odds: 50, says: It is dry.}}}
alternatives: {home: {label: staying at home, firmness: 4}, inn: {label: the inn, firmness: 2, would_take: false}}
best_alternative: home
events:
EVENTS
reactions:
REACTIONS
players: {PLAYERS}
outcomes: [{id: done, label: Done, when: {ending: agreement}}, {id: rest, label: The rest}]
"""  # noqa: E501


def small(
    folder: Path,
    *,
    reactions: str = "",
    events: str = "",
    base_reactions: str = "",
    base_events: str = "",
    temperament: str = "",
    offered: bool = True,
) -> Scenario:
    """Load a small scenario with these reactions and events, each a YAML list at the margin."""
    archetype = ARCHETYPE.replace("events:\nREACTIONS\n", _list("events", base_events))
    archetype = archetype.replace("reactions:\n", f"reactions:\n{indent(base_reactions, '  ')}\n")
    text = SCENARIO.replace("events:\nEVENTS\n", _list("events", events))
    text = text.replace("reactions:\nREACTIONS\n", _list("reactions", reactions))
    players = (f"{name}: [{{do: accept}}]" for name in PlayersShape.model_fields)
    text = text.replace("PLAYERS", ", ".join(players))
    text = text.replace("TEMPERAMENT", temperament).replace("OFFERED", str(offered).lower())
    (folder / "archetypes").mkdir(exist_ok=True)
    (folder / "archetypes" / "plain.yaml").write_text(archetype, encoding="utf-8")
    (folder / "small.yaml").write_text(text, encoding="utf-8")
    return loading.load(folder / "small.yaml")


def _list(key: str, text: str) -> str:
    return f"{key}:\n{indent(text, '  ')}\n" if text else f"{key}: []\n"
