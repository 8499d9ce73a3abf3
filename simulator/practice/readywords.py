"""How each point of the worksheet that is still to be had can be had: what to do, an example."""

from __future__ import annotations

ITEMS = {
    "W1": "your alternatives", "W2": "why the best one is best", "W3": "how firm it is",
    "W4": "its dates", "W5": "what it is worth", "W6": "your walk-away",
    "W7": "target and opening", "W8": "their side", "W9": "making it better",
    "W10": "two sentences to have ready",
}  # fmt: skip
"""What each item is about."""

STEPS: dict[str, tuple[str, str]] = {
    "first": (
        "Write down one thing you could do without them. Staying where you are counts, and so "
        "does going on looking.",
        "Stay in my job, and see two more firms before Christmas.",
    ),
    "second": (
        "Find a second course that is more than a wish. One message can be enough to begin it.",
        "Asked Lena whether her team is still looking; she will ask around.",
    ),
    "firmer": (
        "Your other courses are plans so far. Take one small step on one of them, and note it.",
        "Wrote to the recruiter from spring: a call next week. That makes it F1.",
    ),
    "ground": (
        "Note what you have if that offer falls through, and mark it for Monday. Staying counts, "
        "and so does going on looking.",
        "Stay in my job, and see two more firms before Christmas.",
    ),
    "begin": (
        "Your best alternative is a plan so far. Take one small step on it, and note what came of "
        "it.",
        "Wrote to the recruiter from spring: a call next week. That makes it F1.",
    ),
    "monday": (
        "Mark what you will do on the Monday after, if there is no deal. It is the ground you "
        "stand on.",
        "Monday: stay, and finish the report that shows what I can do.",
    ),
    "best": (
        "Say which of your alternatives is best for you, all in all.",
        "Best: stay where I am.",
    ),
    "reason": (
        "Say why it is the best one, in terms of something on your own list of interests.",
        "I keep learning there, and learning comes first for me.",
    ),
    "interests": (
        "List what matters to you, then say which of it your best alternative serves.",
        "1 learning, 2 a fair salary, 3 evenings at home.",
    ),
    "firmness": (
        "Say how firm your best alternative is, from F0 (nothing yet) to F5 (you have it now).",
        "Second interview done, no word yet: F2.",
    ),
    "evidence": (
        "Note what shows that it is so firm: a mail, a date, a person.",
        "Mail from Ms Okafor of 12 November, with the terms.",
    ),
    "dates": (
        "Note two of its dates: until when it holds, when you must answer, when it could start. "
        "'open' is an answer too.",
        "Holds until 5 December, could start on 1 February.",
    ),
    "value": (
        "Value it beside the base: bonus, benefits, commute, hours, the work itself. Where money "
        "says little, in percent of your target.",
        "Benefits 4,000, commute 1,800, the work itself 2,000.",
    ),
    "here": (
        "Value what is offered here in the same parts, so that the two can be compared.",
        "Here: base 62,000, benefits 3,000, commute 600.",
    ),
    "walk_away": (
        "Write down the least you would say yes to: a number, or a whole package.",
        "64,000, or 62,000 with a dated review.",
    ),
    "apart": (
        "Set your walk-away apart from your target. Between the two is the room you talk in.",
        "Target 68,000, walk-away 64,000.",
    ),
    "derive": (
        "Say where your walk-away comes from: from what your best alternative is worth, or from "
        "something else you can name.",
        "My job comes to 63,000 with all in it, and a change has to be worth it.",
    ),
    "target": (
        "Write down your target: what a good outcome looks like, better than your walk-away.",
        "68,000 and a review in six months.",
    ),
    "opening": (
        "Write down what you will ask for first: your target, or a little above it.",
        "70,000, because adverts for this work say 66 to 72.",
    ),
    "order": (
        "Put them in order: the opening no lower than the target, the target above the "
        "walk-away.",
        "Open at 70,000, aim for 68,000, leave below 64,000.",
    ),
    "outside": (
        "Give target and opening a reason from outside, one that would convince a stranger.",
        "Three adverts for this work, this autumn: 66,000 to 72,000.",
    ),
    "their_alternatives": (
        "Guess what they do if you say no.",
        "They go back to the second candidate, and lose a month.",
    ),
    "their_limits": (
        "Guess what they cannot do: a band, a budget, a rule.",
        "Pay above the band needs the director.",
    ),
    "decides": (
        "Find out who decides. It may not be the person you talk to.",
        "Her director signs; she recommends.",
    ),
    "improve": (
        "Do one thing before the talk that makes your alternative better, and note it.",
        "Ask the other firm when they will decide.",
    ),
    "improve_date": (
        "Give what you will do for your alternative a day, before the talk.",
        "Call on Thursday, 27 November.",
    ),
    "truth": (
        "Write down the true sentence for when they ask about alternatives.",
        "I'm looking at a few possibilities, and this is the one I'd like to work out.",
    ),
    "leave": (
        "Write down how you would leave kindly, so that you never need to find the words there.",
        "Thank you for trying. For this I have to say no, and I'd be glad to talk again.",
    ),
}  # fmt: skip
"""What to do for the next points of an item, by what it wants, and an example."""

FAR = ((54, "all but a little"), (36, "well on the way"), (18, "a good beginning"),
       (0, "just begun"))  # fmt: skip
"""How far a worksheet is, by its points of 60; defaults."""
