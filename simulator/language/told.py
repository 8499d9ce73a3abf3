"""Numbers that only tell of something: what one earns now, what others pay, what was offered."""

from __future__ import annotations

import re

from simulator.language.quantity import Quantity

NEAR = 60
"""Characters before a number that decide whether it is only told (default, to be tuned)."""

DENIED = 2
"""What `aside` says of a number that is turned down for another: `64` of `not 64 but 68`."""

ASIDE = re.compile(
    r"\b(?:earn|earning|make|making|paid|paying|pay|pays|saved?|market|surveys?|postings"
    r"|others|they|current|now on"
    r"|offered me|you offered|instead of|than|from|above|over|rather than|not|show"
    r"|get|(?:expectation|target|hope|number|idea|goal|plan) (?:was|had been)) (?:\w+ ){0,2}\W?$"
)
ELSEWHERE = re.compile(
    r"\b(?:surveys?|market|postings|others|they|similar|peers|colleagues|average)\b[^.,;]{0,40}$"
)
"""Words before a number that make another number of the text the likelier ask."""

_ABOUT = (
    r"(?: about| around| roughly| at| on| between| somewhere| up to| nearly| almost| close to"
    r"| exactly| just| only| me| us| over| more than| as much as| an?| the| is| of| to| base"
    r"| salary| pay| total| (?:their|its) \w+){0,4}"
)
_SUBJECT = (
    r"(?:others?|(?:other|similar|comparable|most|many|some|these|those|such) (?:\w+ ){1,4}?"
    r"|(?:the |your )?(?:competitors?|competition|peers|colleagues|friends?|market|firms"
    r"|companies|employers|postings?|adverts?|surveys?|data|people|recruiters?|headhunters?"
    r"|my (?:old|last|present|current) (?:job|employer|firm|company)"
    r"|my (?:\w+ )?(?:boss|employer|manager|colleague|wife|husband|partner|brother|sister|friend"
    r"|flatmate|cousin|neighbour|mate)|glassdoor|payscale|linkedin|indeed"
    r"|the (?:internet|web)|some(?:body|one)|every(?:body|one)|hr)"
    r"(?: (?:in|with|at|for|of|on|like|doing|here) (?:\w+ ){1,4}?)?|they|she|he"
    r"|(?:another|the other|a second|one other) (?:\w+ ){0,2}?)"
)
_VERB = (
    r"(?:pays?|paid|paying|earns?|earned|earning|gets?|got|makes?|made|offers?|offered|offering"
    r"|is (?:at|on|paying|offering)|are (?:at|on|paying|offering)|sits? at|shows?|says?|said|put"
    r"|puts|start(?:s|ed)? at|(?:goes|went) (?:up )?to|tops? out at|ends? at|goes? for"
    r"|go for|quoted|gave|suggests?|ranges? from|range"
    r"|is|are|was|comes? (?:in|out)(?: at)?|told|mentioned|promised|named)"
)
_TOLD = re.compile(
    r"(?:"
    rf"\b{_SUBJECT} ?(?:now |currently |typically |usually |often |already |here |would |have"
    rf" |has |can |do |does |will |all |even ){{0,2}}{_VERB}(?: that| it)?{_ABOUT}"
    r"|\bi (?:currently |already |now |presently |only |just |do |have |was |had ){0,2}"
    r"(?:earn(?:ed|ing)?|make|made|am (?:currently |now |already )?(?:on|at|making|earning|paid"
    r"|getting)|get paid|am paid|was (?:paid|at|making|earning)|got|received"
    r"|been (?:paid|offered|told|quoted|given)|was (?:offered|told|quoted|given|on)"
    r"|have (?:got )?(?:an?|the|another|my) (?:\w+ ){0,2}?offer"
    rf"(?: \w+){{0,4}}? (?:of|for|at|over)){_ABOUT}"
    r"|\b(?:i|we|which|that|my team|it) (?:have |has |already |just )?(?:saved?|cut|brought in|sold"
    rf"|managed?|ran|led|earned|made|grew|won|raised)(?: \w+){{0,3}}?{_ABOUT}"
    r"|\bmy (?:current|present|old|last|other|previous) (?:\w+ )?(?:salary|pay|base|wage|package"
    rf"|job pays|job|offer|employer pays|contract)(?: is| was| pays| of| at| stands at)?{_ABOUT}"
    r"|\b(?:in|at|with) my (?:last|current|present|old|previous) \w+,? i (?:\w+ )?(?:had|have|gets?"
    rf"|got|earn(?:ed)?|made?|make){_ABOUT}"
    rf"|\byou (?:have |just |had )?(?:offered|wrote|named|quoted){_ABOUT}"
    rf"|\byou are (?:still |now |currently )?(?:at|on|offering|paying){_ABOUT}"
    rf"|\bi (?:currently|already|now) have{_ABOUT}"
    r"|\b(?:rents?|inflation|prices?|costs?|living|bills?|mortgage|childcare|sales|revenue|turnover"
    r"|output|traffic|margins?|complaints|errors)(?: \w+){0,5}? (?:by|to|at|is|was|are|were|up|down"
    rf"|rose|fell|grew){_ABOUT}"
    rf"|\b(?:your|the (?:current|first|written|present)) offer (?:is|was|of|stands at){_ABOUT}"
    r"|\b(?:the )?(?:market|average|median|going rate|industry|(?:pay |salary )?band|budget|range"
    r"|cap)(?: \w+)?"
    rf" (?:rate |average |median |range )?(?:is|was|of|pays|at|sits at|says|goes|ends){_ABOUT}"
    r") ?(?:us|[a-z]{3} )?[$£€₹]?$"
)
_THERE = re.compile(
    r" ?(?:a year |per year )?(?:elsewhere|over there|in my (?:current|present|old|last) job"
    r"|at my (?:current|present|old|last) (?:job|employer|firm)"
    r"|at (?:another|the other|a different) (?:firm|company|place|employer)"
    r"|from (?:another|the other|a different) (?:firm|company|place|employer)"
    r"|(?:right )?now\b(?! please))"
)
_CAN_HAVE = re.compile(
    r"\bi (?:could|can|would|might|already|currently|now|do)? ?(?:earn|get|make|have|am on) "
    r"(?:\w+ ){0,2}[$£€₹]?$"
)
_ASKS = re.compile(
    r"\b(?:want|would like|would love|could (?:you|we|i)|can (?:you|we|i)|how about|what about"
    r"|let us|propose|ask(?:ing)? for|need|hop(?:e|ing)|aim(?:ing)?|match|beat|what if)\b"
)
_REFUSED = re.compile(
    r"(?: (?:base|a year|weeks?|days?|for the base|for me))? (?:(?:is|was|would be|feels?|seems?"
    r"|sounds?|looks?|falls) (?:really |just |a bit |a little |far |way |still |simply |rather )*"
    r"(?:too (?:low|little|short|late|few|soon)|low\b|short\b|not (?:enough|possible|for me|what"
    r"|going|acceptable|something)|below|beneath|less than)"
    r"|(?:does|do|did|will|would|can) not (?:quite |really )?(?:work|do\b|be enough|cover"
    r"|be possible|suit|reach|help))"
)
"""Words behind a number that turn it down."""

_APART = re.compile(r" (?:below|under|short|apart|off|away|less|more|above|over|too)\b")
_BEING = re.compile(
    r"\b(?:that|it|this|which|we|you|they) (?:is|are|were|was)(?: about| still| only| around| now)?"
    r" [$£€₹]?$"
)
_THAN_HERE = re.compile(r" (?:more|less|better|lower|higher) than (?:here|you (?:pay|offer))\b")
_NOTICE = re.compile(r"'?s?'? notice\b")
_ALONGSIDE = re.compile(
    r"(?: base| a year)?,? ?(?:plus|and then|and|then|with|\+)(?: an?| the| another| about)?"
    r" ?[$£€₹]?"
)

_NEVER = re.compile(
    r"\b(?:can|could|will|would) not (?:really |possibly |quite )?(?:accept|do|take|work for"
    r"|live on|live with|agree to|sign for|manage|start in) (?:a |an |the |only |just )?[$£€₹]?$"
)
_DENIED = re.compile(r"\b(?:not|instead of|rather than|than|from) (?:the |just |only )?[$£€₹]?$")
_TURN = re.compile(r"[.;!?,]\s|\b(?:so|but|because|since|as|while|whereas|when|and) ")


def only_told(one: Quantity, text: str) -> bool:
    """Whether a number is told and cannot be an ask: `I earn 57 now`, `62 is too low`."""
    before = text[max(0, one.start - NEAR) : one.start]
    if _REFUSED.match(text, one.end) or _NEVER.search(before):
        return True
    apart = _APART.match(text, one.end) and _BEING.search(before)
    if apart or _THAN_HERE.match(text, one.end):
        return True
    found = _TOLD.search(before)
    if found:
        clause = _TURN.split(before[: found.start()])[-1]
        return not _ASKS.search(clause)
    have = _CAN_HAVE.search(before)
    return bool(have and _THERE.match(text, one.end))


_CORRECTS = re.compile(
    r"[^a-z]*(?:(?:no|oh|wait|hm|well)[, ]+)*(?:actually|i mean|i meant|correction"
    r"|or rather|make that|sorry)\b[^.;?!\d]{0,20}"
)
"""Words between a number and the one that is meant instead: `65. Actually, 66`."""


def asked(found: tuple[Quantity, ...], text: str) -> list[Quantity]:
    """The quantities that may be asks; what is told in one breath with a told one is told."""
    kept: list[Quantity] = []
    last: Quantity | None = None
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if after and after.kind == one.kind and _CORRECTS.fullmatch(text[one.end : after.start]):
            continue
        beside = last and _ALONGSIDE.fullmatch(text[last.end : one.start])
        last = one if beside or only_told(one, text) else None
        if not last:
            kept.append(one)
    return kept


def aside(one: Quantity, text: str) -> int:
    """How much likelier another number of the text is the ask."""
    before = text[max(0, one.start - NEAR) : one.start]
    if _DENIED.search(before):
        return DENIED
    if _NOTICE.match(text, one.end):
        return 1
    return int(bool(ASIDE.search(before[-28:]) or ELSEWHERE.search(before)))
