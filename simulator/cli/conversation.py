"""The talk at the keyboard: a prompt, a line, and what it does, until the debrief was shown."""

from __future__ import annotations

from simulator.cli import inside, saying
from simulator.cli.asking import ask
from simulator.cli.session import Left, Session
from simulator.errors import SimulatorError, StoreError


def run(session: Session) -> None:
    """Talk until the debrief was shown or the person leaves. Ctrl-C goes through, kept."""
    try:
        _talk(session)
        session.show_debrief()
    except (EOFError, Left):
        session.paused()
    except KeyboardInterrupt:
        session.screen.blank()
        session.paused()
        raise


def _talk(session: Session) -> None:
    screen = session.screen
    while True:
        over = session.rehearsal.talk.ending is not None
        screen.blank()
        if over:
            screen.aside("Enter shows the debrief. /undo takes the last turn back.")
            screen.blank()
        try:
            line = ask(screen, "You:" if screen.plain else "›")
        except EOFError:
            if over:
                return
            raise
        if over and not line:
            return
        _take(session, line)


def _take(session: Session, line: str) -> None:
    """Do what one line asks for."""
    try:
        if not line:
            session.screen.aside("Say something, or /help. Silence is /move pause.")
        elif line.startswith("="):
            session.play(line[1:].strip())
        elif line.startswith("/"):
            inside.command(session, line)
        else:
            saying.say(session, line)
    except StoreError:
        raise
    except SimulatorError as error:
        session.screen.problem(str(error))
