"""What the documents say is run: code, commands and the talk shown in README."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import simulator
from simulator.cli.main import main

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)


def test_the_library_example_of_the_readme_runs() -> None:
    examples = blocks("python")
    assert examples
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})


def test_the_talk_in_the_readme_is_what_the_program_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REHEARSE_HOME", str(tmp_path))
    shown = next(block for block in blocks("text") if block.lstrip().startswith(">"))
    typed = [line[2:] for line in shown.splitlines() if line.startswith("> ")]
    result = CliRunner().invoke(
        main,
        ["play", "first-offer", "--examples", "--no-prep", "--plain", "--seed", "7"],
        input="\n".join([*typed, "/quit"]),
    )
    said = " ".join(result.output.split())
    for line in shown.splitlines():
        if line and not line.startswith("> "):
            assert " ".join(line.split()) in said, line


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_a_document_names_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    names = set(re.findall(r"`rehearse ([a-z]+)", text)) | set(
        re.findall(r"^\$ rehearse ([a-z]+)", text, re.MULTILINE)
    )
    for name in names:
        result = CliRunner().invoke(main, [name, "--help"])
        assert result.exit_code == 0, name


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_a_document_links_to_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_the_architecture_stays_short() -> None:
    assert len((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split()) < 1500


def test_examples_in_docstrings_run() -> None:
    failed = 0
    for module in pkgutil.walk_packages(simulator.__path__, "simulator."):
        if module.name.endswith("__main__"):
            continue
        failed += doctest.testmod(importlib.import_module(module.name)).failed
    assert failed == 0


def test_every_name_of_the_library_can_be_imported_and_is_documented() -> None:
    for name in simulator.__all__:
        if name != "__version__":
            assert getattr(simulator, name).__doc__, name
