"""A hello and what is said with it: the hello is the main thing only where it stands alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.language.acts import NONE, Evidence
from simulator.language.topics import about

if TYPE_CHECKING:
    from simulator.language.reader import Parts

BESIDE = 2.6
"""What a hello weighs beside anything else that is said: hardly more than nothing (scale of
`cues`; default, to be tuned)."""

ASKS_TOO = 6.3
"""What a hello weighs that is a question itself: that of its cue (see `cues_talking`)."""

QUESTIONS = ("ask", "ask_generic", "pause")
"""Acts that words of greeting look like by themselves: `how are you?`, `have you got a minute?`."""


def opening(found: dict[str, Evidence], parts: Parts) -> None:
    """Let a hello step back behind what is said with it, and its own question with it.

    Nobody says hello and closes the talk in one breath.
    """
    hello = found.get("greet", NONE)
    if not hello.strength:
        return
    if not parts.view.said:
        found.pop("close", None)
    beside = {act for act, one in found.items() if _besides(act, one, hello, parts)}
    if not beside:
        return
    if hello.strength >= ASKS_TOO:
        for act in set(QUESTIONS) - beside:
            found.pop(act, None)
    found["greet"] = replace(hello, strength=min(hello.strength, BESIDE))


def _besides(act: str, one: Evidence, hello: Evidence, parts: Parts) -> bool:
    """Whether an act is said beside a hello: in another sentence, or in words of its own.

    A question in the hello's sentence is another one only if it names a topic.
    """
    if act in ("greet", "unclear") or one.strength <= BESIDE:
        return False
    if one.sentences - hello.sentences:
        return True
    if act not in QUESTIONS:
        return not all(_within(words, hello) for words in one.words)
    names = parts.within(one.sentences)
    own = (name for name in names if not _within(parts.text[name.start : name.end], hello))
    return about("ask", own, parts.view) is not None


def _within(words: str, hello: Evidence) -> bool:
    return any(words in one for one in hello.words)
