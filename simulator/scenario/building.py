"""From the shapes of two files to one frozen `Scenario`, noting every problem on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf

from simulator.scenario import amounts, model
from simulator.scenario.file import (
    FactShape,
    IssueShape,
    OptionShape,
    TheirsShape,
    YoursShape,
)
from simulator.scenario.nodes import Path
from simulator.scenario.parts import Parts
from simulator.scenario.refusals import without_commas
from simulator.scenario.rules import RuleError, guard, nearest
from simulator.scenario.ruling import Ruling
from simulator.scenario.steps import takes
from simulator.scenario.words import ACTS


class Builder:
    """Builds one scenario from its parts."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    def build(self) -> model.Scenario:
        """Make the scenario; look at the documents' problems before trusting it."""
        file, temperament = self.parts.file, self.parts.words.temperament
        issues = tuple(self._issue(key, one) for key, one in file.issues.items())
        rules = Ruling(self.parts, issues)
        opening = self._opening()
        return model.Scenario(
            id=file.scenario, archetype=file.extends, title=file.title, purpose=file.purpose,
            difficulty=file.difficulty, minutes=file.minutes, turns=file.turns,
            counterpart=self.parts.texts["counterpart"], role=file.counterpart.role,
            brief=self._brief(), temperament=temperament,
            stages=tuple(self.parts.base.stages.items()),
            numbers=tuple(
                model.Number(key, one.ask, one.kind, one.example)
                for key, one in file.numbers.items()
            ),
            values=self.parts.values, currency=self.parts.personal.currency,
            own=self.parts.personal.own,
            topics=self._topics(), issues=issues, opening=opening,
            on_table=file.opening.offered,
            limits=model.Sides(file.limits.you, file.limits.them),
            hope=self._hope(issues, opening),
            interests=model.Sides(
                tuple(self._yours(key, one) for key, one in file.interests.you.items()),
                tuple(self._theirs(key, one) for key, one in file.interests.them.items()),
            ),
            facts=self._facts(), alternatives=self._alternatives(),
            best_alternative=file.best_alternative, walking_away=file.walking_away,
            reactions=rules.reactions(), events=rules.events(),
            players={name: rules.player(name) for name in type(file.players).model_fields},
            outcomes=rules.outcomes(), variables=self.parts.words.variables,
            weights=(file.result.deal, file.result.interests, file.result.relationship),
            theirs_share=self.parts.base.theirs_share,
            asks_with=self.parts.base.asks_with, cues=self._cues(),
            content={}, phase=file.phase or "", gives=rules.gives(), takes=tuple(takes(file)),
        )  # fmt: skip

    # --- what is on the table ---------------------------------------------------------------

    def _issue(self, key: str, one: IssueShape) -> model.Issue:
        options = tuple(
            self._option(("issues", key, "options", at), one, option)
            for at, option in enumerate(one.options)
        )
        phrase = one.phrase or ("{}" if one.kind == "choice" else f"{one.label} of {{}}")
        return model.Issue(
            key, one.label, one.kind, options, phrase, one.unit, tuple(one.also), one.question or ""
        )

    def _option(self, path: Path, issue: IssueShape, one: OptionShape) -> model.Option:
        points = model.Sides(one.you, one.them)
        if issue.kind == "choice":
            label = self.parts.text(str(one.is_), (*path, "is"))
            key = one.id or re.sub(r"[^a-z0-9]+", "-", str(one.is_).lower()).strip("-")
            return model.Option(key, label, points, None, tuple(one.also))
        try:
            amount = amounts.resolve(one.is_, self.parts.values)
        except amounts.AmountError as error:
            self.parts.document.problem((*path, "is"), str(error), without_commas(one.is_))
            amount = 0
        label = amounts.written(amount, issue.kind, issue.unit, self.parts.personal.currency)
        return model.Option(model_number(amount), label, points, amount, tuple(one.also))

    def _opening(self) -> tuple[int, ...]:
        for key in self.parts.file.opening.options:
            if key not in self.parts.file.issues:
                self._unknown(("opening", "options", key), key, "an issue", self.parts.file.issues)
        chosen = []
        for key, issue in self.parts.file.issues.items():
            number = self.parts.file.opening.options.get(key, 1)
            if number > len(issue.options):
                self.parts.document.problem(
                    ("opening", "options", key), f"'{key}' has no option {number}"
                )
                number = 1
            chosen.append(number - 1)
        return tuple(chosen)

    def _hope(self, issues: tuple[model.Issue, ...], opening: tuple[int, ...]) -> int:
        points = sum(
            issue.options[at].points.them for issue, at in zip(issues, opening, strict=True)
        )
        return points if self.parts.file.limits.hope is None else self.parts.file.limits.hope

    # --- people and what they want ----------------------------------------------------------

    def _yours(self, key: str, one: YoursShape) -> model.Interest:
        with self.parts.noting("yours", key):
            return self._interest("you", key, one)

    def _theirs(self, key: str, one: TheirsShape) -> model.Interest:
        path: Path = ("interests", "them", key)
        with self.parts.noting("theirs", key):
            plain = self._interest("them", key, one)
            says = tuple(self.parts.text(line, (*path, "says"), live=True) for line in one.says)
            if one.visibility != "public" and not says:
                self.parts.document.problem(
                    path, f"'{key}' needs 'says': what they say when they open up"
                )
            self._topic(one.topic, (*path, "topic"))
        return replace(
            plain, visibility=one.visibility, topic=one.topic, says=says,
            opens_at=one.opens_at if one.visibility == "guarded" else 0,
            act_served=f"served.{key}" in self.parts.words.by_name,
        )  # fmt: skip

    def _topic(self, topic: str | None, path: Path) -> None:
        if topic is not None and topic not in self.parts.words.topics:
            self._unknown(path, topic, "an issue or a topic", self.parts.words.topics)

    def _interest(self, side: str, key: str, one: YoursShape) -> model.Interest:
        path: Path = ("interests", side, key)
        served = tuple(
            (issue, self._options(issue, test, (*path, "served_by", issue)))
            for issue, test in one.served_by.items()
        )
        return model.Interest(
            key,
            one.label,
            one.want,
            one.weight,
            tuple(one.also),
            served_by=served,
            kept_by=tuple(one.kept_by),
        )

    def _options(self, issue: str, test: object, path: Path) -> frozenset[int]:
        if issue not in self.parts.file.issues:
            self._unknown(path, issue, "an issue", self.parts.file.issues)
            return frozenset()
        count = len(self.parts.file.issues[issue].options)
        try:
            rule = guard(issue, test, {issue: None})
        except RuleError as error:
            self.parts.document.problem(
                path, str(error), "write option numbers: 3, at least 3, [1, 2]"
            )
            return frozenset()
        numbers = [*(rule.among or ()), *(b for b in (rule.low, rule.high) if abs(b) < inf)]
        for number in numbers:
            if not 1 <= float(number) <= count:
                self.parts.document.problem(
                    path, f"'{issue}' has no option {number}", f"it has 1 to {count}"
                )
        return frozenset(at for at in range(count) if rule.holds(at + 1))

    def _unknown(self, path: Path, name: str, what: str, known: Iterable[str]) -> None:
        self.parts.document.problem(path, f"'{name}' is not {what}", nearest(name, known))

    def _topics(self) -> tuple[model.Topic, ...]:
        topics = [
            model.Topic(key, one.label, tuple(one.acts), tuple(one.also), one.question or "")
            for key, one in self.parts.file.topics.items()
        ]
        return tuple(topics)

    def _facts(self) -> tuple[model.Fact, ...]:
        return tuple(self._fact(key, one) for key, one in self.parts.file.facts.items())

    def _fact(self, key: str, one: FactShape) -> model.Fact:
        path: Path = ("facts", key)
        with self.parts.noting("fact", key):
            self._topic(one.topic, (*path, "topic"))
            values = tuple(
                model.FactValue(
                    name, value.odds,
                    self.parts.text(value.says, (*path, "values", name, "says")), value.room,
                )
                for name, value in one.values.items()
            )  # fmt: skip
        return model.Fact(key, one.about, values, one.topic)

    def _alternatives(self) -> tuple[model.Alternative, ...]:
        if self.parts.file.best_alternative not in self.parts.file.alternatives:
            self._unknown(
                ("best_alternative",),
                self.parts.file.best_alternative,
                "an alternative",
                self.parts.file.alternatives,
            )
        return tuple(
            model.Alternative(
                key, self.parts.text(one.label, ("alternatives", key, "label")), one.firmness,
                tuple(one.also), self.parts.text(one.evidence, ()), self.parts.text(one.date, ()),
                self.parts.text(one.value, ()), self.parts.text(one.why, ()), one.worth,
                one.would_take,
            )
            for key, one in self.parts.file.alternatives.items()
        )  # fmt: skip

    def _brief(self) -> model.Brief:
        brief = self.parts.file.brief
        return model.Brief(
            self.parts.text(brief.situation, ("brief", "situation")),
            self.parts.text(brief.goal, ("brief", "goal")),
            tuple(self.parts.text(tip, ("brief", "tips")) for tip in brief.tips),
        )

    def _cues(self) -> Mapping[str, tuple[str, ...]]:
        merged = {**self.parts.base.cues, **self.parts.file.cues}
        return {
            key: tuple(self.parts.text(line, ("cues", key), live=True) for line in lines)
            for key, lines in merged.items()
        }


def model_number(amount: int | float) -> str:
    """Name an amount's option by its number, as notation writes it."""
    return str(int(amount)) if float(amount).is_integer() else str(amount)


def unanswered(scenario: model.Scenario) -> Iterator[tuple[str, str]]:
    """List the (stage, act) pairs that some state would leave without an answer."""
    for stage, _ in scenario.stages:
        caught = {
            act
            for one in scenario.reactions
            if stage in one.stages and not one.guards
            for act in one.acts
        }
        yield from ((stage, act) for act in ACTS if act not in caught)
