"""How you used your alternative in the talk: readiness, 40 points (`domain.md` 2.3, C1 to C6)."""

from __future__ import annotations

from simulator.scenario.model import EVENTS
from simulator.scoring.deal import LEFT_WELL, attainable
from simulator.scoring.evidence import Line, first_where
from simulator.talk import packages
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worksheet, worth

WEAK = 2
"""An alternative up to this firmness is not to be volunteered (`domain.md` 2.3, C3)."""

CALM = frozenset({"ask", "reflect", "pause", "close", "walk_away", "decline"})
"""Time, a question, or the way out: replies that keep the plan under pressure (2.3, C5)."""

HASTY = frozenset({"accept", "ultimatum", "disdain", "plead"})
"""Replies in which the pressure decided."""

LEAVES_ROOM = frozenset({"ask", "reflect", "request", "propose", "trade"})
"""What, said next, makes news of an alternative a question and not a verdict; default."""


def conversation(talk: Talk) -> tuple[Line, ...]:
    """The six items, each with the turn that decided it."""
    return (
        _not_below(talk), _truthful(talk), _timing(talk), _framing(talk), _pressure(talk),
        _right_ending(talk),
    )  # fmt: skip


def _not_below(talk: Talk) -> Line:
    """Agreed at or above the least, as changed openly when something new came to light."""
    ending = talk.ending
    agreed = ending is not None and ending.package is not None and ending.kind != "later"
    yours = packages.points(talk.scenario, talk.state.table).you
    if ending is not None and ending.package is not None:
        yours = packages.points(talk.scenario, ending.package).you
    below = agreed and yours < talk.least
    return Line("C1", "not_below", 0 if below else 10, 10, ending.turn if ending else None)


def _truthful(talk: Talk) -> Line:
    """No claim above the firmness that the worksheet or card gave, as judged when it was made."""
    bluff = first_where(talk, _bluffs)
    return Line("C2", "truthful", 0 if bluff else 10, 10, bluff)


def _bluffs(exchange: Exchange) -> bool:
    return exchange.claim == "bluff"


def _acts(exchange: Exchange) -> tuple[str, ...]:
    company = exchange.move.company
    return (exchange.move.act, company.act) if company else (exchange.move.act,)


def _tells(exchange: Exchange) -> bool:
    return any(True for _ in exchange.move.claims)


def _timing(talk: Talk) -> Line:
    asked = first_where(talk, lambda e: not {"ask", "reflect"}.isdisjoint(_acts(e)))
    told = first_where(talk, lambda e: _tells(e) or e.move.act == "ultimatum")
    need = first_where(talk, lambda e: e.move.act == "plead")
    weak = first_where(talk, lambda e: _weak_claim(talk, e))
    first = asked is not None and (told is None or asked < told)
    kept = weak is None and need is None
    return Line("C3", "timing", (3 if first else 0) + (3 if kept else 0), 6, weak or need or told)


def _weak_claim(talk: Talk, exchange: Exchange) -> bool:
    return any(talk.person.firmness(claim.topic) <= WEAK for claim in exchange.move.claims)


def _framing(talk: Talk) -> Line:
    """No either-or and nothing untrue; all of it for a preference for them, left as a question."""
    wrong = first_where(talk, lambda e: e.move.act == "ultimatum" or _bluffs(e))
    if wrong is not None:
        return Line("C4", "framing", 0, 6, wrong)
    told = [e for e in talk.history if _tells(e)]
    if not told:
        return Line("C4", "framing", 6, 6)
    well = next((e for e in told if _prefers(e) and _asks(talk, e)), None)
    return Line("C4", "framing", 6 if well else 3, 6, (well or told[0]).turn)


def _prefers(exchange: Exchange) -> bool:
    company = {"appreciate", "share"} & set(_acts(exchange))
    return exchange.move.manner == "warm" or bool(company)


def _asks(talk: Talk, exchange: Exchange) -> bool:
    """Whether the same turn or the next one asks them something."""
    if "?" in (exchange.text or "") or exchange.move.act in LEAVES_ROOM:
        return True
    return any(e.turn == exchange.turn + 1 and e.move.act in LEAVES_ROOM for e in talk.history)


def _pressure(talk: Talk) -> Line:
    """The reply to each pressure; the one that kept the plan least counts."""
    slot = talk.scenario.slots["event"]
    pressed = [e for e in talk.history if EVENTS[e.before.values[slot]] == "pressure"]
    if not pressed:
        return Line("C5", "pressure", 5, 5)
    points, turn = min((_kept_plan(talk, e), e.turn) for e in pressed)
    return Line("C5", "pressure", points, 5, turn)


def _kept_plan(talk: Talk, exchange: Exchange) -> int:
    act = exchange.move.act
    if act == "accept" and _at_target(talk, exchange):
        return 5  # what you came for is on the table: a yes is the plan
    if act in HASTY:
        return 0
    return 3 if CALM.isdisjoint(_acts(exchange)) else 5


def _at_target(talk: Talk, exchange: Exchange) -> bool:
    brought = worksheet(talk)
    target = brought.sheet.target.package if brought else None
    aim = worth(talk.scenario, target) if target else None
    return aim is not None and packages.points(talk.scenario, exchange.before.table).you >= aim


def _right_ending(talk: Talk) -> Line:
    """Agreed at or above the least, or left when nothing on the table reached it.

    That they write it down is part of every agreement here, so asking for it earns nothing more.
    """
    ending = talk.ending
    if ending is None:
        return Line("C6", "ending", 0, 3)
    if ending.package is not None:
        right = packages.points(talk.scenario, ending.package).you >= talk.least
    else:
        right = ending.kind in LEFT_WELL and (
            attainable(talk.scenario, talk.facts) < talk.least
            or packages.points(talk.scenario, talk.state.table).you < talk.least
            or not talk.state.value(talk.scenario, "offer")
        )
    return Line("C6", "ending", 3 if right else 0, 3, ending.turn)
