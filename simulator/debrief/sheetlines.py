"""The lines of a talk set beside its worksheet: each part in a sentence, empty without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.debrief.against import TIERS, Against, Claim, Marked, amount_short
from simulator.debrief.cameup import LEAVING, Came
from simulator.debrief.canvas import clipped
from simulator.debrief.wording import FIRMNESS, TIER_WORDS
from simulator.language.phrasing import listed
from simulator.worksheet.guessing import Tested, once
from simulator.worksheet.sheet import Alternative
from simulator.worksheet.total import total

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief
    from simulator.talk.talk import Talk

LONG = 44
"""Columns of the person's own words that are quoted; default."""

LONGER = 120
"""The same of a sentence that is worth reading whole; default."""

MANY = 3
"""Texts that are quoted in one line; default."""

SURPRISING = 0.5
"""How far from the truth a guess must lie to be called surprising; default."""


def musts(found: Against) -> str:
    """Wishes that were musts and are not in the deal."""
    missed = [each.what for each in found.wishes if each.tier == "must" and each.met is False]
    return f"On your must list and not in the deal: {quoted(missed)}." if missed else ""


def walk_away(one: Debrief, found: Against) -> str:
    """The walk-away, shown now that it does no harm, beside the deal and the alternative."""
    sheet, mark = found.brought.sheet, found.walk_away
    other = _alternative(one, sheet.best_alternative, sheet.currency)
    if mark is None:
        return other
    worth = "" if mark.points is None else f", {points(mark.points)}"
    over = ", now that it is over" if one.talk.ending else ""
    text = f"Walk-away{over}: “{short(mark.what)}”{worth}"
    if mark.above is not None:
        text = f"{text}; the deal lies {_beside(mark.above)}"
    elif one.score.deal.leaving_was_right and one.score.deal.package is None and one.talk.ending:
        left = one.talk.history[-1].move.act in LEAVING
        text = f"{text}; {'you kept to it' if left else 'nothing to be had here reached it'}"
    return " ".join(filter(None, (f"{text}.", changed(one.talk), other)))


def changed(talk: Talk) -> str:
    """That the walk-away was changed openly in the talk, if it was."""
    one = talk.revised
    if one is None:
        return ""
    new = "after something new came out" if one.new else "with nothing new to go by"
    when = f"after turn {one.turn}" if one.turn else "before the first word"
    return f"You changed it {when} to “{short(one.text)}”, {new}."


def _alternative(one: Debrief, other: Alternative | None, currency: str) -> str:
    """What the best alternative is worth by the sheet; without a deal it is what there is."""
    if other is None:
        return ""
    worth, what, told = total(other.value, currency), short(other.what), ""
    if worth.steps:
        told = f"{worth} a year"
    elif other.worth is not None:
        told = f"{other.worth}% of your target"
    without = one.talk.ending is not None and one.score.deal.package is None
    if without:
        return f"What you have instead: “{what}”{f', by your sheet {told}' if told else ''}."
    return f"Beside it, “{what}”: by your sheet {told}." if told else ""


def _beside(above: int) -> str:
    if above == 0:
        return "exactly on it"
    return f"{abs(above)} {'above' if above > 0 else 'below'}"


def points(count: int) -> str:
    """So many points."""
    return f"{count} {'point' if count == 1 else 'points'}"


def target(one: Debrief, mark: Marked | None) -> str:
    """Whether the target was reached, or by how much it was missed."""
    if mark is None or mark.above is None:
        return ""
    what = f"Target “{short(mark.what)}”"
    if mark.named:
        more = f", and {points(mark.above)} more" if mark.above > 0 else ""
        cost = f", and it cost {points(-mark.above)} elsewhere" if mark.above < 0 else ""
        return f"{what}: reached{more}{cost}."
    short_by = amount_short(one.talk, mark.what)
    if mark.above >= 0:
        more = f"{points(mark.above)} more" if mark.above else "as much to you"
        missed = f"{short_by} short" if short_by else "not as written"
        return f"{what}: {missed}, but the deal is worth {more}."
    return f"{what}: {short_by or points(-mark.above)} short."


def wishes(found: Against) -> str:
    """How many wishes of each tier are in the deal, and which are not; musts are named before."""
    parts = []
    for tier in TIERS:
        here = [each for each in found.wishes if each.tier == tier and each.met is not None]
        missed = [each.what for each in here if not each.met]
        if not here or (missed and tier == "must"):
            continue
        got = len(here) - len(missed)
        named = f" (not {quoted(missed)})" if missed else ""
        parts.append(f"{TIER_WORDS[tier]} {got} of {len(here)}{named}")
    return f"Wishes in the deal: {'; '.join(parts)}." if parts else ""


def guesses(found: Against) -> str:
    """How many guesses were right, the most surprising one, and what nobody guessed."""
    if not found.guesses:
        return ""
    made = once(found.guesses)
    right = sum(each.right for each in made)
    text = f"Guesses: {right or 'none'} of {len(made)} right."
    most = max(found.guesses, key=lambda each: each.surprise)
    if most.surprise >= SURPRISING and (most.sure is not None or not most.right):
        text = f"{text} {guess(most)}."
    if found.unguessed:
        text = f"{text} Not guessed: {found.unguessed[0].label}."
    return text


def guess(one: Tested) -> str:
    """What became of one guess."""
    how = "" if one.sure is None else f" ({one.sure}% sure)"
    said = f"“{short(one.guess.what)}”{how}"
    if one.interest:
        return f"{said} was right: {one.interest.label}"
    return f"{said} was not found in what mattered here"


def claims(found: Against) -> str:
    """What was said of alternatives and what is true, where something was said at all."""
    if not found.claims:
        return ""
    worst: Claim = max(found.claims, key=lambda each: each.said - each.true)
    said = f"On alternatives you said F{worst.said} in turn {worst.turn}, {FIRMNESS[worst.said]}"
    if worst.said <= worst.true:
        more = "" if worst.said == worst.true else f", and F{worst.true} is true"
        return f"{said}{more or ', and that is true'}."
    text = f"{said}; true is F{worst.true}, {FIRMNESS[worst.true]}."
    truth = found.brought.sheet.lines.truth
    return f"{text} Your true sentence: “{clipped(truth, LONGER)}”" if truth else text


def interests(found: Sequence[Came]) -> str:
    """Which of your own interests you said, in the order of their rank."""
    said = [each for each in found if each.turn is not None]
    if not found:
        return ""
    if len(said) == len(found):
        return f"You said what matters to you: {_with_turns(said)}."
    if not said:
        return f"What matters to you, not said: {quoted([each.what for each in found])}."
    missed = [each.what for each in found if each.turn is None]
    return f"You said {_with_turns(said)}; not said: {quoted(missed)}."


def interests_tip(found: Sequence[Came]) -> str:
    """What to do about the first of them, if it was not said."""
    return "Say the first one early." if found and found[0].turn is None else ""


def unknowns(found: Sequence[Came]) -> str:
    """Which unknowns you asked about, and which are still open."""
    asked = [each for each in found if each.turn is not None]
    left = [each.what for each in found if each.turn is None]
    parts = [f"Asked: {_with_turns(asked)}."] if asked else []
    if left:
        parts.append(f"Still unknown: {quoted(left)}.")
    return " ".join(parts)


def arguments(found: Against) -> str:
    """Which of your arguments you used, and which you left out."""
    used = [each for each in found.arguments if each.turn is not None]
    left = [each.what for each in found.arguments if each.turn is None]
    kind = found.brought.sheet.ask.kind
    parts = [f"used {_with_turns(used)}"] if used else []
    parts += [f"left out {quoted(left)}"] if left else []
    what = f"Your arguments for {KINDS[kind]}" if kind else "Your arguments"
    return f"{what}: {'; '.join(parts)}." if parts else ""


KINDS = {
    "asking": "a usual request", "bending": "an exception", "shaping": "something new here",
}  # fmt: skip
"""The kinds of ask in a sentence."""


def sentences(found: Against) -> str:
    """Lines that were ready: which came up, in other words perhaps; an exit line only if needed."""
    ready = (("ask", found.ask), ("true sentence", found.truth), ("exit line", found.leave))
    said = [f"your {what} (turn {came.turn})" for what, came in ready if came and came.turn]
    parts = [f"Said, in these words or others: {listed(said)}."] if said else []
    if found.ask and found.ask.turn is None:
        parts.append(f"Not said: your ask, “{short(found.ask.what)}”.")
    return " ".join(parts)


def answers(found: Against) -> str:
    """Whether each if-then line was said when its moment came."""
    parts = []
    for one in found.answers:
        when = f"{CAME[one.event]} in turn {one.fired}"
        line = f"“{short(one.say)}”"
        if one.turn is None:
            parts.append(f"{when}; your ready answer, {line}, was not said.")
        else:
            parts.append(f"{when}; your ready answer came in turn {one.turn}, so or likewise.")
    return " ".join(parts)


CAME = {
    "pressure": "They pressed you", "refusal": "They said that something was closed",
    "umbrage": "They took it badly",
}  # fmt: skip
"""What each event was, told afterwards."""


def _with_turns(found: Sequence[Came]) -> str:
    shown = [f"“{short(each.what)}” (turn {each.turn})" for each in found[:MANY]]
    return listed([*shown, *([f"{len(found) - MANY} more"] if len(found) > MANY else [])])


def quoted(texts: Sequence[str]) -> str:
    """A few of the person's own texts, quoted."""
    more = f" and {len(texts) - MANY} more" if len(texts) > MANY else ""
    return ", ".join(f"“{short(each)}”" for each in texts[:MANY]) + more


def short(text: str) -> str:
    """One of the person's own texts, cut to be quoted."""
    return clipped(text, LONG).rstrip(".")
