"""The preparation card: three short questions before the talk, each of which may be skipped."""

from __future__ import annotations

from simulator.cli.asking import ask
from simulator.cli.screen import Screen
from simulator.errors import SimulatorError
from simulator.practice import setting as scene
from simulator.practice.safe import one_line
from simulator.practice.setting import FIRMNESS, WalkAway
from simulator.scenario.model import Scenario
from simulator.talk.state import Card

SCENARIOS_OWN = "the scenario's own walk-away counts"

TRIES = 2
"""How often a walk-away that is not understood is asked for; default."""


def card(screen: Screen, scenario: Scenario) -> Card | None:
    """Ask the three questions; None when all were skipped."""
    screen.write("Three short questions before you go in", "title")
    screen.write("Enter skips a question. The answers stay on this machine.", "dim")
    filled = _walk_away(screen, scenario, Card())
    filled = _alternative(screen, scenario, filled)
    screen.blank()
    guessed = ask(screen, f"3. What does {scenario.counterpart} probably care about?")
    if not scene.is_nothing(guessed):
        filled = _with(filled, guesses=scene.guesses(guessed))
    screen.blank()
    return None if filled == Card() else filled


def _with(card: Card, **changes: object) -> Card:
    return Card.from_dict({**card.to_dict(), **changes})


def _walk_away(screen: Screen, scenario: Scenario, card: Card) -> Card:
    """Ask for the least, say how it was understood, and let that be put right."""
    screen.blank()
    screen.write("1. The least you would say yes to: below that you leave.")
    options = scene.choices(scenario)
    if options:
        label = scenario.issues[0].label
        screen.write(f"{label[:1].upper()}{label[1:]}, by number or in your own words:", "dim")
        screen.options(options)
    else:
        screen.write(f"For example: {scene.example_walk_away(scenario)}; or: as it is.", "dim")
    answer, missed, told = ask(screen, "Your walk-away:"), 0, False
    while answer and not scene.is_nothing(answer):
        meant = scene.walk_away(scenario, answer)
        if meant is None:
            missed += 1
            if missed == TRIES:
                screen.aside(
                    "Kept in your words; for the points, the scenario's own walk-away counts."
                )
                return _with(card, walk_away_text=one_line(answer)[: scene.LONGEST_ANSWER])
            names = ", ".join(issue.label for issue in scenario.issues)
            screen.problem(f"I don't find anything there that is on the table: {names}. Once more?")
            answer = ask(screen, "Your walk-away:")
            continue
        screen.aside(_understood(scenario, meant, told))
        told = True
        answer = ask(screen, "Right? Enter, or say it again:")
        if answer.casefold() in ("", "y", "yes", "right"):
            return _with(card, walk_away=meant.points, walk_away_text=meant.text)
        if answer.casefold() in ("n", "no", "wrong"):
            answer = ask(screen, "Your walk-away:")
    if answer:
        screen.aside(f"Fine: {SCENARIOS_OWN} then.")
    return card


def _understood(scenario: Scenario, meant: WalkAway, told: bool) -> str:
    """A walk-away as it was understood, and once what points are."""
    rest = ", all else as it is" if len(scenario.issues) > 1 else ""
    what = f"{', '.join(meant.words)}{rest}" if meant.words else "things as they are"
    scale = "" if told else ", where 100 would be the best of everything on the table"
    return f"{what}: {meant.points} points to you{scale}"


def _alternative(screen: Screen, scenario: Scenario, card: Card) -> Card:
    screen.blank()
    screen.write("2. If this talk fails, what is the best you can do without them?")
    for number, one in enumerate(scenario.alternatives, start=1):
        screen.row(str(number), one.label, FIRMNESS[one.firmness])
    while True:
        answer = ask(screen, "A number, or your own words:")
        if not answer:
            return card
        if scene.is_nothing(answer):
            screen.aside("Fine. That is worth finding out before the day.")
            return card
        try:
            chosen, text = scene.alternative(scenario, answer)
            break
        except SimulatorError as error:
            screen.problem(str(error))
    listed = next((one for one in scenario.alternatives if one.id == chosen), None)
    screen.write("How firm is it?")
    for number, words in enumerate(FIRMNESS):
        screen.row(str(number), words)
    keep = f" (Enter: {listed.firmness})" if listed else ""
    firm = _firmness(screen, f"0 to 5{keep}:")
    card = _with(card, alternative=chosen, alternative_text=text, firmness=firm)
    return _with(card, would_take=_would_take(screen))


def _firmness(screen: Screen, prompt: str) -> int | None:
    while True:
        answer = ask(screen, prompt)
        if not answer or scene.is_nothing(answer):
            return None
        try:
            return scene.firmness(answer)
        except SimulatorError as error:
            screen.problem(f"{error}, please, or Enter")


def _would_take(screen: Screen) -> bool | None:
    """Whether the person would take it; anything but yes, no or Enter is asked once more."""
    known = {"y": True, "yes": True, "n": False, "no": False, "": None}
    answer = ask(screen, "Would you really take it? (y, n, or Enter)").casefold()
    if answer not in known:
        screen.problem("please, y for yes, n for no, or Enter when you don't know yet")
        answer = ask(screen, "Would you really take it? (y, n, or Enter)").casefold()
    return known.get(answer)
