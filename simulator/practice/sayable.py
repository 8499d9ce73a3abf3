"""What can be said now, in plain words with an example each: a list to browse, not all there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.language.phrasing import mine
from simulator.scenario.model import Issue, Scenario
from simulator.talk import packages
from simulator.talk.view import View


@dataclass(frozen=True, slots=True)
class Sayable:
    """One kind of thing to say: what it does, an example sentence, and the example in notation.

    `about` names the subjects it can have.
    """

    group: str
    does: str
    example: str
    notation: str
    about: tuple[str, ...] = ()


def sayable(view: View) -> tuple[Sayable, ...]:
    """List what can be said, grouped; it depends only on what the person may know."""
    return (*_warm(view), *_ask(view), *_tell(view), *_terms(view), *_leave())


def _labels(view: View, act: str) -> tuple[tuple[str, str], ...]:
    """Topics this act can be about: id and label."""
    return tuple((topic.id, topic.label) for topic in view.topics if act in topic.acts)


def _warm(view: View) -> Iterator[Sayable]:
    group = "Be kind"
    yield Sayable(group, "say hello", f"Hello {view.counterpart}.", "greet")
    yield Sayable(group, "say thanks", "Thank you for taking the time.", "appreciate")
    topics = _labels(view, "appreciate")
    if topics:
        topic, label = topics[0]
        yield Sayable(
            group, "say what you value", f"I was impressed by {mine(label)}.",
            f"appreciate {topic}", tuple(label for _, label in topics),
        )  # fmt: skip
    yield Sayable(
        group, "offer a favour", "If it is of use, I can send you something in return.", "give",
        tuple(label for _, label in _labels(view, "give")),
    )  # fmt: skip


def _ask(view: View) -> Iterator[Sayable]:
    group = "Ask and listen"
    topics = (*_labels(view, "ask"), *((issue.id, issue.label) for issue in view.issues))
    about = tuple(label for _, label in topics)
    topic, label = topics[0]
    question = view.scenario.questions[topic] or f"What can you tell me about {mine(label)}?"
    yield Sayable(group, "ask about one thing", question, f"ask {topic}", about)
    known = next((one for one in view.theirs if one.topic), None)
    if known:
        topic, label = known.topic or topic, known.label
    echo = f"So if I hear you right, it is about {mine(label)}."
    yield Sayable(group, "say back what you heard", echo, f"reflect {topic}")


def _tell(view: View) -> Iterator[Sayable]:
    group = "Tell them"
    if view.yours:
        first = view.yours[0]
        yield Sayable(
            group, "say why you want it", f"I care about {mine(first.label)}.",
            f"share {first.id}", tuple(one.label for one in view.yours),
        )  # fmt: skip
    topics = _labels(view, "justify")
    if topics:
        topic, label = topics[0]
        yield Sayable(
            group, "give a reason", f"My reason for asking is {mine(label)}.",
            f"justify {topic}", tuple(label for _, label in topics),
        )  # fmt: skip
    others = view.scenario.alternatives
    if others:
        yield Sayable(
            group, "mention another possibility",
            f"I do have an alternative: {mine(others[0].label)}.",
            f"disclose {others[0].id}", tuple(one.label for one in others),
        )  # fmt: skip


def _terms(view: View) -> Iterator[Sayable]:
    group, scenario = "Terms", view.scenario
    wish, issue = _step(view, view.issues[0], 1), view.issues[0]
    if wish is not None:
        words = packages.in_words(scenario, issue.id, wish)
        notation = f"{scenario.asks_with} {issue.id}={wish}"
        yield Sayable(group, "ask for something", f"Could we agree on {words}?", notation)
    yield from _trade(view)
    if view.offer != "none":
        yield Sayable(group, "accept what is on the table", "Yes, I accept that.", "accept")
        yield Sayable(group, "decline it and go on", "I can't accept that as it stands.", "decline")


def _trade(view: View) -> Iterator[Sayable]:
    scenario, first = view.scenario, view.issues[0]
    wish = _step(view, first, 1)
    for issue in view.issues[1:]:
        gift = _step(view, issue, -1)
        if wish is not None and gift is not None:
            want = packages.in_words(scenario, first.id, wish)
            give = packages.in_words(scenario, issue.id, gift)
            yield Sayable(
                "Terms", "give something for it", f"I can offer {give} if you can offer {want}.",
                f"trade {first.id}={wish} for {issue.id}={gift}",
            )  # fmt: skip
            return


def _step(view: View, issue: Issue, direction: int) -> int | float | str | None:
    """The next option that is better (1) or worse (-1) for you than what is on the table."""
    now = packages.worth(issue, view.table[issue.id]).you
    found = [one for one in issue.options if (one.points.you - now) * direction > 0]
    if not found:
        return None
    nearest = min(found, key=lambda one: abs(one.points.you - now))
    return nearest.id if nearest.amount is None else nearest.amount


def _leave() -> Iterator[Sayable]:
    group = "Time and leaving"
    yield Sayable(group, "take a moment", "May I think about that for a moment?", "pause")
    yield Sayable(group, "end it for today", "Let us leave it there for today.", "close")
    yield Sayable(group, "say no and leave", "I am going to walk away from this one.", "walk_away")


def at_a_price(scenario: Scenario) -> str:
    """What else can be said and seldom pays, in one line."""
    name = scenario.counterpart
    return f"Either-or, an appeal to need, a hard word: {name} hears those too, and remembers."
