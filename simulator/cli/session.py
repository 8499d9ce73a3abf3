"""What a person can do with a talk at the keyboard, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from simulator.cli import looking, pages, yours
from simulator.cli.asking import ask
from simulator.cli.earlier import today
from simulator.cli.screen import Screen, interactive
from simulator.cli.studying import MORE, studied
from simulator.debrief.page import Page
from simulator.errors import StoreError
from simulator.language.heard import describe
from simulator.practice import coach, endings, solving
from simulator.practice.ladder import onward
from simulator.practice.ladderpage import NEXT
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.warming import Warming
from simulator.talk.speech import package_in_words
from simulator.talk.state import Exchange
from simulator.talk.talk import Turn
from simulator.worksheet.brought import answer_ready

T = TypeVar("T")

LAST_TURNS = (5, 3, 1)
"""How many turns may be left when that is said; default."""


class Left(Exception):
    """The person leaves the talk, which stays kept."""


class Session:
    """One talk at the keyboard; `beside` gives what stands under its debrief when it is over."""

    def __init__(
        self,
        screen: Screen,
        rehearsal: Rehearsal,
        coaching: bool = False,
        beside: Callable[[], Page] = tuple,
    ) -> None:
        self.screen = screen
        self.rehearsal = rehearsal
        self.coaching = coaching
        self.beside = beside
        self._hinted: list[str] = []
        self._over = False
        self._warming = Warming(solving.studied) if interactive() else None

    def play(self, notation: str) -> None:
        """Play a move given in notation."""
        self.show(self.kept(lambda: self.rehearsal.play(notation)))

    def kept(self, action: Callable[[], T]) -> T:
        """Do something that is kept; when the disk fails, ask whether to try again or go on."""
        while True:
            try:
                return action()
            except StoreError as error:
                if not interactive():
                    raise
                self.screen.problem(f"This was not kept: {error}")
                self.screen.aside(
                    "Enter tries again, w goes on without keeping, q leaves the talk."
                )
                answer = ask(self.screen, "Enter, w or q:").casefold()
                if answer == "q":
                    raise Left from None
                if answer == "w":
                    self.rehearsal.stop_keeping()

    def show(self, turn: Turn) -> None:
        """Show what one move led to."""
        exchange, screen = turn.exchange, self.screen
        screen.aside(f"heard: {describe(exchange.move, turn.talk.scenario)}")
        self.answer(exchange)
        self._table(exchange)
        left = turn.talk.scenario.turns - exchange.turn
        ending = turn.talk.ending
        if ending is not None:
            screen.title(endings.WORDS[ending.kind])
            screen.write(ending.reason)
            return
        if ready := answer_ready(turn.talk, exchange.after):
            screen.blank()
            screen.aside(f"you wanted to say here: “{ready}”")
        if left in LAST_TURNS:
            screen.blank()
            screen.aside(f"{left} turns left" if left > 1 else "one turn left")
        if self.coaching:
            self._coach()
        if self._warming is not None and self.rehearsal.kept:
            self._warming.think(turn.talk)

    def answer(self, exchange: Exchange) -> None:
        """Show what they did and said in one turn."""
        screen, name = self.screen, self.rehearsal.talk.scenario.counterpart
        screen.blank()
        screen.speech(name, exchange.reply, exchange.cue)
        if exchange.event_text:
            screen.blank()
            screen.aside("Then, after a moment:", "cue")
            screen.speech(name, exchange.event_text)

    def _table(self, exchange: Exchange) -> None:
        before, after = exchange.before, exchange.after
        if after.table != before.table and after.ending is None:
            words = package_in_words(self.rehearsal.talk.scenario, after.table)
            self.screen.blank()
            self.screen.aside(f"on the table: {words}")
            if aim := yours.target(self.rehearsal.talk):
                self.screen.aside(f"your target: {aim}")

    def _coach(self) -> None:
        talk = self.rehearsal.talk
        shown = [f"{one.name} {one.value} of {one.most}" for one in coach.meters(talk)]
        self._hinted.append(coach.hint(talk.view, self._hinted))
        self.screen.blank()
        self.screen.aside(f"coach: {', '.join(shown)}. {self._hinted[-1]}")

    def show_debrief(self) -> None:
        """Show the debrief and what can be done with the talk now."""
        screen, number = self.screen, self.rehearsal.number
        show = pages.show_paged if interactive() else pages.show
        beside = self.beside() if self.rehearsal.kept else ()
        if self._warming is not None:
            self._warming.done()
        done = studied(self.rehearsal.talk, self.rehearsal.kept)
        show(screen, (*done.page, *beside))
        screen.blank()
        if number is None or not self.rehearsal.kept:
            screen.aside("This talk was not kept.")
            return
        talk = self.rehearsal.talk
        anew = "".join(f", from turn {one.turn} on from {one.seed}" for one in talk.redrawn)
        screen.aside(f"Kept as talk {number}; its draws come from seed {talk.seed}{anew}.")
        screen.aside(f"Once more, from where it could turn: rehearse retry {number}")
        if beside:
            screen.aside(f"All its retries side by side: rehearse history {number}")
        screen.aside(f"{MORE}: rehearse debrief {number} --full")
        screen.aside(f"For a mentor: rehearse debrief {number} --markdown")
        if way := onward(talk, number, today()):
            screen.aside(f"{NEXT[way.kind].replace('Next', 'For another day')}: {way.command}")
        self._over = True
        looking.offer(screen, talk, number)

    def paused(self) -> None:
        """Say how to come back, unless all was said that there is."""
        if self._over:
            return
        screen, number = self.screen, self.rehearsal.number
        if number is None or not self.rehearsal.kept:
            screen.aside("You left. This talk was not kept.")
        elif self.rehearsal.talk.ending is not None:
            screen.aside(f"Kept as talk {number}. Its debrief: rehearse debrief {number}")
        else:
            screen.aside(f"Kept as talk {number}. Go on with: rehearse resume {number}")
