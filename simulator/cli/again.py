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
from simulator.practice.setting import seed_or_drawn
from simulator.practice.sidebyside import beside
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
        _go_on(Screen(plain), store, rehearsal, coach)


@click.command("retry")
@click.argument("talk", type=click.IntRange(1))
@click.option(
    "--turn", type=click.IntRange(1), help="The turn to play anew; else the one the debrief names."
)
@click.option("--redraw", is_flag=True, help="Draw anew what had not been shown by that turn.")
@_coach
@_plain
def retry_command(talk: int, turn: int | None, redraw: bool, coach: bool, plain: bool) -> None:
    """Play TALK again from before a turn, as a new talk; the old one stays as it was.

    The draws stay the same, so only your choices differ; with --redraw the turns before stay,
    and what they had not shown is drawn anew.
    """
    with Store() as store:
        start = again_from(store, talk) if turn is None else turn
        number = store.fork(talk, start, seed_or_drawn(None) if redraw else None)
        screen = Screen(plain)
        place = f"from before turn {start}" if start > 1 else "from the beginning"
        why = ", as its debrief suggests" if turn is None and start > 1 else ""
        screen.aside(f"Talk {talk} again, {place}{why}. This is talk {number} now.")
        if redraw:
            screen.aside("What had not been shown by then is drawn anew.")
        _go_on(screen, store, Rehearsal.resume(store, number), coach)


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
