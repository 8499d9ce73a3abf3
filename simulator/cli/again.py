"""`rehearse resume` and `rehearse retry`: going on with a talk, or playing it again from a turn."""

from __future__ import annotations

import click

from simulator.cli import conversation
from simulator.cli.briefing import who
from simulator.cli.screen import Screen
from simulator.cli.session import Session
from simulator.errors import StoreError
from simulator.practice.keeping import again_from
from simulator.practice.rehearsal import Rehearsal
from simulator.store.database import Store

RECALLED = 2
"""Turns shown again when a talk is taken up; default."""

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
        _go_on(Screen(plain), rehearsal, coach)


@click.command("retry")
@click.argument("talk", type=click.IntRange(1))
@click.option(
    "--turn", type=click.IntRange(1), help="The turn to play anew; else the one the debrief names."
)
@_coach
@_plain
def retry_command(talk: int, turn: int | None, coach: bool, plain: bool) -> None:
    """Play TALK again from before a turn, as a new talk; the old one stays as it was."""
    with Store() as store:
        start = again_from(store, talk) if turn is None else turn
        number = store.fork(talk, start)
        screen = Screen(plain)
        place = f"from before turn {start}" if start > 1 else "from the beginning"
        why = ", as its debrief suggests" if turn is None and start > 1 else ""
        screen.aside(f"Talk {talk} again, {place}{why}. This is talk {number} now.")
        _go_on(screen, Rehearsal.resume(store, number), coach)


def _go_on(screen: Screen, rehearsal: Rehearsal, coach: bool) -> None:
    talk = rehearsal.talk
    session = Session(screen, rehearsal, coach)
    screen.title(talk.scenario.title)
    screen.aside(who(talk.scenario))
    for exchange in talk.history[-RECALLED:]:
        screen.blank()
        screen.aside(f"turn {exchange.turn}, you: {exchange.text or exchange.move}")
        session.answer(exchange)
    screen.blank()
    screen.aside(f"Turn {talk.turn} is yours. /notes has the brief, /help what else there is.")
    conversation.run(session)
