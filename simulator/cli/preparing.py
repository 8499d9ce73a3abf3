"""Before the talk: which scenario, whose numbers, and the preparation card."""

from __future__ import annotations

from simulator.cli.asking import ask
from simulator.cli.briefing import DIFFICULTY
from simulator.cli.screen import Screen
from simulator.errors import ScenarioError, SimulatorError
from simulator.practice import setting as scene
from simulator.practice.safe import one_line
from simulator.practice.setting import FIRMNESS, Setting
from simulator.scenario.amounts import written
from simulator.scenario.loading import summaries
from simulator.scenario.model import Scenario
from simulator.talk.state import Card


def pick(screen: Screen) -> str:
    """Welcome somebody and ask which scenario, by number or id. Raises `EOFError`."""
    screen.title("Rehearse a talk that matters, before the real one.")
    screen.write("Nobody listens, and nothing leaves this machine. What is it about?", "dim")
    screen.blank()
    found = list(summaries())
    for number, one in enumerate(found, start=1):
        level = f"{DIFFICULTY[one.difficulty]} · {one.minutes} minutes · {one.id}"
        note = f"{one.counterpart}, {one.role} · {level}"
        screen.row(str(number), one.purpose, note)
    screen.blank()
    known = {one.id: one.id for one in found}
    known |= {str(number): one.id for number, one in enumerate(found, start=1)}
    while True:
        answer = ask(screen, "Number or name:").casefold()
        if answer in known:
            return known[answer]
        screen.problem(f"A number from 1 to {len(found)}, please, or a name from the list.")


def personal(screen: Screen, setting: Setting, given: frozenset[str]) -> Setting:
    """Ask for the person's own numbers and the counterpart's name; Enter keeps the example."""
    scenario = setting.scenario()
    asked = [number for number in scenario.numbers if number.id not in given]
    screen.title(scenario.title)
    screen.write("First, make it yours. Enter keeps the example; any currency will do.", "dim")
    screen.blank()
    for number in asked:
        example = written(scenario.values[number.id], number.kind, "", scenario.currency)
        while True:
            answer = ask(screen, f"{number.ask} [{example}]")
            try:
                changed = (
                    setting.with_number(number, answer)
                    if answer
                    else setting.with_example(number, scenario.values[number.id])
                )
                scenario = changed.scenario()
            except SimulatorError as error:
                screen.problem(_short(error))
                continue
            setting = changed
            break
    if setting.name is None:
        answer = ask(screen, f"Who will you talk to? [{scenario.counterpart}]")
        while answer:
            try:
                named = setting.named(answer)
                named.scenario()
                return named
            except SimulatorError as error:
                screen.problem(_short(error))
                answer = ask(screen, f"Who will you talk to? [{scenario.counterpart}]")
    return setting


def _short(error: SimulatorError) -> str:
    return scene.will_not_do(error) if isinstance(error, ScenarioError) else str(error)


def card(screen: Screen, scenario: Scenario) -> Card | None:
    """Ask the three short questions of the preparation card; each can be skipped with Enter."""
    screen.write("Three short questions before you go in", "title")
    screen.write("Enter skips a question. Nobody but you sees the answers.", "dim")
    filled = _walk_away(screen, scenario, Card())
    filled = _alternative(screen, scenario, filled)
    screen.blank()
    guessed = ask(screen, f"3. What does {scenario.counterpart} probably care about?")
    filled = _with(filled, guesses=scene.guesses(guessed))
    screen.blank()
    return None if filled == Card() else filled


def _with(card: Card, **changes: object) -> Card:
    return Card.from_dict({**card.to_dict(), **changes})


def _walk_away(screen: Screen, scenario: Scenario, card: Card) -> Card:
    screen.blank()
    screen.write("1. The least you would say yes to: below that you leave.")
    screen.write(f"For example: {scene.example_walk_away(scenario)}; or: as it is.", "dim")
    asked = 0
    while True:
        answer = ask(screen, "Your walk-away:")
        asked += 1
        if not answer:
            return card
        meant = scene.walk_away(scenario, answer)
        if meant is not None:
            screen.aside(
                f"{', '.join(meant.words)}, all else as it is: {meant.points} of 100 points to you"
            )
            return _with(card, walk_away=meant.points, walk_away_text=meant.text)
        if asked > 1:
            screen.aside("Kept in your words; for the points, the scenario's own walk-away counts.")
            return _with(card, walk_away_text=one_line(answer)[: scene.LONGEST_ANSWER])
        names = ", ".join(issue.label for issue in scenario.issues)
        screen.problem(f"I don't find anything there that is on the table: {names}. Once more?")


def _alternative(screen: Screen, scenario: Scenario, card: Card) -> Card:
    screen.blank()
    screen.write("2. If this talk fails, what is the best you can do without them?")
    for number, one in enumerate(scenario.alternatives, start=1):
        screen.row(str(number), one.label, FIRMNESS[one.firmness])
    while True:
        answer = ask(screen, "A number, or your own words:")
        if not answer:
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
        if not answer:
            return None
        try:
            return scene.firmness(answer)
        except SimulatorError as error:
            screen.problem(f"{error}, please, or Enter")


def _would_take(screen: Screen) -> bool | None:
    answer = ask(screen, "Would you really take it? (y, n, or Enter)").casefold()
    return {"y": True, "yes": True, "n": False, "no": False}.get(answer)
