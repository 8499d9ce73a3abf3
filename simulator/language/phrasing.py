"""A move as a sentence one might say: what a debrief suggests, in this scenario's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.moves import Amount, Move, Range, Terms
from simulator.talk.packages import Package
from simulator.talk.speech import package_in_words

_SPOKEN = (
    (r"\b(for|to|on|with|of|from|about) you\b", r"\1 me"),
    (r"\bkeeping (?:her|him)\b", "keeping you"), (r"\byou are\b", "I am"),
    (r"\byour\b", "my"), (r"\byou\b", "I"), (r"\b(?:her|him)(?=$|[,.;?!])", "you"),
    (r"\b(?:her|his)\b", "your"), (r"\b(?:she|he) is\b", "you are"),
    (r"\b(?:she|he) (need|decide|see|want)s\b", r"you \1"), (r"\b(?:she|he)\b", "you"),
)  # fmt: skip
"""How a label is turned round when the person says it: what is looked for, in this order, and what
stands there then; nothing is turned twice."""

_SPOKEN_TOO = ((r"\bthem(?=$|[,.;?!])", "you"), (r"\btheir\b", "your"), (r"\bthey\b", "you"))
"""The same for a counterpart who is `they`."""


def mine(label: str, others: bool = False) -> str:
    """A label as the person would say it: `your present job` is my job, `her paper` your paper.

    With `others`, `they` are other people and stay so.
    """
    turned: list[str] = []
    for written, spoken in _SPOKEN if others else _SPOKEN + _SPOKEN_TOO:

        def put(found: re.Match[str], spoken: str = spoken) -> str:
            turned.append(found.expand(spoken))
            return f"\x00{len(turned) - 1}\x00"

        label = re.sub(written, put, label)
    return re.sub("\x00([0-9]+)\x00", lambda found: turned[int(found[1])], label)


FIRMNESS = (
    "nothing about it is firm", "it is a hint so far and no more", "we are still talking",
    "it is promised, not yet written", "it is in writing", "I could live with it",
)  # fmt: skip
"""What is said with an alternative, by its firmness F0 to F5 (`domain.md` 2.2, our words)."""

BARE: Mapping[str, str] = {
    "greet": "Good morning, {name}. It's good to see you.",
    "appreciate": "Thank you for taking the time for this.",
    "give": "If it is of use, I can send you something in return.",
    "ask": "What matters most to you in this?",
    "ask_generic": "Do you have any advice for me?",
    "reflect": "So if I hear you right, that is what counts for you.",
    "share": "Let me tell you what matters to me.",
    "justify": "There are good reasons for that, and I can name them.",
    "request": "Could you help me with one small thing?",
    "accept": "Yes, I accept that.",
    "decline": "Thank you, but I can't accept that as it stands.",
    "disclose": "I do have another offer.",
    "ultimatum": "Either that, or I go elsewhere.",
    "pause": "May I think about that for a moment?",
    "close": "Let us leave it there for today.",
    "walk_away": "Thank you for all of it. I have decided to say no.",
    "disdain": "That is not a serious offer.",
    "plead": "I really need this.",
    "unclear": "Well, it depends.",
}
"""A sentence for each act without topic and terms."""

ABOUT: Mapping[str, str] = {
    "appreciate": "I was impressed by {about}.",
    "give": "I can send you {about}.",
    "ask": "What can you tell me about {about}?",
    "share": "Let me add something of my own about {about}.",
    "justify": "My reason for asking is {about}.",
    "request": "Could you help me with {about}?",
}
"""A sentence for each act about a topic; `{about}` is its label as one says it."""

BACK = (
    "So if I hear you right, it is about {about}.",
    "If I understand you, what you need is {about}.",
)  # fmt: skip
"""Ways to say back what was heard; each topic has its own, so that a line does not sing."""

ARTICLES = frozenset({
    "the", "a", "an", "your", "my", "our", "their", "his", "her", "how", "what", "who", "why",
    "when", "where", "whether", "if", "somebody", "two", "coming", "staying", "keeping", "being",
})  # fmt: skip
"""First words of labels that fit into a sentence as they are."""


DOING: Mapping[str, str] = {"keeping": "keep", "staying": "stay", "being": "be", "coming": "come"}
"""Deeds that labels name, as one promises them."""


@dataclass(frozen=True)
class Saying:
    """Words for the moves of one scenario; `table` is what a proposal is set against."""

    scenario: Scenario
    table: Package

    def act(self, move: Move) -> str:
        """One act, without its company and manner."""
        if move.all_terms:
            return self._terms(move)
        if move.act == "disclose":
            return self._disclosed(move)
        if move.act == "accept" and self.table != packages.opening(self.scenario):
            return f"Yes, I accept that: {package_in_words(self.scenario, self.table)}."
        topic = move.topic or self._usual(move.act)
        if topic is None or move.act not in (*ABOUT, "reflect"):
            return BARE[move.act].replace("{name}", self.scenario.counterpart)
        return self._about(move.act, topic)

    def _usual(self, act: str) -> str | None:
        """What a reason is about when nothing is named: the first there is."""
        topics = (one.id for one in self.scenario.topics if act == "justify" and act in one.acts)
        return next(topics, None)

    def _about(self, act: str, topic: str) -> str:
        if act in ("ask", "request") and self.scenario.questions.get(topic):
            return self.scenario.questions[topic]
        own = {one.id: one.label for one in self.scenario.interests.you}
        if act == "share" and topic in own:
            return f"I care about {mine(own[topic])}."
        heard = {one.topic: one.label for one in reversed(self.scenario.interests.them)}
        if act == "reflect" and topic in heard:
            return _back(topic).replace("{about}", mine(heard[topic], others=True))
        label = self.scenario.topic_labels[topic]
        if act == "reflect":
            return _back(topic).replace("{about}", mine(the(label)))
        if act == "give":
            return _given(mine(label))
        if act == "appreciate":
            label = label.partition(" and what ")[0]
        said = label if act == "justify" else the(label)
        return ABOUT[act].replace("{about}", mine(said))

    def _disclosed(self, move: Move) -> str:
        label = self.scenario.topic_labels.get(move.topic or "")
        if label is None:
            return BARE["disclose"]
        known = {one.id: one.firmness for one in self.scenario.alternatives}
        firm = move.firmness if move.firmness is not None else known.get(move.topic or "", 0)
        return f"I do have an alternative, {mine(label)}; {FIRMNESS[firm]}."

    def _terms(self, move: Move) -> str:
        asked, given = self._parts(move)
        want, give = self._list(asked), self._list(given)
        if move.act == "ultimatum":
            return f"Either you give me {want or give}, or I go elsewhere."
        if not want and not give:
            return "Shall we agree on it as it stands?"
        if move.act == "request":
            return f"Could I ask you for {want or give}?"
        giving = "I could accept" if paid_in(self.scenario, given) else "I can offer"
        if want and give:
            return f"{giving} {give} if you can offer {want}."
        return f"Could we agree on {want}?" if want else f"{giving} {give}."

    def _parts(self, move: Move) -> tuple[Terms, Terms]:
        """What a proposal asks for and what it gives, against the table."""
        now = dict(zip(self.scenario.issue, self.table, strict=True))
        asked: list[tuple[str, Amount | Range]] = []
        given: list[tuple[str, Amount | Range]] = []
        for name, value in move.all_terms:
            issue, named = self.scenario.issue[name], (name, value)
            judged = value.low if isinstance(value, Range) else value
            if packages.step_of(issue, judged) == packages.step_of(issue, now[name]):
                continue
            old, new = packages.worth(issue, now[name]).you, packages.worth(issue, judged).you
            (given if new < old or named in move.gives else asked).append(named)
        return tuple(asked), tuple(given)

    def _list(self, terms: Terms) -> str:
        scenario = self.scenario
        parts = [
            scenario.issue[name].phrase.replace(
                "{}", packages.value_in_words(scenario, name, value)
            )
            for name, value in terms
        ]
        return mine(listed(parts))


def paid_in(scenario: Scenario, terms: Terms) -> bool:
    """Whether terms name money: nobody offers to the one who pays what they are paid in."""
    return any(scenario.issue[name].kind == "money" for name, _ in terms)


def listed(parts: Sequence[str]) -> str:
    """Parts as a list in words; three or more with a comma before the last, for some have an `and`
    of their own."""
    if len(parts) < 3:
        return " and ".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"


def _back(topic: str) -> str:
    return BACK[sum(map(ord, topic)) % len(BACK)]


def _given(what: str) -> str:
    first, _, rest = what.partition(" ")
    if first in DOING:
        return f"I will {DOING[first]} {rest}."
    if first == "how":
        return f"I will keep an eye on {what}."
    verb = "help you with" if first == "the" else "send you"
    return f"I can {verb} {what}."


def sentence(scenario: Scenario, move: Move, table: Package | None = None) -> str:
    """A sentence that says a move: company first, then what wants an answer.

    `table` is the package on the table when it is said (the opening, if not given): a proposal
    names only what differs from it, and parts that into what is asked and what is given.
    """
    saying = Saying(scenario, packages.opening(scenario) if table is None else table)
    alone = replace(move, company=None, manner="plain")
    said = _in_manner(saying.act(alone), move.manner)
    first = saying.act(move.company) if move.company else ""
    return f"{first} {said}" if first and first != said else said


MANNERS: Mapping[str, Callable[[str], str]] = {
    "hedged": lambda said: f"Perhaps this goes too far: {_small(said)}",
    "warm": lambda said: f"I'd be glad to find a way with you. {said}",
    "sharp": lambda said: f"Listen: {_small(said)}",
}
"""How a sentence changes with the manner it is said in."""


def _in_manner(said: str, manner: str) -> str:
    return MANNERS[manner](said) if manner in MANNERS else said


def _small(said: str) -> str:
    return said if re.match(r"I\b", said) else said[:1].lower() + said[1:]


def the(label: str) -> str:
    """Put an article before a label that has none, so that it fits into a sentence."""
    first = label.split(" ", 1)[0].lower()
    if first in ARTICLES:
        return label
    return f"the {label}"
