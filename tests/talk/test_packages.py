"""Packages: their points, the frontier, thresholds, and what the counterpart offers."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import IllegalMoveError
from simulator.scenario import loading
from simulator.scenario.model import Issue, Option, Scenario, Sides
from simulator.talk import packages
from simulator.talk.moves import Range
from tests.talk.small import small

EVERY = pytest.mark.parametrize("which", loading.ids())
ZONES = ["acceptable", "stretch", "beyond", "insulting"]


@cache
def loaded(which: str) -> Scenario:
    return loading.load(which)


def random_table(draw: random.Random) -> list[list[Sides[int]]]:
    return [
        [Sides(draw.randint(0, 12), draw.randint(0, 12)) for _ in range(draw.randint(2, 4))]
        for _ in range(draw.randint(1, 4))
    ]


def best_by_trying(table: list[list[Sides[int]]]) -> list[tuple[int, int]]:
    worth = {
        (sum(one.you for one in chosen), sum(one.them for one in chosen))
        for chosen in product(*table)
    }
    kept = [
        (you, them)
        for you, them in worth
        if not any(a >= you and b >= them and (a, b) != (you, them) for a, b in worth)
    ]
    return sorted(kept, reverse=True)


def test_the_frontier_is_what_trying_every_package_finds() -> None:
    for seed in range(300):
        table = random_table(random.Random(seed))
        found = packages.frontier(table)
        assert [(one.you, one.them) for one in found] == best_by_trying(table), seed
        for point in found:
            chosen = [issue[at] for issue, at in zip(table, point.options, strict=True)]
            assert point.you == sum(one.you for one in chosen)
            assert point.them == sum(one.them for one in chosen)


def issue(*options: tuple[float, int, int]) -> Issue:
    made = tuple(
        Option(str(amount), str(amount), Sides(you, them), amount) for amount, you, them in options
    )
    return Issue("pay", "pay", "money", made, "{}")


@st.composite
def scales(draw: st.DrawFn) -> Issue:
    """An issue with amounts, rising or falling, with any points."""
    amounts = draw(st.lists(st.integers(0, 1_000), min_size=2, max_size=6, unique=True))
    ordered = sorted(amounts, reverse=draw(st.booleans()))
    points = st.integers(0, 40)
    return issue(*((amount, draw(points), draw(points)) for amount in ordered))


@given(scales(), st.integers(0, 1_000))
def test_an_amount_between_two_options_counts_as_the_worse_for_each(one: Issue, value: int) -> None:
    amounts = [option.amount for option in one.options]
    known = [amount for amount in amounts if amount is not None]
    if not min(known) <= value <= max(known):
        return
    below = max((o for o in one.options if (o.amount or 0) <= value), key=lambda o: o.amount or 0)
    above = min((o for o in one.options if (o.amount or 0) >= value), key=lambda o: o.amount or 0)
    worth = packages.worth(one, value)
    assert worth.you == min(below.points.you, above.points.you)
    assert worth.them == min(below.points.them, above.points.them)


@given(scales())
def test_an_option_is_worth_what_it_says(one: Issue) -> None:
    for option in one.options:
        assert option.amount is not None
        assert packages.worth(one, option.amount) == option.points
        assert packages.worth(one, option.id) == option.points


RISING = issue((100, 0, 40), (110, 10, 30), (120, 20, 15))
FALLING = issue((120, 20, 15), (110, 10, 30), (100, 0, 40))


@pytest.mark.parametrize("one", [RISING, FALLING], ids=["rising", "falling"])
def test_beyond_the_last_option_they_lose_another_step_and_you_gain_nothing(one: Issue) -> None:
    assert packages.worth(one, 121) == Sides(20, 0)
    assert packages.worth(one, 10_000) == Sides(20, 0)
    assert packages.worth(one, 90) == Sides(0, 40)


@pytest.mark.parametrize("concede", range(5))
def test_what_lies_beyond_the_scale_is_never_acceptable(tmp_path: Path, concede: int) -> None:
    scenario = small(tmp_path)
    for pay, days in [(1_301, 0), (10**9, 0), (1_000, 5)]:
        zone = packages.zone(scenario, concede, (pay, days, "own"))
        assert zone in ("beyond", "insulting")
    assert packages.zone(scenario, concede, (900, 0, "own")) == "acceptable"


@EVERY
def test_no_amount_past_the_scale_that_costs_them_is_acceptable(which: str) -> None:
    scenario = loaded(which)
    start = packages.opening(scenario)
    for one in scenario.issues:
        if one.options[0].amount is None:
            continue
        least = min(option.points.them for option in one.options)
        amounts = sorted(option.amount for option in one.options if option.amount is not None)
        for value in (amounts[-1] * 2 + 1, amounts[0] / 2 - 1):
            package = packages.amended(scenario, start, ((one.id, value),))
            if packages.worth(one, value).them < least:
                zones = [
                    packages.zone(scenario, step, package)
                    for step in range(scenario.temperament.steps + 1)
                ]
                assert "acceptable" not in zones


@EVERY
def test_the_threshold_falls_from_hope_to_limit(which: str) -> None:
    scenario = loaded(which)
    steps = range(scenario.temperament.steps + 1)
    falling = [packages.threshold(scenario, step) for step in steps]
    assert falling[0] == scenario.hope
    assert falling[-1] == scenario.limits.them
    assert falling == sorted(falling, reverse=True)


@EVERY
def test_conceding_never_makes_a_package_less_acceptable(which: str) -> None:
    scenario = loaded(which)
    draw = random.Random(5)
    for _ in range(200):
        options = [draw.randrange(len(one.options)) for one in scenario.issues]
        package = packages.from_options(scenario, options)
        zones = [
            ZONES.index(packages.zone(scenario, step, package))
            for step in range(scenario.temperament.steps + 1)
        ]
        assert zones == sorted(zones, reverse=True)


@cache
def counters(which: str) -> dict[tuple[int, frozenset[str]], Sides[int]]:
    """What each counter is worth, by concession step and what was shared."""
    scenario = loaded(which)
    yours = [one.id for one in scenario.interests.you]
    known = [frozenset(some) for n in range(len(yours) + 1) for some in combinations(yours, n)]
    return {
        (step, some): packages.points(
            scenario,
            packages.from_options(scenario, packages.counter(scenario, step, some)),
        )
        for step in range(scenario.temperament.steps + 1)
        for some in known
    }


@EVERY
def test_a_counter_is_never_below_their_threshold_or_their_limit(which: str) -> None:
    scenario = loaded(which)
    for (step, _), worth in counters(which).items():
        opening = packages.points(scenario, packages.opening(scenario))
        assert worth.them >= min(packages.threshold(scenario, step), opening.them)
        assert worth.them >= scenario.limits.them


@EVERY
def test_a_counter_is_never_worse_for_you_when_they_know_more(which: str) -> None:
    found = counters(which)
    for (step, some), worth in found.items():
        assert all(
            worth.you >= other.you
            for (at, less), other in found.items()
            if at == step and less <= some
        )


@EVERY
def test_a_counter_is_never_worse_for_you_when_they_have_conceded_more(which: str) -> None:
    found = counters(which)
    for (step, some), worth in found.items():
        if step:
            assert worth.you >= found[step - 1, some].you


@EVERY
def test_what_was_given_does_not_change_that(which: str) -> None:
    draw = random.Random(which)
    for _ in range(8):
        scenario = reshuffled(loaded(which), draw)
        options = [draw.randrange(len(one.options)) for one in scenario.issues]
        offered = packages.given(scenario, packages.from_options(scenario, options))
        yours = [one.id for one in scenario.interests.you]
        known = frozenset(draw.sample(yours, draw.randint(1, len(yours))))

        def you(
            step: int, some: frozenset[str], scenario: Scenario = scenario,
            offered: packages.Given = offered,
        ) -> int:  # fmt: skip
            found = packages.counter(scenario, step, some, offered)
            return packages.points(scenario, packages.from_options(scenario, found)).you

        for step in range(1, scenario.temperament.steps + 1):
            assert you(step, known) >= you(step - 1, known)
            assert all(you(step, known) >= you(step, known - {one}) for one in known)


def reshuffled(scenario: Scenario, draw: random.Random) -> Scenario:
    """The scenario with other points and limits, as an author might have chosen them."""
    issues = tuple(
        replace(one, options=tuple(
            replace(option, points=Sides(draw.randint(0, 12), draw.randint(0, 12)))
            for option in one.options
        ))
        for one in scenario.issues
    )  # fmt: skip
    other = replace(scenario, issues=issues)
    opening = packages.points(other, packages.opening(other)).them
    limit = draw.randint(0, opening)
    return replace(other, limits=Sides(0, limit), hope=draw.randint(limit, opening + 25))


@EVERY
def test_a_counter_takes_what_was_given_and_stays_above_their_limit(which: str) -> None:
    scenario = loaded(which)
    draw = random.Random(11)
    yours = [one.id for one in scenario.interests.you]
    start = packages.opening(scenario)
    for _ in range(60):
        options = [draw.randrange(len(one.options)) for one in scenario.issues]
        offered = packages.given(scenario, packages.from_options(scenario, options))
        known = frozenset(draw.sample(yours, draw.randint(0, len(yours))))
        step = draw.randint(0, scenario.temperament.steps)
        package = packages.from_options(scenario, packages.counter(scenario, step, known, offered))
        worth = packages.points(scenario, package)
        assert worth.them >= scenario.limits.them
        taken = packages.given(scenario, package)
        assert package == start or set(offered) <= set(taken)


@EVERY
def test_the_best_for_you_is_within_their_threshold_and_nothing_is_better(which: str) -> None:
    scenario = loaded(which)
    draw = random.Random(3)
    for step in range(scenario.temperament.steps + 1):
        best = packages.best_for_you(scenario, step)
        for _ in range(300):
            options = [draw.randrange(len(one.options)) for one in scenario.issues]
            worth = packages.points(scenario, packages.from_options(scenario, options))
            assert worth.them < packages.threshold(scenario, step) or worth.you <= best.you


def test_issues_not_named_keep_their_value(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    table = (1_100, 2, "own")
    assert packages.amended(scenario, table, (("days", 4),)) == (1_100, 4, "own")
    assert packages.amended(scenario, table, ()) == table


def test_a_range_counts_at_its_bottom(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    assert packages.amended(scenario, (1_000, 0, "own"), (("pay", Range(1_150, 1_300)),)) == (
        1_150, 0, "own",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("boat", 1, "'boat' is not on the table here; there are: pay, days, desk"),
        ("desk", "big", "'big' is not an option of desk; there are: shared, own"),
        ("desk", 2, "desk takes an option, not a number: shared, own"),
        ("days", "many", "'many' is not an option of days at home; there are: 0, 2, 4"),
    ],
)
def test_terms_that_mean_nothing_here_are_refused(
    tmp_path: Path, name: str, value: int | str, message: str
) -> None:
    scenario = small(tmp_path)
    with pytest.raises(IllegalMoveError) as caught:
        packages.amended(scenario, packages.opening(scenario), ((name, value),))
    assert str(caught.value) == message


def test_an_interest_is_served_by_the_right_options_only(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    rest, place = scenario.interests.you
    assert packages.serves(scenario, (1_000, 2, "shared"), rest.served_by)
    assert not packages.serves(scenario, (1_000, 1, "shared"), rest.served_by)
    assert packages.serves(scenario, (1_000, 0, "own"), place.served_by)
    assert not packages.serves(scenario, (1_000, 0, "shared"), place.served_by)
    assert not packages.serves(scenario, (1_000, 0, "own"), ())


def test_values_read_as_people_say_them(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    assert packages.value_in_words(scenario, "pay", 1_100) == "1,100"
    assert packages.value_in_words(scenario, "pay", Range(1_100, 1_250)) == "1,100 to 1,250"
    assert packages.value_in_words(scenario, "days", 3) == "3 days"
    assert packages.value_in_words(scenario, "desk", "own") == "a desk of your own"
    assert packages.changed(scenario, (1_000, 0, "own"), (1_000, 2, "own")) == [
        "days at home of 2 days"
    ]
