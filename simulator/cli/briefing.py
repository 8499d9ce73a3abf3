"""The brief on one screen, and the notes during a talk."""

from __future__ import annotations

from simulator.cli import earlier, yours
from simulator.cli.screen import Screen
from simulator.practice.setting import FIRMNESS
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.state import Card
from simulator.talk.talk import Talk

DIFFICULTY = {1: "gentle", 2: "middling", 3: "hard"}
"""What the difficulties are called."""


def who(scenario: Scenario) -> str:
    """The counterpart and the size of the talk in one line."""
    minutes = "a minute" if scenario.minutes == 1 else f"{scenario.minutes} minutes"
    return (
        f"{scenario.counterpart}, {scenario.role} · {DIFFICULTY[scenario.difficulty]} ·"
        f" about {minutes}, {scenario.turns} turns at most"
    )


def brief(screen: Screen, talk: Talk, short: bool = False) -> None:
    """What the person reads before the talk; when it is to be short, only what the talk needs."""
    scenario = talk.scenario
    screen.title(scenario.title)
    if short:  # the situation is the person's own, and they know it
        screen.write(f"You talk to {scenario.counterpart}, {scenario.role}.", "dim")
    else:
        screen.aside(who(scenario))
        screen.blank()
        screen.write(" ".join(scenario.brief.situation.split()))
    screen.blank()
    screen.labelled("Your goal", scenario.brief.goal)
    if scenario.on_table:
        screen.labelled("Their offer", _table(talk))
    else:
        screen.labelled("To agree on", ", ".join(issue.label for issue in scenario.issues))
    if short:
        yours.brief(screen, talk, short)
        screen.aside("/notes shows all of it while you talk.")
        return
    screen.labelled("You care about", ", ".join(one.label for one in scenario.interests.you))
    for wish in talk.view.theirs:
        if wish.id in _public(scenario):
            screen.write(f"It is no secret that {scenario.counterpart} wants: {wish.label}.")
    yours.brief(screen, talk)
    if scenario.brief.tips:
        screen.blank()
        for tip in scenario.brief.tips:
            screen.write(tip, "dim")


def _public(scenario: Scenario) -> frozenset[str]:
    """Interests of theirs that anybody may know."""
    return frozenset(i.id for i in scenario.interests.them if i.visibility == "public")


def _table(talk: Talk) -> str:
    scenario, table = talk.scenario, talk.state.table
    return "; ".join(
        f"{issue.label}: {packages.value_in_words(scenario, issue.id, value)}"
        for issue, value in zip(scenario.issues, table, strict=True)
    )


def notes(screen: Screen, talk: Talk) -> None:
    """The brief, what came out so far, and the card or what the worksheet has ready."""
    view = talk.view
    brief(screen, talk)
    screen.blank()
    screen.labelled("Turn", f"{min(view.turn, view.turns)} of {view.turns}")
    if view.offer != "none" or talk.scenario.on_table:
        screen.labelled("On the table", f"{_table(talk)} ({view.points} points to you)")
    found = [one for one in view.theirs if one.id not in _public(talk.scenario)]
    if found:
        screen.labelled("You found out", "; ".join(one.want for one in found))
    for fact in talk.scenario.facts:
        for value in fact.values:
            if view.facts.get(fact.id) == value.id:
                screen.labelled("They showed", f"{fact.about}: “{value.says}”")
    earlier.notes(screen, talk)
    if talk.prepared:
        yours.notes(screen, talk)
    elif talk.card:
        card(screen, talk.scenario, talk.card)


def card(screen: Screen, scenario: Scenario, one: Card) -> None:
    """The preparation card as it was filled in."""
    labels = {alternative.id: alternative.label for alternative in scenario.alternatives}
    name = one.alternative_text or labels.get(one.alternative, "")
    if name:
        firm = f" ({FIRMNESS[one.firmness]})" if one.firmness is not None else ""
        screen.labelled("Your best alternative", f"{name}{firm}")
    if one.guesses:
        screen.labelled("What they may care about", ", ".join(one.guesses))
    if one.walk_away is not None:
        screen.labelled("Your walk-away", f"{one.walk_away_text} ({one.walk_away} points)")
