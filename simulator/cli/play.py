"""`rehearse play`."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TypedDict, Unpack

import click

from simulator.cli import briefing, carding, conversation, earlier, preparing, yours
from simulator.cli.asking import ask, pause
from simulator.cli.earlier import Brought, today
from simulator.cli.screen import Screen, interactive
from simulator.cli.session import Session
from simulator.errors import StoreError
from simulator.practice import bringing, jsonplay
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.setting import (
    Setting,
    card_from_json,
    seed_or_drawn,
    set_numbers,
)
from simulator.store.database import Store
from simulator.talk.talk import Talk
from simulator.worksheet.reading import Read


class Chosen(TypedDict):
    """The options of `rehearse play`."""

    numbers: tuple[str, ...]
    name: str | None
    examples: bool
    no_prep: bool
    card: str | None
    worksheet: str | None
    after: int | None
    seed: int | None
    coach: bool
    plain: bool
    as_json: bool
    short: bool


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
@click.option("--worksheet", metavar="FILE", help="Your worksheet: a file, or a name you gave.")
@click.option(
    "--after", metavar="TALK", type=click.IntRange(1), help="Begin from what that talk left."
)
@click.option("--seed", type=click.IntRange(0), help="Fix every draw; drawn when not given.")
@click.option("--coach", is_flag=True, help="Show the meters and a hint after each turn.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
@click.option("--short", is_flag=True, hidden=True)  # after `prepare --quick`: a short brief
def play_command(scenario: str | None, **chosen: Unpack[Chosen]) -> None:
    """Rehearse a talk.

    SCENARIO is a name from the list, or a scenario file of your own. Without it you choose from
    the list. With a worksheet, the talk is about your own numbers and alternatives.
    """
    if chosen["worksheet"] is not None and chosen["card"] is not None:
        raise click.UsageError("--card and --worksheet say the same things: choose one")
    screen, name = Screen(chosen["plain"]), chosen["worksheet"]
    read = None if name is None else bringing.opened(bringing.found(name))
    if scenario is None and read is not None:
        scenario = read.worksheet.scenario
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
        _play_json(setting, read, chosen)
        return
    try:
        talk = _prepared(screen, setting, read, chosen)
    except EOFError:
        screen.aside("You left before the talk began, so nothing was kept.")
        return
    _play(screen, talk, chosen["coach"])


def _prepared(screen: Screen, setting: Setting, read: Read | None, chosen: Chosen) -> Talk:
    """Ask what is to be asked, and show the brief."""
    if read is None and interactive() and not _wants_no_sheet(chosen):
        read = yours.offered(screen, setting.scenario().id)
    left = _earlier(screen, setting, read, chosen)
    if read is not None:
        talk = _with_worksheet(screen, left.setting, read, chosen)
    else:
        talk = _without(screen, left, chosen)
    briefing.brief(screen, talk, chosen["short"])
    if lines := left.lines(talk.scenario):
        screen.blank()
        for line in lines:
            screen.write(line)
    pause(screen)
    screen.blank()
    if read is not None or chosen["card"] or chosen["no_prep"] or chosen["examples"]:
        return talk
    return replace(talk, card=carding.card(screen, talk.scenario))


def _wants_no_sheet(chosen: Chosen) -> bool:
    return chosen["examples"] or chosen["no_prep"] or chosen["card"] is not None


def _with_worksheet(screen: Screen, setting: Setting, read: Read, chosen: Chosen) -> Talk:
    fitted = bringing.fitted(setting, read, today())
    if not chosen["short"]:
        screen.blank()
        screen.aside("With your worksheet.")
    yours.checked(screen, fitted)
    return fitted.talk(seed_or_drawn(chosen["seed"]))


def _earlier(screen: Screen, setting: Setting, read: Read | None, chosen: Chosen) -> Brought:
    """What comes along from an earlier talk: the one named, or one that is offered."""
    fixed = chosen["examples"] or chosen["seed"] is not None or read is not None
    if chosen["after"] is None and not fixed and interactive():
        return earlier.offered(screen, setting)
    return earlier.brought(setting, chosen["after"], read.worksheet if read else None)


def _without(screen: Screen, left: Brought, chosen: Chosen) -> Talk:
    setting = left.setting
    if not chosen["examples"]:
        given = frozenset(pair.partition("=")[0].strip() for pair in chosen["numbers"])
        given |= left.numbers
        setting = preparing.personal(screen, setting, given)
    scenario, card = setting.scenario(), chosen["card"]
    filled = card_from_json(scenario, card) if card else None
    return Talk(scenario, seed_or_drawn(chosen["seed"]), filled)


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


def _play_json(setting: Setting, read: Read | None, chosen: Chosen) -> None:
    card, seed = chosen["card"], seed_or_drawn(chosen["seed"])
    left = earlier.brought(setting, chosen["after"], read.worksheet if read else None)
    notes: tuple[str, ...] = ()
    if read is not None:
        fitted = bringing.fitted(left.setting, read, today())
        talk, notes = fitted.talk(seed), (*fitted.notes, *fitted.remarks)
    else:
        scenario = left.setting.scenario()
        talk = Talk(scenario, seed, card_from_json(scenario, card) if card else None)
    notes = (*left.lines(talk.scenario), *notes)
    with Store() as store:
        for one in jsonplay.play(Rehearsal.begin(store, talk), sys.stdin, notes):
            sys.stdout.write(json.dumps(one, ensure_ascii=False) + "\n")
            sys.stdout.flush()
