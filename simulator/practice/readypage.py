"""How ready a worksheet makes you, as a page: the one thing that would help most, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.debrief.page import Block, Bullets, Heading, Page, Table, Text
from simulator.practice.readywords import FAR, ITEMS, STEPS
from simulator.practice.sheetpage import meeting
from simulator.practice.standing import TALK, Standing
from simulator.worksheet.doubts import words
from simulator.worksheet.naming import course, short
from simulator.worksheet.rubric import OUT_OF, Item, share, undated
from simulator.worksheet.sheet import Value
from simulator.worksheet.total import Derived, Step, chance, total, written

MOST_DOUBTS = 6
"""Doubts shown at once; more would only weigh. Default."""


MOST_QUOTED = 160
LONGEST = 34
"""Signs of the person's own words in a sentence and in a table; defaults."""


def page(one: Standing) -> Page:
    """The whole page."""
    return (
        *_head(one), *_step(one), *_rest(one), *_doubts(one), *_values(one),
        *_derived(one), *_onward(one),
    )  # fmt: skip


def _head(one: Standing) -> Iterator[Block]:
    yield Heading("How ready you are", 1)
    about = meeting(one.sheet, one.on)
    if about:
        yield Text(f"Your meeting: {about}.", "dim")
    far = next(words for least, words in FAR if one.points >= least)
    far = "all of it" if one.points == OUT_OF else far
    yield Text(f"Worksheet: {one.points} of {OUT_OF}, {far}. With a talk that goes well, it comes "
               f"to {one.points + TALK} of 100: “{one.band}”.")  # fmt: skip
    yield Text(f"Beside it, how strong your alternative is: {_strength(one)}")


def _strength(one: Standing) -> str:
    best = one.sheet.best_alternative
    if best is None:
        return "none is noted yet."
    if best.firmness is None:
        return "not known while its firmness is open."
    if not one.strength:
        return "nothing to lean on yet, so 0 of 100. One can be ready all the same."
    parts = [f"{chance(best):.0%} for F{best.firmness}"]
    valued = best.worth is not None or total(best.value).steps
    parts.append(f"worth {min(1.0, share(one.sheet)):.0%} of your target" if valued
                 else "taken to be worth your target, while it has no value")  # fmt: skip
    if undated(one.sheet, one.on):
        parts.append("halved, for it has no date or has run out")
    if best.would_take is False:
        parts.append("though you would not take it")
    calm = " One can be ready with a weak one." if one.strength < 45 else ""
    return f"{one.strength} of 100 ({'; '.join(parts)}).{calm}"


def _step(one: Standing) -> Iterator[Block]:
    step = one.step
    if step is None:
        yield Text("Everything is there. Say your ask aloud once, and then play it.", "good")
        return
    do, example = STEPS[step.wants]
    yield Heading(f"What would help most: {ITEMS[step.code]} (+{step.next_points})")
    yield Text(do)
    yield Text(f"For example: “{example}”", "dim")


def _rest(one: Standing) -> Iterator[Block]:
    left = [item for item in one.items if item.wants and item is not one.step]
    left.sort(key=lambda item: -item.next_points)
    if left:
        yield Heading("After that")
        yield Bullets(tuple(map(_in_short, left)))


def _in_short(item: Item) -> str:
    about = ITEMS[item.code]
    first = STEPS[item.wants][0].split(". ")[0].rstrip(".")
    return f"{about[:1].upper()}{about[1:]} (+{item.next_points}): {first}."


def _doubts(one: Standing) -> Iterator[Block]:
    if not one.doubts:
        return
    yield Heading("What does not fit yet")
    yield Bullets(tuple(" ".join(words(doubt)) for doubt in one.doubts[:MOST_DOUBTS]))
    if len(one.doubts) > MOST_DOUBTS:
        yield Text(
            f"And {len(one.doubts) - MOST_DOUBTS} smaller ones, once these are settled.", "dim"
        )


def _values(one: Standing) -> Iterator[Block]:
    best, sheet = one.sheet.best_alternative, one.sheet
    sides: list[tuple[str, Value]] = [(best.what, best.value)] if best else []
    sides.append(("here", sheet.here))
    valued = [(name, value) for name, value in sides if total(value).steps]
    if valued:
        yield Heading("What it comes to, a year")
    for name, value in valued:
        added = total(value, sheet.currency)
        yield _table(name, added.steps, ("together", str(added)), sheet.currency)


def _table(
    name: str, steps: Sequence[Step], last: tuple[str, str], currency: str, unit: str = ""
) -> Table:
    rows = [
        (
            course(one.what),
            one.how,
            f"{one.amount:.0f}{unit}" if unit else written(one.amount, currency),
        )
        for one in steps
    ]
    return Table(
        (short(course(name), LONGEST), "", "a year" if not unit else ""),
        (*rows, (last[0], "", last[1])),
    )


def _derived(one: Standing) -> Iterator[Block]:
    sums = one.derived
    if sums is None:
        return
    yield Heading("The walk-away that follows")
    yield _table("from your alternative", sums.steps, ("as good as", sums.written(sums.total)),
                 sums.currency, "%" if sums.percent else "")  # fmt: skip
    yield Text(" ".join(_follows(sums)))
    best = one.sheet.best_alternative
    if best and best.would_take is False:
        yield Text("You would not take that alternative, so the one you would take counts more.")
    wrote = one.sheet.walk_away.package
    if wrote:
        yield Text(f"You wrote: {short(wrote, MOST_QUOTED)}. In the room, look at the target; this "
                   "is for before and after.")  # fmt: skip
    yield Text("This is arithmetic on your numbers, with a default of ours for how often such "
               "things come true. It is not advice.", "dim")  # fmt: skip


def _follows(sums: Derived) -> Iterator[str]:
    if sums.percent:
        yield f"Anything here that is worth less to you than {sums.total:.0f}% of your target"
        yield "leaves you worse off than going without."
        return
    yield f"Here, less than {sums.written(sums.total)} a year in total leaves you worse off than"
    yield "going without."
    beside = [one for one in sums.rest if round(one.amount)]
    if sums.base is not None and beside:
        rest = ", ".join(f"{one.what} {sums.written(one.amount)}" for one in beside)
        yield f"Beside the rest of what is offered ({rest}), that is a base of"
        yield f"{sums.written(sums.base)}."


def _onward(one: Standing) -> Iterator[Block]:
    if one.step is not None:
        which = f" {one.sheet.scenario}" if one.sheet.scenario else ""
        yield Text(f"To go on filling it in: 'rehearse prepare{which}'.", "dim")
