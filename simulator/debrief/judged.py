"""A studied talk in words: its moves with their marks, where it turned, what was still open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.debrief import chart
from simulator.debrief.canvas import clipped
from simulator.debrief.chart import MARKS, Curve, points
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Table, Text
from simulator.language.phrasing import listed, sentence
from simulator.scenario.model import KEEPS_PACKAGE, Interest, Scenario
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.situation import room
from simulator.talk.state import Exchange, State

if TYPE_CHECKING:
    from simulator.analysis.analysing import Verdict
    from simulator.debrief.debrief import Debrief
    from simulator.debrief.study import Study
    from simulator.talk.talk import Talk

QUOTED = 34
"""Columns of what was said in the list of moves: one line each in a terminal. Default."""

REPEATED = 240
"""Columns of what was said where the talk turned: three lines or so. Default."""

ANSWERED = 110
"""Columns of an answer in the best line: whole sentences, if the first fits. Default."""

ENOUGH = 30
"""Columns that whole sentences must fill, for a bare yes says little; default."""

MOST = 8
"""Steps of the best line that are shown; a tired person reads no more. Default."""

NOTICED = 1.0
"""Points from which a difference between fair and hindsight is worth a sentence (the brief)."""

FEW = 3
"""Changes to a deal that still read well in one sentence; default."""

EMPTY = frozenset({"greet", "pause", "unclear"})
"""Acts that only pass the time."""


def moves(one: Debrief, study: Study) -> Iterator[Block]:
    """Every move in a line: what you said, what could be expected then, and what it cost."""
    yield Heading("Move by move")
    begin = ("", "(before the first word)", str(round(study.analysis.start)), "", "")
    rows = _moves(one.talk, study)
    yield Table(("turn", "you said", "expected", "your move", "luck"), (begin, *rows))
    better = tuple(_betters(one.talk, study))
    if better:
        yield Bullets(better)
    yield Drawing.of(chart.drawn, lambda drawn: (chart.words(drawn),), curve(one, study))
    if not any(move.mark in ("?!", "?", "??") for move in study.analysis.moves):
        yield Text(_nothing_lost(one), "good")


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


def quote(talk: Talk, exchange: Exchange) -> str:
    """What was typed, or a sentence for the move when it came as notation."""
    return exchange.text or sentence(talk.scenario, exchange.move, exchange.before.table)


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


def _nothing_lost(one: Debrief) -> str:
    if one.score.deal.leaving_was_right and one.score.deal.package is None:
        return "No move cost you much. Leaving was right here, and you left well: a full win."
    return "No move cost you much: you kept nearly everything that could be expected."


def _betters(talk: Talk, study: Study) -> Iterator[str]:
    """For each move that cost something, but the one told of below, what to say instead."""
    for exchange, verdict in zip(talk.history, study.analysis.moves, strict=True):
        if verdict.turn == study.analysis.turning_point or verdict.mark not in ("?!", "?", "??"):
            continue
        told = [step.move for step in verdict.line if step.move.act not in EMPTY]
        if told:
            said = sentence(talk.scenario, told[0], exchange.before.table)
            yield f"Turn {verdict.turn}, instead: “{said}”"


def instead(one: Debrief, study: Study) -> str:
    """What might have been said where the talk turned; empty when it did not turn."""
    scenario = one.talk.scenario
    telling = (step for step in study.line if _tells(scenario, step))
    return next((sentence(scenario, one.move, one.before.table) for one in telling), "")


def turned(one: Debrief, study: Study) -> Iterator[Block]:
    """Where the talk turned: what was said, what it cost, what would have been better and why."""
    turn = study.analysis.turning_point
    if turn is None:
        return
    talk, verdict, exchange = one.talk, study.analysis.moves[turn - 1], one.talk.history[turn - 1]
    yield Heading("Where it turned")
    typed = clipped(quote(talk, exchange), REPEATED)
    yield Text(f"Turn {turn}: “{typed}” {_then(one, study, exchange)}")
    line = [step for step in study.line if _tells(talk.scenario, step)]
    if line:
        said = sentence(talk.scenario, line[0].move, line[0].before.table)
        yield Text(f"Better: “{said}” {_why(talk.scenario, line[0])}".rstrip())
        open_yet = _still_open(talk, exchange, study.line)
        yield from (Text(open_yet),) if open_yet else ()
    name = talk.scenario.counterpart
    yield Text(
        f"For somebody who knows how {name} works, but not how things stood this time, that turn"
        f" cost {points(verdict.regret)} of the result."
    )
    if abs(verdict.hindsight_regret - verdict.regret) > NOTICED:
        yield Text(f"With hindsight, all draws known, it was {round(verdict.hindsight_regret)}.")


def _then(one: Debrief, study: Study, exchange: Exchange) -> str:
    talk, verdicts = one.talk, study.analysis.moves
    verdict = verdicts[exchange.turn - 1]
    fine = all(move.mark not in ("?!", "?", "??") for move in verdicts[: exchange.turn - 1])
    before = "Until then everything was still open" if fine else "Before it, much was still open"
    text = (
        f"{before}: {points(verdict.value)} could be expected. With it, {round(verdict.quality)}."
    )
    ending = exchange.after.ending
    if ending is None or ending.kind == "time_up":
        return text
    left = talk.scenario.turns - exchange.turn
    spare = f", with {left} {'turn' if left == 1 else 'turns'} to spare" if left else ""
    if one.score.deal.leaving_was_right and ending.kind not in KEEPS_PACKAGE:
        return f"{text} Leaving was right; what it cost is what you might have said first."
    if ending.kind in KEEPS_PACKAGE - {"later"}:
        return f"{text} It closed the talk{spare}."
    return f"{text} The talk ended there{spare}."


def _changes(scenario: Scenario, step: Exchange) -> dict[str, tuple[int, int]]:
    """The variables a step changed, with their values before and after."""
    names = [one.name for one in scenario.variables]
    both = zip(names, step.before.values, step.after.values, strict=True)
    return {name: (old, new) for name, old, new in both if old != new}


def _tells(scenario: Scenario, step: Exchange) -> bool:
    """Whether a step does something: a line may have time to pass."""
    if step.after.ending or step.move.all_terms or step.after.table != step.before.table:
        return True
    idle = {"patience", "event", "last", "offer"}
    return bool(_changes(scenario, step).keys() - idle)


def _why(scenario: Scenario, step: Exchange) -> str:
    """What a step would have done, in terms of what the two of you want."""
    return next(_reasons(scenario, step), "")


def _reasons(scenario: Scenario, step: Exchange) -> Iterator[str]:
    name, changes = scenario.counterpart, _changes(scenario, step)
    for one in scenario.interests.them:
        _, known = changes.get(one.id, (0, 0))
        if f"served.{one.id}" in changes:
            yield f"That gives {name} something that counts: {one.label}."
        if known == HEARD:
            yield f"That brings out what {name} wants: {one.label}."
        elif known:
            yield f"{name} wants {one.label}, and hears that you understood."
    for fact in scenario.facts:
        if f"shown.{fact.id}" in changes:
            yield f"That shows {fact.about}."
    if any(f"said.{one.id}" in changes for one in scenario.interests.you):
        yield f"{name} can only offer what is known to matter to you."
    if step.after.ending or step.after.table != step.before.table:
        yield f"{name} can say yes to something there."
    if step.move.act == "justify":
        yield f"A reason is something {name} can carry further."


HEARD = 1
"""The value of an interest of theirs that you know of and have not said back."""


def _still_open(talk: Talk, exchange: Exchange, line: Sequence[Exchange]) -> str:
    """What had not been said or heard when the talk turned, and what it leads to."""
    scenario, now, end = talk.scenario, exchange.before, line[-1].after
    name = scenario.counterpart
    unheard = [one for one in scenario.interests.them if _grew(scenario, one, now, end)]
    unsaid = [
        one
        for one in scenario.interests.you
        if end.value(scenario, f"said.{one.id}") > now.value(scenario, f"said.{one.id}")
    ]
    parts = []
    if unheard:
        parts.append(f"{name} had not said what counts: {_labels(unheard)}")
    if unsaid:
        parts.append(f"you had not said what matters to you: {_labels(unsaid)}")
    last = _reached(talk, end)
    if not parts:
        return last
    return f"At that point {'; and '.join(parts)}. {last}".rstrip()


def _grew(scenario: Scenario, one: Interest, now: State, end: State) -> bool:
    hidden = one.visibility != "public" and now.value(scenario, one.id) == 0
    return hidden and end.value(scenario, one.id) > 0


def _labels(interests: Sequence[Interest]) -> str:
    return listed([one.label for one in interests])


def _reached(talk: Talk, end: State) -> str:
    """The package a line leads to, where it is better for you than what came out."""
    package = end.ending.package if end.ending else None
    if package is None:
        return ""
    if not _in_reach(talk, package):
        return ""
    scenario, got = talk.scenario, talk.ending.package if talk.ending else None
    theirs = got or packages.opening(scenario)
    better, now = (packages.points(scenario, one).you for one in (package, theirs))
    if better <= now:
        return ""
    changes = packages.changed(scenario, theirs, package)
    if len(changes) > FEW:
        instead = f" instead of {now}" if got else ""
        return f"Taken from there, the best line ends in a deal worth {better} to you{instead}."
    return f"Taken from there, the best line ends with {listed(changes)} in the deal."


def _in_reach(talk: Talk, package: Package) -> bool:
    """Whether they could go so far as things stood this time."""
    scenario = talk.scenario
    least = packages.threshold(scenario, room(scenario, talk.facts))
    return packages.points(scenario, package).them >= least


def best(one: Debrief, study: Study) -> Iterator[Block]:
    """The best line from where the talk turned, as sentences with their likeliest answers."""
    steps = [step for step in study.line if _tells(one.talk.scenario, step)]
    if len(steps) < 2:  # a single step was told where the talk turned
        return
    scenario = one.talk.scenario
    shown, left = _shortened(steps)
    yield Heading(f"The best line from turn {steps[0].turn}")
    yield Bullets(tuple(_step(scenario, step) for step in shown))
    besides = f" {left}" if left else ""
    ending = steps[-1].after.ending
    if ending and ending.package and not _in_reach(one.talk, ending.package):
        besides = f" This time less was to be had.{besides}"
    yield Text(
        f"The answers are the likeliest ones; {scenario.counterpart} may give others.{besides}",
        "dim",
    )


def _step(scenario: Scenario, step: Exchange) -> str:
    said = sentence(scenario, step.move, step.before.table)
    return f"“{said}” {scenario.counterpart}: “{_in_brief(step.reply)}”"


def _in_brief(reply: str) -> str:
    """The first sentences of an answer, as many as fit."""
    ends = [found.end() for found in re.finditer(r"[.?!]+(?= |$)", reply)]
    fitting = [end for end in ends if end <= ANSWERED]
    if fitting and fitting[-1] >= ENOUGH:
        return reply[: fitting[-1]]
    return clipped(reply, ANSWERED)


def _shortened(steps: list[Exchange]) -> tuple[list[Exchange], str]:
    """The most telling steps of a line, and a word on those left out."""
    over, kept, left = len(steps) - MOST, list(steps), set()
    for act, words in LEFT_OUT:
        for step in [one for one in kept[1:-1] if one.move.act == act]:
            if over > 0:
                kept.remove(step)
                left.add(words)
                over -= 1
    said = [words for _, words in LEFT_OUT if words in left]
    return kept, f"Between them, {' and '.join(said)}." if said else ""


LEFT_OUT = (
    ("reflect", "say back what you heard"), ("share", "say what matters to you"),
    ("appreciate", "say what you value"), ("ask", "go on asking"),
)  # fmt: skip
"""Acts left out of a long line, these first, and what is said of them."""
