"""The mentor's side of a pre-mortem: what to ask, when to be silent, how to close."""

from __future__ import annotations

from collections.abc import Mapping

STEPS: Mapping[str, tuple[str, str]] = {
    "plan": (
        "Ask: “Say it to me in two sentences, as you would say it to them.”",
        "Then say it back. Don't improve it yet.",
    ),
    "failed": (
        "Say: “It is a week later, you are on the way home, and it went badly.” Then be silent.",
        "Two minutes. Don't help, don't nod at one reason more than at another.",
    ),
    "endings": (
        "Read each one out. Ask: “Could that be you? How likely, how painful?”",
        "No comforting here, and no advice yet. You collect; weighing comes later.",
    ),
    "played": (
        "Look at the numbers together. Ask: “What surprises you?”",
        "They are odds over a model. Your colleague knows the real person; ask what differs.",
    ),
    "change": (
        "Ask: “If you could change only one thing, would it be this one?”",
        "Let them say the new sentence aloud, twice.",
    ),
    "drills": (
        "Read their line as they would say it, and look up. Wait for the answer.",
        "Say what you heard, not what was wrong. Then again.",
    ),
    "monday": (
        "Ask: “And if it happens anyway, what do you do on Monday?”",
        "Wait until the answer is something one can do, with a day to it.",
    ),
    "close": (
        "Say what stays true of them whatever the answer is. Mean it, and name one thing you saw.",
        "Agree when you will hear how it went: to celebrate, or to walk and talk.",
    ),
}
"""For each step two lines: what to say, and what to do."""
