"""Which option of an issue without numbers a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from simulator.language.lexicon import FILLERS, Mention, Token, content, meant, tokens
from simulator.language.text import stem
from simulator.scenario.model import Issue, Option, Scenario
from simulator.talk.moves import Amount
from simulator.talk.view import View

NOTHING = frozenset({"none", "nobody", "no", "nothing", "unchanged"})
_WEAK = (
    "no none nothing now open with in particular call year month week quarter next once twelve"
    " eighteen ninety six three two one half right away stay days twice some"
)
WEAK = frozenset(stem(word) for word in _WEAK.split())
"""Words that choose an option only beside the name of its issue."""
ALONE = 2
"""Other words beside an option in a phrase that says nothing else (default, to be tuned)."""
REACH = 30
"""Characters between an issue's name and such a word (default, to be tuned)."""
_ITEM = re.compile(r"(?:\band|\bplus|\bwith|,) (?:the |an? |that |your )?([a-z]{5,})\b")
_PRONOUN = re.compile(r"\bthey\b", re.I)
_BREAK = re.compile(r"[.?!;,]")
_STOP = re.compile(r"[.?!;]\s")


@dataclass(frozen=True, slots=True)
class Choice:
    """An option found, between `start` and `end`, and how many words speak for it."""

    issue: str
    value: Amount
    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A text in a scenario."""

    text: str
    scenario: Scenario


def choices(text: str, view: View, mentioned: tuple[Mention, ...]) -> tuple[Choice, ...]:
    """Find at most one option for each issue without numbers."""
    words = meant(text, view.scenario)
    found = []
    for issue in view.issues:
        names = [one for one in mentioned if one.name.kind == "issue" and one.name.id == issue.id]
        best = _best(issue, words, names, Scene(text, view.scenario))
        if best:
            found.append(best)
    return tuple(found)


def _best(
    issue: Issue, words: tuple[Token, ...], mentioned: list[Mention], scene: Scene
) -> Choice | None:
    """The option most words speak for, among those that have a whole name in the text."""
    ranked = []
    about = _about(scene.scenario, issue.id)
    said = {one.stem for one in words}
    for option in issue.options:
        names = (option.label, *option.also) if option.amount is None else option.also
        hits = [hit for name in names if (hit := _hit(name, words, about)) is not None]
        hits = [
            hit
            for hit in hits
            if (hit[2] - about and hit[2] - WEAK)
            or _alone_in(hit, scene.text)
            or _near(hit, mentioned, scene.text)
        ]
        if not hits:
            continue
        start, end, stems = max(hits, key=lambda hit: (len(hit[2] - about), len(hit[2])))
        spoken = said & set().union(*(content(name) for name in names))
        ranked.append((len(stems - about), len(spoken), -(end - start), -start, end, option.id))
    if not ranked:
        return None
    own, size, _, start, end, name = max(ranked, key=lambda each: (each[:4], each[5]))
    option = next(one for one in issue.options if one.id == name)
    value = option.id if option.amount is None else option.amount
    return Choice(issue.id, value, -start, end, max(own, size))


def _alone_in(hit: tuple[int, int, frozenset[str]], text: str) -> bool:
    """Whether hardly anything but an option stands between two stops."""
    before = _BREAK.split(text[: hit[0]])[-1]
    after = _BREAK.split(text[hit[1] :])[0]
    return len(before.split()) + len(after.split()) <= ALONE


def _near(hit: tuple[int, int, frozenset[str]], mentioned: list[Mention], text: str) -> bool:
    """Whether the issue is named beside the words of an option, in the same sentence."""
    start, end, _ = hit
    return any(
        max(one.start - end, start - one.end) <= REACH
        and not _STOP.search(text[min(end, one.end) : max(start, one.start)])
        for one in mentioned
    )


@lru_cache(maxsize=256)
def _about(scenario: Scenario, name: str) -> frozenset[str]:
    """Words that name the issue as a whole, or all its options, and so choose none of them."""
    issue = scenario.issue[name]
    stems = set(content(issue.label))
    for word in issue.also:
        stems |= content(word)
    own: dict[str, set[str]] = {}
    for option in issue.options:
        for called in (option.label, *option.also):
            for one in () if called.lower().startswith("no ") else content(called):
                own.setdefault(one, set()).add(option.id)
    label = content(issue.label)
    return frozenset(one for one in stems if one in label or len(own.get(one, ())) != 1)


def _literal(name: str, words: tuple[Token, ...]) -> tuple[int, int, frozenset[str]] | None:
    """A name made of the issue's own words, `no review`, counts only when said just so."""
    wanted = [one.word for one in tokens(name.lower())]
    for at in range(len(words) - len(wanted) + 1):
        if wanted and [one.word for one in words[at : at + len(wanted)]] == wanted:
            return words[at].start, words[at + len(wanted) - 1].end, frozenset(wanted)
    return None


def _hit(
    name: str, words: tuple[Token, ...], about: frozenset[str]
) -> tuple[int, int, frozenset[str]] | None:
    """Find all the words of a name near one another, in any order."""
    if name.lower().startswith("no ") or not content(name) - about or _PRONOUN.search(name):
        return _literal(name, words)
    wanted = content(name) or frozenset(name.split())
    at = [n for n, one in enumerate(words) if one.stem in wanted and one.word not in FILLERS]
    if name in NOTHING:
        at = [n for n, one in enumerate(words) if one.word == name]
    if not at or {words[n].stem for n in at} < wanted:
        return None
    if len(wanted) == 1:
        at = [n for n in at if words[n].word.rstrip("s") in _as_written(name)]
    window = len(wanted) * 3 + 2
    for first in at:
        inside = [n for n in at if first <= n < first + window]
        if {words[n].stem for n in inside} >= wanted:
            return words[first].start, words[inside[-1]].end, frozenset(wanted)
    return None


def _as_written(name: str) -> set[str]:
    """The words of a name as written: one word alone must be said just so, or in the plural."""
    return {one.rstrip("s") for one in name.lower().replace("-", " ").split()}


def listed(text: str, view: View, taken: frozenset[str]) -> Iterator[Choice]:
    """Options called by their one telling word beside other terms: `90 and the workstream`."""
    for match in _ITEM.finditer(text):
        for issue in view.issues:
            named = _telling(view.scenario, issue.id).get(stem(match[1]))
            if named and issue.id not in taken:
                yield Choice(issue.id, named, match.start(1), match.end(), 1)


@lru_cache(maxsize=256)
def _telling(scenario: Scenario, name: str) -> Mapping[str, str]:
    """Words that only one issue's options have in their labels, with the first such option."""
    issue = scenario.issue[name]
    words: dict[str, str] = {}
    others = {
        word
        for each in scenario.issues
        for option in each.options
        if each.id != name
        for word in content(option.label)
    }
    others = others.union(*(content(word) for each in scenario.issues for word in each.also))
    for option in issue.options if issue.kind == "choice" else ():
        for word in content(option.label) - others - WEAK - _about(scenario, name):
            words.setdefault(word, option.id)
    return words


def nothing_of(issue: Issue) -> Option | None:
    """The option that gives the issue up, if it has one."""
    for option in issue.options:
        if option.amount == 0 or option.id in NOTHING:
            return option
    return None
