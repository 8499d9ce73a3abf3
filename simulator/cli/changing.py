"""Step 5 of a pre-mortem at the keyboard: the one change, made on the worksheet if they want."""

from __future__ import annotations

from collections.abc import Callable

from simulator.cli.desk import Desk
from simulator.language.phrasing import listed
from simulator.planning import wording
from simulator.planning.plan import Plan
from simulator.planning.planned import PlanError
from simulator.planning.planned import plan as planned
from simulator.planning.premortem import Premortem, Weighed
from simulator.practice import changing, premortempage
from simulator.practice.changing import Entry
from simulator.scenario.nodes import Path as Place

OFFERED = 3
"""Changes to choose from; default."""

TRIES = 3
"""How often the ask is said again until the change is heard in it; default."""

LITTLE = 0.5
"""Points of the result that are not worth a figure; default."""

KEPT_UNDER = {
    "ask": "your ask", "unknowns": "your unknowns", "interests": "your interests",
    "opening": "your opening", "target": "your target", "walk_away": "your walk-away",
    "lines": "your lines", "improve": "what you do for your alternative",
    "premortem": "your if-then lines",
}  # fmt: skip
"""What each part of the worksheet is called."""

Simulated = Callable[[], Premortem]
"""Plays the plan of the worksheet as it is now."""


def change(desk: Desk, found: Premortem, simulated: Simulated) -> Premortem:
    """Show what helps most, make one change if they want, and play the plan with it."""
    desk.step(5, "The one change", "change")
    desk.show(tuple(premortempage.helps(desk.sheet, found, desk.scenario))[1:])
    best = [one for one in found.weighed if one.result.mean > 2 * one.result.error][:OFFERED]
    if not best:
        return found
    desk.screen.blank()
    for at, one in enumerate(best, start=1):
        desk.screen.row(str(at), *wording.change(one.change, desk.scenario))
    while answer := desk.ask("Make one of these changes? A number, or Enter for none:"):
        if answer.isdecimal() and 1 <= int(answer) <= len(best):
            return _made(desk, best[int(answer) - 1], found, simulated)
        desk.screen.problem(f"a number from 1 to {len(best)}, please, or Enter")
    return found


def _made(desk: Desk, chosen: Weighed, found: Premortem, simulated: Simulated) -> Premortem:
    """Make a change on the worksheet, say where it is kept, and play it."""
    one, places = chosen.change, list[Place]()
    name, means = wording.change(one, desk.scenario)
    for entry in changing.by_itself(one, desk.scenario, desk.sheet):
        _keep(desk, entry, places)
    for where, question in changing.QUESTIONS.get(one.code, ()):
        said = desk.ask(question)
        if said:
            for entry in changing.written(where, said, desk.sheet):
                _keep(desk, entry, places)
        if where == "sentence":
            _heard(desk, chosen, found.plan, places)
    if not places:
        desk.screen.write("Nothing was changed.")
        return found
    told = f"{name}." if one.code in changing.OWN_WORDS else f"{name}: {means}."
    _keep(desk, (("premortem", "change"), told), [])
    parts = dict.fromkeys(KEPT_UNDER[str(place[0])] for place in places)
    desk.screen.write(f"Kept in {listed(list(parts))}.")
    return played_again(desk, found, simulated)


def _heard(desk: Desk, chosen: Weighed, before: Plan, places: list[Place]) -> None:
    """Say what is heard of the new sentence, and ask again while the change is not in it."""
    for left in range(TRIES - 1, -1, -1):
        desk.reread()
        after = _plan(desk)
        if after is None or not places:
            return
        if changing.holds(chosen.change, before, after):
            for entry in list(changing.follows(before, after, desk.scenario, desk.sheet)):
                _keep(desk, entry, places)
            return
        desk.screen.write(changing.MISSED.get(chosen.change.code, changing.NO_CHANGE))
        said = desk.ask("Once more? Enter leaves it as it is:") if left else ""
        if not said:
            return
        _keep(desk, (("ask", "sentence"), said), places)


def _keep(desk: Desk, entry: Entry, places: list[Place]) -> None:
    place, value = entry
    if desk.put(place, value):
        places.append(place)


def _plan(desk: Desk) -> Plan | None:
    try:
        return planned(desk.sheet, desk.talk)
    except PlanError as error:
        desk.screen.problem(str(error))
        return None


def played_again(desk: Desk, before: Premortem, simulated: Simulated) -> Premortem:
    """Play the plan as it is now, and set it beside how it was."""
    desk.reread()
    plan = _plan(desk)
    if plan is None:
        return before
    if plan == before.plan:
        desk.screen.write("In the simulation the plan plays as before.")
        return before
    after = simulated()
    new = [one for one in wording.steps(plan, desk.scenario)
           if one not in wording.steps(before.plan, desk.scenario)]  # fmt: skip
    for one in new:
        desk.screen.row("-", one, width=1)
    if max(abs(after.mean - before.mean), abs(after.worst - before.worst)) < LITTLE:
        desk.screen.write("In the simulation that changes little. You have it ready all the same.")
        return after
    desk.screen.write(
        f"So played, the mean result goes from {before.mean:.0f} to {after.mean:.0f} of 100, and"
        f" the worst tenth from {before.worst:.0f} to {after.worst:.0f}, over the same"
        f" {after.talks:,} simulated talks."
    )
    if after.mean < before.mean - LITTLE:
        desk.screen.write(
            "That is worse: something is given away. Look at it again before the day."
        )
    return after
