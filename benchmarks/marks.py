"""Do the marks tell players apart? `python -m benchmarks.marks [SCENARIO ...] [--talks 40]`

Judges talks of every scripted player of every scenario, and of `late`, who says friendly nothings
until a few turns are left and then plays perfectly. Prints how often each mark falls in a talk, how
dear the moves were that cost something, and the moves that earned a `!`. The thresholds are in
`simulator/analysis/marks.py`.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from simulator.analysis.growing import TooLarge
from simulator.analysis.judge import judge
from simulator.analysis.marks import FREE, THRESHOLDS, mark
from simulator.analysis.solved import Solved
from simulator.scenario import loading
from simulator.talk.moves import Move
from simulator.talk.player import choose
from simulator.talk.talk import Talk

SIGNS = ("!", *(sign for sign, _ in reversed(THRESHOLDS)))
QUANTILES = (10, 25, 50, 75, 90, 100)
LEFT = (1, 2, 3, 4, 6)
"""Turns that `late` leaves for playing well, one after the other."""

Playing = Callable[[Talk], Move]


@dataclass
class Counted:
    """What the talks of one player came to."""

    talks: int = 0
    too_large: int = 0
    moves: int = 0
    marks: Counter[str] = field(default_factory=Counter)
    regrets: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        marks = "  ".join(f"{self.marks[sign] / max(self.talks, 1):5.2f}" for sign in SIGNS)
        spread = np.percentile(self.regrets or [0.0], QUANTILES)
        line = f"{marks}  {len(self.regrets) / max(self.moves, 1):6.0%}  "
        line += " ".join(f"{one:5.1f}" for one in spread)
        return line + (f"  ({self.too_large} too large)" if self.too_large else "")


def playing(solved: Solved) -> Iterator[tuple[str, list[Playing]]]:
    """Players by name, in variants that take turns."""
    for name, lines in solved.scenario.players.items():
        yield name, [lambda talk, lines=lines: choose(lines, talk.view)]  # type: ignore[misc]
    yield "late", [lambda talk, left=left: late(solved, talk, left) for left in LEFT]  # type: ignore[misc]


def late(solved: Solved, talk: Talk, left: int) -> Move:
    """Friendly nothings until some turns are left, then the best there is."""
    if talk.turn <= solved.scenario.turns - left:
        return Move("appreciate")
    return solved.best(judge(solved, talk).positions[-1])


def add(counted: Counted, solved: Solved, talk: Talk) -> Iterator[str]:
    """Judge a finished talk; the moves that earned a `!` are named."""
    judged = judge(solved, talk)
    here = list(judged.positions[: len(judged.moves)])
    for move, qualities in zip(judged.moves, solved.qualities(here), strict=True):
        sign = mark(move, qualities)
        counted.marks[sign] += 1
        counted.moves += 1
        if move.regret > FREE:
            counted.regrets.append(move.regret)
        if sign == "!":
            others = float(np.nanmedian(move.value - qualities))
            where = f"{solved.scenario.id}, turn {move.turn} of {solved.scenario.turns}"
            yield f"{where}: {move.move} (others {others:.0f})"
    counted.talks += 1


def count(name: str, talks: int, found: dict[str, Counted]) -> Counter[str]:
    """Play and judge one scenario; the moves that earned a `!` are given back."""
    first, best = Talk(loading.load(name)), Counter[str]()
    solved = Solved(first.scenario, first.person, first.walk_away)
    for player, variants in playing(solved):
        for seed in range(talks):
            talk, move = Talk(first.scenario, seed), variants[seed % len(variants)]
            try:
                while talk.ending is None:
                    talk = talk.play(move(talk)).talk
                best.update(f"{player}, {one}" for one in add(found[player], solved, talk))
            except TooLarge:
                found[player].too_large += 1
    return best


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=loading.ids())
    parser.add_argument("--talks", type=int, default=40)
    arguments = parser.parse_args()
    found: dict[str, Counted] = defaultdict(Counted)
    best = Counter[str]()
    for name in arguments.scenarios:
        best += count(name, arguments.talks, found)
    print(f"marks a talk{' ' * 35}cost   regret of those, percentiles {QUANTILES}")
    print(f"{'':8} " + "  ".join(f"{sign:>5}" for sign in SIGNS))
    for player, counted in found.items():
        print(f"{player:8} {counted}")
    print("\nmoves that earned a `!`, the most frequent first")
    for move, times in best.most_common(40):
        print(f"{times:4} {move}")


if __name__ == "__main__":
    main()
