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


@dataclass(frozen=True)
class Plan:
    """What somebody means to do.

    `ask` is the ask as it would be said; `asks` are the topics they ask about before it, `shares`
    the interests of their own that they tell, `reason` the topic of the reason they give, `warm`
    the topic of a kind word at the start, `scorn` whether they run the offer down. `tells` is what
    they say of their alternative, and `when`. After a no they ask for the same `again`, or else
    what is possible; then for what they would `settle` for. Under pressure they take their time
    (`patient`) or take what there is. `target` and `least` are in points of theirs (0-100);
    `leaves` says whether they go when all that stands is below `least`. `chance` is how likely
    their alternative turns real.
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


def lines(plan: Plan, scenario: Scenario) -> tuple[Line, ...]:
    """The plan as a scripted player's rules, the first that holds being played."""
    return tuple(_lines(plan, scenario))


def _lines(plan: Plan, scenario: Scenario) -> Iterator[Line]:
    moves = opening(plan)
    asked = len(moves)
    last = scenario.turns - LAST_TURNS
    yield from _events(plan, scenario)
    for turn, move in enumerate(moves, start=1):
        yield _rule(move, turn=turn)
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
    if plan.tells is not None and plan.when == FIRST and plan.tells.act == "disclose":
        first.append(plan.tells)
    return first


def _the_ask(plan: Plan) -> Move:
    """The ask with its reason beside it."""
    if plan.ask.company is None and plan.reason and plan.ask.act in ("propose", "trade", "request"):
        return replace(plan.ask, company=Move("justify", plan.reason))
    return plan.ask


def _pressing(plan: Plan, asked: int, last: int) -> Iterator[Line]:
    """What is done until the last turns: the ask again, then less, and questions in between."""
    below = (0, plan.target - 1)
    if plan.again:
        yield _rule(replace(plan.ask, company=None), turn=(asked + 1, asked + 2), points=below)
    if plan.settles is not None:
        for turn in (asked + 1, asked + 3):
            yield _rule(plan.settles, turn=turn, points=below)
    for at, turn in enumerate(range(asked + 2, last + 1, 2)):
        topic = plan.asks[at % len(plan.asks)] if plan.asks else ""
        question = Move("ask", topic) if topic else Move("ask_generic")
        yield _rule(question, turn=turn, points=below)


def _events(plan: Plan, scenario: Scenario) -> Iterator[Line]:
    """What is done when they press, refuse or take umbrage."""
    topic = next((one.id for one in scenario.topics if "ask" in one.acts), None)
    calm = Move("ask", topic) if topic else Move("ask_generic")
    if plan.patient:
        yield _rule(Move("pause"), event="pressure", turn=(1, scenario.turns - 2))
    else:
        yield _rule(Move("accept"), event="pressure", offer=("theirs", "yours"))
    yield _rule(calm, event="umbrage", turn=(1, scenario.turns - 2))
    if not plan.again:
        yield _rule(calm, event="refusal", turn=(1, scenario.turns - 2))


def _rule(move: Move, **when: int | str | tuple[int, int] | tuple[str, str]) -> Line:
    return Line(tuple(_guard(name, test) for name, test in when.items()), str(move))


def _guard(name: str, test: int | str | tuple[int, int] | tuple[str, str]) -> Guard:
    if isinstance(test, tuple) and isinstance(test[0], int):
        return Guard(name, low=float(test[0]), high=float(test[1]))
    if isinstance(test, int):
        return Guard(name, low=test, high=test)
    return Guard(name, frozenset(test) if isinstance(test, tuple) else frozenset({test}))
