"""What a pre-mortem says: the ways a talk can go, the changes, the plan, all from codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simulator.analysis import sorting
from simulator.language.phrasing import listed, the
from simulator.planning.changes import Change
from simulator.planning.plan import FIRST, IF_REFUSED, Plan, opening
from simulator.planning.standard import standard
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.moves import Range, Terms

SORTS: Mapping[str, str] = {
    sorting.REACHED: "agreed, at your target or better",
    sorting.AGREED: "agreed, between walk-away and target",
    sorting.LATER: "put off to a later day",
    sorting.STOOD: "agreed to what was there at the start",
    sorting.BELOW: "agreed below your walk-away",
    sorting.NOTHING: "came to nothing, though nobody said no",
    sorting.LEFT: "you left, as planned",
}
"""What each way a simulated talk can go is called, beside the six standard endings."""

BREAKS: Mapping[str, str] = {
    "pressure": "they press for an answer",
    "refusal": "they say that something is closed",
    "umbrage": "they take it badly",
    "agreement": "you take what is there",
    "help_granted": "you take what is there",
    "later": "they put it off",
    "deflected": "they step aside",
    "no_deal": "it comes to nothing",
    "walked_away": "you leave with less than your walk-away on the table",
    "best_of_luck": "they wish you luck",
    "withdrawn": "they take back what was there",
    "time_up": "the time runs out",
}
"""What each first break is called: something they do, else how the talk ends."""

CHANGES: Mapping[str, tuple[str, str]] = {
    "ask_first": ("Ask before you tell", "first you ask about {asks}"),
    "say_back": ("Say back what you heard", "in your words, before you ask for anything"),
    "trade": ("Offer something for it", "you put {gives} beside the ask"),
    "trade_after": ("Offer something after a no", "then you put {later} beside it"),
    "package": ("Ask for one thing more", "beside the rest, {about}"),
    "no_threat": ("Ask, don't threaten", "the same wish without an either-or"),
    "plainly": ("Ask plainly", "without taking half of it back as you say it"),
    "keep_quiet": ("Leave the alternative out", "not a word about another offer or interest"),
    "tell_late": ("Tell of the alternative later", "only after a no, as information"),
    "tell_true": ("Say no more than is true", "the alternative is told just as firm as it is"),
    "tell_after": ("Tell of your alternative", "after a no, as information: {about}"),
    "no_scorn": ("No word against their offer", "a kind and true word comes first instead"),
    "warm": ("Begin with a kind word", "a true one, about {warm}"),
    "say_why": ("Say what matters to you", "{shares}, not only what you want to have"),
    "give_reason": ("Give an outside reason", "{about}, beside the ask"),
    "settle": ("Have a second ask ready", "after a no, {settles}"),
    "listen": ("After a no, ask a question", "instead of asking for the same again"),
    "open_higher": ("Open a step higher", "with {about}"),
    "open_lower": ("Open a step lower", "with {about}"),
    "open_at_target": ("Open with your target", "{ask}"),
    "content": ("Be content with less", "you say yes halfway between walk-away and target"),
    "take_time": ("Name a day for your answer", "under pressure you take your time"),
    "leave": ("Leave at your walk-away", "you go rather than agree to less"),
    "second_alternative": ("Get a second alternative", "one that is at least under way"),
}
"""What each change is called, and what it means."""


def sort(code: str, scenario: Scenario) -> str:
    """What a way a talk can go is called."""
    return SORTS[code] if code in SORTS else standard(code, scenario).name


def change(one: Change, scenario: Scenario) -> tuple[str, str]:
    """A change in words: what it is called and what it means here."""
    name, means = CHANGES[one.code]
    plan, labels = one.plan, scenario.topic_labels
    terms = dict(plan.ask.terms)
    label = labels.get(one.about, one.about)
    words = {
        "about": (
            package_in_words(((one.about, terms[one.about]),), scenario) if one.about in terms
            else the(label)
        ) if one.about else "",
        "asks": listed([the(labels[topic]) for topic in plan.asks]),
        "shares": listed([labels[topic] for topic in plan.shares]),
        "warm": the(labels[plan.warm]) if plan.warm else "the people or the work",
        "gives": package_in_words(plan.ask.gives, scenario),
        "later": package_in_words(plan.settles.gives, scenario) if plan.settles else "",
        "settles": package_in_words(plan.settles.terms, scenario) if plan.settles else "",
        "ask": package_in_words(plan.ask.terms, scenario),
    }  # fmt: skip
    for key, value in words.items():
        means = means.replace(f"{{{key}}}", value)
    return name, means


def steps(plan: Plan, scenario: Scenario) -> tuple[str, ...]:
    """How a plan is played, step by step, in plain words."""
    return tuple(f"{one}." for one in (*_before(plan, scenario), *_after(plan, scenario)))


def _before(plan: Plan, scenario: Scenario) -> Iterator[str]:
    """What is said up to the ask and with it."""
    labels = scenario.topic_labels
    if plan.scorn:
        yield "You begin by running their offer down"
    elif plan.warm:
        yield f"You begin with a kind word about {the(labels[plan.warm])}"
    if plan.asks:
        yield f"You ask about {listed([the(labels[one]) for one in plan.asks])}"
    if plan.shares:
        verb = "matters" if len(plan.shares) == 1 else "matter"
        yield f"You say that {listed([labels[one] for one in plan.shares])} {verb} to you"
    if plan.names_back and plan.asks:
        yield "You say back what you heard"
    if plan.tells is not None and plan.when == FIRST:
        yield f"You mention {alternative(plan, scenario)} before you ask"
    yield _ask(plan, scenario)


def _after(plan: Plan, scenario: Scenario) -> Iterator[str]:
    """What is done once they have answered."""
    if plan.tells is not None and plan.when == IF_REFUSED:
        yield f"After a no you mention {alternative(plan, scenario)}"
    if plan.again:
        yield "After a no you ask for the same again"
    if plan.settles is not None:
        then = "Then" if plan.again else "After a no"
        offered = plan.settles.gives if plan.settles.gives != plan.ask.gives else ()
        given = f", for {package_in_words(offered, scenario)}" if offered else ""
        yield f"{then} you ask for {package_in_words(plan.settles.terms, scenario)}{given}"
    for event, move in plan.answers:
        yield f"{WHEN[event]}, your ready answer: you {DOES.get(move.act, 'say it as written')}"
    if "pressure" not in dict(plan.answers):
        yield (
            "Under pressure you take your time" if plan.patient
            else "Under pressure you take what there is"
        )  # fmt: skip
    yield (
        "At the end you leave if what stands is below your walk-away" if plan.leaves
        else "At the end you take what there is"
    )  # fmt: skip


WHEN: Mapping[str, str] = {
    "pressure": "When they press", "refusal": "When they say that something is closed",
    "umbrage": "When they take it badly",
}  # fmt: skip
"""How each event is told of within a sentence."""

DOES: Mapping[str, str] = {
    "ask": "ask a question", "ask_generic": "ask a question", "pause": "take your time",
    "accept": "say yes", "decline": "say no", "walk_away": "leave", "close": "end it kindly",
    "appreciate": "thank them", "reflect": "say back what you heard", "share": "say what matters",
    "justify": "give a reason", "propose": "ask for something else", "trade": "offer a trade",
    "request": "ask for something smaller", "disclose": "mention your alternative",
    "ultimatum": "threaten to go", "disdain": "run it down", "plead": "say how much you need it",
    "give": "offer them something",
}  # fmt: skip
"""What each act is, as an answer to an event."""


def at(plan: Plan, turn: int, scenario: Scenario) -> str:
    """What the plan says in a turn, in a few words."""
    moves, labels = opening(plan), scenario.topic_labels
    if turn > len(moves):
        return "some back and forth about your ask"
    if turn == len(moves):
        return "your ask"
    move = moves[turn - 1]
    label = labels.get(move.topic or "", "")
    said = {
        "disdain": "your word against their offer",
        "disclose": f"your mention of {alternative(plan, scenario)}",
        "ask": f"your question about {the(label)}",
        "share": f"your word on {label}",
        "reflect": "what you say back to them",
    }
    return said.get(move.act, "your first words")


def alternative(plan: Plan, scenario: Scenario) -> str:
    """The alternative a plan mentions, as it fits into a sentence."""
    topic = (plan.tells.topic if plan.tells else None) or ""
    label = scenario.topic_labels.get(topic, "your alternative")
    return label if label.split(" ", 1)[0].casefold() in OWN_ARTICLE else the(label)


OWN_ARTICLE = frozenset({"another", "some", "one", "stay", "apply", "i", "no", "this", "that"})
"""First words of alternatives, in people's own words, before which no article fits."""


def _ask(plan: Plan, scenario: Scenario) -> str:
    how = {"ultimatum": "You demand", "trade": "You propose"}.get(plan.ask.act, "You ask for")
    given = f" for {package_in_words(plan.ask.gives, scenario)}" if plan.ask.gives else ""
    label = scenario.topic_labels.get(plan.reason, "")
    why = f", and give {the(label)} as the reason" if plan.reason else ", without a reason"
    hedged = ", half taking it back as you say it" if plan.ask.manner == "hedged" else ""
    return f"{how} {package_in_words(plan.ask.terms, scenario)}{given}{why}{hedged}"


def package_in_words(terms: Terms, scenario: Scenario) -> str:
    """Terms in words, a range by its low end."""
    judged = ((name, value.low if isinstance(value, Range) else value) for name, value in terms)
    return listed([packages.in_words(scenario, name, value) for name, value in judged])
