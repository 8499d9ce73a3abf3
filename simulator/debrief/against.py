"""A talk set beside the worksheet brought to it: what came of each part, as data.

Whether something was said is told by its words, so it tells likeness; callers word it so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.debrief import cameup
from simulator.debrief.cameup import Came, Ready
from simulator.language.terms import package_terms
from simulator.scenario.amounts import written
from simulator.scenario.model import Interest, Issue, Scenario
from simulator.scoring.interests import final_package
from simulator.talk import packages
from simulator.talk.moves import Amount, Range
from simulator.talk.packages import Package
from simulator.talk.talk import Talk
from simulator.worksheet.brought import Brought, as_mark, worksheet, worth
from simulator.worksheet.guessing import Tested, tested, unguessed

TIERS = ("must", "excited", "nice")
"""The tiers of the wish list, the first first."""


@dataclass(frozen=True, slots=True)
class Wished:
    """A wish: its tier, its words, and whether the package has it; None where nothing tells."""

    tier: str
    what: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A walk-away or a target: its words, its points if they are understood, and the package's
    points above it (below it, when negative); `named` tells whether all it names was reached."""

    what: str
    points: int | None
    above: int | None
    named: bool | None


@dataclass(frozen=True, slots=True)
class Claim:
    """An alternative that was mentioned: the turn, the firmness claimed and the true one."""

    turn: int
    label: str
    said: int
    true: int


@dataclass(frozen=True)
class Against:
    """What came of each part of a worksheet; parts that were left empty are empty here too."""

    brought: Brought
    package: Package | None
    walk_away: Marked | None
    target: Marked | None
    wishes: tuple[Wished, ...]
    guesses: tuple[Tested, ...]
    unguessed: tuple[Interest, ...]
    interests: tuple[Came, ...]
    unknowns: tuple[Came, ...]
    arguments: tuple[Came, ...]
    ask: Came | None
    truth: Came | None
    leave: Came | None
    claims: tuple[Claim, ...]
    answers: tuple[Ready, ...]


def against(talk: Talk) -> Against | None:
    """Set a talk beside its worksheet; None without one."""
    brought = worksheet(talk)
    if brought is None:
        return None
    sheet, package = brought.sheet, final_package(talk.state)
    sources = [figure.source for figure in sheet.market]  # figures of the market are arguments too
    return Against(
        brought, package, _walk_away(talk, sheet.walk_away.package), _target(talk, brought),
        tuple(
            Wished(tier, what, _has(talk.scenario, package, what))
            for tier in TIERS
            for what in getattr(sheet.wishes, tier)
        ),
        tested(talk), unguessed(talk),
        tuple(cameup.shared(talk, one.what) for one in sheet.interests),
        tuple(cameup.asked(talk, one) for one in sheet.unknowns),
        tuple(cameup.argued(talk, one) for one in (*sheet.ask.arguments, *sources)),
        _if(sheet.ask.sentence, lambda said: cameup.proposed(talk, said)),
        _if(sheet.lines.truth, lambda said: cameup.told(talk, said)),
        _if(sheet.lines.leave, lambda said: cameup.left(talk, said)),
        tuple(_claims(talk)), cameup.ready(talk),
    )  # fmt: skip


def _if(said: str | None, found: Callable[[str], Came]) -> Came | None:
    return None if said is None else found(said)


def _walk_away(talk: Talk, words: str | None) -> Marked | None:
    """The least they would accept, as it was scored; as the words say, where nothing else does."""
    if words is None:
        return None
    scored = talk.card is not None and talk.card.walk_away is not None
    points = talk.walk_away if scored else worth(talk.scenario, words)
    package = final_package(talk.state)
    yours = packages.points(talk.scenario, package).you if package is not None else None
    return _marked(talk, words, points, yours)


def _target(talk: Talk, brought: Brought) -> Marked | None:
    """The target; as it is no line of the score, the deal is measured as it is: exactly."""
    words, package = brought.sheet.target.package, final_package(talk.state)
    if words is None:
        return None
    yours = as_mark(talk.scenario, package) if package is not None else None
    return _marked(talk, words, worth(talk.scenario, words), yours)


def _marked(talk: Talk, words: str, points: int | None, yours: int | None) -> Marked:
    above = None if points is None or yours is None else yours - points
    return Marked(words, points, above, _has(talk.scenario, final_package(talk.state), words))


def _has(scenario: Scenario, package: Package | None, words: str) -> bool | None:
    """Whether a package gives all that words name, or better; None when nothing tells.

    A thing of which there can be more, named without an amount, is to be more than at first.
    """
    if package is None:
        return None
    terms = package_terms(words, Talk(scenario).view)
    least = dict(terms) or _at_first(scenario, words)
    if not least:
        return None
    got = dict(zip(scenario.issue, package, strict=True))
    above = [_above(scenario.issue[name], got[name], _low(value)) for name, value in least.items()]
    return all(each >= 0 for each in above) if terms else all(each > 0 for each in above)


def _above(issue: Issue, got: Amount, least: Amount) -> float:
    """By how much a value is better for you than another, in points; else in what is counted.

    Two amounts between the same two options count as many points in a deal, and are not the same.
    """
    by = packages.worth(issue, got).you - packages.worth(issue, least).you
    if by or isinstance(got, str) or isinstance(least, str):
        return by
    first, last = issue.options[0], issue.options[-1]
    rising = ((last.amount or 0) > (first.amount or 0)) == (last.points.you >= first.points.you)
    return got - least if rising else least - got


def _at_first(scenario: Scenario, words: str) -> dict[str, Amount | Range]:
    """What stood at first of the amounts that words name: `a pay rise`."""
    names = cameup.named(scenario, words)
    start = zip(scenario.issues, packages.opening(scenario), strict=True)
    return {one.id: value for one, value in start if one.id in names and one.kind != "choice"}


def _low(value: Amount | Range) -> Amount:
    return value.low if isinstance(value, Range) else value


def amount_short(talk: Talk, words: str) -> str:
    """By how much the package misses the one amount that words name; empty for anything else."""
    scenario, package = talk.scenario, final_package(talk.state)
    terms = package_terms(words, Talk(scenario).view)
    if package is None or len(terms) != 1:
        return ""
    name, wanted = terms[0]
    got, least = dict(zip(scenario.issue, package, strict=True))[name], _low(wanted)
    issue = scenario.issue[name]
    if isinstance(got, str) or isinstance(least, str) or _above(issue, got, least) >= 0:
        return ""
    return written(abs(least - got), issue.kind, issue.unit, scenario.currency)


def _claims(talk: Talk) -> Sequence[Claim]:
    labels = talk.scenario.topic_labels
    return [
        Claim(
            e.turn, labels.get(one.topic or "", "another way"),
            talk.person.claimed(one), talk.person.firmness(one.topic),
        )
        for e in talk.history
        for one in e.move.claims
    ]  # fmt: skip
