"""The twelve minutes of a pre-mortem at the keyboard, step by step."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import Any

from rich.progress import BarColumn, Progress, TextColumn

from simulator.cli import pages
from simulator.cli.asking import ask
from simulator.cli.screen import Screen, interactive
from simulator.debrief.page import Block
from simulator.errors import StoreError
from simulator.planning import wording
from simulator.planning.drills import answered, drill
from simulator.planning.planned import PlanError
from simulator.planning.premortem import Premortem, Weighed, premortem
from simulator.practice import foreseeing, premortempage
from simulator.practice.foreseeing import SAY_AGAIN, THREE, Foreseeing
from simulator.practice.mentoring import STEPS
from simulator.scenario.nodes import Path as Place
from simulator.store import worksheets
from simulator.talk.talk import Talk

OFFERED = 3
"""Changes to choose from; default."""

ROUNDS = 6
"""How often a drill is answered at most before the last answer is taken; default."""


class Left(Exception):
    """The person leaves; all that was typed is kept."""


class Session:
    """One pre-mortem at the keyboard."""

    def __init__(
        self, screen: Screen, under_way: Foreseeing, mentor: bool, talks: int, seed: int
    ) -> None:
        self.screen, self.under_way, self.mentor = screen, under_way, mentor
        self.talks, self.seed = talks, seed
        self.talk: Talk = under_way.talk()

    # --- asking and keeping -----------------------------------------------------------------

    def step(self, number: int, title: str, code: str) -> None:
        """The heading of a step, and the mentor's side of it."""
        self.screen.title(f"{number} of 7 · {title}")
        self._mentor(code)

    def _mentor(self, code: str) -> None:
        if self.mentor:
            for line in STEPS[code]:
                self.screen.aside(f"mentor: {line}")
            self.screen.blank()

    def ask(self, prompt: str) -> str:
        """One line; `q` alone leaves."""
        answer = ask(self.screen, prompt)
        if answer.casefold() in ("q", "/quit", "quit"):
            raise Left
        return answer

    def put(self, place: Place, value: Any) -> None:
        """Keep an entry; when the disk refuses, nothing is lost."""
        try:
            self.under_way.put(place, value)
            return
        except StoreError as error:
            self._not_kept(error)

    def _not_kept(self, error: StoreError) -> None:
        if not interactive():
            raise error
        while True:
            self.screen.problem(f"This was not kept: {error}")
            answer = ask(self.screen, "Enter tries again, w goes on without keeping, q leaves:")
            if answer.casefold() == "q":
                raise Left
            if answer.casefold() == "w":
                self.under_way.keeping = False
                return
            try:
                self.under_way.keep()
                return
            except StoreError as again:
                error = again

    def say(self, blocks: tuple[Block, ...]) -> None:
        """Show blocks of the page."""
        pages.show(self.screen, blocks)

    # --- the steps --------------------------------------------------------------------------

    def plan(self) -> None:
        """Step 1: the plan in two sentences."""
        self.step(1, "The plan", "plan")
        for line in premortempage.in_two(self.under_way.sheet):
            self.screen.write(line)
        said = self.ask("Right? Enter, or say the ask again:")
        if said and said.casefold() not in ("y", "yes"):
            self._say_ask(said)

    def _say_ask(self, said: str) -> None:
        self.put(("ask", "sentence"), said)
        self.talk = self.under_way.talk()

    def failed(self) -> None:
        """Step 2: it went badly; every reason a line."""
        self.step(2, "It went badly", "failed")
        self.screen.write("It is a week later. You are on the way home, and it went badly. Why?")
        self.screen.write("A reason a line, in any order; an empty line when nothing more comes."
                          " About two minutes.", "dim")  # fmt: skip
        known = list(self.under_way.sheet.premortem.reasons)
        for one in known:
            self.screen.row("-", one, width=1)
        while reason := self.ask(">"):
            known.append(reason)
            self.put(("premortem", "reasons"), known)
        if 0 < len(known) < foreseeing.ENOUGH:
            self.screen.write(
                f"{_count(len(known), 'reason')}. The sixth is often the one nobody had said aloud:"
                " what else could it have been? Enter goes on.", "dim"
            )  # fmt: skip
            while reason := self.ask(">"):
                known.append(reason)
                self.put(("premortem", "reasons"), known)

    def endings(self) -> None:
        """Step 3: the six standard endings beside one's own reasons."""
        self.step(3, "Six ways it often ends", "endings")
        self.screen.write("How likely, and how painful? Two numbers from 1 to 5, such as 2 4;"
                          " Enter passes one over.", "dim")  # fmt: skip
        feared = {one.ending: one.model_dump() for one in self.under_way.sheet.premortem.feared}
        for at, (code, one) in enumerate(wording.SIX.items(), start=1):
            self.screen.blank()
            yours = foreseeing.told(code, self.under_way.sheet.premortem.reasons)
            note = f"you have it: “{yours}”" if yours else "not among your reasons"
            self.screen.row(str(at), f"{one.name}: {one.sign}", note)
            before = feared.get(code)  # type: ignore[call-overload]
            shown = f" [{before['likely']} {before['painful']}]" if before else ""
            given = self._two(f"likely painful{shown}:")
            if given:
                feared[code] = {"ending": code, "likely": given[0], "painful": given[1]}  # type: ignore[index]
                kept = [{k: v for k, v in each.items() if v} for each in feared.values()]
                self.put(("premortem", "feared"), kept)

    def _two(self, prompt: str) -> tuple[int, int] | None:
        while answer := self.ask(prompt):
            numbers = [int(one) for one in answer.replace(",", " ").split() if one.isdecimal()]
            if len(numbers) == 1:
                numbers *= 2
            if len(numbers) == 2 and all(1 <= one <= 5 for one in numbers):
                return numbers[0], numbers[1]
            self.screen.problem("two numbers from 1 to 5, please, such as 2 4; or Enter")
        return None

    def played(self) -> Premortem:
        """Step 4: the plan against many counterparts."""
        self.step(4, "The plan is played", "played")
        self.screen.write(
            f"{self.talks:,} talks with {self.talk.scenario.counterpart}, each time with other"
            " moods, hidden facts and luck; and as many with each single change."
        )
        found = self.simulated()
        self.say(tuple(premortempage.breaks(self.under_way.sheet, found, self.talk.scenario))[1:])
        self.screen.blank()
        self.screen.aside("Odds over our counterparts, not a forecast about yours.")
        self.ask("Enter goes on:")
        return found

    def simulated(self) -> Premortem:
        """Play the plan and its changes, with a bar where somebody watches."""
        with _bar(self.screen) as told:
            return premortem(self.under_way.sheet, self.talk, self.talks, self.seed, told)

    def change(self, found: Premortem) -> Premortem:
        """Step 5: the one change that helps most, made if they want."""
        self.step(5, "The one change", "change")
        scenario = self.talk.scenario
        self.say(tuple(premortempage.helps(self.under_way.sheet, found, scenario))[1:])
        best = [one for one in found.weighed if one.result.mean > 2 * one.result.error][:OFFERED]
        if not best:
            return found
        self.screen.blank()
        for at, one in enumerate(best, start=1):
            name, means = wording.change(one.change, scenario)
            self.screen.row(str(at), name, means)
        while answer := self.ask("Make one of these changes? A number, or Enter for none:"):
            if answer.isdecimal() and 1 <= int(answer) <= len(best):
                return self._made(best[int(answer) - 1], found)
            self.screen.problem(f"a number from 1 to {len(best)}, please, or Enter")
        return found

    def _made(self, chosen: Weighed, before: Premortem) -> Premortem:
        code, scenario = chosen.change.code, self.talk.scenario
        name, means = wording.change(chosen.change, scenario)
        for place, value in foreseeing.applied(chosen.change, scenario, self.under_way.sheet):
            self.put(place, value)
        if code in SAY_AGAIN:
            said = self.ask("Say the ask again, with that change:")
            if said:
                self._say_ask(said)
        elif code == "second_alternative":
            said = self.ask("What will you do to get one, and by when?")
            if said:
                at = len(self.under_way.sheet.improve)
                self.put(("improve", at), {"what": said})
        elif code in ("tell_late", "tell_true"):
            said = self.ask("The true sentence, for when they ask:")
            if said:
                self.put(("lines", "truth"), said)
        self.put(("premortem", "change"), f"{name}: {means}.")
        return self._again(before)

    def _again(self, before: Premortem) -> Premortem:
        """Play the changed plan, and set it beside the first."""
        self.talk = self.under_way.talk()
        try:
            after = self.simulated()
        except PlanError as error:
            self.screen.problem(str(error))
            return before
        if after.plan == before.plan:
            self.screen.write("Kept. As it is worded now, the plan plays as before.")
            return before
        self.screen.write(
            f"With that the mean result goes from {before.mean:.0f} to {after.mean:.0f} of 100, and"
            f" the worst tenth from {before.worst:.0f} to {after.worst:.0f}, over the same"
            f" {after.talks:,} simulated talks."
        )
        return after

    def drills(self, found: Premortem) -> None:
        """Step 6: the top three endings, answered until the answer will do."""
        self.step(6, "Three answers to have ready", "drills")
        self.screen.write("They say it, you answer as you would. Enter keeps your last answer;"
                          " s skips one.", "dim")  # fmt: skip
        shares = {name: one.part for name, one in found.shares.items()}
        for ending in foreseeing.ranked(self.under_way.sheet, shares)[:THREE]:
            self._drill(ending, found)

    def _drill(self, ending: str, found: Premortem) -> None:
        one, screen = drill(ending, found, self.talk), self.screen
        screen.blank()
        screen.write(wording.SIX[ending].name, "key")
        screen.speech(self.talk.scenario.counterpart, one.line)
        known = {each.when: each.say for each in self.under_way.sheet.premortem.answers}
        last = known.get(ending, "")  # type: ignore[call-overload]
        if last:
            screen.aside(f"yours so far: “{last}”")
        for _ in range(ROUNDS):
            said = self.ask("You:")
            if not said or said.casefold() == "s":
                break
            last = said
            heard = answered(one, said)
            screen.aside(f"heard: {heard.heard}")
            screen.write(heard.coach)
            if heard.reply:
                screen.speech(self.talk.scenario.counterpart, heard.reply)
        if last:
            known[ending] = last  # type: ignore[index]
            kept = [{"when": when, "say": say} for when, say in known.items()]
            self.put(("premortem", "answers"), kept)

    def monday(self) -> None:
        """Step 7: the fallback, and the close."""
        self.step(7, "If it happens anyway", "monday")
        kept = self.under_way.sheet.premortem
        self._line("On Monday I ...", "monday", kept.monday)
        self._line("Whom will you tell how it went, whatever the answer?", "tell", kept.tell)
        self.put(("premortem", "done"), self.under_way.day)
        self.screen.blank()
        self._mentor("close")
        self.screen.write(
            "Whatever they say, asking well was yours, and it stays so. What you wrote here is no"
            " prophecy; it is what you are ready for now."
        )

    def _line(self, prompt: str, key: str, before: str | None) -> None:
        said = self.ask(f"{prompt} [{before}]" if before else prompt)
        if said:
            self.put(("premortem", key), said)


def run(screen: Screen, under_way: Foreseeing, mentor: bool, talks: int, seed: int) -> None:
    """The whole of it; leaving early keeps what was typed."""
    session = Session(screen, under_way, mentor, talks, seed)
    screen.title(f"Where would this plan break? {session.talk.scenario.title}")
    screen.write("Twelve minutes, the evening before. What you type goes into your worksheet, line"
                 " by line. Enter skips, q leaves.", "dim")  # fmt: skip
    try:
        session.plan()
        session.failed()
        session.endings()
        found = _with_an_ask(session)
        found = session.change(found)
        session.drills(found)
        session.monday()
    except (EOFError, KeyboardInterrupt, Left) as left:
        screen.blank()
        screen.aside(f"Kept in {under_way.file}. Go on with: rehearse premortem {_name(under_way)}")
        if isinstance(left, KeyboardInterrupt):
            raise
        return
    _after(screen, under_way)


def _with_an_ask(session: Session) -> Premortem:
    """Play the plan; while the worksheet asks for nothing, ask for the ask."""
    while True:
        try:
            return session.played()
        except PlanError as error:
            session.screen.problem(str(error))
            said = session.ask("What will you say, in one sentence?")
            if said:
                session._say_ask(said)


def _after(screen: Screen, under_way: Foreseeing) -> None:
    light, name = foreseeing.score(under_way.sheet), _name(under_way)
    done = [_count(light.reasons, "reason"), _count(light.answers, "answer") + " ready",
            "one thing changed" if light.changed else "nothing changed"]  # fmt: skip
    screen.blank()
    screen.aside(f"Done: {', '.join(done)}. Kept in {under_way.file}.")
    screen.aside(f"On one page: rehearse premortem {name} --markdown, or --html to print")
    screen.aside(f"Play it: rehearse play {under_way.which} --worksheet {name}")


def _name(under_way: Foreseeing) -> str:
    file = under_way.file
    return file.stem if file.parent.name == worksheets.FOLDER else str(file)


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}" + ("" if number == 1 else "s")


@contextmanager
def _bar(screen: Screen) -> Any:
    """Tell how far the simulation is; nothing moves where nobody watches."""
    if screen.plain or not sys.stdout.isatty():
        yield lambda done, of: None  # noqa: ARG005  # nobody watches
        return
    columns = (TextColumn(f"{screen.indent}playing"), BarColumn(30), TextColumn("{task.completed}"))
    with Progress(*columns, console=screen.console, transient=True) as progress:
        task = progress.add_task("", total=None)

        def told(done: int, of: int) -> None:
            progress.update(task, completed=done, total=of)

        yield told
