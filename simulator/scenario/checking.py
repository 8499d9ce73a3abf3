"""What a scenario must satisfy beyond the shape of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from simulator.scenario.amounts import resolve
from simulator.scenario.building import unanswered
from simulator.scenario.file import LARGEST, ArchetypeShape, IssueShape, ScenarioShape
from simulator.scenario.model import Issue, Scenario
from simulator.scenario.nodes import Document, Path
from simulator.scenario.rules import nearest
from simulator.scenario.steps import takes

_NOTATION = re.compile(r"[a-z][a-z0-9_-]*\Z")
RESERVED = frozenset({
    "rapport", "patience", "concede", "offer", "asked", "counterpart", "it", "event", "topic",
    "zone", "manner", "claim", "firmness", "would", "with", "terms", "names", "helps", "gives",
    "serves", "room", "counter", "turn", "points", "stage", "improved", "ending", "gain", "for",
    "none",
})  # fmt: skip
"""Names of the engine's own variables and of notation, which ids must not take."""


def before_building(shape: ScenarioShape, base: ArchetypeShape, document: Document) -> None:
    """Note problems that would make building misleading: names that clash or mean nothing."""
    for path, name in _clashes(shape):
        document.problem(path, f"'{name}' is used twice or is a word of the engine")
    known = {"rapport", "patience", "steps", "stretch", "beyond", *base.traits}
    for key, word in shape.counterpart.temperament.model_dump(exclude_none=True).items():
        path = ("counterpart", "temperament", key)
        if key not in known:
            hint = nearest(key, sorted(known))
            document.problem(path, f"'{key}' is not part of this temperament", hint)
        elif key in base.traits and word not in base.traits[key]:
            document.problem(
                path, f"'{word}' is not a way of '{key}'", nearest(str(word), base.traits[key])
            )
    for name, issue in shape.issues.items():
        for side in ("you", "them"):
            total = max(getattr(option, side) for option in issue.options)
            if total == 0 and side == "you":
                document.problem(("issues", name), f"'{name}' is worth nothing to you")
    _check_takes(shape, document)
    result = shape.result
    if result.deal + result.interests + result.relationship != 100:
        document.problem(("result",), "the result's weights must add up to 100")


def _check_takes(shape: ScenarioShape, document: Document) -> None:
    """Note what is taken from another talk in the place of something that is not there."""
    money = [key for key, one in shape.numbers.items() if one.kind == "money"]
    for take in takes(shape):
        path: Path = ("takes", take.kind)
        if take.alternative and take.alternative not in shape.alternatives:
            message = f"'{take.alternative}' is not an alternative here"
            document.problem((*path, "as"), message, nearest(take.alternative, shape.alternatives))
        if take.number and take.number not in money:
            message = f"'{take.number}' is not one of your amounts of money here"
            document.problem((*path, "number"), message, nearest(take.number, money))


def own_numbers(
    shape: ScenarioShape, values: Mapping[str, int | float], document: Document
) -> None:
    """Note numbers of the person's that the scenario does not ask for or cannot work with."""
    for name, value in values.items():
        if name not in shape.numbers:
            hint = nearest(name, list(shape.numbers))
            document.problem(("numbers",), f"'{name}' is not one of your numbers here", hint)
        elif not -LARGEST <= value <= LARGEST:
            document.problem(("numbers", name), f"'{name}' is not a number to work with: {value}")


def _clashes(shape: ScenarioShape) -> Iterator[tuple[Path, str]]:
    moves: dict[str, Path] = {}
    tests: dict[str, Path] = {}
    groups: tuple[tuple[Path, list[str], tuple[dict[str, Path], ...]], ...] = (
        (("issues",), list(shape.issues), (moves,)),
        (("topics",), list(shape.topics), (moves,)),
        (("interests", "you"), list(shape.interests.you), (moves,)),
        (("alternatives",), list(shape.alternatives), (moves,)),
        (("interests", "them"), list(shape.interests.them), (tests,)),
        (("facts",), list(shape.facts), (tests,)),
        (("numbers",), list(shape.numbers), ({},)),
        (("memory",), list(shape.memory), (tests,)),
    )
    for path, names, spaces in groups:
        for name in names:
            if name in RESERVED or any(name in space for space in spaces):
                yield (*path, name), name
            for space in spaces:
                space[name] = path


def after_building(scenario: Scenario, shape: ScenarioShape, document: Document) -> None:
    """Note problems of the built scenario: points, limits, numbers, missing answers."""
    for side in ("you", "them"):
        total = sum(max(getattr(o.points, side) for o in one.options) for one in scenario.issues)
        if total > 100:
            document.problem(
                ("issues",), f"the best points for '{side}' add up to {total}; 100 at most"
            )
    examples = {key: one.example for key, one in shape.numbers.items()}
    for issue in scenario.issues:
        _check_amounts(issue, document)
        _check_direction(issue, shape.issues[issue.id], examples, document)
    theirs = sum(
        issue.options[at].points.them
        for issue, at in zip(scenario.issues, scenario.opening, strict=True)
    )
    if theirs < scenario.limits.them:
        document.problem(("opening",), "the opening is worth less to them than their own limit")
    if scenario.hope < scenario.limits.them:
        document.problem(("limits", "hope"), "their hope is below their limit")
    for interest in scenario.interests.them:
        if not interest.served_by and not interest.act_served:
            document.problem(
                ("interests", "them", interest.id),
                "nothing serves this interest: name options in 'served_by',"
                " or 'serve' it in a reaction",
            )
    _check_fact_lines(scenario, document)
    missing = list(unanswered(scenario))
    if missing:
        stage, act = missing[0]
        document.problem(
            ("extends",),
            f"nobody answers '{act}' in '{stage}' ({len(missing)} such gaps):"
            " an archetype needs a reaction without guards for each act in each stage",
        )


def _check_amounts(issue: Issue, document: Document) -> None:
    amounts = [option.amount for option in issue.options if option.amount is not None]
    rising = all(a < b for a, b in pairwise(amounts))
    falling = all(a > b for a, b in pairwise(amounts))
    if amounts and not rising and not falling:
        shown = ", ".join(option.label for option in issue.options)
        document.problem(
            ("issues", issue.id),
            f"with these numbers the options of '{issue.label}' do not rise or fall: {shown}",
        )
    for option in issue.options:
        if option.amount is None and not _NOTATION.match(option.id):
            document.problem(
                ("issues", issue.id),
                f"'{option.id}' cannot be said in a move",
                "give the option an 'id' that begins with a letter",
            )
    if len({option.id for option in issue.options}) < len(issue.options):
        document.problem(("issues", issue.id), "two options have the same id")


def _check_direction(
    issue: Issue, shape: IssueShape, examples: Mapping[str, int | float], document: Document
) -> None:
    ends = [shape.options[0].is_, shape.options[-1].is_]
    first, last = issue.options[0].amount, issue.options[-1].amount
    if shape.kind == "choice" or first is None or last is None:
        return
    low, high = (resolve(end, examples) for end in ends)
    if (last - first) * (high - low) < 0:
        document.problem(
            ("issues", issue.id),
            f"with these numbers '{issue.label}' runs the wrong way, from {issue.options[0].label}"
            f" to {issue.options[-1].label}: there is nothing to talk about",
        )


def _check_fact_lines(scenario: Scenario, document: Document) -> None:
    facts = {fact.id for fact in scenario.facts}
    said: dict[str, tuple[str, object]] = {}
    for reaction in scenario.reactions:
        tested = [guard for guard in reaction.guards if guard.variable in facts]
        for guard in tested:
            for outcome in reaction.outcomes:
                for line in outcome.say:
                    other = said.setdefault(line, (guard.variable, guard.among))
                    if other != (guard.variable, guard.among):
                        document.problem(
                            ("facts", guard.variable),
                            f"'{reaction.id}' says the same line whatever '{guard.variable}' is,"
                            " so nobody could see the draw",
                        )
