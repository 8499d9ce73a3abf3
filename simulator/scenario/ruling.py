"""The rules of a scenario: reactions in order of precedence, events, players, endings, gifts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.scenario import model, playing
from simulator.scenario.expand import expand
from simulator.scenario.file import EventShape, OfferGivenShape, OutcomeShape, ReactionShape
from simulator.scenario.nodes import Document, Path
from simulator.scenario.parts import Parts
from simulator.scenario.rules import RuleError, effects, guard, in_state, nearest
from simulator.scenario.steps import HINT, KINDS, Give
from simulator.scenario.vocabulary import ANY_REACH, Domains


class Ruling:
    """Builds the rules of one scenario; `issues` are the built ones."""

    def __init__(self, parts: Parts, issues: tuple[model.Issue, ...]) -> None:
        self.parts = parts
        self.issues = {issue.id: issue for issue in issues}

    def reactions(self) -> tuple[model.Reaction, ...]:
        """All reactions: more guards first, then the scenario's, then in file order."""
        ranked: list[tuple[tuple[int, int, int], model.Reaction]] = []
        for order, (document, shapes) in enumerate(
            (
                (self.parts.document, self.parts.file.reactions),
                (self.parts.base_document, self.parts.base.reactions),
            )
        ):
            seen: dict[object, str] = {}
            for at, shape in enumerate(shapes):
                path: Path = ("reactions", at)
                for one in expand(shape, self.parts.file, self.parts.broken):
                    reaction = self._reaction(one, document, path)
                    self._no_twin(reaction, seen, document, path)
                    if self.parts.words.possible(reaction.guards):
                        rank = (-len(reaction.guards), order, at)
                        ranked.append((rank, reaction))
        ranked.sort(key=lambda one: one[0])
        return tuple(reaction for _, reaction in ranked)

    def _reaction(self, one: ReactionShape, document: Document, path: Path) -> model.Reaction:
        stages = frozenset(one.stages or self.parts.base.stages)
        for stage in one.stages:
            if stage not in self.parts.base.stages:
                self._no_stage(stage, document, (*path, "stages"))
        if one.chance and (one.say or one.effect or one.next or one.end):
            document.problem(
                path,
                f"'{one.id}' leaves its answer to 'chance', so what stands beside it never happens",
                "put 'say', 'effect', 'next' and 'end' into each outcome",
            )
        parts: list[OutcomeShape] = list(one.chance) or [one]
        outcomes = tuple(
            self._outcome(part, document, (*path, "chance", at) if one.chance else path)
            for at, part in enumerate(parts)
        )
        guards = self._guards(one.when, self.parts.words.domains, document, (*path, "when"))
        self._spoken(tuple(line.replace("{source}", "") for line in one.figures), document,
                     (*path, "figures"))  # fmt: skip
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
                made += effects(name, change, self.parts.words.by_name)
            except RuleError as error:
                document.problem((*path, "effect", name), str(error), error.suggestion)
        if not one.say:
            document.problem((*path, "say"), "an answer needs at least one line in 'say'")
        if one.next is not None and one.next not in self.parts.base.stages:
            self._no_stage(one.next, document, (*path, "next"))
        return model.Outcome(
            say=self._spoken(one.say, document, (*path, "say")),
            cue=self._spoken(one.cue, document, (*path, "cue")),
            effects=tuple(made), offer=offer, next=one.next, end=one.end,
            reason=self.parts.text(one.reason or "", (*path, "reason"), document), odds=one.odds,
        )  # fmt: skip

    def _spoken(self, lines: tuple[str, ...], document: Document, path: Path) -> tuple[str, ...]:
        return tuple(self.parts.text(line, path, document, live=True) for line in lines)

    def _no_stage(self, name: str, document: Document, path: Path) -> None:
        document.problem(path, f"'{name}' is not a stage", nearest(name, self.parts.base.stages))

    def _guards(
        self, when: Mapping[str, Any], domains: Domains, document: Document, path: Path
    ) -> tuple[model.Guard, ...]:
        by_name = self.parts.words.by_name
        tested = self._tested(when, domains, document, path)
        return tuple(
            in_state(one, by_name[one.variable]) if one.variable in by_name else one
            for one in tested
        )

    def _tested(
        self, when: Mapping[str, Any], domains: Domains, document: Document, path: Path
    ) -> tuple[model.Guard, ...]:
        """Guards on variables of these domains; one that can never hold is a problem.

        An archetype serves many scenarios, so its guards may hold in another one. A guard on a
        trait may wait for another temperament: authors try both.
        """
        own = document is self.parts.document
        reach = self.parts.words.reach if own else {**self.parts.words.reach, **ANY_REACH}
        guards = []
        for name, test in when.items():
            try:
                one = guard(name, test, domains)
            except RuleError as error:
                document.problem((*path, name), str(error), error.suggestion)
                continue
            if domains[name] is None and not any(one.holds(value) for value in reach[name]):
                low, high = reach[name][0], reach[name][-1]
                message = f"'{name}' is never {test} here: it goes from {low} to {high}"
                document.problem((*path, name), message)
            guards.append(one)
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

    def events(self) -> tuple[model.Event, ...]:
        """The scenario's events, then the archetype's."""
        both = [(self.parts.document, at, one) for at, one in enumerate(self.parts.file.events)]
        both += [
            (self.parts.base_document, at, one) for at, one in enumerate(self.parts.base.events)
        ]
        return tuple(self._event(one, document, ("events", at)) for document, at, one in both)

    def _event(self, one: EventShape, document: Document, path: Path) -> model.Event:
        if one.turn is None and one.entering is None and one.end is None:
            document.problem(
                path, "an event happens at a 'turn', on 'entering' a stage, or ends the talk"
            )
        if one.entering is not None and one.entering not in self.parts.base.stages:
            self._no_stage(one.entering, document, (*path, "entering"))
        if one.next is not None:
            document.problem((*path, "next"), "an event cannot lead to a stage; a reaction can")
        turns = self.parts.file.turns
        if one.turn is not None and one.turn > turns and document is self.parts.document:
            document.problem((*path, "turn"), f"the talk has {turns} turns, so this never happens")
        guards = self._guards(one.when, self.parts.words.happening, document, (*path, "when"))
        outcome = self._outcome(one, document, path)
        if any(effect.variable == "concede" for effect in outcome.effects):
            document.problem((*path, "effect"), "an event cannot concede: that hangs on the facts")
        return model.Event(one.id, one.turn, one.entering, guards, outcome, one.odds)

    def player(self, name: str) -> tuple[model.Line, ...]:
        """The rules of a scripted player."""
        lines = []
        for at, line in enumerate(getattr(self.parts.file.players, name)):
            path: Path = ("players", name, at)
            seen, document = self.parts.words.seen, self.parts.document
            guards = self._tested(line.when, seen, document, (*path, "when"))
            alternatives = tuple(self.parts.file.alternatives)
            for said in playing.mistakes(
                line.do, self.issues, self.parts.words.topics, alternatives
            ):
                document.problem((*path, "do"), *said)
            lines.append(model.Line(guards, playing.numbered(line.do, self.issues)))
        return tuple(lines)

    def outcomes(self) -> tuple[model.ScenarioOutcome, ...]:
        """The named outcomes; the last one must catch the rest."""
        results = []
        for at, one in enumerate(self.parts.file.outcomes):
            final, path = self.parts.words.final, ("outcomes", at, "when")
            guards = self._tested(one.when, final, self.parts.document, path)
            shares = tuple(one.shares.items())
            results.append(model.ScenarioOutcome(one.id, one.label, guards, shares))
        if results and results[-1].guards:
            self.parts.document.problem(
                ("outcomes", len(results) - 1), "the last outcome must catch the rest: no 'when'"
            )
        return tuple(results)

    def gives(self) -> tuple[Give, ...]:
        """What an ending leaves for a later talk."""
        found = []
        for kind in KINDS:
            shape = getattr(self.parts.file.gives, kind)
            if shape is None:
                continue
            path: Path = ("gives", kind)
            final, document = self.parts.words.final, self.parts.document
            guards = self._tested(shape.when, final, document, (*path, "when"))
            firmness, base = HINT if kind == "hint" else 0, ""
            if isinstance(shape, OfferGivenShape):
                firmness, base = shape.firmness, shape.base
                self._is_pay(base, (*path, "base"))
            found.append(Give(kind, guards, firmness, base))
        return tuple(found)

    def _is_pay(self, name: str, path: Path) -> None:
        money = [one.id for one in self.issues.values() if one.kind == "money"]
        if name not in money:
            message = f"'{name}' is not an issue of money"
            self.parts.document.problem(path, message, nearest(name, money))
