"""`rehearse happened`: three questions after the real meeting, and a kind answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TypedDict, Unpack

import click

from simulator.cli import pages
from simulator.cli.asking import ask
from simulator.cli.screen import Screen
from simulator.practice import meeting, meetingpage
from simulator.practice.meeting import About
from simulator.practice.safe import one_line
from simulator.store.database import Store
from simulator.store.looking import Happening

BACK = "<"

WHY = (
    "How it ended decides what helps next: a glass raised, a next step, or a walk.",
    "Told once in your own words, a day is easier to put down. Nobody else reads this.",
    "One thing to keep or to change is enough. 'rehearse happened --list' shows it next time.",
)
"""What `?` says of each question."""


class Chosen(TypedDict):
    """The options of `rehearse happened`."""

    listed: bool
    forget: int | None
    as_json: bool
    plain: bool


@click.command("happened")
@click.argument("meeting", metavar="[SCENARIO|WORKSHEET]", required=False)
@click.option("--list", "listed", is_flag=True, help="List what you noted so far.")
@click.option("--forget", type=click.IntRange(1), metavar="NOTE", help="Delete a note for good.")
@click.option("--json", "as_json", is_flag=True, help="What you noted, one JSON object a line.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
def happened_command(meeting: str | None, **chosen: Unpack[Chosen]) -> None:
    """Note how the real meeting went, in three questions.

    It belongs to the scenario or worksheet you name (its name or its file), else to the worksheet
    you worked on last, else to the talk you rehearsed last.
    """
    screen = Screen(chosen["plain"])
    with Store() as store:
        if chosen["forget"] is not None:
            store.forget_note(chosen["forget"])
            screen.write(f"Note {chosen['forget']}: deleted.")
        elif chosen["as_json"]:
            for one in store.happenings():
                line = {"type": "happening", **asdict(one)}
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        elif chosen["listed"]:
            _list(screen, store.happenings())
        else:
            _note(screen, store, meeting)


def _list(screen: Screen, found: list[Happening]) -> None:
    if not found:
        screen.write("Nothing noted yet. After the real meeting: rehearse happened")
    for one in found:
        title = one.title or "A meeting"
        screen.row(str(one.number), title, f"{one.noted[:10]} · {meeting.ENDINGS[one.ending]}")
        for label, text in (("What happened", one.words), ("To keep or change", one.keep)):
            if text:
                screen.write(f"{label}: {text}", indent=2)


def _note(screen: Screen, store: Store, which: str | None) -> None:
    about = meeting.about(which, store)
    screen.title("After the real meeting")
    if about.title:
        other = "" if which else " Another one: rehearse happened NAME"
        screen.aside(f"About: {about.title}.{other}")
    if about.trouble:
        screen.problem(f"the worksheet cannot be read, so nothing is compared: {about.trouble}")
    asking = Asking(screen, store, _begun(store, about))
    try:
        asking.run()
    except EOFError:
        asking.left()
        return
    except KeyboardInterrupt:
        screen.blank()
        asking.left()
        raise
    if asking.one.number:
        pages.show(screen, meetingpage.page(asking.one, about))
        screen.blank()
        screen.aside(f"Noted as {asking.one.number}. To read it again: rehearse happened --list")


def _begun(store: Store, about: About) -> Happening:
    """The note on this meeting that was left half-way, else a new one."""
    file = str(about.file.resolve()) if about.file else ""
    for one in store.happenings():
        if not one.done and (one.scenario, one.worksheet) == (about.scenario, file):
            return one
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Happening(0, now, "", about.title, about.scenario, file)


class Asking:
    """The three questions; each answer is kept at once."""

    def __init__(self, screen: Screen, store: Store, one: Happening) -> None:
        self.screen = screen
        self.store = store
        self.one = one

    def run(self) -> None:
        """Ask from the first open question on; nothing is kept when the first is passed over."""
        questions: tuple[Callable[[], int], ...] = (self._ending, self._words, self._keep)
        at = 0
        if self.one.number:
            at = 2 if self.one.words else 1
            self.screen.aside(f"You began to note this on {self.one.noted[:10]}; going on.")
        while 0 <= at < len(questions):
            step = questions[at]()
            if step == 0:
                return
            at = max(0, at + step)
        self._store(done=True)

    def left(self) -> None:
        """Say what is kept of a note that was left half-way."""
        if self.one.number:
            self.screen.aside("What you answered is kept. Go on with: rehearse happened")
        else:
            self.screen.aside("Nothing was noted.")

    def _ending(self) -> int:
        screen = self.screen
        screen.blank()
        screen.write("1. How did it end?")
        for number, words in enumerate(meeting.ENDINGS.values(), start=1):
            screen.row(str(number), words)
        while True:
            line = ask(screen, f"1 to {len(meeting.ENDINGS)}:")
            if line == "?":
                screen.aside(WHY[0])
            elif line == BACK:
                screen.aside("This is the first question.")
            elif not line and self.one.number:
                return 1
            elif not line:
                screen.aside("Nothing was noted. Come back whenever you like.")
                return 0
            elif kind := meeting.ending(line):
                self._store(ending=kind)
                return 1
            else:
                screen.problem(f"please, a number from 1 to {len(meeting.ENDINGS)}, or Enter")

    def _words(self) -> int:
        return self._told(1, "2. What happened, in your words?", "words", self.one.words)

    def _keep(self) -> int:
        question = "3. What would you keep, or do differently?"
        return self._told(2, question, "keep", self.one.keep)

    def _told(self, at: int, question: str, name: str, before: str) -> int:
        screen = self.screen
        screen.blank()
        screen.write(question)
        prompt = "Enter keeps what is there:" if before else "Enter skips:"
        while True:
            line = ask(screen, prompt)
            if line == "?":
                screen.aside(WHY[at])
            elif line == BACK:
                return -1
            elif len(line) > meeting.LONGEST:
                screen.problem(f"a little shorter, please: {meeting.LONGEST:,} characters at most")
            else:
                if line:
                    self._store(**{name: one_line(line)})
                return 1

    def _store(self, **changes: object) -> None:
        self.one = self.store.note(replace(self.one, **changes))  # type: ignore[arg-type]
