"""How something was said: plain, hedged, warm or sharp."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.language.acts import NONE, Evidence
from simulator.talk.moves import Move

if TYPE_CHECKING:
    from simulator.language.reader import Parts

ASKS = frozenset({"propose", "trade", "request", "ultimatum"})

HEDGES = re.compile(
    r"\b(?:just|maybe|perhaps|possibly|sort of|kind of|kinda|sorta|a (?:little )?bit"
    r"|i guess|i suppose"
    r"|i feel like|i was (?:just )?(?:hoping|wondering|thinking)|if that is (?:okay"
    r"|all right|alright"
    r"|possible)|if (?:it is )?possible|i do not know if|not sure if|no worries if"
    r"|or something|or so"
    r"|if you do not mind|would it be (?:maybe |perhaps )?(?:okay|possible|alright)|sorry|probably"
    r"|somehow|hopefully|might|silly|whatever you|or less|i do not want to be)\b"
)
"""Words that take the ask back while it is made (after the list in `domain.md` 8.2)."""

WARM = re.compile(
    r"\b(?:thank|thanks|glad|happy|love|excited|delighted|keen|appreciate|grateful"
    r"|look(?:ing)? forward"
    r"|wonderful|enjoy|please|pleasure|thrilled|really want|would be great)\b"
)
SHARP = re.compile(
    r"\b(?:(?<![a-z] )give me|i (?:demand|insist|expect you)|you (?:must|have to|need to"
    r"|should have|better|owe me)"
    r"|right now|immediately|no excuses|come on|obviously|frankly|clearly you"
    r"|stop (?:wasting|stalling)"
    r"|^(?:well,? |come on,? )?do better|end of (?:story|discussion)|i want \W?\d+k?|listen)\b|!!+"
)


def manner(move: Move, parts: Parts, evidence: Mapping[str, Evidence]) -> str:
    """How the sentence that carries the ask was said; only asks have a manner besides sharpness."""
    at = evidence.get(move.act, NONE).sentences
    if move.act in ASKS and parts.proposed:
        at = at | parts.proposed.sentences
    own = " ".join(parts.cut[n].text for n in sorted(at) if n < len(parts.cut)) or parts.text
    if move.act in ASKS and SHARP.search(own) and not WARM.search(own):
        return "sharp"
    if move.act not in ASKS or move.act == "ultimatum":
        return "plain"
    if HEDGES.search(own):
        return "hedged"
    return "warm" if WARM.search(own) else "plain"
