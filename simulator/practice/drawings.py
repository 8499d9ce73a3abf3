"""The drawings of a debrief as files: the expected result over the turns, and the map of deals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from simulator.debrief import chart_svg, map_svg
from simulator.debrief.dealmap import deal_map
from simulator.debrief.debrief import Debrief
from simulator.debrief.judged import curve
from simulator.errors import StoreError
from simulator.store import home


def write(done: Debrief, place: Path, name: str, force: bool = False) -> tuple[Path, ...]:
    """Write the drawings there are: into a folder, each after `name`, or to a file and one beside.

    Raises `StoreError` when there is nothing to draw, a file is there already (unless `force`) or
    it cannot be written.
    """
    drawn = dict(_drawn(done))
    if not drawn:
        raise StoreError("there is nothing to draw for this talk")
    found = {_path(place, name, kind): text for kind, text in drawn.items()}
    taken = [path for path in found if path.exists() and not force]
    if taken:
        raise StoreError(f"{taken[0]} is there already; --force writes over it")
    for path, text in found.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            if home.within(path):
                home.close_to_others(path)
        except OSError as error:
            raise StoreError(f"{path} cannot be written: {error.strerror}") from None
    return tuple(found)


def _drawn(done: Debrief) -> Iterator[tuple[str, str]]:
    title = done.talk.scenario.title
    if done.study:
        yield "chart", chart_svg.as_svg(curve(done, done.study), title)
    found = deal_map(done.talk)
    if found is not None:
        yield "map", map_svg.as_svg(found, title)


def _path(place: Path, name: str, kind: str) -> Path:
    if place.suffix.lower() != ".svg":
        return place / f"{name}-{kind}.svg"
    return place if kind == "chart" else place.with_name(f"{place.stem}-{kind}.svg")
