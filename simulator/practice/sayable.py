"""What can be said now, in plain words with an example each: a list to browse, not all there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    yield Sayable(group, "say hello", "Hello, and thank you for making the time.", "greet")
    topics = _labels(view, "appreciate")
    notation = f"appreciate {topics[0][0]}" if topics else "appreciate"
    yield Sayable(
        group, "thank, or say what you value", "I really value the time you are giving me.",
        notation, tuple(label for _, label in topics),
    )  # fmt: skip
    yield Sayable(
        group, "offer a favour", "If it is of use to you, I can send you my notes.", "give"
    )


def _ask(view: View) -> Iterator[Sayable]:
    group = "Ask and listen"
    topics = (*_labels(view, "ask"), *((issue.id, issue.label) for issue in view.issues))
    about = tuple(label for _, label in topics)
    topic, label = topics[0]
    yield Sayable(
        group, "ask about one thing", f"What can you tell me about {label}?", f"ask {topic}", about
    )
    yield Sayable(
        group, "say back what you heard", f"So {label} is what matters to you, as I hear it.",
        f"reflect {topic}",
    )  # fmt: skip


def _tell(view: View) -> Iterator[Sayable]:
    group = "Tell them"
    if view.yours:
        first = view.yours[0]
        yield Sayable(
            group, "say why you want it", f"What matters to me is {first.label}.",
            f"share {first.id}", tuple(one.label for one in view.yours),
        )  # fmt: skip
    topics = _labels(view, "justify")
    yield Sayable(
        group, "give a reason", "I say that because similar posts are paid more.",
        f"justify {topics[0][0]}" if topics else "justify", tuple(label for _, label in topics),
    )  # fmt: skip
    others = view.scenario.alternatives
    if others:
        first_other = others[0]
        yield Sayable(
            group, "mention another possibility",
            f"I should say that {first_other.label} is also open to me.",
            f"disclose {first_other.id}", tuple(one.label for one in others),
        )  # fmt: skip


def _terms(view: View) -> Iterator[Sayable]:
    group, scenario = "Terms", view.scenario
    wish = _step(view, view.issues[0], 1)
    if wish:
        issue, option = view.issues[0], wish
        words = packages.in_words(scenario, issue.id, option)
        if scenario.asks_with == "request":
            example = f"Would you be willing to help with {words}?"
        else:
            example = f"Could we agree on {words}?"
        yield Sayable(
            group, "ask for something", example, f"{scenario.asks_with} {issue.id}={option}"
        )
    yield from _trade(view)
    if view.offer != "none":
        yield Sayable(group, "accept what is on the table", "Yes, I accept that gladly.", "accept")
        yield Sayable(
            group, "decline it and go on", "Thank you, but I can't say yes to that as it stands.",
            "decline",
        )  # fmt: skip


def _trade(view: View) -> Iterator[Sayable]:
    scenario = view.scenario
    wish = _step(view, view.issues[0], 1)
    for issue in view.issues[1:]:
        gift = _step(view, issue, -1)
        if wish and gift:
            first = view.issues[0].id
            want = packages.in_words(scenario, first, wish)
            give = packages.in_words(scenario, issue.id, gift)
            yield Sayable(
                "Terms", "give something for it", f"If you could do {want}, I could do {give}.",
                f"trade {first}={wish} for {issue.id}={gift}",
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
    yield Sayable(group, "end it for today", "Thank you. Let us leave it there for today.", "close")
    yield Sayable(
        group, "say no and leave", "Then I will say no, with thanks, and go my way.", "walk_away"
    )


def at_a_price(scenario: Scenario) -> str:
    """What else can be said and seldom pays, in one line."""
    name = scenario.counterpart
    return f"Either-or, an appeal to need, a hard word: {name} hears those too, and remembers."
