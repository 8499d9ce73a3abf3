"""Looking back on a talk at the keyboard: one question after the other, each answer kept."""

from __future__ import annotations

from datetime import UTC, datetime

from simulator.cli import pages
from simulator.cli.asking import agreed, ask
from simulator.cli.screen import Screen, interactive
from simulator.practice import reflecting, reflectpage
from simulator.practice.reflecting import HIGHEST, LOWEST, QUESTIONS, TITLES, WHY, Question
from simulator.store.database import Store
from simulator.store.looking import Reflection
from simulator.talk.talk import Talk

NONE = frozenset({"n", "na", "n/a", "-"})
"""Answers that say that a question does not apply."""

BACK = "<"

SCALE = "1 is not at all, 7 very much; Enter or n: does not apply. < goes back."


class Looking:
    """One reflection at the keyboard; `name` is the counterpart's, `talk` None if not replayed."""

    def __init__(
        self, screen: Screen, store: Store, one: Reflection, name: str, talk: Talk | None
    ) -> None:
        self.screen = screen
        self.store = store
        self.one = one
        self.name = name
        self.talk = talk

    def run(self, anew: bool = False) -> None:
        """Ask what is open, or everything anew, and show the page; each answer is kept at once."""
        try:
            self._ask_all(0 if anew else reflecting.first_open(self.one))
        except EOFError:
            self._left()
            return
        except KeyboardInterrupt:
            self.screen.blank()
            self._left()
            raise
        show = pages.show_paged if interactive() else pages.show
        show(self.screen, reflectpage.page(self.one, self.name, self.talk))

    def _ask_all(self, at: int | None) -> None:
        group = ""
        self._begin(at)
        while at is not None and at < len(QUESTIONS):
            question = QUESTIONS[at]
            heading = self._heading(question)
            if heading != group:
                self.screen.title(heading)
                group = heading
            at = max(0, at + self._ask(question, at))

    def _begin(self, at: int | None) -> None:
        if at is None:
            return
        if at:
            self.screen.aside(f"You left off at question {at + 1} of {len(QUESTIONS)}.")
        else:
            self.screen.write(
                f"{len(QUESTIONS)} short questions, {LOWEST} to {HIGHEST}. {SCALE}", "dim"
            )
            self.screen.write("? says why. Each answer is kept; stop whenever you like.", "dim")

    def _heading(self, question: Question) -> str:
        return f"And {self.name}? A guess" if question.guess else TITLES[question.group]

    def _ask(self, question: Question, at: int) -> int:
        """Ask one question; how many to go on."""
        screen = self.screen
        words = question.ask.format(name=self.name)
        screen.write(f"{at + 1}. {words}")
        before = reflecting.was_asked(self.one, question)
        said = reflecting.answer(self.one, question)
        now = f" (Enter keeps {'n' if said is None else said})" if before else ""
        while True:
            line = ask(screen, f"{LOWEST} to {HIGHEST}{now}:").casefold()
            if line == BACK:
                if at == 0:
                    screen.aside("This is the first question.")
                    continue
                return -1
            if line == "?":
                screen.aside(WHY["guess" if question.guess else question.group])
                screen.aside(SCALE)
                continue
            if before and not line:
                return 1
            if not line or line in NONE:
                return self._keep(question, None)
            if line.isdecimal() and LOWEST <= int(line) <= HIGHEST:
                return self._keep(question, int(line))
            screen.problem(f"please, a number from {LOWEST} to {HIGHEST}, Enter, < or ?")

    def _keep(self, question: Question, value: int | None) -> int:
        changed = reflecting.put(self.one, question, value)
        self.store.reflect(changed)
        self.one = changed
        return 1

    def _left(self) -> None:
        self.screen.aside(
            f"What you answered is kept. Go on with: rehearse reflect {self.one.talk}"
        )


def kept(store: Store, number: int) -> Reflection | None:
    """The reflection on a talk so far, if one was begun."""
    return next((one for one in store.reflections() if one.talk == number), None)


def begun(number: int) -> Reflection:
    """A reflection with nothing in it yet."""
    return Reflection(number, datetime.now(UTC).isoformat(timespec="seconds"))


def offer(screen: Screen, talk: Talk, number: int) -> None:
    """Offer to look back, after a talk's debrief; Enter is no. Ctrl-C goes through."""
    screen.aside(f"Two minutes to look back? rehearse reflect {number}")
    if not interactive():
        return
    try:
        if not agreed(screen, "Now?"):
            return
    except EOFError:
        return
    screen.title(f"Looking back on talk {number}")
    with Store() as store:
        Looking(screen, store, begun(number), talk.scenario.counterpart, talk).run()
