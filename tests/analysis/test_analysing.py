"""A talk analysed: moves judged twice, marked, with the line that was best."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from simulator.analysis.analysing import Analysis, Step, analyse, line
from simulator.analysis.cache import Cache
from simulator.analysis.marks import FREE, THRESHOLDS
from simulator.scoring.result import result
from simulator.talk.player import play_out
from simulator.talk.talk import Talk
from tests.analysis.solving import any_talk, loaded, solved

WHICH = "informational-interview"
ROUNDING = 1e-6


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """One folder of solved scenarios for all tests here."""
    return Cache(tmp_path_factory.mktemp("solved"))


def played(player: str, seed: int = 3) -> Talk:
    scenario = loaded(WHICH)
    return play_out(Talk(scenario, seed), scenario.players[player])


def adds_up(found: Analysis, talk: Talk) -> None:
    assert found.start - found.regret + found.luck == pytest.approx(found.end, abs=ROUNDING)
    late = sum(one.hindsight_regret for one in found.moves)
    assert late >= 0
    for one, past in zip(found.moves, talk.history, strict=True):
        assert (one.turn, one.move) == (past.turn, past.move)
        assert one.regret == pytest.approx(one.value - one.quality)
        assert one.hindsight_regret == pytest.approx(one.hindsight_value - one.hindsight_quality)
        assert one.regret >= 0
        assert one.hindsight_regret >= 0
    if talk.ending is not None:
        final = result(talk.scenario, talk.facts, talk.state, talk.walk_away)
        assert found.end == pytest.approx(final)


@pytest.mark.parametrize("player", ["master", "fair", "weak", "passive", "hostile"])
def test_every_players_talk_adds_up_move_by_move(kept: Cache, player: str) -> None:
    if player not in loaded(WHICH).players:
        pytest.skip("no such player here")
    talk = played(player)
    adds_up(analyse(talk, kept), talk)


def test_talks_of_every_kind_add_up_from_a_cache_that_fills(kept: Cache) -> None:
    draw = random.Random(5)
    for _ in range(4):
        talk = any_talk(WHICH, draw)
        adds_up(analyse(talk, kept), talk)


def test_a_running_talk_ends_where_it_stands(kept: Cache) -> None:
    talk = played("fair").before(3)
    found = analyse(talk, kept)
    adds_up(found, talk)
    assert len(found.moves) == 2
    nothing = analyse(Talk(loaded(WHICH)), kept)
    assert nothing.moves == ()
    assert nothing.end == nothing.start
    assert nothing.accuracy == 100
    assert nothing.turning_point is None


def test_marks_follow_regret(kept: Cache) -> None:
    for player in ("fair", "hostile", "passive"):
        for one in analyse(played(player), kept).moves:
            costly = [sign for sign, least in THRESHOLDS if one.regret >= least]
            assert one.mark == costly[0] if costly else one.mark in ("", "!")
            assert one.mark != "!" or one.regret <= FREE


def test_a_better_line_is_shown_where_a_move_cost_something_and_begins_at_its_turn(
    kept: Cache,
) -> None:
    shown = 0
    for player in ("fair", "passive", "hostile"):
        for one in analyse(played(player), kept).moves:
            assert bool(one.line) == (one.regret > FREE)
            assert [step.turn for step in one.line] == [
                one.turn + at for at in range(len(one.line))
            ]
            shown += bool(one.line)
    assert shown


def test_the_turning_point_is_the_dearest_move(kept: Cache) -> None:
    talk = played("fair").before(3).play("walk_away").talk
    found = analyse(talk, kept)
    assert found.turning_point == 3
    assert found.moves[-1].mark == "??"
    assert found.accuracy < 50


def follow(steps: tuple[Step, ...]) -> tuple[Talk, int] | None:
    """A talk that answers a line as it expects, by looking for a seed; and how many were tried."""
    for seed in range(3000):
        talk = Talk(loaded(WHICH), seed)
        for step in steps:
            talk = talk.play(step.move).talk
            past = talk.history[-1]
            if (past.reaction, past.outcome, past.event) != (
                step.reaction, step.outcome, step.event,
            ):  # fmt: skip
                break
        else:
            return talk, seed
    return None


@cache
def best() -> tuple[Step, ...]:
    return line(solved(WHICH), solved(WHICH).start)


def test_the_best_line_can_be_played_and_has_no_regret(kept: Cache) -> None:
    steps = best()
    found = follow(steps)
    assert found is not None
    talk, _ = found
    assert talk.ending is not None
    assert talk.ending.kind == steps[-1].ending
    judged = analyse(talk, kept)
    assert judged.regret <= 1e-4
    assert judged.best == steps
    assert judged.accuracy == pytest.approx(100, abs=0.01)


def test_a_line_ends_with_the_talk_or_where_it_was_cut() -> None:
    steps = best()
    assert [step.turn for step in steps] == list(range(1, len(steps) + 1))
    assert [step.ending for step in steps[:-1]] == [None] * (len(steps) - 1)
    assert steps[-1].ending is not None
    assert all(0 < step.chance <= 1 for step in steps)
    assert line(solved(WHICH), solved(WHICH).start, 2) == steps[:2]


def test_what_was_taken_back_is_not_judged(kept: Cache) -> None:
    talk = played("fair").before(3)
    again = talk.play("pause").talk.undo()
    assert again.log != talk.log
    assert analyse(again, kept) == analyse(talk, kept)


def test_analysing_twice_from_one_folder_gives_the_same(tmp_path: Path) -> None:
    talk = played("hostile")
    assert analyse(talk, Cache(tmp_path)) == analyse(talk, Cache(tmp_path))
