"""A home and a small scenario for each test of the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simulator.cli.main import main
from tests.talk.small import small

Run = Callable[..., Result]


def words(result: Result) -> str:
    """What was shown, without where its lines break."""
    return " ".join(result.output.split())


@pytest.fixture
def scene(tmp_path: Path) -> str:
    """The path of a small scenario file."""
    small(tmp_path)
    return str(tmp_path / "small.yaml")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command with lines of input, in a home of its own, 80 columns wide."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REHEARSE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")

    def go(*args: str, say: tuple[str, ...] = ()) -> Result:
        return CliRunner().invoke(main, list(args), input="".join(f"{line}\n" for line in say))

    return go
