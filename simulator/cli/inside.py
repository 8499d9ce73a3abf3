"""What can be typed in a talk beside sentences: /moves, /notes, /offer, /no, /undo and others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches

from simulator.cli import briefing, offer
from simulator.cli.asking import ask
from simulator.cli.session import Session
from simulator.errors import SimulatorError
from simulator.language.heard import describe
from simulator.practice.sayable import at_a_price, sayable
from simulator.practice.setting import walk_away

OTHERS = 5
"""Other readings offered at most; default."""


def command(session: Session, line: str) -> None:
    """Do what a line beginning with / asks for."""
    name, _, rest = line[1:].partition(" ")
    known = COMMANDS.get(name.casefold())
    if known is not None:
        do, _ = known
        do(session, rest.strip())
        return
    close = get_close_matches(name.casefold(), COMMANDS, 1)
    hint = f"Did you mean /{close[0]}?" if close else "/help lists what there is."
    session.screen.problem(f"There is no /{name}. {hint}")


def _help(session: Session, _: str) -> None:
    screen = session.screen
    screen.blank()
    screen.write("Type what you would say, in your own words. Besides that:")
    for name, (_do, words) in COMMANDS.items():
        screen.row(f"/{name}", words, width=7)
    screen.write("A line that begins with = is a move in notation, for example: =ask budget", "dim")


def _moves(session: Session, _: str) -> None:
    screen, view = session.screen, session.rehearsal.talk.view
    group = ""
    for one in sayable(view):
        if one.group != group:
            group = one.group
            screen.title(group)
        screen.example(one.does, one.example, one.notation)
        if len(one.about) > 1:
            screen.write(f"about: {' · '.join(one.about)}", "dim", 1)
    screen.blank()
    screen.write(at_a_price(view.scenario), "dim")


def _notes(session: Session, _: str) -> None:
    briefing.notes(session.screen, session.rehearsal.talk)


def _offer(session: Session, _: str) -> None:
    if session.rehearsal.talk.ending is not None:
        session.screen.aside("The talk is over.")
        return
    move = offer.build(session.screen, session.rehearsal.talk)
    if move is not None:
        session.play(str(move))


def _no(session: Session, _: str) -> None:
    """Take back the last reading and play another one in its place."""
    screen, rehearsal = session.screen, session.rehearsal
    history = rehearsal.talk.history
    if not history or history[-1].text is None:
        screen.aside("There is no sentence of yours to read again; /undo takes back a move.")
        return
    last, scenario = history[-1], rehearsal.talk.scenario
    others = rehearsal.others()[:OTHERS]
    screen.blank()
    screen.write(f"You said: “{last.text}”")
    screen.write(f"Not: {describe(last.move, scenario)}. Which, then?")
    for number, move in enumerate(others, start=1):
        screen.row(str(number), describe(move, scenario))
    screen.aside(
        "A number, or the move in notation (/moves lists them); Enter leaves it as it was."
    )
    answer = ask(screen, "Meant:")
    if not answer:
        return
    if answer.isdecimal() and not 1 <= int(answer) <= len(others):
        screen.problem("That number is not in the list, so nothing was changed.")
        return
    meant = str(others[int(answer) - 1]) if answer.isdecimal() else answer.removeprefix("=").strip()
    session.show(session.kept(lambda: rehearsal.correct(meant, last)))


def _undo(session: Session, _: str) -> None:
    screen, rehearsal = session.screen, session.rehearsal
    last = session.kept(rehearsal.undo)
    said = last.text or describe(last.move, rehearsal.talk.scenario)
    screen.aside(f"Turn {last.turn} taken back: “{said}”. The debrief will say so.")
    history = rehearsal.talk.history
    if history:
        session.answer(history[-1])


def _least(session: Session, rest: str) -> None:
    """Change the walk-away openly: said now, it is no giving in afterwards."""
    screen, rehearsal = session.screen, session.rehearsal
    said = rest or ask(screen, "From now on, the least you would say yes to:")
    if not said:
        return
    meant = walk_away(rehearsal.talk.scenario, said)
    if meant is None:
        names = ", ".join(issue.label for issue in rehearsal.talk.scenario.issues)
        screen.problem(f"I don't find anything there that is on the table: {names}")
        return
    new = session.kept(lambda: rehearsal.revise(meant.points, meant.text))
    what = ", ".join(meant.words) or "as things are"
    screen.aside(f"Your walk-away from here on: {what}. Only you see this.")
    if not new:
        screen.aside(
            "Nothing of theirs has come to light yet, so the debrief keeps to the one before."
        )


def _move(session: Session, rest: str) -> None:
    if not rest:
        raise SimulatorError("write the move after it, for example: /move ask budget")
    session.play(rest)


def _quit(*_: object) -> None:
    raise EOFError


COMMANDS: Mapping[str, tuple[Callable[[Session, str], None], str]] = {
    "moves": (_moves, "what can be said here, with examples"),
    "notes": (_notes, "the brief, your card, and what you know by now"),
    "offer": (_offer, "put a package together, issue by issue"),
    "no": (_no, "that is not what you meant: choose another reading"),
    "undo": (_undo, "take back the last turn"),
    "least": (_least, "change your walk-away, now that you know more"),
    "move": (_move, "play a move in notation: /move ask budget"),
    "quit": (_quit, "leave; the talk is kept"),
    "help": (_help, "this list"),
}
