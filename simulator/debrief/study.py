"""A talk studied for its debrief: its analysis, what each turn showed, and what was still open.

Importing this loads numpy; the pages that show a study do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from pathlib import Path

from simulator.analysis.analysing import Analysis, Step, analyse, line
from simulator.analysis.cache import Cache
from simulator.analysis.judge import judge
from simulator.analysis.solved import Solved
from simulator.scenario.model import Event, Scenario
from simulator.talk import draws
from simulator.talk.situation import Facts, Personally
from simulator.talk.state import Exchange, State
from simulator.talk.talk import Talk
from simulator.talk.turning import Turn

TRIES = 200
"""Seeds tried for an answer; one that comes in three talks of a hundred is found. Default."""


@dataclass(frozen=True)
class Study:
    """What a debrief says of the moves of a talk.

    `shown` are the facts each turn told apart (at the end, those that only counted then); `spared`
    are events that might have come after a turn and did not. `line` is the best line from the
    turning point on, played out with the likeliest answers; empty when there was none.
    """

    analysis: Analysis
    shown: tuple[tuple[str, ...], ...]
    spared: tuple[tuple[str, ...], ...]
    line: tuple[Exchange, ...] = ()


@dataclass(frozen=True)
class Once(Cache):
    """A cache that also remembers what it solved or read, so that one study does it once.

    Without a folder nothing is written.
    """

    inner: Cache | None = None
    known: dict[int | None, Solved] = field(default_factory=dict)

    def solved(
        self, scenario: Scenario, person: Personally, walk_away: int, way: int | None = None
    ) -> Solved:
        """The scenario solved, the facts as in `way` or open."""
        if way not in self.known:
            known = self.inner.solved(scenario, person, walk_away, way) if self.inner else None
            self.known[way] = known or Solved(scenario, person, walk_away, way)
        return self.known[way]

    def keep(self, solved: Solved, way: int | None, states: int) -> None:
        """Keep what was solved since, where there is a folder."""
        if self.inner is not None:
            self.inner.keep(solved, way, states)


def study(talk: Talk, cache: Cache | None = None) -> Study:
    """Study a talk. Raises `OverflowError` for a scenario too large to be solved."""
    once = Once(cache.folder if cache else Path(), cache)
    analysis = analyse(talk, once)
    solved = once.solved(talk.scenario, talk.person, talk.walk_away)
    beliefs = [one.belief for one in judge(solved, talk).positions]
    return Study(
        analysis, tuple(_shown(solved, talk, beliefs)), tuple(_spared(talk, analysis)),
        _open_line(solved, talk, analysis.turning_point),
    )  # fmt: skip


def _open_line(solved: Solved, talk: Talk, turn: int | None) -> tuple[Exchange, ...]:
    if turn is None:
        return ()
    before = talk.before(turn)
    position = judge(solved, before).positions[-1]
    return played(before, line(solved, position))


def _shown(solved: Solved, talk: Talk, beliefs: Sequence[int]) -> Iterator[tuple[str, ...]]:
    for exchange in talk.history:
        if exchange.turn < len(beliefs):
            before, after = (_possible(solved, one) for one in beliefs[exchange.turn - 1 :][:2])
            yield tuple(one for one in before if before[one] != after[one])
        else:
            yield tuple(_counting_at_the_end(solved, talk, exchange, beliefs[-1]))


def _possible(solved: Solved, belief: int) -> Mapping[str, set[str]]:
    """The values each fact can still have."""
    ways = [solved.compiled.facts[way] for way in solved.beliefs.ways(belief)]
    return {fact.id: {way[fact.id] for way in ways} for fact in solved.scenario.facts}


def _counting_at_the_end(
    solved: Solved, talk: Talk, exchange: Exchange, belief: int
) -> Iterator[str]:
    """Facts still open that the last answer depended on, or that decide what could be had."""
    reaction = next(one for one in talk.scenario.reactions if one.id == exchange.reaction)
    tested = {guard.variable for guard in reaction.guards}
    possible = _possible(solved, belief)
    for fact in talk.scenario.facts:
        counts = fact.id in tested or any(value.room is not None for value in fact.values)
        if counts and len(possible[fact.id]) > 1:
            yield fact.id


def _spared(talk: Talk, analysis: Analysis) -> Iterator[tuple[str, ...]]:
    """For each turn, the events that might have followed it and did not, where that mattered."""
    for exchange, verdict in zip(talk.history, analysis.moves, strict=True):
        points = sum(luck.points for luck in verdict.luck if luck.draw == "event")
        if exchange.event is not None or abs(points) < NOTICED:
            yield ()
            continue
        yield tuple(
            event.id for event in talk.scenario.events if _might_come(talk, exchange, event)
        )


NOTICED = 0.5
"""Points below which nothing is said of a draw: it rounds to none."""

SEEDS = 4000
"""Seeds looked through for a draw under which an event comes; default."""

PLAYED = 12
"""Turns played again at most to see one event; the answer must come as it came. Default."""


def _might_come(talk: Talk, was: Exchange, event: Event) -> bool:
    """Whether an event would have followed a turn, the same answer given, had it been drawn."""
    if event.odds >= ALWAYS:
        return False
    # the purpose under which a turn draws this event
    purpose = draws.EVENT + 256 * (talk.scenario.events.index(event) + 1)
    seeds = (s for s in range(SEEDS) if draws.below(ALWAYS, s, was.turn, purpose) < event.odds)
    for seed in islice(seeds, PLAYED):
        turn = Turn(talk.scenario, talk.facts, talk.person, seed, was.turn)
        one = turn.play(was.before, was.move, (), None, ())
        if (one.reaction, one.outcome, one.event) == (was.reaction, was.outcome, event.id):
            return True
    return False


ALWAYS = 100
"""Odds of an event that is no matter of chance."""


def played(talk: Talk, steps: Sequence[Step]) -> tuple[Exchange, ...]:
    """Play a line out from where a talk stands, so that each step meets the answer it names.

    The facts are the likeliest under which these answers come; where none has them all, the line
    stops after the last that came.
    """
    longest: tuple[Exchange, ...] = ()
    for facts in _likeliest(talk.scenario):
        found = tuple(_followed(talk, facts, steps))
        if len(found) > len(longest):
            longest = found
        if len(found) == len(steps):
            break
    return longest


def _likeliest(scenario: Scenario) -> list[dict[str, str]]:
    """All ways the facts can be, the likeliest first."""
    weighed = []
    for values in product(*(fact.values for fact in scenario.facts)):
        chance = 1
        for value in values:
            chance *= value.odds
        names = {f.id: v.id for f, v in zip(scenario.facts, values, strict=True)}
        weighed.append((chance, names))
    return [names for _, names in sorted(weighed, key=lambda one: -one[0])]


def _followed(talk: Talk, facts: Facts, steps: Sequence[Step]) -> Iterator[Exchange]:
    state, history = talk.state, list(talk.history)
    for step in steps:
        exchange = _answered(talk, facts, state, step, history)
        if exchange is None:
            return
        yield exchange
        state = exchange.after
        history.append(exchange)


def _answered(
    talk: Talk, facts: Facts, state: State, step: Step, history: Sequence[Exchange]
) -> Exchange | None:
    """The exchange in which a step meets the answer it names; None where it cannot."""
    wanted = (step.outcome, step.event, step.ending)
    for seed in range(TRIES):
        turn = Turn(talk.scenario, facts, talk.person, seed, step.turn)
        one = turn.play(state, step.move, history, None, ())
        if one.reaction != step.reaction:
            return None
        ending = one.after.ending.kind if one.after.ending else None
        if (one.outcome, one.event, ending) == wanted:
            return one
    return None
