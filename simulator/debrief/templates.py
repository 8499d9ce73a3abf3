"""The sentences of praise and correction, by code: effect and, for corrections, what to say.

Written for this project. Names in braces are properties of `advice.Scene`. A code followed by
`.request` is for talks in which help is asked for, not terms.
"""

from __future__ import annotations

from collections.abc import Mapping

TEMPLATES: Mapping[str, tuple[str, str]] = {
    "played": (
        "You said it aloud and stayed to the end. Now you know where it gets hard, and nobody saw.",
        "",
    ),
    "honest": (
        "You spoke of your alternative as it is. {name} could hear it as information, not as a "
        "threat.",
        "",
    ),
    "good_ask": (
        "A clear ask: what you want, and then a stop. It can be answered.",
        "",
    ),
    "opened": (
        "That question opened something: {wish}. From here on you could offer {name} something "
        "that counts.",
        "",
    ),
    "named": (
        "You said back what {name} cares about. People give more to somebody who has listened.",
        "",
    ),
    "deed": (
        "You gave {name} something that counts: {wish}. Do that again.",
        "",
    ),
    "trade": (
        "You gave something to get something, and {name} moved. That is how a package grows.",
        "",
    ),
    "reason": (
        "One reason from outside, then the number. {name} had something to carry upstairs.",
        "",
    ),
    "pressure_ok": (
        "Under pressure you neither ran nor jumped: you made room to think.",
        "",
    ),
    "umbrage_ok": (
        "{name} showed some shock. You stayed calm and went on asking, which is the whole skill.",
        "",
    ),
    "refusal_ok": (
        "A closed door, and you looked for the next one instead of pushing.",
        "",
    ),
    "good_exit": (
        "Nothing that could be had here reached your walk-away, and you said no. For the deal, "
        "that is a full win.",
        "",
    ),
    "ultimatum": (
        "That left {name} two answers, and one of them was to let you go. You would have stayed, "
        "so it was a threat with nothing behind it.",
        "What would you need to see {further}?",
    ),
    "ultimatum_true": (
        "You would really leave, so it was true, but {name} heard a shove. The same facts work "
        "better as information.",
        "I have to give an answer elsewhere this week. I'd rather it were you. What is possible "
        "by then?",
    ),
    "disdain": (
        "That judged the offer, or the person. {name} now wonders what working with you would be "
        "like.",
        "It's lower than I had hoped. How was it put together?",
    ),
    "bluff": (
        "You claimed more than you have. If {name} asks for the paper, the talk is over, and "
        "people remember.",
        "{true_sentence}",
    ),
    "need": (
        "What you need is real, and it is not {name}'s reason to give. It also shows how much "
        "hangs on a yes.",
        "For this work, at this level, this is what I see paid elsewhere. That is where I'd like "
        "to be.",
    ),
    "need.request": (
        "{name} heard how much hangs on this, and cannot carry it. It is easier to help with a "
        "direction than with a plight.",
        "I'm moving towards this kind of work, and one question about it keeps coming back. May I "
        "ask it?",
    ),
    "disdain.request": (
        "That was about {name}, or about what {name} cares for. Help is given freely, and here it "
        "stopped.",
        "I see it differently from my side of the field. May I say how?",
    ),
    "generic": (
        "{name} has answered that a hundred times. It costs goodwill and opens nothing.",
        "What has turned out harder in this work than it looked from outside?",
    ),
    "hedge": (
        "You wrapped the ask in cotton wool. {name} heard that a no would be fine too.",
        "I'd like {asked}.",
    ),
    "apology": (
        "You said sorry for an ordinary request. It makes the request look improper.",
        "Thank you for taking the time. I'd like to talk about {asked}.",
    ),
    "too_far": (
        "So far outside what {name} can do that it was not heard as an ask.",
        "Before I name anything: what range did you have in mind, and what would the top of it "
        "take?",
    ),
    "not_elicited": (
        "You never found out that {name} cares about {wish}. Knowing it would have given you "
        "something to work with.",
        "{question}",
    ),
    "not_used": (
        "{name} told you about {wish}, and you did not come back to it. It was worth something in"
        " return.",
        "You said that {wish} matters. {gift}",
    ),
    "not_shared": (
        "You never said why you want what you want. {name} can only offer what is known to matter "
        "to you.",
        "What matters to me in this is {own_wish}. How could that look here?",
    ),
    "gave_away": (
        "You gave {name} something, worth {gap} points to you, and asked for nothing. It was taken "
        "gladly.",
        "I could offer {asked}. What would you be able to do for me in return?",
    ),
    "early_favour": (
        "You asked before there was enough between you. {name} protects a good name first.",
        "Before I ask for anything: what is the team wrestling with just now?",
    ),
    "hurried": (
        "A date was named and you said yes at once. {name} might have given you an hour, perhaps "
        "a day.",
        "I'm keen, and I want to say a yes I can keep. May I come back to you tomorrow at noon?",
    ),
    "too_many_reasons": (
        "A third reason. {name} will answer the weakest one.",
        "Two things speak for it, and then I'll stop.",
    ),
    "accept_low": (
        "You said yes below your own walk-away. Nothing new had come up that made it worth more.",
        "Thank you for going as far as you could. On this I have to say no, and I'm sorry about "
        "it.",
    ),
    "took_first": (
        "You took the first thing on the table. {name} had not been asked for anything yet.",
        "Thank you, I'm glad about it. Before I say yes: which parts of it have some give?",
    ),
    "missed_deal": (
        "What lay on the table was better than your walk-away by {gap} points. Leaving cost you "
        "that.",
        "I can say yes to {table}. Shall we write it down?",
    ),
    "time_up": (
        "The time ran out before you came to the point.",
        "We have a few minutes left. May I put one proposal on the table?",
    ),
}
