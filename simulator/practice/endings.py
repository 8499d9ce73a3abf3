"""Headings for the ways a talk ends."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "agreement": "You have an agreement.",
    "help_granted": "They will help you.",
    "later": "Not yet: it stands, and there is a date to come back.",
    "deflected": "Politely turned aside.",
    "no_deal": "No deal.",
    "walked_away": "You said no and left.",
    "best_of_luck": "They wish you the best of luck.",
    "withdrawn": "The offer was withdrawn.",
    "time_up": "The time is up.",
}
"""One heading for each kind of ending."""

SHORT: Mapping[str, str] = {
    "agreement": "agreement", "help_granted": "help granted", "later": "a date to come back",
    "deflected": "deflected", "no_deal": "no deal", "walked_away": "you left",
    "best_of_luck": "best of luck", "withdrawn": "withdrawn", "time_up": "time up",
}  # fmt: skip
"""The same in two words, for lists."""
