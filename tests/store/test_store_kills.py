"""A kill at any moment loses no turn that was acknowledged."""

from __future__ import annotations

import random
from pathlib import Path

from benchmarks import kills


def test_no_acknowledged_turn_is_lost_when_players_are_killed_at_random_moments() -> None:
    result = kills.kill(24, seed=7)
    assert result.lost == []
    assert result.kills == 24
    assert result.acknowledged > 24


def test_a_turn_that_is_acknowledged_and_not_there_is_counted_as_lost(
    tmp_path: Path,
) -> None:
    said = kills.kill_some(tmp_path, [1], random.Random(1), patient=True)
    assert kills.missing(tmp_path, said) == []
    assert kills.missing(tmp_path, [*said, "999 0 begun\n"]) == ["talk 999"]
    number, place, _ = said[-1].split()
    forged = [*said, f"{number} {int(place) + 2} 0123456789abcdef\n"]
    assert kills.missing(tmp_path, forged) == [f"a turn of talk {number}"]
