"""From a worksheet to the plan it amounts to, read by the same reader that hears a talk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from simulator.analysis.sorting import NOW
from simulator.errors import SimulatorError
from simulator.language.lexicon import mentions
from simulator.language.reader import read
from simulator.language.terms import package_terms
from simulator.language.topics import about
from simulator.planning.plan import FIRST, IF_REFUSED, NEVER, Plan
from simulator.scenario.model import Scenario
from simulator.talk.moves import Move, Terms
from simulator.talk.talk import Talk
from simulator.talk.view import View
from simulator.worksheet.brought import worth
from simulator.worksheet.sheet import SECURE, Worksheet
from simulator.worksheet.total import chance

MOST_ASKED = 4
"""Questions a plan asks before the ask; more leave no room for it. Default."""

ASKS = ("propose", "trade", "request")
HARD = ("ultimatum", "disdain")
_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


def plan(sheet: Worksheet, talk: Talk) -> Plan:
    """The plan a worksheet amounts to in a talk that was fitted to it and has not begun.

    Raises `PlanError` when it holds nothing that could be asked for here.
    """
    scenario, view = talk.scenario, talk.view
    said = _read(sheet.ask.sentence, view)
    ask = _ask(said, sheet, view)
    tells, when = _told(said, sheet, view, talk)
    best = sheet.best_alternative
    target = worth(scenario, sheet.target.package or "")
    return Plan(
        ask=ask, target=_least_target(target, talk),
        least=talk.walk_away,
        asks=_topics("ask", sheet.unknowns, view)[:MOST_ASKED],
        shares=_topics("share", (one.what for one in sheet.interests), view)[:2],
        reason=_reason(sheet, scenario, view),
        warm=_warm(scenario) if _thanks(said) else "",
        scorn=any(one.act == "disdain" for one in said),
        tells=tells, when=when,
        leaves=talk.person.would_leave,
        again=not sheet.unknowns,
        patient=best is not None or any(one.when == NOW for one in sheet.premortem.answers),
        chance=chance(best) if best else 0.0,
        settles=_settles(sheet, view, ask),
    )  # fmt: skip


class PlanError(SimulatorError):
    """A worksheet holds nothing that could be asked for in this talk."""


def _read(said: str | None, view: View) -> tuple[Move, ...]:
    """What a text says, as a whole and sentence by sentence; each act once, the hardest first."""
    if not said:
        return ()
    parts = [said, *_SENTENCES.split(said)] if _SENTENCES.search(said) else [said]
    found: dict[str, Move] = {}
    for part in parts:
        move = read(part, view).move
        for one in (replace(move, company=None), *([move.company] if move.company else [])):
            if one.act not in found or (one.all_terms and not found[one.act].all_terms):
                found[one.act] = one
    return tuple(sorted(found.values(), key=lambda one: one.act not in HARD))


def _ask(said: tuple[Move, ...], sheet: Worksheet, view: View) -> Move:
    """The ask itself: as it is put in the sentence, else by the opening or the target."""
    asked = [one for one in said if one.act in ("ultimatum", *ASKS)]
    hard = any(one.act == "ultimatum" for one in said)
    named = next((one for one in asked if one.all_terms), None)
    terms = named.terms if named else ()
    terms = terms or _terms(sheet.opening.package, view) or _terms(sheet.target.package, view)
    if not terms:
        raise PlanError(
            "the worksheet names nothing that could be asked for in this talk: "
            "write an ask, an opening or a target with something that is on the table"
        )
    gives = named.gives if named else ()
    act = "ultimatum" if hard else named.act if named else view.scenario.asks_with
    manner = named.manner if named else "plain"
    return Move(act, terms=terms, gives=gives, manner=manner if act != "ultimatum" else "plain")


def _terms(said: str | None, view: View) -> Terms:
    return tuple(package_terms(said, view)) if said else ()


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


def _reason(sheet: Worksheet, scenario: Scenario, view: View) -> str:
    """The topic of the reason given with the ask; nothing without one."""
    known = [one.id for one in scenario.topics if "justify" in one.acts]
    texts = [*sheet.ask.arguments, sheet.opening.why or "", sheet.target.why or ""]
    named = [one for one in _topics("justify", filter(None, texts), view) if one in known]
    if named:
        return named[0]
    has_reason = any(texts) or sheet.market
    return known[0] if known and has_reason else ""


def _thanks(said: tuple[Move, ...]) -> bool:
    return any(one.act == "appreciate" or one.manner == "warm" for one in said)


def _warm(scenario: Scenario) -> str:
    return next((one.id for one in scenario.topics if "appreciate" in one.acts), "")


def _settles(sheet: Worksheet, view: View, ask: Move) -> Move | None:
    """What is asked for when the ask itself gets a no: the target, with what was offered for it."""
    terms = _terms(sheet.target.package, view)
    if not terms or terms == ask.terms:
        return None
    act = "trade" if ask.gives else view.scenario.asks_with
    return Move(act, terms=terms, gives=ask.gives)


def _least_target(target: int | None, talk: Talk) -> int:
    """The target in points; without one that can be read, a little above the walk-away."""
    return max(target if target is not None else talk.walk_away + 10, talk.walk_away)
