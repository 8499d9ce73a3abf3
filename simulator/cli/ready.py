"""The command that says how ready a worksheet makes you."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import click

from simulator.cli import pages
from simulator.cli.screen import Screen
from simulator.errors import StoreError
from simulator.practice import readypage
from simulator.practice.standing import as_data, standing
from simulator.store import worksheets
from simulator.worksheet.reading import loads

BEGIN = "'rehearse prepare' begins one"


@click.command("ready")
@click.argument("which", metavar="[SCENARIO or FILE]", required=False)
@click.option("--plain", is_flag=True, help="No colour and no signs, for screen readers.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def ready_command(which: str | None, plain: bool, as_json: bool) -> None:
    """Say how ready your worksheet makes you, and the one thing that would help most.

    Without a name it is the worksheet you changed last.
    """
    file = _file(which)
    one = standing(loads(worksheets.read(file), str(file)).worksheet, date.today())
    if as_json:
        json.dump({"file": str(file), **as_data(one)}, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
        return
    pages.show_paged(Screen(plain), readypage.page(one))


def _file(which: str | None) -> Path:
    """The worksheet meant: a file, one of those kept, or the one changed last."""
    if which is None:
        last = next(worksheets.kept(), None)
        if last is None:
            raise StoreError(f"there is no worksheet yet: {BEGIN}")
        return last
    named = Path(which)
    if named.suffix or named.name != which or named.is_file():
        return named
    file = worksheets.path(which)
    if not file.is_file():
        known = ", ".join(sorted(one.stem for one in worksheets.kept()))
        there = f"there are: {known}" if known else f"{BEGIN}"
        raise StoreError(f"there is no worksheet for '{which}'; {there}")
    return file
