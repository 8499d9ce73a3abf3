"""BATNA readiness, 0-100 (`domain.md` 2.3): worksheet 60, conversation 40, caps, bands.

The worksheet part is scored from the worksheet brought to the talk; without one, from the
preparation card and what the scenario says of the alternative chosen there. Strength, how good the
alternative is, stands beside it and is never mixed in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.scenario.model import Alternative
from simulator.scoring.conversation import conversation
from simulator.scoring.evidence import Headline, Line
from simulator.talk import packages
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worksheet, worth
from simulator.worksheet.rubric import items, strength
from simulator.worksheet.total import CHANCE

BANDS = ((80, "secure"), (60, "ready"), (40, "hopeful"), (0, "exposed"))
"""Names of the bands by their lower bound (`domain.md` 2.3)."""

CODES = {
    "W1": "alternatives", "W2": "reason", "W3": "firmness", "W4": "dated", "W5": "valued",
    "W6": "walk_away", "W7": "target", "W8": "theirs", "W9": "improved", "W10": "sentences",
}  # fmt: skip
"""What each item of the worksheet is about."""

CAPS = {
    "bluff_called": 25, "bluff": 40, "no_card": 40, "empty_threat": 50,
    "accepted_below": 55, "left_good_deal": 60,
}  # fmt: skip
"""Upper bounds by what happened (`domain.md` 2.3)."""

UNSAID = 10
"""What every talk earns in which nothing untrue is said of alternatives (`domain.md` 2.3, C2).

A talk with a bluff earns no more than this beside its preparation, so a bluff never pays.
"""


@dataclass(frozen=True, slots=True)
class Readiness(Headline):
    """The headline with its band and, apart from it, the alternative's strength (0-100)."""

    band: str = ""
    strength: int = 0


def readiness(talk: Talk) -> Readiness:
    """Score how well you knew your alternative and how you used it."""
    before, after = tuple(_worksheet(talk)), conversation(talk)
    prepared = round(sum(line.points for line in before))
    full = prepared + round(sum(line.points for line in after))
    cap = _cap(talk)
    most = CAPS.get(cap, full)
    if cap in ("bluff", "bluff_called"):
        most = min(most, prepared + UNSAID)
    value = min(full, most)
    band = next(name for least, name in BANDS if value >= least)
    applied = cap if value < full else ""
    lines = (*before, *after)
    return Readiness(value, lines, applied, full if applied else None, band, _strength(talk))


def _alternative(talk: Talk) -> Alternative | None:
    """The scenario's alternative the card chose, if it is one of them."""
    if talk.card is None:
        return None
    by_id = {one.id: one for one in talk.scenario.alternatives}
    return by_id.get(talk.card.alternative)


def _worksheet(talk: Talk) -> Iterator[Line]:
    """Its ten items: of a worksheet brought along, else of the card."""
    brought = worksheet(talk)
    if brought is None:
        return _of_card(talk)
    scored = items(brought.sheet, brought.on, lambda said: worth(talk.scenario, said))
    return (Line(one.code, CODES[one.code], one.points, one.out_of) for one in scored)


def _of_card(talk: Talk) -> Iterator[Line]:
    card, chosen = talk.card, _alternative(talk)
    named = card is not None and bool(card.alternative or card.alternative_text)
    several = chosen is not None and len(talk.scenario.alternatives) > 1
    firm = card is not None and (card.firmness is not None or chosen is not None)
    walk = card is not None and card.walk_away is not None
    yield Line("W1", "alternatives", 8 if several else 4 if named else 0, 8)
    yield Line("W2", "reason", 6 if chosen and chosen.why else 3 if named else 0, 6)
    proof = bool(chosen and chosen.evidence)
    yield Line("W3", "firmness", (4 if firm else 0) + (4 if firm and proof else 0), 8)
    yield Line("W4", "dated", 5 if chosen and chosen.date else 0, 5)
    yield Line("W5", "valued", 8 if chosen and chosen.value else 0, 8)
    yield Line("W6", "walk_away", 8 if walk else 0, 8)
    yield Line("W7", "target", 0, 5)
    yield Line("W8", "theirs", 3 if card and card.guesses else 0, 5)
    yield Line("W9", "improved", 0, 4)
    yield Line("W10", "sentences", 0, 3)


def _cap(talk: Talk) -> str:
    """The lowest cap that applies, or nothing."""
    found = [name for name, applies in _caps(talk) if applies]
    return min(found, key=lambda name: CAPS[name]) if found else ""


def _caps(talk: Talk) -> Iterator[tuple[str, bool]]:
    scenario, state, ending = talk.scenario, talk.state, talk.ending
    called = "called" in scenario.slots and bool(state.value(scenario, "called"))
    bluffed = any(e.claim == "bluff" for e in talk.history)
    threatened = any(e.move.act == "ultimatum" for e in talk.history)
    yield "bluff_called", bluffed and called
    yield "bluff", bluffed
    yield "no_card", talk.card is None and worksheet(talk) is None
    yield "empty_threat", threatened and not talk.person.would_leave
    if ending is None:
        return
    if ending.package is not None:
        yours = packages.points(scenario, ending.package).you
        yield "accepted_below", ending.kind != "later" and yours < talk.least
    elif state.value(scenario, "offer"):
        left = ending.kind in ("walked_away", "no_deal")
        yield (
            "left_good_deal",
            (left and packages.points(scenario, state.table).you >= talk.least + 10),
        )


def _strength(talk: Talk) -> int:
    brought = worksheet(talk)
    if brought is not None:
        return strength(brought.sheet, brought.on)
    chosen = _alternative(talk)
    if chosen is None and talk.card is None:
        by_id = {one.id: one for one in talk.scenario.alternatives}
        chosen = by_id.get(talk.scenario.best_alternative)
    firmness = talk.person.firmness(chosen.id if chosen else None)
    worth = min(1.0, chosen.worth / 100) if chosen else 1.0
    undated = not (chosen and chosen.date)
    return round(100 * CHANCE[firmness] * worth * (0.5 if undated else 1))
