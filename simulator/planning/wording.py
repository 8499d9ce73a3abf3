"""What a pre-mortem says: the six standard endings, the changes, the plan, all from codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.analysis import sorting
from simulator.language.phrasing import listed, the
from simulator.planning.changes import Change
from simulator.planning.plan import FIRST, IF_REFUSED, Plan, opening
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.moves import Range, Terms


@dataclass(frozen=True, slots=True)
class Standard:
    """One of the six standard endings (`domain.md` 6): its name, its early sign, what prevents it,
    the line they say in a drill, and what a good answer has in it."""

    name: str
    sign: str
    prevents: str
    line: str
    wanted: str


SIX: Mapping[str, Standard] = {
    sorting.CLOSED: Standard(
        "They will not negotiate",
        "bands and rules are named early, or the person across the table decides nothing",
        "asking what can move, and who decides, before you ask for anything",
        "I'm sorry, the bands are fixed. There is nothing I can do about the figure.",
        "accept that this is closed, and ask what is open or when it will be looked at again",
    ),
    sorting.TOO_MUCH: Standard(
        "You ask too much",
        "a long silence, a joke, a look at somebody else",
        "a reason from outside, and a package with more than one part",
        "You can't be serious. Nobody here gets that.",
        "stay friendly, and ask what they had in mind and what the upper end would take",
    ),
    sorting.NOW: Standard(
        "They want an answer now",
        "a date is named twice, or somebody else who is waiting",
        "asking for their dates at the start, and knowing how long you need",
        "I need your answer today. There is somebody else we could take.",
        "say that you are keen, name the day you will answer, and ask what makes it today",
    ),
    sorting.LUCK: Standard(
        "“Then best of luck”",
        "a shrug when you mention the other offer; praise in the past tense",
        "telling of an offer only if you would take it, and asking for advice, not for a match",
        "Well, that sounds like a good offer. We'd be sorry to lose you. Best of luck.",
        "thank them, say that you had hoped to find a way here, and name a day for your answer",
    ),
    sorting.NEVER_MIND: Standard(
        "“Thanks, but never mind”",
        "answers get shorter, and somebody wants to check whether it still fits",
        "no word against the offer, and no new job as its price",
        "Perhaps we are looking for different things. Let me check whether this still fits.",
        "take one step back to the job as it was, and say plainly that you want it",
    ),
    sorting.GONE: Standard(
        "The other offer evaporates",
        "its dates slip, nothing comes in writing, your friend there goes quiet",
        "leaning only on what is written, and staying polite on both sides",
        "By the way, how is that other thing going? We heard they have stopped hiring.",
        "the truth in one sentence, and that you would still like to work towards the step here",
    ),
}  # fmt: skip

SORTS: Mapping[str, str] = {
    sorting.REACHED: "agreed, at your target or better",
    sorting.AGREED: "agreed, between walk-away and target",
    sorting.LATER: "put off to a later day",
    sorting.BELOW: "agreed below your walk-away",
    sorting.LEFT: "you left, as planned",
    **{code: one.name for code, one in SIX.items()},
}
"""What each way a simulated talk can go is called."""

BREAKS: Mapping[str, str] = {
    "pressure": "they press for an answer",
    "refusal": "they say that something is closed",
    "umbrage": "they take it badly",
    "none": "they bring it to an end",
}
"""What each first break is called."""

CHANGES: Mapping[str, tuple[str, str]] = {
    "ask_first": ("Ask before you tell", "two or three questions come before the ask"),
    "trade": ("Offer something for it", "the ask is tied to something they get: {about}"),
    "no_threat": ("Ask, don't threaten", "the same wish without an either-or"),
    "keep_quiet": ("Leave the alternative out", "nothing is said about another offer or interest"),
    "tell_late": ("Tell of the alternative later", "only after they said no, as information"),
    "tell_true": ("Say no more than is true", "the alternative is told just as firm as it is"),
    "no_scorn": ("No word against their offer", "a kind and true word comes first instead"),
    "warm": ("Begin with a kind word", "a true one, about the people or the work"),
    "say_why": ("Say what matters to you", "your interests are said, not only your numbers"),
    "give_reason": ("Give an outside reason", "the ask comes with {about}"),
    "settle": ("Have a second ask ready", "one step below the first, for when they say no"),
    "open_higher": ("Open a step higher", "on {about}"),
    "open_lower": ("Open a step lower", "on {about}"),
    "take_time": ("Name a day for your answer", "under pressure you take your time"),
    "leave": ("Leave at your walk-away", "you go rather than agree to less"),
    "second_alternative": ("Get a second alternative", "one that is at least under way"),
}
"""What each change is called, and what it means."""


def change(one: Change, scenario: Scenario) -> tuple[str, str]:
    """A change in words: what it is called and what it means here."""
    name, means = CHANGES[one.code]
    label = scenario.topic_labels.get(one.about, one.about)
    return name, means.replace("{about}", the(label) if label else label)


def steps(plan: Plan, scenario: Scenario) -> tuple[str, ...]:
    """How a plan is played, step by step, in plain words."""
    labels = scenario.topic_labels
    said = ["You begin by running their offer down"] if plan.scorn else []
    if plan.asks:
        said.append(f"You ask about {listed([the(labels[one]) for one in plan.asks])}")
    if plan.shares:
        verb = "matters" if len(plan.shares) == 1 else "matter"
        said.append(f"You say that {listed([labels[one] for one in plan.shares])} {verb} to you")
    if plan.tells is not None and plan.when == FIRST:
        said.append(f"You mention {the(labels[plan.tells.topic or ''])} before you ask")
    said.append(_ask(plan, scenario))
    if plan.tells is not None and plan.when == IF_REFUSED:
        said.append(f"After a no you mention {the(labels[plan.tells.topic or ''])}")
    if plan.settles is not None:
        said.append(f"After a no you ask for {_package(plan.settles.terms, scenario)}")
    elif plan.again:
        said.append("After a no you ask for the same again")
    said.append(
        "Under pressure you take your time" if plan.patient
        else "Under pressure you take what there is"
    )  # fmt: skip
    said.append(
        "At the end you leave if what stands is below your walk-away" if plan.leaves
        else "At the end you take what there is"
    )  # fmt: skip
    return tuple(f"{one}." for one in said)


def at(plan: Plan, turn: int, scenario: Scenario) -> str:
    """What the plan says in a turn, in a few words."""
    moves, labels = opening(plan), scenario.topic_labels
    if turn > len(moves):
        return "what you say once they have answered your ask"
    move = moves[turn - 1]
    if move == moves[-1]:
        return "your ask"
    if move.act == "disdain":
        return "your word against their offer"
    if move.act == "disclose":
        return f"your mention of {the(labels[move.topic or ''])}"
    if move.act == "ask" and move.topic:
        return f"your question about {the(labels[move.topic])}"
    return "your first words"


def _ask(plan: Plan, scenario: Scenario) -> str:
    how = {"ultimatum": "You demand", "trade": "You propose"}.get(plan.ask.act, "You ask for")
    given = f" for {_package(plan.ask.gives, scenario)}" if plan.ask.gives else ""
    label = scenario.topic_labels.get(plan.reason, "")
    why = f", and give {the(label)} as the reason" if plan.reason else ", without a reason"
    hedged = ", half taking it back as you say it" if plan.ask.manner == "hedged" else ""
    return f"{how} {_package(plan.ask.terms, scenario)}{given}{why}{hedged}"


def _package(terms: Terms, scenario: Scenario) -> str:
    judged = ((name, value.low if isinstance(value, Range) else value) for name, value in terms)
    return listed([packages.in_words(scenario, name, value) for name, value in judged])
