"""Which act a text most likely is, by the model, which is held back where a mistake would hurt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.language.acts import NONE, Evidence
from simulator.language.assent import just_offered, yes
from simulator.language.features import ANYWHERE
from simulator.language.proposing import ASKED, SHORT

if TYPE_CHECKING:
    from simulator.language.reader import Parts

PROOF = {"ultimatum": 9.0, "disdain": 9.0, "walk_away": 5.0, "disclose": 5.0, "plead": 5.0}
"""Strength of the rules (scale of `cues`) that proves an act which hurts or ends a talk.
Default."""

PLAIN = {"ultimatum": 0.85, "disdain": 0.85, "walk_away": 0.85, "disclose": 0.7, "plead": 0.7}
"""Likelihood from which such an act needs no rule: a kind person is not to be called hostile by
a resemblance (default, to be tuned)."""

AGREED, SEALS = 1.5, 0.6
"""Strength of the rules, or else likelihood, from which a yes may seal a deal. Default."""

ENDS = frozenset({"accept", "close", "walk_away"})
"""Acts that end a talk."""

COURTEOUS = re.compile(r"(?:could|may|might|would) (?:i|you|we)\b")
"""How nobody begins who insults or threatens."""

SMALL_TALK = frozenset({"greet", "appreciate"})
THANKS = re.compile(r"\b(?:thank|appreciate|glad|happy|kind)")

SAYS, AGREES = 4.4, 7.0
"""Strength of the rules from which something is said beside a hello, and from which a bare yes
agrees whatever was said before (scale of `cues`; default, to be tuned)."""

INSULT = "disdain"
HARSH = frozenset({INSULT, "ultimatum", "walk_away"})
"""What a text with an insult in it can be: nothing said beside it makes it friendly."""

ANSWERS = frozenset({"accept", "decline"})
BESIDE = frozenset({"reflect", "justify", "appreciate", "greet", "plead"})
"""What is said beside terms that are asked for."""

LINK = re.compile(r"\b(?:if|in return|in exchange|provided|as long as|swap|suppose|and i)\b")
"""Words that tie what one side gives to what it gets."""

WONDERS = re.compile(
    r"(?:so |and |but |ok(?:ay)? )*(?:what|which|who|why|when|how)\b(?! (?:about|if))"
)
"""How a question begins that asks for no favour."""

FLOOR = 0.02
"""Likelihood below which an act is not worth offering as a correction (default, to be tuned)."""

CERTAIN = 0.95
"""Likelihood from which the terms no longer settle what is meant. Default."""

REFUSES = 6.0
"""Strength of the rules from which terms in a no are what is refused (scale of `cues`)."""


def judged(
    likely: Mapping[str, float], evidence: Mapping[str, Evidence], parts: Parts
) -> list[tuple[float, str]]:
    """Rank the acts, likeliest first, those left out that need more than a resemblance."""
    if not parts.cut:
        return [(1.0, "unclear")]
    allowed = {
        act: chance for act, chance in likely.items() if _allowed(act, chance, evidence, parts)
    }
    whole = sum(allowed.values()) or 1.0
    settled: dict[str, float] = {}
    for act, chance in allowed.items():
        meant = act if chance >= CERTAIN else _settled(act, evidence, parts)
        settled[meant] = settled.get(meant, 0.0) + chance / whole
    ranked = sorted(
        ((chance, act) for act, chance in settled.items()), key=lambda one: (-one[0], one[1])
    )
    return [one for one in ranked if one[0] >= FLOOR or one is ranked[0]]


def _allowed(act: str, chance: float, evidence: Mapping[str, Evidence], parts: Parts) -> bool:
    found = evidence.get(act, NONE).strength
    if evidence.get(INSULT, NONE).strength >= PROOF[INSULT]:
        return act in HARSH
    if parts.view.scenario.id != ANYWHERE:
        seals = act == "accept" and found < AGREED and chance < SEALS
        if seals or not _heard(act, found, evidence, parts):
            return False
    if act in ENDS and found < AGREES and all(one.question for one in parts.cut):
        return False  # who only asks neither agrees nor goes
    asks = act in HARSH and COURTEOUS.match(parts.text)
    return found >= PROOF.get(act, 0.0) or (chance >= PLAIN.get(act, 0.0) and not asks)


def _heard(act: str, found: float, evidence: Mapping[str, Evidence], parts: Parts) -> bool:
    """Whether an act makes sense here: a yes answers an offer, a hello says nothing else."""
    if found < AGREES and yes(parts.text, parts.view):
        if just_offered(parts.view):
            return act in ("accept", "appreciate")
        return act == ("appreciate" if THANKS.search(parts.text) else "unclear")
    if act == "accept" and not parts.view.scenario.on_table and parts.view.offer == "none":
        return False  # there is nothing yet to agree to
    elsewhere = evidence.get("disclose", NONE).strength >= PROOF["disclose"]
    if act == "accept" and found < AGREED and elsewhere:
        return False  # who speaks of what else there is has not agreed
    first = max(evidence, key=lambda one: evidence[one].strength, default=act)
    says = first not in SMALL_TALK and evidence[first].strength >= SAYS if evidence else False
    return not (act == "greet" and found and says)


def _settled(act: str, evidence: Mapping[str, Evidence], parts: Parts) -> str:
    """What an act is in the light of the terms: a trade needs two sides, new terms are no yes.

    Terms with hardly a word around them are asked for, whatever the words remind of.
    """
    proposed = parts.proposed
    if act in ("request", "give") and len(parts.cut) == 1 and WONDERS.match(parts.text):
        return "ask"
    if proposed is None or (act == "trade" and LINK.search(parts.text)):
        return act
    terms = "trade" if proposed.trade else "propose"
    refused = act == "decline" and evidence.get("decline", NONE).strength >= REFUSES
    named = proposed.strength >= SHORT and act in ANSWERS and not refused
    asked = proposed.strength >= ASKED and act in BESIDE
    return terms if act in ("propose", "trade") or named or asked else act


SEEN = 0.5
"""Likelihood from which a sentence is taken for an act where no rule says so. Default."""
LIKELY = 5.0
"""Strength of a sentence that certainly is an act (scale of `cues`; default, to be tuned)."""


def with_likely(
    evidence: Mapping[str, Evidence], each: tuple[Mapping[str, float], ...]
) -> Mapping[str, Evidence]:
    """Add to the rules' evidence what sentences likely are: where an act is said, and its company.

    Only kind acts gain by it.
    """
    found = dict(evidence)
    for at, chances in enumerate(each):
        act = max(chances, key=lambda one: chances[one])
        if chances[act] >= SEEN and act not in PROOF and at not in found.get(act, NONE).sentences:
            strength = LIKELY * chances[act]
            found[act] = found.get(act, NONE).plus(strength, (), frozenset({at}))
    return found
