"""Does a kill lose a turn? `python -m benchmarks.kills [1000]`

Starts processes that play and keep random legal moves, acknowledges on their output each turn
that was kept, kills them (SIGKILL) at random moments, and looks every acknowledged turn up.
Prints one line; the exit status is 1 when a turn is missing or a talk does not replay.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from simulator.scenario import loading
from simulator.store.database import Store
from simulator.talk import transcript
from simulator.talk.talk import Talk

TOGETHER = 2
"""Processes that write to one file at the same time."""

PER_FOLDER = 12
"""Kills before a new folder, so that some strike while the file is being made."""

LONGEST = 0.25
"""Seconds a process plays at most: some 100 turns."""


@dataclass
class Result:
    """What the kills came to; `lost` names each acknowledged turn or talk that is not there."""

    kills: int
    acknowledged: int
    seconds: float
    lost: list[str]

    def __str__(self) -> str:
        found = "none lost" if not self.lost else f"LOST {len(self.lost)}: {self.lost[0]}"
        return (
            f"{self.kills} kills, {self.acknowledged} acknowledged turns, {found}, "
            f"{self.seconds:.0f} s"
        )


def digest(line: str) -> str:
    """A short name for a line of a transcript."""
    return hashlib.sha256(line.encode()).hexdigest()[:16]


def child(folder: Path, seed: int) -> None:
    """Play random talks for ever and print `talk place digest` for each line kept."""
    choice, scenario = random.Random(seed), loading.load("first-offer")
    print("ready", flush=True)
    with Store(folder) as store:
        while True:
            talk = Talk(scenario, choice.randrange(1000))
            number = store.begin(talk)
            print(number, 0, "begun", flush=True)
            while talk.ending is None:
                if talk.history and choice.random() < 0.1:
                    talk = talk.undo()
                else:
                    talk = talk.play(choice.choice(talk.moves)).talk
                store.append(number, talk.log[-1])
                name = digest(transcript.dump(transcript.entry(talk.log[-1])))
                print(number, len(talk.log), name, flush=True)


def kill_some(
    folder: Path, seeds: list[int], moments: random.Random, patient: bool = False
) -> list[str]:
    """Run a child for each seed, kill all at random moments, return their acknowledgements.

    A `patient` one lets each child acknowledge something before its moment may come.
    """
    command = [sys.executable, "-m", "benchmarks.kills", "--child", str(folder), "--seed"]
    players = [
        subprocess.Popen([*command, str(seed)], stdout=subprocess.PIPE, text=True) for seed in seeds
    ]
    outputs = []
    try:
        for player in players:
            if player.stdout is None or player.stdout.readline() != "ready\n":
                raise RuntimeError("a player did not start")
            outputs.append(player.stdout.readline() if patient else "")
        for player in players:
            time.sleep(moments.uniform(0, LONGEST / len(players)))
            player.kill()
    finally:  # whatever happened, none plays on
        for player in players:
            player.kill()
        rest = [_rest(player) for player in players]
    for player in players:
        if player.returncode >= 0:
            raise RuntimeError(f"a player ended by itself with status {player.returncode}")
    return [
        line
        for first, more in zip(outputs, rest, strict=True)
        for line in (first + more).splitlines(keepends=True)
        if line.endswith("\n")  # a line cut off was not acknowledged
    ]


def _rest(player: subprocess.Popen[str]) -> str:
    """All that a player still said, what was already read ahead included; and wait for its end."""
    said = player.stdout.read() if player.stdout else ""
    player.wait()
    if player.stdout:
        player.stdout.close()
    return said


def missing(folder: Path, said: list[str]) -> list[str]:
    """What was acknowledged and is not there, or does not replay where the kill cut it off."""
    talks: dict[int, list[str]] = {}
    for line in said:
        talk, place, name = line.split()
        talks.setdefault(int(talk), [])
        if place != "0":
            talks[int(talk)].append(name)
    lost = []
    with Store(folder) as store:
        rows = {row.number: row for row in store.history()}
        for number, names in talks.items():
            if number not in rows:
                lost.append(f"talk {number}")
                continue
            _, *lines = store.export(number)
            if [digest(line) for line in lines[: len(names)]] != names:
                lost.append(f"a turn of talk {number}")
            if len(lines) > len(names) + 1:  # one may be kept and not yet acknowledged
                lost.append(f"the acknowledgements of talk {number}")
            if rows[number].ending is None and store.load(number).judged:
                lost.append(f"the replay of talk {number}")
    return lost


def kill(times: int, seed: int = 1) -> Result:
    """Kill so many processes and check after each handful."""
    moments, began = random.Random(seed), time.monotonic()
    result = Result(0, 0, 0.0, [])
    while result.kills < times:
        with tempfile.TemporaryDirectory() as folder:
            until = min(times, result.kills + PER_FOLDER)
            while result.kills < until:
                players = min(TOGETHER, until - result.kills)
                seeds = [moments.randrange(2**32) for _ in range(players)]
                said = kill_some(Path(folder), seeds, moments)
                result.kills += players
                result.acknowledged += sum(" 0 " not in line for line in said)
                result.lost += missing(Path(folder), said)
    result.seconds = time.monotonic() - began
    return result


def main() -> int:
    """Run from the command line."""
    reader = argparse.ArgumentParser(description="Kill players at random moments.")
    reader.add_argument("times", type=int, nargs="?", default=1000)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = reader.parse_args()
    if asked.child:
        child(asked.child, asked.seed)
    result = kill(asked.times, asked.seed)
    print(result)
    return 1 if result.lost else 0


if __name__ == "__main__":
    sys.exit(main())
