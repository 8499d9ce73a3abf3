"""The map of all packages: every package is on it, it fits a terminal, and its words are true."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from simulator.analysis.geometry import left_on_the_table
from simulator.debrief import dealmap, mapdrawing
from simulator.debrief.dealmap import DealMap, deal_map, ladder, of_package, reached
from simulator.scenario import loading
from simulator.scenario.model import Scenario, Sides
from simulator.talk import packages
from simulator.talk.player import play_out
from simulator.talk.situation import room
from simulator.talk.state import Card
from simulator.talk.talk import Talk

SCENARIOS = {name: loading.load(name) for name in loading.ids()}
WITH_MAP = sorted(name for name, one in SCENARIOS.items() if len(one.issues) > 1)
WITHOUT = sorted(set(SCENARIOS) - set(WITH_MAP))

GOLDEN = """\
up: points for Ms Haddad; across: for you
 100┤│  · ·● ·●  ●
     │·····│········●··● ●
     │ ·· ·│················●·● ●
  75┤│    ·│O······░░·░░·░░········● ●
     │     │··········░░·░░·░░·░········N
     │     │    ··········░·░░·░░·░░····D·●·●  ●
  50┤│     │        ·· ······░·░░·░░░░░·░░·░·····● ·●
     │     │             ·  ·········░░·░░·░░·░·······●·●
     │─────┼───────────────────────────────────────────────●─●─────
  25┤│     │                       · ·········░░·░░·░░········●
     │     │                            · ····················· ●●
     │     │                                   · ·················●
   0┤│     │                                           ·  ·· ·· ·
      0              25             50             75            100
D your deal: you 56, them 55   O their offer: you 10, them 79
N an even bargain (Nash): you 56, them 68   │ your walk-away, 8
─ how far they could go this time, 30   ● frontier: nothing better for both
· the 3,125 packages there are, ░ where many lie close"""


def played(name: str, player: str, seed: int) -> Talk:
    return play_out(Talk(SCENARIOS[name], seed), SCENARIOS[name].players[player])


def mapped(name: str, options: tuple[int, ...] | None, you: int = 8, them: int = 30) -> DealMap:
    scenario = SCENARIOS[name]
    package = packages.from_options(scenario, options) if options else None
    return of_package(scenario, package, Sides(you, them))


@st.composite
def agreed(draw: st.DrawFn) -> tuple[Scenario, packages.Package]:
    scenario = SCENARIOS[draw(st.sampled_from(WITH_MAP))]
    options = [draw(st.integers(0, len(issue.options) - 1)) for issue in scenario.issues]
    return scenario, packages.from_options(scenario, options)


def test_a_deal_is_drawn_among_all_packages() -> None:
    one = replace(mapped("first-offer", None), deal=(56, 55))
    assert "\n".join(mapdrawing.drawn(one)) == GOLDEN


def test_the_places_packages_reach_are_those_of_every_package() -> None:
    draw = random.Random(5)
    table = [
        [Sides(draw.randint(0, 20), draw.randint(0, 20)) for _ in range(draw.randint(2, 5))]
        for _ in range(5)
    ]
    every = Counter(
        (sum(side.you for side in chosen), sum(side.them for side in chosen))
        for chosen in product(*table)
    )
    assert reached(table) == every


def test_the_largest_scenario_is_counted_without_listing_its_packages() -> None:
    table = [[Sides(at, 12 - 3 * at) for at in range(5)] for _ in range(8)]
    counts = reached(table)
    assert sum(counts.values()) == 5**8
    assert len(counts) == 33


@given(
    agreed(), st.tuples(st.integers(0, 100), st.integers(0, 100)), st.booleans(), st.booleans(),
    st.booleans(),
)  # fmt: skip
def test_no_map_is_wider_than_76_columns_or_taller_than_20_lines(
    deal: tuple[Scenario, packages.Package], limits: tuple[int, int], none: bool, later: bool,
    ascii_only: bool,
) -> None:  # fmt: skip
    scenario, package = deal
    one = of_package(scenario, None if none else package, Sides(*limits), later)
    text = mapdrawing.drawn(one, ascii_only)
    assert max(map(cell_len, text)) <= 76
    assert len(text) <= 20
    assert not ascii_only or "".join(text).isascii()
    assert dealmap.words(one).endswith(".")


@pytest.mark.parametrize("name", ["名" * 160, "A\u202eB\x1b[2J\nC", "M" * 160])
def test_a_strange_name_breaks_no_line(name: str) -> None:
    text = mapdrawing.drawn(replace(mapped("first-offer", None), name=name))
    assert max(map(cell_len, text)) <= 76
    assert all(line.isprintable() for line in text)


@given(agreed())
def test_what_was_left_is_what_the_geometry_says_and_could_have_been_had(
    deal: tuple[Scenario, packages.Package],
) -> None:
    scenario, package = deal
    one = of_package(scenario, package, Sides(0, 0))
    assert one.left == left_on_the_table(scenario, package)
    assert one.deal is not None
    if one.left:
        assert f"{one.left} more" in dealmap.words(one)
        assert any(
            you == one.deal[0] + one.left and them >= one.deal[1] for you, them in one.frontier
        )
    else:
        assert one.deal in one.frontier


def test_few_changes_are_named_and_many_are_not() -> None:
    opening = SCENARIOS["first-offer"].opening
    assert "What would do it" not in dealmap.words(mapped("first-offer", opening))
    near = mapped("match-an-offer", None)
    one = replace(near, deal=(46, 74), left=5, better="a pay review now")
    assert dealmap.words(one) == (
        "You left with 46 points; 5 more were there for you at no cost to Dr Weiss."
        " What would do it: a pay review now."
    )


def test_a_deal_below_the_walk_away_is_said_so() -> None:
    one = replace(mapped("first-offer", None, you=20), deal=(6, 100), left=1)
    assert dealmap.words(one).startswith(
        "You left with 6 points, 14 below your walk-away; 1 more was there"
    )


def test_what_still_waits_for_a_yes_is_no_deal_yet() -> None:
    one = replace(mapped("first-offer", None), deal=(56, 68), standing=True)
    assert dealmap.words(one).startswith("What stands is worth 56 points.")
    assert "D what stands: you 56, them 68" in "\n".join(mapdrawing.drawn(one))


def test_where_nothing_suited_both_there_was_nothing_to_miss() -> None:
    one = deal_map(played("declining-well", "fair", 4))
    assert one is not None
    assert one.nash is None
    assert dealmap.words(one).endswith("There was no deal here to miss.")


def test_leaving_where_something_suited_both_says_how_much() -> None:
    one = mapped("first-offer", None, you=8, them=30)
    best = max(you for you, them in one.frontier if them >= 30)
    assert f"up to {best} points" in dealmap.words(one)


def test_a_sign_under_another_is_named_in_the_legend() -> None:
    one = mapped("first-offer", SCENARIOS["first-offer"].opening)
    assert one.deal == one.opening
    assert "O their offer: you 10, them 79 (under D)" in "\n".join(mapdrawing.drawn(one))


def test_the_persons_own_walk_away_and_the_facts_draw_the_lines() -> None:
    scenario = SCENARIOS["first-offer"]
    limits = set()
    for seed in range(20):
        talk = Talk(scenario, seed, Card(walk_away=23)).play("walk_away").talk
        one = deal_map(talk)
        assert one is not None
        assert one.walk_away.you == 23
        steps = room(scenario, talk.facts)
        assert one.walk_away.them == packages.threshold(scenario, steps)
        limits.add(one.walk_away.them)
    assert min(limits) == scenario.limits.them
    assert len(limits) > 1


def test_nothing_hidden_is_drawn_while_a_talk_runs() -> None:
    assert deal_map(Talk(SCENARIOS["first-offer"])) is None
    assert ladder(Talk(SCENARIOS["referral"])) == ""


def test_a_screen_reader_hears_every_number_of_the_map() -> None:
    said = " ".join(dealmap.spoken(mapped("first-offer", (2, 1, 1, 2, 4))))
    for part in ("Your deal: you", "Their offer: you 10, them 79", "Your walk-away, 8", "3,125"):
        assert part in said
    assert not set(said) & set("●│─░")


@pytest.mark.parametrize("name", WITHOUT)
@pytest.mark.parametrize("player", ["master", "fair", "hostile"])
def test_one_issue_is_told_as_steps_and_has_no_map(name: str, player: str) -> None:
    talk = played(name, player, 4)
    assert deal_map(talk) is None
    said = ladder(talk)
    assert said.startswith("One thing was on the table, in 5 steps; you ")
    ending = talk.ending
    assert ending is not None
    assert ("stayed at step 1" in said) == (not ending.package or ending.package[0] == "none")


def test_the_last_step_they_could_go_is_told_as_such() -> None:
    told = {ladder(played("referral", "fair", seed)) for seed in range(12)}
    assert (
        "One thing was on the table, in 5 steps; you reached step 5 (“a personal recommendation”),"
        " as far as Priya could go this time."
    ) in told


@pytest.mark.parametrize("name", WITH_MAP)
def test_where_there_is_a_map_there_are_no_steps(name: str) -> None:
    assert ladder(played(name, "fair", 2)) == ""
