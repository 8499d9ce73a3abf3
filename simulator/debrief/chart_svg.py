"""The expected result over the turns as an SVG document."""

from __future__ import annotations

from simulator.debrief import svg
from simulator.debrief.chart import MARKS, Curve, spoken, ticks, words

SIZE = (680, 356)
LEFT, RIGHT, TOP, BOTTOM = 64, 652, 80, 264
"""The plot within the sheet, in pixels; default."""

WIDEST = 64
"""Pixels between two turns at most, so that a short talk is not drawn out; default."""


def as_svg(curve: Curve, title: str) -> str:
    """Draw the chart; `title` names the talk it belongs to."""
    scale = ticks(curve.levels)
    gap = min(WIDEST, (RIGHT - LEFT - 20) / max(len(curve.levels) - 1, 1))
    places = tuple(
        (LEFT + 20 + gap * at, _height(level, scale)) for at, level in enumerate(curve.levels)
    )
    head = svg.text(20, 30, title, kind="big")
    sub = svg.text(20, 48, "Points to be expected with best play from there", kind="dim")
    desc = " ".join((words(curve), *spoken(curve))).strip()
    return svg.document(
        "chart", f"{title}: expected result over the turns", desc, SIZE,
        head, sub, *_grid(scale), _line(places), *_dots(curve, places), *_below(curve, places),
    )  # fmt: skip


def _height(level: float, scale: tuple[int, ...]) -> float:
    return TOP + (BOTTOM - TOP) * (scale[0] - level) / (scale[0] - scale[-1])


def _grid(scale: tuple[int, ...]) -> list[str]:
    drawn = []
    for tick in scale:
        y = _height(tick, scale)
        drawn.append(svg.line(LEFT, y, RIGHT, y, "grid"))
        drawn.append(svg.text(LEFT - 10, y + 4, str(tick), "end", "dim"))
    return drawn


def _line(places: tuple[tuple[float, float], ...]) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    return svg.element("polyline", points=path, class_="line")


def _dots(curve: Curve, places: tuple[tuple[float, float], ...]) -> list[str]:
    drawn = []
    heights = [y for _, y in places]
    before, after = [heights[0], *heights], [*heights[1:], heights[-1]]
    said = zip(places, curve.levels, spoken(curve), before, after, strict=False)
    for (x, y), level, sentence, left, right in said:
        valley = left < y and right <= y  # the line comes from above: the number goes below it
        dot = svg.element("circle", cx=x, cy=y, r=4.5, class_="dot")
        number = svg.text(x, y + (20 if valley else -10), str(round(level)), "middle", "halo")
        drawn.append(svg.titled(sentence, dot, number))
    return drawn


def _below(curve: Curve, places: tuple[tuple[float, float], ...]) -> list[str]:
    turns = [str(turn) for turn in range(1, len(curve.steps) + 1)]
    ends = [] if curve.result is None else ["end"]
    names = ["start", *turns, *ends]
    drawn = [svg.text(20, BOTTOM + 28, "turn", kind="dim")]
    drawn += [
        svg.text(x, BOTTOM + 28, name, "middle", "dim")
        for (x, _), name in zip(places, names, strict=True)
    ]
    used = {step.mark for step in curve.steps if step.mark}
    if used:
        said = " · ".join(f"{mark} {MARKS[mark]}" for mark in MARKS if mark in used)
        drawn.append(svg.text(20, BOTTOM + 50, "move", kind="dim"))
        drawn += [
            svg.text(x, BOTTOM + 50, step.mark, "middle", "mark")
            for (x, _), step in zip(places[1:], curve.steps, strict=False)
            if step.mark
        ]
        drawn.append(svg.text(LEFT, BOTTOM + 76, said, kind="dim"))
    return drawn
