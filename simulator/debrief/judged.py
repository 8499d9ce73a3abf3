"""A studied talk in words: its moves with their marks, and what to say instead of the dear ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.debrief import chart
from simulator.debrief.canvas import clipped
from simulator.debrief.chart import MARKS, Curve
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Table, Text
from simulator.debrief.turning import suggested
from simulator.language.phrasing import listed, sentence
from simulator.talk.state import Exchange

if TYPE_CHECKING:
    from simulator.analysis.analysing import Verdict
    from simulator.debrief.debrief import Debrief
    from simulator.debrief.study import Study
    from simulator.talk.talk import Talk

QUOTED = 34
"""Columns of what was said in the list of moves: one line each in a terminal. Default."""

COSTLY = ("?!", "?", "??")
"""Marks of moves that cost something."""

DEAR = ("?", "??")
"""Marks of moves that cost much: all that a page with a worksheet has room for."""

NOTHING_LOST = "No move cost you much: you kept nearly everything that could be expected."

EMPTY = frozenset({"greet", "pause", "unclear"})
"""Acts that only pass the time."""


def moves(one: Debrief, study: Study) -> Iterator[Block]:
    """The talk as a line of what could be expected, and what to say where it fell."""
    yield Heading("Move by move")
    yield Drawing.of(chart.drawn, lambda drawn: (chart.words(drawn, ""),), curve(one, study))
    name = one.talk.scenario.counterpart
    if one.sheet is None:  # a page with a worksheet has no room for it
        yield Text(
            f"Expected, that is, by somebody who knows how {name} works, but not how things stood"
            " this time.",
            "dim",
        )
    told = {advice.turn for advice in one.advice if advice.rewrite}
    better = tuple(_betters(one.talk, study, told, COSTLY if one.sheet is None else DEAR))
    if better:
        yield Bullets(better)
    if not any(move.mark in COSTLY for move in study.analysis.moves):
        yield Text(NOTHING_LOST, "good")


def table(one: Debrief, study: Study) -> Iterator[Block]:
    """Every move: what you said, what could be expected then, and what it cost."""
    yield Heading("Every move")
    begin = ("", "(before the first word)", str(round(study.analysis.start)), "", "")
    rows = _moves(one.talk, study)
    yield Table(("turn", "you said", "expected", "your move", "luck"), (begin, *rows))


def _moves(talk: Talk, study: Study) -> Iterator[tuple[str, ...]]:
    verdicts = study.analysis.moves
    following = [*(move.value for move in verdicts[1:]), study.analysis.end]
    for exchange, verdict, after in zip(talk.history, verdicts, following, strict=True):
        luck = round(sum(one.points for one in verdict.luck))
        yield (
            str(verdict.turn), f"“{_briefly(talk, exchange)}”", str(round(after)), _mark(verdict),
            f"{luck:+}" if luck else "",
        )  # fmt: skip


def _mark(verdict: Verdict) -> str:
    """The mark of a move with what it says, and what the move cost."""
    if not verdict.mark:
        return ""
    cost = f", {round(verdict.regret)}" if verdict.mark != "!" else ""
    return f"{verdict.mark} {MARKS[verdict.mark]}{cost}"


def _briefly(talk: Talk, exchange: Exchange) -> str:
    """What was said, cut to one line; for notation the act that was answered, without company."""
    alone = replace(exchange.move, company=None)
    said = exchange.text or sentence(talk.scenario, alone, exchange.before.table)
    return clipped(said, QUOTED)


def curve(one: Debrief, study: Study) -> Curve:
    """The expected result over the turns; what the last draws changed comes with the result."""
    verdicts = study.analysis.moves
    result = study.analysis.end if one.talk.ending else None
    last = verdicts[-1].quality if verdicts and one.talk.ending else study.analysis.end
    after = [*(move.value for move in verdicts[1:]), last]
    steps = tuple(
        chart.Step(value, move.mark, max(move.regret, 0.0))
        for move, value in zip(verdicts, after, strict=False)
    )
    return Curve(study.analysis.start, steps, result)


def _betters(
    talk: Talk, study: Study, told: Collection[int], marks: Collection[str]
) -> Iterator[str]:
    """What to say instead of moves with such marks, save where that is told elsewhere.

    Turns for which the same would have been best are named together.
    """
    found: dict[str, list[str]] = {}
    for exchange, verdict in zip(talk.history, study.analysis.moves, strict=True):
        elsewhere = verdict.turn == study.analysis.turning_point or verdict.turn in told
        if elsewhere or verdict.mark not in marks:
            continue
        line = [step.move for step in verdict.line if step.move.act not in EMPTY]
        if line:
            said = sentence(talk.scenario, line[0], exchange.before.table)
            found.setdefault(said, []).append(str(verdict.turn))
    above = suggested(talk, study)
    for said, turns in found.items():
        which = f"Turn{'s' * (len(turns) > 1)} {listed(turns)}"
        if said in above:
            yield f"{which}: there, too, a sentence from above would have been better."
        else:
            yield f"{which}, instead: “{said}”"
