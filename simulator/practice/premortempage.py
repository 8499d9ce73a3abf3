"""The page of a pre-mortem: plan, risks, early signs, if-then lines, the change, the fallback."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.analysis.sorting import BAD, SIX, SORTS, Hinge
from simulator.debrief.canvas import in_ascii
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Page, Table, Text
from simulator.planning import wording
from simulator.planning.plan import TRIES
from simulator.planning.premortem import Premortem, Weighed
from simulator.planning.standard import standard
from simulator.scenario.model import Scenario
from simulator.worksheet.sheet import Worksheet

BARS = 6
"""Changes that are drawn; default."""

BAR = 14
"""Columns of the longest bar; default."""

TWO = 2
"""Standard errors shown beside a mean."""


def page(sheet: Worksheet, found: Premortem, scenario: Scenario) -> Page:
    """Everything on one page, to keep or to hand over."""
    return (
        Heading(f"Pre-mortem: {scenario.title}", 1),
        *plan(sheet, found, scenario), *_reasons(sheet), *breaks(sheet, found, scenario),
        *helps(sheet, found, scenario), *_ready(sheet, scenario), *honest(found, scenario),
    )  # fmt: skip


def plan(sheet: Worksheet, found: Premortem, scenario: Scenario) -> Iterator[Block]:
    """The plan as said and as it would be played."""
    yield Heading("The plan")
    yield from (Text(line) for line in in_two(sheet))
    yield from played(sheet, found, scenario)


def played(sheet: Worksheet, found: Premortem, scenario: Scenario) -> Iterator[Block]:
    """The plan step by step, as it is played."""
    yield Text("Played out, your plan is:", "dim")
    yield Bullets(wording.steps(found.plan, scenario))
    if found.plan.source != "ask":
        lacks = "names no figure and no choice" if sheet.ask.sentence else "is not written yet"
        yield Text(f"Your ask {lacks}, so your {found.plan.source} is asked for.", "dim")


def in_two(sheet: Worksheet) -> Iterator[str]:
    """The plan in two sentences: ask and reason, then the walk-away."""
    ask = sheet.ask.sentence or sheet.opening.package or sheet.target.package or "not said yet"
    why = sheet.opening.why or sheet.target.why or next(iter(sheet.ask.arguments), "")
    yield f"You will say: “{ask}”" + (f" Your reason: {why.rstrip('.')}." if why else "")
    least = sheet.walk_away.package
    yield f"Your walk-away: {least.rstrip('.')}." if least else "You have no walk-away yet."


def _reasons(sheet: Worksheet) -> Iterator[Block]:
    if sheet.premortem.reasons:
        yield Heading("Why it went badly, as you told it")
        yield Bullets(sheet.premortem.reasons)


def breaks(sheet: Worksheet, found: Premortem, scenario: Scenario) -> Iterator[Block]:
    """How the simulated talks ended, and where bad ones broke first."""
    yield Heading("How it went in the simulation")
    feared = {one.ending: one for one in sheet.premortem.feared}
    rows = []
    for sort in SORTS:
        share, guess = found.shares[sort], feared.get(sort)  # type: ignore[call-overload]
        if share.part or guess:
            said = f"{guess.likely} of 5" if guess and guess.likely else ""
            rows.append((wording.sort(sort, scenario), counted(share.part, found.talks), said))
    yield Table(
        ("it ended so", f"of {found.talks:,} simulated talks", "likely, you said"), tuple(rows)
    )
    yield Text(_first(found, scenario))
    if found.hinge is not None:
        yield Text(_hangs(found, found.hinge, scenario))
    signs = [one for one in SIX if found.shares[one].part or one in feared]
    signs.sort(key=lambda one: -found.shares[one].part)
    if signs:
        yield Text("Early signs, and what works against it:")
        known = [standard(one, scenario) for one in signs[:3]]
        yield Bullets(
            tuple(f"{one.name}: {one.sign}. Against it: {one.prevents}." for one in known)
        )


def counted(part: float, talks: int) -> str:
    """A share as a count of talks, for a percentage alone would claim too much."""
    return f"{round(part * talks):,}"


def _first(found: Premortem, scenario: Scenario) -> str:
    bad = sum(found.shares[one].part for one in BAD)
    lines = []
    if found.breaks and bad:
        one = found.breaks[0]
        many = f"{counted(one.share * bad, found.talks)} of the {counted(bad, found.talks)}"
        lines.append(
            f"Where it breaks first: turn {one.turn}, after"
            f" {wording.at(found.plan, one.turn, scenario)}; {wording.BREAKS[one.event]}."
            f" So it was in {many} that went badly or were left."
        )
    if found.below.part:
        lines.append(f"Agreed below your walk-away: {counted(found.below.part, found.talks)}.")
    if found.left_good.part:
        good = counted(found.left_good.part, found.talks)
        lines.append(f"Left though what stood was better than your walk-away: {good}.")
    return " ".join(lines) or "None of them broke."


def _hangs(found: Premortem, on: Hinge, scenario: Scenario) -> str:
    """On which hidden fact most hangs, without telling how it is."""
    fact = next(one for one in scenario.facts if one.id == on.fact)
    (worse, where), (others, elsewhere) = on.worst, on.elsewhere
    asked = fact.topic and (
        "You ask about it." if fact.topic in found.plan.asks else "You could ask about it."
    )
    said = (
        f"Most hangs on {fact.about}: where that was at its worst, {worse:,} of {where:,} simulated"
        f" talks went so; elsewhere {others:,} of {elsewhere:,}."
    )
    return f"{said} {asked}" if asked else said


def helps(sheet: Worksheet, found: Premortem, scenario: Scenario) -> Iterator[Block]:
    """Every single change, the one that helps most first, as bars."""
    yield Heading("The one change that helps most")
    best = found.best_change
    if not sheet.alternatives:
        yield Text(
            "Make an alternative first. You have written none down, so every no is the end of the"
            " road, whatever the odds below say. One conversation set for this week is a start."
        )
    if best is None:
        yield Text(
            "No single change makes much of a difference: the plan is as good as it gets here."
        )
    else:
        name, means = wording.change(best.change, scenario)
        yield Text(f"{name}: {means}.")
    shown = [one for one in found.weighed if one.result.mean > 0][:BARS]
    if shown and best:
        yield _bars(shown, scenario)
        yield Text(
            f"Points of the result (now {found.mean:.0f} of 100, in the worst tenth of talks"
            f" {found.worst:.0f}) that each change adds by itself, give or take two standard"
            f" errors, over the same {found.talks:,} simulated talks.",
            "dim",
        )


def _bars(shown: Sequence[Weighed], scenario: Scenario) -> Drawing:
    most = max(one.result.mean for one in shown)
    names = [wording.change(one.change, scenario)[0] for one in shown]
    wide = max(map(len, names))
    lines = [
        f"{name:<{wide}}  {'█' * max(1, round(BAR * one.result.mean / most)):<{BAR}}  {_added(one)}"
        for name, one in zip(names, shown, strict=True)
    ]
    bare = [in_ascii(line.replace("█", "#").replace("±", "+-")) for line in lines]
    spoken = [f"{name}: {_added(one)}." for name, one in zip(names, shown, strict=True)]
    return Drawing(tuple(lines), tuple(bare), tuple(spoken))


def _added(one: Weighed) -> str:
    worst = round(one.worst.mean, 1) + 0.0  # no negative zero
    return f"{one.result.mean:+.1f} ± {TWO * one.result.error:.1f}, worst tenth {worst:+.1f}"


def _ready(sheet: Worksheet, scenario: Scenario) -> Iterator[Block]:
    kept = sheet.premortem
    if kept.answers:
        yield Heading("If it happens")
        yield Bullets(tuple(
            f"If: {standard(one.when, scenario).name}. Then I say: “{one.say}”"
            for one in kept.answers
        ))  # fmt: skip
    if kept.change:
        yield Heading("Changed in the plan")
        yield Text(kept.change)
    if kept.monday or kept.tell:
        yield Heading("If it goes badly all the same")
        if kept.monday:
            yield Text(f"On Monday I {kept.monday}")
        if kept.tell:
            yield Text(f"I tell: {kept.tell}")


def honest(found: Premortem, scenario: Scenario) -> Iterator[Block]:
    """What these numbers are, and what they take for granted."""
    yield Heading("What this is")
    yield Text(
        f"Odds over our counterparts, not a forecast about yours: {found.talks:,} talks with"
        f" {scenario.counterpart} as the scenario “{scenario.title}” has it, with its hidden facts,"
        " moods and limits drawn by its own odds, you doing each time what the plan says and going"
        f" on for {TRIES} turns at most after the ask."
        " How likely an alternative turns real is a rule of thumb by its firmness.",
        "dim",
    )
