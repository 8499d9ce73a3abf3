"""How many examples property tests try: `ci` unless HYPOTHESIS_PROFILE=deep asks for 10,000."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "ci", max_examples=60, derandomize=True, deadline=None, suppress_health_check=SLOW
)
settings.register_profile("deep", max_examples=10_000, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
