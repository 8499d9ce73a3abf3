"""Nothing leaves this machine: the package knows no network, and the tests would notice one."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.offline.sitecustomize import FILE
from tests.test_layers import imports, name_of, paths

NETWORK = {
    "_socket", "asyncio", "ftplib", "http", "imaplib", "multiprocessing", "nntplib", "poplib",
    "selectors", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib", "webbrowser",
    "xmlrpc",
}  # fmt: skip
"""Modules of the standard library that talk to others, or to a browser that would."""

CALLS: dict[str, Callable[[], object]] = {
    "connect": lambda: socket.create_connection(("127.0.0.1", 9)),
    "look up": lambda: socket.getaddrinfo("example.org", 80),
    "by name": lambda: socket.gethostbyname("example.org"),
    "datagram": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "unix": lambda: socket.socket(socket.AF_UNIX),
    "fetch": lambda: urlopen("http://127.0.0.1:9/"),
}


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where attempts of one test are written down."""
    file = tmp_path / "called"
    monkeypatch.setenv(FILE, str(file))
    return file


@pytest.mark.parametrize("name", CALLS)
def test_no_test_can_call_anybody(name: str, called: Path) -> None:
    with pytest.raises(RuntimeError, match="nothing in the tests may use a socket"):
        CALLS[name]()
    assert called.read_text(encoding="utf-8").startswith("socket.")


def test_a_process_that_a_test_starts_cannot_either_and_cannot_hide_it(called: Path) -> None:
    program = (
        "import socket\ntry:\n    socket.create_connection(('127.0.0.1', 9))\n"
        "except Exception as error:\n    print(type(error).__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "CalledError\n"
    assert "socket." in called.read_text(encoding="utf-8")


def test_the_command_itself_runs_under_the_same_watch() -> None:
    program = (
        "import sys\nfrom simulator.cli.main import main\n"
        "main(['scenario', 'list'], standalone_mode=False)\n"
        "print('WATCHED', 'sitecustomize' in sys.modules and sys.modules['sitecustomize'].FILE)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == f"WATCHED {FILE}"


def test_no_module_of_the_package_imports_anything_that_talks_to_others() -> None:
    assert [
        f"{one.module} imports {one.target}"
        for one in imports()
        if one.target.split(".")[0] in NETWORK
    ] == []


def test_loading_all_of_it_opens_no_socket_and_brings_no_web_along() -> None:
    names = [name_of(path) for path in paths() if path.stem != "__main__"]
    program = (
        f"import importlib, sys\nfor name in {names!r}:\n    importlib.import_module(name)\n"
        "print('LOADED', *sorted({'ssl', '_ssl', 'http.client'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        env={**os.environ},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "LOADED"
