"""`rehearse play --worksheet`: one's own meeting at the keyboard, and what is kept of it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from simulator.store.database import Store
from simulator.worksheet.brought import worksheet
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal
from tests.worksheet.fitting import FIRST, MATCH, REFERRAL

POINTLESS = "scenario: first-offer\nnumbers: {offered: 60000}\ntarget: {package: 60000}\n"


@pytest.fixture
def sheet(tmp_path: Path) -> str:
    """The path of a worksheet for `first-offer`."""
    return written(tmp_path / "mine.yaml", FIRST)


def written(file: Path, text: str) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return str(file)


def keep(home: Path, text: str = FIRST, name: str = "first-offer") -> Path:
    """A worksheet as `rehearse prepare` keeps it, last changed on 20 November 2026."""
    file = home / "worksheets" / f"{name}.yaml"
    written(file, text)
    os.utime(file, (1_795_170_000, 1_795_170_000))
    return file


def header(run: Run, number: int) -> dict[str, object]:
    found: dict[str, object] = json.loads(run("export", str(number)).stdout.splitlines()[0])
    return found


# --- before the talk -------------------------------------------------------------------------


def test_the_brief_has_a_part_that_is_yours_and_asks_nothing(run: Run, sheet: str) -> None:
    shown = run("play", "first-offer", "--worksheet", sheet, "--seed", "5")
    said = words(shown)
    assert shown.exit_code == 0
    assert "Yours Your numbers offered €54,000, current €48,000" in said
    target = "a monthly pay of €58,000, a mentor and a course to begin with"
    assert f"Your target {target} Your ask “I would like 58,000 and a mentor.”" in said
    assert "Without them staying at the waterworks (what you have now" in said
    assert "offer from Northgate (a spoken offer)" in said
    assert "Three short questions" not in said
    assert "Enter keeps the example" not in said


def test_the_scenario_may_be_left_to_the_sheet(run: Run, sheet: str) -> None:
    assert "Herr Brandt, HR partner" in words(run("play", "--worksheet", sheet))


def test_an_empty_sheet_has_no_part_of_its_own(run: Run, tmp_path: Path) -> None:
    shown = run("play", "first-offer", "--worksheet", written(tmp_path / "s.yaml", "# later\n"))
    assert shown.exit_code == 0
    assert "Yours" not in shown.output
    assert "You sit down with Ms Haddad" in shown.output


def test_the_walk_away_is_on_no_screen_before_the_debrief(run: Run, sheet: str) -> None:
    lines = ("Hello.", "/notes", "=justify figures", "=propose base=58000", "/notes")
    shown = run("play", "--worksheet", sheet, "--seed", "5", say=lines).output
    assert "56000" not in shown
    assert "56,000" not in shown
    assert "walk-away" not in shown


def test_notes_have_what_the_sheet_has_ready(run: Run, sheet: str) -> None:
    said = words(run("play", "--worksheet", sheet, "--seed", "5", say=("/notes",)))
    for part in (
        "What matters to you being paid fairly What speaks for it three years of it",
        "Payguide 2026: 55,000 – 62,000",
        "It must have a proper contract", "You would love a mentor",
        "It would be nice a bicycle", "Still to ask who decides about pay",
        "They may care about a quick start, calm",
        "If asked what else you have “I am talking to another house.”",
        "If you leave “Thank you, I will write by Friday.”",
    ):  # fmt: skip
        assert part in said


def test_the_target_stands_beside_what_is_on_the_table(run: Run, sheet: str) -> None:
    moves = ("=greet", "=justify figures", "=propose base=58000")
    said = words(run("play", "--worksheet", sheet, "--seed", "1", say=moves))
    assert re.search(r"on the table: .* your target: a monthly pay of €58,000, a mentor", said)


def test_what_is_left_open_or_has_no_place_is_said_first(run: Run, tmp_path: Path) -> None:
    sheet = written(tmp_path / "s.yaml", "numbers: {ofered: 1}\nalternatives: [{what: my job}]")
    said = words(run("play", "first-offer", "--worksheet", sheet))
    assert "'ofered' is not asked for in this talk; did you mean 'offered'?" in said
    assert "How firm “my job” is, you have not said" in said
    assert said.index("Not on your worksheet") < said.index("Your goal")


def test_what_is_not_theirs_is_said_once_after_what_the_story_tells(
    run: Run, tmp_path: Path
) -> None:
    sheet = written(tmp_path / "s.yaml", "alternatives: [{what: my job, firmness: 5}]")
    said = words(run("play", "first-offer", "--worksheet", sheet))
    assert "Not yours of what the story tells, the other process" in said
    assert said.index("Not yours") > said.index("Your goal")
    assert said.count("the other process") == 1


def test_a_talk_without_a_point_is_only_remarked_on_when_nobody_can_answer(
    run: Run, tmp_path: Path
) -> None:
    shown = run("play", "--worksheet", written(tmp_path / "s.yaml", POINTLESS), say=("Hello.",))
    assert "Before you go in Your target is no better than what is offered" in words(shown)
    assert "Enter goes on" not in shown.output
    assert "You sit down with" in shown.output


# --- what cannot be used -----------------------------------------------------------------------


def test_a_broken_sheet_is_shown_with_its_line_and_begins_nothing(run: Run, tmp_path: Path) -> None:
    sheet = written(tmp_path / "s.yaml", "numbers: {offered: 1}\nwalkaway: {package: 3}\n")
    shown = run("play", "first-offer", "--worksheet", sheet)
    assert shown.exit_code != 0
    assert "s.yaml:2:1: 'walkaway' is not a key that is known here" in shown.output
    assert "did you mean 'walk_away'?" in shown.output
    assert "No talks yet" in run("history").output


def test_numbers_that_run_the_wrong_way_are_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    text = "scenario: match-an-offer\nnumbers: {current: 90000, outside: 80000}\n"
    for options in ((), ("--json",)):
        shown = run("play", "match-an-offer", "--worksheet", written(tmp_path / "s.yaml", text),
                    *options)  # fmt: skip
        assert shown.exit_code != 0
        assert "(current 90,000, outside 80,000) 'base salary' runs the wrong way" in words(shown)
        assert "Traceback" not in shown.output


def test_a_name_that_is_none_lists_the_names_there_are(run: Run, tmp_path: Path) -> None:
    assert "write one with 'rehearse prepare'" in run("play", "--worksheet", "mine").output
    keep(tmp_path / "home")
    assert "there are: first-offer" in run("play", "--worksheet", "mine").output
    assert "Herr Brandt" in run("play", "--worksheet", "first-offer").output
    assert "there is no worksheet" in run("play", "--worksheet", "no/such.yaml").output


def test_a_card_and_a_worksheet_are_not_given_together(run: Run, sheet: str) -> None:
    shown = run("play", "first-offer", "--worksheet", sheet, "--card", "{}")
    assert shown.exit_code == 2
    assert "choose one" in shown.output


# --- for programs --------------------------------------------------------------------------------


def test_the_brief_object_has_target_names_and_what_there_is_to_say(
    run: Run, tmp_path: Path
) -> None:
    sheet = written(tmp_path / "s.yaml", FIRST.replace("support:", "suport:"))
    done = run("play", "--worksheet", sheet, "--json", say=("=greet",))
    brief = json.loads(done.stdout.splitlines()[0])
    assert brief["target"] == "58000 and a mentor"
    assert brief["names"] == {"base": "monthly pay"}
    assert brief["notes"] == [
        "names: 'suport' is no issue or topic of this talk; did you mean 'support'?"
    ]
    assert brief["card"]["alternative"] == "other_process"
    assert brief["numbers"]["offered"]["written"] == "€54,000"
    assert "rehearse" not in done.stderr


def test_without_a_sheet_the_brief_object_says_so(run: Run) -> None:
    brief = json.loads(run("play", "first-offer", "--json").stdout.splitlines()[0])
    assert (brief["target"], brief["names"], brief["notes"]) == (None, {}, [])


# --- what is kept --------------------------------------------------------------------------------

MOVES = (
    "Hello, thank you for the offer.", "How was the pay set?", "Payguide says 55 to 62.",
    "I have an offer from Northgate.", "/undo", "Could you do 58,000 if I start in two weeks?",
)  # fmt: skip


@pytest.mark.parametrize("text", [FIRST, MATCH, REFERRAL], ids=["first", "match", "referral"])
def test_the_worksheet_stays_with_the_talk_through_everything(
    text: str, run: Run, tmp_path: Path
) -> None:
    sheet = written(tmp_path / "s.yaml", text)
    run("play", "--worksheet", sheet, "--seed", "5", say=MOVES)
    Path(sheet).write_text("alternatives: []\n", encoding="utf-8")  # what was brought is kept
    first = header(run, 1)
    assert {"own", "prepared"} <= set(first)
    run("resume", "1", say=("=ask",))
    run("retry", "1", "--turn", "2", say=("=ask",))
    run("retry", "1", "--turn", "2", "--redraw", say=("=ask",))
    run("export", "1", str(tmp_path / "talk.jsonl"))
    run("import", str(tmp_path / "talk.jsonl"))
    assert header(run, 4) == header(run, 1)
    for number in (1, 2, 3, 4):
        again = header(run, number)
        kept = ("own", "prepared", "numbers", "card", "currency", "counterpart")
        assert [json.dumps(again[key]) for key in kept] == [json.dumps(first[key]) for key in kept]
    both = [run("export", number).stdout for number in ("1", "4")]
    assert both[0] == both[1]
    with Store(tmp_path / "home") as store:
        for number in (1, 2, 3, 4):
            talk = store.load(number).talk
            assert talk is not None
            assert worksheet(talk) is not None


def test_the_same_sheet_seed_and_words_give_the_same_talk(run: Run, sheet: str) -> None:
    for _ in range(2):
        run("play", "--worksheet", sheet, "--seed", "5", say=MOVES)
    one, two = (run("export", number).stdout for number in ("1", "2"))
    assert one == two


# --- the worksheet that is kept -------------------------------------------------------------------


def test_a_kept_worksheet_is_offered_and_enter_takes_it(tmp_path: Path) -> None:
    keep(tmp_path)
    terminal = Terminal(tmp_path, "play", "first-offer")
    terminal.until("Your worksheet of 20 November: use it? Enter is yes, n is no.")
    terminal.type("")
    assert "Herr Brandt" in terminal.until("Enter goes on")
    terminal.type("")
    terminal.until("›")
    terminal.leave("d")


def test_n_plays_without_it(tmp_path: Path) -> None:
    keep(tmp_path)
    terminal = Terminal(tmp_path, "play", "first-offer")
    terminal.until("use it?")
    terminal.type("n")
    terminal.until("What base salary have they offered")
    terminal.leave("d")


@pytest.mark.parametrize("option", ["--examples", "--no-prep"])
def test_who_wants_no_preparation_is_offered_none(option: str, tmp_path: Path) -> None:
    keep(tmp_path)
    terminal = Terminal(tmp_path, "play", "first-offer", option)
    shown = terminal.until("offer")
    terminal.leave("d")
    assert "worksheet" not in shown + terminal.shown


def test_the_worksheet_of_another_talk_is_not_offered(tmp_path: Path) -> None:
    keep(tmp_path)
    terminal = Terminal(tmp_path, "play", "referral")
    terminal.until("Who will you talk to?")
    terminal.leave("d")
    assert "worksheet" not in terminal.shown


def test_a_kept_worksheet_that_broke_does_not_stop_the_talk(tmp_path: Path) -> None:
    keep(tmp_path, "walkaway: 3\n")
    terminal = Terminal(tmp_path, "play", "first-offer")
    terminal.until("use it?")
    terminal.type("")
    shown = terminal.until("What base salary have they offered")
    terminal.leave("d")
    assert "It cannot be read" in shown
    assert "'rehearse prepare --edit' mends it" in shown


def test_in_a_terminal_a_broken_sheet_is_told_in_whole_words(tmp_path: Path) -> None:
    text = "alternatves: [{what: staying at the waterworks and looking on for a better place}]"
    sheet = written(tmp_path / "s.yaml", text)
    terminal = Terminal(tmp_path, "play", "first-offer", "--worksheet", sheet, columns=50)
    assert terminal.end() == 1
    lines = terminal.shown.splitlines()
    assert all(len(line) < 50 for line in lines if str(tmp_path) not in line)
    assert set(text.split()) <= set(terminal.shown.split())


def test_before_a_talk_without_a_point_one_may_turn_back_and_nothing_is_kept(
    tmp_path: Path,
) -> None:
    sheet = written(tmp_path / "s.yaml", POINTLESS)
    terminal = Terminal(tmp_path, "play", "--worksheet", sheet)
    assert "no better than what is offered already" in terminal.until("n leaves:")
    terminal.type("n")
    assert terminal.end() == 0
    assert "so nothing was kept" in terminal.shown
    terminal = Terminal(tmp_path, "play", "--worksheet", sheet)
    terminal.until("n leaves:")
    terminal.type("")
    terminal.until("Your goal")
    terminal.leave("d")
