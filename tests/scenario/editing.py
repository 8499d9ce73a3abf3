"""Bad scenario files, made by editing the text of a shipped one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.errors import Problem, ScenarioError
from simulator.scenario import loading
from simulator.scenario.model import Scenario

SHIPPED = "first-offer"
Edit = tuple[str, str] | Callable[[str], str]


def shipped(which: str = SHIPPED) -> str:
    """The text of a scenario of the library."""
    return (loading.LIBRARY / f"{which}.yaml").read_text(encoding="utf-8")


def edited(text: str, *edits: Edit) -> str:
    """Replace the first match of each pattern; a pattern that matches nothing fails the test."""
    for edit in edits:
        if callable(edit):
            text = edit(text)
            continue
        pattern, new = edit
        text, count = re.subn(pattern, lambda _, new=new: new, text, count=1, flags=re.MULTILINE)
        assert count == 1, f"nothing to edit: {pattern}"
    return text


def within(key: str, text: str) -> Edit:
    """An edit that puts text at the beginning of one of the file's sections."""
    return (rf"^{key}:\n", f"{key}:\n{text}")


def loaded(tmp_path: Path, *edits: Edit) -> Scenario:
    """Load the shipped scenario as edited."""
    path = tmp_path / "edited.yaml"
    path.write_text(edited(shipped(), *edits), encoding="utf-8")
    return loading.load(path)


def problems(tmp_path: Path, *edits: Edit) -> list[Problem]:
    """What loading says about the shipped scenario as edited."""
    with pytest.raises(ScenarioError) as caught:
        loaded(tmp_path, *edits)
    return caught.value.problems


def refusal(path: Path, content: str | bytes) -> ScenarioError:
    """The error that loading a file with this content ends in."""
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    path.write_bytes(raw)
    with pytest.raises(ScenarioError) as caught:
        loading.load(path)
    return caught.value
