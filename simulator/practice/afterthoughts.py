"""What the talk itself says to a feeling that is low: numbers, a quote, or a note to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from simulator.debrief import dealmap
from simulator.debrief.canvas import clipped
from simulator.language.coaching import coach
from simulator.language.phrasing import listed
from simulator.practice import reflecting
from simulator.scoring import feeling
from simulator.scoring.deal import deal
from simulator.store.looking import Reflection
from simulator.talk.speech import package_in_words
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worksheet

LOW = 4.0
"""Below the middle of the scale a feeling is low; default, to be tuned."""

QUOTED = 160
"""Columns of a quote at most; default."""

ENOUGH_ASKED = 3
"""Questions below which more of them are suggested; default, to be tuned."""


def afterthoughts(one: Reflection, talk: Talk) -> Iterator[str]:
    """One answer of the talk to each group of feelings that is low."""
    for group, mean in reflecting.means(one).items():
        if mean is not None and mean < LOW:
            yield ANSWERS[group](talk, one.talk)


def _outcome(talk: Talk, number: int) -> str:
    """The walk-away and the gain over it, or the truth where there is none.

    Seen afterwards, the least one would have taken makes a result feel fair (`domain.md` 2.1).
    """
    done = deal(talk)
    if said := dealmap.ladder(talk):
        return f"The result, held against what was possible: {_small(said)}"
    if done.package is None or done.yours is None:
        if done.leaving_was_right:
            return (
                "Nothing that could be had here reached your walk-away. You kept it, and for that"
                " you drew it."
            )
        return (
            "No deal hurts. In here it costs nothing:"
            f" rehearse retry {number} goes back to where the talk turned."
        )
    what = f"{package_in_words(talk.scenario, done.package)} ({done.yours} points)"
    least = f"your walk-away of {done.walk_away} points{_in_words(talk)}"
    gain = done.yours - done.walk_away
    if gain < 0:
        return (
            f"Your feeling is right: {what} lies {-gain} below {least}. A no was open to you;"
            f" rehearse retry {number} lets you try it."
        )
    above = f"{gain} above" if gain else "exactly at"
    return f"The result, held against the least you would have taken: {what}, {above} {least}."


def _in_words(talk: Talk) -> str:
    """The walk-away as the person wrote it, where they did."""
    brought = worksheet(talk)
    written = brought.sheet.walk_away.package if brought else None
    if not written and talk.card is not None:
        written = talk.card.walk_away_text
    return f", “{clipped(written, QUOTED)}”" if written else ""


def _self(talk: Talk, number: int) -> str:
    """Their best line, quoted."""
    best = best_line(talk)
    if best is None:
        return (
            "You played in notation, so there is no sentence of yours to quote. Play it once in"
            f" your own words: rehearse retry {number} --turn 1"
        )
    return f"You also said this, in turn {best.turn}: “{quoted(best)}” Remember that one."


def best_line(talk: Talk) -> Exchange | None:
    """The turn whose wording is most worth keeping; None when nothing was typed."""
    for one in coach(talk).feedback:
        if one.good:
            return talk.history[one.turn - 1]
    return None


def quoted(exchange: Exchange) -> str:
    """What was typed, on one line and not too long."""
    return clipped(exchange.text or "", QUOTED)


def _process(talk: Talk, number: int) -> str:  # noqa: ARG001  # the same shape for all groups
    """Own questions and summaries, counted, and what to do with the count."""
    asked, back = len(feeling.asked(talk)), len(feeling.said_back(talk))
    did = f"Your half of it, counted: {_times(asked, 'question')}, and {_back(back)}."
    if asked < ENOUGH_ASKED:
        return f"{did} Next time, try three questions before the first proposal."
    if not back:
        return f"{did} Try once: {_saying_back(talk)}"
    return f"{did} That is a good half; the other one was not yours to decide."


def _times(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def _back(number: int) -> str:
    if not number:
        return "nothing said back of what you heard"
    return "one thing said back" if number == 1 else f"{number} things said back"


def _saying_back(talk: Talk) -> str:
    heard = [
        one for one in talk.scenario.interests.them if talk.state.value(talk.scenario, one.id) == 1
    ]
    about = heard[0].label if heard else "that"
    return f"“So {about} matters most to you. Have I got that right?”"


def _relationship(talk: Talk, number: int) -> str:  # noqa: ARG001  # as above
    """A note to write: a repair after harsh words, else a thank-you, on a sentence of theirs."""
    name, said = talk.scenario.counterpart, kind_words(talk)
    stayed = f" You said: ‘{said}’ That has stayed with me." if said else ""
    if turns := feeling.harsh(talk):
        which = f"turn{'s' * (len(turns) > 1)} {listed([str(one) for one in turns])}"
        return (
            f"A note could mend it (it was {which}): “{name}, I put something more sharply than I"
            f" meant to, and I'm sorry.{stayed} Could we talk about it once more?”"
        )
    return (
        f"A short note would be a beginning: “{name}, thank you for your time and your openness."
        f"{stayed} I'd like to build on it.”"
    )


def kind_words(talk: Talk) -> str:
    """A sentence of theirs to build on: where they opened up, or else warmed to you."""
    opened = [one for one in talk.history if _opened(talk, one)]
    warmed = [one for one in talk.history if _warmer(talk, one)]
    found = (*opened, *warmed)
    return clipped(found[0].reply, QUOTED) if found else ""


def _opened(talk: Talk, one: Exchange) -> bool:
    """Whether they told something that was no common knowledge."""
    scenario = talk.scenario
    return any(
        one.after.value(scenario, each.id) > one.before.value(scenario, each.id) == 0
        for each in scenario.interests.them
        if each.visibility != "public"
    )


def _warmer(talk: Talk, one: Exchange) -> bool:
    scenario = talk.scenario
    return one.after.value(scenario, "rapport") > one.before.value(scenario, "rapport")


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


ANSWERS: Mapping[str, Callable[[Talk, int], str]] = {
    "outcome": _outcome, "self": _self, "process": _process, "relationship": _relationship,
}  # fmt: skip
"""What the talk answers, by group."""
