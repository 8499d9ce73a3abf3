"""Step 6 of a pre-mortem at the keyboard: three endings, answered until the answer will do."""

from __future__ import annotations

from simulator.cli.desk import Desk
from simulator.planning import wording
from simulator.planning.drills import Drill, answered, drill
from simulator.planning.premortem import Premortem
from simulator.planning.standard import standard
from simulator.practice import changing, foreseeing
from simulator.practice.foreseeing import THREE

ROUNDS = 6
"""How often a drill is answered at most before the last answer is taken; default."""


def drills(desk: Desk, found: Premortem) -> None:
    """The top three endings; the last answer to each becomes the if-then line."""
    desk.step(6, "Three answers to have ready", "drills")
    desk.screen.write("They say it, you answer as you would, as often as you like. Enter keeps your"
                      " last answer; s skips one.", "dim")  # fmt: skip
    shares = {name: one.part for name, one in found.shares.items()}
    for ending in foreseeing.ranked(desk.sheet, shares)[:THREE]:
        _drill(desk, drill(ending, found, desk.talk), found)


def _drill(desk: Desk, one: Drill, found: Premortem) -> None:
    screen, name = desk.screen, desk.scenario.counterpart
    screen.blank()
    screen.write(standard(one.ending, desk.scenario).name, "key")
    if one.turn:
        said = wording.at(found.plan, one.turn, desk.scenario)
        screen.aside(f"from one of the simulated talks: turn {one.turn}, after {said}")
    screen.speech(name, one.line)
    last = _ready(desk, one.ending)
    if last:
        screen.aside(f"yours so far: “{last}”")
    told = ""
    for _ in range(ROUNDS):
        said = desk.ask("You:")
        if not said or said.casefold() == "s":
            break
        heard = answered(one, said)
        screen.aside(f"heard: {heard.heard}")
        screen.write(heard.coach if heard.coach != told else "As before; Enter keeps it.")
        told = heard.coach
        if heard.reply:
            screen.speech(name, heard.reply)
        if not desk.put(*changing.answer(one.ending, said, desk.sheet)):
            continue
        last = said
    if last:
        screen.aside(f"kept: if “{standard(one.ending, desk.scenario).name.strip('“”')}”, then"
                     f" “{last}”")  # fmt: skip


def _ready(desk: Desk, ending: str) -> str:
    kept = desk.sheet.premortem.answers
    return next((each.say for each in kept if each.when == ending), "")
