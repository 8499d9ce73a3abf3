"""A scenario as the engine uses it: frozen, checked, with the person's own numbers filled in.

Everything here is data. Guards and effects test or change one small bounded variable each, so the
same rule objects can drive one talk or a table of all states.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from simulator.scenario.steps import Give, Take

T = TypeVar("T")

ENDINGS = (
    "agreement", "help_granted", "later", "deflected", "no_deal",
    "walked_away", "best_of_luck", "withdrawn", "time_up",
)  # fmt: skip
"""How a talk can end. The first three keep a package; the others leave with none."""

KEEPS_PACKAGE = frozenset({"agreement", "help_granted", "later"})

STATUS = ("hidden", "discovered", "named")
"""What you know of an interest of theirs: nothing, that it is there, and said it back to them."""

EVENTS = ("none", "pressure", "refusal", "umbrage")
"""What they may do to you between two turns."""


@dataclass(frozen=True, slots=True)
class Sides(Generic[T]):
    """One value for each side of the table."""

    you: T
    them: T


@dataclass(frozen=True, slots=True)
class Variable:
    """A small bounded integer of the state; `words` names its values where they have names."""

    name: str
    size: int
    start: int = 0
    words: tuple[str, ...] = ()

    def word(self, value: int) -> str:
        """Name a value of this variable."""
        return self.words[value] if self.words else str(value)


@dataclass(frozen=True, slots=True)
class Guard:
    """A test of one variable: among some values, or between two bounds (both included).

    `holds` takes the variable's value now: an integer, a word, or a set of words where several
    can be true of one move (the interests a package serves), of which one is enough.
    """

    variable: str
    among: frozenset[int | str] | None = None
    low: float = float("-inf")
    high: float = float("inf")

    def holds(self, value: object) -> bool:
        """Tell whether the test passes."""
        if isinstance(value, frozenset):
            return self.among is not None and bool(value & self.among)
        if self.among is not None:
            return value in self.among
        return isinstance(value, int | float) and self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Effect:
    """A change of one variable, as a table from its old value to its new one."""

    variable: str
    table: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one answer says and does.

    `offer` puts a package on the table: `counter` (theirs), `yours` (your proposal stands) or
    `none`. `end` is one of `ENDINGS`. `odds` is its weight among a reaction's outcomes.
    """

    say: tuple[str, ...]
    cue: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    offer: str | None = None
    next: str | None = None
    end: str | None = None
    reason: str = ""
    odds: int = 1

    @property
    def quiet(self) -> bool:
        """Whether it only moves meters and flags, so that it may apply without being said."""
        events = any(effect.variable == "event" for effect in self.effects)
        return self.offer is None and self.end is None and not events


@dataclass(frozen=True, slots=True)
class Reaction:
    """A guarded rule: in these stages, on these acts, when all guards hold, one of its outcomes."""

    id: str
    stages: frozenset[str]
    acts: frozenset[str]
    guards: tuple[Guard, ...]
    outcomes: tuple[Outcome, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something they do after a turn: at a turn, on entering a stage, or whenever its guards hold.

    It happens with `odds` of 100.
    """

    id: str
    turn: int | None
    entering: str | None
    guards: tuple[Guard, ...]
    outcome: Outcome
    odds: int = 100


@dataclass(frozen=True, slots=True)
class Option:
    """One choice for an issue: its notation, what people call it, what it is worth to each side."""

    id: str
    label: str
    points: Sides[int]
    amount: int | float | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Something on the table. `kind` is `money`, `count` or `choice`; amounts rise or fall.

    `phrase` says one value of it, which stands for `{}`: "a base salary of {}".
    """

    id: str
    label: str
    kind: str
    options: tuple[Option, ...]
    phrase: str
    unit: str = ""
    also: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Interest:
    """Why a side wants something. `served_by` maps issues to the option numbers that serve it;
    `kept_by` names endings without a package that serve it (walking away can keep a line).

    Theirs have a visibility, the topic that opens them, the rapport a guarded one wants, and what
    they say when they open up. `act_served` tells that an act of yours can serve it.
    """

    id: str
    label: str
    want: str
    weight: int
    also: tuple[str, ...] = ()
    visibility: str = "public"
    topic: str | None = None
    opens_at: int = 0
    says: tuple[str, ...] = ()
    served_by: tuple[tuple[str, frozenset[int]], ...] = ()
    kept_by: tuple[str, ...] = ()
    act_served: bool = False


@dataclass(frozen=True, slots=True)
class FactValue:
    """One way a hidden fact can be, its weight, and the concession steps it allows."""

    id: str
    odds: int
    says: str
    room: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A hidden truth about the counterpart, drawn once at the start."""

    id: str
    about: str
    values: tuple[FactValue, ...]
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A visible subject of the talk and the acts that can be about it.

    `question` is one way to ask about it, as one would say it.
    """

    id: str
    label: str
    acts: tuple[str, ...]
    also: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A course open to you without this counterpart; the fields feed the readiness worksheet.

    `worth` is what it is worth in percent of what you aim for here, in total terms.
    """

    id: str
    label: str
    firmness: int
    also: tuple[str, ...] = ()
    evidence: str = ""
    date: str = ""
    value: str = ""
    why: str = ""
    worth: int = 100
    would_take: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """Where market figures of the person's come from, and what else people say who cite it."""

    name: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """What a person brings to a scenario beside numbers.

    `names` are their words for issues and topics; `alternatives` take the place of the scenario's
    with the same id, or stand beside them; `best` is the id of the best one; `sources` are where
    their market figures come from; `warmth` is how much warmer the counterpart begins.
    """

    names: Mapping[str, str]
    alternatives: tuple[Alternative, ...] = ()
    best: str = ""
    sources: tuple[Source, ...] = ()
    warmth: int = 0


NOTHING = Own({})
"""Nobody brought anything: the scenario as it was written."""


@dataclass(frozen=True, slots=True)
class Line:
    """One rule of a scripted player: when its guards hold in the view, this move (in notation)."""

    guards: tuple[Guard, ...]
    move: str


@dataclass(frozen=True, slots=True)
class ScenarioOutcome:
    """A named result of the outline, with the share of talks the outline expects to reach it."""

    id: str
    label: str
    guards: tuple[Guard, ...]
    shares: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is the person's own, asked before play; the example serves until then."""

    id: str
    ask: str
    kind: str
    example: int | float


@dataclass(frozen=True, slots=True)
class Temperament:
    """Where meters start, and how far below the threshold a proposal may lie.

    `stretch` and `beyond` are points below the threshold at which a proposal stops being a stretch
    or merely beyond. Defaults, to be tuned by play. `traits` are words guards may test.
    """

    rapport: int = 1
    patience: int = 4
    steps: int = 4
    stretch: int = 14
    beyond: int = 32
    traits: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What the person reads before the talk."""

    situation: str
    goal: str
    tips: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Scenario:
    """One situation, ready to play. Compared by identity; `hash` names its content.

    `phase`, `gives` and `takes` say where it stands on the ladder of talks.
    """

    id: str
    archetype: str
    title: str
    purpose: str
    difficulty: int
    minutes: int
    turns: int
    counterpart: str
    role: str
    brief: Brief
    temperament: Temperament
    stages: tuple[tuple[str, str], ...]
    numbers: tuple[Number, ...]
    values: Mapping[str, int | float]
    currency: str
    own: Own
    topics: tuple[Topic, ...]
    issues: tuple[Issue, ...]
    opening: tuple[int, ...]
    on_table: bool
    limits: Sides[int]
    hope: int
    interests: Sides[tuple[Interest, ...]]
    facts: tuple[Fact, ...]
    alternatives: tuple[Alternative, ...]
    best_alternative: str
    walking_away: str
    reactions: tuple[Reaction, ...]
    events: tuple[Event, ...]
    players: Mapping[str, tuple[Line, ...]]
    outcomes: tuple[ScenarioOutcome, ...]
    variables: tuple[Variable, ...]
    weights: tuple[int, int, int]
    theirs_share: float
    asks_with: str
    cues: Mapping[str, tuple[str, ...]]
    content: Mapping[str, Any] = field(repr=False)
    hash: str = ""
    phase: str = ""
    gives: tuple[Give, ...] = ()
    takes: tuple[Take, ...] = ()

    @cached_property
    def slots(self) -> Mapping[str, int]:
        """Where each variable of the state stands in its tuple."""
        return {variable.name: at for at, variable in enumerate(self.variables)}

    @cached_property
    def issue(self) -> Mapping[str, Issue]:
        """Issues by id."""
        return {issue.id: issue for issue in self.issues}

    @cached_property
    def topic_labels(self) -> Mapping[str, str]:
        """What to call each topic, issues and your interests and alternatives included."""
        labels = {one.id: one.label for one in self.issues}
        labels |= {one.id: one.label for one in self.interests.you}
        labels |= {one.id: one.label for one in self.alternatives}
        return labels | {one.id: one.label for one in self.topics}

    @cached_property
    def questions(self) -> Mapping[str, str]:
        """One way to ask about each topic and issue that has one."""
        asked = {one.id: one.question for one in self.issues}
        return asked | {one.id: one.question for one in self.topics}

    @cached_property
    def start(self) -> tuple[int, ...]:
        """The variables' values at the start."""
        return tuple(variable.start for variable in self.variables)
