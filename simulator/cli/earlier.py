"""What an earlier talk left, brought along into the next one: asked for, or offered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from simulator.cli.asking import ask
from simulator.cli.screen import Screen
from simulator.errors import ScenarioError, StoreError
from simulator.practice.carrying import Gift, chosen, ended, joined, latest, together
from simulator.practice.setting import FIRMNESS, Setting, SettingError
from simulator.scenario.model import Scenario
from simulator.store.database import Store
from simulator.talk.talk import Talk
from simulator.worksheet.fitting import fitted
from simulator.worksheet.sheet import Worksheet

NO = frozenset({"n", "no"})


STAYS_OUT = (
    "Your worksheet has its own alternative in that place, so that of talk {talk} stays out."
)


@dataclass(frozen=True)
class Brought:
    """A setting with what came along from an earlier talk, if anything did.

    `numbers` are those that need not be asked for any more; `notes` say what stayed out.
    """

    setting: Setting
    gifts: tuple[Gift, ...] = ()
    numbers: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()

    def lines(self, scenario: Scenario) -> tuple[str, ...]:
        """What it means for the talk that begins."""
        return (*together(self.gifts, scenario, today()).lines, *self.notes)


def brought(setting: Setting, talk: int | None, sheet: Worksheet | None = None) -> Brought:
    """The setting as an earlier talk leaves it; what the person says themselves comes first.

    Raises `StoreError`, `CarryingError`, or `SettingError` when it does not fit their numbers.
    """
    if talk is None:
        return Brought(setting)
    scenario = setting.scenario()
    with Store() as store:
        left = chosen(store, talk, scenario)
    gifts = tuple(one for one in left if sheet is None or not _said(one, sheet, scenario))
    found = together(gifts, scenario, today())
    begun = replace(
        setting, numbers={**found.numbers, **setting.numbers},
        currency=setting.currency or found.currency, own=joined(found.own, setting.own),
    )  # fmt: skip
    try:
        begun.scenario()
    except ScenarioError as error:
        why = error.problems[0].message
        raise SettingError(f"what talk {talk} left does not fit here: {why}") from None
    notes = (STAYS_OUT.format(talk=talk),) if len(gifts) < len(left) else ()
    return Brought(begun, gifts, frozenset(found.numbers), notes)


def _said(gift: Gift, sheet: Worksheet, scenario: Scenario) -> bool:
    """Whether a worksheet has an alternative of its own where a gift would stand."""
    place = {one.alternative for one in scenario.takes if one.kind == gift.kind} - {""}
    own = fitted(sheet, scenario).own.alternatives
    return any(one.id in place and one.firmness for one in own)


def offered(screen: Screen, setting: Setting) -> Brought:
    """Offer what the latest talk left that this one can begin from, if there is any."""
    try:
        with Store() as store:
            gifts = latest(store, setting.scenario())
        if not gifts:
            return Brought(setting)
        found = brought(setting, gifts[0].talk)
    except (SettingError, StoreError):
        return Brought(setting)  # nothing was asked for, so nothing is missing
    screen.blank()
    screen.write(ended(gifts[0]))
    answer = ask(screen, "Bring it along? Enter is yes, n is no.")
    return Brought(setting) if answer.casefold() in NO else found


def notes(screen: Screen, talk: Talk) -> None:
    """What an earlier talk left that this one began from; a worksheet shows its own part itself."""
    own = talk.scenario.own
    if talk.prepared is not None:
        return
    for one in own.alternatives:
        until = f"; answer by {one.date}" if one.date else ""
        screen.labelled("You hold", f"{one.label} ({FIRMNESS[one.firmness]}){until}")
        screen.labelled("Its terms", one.value)
    if own.warmth > 0:
        began = f"{talk.scenario.counterpart} began a little warmer than the scenario has it"
        screen.labelled("From an earlier talk", began)


def today() -> date:
    """The day it is where the person is."""
    return datetime.now().astimezone().date()
