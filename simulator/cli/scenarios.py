"""`rehearse scenario`: list, show, check, solve, schema."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import click

from simulator.cli import briefing, pages
from simulator.cli.screen import Screen
from simulator.errors import Problem, ScenarioError, SimulatorError
from simulator.practice import authoring
from simulator.practice.safe import safe
from simulator.scenario.loading import load, summaries
from simulator.scenario.steps import PHASES
from simulator.talk.talk import Talk

_plain = click.option("--plain", is_flag=True, help="For screen readers: no colour, plain lines.")


@click.group("scenario")
def scenario_command() -> None:
    """List, show, check and solve scenarios."""


@scenario_command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each scenario.")
@_plain
def list_command(as_json: bool, plain: bool) -> None:
    """List the scenarios that come with the program, easiest first."""
    screen = Screen(plain)
    for one in summaries():
        if as_json:
            sys.stdout.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
        else:
            level = briefing.DIFFICULTY[one.difficulty]
            screen.labelled(one.id, one.purpose)
            parts = [f"{one.counterpart}, {one.role}", level, f"{one.minutes} minutes"]
            if one.phase:
                parts.append(PHASES[one.phase].casefold())
            screen.write(" · ".join(parts), "dim", 1)


@scenario_command.command("show")
@click.argument("scenario")
@_plain
def show_command(scenario: str, plain: bool) -> None:
    """Show the brief of SCENARIO, without what is hidden in it."""
    briefing.brief(Screen(plain), Talk(load(scenario)))


@scenario_command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check_command(files: tuple[str, ...]) -> None:
    """Check scenario files; every problem with its place, exit status 1 if there are any.

    A file without mistakes is solved too: it must not have too many states, nor teach that
    bluffs, threats or contempt pay.
    """
    from simulator.practice import surveying  # noqa: PLC0415  # numpy: only for check and solve

    bad = 0
    for file in files:
        try:
            problems = authoring.check(file) or surveying.problems(file, load(file))
        except ScenarioError as error:
            problems = tuple(error.problems)
        for problem in problems:
            sys.stdout.write(safe(str(problem)) + "\n")
        bad += len(problems)
        if not problems:
            sys.stdout.write(safe(f"{file}: no problems\n"))
    if bad:
        sys.stdout.write(f"{bad} {'problem' if bad == 1 else 'problems'}\n")
        sys.exit(1)


@scenario_command.command("solve")
@click.argument("scenario", metavar="FILE")
@click.option("--walk-away", metavar="LEAST", help="Yours, in points or in words (66k).")
@click.option("--ways", is_flag=True, help="Show the shortest way to every reaction.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@_plain
def solve_command(
    scenario: str, walk_away: str | None, ways: bool, as_json: bool, plain: bool
) -> None:
    """Solve FILE for its author; exit status 1 if it teaches the wrong thing.

    Shows what perfect play and the scripted players are worth, the best line, when leaving is
    right, whether rudeness or one thing again and again pays, and how reactions are met.
    """
    from simulator.practice import surveying, surveypage  # noqa: PLC0415  # numpy, as above

    problems = authoring.check(scenario)
    if problems:
        raise ScenarioError(list(problems))
    found = surveying.surveyed(scenario, load(scenario), walk_away, _telling())
    if isinstance(found, Problem):
        raise ScenarioError([found])
    if as_json:
        sys.stdout.write(json.dumps(surveypage.to_dict(found), ensure_ascii=False) + "\n")
    else:
        pages.show(Screen(plain), surveypage.page(found, ways))
    if any(surveying.wrong(found)):
        sys.exit(1)


def _telling() -> Callable[[str], None]:
    """Says on standard error what is being done, where somebody watches."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda words: click.echo(f"{words} ...", err=True)


@scenario_command.command("schema")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
def schema_command(folder: Path | None) -> None:
    """Write the JSON Schemas that editors use to FOLDER, or to standard output."""
    written = authoring.schema_files()
    if folder is None:
        sys.stdout.write(
            json.dumps({n: json.loads(t) for n, t in written.items()}, indent=2) + "\n"
        )
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in written.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{folder / name}\n")
    except OSError as error:
        raise SimulatorError(f"{folder} cannot be written: {error.strerror}") from None
