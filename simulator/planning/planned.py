"""From a worksheet to the plan it amounts to, read by the same reader that hears a talk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from simulator.analysis.sorting import NOW
from simulator.errors import SimulatorError
from simulator.language.lexicon import mentions
from simulator.language.reader import read
from simulator.language.terms import package_terms
from simulator.language.topics import about
from simulator.planning.plan import FIRST, IF_REFUSED, NEVER, Plan
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.moves import Amount, Move, Range, Terms
from simulator.talk.talk import Talk
from simulator.talk.view import View
from simulator.worksheet.brought import ANSWERS, worth
from simulator.worksheet.sheet import SECURE, Worksheet
from simulator.worksheet.total import chance

MOST_ASKED = 4
"""Questions a plan asks before the ask; more leave no room for it. Default."""

MOST_SHARED = 2
"""Interests of one's own that a plan tells; default."""

ASKS = ("propose", "trade", "request")
HARD = ("ultimatum", "disdain")
SILENT = ("unclear", "greet")
"""What is no answer to anything they do."""

_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


def plan(sheet: Worksheet, talk: Talk) -> Plan:
    """The plan a worksheet amounts to in a talk that was fitted to it and has not begun.

    Raises `PlanError` when it holds nothing that could be asked for here.
    """
    scenario, view = talk.scenario, talk.view
    said = _read(sheet.ask.sentence, view)
    ask, source = _ask(said, sheet, view)
    tells, when = _told(said, sheet, view, talk)
    best = sheet.best_alternative
    target = worth(scenario, sheet.target.package or "")
    answers = tuple(_answers(sheet, talk))
    return Plan(
        ask=ask, source=source, target=_least_target(target, talk),
        least=talk.walk_away,
        asks=_asked(said, sheet, view)[:MOST_ASKED],
        shares=_shared(said, sheet, view)[:MOST_SHARED],
        reason=_reason(said, sheet, scenario, view),
        warm=_warm(scenario) if _thanks(said) else "",
        scorn=any(one.act == "disdain" for one in said),
        names_back=any(one.act == "reflect" and one.topic in _named(scenario) for one in said),
        tells=tells, when=when,
        leaves=talk.person.would_leave or bool(sheet.walk_away.package and sheet.lines.leave),
        again=not sheet.unknowns,
        patient=best is not None or any(one.when == NOW for one in sheet.premortem.answers),
        chance=chance(best) if best else 0.0,
        settles=_settles(sheet, view, ask), answers=answers,
    )  # fmt: skip


class PlanError(SimulatorError):
    """A worksheet holds nothing that could be asked for in this talk."""


def _read(said: str | None, view: View) -> tuple[Move, ...]:
    """What a text says, as a whole and sentence by sentence; each act once, the hardest first.

    A wish whose terms the reader left out, as in "I would like to talk about 90,000", has them.
    """
    if not said:
        return ()
    cut = _SENTENCES.split(said)
    parts = [said, *cut] if len(cut) > 1 else cut
    found: dict[str, Move] = {}
    for part in parts:
        move = read(part, view).move
        if move.act == "request" and not move.terms and (part in cut or not found):
            move = replace(move, terms=_terms(part, view))
        for one in (replace(move, company=None), *([move.company] if move.company else [])):
            if one.act not in found or (one.all_terms and not found[one.act].all_terms):
                found[one.act] = one
    return tuple(sorted(found.values(), key=lambda one: one.act not in HARD))


def _ask(said: tuple[Move, ...], sheet: Worksheet, view: View) -> tuple[Move, str]:
    """The ask itself, and where it was found: in the sentence, the opening or the target.

    What is worse for you than what is on the table is offered for the rest.
    """
    asked = [one for one in said if one.act in ("ultimatum", *ASKS)]
    hard = any(one.act == "ultimatum" for one in said)
    named = next((one for one in asked if one.terms), None)
    found = (
        (named.terms if named else (), "ask"),
        (_terms(sheet.opening.package, view), "opening"),
        (_terms(sheet.target.package, view), "target"),
    )
    terms, source = next((one for one in found if one[0]), ((), ""))
    if not terms:
        raise PlanError(
            "the worksheet names nothing that could be asked for in this talk: "
            "write an ask, an opening or a target with something that is on the table"
        )
    terms, gives = _sides(terms, named.gives if named else (), view)
    if hard:
        return Move("ultimatum", terms=terms, gives=gives), source
    act = "trade" if gives else view.scenario.asks_with
    manner = named.manner if named else "plain"
    return Move(act, terms=terms, gives=gives, manner=manner), source


def _sides(terms: Terms, gives: Terms, view: View) -> tuple[Terms, Terms]:
    """What is asked for, and what is offered for it; an ask is left whole when all of it is worse
    than what is on the table, or where nothing can be traded."""
    scenario = view.scenario
    if scenario.asks_with != "propose":
        return terms, gives
    worse = tuple(one for one in terms if _costs(scenario, *one, view))
    better = tuple(one for one in terms if one not in worse)
    if not better or any(name in dict(gives) for name, _ in worse):
        return terms, gives
    return better, (*gives, *worse)


def _costs(scenario: Scenario, name: str, value: Amount | Range, view: View) -> bool:
    """Whether an option is worth less to you than the one that is on the table."""
    issue, now = scenario.issue[name], view.table[name]
    named = value.low if isinstance(value, Range) else value
    return packages.worth(issue, named).you < packages.worth(issue, now).you


def _terms(said: str | None, view: View) -> Terms:
    return tuple(package_terms(said, view)) if said else ()


def _answers(sheet: Worksheet, talk: Talk) -> Iterator[tuple[str, Move]]:
    """The if-then lines as moves, for the events they are an answer to, the first for each."""
    for event, endings in ANSWERS.items():
        said = next((one.say for one in sheet.premortem.answers if one.when in endings), "")
        move = replace(read(said, talk.view).move, manner="plain") if said else None
        if move is not None and move.act not in SILENT and _playable(move, talk):
            yield event, move


def _playable(move: Move, talk: Talk) -> bool:
    try:
        talk.play(move)
    except SimulatorError:
        return False
    return True


def _told(
    said: tuple[Move, ...], sheet: Worksheet, view: View, talk: Talk
) -> tuple[Move | None, str]:
    """What is said of the alternative, and when: with the ask, or only when they say no."""
    in_ask = next((one for one in said if one.act == "disclose"), None)
    if in_ask is not None:
        return in_ask, FIRST
    truth = next((one for one in _read(sheet.lines.truth, view) if one.act == "disclose"), None)
    if truth is not None:
        return truth, IF_REFUSED
    outside = [one for one in talk.scenario.alternatives if one.firmness < SECURE]
    if sheet.lines.truth and outside:
        one = max(outside, key=lambda other: other.firmness)
        return Move("disclose", one.id, firmness=one.firmness), IF_REFUSED
    return None, NEVER


def _topics(act: str, texts: Iterable[str], view: View) -> tuple[str, ...]:
    """The topics that texts speak of, each once, in order."""
    found = (about(act, mentions(one.lower(), view), view) for one in texts)
    return tuple(dict.fromkeys(one.id for one in found if one is not None))


def _asked(said: tuple[Move, ...], sheet: Worksheet, view: View) -> tuple[str, ...]:
    """What is asked about: the unknowns, then what the sentence itself asks about."""
    own = [one.topic for one in said if one.act == "ask" and one.topic]
    return tuple(dict.fromkeys([*_topics("ask", sheet.unknowns, view), *own]))


def _shared(said: tuple[Move, ...], sheet: Worksheet, view: View) -> tuple[str, ...]:
    """What is told of oneself: in the sentence, then the interests in their order."""
    own = [one.topic for one in said if one.act == "share" and one.topic]
    if own:  # a sentence may name more of them than the one it is read as
        known = {one.id for one in view.yours}
        named = mentions((sheet.ask.sentence or "").lower(), view)
        own = [*(one.name.id for one in named if one.name.id in known), *own]
    written = _topics("share", (one.what for one in sheet.interests), view)
    return tuple(dict.fromkeys([*own, *written]))


def _reason(said: tuple[Move, ...], sheet: Worksheet, scenario: Scenario, view: View) -> str:
    """The topic of the reason given with the ask; nothing without one."""
    known = [one.id for one in scenario.topics if "justify" in one.acts]
    texts = [*sheet.ask.arguments, sheet.opening.why or "", sheet.target.why or ""]
    own = [one.topic for one in said if one.act == "justify" and one.topic]
    named = [*own, *_topics("justify", filter(None, texts), view)]
    if found := next((one for one in named if one in known), ""):
        return found
    has_reason = any(texts) or sheet.market or any(one.act == "justify" for one in said)
    return known[0] if known and has_reason else ""


def _named(scenario: Scenario) -> frozenset[str]:
    return frozenset(one.id for one in scenario.topics)


def _thanks(said: tuple[Move, ...]) -> bool:
    return any(one.act == "appreciate" or one.manner == "warm" for one in said)


def _warm(scenario: Scenario) -> str:
    return next((one.id for one in scenario.topics if "appreciate" in one.acts), "")


def _settles(sheet: Worksheet, view: View, ask: Move) -> Move | None:
    """What is asked for when the ask itself gets a no: the target, with what was offered for it,
    when it is no more than the ask.

    Where one asks a favour it may also be the least that would still help.
    """
    marks = [sheet.target.package]
    if view.scenario.asks_with == "request":
        marks.append(sheet.walk_away.package)
    for mark in marks:
        terms, gives = _sides(_terms(mark, view), ask.gives, view)
        if not terms or terms == ask.terms:
            continue
        if _worth(terms, gives, view) <= _worth(ask.terms, ask.gives, view):
            return Move("trade" if gives else view.scenario.asks_with, terms=terms, gives=gives)
    return None


def _worth(terms: Terms, gives: Terms, view: View) -> int:
    """What a package is worth to you, in points, all else being as it is on the table."""
    scenario = view.scenario
    table = tuple(view.table.values())
    return packages.points(scenario, packages.amended(scenario, table, (*terms, *gives))).you


def _least_target(target: int | None, talk: Talk) -> int:
    """The target in points; without one that can be read, a little above the walk-away."""
    return max(target if target is not None else talk.walk_away + 10, talk.walk_away)
