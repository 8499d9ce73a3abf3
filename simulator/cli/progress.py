"""`rehearse progress`: how the talks develop, and what to play next."""

from __future__ import annotations

import json
import sys
from datetime import date

import click

from simulator.cli import pages
from simulator.cli.screen import Screen
from simulator.practice import progresspage
from simulator.practice.progress import progress
from simulator.store.database import Store


@click.command("progress")
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
def progress_command(as_json: bool, plain: bool) -> None:
    """Show how your talks develop: interests addressed and readiness, scenario by scenario.

    First tries count; a retry knows the talk and is told apart. Then what recurs in your own
    sentences, how your guesses and feelings went, and the talk that would teach most next.
    """
    with Store() as store:
        found = progress(store, date.today())
    if as_json:
        sys.stdout.write(json.dumps(progresspage.to_dict(found), ensure_ascii=False) + "\n")
        return
    pages.show(Screen(plain), progresspage.page(found))
