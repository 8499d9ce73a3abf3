"""The shape of the package: imports run one way, and libraries stay in their rooms."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import simulator

PACKAGE = Path(simulator.__file__).parent

_TALKING = {"scenario", "talk"}
_PREPARED = _TALKING | {"language", "worksheet"}
_ALL = _PREPARED | {"scoring", "analysis", "planning", "debrief", "store"}
BELOW = {
    "scenario": set[str](),
    "talk": {"scenario"},
    "language": _TALKING,
    "worksheet": _TALKING | {"language"},
    "scoring": _PREPARED,
    "analysis": _PREPARED | {"scoring"},
    "planning": _PREPARED | {"scoring", "analysis"},
    "debrief": _PREPARED | {"scoring", "analysis"},
    "store": _PREPARED,
    "practice": _ALL,
    "cli": _ALL | {"practice"},
}
"""What each room may import. `errors` and `version` lie below all of them."""

GROUND = {"errors", "version"}
LIBRARIES = {
    "pydantic": ("scenario/", "worksheet/"), "pydantic_core": ("scenario/", "worksheet/"),
    "ruamel": ("scenario/", "worksheet/"),
    "transitions": "talk/counterpart.py", "numpy": "analysis/",
    "click": "cli/", "rich": "cli/", "sqlite3": "store/", "platformdirs": "store/",
}  # fmt: skip
"""Where each library may be imported, as the beginning of a path within the package."""

HEAVY = ("numpy", "pydantic", "pydantic_core", "transitions", "ruamel", "sqlite3")


@dataclass(frozen=True)
class Import:
    """One import statement: the module that says it, what it names, and how it stands there.

    `runs` is false for those that only type checkers read.
    """

    module: str
    target: str
    line: str
    inside: bool
    runs: bool


def paths() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def where(module: str) -> str:
    """A module's path within the package, such as `talk/counterpart.py`."""
    inner = module.split(".")[1:]
    return f"{'/'.join(inner)}.py" if inner else "__init__.py"


@cache
def modules() -> frozenset[str]:
    return frozenset(name_of(path) for path in paths())


@cache
def imports() -> tuple[Import, ...]:
    return tuple(one for path in paths() for one in _imports(path))


def _imports(path: Path) -> Iterator[Import]:
    text = path.read_text(encoding="utf-8")
    tree, lines, module = ast.parse(text), text.splitlines(), name_of(path)
    deep = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    unread = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            nearby = "\n".join(lines[max(node.lineno - 2, 0) : node.end_lineno])
            for target in _targets(node):
                yield Import(module, target, nearby, id(node) in deep, id(node) not in unread)


def _targets(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    assert node.level == 0, "imports are absolute"
    source = node.module or ""
    for alias in node.names:
        whole = f"{source}.{alias.name}"
        yield whole if whole in modules() else source


def test_rooms_import_only_what_lies_below_them() -> None:
    wrong = []
    for one in imports():
        here, there = room_of(one.module), room_of(one.target)
        if not one.target.startswith("simulator.") or there in GROUND | {here}:
            continue
        if here and there not in BELOW.get(here, set()):
            wrong.append(f"{one.module} imports {one.target}")
    assert wrong == []


def test_every_room_is_known_to_this_test() -> None:
    rooms = {path.parent.name for path in paths() if path.parent != PACKAGE}
    assert rooms <= set(BELOW)
    assert {path.stem for path in PACKAGE.glob("*.py")} == GROUND | {"__init__"}


def test_what_lies_below_a_room_lies_below_what_may_use_it() -> None:
    for room, below in BELOW.items():
        assert room not in below
        assert all(BELOW[other] <= below for other in below)


def test_the_ground_stands_on_nothing_of_ours() -> None:
    assert [
        one.target
        for one in imports()
        if room_of(one.module) in GROUND and one.target.split(".")[0] == "simulator"
    ] == []


def test_nobody_inside_imports_the_facade() -> None:
    assert [one.module for one in imports() if one.target == "simulator"] == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {module: set() for module in modules()}
    for one in imports():
        if one.runs and one.target in graph and one.target != one.module:
            graph[one.module].add(one.target)
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_libraries_stay_in_their_rooms() -> None:
    wrong = []
    for one in imports():
        library = one.target.split(".")[0]
        if library in LIBRARIES and not where(one.module).startswith(LIBRARIES[library]):
            wrong.append(f"{one.module} imports {library}")
    assert wrong == []


def test_only_declared_libraries_are_imported() -> None:
    known = {"simulator", *LIBRARIES, *sys.stdlib_module_names}
    assert {one.target.split(".")[0] for one in imports()} <= known


def test_modules_named_by_texts_are_left_to_the_facade_and_the_command() -> None:
    users = {one.module for one in imports() if one.target.startswith("importlib")}
    assert {room_of(module) for module in users} <= {"", "cli"}


def test_an_import_inside_a_function_says_why() -> None:
    silent = [
        f"{one.module}: {one.target}" for one in imports() if one.inside and "#" not in one.line
    ]
    assert silent == []


def loaded_by(program: str) -> set[str]:
    """The libraries a fresh Python has loaded after running a program."""
    tail = "\nimport sys; print(','.join({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", program + tail], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split(","))


@pytest.mark.parametrize(
    "program",
    [
        "import simulator.cli.main",
        "from simulator.cli.main import main\ntry:\n    main(['--help'])\nexcept SystemExit: pass",
    ],
    ids=["import", "help"],
)
def test_starting_the_command_loads_nothing_heavy(program: str) -> None:
    if not (PACKAGE / "cli" / "main.py").is_file():
        pytest.skip("the command line is not written yet")
    assert loaded_by(program) & set(HEAVY) == set()


def test_live_play_never_loads_numpy() -> None:
    program = (
        "from simulator.scenario import loading\nfrom simulator.talk.talk import Talk\n"
        "from simulator.talk.player import play_out\n"
        "scenario = loading.load('first-offer')\n"
        "play_out(Talk(scenario), scenario.players['fair'])"
    )
    assert "numpy" not in loaded_by(program)


def test_this_test_sees_imports_at_all() -> None:
    assert len(imports()) > 100
    assert any(one.target == "transitions" for one in imports())
    assert loaded_by("import numpy") & set(HEAVY) == {"numpy"}
