"""A studied talk as plain data, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from simulator.language.phrasing import sentence
from simulator.worksheet.guessing import pairs, score

if TYPE_CHECKING:
    from simulator.analysis.analysing import Verdict
    from simulator.debrief.against import Against, Marked
    from simulator.debrief.cameup import Came
    from simulator.debrief.study import Study
    from simulator.talk.state import Exchange
    from simulator.talk.talk import Talk

DIGITS = 3
"""Digits after the point: thousandths of a point of the result."""


def as_data(talk: Talk, study: Study) -> dict[str, Any]:
    """The analysis of a talk, all in points of the result (100 is the best there is).

    `best` is the line from the turning point on, empty when there was none; `best_from_start` the
    one from the first word. Sentences are one way to say a move.
    """
    analysis, scenario = study.analysis, talk.scenario
    both = zip(talk.history, analysis.moves, strict=True)
    return {
        "start": _points(analysis.start), "hindsight_start": _points(analysis.hindsight_start),
        "end": _points(analysis.end), "regret": _points(analysis.regret),
        "luck": _points(analysis.luck), "accuracy": _points(analysis.accuracy),
        "turning_point": analysis.turning_point,
        "moves": [_move(talk, *one) for one in both],
        "best": [
            {
                "turn": one.turn, "move": str(one.move),
                "sentence": sentence(scenario, one.move, one.before.table), "reply": one.reply,
            }
            for one in study.line
        ],
        "best_from_start": [
            {"turn": one.turn, "move": str(one.move), "sentence": sentence(scenario, one.move)}
            for one in analysis.best
        ],
        "draws": [
            {"turn": one.turn, "draw": one.draw, "points": _points(one.points)}
            for move in analysis.moves for one in move.luck
        ],
    }  # fmt: skip


def sheet_data(one: Against) -> dict[str, Any]:
    """What came of the worksheet brought to a talk: null where it was left empty.

    `answers` are the if-then lines whose event came up, with the turn in which they were said.
    `above` are points of the package over a mark; `met` is null where nothing tells. `brier` is the
    score of the guesses that carry a sureness, 0 the best and 1 the worst.
    """
    brier = score(pairs(one.guesses))
    return {
        "on": one.brought.on.isoformat(),
        "walk_away": _mark(one.walk_away), "target": _mark(one.target),
        "wishes": [
            {"tier": wish.tier, "wish": wish.what, "met": wish.met} for wish in one.wishes
        ],
        "guesses": [
            {
                "guess": each.guess.what, "basis": each.guess.basis, "sure": each.sure,
                "right": each.right, "interest": each.interest.id if each.interest else None,
            }
            for each in one.guesses
        ],
        "not_guessed": [each.id for each in one.unguessed] if one.guesses else [],
        "brier": None if brier is None else round(brier, DIGITS),
        "interests": _came(one.interests), "unknowns": _came(one.unknowns),
        "arguments": _came(one.arguments),
        "lines": {
            name: {"line": came.what, "turn": came.turn} if came else None
            for name, came in (("ask", one.ask), ("truth", one.truth), ("leave", one.leave))
        },
        "claims": [
            {"turn": claim.turn, "said": claim.said, "true": claim.true} for claim in one.claims
        ],
        "answers": [
            {"event": each.event, "fired": each.fired, "line": each.say, "turn": each.turn}
            for each in one.answers
        ],
    }  # fmt: skip


def _mark(mark: Marked | None) -> dict[str, Any] | None:
    if mark is None:
        return None
    return {
        "package": mark.what, "points": mark.points, "above": mark.above, "reached": mark.named
    }  # fmt: skip


def _came(found: Sequence[Came]) -> list[dict[str, Any]]:
    return [{"what": each.what, "turn": each.turn} for each in found]


def _move(talk: Talk, exchange: Exchange, verdict: Verdict) -> dict[str, Any]:
    better = verdict.line[0].move if verdict.line else None
    table = exchange.before.table
    return {
        "turn": verdict.turn, "move": str(verdict.move), "mark": verdict.mark,
        "expected": _points(verdict.value), "regret": _points(verdict.regret),
        "hindsight_regret": _points(verdict.hindsight_regret),
        "better": str(better) if better else None,
        "better_sentence": sentence(talk.scenario, better, table) if better else None,
    }  # fmt: skip


def _points(number: float) -> float:
    return round(number, DIGITS) + 0.0  # no negative zero
