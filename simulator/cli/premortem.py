"""`rehearse premortem`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from simulator.cli import foretelling
from simulator.cli.screen import Screen
from simulator.debrief.html import html
from simulator.debrief.page import markdown
from simulator.errors import StoreError
from simulator.planning.premortem import TALKS, premortem
from simulator.practice.foreseeing import Foreseeing
from simulator.practice.foreseen import as_data
from simulator.practice.premortempage import page
from simulator.scenario.loading import ids
from simulator.store import worksheets


@click.command("premortem")
@click.argument("worksheet", required=False)
@click.option("--scenario", metavar="ID", help="The talk to play, if the worksheet is for another.")
@click.option("--mentor", is_flag=True, help="Show the mentor's side of each step as well.")
@click.option("--seed", type=click.IntRange(0), default=0, help="Fix every draw.  [default: 0]")
@click.option("--talks", type=click.IntRange(100, 1_000_000), default=TALKS, show_default=True,
              help="How many talks to simulate for each plan.")  # fmt: skip
@click.option("--markdown", "as_markdown", is_flag=True, help="Ask nothing: the page as Markdown.")
@click.option("--html", "as_html", is_flag=True, help="Ask nothing: the page as HTML, to print.")
@click.option("--json", "as_json", is_flag=True, help="Ask nothing: one JSON object.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
def premortem_command(  # noqa: PLR0913, PLR0917  # one parameter an option
    worksheet: str | None,
    scenario: str | None,
    mentor: bool,
    seed: int,
    talks: int,
    as_markdown: bool,
    as_html: bool,
    as_json: bool,
    plain: bool,
) -> None:
    """Find out where your plan would break, before the day.

    WORKSHEET is a file, or the name of one you keep; without it, the one you changed last. It takes
    about twelve minutes, alone or with a mentor beside you.
    """
    screen = Screen(plain)
    under_way = Foreseeing(found(worksheet), scenario, date.today().isoformat())
    if not (as_markdown or as_html or as_json):
        foretelling.run(screen, under_way, mentor, talks, seed)
        return
    talk = under_way.talk()
    result = premortem(under_way.sheet, talk, talks, seed)
    if as_json:
        click.echo(json.dumps(as_data(under_way.sheet, result, talk.scenario), ensure_ascii=False))
        return
    whole = page(under_way.sheet, result, talk.scenario)
    title = f"Pre-mortem: {talk.scenario.title}"
    click.echo(html(whole, title) if as_html else markdown(whole), nl=False)


def found(which: str | None) -> Path:
    """The file of a worksheet: a path, a name, or the one changed last. Raises `StoreError`."""
    if which is None:
        last = next(worksheets.kept(), None)
        if last is None:
            raise StoreError("there is no worksheet yet: make one with 'rehearse prepare --quick'")
        return last
    path = Path(which)
    if path.suffix in (".yaml", ".yml") or path.is_file():
        return path
    kept = worksheets.path(which)
    if not kept.is_file() and which in ids():
        raise StoreError(
            f"there is no worksheet for {which} yet: make one with 'rehearse prepare {which}'"
        )
    return kept
