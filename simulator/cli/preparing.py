"""Before the talk: which scenario, and whose numbers."""

from __future__ import annotations

from simulator.cli.asking import ask
from simulator.cli.briefing import DIFFICULTY
from simulator.cli.screen import Screen
from simulator.errors import ScenarioError, SimulatorError
from simulator.practice import setting as scene
from simulator.practice.setting import Setting
from simulator.scenario.amounts import written
from simulator.scenario.loading import summaries
from simulator.worksheet.naming import person


def pick(screen: Screen, short: bool = False) -> str:
    """Welcome somebody and ask which scenario, by number or id. Raises `EOFError`.

    A `short` list says only what each is about, for people in a hurry.
    """
    screen.title("Rehearse a talk that matters, before the real one.")
    screen.write("Nobody listens, and nothing leaves this machine. What is it about?", "dim")
    screen.blank()
    found = list(summaries())
    for number, one in enumerate(found, start=1):
        level = f"{DIFFICULTY[one.difficulty]} · {one.minutes} minutes · {one.id}"
        note = f"{one.counterpart}, {one.role} · {level}"
        screen.row(str(number), one.purpose, "" if short else note)
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
    return setting if setting.name is not None else _named(screen, setting)


def _named(screen: Screen, setting: Setting) -> Setting:
    """Ask what the counterpart is called."""
    while True:
        example = setting.scenario().counterpart
        answer = ask(screen, f"Who will you talk to? [{example}]")
        if not answer:
            return setting
        try:
            named = setting.named(person(answer) or answer)
            named.scenario()
        except SimulatorError as error:
            screen.problem(_short(error))
            continue
        if person(answer):
            return named
        screen.problem(f"A name, please, as you would greet them. Enter keeps {example}.")


def _short(error: SimulatorError) -> str:
    return scene.will_not_do(error) if isinstance(error, ScenarioError) else str(error)
