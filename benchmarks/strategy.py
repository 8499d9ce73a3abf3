"""Does good play pay? `python -m benchmarks.strategy [SCENARIO ...] [--talks 200]`

Plays every scripted player, and every single act repeated, over many seeds; prints mean results
with standard errors, what goes wrong with the expected order, and outcome shares beside the
outline, naming those far from it. A file with mistakes is not played: its problems are printed.
"""

from __future__ import annotations

import argparse
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from simulator.errors import ScenarioError
from simulator.practice import authoring
from simulator.scenario import loading
from simulator.scenario.model import Line, Scenario
from simulator.scenario.words import ACTS
from simulator.scoring.result import outcome, result
from simulator.talk.player import play_out
from simulator.talk.talk import Talk

FAR = 25
"""Points between a share and its outline from which it is named; default, to be tuned."""
LEVELS = {"weak": "weak", "fair": "fair", "strong": "master"}


def results(
    scenario: Scenario, player: tuple[Line, ...], talks: int
) -> tuple[list[float], Counter[str]]:
    """Results and outcomes of a player over seeds 0 to `talks` - 1."""
    values, outcomes = [], Counter[str]()
    for seed in range(talks):
        talk = play_out(Talk(scenario, seed), player)
        values.append(result(scenario, talk.facts, talk.state, talk.walk_away))
        outcomes[outcome(scenario, talk.state)] += 1
    return values, outcomes


def spammers(scenario: Scenario) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """One player for every single move repeated."""
    bare = [act for act in ACTS if act not in ("propose", "trade")]
    best = scenario.issues[0]
    terms = [f"{scenario.asks_with} {best.id}={option.id}" for option in best.options]
    topics = [move for move in Talk(scenario).moves if " " in move and "=" not in move]
    for move in (*bare, *terms, *topics):
        yield move, (Line((), move),)


def expected(scenario: Scenario) -> tuple[str, ...]:
    """The order of the scripted players by mean result, best first (issue: strategy sense)."""
    if scenario.walking_away == "right":
        return ("master", "fair", "hostile", "passive")
    return ("master", "fair", "passive", "hostile")


def report(scenario: Scenario, talks: int) -> list[str]:
    """Print one scenario's figures and return what is wrong with them."""
    print(f"\n{scenario.id}: {talks} talks each")
    means: dict[str, float] = {}
    shares: dict[str, Counter[str]] = {}
    for name, player in scenario.players.items():
        values, shares[name] = results(scenario, player, talks)
        means[name] = statistics.fmean(values)
        error = statistics.stdev(values) / talks**0.5
        print(f"  {name:8} {means[name]:6.1f} +- {error:.1f}")
    wrong = []
    order = expected(scenario)
    for better, worse in pairwise(order):
        if means[better] <= means[worse]:
            wrong.append(f"{scenario.id}: {better} does not beat {worse}")
    tried = {
        move: statistics.fmean(results(scenario, p, max(40, talks // 5))[0])
        for move, p in spammers(scenario)
    }
    top = max(tried, key=lambda move: tried[move])
    print(f"  best single move repeated: {top} {tried[top]:.1f}")
    if tried[top] >= means["fair"]:
        wrong.append(f"{scenario.id}: repeating '{top}' does as well as fair play")
    outline(scenario, shares, talks)
    return wrong


def outline(scenario: Scenario, shares: Mapping[str, Counter[str]], talks: int) -> None:
    """Print the outcomes of each player's talks beside the outline, and which lie far from it."""
    print("  outcome shares in percent, played / outline")
    gaps, far_off = [], []
    for one in scenario.outcomes:
        cells = []
        for level, aim in one.shares:
            share = 100 * shares[LEVELS[level]][one.id] / talks
            gaps.append(abs(share - aim))
            if gaps[-1] > FAR:
                far_off.append(f"{level} {one.id} {share:.0f} for {aim}")
            cells.append(f"{level} {share:3.0f}/{aim:<3}")
        print(f"    {one.id:18} {'  '.join(cells)}")
    far = statistics.fmean(gaps or [0])
    print(f"  mean distance from the outline: {far:.1f} points, largest {max(gaps or [0]):.0f}")
    if far_off:
        print(f"  more than {FAR} points from the outline: {', '.join(far_off)}")


def mistakes(name: str) -> list[str]:
    """What `rehearse scenario check` says against a file; nothing may be played while it does."""
    try:
        return [str(problem) for problem in authoring.check(name)]
    except ScenarioError as error:
        return [str(problem) for problem in error.problems]


def main() -> None:
    """Run from the command line; exit status 1 for mistakes or when the expected order fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=loading.ids())
    parser.add_argument("--talks", type=int, default=200)
    arguments = parser.parse_args()
    bad = [line for name in arguments.scenarios for line in mistakes(name)]
    if bad:
        print("\n".join(bad))
        raise SystemExit(1)
    wrong = []
    for name in arguments.scenarios:
        wrong += report(loading.load(name), arguments.talks)
    print("\n" + ("\n".join(wrong) if wrong else "every order as expected"))
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
