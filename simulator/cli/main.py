"""The `rehearse` command. Commands are imported when used, so that `--help` starts at once."""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from typing import Any

import click

from simulator.errors import ScenarioError, SimulatorError
from simulator.version import __version__

COMMANDS = {
    "prepare": ("simulator.cli.prepare", "Prepare your own meeting on a worksheet."),
    "ready": ("simulator.cli.prepare", "Say how ready your worksheet makes you."),
    "premortem": ("simulator.cli.premortem", "Find out where your plan would break."),
    "play": ("simulator.cli.play", "Rehearse a talk."),
    "resume": ("simulator.cli.again", "Go on with a talk you left."),
    "retry": ("simulator.cli.again", "Play a talk again from before one of its turns."),
    "history": ("simulator.cli.kept", "List the talks you rehearsed."),
    "debrief": ("simulator.cli.kept", "Show the debrief of a talk."),
    "reflect": ("simulator.cli.reflect", "Look back on a talk, in two minutes."),
    "happened": ("simulator.cli.reflect", "Note how the real meeting went."),
    "progress": ("simulator.cli.progress", "Show how your talks develop, and what to play next."),
    "ladder": ("simulator.cli.ladder", "Show the steps of a career and what opens which."),
    "export": ("simulator.cli.kept", "Write a talk as a transcript."),
    "import": ("simulator.cli.kept", "Take in a transcript somebody exported."),
    "forget": ("simulator.cli.kept", "Delete one talk, or all of them, for good."),
    "where": ("simulator.cli.kept", "Say where your talks are kept."),
    "scenario": ("simulator.cli.scenarios", "List, show, check and solve scenarios."),
    "read": ("simulator.cli.reading", "Show what a sentence would be understood as."),
}
"""Each command: the module that has it (as `NAME_command`) and its line in the help."""


class Failure(click.ClickException):
    """One clear line on standard error, exit status 1."""

    def show(self, file: Any = None) -> None:
        """Write the message to standard error."""
        from simulator.practice.safe import safe  # noqa: PLC0415  # only on failure: start-up speed

        stream = file or sys.stderr
        text = f"rehearse: {safe(self.message)}"
        click.echo(_wrapped(text) if stream.isatty() else text, file=stream)


def _wrapped(text: str) -> str:
    """A text for a terminal, its lines broken at spaces rather than within a word."""
    import shutil  # noqa: PLC0415  # only on failure: start-up speed
    import textwrap  # noqa: PLC0415  # the same

    width = max(20, shutil.get_terminal_size().columns - 1)
    return "\n".join(
        textwrap.fill(
            line, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
        )
        for line in text.splitlines()
    )


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Names in the order people meet them."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, suggesting the nearest one for a slip of the fingers."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            from difflib import get_close_matches  # noqa: PLC0415  # only after a slip: start-up speed

            close = get_close_matches(name, COMMANDS, 1)
            hint = f" Did you mean '{close[0]}'?" if close else ""
            ctx.fail(f"There is no command '{name}'.{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; whatever goes wrong becomes one clear line."""
        _forgiving_streams()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # while a reader that has gone can still be met in silence
            return result
        except ScenarioError as error:
            raise Failure(str(error)) from None
        except SimulatorError as error:
            raise Failure(" ".join(str(error).split())) from None
        except KeyboardInterrupt:
            click.echo(err=True)
            sys.exit(130)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _leave_quietly()
        except Exception as error:
            if ctx.params.get("debug"):
                raise
            what = f"{type(error).__name__}: {error}".splitlines()[0]
            raise Failure(
                f"something went wrong inside ({what}); what you said so far is kept."
                " 'rehearse --debug ...' shows where"
            ) from None


def _forgiving_streams() -> None:
    """Bytes that are no text, or text the terminal has no signs for, are no reason to stop."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _leave_quietly() -> None:
    """Whoever read our output went away: stop without a word, also when Python flushes."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rehearse", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where an unexpected error came from.")
def main(debug: bool) -> None:  # read where an unexpected error is caught
    """Rehearse a talk that matters, with a scripted counterpart, before the real one.

    Begin with 'rehearse play'. Everything stays on this machine.
    """
