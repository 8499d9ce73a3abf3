"""What the model looks at: words, parts of words, what is named, and what the rules found.

Names of the scenario's things and amounts are seen as what they are (`<issue>`, `<amount>`), so
that what is learned in one talk holds in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from simulator.language.acts import Evidence
from simulator.language.families import FAMILY
from simulator.language.numbers import quantities
from simulator.language.text import Sentence

if TYPE_CHECKING:
    from simulator.language.reader import Parts

LONGEST = 300
"""Characters of a sentence that the model looks at. Default."""

PIECES = (3, 4, 5)
"""Lengths of the parts of words: typos and endings (default, to be tuned)."""

WHOLE = 9.0
"""Strength of a rule that counts as one (scale of `cues`)."""

WORDS = 0.25
"""Weight of what the words of a text speak for beside the rest (tried crosswise)."""

AMOUNTS = {"money": "amount", "plain": "amount"}
"""Kinds of quantities that are the same to the model: a number in any notation."""

ANYWHERE = "any-talk"
"""The scenario of sentences that are said in none; in a talk its words and the last reply help."""

_TOKEN = re.compile(r"<\w+>|[a-z]+(?:'[a-z]+)?|\d+|[^\w\s]")


def sentence_features(
    one: Sentence, parts: Parts, cues: Mapping[str, Evidence]
) -> dict[str, float]:
    """Weigh what a sentence shows: each feature with its value, most of them 1.

    `cues` are the words that the rules found in it.

    Source: character and word n-grams with a linear model, as in Wang and Manning 2012 (Baselines
    and Bigrams).
    """
    head = one.text[:LONGEST]
    amounts = [(q.start, q.end, AMOUNTS.get(q.kind, q.kind)) for q in quantities(head)]
    names = [
        (m.start - one.start, m.end - one.start, m.name.kind)
        for m in parts.mentioned
        if one.start <= m.start < one.end
    ]
    plain = _TOKEN.findall(abstract(head, amounts))
    named = _TOKEN.findall(abstract(head, amounts + names))
    families = [FAMILY.get(word, word if word.startswith("<") else "_") for word in named]
    found = dict.fromkeys(
        (*_words("w", plain), *_words("n", named), *_words("f", families), *_pieces(plain)), 1.0
    )
    for act, each in cues.items():
        found[f"k:{act}"] = each.strength / WHOLE
    if any(one.start <= term.start < one.end for term in parts.terms):
        found["t:terms"] = 1.0
    found["q:asks" if one.question else "q:tells"] = 1.0
    found[f"l:{min(len(plain).bit_length(), 6)}"] = 1.0
    return found


def joined_features(each: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The features of several sentences as those of one text."""
    found: dict[str, float] = {}
    for one in each:
        found.update(one)
    return found


def text_features(
    parts: Parts,
    evidence: Mapping[str, Evidence],
    words: Mapping[str, float],
    each: tuple[Mapping[str, float], ...],
) -> dict[str, float]:
    """Weigh what a whole text shows: what it is by its words, its sentences and the rules.

    `words` is how much its words speak for each act, `each` how likely every sentence is each
    act, `evidence` what the rules found.
    """
    several = "+" if len(each) > 1 else ""
    found = {f"w:{act}": score * WORDS for act, score in words.items()}
    if several:
        found.update((f"w+:{act}", score * WORDS) for act, score in words.items())
    for act in words if each else ():
        likely = [one[act] for one in each]
        found[f"m{several}:{act}"] = max(likely)
        if several:
            found[f"e:{act}"], found[f"b:{act}"] = likely[-1], likely[0]
    kinds = (several, f"{several}@") if parts.view.scenario.id != ANYWHERE else (several,)
    for act, one in evidence.items():
        for kind in kinds:
            found[f"r{kind}:{act}"] = one.strength / WHOLE
    if parts.proposed:
        found["t:trade" if parts.proposed.trade else "t:terms"] = 1.0
        found["t:asked"] = parts.proposed.strength / WHOLE
    if parts.cut:
        found["q:last" if parts.cut[-1].question else "q:none"] = 1.0
        if any(one.question for one in parts.cut[:-1]):
            found["q:before"] = 1.0
    found[f"s:{min(len(parts.cut), 4)}"] = 1.0
    return found


def abstract(text: str, spans: list[tuple[int, int, str]]) -> str:
    """Write a text with some of its spans as what they are: `<amount>`, `<issue>`."""
    written, at = [], 0
    for start, end, kind in sorted(spans, key=lambda one: (one[0], -one[1])):
        if at <= start < end <= len(text):
            written += [text[at:start], f" <{kind}> "]
            at = end
    return "".join([*written, text[at:]])


def _words(kind: str, words: list[str]) -> Iterator[str]:
    framed = ["^", *words, "$"]
    for size in (1, 2, 3):
        for at in range(len(framed) - size + 1):
            yield f"{kind}:{' '.join(framed[at : at + size])}"


def _pieces(words: list[str]) -> Iterator[str]:
    for word in words:
        framed = f"_{word}_"
        for size in PIECES:
            for at in range(len(framed) - size + 1):
                yield f"c:{framed[at : at + size]}"
