"""Looking back on a talk at the keyboard: each answer is kept, and nothing is in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.store.database import Store
from simulator.store.looking import Reflection
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal
from tests.talk.small import small

ALL = ("4",) * 20


def play(run: Run, scene: str) -> None:
    """A finished talk, without the room it takes to study it."""
    done = run("play", scene, "--examples", "--seed", "4", say=("=ask chores", "=accept", ""))
    assert done.exit_code == 0, done.output


@pytest.fixture
def home(tmp_path: Path, run: Run, scene: str) -> Path:
    play(run, scene)
    return tmp_path / "home"


def kept(home: Path) -> list[Reflection]:
    with Store(home) as store:
        return store.reflections()


def test_twenty_answers_lead_to_the_page_and_are_kept(run: Run, home: Path) -> None:
    done = run("reflect", say=ALL)
    assert done.exit_code == 0
    shown = words(done)
    assert "20. How gladly would Ada talk to you again?" in shown
    assert "Looking back on talk 1, with Ada" in shown
    assert "your guess worked out" in shown
    (one,) = kept(home)
    assert one.done
    assert set(one.answers.values()) | set(one.guesses.values()) == {4}


def test_the_debrief_offers_it_in_one_line_and_asks_nothing_of_a_pipe(run: Run, scene: str) -> None:
    done = run("play", scene, "--examples", say=("=accept", ""))
    assert "Two minutes to look back? rehearse reflect 1\n" in done.output
    assert "y or n" not in done.output


def test_each_answer_is_kept_at_once_and_one_goes_on_where_one_left(run: Run, home: Path) -> None:
    done = run("reflect", say=("7", "n", "", "2"))
    assert done.exit_code == 0
    assert "What you answered is kept. Go on with: rehearse reflect 1" in words(done)
    (one,) = kept(home)
    assert one.answers == {"result": 7, "balance": None, "let_go": None, "reasons": 2}
    assert not one.done
    done = run("reflect", "1", say=("3",))
    assert "You left off at question 5 of 20." in words(done)
    assert "How pleased are you with the result" not in done.output
    assert kept(home)[0].answers["small"] == 3


def test_back_why_and_nonsense(run: Run, home: Path) -> None:
    done = run("reflect", say=("<", "5", "<", "", "<", "6", "8", "4.5", "?", "3"))
    shown = words(done)
    assert "This is the first question." in shown
    assert "1 to 7 (Enter keeps 5):" in shown
    assert shown.count("Please, a number from 1 to 7") == 2
    assert "A good result can feel bad" in shown
    assert kept(home)[0].answers == {"result": 6, "balance": 3}


def test_a_whole_reflection_is_shown_and_again_changes_one_answer(run: Run, home: Path) -> None:
    run("reflect", say=ALL)
    done = run("reflect")
    assert "1 to 7" not in done.output
    assert "To change an answer: rehearse reflect 1 --again" in words(done)
    run("reflect", "--again", say=("7", *("",) * 19))
    (one,) = kept(home)
    assert one.answers["result"] == 7
    assert one.answers["balance"] == 4
    assert one.done


def test_json_is_one_object_and_asks_nothing(run: Run, home: Path) -> None:
    empty = json.loads(run("reflect", "--json").stdout)
    assert (empty["talk"], empty["done"], empty["total"], empty["theirs"]) == (1, False, None, None)
    assert kept(home) == []
    run("reflect", say=ALL)
    full = json.loads(run("reflect", "--json").stdout)
    assert full["means"] == {"outcome": 4, "self": 4, "process": 4, "relationship": 4}
    assert full["guesses"] == dict.fromkeys(full["theirs"], 4)
    assert all(1 <= value <= 7 for value in full["theirs"].values())


def test_plain_says_the_bars(run: Run, home: Path) -> None:
    run("reflect", say=ALL)
    shown = run("reflect", "--plain").output
    assert "Yourself: 4.0 of 7." in shown
    assert "█" not in shown


def test_show_asks_nothing_and_admits_that_there_is_nothing(run: Run, home: Path) -> None:
    done = run("reflect", "--show")
    assert done.exit_code == 1
    assert "there is no reflection on talk 1 yet" in done.output
    run("reflect", say=("7",))
    shown = words(run("reflect", "--show"))
    assert "19 questions are still open" in shown
    assert "1 to 7:" not in shown


def test_a_talk_that_runs_cannot_be_looked_back_on(run: Run, scene: str) -> None:
    run("play", scene, "--examples", say=("=greet",))
    assert "there is no finished talk yet" in run("reflect").output
    done = run("reflect", "1")
    assert done.exit_code == 1
    assert "rehearse resume 1" in done.output
    assert "there is no talk 9" in run("reflect", "9").output


def test_forgetting_a_talk_forgets_the_reflection(run: Run, home: Path) -> None:
    run("reflect", say=ALL)
    run("forget", "1", "--yes")
    assert kept(home) == []


def test_the_transcript_does_not_hold_it(run: Run, home: Path) -> None:
    before = run("export", "1").stdout
    run("reflect", say=ALL)
    assert run("export", "1").stdout == before


def test_at_the_keyboard_enter_declines_and_nothing_is_in_the_way(tmp_path: Path) -> None:
    terminal = finished(tmp_path)
    terminal.type("")
    assert terminal.end() == 0
    assert "1. How pleased" not in terminal.shown
    assert kept(tmp_path) == []


@pytest.mark.parametrize(("key", "status"), [("c", 130), ("d", 0)])
def test_leaving_in_the_middle_keeps_the_answers_and_says_so_once(
    key: str, status: int, tmp_path: Path
) -> None:
    terminal = finished(tmp_path)
    terminal.type("y")
    for answer in ("6", "5"):
        terminal.until("1 to 7:")
        terminal.type(answer)
    terminal.until("1 to 7:")
    assert terminal.leave(key) == status
    assert terminal.shown.count("rehearse reflect 1") == 2  # the offer, and how to go on
    assert "Traceback" not in terminal.shown
    assert kept(tmp_path)[0].answers == {"result": 6, "balance": 5}


@pytest.mark.parametrize("key", ["c", "d"])
def test_leaving_at_the_offer_is_quiet(key: str, tmp_path: Path) -> None:
    terminal = finished(tmp_path)
    terminal.leave(key)
    assert terminal.shown.count("Kept as talk 1") == 1
    assert "Traceback" not in terminal.shown


def finished(home: Path) -> Terminal:
    """A terminal that has just shown a debrief and makes the offer."""
    small(home)
    terminal = Terminal(
        home, "play", str(home / "small.yaml"), "--examples", "--seed", "4", rows=200
    )
    terminal.until("Enter goes on")
    terminal.type("")
    terminal.until("›")
    terminal.type("=accept")
    terminal.until("Enter shows the debrief.")
    terminal.type("")
    terminal.until("Now? (y or n)")
    return terminal
