"""Notes in words: what you said, what it did to this counterpart, and a sentence to try instead."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.debrief.notes import WHOLE_TALK, Note
from simulator.debrief.page import Advice
from simulator.debrief.templates import TEMPLATES
from simulator.language.phrasing import mine, sentence, the
from simulator.language.rewriting_parts import MAY_SAY
from simulator.scenario.model import Interest, Scenario
from simulator.talk import packages
from simulator.talk.moves import Amount, Range
from simulator.talk.speech import package_in_words
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk

WRITTEN = 4
"""The firmness from which there is a paper to show (`domain.md` 2.2)."""


@dataclass(frozen=True)
class Scene:
    """What a sentence about one turn may mention; `scene["name"]` is `scene.name`."""

    talk: Talk
    exchange: Exchange
    note: Note

    def __getitem__(self, name: str) -> str:
        return str(getattr(self, name))

    @property
    def name(self) -> str:
        """The counterpart's name."""
        return self.talk.scenario.counterpart

    @property
    def quote(self) -> str:
        """What was typed, or a sentence for the move when it came as notation."""
        exchange = self.exchange
        return exchange.text or sentence(self.talk.scenario, exchange.move, exchange.before.table)

    @property
    def further(self) -> str:
        """How far this turn wanted to go, for a question about what it would take."""
        return f"to get to {self.asked}" if self.exchange.move.terms else "to go a step further"

    @property
    def asked(self) -> str:
        """The package asked for in this turn, in words; what stood on the table otherwise."""
        scenario, terms = self.talk.scenario, self.exchange.move.all_terms
        if not terms:
            return package_in_words(scenario, self.exchange.after.table)
        named = [packages.in_words(scenario, issue, _low(value)) for issue, value in terms]
        return " and ".join(named)

    @property
    def interest(self) -> Interest:
        """The interest the note is about, of either side; else the weightiest of theirs."""
        theirs, yours = self.talk.scenario.interests.them, self.talk.scenario.interests.you
        named = (one for one in (*theirs, *yours) if one.id == self.note.about)
        return next(named, max(theirs, key=lambda one: one.weight))

    @property
    def wish(self) -> str:
        """The interest the note is about, as a noun phrase."""
        return self.interest.label

    @property
    def own_wish(self) -> str:
        """The interest the note is about, if it is yours, as you would say it."""
        return mine(self.interest.label)

    @property
    def table(self) -> str:
        """The package that lay on the table at the end."""
        return package_in_words(self.talk.scenario, self.talk.state.table)

    @property
    def gap(self) -> str:
        """Points the note counts."""
        return self.note.about

    @property
    def gift(self) -> str:
        """What could have been offered for the interest: an option, or a deed."""
        serves = dict(self.interest.served_by)
        for issue, at_first in zip(
            self.talk.scenario.issues, self.talk.scenario.opening, strict=True
        ):
            for option in sorted(serves.get(issue.id, frozenset()) - {at_first})[:1]:
                what = issue.phrase.replace("{}", issue.options[option].label)
                return f"I could offer {what}; what could you do for me then?"
        return "I may have something that helps with that. May I tell you?"

    @property
    def question(self) -> str:
        """An open question that leads to the interest."""
        return question(self.talk.scenario, self.interest)

    @property
    def asking(self) -> str:
        """The same question in the middle of a sentence."""
        return self.question[:1].lower() + self.question[1:]

    @property
    def true_sentence(self) -> str:
        """What may truthfully be said about the alternative that was mentioned."""
        return MAY_SAY[self.talk.person.firmness(self.note.about or None)]

    @property
    def hollow(self) -> str:
        """What a claim that is firmer than the truth leads to."""
        if self.talk.person.firmness(self.note.about or None) >= WRITTEN:
            return f"{self.name} may take you at your word, and let you go."
        had = "had" if _called(self.talk, self.exchange) else "would have"
        return f"Asked for more, you {had} nothing to show."


def _called(talk: Talk, exchange: Exchange) -> bool:
    """Whether a bluff was seen through in a turn."""
    name = "called"
    if name not in talk.scenario.slots:
        return False
    before, after = (
        state.value(talk.scenario, name) for state in (exchange.before, exchange.after)
    )
    return after > before


def question(scenario: Scenario, interest: Interest) -> str:
    """An open question that leads to an interest of theirs."""
    if asked := scenario.questions.get(interest.topic or "", ""):
        return asked
    about = the(scenario.topic_labels.get(interest.topic or "", "what matters most to you here"))
    return f"Could we talk about {about} for a moment? What counts there, for you?"


def _low(value: Amount | Range) -> Amount:
    return value.low if isinstance(value, Range) else value


def advice(talk: Talk, note: Note) -> Advice:
    """Word one note."""
    exchange = talk.history[note.turn - 1]
    scene = Scene(talk, exchange, note)
    leaving = talk.scenario.walking_away == "right"
    special = f"{note.code}.{'leaving' if leaving else talk.scenario.asks_with}"
    sentences = TEMPLATES.get(special) or TEMPLATES[note.code]
    effect, rewrite = (text.format_map(scene) for text in sentences)
    if note.code in WHOLE_TALK:
        return Advice(note.good, 0, "", effect, rewrite)
    return Advice(note.good, note.turn, scene.quote, effect, rewrite)
