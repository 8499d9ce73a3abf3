"""What authors of scenarios need: every problem of a file with its place, and the schemas."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from simulator.errors import Problem
from simulator.scenario import loading, nodes, schema
from simulator.talk import soundness


def check(which: str) -> tuple[Problem, ...]:
    """Check a scenario file, or one of the library by its id, and let its players play.

    Returns problems of the scripted players; raises `ScenarioError` with all others, for a file
    that does not load cannot be played.
    """
    if which not in loading.ids() and Path(which).is_file() and _is_archetype(Path(which)):
        return (Problem(which, 0, 0, "this is an archetype: check a scenario that extends it"),)
    scenario = loading.load(which)
    found = list(soundness.problems(scenario))
    if not found:
        return ()
    path = loading.LIBRARY / f"{which}.yaml" if which in loading.ids() else Path(which)
    document = nodes.read(str(path), path.read_text(encoding="utf-8"))
    for place, message in found:
        document.problem(place, message)
    return tuple(document.problems)


def _is_archetype(path: Path) -> bool:
    """Whether a file says of itself that it is an archetype; any other trouble is not ours."""
    try:
        with path.open(encoding="utf-8") as file:
            return any(line.startswith("archetype:") for line in islice(file, 20))
    except (OSError, UnicodeDecodeError):
        return False


def schema_files() -> dict[str, str]:
    """The JSON Schemas by file name."""
    return schema.schemas()
