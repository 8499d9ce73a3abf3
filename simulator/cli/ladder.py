"""`rehearse ladder`."""

from __future__ import annotations

import json
import sys

import click

from simulator.cli import pages
from simulator.cli.screen import Screen
from simulator.practice.ladder import ladder
from simulator.practice.ladderpage import page
from simulator.store.database import Store


@click.command("ladder")
@click.option("--json", "as_json", is_flag=True, help="For programs: JSON, nothing else.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
def ladder_command(as_json: bool, plain: bool) -> None:
    """Show the steps of a career, what you reached on each, and what that opens.

    'rehearse play SCENARIO --after TALK' begins from what TALK left: warmer where somebody put in
    a word for you, or with the offer you agreed on. Nothing is locked.
    """
    with Store() as store:
        found = ladder(store)
    if as_json:
        sys.stdout.write(json.dumps(found.to_dict(), ensure_ascii=False) + "\n")
        return
    pages.show_paged(Screen(plain), page(found))
