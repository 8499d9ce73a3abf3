"""What the situation and the shape of a text add to the cues."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from simulator.language import assent
from simulator.language.acts import NONE, Evidence
from simulator.language.hello import opening
from simulator.language.statements import statements
from simulator.language.text import indirect
from simulator.language.topics import about
from simulator.language.wants import (
    ASK_FOR,
    EXPLAINS,
    HINGES,
    NEXT_STEP,
    VAGUE,
    WANTED,
    WITHHOLDS,
)
from simulator.talk.moves import parse

if TYPE_CHECKING:
    from simulator.language.reader import Parts

ROOM = re.compile(
    r"\b(?:is|are) there (?:any|some|still|more)?\b|\bhow (?:much )?(?:flexible|room|fixed|firm)\b"
    r"|\bany (?:room|flexibility|leeway|give|way|chance)\b|\bwhat would\b|\bwhich part\b"
    r"|\bwiggle\b|\bleeway\b"
)
_SILENCE = re.compile(r"(?:hm+|um+|uh+|er+|ah+|oh+|well|so)?[ .,!]*")
Weights = Mapping[str, Evidence]


def adjusted(evidence: Weights, parts: Parts) -> Weights:
    """Add what structure and situation say to the weights of the cues."""
    found = dict(evidence)
    for step in (_questions, _proposals, _requests, statements, _assent, _pausing):
        step(found, parts)
    _balance(found, parts)
    _explained(found, parts)
    opening(found, parts)
    return found


def add(
    found: dict[str, Evidence], act: str, strength: float, words: str, at: frozenset[int]
) -> None:
    """Add to what speaks for an act."""
    found[act] = found.get(act, NONE).plus(strength, (words,), at)


def _all(parts: Parts) -> frozenset[int]:
    return frozenset(range(len(parts.cut)))


def _questions(found: dict[str, Evidence], parts: Parts) -> None:
    for at, one in enumerate(parts.cut):
        here = frozenset({at})
        if one.question and at not in found.get("ask", NONE).sentences:
            add(found, "ask", 5.2 if indirect(one.text) else 4.5, "?", here)
        named = about("ask", parts.within(here), parts.view)
        general = at in found.get("ask_generic", NONE).sentences
        if general and named and named.weight < 2:
            continue
        if one.question and named:
            add(found, "ask", 5.4, " ".join(named.words[:1]), here)
            if ROOM.search(one.text):
                add(found, "ask", 6.2, "", here)
    generic = found.get("ask_generic", NONE)
    named = about("ask", parts.within(generic.sentences), parts.view)
    if generic.strength and named and named.weight >= 2:
        found["ask_generic"] = Evidence(4.0, generic.words, generic.sentences)


def _proposals(found: dict[str, Evidence], parts: Parts) -> None:
    one = parts.proposed
    if one is None:
        return
    words = ", ".join(one.evidence)
    found.pop("propose", None)  # the terms say whether it is a trade
    found.pop("trade", None)
    if parts.view.scenario.asks_with != "request":
        act = "trade" if one.trade else "propose"
        add(found, act, one.strength + (0.6 if one.trade else 0), words, one.sentences)
        return
    asked = any(
        parts.cut[at].question or ASK_FOR.search(parts.cut[at].text) for at in one.sentences
    )
    if asked or (one.strength >= 7 and len(parts.text.split()) <= 8):
        add(found, "request", one.strength + 0.4, words, one.sentences)


def _requests(found: dict[str, Evidence], parts: Parts) -> None:
    for at, one in enumerate(parts.cut):
        here = frozenset({at})
        step = None if indirect(one.text) else NEXT_STEP.search(one.text)
        if step:
            add(found, "request", 5.8, step[0].strip(), here)
        vague = VAGUE.search(one.text)
        if parts.proposed is None and HINGES.search(one.text) and parts.terms:
            add(found, "request", 6.4, "if", here)
        if vague and ASK_FOR.search(one.text) and parts.proposed is None:
            add(found, "request", 5.9, vague[0], here)
        named = about("request", parts.within(here), parts.view)
        wanted = named and WANTED.search(one.text) and not one.question
        if named and wanted and parts.proposed is None:
            add(found, "request", 4.6, " ".join(named.words[:1]), here)


def _assent(found: dict[str, Evidence], parts: Parts) -> None:
    """A bare yes or no answers what they said last."""
    text, view = parts.text, parts.view
    if assent.yes(text, view) and assent.just_offered(view):
        add(found, "accept", 7.5, text, _all(parts))
    elif assent.polite(text, view) and not found:
        add(found, "appreciate" if "thank" in text else "unclear", 2.0, text, _all(parts))
        add(found, "accept", 1.9, text, _all(parts))
    if assent.no(text, view):
        add(found, "decline", 6.4, text, _all(parts))


def _pausing(found: dict[str, Evidence], parts: Parts) -> None:
    pause, proposed = found.get("pause", NONE), parts.proposed
    if not parts.text.strip(" .!?") and parts.text:
        add(found, "pause", 3.0, parts.text, _all(parts))
    spoken = {at for at, one in enumerate(parts.cut) if not _SILENCE.fullmatch(one.text)}
    if pause.strength and spoken and not pause.sentences & spoken:
        found.pop("pause")  # a `hmm` before something said
    if pause.strength and proposed and proposed.sentences <= pause.sentences:
        issues = (parts.view.scenario.issue[name] for name, _ in proposed.terms + proposed.gives)
        if all(issue.kind == "count" for issue in issues):
            for act in ("propose", "trade"):
                found.pop(act, None)


def _balance(found: dict[str, Evidence], parts: Parts) -> None:
    """Settle what cannot both be meant."""
    asked = max(found.get("propose", NONE).strength, found.get("trade", NONE).strength)
    agreed = found.get("accept", NONE)
    asking = all(parts.cut[at].question for at in agreed.sentences)
    if asked >= 6 and agreed.strength and (asking or not _plain_yes(found, parts)):
        found.pop("accept")
    if not parts.view.scenario.on_table and parts.view.offer == "none":
        _weaken(found, "accept", 4.0)  # there is nothing yet to agree to
    if asked >= 7:
        _weaken(found, "decline", 5.0)
        _weaken(found, "pause", 5.5)
        _weaken(found, "close", 3.0)
    if found.get("ask", NONE).strength >= 5:
        _weaken(found, "close", 4.0)
    if found.get("ask", NONE).strength >= 5 and parts.cut and parts.cut[-1].question:
        _weaken(found, "reflect", 5.0)  # what was said back leads up to the question


def _weaken(found: dict[str, Evidence], act: str, most: float) -> None:
    one = found.get(act)
    if one and most < one.strength < 8:
        found[act] = Evidence(most, one.words, one.sentences)


def _plain_yes(found: dict[str, Evidence], parts: Parts) -> bool:
    return (
        parts.proposed is not None
        and not (parts.proposed.sentences & found["accept"].sentences)
        and parts.proposed.strength < 7
    )


def _explained(found: dict[str, Evidence], parts: Parts) -> None:
    """What is kept back is no reason, and a reason given after one's own no is no second no."""
    if WITHHOLDS.search(parts.text):
        for act in ("share", "justify", "decline", "give", "disclose"):
            found.pop(act, None)
    last = parts.view.last_move
    refused = bool(last) and parse(last).act in ("decline", "walk_away")
    said_no = found.get("decline", NONE)
    argued = about("justify", parts.mentioned, parts.view)
    if said_no.strength and EXPLAINS.search(parts.text) and (refused or argued):
        found.pop("decline")
        act = "justify" if argued else "share"
        add(found, act, said_no.strength, said_no.words[0], said_no.sentences)
