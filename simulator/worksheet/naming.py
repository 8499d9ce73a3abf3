"""A person's own words as names in a talk: short, safe to fill in, and understood when said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from math import gcd

from simulator.language.lexicon import COMMON, FILLERS, LIGHT
from simulator.scenario.model import Source
from simulator.scenario.own import SOURCES
from simulator.worksheet.entries import Money
from simulator.worksheet.sheet import Figure, Worksheet

LONGEST = 60
"""Characters of a source's name in the talk; default."""

SHORTEST = 4
"""Letters of a word that may stand for something all by itself; default."""

LATEST = 24
"""Letters of an id made of a person's words; default."""

_GENERALLY = """
    offer offers offered written spoken verbal formal current present staying keep keeping stay
    continue looking search searching work working worked firm company companies team salary role
    roles post position process interview interviews interviewing another other second first new
    friend friends colleague colleagues recruiter message market figures figure survey surveys data
    report average guide numbers website site page pages online study index benchmark from with
    year years month months week weeks people what where most same similar senior junior lead
    manager head director analyst engineer developer designer teacher nurse full part time remote
    apply applying talks talking conversation accept take taking back home place
"""
_GENERAL = frozenset(_GENERALLY.split())
"""Words that say little about which alternative or source is meant; default."""

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BRACES = str.maketrans({"{": "(", "}": ")"})
_DATED = re.compile(r"[\s,;(]*\b(?:19|20)\d\d\b\)?")


def short(text: str, most: int) -> str:
    """A text on one line of at most so many characters, with nothing to fill in."""
    line = " ".join(text.translate(_BRACES).split())
    if len(line) <= most:
        return line
    return f"{line[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def within(text: str) -> str:
    """A text as it stands within a sentence: `staying here` for `Staying here`, but `Northgate`."""
    first = text.split(" ", 1)[0]
    everyday = first.istitle() and first.casefold() in _GENERAL | COMMON | FILLERS
    return text[:1].lower() + text[1:] if everyday else text


_TAKING = re.compile(
    r"(?:(?:well|then|so|probably|maybe)[, ]+)*(?:(?:i|i['’]?d|i['’]?ll|we|we['’]?d|we['’]?ll) )?"
    r"(?:(?:would|will|could|can|just|probably|simply) )*"
    r"(?:take up|take|accept|go (?:with|to|for)|say yes to|sign|choose)\s+"
    r"(?=(?:the|that|this|my|an?|their)\b|[A-Z])",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?:(?:i|i['’]?d|i['’]?ll) )?(?:(?:would|will|could|can|just|probably|simply) )*"
    r"(stay|keep|continue|go on|look|wait|work)(?=\s|\Z)",
    re.IGNORECASE,
)
_ONWARD = re.compile(
    r"\s*(?:[;:–—(]|[,.!?] |\b(?:because|since|although|(?-i:and(?= [a-z])))\b).*", re.IGNORECASE
)  # fmt: skip


def course(text: str) -> str:
    """What an alternative is called by somebody else: `the Siemens offer`, `staying in my job`.

    A sentence about it is cut to what it is about; what is a name already stays as it is.
    """
    line = " ".join(text.split())
    if taking := _TAKING.match(line):
        return _cut(line[taking.end() :]) or line
    if doing := _DOING.match(line):
        verb, *on = doing[1].casefold().split()
        rest = _cut(line[doing.end() :])
        return " ".join(filter(None, (f"{verb}ing", *on, rest)))
    return line


_STAYING = re.compile(
    r"(?:(?:i|i['’]?d|i['’]?ll|just|simply) )*(?:stay|keep|remain)", re.IGNORECASE
)


def stays(text: str) -> bool:
    """Whether an alternative is to stay with what one has."""
    return _STAYING.match(text.strip()) is not None


def _cut(text: str) -> str:
    return _ONWARD.sub("", text, count=1).strip(" .,!?")


_ROLE_WORDS = """
    boss manager supervisor chief director head hr lady guy man woman person recruiter lead leader
    team line department officer people personnel human resources from new old future ceo cfo cto
    coo owner colleague the of big called named
"""
_ROLES = frozenset(_ROLE_WORDS.split())
_OWNED = re.compile(r"(?:my|the|our|a|an|some)\s+", re.IGNORECASE)
_FIGURES = re.compile(r"[\d$€£¥]")


def person(text: str) -> str:
    """Somebody's name out of how they were written down; nothing where only a role is left.

    `my boss martin keller` is Martin Keller, `Ms Okafor` is Ms Okafor.
    """
    words = text.split()
    if _FIGURES.search(text) or not words:
        return ""
    owned = _OWNED.match(text) is not None
    plain = text == text.casefold()
    if owned:
        words = words[1:]
    while words and (owned or plain) and words[0].casefold().strip(",") in _ROLES:
        words = words[1:]
    return " ".join(one[:1].upper() + one[1:] for one in words) if plain else " ".join(words)


def key(text: str, taken: Set[str]) -> str:
    """An id for something of the person's: `my-northgate`, with a number where it is taken."""
    word = next((one for one in proper(text) if one.isascii()), "own").casefold()
    name = f"my-{re.sub(r'[^a-z0-9]+', '-', word).strip('-')[:LATEST]}"
    tries = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)


def proper(text: str) -> list[str]:
    """The words of a text that name something: those with a capital, or else the rare ones."""
    words = [one for one in _WORD.findall(text) if _telling(one)]
    capital = [one for one in words if one[0].isupper()]
    return list(dict.fromkeys(capital or words))


def _telling(word: str) -> bool:
    plain = word.casefold().removesuffix("'s").removesuffix("’s")
    long = len(plain) >= SHORTEST or (word.isupper() and len(plain) > 1)
    return long and plain not in _GENERAL | COMMON | FILLERS | LIGHT


def said(what: str) -> tuple[str, ...]:
    """What people say who mean an alternative: the words that name it, and two of them at once."""
    names = [short(one, LONGEST).casefold() for one in proper(what)]
    pair = [" ".join(names[:2])] if len(names) > 1 else []
    return (*names[:4], *pair)


def sources(sheet: Worksheet) -> tuple[Source, ...]:
    """Where the market figures of a worksheet come from, those to be told apart in a talk."""
    named: dict[str, Source] = {}
    for one in sheet.market:
        name = _theirs(short(one.source, LONGEST))
        also = tuple(dict.fromkeys(word for word in _cited(one) if word))
        if name.casefold() in named:
            also = (*named[name.casefold()].also, *also)
        named[name.casefold()] = Source(name, tuple(dict.fromkeys(also)))
    return tuple(named.values())[:SOURCES]


def _theirs(name: str) -> str:
    """A source as they would name it: `my friend Ana` is `your friend Ana` to them."""
    undated = _DATED.sub("", name).strip(" ,;") or name
    return re.sub(r"\A[Mm]y\b", "your", within(undated))


def _cited(one: Figure) -> Iterator[str]:
    yield short(one.source, LONGEST).casefold()
    yield _theirs(short(one.source, LONGEST)).casefold()
    yield from (word.casefold() for word in proper(one.source))
    if one.low and one.high:
        yield from _range(one.low, one.high)


def _range(low: Money, high: Money) -> Iterator[str]:
    """Two amounts as people say them: `64,000 to 72,000`, `64 to 72`, `64k to 72k`."""
    first, last = round(low.value), round(high.value)
    yield f"{first:,} to {last:,}"
    yield f"{first} to {last}"
    if first and gcd(first, last) % 100 == 0:
        small, large = f"{first / 1000:g}", f"{last / 1000:g}"
        yield f"{small} to {large}"
        yield f"{small}k to {large}k"
