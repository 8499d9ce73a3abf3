"""Where a talk turned: what was said there, what it cost, and what would have been better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from simulator.debrief.canvas import clipped
from simulator.debrief.chart import points
from simulator.debrief.odds import in_words
from simulator.debrief.page import Block, Heading, Text
from simulator.language.phrasing import listed, sentence
from simulator.scenario.model import KEEPS_PACKAGE, Scenario
from simulator.talk import packages
from simulator.talk.packages import Package
from simulator.talk.situation import room
from simulator.talk.state import Exchange

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief
    from simulator.debrief.study import Study
    from simulator.talk.talk import Talk

REPEATED = 240
"""Columns of what was said where the talk turned: three lines or so. Default."""

NOTICED = 1.0
"""Points from which a difference between fair and hindsight is worth a sentence (the brief)."""

FEW = 3
"""Changes to a deal that still read well in one sentence; default."""

MUCH = 10.0
"""Points that a draw took from which it is named where the talk turned; default."""

NEXT = 2
"""Steps told after the better one; the whole line stands elsewhere. Default."""

HEARD = 1
"""The value of an interest of theirs that you know of and have not said back."""


def quote(talk: Talk, exchange: Exchange) -> str:
    """What was typed, or a sentence for the move when it came as notation."""
    return exchange.text or sentence(talk.scenario, exchange.move, exchange.before.table)


def turned(one: Debrief, study: Study) -> Iterator[Block]:
    """Where the talk turned: what was said, what it did and cost, and what would have been better.

    What the corrections have to say of this turn is said here, and only here.
    """
    turn = study.analysis.turning_point
    if turn is None:
        return
    talk, exchange = one.talk, one.talk.history[turn - 1]
    left_rightly = _left_rightly(one, exchange)
    yield Heading("Before you left" if left_rightly else "Where it turned")
    typed = clipped(quote(talk, exchange), REPEATED)
    both = zip(one.notes, one.advice, strict=True)
    code, here = next(((n.code, a) for n, a in both if a.turn == turn and not a.good), ("", None))
    yield Text(f"Turn {turn}: “{typed}”{f' {here.effect}' if here else ''}")
    if here and code == "bluff":
        yield Text(f"Said as it is: “{here.rewrite}”")
    yield Text(_cost(one, study, exchange))
    if risk := _risk(one, study, turn):
        yield Text(risk)
    line = telling(talk, study)
    if line:
        yield Text(f"Better: “{said(talk, line[0])}” {why(talk, line, 0)}".rstrip())
    following = [f"“{said(talk, step)}”{once_more(talk, line, at)}" for at, step in _after(line)]
    if following:
        yield Text(f"Then: {' And: '.join(following)}")
    if ends := reached(talk, study):
        yield Text(ends)


def suggested(talk: Talk, study: Study) -> list[str]:
    """The sentences that are suggested where the talk turned."""
    line = telling(talk, study)
    return [said(talk, step) for step in (*line[:1], *(step for _, step in _after(line)))]


def hindsight(study: Study) -> str:
    """What the turning point cost with all draws known, where that differs."""
    turn = study.analysis.turning_point
    if turn is None:
        return ""
    verdict = study.analysis.moves[turn - 1]
    if abs(verdict.hindsight_regret - verdict.regret) <= NOTICED:
        return ""
    late = round(verdict.hindsight_regret)
    return f"Turn {turn} cost {points(verdict.regret)}; with hindsight, all draws known, {late}."


def telling(talk: Talk, study: Study) -> list[Exchange]:
    """The steps of the best line that do something: a line may have time to pass."""
    return [step for step in study.line if _tells(talk.scenario, step)]


def said(talk: Talk, step: Exchange) -> str:
    """A step of a line as a sentence one might say."""
    return sentence(talk.scenario, step.move, step.before.table)


def _left_rightly(one: Debrief, exchange: Exchange) -> bool:
    ending = exchange.after.ending
    gone = ending is not None and ending.kind in ("walked_away", "no_deal")
    return gone and one.score.deal.leaving_was_right


def _cost(one: Debrief, study: Study, exchange: Exchange) -> str:
    verdict = study.analysis.moves[exchange.turn - 1]
    before, after = round(verdict.value), round(verdict.quality)
    took = -sum(one.points for one in verdict.luck)
    more = f", and luck took {round(took)} more" if took >= MUCH else ""
    text = f"Before it a result of {before} could be expected, with it {after}{more}"
    if _left_rightly(one, exchange):
        return f"There was more to say first. {text}."
    ending = exchange.after.ending
    if ending is None or ending.kind == "time_up":
        return f"{text}."
    left = one.talk.scenario.turns - exchange.turn
    spare = f", with {left} {'turn' if left == 1 else 'turns'} to spare" if left else ""
    closed = ending.kind in KEEPS_PACKAGE - {"later"}
    return f"{text}. {'It closed the talk' if closed else 'The talk ended there'}{spare}."


def _risk(one: Debrief, study: Study, turn: int) -> str:
    """What made a turn dear though it did not happen: an event that might have come."""
    events = {event.id: event for event in one.talk.scenario.events}
    for name in study.spared[turn - 1][:1]:
        event = events[name]
        words = in_words(event.odds, 100)
        said = event.outcome.say[0]
        return f"The risk was what might have come next, {words}, and did not: “{said}”"
    return ""


def _after(line: Sequence[Exchange]) -> Iterator[tuple[int, Exchange]]:
    """The steps after the better one that are shown; an ending goes without saying."""
    for at, step in enumerate(line[: NEXT + 1]):
        if at and not (step.after.ending and not step.move.all_terms):
            yield at, step


def _changes(scenario: Scenario, step: Exchange) -> dict[str, tuple[int, int]]:
    """The variables a step changed, with their values before and after."""
    names = [one.name for one in scenario.variables]
    both = zip(names, step.before.values, step.after.values, strict=True)
    return {name: (old, new) for name, old, new in both if old != new}


def _tells(scenario: Scenario, step: Exchange) -> bool:
    if step.after.ending or step.move.all_terms or step.after.table != step.before.table:
        return True
    return bool(_changes(scenario, step).keys() - IDLE)


IDLE = frozenset({"patience", "event", "last", "offer"})
"""Variables that change while nothing of note is said."""


def why(talk: Talk, line: Sequence[Exchange], at: int) -> str:
    """What a step would have done, in terms of what the two of you want."""
    again = once_more(talk, line, at)
    return next(_reasons(talk.scenario, line[at]), "") + again


def once_more(talk: Talk, line: Sequence[Exchange], at: int) -> str:
    """Why the question of a step is asked again, where it was asked before; else nothing."""
    step = line[at]
    if step.move.act != "ask" or step.move.topic is None:
        return ""
    earlier = [*talk.history[: line[0].turn - 1], *line[:at]]
    asked = [e for e in earlier if e.move.act == "ask" and e.move.topic == step.move.topic]
    if not asked:
        return ""
    changes = _changes(talk.scenario, asked[0])
    shown = [f.about for f in talk.scenario.facts if f"shown.{f.id}" in changes]
    about = shown[0] if shown else "something else"
    return f" (Once more: the first answer was about {about}.)"


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
    if any(changes.get(meter, (0, 0))[1] > changes.get(meter, (0, 0))[0] for meter in GOODWILL):
        yield "That mends something first."


GOODWILL = ("rapport", "patience")
"""The meters of goodwill."""


def reached(talk: Talk, study: Study) -> str:
    """The package the best line leads to, where it is better for you than what came out."""
    end = study.line[-1].after.ending if study.line else None
    package = end.package if end else None
    if package is None or not in_reach(talk, package):
        return ""
    scenario, got = talk.scenario, talk.ending.package if talk.ending else None
    theirs = got or packages.opening(scenario)
    better, now = (packages.points(scenario, one).you for one in (package, theirs))
    if better <= now:
        return ""
    changes = packages.changed(scenario, theirs, package)
    if len(changes) > FEW:
        instead = f" instead of {now}" if got else ""
        return f"Played on like that, it ends in a deal worth {better} to you{instead}."
    where = " in the deal" if len(scenario.issues) > 1 else ""
    return f"Played on like that, it ends with {listed(changes)}{where}."


def in_reach(talk: Talk, package: Package) -> bool:
    """Whether they could go so far as things stood this time."""
    scenario = talk.scenario
    least = packages.threshold(scenario, room(scenario, talk.facts))
    return packages.points(scenario, package).them >= least
