"""A bare yes or no, which answers what they said last."""

from __future__ import annotations

import re

from simulator.language.text import Sentence
from simulator.talk.packages import value_in_words
from simulator.talk.view import View

_NICE = (
    r"(?:very |really |so |absolutely |quite )*(?:wonderful|great|good|lovely|brilliant|fantastic"
    r"|perfect|excellent|kind|generous|fine|helpful|amazing|super|nice|fair(?: enough)?|ideal)"
)
_THANKS = (
    r"thanks(?: a lot| so much| again)?|thank you(?: so much| very much)?|i mean it|please"
    rf"|(?:that|it|this) (?:is|would be) {_NICE}(?: of you| for me| with me)?"
    rf"|{_NICE}|i appreciate (?:it|that)|i would be (?:very |so )?grateful|with pleasure"
    r"|(?:that|it) means a lot(?: to me)?|good to hear|i am (?:glad|happy|delighted)"
)
_ASSENT = (
    r"yes|okay|sure|alright|all right|right|absolutely|definitely|certainly|gladly|done|very well"
    r"|sounds (?:good|great|fair)|works|agreed|deal|why not|i do|we do|cool|i guess|i think so"
    r"|that works|of course|i would (?:really |very much )?(?:love|like) (?:that|it|to)"
    r"|that would (?:really |already )?help(?: me)?(?: a lot| very much)?|i will take it|then"
    r"|let us do (?:it|that)(?: (?:that|this|your) way)?|that is a yes(?: from me)?|happy to"
)
_STRONG = re.compile(
    r"\b(?:yes|okay|sure|alright|all right|absolutely|definitely|certainly|gladly|done|agreed|deal"
    r"|why not|works|i (?:would|do)|that would|would be|fine|good|perfect|great|very well|let us"
    r"|with pleasure|fair|cool|excellent|super|lovely|wonderful|right)\b"
)
_YES = re.compile(rf"(?:(?:{_ASSENT}|{_THANKS})\b[ ,.!;]*)+")
_NO = re.compile(
    r"(?:(?:no|not really|never|no way|i do not|i am afraid not|sorry|unfortunately"
    r"|not yet|no thanks|no thank you|rather not|i do not think so|hm+|certainly not"
    r"|not good enough|too low|too little|thanks|thank you|but)[ ,.!]*)+"
)
_OFFERING = re.compile(
    r"\b(?:offer|do|put on the table|propose|live with|work for you|shall we|deal)\b"
)


def yes(text: str, view: View) -> bool:
    """Whether a clean text is only a yes, with thanks and the name of the other side around it."""
    r""
    return bool(_YES.fullmatch(_unnamed(text, view))) and bool(_STRONG.search(text))


def polite(text: str, view: View) -> bool:
    """Whether a clean text is only a yes or only thanks."""
    return bool(_YES.fullmatch(_unnamed(text, view)))


def no(text: str, view: View) -> bool:
    """Whether a clean text is nothing but a no."""
    said = _unnamed(text, view).strip(" .!,")
    return bool(_NO.fullmatch(said)) and said not in ("thanks", "thank you", "sorry", "but", "")


def _unnamed(text: str, view: View) -> str:
    for word in view.counterpart.lower().split():
        text = re.sub(rf"[, ]*\b{re.escape(word.strip('.'))}\b\.?", "", text)
    return text.strip(" .!,")


def just_offered(view: View) -> bool:
    """Whether their last words put terms on the table or asked for a yes."""
    last = view.last_reply.lower()
    if not last or view.offer == "none":
        return False
    values = (value_in_words(view.scenario, name, value) for name, value in view.table.items())
    return any(value.lower() in last for value in values) or bool(_OFFERING.search(last))


_LEADS = re.compile(
    r"(?:(?:yes|okay|great|good|fine|perfect|well|then|so|thanks|thank you|alright|all right|right"
    r"|brilliant|wonderful|lovely|excellent|absolutely|sure|please|and|oh|hm+|now|in that case"
    r"|very well|it is|we have|that is|we are|sounds?|you have|honestly|of course|for me|with that"
    r"|i am|i would be|i think|i guess|i suppose)[ ,.!;]*)*"
)
_MINE = re.compile(
    r"(?:i|we|let us|count me|where|send|happy|glad|pleased|shake|done|you have got)\b"
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|teams?|people|everybody|everyone|others?|had|was|were|said|told|asked"
    r"|want|wants|you (?!have got|can|could|will|would))\b|^so you\b"
)


def meant_by_me(one: Sentence, match: re.Match[str]) -> bool:
    """Whether words of agreement are the person's own, not somebody's they talk about."""
    before = one.text[: match.start()]
    if _LEADS.fullmatch(before):
        return True
    return not _OTHERS.search(before) and (bool(_MINE.match(match[0])) or before.endswith(", "))
