"""How quick it is: `pytest benchmarks --benchmark-enable`. The aims are those of README."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from simulator.language.reader import read
from simulator.scenario import loading
from simulator.store.database import Store
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
