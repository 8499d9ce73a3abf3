"""`rehearse play`."""

from __future__ import annotations

import json
import sys
from typing import TypedDict, Unpack

import click

from simulator.cli import briefing, carding, conversation, preparing
from simulator.cli.asking import ask, pause
from simulator.cli.screen import Screen, interactive
from simulator.cli.session import Session
from simulator.errors import StoreError
from simulator.practice import jsonplay
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.setting import (
    Setting,
    card_from_json,
    seed_or_drawn,
    set_numbers,
)
from simulator.store.database import Store
from simulator.talk.talk import Talk


class Chosen(TypedDict):
    """The options of `rehearse play`."""

    numbers: tuple[str, ...]
    name: str | None
    examples: bool
    no_prep: bool
    card: str | None
    seed: int | None
    coach: bool
    plain: bool
    as_json: bool


PROTOCOL = """For programs: with --json everything is one object a line.

\b
Out: 'brief'; then for each line taken in a 'turn' (and an 'event' when they
do something of their own), or an 'error', which changes nothing; at the
end 'ending' and 'debrief', or 'paused' when the input ended first.
In: a sentence, {"text": "a sentence"} or {"move": "ask budget"}. The brief
and each turn list the moves that can be made, and what may be known.
"""


@click.command("play", epilog=PROTOCOL)
@click.argument("scenario", required=False)
@click.option("--set", "numbers", multiple=True, metavar="NAME=VALUE", help="One of your numbers.")
@click.option("--name", help="What your counterpart is called.")
@click.option("--examples", is_flag=True, help="Ask nothing: play with the example's numbers.")
@click.option("--no-prep", is_flag=True, help="Skip the preparation card.")
@click.option("--card", metavar="JSON", help="The preparation card as an object.")
@click.option("--seed", type=click.IntRange(0), help="Fix every draw; drawn when not given.")
@click.option("--coach", is_flag=True, help="Show the meters and a hint after each turn.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
def play_command(scenario: str | None, **chosen: Unpack[Chosen]) -> None:
    """Rehearse a talk.

    SCENARIO is a name from the list, or a scenario file of your own. Without it you choose from
    the list.
    """
    screen = Screen(chosen["plain"])
    if scenario is None:
        if chosen["as_json"]:
            raise click.UsageError("--json needs a scenario: rehearse play SCENARIO --json")
        try:
            scenario = preparing.pick(screen)
        except EOFError:
            return
    setting = set_numbers(Setting(scenario), Setting(scenario).scenario(), chosen["numbers"])
    if chosen["name"] is not None:
        setting = setting.named(chosen["name"])
    if chosen["as_json"]:
        _play_json(setting, chosen)
        return
    try:
        talk = _prepared(screen, setting, chosen)
    except EOFError:
        screen.aside("You left before the talk began, so nothing was kept.")
        return
    _play(screen, talk, chosen["coach"])


def _prepared(screen: Screen, setting: Setting, chosen: Chosen) -> Talk:
    """Ask what is to be asked, and show the brief."""
    if not chosen["examples"]:
        given = frozenset(pair.partition("=")[0].strip() for pair in chosen["numbers"])
        setting = preparing.personal(screen, setting, given)
    scenario, seed, card = setting.scenario(), seed_or_drawn(chosen["seed"]), chosen["card"]
    briefing.brief(screen, Talk(scenario, seed))
    pause(screen)
    screen.blank()
    if card:
        return Talk(scenario, seed, card_from_json(scenario, card))
    if chosen["no_prep"] or chosen["examples"]:
        return Talk(scenario, seed)
    return Talk(scenario, seed, carding.card(screen, scenario))


def _play(screen: Screen, talk: Talk, coach: bool) -> None:
    with Store() as store:
        rehearsal = _begun(screen, store, talk)
        if rehearsal is None:
            return
        screen.aside(
            f"You sit down with {talk.scenario.counterpart}. Begin; /help says what else there is."
        )
        conversation.run(Session(screen, rehearsal, coach))


def _begun(screen: Screen, store: Store, talk: Talk) -> Rehearsal | None:
    """Keep the new talk, or ask whether to play without keeping it."""
    try:
        return Rehearsal.begin(store, talk)
    except StoreError as error:
        if not interactive():
            raise
        screen.blank()
        screen.problem(f"This talk cannot be kept: {error}")
        try:
            answer = ask(screen, "Play without keeping it? (y or n)").casefold()
        except EOFError:
            answer = ""
        if answer in ("y", "yes"):
            return Rehearsal(talk)
        raise


def _play_json(setting: Setting, chosen: Chosen) -> None:
    scenario, card = setting.scenario(), chosen["card"]
    filled = card_from_json(scenario, card) if card else None
    with Store() as store:
        talk = Talk(scenario, seed_or_drawn(chosen["seed"]), filled)
        for one in jsonplay.play(Rehearsal.begin(store, talk), sys.stdin):
            sys.stdout.write(json.dumps(one, ensure_ascii=False) + "\n")
            sys.stdout.flush()
