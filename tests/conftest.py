"""No test uses the network; and how many examples property tests try.

`ci` unless HYPOTHESIS_PROFILE=deep asks for 10,000.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.offline import sitecustomize

OFFLINE = str(Path(sitecustomize.__file__).parent)

os.environ["PYTHONPATH"] = os.pathsep.join([OFFLINE, *filter(None, [os.environ.get("PYTHONPATH")])])

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "ci", max_examples=60, derandomize=True, deadline=None, suppress_health_check=SLOW
)
settings.register_profile("deep", max_examples=10_000, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True, scope="session")
def nobody_is_called(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fail when anything used a socket, in a test or in a process one started, and hid it."""
    file = tmp_path_factory.mktemp("offline") / "called"
    os.environ[sitecustomize.FILE] = str(file)
    yield
    called = file.read_text(encoding="utf-8") if file.exists() else ""
    assert called == ""
