"""From the shapes of two files to one frozen `Scenario`, noting every problem on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.scenario import amounts, model
from simulator.scenario.expand import expand
from simulator.scenario.file import (
    ArchetypeShape,
    EventShape,
    IssueShape,
    OptionShape,
    OutcomeShape,
    ReactionShape,
    ScenarioShape,
    YoursShape,
)
from simulator.scenario.nodes import Document, Path
from simulator.scenario.rules import RuleError, effects, guard, in_state
from simulator.scenario.vocabulary import Vocabulary
from simulator.scenario.words import ACTS

_NUMBERED = re.compile(r"([a-z][a-z0-9_-]*)=#(\d+)")
_NAME = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Personal:
    """The person's own numbers and the counterpart's name; what is missing keeps its example."""

    values: Mapping[str, int | float]
    counterpart: str | None = None
    currency: str = ""


@dataclass
class _Ranked:
    reaction: model.Reaction
    rank: tuple[int, int, int]


class Builder:
    """Builds one scenario; `problems` go to the documents the shapes came from."""

    def __init__(
        self,
        scenario: tuple[ScenarioShape, Document],
        archetype: tuple[ArchetypeShape, Document],
        personal: Personal,
    ) -> None:
        self.file, self.document = scenario
        self.base, self.base_document = archetype
        self.personal = personal
        examples = {key: one.example for key, one in self.file.numbers.items()}
        self.values = {**examples, **personal.values}
        self.words = Vocabulary(self.file, self.base)
        self.issues: dict[str, model.Issue] = {}
        self.texts = {
            "counterpart": personal.counterpart or self.file.counterpart.name,
            **{
                key: amounts.written(self.values[key], one.kind, currency=personal.currency)
                for key, one in self.file.numbers.items()
            },
        }

    def build(self) -> model.Scenario:
        """Make the scenario; look at the documents' problems before trusting it."""
        file, temperament = self.file, self.words.temperament
        issues = tuple(self._issue(key, one) for key, one in file.issues.items())
        self.issues = {issue.id: issue for issue in issues}
        opening = self._opening()
        return model.Scenario(
            id=file.scenario, archetype=file.extends, title=file.title, purpose=file.purpose,
            difficulty=file.difficulty, minutes=file.minutes, turns=file.turns,
            counterpart=self.texts["counterpart"], role=file.counterpart.role,
            brief=self._brief(), temperament=temperament,
            stages=tuple(self.base.stages.items()),
            numbers=tuple(
                model.Number(key, one.ask, one.kind, one.example)
                for key, one in file.numbers.items()
            ),
            values=self.values, currency=self.personal.currency,
            topics=self._topics(), issues=issues, opening=opening,
            on_table=file.opening.offered,
            limits=model.Sides(file.limits.you, file.limits.them),
            hope=self._hope(issues, opening),
            interests=model.Sides(
                tuple(self._interest(key, one) for key, one in file.interests.you.items()),
                tuple(self._interest(key, one) for key, one in file.interests.them.items()),
            ),
            facts=self._facts(), alternatives=self._alternatives(),
            best_alternative=file.best_alternative, walking_away=file.walking_away,
            reactions=self._reactions(), events=self._events(),
            players={name: self._player(name) for name in type(file.players).model_fields},
            outcomes=self._outcomes(), variables=self.words.variables,
            weights=(file.result.deal, file.result.interests, file.result.relationship),
            theirs_share=self.base.theirs_share, asks_with=self.base.asks_with, cues=self._cues(),
            content={},
        )  # fmt: skip

    # --- what is on the table ---------------------------------------------------------------

    def _issue(self, key: str, one: IssueShape) -> model.Issue:
        options = tuple(
            self._option(("issues", key, "options", at), one, option)
            for at, option in enumerate(one.options)
        )
        phrase = one.phrase or ("{}" if one.kind == "choice" else f"{one.label} of {{}}")
        return model.Issue(key, one.label, one.kind, options, phrase, one.unit, tuple(one.also))

    def _option(self, path: Path, issue: IssueShape, one: OptionShape) -> model.Option:
        points = model.Sides(one.you, one.them)
        if issue.kind == "choice":
            label = self._text(str(one.is_), (*path, "is"))
            key = one.id or re.sub(r"[^a-z0-9]+", "-", str(one.is_).lower()).strip("-")
            return model.Option(key, label, points, None, tuple(one.also))
        try:
            amount = amounts.resolve(one.is_, self.values)
        except amounts.AmountError as error:
            self.document.problem((*path, "is"), str(error))
            amount = 0
        label = amounts.written(amount, issue.kind, issue.unit, self.personal.currency)
        return model.Option(model_number(amount), label, points, amount, tuple(one.also))

    def _opening(self) -> tuple[int, ...]:
        for key in self.file.opening.options:
            if key not in self.file.issues:
                self.document.problem(("opening", "options", key), f"'{key}' is not an issue")
        chosen = []
        for key, issue in self.file.issues.items():
            number = self.file.opening.options.get(key, 1)
            if number > len(issue.options):
                self.document.problem(
                    ("opening", "options", key), f"'{key}' has no option {number}"
                )
                number = 1
            chosen.append(number - 1)
        return tuple(chosen)

    def _hope(self, issues: tuple[model.Issue, ...], opening: tuple[int, ...]) -> int:
        points = sum(
            issue.options[at].points.them for issue, at in zip(issues, opening, strict=True)
        )
        return points if self.file.limits.hope is None else self.file.limits.hope

    # --- people and what they want ----------------------------------------------------------

    def _interest(self, key: str, one: YoursShape) -> model.Interest:
        side = "you" if key in self.file.interests.you else "them"
        path: Path = ("interests", side, key)
        served = tuple(
            (issue, self._options(issue, test, (*path, "served_by", issue)))
            for issue, test in one.served_by.items()
        )
        theirs: dict[str, Any] = {}
        if side == "them":
            shape = self.file.interests.them[key]
            says = tuple(self._text(line, (*path, "says")) for line in shape.says)
            theirs = {
                "visibility": shape.visibility, "topic": shape.topic, "says": says,
                "opens_at": shape.opens_at if shape.visibility == "guarded" else 0,
                "act_served": f"served.{key}" in self.words.by_name,
            }  # fmt: skip
            if shape.topic is not None and shape.topic not in self.words.topics:
                self.document.problem(
                    (*path, "topic"), f"'{shape.topic}' is neither an issue nor a topic"
                )
        return model.Interest(
            key, one.label, one.want, one.weight, tuple(one.also), served_by=served, **theirs
        )

    def _options(self, issue: str, test: object, path: Path) -> frozenset[int]:
        if issue not in self.file.issues:
            self.document.problem(path, f"'{issue}' is not an issue")
            return frozenset()
        count = len(self.file.issues[issue].options)
        try:
            rule = guard(issue, test, {issue: None})
        except RuleError as error:
            self.document.problem(path, str(error), "write option numbers: 3, at least 3, [1, 2]")
            return frozenset()
        return frozenset(at for at in range(count) if rule.holds(at + 1))

    def _topics(self) -> tuple[model.Topic, ...]:
        topics = [
            model.Topic(key, one.label, tuple(one.acts), tuple(one.also))
            for key, one in self.file.topics.items()
        ]
        return tuple(topics)

    def _facts(self) -> tuple[model.Fact, ...]:
        return tuple(
            model.Fact(
                key,
                one.about,
                tuple(
                    model.FactValue(
                        name,
                        value.odds,
                        self._text(value.says, ("facts", key, "values", name, "says")),
                        value.room,
                    )
                    for name, value in one.values.items()
                ),
                one.topic,
            )
            for key, one in self.file.facts.items()
        )

    def _alternatives(self) -> tuple[model.Alternative, ...]:
        if self.file.best_alternative not in self.file.alternatives:
            self.document.problem(
                ("best_alternative",), f"'{self.file.best_alternative}' is not an alternative"
            )
        return tuple(
            model.Alternative(
                key, self._text(one.label, ("alternatives", key, "label")), one.firmness,
                tuple(one.also), self._text(one.evidence, ()), self._text(one.date, ()),
                self._text(one.value, ()), self._text(one.why, ()), one.worth, one.would_take,
            )
            for key, one in self.file.alternatives.items()
        )  # fmt: skip

    def _brief(self) -> model.Brief:
        brief = self.file.brief
        return model.Brief(
            self._text(brief.situation, ("brief", "situation")),
            self._text(brief.goal, ("brief", "goal")),
            tuple(self._text(tip, ("brief", "tips")) for tip in brief.tips),
        )

    # --- rules --------------------------------------------------------------------------------

    def _reactions(self) -> tuple[model.Reaction, ...]:
        ranked: list[_Ranked] = []
        for order, (document, shapes) in enumerate(
            ((self.document, self.file.reactions), (self.base_document, self.base.reactions))
        ):
            seen: dict[object, str] = {}
            for at, shape in enumerate(shapes):
                path: Path = ("reactions", at)
                for one in expand(shape, self.file):
                    reaction = self._reaction(one, document, path)
                    self._no_twin(reaction, seen, document, path)
                    if self.words.possible(reaction.guards):
                        rank = (-len(reaction.guards), order, at)
                        ranked.append(_Ranked(reaction, rank))
        ranked.sort(key=lambda one: one.rank)
        return tuple(one.reaction for one in ranked)

    def _reaction(self, one: ReactionShape, document: Document, path: Path) -> model.Reaction:
        stages = frozenset(one.stages or self.base.stages)
        for stage in one.stages:
            if stage not in self.base.stages:
                document.problem((*path, "stages"), f"'{stage}' is not a stage")
        parts: list[OutcomeShape] = list(one.chance) or [one]
        outcomes = tuple(
            self._outcome(part, document, (*path, "chance", at) if one.chance else path)
            for at, part in enumerate(parts)
        )
        guards = self._guards(one.when, document, (*path, "when"))
        return model.Reaction(one.id, stages, frozenset(one.you), guards, outcomes, one.note or "")

    def _outcome(self, one: OutcomeShape, document: Document, path: Path) -> model.Outcome:
        offer: str | None = None
        made: list[model.Effect] = []
        for name, change in one.effect.items():
            if name == "offer":
                offer = str(change)
                if offer not in ("counter", "yours", "none"):
                    document.problem(
                        (*path, "effect", name), "an offer is 'counter', 'yours' or 'none'"
                    )
                continue
            try:
                made += effects(name, change, self.words.by_name)
            except RuleError as error:
                document.problem((*path, "effect", name), str(error), error.suggestion)
        if not one.say:
            document.problem((*path, "say"), "an answer needs at least one line in 'say'")
        if one.next is not None and one.next not in self.base.stages:
            document.problem((*path, "next"), f"'{one.next}' is not a stage")
        return model.Outcome(
            say=tuple(self._text(line, (*path, "say"), document) for line in one.say),
            cue=tuple(self._text(line, (*path, "cue"), document) for line in one.cue),
            effects=tuple(made), offer=offer, next=one.next, end=one.end,
            reason=self._text(one.reason or "", (*path, "reason"), document), odds=one.odds,
        )  # fmt: skip

    def _guards(
        self, when: Mapping[str, Any], document: Document, path: Path
    ) -> tuple[model.Guard, ...]:
        guards = []
        for name, test in when.items():
            try:
                one = guard(name, test, self.words.domains)
            except RuleError as error:
                document.problem((*path, name), str(error), error.suggestion)
                continue
            variable = self.words.by_name.get(name)
            guards.append(in_state(one, variable) if variable else one)
        return tuple(guards)

    def _no_twin(
        self, one: model.Reaction, seen: dict[object, str], document: Document, path: Path
    ) -> None:
        for act in one.acts:
            key = (act, one.stages, frozenset(one.guards))
            if key in seen and seen[key] != one.id:
                document.problem(
                    path,
                    f"'{one.id}' and '{seen[key]}' answer '{act}' in the same stages"
                    " under the same guards",
                    "add a guard, or put both lines under one reaction",
                )
                return
            seen[key] = one.id

    def _events(self) -> tuple[model.Event, ...]:
        both = [(self.document, at, one) for at, one in enumerate(self.file.events)]
        both += [(self.base_document, at, one) for at, one in enumerate(self.base.events)]
        return tuple(self._event(one, document, ("events", at)) for document, at, one in both)

    def _event(self, one: EventShape, document: Document, path: Path) -> model.Event:
        if one.turn is None and one.entering is None and one.end is None:
            document.problem(
                path, "an event happens at a 'turn', on 'entering' a stage, or ends the talk"
            )
        if one.entering is not None and one.entering not in self.base.stages:
            document.problem((*path, "entering"), f"'{one.entering}' is not a stage")
        guards = self._guards(one.when, document, (*path, "when"))
        outcome = self._outcome(one, document, path)
        return model.Event(one.id, one.turn, one.entering, guards, outcome, one.odds)

    def _player(self, name: str) -> tuple[model.Line, ...]:
        lines = []
        for at, line in enumerate(getattr(self.file.players, name)):
            path: Path = ("players", name, at)
            guards = []
            for key, test in line.when.items():
                try:
                    guards.append(guard(key, test, self.words.seen))
                except RuleError as error:
                    self.document.problem((*path, "when", key), str(error), error.suggestion)
            lines.append(model.Line(tuple(guards), self._numbered(line.do, path)))
        return tuple(lines)

    def _numbered(self, move: str, path: Path) -> str:
        """Write `base=#3`, an option by its number, with the option it names."""

        def option(match: re.Match[str]) -> str:
            issue, number = match[1], int(match[2])
            options = self.issues[issue].options if issue in self.issues else ()
            if not 1 <= number <= len(options):
                self.document.problem((*path, "do"), f"there is no option {match[0]}")
                return match[0]
            return f"{issue}={options[number - 1].id}"

        return _NUMBERED.sub(option, move)

    def _outcomes(self) -> tuple[model.ScenarioOutcome, ...]:
        results = []
        for at, one in enumerate(self.file.outcomes):
            guards = []
            for key, test in one.when.items():
                try:
                    guards.append(guard(key, test, self.words.final))
                except RuleError as error:
                    path: Path = ("outcomes", at, "when", key)
                    self.document.problem(path, str(error), error.suggestion)
            shares = tuple(one.shares.items())
            results.append(model.ScenarioOutcome(one.id, one.label, tuple(guards), shares))
        if results and results[-1].guards:
            self.document.problem(
                ("outcomes", len(results) - 1), "the last outcome must catch the rest: no 'when'"
            )
        return tuple(results)

    # --- texts ----------------------------------------------------------------------------------

    def _cues(self) -> Mapping[str, tuple[str, ...]]:
        merged = {**self.base.cues, **self.file.cues}
        return {
            key: tuple(self._text(line, ("cues", key)) for line in lines)
            for key, lines in merged.items()
        }

    def _text(self, text: str, path: Path, document: Document | None = None) -> str:
        def fill(match: re.Match[str]) -> str:
            name = match.group(1)
            if name in self.texts:
                return self.texts[name]
            head, _, issue = name.partition(".")
            dynamic = head in ("offer", "asked") and (not issue or issue in self.file.issues)
            if not dynamic:
                (document or self.document).problem(
                    path,
                    f"'{{{name}}}' is not a name texts can use",
                    f"there are: {', '.join([*self.texts, 'offer', 'asked'])}",
                )
            return match.group()

        return _NAME.sub(fill, text)


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
