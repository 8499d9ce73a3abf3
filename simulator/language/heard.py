"""A move in plain words: what the screen shows as heard."""

from __future__ import annotations

from simulator.scenario.model import Scenario
from simulator.talk.moves import Move, Terms
from simulator.talk.packages import value_in_words

BARE = {
    "greet": "greets them",
    "appreciate": "thanks them",
    "give": "offers them something",
    "ask": "asks a question",
    "ask_generic": "asks a general question",
    "reflect": "says back what they said",
    "share": "says what matters to you",
    "justify": "gives a reason",
    "propose": "proposes something",
    "trade": "proposes a trade",
    "request": "asks for a favour or a next step",
    "accept": "accepts what is on the table",
    "decline": "says no to that",
    "disclose": "mentions an alternative",
    "ultimatum": "sets an ultimatum",
    "pause": "asks for time",
    "close": "brings the talk to a close",
    "walk_away": "says no and leaves",
    "disdain": "speaks with contempt",
    "plead": "leads with need",
    "unclear": "not sure what you mean",
}
"""Each act without topic or terms."""

ABOUT = {
    "ask": "asks about {}",
    "reflect": "says back what they said about {}",
    "share": "says what matters to you: {}",
    "give": "offers them something: {}",
    "appreciate": "speaks warmly of {}",
    "justify": "gives a reason: {}",
    "request": "asks for more, about {}",
    "disclose": "mentions {}",
}
"""Acts about a topic; `{}` stands for its label."""

FIRM = (
    "as nothing firm yet", "as a hint", "as talks under way",
    "as an offer by word of mouth", "as a written offer", "as something you have",
)  # fmt: skip
"""How firm an alternative was said to be, F0 to F5 (`domain.md` 2.2)."""

MANNER = {"hedged": "carefully", "warm": "warmly", "sharp": "sharply"}

_BARE_STARTS = ("the", "a", "an", "your", "their", "his", "her", "how", "what", "who", "why")


def describe(move: Move, scenario: Scenario) -> str:
    """Say a move in one line: `proposes a base salary of 68,000 for a start in 2 weeks`."""
    text = _said(move, scenario)
    if move.company:
        text += f", and {_said(move.company, scenario)}"
    if move.manner in MANNER:
        text += f" ({MANNER[move.manner]})"
    return text


def _said(move: Move, scenario: Scenario) -> str:
    if move.act == "disclose":
        return _disclosed(move, scenario)
    if move.all_terms:
        return _with_terms(move, scenario)
    label = scenario.topic_labels.get(move.topic or "")
    if label and move.act in ABOUT:
        return ABOUT[move.act].format(_named(label, move.topic in scenario.issue))
    return BARE[move.act]


def _named(label: str, article: bool) -> str:
    """Put an article before an issue's label where it has none."""
    if (
        not article
        or label.split(" ", maxsplit=1)[0].lower() in _BARE_STARTS
        or label.endswith("s")
    ):
        return label
    return f"the {label}"


def _disclosed(move: Move, scenario: Scenario) -> str:
    label = scenario.topic_labels.get(move.topic or "", "an alternative")
    claim = f" ({FIRM[move.firmness]})" if move.firmness is not None else ""
    return f"mentions {label}{claim}"


def _with_terms(move: Move, scenario: Scenario) -> str:
    wanted, given = _list(move.terms, scenario), _list(move.gives, scenario)
    if move.act == "ultimatum":
        return f"sets an ultimatum: {wanted or given}"
    verb = "asks for" if move.act == "request" else "proposes"
    if given and wanted:
        return f"{verb} {wanted} for {given}"
    return f"{verb} {wanted or given}"


def _list(terms: Terms, scenario: Scenario) -> str:
    parts = [
        scenario.issue[name].phrase.replace("{}", value_in_words(scenario, name, value))
        for name, value in terms
    ]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
