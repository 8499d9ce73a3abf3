"""`rehearse premortem`, as people meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from simulator.analysis.trying import Trials
from simulator.cli.foretelling import lasted
from simulator.planning.plan import lines
from simulator.planning.planned import plan
from simulator.scenario.model import ENDINGS
from simulator.talk.player import choose
from simulator.talk.talk import Talk
from simulator.worksheet.reading import loads
from tests.cli.conftest import Run, words
from tests.cli.terminal import Terminal
from tests.planning.wrecks import ALL, LUCK, NEVER_MIND

GOLDEN = Path(__file__).parent / "golden"
FEW = ("--talks", "400")

TYPED = (
    "", "she shrugged", "there was no budget", "", "",
    "2 3", "", "six", "1 2", "4 5", "", "",
    "", "1", "I'd rather stay and grow here. What would help you to get me to 92,000?",
    "Thank you. I had hoped to find a way here. May I tell you on Monday?", "",
    "Which parts do you have room on?", "", "s",
    "write down what they said", "Anna",
)  # fmt: skip
"""One whole pre-mortem, typed."""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "mine.yaml"
    file.write_text(f"# ours\nscenario: {LUCK.scenario}\n{LUCK.text}", encoding="utf-8")
    return file


def kept(sheet: Path) -> dict[str, object]:
    found = loads(sheet.read_text(encoding="utf-8")).worksheet.premortem
    return found.model_dump(exclude_defaults=True)


def test_a_whole_pre_mortem_looks_exactly_so(run: Run, sheet: Path) -> None:
    result = run("premortem", str(sheet), "--mentor", *FEW, say=TYPED)
    assert result.exit_code == 0, result.output
    file = GOLDEN / "premortem.txt"
    if os.environ.get("REHEARSE_GOLDEN") == "write":
        file.write_text(result.output.replace(str(sheet), "SHEET"), encoding="utf-8")
    shown = letters(result.output).replace(letters(str(sheet)), "SHEET")
    assert shown == letters(file.read_text(encoding="utf-8"))


def letters(text: str) -> str:
    """Text without spaces and line breaks, which depend on how long the name of the file is."""
    return "".join(text.split())


def test_what_was_typed_is_in_the_worksheet_and_comments_stay(run: Run, sheet: Path) -> None:
    run("premortem", str(sheet), *FEW, say=TYPED)
    text = sheet.read_text(encoding="utf-8")
    assert text.startswith("# ours\n")
    found = kept(sheet)
    assert found["reasons"] == ("she shrugged", "there was no budget")
    assert [one["ending"] for one in found["feared"]] == [  # type: ignore[attr-defined]
        "will_not_negotiate", "answer_now", "best_of_luck",
    ]  # fmt: skip
    assert found["monday"] == "write down what they said"
    assert loads(text).worksheet.ask.sentence == TYPED[14]


@pytest.mark.parametrize("lines", [1, 2, 3, 8, 15, 20])
def test_leaving_at_any_line_keeps_every_line_before(lines: int, run: Run, sheet: Path) -> None:
    result = run("premortem", str(sheet), *FEW, say=TYPED[:lines])
    assert result.exit_code == 0, result.output
    assert "Kept in" in result.output
    reasons = [one for one in TYPED[1:3] if one in TYPED[:lines]]
    assert list(kept(sheet).get("reasons", ())) == reasons  # type: ignore[call-overload]


def test_a_process_killed_in_the_middle_loses_at_most_the_current_line(
    tmp_path: Path, sheet: Path
) -> None:
    code = "from simulator.cli.main import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "premortem", str(sheet), *FEW],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "REHEARSE_HOME": str(tmp_path / "home")},
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        for line in ("", "she shrugged", "there was no budget"):
            process.stdin.write(f"{line}\n")
        process.stdin.flush()
        shown = ""
        while shown.count("> ") < 3:  # the third reason is being asked for
            shown += process.stdout.read(1)
        process.kill()
    assert kept(sheet)["reasons"] == ("she shrugged", "there was no budget")


def test_ctrl_c_in_the_middle_keeps_what_was_written(tmp_path: Path, sheet: Path) -> None:
    terminal = Terminal(tmp_path / "home", "premortem", str(sheet), *FEW)
    terminal.until("say the ask again")
    terminal.type("")
    terminal.until("two minutes.")
    terminal.until("> ")
    terminal.type("i went red")
    terminal.until("i went red")
    terminal.until("> ")
    assert terminal.leave("c") == 130
    assert kept(sheet)["reasons"] == ("i went red",)


FULL = """
import resource
from simulator.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, resource.RLIM_INFINITY))
main()
"""


def test_a_full_disk_is_one_line_and_what_was_kept_before_stays(
    tmp_path: Path, sheet: Path
) -> None:
    first = f"she shrugged {'and shrugged ' * 10}"
    room = len(sheet.read_text(encoding="utf-8")) + 250
    done = subprocess.run(
        [sys.executable, "-c", FULL.format(room=room), "premortem", str(sheet), *FEW],
        input=f"\n{first}\n{'there was no budget ' * 20}\n", capture_output=True, text=True,
        env={**os.environ, "REHEARSE_HOME": str(tmp_path / "home")}, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("rehearse: ")
    assert "Traceback" not in done.stderr
    assert kept(sheet)["reasons"] == (first.strip(),)


def test_a_full_disk_at_the_keyboard_is_asked_about_and_nothing_is_lost(
    tmp_path: Path, sheet: Path
) -> None:
    folder = sheet.parent / "stick"
    folder.mkdir()
    mine = sheet.rename(folder / "mine.yaml")
    terminal = Terminal(tmp_path / "home", "premortem", str(mine), *FEW)
    terminal.until("say the ask again")
    folder.rename(tmp_path / "elsewhere")
    folder.touch()  # nothing can be written in it now
    terminal.type("")
    terminal.until("two minutes.")
    terminal.until("> ")
    terminal.type("i went red")
    terminal.until("This was not kept")
    terminal.until("w goes on")
    folder.unlink()
    (tmp_path / "elsewhere").rename(folder)
    terminal.type("")
    terminal.until("> ")
    assert terminal.leave("c") == 130
    assert kept(mine)["reasons"] == ("i went red",)


@pytest.mark.parametrize("how", ["--markdown", "--html", "--json", "typed"])
def test_no_share_is_told_in_percent(how: str, run: Run, sheet: Path) -> None:
    asked = ("premortem", str(sheet), *FEW)
    result = run(*asked, say=TYPED) if how == "typed" else run(*asked, how)
    text = result.output.split("</style>")[-1]
    assert "%" not in text
    assert "per cent" not in text
    if how != "--json":
        assert "of 400 simulated talks" in " ".join(text.split())


def test_a_plan_with_no_alternative_is_told_to_make_one_first(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bare.yaml"
    file.write_text(f"scenario: first-offer\n{ALL['bare'].text}", encoding="utf-8")
    page = words(run("premortem", str(file), "--markdown", *FEW))
    start = page.index("The one change that helps most")
    assert (
        page[start:]
        .removeprefix("The one change that helps most")
        .strip()
        .startswith("Make an alternative first.")
    )


def test_a_change_that_is_not_in_the_new_sentence_is_asked_for_once_more(
    run: Run, sheet: Path
) -> None:
    again = (
        "I have an offer for 97,000 from across town. Could you match it?",
        "I would love to stay and grow here. Could we get to 92,000?",
    )
    say = (*TYPED[:4], *[""] * 8, "1", *again, "q")
    result = run("premortem", str(sheet), *FEW, say=say)
    assert "I still hear the alternative in it." in words(result)
    assert "Kept in your ask, your opening, and your interests." in words(result)
    found = loads(sheet.read_text(encoding="utf-8")).worksheet
    assert found.ask.sentence == again[1]
    assert found.opening.package == "a base salary of 92,000"
    assert found.premortem.change is not None


def test_a_line_that_is_too_long_for_the_worksheet_is_said_and_the_rest_goes_on(
    run: Run, sheet: Path
) -> None:
    result = run("premortem", str(sheet), *FEW, say=("", "x" * 5_000, "she shrugged", "q"))
    assert "no place in the worksheet" in words(result)
    assert kept(sheet)["reasons"] == ("she shrugged",)


def test_answers_that_are_ready_are_played_and_told_what_they_change(run: Run, sheet: Path) -> None:
    result = run("premortem", str(sheet), *FEW, say=TYPED)
    assert "With these answers ready" in words(result)


def test_the_free_writing_is_timed_in_words_and_only_for_somebody_who_sits_there(
    tmp_path: Path, sheet: Path
) -> None:
    assert lasted(9.6) == "10 seconds"
    assert lasted(100) == "1 minute 40"
    assert lasted(121) == "2 minutes 01"
    terminal = Terminal(tmp_path / "home", "premortem", str(sheet), *FEW)
    terminal.until("say the ask again")
    terminal.type("")
    terminal.until("two minutes.")
    terminal.type("i went red")
    terminal.until("> ")
    terminal.type("")
    terminal.until("there is no hurry")
    terminal.leave("c")


def test_the_same_worksheet_and_seed_give_the_same_page(run: Run, sheet: Path) -> None:
    once, again = (run("premortem", str(sheet), "--markdown", *FEW).output for _ in range(2))
    assert once == again
    assert "of 400 simulated talks" in once
    assert "%" not in once


def test_the_page_says_what_it_is_and_what_it_assumes(run: Run, sheet: Path) -> None:
    page = words(run("premortem", str(sheet), "--markdown", *FEW))
    assert "not a forecast about yours" in page
    assert "rule of thumb by its firmness" in page


class Reader(HTMLParser):
    """Reads a page: its text, and every tag."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # its signature
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_to_print_is_html_in_which_nothing_typed_is_markup(run: Run, sheet: Path) -> None:
    run("premortem", str(sheet), *FEW, say=("", "<script>alert(1)</script> & more", "q"))
    result = run("premortem", str(sheet), "--html", *FEW)
    reader = Reader()
    reader.feed(result.output)
    assert "script" not in reader.tags
    assert "<script>alert(1)</script> & more" in reader.text
    assert not {"img", "link", "iframe"} & set(reader.tags)


def test_json_is_one_object_with_shares_errors_and_ranked_changes(run: Run, sheet: Path) -> None:
    result = run("premortem", str(sheet), "--json", *FEW)
    found = json.loads(result.stdout)
    assert found["talks"] == 400
    assert sum(one["share"] for one in found["endings"].values()) == pytest.approx(1)
    gains = [one["result"] for one in found["changes"]]
    assert gains == sorted(gains, reverse=True)


def test_a_worksheet_for_no_talk_asks_for_one_and_another_can_be_named(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text(NEVER_MIND.text, encoding="utf-8")
    refused = run("premortem", str(file), "--json")
    assert refused.exit_code == 1
    assert "--scenario" in refused.output
    named = run("premortem", str(file), "--json", "--scenario", "bigger-role", *FEW)
    assert json.loads(named.stdout)["scenario"] == "bigger-role"


def test_without_any_worksheet_it_says_how_to_make_one(run: Run) -> None:
    result = run("premortem")
    assert result.exit_code == 1
    assert "rehearse prepare" in result.output


def test_a_worksheet_without_an_ask_is_asked_for_it_before_the_plan_is_played(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "empty.yaml"
    file.write_text("scenario: first-offer\n", encoding="utf-8")
    say = ("", "", "", "", "", "", "", "", "Could we do 68,000?", "", "")
    result = run("premortem", str(file), *FEW, say=say)
    assert "one sentence" in words(result)
    assert loads(file.read_text(encoding="utf-8")).worksheet.ask.sentence == "Could we do 68,000?"
    assert "of 400 simulated talks" in words(result)


def test_a_broken_worksheet_is_one_line_with_its_place_and_stays_as_it_is(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text("scenario: first-offer\nasks: {}\n", encoding="utf-8")
    result = run("premortem", str(file))
    assert result.exit_code == 1
    assert "broken.yaml:2:1" in result.output
    assert "did you mean 'ask'" in result.output
    assert file.read_text(encoding="utf-8") == "scenario: first-offer\nasks: {}\n"


@pytest.mark.parametrize(("name", "seeds"), [("luck", (3,)), ("good", (5,))])
def test_the_plan_plays_through_json_and_ends_as_the_arrays_say(
    name: str, seeds: tuple[int, ...], run: Run
) -> None:
    case = ALL[name]
    rules = lines(plan(case.sheet, case.talk), case.talk.scenario)
    tried = Trials(case.talk.scenario, case.talk.card, case.talk.walk_away).tried(rules, 10)
    card = json.dumps(case.card)
    for seed in seeds:
        talk, moves = Talk(case.talk.scenario, seed, case.talk.card), []
        while talk.ending is None:
            moves.append(str(choose(rules, talk.view)))
            talk = talk.play(moves[-1]).talk
        said = tuple(json.dumps({"move": one}) for one in moves)
        shown = run("play", case.scenario, "--json", "--seed", str(seed), "--card", card, say=said)
        objects = [json.loads(line) for line in shown.stdout.splitlines()]
        ending = next(one for one in objects if one["type"] == "ending")
        assert ending["kind"] == ENDINGS[tried.endings[seed]]
