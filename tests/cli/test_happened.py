"""`rehearse happened`: three questions, kept one by one, and what was noted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.store.database import Store
from simulator.store.looking import Happening
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal


def noted(tmp_path: Path) -> list[Happening]:
    with Store(tmp_path / "home") as store:
        return store.happenings()


def test_three_answers_are_kept_with_the_day_and_answered(run: Run, tmp_path: Path) -> None:
    done = run("happened", "first-offer", say=("1", "I got 66k", "ask sooner"))
    assert done.exit_code == 0
    assert "You asked, and it is agreed" in words(done)
    assert "Noted as 1." in words(done)
    (one,) = noted(tmp_path)
    assert (one.ending, one.words, one.keep) == ("agreed", "I got 66k", "ask sooner")
    assert (one.scenario, one.worksheet, one.done) == ("first-offer", "", True)
    assert one.noted.endswith("+00:00")


def test_json_and_list_show_what_was_noted_and_ask_nothing(run: Run) -> None:
    assert run("happened", "--json").output == ""
    assert "Nothing noted yet" in run("happened", "--list").output
    run("happened", "first-offer", say=("3", "they said no", ""))
    run("happened", "referral", say=("2", "", "bring the slides"))
    lines = [json.loads(line) for line in run("happened", "--json").stdout.splitlines()]
    assert [(one["type"], one["number"], one["ending"]) for one in lines] == [
        ("happening", 1, "refused"), ("happening", 2, "open"),
    ]  # fmt: skip
    shown = words(run("happened", "--list"))
    assert "They said no What happened: they said no" in shown
    assert "To keep or change: bring the slides" in shown


def test_passing_over_the_first_question_notes_nothing(run: Run, tmp_path: Path) -> None:
    assert "Nothing was noted." in run("happened", "first-offer", say=("",)).output
    assert "Nothing was noted." in run("happened", "first-offer").output
    assert noted(tmp_path) == []


def test_a_note_left_half_way_goes_on_and_is_not_begun_twice(run: Run, tmp_path: Path) -> None:
    done = run("happened", "first-offer", say=("4",))
    assert "What you answered is kept. Go on with: rehearse happened" in words(done)
    done = run("happened", "first-offer", say=("it was right", "keep the line"))
    assert "You began to note this on" in words(done)
    assert "1. How did it end?" not in done.output
    (one,) = noted(tmp_path)
    assert (one.ending, one.words, one.keep) == ("left", "it was right", "keep the line")
    run("happened", "first-offer", say=("1", "", ""))
    assert [each.ending for each in noted(tmp_path)] == ["left", "agreed"]


def test_back_why_and_nonsense(run: Run, tmp_path: Path) -> None:
    done = run(
        "happened", "first-offer",
        say=("<", "?", "7", "1", "?", "<", "3", "no", "<", "really no", "?", "x" * 2001, "next"),
    )  # fmt: skip
    shown = words(done)
    for text in (
        "This is the first question.", "How it ended decides", "Please, a number from 1 to 5",
        "Told once in your own words", "Enter keeps what is there:", "2,000 characters at most",
    ):  # fmt: skip
        assert text in shown
    (one,) = noted(tmp_path)
    assert (one.ending, one.words, one.keep) == ("refused", "really no", "next")


def test_a_note_is_deleted_by_its_number(run: Run, tmp_path: Path) -> None:
    run("happened", "first-offer", say=("1", "", ""))
    assert run("happened", "--forget", "1").output.strip() == "Note 1: deleted."
    assert noted(tmp_path) == []
    gone = run("happened", "--forget", "1")
    assert gone.exit_code == 1
    assert "there is no note 1" in gone.output


def test_without_worksheet_and_talk_it_is_just_a_meeting(run: Run) -> None:
    done = run("happened", say=("5", "", ""))
    assert "About:" not in done.output
    assert "rehearse prepare, and rehearse play" in words(done)
    assert "A meeting" in run("happened", "--list").output


@pytest.mark.parametrize(("key", "status"), [("c", 130), ("d", 0)])
def test_leaving_in_the_middle_keeps_the_answer(key: str, status: int, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "home", "happened", "first-offer")
    terminal.until("1 to 5:")
    terminal.type("no")
    terminal.until("Enter skips:")
    assert terminal.leave(key) == status
    assert "What you answered is kept." in terminal.shown
    assert "Traceback" not in terminal.shown
    assert [one.ending for one in noted(tmp_path)] == ["refused"]
