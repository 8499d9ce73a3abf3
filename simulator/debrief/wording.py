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

FIRMNESS = (
    "nothing yet", "a hint", "talks under way", "a spoken offer", "a written offer",
    "what you have now",
)  # fmt: skip
"""How real an alternative is, F0 to F5, in a few words (levels of `domain.md` 2.2)."""

TIER_WORDS: Mapping[str, str] = {
    "must": "musts", "excited": "would be very glad", "nice": "nice to have"
}  # fmt: skip
"""The tiers of the wish list."""

WANTS: Mapping[str, str] = {
    "first": "Write down one real alternative, or what you do on Monday without a deal.",
    "second": "Find a second real alternative.",
    "firmer": "Make a second alternative real: a hint is enough to begin with.",
    "ground": "Note what you have if that offer falls through.",
    "begin": "Take one small step on the best alternative, and note what came of it.",
    "monday": "Mark what you do on Monday when there is no deal.",
    "best": "Say which alternative is the best.",
    "reason": "Say why the best alternative is best, in words of one of your interests.",
    "interests": "Write down what matters to you, so that the best alternative has its reason.",
    "firmness": "Say how firm the best alternative is, F0 to F5.",
    "evidence": "Note what shows how firm it is: a mail, a date, a name.",
    "dates": "Date the best alternative: until when, from when, answer by when.",
    "value": "Say what the best alternative is worth in all: three parts, or one number.",
    "here": "Put a value on what is here, too, to set the alternative against.",
    "walk_away": "Write a walk-away, the least you would still accept.",
    "apart": "Set the walk-away apart from the target.",
    "derive": "Give the walk-away its reason, or let it follow from the alternative.",
    "target": "Write a target.",
    "opening": "Write the opening, what you ask for first.",
    "order": "Put them in order: opening, then target, then walk-away.",
    "outside": "Give target and opening a reason from outside.",
    "their_alternatives": "Note what they can do without you.",
    "their_limits": "Note how far they can probably go.",
    "decides": "Note who decides.",
    "improve": "Do one thing that makes your alternative better, and note it.",
    "improve_date": "Set a day, before the talk, for what makes your alternative better.",
    "truth": "Write the true sentence about your alternatives.",
    "leave": "Write your way out in one friendly sentence.",
}
"""What the next points of the worksheet ask for, by the codes of `worksheet.rubric`."""
