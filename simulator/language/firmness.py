"""How firm somebody says an alternative is: F0 to F5 (`domain.md` 2.2)."""

from __future__ import annotations

import re

from simulator.talk.view import View

CLAIMS = (
    (4, r"written|in writing|on paper|signed|contract|in hand|on the table|on my desk"
        r"|letter|firm offer"
        r"|formal offer|black and white"),
    (3, r"offer is coming|offer (?:is )?(?:on (?:its|the) way|in the post)|told me|promised|verbal"
        r"|by word of mouth|said (?:yes|i am in|they would|they will)|about to (?:offer|sign)"
        r"|expect(?:ing)? an offer|basically|will (?:make|send) (?:me )?an offer|spoken offer"
        r"|orally|on the phone"),
    (5, r"stay (?:where|put|in my|with my|there)|where i am|(?:keep|remain in|carry on in) my"
        r"|my (?:current|present) (?:job|post|role)|content|happy in my|apply (?:on|through|cold)"),
    (4, r"\boffer(?:s|ed)?\b(?!.*\b(?:might|may|could|possibly|maybe|hope)\b)"),
    (1, r"recruiter|headhunter|head hunter|wrote to me|approached|reached out|hint|rumour|contacted"
        r"|some interest|message|linkedin|mentioned|might|may\b"),
    (2, r"interview|in (?:talks|conversation|discussion|a process|contact|touch)|talking|speaking"
        r"|process|round|stage|applied|waiting|considering|looking at"),
    (0, r"keeping my eyes|looking around|options?\b|possibilit|alternatives?|opportunit"),
)  # fmt: skip
"""Words for each level, looked for in this order: an explicit paper beats a bare `offer`."""

_CLAIMS = tuple((level, re.compile(words)) for level, words in CLAIMS)
_OFFER = _CLAIMS[3][1]
"""An offer of which nobody says whether it is spoken or written."""

SPOKEN = 3
"""Firmness of a spoken offer (`domain.md` 2.2)."""

_NONE = re.compile(
    r"\b(?:do not|did not|no|not|never) (?:yet |really |actually )?(?:have |got |hold )?"
    r"(?:an? |any |another |any other |other )*(?:offers?|alternatives?|plan b)\b(?! (?:yet|in)\b)"
    r"|\b(?:not have|not got|there is not|have not) (?:anything|any|much) else\b"
    r"|\b(?:have|there is|got) nothing (?:else|lined up|other)\b"
)
"""Words that say there is nothing: the truth of who has nothing, never a claim."""

_UNWRITTEN = re.compile(
    r"\b(?:not|nothing|never) (?:\w+ ){0,2}(?:in writing|on paper|written|signed)\b"
)

_NOT_YET = re.compile(r"\b(?:no|not|without|do not have|have not|never|nothing)\b[^.;,]{0,24}$")


def firmness(text: str, alternative: str | None, view: View) -> int | None:
    """The level a text claims; the alternative's own when it only names one of them.

    `I have an offer` is true of a spoken one too, when that is what the person holds.
    """
    own = {one.id: one.firmness for one in view.scenario.alternatives}.get(alternative or "")
    if _NONE.search(text):
        return 0
    for level, pattern in _CLAIMS:
        match = pattern.search(text)
        if match and not _NOT_YET.search(text[: match.start()]):
            spoken = own == SPOKEN or _UNWRITTEN.search(text)
            return SPOKEN if pattern is _OFFER and spoken else level
    return own


def meant_by(level: int | None, view: View) -> str | None:
    """The alternative a claim of this level is about when none was named: the firmest it can be."""
    if level is None:
        return None
    own = view.scenario.alternatives
    fitting = [one for one in own if (one.firmness == 5) == (level == 5)]
    return max(fitting, key=lambda one: one.firmness).id if fitting else None
