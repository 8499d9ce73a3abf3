"""After the real meeting: which one it was, how it ended, and what is said to that."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.debrief.page import markdown
from simulator.errors import StoreError
from simulator.practice import meeting, meetingpage
from simulator.practice.meeting import ENDINGS, About
from simulator.scenario import loading
from simulator.store import worksheets
from simulator.store.database import Store
from simulator.store.home import VARIABLE
from simulator.store.looking import Happening
from simulator.talk.talk import Talk

SHEET = """\
scenario: first-offer
numbers: {offered: "£60,000"}
walk_away: {package: 64k, why: what the rent leaves}
target: {package: a base salary of 67k}
alternatives: [{what: Staying at the mill, firmness: F5}]
"""
NOW = "2026-11-22T18:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "home"))
    return Store()


@pytest.fixture
def sheet(tmp_path: Path) -> About:
    file = tmp_path / "mine.yaml"
    worksheets.write(file, SHEET)
    return meeting.about(str(file), Store(tmp_path))


def said(ending: str, found: About, text: str = "") -> str:
    page = meetingpage.page(Happening(1, NOW, ending, words=text), found)
    return " ".join(markdown(page).replace("\\", "").split())


@pytest.mark.parametrize(
    ("words", "kind"),
    [("1", "agreed"), ("Yes!", "agreed"), ("2", "open"), ("not yet", "open"), ("no", "refused"),
     ("I left.", "left"), ("5", "not_held"), ("postponed", "not_held"), ("6", None), ("0", None),
     ("maybe", None), ("", None), ("٣", "refused")],
)  # fmt: skip
def test_an_ending_is_taken_by_number_or_word(words: str, kind: str | None) -> None:
    assert meeting.ending(words) == kind


def test_every_ending_is_answered_in_its_own_way_and_honours_the_asking() -> None:
    pages = {kind: said(kind, About()) for kind in ENDINGS}
    assert len(set(pages.values())) == len(ENDINGS)
    assert all("asked" in pages[kind] for kind in ("agreed", "open", "refused", "left"))
    assert "celebrate" in pages["agreed"]
    assert all("walk with somebody" in pages[kind] for kind in ("refused", "left"))
    assert "next step" in pages["open"]
    assert all("rehearse play" in pages[kind] for kind in ENDINGS if kind != "agreed")


@pytest.mark.parametrize(
    ("words", "walk_away", "target"),
    [("I got 66k", "above", "below"), ("67k it is, and a start in 3 weeks", "above", "below"),
     ("They gave me £63,000", "below", "below"), ("we settled on 64,000", "just at", "below"),
     ("a base salary of 67k", "above", "just at"), ("70k", "above", "above")],
)  # fmt: skip
def test_a_package_in_words_is_held_against_walk_away_and_target(
    words: str, walk_away: str, target: str, sheet: About
) -> None:
    compared = meeting.compared(words, sheet)
    assert f"{walk_away} your walk-away (64k)" in compared
    assert f"{target} your target (a base salary of 67k)" in compared
    assert compared in said("agreed", sheet, words)
    assert "walk-away" not in said("not_held", sheet, words)


@pytest.mark.parametrize(
    "words", ["", "It went well", "not 64k but 67k", "61000 first, 66000 then"]
)
def test_what_cannot_be_read_or_has_two_amounts_is_not_compared(words: str, sheet: About) -> None:
    assert meeting.compared(words, sheet) == ""


def test_past_the_end_of_the_scale_the_amount_decides(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    worksheets.write(file, SHEET.replace("67k", "90k"))
    found = meeting.about(str(file), Store(tmp_path))
    assert "below your target" in meeting.compared("I got 80k", found)
    assert "above your target" in meeting.compared("I got 95k", found)


def test_after_a_no_the_worksheet_shows_where_to_go_on(sheet: About) -> None:
    assert "Staying at the mill" in said("refused", sheet)
    left = said("left", sheet)
    assert "64k" in left
    assert "what the rent leaves" in left
    assert "Staying" not in said("agreed", sheet)


def test_a_meeting_is_found_by_worksheet_scenario_or_file(store: Store, tmp_path: Path) -> None:
    title = loading.load("first-offer").title
    assert meeting.about("first-offer", store) == About(title, "first-offer")
    worksheets.write(worksheets.path("my-talk"), SHEET)
    by_name = meeting.about("my-talk", store)
    assert (by_name.title, by_name.scenario) == (title, "first-offer")
    assert by_name.sheet is not None
    assert meeting.about("first-offer", store) == by_name
    assert "rehearse play first-offer --worksheet my-talk" in said("open", by_name)
    own = tmp_path / "own.yaml"
    text = (loading.LIBRARY / "referral.yaml").read_text(encoding="utf-8")
    own.write_text(text.replace("scenario: referral", "scenario: own"), encoding="utf-8")
    by_file = meeting.about(str(own), store)
    assert (by_file.scenario, by_file.sheet) == (str(own), None)
    assert by_file.title == loading.load("referral").title


def test_without_a_name_it_is_the_last_worksheet_else_the_last_talk_else_some_meeting(
    store: Store,
) -> None:
    assert meeting.about(None, store) == About()
    store.begin(Talk(loading.load("referral")))
    assert meeting.about(None, store).scenario == "referral"
    worksheets.write(worksheets.path("my-talk"), SHEET)
    assert meeting.about(None, store).file == worksheets.path("my-talk")


def test_a_name_nobody_knows_is_told_with_the_nearest(store: Store) -> None:
    with pytest.raises(StoreError, match=r"did you mean 'first-offer'\?"):
        meeting.about("first-ofer", store)
    with pytest.raises(StoreError, match="there is no file"):
        meeting.about("nowhere.yaml", store)


def test_a_broken_worksheet_only_means_that_nothing_is_compared(
    store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("wal_away: 3\n", encoding="utf-8")
    found = meeting.about(str(file), store)
    assert found.sheet is None
    assert "wal_away" in found.trouble
    assert meeting.compared("I got 66k", found) == ""
