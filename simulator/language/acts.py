"""How strongly a text speaks for each act: cues first, then what the situation adds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from simulator.language.assent import meant_by_me
from simulator.language.cues import CUES
from simulator.language.shape import ME, about_whom, lead, sums_up
from simulator.language.text import Sentence

AGAIN = 0.2
"""What a second and third cue for the same act add (default, to be tuned)."""

_NOT_MEANT = re.compile(
    r"\bnot (?:\w+ ){0,4}(?:an? )?(?:ultimatum|threat|threatening|insult|insulting|joke|offend"
    r"|disrespect|waste|final)|\b(?:do not|did not|would not) (?:\w+ ){0,3}(?:insult|waste|threaten"
    r"|offend|demand|insist)|\bno (?:joke|insult|offen[cs]e)"
)
_CONDITION = re.compile(r"\b(?:if|once|unless|provided|as long as|assuming|when)\b")
_NEGATED = re.compile(
    r"\b(?:not|never|nor|whether)\b[^,.;]{0,16}$|\b(?:least|what|less than|most|lowest)(?: that)? $"
)
_WH = re.compile(r"(?:what|which|who|whom|whose|why|where|when|how|is|are|does|do)\b")
_LEAD = re.compile(
    r"(?:[,;:.?!]|\b(?:so|and|but|well|okay|then|also|or|please|thanks|tell me)),? $"
)
_ASKING = re.compile(r"(?:what|when|how|why|which|who|where|would|could|can|do|does|is|are|will)\b")
_ADVERBS = re.compile(
    r"\b(?:really|actually|honestly|just|simply|truly|quite|literally|basically|totally|absolutely"
    r"|certainly|definitely|also|still|very|only|perhaps|maybe|gladly|happily|personally) "
)
"""Words that leave the meaning of a sentence as it is: looked over at a second try."""
_OWN = re.compile(r"\b(?:i|me|my|we|mine)\b")
_IF = re.compile(r"\bif\b[^,]*$")
_OF_ME = re.compile(
    r"\b(?:sorry|excuse me|forgive me|my (?:bad|fault|mistake|question|own)|of me|from me|myself"
    r"|i (?:was|am|feel|felt|sound|sounded|must sound|look))\b"
)
_NO_OFFER = re.compile(
    r" (?:question|thing|mistake|idea of mine|weather|commute|traffic|situation|story|weekend|week"
    r"|morning|queue|launch)\b"
)
_BESIDE = re.compile(r"(?:so )?you\b|so (?:it|this|that|they)\b")
_PAST = re.compile(r"\b(?:last year|in 20\d\d|back then|years ago)\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an act: how strongly, in which words, and in which sentences."""

    strength: float = 0.0
    words: tuple[str, ...] = ()
    sentences: frozenset[int] = frozenset()

    def plus(self, strength: float, words: tuple[str, ...], at: frozenset[int]) -> Evidence:
        """Join further evidence: the strongest counts, others add a little."""
        if not strength:
            return self
        more = AGAIN if self.strength and len(self.words) < 3 else 0.0
        return Evidence(
            max(self.strength, strength) + more, (self.words + words)[:4], self.sentences | at
        )


NONE = Evidence()


def weigh(cut: tuple[Sentence, ...]) -> tuple[Mapping[str, Evidence], ...]:
    """Weigh every act by the cues in each sentence."""
    return tuple(_cues(at, one) for at, one in enumerate(cut))


def together(each: tuple[Mapping[str, Evidence], ...]) -> Mapping[str, Evidence]:
    """Join what speaks for each act in several sentences."""
    found: dict[str, Evidence] = {}
    for cues in each:
        for act, one in cues.items():
            found[act] = found.get(act, NONE).plus(one.strength, one.words, one.sentences)
    return found


def _cues(at: int, one: Sentence) -> Mapping[str, Evidence]:
    found: dict[str, Evidence] = {}
    plain = replace(one, text=_ADVERBS.sub("", one.text))
    for cue in CUES:
        told = one
        match = cue.pattern.search(one.text)
        if match is None and plain.text != one.text:
            told, match = plain, cue.pattern.search(plain.text)
        if match and not _denied(cue.act, told, match):
            words = (match[0].strip(" ,.!?"),)
            found[cue.act] = found.get(cue.act, NONE).plus(cue.strength, words, frozenset({at}))
    return found


def _denied(act: str, one: Sentence, match: re.Match[str]) -> bool:
    """Whether the sentence around a cue says that it is not meant."""
    check = DENIALS.get(act)
    return check is not None and check(one, match)


def _disclaimed(one: Sentence, _: re.Match[str]) -> bool:
    return bool(_NOT_MEANT.search(one.text))


def _of_something_else(one: Sentence, match: re.Match[str]) -> bool:
    """Hard words about oneself, or about a question of one's own, insult nobody."""
    own = _OF_ME.search(one.text) or _NO_OFFER.match(one.text[match.end() :])
    return bool(own) or _disclaimed(one, match)


def _no_yes(one: Sentence, match: re.Match[str]) -> bool:
    """A yes that depends, is asked about, is negated or is somebody else's is not a yes."""
    before = one.text[: match.start()]
    if not meant_by_me(one, match):
        return True
    asked = bool(before) and bool(_ASKING.match(one.text))
    return asked or bool(_NEGATED.search(before) or _CONDITION.search(one.text))


def _leaves_if(one: Sentence, _: re.Match[str]) -> bool:
    return one.question or bool(_CONDITION.search(one.text))


def _told(one: Sentence, match: re.Match[str]) -> bool:
    """A question word in the middle of a statement asks nothing: `I know what you need`."""
    if one.question or not match.start() or not _WH.match(match[0]):
        return False
    return not _LEAD.search(one.text[: match.start()])


def _not_theirs(one: Sentence, match: re.Match[str]) -> bool:
    """Words about them inside a question, or beside what I say of myself, sum nothing up."""
    before = one.text[len(lead(one.text)) : match.start()]
    if match.start() > 0 and _ASKING.match(one.text):
        return True
    return bool(before) and bool(_BESIDE.match(match[0])) and about_whom(one.text) == ME


def _not_mine(one: Sentence, match: re.Match[str]) -> bool:
    """Offers long ago, or other people's that one asks about, are no alternative."""
    asked = one.question and not _OWN.search(one.text[: match.end()])
    return asked or bool(_PAST.search(one.text))


def _if_so(one: Sentence, match: re.Match[str]) -> bool:
    """What would not do, if: no refusal of what is on the table."""
    return bool(_IF.search(one.text[: match.start()])) or sums_up(one.text)


def _no_thanks(one: Sentence, match: re.Match[str]) -> bool:
    return one.text[: match.start()].endswith("no ") or "no thank" in one.text


DENIALS: Mapping[str, Callable[[Sentence, re.Match[str]], bool]] = {
    "ultimatum": _disclaimed, "disdain": _of_something_else, "accept": _no_yes,
    "walk_away": _leaves_if, "ask": _told, "reflect": _not_theirs, "disclose": _not_mine,
    "appreciate": _no_thanks, "decline": _if_so,
}  # fmt: skip
"""What takes a cue back, by act."""
