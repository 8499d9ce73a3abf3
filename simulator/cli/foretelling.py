"""The twelve minutes of a pre-mortem at the keyboard, step by step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar

from simulator.cli.changing import Simulated, change, played_again
from simulator.cli.desk import Desk, Left
from simulator.cli.drilling import drills
from simulator.cli.screen import Screen, interactive
from simulator.planning.planned import PlanError
from simulator.planning.premortem import Premortem, Progress, premortem
from simulator.planning.standard import standard
from simulator.practice import foreseeing, premortempage
from simulator.practice.foreseeing import Foreseeing
from simulator.store import worksheets

FIVE = 5
"""The most likely, and the most painful."""


def run(screen: Screen, under_way: Foreseeing, mentor: bool, talks: int, seed: int) -> None:
    """The whole of it; leaving early keeps what was typed."""
    desk = Desk(screen, under_way, mentor)
    screen.title(f"Where would this plan break? {desk.scenario.title}")
    screen.write("Twelve minutes, the evening before. What you type goes into your worksheet, line"
                 " by line. Enter skips, q leaves.", "dim")  # fmt: skip

    def simulated() -> Premortem:
        with _bar(screen) as told:
            return premortem(desk.sheet, desk.talk, talks, seed, told)

    try:
        _plan(desk)
        _failed(desk)
        _endings(desk)
        found = _played(desk, talks, simulated)
        found = change(desk, found, simulated)
        drills(desk, found)
        _with_answers(desk, found, simulated)
        _monday(desk)
    except (EOFError, KeyboardInterrupt, Left) as left:
        screen.blank()
        screen.aside(f"Kept in {under_way.file}. Go on with: rehearse premortem {_name(under_way)}")
        if isinstance(left, KeyboardInterrupt):
            raise
        return
    _after(screen, under_way)


def _plan(desk: Desk) -> None:
    """Step 1: the plan in two sentences."""
    desk.step(1, "The plan", "plan")
    for line in premortempage.in_two(desk.sheet):
        desk.screen.write(line)
    said = desk.ask("Right? Enter, or say the ask again:")
    if said and said.casefold() not in ("y", "yes"):
        desk.say_ask(said)


def _failed(desk: Desk) -> None:
    """Step 2: it went badly; every reason a line."""
    desk.step(2, "It went badly", "failed")
    desk.screen.write("It is a week later. You are on the way home, and it went badly. Why?")
    desk.screen.write("A reason a line, in any order; an empty line when nothing more comes."
                      " About two minutes.", "dim")  # fmt: skip
    for one in desk.sheet.premortem.reasons:
        desk.screen.row("-", one, width=1)
    begun = monotonic()
    _reasons(desk)
    if interactive():  # timed gently: said afterwards, and nobody is cut off
        desk.screen.aside(f"({lasted(monotonic() - begun)}; there is no hurry)")
    count = len(desk.sheet.premortem.reasons)
    if 0 < count < foreseeing.ENOUGH:
        desk.screen.write(
            f"{_count(count, 'reason')}. The sixth is often the one nobody had said aloud: what"
            " else could it have been? Enter goes on.", "dim"
        )  # fmt: skip
        _reasons(desk)


def lasted(seconds: float) -> str:
    """How long something took, in words: `1 minute 40`."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return f"{rest} seconds"
    return f"{minutes} minute{'' if minutes == 1 else 's'} {rest:02}"


def _reasons(desk: Desk) -> None:
    while reason := desk.ask(">"):
        desk.put(("premortem", "reasons"), [*desk.sheet.premortem.reasons, reason])


def _endings(desk: Desk) -> None:
    """Step 3: the six standard endings beside one's own reasons."""
    desk.step(3, "Six ways it often ends", "endings")
    desk.screen.write("How likely, and how painful? Two numbers from 1 to 5, such as 2 4;"
                      " Enter passes one over.", "dim")  # fmt: skip
    for at, code in enumerate(foreseeing.WORDS, start=1):
        one = standard(code, desk.scenario)
        desk.screen.blank()
        yours = foreseeing.told(code, desk.sheet.premortem.reasons)
        note = f"you have it: “{yours}”" if yours else "not among your reasons"
        desk.screen.row(str(at), f"{one.name}: {one.sign}", note)
        feared = {each.ending: each.model_dump() for each in desk.sheet.premortem.feared}
        before = feared.get(code)  # type: ignore[call-overload]
        shown = f" [{before['likely']} {before['painful']}]" if before else ""
        given = _two(desk, f"likely painful{shown}:")
        if given:
            new = {"ending": code, "likely": given[0], "painful": given[1]}
            kept = [*(each for each in feared.values() if each["ending"] != code), new]
            desk.put(
                ("premortem", "feared"),
                [{key: value for key, value in each.items() if value} for each in kept],
            )


def _two(desk: Desk, prompt: str) -> tuple[int, int] | None:
    while answer := desk.ask(prompt):
        numbers = [int(one) for one in answer.replace(",", " ").split() if one.isdecimal()]
        if len(numbers) == 1:
            numbers *= 2
        if len(numbers) == 2 and all(1 <= one <= FIVE for one in numbers):
            return numbers[0], numbers[1]
        desk.screen.problem("two numbers from 1 to 5, please, such as 2 4; or Enter")
    return None


def _played(desk: Desk, talks: int, simulated: Simulated) -> Premortem:
    """Step 4: the plan against many counterparts; while it asks for nothing, ask for the ask."""
    desk.step(4, "The plan is played", "played")
    desk.screen.write(
        f"{talks:,} talks with {desk.scenario.counterpart}, each time with other moods, hidden"
        " facts and luck; and as many with each single change."
    )
    while True:
        try:
            found = simulated()
            break
        except PlanError as error:
            desk.screen.problem(str(error))
            if said := desk.ask("What will you say, in one sentence?"):
                desk.say_ask(said)
    desk.show(tuple(premortempage.played(desk.sheet, found, desk.scenario)))
    desk.screen.blank()
    desk.show(tuple(premortempage.breaks(desk.sheet, found, desk.scenario))[1:])
    desk.screen.blank()
    desk.screen.aside("Odds over our counterparts, not a forecast about yours.")
    desk.ask("Enter goes on:")
    return found


def _with_answers(desk: Desk, found: Premortem, simulated: Simulated) -> None:
    """What the answers that are ready now do to the plan."""
    if desk.sheet.premortem.answers:
        desk.screen.title("With these answers ready")
        played_again(desk, found, simulated)


def _monday(desk: Desk) -> None:
    """Step 7: the fallback, and the close."""
    desk.step(7, "If it happens anyway", "monday")
    kept = desk.sheet.premortem
    _line(desk, "On Monday I ...", "monday", kept.monday)
    _line(desk, "Whom will you tell how it went, whatever the answer?", "tell", kept.tell)
    desk.put(("premortem", "done"), desk.under_way.day)
    desk.screen.blank()
    desk.prompt_mentor("close")
    desk.screen.write(
        "Whatever they say, asking well was yours, and it stays so. What you wrote here is no"
        " prophecy; it is what you are ready for now."
    )


def _line(desk: Desk, prompt: str, key: str, before: str | None) -> None:
    said = desk.ask(f"{prompt} [{before}]" if before else prompt)
    if said:
        desk.put(("premortem", key), said)


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
def _bar(screen: Screen) -> Iterator[Progress]:
    """Tell how far the simulation is; nothing moves where nobody watches."""
    if screen.plain or not sys.stdout.isatty():
        yield lambda done, of: None  # noqa: ARG005  # nobody watches
        return
    columns = (TextColumn(f"{screen.indent}playing"), BarColumn(30), TextColumn("{task.completed}"))
    with Bar(*columns, console=screen.console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def told(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of)

        yield told
