"""What CONTRIBUTING tells authors is true of the files and of the loader."""

from __future__ import annotations

import re

import pytest

from simulator.scenario import loading, playing
from simulator.scenario.file import ArchetypeShape, ScenarioShape
from simulator.scenario.nodes import Document
from simulator.scenario.parts import Parts, Personal
from simulator.scenario.words import ACTS, COMPANY, MANNERS
from simulator.talk.moves import parse
from simulator.talk.talk import Talk

ROOT = loading.LIBRARY.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MOVES = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)[0].splitlines()
CODE = set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL)))


def words() -> set[str]:
    """Every word that stands as code somewhere in the text."""
    return {word for code in CODE for word in re.findall(r"[a-z_]+", code)}


@pytest.mark.parametrize("move", MOVES)
def test_every_move_shown_can_be_made(move: str) -> None:
    scenario = loading.load("first-offer")
    parts = tuple(scenario.topic_labels), tuple(one.id for one in scenario.alternatives)
    assert list(playing.mistakes(move, scenario.issue, *parts)) == []
    told = playing.numbered(move, scenario.issue)
    assert Talk(scenario).play(told).move == parse(told)


def test_the_scenario_to_copy_extends_the_archetype_it_is_named_for() -> None:
    (step,) = re.findall(r"`([a-z-]+)` for a `([a-z-]+)`, `([a-z-]+)` for a `([a-z-]+)`,\s+"
                         r"`([a-z-]+)` for a `([a-z-]+)`", TEXT)  # fmt: skip
    assert {step[at + 1] for at in (0, 2, 4)} == {"connector", "gatekeeper", "current-employer"}
    for at in (0, 2, 4):
        assert loading.load(step[at]).archetype == step[at + 1]


@pytest.mark.parametrize("which", ["connector", "gatekeeper", "current-employer"])
def test_stages_traits_and_memory_are_those_of_the_archetype(which: str) -> None:
    path = loading.LIBRARY / "archetypes" / f"{which}.yaml"
    shape = ArchetypeShape.model_validate(loading._document(path).data)
    _, _, stages, traits, memory, _ = next(
        line for line in TEXT.splitlines() if line.startswith(f"| `{which}`")
    ).split("|")
    assert re.findall(r"`(\w+)`", stages) == list(shape.stages)
    assert re.findall(r"`(\w+)`", memory) == list(shape.memory)
    for trait, ways in shape.traits.items():
        assert trait in words()
        assert set(ways) <= words()
        assert f"`{trait}`" in traits or "the same" in traits


@pytest.mark.parametrize("shape", ["domains", "seen", "final"])
def test_every_variable_that_guards_can_test_is_named(shape: str) -> None:
    content = loading.load("first-offer").content
    file = ScenarioShape.model_validate(content["scenario"])
    base = ArchetypeShape.model_validate(content["archetype"])
    blank = Document("", "")
    domains = getattr(Parts((file, blank), (base, blank), Personal({})).words, shape)
    own = {*file.issues, *file.facts, *file.interests.you, *file.interests.them, *base.traits}
    own |= {*base.memory, *file.memory}
    section = TEXT.partition("### Guards")[2]
    for name in domains:
        head, dot, _ = name.partition(".")
        if name not in own:
            assert f"`{head}.X`" in section if dot else f"`{name}`" in section, name


def test_every_key_of_a_scenario_is_named() -> None:
    keys = set(ScenarioShape.model_fields) - {"format", "locale", "result", "extends", "topics"}
    assert sorted(keys - words()) == []


def test_the_fixed_words_are_all_there() -> None:
    assert {*ACTS, *COMPANY, *MANNERS} <= words()
