"""What was typed, made even: one spelling, short forms written out, cut into sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

HEAD, TAIL = 900, 400
"""Characters kept of a longer text: its beginning and its end (default, to be tuned)."""

_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "—": ", ", "…": "..."}
)
PARTS = {"¼": ".25", "½": ".5", "¾": ".75"}
"""Fractions with a sign of their own; normalised, `2½` would be 21 halves."""
_PARTS = re.compile(r"(?:(?<=\d) )?([¼½¾])")
_TITLES = re.compile(r"\b(mr|mrs|ms|dr|prof|e\.g|i\.e|approx|incl)\.(?=\s)")
_ITS = re.compile(r"\bits (?=(?:a|an|the|not|too|very|so|okay|ok|fine|good|just|my|your)\b)")
_ISH = re.compile(r"(?<=\d)(k?)[- ]?ish\b")
_END = re.compile(
    r"(?<=\w),\s+(?=(?:so |and |but )?(?:what|how|who|when|where|why) (?:is|are|do|does|did"
    r"|can|could|would|will|should|else|much|many|long|kind|sort)\b)"
    r"|(?<=[.!?;])\s+|\s+[-–]\s+(?=[a-z])"
)

SHORT_FORMS = {
    "i'm": "i am", "im": "i am", "i've": "i have", "ive": "i have", "i'd": "i would",
    "i'll": "i will", "id": "i would", "we're": "we are", "we've": "we have", "we'd": "we would",
    "we'll": "we will", "you're": "you are", "youre": "you are", "ur": "your",
    "you've": "you have", "you'd": "you would", "you'll": "you will", "they're": "they are",
    "they've": "they have", "they'd": "they would", "they'll": "they will", "he's": "he is",
    "she's": "she is", "it's": "it is", "it'd": "it would", "it'll": "it will",
    "that's": "that is", "thats": "that is", "that'd": "that would", "that'll": "that will",
    "there's": "there is", "theres": "there is", "what's": "what is", "whats": "what is",
    "who's": "who is", "how's": "how is", "where's": "where is", "when's": "when is",
    "here's": "here is",
    "who'd": "who would", "there'd": "there would", "there'll": "there will", "heres": "here is",
    "let's": "let us", "lets": "let us",
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not",
    "wont": "will not", "don't": "do not", "dont": "do not", "doesn't": "does not",
    "doesnt": "does not", "didn't": "did not", "didnt": "did not", "isn't": "is not",
    "isnt": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
    "couldn't": "could not", "couldnt": "could not", "wouldn't": "would not",
    "wouldnt": "would not", "shouldn't": "should not", "haven't": "have not",
    "havent": "have not", "hasn't": "has not", "hadn't": "had not", "u": "you", "r": "are",
    "pls": "please", "plz": "please", "thx": "thanks", "thnx": "thanks", "tnx": "thanks",
    "ty": "thanks", "cheers": "thanks", "ok": "okay", "k.": "okay", "gonna": "going to",
    "wanna": "want to", "gotta": "have to", "yeah": "yes", "yep": "yes", "yup": "yes",
    "ya": "yes", "nope": "no", "nah": "no", "wud": "would", "cud": "could", "abt": "about",
    "b/c": "because", "bc": "because", "cuz": "because", "cos": "because", "w/": "with",
    "of course": "sure", "shd": "should", "wld": "would", "cld": "could", "tho": "though",
    "thru": "through", "wheres": "where is", "whos": "who is", "hows": "how is",
    "whens": "when is", "theyre": "they are", "theyve": "they have", "weve": "we have",
    "youve": "you have", "youll": "you will", "youd": "you would", "hes": "he is",
    "shes": "she is", "ill": "i will", "kindly": "please", "dunno": "do not know",
    "wont've": "would not have", "how've": "how have", "why's": "why is", "y'all": "you all",
    "in my shoes": "in my place", "in my position": "in my place", "if you were me": "in my place",
    "if i were you": "in your place", "in your shoes": "in your place",
}  # fmt: skip
"""Contractions, chat spellings and a few ways of saying one thing, written out."""

_SHORT = re.compile(
    r"(?<![\w'])(?:" + "|".join(sorted(map(re.escape, SHORT_FORMS), key=len, reverse=True))
    + r")(?![\w'])"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its place in the text; `question` tells that it asks."""

    text: str
    start: int
    question: bool

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


_QUESTION = re.compile(
    r"^(?:(?:so|and|but|well|okay|right|then|thanks|also|now|hi|hello|please|ah|oh|hm+)[, ]+)*"
    r"(?:(?:by|until|since|to|for|from|with|at|in|of) (?=when|what|whom|which|how))?"
    r"(?:what|which|who|whom|whose|why|where|when|how|is|are|was|were|do|does|did|can|could|would"
    r"|will|shall|should|may|might|have you|has|any (?:chance|room|way))\b(?<!please do)"
    r"(?! not\b(?! (?:you|we|i|they|it)))"
)


_INDIRECT = re.compile(
    r"\b(?:(?:is|would) it (?:be )?(?:okay|alright|all right|fine|rude|possible)"
    r" (?:if i|for me to|to)(?: please| just)? ask|(?:can|could|may|might) i (?:just |please "
    r"|perhaps )?ask(?: you)?"
    r"|i (?:would like|would love|want|wanted|need) to (?:ask|know|understand|find out)(?: you)?"
    r"|(?:can|could|would|will) you (?:please |perhaps )?tell me|^(?:please )?tell me"
    r"|do you mind (?:me asking|if i ask)|i (?:was|am) (?:just )?(?:wondering|curious)|i wonder"
    r"|any idea|do you (?:know|happen to know))[, ]+"
    r"(?:about |frankly |honestly |please )?(?=(?:what|how|why|who|whom|when|where|which|whether|is"
    r"|are|was|do|does|did)\b)"
)
"""Words around a question that ask whether one may ask."""

_TAG = re.compile(
    r",? (?:right|correct|no|yes|have i (?:got )?that(?: right)?)\?$"
    r"|, (?:is|are|was|were|do|does|did|would|will|have|has|can|could)(?: not)?"
    r" (?:it|you|they|we|there|that|she|he|i)\?$"
)
"""What turns a statement into a request to confirm it: it still tells."""

_ASIDE = re.compile(
    r"(?:honestly|frankly|really|seriously|sorry|okay|right|well|see|yes|no)\?$"
    r"|(?:can|could|may|might) i (?:just )?say\b"
    r"|(?:so )?what [^?]* is what (?:you|they|he|she)\b[^?]*$"
)
"""Looks like a question and asks nothing."""

_SO = re.compile(r"(?:(?:okay|right|and|well|ah|oh|i see|hm+)[, ]+)*so\b(?! (?:what|how|why|\d))")
"""What makes a statement of the words after it, question mark or not: `so you need me soon?`"""

_ABOUT_ME = re.compile(
    r"(?:\w+[, ]+)?(?:what|which|how|why|when) (?:really |most |also )?(?:i|we|you|they|he"
    r"|she|it|matters"
    r"|counts|is important"
    r"|drives me|brings me|would help me)\b"
)


_COURTESY = re.compile(
    r"[,;]?\s*(?:and |but |because )?i (?:know|realise|realize|understand|can imagine) (?:that )?"
    r"(?:you are (?:\w+ ){0,2}busy|you have (?:a lot|so much|plenty) (?:on|to do)"
    r"(?: your plate)?|your time is (?:short|limited|precious))"
    r"(?: right now| at the moment| these days| today)?"
)
"""A courtesy beside what is meant: `thank you for making the time, I know you are busy`."""


def clean(text: str) -> str:
    """Write a text in lower case, without control characters, with short forms written out."""
    text = _PARTS.sub(lambda match: PARTS[match[1]], _ends(text))
    text = _ends(unicodedata.normalize("NFKC", text)).translate(_QUOTES).lower()
    text = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in text)
    text = _SPACES.sub(" ", text).strip()
    text = _TITLES.sub(r"\1", text)
    text = _SHORT.sub(
        lambda match: SHORT_FORMS[match[0]], _ITS.sub("it is ", _ISH.sub(r"\1", text))
    )
    return _COURTESY.sub("", text).strip(" ,") or text


def _ends(text: str) -> str:
    """A longer text by its beginning and its end; one sign can be many once it is made even."""
    return f"{text[:HEAD]} . {text[-TAIL:]}" if len(text) > HEAD + TAIL else text


_PLEASE = re.compile(r"(?:^please,? |,? please\b(?! (?:do not )?\w+ (?:me|us)\b))")


def plainly(text: str) -> str:
    """Take one `please` and the full stops at the end off a clean text: they change no meaning.

    A text that is nothing else stays as it is; so does `please, please`.
    """
    bare = text.rstrip(" .!,") or text
    if len(re.findall(r"\bplease\b", bare)) == 1:
        bare = _PLEASE.sub("", bare).strip(" ,") or bare
    return bare


def sentences(text: str) -> tuple[Sentence, ...]:
    """Cut a clean text into sentences."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    at = 0
    for part in [*_END.finditer(text), None]:
        end = part.start() if part else len(text)
        one = text[at:end].strip()
        if one:
            start = text.index(one, at)
            yield Sentence(one, start, _asks(one))
        at = part.end() if part else end


def _asks(one: str) -> bool:
    """Whether a sentence asks, with or without a question mark."""
    shaped = bool(_QUESTION.match(one)) and not _ABOUT_ME.match(one)
    if _ASIDE.match(one):
        return False
    if _TAG.search(one):
        return shaped and not _SO.match(one)
    if one.endswith("?"):
        return shaped or not _SO.match(one)
    return shaped or indirect(one)


def indirect(one: str) -> bool:
    """Whether a sentence asks whether one may ask: `could I ask how ...`."""
    return bool(_INDIRECT.search(one))


SUFFIXES = (
    "ibilities", "ibility", "ibly", "ible", "ments", "ment", "ations", "ation", "ating", "ated",
    "nesses", "ness", "ions", "ion", "ings", "ing", "ies", "ied",
    "ers", "ed", "es", "ly", "er", "s", "e", "y",
)  # fmt: skip


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut a word's ending, so that its inflections look alike: `starting` and `starts`."""
    if word == "our":
        return "my"  # whoever speaks for a team means the same
    if word.startswith("posting"):
        return "posting"  # an advertisement, not a post
    word = word.removesuffix("'s").replace("'", "")
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    if len(word) > 3 and word[-1] == word[-2] != "l":
        word = word[:-1]
    return word[:-1] if word.endswith("ct") and len(word) > 4 else word
