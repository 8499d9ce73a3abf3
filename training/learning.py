"""Linear models over features: how they are fitted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from simulator.language.model import DENSE

STRENGTH = 2.0
"""Inverse of how strongly large weights are held down (scikit-learn's C), tried crosswise."""
PIECES_SHARE = 0.6
"""Weight of a part of a word beside one of words, tried crosswise."""
DENSE_SHARE = 0.2
"""Weight of what the rules found beside the n-grams of a text, which together have length 1; tried
crosswise."""
WHOLE_STRENGTH = 0.1
"""The same as `STRENGTH` for what a text is by all that is seen in it, tried crosswise."""
RARE = 2
"""Phrases an n-gram must be in to be learned from. Default."""
KEPT = 120_000
"""N-grams kept, those with the largest weights: about a megabyte. Default."""
FOLDS = 3
"""Parts the phrases are cut into, each judged by the others. Default."""

Row = dict[str, float]
"""The features of one sentence or text."""


@dataclass(frozen=True)
class Learned:
    """What was learned: n-grams with their rarity and weights for each act, and beside them the
    features that are no n-grams."""

    acts: list[str]
    names: list[str]
    rarity: Any
    dense: list[str]
    weights: Any
    bias: Any

    def scores(self, rows: list[Row]) -> Any:
        """How much rows speak for each act: an array, rows x acts."""
        return table(rows, self.names, self.rarity, self.dense) @ self.weights.T + self.bias


def table(rows: list[Row], names: list[str], rarity: Any, dense: list[str]) -> Any:
    """Features as a sparse matrix: n-grams by rarity, made length 1, then the dense ones."""
    at = {name: n for n, name in enumerate(names)}
    beside = {name: len(names) + n for n, name in enumerate(dense)}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for row in rows:
        grams = [n for name in row if (n := at.get(name)) is not None]
        length = float(np.sqrt(sum(rarity[n] ** 2 for n in grams))) or 1.0
        more = [(n, value) for name, value in row.items() if (n := beside.get(name)) is not None]
        values += [rarity[n] / length for n in grams] + [value for _, value in more]
        columns += grams + [n for n, _ in more]
        ends.append(len(columns))
    return sparse.csr_matrix((values, columns, ends), shape=(len(rows), len(names) + len(dense)))


def learn(rows: list[Row], acts: list[str]) -> Learned:
    """Fit a linear support vector machine for each act (Joachims 1998, Text Categorization)."""
    count = Counter(name for row in rows for name in row)
    names = sorted(n for n, often in count.items() if often >= RARE and not n.startswith(DENSE))
    dense = sorted(n for n in count if n.startswith(DENSE))
    found = _fitted(rows, acts, names, dense)
    size = np.abs(found.weights[:, : len(names)]).max(axis=0)
    kept = sorted(names[at] for at in np.argsort(-size, kind="stable")[:KEPT])
    return found if len(kept) == len(names) else _fitted(rows, acts, kept, dense)


def _fitted(rows: list[Row], acts: list[str], names: list[str], dense: list[str]) -> Learned:
    count = Counter(name for row in rows for name in row)
    rare = np.log((1 + len(rows)) / (1 + np.array([count[one] for one in names]))) + 1
    rarity = (rare * [PIECES_SHARE if one.startswith("c:") else 1 for one in names]).round(1)
    scaled = [
        {name: v * (DENSE_SHARE if name.startswith(DENSE) else 1) for name, v in row.items()}
        for row in rows
    ]
    judge = LinearSVC(C=STRENGTH, random_state=0).fit(table(scaled, names, rarity, dense), acts)
    weights = judge.coef_.copy()
    weights[:, len(names) :] *= DENSE_SHARE
    return Learned(list(judge.classes_), names, rarity, dense, weights, judge.intercept_)


def learn_whole(rows: list[Row], acts: list[str], weights: list[float]) -> Learned:
    """Fit a multinomial logistic regression over features that are no n-grams."""
    dense = sorted({name for row in rows for name in row})
    judge = LogisticRegression(C=WHOLE_STRENGTH, max_iter=3000)
    judge.fit(table(rows, [], np.array([]), dense), acts, sample_weight=weights)
    return Learned(list(judge.classes_), [], np.array([]), dense, judge.coef_, judge.intercept_)
