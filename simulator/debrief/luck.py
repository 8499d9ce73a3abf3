"""Draws in words: how they fell, how likely that was, and what they changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.debrief.chart import points
from simulator.debrief.odds import in_words
from simulator.debrief.page import Block, Bullets, Heading, Text
from simulator.scenario.model import Scenario

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief
    from simulator.debrief.study import Study

NOTICED = 1.0
"""Points from which a draw is said to have changed something (the brief)."""

MUCH = 3.0
"""Points from which a draw is named where a tired person reads; default."""

TOLD = 3
"""Draws that are named where a tired person reads; default."""

TOLD_BRIEFLY = 1
"""The same on a page with a worksheet, which wants its room; default."""

Worth = dict[tuple[str, ...], float]
"""Points by what was drawn: facts told apart together, or a kind of draw with its turn."""


def luck(one: Debrief, study: Study | None) -> Iterator[Block]:
    """The draws that changed most, each with its odds and what it was worth, and no more."""
    again = tuple(_redrawn(one))
    if not one.drawn and study is None and not again:
        return
    yield Heading("Luck")
    yield from again
    if study is None:
        yield from (Bullets(tuple(said for said, _ in _drawn(one, {}))),)
        return
    worth = worths(study)
    spared = _spared(one.talk.scenario, study, worth, study.analysis.turning_point)
    much = [pair for pair in (*_drawn(one, worth), *spared) if abs(pair[1]) >= MUCH]
    if not much:
        yield Text("No single draw changed much this time.")
        return
    most = TOLD if one.sheet is None else TOLD_BRIEFLY
    largest = sorted(much, key=lambda pair: -abs(pair[1]))[:most]
    yield Bullets(tuple(said for said, _ in much if said in [kept for kept, _ in largest]))
    yield Text("Odds are those of the simulation: judge the play, not the luck.", "dim")


def every_draw(one: Debrief, study: Study | None) -> Iterator[Block]:
    """All draws, each with its odds and, when it changed something, what that was worth."""
    if not one.drawn and study is None:
        return
    worth = worths(study) if study else {}
    yield Heading("Every draw")
    yield from _redrawn(one)
    found = [*_drawn(one, worth), *(_spared(one.talk.scenario, study, worth) if study else ())]
    if found:
        yield Bullets(tuple(said for said, _ in found))
    if study:
        yield Text(_identity(study))
    yield Text(
        "Odds are those of the simulation. Same play, other draws, another talk: judge the play,"
        " not the luck.",
        "dim",
    )


def _redrawn(one: Debrief) -> Iterator[Text]:
    for redraw in one.talk.redrawn:
        what = f"what had not shown before turn {redraw.turn}" if redraw.turn > 1 else "everything"
        yield Text(f"Played again: {what} was drawn anew.")


def worths(study: Study) -> Worth:
    """What draws changed, in points."""
    found: Worth = defaultdict(float)
    for verdict, shown in zip(study.analysis.moves, study.shown, strict=True):
        for change in verdict.luck:
            name = shown if change.draw == "fact" else (change.draw, str(change.turn))
            found[name] += change.points
    return dict(found)


def _drawn(one: Debrief, worth: Worth) -> Iterator[tuple[str, float]]:
    """Draws that were made, in words, with their points."""
    names = [fact.id for fact in one.talk.scenario.facts]
    asked = {fact.about for fact in one.talk.scenario.facts if fact.topic}
    for at, drawn in enumerate(one.drawn):
        if drawn.turn is None:
            fell = f"“{drawn.fell}”" if drawn.about in asked else drawn.fell
            said = f"{_capital(drawn.about)}: {fell}"
            share = worth.get((names[at],), 0.0)
        else:
            kind = "event" if drawn.about == "what came next" else "answer"
            said = f"Turn {drawn.turn}, {drawn.about}: “{drawn.fell}”"
            share = worth.get((kind, str(drawn.turn)), 0.0)
        yield f"{said} {_capital(in_words(drawn.odds, drawn.of))}.{_said(share)}", share
    for together, share in worth.items():
        if len(together) > 1 and together[0] in names and abs(share) >= NOTICED:
            about = [fact.about for fact in one.talk.scenario.facts if fact.id in together]
            yield f"Both together, {' and '.join(about)}.{_said(share)}", share


def _spared(
    scenario: Scenario, study: Study, worth: Worth, told: int | None = None
) -> Iterator[tuple[str, float]]:
    """Events that might have come and did not, where that mattered; unquoted if `told`."""
    events = {event.id: event for event in scenario.events}
    for verdict, spared in zip(study.analysis.moves, study.spared, strict=True):
        share = worth.get(("event", str(verdict.turn)), 0.0)
        for name in spared[:1]:
            event = events[name]
            odds = in_words(100 - event.odds, 100)
            quoted = "" if verdict.turn == told else f": “{event.outcome.say[0]}”"
            said = f"Turn {verdict.turn}, what did not come{quoted or ', as told above.'}"
            yield f"{said} {_capital(odds)}.{_said(share)}", share


def _said(share: float) -> str:
    if abs(share) < NOTICED:
        return ""
    return f" That {'gave you' if share > 0 else 'took'} {points(abs(share))}."


def _identity(study: Study) -> str:
    """The talk as a sum, in whole points that add up, and how much of it your moves kept."""
    analysis = study.analysis
    start, end, lucky = (round(part) for part in (analysis.start, analysis.end, analysis.luck))
    away = start + lucky - end
    by_luck = f"{lucky} by luck" if lucky >= 0 else f"{-lucky} lost to luck"
    given = f"{away} given away" if away > 0 else "nothing given away"
    return (
        f"{start} to begin with, {given}, {by_luck}: {end}. Accuracy"
        f" {round(analysis.accuracy)} of 100, the part of what could be had that your moves kept."
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
