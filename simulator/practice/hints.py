"""What a mentor might whisper, as a table: when, in which kind of talk, and what one could say.

`words` is the hint; `sample` a sentence that does what it says, understood as one of `acts`.
In a sample `{question}`, `{heard}`, `{wish}`, `{reason}` and `{trade}` are filled from the view.
Situations follow `domain.md` 4 and 8; the order and the words are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.talk.moves import Move, parse
from simulator.talk.view import View

TERMS, HELP, LEAVE = "terms", "help", "leave"
"""Kinds of talk: about terms, about help, and those in which saying no is the point."""


def kind(view: View) -> str:
    """Which kind of talk this is, as its brief tells anybody."""
    if view.scenario.walking_away == "right":
        return LEAVE
    return HELP if view.scenario.asks_with == "request" else TERMS


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint, a sentence that follows it, and what that sentence is understood as."""

    words: str
    sample: str = ""
    acts: tuple[str, ...] = ("ask",)


Hints = tuple[Hint, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """When the hints fit, and which in each kind of talk; a kind without any is left out."""

    when: Callable[[View], bool]
    terms: Hints = ()
    help: Hints = ()
    leave: Hints = ()

    def of(self, which: str) -> Hints:
        """The hints for one kind of talk."""
        return {TERMS: self.terms, HELP: self.help, LEAVE: self.leave}[which]


def _moves(view: View) -> list[Move]:
    return [parse(move) for move, _ in view.said]


def _last(*acts: str) -> Callable[[View], bool]:
    return lambda view: bool(view.said) and parse(view.last_move).act in acts


def _event(word: str) -> Callable[[View], bool]:
    return lambda view: view.event == word


def _repeats(view: View) -> bool:
    return len(view.said) > 1 and view.said[-1][0] == view.said[-2][0]


def _few_left(view: View) -> bool:
    return view.turns - view.turn < 3


def _asked_nothing(view: View) -> bool:
    return view.turn > 2 and not any(one.act in ("ask", "reflect") for one in _moves(view))


def _unheard(view: View) -> bool:
    """They told you something, and you have not said it back."""
    return any(one.status == "discovered" for one in view.theirs)


def _silent_about_yourself(view: View) -> bool:
    return view.turn > 3 and all(one.status == "yours" for one in view.yours)


def _no_reason(view: View) -> bool:
    said = _moves(view)
    given = any("justify" in (one.act, one.company and one.company.act) for one in said)
    return bool(said) and said[-1].act in ("propose", "request") and not given


def _one_thing_at_a_time(view: View) -> bool:
    last = parse(view.last_move) if view.last_move else None
    return last is not None and last.act == "propose" and len(last.all_terms) == 1


def _better_offer(view: View) -> bool:
    return view.offer == "theirs" and view.improved


ONE_QUESTION = Hint("Ask about one thing, and they can answer.", "{question}")
ASK_NOW = (
    Hint("You have not asked anything yet.", "{question}"),
    Hint("What do they need from this? Asking is how to find out.", "{question}"),
)
SAY_BACK = (
    Hint(
        "They told you what matters to them. Say it back.",
        "So if I hear you right, it is about {heard}.", ("reflect",),
    ),
    Hint("Show that you heard it, before you go on.", "So what you need is {heard}.", ("reflect",)),
)  # fmt: skip
WISH = "I care about {wish}."
NO = ("walk_away", "decline")
SAY_NO = (
    Hint(
        "Say it kindly and clearly.", "Thank you for the offer; I have decided to say no.", NO
    ),
    Hint(
        "A clear no leaves the door open.", "I'm going to say no, and thank you for the offer.", NO
    ),
)  # fmt: skip
TIME = (
    Hint("Ask for time.", "May I think about it until tomorrow?", ("pause",)),
    Hint("A date is not always firm. Ask what hangs on it.", "What does the date hang on?"),
)
CALM = (
    Hint("It may be theatre. Stay calm, and ask.", "What worries you most about that?"),
    Hint("Let it pass, and be kind.", "Thank you for your patience with me.", ("appreciate",)),
)
EASIER = (
    Hint("Help is theirs to give. Make it smaller.", "What would be easier for you?"),
    Hint("Ask what it would take.", "What would you need from me to make that easy?"),
)
DIFFERENT = (
    Hint(
        "A first no need not be the last.", "What would have to be different for that to work?"
    ),
    Hint("Look beside it: what else could move?", "What would make it possible?"),
)  # fmt: skip
KINDER = (
    Hint("Hard words cost more than they move.", "Thank you for your patience with me.",
         ("appreciate",)),
    Hint("Hard words linger. Go back to what you both need.", "{question}"),
)  # fmt: skip
PLAINER = (
    Hint("Say it more simply, or look at /moves for what can be said here."),
    Hint("One short sentence, one thing at a time."),
)
NEW = (
    Hint("Saying it again opens nothing. Ask something.", "{question}"),
    Hint("They heard you the first time. /moves has other things to say."),
)
STAY = Hint("Leave something behind: a date, a name.", "May I stay in touch?", ("ask", "request"))
THANKS = Hint("Say thank you while there is time.", "Thank you for taking the time.",
              ("appreciate",))  # fmt: skip

RULES: tuple[Rule, ...] = (
    Rule(_event("pressure"), TIME, TIME, SAY_NO),
    Rule(_event("refusal"), DIFFERENT, EASIER, SAY_NO),
    Rule(_event("umbrage"), CALM, CALM, CALM),
    Rule(
        _last("ultimatum"),
        (
            Hint("An either-or leaves two doors. Offer a third.",
                 "What could I do so that it works for both of us?"),
            Hint("Take the edge off, and ask what they need.", "What would you need in return?"),
        ), EASIER, SAY_NO,
    ),
    Rule(_last("disdain"), KINDER, KINDER, KINDER),
    Rule(
        _last("plead"),
        (
            Hint("Need is no reason they can use. Give one about the work.",
                 "My reason for asking is {reason}.", ("justify",)),
            Hint("Say what you want, not how much you need it.", WISH, ("share",)),
        ), EASIER, SAY_NO,
    ),
    Rule(_last("ask_generic"), (ONE_QUESTION,), (ONE_QUESTION,), (ONE_QUESTION,)),
    Rule(_last("unclear"), PLAINER, PLAINER, PLAINER),
    Rule(_repeats, NEW, NEW, NEW),
    Rule(
        _few_left,
        (
            Hint("Few turns are left. Agree, or fix a date to come back.",
                 "Let us leave it there for today and talk again on Friday.", ("close",)),
            Hint("It is nearly over. Ask for the next step.", "Shall we meet again next week?",
                 ("request",)),
            THANKS,
        ),
        (
            THANKS,
            Hint("The time is nearly up. Ask for one small thing.", "Could you give me a name?",
                 ("request",)),
            STAY,
        ),
        (*SAY_NO, STAY),
    ),
    Rule(_asked_nothing, ASK_NOW, ASK_NOW, ASK_NOW),
    Rule(_unheard, SAY_BACK, SAY_BACK, SAY_BACK),
    Rule(
        _silent_about_yourself,
        (
            Hint("Say why you want it; they may see another way to give it.", WISH, ("share",)),
            Hint("They can give only what they know you want.", WISH, ("share",)),
        ),
        (Hint("Let them see what you are after.", WISH, ("share",)),),
        (Hint("One true reason is enough.", WISH, ("share",)),),
    ),
    Rule(
        _no_reason,
        (Hint("Give a reason with it: the market, or what you have done.",
              "My reason for asking is {reason}.", ("justify",)),),
    ),
    Rule(
        _one_thing_at_a_time,
        (Hint("Try a package: something you want for something they need; /offer helps.",
              "{trade}", ("trade",)),),
    ),
    Rule(
        _better_offer,
        (
            Hint("It got better. If it is above your walk-away, you may take it.",
                 "Yes, I accept that.", ("accept",)),
            Hint("It got better. One question more before you say yes?", "{question}"),
        ),
        (),
        (Hint("It got better. Is it above your walk-away, and would you take it?"),),
    ),
    Rule(
        lambda _: True,
        (
            Hint("Ask, tell them why, then trade.", "{question}"),
            Hint("Say what you want, and why.", WISH, ("share",)),
            Hint("/offer puts a package together, issue by issue."),
            Hint("When in doubt, ask.", "{question}"),
        ),
        (
            Hint("Ask about their work before you ask for help with yours.", "{question}"),
            Hint("Give something back, however small.",
                 "I'd be glad to send you something in return.", ("give",)),
            THANKS,
            Hint("When in doubt, ask.", "{question}"),
        ),
        (
            Hint("One open question costs nothing; after it, be clear.", "{question}"),
            *SAY_NO,
            STAY,
        ),
    ),
)  # fmt: skip
"""In order: the first that holds, and has something new to say, speaks."""
