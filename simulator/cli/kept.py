"""Commands for talks that are kept: history, debrief, export, import, forget, where."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click

from simulator.cli import pages
from simulator.cli.asking import agreed
from simulator.cli.screen import Screen
from simulator.cli.studying import MORE, studied
from simulator.debrief.debrief import Debrief
from simulator.debrief.page import markdown
from simulator.errors import StoreError
from simulator.practice import drawings, family, folder, sidebyside, solving
from simulator.practice.keeping import said_of, take_in
from simulator.practice.safe import safe
from simulator.store.database import Store
from simulator.store.home import close_to_others, within
from simulator.store.records import kept
from simulator.talk.transcript import Stored

LARGEST = 16_000_000
"""Bytes of a transcript that is taken in; hundreds of times a long talk. Default."""

DEEPEST = 8
"""Levels of retries that are still indented further; room for the words is left. Default."""

HOLDS = "The transcript holds everything you typed, your numbers and your card."

HOLDS_SHEET = (
    "The transcript holds everything you typed, your numbers and your whole worksheet:"
    " alternatives, walk-away and notes included."
)
"""What somebody should know before a transcript is handed on; the talk is replayed from it."""

DELETE = "Delete all that is ours: rehearse forget --all"

_plain = click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")
_json = click.option("--json", "as_json", is_flag=True, help="For programs: JSON, nothing else.")


def _print(data: Any) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")


@click.command("history")
@click.argument("talk", type=click.IntRange(1), required=False)
@_json
@_plain
def history_command(talk: int | None, as_json: bool, plain: bool) -> None:
    """List the talks you rehearsed, oldest first, each with its retries.

    With TALK, that talk and its retries side by side: what was said where they parted, and what
    came of it.
    """
    if talk is not None:
        _side_by_side(talk, as_json, Screen(plain))
        return
    with Store() as store:
        rows = store.history()
    if as_json:
        for row in rows:
            _print(family.row_data(row))
        return
    screen = Screen(plain)
    if not rows:
        screen.write("No talks yet. Begin one with: rehearse play")
        return
    for branch in family.tree(rows):
        row, notes = branch.row, list(said_of(branch.row))
        if branch.parent and branch.parent.started[:10] == row.started[:10]:
            del notes[0]  # the same day as the talk above
        screen.row(
            str(row.number), _name(branch, screen.plain), " · ".join(notes),
            depth=min(branch.depth, DEEPEST),
        )  # fmt: skip


def _name(branch: family.Branch, plain: bool) -> str:
    row = branch.row
    if branch.parent is None:
        return f"{row.title}, {row.counterpart}"
    whose = f"talk {branch.parent.number} again" if plain else "again"
    return f"{whose}, {branch.whence}" + ", with new draws" * branch.redrawn


def _side_by_side(number: int, as_json: bool, screen: Screen) -> None:
    with Store() as store:
        branches = family.family(store, number)
        if as_json:
            for branch in branches:
                _print(family.as_data(store, branch))
            return
        pages.show(screen, sidebyside.page(store, branches, screen.plain))


class Shown(TypedDict):
    """The options of `rehearse debrief`."""

    full: bool
    as_markdown: bool
    svg: Path | None
    force: bool
    as_json: bool
    plain: bool


@click.command("debrief")
@click.argument("talk", type=click.IntRange(1), required=False)
@click.option("--full", is_flag=True, help="All of it: every move, the best line, map, points.")
@click.option(
    "--markdown", "as_markdown", is_flag=True, help="Write all as Markdown, for a mentor."
)
@click.option(
    "--svg",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Write chart and map as SVG into FOLDER (or to a FILE.svg).",
)
@click.option("--force", is_flag=True, help="Write over files that are there.")
@_json
@_plain
def debrief_command(talk: int | None, **chosen: Unpack[Shown]) -> None:
    """Show the debrief of the latest talk, or of TALK by its number.

    Each move is judged against the best one could do knowing how the counterpart works, not
    what was drawn. The first debrief of a scenario takes some seconds.
    """
    as_json, screen = chosen["as_json"], Screen(chosen["plain"])
    with Store() as store:
        number = _latest(store) if talk is None else talk
        stored = store.load(number)
        beside = sidebyside.beside(store, number)
    if stored.talk is None:
        _only_words(number, stored, as_json, screen)
        return
    if stored.talk.ending is None:
        raise StoreError(
            f"talk {number} is not over, and its debrief would give away what is hidden:"
            f" go on with 'rehearse resume {number}'"
        )
    done = studied(stored.talk)
    if chosen["svg"] is not None:
        _draw(done, chosen["svg"], f"talk-{number}", chosen["force"])
    elif as_json:
        _print({"type": "debrief", "talk": number, **done.to_dict()})
    elif chosen["as_markdown"]:
        sys.stdout.write(safe(markdown((*done.whole, *beside))))
    elif chosen["full"]:
        pages.show(screen, (*done.whole, *beside))
    else:
        pages.show(screen, (*done.page, *beside))
        screen.blank()
        screen.aside(f"{MORE}: rehearse debrief {number} --full")


def _draw(done: Debrief, place: Path, name: str, force: bool) -> None:
    for path in drawings.write(done, place, name, force):
        sys.stdout.write(f"{path}\n")


def _latest(store: Store) -> int:
    numbers = [row.number for row in store.history() if row.ending]
    if not numbers:
        raise StoreError("there is no finished talk yet; begin one with 'rehearse play'")
    return numbers[-1]


def _only_words(number: int, stored: Stored, as_json: bool, screen: Screen) -> None:
    """Show what was said in a talk that cannot be judged, and say why it is not judged."""
    why = f"Talk {number} is shown but not judged, because {stored.judged}."
    if as_json:
        _print(
            {"type": "words", "talk": number, "judged": stored.judged, "lines": kept(stored.lines)}
        )
        return
    screen.write(why)
    name = str(stored.header.get("counterpart", "They"))
    for line in kept(stored.lines):
        screen.blank()
        screen.write(f"{line.get('turn')}. You: {line.get('text') or line.get('move')}")
        screen.speech(name, str(line.get("reply", "")))


@click.command("export")
@click.argument("talk", type=click.IntRange(1))
@click.argument(
    "file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), required=False
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def export_command(talk: int, file: Path | None, force: bool) -> None:
    """Write TALK as a transcript (JSON Lines) to FILE, or to standard output ('-', or no FILE).

    A transcript holds everything you typed, your numbers, and your card or worksheet.
    """
    with Store() as store:
        lines = tuple(store.export(talk))
    text = "".join(f"{line}\n" for line in lines)
    holds = HOLDS_SHEET if json.loads(lines[0]).get("prepared") else HOLDS
    if file is None or str(file) == "-":
        sys.stdout.write(text)
        click.echo(holds, err=True)
        return
    if file.exists() and not force:
        raise StoreError(f"{file} is there already; --force writes over it")
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
        if within(file):
            close_to_others(file)
    except OSError as error:
        raise StoreError(f"{file} cannot be written: {error.strerror}") from None
    Screen().write(f"Talk {talk} is written to {file}.")
    click.echo(holds, err=True)


@click.command("import")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
def import_command(file: Path) -> None:
    """Take in the transcript FILE ('-' is standard input) as a talk of its own."""
    try:
        stream = sys.stdin.buffer if str(file) == "-" else file.open("rb")
        with stream:
            data = stream.read(LARGEST + 1)
        text = data.decode("utf-8")
    except OSError as error:
        raise StoreError(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise StoreError(f"{file} is not UTF-8 text, so it is no transcript") from None
    if len(data) > LARGEST:
        raise StoreError(f"{file} is larger than {LARGEST:,} bytes; no transcript is")
    with Store() as store:
        taken = take_in(store, text)
    screen = Screen()
    screen.write(f"Kept as {taken.words}.")
    if taken.judged:
        screen.problem(f"it can be read but not judged or played on, because {taken.judged}")
    elif not taken.ending:
        screen.aside(f"Go on with: rehearse resume {taken.number}")


@click.command("forget")
@click.argument("talk", type=click.IntRange(1), required=False)
@click.option("--all", "everything", is_flag=True, help="Forget everything that is kept.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget_command(talk: int | None, everything: bool, yes: bool) -> None:
    """Delete TALK with its reflection for good, or everything that is kept.

    With --all that is every talk, reflection, note and worksheet, and the folder itself.
    """
    if (talk is None) == (not everything):
        raise click.UsageError("say which: rehearse forget TALK, or rehearse forget --all")
    screen = Screen()
    with Store() as store:
        if talk is None:
            _forget_all(screen, store, yes)
        elif _sure(screen, f"Delete talk {talk} for good?", yes):
            solving.forget()
            store.forget(talk)
            screen.write(f"Talk {talk}: deleted.")


def _forget_all(screen: Screen, store: Store, yes: bool) -> None:
    held = folder.held(store)
    if not held.ours:
        folder.forget_all(store)  # an empty folder may be left of us
        screen.write("Nothing is kept.")
        return
    screen.write(f"In {held.folder}:")
    for line in held.words(others=False):
        screen.row("-", line, width=1)
    if not _sure(screen, "Delete all of it for good?", yes):
        return
    left = folder.forget_all(store)
    screen.write("Everything: deleted.")
    for line in left.words():
        screen.aside(f"Left in the folder: {line}.")


def _sure(screen: Screen, question: str, yes: bool) -> bool:
    try:
        sure = yes or agreed(screen, question)
    except EOFError:
        sure = False
    if not sure:
        screen.write("Nothing was deleted.")
    return sure


@click.command("where")
@_json
def where_command(as_json: bool) -> None:
    """Say which folder holds your talks and worksheets, and what lies in it."""
    with Store() as store:
        held = folder.held(store)
    if as_json:
        trouble = {"trouble": held.trouble} if held.trouble else {}
        _print({"folder": str(held.folder), **held.counts, **trouble})
        return
    sys.stdout.write(f"{held.folder}\n")
    for line in held.words():
        sys.stdout.write(safe(f"- {line}\n"))
    sys.stdout.write(f"{DELETE if held.ours else 'Nothing is kept there yet.'}\n")
