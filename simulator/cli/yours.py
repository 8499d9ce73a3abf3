"""What a worksheet puts on the screen before and during a talk; the walk-away is never in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from simulator.cli.asking import ask
from simulator.cli.screen import Screen, interactive
from simulator.errors import ScenarioError, StoreError
from simulator.practice import bringing
from simulator.practice.bringing import Fitted
from simulator.practice.setting import FIRMNESS
from simulator.scenario.amounts import written
from simulator.talk.talk import Talk
from simulator.worksheet.brought import meant, worksheet
from simulator.worksheet.holding import not_yours
from simulator.worksheet.reading import Read
from simulator.worksheet.sheet import Figure

NO = frozenset({"n", "no", "q", "/quit"})


class NotNow(EOFError):
    """The person would rather change the worksheet first."""


def offered(screen: Screen, scenario: str) -> Read | None:
    """Offer the worksheet kept for a scenario; None without one, or when it is not wanted."""
    file = bringing.kept_for(scenario)
    if file is None:
        return None
    day = _day(bringing.changed(file))
    screen.blank()
    answer = ask(screen, f"Your worksheet of {day}: use it? Enter is yes, n is no.")
    if answer.casefold() in NO:
        return None
    try:
        return bringing.opened(file)
    except (ScenarioError, StoreError) as error:
        screen.problem(f"It cannot be read: {str(error).splitlines()[0]}")
        screen.aside("So this talk begins without it; 'rehearse prepare --edit' mends it.")
        return None


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


def checked(screen: Screen, fitted: Fitted) -> None:
    """Say what was left open and what speaks against the talk; ask whether to go on all the same.

    Raises `NotNow`, an `EOFError`, when the person would rather not.
    """
    for note in fitted.notes:
        screen.aside(note)
    if not fitted.remarks:
        return
    screen.title("Before you go in")
    for remark in fitted.remarks:
        screen.write(remark)
    if not interactive():
        return
    screen.blank()
    if ask(screen, "Enter goes on all the same, n leaves:").casefold() in NO:
        raise NotNow


def brief(screen: Screen, talk: Talk, short: bool = False) -> None:
    """The person's part of the brief: what they aim for, will ask, and have without them.

    When it is to be short, without the numbers typed a moment ago, and without what a story that
    is not told would have had.
    """
    brought = worksheet(talk)
    if brought is None:
        return
    sheet = brought.sheet
    parts = {
        "Your numbers": ", ".join(_numbers(talk)) if sheet.numbers and not short else "",
        "Your target": target(talk),
        "Your ask": _quoted(sheet.ask.sentence),
        "Without them": "; ".join(_alternatives(talk)),
        "Not yours": "" if short else _not_yours(talk),
    }
    if any(parts.values()):
        screen.title("Yours")
    for label, text in parts.items():
        _labelled(screen, label, text)


def _numbers(talk: Talk) -> Iterator[str]:
    scenario = talk.scenario
    for one in scenario.numbers:
        yield f"{one.id} {written(scenario.values[one.id], one.kind, '', scenario.currency)}"


def _alternatives(talk: Talk) -> Iterator[str]:
    mine = {one.id for one in talk.scenario.own.alternatives if one.firmness or one.worth}
    for one in talk.scenario.alternatives:
        if one.id in mine:
            yield f"{one.label} ({FIRMNESS[one.firmness]})"


def _not_yours(talk: Talk) -> str:
    """What the story tells of and the person does not have: to claim it would be a bluff."""
    absent = ", ".join(not_yours(talk.scenario))
    return f"of what the story tells, {absent}" if absent else ""


def notes(screen: Screen, talk: Talk) -> None:
    """What the worksheet has ready for the talk itself."""
    brought = worksheet(talk)
    if brought is None:
        return
    sheet = brought.sheet
    _labelled(screen, "What matters to you", ", ".join(one.what for one in sheet.interests))
    _labelled(screen, "What speaks for it", "; ".join(sheet.ask.arguments))
    _labelled(screen, "Figures", "; ".join(map(_figure, sheet.market)))
    for label, wishes in (
        ("It must have", sheet.wishes.must), ("You would love", sheet.wishes.excited),
        ("It would be nice", sheet.wishes.nice),
    ):  # fmt: skip
        _labelled(screen, label, "; ".join(wishes))
    _labelled(screen, "Still to ask", "; ".join(sheet.unknowns))
    _labelled(screen, "They may care about", ", ".join(one.what for one in sheet.theirs.interests))
    _labelled(screen, "If asked what else you have", _quoted(sheet.lines.truth))
    _labelled(screen, "If you leave", _quoted(sheet.lines.leave))


def _labelled(screen: Screen, label: str, text: str | None) -> None:
    if text:
        screen.labelled(label, text)


def _quoted(text: str | None) -> str:
    return f"“{text}”" if text else ""


def _figure(one: Figure) -> str:
    amounts = dict.fromkeys(str(amount) for amount in (one.low, one.mid, one.high) if amount)
    dated = f", {one.date}" if one.date else ""
    return f"{one.source}{dated}: {' – '.join(amounts)}" if amounts else f"{one.source}{dated}"


def target(talk: Talk) -> str:
    """What the person aims for, as it is understood here; nothing without a worksheet."""
    brought = worksheet(talk)
    said = brought.sheet.target.package if brought else None
    found = meant(talk.scenario, said) if said else None
    return ", ".join(found.terms) if found and found.terms else said or ""
