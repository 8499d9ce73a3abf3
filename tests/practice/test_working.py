"""A preparation under way keeps each answer, whatever the disk or somebody else does."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from simulator.errors import ScenarioError, StoreError
from simulator.practice.stepping import Step
from simulator.practice.working import (
    BrokenSheetError,
    Working,
    answer,
    arithmetic,
    kept,
    opened,
    options,
    suggested,
)
from simulator.worksheet.reading import loads
from tests.store.test_store_failures import ordinary_user
from tests.talk.small import small

TODAY = date(2026, 11, 22)


def step_at(one: Working, *path: str | int) -> Step:
    return next(step for step in one.steps if step.path == path)


def told(one: Working, said: str, *path: str | int) -> Working:
    return answer(one, step_at(one, *path), said)[0]


def test_nothing_is_written_until_something_is_answered(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    one = opened(file, "first-offer", TODAY)
    assert kept(one) == one
    assert not file.exists()
    kept(told(one, "a lab", "aims", "five_years"))
    assert loads(file.read_text()).worksheet.aims.five_years == "a lab"
    assert loads(file.read_text()).worksheet.scenario == "first-offer"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_going_on_finds_what_was_answered(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    one = kept(told(opened(file, "first-offer", TODAY), "next Friday", "meeting"))
    again = opened(file, None, TODAY)
    assert again.sheet == one.sheet
    assert again.scenario is not None
    assert again.scenario.id == "first-offer"
    assert step_at(again, "meeting").present == ("Friday 27 November 2026",)


def test_a_sheet_taken_to_another_scenario_says_so_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    kept(told(opened(file, "first-offer", TODAY), "a lab", "aims", "five_years"))
    kept(opened(file, "bigger-role", TODAY))
    assert loads(file.read_text()).worksheet.scenario == "bigger-role"


def test_a_scenario_of_ones_own_is_found_again_from_anywhere(tmp_path: Path) -> None:
    small(tmp_path)
    one = opened(tmp_path / "sheet.yaml", str(tmp_path / "small.yaml"), TODAY)
    assert one.scenario is not None
    kept(told(one, "1200", "numbers", "pay"))
    assert opened(tmp_path / "sheet.yaml", None, TODAY).scenario is not None


def test_a_sheet_whose_scenario_is_gone_can_still_be_filled_in(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    file.write_text("scenario: no-longer-there\n")
    one = opened(file, None, TODAY)
    assert one.scenario is None
    assert kept(told(one, "a lab", "aims", "five_years")).sheet.scenario == "no-longer-there"
    with pytest.raises(ScenarioError, match="no such scenario"):
        opened(file, "no-longer-there", TODAY)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("aims:\n  five_yeers: x\n", "line 2: .*five_yeers.*did you mean 'five_years'"),
        ("format: 1\nhere:\n  base: lots\n", "line 3: .*not an amount"),
        ("format: 9\n", "line 1: .*newer version"),
        ("aims: [\n", "line "),
        ("x: 1\ny: 2\n", "line 1: .*(and 1 more)"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_in_one_line_and_left_alone(
    tmp_path: Path, text: str, says: str
) -> None:
    file = tmp_path / "sheet.yaml"
    file.write_text(text)
    with pytest.raises(BrokenSheetError, match=says) as caught:
        opened(file, "first-offer", TODAY)
    assert "\n" not in str(caught.value)
    assert file.read_text() == text


def test_what_somebody_wrote_meanwhile_is_kept_beside_the_answer(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    one = kept(told(opened(file, "first-offer", TODAY), "a lab", "aims", "five_years"))
    file.write_text(
        file.read_text().replace("  next_step:", "  # Lena: soon?\n  next_step: a post")
    )
    one = kept(told(one, "next Friday", "meeting"))
    assert one.sheet.aims.next_step == "a post"
    assert one.sheet.meeting == "2026-11-27"
    assert "# Lena: soon?" in file.read_text()


def test_a_file_broken_meanwhile_is_not_written_over_and_the_answer_waits(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    one = kept(told(opened(file, "first-offer", TODAY), "a lab", "aims", "five_years"))
    whole = file.read_text()
    file.write_text(whole + "nonsense: [\n")
    one = told(one, "next Friday", "meeting")
    with pytest.raises(StoreError, match="changed meanwhile"):
        kept(one)
    assert file.read_text() == whole + "nonsense: [\n"
    file.write_text(whole)
    assert loads(kept(one).text).worksheet.meeting == "2026-11-27"


def test_a_disk_that_refuses_loses_nothing_and_takes_all_of_it_later(tmp_path: Path) -> None:
    begun = opened(tmp_path / "sheet.yaml", "first-offer", TODAY)  # while scenarios can be read
    with ordinary_user() as folder:
        file = folder / "sheet.yaml"
        one = kept(told(replace(begun, file=file), "a lab", "aims", "five_years"))
        before = file.read_text()
        folder.chmod(0o555)
        for said, path in [("next Friday", ("meeting",)), ("bye", ("lines", "leave"))]:
            one = told(one, said, *path)
            with pytest.raises(StoreError, match="cannot be written"):
                kept(one)
        assert not one.kept
        assert file.read_text() == before
        assert os.listdir(folder) == ["sheet.yaml"]
        folder.chmod(0o755)
        assert kept(one).kept
        sheet = loads(file.read_text()).worksheet
        assert (sheet.aims.five_years, sheet.meeting, sheet.lines.leave) == (
            "a lab", "2026-11-27", "bye"
        )  # fmt: skip


FULL = """
import resource, sys
from datetime import date
from pathlib import Path
from simulator.errors import StoreError
from simulator.practice.working import answer, kept, opened
from simulator.worksheet.reading import loads
one = opened(Path(sys.argv[1]), "first-offer", date(2026, 11, 22))
step = next(step for step in one.steps if step.path == ("lines", "leave"))
one = kept(answer(one, step, "bye")[0])
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
one = answer(one, step, "so long")[0]
try:
    kept(one)
except StoreError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
assert loads(Path(sys.argv[1]).read_text()).worksheet.lines.leave == "bye"
kept(one)
"""


def test_a_file_for_which_there_is_no_room_stays_whole(tmp_path: Path) -> None:
    file = tmp_path / "sheet.yaml"
    said = subprocess.run(
        [sys.executable, "-c", FULL, str(file)], capture_output=True, text=True, check=True
    ).stdout
    assert str(file) in said
    assert os.listdir(tmp_path) == ["sheet.yaml"]
    assert loads(file.read_text()).worksheet.lines.leave == "so long"


KILLED = """
import sys
from datetime import date
from pathlib import Path
from simulator.practice.working import answer, kept, opened
one = opened(Path(sys.argv[1]), None, date(2026, 11, 22))
step = next(step for step in one.steps if step.path == ("unknowns",))
for number in range(len(step.present), 10_000):
    one = kept(answer(one, step, f"question {number}")[0])
    step = next(step for step in one.steps if step.path == ("unknowns",))
    print(number, flush=True)
"""


def test_a_kill_between_any_two_answers_loses_none_that_was_acknowledged() -> None:
    moments = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        file, least = Path(folder) / "sheet.yaml", 0
        for _ in range(4):
            player = subprocess.Popen(
                [sys.executable, "-c", KILLED, str(file)], stdout=subprocess.PIPE, text=True
            )
            assert player.stdout is not None
            said = [player.stdout.readline() for _ in range(moments.randrange(1, 9))]
            player.kill()
            said += player.stdout.readlines()
            player.stdout.close()
            player.wait()
            numbers = [int(line) for line in said if line.endswith("\n")]
            there = loads(file.read_text()).worksheet.unknowns
            assert there[: numbers[-1] + 1] == tuple(
                f"question {n}" for n in range(numbers[-1] + 1)
            )
            assert least <= numbers[0] <= len(there)
            least = numbers[-1]
            for left in Path(folder).glob(".*.part"):  # what a kill in the middle of writing leaves
                left.unlink()


def test_what_was_said_of_the_numbers_is_offered_for_the_table(tmp_path: Path) -> None:
    one = opened(tmp_path / "sheet.yaml", "first-offer", TODAY)
    assert suggested(one, step_at(one, "here")) == ""
    one = told(one, "£62k", "numbers", "offered")
    assert suggested(one, step_at(one, "here")) == "base £62,000"
    one = told(one, suggested(one, step_at(one, "here")), "here")
    assert str(one.sheet.here.base) == "£62,000"


def test_the_walk_away_that_follows_is_shown_with_its_arithmetic(tmp_path: Path) -> None:
    one = opened(tmp_path / "sheet.yaml", None, TODAY)
    assert list(arithmetic(one.sheet)) == []
    one = told(one, "stay in my job", "alternatives", 0, "monday")
    one = told(one, "the firm in Leeds", "alternatives")
    one = told(one, "2", "best")
    one = told(told(one, "4", "alternatives", 1, "firmness"), "60k", "alternatives", 1, "value")
    one = told(told(one, "5", "alternatives", 0, "firmness"), "50k", "alternatives", 0, "value")
    parts, so = arithmetic(one.sheet)
    assert "the firm in Leeds: 60,000, counted at 97% (F4) = 58,200" in parts
    assert "stay in my job: 50,000, for the other 3% = 1,500" in parts
    assert "59,700 a year" in so
    assert "No advice" in so


def test_a_mark_may_be_chosen_by_number_where_it_is_one_of_a_few_things(tmp_path: Path) -> None:
    one = opened(tmp_path / "sheet.yaml", "informational-interview", TODAY)
    step = step_at(one, "target", "package")
    named = options(one, step)
    assert len(named) > 2
    assert told(one, "2", "target", "package").sheet.target.package == named[1]
    assert options(one, step_at(one, "target", "why")) == ()
    salary = opened(tmp_path / "other.yaml", "first-offer", TODAY)
    assert options(salary, step_at(salary, "target", "package")) == ()
