"""The fixed words: acts, company, manners. Files, transcripts and scripts rely on them."""

from __future__ import annotations

ACTS = (
    "greet", "appreciate", "give", "ask", "ask_generic", "reflect", "share", "justify",
    "propose", "trade", "request", "accept", "decline", "disclose", "ultimatum",
    "pause", "close", "walk_away", "disdain", "plead", "unclear",
)  # fmt: skip
"""Every kind of thing that can be said."""

TERM_ACTS = frozenset({"propose", "trade", "request", "ultimatum"})
"""Acts that may carry terms, and are then judged by the zone their package lies in."""

COMPANY = ("appreciate", "reflect", "share", "justify", "disclose")
"""Acts that may accompany another. A question is a move of its own: it wants an answer."""

MANNERS = ("plain", "hedged", "warm", "sharp")
"""How something was said; `plain` unless said otherwise."""

ZONES = ("none", "acceptable", "stretch", "beyond", "insulting")
"""Where a proposal lies against the counterpart's threshold; `none` when nothing was proposed."""

TOPIC_ACTS = ("ask", "reflect", "share", "give", "appreciate", "justify", "request", "disclose")
"""Acts that may be about a topic."""
