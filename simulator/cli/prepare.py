"""`rehearse prepare`, and `rehearse ready` beside it."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from simulator.cli import pages, preparing
from simulator.cli.asking import agreed, ask
from simulator.cli.filling import KEYS, PLAIN_KEYS, PLAIN_QUICK_KEYS, QUICK_KEYS, Filling, Left
from simulator.cli.play import play_command
from simulator.cli.ready import ready_command
from simulator.cli.screen import Screen, interactive
from simulator.cli.yours import NO
from simulator.errors import SimulatorError, StoreError
from simulator.practice import sheetpage
from simulator.practice import working as under_way
from simulator.practice.readywords import ITEMS, STEPS
from simulator.practice.safe import safe
from simulator.practice.standing import standing
from simulator.practice.working import BrokenSheetError, Working
from simulator.scenario import loading
from simulator.store import worksheets
from simulator.worksheet.rubric import OUT_OF
from simulator.worksheet.writing import plain as as_data

__all__ = ["prepare_command", "ready_command"]

UNNAMED = "meeting"
"""What the worksheet is called that is for no scenario."""


class Chosen(TypedDict):
    """The options of `rehearse prepare`."""

    file: Path | None
    quick: bool
    edit: bool
    show: bool
    as_markdown: bool
    plain: bool
    as_json: bool


@click.command("prepare")
@click.argument("scenario", required=False)
@click.option(
    "--file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The worksheet's file; yours by default.",
)
@click.option("--quick", is_flag=True, help="Seven questions, then straight to a first talk.")
@click.option("--edit", is_flag=True, help="Open the file in your editor, then check it.")
@click.option("--show", is_flag=True, help="Show what is in it.")
@click.option("--print", "as_markdown", is_flag=True, help="Print one page of Markdown.")
@click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
@click.option("--json", "as_json", is_flag=True, help="With --show: the worksheet as JSON.")
def prepare_command(scenario: str | None, **chosen: Unpack[Chosen]) -> None:
    """Prepare your own meeting on a worksheet, question by question.

    Any question can be skipped, and each answer is kept at once, in a file only you can read.
    SCENARIO is the talk you will rehearse it with; without it the sheet is for any meeting.
    """  # fmt: skip
    if chosen["as_json"] and not chosen["show"]:
        raise click.UsageError("--json goes with --show")
    if sum(chosen[one] for one in ("quick", "edit", "show", "as_markdown")) > 1:
        raise click.UsageError("one of --quick, --edit, --show and --print at a time, please")
    screen = Screen(chosen["plain"])
    if chosen["quick"] and scenario is None:
        try:
            scenario = preparing.pick(screen, short=True)
        except EOFError:
            return
    file, back = _place(scenario, chosen["file"])
    try:
        if chosen["edit"]:
            _edit(screen, file, scenario)
        elif chosen["show"] or chosen["as_markdown"]:
            _show(screen, file, back, chosen)
        else:
            _fill(screen, under_way.opened(file, scenario, _today()), back, chosen["quick"])
    except BrokenSheetError as error:
        raise SimulatorError(f"{error}. Put it right with: {back} --edit") from None


def _today() -> date:
    return datetime.now().astimezone().date()


def _place(scenario: str | None, file: Path | None) -> tuple[Path, str]:
    """The worksheet's file, and the command that comes back to it."""
    words = ["rehearse prepare", *([_quoted(scenario)] if scenario else [])]
    if file is not None:
        return file, " ".join([*words, "--file", _quoted(str(file))])
    name = loading.load(scenario).id if scenario else UNNAMED
    return worksheets.path(name), " ".join(words)


def _play(working: Working, width: int) -> str:
    """The command that plays with the worksheet, which knows its scenario when room is short."""
    sheet = f"--worksheet {_named(working.file)}"
    whole = f"rehearse play {_quoted(working.which or 'SCENARIO')} {sheet}"
    return whole if not working.which or len(whole) < width - 12 else f"rehearse play {sheet}"


def _named(file: Path) -> str:
    """What other commands find the file by: its name when it is with the others, else its path."""
    ours = file.parent == worksheets.folder()
    return _quoted(file.stem if ours else str(file))


def _quoted(word: str) -> str:
    return f"'{word}'" if " " in word else word


def _fill(screen: Screen, working: Working, back: str, quick: bool) -> None:
    _welcome(screen, working, quick)
    filling = Filling(screen, working, quick)
    try:
        filling.run()
        _finished(screen, filling, back)
    except (EOFError, Left):
        _left(screen, filling, back)
    except StoreError:
        _left(screen, filling, back)
        raise
    except KeyboardInterrupt:
        screen.blank()
        _left(screen, filling, back)
        raise


def _welcome(screen: Screen, working: Working, quick: bool) -> None:
    scenario = working.scenario
    screen.title(scenario.title if scenario else "Your own meeting")
    with_whom = f" for your talk with {scenario.counterpart}" if scenario else ""
    if quick:
        screen.write(
            f"{len(working.quick)} short questions{with_whom}, then you can play it.", "dim"
        )
    else:
        screen.write(f"Your worksheet{with_whom}. Each answer is kept at once.", "dim")
    plain, drawn = (PLAIN_QUICK_KEYS, QUICK_KEYS) if quick else (PLAIN_KEYS, KEYS)
    screen.write(plain if screen.plain else drawn, "dim")


def _finished(screen: Screen, filling: Filling, back: str) -> None:
    """Say what it adds up to, and what can be done with it now."""
    if not filling.last_try():
        _left(screen, filling, back)
        return
    working = filling.working
    if filling.quick and working.on_disk is not None:
        _ready_to_play(screen, working, back)
        return
    screen.title("What it adds up to")
    _sum(screen, working)
    screen.blank()
    if working.on_disk is None:
        screen.aside("Nothing was answered, so nothing was kept.")
        return
    screen.aside("What is missing most: rehearse ready")
    screen.aside(f"On one page, for a mentor: {back} --print")
    screen.aside(f"Play it: {_play(working, screen.width)}")


def _sum(screen: Screen, working: Working) -> None:
    """The points of the worksheet and what would raise them most, in two lines."""
    one = standing(working.sheet, working.today)
    screen.write(f"Your worksheet stands at {one.points} of {OUT_OF} points.")
    if one.step is not None:
        do, _ = STEPS[one.step.wants]
        screen.write(
            f"What would raise it most, by {one.step.next_points}: {ITEMS[one.step.code]}. {do}"
        )
    else:
        screen.write("Nothing is missing. Say your ask aloud once, and go.")


def _ready_to_play(screen: Screen, working: Working, back: str) -> None:
    """After the quick path: that it is enough, the marks as understood, one thing for later."""
    sheet = working.sheet
    marks = (("Your target", sheet.target.package), ("Your walk-away", sheet.walk_away.package))
    screen.title("That is enough to play.")
    for label, package in marks:
        if package:
            screen.write(f"{label}: {under_way.on_table(working, package) or package}")
    step = standing(sheet, working.today).step
    if step is not None:
        screen.write(f"For later: {STEPS[step.wants][0]}", "dim")
    screen.blank()
    if ask(screen, "Play it now? Enter is yes, n is no:").casefold() in NO:
        screen.aside(f"Play it later: {_play(working, screen.width)}")
        screen.aside(f"Fill in more of it: {back.removesuffix(' --quick')}")
        return
    options = ["--short", *(["--plain"] if screen.plain else [])]
    play_command.main(
        [working.which, "--worksheet", str(working.file), *options], standalone_mode=False
    )


def _left(screen: Screen, filling: Filling, back: str) -> None:
    """Say what is kept, and how to come back; what the disk refused is shown, to be copied."""
    if not filling.last_try():
        screen.write("So that nothing is lost, here is all of it:")
        sys.stdout.write(safe(filling.working.text))
        return
    if filling.working.on_disk is None:
        screen.aside("Nothing was answered, so nothing was kept.")
        return
    screen.aside(f"Kept in {filling.working.file}")
    screen.aside(f"Go on with: {back}")


def _show(screen: Screen, file: Path, back: str, chosen: Chosen) -> None:
    if not file.exists():
        raise StoreError(f"there is no worksheet {file}; begin one with: {back}")
    sheet = under_way.read(file, worksheets.read(file))
    if chosen["as_json"]:
        data = {"type": "worksheet", "file": str(file), "worksheet": as_data(sheet)}
        sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")
    elif chosen["as_markdown"]:
        sys.stdout.write(safe(sheetpage.printed(sheet, _today())))
    else:
        show = pages.show_paged if interactive() else pages.show
        show(screen, sheetpage.shown(sheet, _today()))


def _edit(screen: Screen, file: Path, scenario: str | None) -> None:
    """Open the file in an editor until it can be read, or the person leaves it as it is."""
    if not file.exists():
        worksheets.write(file, under_way.opened(file, scenario, _today()).text)
    while True:
        click.edit(filename=str(file))
        file.chmod(0o600)  # some editors write a new file
        try:
            sheet = under_way.read(file, worksheets.read(file))
        except BrokenSheetError as error:
            _problems(screen, error)
        else:
            points = standing(sheet, _today()).points
            screen.write(f"It can be read: {points} of {OUT_OF} points. {file}")
            return
        try:
            if not agreed(screen, "Open it again?"):
                break
        except EOFError:
            break
    raise SimulatorError(f"{file} cannot be read as it is; it stays as you left it")


def _problems(screen: Screen, error: BrokenSheetError) -> None:
    """Each problem with its line and what to do about it."""
    for one in error.problems:
        hint = f" ({one.suggestion})" if one.suggestion else ""
        screen.problem(f"Line {one.line}: {one.message}{hint}")
        if one.source.strip():
            screen.write(one.source.strip(), "dim", indent=1)
