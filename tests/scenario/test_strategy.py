"""The strategy report, as far as authors of scenarios rely on it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import strategy
from simulator.scenario import loading
from tests.scenario.editing import edited, shipped


def test_a_file_with_mistakes_is_not_played_and_its_problems_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(edited(shipped(), (r"^turns: .*", "turns: 99")), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["strategy", "first-offer", str(path)])
    with pytest.raises(SystemExit) as caught:
        strategy.main()
    assert caught.value.code == 1
    printed = capsys.readouterr().out.splitlines()
    assert [one.partition(": ")[2] for one in printed[:1]] == ["'turns' should be at most 20"]
    assert printed[1:] == ["    turns: 99"]


def test_shares_far_from_the_outline_are_named_and_near_ones_are_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    scenario = loading.load("first-offer")
    aims = {
        level: Counter({one.id: dict(one.shares)[level] for one in scenario.outcomes})
        for level in strategy.LEVELS
    }
    played = {strategy.LEVELS[level]: Counter(aim) for level, aim in aims.items()}
    strategy.outline(scenario, played, 100)
    assert "more than 25" not in capsys.readouterr().out
    first, last = scenario.outcomes[0].id, scenario.outcomes[-1].id
    moved = aims["weak"][last]
    played["weak"][first] += moved
    played["weak"][last] = 0
    strategy.outline(scenario, played, 100)
    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith("  more than 25 points from the outline: ")
    assert f"weak {last} 0 for {moved}" in said
    assert "fair" not in said
