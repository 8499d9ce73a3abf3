"""Which act a text most likely is, by the model, which is held back where a mistake would hurt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.language.acts import NONE, Evidence
from simulator.language.assent import just_offered, yes
from simulator.language.features import ANYWHERE
from simulator.language.hello import BESIDE as STEPPED_BACK
from simulator.language.hello import QUESTIONS
from simulator.language.proposing import ASKED, SHORT
from simulator.talk.packages import opening
from simulator.talk.view import View

if TYPE_CHECKING:
    from simulator.language.reader import Parts

PROOF = {"ultimatum": 9.0, "disdain": 9.0, "walk_away": 5.0, "disclose": 5.0}
"""Strength of the rules (scale of `cues`) that proves an act which hurts or ends a talk.
Default."""

PLAIN = {"ultimatum": 0.6, "walk_away": 0.6, "disdain": 0.35, "disclose": 0.5}
"""Likelihood from which such an act needs no rule: a kind person is not to be called hostile by
a resemblance (tried crosswise: one in a hundred is)."""

COURTEOUS = re.compile(r"(?:could|may|might|would) (?:i|you|we)\b")
"""How nobody begins who insults or threatens."""

ENDS = frozenset({"accept", "close", "walk_away"})
"""Acts that end a talk."""

AGREED, AGREES = 1.5, 7.0
"""Strength of the rules from which there is a yes in a text at all, and from which a bare one
agrees whatever was said before (scale of `cues`; default, to be tuned)."""

SAYS = 4.4
"""Strength of the rules from which something is said beside a hello (scale of `cues`; default)."""

THANKS = re.compile(r"\b(?:thank|appreciate|glad|happy|kind)")

INSULT = "disdain"
HARSH = frozenset({INSULT, "ultimatum", "walk_away"})
"""What a text with an insult in it can be: nothing said beside it makes it friendly."""

ANSWERS = frozenset({"accept", "decline"})
BESIDE = frozenset({"reflect", "justify", "appreciate", "greet", "plead"})
"""What is said beside terms that are asked for."""

TIES = re.compile(r"\b(?:if|in return|in exchange|provided|as long as|swap|suppose|and i)\b")
"""Words that tie what one side gives to what it gets."""

REFUSES = 6.0
"""Strength of the rules from which terms in a no are what is refused (scale of `cues`)."""

FLOOR = 0.02
"""Likelihood below which an act is not worth offering as a correction (default, to be tuned)."""


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
        meant = _settled(act, evidence, parts)
        settled[meant] = settled.get(meant, 0.0) + chance / whole
    ranked = sorted(
        ((chance, act) for act, chance in settled.items()), key=lambda one: (-one[0], one[1])
    )
    return [one for one in ranked if one[0] >= FLOOR or one is ranked[0]]


def _allowed(act: str, chance: float, evidence: Mapping[str, Evidence], parts: Parts) -> bool:
    found = evidence.get(act, NONE).strength
    if evidence.get(INSULT, NONE).strength >= PROOF[INSULT]:
        return act in HARSH
    if parts.view.scenario.id != ANYWHERE and not _heard(act, found, evidence, parts):
        return False
    if act in ENDS and found < AGREES and all(one.question for one in parts.cut):
        return False  # who only asks neither agrees nor goes
    if act not in PROOF or found >= PROOF[act]:
        return True
    return chance >= PLAIN[act] and not (act in HARSH and COURTEOUS.match(parts.text))


def _heard(act: str, found: float, evidence: Mapping[str, Evidence], parts: Parts) -> bool:
    """Whether an act makes sense here: a yes answers an offer, a hello says nothing else.

    Who speaks of what else there is has not agreed.
    """
    if found < AGREES and yes(parts.text, parts.view):
        if just_offered(parts.view):
            return act in ("accept", "appreciate")
        return act == ("appreciate" if THANKS.search(parts.text) else "unclear")
    if act == "accept":
        elsewhere = evidence.get("disclose", NONE).strength >= PROOF["disclose"]
        offered = parts.view.scenario.on_table or parts.view.offer != "none"
        return offered and (found >= AGREED or not elsewhere)
    return not _opens(evidence) or not (
        act == "greet"
        or (act in QUESTIONS and not found)
        or (act == "close" and not parts.view.said)
    )


def _opens(evidence: Mapping[str, Evidence]) -> bool:
    """Whether a hello opens a text that says something else."""
    hello = evidence.get("greet", NONE).strength
    more = any(one.strength >= SAYS for act, one in evidence.items() if act != "greet")
    return 0 < hello <= STEPPED_BACK and more


def _settled(act: str, evidence: Mapping[str, Evidence], parts: Parts) -> str:
    """What an act is in the light of what stands: other terms are no yes, and no trade untied."""
    proposed = parts.proposed
    if proposed is None:
        return act
    terms = "trade" if proposed.trade else "propose"
    if act in BESIDE and proposed.strength >= ASKED:
        return terms
    if not _stands(parts.view):
        return act
    refused = act == "decline" and evidence.get("decline", NONE).strength >= REFUSES
    named = act in ANSWERS and proposed.strength >= SHORT and not refused
    untied = act == "trade" and not TIES.search(parts.text)
    return terms if named or untied else act


def _stands(view: View) -> bool:
    """Whether it is known what stands when they have spoken: an offer of theirs has its terms."""
    at_start = tuple(view.table.values()) == opening(view.scenario)
    return bool(view.said) and not (view.offer == "theirs" and at_start)


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
