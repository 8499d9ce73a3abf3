"""What the situation and the shape of a text add to the cues."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.errors import SimulatorError
from simulator.language.acts import NONE, Evidence
from simulator.language.topics import about
from simulator.talk.moves import parse
from simulator.talk.packages import value_in_words
from simulator.talk.view import View

if TYPE_CHECKING:
    from simulator.language.reader import Parts

YES = re.compile(
    r"(?:(?:yes|okay|sure|fine|good|great|perfect|alright|all right|right|absolutely|definitely"
    r"|certainly|gladly|done|very well|sounds good|works|agreed|why not|i do|we do|that is fine"
    r"|it is fine|please|thanks|thank you|then|cool|excellent|super|wonderful|lovely|very good"
    r"|fair enough|i guess|i think so|that works|with pleasure|of course)[ ,.!]*)+"
)
NO = re.compile(
    r"(?:(?:no|not really|never|no way|i do not|i am afraid not|sorry|unfortunately"
    r"|not yet|no thanks"
    r"|no thank you|rather not|i do not think so|hm+|certainly not|not good enough"
    r"|too low|too little"
    r"|thanks|thank you|but)[ ,.!]*)+"
)
AGAIN = re.compile(r"\b(?:that|it|this|more|so|why|why not|how so|and)\b")
VAGUE = re.compile(
    r"\b(?:more (?:money|pay|salary|cash)|higher (?:salary|pay|base|offer|number|figure|wage)"
    r"|better (?:offer|pay|salary|package|deal|number|terms)|a (?:pay )?(?:raise|rise)\b|do better"
    r"|(?:improve|increase|raise|bump up|up|sweeten|adjust|reconsider) (?:the|my|your|that|it|this)"
    r"|go (?:any )?higher|something more|a (?:bit|little) (?:more|higher)|be paid more|earn more"
    r"|come up|move on (?:the )?(?:salary|pay|base|price)|negotiate\b|a promotion|be promoted"
    r"|(?:deserve|want|need|hope for|hoping for|like|expect|expected|get)"
    r" (?:a (?:bit|little) )?more\b)"
)
ASK_FOR = re.compile(
    r"\b(?:could|can|would|will|may|might) (?:you|we|i)\b|\bi (?:would|want|need|am asking|hope"
    r"|was hoping|am hoping|wish|wanted|should|deserve|expect)\b|\bplease\b|\bpossible\b"
    r"|\bany chance\b"
    r"|\b(?:is|are) you (?:able|open|willing)\b|\bwilling to\b|\bi (?:was|am) wondering if\b"
    r"|\bgive me\b|\bdo you mind\b|\blet us\b|\bit would (?:help|be)\b|\bi would (?:appreciate|be)"
)
NEXT_STEP = re.compile(
    r"\b(?:could|can|would|will) you (?:please |perhaps |maybe |also |kindly |be (?:able"
    r"|willing|open|so"
    r" kind(?: as)?) to )*(?:put|send|write|check|speak|talk to|take (?:this|it|that)|ask"
    r"|confirm|arrange"
    r"|introduce|forward|recommend|refer|pass|look (?:at|into|over)|consider|support"
    r"|have a look|mention"
    r"|connect|help|find out|see (?:if|what|whether)|back me|vouch|call|set up|get back"
    r"|go back|do me"
    r"|point me|show me|give me (?:a|an|your|some)|let me|meet|spare|make time|keep me"
    r"|tell (?:her|him|them)"
    r"|do anything|review|read|join|hand|share (?:my|the|this)|say a word|think about)"
    r"|\b(?:could|can|shall|may|might) (?:we|i) (?:meet|talk (?:again|on)|speak (?:again"
    r"|on|with|to)|schedule"
    r"|fix a|set up|have (?:an? |another )?(?:call|meeting|coffee|chat|word|talk|lunch"
    r"|tea)|send you my|write to you"
    r"|call you|contact|mention your|use your|say (?:that )?you|come back to you|count on"
    r"|get (?:it|that|this)"
    r" in writing|have (?:it|that|this|the offer) (?:in writing|on paper)|borrow"
    r"|ask (?:you )?(?:for )?(?:a"
    r" favou?r|you to))|\b(?:offer|it|that|this|everything|all) (?:in writing|on paper)\b"
    r"|\bi would (?:like|love) (?:you to (?!hear|know)|an? introduction"
    r"|to (?:meet|speak|talk) (?:to|with) (?:the|your|a))"
    r"|\b(?:20|15|30|twenty|fifteen|thirty|half an? hour|ten|10|a few) ?(?:minutes|min)\b"
    r"|\b(?:is|would) it (?:be )?(?:okay|alright|all right|fine) (?:if|for|to|with)\b"
    r"|\bdo me a favou?r\b|\ba favou?r\b|\bwould you be (?:open|willing|able|up)\b|\bif you could"
    r" (?:introduce|forward|pass|recommend|put|send|help|mention|look)"
)
OFFERING = re.compile(
    r"\b(?:offer|do|put on the table|propose|live with|work for you|shall we|deal)\b"
)
_HINGES = re.compile(r"\bi\b.*\b(?:if|provided|as long as) (?:that )?(?:you|we|the|there|it|my)\b")
_WANTED = re.compile(
    r"\b(?:want|would like|need|ask(?:ing)? for|hop(?:e|ing) for|wish for|expect|interested in)"
    r" (?:a |an |the |some |more |better |my "
    r"|your |about )*\w+"
)
_ROOM_TALK = re.compile(
    r"\b(?:room|flexib\w*|leeway|wiggle|negotiable|budget)\b"
    r"|\b(?:how|why|what|where)\b.{0,40}\b(?:number|figure|amount)\b"
)
_ROOM_NAMES = re.compile(r"\b(?:room|flexib\w*|budget)\b")
ROOM = re.compile(
    r"\b(?:is|are) there (?:any|some|still|more)?\b|\bhow (?:much )?(?:flexible|room|fixed|firm)\b"
    r"|\bany (?:room|flexibility|leeway|give|way|chance)\b|\bwhat would\b|\bwhich part\b"
    r"|\bwiggle\b|\bleeway\b"
)
Weights = Mapping[str, Evidence]


def adjusted(evidence: Weights, parts: Parts) -> Weights:
    """Add what structure and situation say to the weights of the cues."""
    found = dict(evidence)
    for step in (_questions, _proposals, _requests, _interests, _alternatives, _assent, _pausing):
        step(found, parts)
    _balance(found, parts)
    return found


def _add(
    found: dict[str, Evidence], act: str, strength: float, words: str, at: frozenset[int]
) -> None:
    found[act] = found.get(act, NONE).plus(strength, (words,), at)


def _all(parts: Parts) -> frozenset[int]:
    return frozenset(range(len(parts.cut)))


def _questions(found: dict[str, Evidence], parts: Parts) -> None:
    for at, one in enumerate(parts.cut):
        here = frozenset({at})
        if one.question and at not in found.get("ask", NONE).sentences:
            _add(found, "ask", 4.5, "?", here)
        named = about("ask", parts.within(here), parts.view)
        general = at in found.get("ask_generic", NONE).sentences
        if general and named and named.weight < 2:
            continue
        if one.question and named and at in found.get("ask", NONE).sentences:
            _add(found, "ask", 5.4, " ".join(named.words[:1]), here)
            if ROOM.search(one.text):
                _add(found, "ask", 6.2, "", here)
    generic = found.get("ask_generic", NONE)
    named = about("ask", parts.within(generic.sentences), parts.view)
    if generic.strength and named and named.weight >= 2:
        found["ask_generic"] = Evidence(4.0, generic.words, generic.sentences)


def _proposals(found: dict[str, Evidence], parts: Parts) -> None:
    one = parts.proposed
    if one is None:
        return
    if parts.view.scenario.asks_with == "request":
        asked = any(
            parts.cut[at].question or ASK_FOR.search(parts.cut[at].text) for at in one.sentences
        )
        if not asked and one.strength < 7:
            return
        if not asked and len(parts.text.split()) > 8:
            return
        _add(found, "request", one.strength + 0.4, ", ".join(one.evidence), one.sentences)
        return
    act = "trade" if one.trade else "propose"
    _add(
        found, act, one.strength + (0.6 if one.trade else 0), ", ".join(one.evidence), one.sentences
    )


def _requests(found: dict[str, Evidence], parts: Parts) -> None:
    for at, one in enumerate(parts.cut):
        here = frozenset({at})
        step = NEXT_STEP.search(one.text)
        if step:
            _add(found, "request", 5.8, step[0].strip(), here)
        vague = VAGUE.search(one.text)
        if parts.proposed is None and _HINGES.search(one.text) and parts.terms:
            _add(found, "request", 6.4, "if", here)
        if vague and ASK_FOR.search(one.text) and parts.proposed is None:
            _add(found, "request", 5.9, vague[0], here)
        named = about("request", parts.within(here), parts.view)
        wanted = named and _WANTED.search(one.text) and not one.question
        if named and wanted and parts.proposed is None:
            _add(found, "request", 4.6, " ".join(named.words[:1]), here)


def _interests(found: dict[str, Evidence], parts: Parts) -> None:
    for at, one in enumerate(parts.cut):
        here = frozenset({at})
        names = parts.within(here)
        own = tuple(name for name in names if name.name.kind == "mine")
        mine, theirs = about("share", own, parts.view), about("reflect", names, parts.view)
        first = re.search(r"\b(?:i|me|my)\b", one.text)
        argued = at in found.get("justify", NONE).sentences and about("justify", names, parts.view)
        if mine and first and not one.question and not argued:
            _add(found, "share", 4.4 + 0.2 * mine.weight, " ".join(mine.words[:1]), here)
        if theirs and at in found.get("reflect", NONE).sentences:
            _add(found, "reflect", 5.5, " ".join(theirs.words[:1]), here)
        reason = about("justify", names, parts.view)
        if reason and not one.question and at not in found.get("share", NONE).sentences:
            _add(found, "justify", 4.5, " ".join(reason.words[:1]), here)
        shown = about("give", names, parts.view)
        reflects = at in found.get("reflect", NONE).sentences
        if shown and not one.question and first and not reflects:
            _add(found, "give", 5.0, " ".join(shown.words[:1]), here)
        if shown and at in found.get("give", NONE).sentences:
            _add(found, "give", 6.0, " ".join(shown.words[:1]), here)
        liked = about("appreciate", names, parts.view)
        if liked and at in found.get("appreciate", NONE).sentences:
            _add(found, "appreciate", 4.0, " ".join(liked.words[:1]), here)


def _alternatives(found: dict[str, Evidence], parts: Parts) -> None:
    """Naming an alternative by one of its names discloses it, when the person says they have it."""
    for at, one in enumerate(parts.cut):
        here = frozenset({at})
        named = about("disclose", parts.within(here), parts.view)
        if not named or one.question or VAGUE.search(one.text):
            continue
        owned = re.search(
            r"\b(?:i|we) (?:have|hold|could|can|am|got|received|would|might|will)\b"
            r"|\bmy\b|\bthey\b",
            one.text,
        )
        if owned and named.weight >= 2:
            _add(found, "disclose", 6.0, " ".join(named.words[:1]), here)


def _assent(found: dict[str, Evidence], parts: Parts) -> None:
    """A bare yes or no answers what they said last."""
    text, view = parts.text.strip(" .!"), parts.view
    offered = view.offer != "none" and _just_offered(view)
    if YES.fullmatch(text):
        if offered:
            _add(found, "accept", 7.5, text, _all(parts))
        elif not found:
            _add(found, "appreciate" if "thank" in text else "unclear", 2.0, text, _all(parts))
            _add(found, "accept", 1.9, text, _all(parts))
    if NO.fullmatch(text) and text.strip(" .!,") not in ("thanks", "thank you", "sorry", "but", ""):
        _add(found, "decline", 6.4, text, _all(parts))


def _just_offered(view: View) -> bool:
    """Whether their last words put terms on the table or asked for a yes."""
    last = view.last_reply.lower()
    if not last:
        return False
    values = (value_in_words(view.scenario, name, value) for name, value in view.table.items())
    return any(value.lower() in last for value in values) or bool(OFFERING.search(last))


def _pausing(found: dict[str, Evidence], parts: Parts) -> None:
    pause = found.get("pause", NONE)
    if not parts.text.strip(" .!?"):
        _add(found, "pause", 3.0, parts.text, _all(parts)) if parts.text else None
    if pause.strength and parts.proposed and parts.proposed.sentences <= pause.sentences:
        timed = all(
            parts.view.scenario.issue[name].kind == "count"
            for name, _ in parts.proposed.terms + parts.proposed.gives
        )
        if timed:
            for act in ("propose", "trade"):
                found.pop(act, None)


def _balance(found: dict[str, Evidence], parts: Parts) -> None:
    """Settle what cannot both be meant."""
    asked = max(found.get("propose", NONE).strength, found.get("trade", NONE).strength)
    agreed = found.get("accept", NONE)
    asking = all(parts.cut[at].question for at in agreed.sentences)
    if asked >= 6 and agreed.strength and (asking or not _plain_yes(found, parts)):
        found.pop("accept")
    if asked >= 7 and "decline" in found and found["decline"].strength < 8:
        found["decline"] = Evidence(5.0, found["decline"].words, found["decline"].sentences)
    if asked >= 7 and "pause" in found:
        found["pause"] = Evidence(5.5, found["pause"].words, found["pause"].sentences)
    if asked >= 7 and "close" in found:
        found["close"] = Evidence(3.0, found["close"].words, found["close"].sentences)
    if "ask" in found and found["ask"].strength >= 5 and "close" in found:
        found["close"] = Evidence(4.0, found["close"].words, found["close"].sentences)


def _plain_yes(found: dict[str, Evidence], parts: Parts) -> bool:
    return (
        parts.proposed is not None
        and not (parts.proposed.sentences & found["accept"].sentences)
        and parts.proposed.strength < 7
    )


def about_room(text: str, view: View) -> str | None:
    """The topic for a question about how pay was set or whether it can move, if there is one."""
    if not _ROOM_TALK.search(text):
        return None
    for topic in view.topics:
        names = " ".join((topic.label, *topic.also)).lower()
        if "ask" in topic.acts and _ROOM_NAMES.search(names):
            return topic.id
    return None


def carried(text: str, view: View) -> str | None:
    """The topic of the last move, when a short question goes on with it: `why is that?`."""
    if not view.last_move or len(text.split()) > 8 or not AGAIN.search(text):
        return None
    try:
        last = parse(view.last_move)
    except SimulatorError:
        return None
    return last.topic if last.act in ("ask", "reflect") else None
