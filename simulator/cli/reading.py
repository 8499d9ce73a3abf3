"""`rehearse read`: what a sentence would be understood as."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

import click

from simulator.cli.screen import Screen
from simulator.errors import SimulatorError
from simulator.practice.asread import read_line, reading_of
from simulator.scenario.loading import load
from simulator.talk.talk import Talk

USUAL = "first-offer"
"""The scenario whose topics and terms are understood when none is named."""


@click.command("read")
@click.argument("text", required=False)
@click.option("--scenario", default=USUAL, show_default=True, help="Whose words are understood.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each line.")
def read_command(text: str | None, scenario: str, as_json: bool) -> None:
    """Show what TEXT, or each line of standard input, would be understood as.

    A line may also be an object: {"text": "...", "before": "what they said last"}.
    """
    talk = Talk(load(scenario))
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
            screen.write(f"{reading.move}")
            screen.write(reading.heard, "dim", 1)
            if reading.second is not None:
                screen.write(f"else: {reading.second} (margin {reading.margin:.2f})", "dim", 1)


def _print(data: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
    sys.stdout.flush()
