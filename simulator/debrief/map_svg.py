"""The map of all packages as an SVG document."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.debrief import svg
from simulator.debrief.canvas import clipped
from simulator.debrief.dealmap import FRONTIER, DealMap, Place, legend, spoken, words

SIZE = (660, 744)
LEFT, TOP, SIDE = 80, 76, 500
"""The map within the sheet, in pixels: a square, for a point is a point to either side."""

NAME = 34
"""Letters of a name at most, so that it stays on the sheet."""

DENSE = (1, 8, 64)
"""Packages in one place from which it is drawn fuller; default."""


def as_svg(one: DealMap, title: str) -> str:
    """Draw the map; `title` names the talk it belongs to."""
    desc = " ".join((words(one), *spoken(one)))
    return svg.document(
        "map", f"{title}: the deal among all packages", desc, SIZE,
        svg.text(20, 30, clipped(title, 72), kind="big"),
        svg.text(20, 52, f"Worth to {clipped(one.name, NAME)}, of 100", kind="dim"),
        svg.text(LEFT + SIDE / 2, TOP + SIDE + 44, "Worth to you, of 100", "middle", "dim"),
        *_grid(), *_cloud(one), *_limits(one), *_frontier(one), *_pins(one), *_legend(one),
    )  # fmt: skip


def _at(place: Place) -> tuple[float, float]:
    you, them = (min(max(points, 0), 100) for points in place)
    return LEFT + you * SIDE / 100, TOP + SIDE - them * SIDE / 100


def _grid() -> Iterator[str]:
    for tick in range(0, 101, 25):
        x, y = _at((tick, tick))
        yield svg.line(LEFT, y, LEFT + SIDE, y, "grid")
        yield svg.line(x, TOP, x, TOP + SIDE, "grid")
        yield svg.text(LEFT - 10, y + 4, str(tick), "end", "dim")
        yield svg.text(x, TOP + SIDE + 22, str(tick), "middle", "dim")


def _cloud(one: DealMap) -> Iterator[str]:
    """One path of dots for each density, the fuller ones over the lighter."""
    for least in DENSE:
        places = (place for place, count in one.counts.items() if count >= least)
        path = "".join(f"M{x:g} {y:g}h0" for x, y in map(_at, sorted(places)))
        if path:
            yield svg.element("path", d=path, class_="cloud")


def _limits(one: DealMap) -> Iterator[str]:
    x, y = _at((one.walk_away.you, one.walk_away.them))
    yield svg.element(
        "rect", x=x, y=TOP, width=LEFT + SIDE - x, height=y - TOP, class_="room"
    )  # fmt: skip
    yield svg.titled(
        f"Your walk-away, {one.walk_away.you}", svg.line(x, TOP, x, TOP + SIDE, "limit")
    )
    yield svg.titled(
        f"How far they could go this time, {one.walk_away.them}",
        svg.line(LEFT, y, LEFT + SIDE, y, "limit"),
    )


def _frontier(one: DealMap) -> Iterator[str]:
    places = [_at(place) for place in one.frontier]
    yield svg.element("polyline", points=" ".join(f"{x:g},{y:g}" for x, y in places), class_="line")
    for (you, them), (x, y) in zip(one.frontier, places, strict=True):
        dot = svg.element("circle", cx=x, cy=y, r=3.5, class_="dot")
        yield svg.titled(f"you {you}, them {them}", dot)


def _pins(one: DealMap) -> Iterator[str]:
    said = dict(legend(one))
    for letter, place in (("N", one.nash), ("O", one.opening), ("D", one.deal)):
        if place is not None:
            yield svg.titled(said[letter], *_pin(letter, *_at(place)))


def _pin(letter: str, x: float, y: float) -> tuple[str, str]:
    ring = svg.element("circle", cx=x, cy=y, r=10, class_="pin")
    return ring, svg.text(x, y + 4.5, letter, "middle", "mark")


def _legend(one: DealMap) -> Iterator[str]:
    """The same words as in a terminal, each after its own sign, and the shade."""
    y = TOP + SIDE + 68
    for at, (sign, label) in enumerate((*legend(one), ("", "good enough for both"))):
        x, row = 32 + 320 * (at % 2), y + 26 * (at // 2)
        yield from _sign(sign, x, row)
        yield svg.text(x + 22, row + 4.5, label)


def _sign(sign: str, x: float, y: float) -> tuple[str, ...]:
    if sign == "│":
        return (svg.line(x, y - 9, x, y + 9, "limit"),)
    if sign == "─":
        return (svg.line(x - 12, y, x + 12, y, "limit"),)
    if not sign:
        return (svg.element("rect", x=x - 10, y=y - 8, width=20, height=16, class_="room"),)
    if sign == FRONTIER:
        return (svg.element("circle", cx=x, cy=y, r=3.5, class_="dot"),)
    if sign == "·":
        return (svg.element("path", d=f"M{x - 6} {y}h0M{x} {y}h0M{x + 6} {y}h0", class_="cloud"),)
    return _pin(sign, x, y)
