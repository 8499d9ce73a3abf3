"""How quick it is: `pytest benchmarks --benchmark-enable`. The aims are those of README."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.solve import layout
from simulator.analysis.analysing import analyse
from simulator.analysis.cache import Cache
from simulator.analysis.compiled import Compiled
from simulator.analysis.geometry import geometry
from simulator.analysis.odds import Scripted, odds
from simulator.analysis.solved import Solved
from simulator.analysis.worth import Worth
from simulator.language.reader import read
from simulator.scenario import loading
from simulator.scenario.model import Sides
from simulator.store.database import Store
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

SENTENCES = (
    "Thank you for the offer, I'm really glad about it.",
    "How was the pay set, and is there any room?",
    "I'd like a base of 68k, and I could start in two weeks.",
    "A survey for our city puts similar roles at 66 to 70.",
    "Could I have until Thursday to think it over?",
)


def test_a_typed_turn_with_reading_and_keeping(benchmark: Any, tmp_path: Path) -> None:
    """Aim: under 10 ms at the 95th percentile."""
    scenario = loading.load("first-offer")
    with Store(tmp_path) as store:

        def begun() -> tuple[tuple[int, Talk, str], dict[str, Any]]:
            talk = Talk(scenario, 7)
            number = store.begin(talk)
            return (number, talk, SENTENCES[number % len(SENTENCES)]), {}

        def turn(number: int, talk: Talk, text: str) -> None:
            store.append(number, talk.play(read(text, talk.view).move, text).exchange)

        benchmark.pedantic(turn, setup=begun, rounds=300)


@pytest.mark.parametrize("name", loading.ids())
def test_loading_and_checking_a_scenario(benchmark: Any, name: str) -> None:
    """Aim: under 150 ms, nothing cached."""

    def load() -> None:
        loading._parsed.cache_clear()
        loading.load(name)

    benchmark.pedantic(load, rounds=5)


def _process(*words: str, given: str = "") -> None:
    subprocess.run(
        [sys.executable, *words], input=given.encode(), check=True, capture_output=True
    )  # fmt: skip


def test_help_from_process_start(benchmark: Any) -> None:
    """Aim: within 1.5 times the next benchmark."""
    benchmark.pedantic(lambda: _process("-m", "simulator.cli", "--help"), rounds=15)


def test_importing_click_from_process_start(benchmark: Any) -> None:
    """What `--help` is compared with."""
    benchmark.pedantic(lambda: _process("-c", "import click"), rounds=15)


def test_a_scripted_talk_from_process_start_to_debrief(
    benchmark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Aim: under 1.5 s through `--json`."""
    monkeypatch.setenv("REHEARSE_HOME", str(tmp_path))
    given = "\n".join([*SENTENCES, "deal", "I accept.", "accept it", '{"move": "accept"}'])
    words = ("-m", "simulator.cli", "play", "first-offer", "--json", "--seed", "3")
    benchmark.pedantic(lambda: _process(*words, given=given), rounds=5)


@pytest.mark.parametrize("name", loading.ids())
def test_compiling_and_solving_a_scenario(benchmark: Any, name: str) -> None:
    """Aim: under 3 s, nothing cached."""
    talk = Talk(loading.load(name))
    about = talk.scenario, talk.person, talk.walk_away
    benchmark.pedantic(lambda: Solved(*about), rounds=2)


@pytest.mark.parametrize("name", loading.ids())
def test_loading_a_solved_scenario(benchmark: Any, name: str, tmp_path: Path) -> None:
    """Aim: under 100 ms."""
    talk, cache = Talk(loading.load(name)), Cache(tmp_path)
    about = talk.scenario, talk.person, talk.walk_away
    cache.solved(*about)
    benchmark.pedantic(lambda: cache.solved(*about), rounds=5)


@pytest.mark.parametrize("name", loading.ids())
def test_analysing_a_finished_talk_once_it_was_solved(
    benchmark: Any, name: str, tmp_path: Path
) -> None:
    """Aim: under 300 ms for 12 turns."""
    scenario, cache = loading.load(name), Cache(tmp_path)
    talk = play_out(Talk(scenario, 1), scenario.players["master"])
    analyse(talk, cache)
    benchmark.pedantic(lambda: analyse(talk, cache), rounds=5)


@pytest.mark.parametrize("name", loading.ids())
def test_playing_100_000_talks_as_arrays(benchmark: Any, name: str) -> None:
    """Aim: under 200 ms, which is 500,000 talks a second."""
    talk = Talk(loading.load(name))
    compiled = Compiled(talk.scenario, talk.person)
    worth = Worth(compiled.codec, compiled.facts, talk.walk_away)
    policy = Scripted(compiled, talk.scenario.players["master"])
    benchmark.pedantic(lambda: odds(compiled, worth, policy, 100_000), rounds=3)


def test_the_geometry_of_390_625_packages(benchmark: Any) -> None:
    """Aim: under 5 ms."""
    table = layout(0, 1000)
    benchmark(lambda: geometry(table, Sides(0, 0)))
