"""Names people read for the codes of scores, endings and bands."""

from __future__ import annotations

from collections.abc import Mapping

ENDINGS: Mapping[str, str] = {
    "agreement": "You agreed",
    "help_granted": "They will help",
    "later": "A date to come back",
    "deflected": "A polite no",
    "no_deal": "No deal",
    "walked_away": "You walked away",
    "best_of_luck": "They wished you the best of luck",
    "withdrawn": "The offer was withdrawn",
    "time_up": "The time was up",
}

READINESS: Mapping[str, str] = {
    "W1": "Two real alternatives, one of them for the case of no deal",
    "W2": "The best one, with a reason of your own",
    "W3": "How firm it is, and what shows it",
    "W4": "Its dates",
    "W5": "What it is worth in all",
    "W6": "A walk-away, written down",
    "W7": "Target and opening, each with a reason",
    "W8": "Their side, estimated",
    "W9": "Something done lately to improve the alternative",
    "W10": "A true sentence about alternatives, and an exit line, ready",
    "C1": "Did not agree below the walk-away",
    "C2": "Truthful about alternatives",
    "C3": "Asked before telling; kept weak cards and need back",
    "C4": "Spoke of alternatives without an either-or",
    "C5": "Kept the plan under pressure",
    "C6": "Ended it the right way",
}

CAPS: Mapping[str, str] = {
    "bluff_called": "a bluff was called",
    "bluff": "a bluff was in it",
    "no_card": "there was no preparation card",
    "empty_threat": "you threatened to leave and would have stayed",
    "accepted_below": "you agreed below your walk-away",
    "left_good_deal": "you left a deal well above your walk-away",
}
