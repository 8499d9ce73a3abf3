"""A studied talk as plain data, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.language.phrasing import sentence

if TYPE_CHECKING:
    from simulator.analysis.analysing import Verdict
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
