"""Words of wanting: favours, next steps, vague wishes for more, and what depends on a yes."""

from __future__ import annotations

import re

VAGUE = re.compile(
    r"\b(?:more (?:money|pay|salary|cash)|higher (?:salary|pay|base|offer|number|figure|wage)"
    r"|better (?:offer|pay|salary|package|deal|number|terms)|a (?:pay )?(?:raise|rise)\b|do better"
    r"|(?:improve|increase|raise|bump up|up|sweeten|adjust|reconsider) (?:the|my|your|that|it|this)"
    r"|go (?:any )?higher|something more|(?:a|some) (?:bit|little)?(?: )?(?:more|higher)"
    r"|be paid more|earn more|come up|move on (?:the )?(?:salary|pay|base|price)|negotiate\b"
    r"|a promotion|be promoted"
    r"|(?:can|could|should|must) be (?:bigger|larger|higher|better|broader|more)\b"
    r"|(?:deserve|want|need|hope for|hoping for|like|expect|expected|get)"
    r" (?:a (?:bit|little) )?more\b)"
)
"""More, without saying how much."""

ASK_FOR = re.compile(
    r"\b(?:could|can|would|will|may|might) (?:you|we|i)\b|\bi (?:would|want|need|am asking|hope"
    r"|was hoping|am hoping|wish|wanted|should|deserve|expect)\b|\bplease\b|\bpossible\b"
    r"|\b(?:can|could|should) be\b|\bany chance\b|\b(?:is|are) you (?:able|open|willing)\b"
    r"|\bwilling to\b"
    r"|\bi (?:was|am) wondering if\b|\b(?:give|promise|make|get|put) me\b|\bdo you mind\b"
    r"|\blet us\b|\bwould (?:already |really |also |even )?(?:help|be)\b|\bi would appreciate\b"
)
"""Words that ask for something."""

NEXT_STEP = re.compile(
    r"\b(?:could|can|would|will) you (?:please |perhaps |maybe |also |be (?:able|willing|open|so"
    r" kind(?: as)?) to )*(?:put|send|write|check|speak|talk to|take (?:this|it|that)|ask"
    r"|confirm|arrange|introduce|forward|recommend|refer|pass|look (?:at|into|over)|consider"
    r"|support|have a look|mention|connect|help|find out|see (?:if|what|whether)|back me|vouch"
    r"|call|set up|get back|go back|do me|point me|show me|give me (?:a|an|your|some)|let me|meet"
    r"|spare|make time|keep|hold|tell (?:her|him|them)|do anything|review|read|join|hand"
    r"|share (?:my|the|this)|say a word|think about|get me)"
    r"|\b(?:could|can|shall|may|might) (?:we|i) (?:meet|talk (?:again|on)|speak (?:again"
    r"|on|with|to)|schedule|fix a|set up|pick (?:this|it) up|come back to (?:this|it)"
    r"|have (?:an? |another )?(?:call|meeting|coffee|chat|word|talk|lunch|tea)"
    r"|send you my|write to you|call you|contact|mention your|use your|say (?:that )?you"
    r"|come back to you|count on|get (?:it|that|this) in writing"
    r"|have (?:it|that|this|the offer) (?:in writing|on paper)|borrow"
    r"|ask (?:you )?(?:for )?(?:a favou?r|you to|(?:a|some) (?:bit|little)))"
    r"|\b(?:offer|it|that|this|everything) in writing|\b(?:put|have|get) (?:it|that"
    r"|this) on paper\b"
    r"|\bi would (?:like|love) (?:you to (?!hear|know)|an? introduction"
    r"|to (?:meet|speak|talk) (?:to|with) (?:the|your|a))"
    r"|\b(?:20|15|30|twenty|fifteen|thirty|half an? hour|ten|10|a few) ?(?:minutes|min)\b"
    r"|\b(?:is|would) it (?:be )?(?:okay|alright|all right|fine) (?:if|for|to|with)\b"
    r"|\bdo me a favou?r\b|\ba favou?r\b|\bwould you be (?:open|willing|able|up)\b|\bif you could"
    r" (?:introduce|forward|pass|recommend|put|send|help|mention|look)|^promise me\b"
    r"|\blet us (?:have|meet|get|go for|grab|fix|set|talk (?:again )?(?:in|on|next)) "
)
"""Favours and next steps."""

HINGES = re.compile(r"\bi\b.*\b(?:if|provided|as long as) (?:that )?(?:you|we|the|there|it|my)\b")
"""What I would do, if."""

WANTED = re.compile(
    r"\b(?:want|would like|need|ask(?:ing)? for|hop(?:e|ing) for|wish for|expect|interested in)"
    r" (?:a |an |the |some |more |better |my |your |about )*\w+"
)
"""A wish with its object."""

WISHES = re.compile(
    r"\bi (?:\w+ )?(?:want|would (?:\w+ )?(?:like|love)|hope|need|wish|care|am (?:\w+ )?(?:after"
    r"|looking for|hoping)|would be (?:glad|sorry|happy|up for|keen))\b"
)
"""Words that tell what one wants for oneself."""

PRAISE = re.compile(
    r"\b(?:best|great|brilliant|wonderful|fantastic|excellent|fascinat\w+|lovely|amazing"
    r"|inspir\w+|impress\w+|enjoy\w*|loved?|likes?|liked|admir\w+|read|reread|thank\w*|grateful"
    r"|made me (?:think|laugh|smile)|not forget|never forget|appreciat\w*|good|kind|generous"
    r"|did everything|noticed|fought|stuck with me|stayed with me|opened my eyes|because of"
    r"|the reason i)\b"
)
"""Words that make naming somebody's work a compliment."""

WITHHOLDS = re.compile(
    r"\b(?:not (?:really |quite )?(?:want|like|wish|going) to|rather not|prefer not to)"
    r" (?:say(?! (?:yes|no))|tell|give|explain|go into|talk about"
    r"|discuss|share|mention|disclose|reveal)\b"
)
"""Words that keep something back: no reason, and no answer to an offer."""

EXPLAINS = re.compile(
    r"\b(?:it is|it was|because|reason|mainly|mostly|simply|comes? (?:down|out)"
    r"|the (?:pay|salary|money|commute|hours))\b"
)
"""Words that give the reason of a no already said."""
