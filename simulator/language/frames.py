"""Words around terms: asking for them, wondering about them, telling of other people's."""

from __future__ import annotations

import re

FRAME = re.compile(
    r"\b(?:i|we) (?:would|want|need|propose|suggest|request|ask|expect|hope|hoped|had hoped|prefer"
    r"|was (?:hoping|thinking|looking|aiming)|am (?:asking|looking|hoping|aiming|thinking|after)"
    r"|had in mind|think|see|can (?:sign|accept|do|live|say|agree)|could (?:sign|accept|do|live|say"
    r"|agree|see|imagine)|will (?:sign|accept|take|do)|deserve|feel|believe|had|require"
    r"|offer|seek)\b"
    r"|\bmy (?:request|ask|number|target|proposal|suggestion|expectations?|wish|counter|figure|idea"
    r"|range|aim)\b"
    r"|\b(?:could|can|would|might|may|will) (?:you|we|i|it|the|that|there|this|my|a|an|your|\d)"
    r"|\b(?:how|what) about\b|\bwhat if\b|\bwhy not\b|\blet us\b|\bmake (?:it|that|the)\b"
    r"|\bgive me\b"
    r"|\b(?:raise|bump|increase|bring|lift|put|add|move|push|round|get|go|come|set|fix)\b.{0,30}"
    r"\b(?:to|up|at|on|me|it)\b|\bmeet (?:me|at|in)\b|\bsettle\b|\bshall we\b|\bplease\b"
    r"|\b(?:is|are|would|be|were|seems?|feels?|looks?)\b.{0,50}\b(?:possible|feasible"
    r"|doable|an option|okay|acceptable|fine|work|fair|good|great|perfect|nice"
    r"|ideal|enough|realistic|reasonable|better|right)\b"
    r"|\bany chance\b|\bif (?:you|we|it|the|i|there)\b|\bhappy (?:with|at)\b|\binstead\b"
    r"|\bat least\b"
    r"|\b(?:looking for|aiming|hoping|asking)\b|\bin (?:return|exchange)\b|\boffer me\b"
    r"|\bcloser to\b"
    r"|\bi could (?!not|never|hardly|see|imagine)|\blet me (?!know|see|think|get|be|just|check|ask)"
    r"|\bdo you think i (?:can|could|might)\b|\bshould be\b|\bwould (?:already |really "
    r"|also )?help\b|\bworth\b|\bsounds?\b|\bi (?:would|can|could|will) (?:also )?(?:start|stay)\b"
    r"|\b(?:do you|would you) (?:say|think) to\b|\bcounter(?:offer| offer|-offer)?\b|\bin turn\b"
    r"|\b(?:and|so|but|then|therefore) (?:would|want|hope|expect|propose|ask|need)\b"
    r"|\b(?:was|were) (?:thinking|hoping|aiming|looking)\b"
    r"|\bis there (?:some|any)(?:body|one|thing)\b|\bdo you know (?:some|any)(?:body|one)\b"
    r"|\bwho else (?:should|could|might) i\b|\bpropos|\bmust\b|\bdeal\b"
)
WONDERS = re.compile(
    r"^(?:(?:and|so|but|well|okay|then|thanks|thank you|yes|hm+|now|also|alright|great)[ ,]+)*"
    r"(?:what|how|why|which|who|when|where)\b"
    r"(?! (?:about|if|not|do you (?:say|think)|would you (?:say|think)|does? (?:that |\W?\d|a |an "
    r"|the )?.{0,24} ?(?:sound|look)|does|come))"
)
WHOM = re.compile(r"(?:and |so |but )?(?:(?:to )?whom?\b|what is (?:the|her|his|their) name\b)")
TELLS = re.compile(
    r"\b(?:could|can|would|will) you (?:please )?(?:tell|explain|describe|say|walk)\b"
)
PLAIN_QUESTION = re.compile(r"(?:is|are|do|does|did|was|were|have|has)\b")
HEARSAY = re.compile(r"\b(?:i (?:am|was|have been) told|i (?:hear|heard|read|saw)|apparently)\b")
"""What one only knows from others."""

OUTCOME = re.compile(
    r"\bif you\b[^?]*?,? (?:there|they|others|everyone|everybody|people|nobody"
    r"|somebody) (?:will|would"
    r"|is|are|get|might)\b"
)
"""What would come of it for them: no wish."""
OTHERS = re.compile(
    r"\b(?:they|he|she|the other|firms?|companies|employers|elsewhere|another (?:firm|company"
    r"|employer|place|team)"
    r"|others|people(?! to)"
    r"|postings|market|surveys?|everyone|similar"
    r"|colleagues|peers)\b"
)
REASON = re.compile(
    r"\b(?:because|since|as (?=others|similar|the|people|they|most|my|it|that)|considering"
    r"|given (?:that|what|how)|seeing (?:that|as)|while|whereas|when"
    r"|(?:more |less |higher |lower )?(?:than|above|over|below|on top of)"
    r" (?:what |as much as )?(?:they|the (?:others?|market)|others|people|their)"
    r"|just like|like (?=others|the others|they))\b"
)
"""What begins a reason after what is asked for."""

NOT_ASKED = re.compile(
    r"\b(?:talk|speak|discuss|know|ask|question|curious|understand|hear"
    r"|conversation) (?:\w+ ){0,2}?about\b"
    r"|\bnot (?:here to |going to |to )?(?:ask|asking|about|need|want|demand|expect)\w*\b"
)
ONLY_COSTS = re.compile(r"(?:for|(?:can|could|may|might) (?:i|we))\b")
DEPENDS = re.compile(r"\b(?:if|provided|as long as) (?:that )?(?:you|we|the|there|it|my)\b")
IF_I = re.compile(r"(?:if|provided|as long as|suppose|assuming) (?:that )?(?:i|we)\b")
