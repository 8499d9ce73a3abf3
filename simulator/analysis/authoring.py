"""A scenario surveyed for its author: what play is worth, what can be met, what must not pay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.analysis.analysing import Step, line
from simulator.analysis.barred import barred
from simulator.analysis.compiled import Compiled
from simulator.analysis.costing import Cost, costs
from simulator.analysis.everything import everything, repeatable, rude
from simulator.analysis.following import Course, always, by_rules, follow, perfectly
from simulator.analysis.growing import TooLarge
from simulator.analysis.leaving import Leaving, leaving
from simulator.analysis.odds import Odds, Scripted, odds
from simulator.analysis.reaching import Reached, reach
from simulator.analysis.solved import Position, Solved
from simulator.analysis.tempting import Tempted, tempted
from simulator.scenario.model import Scenario
from simulator.talk.moves import Move, parse
from simulator.talk.state import State
from simulator.talk.talk import Talk

SENSIBLE = ("master", "fair")
"""Scripted players whose talks, beside the best line, count as civil play."""

TALKS = 10_000
"""Talks of each scripted player: standard errors of a third of a point or less."""

Telling = Callable[[str], None]
"""Told what is done next, in words."""


@dataclass(frozen=True, slots=True)
class Known:
    """One way the facts can be: value ids by fact, how likely it is, and what perfect play is worth
    to somebody who knows it."""

    facts: dict[str, str]
    odds: float
    value: float


@dataclass(frozen=True, slots=True)
class Said:
    """A step of the best line, with what lay on the table before it (a package)."""

    step: Step
    state: State


@dataclass(frozen=True)
class Survey:
    """A scenario solved and searched for one person, in points of the result.

    `value` is fair: for somebody who knows how they work, but of the facts only what has shown.
    `played` has the scripted players, from `odds`; `repeated` what one single move is worth, said
    again and again, best first.
    """

    scenario: Scenario
    walk_away: int
    states: int
    value: float
    known: tuple[Known, ...]
    perfect: Course
    best: tuple[Said, ...]
    played: dict[str, Odds]
    repeated: tuple[tuple[Move, float], ...]
    leaving: tuple[Leaving, ...]
    reached: Reached
    never: tuple[str, ...]
    unmet: tuple[str, ...]
    tempted: Tempted


def survey(talk: Talk, tell: Telling = lambda _: None, talks: int = TALKS) -> Survey:
    """Survey the scenario of a talk for its person. Raises `TooLarge` past the budget."""
    scenario = talk.scenario
    tell("solving")
    fair = solved(talk)
    states, value = len(fair.table.keys), fair.value
    perfect, best = follow(fair, perfectly(fair)), tuple(_said(fair))
    tell("playing the scripted players")
    played = {
        name: odds(fair.compiled, fair.worth, Scripted(fair.compiled, lines), talks)
        for name, lines in scenario.players.items()
    }
    repeated = tuple(_repeated(fair, talk))
    tell("weighing what must not pay")
    found = temptations(fair, perfect)
    tell("searching for every reaction")
    reached, never, unmet = _reached(fair)
    tell("solving for each way of the facts")
    known = tuple(_known(talk, fair))
    steps = leaving(fair.compiled, fair.beliefs)
    return Survey(
        scenario, talk.walk_away, states, value, known, perfect, best, played, repeated, steps,
        reached, never, unmet, found,
    )  # fmt: skip


def solved(talk: Talk, way: int | None = None) -> Solved:
    """A talk's scenario solved for its person."""
    return Solved(talk.scenario, talk.person, talk.walk_away, way)


def temptations(fair: Solved, perfect: Course) -> Tempted:
    """Weigh rude moves wherever the best line and sensible players get."""
    places: dict[Position, float] = dict(perfect.positions)
    for name in SENSIBLE:
        places |= follow(fair, by_rules(fair, name)).positions
    return tempted(fair, list(places), rude(fair.compiled, fair.worth))


def _reached(fair: Solved) -> tuple[Reached, tuple[str, ...], tuple[str, ...]]:
    """The search, what can never be met, and what only was not."""
    scenario, tried = fair.scenario, everything(fair.compiled, fair.worth)
    found = reach(fair.compiled, fair.beliefs, tried)
    names = [one.id for one in scenario.reactions if one.id not in found.reactions]
    events = [one.id for one in scenario.events if one.id not in found.events]
    if found.every:
        return found, (*names, *events), ()
    shut = barred(fair.compiled, fair.beliefs, tried.moves, set(names))
    left = [one for one in names if one not in shut]
    return found, tuple(one for one in names if one in shut), (*left, *events)


def too_large(talk: Talk, error: TooLarge) -> tuple[Cost, ...]:
    """What makes a scenario too large, the dearest variable first."""
    return costs(Compiled(talk.scenario, talk.person), error.seen)


def _known(talk: Talk, fair: Solved) -> Iterator[Known]:
    for way, facts in enumerate(fair.compiled.facts):
        yield Known(facts, float(fair.beliefs.odds[way]), solved(talk, way).value)


def _said(fair: Solved) -> Iterator[Said]:
    """The best line, they giving the likeliest answer each time, with the state before each."""
    here: Position | None = fair.start
    for step in line(fair, fair.start):
        assert here is not None
        yield Said(step, fair.compiled.codec.state(here.code))
        answers = fair.answers(here, step.move)
        likeliest = int(answers.chance.argmax())
        here = dict(fair.after(answers, here.turn)).get(likeliest)


def _repeated(fair: Solved, talk: Talk) -> Iterator[tuple[Move, float]]:
    moves = [parse(one) for one in dict.fromkeys(repeatable(talk.scenario, talk.moves))]
    results = [(one, follow(fair, always(one)).mean) for one in moves]
    yield from sorted(results, key=lambda item: -item[1])
