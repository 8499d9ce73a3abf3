"""A talk and its retries side by side, in words: results, endings, and what was said instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from simulator.debrief.page import Block, Bullets, Heading, Page, Table, Text
from simulator.errors import StoreError
from simulator.language.heard import describe
from simulator.practice.endings import SHORT
from simulator.practice.family import Branch, Parting, Said, family, parted
from simulator.practice.keeping import unjudged
from simulator.store.database import Store
from simulator.store.records import Row
from simulator.talk.moves import parse

QUOTED = 160
"""Characters of what was typed that are quoted: two lines or so. Default."""

SCORES = ("result", "interests", "readiness")


def page(store: Store, branches: Sequence[Branch], plain: bool = False) -> Page:
    """The tree of a talk: every branch with its ending and scores, and where it parted.

    `plain` says in words which talk is played again, where else a sign shows it.
    """
    first = branches[0].row
    blocks: list[Block] = [
        Heading(f"{first.title}, {first.counterpart}"),
        Table(
            ("talk", "again", "ending", *SCORES), tuple(_row(branch, plain) for branch in branches)
        ),
    ]
    for branch in branches:
        if branch.parent is not None:
            way = "parted from" if parted(store, branch) else "goes the way of"
            blocks.append(Heading(f"Talk {branch.row.number} {way} talk {branch.parent.number}"))
            blocks += _versions(store, branch, branch.parent)
        if why := unjudged(branch.row):
            blocks.append(Text(f"Talk {branch.row.number} is to be read only: {why}.", "dim"))
    if len(branches) == 1:
        blocks.append(Text(f"No retries yet. One begins with: rehearse retry {first.number}"))
    return tuple(blocks)


def beside(store: Store, number: int) -> Page:
    """A retry beside the talk it plays again, for the end of its debrief.

    Nothing for a talk of its own, nor when the disk fails: a debrief can do without it.
    """
    with suppress(StoreError):
        branch = next(one for one in family(store, number) if one.row.number == number)
        if branch.parent is not None:
            return (
                Heading(f"Beside talk {branch.parent.number}, which you played again"),
                *_versions(store, branch, branch.parent, scores=True),
                Text(_between(branch, branch.parent)),
            )
    return ()


def _row(branch: Branch, plain: bool) -> tuple[str, ...]:
    row, sign, again = branch.row, "", ""
    if branch.parent is not None:
        sign = "" if plain else f"└{'──' * (branch.depth - 1)} "
        again = f"talk {branch.parent.number} " * plain + f"from turn {row.parent_turn}"
        again += ", new draws" * branch.redrawn
    return f"{sign}{row.number}", again, _ending(row), *(_score(row, key) for key in SCORES)


def _score(row: Row, key: str) -> str:
    value = row.summary.get(key)
    return str(round(value)) if isinstance(value, int | float) else ""


def _ending(row: Row) -> str:
    return SHORT.get(row.ending, row.ending) if row.ending else "not finished"


def _versions(store: Store, branch: Branch, parent: Row, scores: bool = False) -> Iterator[Block]:
    """What was said in the turn where the two parted, in each, and what came of it."""
    at = parted(store, branch)
    if at is None:
        yield Text(f"Every move is the same as in talk {parent.number}.")
        said = ("", "")
    else:
        said = _said(store, at, parent, branch.row)
    yield Bullets(
        tuple(
            f"talk {row.number}{f', turn {at.turn}: {words}' if at else ':'} {_came(row, scores)}"
            for row, words in zip((parent, branch.row), said, strict=True)
        )
    )


def _came(row: Row, scores: bool) -> str:
    """What came of a talk, in a few words: its ending and result, or all of its scores."""
    found = [f"{key} {_score(row, key)}" for key in SCORES[: None if scores else 1]]
    known = [one for one in found if not one.endswith(" ")]
    return f"({', '.join([_ending(row), *known])})"


def _said(store: Store, at: Parting, parent: Row, row: Row) -> tuple[str, str]:
    typed = [_typed(one) for one in (at.then, at.now)]
    if typed[0] == typed[1]:  # heard as different moves, and that is the difference
        typed = ["", ""]
    then = typed[0] or _heard(store, at.then, parent)
    return then, typed[1] or _heard(store, at.now, row)


def _typed(said: Said | None) -> str:
    text = " ".join(str((said or {}).get("text") or "").split())
    if not text:
        return ""
    return f"“{text}”" if len(text) <= QUOTED else f"“{text[:QUOTED].rsplit(' ', 1)[0]} …”"


def _heard(store: Store, said: Said | None, row: Row) -> str:
    """A turn without its words: the move in plain words, or why there is none."""
    if said is None:
        return "it was over by then" if row.ending else "nothing said yet"
    talk = store.load(row.number).talk
    return describe(parse(said["move"]), talk.scenario) if talk else str(said["move"])


def _between(branch: Branch, parent: Row) -> str:
    row = branch.row
    scores = [_score(one, "result") for one in (parent, row)]
    if not all(scores):
        return f"Talk {parent.number} has no result yet to set beside this one."
    more = int(scores[1]) - int(scores[0])
    points = "one point" if abs(more) == 1 else f"{abs(more)} points"
    gap = f"{points} {'more' if more > 0 else 'less'} in the result" if more else "the same result"
    if not branch.redrawn:
        return f"This time {gap}. The draws were the same: only your choices differ."
    turn = row.parent_turn or 1
    what = f"What had not shown by turn {turn}" if turn > 1 else "Everything"
    return f"This time {gap}. {what} was drawn anew, so luck has its part in that."
