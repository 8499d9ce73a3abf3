"""The debrief of a talk with its moves judged; a quiet line while that takes a moment."""

from __future__ import annotations

import sys

import click

from simulator.debrief.debrief import Debrief, debrief
from simulator.practice import solving
from simulator.talk.talk import Talk

WAITING = "Working out the best line. The first time takes some seconds."

MORE = "Every move, the whole best line, map and points"
"""What the debrief shows when asked for all of it."""


def studied(talk: Talk, keep: bool = True) -> Debrief:
    """The whole debrief; what is solved for it is kept, unless the talk is not."""
    if sys.stderr.isatty() and not solving.ready(talk):
        click.secho(f"  {WAITING}", err=True, dim=True)
    found = solving.studied(talk, keep)
    return debrief(talk, found.study, found.why_not)
