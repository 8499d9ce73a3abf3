"""What building a scenario needs everywhere: its parts, its words, and texts filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from simulator.scenario import amounts
from simulator.scenario.file import ArchetypeShape, ScenarioShape
from simulator.scenario.model import NOTHING, Own
from simulator.scenario.nodes import Document, Path
from simulator.scenario.rules import nearest
from simulator.scenario.vocabulary import Vocabulary

TALKED = ("offer", "asked")
"""Names that only a running talk can fill in."""
_NAME = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Personal:
    """The person's own numbers and the counterpart's name; what is missing keeps its example.

    `own` is what else they bring: names, alternatives, figures, warmth.
    """

    values: Mapping[str, int | float]
    counterpart: str | None = None
    currency: str = ""
    own: Own = NOTHING


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
        self.broken: set[tuple[str, str]] = set()
        self.texts = {
            "counterpart": personal.counterpart or self.file.counterpart.name,
            **{
                key: amounts.written(self.values[key], one.kind, currency=personal.currency)
                for key, one in self.file.numbers.items()
            },
        }

    @contextmanager
    def noting(self, kind: str, name: str) -> Iterator[None]:
        """Remember a thing as broken if something is wrong with it.

        Then what archetype reactions make of it goes unsaid: it would be the same mistake again.
        """
        before = len(self.document.problems)
        yield
        if len(self.document.problems) > before:
            self.broken.add((kind, name))

    def text(
        self, text: str, path: Path, document: Document | None = None, *, live: bool = False
    ) -> str:
        """Fill in names and numbers; in `live` text `{offer}` and `{asked}` stay for the talk."""

        def fill(match: re.Match[str]) -> str:
            name = match.group(1)
            if name in self.texts:
                return self.texts[name]
            head, _, issue = name.partition(".")
            dynamic = head in TALKED and (not issue or issue in self.file.issues)
            if dynamic and not live:
                (document or self.document).problem(
                    path, f"'{{{name}}}' is filled in only where they speak", "write it out here"
                )
            elif not dynamic:
                known = [*self.texts, *(TALKED if live else ())]
                (document or self.document).problem(
                    path, f"'{{{name}}}' is not a name texts can use", nearest(name, known)
                )
            return match.group()

        return _NAME.sub(fill, text)
