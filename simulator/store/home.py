"""Where talks are kept: one folder, the platform's own or the one REHEARSE_HOME names."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "REHEARSE_HOME"
"""The environment variable that names another folder."""


def where() -> Path:
    """The folder that holds everything kept; it need not exist yet."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(os.path.expanduser(chosen))  # unlike Path.expanduser it never raises
    return user_data_path("rehearse", appauthor=False)
