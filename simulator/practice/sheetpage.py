"""A worksheet as a page: to look at, and on one sheet of paper to hand to a mentor.

The target stands at the top and the walk-away at the very end: in the room one looks at what one
hopes for, and the least is for afterwards (`domain.md` 2.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from simulator.debrief.page import Block, Bullets, Heading, Page, Text, markdown
from simulator.practice.setting import FIRMNESS
from simulator.worksheet.days import in_words
from simulator.worksheet.entries import OPEN, day
from simulator.worksheet.sheet import Alternative, Figure, Guess, Mark, Value, Worksheet
from simulator.worksheet.total import total

LINES = 62
COLUMNS = 92
"""Lines of a printed page and signs in a line, in a usual type on A4 or letter; default."""

WEIGHTS = {1: "good to have", 2: "matters", 3: "matters most"}
KINDS = {
    "asking": "asking for what is usual here", "bending": "asking for an exception",
    "shaping": "asking for something new",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cut:
    """How much there is room for: entries of a list, signs of one answer."""

    most: int
    longest: int

    def text(self, said: str) -> str:
        """An answer on one line, as long as there is room."""
        one = " ".join(said.split())
        return one if len(one) <= self.longest else one[: self.longest - 1].rstrip() + "…"

    def list(self, entries: Sequence[str]) -> list[str]:
        """The first entries, and how many are left out."""
        left = len(entries) - self.most
        if left <= 0:
            return list(entries)
        return [*entries[: self.most], f"and {left} more on the worksheet"]


WHOLE = Cut(1000, 10_000)
CUTS = (
    WHOLE, Cut(10, 240), Cut(8, 180), Cut(6, 140), Cut(5, 110), Cut(4, 90), Cut(3, 75), Cut(2, 60),
    Cut(1, 40),
)  # fmt: skip
"""How a page is made to fit: the first of these that does."""


def shown(sheet: Worksheet, on: date) -> Page:
    """The whole worksheet, part by part; what is empty is named at the end."""
    page = (*_head(sheet, on, WHOLE), *_parts(sheet, WHOLE), *_back(sheet, WHOLE))
    empty = ", ".join(_empty(sheet))
    return (*page, Text(f"Still empty: {empty}.", "dim")) if empty else page


def printed(sheet: Worksheet, on: date) -> str:
    """One page of Markdown: the front for the room, the walk-away under the fold."""
    fold = Text("Fold the page here. In the room, look at the front.", "dim")
    for cut in CUTS:
        back = tuple(_back(sheet, cut))
        page = (*_head(sheet, on, cut), *_parts(sheet, cut), *((fold, *back) if back else ()))
        text = _on_paper(page)
        if lines(text) <= LINES:
            break
    return text


def _on_paper(page: Page) -> str:
    """Markdown that spares room: a part's heading is a line in bold right above its list."""
    texts = []
    for block in page:
        if isinstance(block, Heading) and block.level > 1:
            texts.append(f"**{block.text}**\n")
        else:
            texts.append(f"{markdown((block,))}\n")
    return "".join(texts).rstrip() + "\n"


def lines(text: str) -> int:
    """Lines that a text takes on paper; a title takes two, an empty line half of one."""
    taken = 0.0
    for line in text.splitlines():
        taken += 2 if line.startswith("#") else ceil(len(line) / COLUMNS) if line else 0.5
    return ceil(taken)


def when(days: int) -> str:
    """How far away a day is."""
    if days in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[days + 1]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def meeting(sheet: Worksheet, on: date) -> str:
    """With whom and when, in words; empty when neither is known."""
    met = day(sheet.meeting or "")
    parts = [f"with {sheet.counterpart}"] if sheet.counterpart else []
    if met:
        parts.append(f"{in_words(met.isoformat())}, {when((met - on).days)}")
    return ", ".join(parts)


def _head(sheet: Worksheet, on: date, cut: Cut) -> Iterator[Block]:
    yield Heading("My meeting", 1)
    about = [one for one in (meeting(sheet, on), sheet.scenario or "") if one]
    if about:
        whole = "; ".join(about)
        yield Text(f"{whole[:1].upper()}{whole[1:]}.", "dim")
    aims = [*_mark("Target", sheet.target, cut), *_mark("Opening", sheet.opening, cut)]
    if sheet.ask.sentence:
        aims.append(f"My ask: “{cut.text(sheet.ask.sentence)}”")
    yield from _part("What I am here for", aims)


def _mark(label: str, mark: Mark, cut: Cut) -> list[str]:
    if mark.package is None:
        return []
    why = f", because {cut.text(mark.why)}" if mark.why else ""
    return [f"{label}: {cut.text(mark.package)}{why}"]


def _part(title: str, entries: Sequence[str]) -> Iterator[Block]:
    if entries:
        yield Heading(title)
        yield Bullets(tuple(entries))


def _parts(sheet: Worksheet, cut: Cut) -> Iterator[Block]:
    yield from _part("Where it leads", _aims(sheet, cut))
    yield from _part("What matters to me", _matters(sheet, cut))
    yield from _part("My case", _case(sheet, cut))
    yield from _part("Their side", _theirs(sheet, cut))
    yield from _part("Without them", _alternatives(sheet, cut))
    yield from _part("To find out and to do", _open(sheet, cut))
    yield from _part("To have ready", _sentences(sheet, cut))


def _said(label: str, text: str | None, cut: Cut) -> list[str]:
    return [f"{label}: {cut.text(text)}"] if text else []


def _listed(label: str, texts: Sequence[str], cut: Cut) -> list[str]:
    return [f"{label}: {'; '.join(cut.list([cut.text(one) for one in texts]))}"] if texts else []


def _aims(sheet: Worksheet, cut: Cut) -> list[str]:
    aims = sheet.aims
    return [
        *_said("In five years", aims.five_years, cut), *_said("Next step", aims.next_step, cut),
        *_listed("To let go of", aims.drop, cut),
    ]  # fmt: skip


def _matters(sheet: Worksheet, cut: Cut) -> list[str]:
    ranked = [f"{at}: {cut.text(one.what)} ({WEIGHTS[one.weight]})"
              for at, one in enumerate(sheet.interests, start=1)]  # fmt: skip
    wishes = sheet.wishes
    return [
        *cut.list(ranked), *_listed("Must be", wishes.must, cut),
        *_listed("Very glad of", wishes.excited, cut), *_listed("Nice", wishes.nice, cut),
    ]  # fmt: skip


def _case(sheet: Worksheet, cut: Cut) -> list[str]:
    ask = sheet.ask
    return [
        *_said("Kind of ask", KINDS[ask.kind] if ask.kind else None, cut),
        *_listed("Reasons", ask.arguments, cut),
        *cut.list([_figure(one, cut) for one in sheet.market]),
        *_said("Offered here", _value(sheet.here, sheet), cut),
        *_listed("Numbers", [f"{key} {amount}" for key, amount in sheet.numbers.items()], cut),
        *_listed("I call", [f"{key} “{name}”" for key, name in sheet.names.items()], cut),
    ]


def _figure(one: Figure, cut: Cut) -> str:
    amounts = [
        f"{name} {amount}"
        for name, amount in (("low", one.low), ("middle", one.mid), ("high", one.high))
        if amount
    ]
    dated = f" ({one.date})" if one.date else ""
    return f"{cut.text(one.source)}{dated}" + (f": {', '.join(amounts)}" if amounts else "")


def _theirs(sheet: Worksheet, cut: Cut) -> list[str]:
    theirs = sheet.theirs
    return [
        *cut.list([_guess(one, cut) for one in theirs.interests]),
        *_said("If they say no, they", theirs.alternatives, cut),
        *_said("Their limits", theirs.limits, cut), *_said("Who decides", theirs.decides, cut),
    ]  # fmt: skip


def _guess(one: Guess, cut: Cut) -> str:
    sure = "" if one.sure is None or one.basis == "known" else f", {one.sure}% sure"
    return f"{cut.text(one.what)} ({one.basis}{sure})"


def _alternatives(sheet: Worksheet, cut: Cut) -> list[str]:
    best = sheet.best_alternative
    ordered = sorted(sheet.alternatives, key=lambda one: one is not best)
    return cut.list([_alternative(one, one is best, sheet, cut) for one in ordered])


def _alternative(one: Alternative, best: bool, sheet: Worksheet, cut: Cut) -> str:
    firm = "" if one.firmness is None else f"F{one.firmness}, {FIRMNESS[one.firmness]}"
    worth = "" if one.worth is None else f"{one.worth}% of the target"
    parts = [
        firm, cut.text(one.evidence or ""), *_dates(one), _value(one.value, sheet) or worth,
        f"going there costs {one.switching} once" if one.switching else "",
        f"because {cut.text(one.why)}" if one.why else "",
        "not one I would take" if one.would_take is False else "",
        "what I do on Monday" if one.monday else "",
    ]  # fmt: skip
    told = "; ".join(part for part in parts if part)
    name = f"{'Best: ' if best and len(sheet.alternatives) > 1 else ''}{cut.text(one.what)}"
    return f"{name} ({told})" if told else name


def _dates(one: Alternative) -> Iterator[str]:
    for label, text in (
        ("until", one.expires), ("answer by", one.answer_by), ("could start", one.starts)
    ):  # fmt: skip
        if text == OPEN:
            yield "no end date" if label == "until" else f"{label}: open"
        elif text:
            yield f"{label} {text}"


def _value(value: Value, sheet: Worksheet) -> str:
    added = total(value, sheet.currency)
    if not added.steps:
        return ""
    parts = ", ".join(one.what for one in added.steps)
    return f"{added} a year ({parts})" if len(added.steps) > 1 else f"{added} a year"


def _open(sheet: Worksheet, cut: Cut) -> list[str]:
    told = [f"{one.who}{'' if one.told else ' (not told yet)'}" for one in sheet.allies]
    done = [f"{one.what}{f', {one.when}' if one.when else ''}" for one in sheet.improve]
    return [
        *_listed("To find out", sheet.unknowns, cut), *_listed("On side", told, cut),
        *_listed("For my alternative", done, cut),
    ]  # fmt: skip


def _sentences(sheet: Worksheet, cut: Cut) -> list[str]:
    said = sheet.lines
    return [
        *([f"If they ask about alternatives: “{cut.text(said.truth)}”"] if said.truth else []),
        *([f"To leave kindly: “{cut.text(said.leave)}”"] if said.leave else []),
    ]


def _back(sheet: Worksheet, cut: Cut) -> Iterator[Block]:
    yield from _part("On the back", _mark("Walk-away", sheet.walk_away, cut))


def _empty(sheet: Worksheet) -> Iterator[str]:
    parts = {
        "target": sheet.target.package, "opening": sheet.opening.package,
        "my ask in one sentence": sheet.ask.sentence, "aims": _aims(sheet, WHOLE),
        "interests": sheet.interests, "wishes": any(value for _, value in sheet.wishes),
        "their side": _theirs(sheet, WHOLE), "alternatives": sheet.alternatives,
        "what is offered here": total(sheet.here).steps, "figures": sheet.market,
        "sentences to have ready": _sentences(sheet, WHOLE),
        "walk-away": sheet.walk_away.package,
    }  # fmt: skip
    yield from (name for name, filled in parts.items() if not filled)
