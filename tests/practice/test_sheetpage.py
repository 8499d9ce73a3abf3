"""A worksheet as a page: nothing noted is lost on the screen, and paper has one page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.debrief.page import Bullets, Heading, Page, Text
from simulator.practice import readypage, readywords
from simulator.practice.sheetpage import LINES, lines, printed, shown
from simulator.practice.standing import as_data, standing
from simulator.worksheet.doubts import WORDS
from simulator.worksheet.reading import restore
from simulator.worksheet.sheet import Worksheet
from tests.worksheet.sheets import ODD, ON, SHEETS, STRONG, WEAK, Data, sheet


def told(page: Page) -> str:
    """Everything a page says, block by block."""
    parts: list[str] = []
    for block in page:
        if isinstance(block, Heading | Text):
            parts.append(block.text)
        elif isinstance(block, Bullets):
            parts += block.items
        else:
            parts.append(repr(block))
    return "\n".join(parts)


ANSWERS = {
    "meeting": "2026-12-01", "counterpart": "counterpart",
    "numbers": {"offered": "£61,234"}, "names": {"base": "rate"},
    "aims": {"five_years": "fivers", "next_step": "nexter", "drop": ["dropper"]},
    "interests": [{"what": "interested", "weight": 3}],
    "wishes": {"must": ["musty"], "excited": ["exciting"], "nice": ["nicely"]},
    "ask": {"kind": "shaping", "arguments": ["argued"], "sentence": "sentenced"},
    "unknowns": ["unknowing"], "allies": [{"who": "allied"}],
    "theirs": {"interests": [{"what": "theirs", "sure": 37}], "alternatives": "alternating",
               "limits": "limiting", "decides": "deciding"},
    "here": {"base": 62345},
    "alternatives": [
        {"what": "whatever", "firmness": 2, "evidence": "evident", "expires": "2026-12-24",
         "starts": "2027-02-02", "answer_by": "2026-12-23", "value": {"base": 54321},
         "why": "whyever", "would_take": False, "monday": True, "switching": 777},
        {"what": "second", "worth": 43},
    ],
    "best": "whatever", "walk_away": {"package": "walking", "why": "wherefore"},
    "target": {"package": "targeted", "why": "thereby"},
    "opening": {"package": "opened", "why": "therefrom"},
    "market": [{"source": "sourced", "date": "2026-11-11", "low": 1001, "mid": 2002, "high": 3003}],
    "improve": [{"what": "improving", "when": "2026-11-27"}],
    "lines": {"truth": "truthful", "leave": "leaving"},
}  # fmt: skip

SHOWN_AS = {
    "2026-12-01": "1 December 2026", "37": "37% sure", "3": "matters most", "2": "F2",
    "shaping": "something new", "62345": "62,345", "54321": "54,321", "False": "not one I would",
    "True": "Monday", "777": "777", "43": "43% of the target", "1001": "1,001", "2002": "2,002",
    "3003": "3,003",
}  # fmt: skip


def leaves(data: Any) -> list[str]:
    """Every answer in a worksheet's data."""
    if isinstance(data, dict):
        return [leaf for one in data.values() for leaf in leaves(one)]
    if isinstance(data, list):
        return [leaf for one in data for leaf in leaves(one)]
    return [str(data)]


def test_everything_that_was_answered_is_shown() -> None:
    whole = told(shown(restore(ANSWERS), ON))
    assert [one for one in leaves(ANSWERS) if SHOWN_AS.get(one, one) not in whole] == []
    assert "Still empty" not in whole


@pytest.mark.parametrize("text", [STRONG, WEAK, ODD])
def test_an_ordinary_worksheet_is_printed_whole(text: str) -> None:
    paper = printed(sheet(text), ON)
    assert "…" not in paper
    assert "more on the worksheet" not in paper
    assert lines(paper) <= LINES


def test_the_target_stands_at_the_top_and_the_walk_away_at_the_end() -> None:
    for whole in (printed(sheet(STRONG), ON), told(shown(sheet(STRONG), ON))):
        assert whole.index("Target: 68k") < whole.index("What matters")
        assert whole.rstrip().endswith("Walk-away: 64k and a mentor, because that is what Northgate"
                                       " comes to")  # fmt: skip
        assert whole.count("64k and a mentor") == 1


LONG = "a long answer, that says more than it needs " * 13
"""Nearly the longest answer there can be."""


def stretched(data: Any) -> Any:
    """The same worksheet with long answers and long lists."""
    if isinstance(data, dict):
        return {key: stretched(one) for key, one in data.items()}
    if isinstance(data, list):
        return [stretched(one) for one in data] * 9
    return LONG[:600] if isinstance(data, str) and data in FREE else data


FREE = {
    "fivers", "nexter", "dropper", "interested", "musty", "exciting", "nicely", "argued",
    "sentenced", "unknowing", "allied", "theirs", "alternating", "limiting", "deciding", "evident",
    "whyever", "walking", "wherefore", "targeted", "thereby", "opened", "therefrom", "sourced",
    "improving", "truthful", "leaving", "whatever", "second",
}  # fmt: skip


def test_the_longest_worksheet_still_fits_one_page() -> None:
    paper = printed(restore(stretched(ANSWERS)), ON)
    assert lines(paper) <= LINES
    assert "Walk-away: a long answer" in paper
    assert "Target: a long answer" in paper


@settings(max_examples=30)
@given(data=SHEETS, on=st.dates(min_value=ON.replace(year=2020)))
def test_any_worksheet_makes_its_pages(data: Data, on: Any) -> None:
    one = restore(data)
    assert lines(printed(one, on)) <= LINES
    assert told(shown(one, on))
    assert told(readypage.page(standing(one, on)))
    assert as_data(standing(one, on))["worksheet"] == standing(one, on).points


def test_what_a_person_wrote_is_text_on_paper_and_no_mark_up() -> None:
    paper = printed(restore({"target": {"package": "**66k** <b>|`now`"}}), ON)
    assert r"Target: \*\*66k\*\* \<b\>\|\`now\`" in paper


def test_an_empty_worksheet_says_what_there_is_to_fill_in() -> None:
    assert told(shown(Worksheet(), ON)).startswith("My meeting\nStill empty: target, opening")
    assert printed(Worksheet(), ON) == "# My meeting\n"


def test_every_step_and_every_doubt_has_short_words() -> None:
    for do, example in readywords.STEPS.values():
        assert len(do) <= 150
        assert len(example) <= 90
    for what, advice in WORDS.values():
        assert len(what) <= 90
        assert len(advice) <= 110
