"""Single changes to a plan, each of them something a person could decide the evening before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.planning.plan import FIRST, IF_REFUSED, NEVER, Plan
from simulator.scenario.model import Issue, Scenario
from simulator.talk import packages
from simulator.talk.moves import Amount, Move, Range, Terms
from simulator.talk.talk import Talk
from simulator.worksheet.sheet import SECURE
from simulator.worksheet.total import CHANCE

QUESTIONS = 3
"""Questions asked first where none were planned; default."""

TOLD = 2
"""Firmness from which an alternative is worth a word: one in process (`domain.md` 2.2)."""

SECOND = CHANCE[2]
"""The chance of a second alternative: one in process (`domain.md` 2.2)."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its code, the plan with it, and the issue or topic it is about."""

    code: str
    plan: Plan
    about: str = ""


def changes(plan: Plan, talk: Talk) -> tuple[Change, ...]:
    """Every single change that makes another plan of this one."""
    found = (make(plan, talk) for make in MAKERS)
    return tuple(one for one in found if one is not None and one.plan != plan)


def _ask_first(plan: Plan, talk: Talk) -> Change | None:
    topics = [one.id for one in talk.scenario.topics if "ask" in one.acts]
    asks = tuple(dict.fromkeys([*plan.asks, *topics]))[: max(QUESTIONS, len(plan.asks))]
    return Change("ask_first", replace(plan, asks=asks, again=False))


def _open_higher(plan: Plan, talk: Talk) -> Change | None:
    return _opening(plan, talk, 1, "open_higher")


def _open_lower(plan: Plan, talk: Talk) -> Change | None:
    return _opening(plan, talk, -1, "open_lower")


def _opening(plan: Plan, talk: Talk, step: int, code: str) -> Change | None:
    name, value = plan.ask.terms[0]
    moved = _stepped(talk.scenario.issue[name], value, step)
    if moved is None:
        return None
    terms = ((name, moved), *plan.ask.terms[1:])
    return Change(code, replace(plan, ask=replace(plan.ask, terms=terms)), name)


def _stepped(issue: Issue, value: Amount | Range, step: int) -> Amount | None:
    """The option next to a value, so many steps better for you; None past the end."""
    at = packages.step_of(issue, value.low if isinstance(value, Range) else value)[0]
    rising = issue.options[-1].points.you >= issue.options[0].points.you
    to = at + (step if rising else -step)
    if not 0 <= to < len(issue.options):
        return None
    option = issue.options[to]
    return option.id if option.amount is None else option.amount


def _trade(plan: Plan, talk: Talk) -> Change | None:
    if plan.ask.act != "propose" or plan.ask.gives:  # a threat has to go first
        return None
    given = _cheapest(talk.scenario, {name for name, _ in plan.ask.terms})
    if given is None:
        return None
    ask = replace(plan.ask, act="trade", gives=given)
    settles = plan.settles and replace(plan.settles, act="trade", gives=given)
    return Change("trade", replace(plan, ask=ask, settles=settles), given[0][0])


def _trade_after(plan: Plan, talk: Talk) -> Change | None:
    """Offer something for it only after a no."""
    if talk.scenario.asks_with != "propose" or plan.ask.gives:
        return None
    less = plan.settles.terms if plan.settles else plan.ask.terms
    given = _cheapest(talk.scenario, {name for name, _ in less})
    if given is None or (plan.settles and plan.settles.gives):
        return None
    settles = Move("trade", terms=less, gives=given)
    return Change("trade_after", replace(plan, settles=settles), given[0][0])


def _package(plan: Plan, talk: Talk) -> Change | None:
    """Ask for a package: a little of one thing more, the one that is worth most to you."""
    scenario = talk.scenario
    taken = {name for name, _ in (*plan.ask.terms, *plan.ask.gives)}
    found = []
    for issue, at in zip(scenario.issues, scenario.opening, strict=True):
        now = issue.options[at].points.you
        better = [one for one in issue.options if one.points.you > now]
        if better and issue.id not in taken:
            first = min(better, key=lambda one: one.points.you)
            value = first.id if first.amount is None else first.amount
            found.append((first.points.you - now, issue.id, value))
    if not found or scenario.asks_with != "propose":
        return None
    _, name, value = max(found, key=lambda one: one[0])
    terms = (*plan.ask.terms, (name, value))
    return Change("package", replace(plan, ask=replace(plan.ask, terms=terms)), name)


def _cheapest(scenario: Scenario, taken: set[str]) -> Terms | None:
    """What costs you least to give: an option below the one on the table, of another issue."""
    found: list[tuple[int, Terms]] = []
    for issue, at in zip(scenario.issues, scenario.opening, strict=True):
        now = issue.options[at].points.you
        for option in issue.options:
            cost = now - option.points.you
            if cost > 0 and issue.id not in taken:
                value = option.id if option.amount is None else option.amount
                found.append((cost, ((issue.id, value),)))
    return min(found, default=(0, None))[1]


def _ask_kindly(plan: Plan, talk: Talk) -> Change | None:
    if plan.ask.act != "ultimatum":
        return None
    act = "trade" if plan.ask.gives else talk.scenario.asks_with
    return Change("no_threat", replace(plan, ask=replace(plan.ask, act=act), again=False))


def _plainly(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("plainly", replace(plan, ask=replace(plan.ask, manner="plain")))


def _keep_quiet(plan: Plan, talk: Talk) -> Change | None:  # one shape for all
    quiet = replace(plan, tells=None, when=NEVER)
    if plan.tells is not None and plan.ask.act == "ultimatum":
        quiet = replace(quiet, ask=replace(plan.ask, act=talk.scenario.asks_with), again=False)
    return Change("keep_quiet", quiet)


def _tell_late(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("tell_late", replace(plan, when=IF_REFUSED)) if plan.when == FIRST else None


def _tell_true(plan: Plan, talk: Talk) -> Change | None:
    if plan.tells is None or plan.tells.firmness is None:
        return None
    true = talk.person.firmness(plan.tells.topic)
    if plan.tells.firmness <= true:
        return None
    return Change("tell_true", replace(plan, tells=replace(plan.tells, firmness=true)))


def _no_scorn(plan: Plan, talk: Talk) -> Change | None:
    return Change("no_scorn", replace(_warmed(plan, talk), scorn=False)) if plan.scorn else None


def _warm(plan: Plan, talk: Talk) -> Change | None:
    return None if plan.scorn else Change("warm", _warmed(plan, talk))


def _warmed(plan: Plan, talk: Talk) -> Plan:
    topic = next((one.id for one in talk.scenario.topics if "appreciate" in one.acts), "")
    return replace(plan, warm=plan.warm or topic)


def _say_why(plan: Plan, talk: Talk) -> Change | None:
    yours = sorted(talk.scenario.interests.you, key=lambda one: -one.weight)
    shares = tuple(dict.fromkeys([*plan.shares, *(one.id for one in yours)]))[:2]
    return Change("say_why", replace(plan, shares=shares))


def _give_reason(plan: Plan, talk: Talk) -> Change | None:
    known = [one.id for one in talk.scenario.topics if "justify" in one.acts]
    if plan.reason or not known:
        return None
    return Change("give_reason", replace(plan, reason=known[0]), known[0])


def _settle(plan: Plan, talk: Talk) -> Change | None:
    """Have a second ask ready, a step below the first."""
    if plan.settles is not None:
        return None
    issues = talk.scenario.issue
    less = [(name, _stepped(issues[name], value, -1)) for name, value in plan.ask.terms]
    terms = tuple((name, value) for name, value in less if value is not None)
    if not terms:
        return None
    act = plan.ask.act if plan.ask.act != "ultimatum" else talk.scenario.asks_with
    settles = Move(act, terms=terms, gives=plan.ask.gives)
    return Change("settle", replace(plan, settles=settles, again=False))


def _open_at_target(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    if plan.settles is None or plan.settles.terms == plan.ask.terms:
        return None
    ask = replace(plan.ask, terms=plan.settles.terms)
    return Change("open_at_target", replace(plan, ask=ask, settles=None))


def _listen(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("listen", replace(plan, again=False))


def _say_back(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("say_back", replace(plan, names_back=True)) if plan.asks else None


def _tell_after(plan: Plan, talk: Talk) -> Change | None:
    """Mention, after a no, an alternative that is real and was to be kept quiet."""
    real = [one for one in talk.scenario.own.alternatives if TOLD <= one.firmness < SECURE]
    if plan.tells is not None or not real:
        return None
    one = max(real, key=lambda other: other.firmness)
    tells = Move("disclose", one.id, firmness=one.firmness)
    return Change("tell_after", replace(plan, tells=tells, when=IF_REFUSED), one.id)


def _content(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("content", replace(plan, target=(plan.target + plan.least + 1) // 2))


def _take_time(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("take_time", replace(plan, patient=True))


def _leave(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    return Change("leave", replace(plan, leaves=True))


def _second(plan: Plan, talk: Talk) -> Change | None:  # noqa: ARG001  # one shape for all
    chance = 1 - (1 - plan.chance) * (1 - SECOND)
    return Change("second_alternative", replace(plan, chance=chance, leaves=True))


MAKERS: tuple[Callable[[Plan, Talk], Change | None], ...] = (
    _ask_first, _say_back, _trade, _trade_after, _package, _ask_kindly, _plainly, _keep_quiet,
    _tell_late, _tell_true, _tell_after, _no_scorn, _warm, _say_why, _give_reason, _settle, _listen,
    _open_higher, _open_lower, _open_at_target, _content, _take_time, _leave, _second,
)  # fmt: skip
"""Every kind of change, in the order in which equals are named."""
