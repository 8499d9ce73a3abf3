"""`rehearse read`: what a sentence would be understood as."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

import click

from simulator.cli.screen import Screen
from simulator.errors import SimulatorError
from simulator.language.reading import Reading
from simulator.practice.asread import read_line, reading_of
from simulator.scenario.loading import any_talk, load
from simulator.talk.talk import Talk


@click.command("read")
@click.argument("text", required=False)
@click.option(
    "--scenario", default=None, help="Whose topics and terms are understood. [default: any talk]"
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each line.")
def read_command(text: str | None, scenario: str | None, as_json: bool) -> None:
    """Show what TEXT, or each line of standard input, would be understood as.

    A line may also be an object: {"text": "...", "before": "what they said last"}.
    """
    talk = Talk(load(scenario) if scenario else any_talk())
    lines = [text] if text is not None else sys.stdin
    screen = Screen()
    for line in lines:
        if not line.strip():
            continue
        try:
            reading = reading_of(talk, line, "") if text is not None else read_line(talk, line)
        except SimulatorError as error:
            if not as_json:
                raise
            _print({"error": str(error)})
            continue
        if as_json:
            _print(reading.to_dict())
        else:
            _show(reading, screen)


def _show(reading: Reading, screen: Screen) -> None:
    """Show a reading with what decided it, for authors and for whoever reports a misreading."""
    screen.write(f"{reading.move}")
    screen.write(reading.heard, "dim", 1)
    rows = (
        ("because of", " · ".join(reading.evidence)),
        ("next best", f"{reading.second} (led by {100 * reading.margin:.0f} of 100)"
         if reading.second else ""),
        ("not taken up", " ".join(reading.rest)),
    )  # fmt: skip
    for label, words in rows:
        if words:
            screen.write(f"{label + ':':14}{words}", "dim", 1)


def _print(data: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
    sys.stdout.flush()
