"""The sections of a debrief, in the order a tired person wants to read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.debrief import dealmap, judged, mapdrawing, wording
from simulator.debrief.luck import luck
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Page, Table, Text
from simulator.language.phrasing import the
from simulator.scenario.model import Interest, Scenario
from simulator.scoring.evidence import Line
from simulator.talk import packages
from simulator.talk.speech import package_in_words

if TYPE_CHECKING:
    from simulator.debrief.debrief import Debrief


def page(one: Debrief) -> Page:
    """All blocks of a debrief."""
    return (
        *_ending(one), *_headlines(one), *_said(one), *_studied(one), *_hidden(one), *_deal(one),
        *luck(one, one.study), *_next(one), *_points(one),
    )  # fmt: skip


def _ending(one: Debrief) -> Iterator[Block]:
    talk = one.talk
    yield Heading(f"Debrief: {talk.scenario.title}", 1)
    ending = talk.ending
    if ending is None:
        yield Text(f"Not finished: {len(talk.history)} turns played. Judged as if it stopped here.")
        return
    label = next((o.label for o in talk.scenario.outcomes if o.id == one.score.outcome), "")
    yield Text(f"{wording.ENDINGS[ending.kind]}, in turn {ending.turn}. {ending.reason}")
    if label:
        yield Text(f"In short: {label}.")
    for turn in sorted({undo.turn for undo in talk.undone}):
        yield Text(f"You took back turn {turn}; what was said then does not count here.", "dim")


def _headlines(one: Debrief) -> Iterator[Block]:
    score, ready = one.score, one.score.readiness
    yield Table(
        ("", "of 100", ""),
        (
            ("Interests addressed", str(score.interests.value), _interests_words(one)),
            ("BATNA readiness", str(ready.value), _readiness_words(one)),
        ),
    )
    beside = [
        f"relationship {score.relationship}",
        f"alternative strength {ready.strength}",
        f"result {round(round(score.result, 1))}",  # as the history keeps it
    ]
    yield Text(
        f"Beside them, of 100: {', '.join(beside)}. The result weighs deal, interests and"
        " relationship, and falls below 0 for a deal worse than walking away. Readiness is how well"
        " you knew and used your alternative, strength how good it is. All of it is a model of one"
        " talk, not of you.",
        "dim",
    )


def _interests_words(one: Debrief) -> str:
    scenario, state = one.talk.scenario, one.talk.state
    known = sum(1 for i in scenario.interests.them if state.value(scenario, i.id))
    said = sum(1 for i in scenario.interests.you if state.value(scenario, f"said.{i.id}"))
    theirs, yours = len(scenario.interests.them), len(scenario.interests.you)
    return f"{known} of their {theirs} came to light, {said} of your {yours} were said"


def _readiness_words(one: Debrief) -> str:
    ready = one.score.readiness
    if not ready.cap:
        return ready.band
    return f"{ready.band}; held down from {ready.before_cap} because {wording.CAPS[ready.cap]}"


def _said(one: Debrief) -> Iterator[Block]:
    good = [a for a in one.advice if a.good]
    bad = [a for a in one.advice if not a.good]
    if good:
        yield Heading("Keep")
        yield from good
    if bad:
        yield Heading("Change")
        yield from bad


def _studied(one: Debrief) -> Iterator[Block]:
    if one.study is None:
        if one.unstudied:
            yield Heading("Move by move")
            yield Text(one.unstudied)
        return
    if one.talk.history:
        yield from judged.moves(one, one.study)
        yield from judged.turned(one, one.study)
        yield from judged.best(one, one.study)


def _hidden(one: Debrief) -> Iterator[Block]:
    scenario, state = one.talk.scenario, one.talk.state
    yield Heading(f"What mattered to {scenario.counterpart}")
    items = []
    for interest in scenario.interests.them:
        status = state.value(scenario, interest.id)
        what = f"{interest.want}."
        if status == 2:
            items.append(f"{what} {_found_how(interest)} and you said it back.")
        elif status == 1 and interest.visibility == "public":
            items.append(f"{what} It was no secret; you took it up and did not say it back.")
        elif status == 1:
            items.append(f"{what} You found it; you did not say it back.")
        elif interest.visibility == "public":
            items.append(f"{what} It was no secret, and you did not take it up.")
        else:
            items.append(f"{what} It stayed hidden. {_how(scenario, interest)}")
    yield Bullets(tuple(items))


def _found_how(interest: Interest) -> str:
    return "It was no secret," if interest.visibility == "public" else "You found it"


def _how(scenario: Scenario, interest: Interest) -> str:
    if interest.topic is None:
        return "No question opens it; it shows in what they praise."
    label = the(scenario.topic_labels[interest.topic])
    if interest.visibility == "guarded":
        return f"It opens to a question about {label}, once there is some warmth between you."
    if any(fact.topic == interest.topic for fact in scenario.facts):
        return f"A question about {label} opens it; the first answer may be about something else."
    return f"A question about {label} opens it."


def _deal(one: Debrief) -> Iterator[Block]:
    deal, scenario = one.score.deal, one.talk.scenario
    yield Heading("The deal and your walk-away")
    if deal.package is None:
        yield Text(_without(one))
        yield from _map(one)
        return
    assert deal.yours is not None
    gap = deal.yours - deal.walk_away
    place = f"{gap} above" if gap > 0 else f"{-gap} below" if gap < 0 else "exactly at"
    yield Text(f"{_capital(package_in_words(scenario, deal.package))}.")
    if one.talk.ending and one.talk.ending.kind == "later":
        yield Text("It stands for some days. You have not said yes to it yet.")
    yield Text(
        f"Worth {deal.yours} points to you, {place} your walk-away of {deal.walk_away}."
        f" With this counterpart up to {deal.attainable} could be had.",
        "good" if gap >= 0 else "bad",
    )
    if deal.found is not None and len(scenario.issues) > 1:
        yield Text(f"Value found together: {_found(deal.found)}.", "dim")
    yield from _map(one)


def _map(one: Debrief) -> Iterator[Block]:
    """The deal among all packages, once the talk is over."""
    found = dealmap.deal_map(one.talk)
    if found is not None:
        yield Drawing.of(mapdrawing.drawn, dealmap.spoken, found)
        yield Text(dealmap.words(found))
    elif said := dealmap.ladder(one.talk):
        yield Text(said)


def _found(part: float) -> str:
    if part <= 0:
        return "none; splitting every issue in the middle would have been worth no less to you both"
    return (
        f"{round(100 * part)} of 100, where 0 is the middle of everything and 100 the most there is"
    )


def _without(one: Debrief) -> str:
    deal = one.score.deal
    if deal.leaving_was_right:
        return (
            f"No package: and the most that could be had here, {deal.attainable} points, lies below"
            f" your walk-away of {deal.walk_away}. Leaving was right."
        )
    left = packages.points(one.talk.scenario, one.talk.state.table).you
    offered = one.talk.state.value(one.talk.scenario, "offer")
    text = f"No package. Your walk-away was {deal.walk_away} points"
    if offered:
        text += f"; what lay on the table at the end was worth {left}"
    return f"{text}, and up to {deal.attainable} could be had with this counterpart."


def _next(one: Debrief) -> Iterator[Block]:
    yield Heading("Next time")
    items = []
    if said := _to_say(one):
        items.append(f"Say once, aloud: “{said}”")
    if one.talk.card is None:
        items.append("Fill the card before the talk: walk-away, alternative, their interests.")
    if one.again_from is not None:
        items.append(f"Play it again from before turn {one.again_from} and change only that.")
    if not items:
        items.append("Play it with another seed: same plan, another mood on their side.")
    yield Bullets(tuple(items))


def _to_say(one: Debrief) -> str:
    """A sentence for next time: where it turned, or what the first correction suggests."""
    turned = judged.instead(one, one.study) if one.study else ""
    return turned or next((a.rewrite for a in one.advice if not a.good), "")


def _points(one: Debrief) -> Iterator[Block]:
    yield Heading("Where the points came from")
    scenario = one.talk.scenario
    for side, title, parts in (
        (scenario.interests.them, "Their interests", ("found", "said back", "served")),
        (scenario.interests.you, "Your interests", ("said", "in the deal", "got")),
    ):
        rows = tuple((i.label, *(_cell(line) for line in _of(one, i.id))) for i in side)
        yield Table((title, *parts), rows)
    lines = one.score.readiness.lines
    yield Table(
        ("BATNA readiness", "points"),
        tuple((wording.READINESS[line.code], _cell(line)) for line in lines),
    )


def _of(one: Debrief, interest: str) -> Iterator[Line]:
    return (line for line in one.score.interests.lines if line.about == interest)


def _cell(line: Line) -> str:
    points = f"{line.points:.0f} of {line.out_of:.0f}"
    return f"{points}, turn {line.turn}" if line.turn and line.points else points


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
