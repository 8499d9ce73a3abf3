"""`rehearse reflect` and `rehearse happened`: looking back on a talk, and on the real meeting."""

from __future__ import annotations

import json
import sys

import click

from simulator.cli import looking, pages
from simulator.cli.happened import happened_command
from simulator.cli.screen import Screen
from simulator.errors import StoreError
from simulator.practice import reflectpage
from simulator.store.database import Store
from simulator.talk.transcript import Stored

__all__ = ["happened_command", "reflect_command"]


@click.command("reflect")
@click.argument("talk", type=click.IntRange(1), required=False)
@click.option("--again", is_flag=True, help="Go through your answers once more; Enter keeps one.")
@click.option("--show", is_flag=True, help="Show what was answered so far; ask nothing.")
@click.option("--json", "as_json", is_flag=True, help="For programs: JSON, nothing else.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
def reflect_command(talk: int | None, again: bool, show: bool, as_json: bool, plain: bool) -> None:
    """Look back on the last finished talk, or on TALK by its number, in two minutes.

    Sixteen questions about how it was for you and four guesses about them. Any can be skipped,
    each answer is kept, and a reflection you left goes on where you left it.
    """
    with Store() as store:
        number = _latest(store) if talk is None else talk
        stored = store.load(number)
        _check_over(number, stored)
        one = looking.kept(store, number)
        if as_json:
            data = reflectpage.to_dict(one or looking.begun(number), stored.talk)
            sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
            return
        screen, name = Screen(plain), str(stored.header.get("counterpart", "them"))
        if one is not None and (show or (one.done and not again)):
            pages.show(screen, reflectpage.page(one, name, stored.talk))
            if one.done:
                screen.blank()
                screen.aside(f"To change an answer: rehearse reflect {number} --again")
            return
        if show:
            raise StoreError(f"there is no reflection on talk {number} yet")
        title = stored.header["content"]["scenario"]["title"]
        screen.title(f"Looking back on talk {number}: {title}")
        begun = one or looking.begun(number)
        looking.Looking(screen, store, begun, name, stored.talk).run(anew=again)


def _latest(store: Store) -> int:
    numbers = [row.number for row in store.history() if row.ending]
    if not numbers:
        raise StoreError("there is no finished talk yet; begin one with 'rehearse play'")
    return numbers[-1]


def _check_over(number: int, stored: Stored) -> None:
    if stored.talk is not None and stored.talk.ending is None:
        raise StoreError(
            f"talk {number} is not over, and there is nothing to look back on yet:"
            f" go on with 'rehearse resume {number}'"
        )
