"""Marks of pushing: ultimatums, contempt, bluffs, and words that rub."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.manner import irritates
from simulator.language.markers_moment import Marker, Moment
from simulator.language.markers_text import Line, search

SECURE = 5
"""The firmness of what the person has now; another firm's offer is never made of it."""

_LEAVES = (
    r"(?:leave|go(?! (?:ahead|on|with|back|through|over))|quit|walk|resign|sign (?:with|there"
    r"|elsewhere)|take (?:the|another|their)|stop|look elsewhere|say no|turn (?:it|you|this) down"
    r"|have to (?:leave|go|say no|look)|am (?:gone|out|off|leaving)|(?:will )?be (?:gone|off|out))"
)
_OR_ELSE = re.compile(
    rf"\bor else\b|\botherwise,? (?:i|we) (?:(?:will|would|shall) )?{_LEAVES}\b"
    r"|\btake it or leave it\b|\bmatch (?:it|that|this|them)\b[^?]{0,30} or\b"
    rf"|\bunless you\b[^?]{{0,60}}\bi (?:(?:will|would|shall) )?{_LEAVES}\b"
    rf"|\bi (?:(?:will|would|shall|am going to) )?{_LEAVES}\b[^?.]{{0,30}}\bunless you\b"
    r"|\bor i (?:will |am going to |would )?(?:am |be )?(?:gone|out|leave|leaving|walk|walking|quit"
    r"|go elsewhere|go to|take the other|sign (?:with|elsewhere)|resign|stop|say no)\b"
    r"|\bif (?:you|i|we) (?:do|can|will|get|are)? ?not\b[^?.]{0,50}\bi (?:am (?:out|gone|leaving"
    r"|off"
    r"|going)|will (?:leave|go|walk|quit|resign|take|have to leave|stop)|leave|walk|quit)\b"
    r"|\b(?:either)\b[^?.]{0,60}\bor (?:we|i|there is)\b[^?.]{0,30}\b(?:nothing|leave|gone|out|walk"
    r"|quit|go)\b"
    r"|\byou have (?:until|till|got until)\b|\b(?:this|that|it|\d+k?) is (?:my )?final\b"
    r"|\bmy final (?:number|offer|word|figure)\b|\bfinal,? take it\b"
    r"|\bby (?:tonight|tomorrow|noon|\w+day|five|the end of (?:the )?(?:day|week)),? or\b"
    r"|\bi will go over your head\b|\bwhat will you (?:offer|pay|give me) to keep me\b"
    r"|\byou (?:had|would)? ?better (?:think|hurry|match|decide)\b"
    r"|\b(?:see|think about) what happens (?:when|if) i (?:leave|go)\b"
    r"|\bi will not (?:even )?(?:discuss|talk about|consider|look at) anything (?:under|below|less)"
)
_REGRET = re.compile(
    r"\b(?:sorry|regret\w*|unfortunately|afraid|i wish|i would (?:much |far )?(?:rather|prefer)"
    r"|i would (?:like|love) to (?:stay|make|join|come|work)|reluctant\w*|hard for me)\b"
)
_DATE = re.compile(
    r"\b(?:until|by|on|before|runs|till|deadline|expires?)\b.{0,30}\b(?:\d+|monday|tuesday"
    r"|wednesday"
    r"|thursday|friday|saturday|sunday|tomorrow|tonight|noon|week|month|the end)\b"
)

_CONTEMPT = re.compile(
    r"\b(?:insult(?:ing|ed)?|an? insult|laughable|ridiculous|pathetic|(?:is|be|was|this|that"
    r"|some kind of|another|bad|sick|complete|total)(?: a)? joke|low-?ball\w*|a slap in the face"
    r"|peanuts|beneath me|below me"
    r"|beneath my (?:level|skills|dignity)|embarrass(?:ing|ment) (?:offer|number|figure)"
    r"|waste of (?:my )?time|clearly you (?:do not|have no|are not)|you (?:clearly|obviously) (?:do"
    r" not|have no|are not)|no(?:body| ?one) serious|(?:my|the|our|any) (?:last )?intern"
    r"|i (?:will not|can not) dignify|expected better (?:from|of)|^(?:and |so "
    r"|is that what )?you call (?:that|this|it)"
    r"|that is what you call|anyone (?:else )?would (?:laugh|pay|refuse|offer)|are you serious"
    r"|you can not be serious|do not know what you are (?:doing|talking)|out of your depth"
    r"|incompeten\w+|clueless|what planet)\b|^seriously\?"
)
_NOT_CONTEMPT = re.compile(
    r"\b(?:not|never|no|without|hardly) (?:\w+ ){0,3}?(?:insult\w*|joke|ridiculous|waste|lowball\w*"
    r"|pathetic)|\bno joke\b|(?:do|did|would|does) not (?:\w+ )?(?:mean|want|wish|sound|intend)"
    r"|\b(?:i hope|hopefully) (?:\w+ ){0,4}(?:insult|offen)|\bwe laughed|\bridiculous"
    r"(?:ly)? (?:good"
    r"|kind|proud|busy|generous|happy|long)|\bof me\b|\bmy own\b|\bi (?:feel|felt|look|sound)"
    r"|as an intern|(?:my|our|the) interns? (?:and|who|program|year|from|last|i|was|were|is|are)"
)

_CLAIMS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (4, re.compile(
        r"\bi (?:already )?(?:have|hold|got|have got) (?:already )?(?:a few|several|many|two|three"
        r"|four|five|some|other|multiple|\d+|a|an|another)(?: other| better| firm| written| signed"
        r"| more| competing| great)* (?:offers?|contracts?)\b"
        r"|\b(?:other|another|a rival|several|two|three) (?:compan(?:y|ies)|firms?|employers?"
        r"|places?) (?:has |have |just |already )*(?:offered|offering)\b"
        r"|\b(?:they|another \w+|my recruiter) (?:would|will) pay me\b|\bthey "
        r"(?:have )?offered me\b"
        r"|\bcontract (?:is )?(?:on|in) my (?:desk|bag|inbox|hand)|\bi (?:am about to|could) sign"
        r" (?:today|tomorrow|elsewhere|with|there|it)\b|\bi am about to sign\b"
        r"|\b(?:companies|firms|employers|people) are (?:fighting|queu\w+|lining up|competing)"
        r"|\bi (?:could|can) (?:leave|start elsewhere|start there|walk out|be gone) (?:tomorrow"
        r"|today|on monday|monday|next week)\b")),
    (3, re.compile(
        r"\bthey (?:have )?(?:basically |more or less |practically |as good as )?(?:said i am in"
        r"|promised me)|\bthey are holding (?:the|a|it)\b|\bi (?:basically|practically|as good as)"
        r" have (?:the|an?|another)\b")),
)  # fmt: skip
"""What a sentence claims of the outside that was not read as a mention of it, with its level."""

_SUPPOSES = re.compile(
    r"\bif i\b|\bsuppose\b|\bimagine\b|\bdo not (?:have|hold)\b|\bhave no\b|\bnot yet\b|\bi had\b"
    r"|\bhoping\b|\bmight\b|\bno other offer|\bhave (?:an?|one) offer from you"
    r"|\b(?:your|this|the) (?:own )?offer\b"
)


def ultimatum(moment: Moment) -> Iterator[Marker]:
    """Two choices and a shove; a date told with regret and a question is information."""
    if _told_kindly(moment):
        return
    code = "ultimatum_true" if moment.person.would_leave else "ultimatum"
    found = next(search(_OR_ELSE, moment.lines), None)
    if found:
        yield Marker(code, found[0].typed)
    elif moment.move.act == "ultimatum":
        yield Marker(code, moment.lines[-1].typed)


def _told_kindly(moment: Moment) -> bool:
    """Whether a date is told with regret and a question, and with nothing behind an `or`."""
    said = " ".join(one.text for one in moment.lines)
    asks = any(one.asks for one in moment.lines)
    threat = re.search(r"\bor (?:else|i)\b|\botherwise i\b|\bunless\b", said)
    return asks and not threat and bool(_REGRET.search(said) and _DATE.search(said))


def disdain(moment: Moment) -> Iterator[Marker]:
    """Contempt for the offer or the person; less than hoped for may be said."""
    for one, found in search(_CONTEMPT, moment.lines):
        if not _NOT_CONTEMPT.search(one.text):
            yield Marker("disdain", one.quote(found))
            return
    if moment.move.act == "disdain":
        yield Marker("disdain", moment.lines[0].typed)


def bluff(moment: Moment) -> Iterator[Marker]:
    """More claimed than is true of the alternative."""
    if moment.exchange.claim == "bluff":
        yield Marker("bluff", _claiming(moment).typed)
        return
    if any(moment.move.claims):
        return
    for level, pattern in _CLAIMS:
        for one, _ in search(pattern, moment.lines):
            if level > outside(moment) and not _SUPPOSES.search(one.text):
                yield Marker("bluff", one.typed)
                return


def outside(moment: Moment) -> int:
    """How firm the firmest thing outside truly is; a secure present job is not an offer."""
    known = [moment.person.firmness(one.id) for one in moment.scenario.alternatives]
    card = moment.talk.card
    own = [card.firmness] if card and card.firmness is not None else []
    return max((one for one in known + own if one != SECURE), default=0)


_OUTSIDE = re.compile(
    r"\b(?:offers?|offered|contract|elsewhere|another|other (?:firm|company|compan\w+|team|place)"
    r"|process|interview\w*|they|recruiter|sign|written|letter)\b"
)


def _claiming(moment: Moment) -> Line:
    """The sentence that makes the claim."""
    for _, pattern in _CLAIMS:
        for one, _ in search(pattern, moment.lines):
            return one
    return next((one for one, _ in search(_OUTSIDE, moment.lines)), moment.lines[0])


def irritator(moment: Moment) -> Iterator[Marker]:
    """Praise of one's own ask, calls to be sensible, agreement taken for granted, running down."""
    if "disdain" in moment.acts:
        return
    for one in moment.lines:
        if found := irritates(one.text):
            yield Marker("irritator", one.quote(found))
            return
