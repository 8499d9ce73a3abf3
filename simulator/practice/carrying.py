"""What a finished talk leaves, and what becomes of it at the beginning of the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from simulator.errors import SimulatorError
from simulator.scenario.amounts import written
from simulator.scenario.loading import summaries
from simulator.scenario.model import NOTHING, Alternative, Own, Scenario
from simulator.scoring.result import final
from simulator.store.database import Store
from simulator.talk import packages
from simulator.talk.talk import Talk

FORTNIGHT = timedelta(days=14)
"""How long a written offer stands, from the day of the talk; a default."""

OPEN_DOOR = "the door stays open"
"""What is left where nothing was agreed and something came of it all the same."""

LOOKED_AT = 12
"""Finished talks looked at, latest first, for one that leaves something; a default."""

KINDS_IN_WORDS: Mapping[str, str] = {
    "name": "a name and a word ahead",
    "introduction": "a recommendation or your page passed on",
    "offer": "an agreed offer",
    "hint": "a sign of interest",
}
"""What talks leave to each other, for somebody who does not have it yet."""

_BRACES = str.maketrans("{}", "()")


class CarryingError(SimulatorError):
    """Nothing can be brought along from a talk; the message says why, and what could be."""


@dataclass(frozen=True, slots=True)
class Gift:
    """One thing a talk left: its kind, from which talk and day and whom, and what in words.

    An offer has its yearly pay (`base`), its currency, a day by which it wants an answer, and the
    numbers of the talk's own that belong to it.
    """

    kind: str
    talk: int
    who: str
    on: date
    what: str
    firmness: int = 0
    base: int | float | None = None
    currency: str = ""
    until: date | None = None
    numbers: Mapping[str, int | float] = field(default_factory=dict)

    @property
    def pay(self) -> str:
        """An offer's yearly pay as people write it; nothing where there is none."""
        return "" if self.base is None else written(self.base, "money", "", self.currency)


@dataclass(frozen=True)
class Carried:
    """What comes along into a scenario: the person's own part, numbers, and lines that say so."""

    own: Own = NOTHING
    numbers: Mapping[str, int | float] = field(default_factory=dict)
    currency: str = ""
    lines: tuple[str, ...] = ()


def brings(talk: Talk, number: int, on: date) -> tuple[Gift, ...]:
    """What a talk, kept under a number and begun on a day, leaves; nothing before it is over."""
    scenario, ending = talk.scenario, talk.state.ending
    if ending is None:
        return ()
    seen = final(scenario, talk.state)
    won = [one for one in scenario.gives if all(g.holds(seen[g.variable]) for g in one.guards)]
    values = dict(zip(scenario.issue, ending.package or (), strict=False))
    gifts = []
    for one in won:
        gift = Gift(one.kind, number, _plain(scenario.counterpart), on, _won(talk), one.firmness)
        base = values.get(one.base)
        if isinstance(base, int | float):
            gift = replace(
                gift, base=base, currency=scenario.currency, until=on + FORTNIGHT,
                numbers=scenario.values,
            )  # fmt: skip
        gifts.append(gift)
    return tuple(gifts)


def _won(talk: Talk) -> str:
    """What was agreed in words; without a package, how the talk came out."""
    scenario, ending = talk.scenario, talk.state.ending
    if ending is None or ending.package is None:
        return ""
    pairs = zip(scenario.issues, ending.package, strict=True)
    said = [packages.in_words(scenario, issue.id, value) for issue, value in pairs if value != 0]
    return "; ".join(said)


def _plain(text: str) -> str:
    """A name without the braces that scenarios fill names into."""
    return text.translate(_BRACES)


def carried(gift: Gift, scenario: Scenario, today: date) -> Carried:
    """What a gift becomes in a scenario; nothing in one that does not begin from its kind."""
    take = next((one for one in scenario.takes if one.kind == gift.kind), None)
    if take is None:
        return Carried()
    if take.warmth:
        line = f"From talk {gift.talk}, {gift.who}: {gift.what}. So {scenario.counterpart} begins"
        return Carried(Own({}, warmth=take.warmth), lines=(f"{line} a little warmer.",))
    (old,) = (one for one in scenario.alternatives if one.id == take.alternative)
    own = Own({}, (_instead(gift, old, today),))
    if gift.base is None:
        return Carried(own, lines=(_hinted(gift),))
    numbers: dict[str, int | float] = {}
    if take.number:
        known = {one.id for one in scenario.numbers}
        numbers = {key: value for key, value in gift.numbers.items() if key in known}
        numbers[take.number] = gift.base
    return Carried(own, numbers, gift.currency, (_offered(gift, today),))


def _hinted(gift: Gift) -> str:
    return (
        f"From talk {gift.talk}, {gift.who}: {gift.what or OPEN_DOOR}. That is a hint"
        f" (F{gift.firmness}): “I've had some interest” is true, and more than that would not be."
    )


def _offered(gift: Gift, today: date) -> str:
    until = answer_by(gift, today)
    if gift.until is not None and until != gift.until:
        late = f"It ran out on {in_words(gift.until)}; let us say they gave you until"
        stands = f"{late} {in_words(until)}."
    else:
        stands = f"They want your answer by {in_words(until)}."
    return (
        f"From talk {gift.talk}: the offer agreed with {gift.who}, {gift.pay} a year, in writing"
        f" and not signed yet (F{gift.firmness}). {stands}"
    )


def ended(gift: Gift) -> str:
    """How the talk that left it ended, in one sentence."""
    if gift.base is not None:
        left = f"ended with an offer of {gift.pay} in writing"
    elif gift.firmness:
        left = f"with {gift.who} left a hint of interest, and no more"
    else:
        left = f"with {gift.who} ended with {gift.what}"
    return f"Talk {gift.talk} {left}."


def answer_by(gift: Gift, today: date) -> date:
    """The day by which an offer wants its answer; one that ran out was extended, for practice."""
    until = gift.until or gift.on + FORTNIGHT
    return until if until >= today else today + FORTNIGHT


def in_words(day: date) -> str:
    """A day as people write it: `6 December 2026`."""
    return f"{day.day} {day:%B} {day.year}"


def _instead(gift: Gift, old: Alternative, today: date) -> Alternative:
    """The alternative a gift becomes in the place of another, by all whose names it still goes."""
    new = replace(old, firmness=gift.firmness, also=tuple(dict.fromkeys((*old.also, old.label))))
    if gift.base is None:
        return replace(
            new, label=f"the interest of {gift.who}", date="", value="nobody has said",
            evidence=f"a friendly word (talk {gift.talk})",
        )  # fmt: skip
    return replace(
        new, label=f"the offer agreed with {gift.who}",
        evidence=f"a written offer, unsigned (talk {gift.talk})",
        date=in_words(answer_by(gift, today)), value=_plain(gift.what),
    )  # fmt: skip


def joined(own: Own, other: Own) -> Own:
    """Two persons' own parts in one; where both say something, the first one counts."""
    known = {one.id for one in own.alternatives}
    return Own(
        {**other.names, **own.names},
        own.alternatives + tuple(one for one in other.alternatives if one.id not in known),
        own.best or other.best, own.sources or other.sources, own.warmth + other.warmth,
    )  # fmt: skip


def together(gifts: Iterable[Gift], scenario: Scenario, today: date) -> Carried:
    """Everything that comes along into a scenario, in one."""
    whole = Carried()
    for one in (carried(gift, scenario, today) for gift in gifts):
        whole = Carried(
            joined(whole.own, one.own), {**one.numbers, **whole.numbers},
            whole.currency or one.currency, whole.lines + one.lines,
        )  # fmt: skip
    return whole


def left_by(store: Store, number: int) -> tuple[Gift, ...]:
    """What a kept talk leaves. Raises `StoreError` or `CarryingError` when that cannot be said."""
    stored = store.load(number)
    if stored.talk is None:
        raise CarryingError(f"talk {number} can only be read here, because {stored.judged}")
    if stored.talk.ending is None:
        raise CarryingError(f"talk {number} is not over: go on with 'rehearse resume {number}'")
    (row,) = (one for one in store.history() if one.number == number)
    return brings(stored.talk, number, date.fromisoformat(row.started[:10]))


def chosen(store: Store, number: int, scenario: Scenario) -> tuple[Gift, ...]:
    """What a kept talk left that a scenario begins from.

    Raises `CarryingError` when that is nothing, and what `left_by` raises.
    """
    kinds = {one.kind for one in scenario.takes}
    gifts = tuple(one for one in left_by(store, number) if one.kind in kinds)
    if not gifts:
        raise CarryingError(f"nothing comes along from talk {number}: {_begins(scenario)}")
    return gifts


def _begins(scenario: Scenario) -> str:
    """From what a scenario begins, and where that is to be had."""
    found = list(summaries())
    parts = [
        f"{KINDS_IN_WORDS[take.kind]} (as {' or '.join(givers)} can leave)"
        for take in scenario.takes
        if (givers := [one.id for one in found if take.kind in one.gives])
    ]
    return f"{scenario.id} begins from {' or '.join(parts) or 'no other talk'}"


def latest(store: Store, scenario: Scenario) -> tuple[Gift, ...]:
    """What the latest finished talk leaves that left anything a scenario begins from."""
    kinds = {one.kind for one in scenario.takes}
    if not kinds:
        return ()
    closed = {one.id for one in summaries() if not kinds & set(one.gives)}
    rows = [row for row in store.history() if row.ending and row.scenario not in closed]
    for row in reversed(rows[-LOOKED_AT:]):
        stored = store.load(row.number)
        if stored.talk is None:
            continue
        left = brings(stored.talk, row.number, date.fromisoformat(row.started[:10]))
        if found := tuple(one for one in left if one.kind in kinds):
            return found
    return ()
