"""How quick is the analysis? `python -m benchmarks.solve [SCENARIO ...] [--repeat 2]`

Prints one line a scenario: solving cold (a fresh process, peak memory too), loading from the
cache, analysing a talk with the cache, and simulated talks, by the wall clock and by the
processor's (other programs on the machine lengthen the first, and a little the second). Then the
geometry of 390,625 packages. Aims, on two cores: solve under 3 s, load under 100 ms, a 12-turn talk
under 300 ms, 1,000,000 talks a minute end to end and 500,000 a second in the array loop, geometry
under 5 ms, memory under 1 GiB.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.analysis.analysing import analyse
from simulator.analysis.cache import Cache
from simulator.analysis.compiled import Compiled
from simulator.analysis.geometry import geometry
from simulator.analysis.odds import Scripted, odds
from simulator.analysis.solved import Solved
from simulator.analysis.worth import Worth
from simulator.scenario import loading
from simulator.scenario.model import Sides
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

TALKS = 100_000
"""Talks in one run of the array loop."""

TURNS = 12
"""Turns of the talk that is analysed, where its master talks that long."""


@dataclass(frozen=True)
class Took:
    """How long something took, in seconds: the quickest of several times."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{1000 * self.wall:6.0f}/{1000 * self.processor:<6.0f}"


def took(what: Callable[[], Any], times: int) -> Took:
    """Do something several times."""
    walls, processors = [], []
    for _ in range(times):
        wall, processor = time.perf_counter(), time.process_time()
        what()
        walls.append(time.perf_counter() - wall)
        processors.append(time.process_time() - processor)
    return Took(min(walls), min(processors))


def cold(name: str) -> dict[str, float]:
    """Compile and solve a scenario, fairly and with hindsight; for a fresh process."""
    talk = Talk(loading.load(name))
    about = talk.scenario, talk.person, talk.walk_away
    found: dict[str, float] = {}
    for kind, way in (("fair", None), ("hindsight", 0)):
        one = took(lambda way=way: Solved(*about, way), 1)  # type: ignore[misc]
        found |= {kind: one.wall, f"{kind}_processor": one.processor}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found | {"mebibytes": peak / 1024}


def in_fresh_process(name: str) -> dict[str, float]:
    """What `cold` says in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.solve", "--cold", name]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(said)
    return found


def rate(name: str, player: str, times: int) -> tuple[float, float]:
    """Talks a second of a scripted player in the array loop, and talks a minute end to end, in
    which the scenario is compiled anew."""
    scenario = loading.load(name)
    talk = Talk(scenario)

    def ready() -> tuple[Compiled, Worth, Scripted]:
        compiled = Compiled(scenario, talk.person)
        worth = Worth(compiled.codec, compiled.facts, talk.walk_away)
        return compiled, worth, Scripted(compiled, scenario.players[player])

    things = ready()
    odds(*things, talks=1000)
    loop = took(lambda: odds(*things, talks=TALKS), times)
    whole = took(lambda: odds(*ready(), talks=TALKS), times)
    return TALKS / loop.processor, 60 * TALKS / whole.processor


def line(name: str, fresh: list[dict[str, float]], times: int) -> str:
    """One scenario's figures; `fresh` are those of fresh processes."""
    least = {key: min(one[key] for one in fresh) for key in fresh[0]}
    fair, late = (Took(least[kind], least[f"{kind}_processor"]) for kind in ("fair", "hindsight"))
    scenario = loading.load(name)
    talks = (play_out(Talk(scenario, seed), scenario.players["master"]) for seed in range(20))
    talk = min(talks, key=lambda one: abs(len(one.history) - TURNS))
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        analyse(talk, cache)
        load = took(lambda: cache.solved(scenario, talk.person, talk.walk_away), times + 1)
        warm = took(lambda: analyse(talk, cache), times + 1)
    rates = [rate(name, player, times) for player in scenario.players]
    loop, whole = min(rates)[0] / 1000, min(one for _, one in rates) / 1e6
    return (
        f"{name:24}{fair}{late}{least['mebibytes']:6.0f}  {load}{warm} {len(talk.history):3}"
        f"{loop:9.0f}{whole:8.0f}"
    )


def layout(seed: int, most: int) -> list[list[Sides[int]]]:
    """Eight issues with five options each, on which both sides want opposite things."""
    draw = random.Random(seed)
    return [
        [
            Sides(you, them)
            for you, them in zip(
                sorted(draw.randint(0, most) for _ in range(5)),
                sorted((draw.randint(0, most) for _ in range(5)), reverse=True),
                strict=True,
            )
        ]
        for _ in range(8)
    ]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=loading.ids())
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--cold", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.cold:
        print(json.dumps(cold(asked.cold)))
        return
    # all of these first: a process counts the memory of the one that started it as its own
    fresh = {
        name: [in_fresh_process(name) for _ in range(asked.repeat)] for name in asked.scenarios
    }
    print(
        "milliseconds by the wall clock/by the processor; the slowest player's talks, by processor"
    )
    print(
        f"{'':24}{'solve':^13}{'hindsight':^13}{'MiB':>6}  {'load':^13}{'a talk':^13}turns", end=""
    )
    print("  1000/s 10^6/min")
    for name in asked.scenarios:
        print(line(name, fresh[name], asked.repeat), flush=True)
    for most in (12, 1000):
        tables = [layout(seed, most) for seed in range(5)]
        each = [took(lambda t=t: geometry(t, Sides(0, 0)), 5).wall for t in tables]  # type: ignore[misc]
        print(f"geometry of 8 x 5, points to {most}: {1000 * max(each):.1f} ms")


if __name__ == "__main__":
    main()
