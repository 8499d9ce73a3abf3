"""What stood out in a talk, as codes with their turn: praise and corrections, before any wording.

Severities follow `domain.md` 8.1 (minor 3, medium 8, major 20) where it names the kind; the others
are defaults, to be tuned by reading debriefs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from simulator.debrief.typed import gave_reasons
from simulator.language.markers import wording
from simulator.language.markers_asking import tells_a_date
from simulator.scenario.model import EVENTS
from simulator.scenario.words import TERM_ACTS
from simulator.scoring.interests import is_served
from simulator.scoring.result import Score
from simulator.talk import packages
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to keep or to change: a code, the turn it happened, and how much it weighs.

    `about` names what it concerns: an interest, an issue, a claim.
    """

    code: str
    good: bool
    turn: int
    weight: int
    about: str = ""


Finder = Callable[[Talk, Score], Iterator[Note]]

WHOLE_TALK = frozenset(
    {"not_shared", "not_heard", "not_used", "not_served", "time_up", "played", "tried"}
)
"""Codes about the whole talk: no single sentence of it is to be quoted."""

UNSAID = frozenset({"not_shared", "not_heard"})
"""Codes that say: what matters to you did not come up."""

IF_DEAR = frozenset({"bare_news"})
"""Codes that are no fault by themselves: named only for a turn that cost something."""

SENT_AWAY = frozenset({"withdrawn", "best_of_luck", "deflected"})
"""Endings that they chose: nobody is told then to have stayed to the end."""

MOST_CORRECTIONS = 3
MOST_PRAISE = 2
"""Kind and brief: one praise or two, three corrections at most (design 1)."""


def notes(
    talk: Talk, score: Score, costly: Collection[int] = (), turned: int | None = None
) -> tuple[Note, ...]:
    """Choose what to say: praise first, then corrections, each kind once, the weightiest first.

    No move of a `costly` turn is praised, save for leaving rightly; what there is to say of the
    turn where the talk `turned` always has its place.
    """
    found = [note for finder in FINDERS for note in finder(talk, score)]
    praised = [n for n in found if n.good and (n.turn not in costly or n.code == "good_exit")]
    good = _best(praised, MOST_PRAISE)
    wrong = [n for n in found if not n.good and (n.code not in IF_DEAR or n.turn in costly)]
    if any(note.code in IF_DEAR for note in wrong):  # which says as much, of one turn
        wrong = [note for note in wrong if note.code not in UNSAID]
    bad = _best(wrong, MOST_CORRECTIONS, turned)
    if not good and talk.history:
        last = talk.history[-1].turn
        away = _sent_away(talk)
        good = [Note("tried", True, last, 1) if away else Note("played", True, last, 1)]
    return (*good, *bad)


def _sent_away(talk: Talk) -> bool:
    if talk.ending is None:
        return False
    went = talk.history[-1].move.act in ("close", "walk_away", "decline")
    return talk.ending.kind in SENT_AWAY or (talk.ending.kind == "no_deal" and not went)


def _best(found: list[Note], most: int, turned: int | None = None) -> list[Note]:
    """The weightiest notes, each code and each turn once (a note on the whole talk has no turn)."""
    chosen: list[Note] = []
    for note in sorted(found, key=lambda n: (not _at(n, turned), -n.weight, n.turn)):
        turns = {one.turn for one in chosen if one.code not in WHOLE_TALK}
        same = note.code not in WHOLE_TALK and note.turn in turns
        if not same and note.code not in {one.code for one in chosen}:
            chosen.append(note)
    return chosen[:most]


def _at(note: Note, turn: int | None) -> bool:
    return note.turn == turn and note.code not in WHOLE_TALK


def _favour(talk: Talk) -> bool:
    """Whether this talk asks for help, not for terms."""
    return talk.scenario.asks_with == "request"


def _event_before(talk: Talk, exchange: Exchange) -> str:
    return EVENTS[exchange.before.value(talk.scenario, "event")]


def _moved(talk: Talk, exchange: Exchange, name: str) -> int:
    scenario = talk.scenario
    return exchange.after.value(scenario, name) - exchange.before.value(scenario, name)


def _hard_words(talk: Talk, _: Score) -> Iterator[Note]:
    for e in talk.history:
        if e.move.act == "ultimatum":
            code = "ultimatum_true" if talk.person.would_leave else "ultimatum"
            yield Note(code, False, e.turn, 20)
        elif e.move.act == "disdain":
            yield Note("disdain", False, e.turn, 20)
        elif e.move.act == "plead":
            yield Note("need", False, e.turn, 8)
        elif e.move.act == "ask_generic":
            yield Note("generic", False, e.turn, 8, _hidden(talk, e))
        if e.claim == "bluff":
            said = next(iter(e.move.claims))
            yield Note("bluff", False, e.turn, 21, said.topic or "")
        elif e.claim == "honest" and not _sharp(e):
            yield Note("honest", True, e.turn, 6)
            if not _favour(talk) and not _said_why(talk, e):
                yours = talk.scenario.interests.you
                yield Note("bare_news", False, e.turn, 9, max(yours, key=lambda i: i.weight).id)


def _said_why(talk: Talk, e: Exchange) -> bool:
    """Whether anything of what matters to you had been said by a turn."""
    return any(e.after.value(talk.scenario, f"said.{i.id}") for i in talk.scenario.interests.you)


def _sharp(exchange: Exchange) -> bool:
    return exchange.move.act == "ultimatum" or exchange.move.manner == "sharp"


def _wording(talk: Talk, _: Score) -> Iterator[Note]:
    typed = {one.turn: one.codes for one in wording(talk)}  # which the section on words judges
    for e in talk.history:
        codes = typed.get(e.turn)
        asks = e.move.act in TERM_ACTS and bool(e.move.all_terms)
        if asks and codes is None and e.move.manner == "hedged":
            yield Note("hedge", False, e.turn, 3)
        elif asks and e.move.act != "ultimatum" and _clear(e, codes):
            yield Note("good_ask", True, e.turn, 4 + _moved(talk, e, "concede"))
        far = e.zone == "insulting" and e.move.act != "ultimatum"
        if far and not _favour(talk):
            yield Note("too_far", False, e.turn, 12)


def _clear(exchange: Exchange, codes: Collection[str] | None) -> bool:
    plain = exchange.move.manner in ("plain", "warm") if codes is None else "good_ask" in codes
    return plain and exchange.zone != "insulting"


def _questions(talk: Talk, _: Score) -> Iterator[Note]:
    scenario = talk.scenario
    for e in talk.history:
        for one in scenario.interests.them:
            gained = _moved(talk, e, one.id)
            if gained > 0 and e.move.act == "ask":
                yield Note("opened", True, e.turn, 4 + one.weight, one.id)
            elif gained > 0 and e.move.act == "reflect":
                yield Note("named", True, e.turn, 3 + one.weight, one.id)
            if one.act_served and _moved(talk, e, f"served.{one.id}") > 0 and not _sharp(e):
                yield Note("deed", True, e.turn, 5 + one.weight, one.id)


def _hidden(talk: Talk, e: Exchange) -> str:
    """The weightiest interest of theirs that a question could have opened in a turn, if any."""
    scenario = talk.scenario
    there = [
        one for one in scenario.interests.them
        if one.topic and one.visibility == "askable" and not e.before.value(scenario, one.id)
    ]  # fmt: skip
    asked = {one.move.topic for one in talk.history if one.move.act == "ask"}
    return max(there, key=lambda one: (one.topic not in asked, one.weight)).id if there else ""


def _unsaid(talk: Talk, _: Score) -> Iterator[Note]:
    yours = talk.scenario.interests.you
    if talk.history and not any(talk.state.value(talk.scenario, f"said.{i.id}") for i in yours):
        heaviest = max(yours, key=lambda one: one.weight)
        code = "not_heard" if gave_reasons(talk) else "not_shared"
        yield Note(code, False, talk.history[-1].turn, 7, heaviest.id)


def _unused(talk: Talk, _: Score) -> Iterator[Note]:
    scenario, state, ending = talk.scenario, talk.state, talk.ending
    if ending is None:
        return
    for one in scenario.interests.them:
        heard = state.value(scenario, one.id)
        served = is_served(scenario, state, ending.package, one)
        if not heard or served or one.visibility == "public":
            continue
        if heard == 1:
            yield Note("not_used", False, ending.turn, 5 + 2 * one.weight, one.id)
        elif one.act_served:
            yield Note("not_served", False, ending.turn, 4 + 2 * one.weight, one.id)


def _trades(talk: Talk, _: Score) -> Iterator[Note]:
    for e in talk.history:
        if e.move.act in ("trade", "propose") and _moved(talk, e, "concede"):
            if e.move.gives:
                yield Note("trade", True, e.turn, 9, e.move.gives[0][0])
            elif e.move.company and e.move.company.act == "justify":
                yield Note("reason", True, e.turn, 6)


def _gifts(talk: Talk, _: Score) -> Iterator[Note]:
    for e in talk.history:
        before, after = (packages.points(talk.scenario, s.table).you for s in (e.before, e.after))
        if e.move.all_terms and after < before and not e.after.ending:
            yield Note("gave_away", False, e.turn, 10, str(before - after))


def _too_early(talk: Talk, _: Score) -> Iterator[Note]:
    if not _favour(talk):
        return
    for e in talk.history:
        strange = e.zone == "stretch" and not _known(talk, e)
        if e.move.act == "request" and (strange or e.zone in ("beyond", "insulting")):
            yield Note("early_favour", False, e.turn, 12, _hidden(talk, e))


def _known(talk: Talk, e: Exchange) -> bool:
    """Whether something of theirs that was no public matter had come up before a turn."""
    theirs = [one for one in talk.scenario.interests.them if one.visibility != "public"]
    return any(e.before.value(talk.scenario, one.id) for one in theirs)


def _under_pressure(talk: Talk, _: Score) -> Iterator[Note]:
    for e in talk.history:
        event = _event_before(talk, e)
        calm = ("ask", "pause") if event == "pressure" else ("ask", "reflect", "pause", "trade")
        if event != "none" and e.move.act in calm and not tells_a_date(e.text or ""):
            yield Note(f"{event}_ok", True, e.turn, 8)
        elif event == "pressure" and e.move.act == "accept" and not _favour(talk):
            yield Note("hurried", False, e.turn, 10)


def _reasons(talk: Talk, _: Score) -> Iterator[Note]:
    given = [e for e in talk.history if "justify" in _acts(e)]
    if len(given) <= 2:
        return
    helped = _moved(talk, given[2], "concede") or given[2].after.ending
    if not helped and not given[2].text:
        yield Note("too_many_reasons", False, given[2].turn, 3)


def _acts(exchange: Exchange) -> tuple[str, ...]:
    company = exchange.move.company
    return (exchange.move.act, company.act) if company else (exchange.move.act,)


def _the_end(talk: Talk, score: Score) -> Iterator[Note]:
    ending, deal = talk.ending, score.deal
    if ending is None:
        return
    said_yes = talk.history[-1].move.act == "accept" or bool(talk.history[-1].move.all_terms)
    if deal.yours is not None and ending.kind != "later":
        if deal.yours < talk.least and said_yes:
            yield Note("accept_low", False, ending.turn, 30)
        elif deal.attainable - deal.yours > 0 and _unasked(talk):
            yield Note("took_first", False, ending.turn, 14)
    elif ending.kind in ("walked_away", "no_deal"):
        left = packages.points(talk.scenario, talk.state.table).you
        if talk.state.value(talk.scenario, "offer") and left > deal.walk_away:
            yield Note("missed_deal", False, ending.turn, 25, str(left - deal.walk_away))
        elif deal.leaving_was_right:
            yield Note("good_exit", True, ending.turn, 20)
    if ending.kind == "time_up":
        yield Note("time_up", False, ending.turn, 9)


def _unasked(talk: Talk) -> bool:
    """Whether what they offered first was taken before anything else was asked for."""
    *before, last = talk.history
    first = last.before.table == packages.opening(talk.scenario)
    return first and last.move.act == "accept" and not any(e.move.all_terms for e in before)


FINDERS: tuple[Finder, ...] = (
    _hard_words, _wording, _questions, _unsaid, _unused, _trades, _gifts, _too_early,
    _under_pressure, _reasons, _the_end,
)  # fmt: skip
