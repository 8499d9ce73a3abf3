"""/offer: put a package together, issue by issue."""

from __future__ import annotations

from simulator.cli.asking import ask
from simulator.cli.screen import Screen
from simulator.errors import IllegalMoveError
from simulator.practice.offering import Draft, understood
from simulator.scenario.model import Issue
from simulator.talk import packages
from simulator.talk.moves import Move
from simulator.talk.talk import Talk


def build(screen: Screen, talk: Talk) -> Move | None:
    """Ask for each issue and return the move, or None when the person dropped it."""
    draft = Draft(talk)
    screen.blank()
    screen.write("Your package. Enter leaves an issue as it is, a number chooses, q drops it all.")
    for issue in talk.scenario.issues:
        if not _issue(screen, draft, issue):
            screen.aside("Dropped; nothing was said.")
            return None
    move = draft.move()
    if move is None:
        screen.aside("That is what is on the table already, so there is nothing to propose.")
        return None
    screen.blank()
    screen.labelled("You propose", draft.words())
    now = f"; what is on the table, {talk.view.points}" if talk.view.offer != "none" else ""
    screen.aside(f"worth {draft.points} points to you{now}")
    if ask(screen, "Enter says it, n drops it:").casefold() not in ("", "y", "yes"):
        screen.aside("Dropped; nothing was said.")
        return None
    return move


def _issue(screen: Screen, draft: Draft, issue: Issue) -> bool:
    """Ask about one issue; False when the person wants out."""
    now = packages.value_in_words(draft.talk.scenario, issue.id, draft.value(issue.id))
    screen.blank()
    screen.labelled(issue.label, f"now {now}", "dim")
    screen.options([option.label for option in issue.options])
    while True:
        answer = ask(screen, f"{issue.label}:")
        if answer.casefold() in ("q", "/quit", "/q"):
            return False
        if not answer:
            return True
        try:
            draft.set(issue.id, understood(draft.talk, issue, answer))
            return True
        except IllegalMoveError as error:
            screen.problem(str(error))
