"""The shape of scenario and archetype files, for checking and for the JSON Schema editors use."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic_core import CoreSchema

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$", max_length=48)]
FileId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$", max_length=48)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2_000, strip_whitespace=True)]
Short = Annotated[str, StringConstraints(min_length=1, max_length=160, strip_whitespace=True)]
Act = Literal[
    "greet", "appreciate", "give", "ask", "ask_generic", "reflect", "share", "justify",
    "propose", "trade", "request", "accept", "decline", "disclose", "ultimatum",
    "pause", "close", "walk_away", "disdain", "plead", "unclear",
]  # fmt: skip
EndingWord = Literal[
    "agreement", "help_granted", "later", "deflected", "no_deal",
    "walked_away", "best_of_luck", "withdrawn", "time_up",
]  # fmt: skip
Phase = Literal["focus", "access", "work", "fulfilment"]
"""Where in a career a talk belongs: the four phases of `domain.md` 1, in their order."""
Points = Annotated[int, Field(ge=0, le=100)]
LARGEST = 1e12
"""Amounts go no further either way: enough for a salary in any currency."""
_Within = Field(ge=-LARGEST, le=LARGEST)
Amount = Annotated[int, _Within] | Annotated[float, _Within]
Meter = Annotated[int, Field(ge=0, le=4)]
Guards = dict[str, int | str | list[int | str]]


def _lines(value: Any) -> Any:
    """One variation a line: a block of text becomes the tuple of its lines."""
    if isinstance(value, str):
        return tuple(line.strip() for line in value.splitlines() if line.strip())
    return value


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class _OneText:
    """Tells editors that one text may stand where a list of texts is kept."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


Lines = Annotated[tuple[Text, ...], BeforeValidator(_lines), _OneText]
Words = Annotated[list[Short], BeforeValidator(_listed), _OneText]


class Shape(BaseModel):
    """A mapping of a file: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class OutcomeShape(Shape):
    """What an answer says and does."""

    say: Lines = ()
    cue: Lines = ()
    effect: dict[str, int | str | list[str]] = {}
    next: Id | None = None
    end: EndingWord | None = None
    reason: Text | None = None
    odds: Annotated[int, Field(ge=1, le=100)] = 1


class ReactionShape(OutcomeShape):
    """A guarded rule; `chance` lists outcomes with odds, `each` repeats it for every such thing.

    `figures` are said instead of `say` when you cite figures of your own: `{source}` names where
    they are from.
    """

    id: Id
    stages: Annotated[list[Id], BeforeValidator(_listed), _OneText] = []
    you: Annotated[list[Act], BeforeValidator(_listed), _OneText]
    when: Guards = {}
    each: Literal["public", "askable", "guarded", "theirs", "yours", "fact"] | None = None
    chance: list[OutcomeShape] = []
    figures: Lines = ()
    note: Text | None = None


class EventShape(OutcomeShape):
    """Something they do after a turn. `odds` is the chance in 100."""

    id: Id
    turn: Annotated[int, Field(ge=1, le=30)] | None = None
    entering: Id | None = None
    when: Guards = {}
    odds: Annotated[int, Field(ge=1, le=100)] = 100


class TemperamentShape(Shape):
    """Where meters start and how proposals are judged; other words are traits guards may test."""

    model_config = ConfigDict(extra="allow", frozen=True)

    rapport: Meter | None = None
    patience: Meter | None = None
    steps: Annotated[int, Field(ge=1, le=5)] | None = None
    stretch: Points | None = None
    beyond: Points | None = None


class ArchetypeShape(Shape):
    """Everyday behaviour that scenarios extend."""

    format: Literal[1]
    archetype: FileId
    about: Text
    temperament: TemperamentShape = TemperamentShape()
    traits: dict[Id, list[Id]] = {}
    stages: dict[Id, Short]
    theirs_share: Annotated[float, Field(ge=0, le=1)] = 0.5
    asks_with: Literal["propose", "request"] = "propose"
    memory: dict[Id, list[Id]] = {}
    cues: dict[Literal["warmer", "cooler", "impatient"], Lines] = {}
    events: list[EventShape] = []
    reactions: list[ReactionShape]


class CounterpartShape(Shape):
    """Who sits opposite."""

    name: Short
    role: Short
    temperament: TemperamentShape = TemperamentShape()


class NumberShape(Shape):
    """A number that is the person's own, asked before play."""

    ask: Short
    kind: Literal["money", "count", "percent"] = "money"
    example: Amount


class BriefShape(Shape):
    """What the person reads first."""

    situation: Text
    goal: Text
    tips: Lines = ()


class TopicShape(Shape):
    """A visible subject, the acts that can be about it, and a good question about it."""

    label: Short
    question: Short | None = None
    also: Words = []
    acts: Annotated[list[Act], BeforeValidator(_listed), _OneText] = ["ask", "reflect"]


class OptionShape(Shape):
    """One choice: what it is, what people call it, its points for each side."""

    id: Id | None = None
    is_: Amount | Short = Field(alias="is")
    also: Words = []
    you: Points
    them: Points


class IssueShape(Shape):
    """Something on the table, with two to seven options in order."""

    label: Short
    question: Short | None = None
    also: Words = []
    kind: Literal["money", "count", "choice"] = "choice"
    unit: Annotated[str, StringConstraints(max_length=24)] = ""
    phrase: Annotated[Short, StringConstraints(pattern=r"^[^{}]*\{\}[^{}]*$")] | None = None
    options: Annotated[list[OptionShape], Field(min_length=2, max_length=7)]


class YoursShape(Shape):
    """An interest of yours."""

    label: Short
    want: Text
    weight: Annotated[int, Field(ge=1, le=3)]
    also: Words = []
    served_by: Guards = {}
    kept_by: list[EndingWord] = []


class TheirsShape(YoursShape):
    """An interest of theirs: who may learn it how, and what they say when they open up."""

    visibility: Literal["public", "askable", "guarded"] = "askable"
    topic: Id | None = None
    opens_at: Meter = 3
    says: Lines = ()


class InterestsShape(Shape):
    """At most three of yours and four of theirs: exactness lives on a small state."""

    you: Annotated[dict[Id, YoursShape], Field(min_length=1, max_length=3)]
    them: Annotated[dict[Id, TheirsShape], Field(min_length=1, max_length=4)]


class FactValueShape(Shape):
    """One way a fact can be; `room` is how many concession steps it allows."""

    odds: Annotated[int, Field(ge=1, le=100)]
    says: Text
    room: Annotated[int, Field(ge=0, le=5)] | None = None


class FactShape(Shape):
    """A hidden truth, drawn at the start from its values' odds."""

    about: Short
    topic: Id | None = None
    values: Annotated[dict[Id, FactValueShape], Field(min_length=2, max_length=3)]


class AlternativeShape(Shape):
    """A course open to you without them; `worth` is percent of what you aim for here."""

    label: Short
    also: Words = []
    firmness: Annotated[int, Field(ge=0, le=5)]
    evidence: str = ""
    date: str = ""
    value: str = ""
    why: str = ""
    worth: Annotated[int, Field(ge=0, le=150)] = 100
    would_take: bool = True


class LimitsShape(Shape):
    """Walk-away points of both sides; `hope` is where their threshold starts."""

    you: Points
    them: Points
    hope: Points | None = None


class OpeningShape(Shape):
    """What stands at the start: option numbers by issue; `offered` if it can be accepted."""

    offered: bool = True
    options: dict[Id, Annotated[int, Field(ge=1, le=7)]]


class LineShape(Shape):
    """One rule of a scripted player."""

    when: Guards = {}
    do: Short


class OutlineShape(Shape):
    """A named result and the share of talks the outline expects, by player, in percent."""

    id: Id
    label: Short
    when: Guards = {}
    shares: dict[Literal["weak", "fair", "strong"], Points] = {}


class PlayersShape(Shape):
    """The four scripted players of every scenario, and a weak one to compare shares with."""

    master: list[LineShape]
    fair: list[LineShape]
    passive: list[LineShape]
    hostile: list[LineShape]
    weak: list[LineShape]


class GiveShape(Shape):
    """What a talk leaves for a later one when these guards hold at its end."""

    when: Annotated[Guards, Field(min_length=1)]


class OfferGivenShape(GiveShape):
    """An offer agreed: the issue that is its yearly pay, and how firm it is from then on."""

    base: Id
    firmness: Annotated[int, Field(ge=0, le=5)] = 4


class GivesShape(Shape):
    """What a good ending leaves: a name, an introduction, an offer, a hint of interest."""

    name: GiveShape | None = None
    introduction: GiveShape | None = None
    offer: OfferGivenShape | None = None
    hint: GiveShape | None = None


class WarmerShape(Shape):
    """They begin so many steps of rapport warmer."""

    warmth: Annotated[int, Field(ge=1, le=2)] = 1


class BroughtShape(Shape):
    """What was left takes the place of an alternative here; `number` is your number for its pay."""

    as_: Id = Field(alias="as")
    number: Id | None = None


class TakesShape(Shape):
    """From what another talk left this one may begin, and how."""

    name: WarmerShape | None = None
    introduction: WarmerShape | None = None
    offer: BroughtShape | None = None
    hint: BroughtShape | None = None


class ResultWeights(Shape):
    """Weights of the result; they add up to 100."""

    deal: Points = 50
    interests: Points = 30
    relationship: Points = 20


class ScenarioShape(Shape):
    """One situation as a file."""

    format: Literal[1]
    scenario: FileId
    extends: FileId
    title: Short
    purpose: Short
    difficulty: Annotated[int, Field(ge=1, le=3)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    phase: Phase | None = None
    gives: GivesShape = GivesShape()
    takes: TakesShape = TakesShape()
    turns: Annotated[int, Field(ge=4, le=20)]
    locale: Short = "en"
    counterpart: CounterpartShape
    numbers: dict[Id, NumberShape] = {}
    brief: BriefShape
    issues: Annotated[dict[Id, IssueShape], Field(min_length=1, max_length=8)]
    opening: OpeningShape
    limits: LimitsShape
    interests: InterestsShape
    topics: dict[Id, TopicShape] = {}
    facts: dict[Id, FactShape] = {}
    alternatives: Annotated[dict[Id, AlternativeShape], Field(min_length=1, max_length=4)]
    best_alternative: Id
    walking_away: Literal["wrong", "right", "depends"] = "wrong"
    result: ResultWeights = ResultWeights()
    memory: dict[Id, list[Id]] = {}
    cues: dict[Literal["warmer", "cooler", "impatient"], Lines] = {}
    events: list[EventShape] = []
    reactions: list[ReactionShape] = []
    players: PlayersShape
    outcomes: Annotated[list[OutlineShape], Field(min_length=2)]
