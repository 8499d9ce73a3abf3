"""What a pre-mortem found, as plain data."""

from __future__ import annotations

from typing import Any

from simulator.planning import wording
from simulator.planning.premortem import Premortem
from simulator.practice.foreseeing import score
from simulator.scenario.model import Scenario
from simulator.worksheet.sheet import Worksheet


def as_data(sheet: Worksheet, found: Premortem, scenario: Scenario) -> dict[str, Any]:
    """One object: shares with standard errors, first breaks, changes, and what was written down."""
    kept, light = sheet.premortem, score(sheet)
    return {
        "scenario": scenario.id, "talks": found.talks, "seed": found.seed,
        "plan": list(wording.steps(found.plan, scenario)),
        "result": {"mean": found.mean, "error": found.error, "worst_tenth": found.worst},
        "endings": {
            name: {"share": one.part, "error": one.error} for name, one in found.shares.items()
        },
        "below_walk_away": {"share": found.below.part, "error": found.below.error},
        "left_good_deal": {"share": found.left_good.part, "error": found.left_good.error},
        "breaks": [
            {"event": one.event, "share_of_bad": one.share, "turn": one.turn}
            for one in found.breaks
        ],
        "hinge": None if found.hinge is None else {
            "fact": found.hinge.fact, "worst": list(found.hinge.worst),
            "elsewhere": list(found.hinge.elsewhere),
        },
        "changes": [
            {
                "code": one.change.code, "name": wording.change(one.change, scenario)[0],
                "result": one.result.mean, "error": one.result.error,
                "worst_tenth": one.worst.mean, "worst_tenth_error": one.worst.error,
            }
            for one in found.weighed
        ],
        "reasons": list(kept.reasons),
        "feared": [one.model_dump() for one in kept.feared],
        "answers": [one.model_dump() for one in kept.answers],
        "change": kept.change, "monday": kept.monday, "tell": kept.tell,
        "score": {
            "done": light.done, "reasons": light.reasons, "answers": light.answers,
            "changed": light.changed,
        },
    }  # fmt: skip
