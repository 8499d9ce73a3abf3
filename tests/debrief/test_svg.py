"""The drawings as SVG: well-formed, alone, escaped, and told to those who cannot see them."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief import chart_svg, dealmap, map_svg, svg
from simulator.debrief.chart import Curve
from simulator.debrief.dealmap import of_package
from simulator.scenario import loading
from simulator.scenario.model import Sides
from simulator.talk import packages
from tests.debrief.test_chart import CURVES, TALK

SPACE = "{http://www.w3.org/2000/svg}"
SCENARIO = loading.load("first-offer")
MAP = of_package(SCENARIO, packages.opening(SCENARIO), Sides(8, 30))

NASTY = "<script>alert('&\"')</script> ]]> \x00\x1b\u202e\ud800 é 名"


def both(title: str = "First salary ask") -> dict[str, str]:
    return {"chart": chart_svg.as_svg(TALK, title), "map": map_svg.as_svg(MAP, title)}


def parsed(document: str) -> ElementTree.Element:
    return ElementTree.fromstring(document.encode("utf-8"))


@pytest.mark.parametrize("name", ["chart", "map"])
def test_it_is_an_image_named_and_described_in_words(name: str) -> None:
    root = parsed(both()[name])
    assert root.tag == f"{SPACE}svg"
    assert root.get("role") == "img"
    named = {child.get("id"): child.text for child in root}
    assert "First salary ask" in (named[root.get("aria-labelledby")] or "")
    assert len(named[root.get("aria-describedby")] or "") > 80


@pytest.mark.parametrize("name", ["chart", "map"])
def test_it_stands_alone_and_runs_nothing(name: str) -> None:
    document = both(NASTY)[name]
    root = parsed(document)
    tags = {element.tag.removeprefix(SPACE) for element in root.iter()}
    assert tags <= {
        "svg", "title", "desc", "style", "rect", "g", "text", "line", "circle", "path", "polyline",
    }  # fmt: skip
    attributes = {key for element in root.iter() for key in element.attrib}
    assert not {key for key in attributes if key.startswith("on") or "href" in key}
    assert re.findall(r"https?://[^\"]*", document) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"url\(|@import", document)


@pytest.mark.parametrize("name", ["chart", "map"])
def test_what_people_wrote_stays_text(name: str) -> None:
    title = next(iter(parsed(both(NASTY)[name])))
    assert (title.text or "").startswith("<script>alert('&\"')</script> ]]>  é 名")


def test_a_strange_name_is_text_in_the_map_too() -> None:
    root = parsed(map_svg.as_svg(replace(MAP, name=NASTY), "A talk"))
    texts = [element.text or "" for element in root.iter(f"{SPACE}text")]
    assert any(text.startswith("Worth to <script>") for text in texts)


@pytest.mark.parametrize("name", ["chart", "map"])
def test_it_has_colours_for_the_dark(name: str) -> None:
    assert "prefers-color-scheme:dark" in both()[name]


def test_every_turn_shows_its_words_when_pointed_at() -> None:
    titles = [element.text for element in parsed(both()["chart"]).iter(f"{SPACE}title")]
    assert "Turn 3: 66, ? costly, 8 points given away." in titles
    assert len(titles) == 1 + len(TALK.levels)


def test_every_package_of_the_frontier_and_every_place_is_drawn() -> None:
    root = parsed(both()["map"])
    dots = [one for one in root.iter(f"{SPACE}circle") if one.get("r") == "3.5"]
    cloud = max((one.get("d") or "" for one in root.iter(f"{SPACE}path")), key=len)
    assert len(dots) == len(MAP.frontier) + 1, "one more in the legend"
    assert cloud.count("M") == len(MAP.counts)


def inside(document: str) -> bool:
    """Whether everything with a place lies on the sheet."""
    root = parsed(document)
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    for one in root.iter():
        for key in ("x", "cx", "x1", "x2"):
            if not 0 <= float(one.get(key, 0)) <= width:
                return False
        for key in ("y", "cy", "y1", "y2"):
            if not 0 <= float(one.get(key, 0)) <= height:
                return False
    return True


@given(CURVES, st.text(max_size=40))
def test_any_chart_is_well_formed_and_on_its_sheet(curve: Curve, title: str) -> None:
    assert inside(chart_svg.as_svg(curve, title))


@given(
    st.tuples(*(st.integers(0, len(issue.options) - 1) for issue in SCENARIO.issues)),
    st.integers(0, 100), st.integers(0, 100), st.booleans(), st.text(max_size=40),
)  # fmt: skip
def test_any_map_is_well_formed_and_on_its_sheet(
    options: tuple[int, ...], you: int, them: int, none: bool, title: str
) -> None:
    package = None if none else packages.from_options(SCENARIO, options)
    one = of_package(SCENARIO, package, Sides(you, them))
    document = map_svg.as_svg(one, title)
    assert inside(document)
    assert dealmap.words(one) in (parsed(document)[1].text or "")


def test_numbers_are_written_short_and_attributes_quoted() -> None:
    made = svg.element("text", "a", x=1.0, y=2.126, text_anchor='m"<', class_="k")
    assert made == '<text x="1" y="2.13" text-anchor="m&quot;&lt;" class="k">a</text>'
