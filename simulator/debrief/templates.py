"""The sentences of praise and correction, by code: effect and, for corrections, what to say.

Written for this project. Names in braces are properties of `advice.Scene`. A code followed by
`.request` is for talks in which help is asked for, not terms; by `.leaving` for those in which
leaving is right.
"""

from __future__ import annotations

from collections.abc import Mapping

TEMPLATES: Mapping[str, tuple[str, str]] = {
    "played": (
        "You put it into words before it counts. That is what a rehearsal is for.",
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
        "That question opened something: {wish}. From then on you knew what you could offer.",
        "",
    ),
    "named": (
        "You said back what {name} cares about. After that {name} knows that you listened.",
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
        "A reason, and then the number: {name} could carry that further.",
        "",
    ),
    "pressure_ok": (
        "Under pressure you neither ran nor jumped; you went on at your own pace.",
        "",
    ),
    "umbrage_ok": (
        "{name} showed some shock. You stayed calm and kept the talk going; that takes nerve.",
        "",
    ),
    "refusal_ok": (
        "A closed door, and you did not push against it.",
        "",
    ),
    "good_exit": (
        "Nothing that could be had here reached your walk-away, and you left. For the deal, "
        "that is a full win.",
        "",
    ),
    "ultimatum": (
        "That left {name} two answers, and one of them was to let you go. You would have stayed.",
        "What would you need to see {further}?",
    ),
    "ultimatum_true": (
        "You would really leave, so it was true, but {name} heard a shove. The same facts work "
        "better as information.",
        "I have to give an answer elsewhere this week. I'd rather it were you. What is possible "
        "by then?",
    ),
    "disdain": (
        "{name} heard a verdict, and some of the goodwill was gone.",
        "It's lower than I had hoped. How was it put together?",
    ),
    "bluff": (
        "You claimed more than there is. {hollow}",
        "{true_sentence}",
    ),
    "bare_news": (
        "The news came without a why, and that sounds like a decision already taken.",
        "I'm telling you because I'd like this to work. What matters to me is {own_wish}.",
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
        "{name} heard a verdict. Help is given freely, and a verdict stops it.",
        "I see it differently from my side of the field. May I say how?",
    ),
    "generic": (
        "{name} has answered that a hundred times. It costs goodwill and opens nothing.",
        "{question}",
    ),
    "hedge": (
        "You wrapped the ask in cotton wool. {name} heard that a no would be fine too.",
        "I'd like {asked}.",
    ),
    "too_far": (
        "So far outside what {name} can do that it was not heard as an ask.",
        "Before I name anything: what range did you have in mind, and what would the top of it "
        "take?",
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
    "not_heard": (
        "You gave reasons, and {name} did not hear in them what matters to you. Say it plainly, "
        "in a sentence of its own.",
        "What matters to me in this is {own_wish}. How could that look here?",
    ),
    "gave_away": (
        "You gave {name} something, worth {gap} points to you, and asked for nothing back.",
        "I could offer {asked}. What would you be able to do for me in return?",
    ),
    "early_favour": (
        "You asked before there was enough between you. {name} protects a good name first.",
        "Before I ask for anything: {asking}",
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
        "You said yes below your own walk-away. That line was drawn in calm, for this very moment.",
        "Thank you for going as far as you could. On this I have to say no, and I'm sorry about"
        " it.",
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
        "The time ran out before anything was agreed.",
        "We have a few minutes left. May I put one proposal on the table?",
    ),
    "tried": (
        "It went wrong in here, where nobody saw, and not out there. That is what a rehearsal "
        "is for.",
        "",
    ),
    "disdain.leaving": (
        "{name} heard a verdict on the offer, and on the work behind it. A no needs none.",
        "Thank you for the offer. It isn't the right one for me, and I'd like to tell you why.",
    ),
    "bluff.request": (
        "You claimed more than there is. Help is given on trust, and this strains it.",
        "I'm asking a few other people as well.",
    ),
    "need.leaving": (
        "It sounded like bad news, and {name} had to wait for it. A clear word is kinder, for "
        "both of you.",
        "I've thought about it with care, and I'm going to say no. I wanted you to hear it from"
        " me.",
    ),
    "not_served": (
        "{name} heard that you understood about {wish}. Something done for it would have "
        "counted more.",
        "You said that {wish} matters. {gift}",
    ),
    "not_shared.leaving": (
        "You never said what this decision is about for you. A no is easier to take with its "
        "reason.",
        "I'd like to tell you what decided it, in one sentence.",
    ),
    "not_heard.leaving": (
        "You gave reasons, and {name} did not hear in them what this decision is about for you.",
        "I'd like to tell you what decided it, in one sentence.",
    ),
    "too_many_reasons.leaving": (
        "A third reason. One would do; with three it begins to sound like complaints.",
        "One thing decided it, and I'll leave it at that.",
    ),
}
