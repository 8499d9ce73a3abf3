"""Scripted players: rules over the view that answer with a move."""

from __future__ import annotations

from simulator.scenario.model import Line
from simulator.talk.moves import Move, parse
from simulator.talk.talk import Talk
from simulator.talk.view import View


def choose(player: tuple[Line, ...], view: View) -> Move:
    """The move of the first rule whose guards all hold in the view; `close` when none does."""
    seen = view.seen()
    for line in player:
        if all(guard.holds(seen[guard.variable]) for guard in line.guards):
            return parse(line.move)
    return Move("close")


def play_out(talk: Talk, player: tuple[Line, ...]) -> Talk:
    """Let a player finish a talk."""
    while talk.ending is None:
        talk = talk.play(choose(player, talk.view)).talk
    return talk
