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

COLD = frozenset({"disdain", "ultimatum", "plead", "unclear"})
"""Acts that have their own answer, whatever the tone."""

TAKEN_BACK = (
    r"(?<!what )(?<!this )(?<!that )(?<!the )(?<!any )(?<!some )(?<!same )(?<!a )(?<!which )"
    r"(?:sort|kind) of\b|\b(?:kinda|sorta)\b"
    r"|\bi (?:guess|suppose)\b|\bi feel like\b|\bi was (?:just |kind of |sort of )*"
    r"(?:hoping|wondering)\b|\bi was (?:just |kind of |sort of )+thinking\b"
    r"|\bif (?:that|this) (?:is|would be) (?:okay|all right|alright|possible|fine)\b"
    r"|\bif (?:it is )?(?:at all )?possible\b|\bif you do not mind\b|\bif it is not too much\b"
    r"|\bi do not know if\b|\bnot sure if\b|\bno worries (?:at all )?if\b|\bno pressure\b"
    r"|\bor something\b|\bor so\b(?! (?:that|i|they|we))|\bsomehow\b|\bhopefully\b"
    r"|\b(?:silly|stupid|cheeky) (?:thing|question|idea|request|ask)\b|\bwhatever you\b"
    r"|\bi do not want to be\b|\bi am no(?:t an)? expert\b|\bonly if you (?:really )?want\b"
    r"|\bwould it be (?:maybe |perhaps )?(?:okay|alright)\b"
)
"""Words that take the ask back while it is made, whatever it is (after `domain.md` 8.2)."""

SOFTENED = (
    r"(?<!not )\bjust\b(?! (?:now|as|like|because|been|started|read|heard|got|had|finished"
    r"|in time|right"
    r"|fair|enough|the|one|two|three|cause|over|under|above|below|to (?:be clear|confirm|check)"
    r"|so (?:i|we)|checking|\W?\d))"
    r"|\b(?:maybe|perhaps|possibly)\b(?! (?:you|they|she|he|your \w+|the \w+)\b"
    r"(?! (?:could|can|would)))"
    r"|\b(?:i|we) might\b|\bmight (?:i|we|be able|it be)\b"
    r"|\b(?:i|we|it|that)(?: would| will| is)? probably\b"
    r"|\ba (?:little |tiny |wee )?bit (?:more|higher|extra|better|above|closer|over)\b"
)
"""Words that blur a plain ask, and that are at home in a suggestion or in a trade."""

HEDGES = re.compile(f"{TAKEN_BACK}|{SOFTENED}")
_ALWAYS = re.compile(TAKEN_BACK)
_SUGGESTS = re.compile(
    r"\b(?:maybe|perhaps)\b.{0,30}\b(?:trade|swap|exchange|combine|find a way|look at (?:both|it)"
    r"|meet in the middle|split)\b"
)
"""A trade thought aloud: `maybe we could swap the two`."""

APOLOGY = re.compile(
    r"\b(?:sorry,? (?:to (?:ask|bring|raise|bother|trouble|mention|push|insist|be (?:difficult"
    r"|awkward"
    r"|a (?:pain|nuisance|bother)|that person|so (?:direct|blunt|forward)|greedy|pushy))"
    r"|for (?:asking|bringing|raising|being (?:difficult|awkward|greedy|pushy|so|a (?:pain|nuisance"
    r"|bother))|bothering|troubling|taking (?:up )?(?:so much of )?your time|the (?:question|bother"
    r"|trouble))"
    r"|about (?:this|asking|having to ask|bringing)|if (?:this|it|that|i) (?:is|am|sounds?"
    r"|seems?)\b"
    r"(?! (?:late|early|hard))"
    r"|i (?:have to|must|need to|should) (?:ask|bring|raise|mention)|one more thing"
    r"|but (?:could|can|would|might|may|is|i (?:would|want|need|have to ask)))"
    r"|(?:please )?(?:forgive me|excuse me|pardon me) (?:for )?(?:asking|bringing|raising"
    r"|being (?:difficult|greedy|pushy|so))"
    r"|(?:i )?apologi[sz]e (?:for (?:asking|bringing|raising|taking|being|the (?:question|trouble"
    r"|bother)|this)|if|in advance)"
    r"|apologies (?:for (?:asking|bringing|raising|being|taking|the (?:question|trouble|bother))|if"
    r"|but)"
    r"|i (?:really )?(?:hate|feel (?:so |really |a bit )?(?:bad|terrible|awful|guilty|awkward"
    r"|embarrassed)) (?:to |about |even |for |having to )*(?:ask|bring|rais|talk|mention|be)\w*"
    r"|i (?:really )?(?:hate|dislike) (?:talking|asking|to talk|to ask|to be)"
    r"|(?:this|it) is (?:so |really |very )?embarrassing to ask)"
)
"""Sorry for asking; a real fault (being late, a mistake) is not among them."""

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

IRRITATORS = re.compile(
    r"(?:^|[,.;:!-] |\b(?:please|just|now|do|come on|try to|start to) )be (?:more |a bit more )?"
    r"(?:reasonable|realistic|sensible|serious)\b"
    r"|\byou (?:are being|should be|could be|need to be|have to be|must be) (?:more |so |totally )?"
    r"(?:un)?(?:reasonable|realistic|sensible|serious|fair)\b(?! (?:to|with|about|towards))"
    r"|\blet us be (?:reasonable|realistic|serious|sensible)\b"
    r"|\bi am (?:already )?being (?:very |more than |extremely |perfectly |quite |really |so )*"
    r"(?:generous|reasonable|fair|patient)\b"
    r"|\b(?:my|our) (?:very |more than |extremely |perfectly |already )*(?:generous|reasonable"
    r"|fair)"
    r" (?:offer|proposal|ask|request|number|figure|terms|suggestion|price)\b"
    r"|\b(?:my|our) (?:offer|proposal|ask|request|number|figure|terms) (?:is|are) (?:very "
    r"|more than "
    r"|extremely |perfectly |already )+(?:generous|reasonable|fair)\b"
    r"|\bi (?:am (?:quite |very |pretty )?sure|trust|know) (?:that )?you (?:would|will|must|can"
    r"|have to)(?: all| surely)? (?:agree|admit|see (?:that|it))\b"
    r"|\byou (?:must|have to|will have to|cannot but|can not but) (?:admit|agree)\b"
    r"|\bany(?:one|body| \w+)? (?:sensible|reasonable|sane|decent)(?: \w+)? (?:would|can|could"
    r"|will)"
    r"|\bany (?:sensible|reasonable|sane|decent) \w+ (?:would|can|could|will)\b"
    r"|\bsurely (?:even )?you (?:can|must|see|know|understand|agree)\b"
    r"|\bwith (?:all )?(?:due |the greatest )?respect, (?:but )?(?:you|your|that|this)"
    r"|\bas you (?:should|ought to|must|surely) know\b"
    r"|(?<!like )(?<!love )\byou people\b(?! (?:do|work|make|build))"
)
"""Words that rub and win nothing: praise of one's own ask, calls to be sensible, agreement taken
for granted (`domain.md` 4.2)."""

DISPARAGES = re.compile(
    r"\b(?:it|that|this|(?:the|your) (?:offer|job|role|post|number|figure|package|title|salary"
    r"|bonus|company|team)) (?:is|was|seems|looks)(?: not| (?:simply|just|frankly|really|clearly"
    r"|honestly|hardly|quite|pretty|rather))* (?:worth (?:it|my|the|what|that|anything|much|more)\b"
    r"|(?:poor|weak|stingy|shabby|mean|cheap|mediocre|second[- ]rate|outdated|nothing special)\b"
    r"(?! (?:for|of) (?:me|you to)))"
    r"|\byour (?:offer|figure|number|package|reasoning|policy) makes no sense\b"
    r"|\bnot (?:even )?(?:a |an )?(?:remotely |anywhere near )?(?:a )?serious (?:offer|number"
    r"|figure"
    r"|proposal)\b"
)
"""Running down what they have, short of contempt (`domain.md` 4.2)."""

_WORTH_IT = re.compile(r"\b(?:is|was|seems|looks) (?:really |quite )?worth\b")
"""Praise in the same words: `that is worth it to me`."""


def hedged(one: str, trade: bool = False) -> re.Match[str] | None:
    """Where a clean sentence takes its ask back; `trade` tells that something is given for it."""
    if trade or _SUGGESTS.search(one):
        return _ALWAYS.search(one)
    return HEDGES.search(one)


def irritates(one: str) -> re.Match[str] | None:
    """Where a clean sentence rubs without being contempt: an irritator or a disparagement."""
    found = IRRITATORS.search(one) or DISPARAGES.search(one)
    return None if found and _WORTH_IT.search(found[0]) else found


def manner(move: Move, parts: Parts, evidence: Mapping[str, Evidence]) -> str:
    """How it was said: asks can be hedged, warm or sharp; what irritates is sharp in any act."""
    at = evidence.get(move.act, NONE).sentences
    if move.act in ASKS and parts.proposed:
        at = at | parts.proposed.sentences
    own = " ".join(parts.cut[n].text for n in sorted(at) if n < len(parts.cut)) or parts.text
    if move.act not in COLD and any(irritates(one.text) for one in parts.cut):
        return "sharp"
    if move.act in ASKS and SHARP.search(own) and not WARM.search(own):
        return "sharp"
    if move.act not in ASKS or move.act == "ultimatum":
        return "plain"
    if hedged(own, bool(move.gives)) or APOLOGY.search(own):
        return "hedged"
    return "warm" if WARM.search(own) else "plain"
