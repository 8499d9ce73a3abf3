"""Two linear models: what a text is by its n-grams, and then by its sentences and the rules too.

The weights are made from our own phrases by `python -m training.build`.
"""

from __future__ import annotations

import base64
import gzip
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("weights.json.gz")
DENSE = ("k:", "t:", "q:", "l:")
"""Beginnings of features that are kept exactly; the others are n-grams, rounded to a
byte."""


@dataclass(frozen=True)
class Linear:
    """Weights of a linear model for each act.

    `dense` holds a float for each act; `rows` numbers the n-grams, and what they add for the acts
    stands in `ngrams` as signed bytes in units of `scale`, `rarity` being in it. The n-grams of a
    text count together as 1, however long it is.
    """

    acts: tuple[str, ...]
    bias: tuple[float, ...]
    dense: Mapping[str, tuple[float, ...]]
    rows: Mapping[str, int]
    rarity: tuple[float, ...]
    ngrams: memoryview
    scale: float

    def scores(self, found: Mapping[str, float]) -> dict[str, float]:
        """How much the features of a text speak for each act; what counts is the difference."""
        width = len(self.acts)
        places = [at for one in found if (at := self.rows.get(one)) is not None]
        total = list(self.bias)
        for one, value in found.items():
            if one in self.dense:
                total = [a + value * b for a, b in zip(total, self.dense[one], strict=True)]
        if places:
            share = self.scale / math.sqrt(sum(self.rarity[at] ** 2 for at in places))
            rows = (self.ngrams[at * width : (at + 1) * width] for at in places)
            grams = map(sum, zip(*rows, strict=True))
            total = [a + share * b for a, b in zip(total, grams, strict=True)]
        return dict(zip(self.acts, total, strict=True))

    def likely(self, found: Mapping[str, float]) -> dict[str, float]:
        """How likely each act is (0 to 1, together 1), given the features of a text."""
        return chances(self.scores(found))

    def speaking(self, act: str, found: Iterable[str], most: int = 3) -> tuple[str, ...]:
        """The words whose n-grams speak most for an act, strongest first."""
        column, width = self.acts.index(act), len(self.acts)
        weighed = [
            (self.ngrams[self.rows[one] * width + column], one.partition(":")[2])
            for one in found
            if one.startswith("w:") and one in self.rows
        ]
        best = sorted((one for one in weighed if one[0] > 0), key=lambda one: (-one[0], one[1]))
        return tuple(words.strip("^$ ") for _, words in best[:most] if words.strip("^$ "))


def chances(scores: Mapping[str, float]) -> dict[str, float]:
    """Scores as likelihoods (0 to 1, together 1)."""
    highest = max(scores.values())
    powers = {act: math.exp(one - highest) for act, one in scores.items()}
    whole = sum(powers.values())
    return {act: one / whole for act, one in powers.items()}


@dataclass(frozen=True)
class Model:
    """What a text or sentence is by its words, and what a text is by all that is seen in it."""

    words: Linear
    whole: Linear


@cache
def model() -> Model:
    """Load the weights, once."""
    data = json.loads(gzip.decompress(FILE.read_bytes()))
    return Model(_linear(data["words"]), _linear(data["whole"]))


def _linear(data: Mapping[str, Any]) -> Linear:
    rows = {one: at for at, one in enumerate(data["features"].split("\n"))}
    return Linear(
        tuple(data["acts"]), tuple(data["bias"]),
        {name: tuple(row) for name, row in data["dense"].items()}, rows, tuple(data["rarity"]),
        memoryview(base64.b64decode(data["weights"])).cast("b"), data["scale"],
    )  # fmt: skip
