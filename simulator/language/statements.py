"""Statements: what they say by what they name and whom they are about, whatever the phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator.language.acts import NONE, Evidence
from simulator.language.echo import echoed
from simulator.language.lexicon import Mention
from simulator.language.shape import ME, NOBODY, THEM, YOU, about_whom, sums_up
from simulator.language.text import Sentence, indirect
from simulator.language.topics import About, about
from simulator.language.wants import PRAISE, VAGUE, WISHES
from simulator.talk.view import View

if TYPE_CHECKING:
    from simulator.language.reader import Parts

_FIRST = re.compile(r"\b(?:i|me|my|we|our|us)\b")
_SHOWN = re.compile(
    r"^(?:here|this|these|attached|enclosed|there)\b|\byou (?:can|could|may|might)\b"
)
_OWNED = re.compile(
    r"\b(?:i|we) (?:have|hold|could|can|am|got|received|would|might|will)\b|\bmy\b|\bthey\b|\bme\b"
)
_PLEASED = re.compile(r"\b(?:not|never|do not) (?:\w+ )?(?:like|good|great|enjoy|love)\b")


def statements(found: dict[str, Evidence], parts: Parts) -> None:
    """Weigh the sentences that tell something."""
    for at, one in enumerate(parts.cut):
        names = parts.within(frozenset({at}))
        if one.question:
            if indirect(one.text) and (mine := _mine(names, parts.view)):
                where = frozenset({at})  # `I want to know where I stand` asks nothing
                found["share"] = found.get("share", NONE).plus(5.8, mine.words, where)
            offering = one.text.startswith("i ") or at in found.get("give", NONE).sentences
            if offering and (shown := about("give", names, parts.view)):
                found["give"] = found.get("give", NONE).plus(6.0, shown.words, frozenset({at}))
            continue
        for act, strength, words in (
            *_of_mine(found, parts, at, names), *_of_theirs(found, parts, at, names),
            *_elsewhere(parts, one, names),
        ):  # fmt: skip
            found[act] = found.get(act, NONE).plus(strength, (words,), frozenset({at}))


Weighed = tuple[tuple[str, float, str], ...]


def _of_mine(
    found: dict[str, Evidence], parts: Parts, at: int, names: tuple[Mention, ...]
) -> Weighed:
    """What I want, did, bring or come from."""
    one, view, weighed = parts.cut[at], parts.view, []
    first = bool(_FIRST.search(one.text))
    reason, shown = about("justify", names, view), about("give", names, view)
    own = _mine(names, view)
    told = about("share", (name for name in names if name.name.kind == "topic"), view)
    argued = at in found.get("justify", NONE).sentences and reason
    if own and first and not argued:
        wish = 5.6 if WISHES.search(one.text) else 4.4
        weighed.append(("share", wish + 0.2 * own.weight, own.words[0]))
    if told and about_whom(one.text) == ME and not argued:
        weighed.append(("share", 4.7, told.words[0]))
    if reason and at not in found.get("share", NONE).sentences:
        weighed.append(("justify", 4.5, reason.words[0]))
    if shown and at in found.get("give", NONE).sentences:
        weighed.append(("give", 6.0, shown.words[0]))
    elif (
        shown
        and not WISHES.search(one.text)
        and (first or _SHOWN.search(one.text))
        and not sums_up(one.text)
    ):
        weighed.append(("give", 5.0, shown.words[0]))
    return tuple(weighed)


def _mine(names: tuple[Mention, ...], view: View) -> About | None:
    return about("share", (name for name in names if name.name.kind == "mine"), view)


def _of_theirs(
    found: dict[str, Evidence], parts: Parts, at: int, names: tuple[Mention, ...]
) -> Weighed:
    """What they did well, said or need: praise, and what they said given back to them."""
    one, view, weighed = parts.cut[at], parts.view, []
    theirs, liked = about("reflect", names, view), about("appreciate", names, view)
    thanked = at in found.get("appreciate", NONE).sentences
    praised = PRAISE.search(one.text) and not _PLEASED.search(one.text)
    if liked and (thanked or praised):
        weighed.append(("appreciate", 4.9 if praised else 4.0, " ".join(liked.words[:1])))
    if theirs and at in found.get("reflect", NONE).sentences:
        weighed.append(("reflect", 5.5, " ".join(theirs.words[:1])))
    whom = about_whom(one.text)
    if whom != ME and not (thanked and praised):
        taken_up = echoed(one.text, view)[1]
        named = about("reflect", (name for name in names if name.name.kind == "theirs"), view)
        known = taken_up or theirs or view.last_reply
        if sums_up(one.text) and known:
            weighed.append(("reflect", 5.4, "so"))
        elif named and whom == YOU:
            weighed.append(("reflect", 4.9, named.words[0]))
        elif taken_up >= 2 or (taken_up and whom == YOU):
            weighed.append(("reflect", 5.2 if taken_up >= 2 else 4.4, "what they said"))
    return tuple(weighed)


def _elsewhere(parts: Parts, one: Sentence, names: tuple[Mention, ...]) -> Weighed:
    """Naming an alternative discloses it, when the person says they have it."""
    named = about("disclose", names, parts.view)
    if not named or VAGUE.search(one.text):
        return ()
    owned = bool(_OWNED.search(one.text)) and about_whom(one.text) in (ME, THEM, NOBODY)
    return (("disclose", 6.0, named.words[0]),) if owned and named.weight >= 2 else ()
