"""The geometry of bargains, against trying every package and against cases worked by hand."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest

from simulator.analysis.geometry import Geometry, geometry, left_on_the_table, of_scenario
from simulator.scenario import loading
from simulator.scenario.model import Sides
from simulator.talk import packages
from simulator.talk.packages import Point

Table = list[list[Sides[int]]]


def random_table(draw: random.Random) -> Table:
    return [
        [Sides(draw.randint(0, 15), draw.randint(0, 15)) for _ in range(draw.randint(2, 4))]
        for _ in range(draw.randint(1, 4))
    ]


def every(table: Table) -> list[Point]:
    found = []
    for numbers in product(*(range(len(issue)) for issue in table)):
        chosen = [issue[at] for issue, at in zip(table, numbers, strict=True)]
        found.append(Point(sum(s.you for s in chosen), sum(s.them for s in chosen), numbers))
    return found


def undominated(points: list[Point]) -> list[Point]:
    return [
        p
        for p in points
        if not any(
            q.you >= p.you and q.them >= p.them and (q.you, q.them) != (p.you, p.them)
            for q in points
        )
    ]


def values(points: list[Point] | tuple[Point, ...]) -> set[tuple[int, int]]:
    return {(p.you, p.them) for p in points}


def test_everything_is_what_trying_every_package_finds() -> None:
    for seed in range(300):
        draw = random.Random(seed)
        table = random_table(draw)
        away = Sides(draw.randint(0, 20), draw.randint(0, 20))
        found = geometry(table, away)
        every_point = every(table)
        best = undominated(every_point)
        zone = [p for p in best if p.you >= away.you and p.them >= away.them]
        assert values(found.frontier) == values(best), seed
        assert values(found.zone) == values(zone), seed
        together = max(p.you + p.them for p in every_point)
        assert found.largest.you + found.largest.them == together, seed
        check_points(found, zone, away)


def check_points(found: Geometry, zone: list[Point], away: Sides[int]) -> None:
    if not zone:
        assert (found.nash, found.kalai_smorodinsky, found.egalitarian) == (None, None, None)
        return
    assert found.nash
    assert found.kalai_smorodinsky
    assert found.egalitarian
    gains = [(p.you - away.you, p.them - away.them) for p in zone]
    you, them = max(g[0] for g in gains), max(g[1] for g in gains)

    def gain(point: Point) -> tuple[int, int]:
        return point.you - away.you, point.them - away.them

    def share(g: tuple[int, int]) -> float:
        return min(g[0] / you if you else 1.0, g[1] / them if them else 1.0)

    nash, ks, equal = gain(found.nash), gain(found.kalai_smorodinsky), gain(found.egalitarian)
    assert nash[0] * nash[1] == max(a * b for a, b in gains)
    assert share(ks) == pytest.approx(max(share(g) for g in gains))
    assert min(equal) == max(min(g) for g in gains)


def line(most_you: int, most_them: int) -> Table:
    """One issue whose options lie on a straight line from (most_you, 0) to (0, most_them)."""
    return [
        [Sides(most_you * at // 10, most_them * (10 - at) // 10) for at in range(11)],
    ]


def test_on_a_straight_line_all_three_points_by_hand() -> None:
    """Dividing 100 of yours against 50 of theirs from (0, 0): the product and the proportions meet
    in the middle (50, 25). Equal gains would be (33, 33); of the steps of (10, 5) beside it both
    (30, 35) and (40, 30) leave nobody under 30, and the second has more in all."""
    found = geometry(line(100, 50), Sides(0, 0))
    assert found.nash
    assert found.kalai_smorodinsky
    assert found.egalitarian
    assert (found.nash.you, found.nash.them) == (50, 25)
    assert (found.kalai_smorodinsky.you, found.kalai_smorodinsky.them) == (50, 25)
    assert (found.egalitarian.you, found.egalitarian.them) == (40, 30)


def test_a_bent_frontier_parts_nash_from_kalai_and_smorodinsky() -> None:
    """Kalai & Smorodinsky's objection to Nash (1975): when only your best rises, from 70 to 100,
    Nash stays at (70, 70), and the proportional point is never worse for you."""
    narrow: Table = [[Sides(0, 100), Sides(70, 70), Sides(70, 69)]]
    wide: Table = [[Sides(0, 100), Sides(70, 70), Sides(85, 56), Sides(100, 0)]]
    before, after = geometry(narrow, Sides(0, 0)), geometry(wide, Sides(0, 0))
    assert before.nash
    assert after.nash
    assert before.kalai_smorodinsky
    assert after.kalai_smorodinsky
    assert (before.nash.you, before.nash.them) == (70, 70)
    assert (after.nash.you, after.nash.them) == (70, 70)
    assert after.kalai_smorodinsky.you >= before.kalai_smorodinsky.you


BARTER = {
    "book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1),
    "pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2),
}  # fmt: skip
"""Goods and what they are worth to Bill and to Jack; the first five are Bill's. Nash, "The
Bargaining Problem", Econometrica 18 (1950), his table of goods in the last section."""


def test_bill_and_jack_barter_as_nash_worked_it_out() -> None:
    """Nash (1950): book, whip, ball and bat against pen, toy and knife; from 12 and 6 with what
    they own, that leads to 24 and 11. The other numbers were found by listing all 512 trades."""
    table: Table = [[Sides(bill, 0), Sides(0, jack)] for bill, jack in BARTER.values()]
    found = geometry(table, Sides(12, 6))
    assert found.nash
    assert (found.nash.you, found.nash.them) == (24, 11)
    to_bill = {name for name, at in zip(BARTER, found.nash.options, strict=True) if at == 0}
    assert to_bill == {"box", "pen", "toy", "knife"}
    gains = [(p.you - 12, p.them - 6) for p in found.zone]
    assert gains == [(18, 0), (16, 2), (14, 4), (12, 5), (8, 6), (6, 7), (2, 8)]
    assert found.kalai_smorodinsky == found.nash  # five eighths of 8 for Jack, more of 18 for Bill
    assert found.egalitarian
    assert (found.egalitarian.you - 12, found.egalitarian.them - 6) == (8, 6)
    assert found.largest.you + found.largest.them == 12 + 6 + 18


def test_when_every_claim_of_theirs_can_be_met_better_the_proportional_point_follows() -> None:
    """Kalai & Smorodinsky (1975), their example against Nash, in thousandths and tens: corners
    (0, 1), (3/4, 3/4), (1, 0), and then (0, 1), (1, 7/10). Whatever you get, they can have more
    than before. Nash's point takes 50 from them, the proportional one gives them 19."""
    first = [(x, 1000 - x // 3) for x in range(0, 750, 30)]
    first += [(750 + x, 750 - 3 * x) for x in range(0, 260, 10)]
    second = [(x, 1000 - 3 * x // 10) for x in range(0, 1010, 10)]
    assert all(any(c >= a and d >= b for c, d in second) for a, b in first)
    before, after = (
        geometry([[Sides(*one) for one in points]], Sides(0, 0)) for points in (first, second)
    )
    assert before.nash
    assert after.nash
    assert (before.nash.you, before.nash.them) == (750, 750)
    assert (after.nash.you, after.nash.them) == (1000, 700)
    assert before.kalai_smorodinsky == before.nash
    assert after.kalai_smorodinsky
    assert (after.kalai_smorodinsky.you, after.kalai_smorodinsky.them) == (770, 769)


@pytest.mark.parametrize("seed", range(3))
def test_of_eight_issues_with_five_options_nothing_is_missed(seed: int) -> None:
    """All 390,625 packages, listed by numpy."""
    draw = random.Random(seed)
    table = [[Sides(draw.randint(0, 15), draw.randint(0, 15)) for _ in range(5)] for _ in range(8)]
    you = them = np.zeros(1, dtype=np.int64)
    for issue in table:
        you = np.add.outer(you, [option.you for option in issue]).ravel()
        them = np.add.outer(them, [option.them for option in issue]).ravel()
    best, highest = [], -1
    for at in np.lexsort((-them, -you)).tolist():
        if them[at] > highest:
            highest = int(them[at])
            best.append((int(you[at]), highest))
    found = geometry(table, Sides(30, 30))
    assert [(p.you, p.them) for p in found.frontier] == best
    zone = (you >= 30) & (them >= 30)
    assert found.nash
    product_there = (found.nash.you - 30) * (found.nash.them - 30)
    assert product_there == int(((you - 30) * (them - 30))[zone].max())


def test_where_no_package_beats_both_walk_aways_there_is_no_zone() -> None:
    found = geometry(line(100, 100), Sides(60, 60))
    assert found.zone == ()
    assert found.nash is None
    assert found.frontier


def test_trading_what_matters_less_makes_more_for_both() -> None:
    """Two issues, each dear to one side: giving each side its own makes 20 points of 22."""
    table: Table = [[Sides(10, 0), Sides(0, 1)], [Sides(1, 0), Sides(0, 10)]]
    found = geometry(table, Sides(0, 0))
    assert (found.largest.you, found.largest.them) == (10, 10)
    assert found.nash == found.largest


@pytest.mark.parametrize("which", loading.ids())
def test_a_frontier_package_leaves_nothing_on_the_table(which: str) -> None:
    scenario = loading.load(which)
    for point in of_scenario(scenario).frontier:
        package = packages.from_options(scenario, point.options)
        assert left_on_the_table(scenario, package) == 0
    least = packages.from_options(
        scenario,
        [
            min(range(len(i.options)), key=lambda at: i.options[at].points.you)
            for i in scenario.issues
        ],
    )
    assert left_on_the_table(scenario, least) >= 0
