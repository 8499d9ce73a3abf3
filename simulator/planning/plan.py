"""A plan: what somebody means to say and do in a talk, and the player that plays it.

The player is a pool of guarded rules over the view, as every scripted player is (design 5), so the
same plan plays the live counterpart and thousands of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.scenario.model import Guard, Line, Scenario
from simulator.talk.moves import Move

NEVER, IF_REFUSED, FIRST = "never", "if_refused", "first"
"""When the alternative is mentioned: not at all, only after a no, or with the ask."""

LAST_TURNS = 3
"""In the last turns one takes or leaves what stands; default, to be tuned."""

TRIES = 4
"""Turns after the ask in which one goes on for more before one takes or leaves what stands; the
second round is where most people stop. Default, to be tuned."""

Answers = tuple[tuple[str, Move], ...]
"""What is answered to what they do: (event, move)."""


@dataclass(frozen=True)
class Plan:
    """What somebody means to do.

    `ask` is the ask as it would be said; `asks` are the topics they ask about before it, `shares`
    the interests of their own that they tell, `reason` the topic of the reason they give, `warm`
    the topic of a kind word at the start, `scorn` whether they run the offer down. `tells` is what
    they say of their alternative, and `when`. After a no they ask for the same `again`, or else
    what is possible; then for what they would `settle` for. Under pressure they take their time
    (`patient`) or take what there is; `answers` are the answers they have ready, by event. `target`
    and `least` are in points of theirs (0-100); `leaves` says whether they go when all that stands
    is below `least`. `chance` is how likely their alternative turns real. `names_back` says
    whether they say back what they heard before they ask; `source` is the part of the worksheet
    in which what is asked for was found.
    """

    ask: Move
    target: int
    least: int
    asks: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    reason: str = ""
    warm: str = ""
    scorn: bool = False
    tells: Move | None = None
    when: str = NEVER
    again: bool = True
    settles: Move | None = None
    patient: bool = True
    leaves: bool = True
    chance: float = 1.0
    answers: Answers = ()
    names_back: bool = False
    source: str = "ask"


def lines(plan: Plan, scenario: Scenario) -> tuple[Line, ...]:
    """The plan as a scripted player's rules, the first that holds being played."""
    return tuple(_lines(plan, scenario))


def _lines(plan: Plan, scenario: Scenario) -> Iterator[Line]:
    moves = opening(plan)
    asked = len(moves)
    last = min(scenario.turns - LAST_TURNS, asked + TRIES)
    yield from _events(plan, scenario)
    for turn, move in enumerate(moves, start=1):
        if move.act == "reflect":  # whatever of it was heard
            for topic in plan.asks:
                yield _rule(replace(move, topic=topic), turn=turn, **{f"heard.{topic}": "yes"})
        yield _rule(move, turn=turn)
    if scenario.asks_with == "propose":  # an offer made opens the last stage; a favour may not
        early = tuple(name for name, _ in scenario.stages[:-1])
        yield _rule(moves[-1], turn=asked + 1, stage=early)
    yield _rule(Move("accept"), offer=("theirs", "yours"), points=(plan.target, 100))
    if plan.tells is not None and plan.when == IF_REFUSED:
        yield _rule(plan.tells, turn=asked + 1, improved="no")
    yield from _pressing(plan, asked, last)
    yield _rule(Move("accept"), offer=("theirs", "yours"), points=(plan.least, 100))
    if plan.leaves:
        yield _rule(Move("walk_away"))
    else:
        yield _rule(Move("accept"), offer=("theirs", "yours"))
    yield _rule(Move("close"))


def opening(plan: Plan) -> list[Move]:
    """What is said up to the ask and with it, a move a turn."""
    return [*_first_turns(plan), _the_ask(plan)]


def _first_turns(plan: Plan) -> list[Move]:
    """What is said before the ask, a move a turn."""
    greeting = Move("appreciate", plan.warm) if plan.warm else Move("greet")
    first = [Move("disdain")] if plan.scorn else [greeting]
    first += [Move("ask", topic) for topic in plan.asks]
    told = [Move("share", one) for one in plan.shares]
    for at, move in enumerate(told):  # beside a question where there is one
        if at + 1 < len(first) and first[at + 1].act == "ask":
            first[at + 1] = replace(first[at + 1], company=move)
        else:
            first.append(move)
    if plan.names_back and plan.asks:
        first.append(Move("reflect", plan.asks[0]))
    if plan.tells is not None and plan.when == FIRST and plan.tells.act == "disclose":
        first.append(plan.tells)
    return first


def _the_ask(plan: Plan) -> Move:
    """The ask with its reason beside it."""
    if plan.ask.company is None and plan.reason and plan.ask.act in ("propose", "trade", "request"):
        return replace(plan.ask, company=Move("justify", plan.reason))
    return plan.ask


def _pressing(plan: Plan, asked: int, last: int) -> Iterator[Line]:
    """What is done while there is less than the target: the ask again, then less, and questions."""
    below = (0, plan.target - 1)
    questions = [Move("ask", one) for one in plan.asks] or [Move("ask_generic")]
    again = replace(plan.ask, company=None)
    said = [again, again] if plan.again else [questions[0]]
    said.append(plan.settles or questions[-1])
    said += [questions[at % len(questions)] for at in (1, 0)]
    for turn, move in zip(range(asked + 1, last + 1), said, strict=False):
        yield _rule(move, turn=turn, points=below)


def _events(plan: Plan, scenario: Scenario) -> Iterator[Line]:
    """What is done when they press, refuse or take umbrage: the answer that is ready, else a
    question; who has neither questions nor answers goes on as before a refusal."""
    topic = next((one.id for one in scenario.topics if "ask" in one.acts), None)
    calm = Move("ask", topic) if topic else Move("ask_generic")
    ready, before_last = dict(plan.answers), (1, scenario.turns - 2)
    pause = Move("pause") if plan.patient else None
    default = {"pressure": pause, "umbrage": calm, "refusal": None if plan.again else calm}
    for event, usual in default.items():
        move = ready.get(event, usual)
        if move is not None:
            offer = {"offer": ("theirs", "yours")} if move.act == "accept" else {}
            yield _rule(move, event=event, turn=before_last, **offer)
    if not plan.patient and "pressure" not in ready:
        yield _rule(Move("accept"), event="pressure", offer=("theirs", "yours"))


def _rule(move: Move, **when: int | str | tuple[int, int] | tuple[str, ...]) -> Line:
    return Line(tuple(_guard(name, test) for name, test in when.items()), str(move))


def _guard(name: str, test: int | str | tuple[int, int] | tuple[str, ...]) -> Guard:
    if isinstance(test, int):
        return Guard(name, low=test, high=test)
    if isinstance(test, str):
        return Guard(name, frozenset({test}))
    low, *_, high = test
    if isinstance(low, int) and isinstance(high, int):
        return Guard(name, low=float(low), high=float(high))
    return Guard(name, frozenset(map(str, test)))
