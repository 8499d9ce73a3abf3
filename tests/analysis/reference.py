"""The slow and plain way to the same numbers: each way of the facts played by itself, every move
with every company, nothing projected, merged by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from simulator.analysis.deals import Ints
from simulator.analysis.order import Order
from simulator.analysis.rows import RUNNING, Floats, Rows, joined
from simulator.analysis.solved import Solved
from simulator.analysis.touching import Columns
from simulator.talk.moves import Move

LOOKS = ("origin", "code", "ending", "kept", "reaction", "outcome", "mark")


def replied(one: Solved, codes: Ints, belief: int, move: Move) -> tuple[Rows, Ints]:
    """Answers that look different, before events, with the ways of the facts they leave."""
    odds, arrays = one.beliefs.odds, one.compiled
    ways = [way for way in range(len(odds)) if belief >> way & 1]
    said = arrays.in_passing(codes, move.company) if move.company else codes
    played = [arrays.replied(said, move, way) for way in ways]
    rows = joined(played)
    way = np.repeat(ways, [len(part) for part in played])
    looks = np.stack([getattr(rows, name).astype(np.int64) for name in LOOKS], axis=1)
    _, first, back = np.unique(looks, axis=0, return_index=True, return_inverse=True)
    back, masks = back.reshape(-1), np.zeros(len(first), dtype=np.int64)
    np.bitwise_or.at(masks, back, 1 << way)
    chance = np.bincount(back, rows.chance * odds[way]) / odds[ways].sum()
    return replace(rows.take(first), chance=chance), masks


def menu(one: Solved, codes: Ints) -> Iterator[tuple[Move, Ints]]:
    """Everything the menu has to say, each with the places of the states where it may be said."""
    arrays, order = one.compiled, Order(one.scenario, one.worth)
    mains = [move for move in one.menu.mains if move.company is None]
    for company in (None, *one.menu.companies):
        said = arrays.in_passing(codes, company) if company else codes
        fits = np.ones(len(codes), dtype=bool)
        if company:
            fits &= _allowed(order, company, one, codes)
        for main in mains:
            at = np.flatnonzero(fits & _allowed(order, main, one, said))
            if len(at):
                yield replace(main, company=company), at


def _allowed(order: Order, move: Move, one: Solved, codes: Ints) -> Ints:
    allowed = order.allows(move, Columns(one.compiled.codec, codes))
    return np.ones(len(codes), dtype=bool) if allowed is None else allowed


def value(one: Solved, codes: Ints, belief: int, turn: int) -> Floats:
    """What states are worth before a turn, by trying everything to the end of the talk."""
    parts, masks, entry, node = [], [], [], []
    for number, (move, at) in enumerate(menu(one, codes)):
        rows, mask = replied(one, codes[at], belief, move)
        where = at[rows.origin] + number * len(codes)
        after = one.compiled.after(replace(rows, origin=np.arange(len(rows))), turn)
        parts.append(after)
        masks.append(mask[after.origin])
        entry.append(where[after.origin])
        node.append(at + number * len(codes))
    rows, mask, of = joined(parts), np.concatenate(masks), np.concatenate(entry)
    tried = np.concatenate(node)
    worth = _worths(one, rows, mask, turn)
    total = np.bincount(of, rows.chance * worth, minlength=int(tried.max()) + 1)
    best = np.full(len(codes), -np.inf)
    np.maximum.at(best, tried % len(codes), total[tried])
    return best


def _worths(one: Solved, rows: Rows, masks: Ints, turn: int) -> Floats:
    odds, worth = one.beliefs.odds, np.empty(len(rows))
    for mask in np.unique(masks).tolist():
        over = np.flatnonzero((rows.ending != RUNNING) & (masks == mask))
        some, points, total = rows.take(over), np.zeros(len(over)), 0.0
        for way in range(len(odds)):
            if mask >> way & 1 and len(over):
                found = one.worth.results(some.code, some.ending, some.kept, way)
                points, total = points + odds[way] * found, total + odds[way]
        worth[over] = points / total if len(over) else points
        on = np.flatnonzero((rows.ending == RUNNING) & (masks == mask))
        if len(on):
            codes, back = np.unique(rows.code[on], return_inverse=True)
            worth[on] = value(one, codes, mask, turn + 1)[back]
    return worth
