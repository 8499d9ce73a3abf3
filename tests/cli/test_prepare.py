"""`rehearse prepare` as people use it: asked through, left, gone on with, edited, shown, quick."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from simulator.worksheet.reading import loads
from simulator.worksheet.sheet import Worksheet
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal

GOLDEN = Path(__file__).parent / "golden"

QUICK = ("£62", "57k", "?", "68k and a review with a date", "64", "stay in my job", "I have it now",
         "quick start, peace in the team", "n")  # fmt: skip


def sheet(tmp_path: Path, name: str = "first-offer") -> Worksheet:
    file = tmp_path / "home" / "worksheets" / f"{name}.yaml"
    return loads(file.read_text(encoding="utf-8")).worksheet


@pytest.mark.parametrize("name", ["prepare-quick", "prepare-quick-plain"])
def test_the_quick_path_looks_exactly_so(name: str, run: Run, tmp_path: Path) -> None:
    plain = ("--plain",) if name.endswith("plain") else ()
    result = run("prepare", "first-offer", "--quick", *plain, say=QUICK)
    assert result.exit_code == 0, result.output
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("REHEARSE_GOLDEN") == "write":
        file.write_text(result.output, encoding="utf-8")
    assert result.output == file.read_text(encoding="utf-8")
    assert all(len(line) <= 80 for line in result.output.splitlines())


def test_the_quick_path_fills_the_sheet_and_goes_straight_into_the_talk(
    run: Run, tmp_path: Path
) -> None:
    result = run("prepare", "first-offer", "--quick", say=(*QUICK[:-1], "y", "/quit"))
    assert result.exit_code == 0, result.output
    done = sheet(tmp_path)
    assert str(done.numbers["offered"]) == "£62,000"
    assert done.walk_away.package == "64"
    assert [(one.what, one.firmness) for one in done.alternatives] == [("stay in my job", 5)]
    assert [one.what for one in done.theirs.interests] == ["quick start", "peace in the team"]
    assert "£62,000" in result.output.partition("Play it now")[2]
    assert "Kept as talk 1" in result.output


def test_the_quick_path_without_a_scenario_begins_with_the_list(run: Run, tmp_path: Path) -> None:
    result = run("prepare", "--quick", say=("first-offer", *QUICK))
    assert "What is it about?" in words(result)
    assert sheet(tmp_path).target.package == "68k and a review with a date"
    assert run("prepare", "--quick").exit_code == 0


MATCHED = ("119000", "135k", "id love 131 thousand because thats what the survey says", "125k",
           "take the Siemens offer, I'd really go", "4", "somebody before spring")  # fmt: skip


def test_after_the_quick_path_enter_plays_with_a_brief_that_fits_a_screen(
    run: Run, tmp_path: Path
) -> None:
    result = run("prepare", "match-an-offer", "--quick", say=(*MATCHED, "", "/quit"))
    assert result.exit_code == 0, result.output
    _, enough, after = result.output.partition("That is enough to play.")
    assert enough
    marks, play, rest = after.partition("Play it now? Enter is yes")
    assert play
    assert "Your target: a base salary of 131,000" in marks
    assert "Your walk-away: a base salary of 125,000" in marks
    assert "points" not in marks
    assert len(marks.strip().splitlines()) == 3
    brief = rest[: rest.index("You sit down")]
    assert len(brief.strip().splitlines()) <= 22
    assert "Your goal" in brief
    assert "Your target  a base salary of 131,000" in brief
    assert "Without them  the Siemens offer (a written offer" in brief
    assert "Not yours" not in brief


def test_a_target_that_names_nothing_here_is_shown_in_its_own_words(run: Run) -> None:
    say = (*MATCHED[:2], "a dog in the office", *MATCHED[3:], "n")
    said = words(run("prepare", "match-an-offer", "--quick", say=say))
    assert "kept in your words" in said
    assert "Your target: a dog in the office Your walk-away" in said
    assert "Play it later: rehearse play match-an-offer" in said


def test_skip_skips_and_a_salary_with_a_nought_too_few_is_asked_once_more(
    run: Run, tmp_path: Path
) -> None:
    say = ("62k", "6", "57", "skip", "Skip.", "skip it", "skip", "n")
    said = words(run("prepare", "first-offer", "--quick", say=say))
    assert "6 a year, beside 62,000? Type it once more if that is right." in said
    done = sheet(tmp_path)
    assert [one.value for one in done.numbers.values()] == [62_000, 57_000]
    assert done.target.package is None
    assert not done.alternatives
    run("prepare", "first-offer", "--quick", say=("", "6", "6", "q"))
    assert sheet(tmp_path).numbers["current"].value == 6


def test_the_quick_path_can_be_skipped_through_and_then_keeps_nothing(
    run: Run, tmp_path: Path
) -> None:
    result = run("prepare", "first-offer", "--quick", say=("",) * 7)
    assert result.exit_code == 0
    assert "Nothing was answered" in result.output
    assert not (tmp_path / "home").exists()


def test_every_question_can_be_skipped(run: Run, tmp_path: Path) -> None:
    result = run("prepare", "first-offer", say=("",) * 60)
    assert result.exit_code == 0, result.output
    assert "10 of 10: What you will say" in result.output
    assert "Nothing was answered" in result.output
    assert not (tmp_path / "home").exists()


def test_a_part_is_reached_by_its_number_explained_left_and_gone_on_with(
    run: Run, tmp_path: Path
) -> None:
    result = run("prepare", "first-offer", say=("99", "10", "?", "I'd like 68,000.", "q"))
    assert "A number from 1 to 10, please" in result.output
    assert "A plain sentence is heard" in result.output
    assert "For example:" in result.output
    assert "Go on with: rehearse prepare first-offer" in words(result)
    again = run("prepare", "first-offer", say=("10", "", "q"))
    assert "one of three answered" in again.output
    assert "[I'd like 68,000.] Enter keeps it" in words(again)
    assert sheet(tmp_path).ask.sentence == "I'd like 68,000."


def test_one_can_go_back_on_to_the_next_part_and_to_the_list(run: Run, tmp_path: Path) -> None:
    say = ("2", "a lab", "<", "a lab by the sea", ">", "l", "", "q")
    result = run("prepare", "first-offer", say=say)
    assert "[a lab] Enter keeps it" in words(result)
    assert "3 of 10: What matters to you" in result.output
    assert "one of three answered" in result.output
    assert sheet(tmp_path).aims.five_years == "a lab by the sea"


def test_the_end_of_the_input_keeps_what_was_answered(run: Run, tmp_path: Path) -> None:
    result = run("prepare", "first-offer", say=("2", "a lab"))
    assert result.exit_code == 0
    assert "Go on with" in result.output
    assert sheet(tmp_path).aims.five_years == "a lab"


def test_a_list_is_taken_one_at_a_time_as_well(run: Run, tmp_path: Path) -> None:
    say = ("3", "learning", "a fair start", "", "3", "no idea", "q")
    result = run("prepare", "first-offer", say=say)
    assert "Another one?" in result.output
    assert "Fine, that stays open." in result.output
    assert [(one.what, one.weight) for one in sheet(tmp_path).interests] == [
        ("learning", 3), ("a fair start", 2)
    ]  # fmt: skip


def test_what_is_not_understood_is_asked_again_and_can_be_skipped(run: Run, tmp_path: Path) -> None:
    result = run("prepare", "first-offer", say=("1", "soon", "when I can", "", "Ada", "q"))
    assert "I can't find “soon” in a calendar" in words(result)
    assert "Enter skips this one." in result.output
    done = sheet(tmp_path)
    assert (done.meeting, done.counterpart) == (None, "Ada")


def test_without_a_scenario_it_is_your_own_meeting(run: Run, tmp_path: Path) -> None:
    result = run("prepare", say=("1", "tomorrow", "Ada", "", "q"))
    assert "Your own meeting" in result.output
    assert "offered" not in result.output
    assert sheet(tmp_path, "meeting").counterpart == "Ada"
    assert "Go on with: rehearse prepare" in words(result)


def test_a_file_of_ones_own_and_a_scenario_of_ones_own_are_used(
    run: Run, scene: str, tmp_path: Path
) -> None:
    file = tmp_path / "my sheet.yaml"
    result = run("prepare", scene, "--file", str(file), say=("1", "", "", "1200", "q"))
    assert str(loads(file.read_text()).worksheet.numbers["pay"]) == "1,200"
    assert f"--file '{file}'" in words(result)
    assert run("prepare", scene, say=("2", "a lab")).exit_code == 0
    assert sheet(tmp_path, "small").aims.five_years == "a lab"


def test_what_a_mentor_wrote_between_the_lines_survives_an_answer(run: Run, tmp_path: Path) -> None:
    run("prepare", "first-offer", say=("2", "a lab"))
    file = tmp_path / "home" / "worksheets" / "first-offer.yaml"
    file.write_text(file.read_text().replace("interests:", "# Lena: rank these!\ninterests:", 1))
    run("prepare", "first-offer", say=("3", "learning, pay", "q"))
    text = file.read_text()
    assert "# Lena: rank these!\ninterests:\n  - what: learning\n  - what: pay\n" in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_broken_file_is_one_line_with_its_place_and_stays_as_it_is(
    run: Run, tmp_path: Path
) -> None:
    run("prepare", "first-offer", say=("2", "a lab"))
    file = tmp_path / "home" / "worksheets" / "first-offer.yaml"
    broken = file.read_text().replace("wishes:", "wishs:")
    file.write_text(broken)
    line = 1 + broken[: broken.index("wishs:")].count("\n")
    for options in ((), ("--quick",), ("--show",), ("--print",), ("--show", "--json")):
        result = run("prepare", "first-offer", *options, say=("1",))
        assert result.exit_code == 1
        assert f"line {line}: 'wishs'" in result.output
        assert "did you mean 'wishes'?" in result.output
        assert "rehearse prepare first-offer --edit" in result.output
        assert len(result.output.strip().splitlines()) == 1
        assert file.read_text() == broken


def editor(tmp_path: Path, script: str) -> str:
    file = tmp_path / "editor.sh"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(file)


def test_editing_begins_a_sheet_and_says_how_it_stands(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = editor(tmp_path, 'sed -i "s/  five_years:/  five_years: a lab/" "$1"; chmod 644 "$1"')
    monkeypatch.setenv("VISUAL", write)
    result = run("prepare", "first-offer", "--edit")
    assert result.exit_code == 0, result.output
    assert "0 of 60 points" in result.output
    assert sheet(tmp_path).aims.five_years == "a lab"
    assert sheet(tmp_path).scenario == "first-offer"
    file = tmp_path / "home" / "worksheets" / "first-offer.yaml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_each_problem_of_an_edited_sheet_is_shown_until_it_is_put_right(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = 'grep -q wishs "$1" && sed -i s/wishs/wishes/ "$1" || sed -i s/wishes:/wishs:/ "$1"'
    monkeypatch.setenv("VISUAL", editor(tmp_path, once))
    result = run("prepare", "first-offer", "--edit", say=("y",))
    assert result.exit_code == 0, result.output
    assert "'wishs' is not a key" in words(result)
    assert "Open it again?" in result.output
    assert "It can be read" in result.output
    again = run("prepare", "first-offer", "--edit", say=("n",))
    assert again.exit_code == 1
    assert "it stays as you left it" in words(again)


def test_what_is_in_it_is_shown_printed_and_given_as_data(run: Run, tmp_path: Path) -> None:
    run("prepare", "first-offer", "--quick", say=QUICK)
    assert "68k and a review with a date" in words(run("prepare", "first-offer", "--show"))
    printed = run("prepare", "first-offer", "--print").output
    assert printed.startswith("# ")
    assert "68k and a review with a date" in printed
    data = json.loads(run("prepare", "first-offer", "--show", "--json").output)
    assert data["type"] == "worksheet"
    assert data["worksheet"]["numbers"] == {"offered": "£62,000", "current": 57000}
    assert loads(Path(data["file"]).read_text()).worksheet == sheet(tmp_path)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("first-ofer",), "did you mean 'first-offer'?"),
        (("first-offer", "--show"), "begin one with: rehearse prepare first-offer"),
        (("--json",), "--json goes with --show"),
        (("--show", "--edit"), "one of --quick, --edit, --show and --print"),
    ],
)
def test_what_cannot_be_done_is_said(args: tuple[str, ...], says: str, run: Run) -> None:
    result = run("prepare", *args)
    assert result.exit_code != 0
    assert says in words(result)


def begun(home: Path, *options: str) -> Terminal:
    terminal = Terminal(home, "prepare", "first-offer", *options)
    terminal.until("A number, or Enter")
    terminal.type("2")
    terminal.until("›")
    terminal.type("a lab")
    terminal.until("Which next step")
    terminal.until("›")
    return terminal


@pytest.mark.parametrize(("key", "status"), [("c", 130), ("d", 0)])
def test_control_c_and_control_d_keep_every_answer_and_say_how_to_go_on(
    key: str, status: int, tmp_path: Path
) -> None:
    terminal = begun(tmp_path)
    assert terminal.leave(key) == status
    assert "Go on with: rehearse prepare first-offer" in terminal.shown
    assert "Traceback" not in terminal.shown
    text = (tmp_path / "worksheets" / "first-offer.yaml").read_text()
    assert loads(text).worksheet.aims.five_years == "a lab"


def test_an_answer_is_on_disk_before_the_next_question_is_asked(tmp_path: Path) -> None:
    terminal = begun(tmp_path)
    text = (tmp_path / "worksheets" / "first-offer.yaml").read_text()
    assert loads(text).worksheet.aims.five_years == "a lab"
    terminal.leave("d")


def blocked(home: Path) -> None:
    """Nothing can be written any more: the folder has become a file."""
    (home / "worksheets").rename(home / "away")
    (home / "worksheets").write_text("in the way")


def freed(home: Path) -> None:
    (home / "worksheets").unlink()
    (home / "away").rename(home / "worksheets")


def test_when_the_disk_refuses_enter_tries_again(tmp_path: Path) -> None:
    terminal = begun(tmp_path)
    blocked(tmp_path)
    terminal.type("a post")
    terminal.until("Enter, w or q:")
    freed(tmp_path)
    terminal.type("")
    terminal.until("ought to want")
    terminal.until("›")
    terminal.type("q")
    assert terminal.end() == 0
    text = (tmp_path / "worksheets" / "first-offer.yaml").read_text()
    assert loads(text).worksheet.aims.next_step == "a post"


def test_one_can_go_on_without_keeping_and_what_was_said_is_shown_in_the_end(
    tmp_path: Path,
) -> None:
    terminal = begun(tmp_path)
    blocked(tmp_path)
    terminal.type("a post")
    terminal.until("Enter, w or q:")
    terminal.type("w")
    terminal.until("ought to want")
    terminal.until("›")
    terminal.type("a title")
    terminal.until("Another one?")
    terminal.until("›")
    terminal.type("q")
    terminal.until("here is all of it")
    assert terminal.end() == 0
    assert "next_step: a post" in terminal.shown
    assert "- a title" in terminal.shown


def test_what_waited_is_kept_in_the_end_when_the_disk_takes_it_again(tmp_path: Path) -> None:
    terminal = begun(tmp_path)
    blocked(tmp_path)
    terminal.type("a post")
    terminal.until("Enter, w or q:")
    terminal.type("w")
    terminal.until("›")
    freed(tmp_path)
    terminal.type("q")
    terminal.until("Go on with")
    assert terminal.end() == 0
    text = (tmp_path / "worksheets" / "first-offer.yaml").read_text()
    assert loads(text).worksheet.aims.next_step == "a post"


def test_a_disk_that_refuses_piped_answers_is_an_error_that_shows_them(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "worksheets").write_text("in the way")
    result = run("prepare", "first-offer", say=("2", "a lab"))
    assert result.exit_code == 1
    assert "five_years: a lab" in result.output


def test_without_colour_nothing_but_text_is_written(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "prepare", "--plain")
    terminal.until("A number, or Enter")
    terminal.type("q")
    assert terminal.end() == 0
    assert "\x1b[" not in terminal.shown.replace("\x1b[?2004h", "").replace("\x1b[?2004l", "")
    assert "1. The meeting (nothing yet)" in terminal.shown
