"""Make the reader's weights of our own phrases: `python -m training.build`

Needs scikit-learn (`pip install -e '.[train]'`). First a linear model learns what texts are by
their words; then a second one by that, by what the sentences are and by what the rules find.
"""

from __future__ import annotations

import base64
import gzip
import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from simulator.language.model import FILE, chances
from simulator.language.reader import Observed, observed
from tests.language.spoken import HELD, LATER, REPORTED, TUNED
from tests.language.test_spoken import view
from training.learning import FOLDS, Learned, Row, learn, learn_whole
from training.phrases import Phrase, digest, phrases
from training.scenes import said_in
from training.talks import FILES, turns

SURENESS = 4.0
"""What distances from the dividing planes are multiplied by to become likelihoods; tried
crosswise so that of readings held 90 % likely about nine in ten are right."""

IN_TALK = 3.0
"""Weight of a turn typed in a talk beside a phrase. Default."""


@dataclass(frozen=True)
class Example:
    """A text to learn from: what is seen in it, the act it is, and how much it counts."""

    seen: Observed
    act: str
    weight: float = 1.0


def example(phrase: Phrase) -> Example:
    """A phrase, seen where it is said."""
    return Example(observed(phrase.text, said_in(phrase)), phrase.act)


def typed() -> list[Example]:
    """Turns that people typed in talks and that are learned from."""
    found = [(one.text, one.view, one.meant) for file in FILES for one in turns(file)]
    found += [(one.text, view(one), one.meant) for one in (*TUNED, *REPORTED, *HELD, *LATER)]
    return [
        Example(observed(text, known), meant.split("|")[0].split()[0], IN_TALK)
        for text, known, meant in found
    ]


def by_words(learned: list[Example]) -> Learned:
    """Learn what texts are by their words."""
    return learn([one.seen.words for one in learned], [one.act for one in learned])


def whole_rows(found: Learned, watched: list[Observed]) -> list[Row]:
    """All that is seen in texts, given what their words and sentences speak for."""
    texts = found.scores([one.words for one in watched]) * SURENESS
    each = iter(found.scores([row for one in watched for row in one.sentences]) * SURENESS)
    return [
        one.whole(
            dict(zip(found.acts, words, strict=True)),
            tuple(chances(dict(zip(found.acts, next(each), strict=True))) for _ in one.sentences),
        )
        for one, words in zip(watched, texts, strict=True)
    ]


def crosswise(learned: list[Example]) -> list[Row]:
    """All that is seen in texts, by models that never saw them, in order."""
    rows: list[Row] = [{} for _ in learned]
    for fold in range(FOLDS):
        found = by_words([one for n, one in enumerate(learned) if n % FOLDS != fold])
        rows[fold::FOLDS] = whole_rows(found, [one.seen for one in learned[fold::FOLDS]])
    return rows


def packed(found: Learned, sureness: float) -> dict[str, Any]:
    """Weights as data (see `simulator.language.model`)."""
    weights = found.weights * sureness
    grams, dense = weights[:, : len(found.names)], weights[:, len(found.names) :]
    grams = grams * found.rarity
    scale = float(np.abs(grams).max()) / 127 if grams.size else 1.0
    whole = np.rint(grams / scale).astype(np.int8).T.copy()
    return {
        "acts": found.acts, "bias": (found.bias * sureness).round(4).tolist(),
        "dense": {name: dense[:, at].round(4).tolist() for at, name in enumerate(found.dense)},
        "scale": scale, "rarity": found.rarity.tolist(), "features": "\n".join(found.names),
        "weights": base64.b64encode(whole.tobytes()).decode(),
    }  # fmt: skip


def main() -> None:
    """Train on the phrases that are learned from, and write the weights."""
    learned = [*(example(one) for one in phrases() if not one.kept_out), *typed()]
    acts, weights = [one.act for one in learned], [one.weight for one in learned]
    data = {
        "format": 2, "phrases": digest(),
        "words": packed(by_words(learned), SURENESS),
        "whole": packed(learn_whole(crosswise(learned), acts, weights), 1.0),
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    FILE.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{len(learned)} texts, {FILE.stat().st_size // 1024} KB of weights")


if __name__ == "__main__":
    main()
