"""Playing a talk again with new luck: what had not been shown yet is drawn anew."""

from __future__ import annotations

from dataclasses import replace

from simulator.talk.state import Redraw
from simulator.talk.talk import Talk


def redraw(talk: Talk, turn: int, seed: int) -> Talk:
    """The talk as it stood before a turn (from 1), every draw not seen by then made anew.

    The turns before it stay word for word, and so do the facts shown in them. The other facts
    and all draws from that turn on come from the first seed, counting up from `seed`, under whose
    facts those turns would have gone the same. So new facts never contradict what was seen, even
    where nothing named them, and fall with the odds they have given what was seen.
    Raises `IllegalMoveError` when there is no such turn.
    """
    start = talk.before(turn)
    kept = tuple(one for one in start.facts if start.state.value(talk.scenario, f"shown.{one}"))
    fits: dict[tuple[str, ...], bool] = {}
    while True:  # ends, for the facts as they are fit and have odds
        again = replace(start, redrawn=(*start.redrawn, Redraw(turn, seed, kept)))
        facts = tuple(again.facts.values())
        if facts not in fits:
            fits[facts] = _goes_the_same(again)
        if fits[facts]:
            return again
        seed += 1


def _goes_the_same(talk: Talk) -> bool:
    """Whether the turns of a talk, none of them taken back, would go so under its facts."""
    played = replace(talk, log=())
    for past in talk.history:
        played = played.play(past.move, past.text, past.corrections).talk
        if played.log[-1] != past:
            return False
    return True
