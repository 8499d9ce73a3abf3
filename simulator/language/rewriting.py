"""One sentence to try instead: the person's own numbers and topic, said in a way that works."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from simulator.language.manner import hedged
from simulator.language.markers_hard import outside
from simulator.language.markers_moment import Marker, Moment
from simulator.language.markers_text import lines
from simulator.language.phrasing import listed, mine, the
from simulator.language.rewriting_parts import (
    MAY_SAY,
    favour,
    in_words,
    plain_ask,
    question,
    reasons,
)

THANKS = "Thank you for taking the time."
POSSIBLE = "What would be possible?"
NOT_HOPED = "It isn't what I had hoped for."

_FIGURE = re.compile(
    r"\b(?:need|want|get|least|for|to)\b \D{0,14}?"
    r"([£$€]? ?(?:\d[\d,.]*\d(?: ?k\b)?|\d+ ?k\b|\d+ ?%))( more| a month| a year)?", re.I,
)  # fmt: skip
_WRAPPING = re.compile(
    r",? ?\b(?:just|maybe|perhaps|possibly|probably|hopefully|somehow|kinda|sorta|(?:sort|kind) of"
    r"|i guess|i suppose|i feel like|or something(?: like that)?|or so|if (?:that'?s|that is) "
    r"(?:ok|okay|all right|alright|fine|possible)(?: with you)?|if (?:at all )?possible)\b,?", re.I,
)  # fmt: skip


def rewrite(moment: Moment, marker: Marker) -> str:
    """A sentence to say instead of what a mark quotes; every amount of the move stays in it."""
    return REWRITES[marker.code](moment, marker)


def _hedge(moment: Moment, marker: Marker) -> str:
    if ask := plain_ask(moment):
        return ask
    own = _unwrapped(marker.quote)
    if own and not any(hedged(one.text) for one in lines(own)):
        return own
    label = moment.scenario.topic_labels.get(moment.move.topic or moment.scenario.issues[0].id, "")
    return f"I'd like to talk about {mine(the(label))}. {POSSIBLE}"


def _unwrapped(said: str) -> str:
    """A sentence of the person's own without the words that wrap it, when enough is left."""
    left = " ".join(_WRAPPING.sub(" ", said).split()).strip(" ,;:-")
    left = re.sub(r"\s+([.?!,])", r"\1", left)
    return _sentence(left) if len(left.split()) > 2 else ""


def _sentence(words: str) -> str:
    end = "" if words[-1:] in ".?!" else "."
    return words[:1].upper() + words[1:] + end


def _apology(moment: Moment, marker: Marker) -> str:
    if ask := plain_ask(moment):
        return f"{THANKS} {ask}"
    text = " ".join((moment.exchange.text or "").split())
    rest = re.sub(r"^[\s,.;:!-]*(?:(?:but|and|so)\b[ ,]*)?", "", text.partition(marker.quote)[2])
    if len(rest.split()) > 2 and not any(hedged(one.text) for one in lines(rest)):
        return f"{THANKS} {_sentence(rest)}"
    return f"{THANKS} {question(moment)}"


def _ultimatum(moment: Moment, _: Marker) -> str:
    ask = plain_ask(moment)
    if ask.endswith("?"):
        return f"{ask} What would you need for that?"
    return f"{ask} What would it take?" if ask else "What would have to be true for you to move?"


def _ultimatum_true(moment: Moment, _: Marker) -> str:
    true = MAY_SAY[moment.person.firmness(None)]
    ask = plain_ask(moment)
    return f"{true} I'd rather it worked out here. {ask or POSSIBLE}"


def _disdain(moment: Moment, _: Marker) -> str:
    if favour(moment):
        return plain_ask(moment) or "I see it differently from my side. May I say how?"
    want = in_words(moment.scenario, moment.move.all_terms)
    hoped = f"It's lower than I'd hoped; I had {want} in mind." if want else ""
    return f"{hoped or NOT_HOPED} How was it put together?"


def _bluff(moment: Moment, _: Marker) -> str:
    said = next(iter(moment.move.claims), None)
    true = MAY_SAY[moment.person.firmness(said.topic) if said else outside(moment)]
    return f"{true} {plain_ask(moment)}".strip()


def _need(moment: Moment, _: Marker) -> str:
    if ask := plain_ask(moment):
        return f"For the work itself: {_small(ask)}"
    if favour(moment):
        return f"I'm moving towards this kind of work. {question(moment)}"
    found = _FIGURE.search(moment.exchange.text or "")
    want = f"{found[1]}{found[2] or ''}".strip() if found else ""
    why = next(iter(reasons(moment)), "the work")
    issue = mine(the(moment.scenario.issues[0].label))
    return f"Looking at {why}, I'd like {want or 'to talk about ' + issue}."


def _small(said: str) -> str:
    return said if said.startswith("I") and said[1:2] in " '" else said[:1].lower() + said[1:]


def _generic(moment: Moment, _: Marker) -> str:
    return question(moment)


def _too_many(moment: Moment, _: Marker) -> str:
    best = reasons(moment)[:2]
    ask = plain_ask(moment)
    if not best:
        return ask or "One thing speaks for it, and then I'll stop."
    speak = "speak" if len(best) > 1 else "speaks"
    why = _sentence(f"{listed(best)} {speak} for it")
    return f"{ask} {why}".strip()


def _serial(moment: Moment, _: Marker) -> str:
    points = {
        name: value
        for e in (*moment.talk.history, moment.exchange)
        for name, value in e.move.all_terms
    }
    every = in_words(moment.scenario, tuple(points.items()))
    first = " The first counts most for me." if len(points) > 1 else ""
    return f"Here is all I'd like to settle, at once: {every}.{first}"


def _irritator(moment: Moment, _: Marker) -> str:
    ask = plain_ask(moment)
    return f"{ask} How does that look from your side?" if ask else question(moment)


REWRITES: Mapping[str, Callable[[Moment, Marker], str]] = {
    "hedge": _hedge, "apology": _apology, "ultimatum": _ultimatum,
    "ultimatum_true": _ultimatum_true, "disdain": _disdain, "bluff": _bluff, "need": _need,
    "generic": _generic, "too_many_reasons": _too_many, "serial": _serial, "irritator": _irritator,
}  # fmt: skip
"""How each code to change is said better."""
