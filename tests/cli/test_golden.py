"""What people see, whole. REHEARSE_GOLDEN=write writes the files anew; read the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run

GOLDEN = Path(__file__).parent / "golden"

CASES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "preparing": (
        ("--plain",),
        ("a lot", "€1,200", "Grace", "respect", "1300 and an own desk", "1300", "", "9", "2",
         "7", "3", "perhaps", "n", "order, and quiet", "/quit"),
    ),
    "skipping": (("--plain",), ("", "", "no idea", "I don't know.", "nothing", "/quit")),
    "talking": (
        ("--plain", "--examples"),
        ("=greet", "=ask chores", "=ask chores", "/undo", "=propose pay=1100", "=pause", "/quit"),
    ),
    "looking": (("--plain", "--examples"), ("/help", "/moves", "/notes", "/quit")),
    "offering": (
        ("--plain", "--examples"),
        ("/offer", "9", "2", "", "desk of my own", "", "/offer", "q", "/quit"),
    ),
    "coached": (("--plain", "--examples", "--coach"), ("=greet", "=ask nights", "/quit")),
    "slips": (
        ("--plain", "--examples"),
        ("", "/nothing", "/quti", "/no", "/undo", "=dance", "=propose", "x" * 1200, "/move",
         "/quit"),
    ),
    "debriefed": (
        ("--examples",),
        ("=greet", "=propose pay=1100", "=ask chores", "=propose pay=1300 days=4", "=accept", ""),
    ),
    "debriefed-plain": (
        ("--plain", "--examples"), ("=ask chores", "=disclose inn firmness=5", "=walk_away", ""),
    ),
    "indented": (
        ("--examples",), ("=greet", "=ask chores", "/moves", "/offer", "2", "3", "", "n", "/quit"),
    ),
}  # fmt: skip
"""A screen by name: options, and the lines typed."""


@pytest.mark.parametrize("name", CASES)
def test_people_see_exactly_this(name: str, run: Run, scene: str) -> None:
    options, say = CASES[name]
    result = run("play", scene, "--seed", "4", *options, say=say)
    assert result.exit_code == 0, result.output
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("REHEARSE_GOLDEN") == "write":
        file.write_text(result.output, encoding="utf-8")
    assert result.output == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_no_line_is_wider_than_eighty_columns_but_what_was_typed(name: str) -> None:
    for line in (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        assert len(line) <= 80 or "xxxx" in line, line


@pytest.mark.parametrize("name", CASES)
def test_no_line_ends_in_spaces_except_after_a_question(name: str) -> None:
    for line in (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        assert line == line.rstrip() or line.rstrip().endswith((":", "]", ")", "›")), repr(line)
