"""The expected result over the turns: as data, in a terminal, line by line, and in words.

"Expected" is what somebody who knows how they work could expect from there with best play, in
points of the result (100 is the best there is, below 0 a deal under the walk-away).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from simulator.debrief import canvas
from simulator.debrief.canvas import Cells

MARKS: Mapping[str, str] = {
    "!": "well found", "?!": "doubtful", "?": "costly", "??": "very costly",
}  # fmt: skip
"""What each mark of a move says, in words."""

TALLEST = 8
"""Rows of the plot at most, so that the whole fits into twelve lines; default."""

STEPS = (5, 10, 20, 25, 50, 100, 200)
"""Points between two rows: the first that fits is taken. Default."""

LEFT, FIRST = 8, 5
"""Columns before the start, and from it to turn 1: room for the scale and the word "start"."""

NOTICED = 0.5
"""Points below which nothing is said: it rounds to none."""


@dataclass(frozen=True, slots=True)
class Step:
    """A turn: the result to expect after it, its move's mark, and the points that move gave away.

    `mark` is empty or one of `MARKS`; `regret` is never negative.
    """

    expected: float
    mark: str = ""
    regret: float = 0.0


@dataclass(frozen=True, slots=True)
class Curve:
    """A talk of at most 20 turns: what could be expected at the start and after each turn.

    `result` is what came out, None while the talk runs.
    """

    start: float
    steps: tuple[Step, ...]
    result: float | None = None

    @property
    def levels(self) -> tuple[float, ...]:
        """All values from left to right: start, turns, and the result if there is one."""
        end = () if self.result is None else (self.result,)
        return (self.start, *(step.expected for step in self.steps), *end)

    @property
    def luck(self) -> tuple[float, ...]:
        """What draws gave (or took, below 0) in each turn, and last when it ended.

        Expected before, less the regret, plus luck, is expected after.
        """
        changes = (after - before for before, after in pairwise(self.levels))
        regrets = (*(step.regret for step in self.steps), 0.0)
        return tuple(change + regret for change, regret in zip(changes, regrets, strict=False))


def drawn(curve: Curve, ascii_only: bool = False) -> tuple[str, ...]:
    """The chart for a terminal: at most 76 columns and 12 lines, no colour needed."""
    scale = ticks(curve.levels)
    places = _columns(curve)
    cells: Cells = {}
    canvas.put(cells, 0, 0, "points to be expected with best play from there")
    for row, tick in enumerate(scale, start=1):
        canvas.put(cells, 0, row, f"{tick:>4} ┤")
    rows = [len(scale) - round((v - scale[-1]) / (scale[0] - scale[1])) for v in curve.levels]
    for at in range(1, len(rows)):
        _joined(cells, (places[at - 1], rows[at - 1]), (places[at], rows[at]))
    for column, row, name in zip(places, rows, _names(curve, places), strict=True):
        _centred(cells, column, row, name)
    _below(cells, curve, places, len(scale) + 1)
    return canvas.lines(cells, ascii_only)


def spoken(curve: Curve) -> tuple[str, ...]:
    """The chart for a screen reader: a line for the start, for each turn, and for the end."""
    return (f"Start: {round(curve.start)}.", *_turns(curve), *_end(curve))


def words(curve: Curve, no_loss: str = "No move gave anything away") -> str:
    """What is seen, in two sentences; empty when nothing was played.

    `no_loss` is said of a curve on which no move gave anything away.
    """
    if not curve.steps:
        return ""
    began = f"With best play {round(curve.start)} was to be expected at the start"
    last = curve.steps[-1].expected
    now = f"you stand at {round(last)}" if curve.result is None else _out(curve.result)
    dearest = max(range(len(curve.steps)), key=lambda at: curve.steps[at].regret)
    cost = curve.steps[dearest].regret
    fell = f"Turn {dearest + 1} cost most, {points(cost)}" if cost >= NOTICED else ""
    chance = _luck(sum(curve.luck))
    second = "; ".join(part for part in (fell or no_loss, chance) if part)
    return f"{began}; {now}.{second and f' {second[0].upper()}{second[1:]}.'}"


def points(number: float) -> str:
    """A number of points as people say it."""
    return "1 point" if round(number) == 1 else f"{round(number)} points"


def ticks(levels: Sequence[float]) -> tuple[int, ...]:
    """The values of a scale that holds all levels, highest first: four at least, eight at most."""
    low, high = min(levels), max(levels)
    step = next(s for s in STEPS if ceil(high / s) - floor(low / s) < TALLEST)
    bottom, top = floor(low / step), ceil(high / step)
    while top - bottom < 3:
        top, bottom = (top + 1, bottom) if top * step < 100 else (top, bottom - 1)
    return tuple(step * at for at in range(top, bottom - 1, -1))


def _columns(curve: Curve) -> tuple[int, ...]:
    """Where the values stand; the last has room for three signs, and a little more before it."""
    count = len(curve.steps)
    room = canvas.WIDTH - 3 - LEFT - FIRST
    gap = min(7, room // max(count, 1))
    if gap > FIRST:  # then the first step takes as much as the others
        gap = max(FIRST, min(gap, (room + FIRST) // (count + 1)))
    turns = [LEFT + max(FIRST, gap) + gap * at for at in range(count + 1)]
    return (LEFT, *turns[:count]) if curve.result is None else (LEFT, *turns[:count], turns[-1] + 1)


def _names(curve: Curve, places: Sequence[int]) -> Iterator[str]:
    """The values as numbers, or as dots where numbers would touch each other."""
    numbers = [str(round(level)) for level in curve.levels]
    gap = min((b - a for a, b in pairwise(places)), default=FIRST)
    fits = max(map(len, numbers)) < gap
    return (number if fits else "●" for number in numbers)


def _joined(cells: Cells, start: tuple[int, int], end: tuple[int, int]) -> None:
    (left, above), (right, below) = start, end
    turn = right - 1
    canvas.put(cells, left, above, "─" * (right - left))
    if above == below:
        return
    falls = below > above
    for row in range(min(above, below), max(above, below)):
        cells[turn, row] = "│"
    cells[turn, above] = "╮" if falls else "╯"
    cells[turn, below] = "╰" if falls else "╭"


def _below(cells: Cells, curve: Curve, places: Sequence[int], row: int) -> None:
    """The names of the turns, the marks under them, and what the marks say."""
    turns = [str(turn) for turn in range(1, len(curve.steps) + 1)]
    ends = [] if curve.result is None else ["end"]
    canvas.put(cells, 0, row, "turn")
    for column, name in zip(places, ["start", *turns, *ends], strict=True):
        _centred(cells, column, row, name)
    used = {step.mark for step in curve.steps if step.mark}
    if not used:
        return
    canvas.put(cells, 0, row + 1, "move")
    for column, step in zip(places[1:], curve.steps, strict=False):
        _centred(cells, column, row + 1, step.mark)
    said = "   ".join(f"{mark} {MARKS[mark]}" for mark in MARKS if mark in used)
    canvas.put(cells, LEFT - 2, row + 2, said)


def _centred(cells: Cells, column: int, row: int, text: str) -> None:
    canvas.put(cells, column - (len(text) - 1) // 2, row, text)


def _turns(curve: Curve) -> Iterator[str]:
    for turn, (step, luck) in enumerate(zip(curve.steps, curve.luck, strict=False), start=1):
        yield f"Turn {turn}: {round(step.expected)}{_move(step)}{_drew(luck)}."


def _end(curve: Curve) -> Iterator[str]:
    if curve.result is not None:
        yield f"End: {round(curve.result)}{_drew(curve.luck[-1])}."


def _move(step: Step) -> str:
    mark = f", {step.mark} {MARKS[step.mark]}" if step.mark else ""
    return f"{mark}, {points(step.regret)} given away" if step.regret >= NOTICED else mark


def _drew(luck: float) -> str:
    said = _luck(luck)
    return f", {said}" if said else ""


def _luck(luck: float) -> str:
    if abs(luck) < NOTICED:
        return ""
    return f"luck {'gave' if luck > 0 else 'took'} {points(abs(luck))}"


def _out(result: float) -> str:
    return f"you came out at {round(result)}"
