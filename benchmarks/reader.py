"""How well are people understood? `python -m benchmarks.reader [--data FOLDER] [--wrong]`

Prints, for each list of sentences, the share read as meant; how long reading takes; and the
slowest of many odd texts. Lists of other people's sentences are skipped, and it says so, when
their folder is not there: `--data`, or `REHEARSE_DATA`, or `../shared/data` beside the repository.
Ends with 1 when a figure is below what is required.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks import terms
from simulator.language.reader import read
from simulator.practice.asread import reading_of
from simulator.scenario.loading import any_talk
from simulator.talk.talk import Talk
from tests.language.spoken import HELD, LATER, REPORTED, TUNED, UNSEEN
from tests.language.test_spoken import misses
from training.phrases import phrases
from training.scenes import after_offer, said_in
from training.talks import FRESH, misread, turns

HOSTILE = frozenset({"ultimatum", "disdain", "disclose", "walk_away"})
LISTS = (
    ("made with these", TUNED), ("reported by newcomers", REPORTED),
    ("held out at first", HELD), ("held out later", LATER), ("never looked at", UNSEEN),
)  # fmt: skip
LEAST = {
    "moves": 0.82, "moves, NegoChat": 0.82, "moves, falsely hostile": 0.01,
    "own phrases kept out": 0.92, "own phrases, the weakest act": 0.80,
}  # fmt: skip
"""What is required; of the falsely hostile it is the most."""
FIRST = """
import time
from simulator.language.reader import read
from simulator.scenario.loading import any_talk
from simulator.talk.talk import Talk
view = Talk(any_talk()).view
start = time.perf_counter()
read("Thanks, that helps. Could we do 84 if I stay the year?", view)
print(time.perf_counter() - start)
"""
"""Times the first reading of a process."""


class Report:
    """Prints figures and remembers whether one fell short."""

    short = False

    def share(self, name: str, right: int, of: int, note: str = "") -> None:
        """Print a share, beside what is required of it."""
        share = right / of
        least = LEAST.get(name)
        if least is None:
            told = ""
        else:
            fine = share <= least if least < 0.1 else share >= least
            told = f"  required {least:.2f}{'' if fine else '  SHORT'}"
            self.short |= not fine
        sys.stdout.write(f"{name:30} {right:4} of {of:4}  {share:.3f}{told}{note}\n")


def main(arguments: list[str] | None = None) -> int:
    """Print all figures; 1 when one is below what is required."""
    parser = argparse.ArgumentParser(description="How well are people understood?")
    default = os.environ.get("REHEARSE_DATA") or terms.DATA
    parser.add_argument("--data", type=Path, default=default, help="folder of moves-dev.jsonl")
    parser.add_argument("--wrong", action="store_true", help="list what was misread")
    asked = parser.parse_args(arguments)
    report = Report()
    moves(report, Path(asked.data), asked.wrong)
    own(report, asked.wrong)
    in_talks(report, asked.wrong)
    speed()
    return int(terms.main(["--data", str(asked.data)]) or report.short)


def moves(report: Report, folder: Path, wrong: bool) -> None:
    """Other people's sentences, labelled by others."""
    path = folder / "moves-dev.jsonl"
    if not path.is_file():
        sys.stdout.write(f"skipped: there is no {path} (other people's data, not shipped)\n")
        return
    talk = Talk(any_talk())
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    right, hostile, negochat = 0, 0, []
    for row in rows:
        act, fine = reading_of(talk, row["text"], row["before"] or "").act, row["acceptable"]
        right += act in fine
        hostile += act in HOSTILE and not HOSTILE & set(fine)
        if row["source"] == "negochat":
            negochat.append(act in fine)
        if wrong and act not in fine:
            sys.stdout.write(f"    {row['text'][:110]!r}: {'/'.join(fine)}, read {act}\n")
    report.share("moves", right, len(rows))
    report.share("moves, NegoChat", sum(negochat), len(negochat))
    report.share("moves, falsely hostile", hostile, len(rows))


def own(report: Report, wrong: bool) -> None:
    """Our own phrases that the reader never learned from, each where it is said.

    That is after an offer of theirs for a yes or a no, and else at the start of its talk
    (`training.scenes`). Beside it, all of them after an offer, so that the place tells nothing.
    """
    count: Counter[str] = Counter()
    right: Counter[str] = Counter()
    hostile, offered = 0, 0
    for one in phrases():
        if one.kept_out:
            act = read(one.text, said_in(one)).act
            offered += read(one.text, after_offer(one.scenario)).act == one.act
            count[one.act] += 1
            right[one.act] += act == one.act
            hostile += act in HOSTILE and one.act not in HOSTILE
            if wrong and act != one.act:
                sys.stdout.write(f"    {one.text[:110]!r}: {one.act}, read {act}\n")
    report.share("own phrases kept out", right.total(), count.total())
    report.share("  all after an offer", offered, count.total())
    report.share("  falsely hostile", hostile, count.total())
    weakest = min(count, key=lambda act: right[act] / count[act])
    report.share("own phrases, the weakest act", right[weakest], count[weakest], f"  ({weakest})")


def in_talks(report: Report, wrong: bool) -> None:
    """Whole turns in the middle of talks: act, topic and terms."""
    for name, sentences in LISTS:
        missed = list(misses(sentences))
        report.share(name, len(sentences) - len(missed), len(sentences))
        if wrong and name != "never looked at":
            sys.stdout.write("".join(f"    {one}\n" for one in missed))
    if FRESH.is_file():
        all_turns = list(turns(FRESH))
        missed = list(misread(all_turns))
        report.share("typed by newcomers", len(all_turns) - len(missed), len(all_turns))


def speed() -> None:
    """Reading after warm-up, the first reading of a process, and the slowest odd text."""
    view = Talk(any_talk()).view
    texts = [one.text for one in phrases() if one.kept_out][::4]
    for text in texts[:50]:
        read(text, view)
    took = sorted(_timed(text, view) for text in texts)
    first = statistics.median(
        float(subprocess.run([sys.executable, "-c", FIRST], capture_output=True, check=True).stdout)
        for _ in range(3)
    )
    odd = max(min(_timed(text, view) for _ in range(2)) for text in _odd())
    sys.stdout.write(
        f"reading: p95 {1000 * took[int(0.95 * len(took))]:.1f} ms, first of a process "
        f"{1000 * first:.0f} ms, slowest odd text {1000 * odd:.0f} ms\n"
    )


def _timed(text: str, view: object) -> float:
    start = time.perf_counter()
    read(text, view)  # type: ignore[arg-type]
    return time.perf_counter() - start


def _odd() -> Iterator[str]:
    """Texts of 10,000 characters that nobody types, and some people paste."""
    draw = random.Random(7)
    pieces = (
        "a", " ", "68 ", "if i can ", "?!", "1,000,", "and ", "🙂", "\u202e", "\x00", "<b>",
        "'; --",
        "שלום ", "or else ", "please ", "not ", "{{x}}", "[red]", "10% ", "\ufdfa", "é",
    )  # fmt: skip
    for piece in pieces:
        yield (piece * 10_000)[:10_000]
    for _ in range(60):
        yield "".join(draw.choice(pieces) for _ in range(4_000))[:10_000]


if __name__ == "__main__":
    sys.exit(main())
