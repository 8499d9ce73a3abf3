"""What came of a talk: the deal against your walk-away, or how far a favour went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.debrief import dealmap, mapdrawing
from simulator.debrief.page import Block, Drawing, Heading, Text
from simulator.debrief.sheetlines import changed
from simulator.debrief.turning import reached
from simulator.talk import packages
from simulator.talk.speech import package_in_words

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief

NOTICED = 3
"""Points left unused from which that is worth a sentence; default."""


def outcome(one: Debrief) -> Iterator[Block]:
    """The deal in three sentences, or the step that was reached where there is but one issue."""
    deal, scenario = one.score.deal, one.talk.scenario
    if said := dealmap.ladder(one.talk):
        yield Heading("How far it went")
        yield Text(said)
        return
    yield Heading("The deal and your walk-away")
    if deal.package is None:
        yield Text(_without(one))
        return
    assert deal.yours is not None
    yield Text(f"{_capital(package_in_words(scenario, deal.package))}.")
    if one.talk.ending and one.talk.ending.kind == "later":
        yield Text("It stands; you have not said yes to it yet.")
    yield Text(_worth(one, deal.yours), "good" if deal.yours >= deal.walk_away else "bad")
    found = dealmap.deal_map(one.talk)
    if found is not None and found.left >= NOTICED:
        told = reached(one.talk, one.study) if one.study else ""
        same = found.better and found.better in told.replace(", and ", " and ")
        yield Text(dealmap.unused(replace(found, better="") if same else found))


def on_the_map(one: Debrief) -> Iterator[Block]:
    """The deal among all packages, and the value found together, once the talk is over."""
    deal = one.score.deal
    found = dealmap.deal_map(one.talk)
    if found is None:
        return
    yield Heading("On the map of all packages")
    yield Drawing.of(mapdrawing.drawn, dealmap.spoken, found)
    if deal.found is not None and deal.yours is not None and deal.yours >= deal.walk_away:
        yield Text(f"Value found together: {_found(deal.found)}.", "dim")
    if deal.package is None:
        yield Text(dealmap.words(found))


def _worth(one: Debrief, yours: int) -> str:
    deal = one.score.deal
    gap = yours - deal.walk_away
    place = f"{gap} above" if gap > 0 else f"{-gap} below" if gap < 0 else "exactly at"
    text = f"Worth {yours} points to you, {place} your walk-away of {deal.walk_away}."
    if one.sheet and one.sheet.walk_away and one.sheet.walk_away.above is not None:
        text = f"Worth {yours} points to you."  # the rest stands with the worksheet
    elif one.talk.revised:
        text = f"{text} {changed(one.talk)}"
    if deal.leaving_was_right:
        most = "No more" if yours >= deal.attainable else f"No more than {deal.attainable}"
        return f"{text} {most} could be had here: leaving would have been right."
    if yours >= deal.attainable:
        return f"{text} More could not be had from this counterpart."
    return f"{text} With this counterpart up to {deal.attainable} could be had."


def _found(part: float) -> str:
    if part <= 0:
        return "none; splitting every issue in the middle would have been worth no less to you both"
    return (
        f"{round(100 * part)} of 100, where 0 is the middle of everything and 100 the most there is"
    )


def _without(one: Debrief) -> str:
    deal = one.score.deal
    if deal.leaving_was_right:
        return (
            f"No package: the most that could be had here, {deal.attainable} points, lies below"
            f" your walk-away of {deal.walk_away}."
        )
    left = packages.points(one.talk.scenario, one.talk.state.table).you
    offered = one.talk.state.value(one.talk.scenario, "offer")
    yet = "" if one.talk.ending else " so far"
    text = f"No package{yet}. Your walk-away was {deal.walk_away} points"
    if offered:
        text += f"; what lay on the table at the end was worth {left}"
    return f"{text}, and up to {deal.attainable} could be had with this counterpart."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
