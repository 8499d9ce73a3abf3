"""How long a pre-mortem takes: `python -m benchmarks.premortem`

Prints for each worksheet made by hand the seconds to compile the scenario, and to play the plan and
every single change, 20,000 talks each.
"""

from __future__ import annotations

import time

from simulator.analysis.trying import Trials
from simulator.planning.premortem import TALKS, premortem
from tests.planning.wrecks import ALL


def main() -> None:
    """Print a line a worksheet."""
    for name, case in ALL.items():
        talk, sheet = case.talk, case.sheet
        start = time.perf_counter()
        Trials(talk.scenario, talk.card, talk.walk_away)
        compiled = time.perf_counter()
        found = premortem(sheet, talk)
        done = time.perf_counter()
        print(
            f"{name:11} {talk.scenario.id:20} compile {compiled - start:5.2f} s, plan and"
            f" {len(found.weighed):2} changes of {TALKS:,} talks {done - compiled:5.2f} s"
        )


if __name__ == "__main__":
    main()
