"""Saying a sentence: when it is not clear which of two things it says, the person is asked."""

from __future__ import annotations

from simulator.cli import inside
from simulator.cli.asking import ask
from simulator.cli.screen import interactive
from simulator.cli.session import Session
from simulator.errors import UnreadableMoveError
from simulator.language.heard import describe
from simulator.practice.rehearsal import doubt, read_in
from simulator.talk.moves import Move, parse

LOOKS = frozenset({"/moves", "/notes", "/help"})
"""Commands that only show something, after which the question is asked again."""


def say(session: Session, text: str) -> None:
    """Read a sentence, ask when it is not clear which of two things it says, and play it.

    What is written in notation, `propose base=68000`, is played as it stands.
    """
    rehearsal = session.rehearsal
    if rehearsal.talk.ending is not None:
        session.screen.aside("The talk is over. Enter shows the debrief, /undo takes a turn back.")
        return
    if _in_notation(text):
        session.play(text)
        return
    reading = read_in(rehearsal.talk, text)
    move, found = reading.move, doubt(reading)
    if found and interactive():
        chosen = _which(session, found)
        if chosen is None:
            return
        if isinstance(chosen, str):
            say(session, chosen)
            return
        move = chosen
    corrections = () if move == reading.move else (str(reading.move),)
    session.show(session.kept(lambda: rehearsal.play(move, text, corrections)))


def _in_notation(text: str) -> bool:
    """Whether a text is a move with terms in notation, which nobody says aloud."""
    if "=" not in text:
        return False
    try:
        parse(text)
    except UnreadableMoveError:
        return False
    return True


def _which(session: Session, found: tuple[Move, Move]) -> Move | str | None:
    """Which of two readings is meant, or other words for it; None when nothing is to be said."""
    screen, scenario = session.screen, session.rehearsal.talk.scenario
    first, second = (describe(move, scenario) for move in found)
    while True:
        screen.aside(f"Did you mean: 1) {first}, or 2) {second}?")
        answer = ask(screen, "1, 2, or all of it in other words (0: nothing):")
        name = answer.casefold().split(" ")[0]
        if name in LOOKS:
            inside.command(session, answer)
            screen.blank()
        elif answer == "0" or name in ("/no", "/undo"):
            screen.aside("Nothing was said. Your turn again.")
            return None
        elif answer.startswith("/"):
            inside.command(session, answer)
            return None
        elif answer.startswith("="):
            return parse(answer[1:].strip())
        else:
            return {"": found[0], "1": found[0], "2": found[1]}.get(answer, answer)
