"""Which of several like things the menu says first: your interests, and naming theirs back.

What matters more goes first. The order among them is all that is left out, and it keeps the states
few.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.touching import Columns
from simulator.analysis.worth import Worth
from simulator.scenario.model import Scenario
from simulator.talk.moves import Move


class Order:
    """Where a move of the menu is next in its order."""

    def __init__(self, scenario: Scenario, worth: Worth) -> None:
        interests = scenario.interests
        yours = sorted(zip(worth.yours, interests.you, strict=True), key=lambda pair: -pair[0])
        theirs = sorted(zip(worth.theirs, interests.them, strict=True), key=lambda pair: -pair[0])
        self.yours = [one.id for _, one in yours]
        self.theirs = [(one.id, one.topic) for _, one in theirs]

    def allows(self, move: Move, columns: Columns) -> NDArray[np.bool_] | None:
        """Where a move is next in its order; None for one that stands in no order."""
        waits: list[NDArray[np.bool_]] = []
        if move.act == "share" and move.topic in self.yours:
            before = self.yours[: self.yours.index(move.topic)]
            waits = [columns.value(f"said.{one}") > 0 for one in before]
        if move.act == "reflect" and move.topic is not None:
            about = [at for at, (_, topic) in enumerate(self.theirs) if topic == move.topic]
            before = [one for one, _ in self.theirs[: about[0]]] if about else []
            waits = [columns.value(one) != 1 for one in before]
        return np.logical_and.reduce(waits) if waits else None
