"""Which option of an issue without numbers a text names."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.language.lexicon import FILLERS, Mention, Token, content, meant
from simulator.scenario.model import Issue, Option
from simulator.talk.view import View

NOTHING = frozenset({"none", "nobody", "no", "nothing", "unchanged"})
WEAK = frozenset({"no", "none", "nothing", "now", "open", "with", "in", "particular", "call"})


@dataclass(frozen=True, slots=True)
class Choice:
    """An option found, between `start` and `end`, and how many words speak for it."""

    issue: str
    option: str
    start: int
    end: int
    words: int


def choices(text: str, view: View, mentioned: tuple[Mention, ...]) -> tuple[Choice, ...]:
    """Find at most one option for each issue without numbers."""
    words = meant(text, view.scenario)
    found = []
    for issue in view.issues:
        if issue.kind == "choice":
            near = any(one.name.kind == "issue" and one.name.id == issue.id for one in mentioned)
            best = _best(issue, words, near)
            if best:
                found.append(best)
    return tuple(found)


def _best(issue: Issue, words: tuple[Token, ...], near: bool) -> Choice | None:
    ranked = []
    about = _about(issue)
    for option in issue.options:
        for name in (option.label, *option.also, option.id.replace("-", " ").replace("_", " ")):
            hit = _hit(name, words)
            if hit is None:
                continue
            start, end, stems = hit
            own = len(stems - about)
            if not near and (not own or not stems - WEAK):
                continue
            if own or near:
                ranked.append((own, len(stems), -(end - start), start, end, option))
    if not ranked:
        return None
    own, size, _, start, end, option = max(ranked, key=lambda one: (one[:3], -one[3], one[5].id))
    if not own and not near:
        return None
    return Choice(issue.id, option.id, start, end, max(own, size))


def _about(issue: Issue) -> frozenset[str]:
    """Words that name the issue as a whole, or all its options, and so choose none of them."""
    stems = set(content(issue.label))
    for word in issue.also:
        stems |= content(word)
    own: dict[str, set[str]] = {}
    for option in issue.options:
        for name in (option.label, *option.also):
            for one in content(name):
                own.setdefault(one, set()).add(option.id)
    return frozenset(one for one in stems if len(own.get(one, ())) != 1)


def _hit(name: str, words: tuple[Token, ...]) -> tuple[int, int, frozenset[str]] | None:
    """Find all the words of a name near one another, in any order."""
    wanted = content(name) or frozenset(name.split())
    at = [n for n, one in enumerate(words) if one.stem in wanted and one.word not in FILLERS]
    if name in NOTHING:
        at = [n for n, one in enumerate(words) if one.word == name]
    if not at or {words[n].stem for n in at} < wanted:
        return None
    window = len(wanted) * 3 + 2
    for first in at:
        inside = [n for n in at if first <= n < first + window]
        if {words[n].stem for n in inside} >= wanted:
            return words[first].start, words[inside[-1]].end, frozenset(wanted)
    return None


def nothing_of(issue: Issue) -> Option | None:
    """The option that gives the issue up, if it has one."""
    for option in issue.options:
        if option.amount == 0 or option.id in NOTHING:
            return option
    return None
