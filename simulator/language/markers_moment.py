"""One turn as the wording coach sees it: what was typed, read as what, after what, and truly so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from simulator.language.markers_text import Line, lines, subjects
from simulator.scenario.model import EVENTS, Scenario
from simulator.talk.moves import Move
from simulator.talk.situation import Personally
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk


@dataclass(frozen=True, slots=True)
class Marker:
    """A code (`hedge`, `good_ask`, ...) and the words that show it, as they were typed."""

    code: str
    quote: str


@dataclass(frozen=True)
class Moment:
    """A turn with the talk as it stood before it; nothing that came later is looked at."""

    talk: Talk
    exchange: Exchange

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.talk.scenario

    @property
    def person(self) -> Personally:
        """What is true of the person: how firm the alternatives are, whether they would leave."""
        return self.talk.person

    @property
    def move(self) -> Move:
        """What the words were read as."""
        return self.exchange.move

    @cached_property
    def acts(self) -> frozenset[str]:
        """The act and that of its company."""
        company = self.move.company
        return frozenset({self.move.act, company.act} if company else {self.move.act})

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The sentences typed."""
        return lines(self.exchange.text or "")

    @cached_property
    def heard(self) -> str:
        """What they said last, or nothing."""
        last = self.talk.history[-1:]
        return " ".join(f"{one.reply} {one.event_text}".strip() for one in last)

    @cached_property
    def heard_about(self) -> frozenset[str]:
        """The words that say what their last reply was about."""
        return subjects(self.heard)

    @property
    def event(self) -> str:
        """What they had just done: `none`, `pressure`, `refusal` or `umbrage`."""
        return EVENTS[self.exchange.before.value(self.scenario, "event")]

    @cached_property
    def asked(self) -> frozenset[str | None]:
        """The topics asked about before."""
        return frozenset(e.move.topic for e in self.talk.history if e.move.act == "ask")

    @cached_property
    def typed_before(self) -> frozenset[str]:
        """The sentences typed before, spaces and case apart."""
        return frozenset(
            even(one.typed) for e in self.talk.history if e.text for one in lines(e.text)
        )

    def again(self, one: Line) -> bool:
        """Whether the very same sentence was typed in an earlier turn."""
        return even(one.typed) in self.typed_before


def even(text: str) -> str:
    """A text without its case and spaces."""
    return " ".join(text.lower().split())
