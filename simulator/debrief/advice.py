"""Notes in words: what you said, what it did to this counterpart, and a sentence to try instead."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.debrief.notes import WHOLE_TALK, Note
from simulator.debrief.page import Advice
from simulator.debrief.templates import TEMPLATES
from simulator.language.phrasing import mine, sentence, the
from simulator.scenario.model import Interest
from simulator.talk import packages
from simulator.talk.moves import Amount, Range
from simulator.talk.speech import package_in_words
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk

MAY_SAY = (
    "I'm keeping my eyes open.",
    "Somebody has shown some interest, nothing more so far.",
    "I'm in a process with another team.",
    "I've been told that an offer is on its way.",
    "I have a written offer, and it runs for a few more days.",
    "I'm content where I am, so I'd move for the right thing.",
)
"""A true sentence for each firmness F0 to F5 (levels of `domain.md` 2.2, our words)."""


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
        """The interest the note is about, of either side."""
        both = (*self.talk.scenario.interests.them, *self.talk.scenario.interests.you)
        return next(one for one in both if one.id == self.note.about)

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
        scenario = self.talk.scenario
        for issue, options in self.interest.served_by:
            option = scenario.issue[issue].options[min(options, default=0)]
            what = scenario.issue[issue].phrase.replace("{}", option.label)
            return f"I could offer {what}; what could you do for me then?"
        return "I may have something that helps with that. May I tell you?"

    @property
    def question(self) -> str:
        """An open question that leads to the interest."""
        one = self.interest
        labels = self.talk.scenario.topic_labels
        about = the(labels.get(one.topic or "", "what matters most to you here"))
        if asked := self.talk.scenario.questions.get(one.topic or "", ""):
            return asked
        return f"Could we talk about {about} for a moment? What counts there, for you?"

    @property
    def true_sentence(self) -> str:
        """What may truthfully be said about the alternative that was mentioned."""
        return MAY_SAY[self.talk.person.firmness(self.note.about or None)]


def _low(value: Amount | Range) -> Amount:
    return value.low if isinstance(value, Range) else value


def advice(talk: Talk, note: Note) -> Advice:
    """Word one note."""
    exchange = talk.history[note.turn - 1]
    scene = Scene(talk, exchange, note)
    special = f"{note.code}.{talk.scenario.asks_with}"
    sentences = TEMPLATES.get(special) or TEMPLATES[note.code]
    effect, rewrite = (text.format_map(scene) for text in sentences)
    if note.code in WHOLE_TALK:
        return Advice(note.good, 0, "", effect, rewrite)
    return Advice(note.good, note.turn, scene.quote, effect, rewrite)
