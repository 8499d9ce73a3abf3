"""Whether something that was planned came up in a talk, and in which turn.

It is told by the words, so it tells likeness; callers word it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from simulator.debrief.turning import quote
from simulator.language.lexicon import content, mentions
from simulator.language.terms import package_terms
from simulator.language.text import clean
from simulator.scenario.model import EVENTS, Scenario
from simulator.talk.moves import Move, Terms
from simulator.talk.state import Exchange
from simulator.talk.talk import Talk
from simulator.worksheet.alike import families, weighty
from simulator.worksheet.brought import answer_ready

ASKING = frozenset({"ask", "ask_generic", "greet", "appreciate"})
"""Acts that tell nothing of what matters to you."""

LEAVING = frozenset({"close", "walk_away", "decline"})
"""Acts with which somebody leaves."""

SHARE, MOST = 0.6, 3
"""The part of a text's words that must come up for it to count as said, and how many at most;
defaults, to be tuned."""


@dataclass(frozen=True, slots=True)
class Came:
    """Something planned, and the turn in which it came up; None when it did not."""

    what: str
    turn: int | None


@dataclass(frozen=True, slots=True)
class Ready:
    """An if-then line whose moment came: the event and its turn, the line, and the turn in which it
    was said; None when something else was said then."""

    event: str
    fired: int
    say: str
    turn: int | None


def alike(planned: str, said: str, besides: Iterable[str] = ()) -> bool:
    """Whether enough of the words that carry a planned text come up in what was said.

    `besides` are words that count as said too; one of the same family counts a half.
    """
    own = weighty(planned)
    heard = frozenset().union(weighty(said), *(weighty(one) for one in besides))
    if not own:  # nothing but little words
        own, heard = content(planned), content(said)
    kin = families(heard)
    found = sum(1 if w in heard else 0.5 if families(frozenset([w])) & kin else 0 for w in own)
    return bool(own) and found >= max(1, min(MOST, SHARE * len(own)))


def first(
    talk: Talk, planned: str, where: Callable[[Exchange], bool] = lambda _: True
) -> int | None:
    """The first turn that says a planned text in other words."""
    return next((e.turn for e in talk.history if where(e) and alike(planned, quote(talk, e))), None)


def _acts(exchange: Exchange) -> list[Move]:
    return [exchange.move, *([exchange.move.company] if exchange.move.company else [])]


def _tells(exchange: Exchange) -> bool:
    """Whether a turn tells something of your own, and does not only ask."""
    return _acts(exchange)[-1].act not in ASKING


def named(scenario: Scenario, words: str) -> frozenset[str]:
    """What words name: issues, topics, interests of yours."""
    return frozenset(one.name.id for one in mentions(clean(words), Talk(scenario).view))


def _about(talk: Talk, names: frozenset[str], acts: frozenset[str]) -> int | None:
    """The first turn with one of some acts about one of these names."""
    return next(
        (
            e.turn
            for e in talk.history
            if any(one.act in acts and one.topic in names for one in _acts(e))
        ),
        None,
    )


def _earliest(*turns: int | None) -> int | None:
    return min((one for one in turns if one is not None), default=None)


def shared(talk: Talk, what: str) -> Came:
    """An interest of yours: said in these words, or understood as one of the scenario's."""
    names = named(talk.scenario, what) & {one.id for one in talk.scenario.interests.you}
    told = next(
        (
            e.turn
            for e in talk.history
            for name in names
            if e.after.value(talk.scenario, f"said.{name}")
        ),
        None,
    )
    return Came(what, _earliest(told, first(talk, what, _tells)))


def asked(talk: Talk, what: str) -> Came:
    """An unknown: asked in these words, or by a question about a topic that it names."""
    asks = frozenset({"ask"})
    labels = talk.scenario.topic_labels

    def asked(e: Exchange) -> bool:
        said = quote(talk, e)
        if e.move.act != "ask" and "?" not in said:
            return False
        topic = labels.get(e.move.topic or "", "") if e.move.act == "ask" else ""
        return alike(what, said, (topic,))

    by_words = next((e.turn for e in talk.history if asked(e)), None)
    return Came(what, _earliest(_about(talk, named(talk.scenario, what), asks), by_words))


def argued(talk: Talk, what: str) -> Came:
    """An argument: given in these words, or as a reason about a topic that it names."""
    by_topic = _about(talk, named(talk.scenario, what), frozenset({"justify"}))
    return Came(what, _earliest(by_topic, first(talk, what, _tells)))


def proposed(talk: Talk, sentence: str) -> Came:
    """The ask: the same terms, or its words."""
    terms = package_terms(sentence, Talk(talk.scenario).view)
    same = next((e.turn for e in talk.history if _asks(e, terms)), None)
    return Came(sentence, _earliest(same, first(talk, sentence, lambda e: bool(e.move.terms))))


def _asks(exchange: Exchange, terms: Terms) -> bool:
    wanted = dict(exchange.move.all_terms)
    return bool(terms) and all(wanted.get(name) == value for name, value in terms[:1])


def told(talk: Talk, sentence: str) -> Came:
    """The true sentence about alternatives."""
    return Came(sentence, first(talk, sentence))


def left(talk: Talk, sentence: str) -> Came:
    """The exit line, where somebody left."""
    return Came(sentence, first(talk, sentence, lambda e: e.move.act in LEAVING))


def ready(talk: Talk) -> tuple[Ready, ...]:
    """The if-then lines whose event came up while there was still a turn to say them in.

    A line counts as said when it came, in its words or like ones, within two turns.
    """
    found = []
    for one, then in pairwise(talk.history):
        line = answer_ready(talk, one.after)
        if line:
            near = [e for e in talk.history if then.turn <= e.turn <= then.turn + 1]
            said = next((e.turn for e in near if alike(line, quote(talk, e))), None)
            event = EVENTS[one.after.value(talk.scenario, "event")]
            found.append(Ready(event, one.turn, line, said))
    return tuple(found)
