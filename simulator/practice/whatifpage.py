"""A choice weighed, in words: what it was worth, and what they would likely say to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from simulator.debrief.canvas import clipped
from simulator.debrief.page import Block, Heading, Page, Table, Text
from simulator.language.heard import describe
from simulator.practice.endings import SHORT
from simulator.practice.rehearsal import doubt

if TYPE_CHECKING:  # whoever only shows the words need not load numpy
    from simulator.practice.hearing import Answer, Fell
    from simulator.practice.whatif import WhatIf

SAME = 0.5
"""Points of the result within which two choices are as good as each other; default."""

MUCH = 3.0
"""Points of spread from which a draw is said to matter; default."""

MOST = 6
"""Answers shown one by one; the rarer ones are summed up. Default."""

TOLD = 56
"""Columns of how a fact is; default."""


STILL = "all that could be had was still open"
"""What is said of a choice without a cost: mistakes made early can still be mended."""


def page(one: WhatIf, number: int) -> Page:
    """All that is to be said of a choice, for a talk kept under a number."""
    name = one.talk.scenario.counterpart
    return (
        Heading(f"What if: turn {one.turn} of talk {number}, with {name}"),
        *_heard(one), _worths(one),
        Text(
            f"Worth: points of the result, of 100, to be expected with best play from there on, for"
            f" somebody who knows how {name} works, but not what had not shown by then. The odds"
            " are the simulation's.",
            "dim",
        ),
        Heading("How it tends to go"), _answers(one), Text(conclusion(one)),
    )  # fmt: skip


def _heard(one: WhatIf) -> Iterator[Block]:
    scenario, reading = one.talk.scenario, one.reading
    if reading is None:
        return
    yield Text(f"heard: {reading.heard} (={one.move})", "dim")
    either = doubt(reading)
    if either is not None:
        yield Text(f"or perhaps: {describe(either[1], scenario)} (={either[1]})", "dim")


def _worths(one: WhatIf) -> Table:
    """What was said, what is weighed, and the best there was, each with its worth."""
    rows = [("you said", f"“{one.said_words}”", one.said_worth)]
    if one.move != one.said.move:
        rows.append(("now", f"“{one.words}”", one.worth))
    if one.value - max(one.worth, one.said_worth) >= SAME:
        rows.append(("the best", f"“{one.best_words}”", one.value))
    return Table(("", "", "worth"), tuple((what, said, _of(worth)) for what, said, worth in rows))


def _answers(one: WhatIf) -> Table:
    shown, rare = one.answers[:MOST], one.answers[MOST:]
    parts = [answer.chance for answer in shown]
    rows = [
        (of, _answer(answer), _of(answer.worth))
        for of, answer in zip(hundreds([*parts, 1 - sum(parts)]), shown, strict=False)
    ]
    if rare:
        chance = sum(answer.chance for answer in rare)
        worth = sum(answer.chance * answer.worth for answer in rare) / chance
        what = "a rarer answer" if len(rare) == 1 else f"{len(rare)} rarer answers together"
        rows.append((hundreds([*parts, chance])[-1], what, _of(worth)))
    return Table(("of 100", "they may say", "worth then"), tuple(rows))


def _answer(answer: Answer) -> str:
    parts = [f"“{answer.line}”"]
    if answer.event_line:
        parts.append(f"Then: “{answer.event_line}”")
    if answer.ending is not None:
        parts.append(f"It ends there: {SHORT[answer.ending]}.")
    if answer.draws:
        named = [_told(answer, fell) for fell in answer.facts]
        named += ["how they take it"] * ("answer" in answer.draws)
        named += ["what comes next"] * ("event" in answer.draws)
        parts.append(f"(Drawn: {'; '.join(named)}.)")
    return " ".join(parts)


def _told(answer: Answer, fell: Fell) -> str:
    """A fact that shows in an answer; how it is, unless the answer says just that."""
    if fell.ways == (answer.line,):
        return fell.about
    few, word, between = fell.ways, "", " or "
    if len(fell.others) < len(fell.ways):
        few, word, between = fell.others, "not ", " nor "
    return f"{fell.about}, {word}" + between.join(
        f"“{clipped(one, TOLD).rstrip('.')}”" for one in few
    )


def hundreds(parts: Sequence[float]) -> list[str]:
    """Chances that add up to one, in whole numbers that add up to a hundred."""
    whole = [int(100 * part) for part in parts]
    by_rest = sorted(range(len(parts)), key=lambda at: whole[at] - 100 * parts[at])
    for at in by_rest[: 100 - sum(whole)]:
        whole[at] += 1
    return [
        str(count) if count or part <= 0 else "< 1"
        for count, part in zip(whole, parts, strict=True)
    ]


def _of(worth: float) -> str:
    return str(round(worth)).replace("-", "−")


def conclusion(one: WhatIf) -> str:
    """One kind sentence on the choice, beside what was said and the best there was."""
    said = _to_itself(one) if one.move == one.said.move else _to_what_was_said(one)
    bluff = one.talk.person.claim(one.move) == "bluff"
    untrue = "; but it claims more than is true, and your readiness counts that" * bluff
    return f"{said[:1].upper()}{said[1:]}{_hanging(one)}{untrue}."


def _to_itself(one: WhatIf) -> str:
    same = "that comes to what you said" if one.text else "that is what you said"
    if one.value - one.worth < SAME:
        return f"{same}, and it lost nothing: {STILL}"
    return f"{same}, and {_left(one)}"


def _to_what_was_said(one: WhatIf) -> str:
    short, gain = one.value - one.worth, one.worth - one.said_worth
    if short < SAME:
        if gain < SAME:
            return f"it loses nothing, and neither did what you said: {STILL}"
        return f"it loses nothing: {_points(gain)} more than with what you said"
    left = _left(one)
    if gain >= SAME:
        return f"{_points(gain)} better than what you said, and {left}"
    if gain > -SAME:
        return f"just as good as what you said, but {left}"
    well = "" if one.value - one.said_worth >= SAME else ", and lost nothing"
    return f"you chose better in the talk{well}: this would have been worth {_points(-gain)} less"


def _left(one: WhatIf) -> str:
    """What the best there was would have been worth more."""
    more = _points(one.value - one.worth)
    return f"there {'was' if more.startswith('one') else 'were'} {more} more to be had"


def _hanging(one: WhatIf) -> str:
    """Which draw matters most, where one matters much."""
    draw, spread = max(one.hangs_on.items(), key=lambda item: item[1])
    if spread < MUCH:
        return ""
    about = list(dict.fromkeys(fell.about for answer in one.answers for fell in answer.facts))
    what = {
        "fact": " and ".join(about), "answer": "how they take it", "event": "what comes next",
    }[draw]  # fmt: skip
    return f"; what is left to chance hangs mostly on {what}"


def _points(worth: float) -> str:
    count = max(1, round(worth))
    return "one point" if count == 1 else f"{count} points"
