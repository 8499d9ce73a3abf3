"""The page of `rehearse scenario solve`: a surveyed scenario in words, and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from simulator.analysis.authoring import Survey
from simulator.analysis.reaching import WAIT, Way
from simulator.debrief.page import Block, Bullets, Heading, Page, Table, Text
from simulator.language.phrasing import listed, sentence
from simulator.practice.endings import SHORT
from simulator.practice.surveying import own, where, wrong
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.packages import Package

SEEN = 3
"""Rude moves, repeated moves and long ways shown on the page; all are in `--json`. Default."""

ALWAYS = 0.9995
"""A share that is all there is, but for rounding."""

MOST = 100
"""Points there are."""

NOTHING = 0.005
"""Points that count as none."""


def page(found: Survey, ways: bool = False) -> Page:
    """A survey in words; with `ways`, the shortest way to every reaction too."""
    blocks = [*_head(found), *_players(found), *_line(found), *_leaving(found), *_must_not(found)]
    return (*blocks, *_reactions(found, ways), *_verdict(found))


def _head(found: Survey) -> Iterator[Block]:
    scenario, points = found.scenario, found.walk_away
    yield Heading(f"{scenario.title}, solved", 1)
    yield Text(
        f"Perfect play is worth {found.value:.1f} points of 100 to somebody who knows how"
        f" {scenario.counterpart} works, but of the facts only what has shown; with a walk-away"
        f" of {points} points. It ends: {_shares(found.perfect.endings)}."
        f" {found.states:,} states were solved."
    )
    if len(found.known) > 1:
        yield Heading("Perfect play with hindsight")
        rows = tuple(
            (_facts(scenario, one.facts), f"{100 * one.odds:.0f} of 100", f"{one.value:.1f}")
            for one in found.known
        )
        yield Table(("if", "talks", "worth"), rows)


def _facts(scenario: Scenario, facts: Mapping[str, str]) -> str:
    return ", ".join(f"{one.id}: {facts[one.id]}" for one in scenario.facts)


def _shares(shares: Mapping[str, float]) -> str:
    parts = [f"{SHORT[kind]} {_in_100(share)}" for kind, share in shares.items()]
    return ", ".join(parts)


def _in_100(share: float) -> str:
    if share > ALWAYS:
        return "always"
    return f"{100 * share:.0f} of 100" if share >= 0.01 else "seldom"


def _players(found: Survey) -> Iterator[Block]:
    yield Heading("The scripted players")
    rows = [
        (name, f"{one.mean:.1f} ±{one.error:.2f}", _shares(one.shares))
        for name, one in found.played.items()
    ]
    yield Table(("player", "result", "endings"), tuple(rows))


def _line(found: Survey) -> Iterator[Block]:
    scenario = found.scenario
    yield Heading("The best line, with their likeliest answers")
    said = []
    for one in found.best:
        step = one.step
        words = sentence(scenario, step.move, one.state.table)
        chance = "" if step.chance > ALWAYS else f", {_in_100(step.chance)}"
        event = f", then {step.event}" if step.event else ""
        said.append(f"{step.turn}: {step.move}. “{words}” ({step.reaction}{chance}{event})")
    yield Bullets(tuple(said))


def _leaving(found: Survey) -> Iterator[Block]:
    """For which walk-aways leaving is right."""
    yield Heading("Walking away")
    said = [f"Up to {found.leaving[0].points - 1} points: leaving is never right."]
    for one in found.leaving:
        if one.points <= MOST:
            when = f" ({' or '.join(one.when)})" if one.share < ALWAYS else ""
            said.append(
                f"From {one.points} points, for who needs more than"
                f" {_package(found.scenario, one.package)}: {_how_often('right', one.share)}{when}."
            )
    yield Bullets(tuple(said))
    here = [one.share for one in found.leaving if found.walk_away >= one.points]
    left = sum(found.perfect.endings.get(kind, 0.0) for kind in ("walked_away", "no_deal"))
    yield Text(
        f"With {found.walk_away} points leaving is"
        f" {_how_often('right', here[-1] if here else 0.0)}, and perfect play"
        f" {_how_often('leaves', left)}."
    )


def _package(scenario: Scenario, package: Package) -> str:
    return listed(packages.changed(scenario, packages.opening(scenario), package)) or "stands now"


def _how_often(what: str, share: float) -> str:
    if share <= 0:
        return f"never {what}"
    return f"always {what}" if share > ALWAYS else f"{what} in {_in_100(share)}"


def _must_not(found: Survey) -> Iterator[Block]:
    """What should not pay: one thing again and again, rudeness, bluffs."""
    yield Heading("What must not pay")
    best = ", ".join(f"{move} {mean:.1f}" for move, mean in found.repeated[:SEEN])
    said = [f"One thing said again and again brings at most: {best}."]
    tempted = found.tempted
    if tempted.places < tempted.all_places:
        said.append(
            f"Rude moves were weighed in {tempted.places} of {tempted.all_places} places, the"
            " late ones; the others lead to too many states."
        )
    for one in tempted.worst[:SEEN]:
        said.append(f"{one.move} {_gain(one.gain)}: turn {one.turn}, instead of {one.instead}.")
    yield Bullets(tuple(said))


def _gain(points: float) -> str:
    """What a rude move does where it does best."""
    if abs(points) < NOTHING:
        return "can be mended, and then costs nothing"
    return f"costs {-points:.1f} points or more" if points < 0 else f"gains {points:.1f} points"


def _reactions(found: Survey, ways: bool) -> Iterator[Block]:
    scenario, reached = found.scenario, found.reached
    yield Heading("Reactions and events")
    met = {**reached.reactions, **reached.events}
    every = len(scenario.reactions) + len(scenario.events)
    word = "all states there are" if reached.every else f"{reached.states:,} states"
    said = [f"{len(met)} of {every} were met in {word}."]
    mine = own(scenario)
    for names, what in ((found.never, "can never be met"), (found.unmet, "were not met")):
        yours = [one for one in names if one in mine]
        said += [f"Of your own these {what}: {', '.join(yours)}."] if yours else []
        others = [one for one in names if one not in mine]
        said += [f"Of the archetype's these {what}: {', '.join(others)}."] if others else []
    far = sorted(met.items(), key=lambda item: (-len(item[1]), item[0]))
    if not ways:
        said += [f"Far to go: {name} after {_way(way)}" for name, way in far[:SEEN]]
    yield Bullets(tuple(said))
    if ways:
        rows = tuple((name, _way(way)) for name, way in reversed(far))
        yield Table(("met", "after"), rows)


def _way(way: Way) -> str:
    """A way as moves in order, turns of waiting together."""
    grouped = [(move, len([*group])) for move, group in groupby(way)]
    return ", ".join(
        f"{count} turns of waiting" if move == WAIT else ", ".join([move] * count)
        for move, count in grouped
    )


def _verdict(found: Survey) -> Iterator[Block]:
    bad = tuple(wrong(found))
    if bad:
        yield Heading("Problems")
        yield Bullets(bad)


# --- as data --------------------------------------------------------------------------------


def to_dict(found: Survey) -> dict[str, Any]:
    """A survey as plain data: moves in notation, points with all their digits."""
    scenario = found.scenario
    return {
        "scenario": scenario.id, "hash": scenario.hash, "walk_away": found.walk_away,
        "states": found.states, "value": found.value,
        "hindsight": [
            {"facts": dict(one.facts), "odds": one.odds, "value": one.value} for one in found.known
        ],
        "endings": dict(found.perfect.endings),
        "players": {
            name: {"mean": one.mean, "error": one.error, "endings": one.shares}
            for name, one in found.played.items()
        },
        "best": [
            {
                "turn": one.step.turn, "move": str(one.step.move),
                "words": sentence(scenario, one.step.move, one.state.table),
                "reaction": one.step.reaction, "event": one.step.event,
                "chance": one.step.chance, "ending": one.step.ending,
            }
            for one in found.best
        ],
        "repeated": {str(move): mean for move, mean in found.repeated},
        "leaving": [
            {"from": one.points, "share": one.share, "package": list(one.package)}
            for one in found.leaving
        ],
        "rude": _rude(found),
        "reactions": _reached(found),
        "problems": list(wrong(found)),
    }  # fmt: skip


def _rude(found: Survey) -> dict[str, Any]:
    return {
        "places": found.tempted.places, "of": found.tempted.all_places,
        "worst": [
            {
                "move": str(one.move), "instead": str(one.instead), "gain": one.gain,
                "turn": one.turn, "where": where(found.scenario, one.state),
            }
            for one in found.tempted.worst
        ],
    }  # fmt: skip


def _reached(found: Survey) -> dict[str, Any]:
    reached = found.reached
    met = {**reached.reactions, **reached.events}
    return {
        "states": reached.states, "every": reached.every,
        "ways": {name: list(way) for name, way in met.items()},
        "never": list(found.never), "unmet": list(found.unmet),
        "own": sorted({*found.never, *found.unmet} & own(found.scenario)),
    }  # fmt: skip
