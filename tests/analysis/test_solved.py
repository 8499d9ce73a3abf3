"""The solver against plain play: what moves lead to, and what the last turns are worth."""

from __future__ import annotations

import random

import numpy as np
import pytest

from simulator.analysis.deals import Ints
from simulator.analysis.growing import grown
from simulator.analysis.keys import CODE_BITS, code_of, number_of
from simulator.analysis.net import Net
from simulator.analysis.order import Order
from simulator.analysis.rows import RUNNING
from simulator.analysis.solved import Position, Solved
from simulator.analysis.touching import Columns
from simulator.talk.moves import Move
from simulator.talk.talk import Talk
from tests.analysis import reference
from tests.analysis.solving import DEEP, EVERY, loaded, solved

NODES = 400 if DEEP else 20
"""States whose moves are compared, of each scenario."""

LAST = 60 if DEEP else 3
"""States whose last turn is tried in full."""

ROUNDING = 1e-4
"""Points by which single precision in the tables may be off."""


def some_keys(one: Solved, which: str, count: int) -> Ints:
    """Keys of states that a turn can begin in, each of another belief as far as there are any."""
    number, draw = number_of(one.table.keys), random.Random(which)
    known = np.unique(number).tolist()
    draw.shuffle(known)
    found = [
        draw.choice(one.table.keys[number == known[at % len(known)]].tolist())
        for at in range(count)
    ]
    return np.unique(np.array(found, dtype=np.int64))


def led(net: Net, at: int, node: int) -> tuple[float, dict[int, float]] | None:
    """What a net says of a move in a node: worth of what has ended, and the chance of each key."""
    for one in net.certain:
        if one.move == at:
            for target in one.target[one.node == node].tolist():
                return 0.0, {int(net.keys[target]): 1.0}
    choices = net.choices
    for entry in np.flatnonzero((choices.node == node) & (choices.move == at)).tolist():
        some = choices.of == entry
        going: dict[int, float] = {}
        for target, chance in zip(choices.target[some], choices.chance[some], strict=True):
            key = int(net.keys[target])
            going[key] = going.get(key, 0.0) + float(chance)
        return float(choices.base[entry]), going
    return None


def lead(one: Solved, key: int, move: Move) -> tuple[float, dict[int, float]]:
    """The same by playing the move in this one state, each way of the facts by itself."""
    belief = one.fans.known[key >> CODE_BITS + 4]
    rows, masks = reference.replied(one, code_of(np.array([key])), belief, move)
    over, going = 0.0, {}
    for at in range(len(rows)):
        mask, chance = int(masks[at]), float(rows.chance[at])
        row = rows.take(np.array([at]))
        if rows.ending[at] == RUNNING:
            to = int(one.fans.keys(row.code, mask)[0]) | int(row.mark[0]) << CODE_BITS
            going[to] = going.get(to, 0.0) + chance
            continue
        for way in one.beliefs.ways(mask):
            share = one.beliefs.odds[way] / one.beliefs.weight(mask)
            points = one.worth.results(row.code, row.ending, row.kept, way)[0]
            over += chance * share * float(points)
    return over, going


def near(one: tuple[float, dict[int, float]], other: tuple[float, dict[int, float]]) -> bool:
    return one[0] == pytest.approx(other[0], abs=1e-6) and one[1] == pytest.approx(other[1])


@EVERY
def test_every_lead_of_a_net_is_what_playing_the_move_there_leads_to(which: str) -> None:
    one = solved(which)
    roots = some_keys(one, which, NODES)
    net, order = grown(one.fans, roots, waves=1), Order(one.scenario, one.worth)
    columns = Columns(one.compiled.codec, code_of(roots))
    ends = dict.fromkeys(roots.tolist(), -np.inf)
    anyway: dict[int, set[int]] = {}
    for sure in net.certain:
        for node, target in zip(sure.node.tolist(), sure.target.tolist(), strict=True):
            anyway.setdefault(node, set()).add(int(net.keys[target]))
    for at, move in enumerate(one.menu.mains):
        if move.company is not None:
            continue
        allowed = order.allows(move, columns)
        for number, key in enumerate(roots.tolist()):
            if allowed is not None and not allowed[number]:
                continue
            node = int(np.searchsorted(net.keys, key))
            there, played = led(net, at, node), lead(one, key, move)
            if there is not None:
                assert near(there, played), (str(move), key)
            elif played[1]:  # one of several moves that change nothing: noted once
                assert list(played[1].values()) == [1.0], (str(move), key)
                assert set(played[1]) <= anyway[node], (str(move), key)
            else:
                ends[key] = max(ends[key], played[0])
    for key, worth in ends.items():
        node = int(np.searchsorted(net.keys, key))
        assert net.over[node] >= worth - 1e-6
        if not one.menu.told_apart:
            assert net.over[node] == pytest.approx(worth, abs=1e-6)


@EVERY
def test_what_is_said_in_passing_leads_where_company_leads_in_play(which: str) -> None:
    one = solved(which)
    net = grown(one.fans, some_keys(one, which, NODES), waves=1)
    said = 0
    for sure in net.spoken:
        before, after = net.keys[sure.node], net.keys[sure.target]
        played = one.compiled.in_passing(code_of(before), one.menu.companies[sure.move])
        assert (code_of(after) == played).all()
        assert (number_of(after) == number_of(before)).all()
        said += len(before)
    assert said


def last_turns(which: str, turns: int, count: int) -> None:
    one = solved(which)
    keys = some_keys(one, which, count)
    turn = one.scenario.turns - turns + 1
    numbers = number_of(keys)
    for number in np.unique(numbers).tolist():
        some, belief = keys[numbers == number], one.fans.known[number]
        tried = reference.value(one, code_of(some), belief, turn)
        assert one.table.worth(some, turn) == pytest.approx(tried, abs=ROUNDING)


@EVERY
def test_the_last_turn_is_worth_the_best_of_everything_that_can_be_said(which: str) -> None:
    last_turns(which, 1, LAST)


@EVERY
def test_the_last_two_turns_are_worth_the_best_of_all_pairs_of_things_to_say(which: str) -> None:
    last_turns(which, 2, 20 if DEEP else 1)


@EVERY
def test_the_best_move_of_a_state_is_worth_what_the_state_is(which: str) -> None:
    one = solved(which)
    for key in some_keys(one, which, LAST).tolist():
        code, belief = int(code_of(np.array([key]))[0]), one.fans.known[key >> CODE_BITS + 4]
        here = Position(code, belief, one.scenario.turns // 2)
        answers = one.answers(here, one.best(here))
        worth = float(answers.chance @ one.outlook(answers, here.turn))
        assert worth == pytest.approx(one.worths([here])[0], abs=ROUNDING)


def test_a_state_first_asked_for_at_the_end_is_worth_no_less_when_asked_for_at_the_start() -> None:
    talk, early = Talk(loaded("first-offer"), 1), solved("first-offer")
    late = Solved(talk.scenario, talk.person, talk.walk_away)
    for move in ("justify fair_start", "propose signing=8000 start=6 base=64637", "plead ~hedged"):
        talk = talk.play(move).talk
    one, two = (int(each.compiled.codec.codes([talk.state])[0]) for each in (early, late))
    assert not late.table.find(late.keys([Position(two, late.belief, 1)]))[1][0]
    early.know([Position(one, early.belief, 2)])
    for turn in range(late.scenario.turns, 1, -1):
        there, here = Position(one, early.belief, turn), Position(two, late.belief, turn)
        assert late.worths([here]) == pytest.approx(early.worths([there]))
