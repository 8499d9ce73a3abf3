"""Filling in a worksheet at the keyboard: a question, an answer, how it was understood, kept."""

from __future__ import annotations

from simulator.cli.asking import ask
from simulator.cli.screen import Screen, interactive
from simulator.errors import StoreError
from simulator.practice import working as under_way
from simulator.practice.amounting import AnswerError
from simulator.practice.setting import FIRMNESS, is_nothing
from simulator.practice.stepping import Step
from simulator.practice.working import Working
from simulator.worksheet.asking import Section

KEYS = "Enter skips · ? says why · < goes back · > next part · l all parts · q leaves"
QUICK_KEYS = "Enter skips · ? says why · < goes back · q leaves"
PLAIN_QUICK_KEYS = (
    "Enter skips a question. A question mark says why it is asked, with an example. "
    "The sign < goes back, q leaves."
)
PLAIN_KEYS = f"{PLAIN_QUICK_KEYS} The sign > goes on to the next part, l lists the parts."
"""What can be typed instead of an answer."""

NO_IS_AN_ANSWER = frozenset({"firmness", "sure", "yes", "kind", "weight", "day"})
"""Kinds of entry in which `no` or `not sure` may be an answer; elsewhere it leaves all open."""

SKIPS = frozenset({"skip", "skip it", "skip this", "skip that", "skip this one"})
"""What is typed by those who take `Enter skips` at its word."""

ASSUMED = frozenset({"weight", "yes"})
"""Kinds of entry that have an answer until another is given, so that nothing can be taken out."""

OR_YOURS = "One of these by its number, or something else in your words."

NOTHING_YET = "nothing yet"
"""How far a part is in which nothing was answered."""

COUNTED = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


class Left(Exception):
    """The person leaves; what could be kept is kept."""


class Filling:
    """A worksheet being filled in at the keyboard."""

    def __init__(self, screen: Screen, working: Working, quick: bool = False) -> None:
        self.screen = screen
        self.working = working
        self.quick = quick
        self._keeping = True
        self._section = -1
        self._item = ""
        self._missed = 0
        self._doubted = ""

    def run(self) -> None:
        """Ask until every question was passed or the person leaves.

        Raises `Left`, `EOFError` at the end of the input and `KeyboardInterrupt` for Ctrl-C; every
        answer taken before is kept.
        """
        place = 0 if self.quick else self._start()
        while place < len(self._steps):
            place = self._question(self._steps[place], place)

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self.working.quick if self.quick else self.working.steps

    def _start(self) -> int:
        """Show the parts and ask where to begin."""
        self._parts()
        begin = self._go_on()
        part = self._steps[begin].section
        self.screen.blank()
        while True:
            name = self.working.sections[part].name
            said = ask(self.screen, f"A number, or Enter for {part + 1}, {name}:")
            if said.casefold() in ("q", "quit", "/quit"):
                raise Left
            if not said:
                return begin
            if said.isdecimal() and 1 <= int(said) <= len(self.working.sections):
                return self._first_of(int(said) - 1)
            self.screen.problem(f"a number from 1 to {len(self.working.sections)}, please")

    def _parts(self) -> None:
        rows = [
            (str(number), part.name, self._how_far(number - 1))
            for number, part in enumerate(self.working.sections, start=1)
        ]
        self.screen.blank()
        if self.screen.plain:
            for number, name, so_far in rows:
                self.screen.row(number, name, so_far)
        else:
            self.screen.table(("", "part", "so far"), rows)

    def _how_far(self, section: int) -> str:
        asked = [one for one in self._steps if one.section == section]
        done = sum(bool(one.present) for one in asked)
        if not done:
            return NOTHING_YET
        if done == len(asked):
            return "all answered"
        return f"{_counted(done, len(asked))} answered"

    def _go_on(self) -> int:
        """Where to go on: after the last answer, but first with a part before it that is empty."""
        answered = [place for place, one in enumerate(self._steps) if one.present]
        after = answered[-1] + 1 if answered else 0
        last = self._steps[after - 1].section if answered else 0
        empty = next((one for one in range(last) if self._how_far(one) == NOTHING_YET), None)
        if empty is not None:
            return self._first_of(empty)
        return after if after < len(self._steps) else 0

    def _first_of(self, section: int) -> int:
        places = (n for n, one in enumerate(self._steps) if one.section >= section)
        return next(places, len(self._steps))

    def _question(self, step: Step, place: int) -> int:
        """Ask one question until it is answered or left; the place to go on at."""
        self._show(step, place)
        self._missed = 0
        while True:
            step = self._steps[self._on(step, 0)]  # with what was answered a moment ago
            said = ask(self.screen, "Your answer:" if self.screen.plain else "›")
            after = self._taken(step, place, said)
            if after is not None:
                return after

    def _taken(self, step: Step, place: int, said: str) -> int | None:
        """Do what one line asks for; where to go on, None to ask the same again."""
        if said in ("?", "help", "/help"):
            self._explain(step)
            return None
        if said == "<":
            return max(0, place - 1)
        if said.casefold().strip(" .!") in SKIPS:
            return place + 1
        if said.casefold() in ("q", "quit", "/quit"):
            raise Left
        if said == ">" and not self.quick:
            return self._first_of(step.section + 1)
        if said.casefold() in ("l", "list") and not self.quick:
            self._section = -1
            return self._start()
        return self._answered(step, place, said)

    def _answered(self, step: Step, place: int, said: str) -> int | None:
        """Take an answer; where to go on, None when it was not understood or more may follow."""
        said = said or under_way.suggested(self.working, step)
        if not said:
            return place + 1
        nothing = is_nothing(said) and said != "-"
        if nothing and step.question.kind not in NO_IS_AN_ANSWER:
            return self._stays_open(place)
        try:
            after, understood = under_way.answer(self.working, step, said)
            self._doubt(after, step, said)
        except AnswerError as error:
            if nothing:
                return self._stays_open(place)
            self.screen.problem(f"{error}." + (" Enter skips this one." if self._missed else ""))
            self._missed += 1
            return None
        self.working, self._missed, self._doubted = after, 0, ""
        self._keep()
        if understood.said:
            self.screen.aside(understood.said)
        if understood.more and not self.quick:
            self.screen.aside("Another one? Enter goes on.")
            return None
        return self._on(step, 1)

    def _doubt(self, after: Working, step: Step, said: str) -> None:
        """Ask back once about a number that is far off the others. Raises `AnswerError`."""
        doubt = under_way.far_off(after, step)
        if doubt and said != self._doubted:
            self._doubted = said
            raise AnswerError(doubt)

    def _stays_open(self, place: int) -> int:
        self.screen.aside("Fine, that stays open.")
        return place + 1

    def _on(self, step: Step, ahead: int) -> int:
        """The place so many questions after a step, in the questions as they are now."""
        steps = self._steps
        same = (step.path, step.question.kind)
        here = (n for n, one in enumerate(steps) if (one.path, one.question.kind) == same)
        return min(next(here, len(steps)) + ahead, len(steps))

    def _show(self, step: Step, place: int) -> None:
        screen = self.screen
        if not self.quick and step.section != self._section:
            self._section = step.section
            parts: tuple[Section, ...] = self.working.sections
            screen.title(f"{step.section + 1} of {len(parts)}: {parts[step.section].name}")
        screen.blank()
        number = f"{place + 1} of {len(self._steps)}. " if self.quick else ""
        self._about(step)
        screen.write(f"{number}{step.prompt}")
        self._choices(step)
        self._note(step)
        self._present(step)

    def _about(self, step: Step) -> None:
        """Which of several this is about, when it is another than before."""
        if step.about != self._item and step.about and not self.quick:
            self.screen.write(f"About “{step.about}”:", "title")
        self._item = step.about

    def _present(self, step: Step) -> None:
        """What stands there already, and what Enter does with it."""
        there = " · ".join(step.present)
        if step.listing and there:
            self.screen.aside(f"[{there}] Enter goes on; - 1 takes out the first")
        elif there and step.question.kind in ASSUMED:
            self.screen.aside(f"[{there}] Enter keeps it")
        elif there:
            self.screen.aside(f"[{there}] Enter keeps it; - takes it out")
        elif suggested := under_way.suggested(self.working, step):
            self.screen.aside(f"[{suggested}, as you said] Enter takes it")

    def _choices(self, step: Step) -> None:
        kind, names = step.question.kind, [one.what for one in self.working.sheet.alternatives]
        if kind == "firmness":
            for level, words in enumerate(FIRMNESS):
                self.screen.row(str(level), words)
        elif kind == "pick" or (kind == "monday" and names):
            for number, name in enumerate(names, start=1):
                self.screen.row(str(number), name)
            if kind == "monday":
                self.screen.aside(OR_YOURS)
        elif listed := under_way.options(self.working, step):
            self.screen.options(listed)
            self.screen.aside(OR_YOURS)

    def _note(self, step: Step) -> None:
        if step.path == ("walk_away", "package") and not self.quick:
            for line in under_way.arithmetic(self.working.sheet):
                self.screen.write(line, "dim")

    def _explain(self, step: Step) -> None:
        for line in step.question.why:
            self.screen.write(line, "dim")
        self.screen.write(f"For example: {step.question.example}", "dim")

    def _keep(self) -> None:
        """Write the answer; when the disk fails, ask whether to try again, go on or leave."""
        while self._keeping:
            try:
                self.working = under_way.kept(self.working)
                return
            except StoreError as error:
                if not interactive():
                    raise
                self.screen.problem(f"This was not kept: {error}")
                self.screen.aside("Enter tries again, w goes on without keeping, q leaves.")
                said = ask(self.screen, "Enter, w or q:").casefold()
                if said == "q":
                    raise Left from None
                self._keeping = said != "w"

    def last_try(self) -> bool:
        """Try once more to write what is not on disk, and say whether all of it is."""
        try:
            self.working = under_way.kept(self.working)
        except StoreError as error:
            self.screen.problem(f"Not kept: {error}")
        return self.working.kept


def _counted(some: int, whole: int) -> str:
    if whole < len(COUNTED):
        return f"{COUNTED[some]} of {COUNTED[whole]}"
    return f"{some} of {whole}"
