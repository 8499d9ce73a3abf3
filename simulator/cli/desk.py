"""Where a pre-mortem is written: asking, showing, and keeping each line as it is typed."""

from __future__ import annotations

from typing import Any

from simulator.cli import pages
from simulator.cli.asking import ask
from simulator.cli.screen import Screen, interactive
from simulator.debrief.page import Block
from simulator.errors import ScenarioError, StoreError
from simulator.practice.foreseeing import Foreseeing
from simulator.practice.mentoring import STEPS
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Path as Place
from simulator.talk.talk import Talk
from simulator.worksheet.sheet import Worksheet

LEAVE = frozenset({"q", "/quit", "quit"})


class Left(Exception):
    """The person leaves; all that was typed is kept."""


class Desk:
    """A screen, the worksheet that is worked on, and the talk it is for."""

    def __init__(self, screen: Screen, under_way: Foreseeing, mentor: bool) -> None:
        self.screen, self.under_way, self.mentor = screen, under_way, mentor
        self.talk: Talk = under_way.talk()

    @property
    def sheet(self) -> Worksheet:
        """The worksheet as it is now."""
        return self.under_way.sheet

    @property
    def scenario(self) -> Scenario:
        """The scenario as the worksheet fits it."""
        return self.talk.scenario

    def step(self, number: int, title: str, code: str) -> None:
        """The heading of a step, and the mentor's side of it."""
        self.screen.title(f"{number} of 7 · {title}")
        self.prompt_mentor(code)

    def prompt_mentor(self, code: str) -> None:
        """What the mentor says and does now."""
        if self.mentor:
            for line in STEPS[code]:
                self.screen.aside(f"mentor: {line}")
            self.screen.blank()

    def ask(self, prompt: str) -> str:
        """One line; `q` alone leaves."""
        answer = ask(self.screen, prompt)
        if answer.casefold() in LEAVE:
            raise Left
        return answer

    def show(self, blocks: tuple[Block, ...]) -> None:
        """Show blocks of the page."""
        pages.show(self.screen, blocks)

    def put(self, place: Place, value: Any) -> bool:
        """Keep an entry, and tell whether it could be written; when the disk refuses it is not
        lost."""
        try:
            self.under_way.put(place, value)
        except ScenarioError as error:
            self.screen.problem(f"this has no place in the worksheet: {error.problems[0].message}")
            return False
        except StoreError as error:
            self._not_kept(error)
        return True

    def _not_kept(self, error: StoreError) -> None:
        if not interactive():
            raise error
        while True:
            self.screen.problem(f"This was not kept: {error}")
            answer = ask(self.screen, "Enter tries again, w goes on without keeping, q leaves:")
            if answer.casefold() in LEAVE:
                raise Left
            if answer.casefold() == "w":
                self.under_way.keeping = False
                return
            try:
                self.under_way.keep()
                return
            except StoreError as again:
                error = again

    def say_ask(self, said: str) -> None:
        """Take the ask as it is said now."""
        if self.put(("ask", "sentence"), said):
            self.reread()

    def reread(self) -> None:
        """Fit the talk to the worksheet as it is now."""
        self.talk = self.under_way.talk()
