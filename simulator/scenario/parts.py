"""What building a scenario needs everywhere: its parts, its words, and texts filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from simulator.scenario import amounts
from simulator.scenario.file import ArchetypeShape, ScenarioShape
from simulator.scenario.nodes import Document, Path
from simulator.scenario.vocabulary import Vocabulary

_NAME = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Personal:
    """The person's own numbers and the counterpart's name; what is missing keeps its example."""

    values: Mapping[str, int | float]
    counterpart: str | None = None
    currency: str = ""


class Parts:
    """The shapes of a scenario and its archetype with their documents, and the person's numbers.

    Problems found while building go to the documents.
    """

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
        self.texts = {
            "counterpart": personal.counterpart or self.file.counterpart.name,
            **{
                key: amounts.written(self.values[key], one.kind, currency=personal.currency)
                for key, one in self.file.numbers.items()
            },
        }

    def text(self, text: str, path: Path, document: Document | None = None) -> str:
        """Fill in names and numbers; `{offer}` and `{asked}` stay for the talk to fill."""

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
