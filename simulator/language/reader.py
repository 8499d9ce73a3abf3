"""A typed sentence becomes a move: `read` looks only at what the person may know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from simulator.language.acts import NONE, Evidence, weigh
from simulator.language.company import companion
from simulator.language.firmness import firmness, meant_by
from simulator.language.lexicon import Mention, mentions
from simulator.language.manner import manner
from simulator.language.proposing import Proposal, proposal
from simulator.language.reading import Reading
from simulator.language.shape import own
from simulator.language.situation import adjusted
from simulator.language.subject import subject
from simulator.language.terms import Term, find
from simulator.language.text import Sentence, clean, sentences
from simulator.language.topics import about
from simulator.talk.moves import Move
from simulator.talk.view import View

OTHERS = 4
"""How many corrections are offered at most."""

UNCLEAR = 2.5
"""What anything must outweigh to be understood at all (scale of `cues`; default, to be tuned)."""

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


def read(text: str, view: View) -> Reading:
    """Understand a text as a move that can be played now; the same text gives the same reading."""
    words = clean(text)
    cut = sentences(words)
    cues = weigh(cut)
    parts = _taken_apart(words, cut, cues, view)
    evidence = dict(adjusted(cues, parts))
    evidence["unclear"] = evidence.get("unclear", NONE).plus(UNCLEAR, (), frozenset())
    ranked = sorted(
        ((one.strength, act) for act, one in evidence.items() if one.strength > 0),
        key=lambda each: (-each[0], each[1]),
    )
    (strength, act, move), *rest = [
        (strength, act, move)
        for strength, act in ranked
        if (move := build(act, parts, evidence)) is not None
    ]
    move = replace(
        move, company=companion(move, parts, evidence), manner=manner(move, parts, evidence)
    )
    behind = rest[0][0] if rest else 0.0
    others = tuple(_others(move, [one for _, name, one in rest if name != "unclear"], parts))
    return Reading(
        move, others[0] if others else None, max(0.0, min(1.0, (strength - behind) / strength)),
        evidence.get(act, NONE).words, others, view.scenario,
    )  # fmt: skip


def _taken_apart(
    words: str, cut: tuple[Sentence, ...], cues: Mapping[str, Evidence], view: View
) -> Parts:
    parts = Parts(words, cut, mentions(words, view), find(words, view), None, view)
    told = cues.get("disclose", NONE).sentences | cues.get("walk_away", NONE).sentences
    told |= {at for at in cues.get("reflect", NONE).sentences if not own(cut[at])}
    return replace(parts, proposed=proposal(words, cut, parts.terms, view, told))


def build(act: str, parts: Parts, evidence: Mapping[str, Evidence]) -> Move | None:
    """Make a move of an act with what the text says; None when it cannot be played so."""
    at = evidence.get(act, NONE).sentences
    if act in ("propose", "trade", "ultimatum"):
        return _with_terms(act, parts, at)
    if act == "request":
        return _request(parts, at)
    name = subject(act, parts, at)
    if act == "disclose":
        level = firmness(parts.text, name, parts.view)
        return Move(act, name or meant_by(level, parts.view), firmness=level)
    return Move(act, name)


def _with_terms(act: str, parts: Parts, at: frozenset[int]) -> Move | None:
    proposed = parts.proposed
    if act == "ultimatum":
        return Move(act, None, proposed.terms + proposed.gives if proposed else ())
    if proposed is None:
        return _without_terms(parts, at)
    if parts.view.scenario.asks_with == "request":
        return Move("request", None, proposed.terms + proposed.gives)
    return Move(act, None, proposed.terms, proposed.gives)


def _without_terms(parts: Parts, at: frozenset[int]) -> Move | None:
    """A proposal whose terms are none of this talk's asks for something; None without its words."""
    return _request(parts, at) if at else None


def _request(parts: Parts, at: frozenset[int]) -> Move:
    if parts.view.scenario.asks_with == "request" and parts.proposed:
        return Move("request", None, parts.proposed.terms + parts.proposed.gives)
    topic = about("request", parts.within(at), parts.view)
    return Move("request", topic.id if topic else None)


def _others(chosen: Move, ranked: list[Move], parts: Parts) -> Iterator[Move]:
    """Likely corrections: what was nearly chosen, then what the act is often mistaken for."""
    seen = {str(replace(chosen, company=None, manner="plain"))}
    likely = [build(act, parts, {}) for act in CONFUSED.get(chosen.act, ())]
    count = 0
    for one in [*ranked, *likely]:
        if one is not None and str(one) not in seen and count < OTHERS:
            seen.add(str(one))
            count += 1
            yield one
