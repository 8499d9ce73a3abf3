"""Make the reader's weights of our own phrases: `python -m training.build`

Needs scikit-learn (`pip install -e '.[train]'`). First a linear model learns what single sentences
are; then a second one what whole texts are, by their sentences and by what the rules find.
"""

from __future__ import annotations

import base64
import gzip
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from simulator.language.model import FILE
from simulator.language.reader import Observed, observed
from tests.language.spoken import HELD, LATER, REPORTED, TUNED
from tests.language.test_spoken import view
from training.learning import FOLDS, Learned, Row, learn, learn_whole
from training.phrases import Phrase, digest, joined, phrases
from training.scenes import scene
from training.talks import FILES, turns

SURENESS = 4.0
"""What distances from the dividing planes are multiplied by to become likelihoods; tried
crosswise so that of readings held 90 % likely about nine in ten are right."""

IN_TALK = 3.0
"""Weight of a turn typed in a talk beside a phrase. Default."""

SURE = 0.3
"""Likelihood from which a sentence of a longer phrase is taken for what the phrase is. Default."""


@cache
def seen(phrase: Phrase) -> Observed:
    """What the rules see of a phrase where it is said."""
    return observed(phrase.text, scene(phrase.scenario))


@dataclass(frozen=True)
class Example:
    """A text to learn from: what is seen in it, the act it is, and how much it counts."""

    seen: Observed
    act: str
    weight: float = 1.0


def typed() -> list[Example]:
    """Turns that people typed in talks and that are learned from."""
    found = [(one.text, one.view, one.meant) for file in FILES for one in turns(file)]
    found += [(one.text, view(one), one.meant) for one in (*TUNED, *REPORTED, *HELD, *LATER)]
    return [
        Example(observed(text, known), meant.split("|")[0].split()[0], IN_TALK)
        for text, known, meant in found
    ]


def of_sentences(learned: list[Example]) -> Learned:
    """Learn what sentences are: of texts that are one, then of the likeliest in longer ones."""
    single = [(one.seen.sentences[0], one.act) for one in learned if len(one.seen.sentences) == 1]
    first = learn([row for row, _ in single], [act for _, act in single])
    longer = [
        (row, one.act) for one in learned if len(one.seen.sentences) > 1
        for row in one.seen.sentences
    ]  # fmt: skip
    told = first.likely([row for row, _ in longer], SURENESS)
    for (row, act), chances in zip(longer, told, strict=True):
        at = first.acts.index(act)
        if chances[at] >= SURE and chances[at] == chances.max():
            single.append((row, act))
    return learn([row for row, _ in single], [act for _, act in single])


def whole_rows(found: Learned, watched: list[Observed]) -> list[Row]:
    """The features of texts, given what their sentences likely are."""
    flat = [row for one in watched for row in one.sentences]
    told = iter(found.likely(flat, SURENESS)) if flat else iter(())
    return [
        one.whole(tuple(dict(zip(found.acts, next(told), strict=True)) for _ in one.sentences))
        for one in watched
    ]


def crosswise(learned: list[Phrase], talked: list[Example]) -> tuple[list[Row], list[Example]]:
    """Texts with what their sentences likely are, by models that never saw them."""
    rows: list[Row] = []
    examples: list[Example] = []
    for fold in range(FOLDS):
        inside = [Example(seen(p), p.act) for n, p in enumerate(learned) if n % FOLDS != fold]
        inside += [one for n, one in enumerate(talked) if n % FOLDS != fold]
        outside = [p for n, p in enumerate(learned) if n % FOLDS == fold]
        texts = [Example(seen(p), p.act) for p in (*outside, *joined(outside[::2], seed=fold))]
        texts += [one for n, one in enumerate(talked) if n % FOLDS == fold]
        rows += whole_rows(of_sentences(inside), [one.seen for one in texts])
        examples += texts
    return rows, examples


def packed(found: Learned, sureness: float) -> dict[str, Any]:
    """Weights as data (see `simulator.language.model`)."""
    weights = found.weights * sureness
    grams, dense = weights[:, : len(found.names)], weights[:, len(found.names) :]
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
    learned = [one for one in phrases() if not one.kept_out]
    talked = typed()
    rows, examples = crosswise(learned, talked)
    found = of_sentences([*(Example(seen(one), one.act) for one in learned), *talked])
    acts, weights = [one.act for one in examples], [one.weight for one in examples]
    data = {
        "format": 1, "phrases": digest(),
        "sentence": packed(found, SURENESS),
        "whole": packed(learn_whole(rows, acts, weights), 1.0),
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    FILE.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{len(learned)} phrases, {FILE.stat().st_size // 1024} KB of weights")


if __name__ == "__main__":
    main()
