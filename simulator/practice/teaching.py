"""Which talk would teach most next, and why: a few rules, each of which can be said in a sentence.

1. A meeting of one's own that lies ahead is rehearsed with one's own worksheet, and again.
2. A last talk that went badly wrong, and was not played again yet, is played again from there.
3. Else the part of negotiating that is weakest over the last talks names the scenario.
4. Else what has never been played comes next, the phase that follows first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from simulator.debrief.notes import WHOLE_TALK, Note, notes
from simulator.debrief.odds import WORDS as COUNTS
from simulator.practice.carrying import KINDS_IN_WORDS, Gift, brings
from simulator.practice.habits import CHANGE, Judged
from simulator.practice.parts import ASKED, WORDS, Part, demand, parts
from simulator.practice.safe import one_line
from simulator.scenario.model import Scenario
from simulator.scenario.steps import PHASES

LOST = frozenset({"best_of_luck", "withdrawn", "deflected"})
"""Endings that they chose against you."""

GRAVE = 20
"""The weight of a note from which a talk is worth playing again at once (`domain.md` 8.1)."""

WORTH_A_RETRY = 8
"""The same for a talk that may be played again some time (medium there)."""

RECENT = 5
"""Talks among which one to play again is looked for. Default."""

ENOUGH = 0.75
"""A part reached so far needs no talk of its own. Default, to be tuned."""

NEAR = 0.6
"""Scenarios that ask for a part nearly as much as the one that asks most. Default."""

WELL = 50
"""The result from which a talk went well, so that a harder one may follow. Default."""

NEARLY = 14
"""Days before a meeting from which it comes first, played or not. Default."""

EPOCH = date(1970, 1, 1)
"""A day for what a talk left where no day matters."""

QUOTED = 70
"""Characters of a quote within a reason. Default."""


@dataclass(frozen=True, slots=True)
class Next:
    """What to play next: the command to type, what that is called, and why."""

    command: str
    what: str
    why: str
    scenario: str = ""
    talk: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A meeting of the person's own: the worksheet's name, its scenario, in how many days; None
    where the worksheet names no day."""

    worksheet: str
    scenario: str
    days: int | None


@dataclass(frozen=True)
class Past:
    """What is known of a person's talks: those that could be judged, in the order played.

    `tries` counts the first tries of each scenario by its id, `retried` has the numbers of talks
    that were played again, and those that are retries. `library` is every scenario there is,
    `last` the id of the one played last, `ahead` the meetings to come, the nearest first.
    """

    judged: Sequence[Judged]
    tries: Mapping[str, int]
    retried: frozenset[int]
    library: Sequence[Scenario]
    last: str = ""
    ahead: Sequence[Ahead] = ()

    def left(self, scenario: Scenario) -> Gift | None:
        """The latest thing a talk left that this scenario can begin from."""
        kinds = {one.kind for one in scenario.takes}
        for one in reversed(self.judged):
            for gift in brings(one.talk, one.number, EPOCH):
                if gift.kind in kinds:
                    return gift
        return None


def teach(past: Past) -> tuple[Next, ...]:
    """The talk that would teach most, then another one; nothing when there is nothing to play."""
    found: list[Next] = []
    for one in (*_rehearsed(past), *_mended(past, GRAVE), *_trained(past),
                *_mended(past, WORTH_A_RETRY), *_onward(past)):  # fmt: skip
        if not any(_alike(one, other) for other in found):
            found.append(one)
    return tuple(found[:2])


def _alike(one: Next, other: Next) -> bool:
    """Whether two say the same, or both to play a talk again."""
    return one.scenario == other.scenario or (one.talk is not None and other.talk is not None)


# --- a meeting of one's own ------------------------------------------------------------------


def _rehearsed(past: Past) -> Iterator[Next]:
    """The nearest meeting, with its worksheet; its last talk again where that one cost much."""
    library = {one.id: one for one in past.library}
    for one in past.ahead:
        done = [
            each for each in past.judged
            if each.talk.prepared is not None and each.talk.scenario.id == one.scenario
        ]  # fmt: skip
        near = one.days is not None and one.days <= NEARLY
        if one.scenario not in library or not (near or done):
            continue
        when = "As long as your meeting is ahead, its talk teaches most."
        if one.days is not None:
            when = f"Your meeting is {_in_days(one.days)}."
        if done and done[-1].number not in past.retried and _weight(done[-1]) >= WORTH_A_RETRY:
            again = _again(done[-1])
            yield replace(again, why=f"{when} {again.why}")
            return
        often = OFTEN[min(len(done), len(OFTEN) - 1)]
        yield Next(
            f"rehearse play {one.scenario} --worksheet {one.worksheet}",
            library[one.scenario].title, f"{when} With your own worksheet you have {often}.",
            one.scenario,
        )  # fmt: skip
        return


OFTEN = (
    "not rehearsed it yet", "rehearsed it once; another time, another mood on their side",
    "rehearsed it more than once; the draws differ each time",
)  # fmt: skip
"""How often a meeting was rehearsed."""


def _in_days(days: int) -> str:
    if days < 2:
        return "tomorrow" if days else "today"
    return f"in {COUNTS[days] if days < len(COUNTS) else days} days"


# --- playing a talk again ---------------------------------------------------------------------


def _mended(past: Past, least: int) -> Iterator[Next]:
    """The talk to play again: the last one if it is grave, else the dearest of the last ones."""
    grave = least >= GRAVE
    talks = past.judged[-(1 if grave else RECENT) :]
    weighed = [(_weight(one), one) for one in talks if one.number not in past.retried]
    worth = [(weight, one) for weight, one in weighed if weight >= least]
    if worth:
        _, one = max(worth, key=lambda pair: (pair[0], pair[1].number))
        yield _again(one)


def _weight(one: Judged) -> int:
    """How much is to be mended in a talk; one that they ended counts as grave."""
    worst = _worst(one)
    ending = one.talk.ending
    lost = ending is not None and ending.kind in LOST
    return max(worst.weight if worst else 0, GRAVE if lost and worst else 0)


def _worst(one: Judged) -> Note | None:
    found = notes(one.talk, one.score)
    return next((note for note in found if not note.good), None)


def _again(one: Judged) -> Next:
    worst = _worst(one)
    turn = 1 if worst is None or worst.code in WHOLE_TALK else worst.turn
    return Next(
        f"rehearse retry {one.number} --turn {turn}",
        f"talk {one.number} again, from {f'before turn {turn}' if turn > 1 else 'the beginning'}",
        f"{_weighed(one, worst)} The draws stay the same: only your words differ.",
        one.talk.scenario.id, one.number,
    )  # fmt: skip


def _weighed(one: Judged, worst: Note | None) -> str:
    """What weighed most in a talk: the words of a turn, or what was missing in the whole of it."""
    if worst is None:
        return "It can go better."
    said = one_line(one.talk.history[worst.turn - 1].text or "")
    if worst.code not in WHOLE_TALK and said:
        return f"Turn {worst.turn} weighed most, {CHANGE[worst.code][1]}: “{_short(said)}”."
    return f"What weighed most there was {CHANGE[worst.code][1]}."


def _short(words: str) -> str:
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]} …"


# --- a scenario for the weakest part ----------------------------------------------------------


def _trained(past: Past) -> Iterator[Next]:
    """Of the scenarios that ask for the weakest part, the least played, then the easiest."""
    weak = next(iter(parts(past.judged)), None)
    if weak is None or weak.reached >= ENOUGH:
        return
    near = list(_within_reach(past))
    most = max((demand(one, weak.code) for one in near), default=0)
    fit = [one for one in near if most and demand(one, weak.code) >= NEAR * most]
    if fit:
        one = min(fit, key=lambda s: (_tries(past, s), s.difficulty, -demand(s, weak.code), s.id))
        yield _play(one, past, _because(weak, one, past), weak.code)


def _within_reach(past: Past) -> Iterator[Scenario]:
    """Scenarios at most a step harder than what went well, but for the one just played."""
    well = [one.talk.scenario for one in past.judged if one.score.result >= WELL]
    hardest = max((one.difficulty for one in well), default=0)
    for one in past.library:
        if one.difficulty <= hardest + 1 and one.id != past.last:
            yield one


def _because(weak: Part, one: Scenario, past: Past) -> str:
    reached = round(100 * weak.reached)
    words = WORDS[weak.code]
    asked = ASKED[weak.code].replace("{count}", _things(one, weak.code))
    return (
        f"{words[:1].upper()}{words[1:]} has come least so far: {reached} of 100 over"
        f" {COUNTS[weak.talks]} talks. {asked.replace('{name}', one.counterpart)};"
        f" {_played(past, one)}."
    )


def _things(one: Scenario, code: str) -> str:
    count = demand(one, code)
    noun = "thing" if code == "discovered" else "wish"
    plural = {"thing": "things", "wish": "wishes"}
    return f"{COUNTS[min(count, len(COUNTS) - 1)]} {noun if count == 1 else plural[noun]}"


def _played(past: Past, one: Scenario) -> str:
    tries = _tries(past, one)
    if not tries:
        return "you have not played it yet"
    return "you have played it once" if tries == 1 else f"you have played it {tries} times"


def _tries(past: Past, one: Scenario) -> int:
    return past.tries.get(one.id, 0)


def _play(one: Scenario, past: Past, why: str, part: str = "") -> Next:
    """To play a scenario, from what an earlier talk left where there is such a thing."""
    gift = past.left(one)
    if gift is not None:
        why = f"{why} It can begin from what talk {gift.talk} left: {KINDS_IN_WORDS[gift.kind]}."
    after = "" if gift is None else f" --after {gift.talk}"
    return Next(f"rehearse play {one.id}{after}", one.title, why, one.id, part=part)


# --- what comes next --------------------------------------------------------------------------


def _onward(past: Past) -> Iterator[Next]:
    """What was never played: what a talk has opened, then the phase that follows the last one's.

    When all was played, what was played least.
    """
    for one in sorted(past.library, key=lambda s: (_tries(past, s), *_far(past, s), s.id)):
        if one.id == past.last and len(past.library) > 1:
            continue
        if not past.tries:
            why = f"{one.purpose}. A gentle one to begin with, about {one.minutes} minutes."
        elif not _tries(past, one):
            why = f"{one.purpose}. You have not played this one yet."
        else:
            why = f"You know every scenario by now, and {_played(past, one)}: the draws change."
        yield _play(one, past, why)


def _far(past: Past, one: Scenario) -> tuple[bool, int, int, int]:
    """How far a scenario lies from the last one: not opened, in phases from the next; how hard."""
    shut = past.left(one) is None
    order = list(PHASES)
    last = next((s.phase for s in past.library if s.id == past.last), "")
    if not last or not one.phase:
        return (shut, 0, one.difficulty, one.minutes)
    steps = (order.index(one.phase) - order.index(last) - 1) % len(order)
    return (shut, steps, one.difficulty, one.minutes)
