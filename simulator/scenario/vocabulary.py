"""The variables a scenario has, and the words guards may test them against."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from simulator.scenario.file import ArchetypeShape, ScenarioShape
from simulator.scenario.model import ENDINGS, EVENTS, STATUS, Guard, Temperament, Variable
from simulator.scenario.words import COMPANY, MANNERS, ZONES

METERS = 5
"""Steps of rapport and of patience, 0 to 4 (design 6)."""

ANY_REACH: Mapping[str, range] = {"turn": range(1, 21), "concede": range(6)}
"""What an archetype's guards may count on: the widest that the shape of a scenario allows."""

Domains = Mapping[str, tuple[str, ...] | None]


class Vocabulary:
    """Names and domains, from the shapes of a scenario and its archetype."""

    def __init__(self, scenario: ScenarioShape, archetype: ArchetypeShape) -> None:
        self.scenario = scenario
        self.archetype = archetype

    @cached_property
    def temperament(self) -> Temperament:
        """The archetype's temperament with the scenario's changes."""
        fixed = ("rapport", "patience", "steps", "stretch", "beyond")
        given = {
            **self.archetype.temperament.model_dump(exclude_none=True),
            **self.scenario.counterpart.temperament.model_dump(exclude_none=True),
        }
        numbers = {key: given[key] for key in fixed if key in given}
        traits = {key: words[0] for key, words in self.archetype.traits.items()}
        traits |= {key: str(word) for key, word in given.items() if key not in fixed}
        return Temperament(**numbers, traits=tuple(traits.items()))

    @cached_property
    def variables(self) -> tuple[Variable, ...]:
        """The state's variables, in the order of their slots."""
        temperament, interests = self.temperament, self.scenario.interests
        served = self._act_served()
        flags = {**self.archetype.memory, **self.scenario.memory}
        return (
            Variable("rapport", METERS, temperament.rapport),
            Variable("patience", METERS, temperament.patience),
            Variable("concede", temperament.steps + 1),
            Variable("offer", 3, int(self.scenario.opening.offered), ("none", "theirs", "yours")),
            Variable("event", len(EVENTS), 0, EVENTS),
            *(Variable(key, 3, 0, STATUS) for key in interests.them),
            *(
                Variable(f"served.{key}", 2, 0, ("no", "yes"))
                for key in interests.them
                if key in served
            ),
            *(Variable(f"said.{key}", 2, 0, ("no", "yes")) for key in interests.you),
            *(Variable(f"shown.{key}", 2, 0, ("no", "yes")) for key in self.scenario.facts),
            *(
                Variable(key, max(2, len(words)), 0, tuple(words) or ("no", "yes"))
                for key, words in flags.items()
            ),
        )

    def _act_served(self) -> set[str]:
        found: set[str] = set()
        for reaction in self.scenario.reactions:
            for one in (reaction, *reaction.chance):
                value = one.effect.get("serve", [])
                found |= (
                    {value}
                    if isinstance(value, str)
                    else set(value)
                    if isinstance(value, list)
                    else set()
                )
        return found

    @cached_property
    def by_name(self) -> Mapping[str, Variable]:
        """Variables by name."""
        return {variable.name: variable for variable in self.variables}

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Everything a move can be about."""
        scenario = self.scenario
        return (
            *scenario.issues, *scenario.topics, *scenario.interests.you, *scenario.alternatives,
        )  # fmt: skip

    @cached_property
    def domains(self) -> Domains:
        """What guards of reactions may test: the state, facts, traits and the move."""
        scenario = self.scenario
        issues, theirs = tuple(scenario.issues), tuple(scenario.interests.them)
        return {
            **{one.name: one.words or None for one in self.variables},
            **{key: tuple(fact.values) for key, fact in scenario.facts.items()},
            **{key: tuple(words) for key, words in self.archetype.traits.items()},
            "topic": ("none", *self.topics), "zone": ZONES, "manner": MANNERS,
            "claim": ("none", "honest", "bluff"), "firmness": None, "would": ("leave", "stay"),
            "with": ("none", *COMPANY), "helps": ("no", "yes"),
            "gain": ("none", "less", "same", "more"), "terms": ("no", "yes"),
            "names": issues, "gives": issues,
            "serves": theirs, "room": ("left", "none"), "counter": ("better", "same"),
        }  # fmt: skip

    @cached_property
    def happening(self) -> Domains:
        """What guards of events may test: the same but for what hangs on a fact, and the turn.

        So an event tells nobody more about the facts than the answer before it did.
        """
        hidden = {*self.scenario.facts, "room", "counter"}
        return {
            **{name: words for name, words in self.domains.items() if name not in hidden},
            "turn": None,
        }

    @cached_property
    def seen(self) -> Domains:
        """What guards of scripted players may test: only what a person can see."""
        scenario = self.scenario
        yes = ("no", "yes")
        return {
            "turn": None, "points": None, "stage": tuple(self.archetype.stages),
            "event": EVENTS, "offer": ("none", "theirs", "yours"), "improved": yes,
            **{f"heard.{topic}": yes for topic in self.topics},
            **{f"said.{key}": yes for key in scenario.interests.you},
            **{f"shown.{key}": yes for key in scenario.facts},
            **{key: (*fact.values, "unknown") for key, fact in scenario.facts.items()},
            **{f"at.{key}": None for key in scenario.issues},
        }  # fmt: skip

    @cached_property
    def final(self) -> Domains:
        """What guards of outcomes may test: the ending and the package."""
        return {
            "ending": ENDINGS, "points": None, "gain": None, "improved": ("no", "yes"),
            "rapport": None, **dict.fromkeys(self.scenario.issues, None),
        }  # fmt: skip

    @cached_property
    def reach(self) -> Mapping[str, range]:
        """The values that numbers can have in this scenario, wherever guards test them."""
        scenario = self.scenario
        sizes = {one.name: range(one.size) for one in self.variables if not one.words}
        counts = {key: len(issue.options) for key, issue in scenario.issues.items()}
        return {
            **sizes, "turn": range(1, scenario.turns + 1), "firmness": range(6),
            "points": range(101), "gain": range(-100, 101),
            **{key: range(count + 1) for key, count in counts.items()},
            **{f"at.{key}": range(1, count + 1) for key, count in counts.items()},
        }  # fmt: skip

    def possible(self, guards: tuple[Guard, ...]) -> bool:
        """Whether guards on the temperament's words can hold at all in this scenario."""
        traits = dict(self.temperament.traits)
        return all(one.holds(traits[one.variable]) for one in guards if one.variable in traits)
