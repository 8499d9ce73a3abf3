"""What rewrites are made of: the ask said clean, reasons, a question, what may be said truly."""

from __future__ import annotations

from simulator.language.markers_moment import Moment
from simulator.language.phrasing import listed, mine, paid_in
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.moves import Terms

MAY_SAY = (
    "I'm keeping my eyes open.",
    "Somebody has shown some interest, nothing more so far.",
    "I'm in a process with another team.",
    "I've been told that an offer is on its way.",
    "I have a written offer, and it runs for a few more days.",
    "I'm content where I am, so I'd move for the right thing.",
)
"""A true sentence for each firmness F0 to F5 (levels of `domain.md` 2.2, our words)."""


def in_words(scenario: Scenario, terms: Terms) -> str:
    """Terms as the person says them: `a base salary of 68,000 and a start in 2 weeks`."""
    said = [
        scenario.issue[name].phrase.replace("{}", packages.value_in_words(scenario, name, value))
        for name, value in terms
    ]
    return mine(listed(said))


def plain_ask(moment: Moment) -> str:
    """The ask of the move said clean, or nothing when it names no terms."""
    move, scenario = moment.move, moment.scenario
    want, give = in_words(scenario, move.terms), in_words(scenario, move.gives)
    giving = "I could accept" if paid_in(scenario, move.gives) else "I could offer"
    if want and give:
        return f"If you could do {want}, {giving} {give}."
    if want and scenario.asks_with == "request":
        return f"Could I ask you for {want}?"
    return f"I'd like {want}." if want else f"{giving} {give}." if give else ""


def question(moment: Moment) -> str:
    """A question of this scenario that was not asked yet, one that opens something first."""
    scenario, state = moment.scenario, moment.exchange.before
    hidden = [
        one.topic
        for one in scenario.interests.them
        if one.topic and not state.value(scenario, one.id) and one.visibility != "guarded"
    ]
    open_topics = (*hidden, *scenario.questions)
    fitting = (scenario.questions.get(one) for one in open_topics if one not in moment.asked)
    return next((one for one in fitting if one), "What matters most to you in this?")


def reasons(moment: Moment) -> tuple[str, ...]:
    """What speaks for the ask, as the person would say it: reasons given first, then others."""
    given = [
        part.topic
        for e in (*moment.talk.history, moment.exchange)
        for part in (e.move, e.move.company)
        if part and part.act == "justify" and part.topic
    ]
    known = [one.id for one in moment.scenario.topics if "justify" in one.acts]
    labels = moment.scenario.topic_labels
    return tuple(mine(labels[one]) for one in dict.fromkeys([*given, *known]))


def favour(moment: Moment) -> bool:
    """Whether help is asked for here, not terms."""
    return moment.scenario.asks_with == "request"
