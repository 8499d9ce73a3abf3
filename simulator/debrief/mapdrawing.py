"""The map of all packages for a terminal, its legend in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from simulator.debrief import canvas
from simulator.debrief.canvas import Cells
from simulator.debrief.dealmap import FRONTIER, DealMap, Place, legend

ACROSS, DOWN = 60, 12
"""Steps of the two scales: 25 points are 15 columns and 3 rows. Default."""

LEFT, TOP = 6, 1
"""Where the map begins, beside the scale and under its name."""

NAME = 32
"""Columns of a name at most, so that the first line fits."""

DENSE = 2
"""How often a place must have the packages of a usual one to be shaded; default."""

GAP = 3
"""Columns between two entries of the legend."""


def drawn(one: DealMap, ascii_only: bool = False) -> tuple[str, ...]:
    """The map for a terminal: at most 76 columns and 20 lines, no colour needed."""
    cells: Cells = {}
    canvas.put(cells, 0, 0, f"up: points for {canvas.clipped(one.name, NAME)}; across: for you")
    _scales(cells)
    _cloud(cells, one)
    _limits(cells, one)
    for place in one.frontier:
        cells[_cell(place)] = FRONTIER
    for letter, cell in _letters(one):
        cells[cell] = letter
    below = _legend(_entries(one, "░" in cells.values()))
    said = (canvas.in_ascii(line) if ascii_only else line for line in below)
    return (*canvas.lines(cells, ascii_only), *said)


def _cell(place: Place) -> tuple[int, int]:
    you, them = (min(max(points, 0), 100) for points in place)
    return LEFT + round(you * ACROSS / 100), TOP + DOWN - round(them * DOWN / 100)


def _scales(cells: Cells) -> None:
    for row in range(DOWN + 1):
        canvas.put(cells, LEFT - 1, TOP + row, "│")
    for tick in range(0, 101, 25):
        column, row = _cell((tick, tick))
        canvas.put(cells, 0, row, f"{tick:>4}┤")
        name = str(tick)
        canvas.put(cells, column - (len(name) - 1) // 2, TOP + DOWN + 1, name)


def _cloud(cells: Cells, one: DealMap) -> None:
    packed: Counter[tuple[int, int]] = Counter()
    for place, count in one.counts.items():
        packed[_cell(place)] += count
    usual = sum(packed.values()) / len(packed)
    for cell, count in packed.items():
        cells[cell] = "░" if count > DENSE * usual else "·"


def _limits(cells: Cells, one: DealMap) -> None:
    column, row = _cell((one.walk_away.you, one.walk_away.them))
    for at in range(TOP, TOP + DOWN + 1):
        cells[column, at] = "│"
    for at in range(LEFT, LEFT + ACROSS + 1):
        cells[at, row] = "─"
    cells[column, row] = "┼"


def _letters(one: DealMap) -> Iterator[tuple[str, tuple[int, int]]]:
    """The letters from the one that may be covered to the one that never is."""
    for letter, at in (("N", one.nash), ("O", one.opening), ("D", one.deal)):
        if at is not None:
            yield letter, _cell(at)


def _entries(one: DealMap, shaded: bool) -> Iterator[str]:
    seen = {cell: letter for letter, cell in _letters(one)}
    at = dict(_letters(one))
    for sign, label in legend(one):
        over = seen.get(at[sign], sign) if sign in at else sign
        covered = f" (under {over})" if over != sign else ""
        dense = ", ░ where many lie close" if sign == "·" and shaded else ""
        yield canvas.clipped(f"{sign} {label}{covered}{dense}", canvas.WIDTH)


def _legend(entries: Iterator[str]) -> Iterator[str]:
    """The entries side by side as far as they fit."""
    line = next(entries)
    for entry in entries:
        if canvas.columns(line) + GAP + canvas.columns(entry) > canvas.WIDTH:
            yield line
            line = entry
        else:
            line = f"{line}{' ' * GAP}{entry}"
    yield line
