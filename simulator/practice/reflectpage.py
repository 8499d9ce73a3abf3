"""A reflection as a page: four bars, the counterpart's side, and what to make of it."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.debrief.page import Block, Bullets, Drawing, Heading, Page, Table, Text
from simulator.language.phrasing import listed
from simulator.practice import reflecting
from simulator.practice.afterthoughts import afterthoughts
from simulator.practice.reflecting import HIGHEST, LOWEST, TITLES, Gap
from simulator.scoring import feeling
from simulator.store.looking import Reflection
from simulator.talk.talk import Talk

STEP = 5
"""Columns of a bar for one point of the scale: seven bars and their names fit 64. Default."""

NAME = 18
"""Columns of the names before the bars."""

CLOSE = 1.0
"""A guess within one point of theirs counts as right; default, to be tuned."""

ALL = "All together"


def page(one: Reflection, name: str, talk: Talk | None) -> Page:
    """The whole page; without a talk that can be replayed, only the person's own side."""
    heading = Heading(f"Looking back on talk {one.talk}, with {name}", 1)
    left = sum(not reflecting.was_asked(one, each) for each in reflecting.QUESTIONS)
    return (heading, *_unfinished(one, left), *_own(one), *(_rest(one, talk) if talk else ()))


def _unfinished(one: Reflection, left: int) -> Iterator[Block]:
    if left:
        words = "One question is" if left == 1 else f"{left} questions are"
        yield Text(f"{words} still open: rehearse reflect {one.talk}", "dim")


def _own(one: Reflection) -> Iterator[Block]:
    yield Heading("How it was for you")
    if reflecting.total(one) is None:
        yield Text("No answers yet.")
        return
    yield Drawing.of(bars, spoken, one)


def bars(one: Reflection, ascii_only: bool = False) -> tuple[str, ...]:
    """A bar for each group and one for all, under a scale from 1 to 7."""
    full, empty = ("#", ".") if ascii_only else ("█", "░")
    room = STEP * (HIGHEST - LOWEST)
    lines = [" " * NAME + "".join(f"{at:<{STEP}}" for at in range(LOWEST, HIGHEST + 1)).rstrip()]
    for title, mean in _rows(one):
        if mean is None:
            lines.append(f"{title:<{NAME}}does not apply")
            continue
        long = max(1, round((mean - LOWEST) * STEP))
        lines.append(f"{title:<{NAME}}{full * long}{empty * (room - long)}  {mean:.1f}")
    return tuple(lines)


def spoken(one: Reflection) -> tuple[str, ...]:
    """The same line by line."""
    return tuple(
        f"{title}: {'does not apply' if mean is None else f'{mean:.1f} of {HIGHEST}'}."
        for title, mean in _rows(one)
    )


def _rows(one: Reflection) -> Iterator[tuple[str, float | None]]:
    means = reflecting.means(one)
    yield from ((TITLES[group], means[group]) for group in TITLES)
    yield ALL, reflecting.total(one)


def _rest(one: Reflection, talk: Talk) -> Iterator[Block]:
    thoughts = tuple(afterthoughts(one, talk))
    if thoughts:
        yield Heading("What the talk says to that")
        yield Bullets(thoughts)
    if reflecting.guesses_asked(one):
        yield from _theirs(one, talk)


def _theirs(one: Reflection, talk: Talk) -> Iterator[Block]:
    name, theirs = talk.scenario.counterpart, feeling.feelings(feeling.signs(talk))
    found = {gap.group: gap for gap in reflecting.gaps(one, theirs)}
    yield Heading(f"And {name}?")
    yield Table(
        ("", "your guess", "worked out"),
        tuple(
            (TITLES[group], str(found[group].guess) if group in found else "-", f"{value:.1f}")
            for group, value in theirs.items()
        ),
    )
    yield Text(lesson(tuple(found.values()), talk))
    yield Text(f"Worked out from how the talk ended: {basis(talk)}. A rule, not psychology.", "dim")


def basis(talk: Talk) -> str:
    """What their side is worked out from, in words."""
    found = feeling.signs(talk)
    asked, back = len(feeling.asked(talk)), len(feeling.said_back(talk))
    parts = [
        f"goodwill {_of(talk, 'rapport')}, patience {_of(talk, 'patience')}",
        f"{counted(asked, 'question')} asked",
        f"{counted(back, 'thing')} said back" if back else "nothing said back",
    ]
    if found.harsh:
        parts.append(counted(found.harsh, "harsh turn"))
    if talk.ending and talk.ending.package is not None:
        parts.append("what the package gives them")
    return listed(parts)


def counted(number: int, what: str) -> str:
    """A number of things as people say it."""
    words = ("no", "one", "two", "three", "four", "five", "six")
    many = words[number] if number < len(words) else str(number)
    return f"{many} {what}" if number == 1 else f"{many} {what}s"


def _of(talk: Talk, name: str) -> str:
    most = talk.scenario.variables[talk.scenario.slots[name]].size - 1
    return f"{talk.state.value(talk.scenario, name)} of {most}"


def lesson(found: tuple[Gap, ...], talk: Talk) -> str:
    """What the gap between guess and theirs teaches, in plain words."""
    name = talk.scenario.counterpart
    if not found:
        return f"You made no guess. Next time, try: what would {name} say tonight?"
    widest = max(found, key=lambda gap: abs(gap.by))
    if abs(widest.by) <= CLOSE:
        return f"You read {name} well: no guess was off by more than a point."
    said = (BETTER if widest.by < 0 else WORSE)[widest.group].format(name=name)
    return " ".join(part for part in (said, _more(widest, talk)) if part)


def _more(widest: Gap, talk: Talk) -> str:
    """What goes with the widest gap: what harsh words did, or that asking is no offence."""
    if feeling.harsh(talk):
        if widest.by < 0:
            return "The sharp moment weighs less with them than it does with you."
        turns = [str(turn) for turn in feeling.harsh(talk)]
        return f"What weighs there is turn{'s' * (len(turns) > 1)} {listed(turns)}."
    asked = any(one.move.act in ASKING for one in talk.history)
    if widest.by < 0 and widest.group != "outcome" and asked:
        return (
            "Many who ask for no more than is right believe afterwards that they went too far. A"
            " raised eyebrow tells you something; it is no verdict."
        )
    return ""


ASKING = frozenset({"propose", "trade", "request"})
"""Acts that ask for something, after which people wonder whether it was too much."""

BETTER = {
    "outcome": "{name} is better off with this than you thought.",
    "self": "{name} feels less pushed than you feared.",
    "process": "{name} felt heard, more than you thought.",
    "relationship": "You stand better with {name} than you feared.",
}
"""What a guess that was too low says."""

WORSE = {
    "outcome": "{name} is less pleased than you thought. What would have served both of you?"
    " Ask for it early, while it can still go into the package.",
    "self": "{name} felt more pushed than you thought. A question where you pressed would have"
    " left more room.",
    "process": "{name} felt less heard than you thought. Ask, and say back what you heard, before"
    " you go on to the next point.",
    "relationship": "You stand less well with {name} than you thought. A short thank-you, with one"
    " thing you took from the talk, is a good beginning.",
}
"""What a guess that was too high says, and what to do about it."""


def to_dict(one: Reflection, talk: Talk | None) -> dict[str, object]:
    """The reflection as plain data, with the counterpart's side where the talk can be replayed."""
    asked = talk is not None and reflecting.guesses_asked(one)
    theirs = feeling.feelings(feeling.signs(talk)) if talk and asked else None
    gaps = reflecting.gaps(one, theirs) if theirs else ()
    return {
        "type": "reflection", "talk": one.talk, "begun": one.begun, "done": one.done,
        "answers": dict(one.answers), "guesses": dict(one.guesses),
        "means": {group: _rounded(mean) for group, mean in reflecting.means(one).items()},
        "total": _rounded(reflecting.total(one)),
        "theirs": {g: _rounded(value) for g, value in theirs.items()} if theirs else None,
        "gaps": {gap.group: _rounded(gap.by) for gap in gaps} if theirs else None,
    }  # fmt: skip


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
