"""A typed sentence becomes a move: `read` looks only at what the person may know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from simulator.language.acts import NONE, Evidence, together, weigh
from simulator.language.company import companion
from simulator.language.features import joined_features, sentence_features, text_features
from simulator.language.firmness import firmness, meant_by
from simulator.language.judging import judged, with_likely
from simulator.language.lexicon import Mention, mentions
from simulator.language.manner import manner
from simulator.language.model import chances, model
from simulator.language.proposing import SHORT, Proposal, proposal
from simulator.language.reading import Reading
from simulator.language.shape import own
from simulator.language.situation import adjusted
from simulator.language.subject import subject
from simulator.language.terms import Term, beside, find
from simulator.language.text import Sentence, clean, plainly, sentences
from simulator.language.topics import about
from simulator.talk.moves import Move
from simulator.talk.view import View

OTHERS = 4
"""How many corrections are offered at most."""

CONFUSED = {
    "ask": ("ask_generic", "request", "reflect"),
    "ask_generic": ("ask", "request"),
    "share": ("justify", "plead", "reflect"),
    "justify": ("share", "appreciate"),
    "appreciate": ("accept", "close"),
    "accept": ("appreciate", "propose"),
    "decline": ("walk_away", "propose"),
    "walk_away": ("decline", "close"),
    "close": ("pause", "appreciate"),
    "pause": ("close", "ask"),
    "disclose": ("share", "justify"),
    "propose": ("ask", "justify"),
    "trade": ("propose", "ask"),
    "request": ("ask", "give"),
    "give": ("request", "share"),
    "greet": ("appreciate", "ask"),
    "reflect": ("share", "ask"),
    "plead": ("share", "justify"),
    "ultimatum": ("propose", "disclose"),
    "disdain": ("decline", "justify"),
    "unclear": ("share", "ask", "justify", "appreciate"),
}
"""What an act is most easily mistaken for, by play; fills the list of corrections."""


@dataclass(frozen=True)
class Parts:
    """A text taken apart: its sentences, names, terms and what it proposes."""

    text: str
    cut: tuple[Sentence, ...]
    mentioned: tuple[Mention, ...]
    terms: tuple[Term, ...]
    proposed: Proposal | None
    view: View

    def said(self, at: frozenset[int]) -> str:
        """The words of some of the sentences, or all."""
        return " ".join(self.cut[n].text for n in sorted(at) if n < len(self.cut)) or self.text

    def within(self, at: frozenset[int]) -> tuple[Mention, ...]:
        """The names in some of the sentences, or in all when none are given."""
        if not at:
            return self.mentioned
        spans = [(self.cut[n].start, self.cut[n].end) for n in at if n < len(self.cut)]
        return tuple(m for m in self.mentioned if any(s <= m.start < e for s, e in spans))


@dataclass(frozen=True)
class Observed:
    """What is seen in a text: its parts, what the rules find and the features of each sentence."""

    parts: Parts
    evidence: Mapping[str, Evidence]
    sentences: tuple[dict[str, float], ...]

    @property
    def words(self) -> dict[str, float]:
        """The features of the words of the text."""
        return joined_features(self.sentences)

    def whole(
        self, words: Mapping[str, float], each: tuple[Mapping[str, float], ...]
    ) -> dict[str, float]:
        """The features of the text, given what its words and each sentence speak for."""
        return text_features(self.parts, self.evidence, words, each)


def read(text: str, view: View) -> Reading:
    """Understand a text as a move that can be played now; the same text gives the same reading."""
    seen = observed(text, view)
    told = tuple(model().words.scores(one) for one in seen.sentences)
    words = told[0] if len(told) == 1 else model().words.scores(seen.words)
    each = tuple(chances(one) for one in told)
    likely = judged(model().whole.likely(seen.whole(words, each)), seen.evidence, seen.parts)
    parts, evidence = seen.parts, with_likely(seen.evidence, each)
    (chance, act), *behind = likely
    move = build(act, parts, evidence)
    move = replace(
        move, company=companion(move, parts, evidence), manner=manner(move, parts, evidence)
    )
    others = tuple(_others(move, [act for _, act in behind if act != "unclear"], parts, evidence))
    return Reading(
        act, move, others[0] if others else None, chance - (behind[0][0] if behind else 0.0),
        _because(act, seen, each), others, _rest(act, move, parts, evidence),
        beside(parts.text, parts.terms, move.all_terms, view), view.scenario,
    )  # fmt: skip


def observed(text: str, view: View) -> Observed:
    """Take a text apart and weigh what the rules find in it, sentence by sentence and together."""
    words = plainly(clean(text))
    cut = sentences(words)
    found = weigh(cut)
    cues = together(found)
    parts = _taken_apart(words, cut, cues, view)
    shown = tuple(sentence_features(one, parts, each) for one, each in zip(cut, found, strict=True))
    return Observed(parts, adjusted(cues, parts), shown)


def _because(act: str, seen: Observed, each: tuple[Mapping[str, float], ...]) -> tuple[str, ...]:
    """The words that decided: a rule's, or else those that made the model think so."""
    if words := seen.evidence.get(act, NONE).words:
        return words
    likeliest = max(range(len(each)), key=lambda at: each[at][act], default=None)
    return () if likeliest is None else model().words.speaking(act, seen.sentences[likeliest])


def _rest(act: str, move: Move, parts: Parts, evidence: Mapping[str, Evidence]) -> tuple[str, ...]:
    """Sentences of a longer text that neither the move nor its company takes up."""
    taken = evidence.get(act, NONE).sentences
    if move.all_terms and parts.proposed:
        taken |= parts.proposed.sentences
    if move.company:
        taken |= evidence.get(move.company.act, NONE).sentences
    if not taken:
        return ()
    return tuple(one.text for at, one in enumerate(parts.cut) if at not in taken)


def _taken_apart(
    words: str, cut: tuple[Sentence, ...], cues: Mapping[str, Evidence], view: View
) -> Parts:
    parts = Parts(words, cut, mentions(words, view), find(words, view), None, view)
    told = cues.get("disclose", NONE).sentences | cues.get("walk_away", NONE).sentences
    told |= {at for at in cues.get("reflect", NONE).sentences if not own(cut[at])}
    return replace(parts, proposed=proposal(words, cut, parts.terms, view, told))


def build(act: str, parts: Parts, evidence: Mapping[str, Evidence]) -> Move:
    """Make a move of an act with what the text says."""
    at = evidence.get(act, NONE).sentences
    if act in ("propose", "trade", "ultimatum") or (act == "accept" and _of_others(parts)):
        return _with_terms(act, parts, at)
    if act == "request":
        return _request(parts, at)
    name = subject(act, parts, at)
    if act == "disclose":
        level = firmness(parts.text, name, parts.view)
        return Move(act, name or meant_by(level, parts.view), firmness=level)
    return Move(act, name)


def _with_terms(act: str, parts: Parts, at: frozenset[int]) -> Move:
    """Terms asked for or given; a wish for what is not on this table asks for something."""
    proposed = parts.proposed
    if act == "ultimatum":
        return Move(act, None, proposed.terms + proposed.gives if proposed else ())
    if proposed is None:
        return _request(parts, at)
    if parts.view.scenario.asks_with == "request":
        return Move("request", None, proposed.terms + proposed.gives)
    return Move("trade" if proposed.trade else "propose", None, proposed.terms, proposed.gives)


def _of_others(parts: Parts) -> bool:
    """Whether a yes names other terms than stand: it is then played as proposing these."""
    return parts.proposed is not None and parts.proposed.strength >= SHORT


def _request(parts: Parts, at: frozenset[int]) -> Move:
    if parts.view.scenario.asks_with == "request" and parts.proposed:
        return Move("request", None, parts.proposed.terms + parts.proposed.gives)
    topic = about("request", parts.within(at), parts.view)
    return Move("request", topic.id if topic else None)


def _others(
    chosen: Move, ranked: list[str], parts: Parts, evidence: Mapping[str, Evidence]
) -> Iterator[Move]:
    """Likely corrections: what was nearly chosen, then what the act is often mistaken for."""
    seen = {str(replace(chosen, company=None, manner="plain"))}
    count = 0
    for act in dict.fromkeys((*ranked, *CONFUSED.get(chosen.act, ()))):
        one = build(act, parts, evidence)
        if count < OTHERS and str(one) not in seen:
            seen.add(str(one))
            count += 1
            yield one
