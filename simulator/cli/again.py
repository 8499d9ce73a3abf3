"""`rehearse resume` and `rehearse retry`: going on with a talk, or playing it again from a turn."""

from __future__ import annotations

import json
import sys
from typing import TypedDict, Unpack

import click

from simulator.cli import conversation, pages
from simulator.cli.briefing import who
from simulator.cli.screen import Screen
from simulator.cli.session import Session
from simulator.cli.studying import WAITING
from simulator.errors import StoreError
from simulator.practice import solving, whatifpage
from simulator.practice.keeping import again_from
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.setting import seed_or_drawn
from simulator.practice.sidebyside import beside
from simulator.store.database import Store

RECALLED = 2
"""Turns shown again when a talk is taken up; default."""


class Chosen(TypedDict):
    """The options of `rehearse retry` that say how."""

    redraw: bool
    move: str | None
    coach: bool
    plain: bool
    as_json: bool


_coach = click.option("--coach", is_flag=True, help="Show the meters and a hint after each turn.")
_plain = click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")


@click.command("resume")
@click.argument("talk", type=click.IntRange(1), required=False)
@_coach
@_plain
def resume_command(talk: int | None, coach: bool, plain: bool) -> None:
    """Go on with a talk you left: the latest one, or TALK by its number."""
    with Store() as store:
        number = store.latest_unfinished() if talk is None else talk
        if number is None:
            raise StoreError("there is no unfinished talk; begin one with 'rehearse play'")
        rehearsal = Rehearsal.resume(store, number)
        if rehearsal.talk.ending is not None:
            raise StoreError(
                f"talk {number} is over; 'rehearse debrief {number}' shows its debrief and"
                f" 'rehearse retry {number}' plays it again from where it could turn out better"
            )
        _go_on(Screen(plain), store, rehearsal, coach)


@click.command("retry")
@click.argument("talk", type=click.IntRange(1))
@click.option(
    "--turn", type=click.IntRange(1), help="The turn to play anew; else the one the debrief names."
)
@click.option("--redraw", is_flag=True, help="Draw anew what had not been shown by that turn.")
@click.option(
    "--move", metavar="MOVE", help="Do not play: show how this choice tends to go at that turn."
)
@_coach
@_plain
@click.option("--json", "as_json", is_flag=True, help="With --move: one JSON object.")
def retry_command(talk: int, turn: int | None, **chosen: Unpack[Chosen]) -> None:
    """Play TALK again from before a turn, as a new talk; the old one stays as it was.

    The draws stay the same, so only your choices differ; with --redraw the turns before stay,
    and what they had not shown is drawn anew.

    With --move nothing is played. It shows what that choice is worth there, and the likely answers
    with their odds. MOVE is a move, as in 'ask budget', or a sentence in your own words.
    """
    move, redraw, screen = chosen["move"], chosen["redraw"], Screen(chosen["plain"])
    if move is None and chosen["as_json"]:
        raise click.UsageError("--json goes with --move; programs play with 'rehearse play --json'")
    if move is not None and (redraw or chosen["coach"]):
        raise click.UsageError("--move shows the odds of a choice and plays nothing: leave out"
                               " --redraw and --coach")  # fmt: skip
    with Store() as store:
        if move is not None:
            _weigh(store, talk, turn, move, None if chosen["as_json"] else screen)
            return
        start = again_from(store, talk) if turn is None else turn
        number = store.fork(talk, start, seed_or_drawn(None) if redraw else None)
        place = f"from before turn {start}" if start > 1 else "from the beginning"
        why = ", as its debrief suggests" if turn is None and start > 1 else ""
        screen.aside(f"Talk {talk} again, {place}{why}. This is talk {number} now.")
        if redraw:
            screen.aside("What had not been shown by then is drawn anew.")
        _go_on(screen, store, Rehearsal.resume(store, number), chosen["coach"])


def _weigh(store: Store, number: int, turn: int | None, move: str, screen: Screen | None) -> None:
    """Show what a choice is worth at one turn; without a screen, as one object."""
    from simulator.analysis.cache import Cache  # noqa: PLC0415  # loads numpy: start-up speed
    from simulator.practice import whatif  # noqa: PLC0415  # the same

    at = again_from(store, number) if turn is None else turn
    talk = whatif.kept_talk(store, number, at)
    if sys.stderr.isatty() and not solving.ready(talk):
        click.secho(f"  {WAITING}", err=True, dim=True)
    one = whatif.what_if(talk, at, move, Cache(solving.folder()))
    if screen is None:
        said = whatifpage.conclusion(one)
        data = {"type": "whatif", "talk": number, **one.to_dict(), "conclusion": said}
        sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
        return
    pages.show(screen, whatifpage.page(one, number))


def _go_on(screen: Screen, store: Store, rehearsal: Rehearsal, coach: bool) -> None:
    talk, number = rehearsal.talk, rehearsal.number
    session = Session(screen, rehearsal, coach, lambda: beside(store, number) if number else ())
    screen.title(talk.scenario.title)
    screen.aside(who(talk.scenario))
    for exchange in talk.history[-RECALLED:]:
        screen.blank()
        screen.aside(f"turn {exchange.turn}, you: {exchange.text or exchange.move}")
        session.answer(exchange)
    screen.blank()
    screen.aside(f"Turn {talk.turn} is yours. /notes has the brief, /help what else there is.")
    conversation.run(session)
