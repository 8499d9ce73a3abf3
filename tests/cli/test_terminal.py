"""What only a real terminal shows: keys that interrupt, questions back, a disk that fails."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.practice.rehearsal import doubt, read_in
from simulator.scenario.loading import load
from simulator.store.database import FILE, Store
from simulator.talk.talk import Talk
from tests.cli.terminal import START, Terminal
from tests.talk.small import small


@pytest.fixture
def scene(tmp_path: Path) -> str:
    small(tmp_path)
    return str(tmp_path / "small.yaml")


def begun(home: Path, scene: str, *options: str) -> Terminal:
    terminal = Terminal(home, "play", scene, "--examples", "--seed", "4", *options)
    terminal.until("Enter goes on")
    terminal.type("")
    terminal.until("›")
    return terminal


@pytest.mark.parametrize(("key", "status"), [("c", 130), ("d", 0)])
def test_control_c_and_control_d_keep_the_talk_and_say_how_to_go_on(
    key: str, status: int, tmp_path: Path, scene: str
) -> None:
    terminal = begun(tmp_path, scene)
    terminal.type("=greet")
    terminal.until("›")
    assert terminal.leave(key) == status
    assert "Kept as talk 1. Go on with: rehearse resume 1" in terminal.shown
    assert "Traceback" not in terminal.shown
    with Store(tmp_path) as store:
        talk = store.load(1).talk
    assert talk is not None
    assert talk.turn == 2


@pytest.mark.parametrize("key", ["c", "d"])
def test_leaving_while_the_numbers_are_asked_is_quiet(key: str, tmp_path: Path, scene: str) -> None:
    terminal = Terminal(tmp_path, "play", scene)
    terminal.until("How much?")
    terminal.leave(key)
    assert "Traceback" not in terminal.shown
    assert "Aborted" not in terminal.shown


def test_a_sentence_with_two_meanings_is_asked_back_and_the_answer_is_played(
    tmp_path: Path,
) -> None:
    sentences = (
        "I know the band matters, but learning matters to me too",
        "Sorry, I can't tell you what they pay, that wouldn't be fair. I hope that's okay.",
        "You told me you need a reason. I gave you two, so please take them upstairs.",
        "I do see the quarter matters, and please let the team know I look forward to it.",
        "You mentioned the open day. I have slides and would come along and help.",
    )
    talk = Talk(load("first-offer"))
    text, found = next((one, asked) for one in sentences if (asked := doubt(read_in(talk, one))))
    terminal = Terminal(tmp_path, "play", "first-offer", "--examples", "--seed", "4")
    terminal.until("Enter goes on")
    terminal.type("")
    terminal.until("›")
    terminal.type(text)
    terminal.until("(0: nothing):")
    for look, shows in (("/notes", "On the table"), ("/moves", "=ask "), ("/help", "/offer")):
        terminal.type(look)
        terminal.until(shows)
        terminal.until("(0: nothing):")
    terminal.type("2")
    terminal.until("heard: ")
    terminal.until("›")
    terminal.leave("d")
    with Store(tmp_path) as store:
        played = store.load(1).talk
    assert played is not None
    assert played.history[0].move == found[1]
    assert played.history[0].corrections == (str(found[0]),)


def test_a_locked_store_is_said_in_one_line_and_the_talk_can_go_on_without_it(
    tmp_path: Path, scene: str
) -> None:
    terminal = begun(tmp_path, scene)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    terminal.type("=greet")
    assert "close the other rehearsal" in terminal.until("Enter, w or q:")
    terminal.type("")
    terminal.until("Enter, w or q:")
    terminal.type("w")
    terminal.until("Two.")
    other.execute("ROLLBACK")
    other.close()
    terminal.type("/quit")
    assert terminal.end() == 0
    assert "This talk was not kept." in terminal.shown


def test_once_the_store_is_free_again_enter_keeps_the_turn_after_all(
    tmp_path: Path, scene: str
) -> None:
    terminal = begun(tmp_path, scene)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    terminal.type("=greet")
    terminal.until("Enter, w or q:")
    other.execute("ROLLBACK")
    other.close()
    terminal.type("")
    terminal.until("Two.")
    terminal.until("›")
    terminal.leave("d")
    with Store(tmp_path) as store:
        talk = store.load(1).talk
    assert talk is not None
    assert talk.turn == 2


def test_a_home_that_cannot_be_used_is_said_before_the_talk_which_can_go_on(
    tmp_path: Path, scene: str
) -> None:
    file = tmp_path / "a-file"
    file.write_text("", encoding="utf-8")
    terminal = Terminal(file / "home", "play", scene, "--examples")
    terminal.until("Enter goes on")
    terminal.type("")
    terminal.until("Play without keeping it? (y or n)")
    terminal.type("y")
    terminal.until("›")
    terminal.type("/quit")
    assert terminal.end() == 0
    assert "This talk was not kept." in terminal.shown


def test_a_debrief_waits_after_each_screenful_and_the_next_begins_at_the_top(
    tmp_path: Path, scene: str
) -> None:
    terminal = begun(tmp_path, scene)
    terminal.type("=accept")
    terminal.until("Enter shows the debrief.")
    terminal.type("")
    first = terminal.until("Enter goes on")
    assert first.count("\n") <= 26
    terminal.type("")
    second = terminal.until("Enter goes on")
    assert "\n" * 23 + "\x1b[23A" in second.replace("\r", "")
    for _ in range(9):
        terminal.type("")
    assert terminal.end() == 0
    assert "Kept as talk 1;" in terminal.shown


def test_a_reader_that_stops_reading_ends_it_without_a_word(tmp_path: Path) -> None:
    program = f"{sys.executable} -c '{START}' scenario schema"
    done = subprocess.run(
        ["bash", "-c", f"{program} | head -c 10"], capture_output=True, text=True, check=False
    )
    assert len(done.stdout) == 10
    assert done.stderr == ""


def test_bytes_that_are_no_text_and_a_terminal_without_our_signs_are_no_reason_to_stop(
    tmp_path: Path, scene: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, "play", scene, "--examples"],
        input=b"he\xffllo\n\x80\n/quit\n",
        env={**os.environ, "REHEARSE_HOME": str(tmp_path), "LC_ALL": "C",
             "PYTHONIOENCODING": "ascii"},
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Kept as talk 1" in done.stdout


def test_help_imports_none_of_the_heavy_libraries() -> None:
    program = (
        "import sys\nfrom simulator.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print('LOADED', *(one for one in ('numpy', 'pydantic', 'transitions', 'ruamel', 'rich',"
        " 'sqlite3') if one in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "LOADED"
