"""Bringing a worksheet to a talk: the scenario on the person's own terms, and what to say first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from simulator.errors import ScenarioError, StoreError
from simulator.practice.setting import Setting, SettingError
from simulator.scenario.model import Own, Scenario
from simulator.store import worksheets
from simulator.talk.state import Card, Prepared
from simulator.talk.talk import Talk
from simulator.worksheet import fitting, validity
from simulator.worksheet.fitting import Fit
from simulator.worksheet.reading import Read, loads


@dataclass(frozen=True)
class Fitted:
    """A scenario with a worksheet in it, the card it amounts to, and what is kept of it.

    `notes` say what was left open and how it was filled; `remarks` what makes the talk pointless
    or leaving right.
    """

    scenario: Scenario
    card: Card | None
    prepared: Prepared
    notes: tuple[str, ...]
    remarks: tuple[str, ...]

    def talk(self, seed: int) -> Talk:
        """The talk, before its first turn."""
        return Talk(self.scenario, seed, self.card, prepared=self.prepared)


def fitted(setting: Setting, read: Read, on: date) -> Fitted:
    """Bring a worksheet into a setting, whose own numbers and name come first.

    Raises `SettingError` when the numbers make no talk, in the person's words.
    """
    example = setting.scenario()
    sheet = read.worksheet
    fit = fitting.fitted(sheet, example)
    mine = {**fit.numbers, **setting.numbers}
    filled = replace(
        setting, numbers=mine, name=setting.name or fit.counterpart,
        currency=setting.currency or fit.currency, declared=example.numbers,
        own=_together(setting.own, fit),
    )  # fmt: skip
    try:
        scenario = filled.scenario()
    except ScenarioError as error:
        raise SettingError(validity.refused(error, replace(example, currency=fit.currency), mine)) \
            from None  # fmt: skip
    return Fitted(
        scenario,
        fitting.card(sheet, scenario),
        Prepared(on.isoformat(), read.data),
        (*fitting.from_example(mine, scenario), *fit.notes),
        validity.remarks(sheet, scenario),
    )


def _together(before: Own, fit: Fit) -> Own:
    """The worksheet's part, beside what an earlier talk left."""
    own = fit.own
    ids = {one.id for one in own.alternatives if one.firmness}
    left = {one.id: one for one in before.alternatives if one.id not in ids}
    kept = [one for one in own.alternatives if one.id not in left]
    return replace(
        own, names={**before.names, **own.names},
        alternatives=(*kept, *left.values()), best=own.best or before.best,
        sources=(*own.sources, *before.sources), warmth=before.warmth,
    )  # fmt: skip


def found(name: str) -> Path:
    """The worksheet file that is meant: a path, or the name of a kept one. Raises `StoreError`."""
    given = Path(name).expanduser()
    if given.suffix or given.parent != Path() or given.is_file():
        return given
    kept = worksheets.path(name)
    if not kept.is_file():
        names = ", ".join(one.stem for one in worksheets.kept())
        there = f"there are: {names}" if names else "write one with 'rehearse prepare'"
        raise StoreError(f"there is no worksheet '{name}'; {there}")
    return kept


def opened(file: Path) -> Read:
    """Read a worksheet's file. Raises `StoreError`, or `ScenarioError` with every problem in it."""
    return loads(worksheets.read(file), str(file))


def kept_for(scenario: str) -> Path | None:
    """The worksheet that is kept for a scenario, the one changed last; None without any."""
    for file in worksheets.kept():
        try:
            made_for = opened(file).worksheet.scenario
        except (StoreError, ScenarioError):
            made_for = None
        if Path(made_for or file.stem).stem == Path(scenario).stem:
            return file
    return None


def changed(file: Path) -> date:
    """The day a worksheet was changed last. Raises `StoreError` when it is gone."""
    try:
        return datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
    except OSError:
        raise StoreError(f"there is no worksheet {file}") from None
