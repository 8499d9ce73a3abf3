"""The six standard endings (`domain.md` 6): with somebody who has something to give, and with
somebody one asks a favour of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.analysis import sorting
from simulator.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard ending: its name, its early sign, what prevents it, the line by which one knows
    it, and what a good answer has in it."""

    name: str
    sign: str
    prevents: str
    line: str
    wanted: str


TABLE: Mapping[str, Standard] = {
    sorting.CLOSED: Standard(
        "They will not negotiate",
        "bands and rules are named early, or the person across the table decides nothing",
        "asking what can move, and who decides, before you ask for anything",
        "I'm sorry, that is fixed. There is nothing I can do about it.",
        "accept that this is closed, and ask what is open or when it will be looked at again",
    ),
    sorting.TOO_MUCH: Standard(
        "You ask too much",
        "a long silence, a joke, a look at somebody else",
        "a reason from outside, and a package with more than one part",
        "You can't be serious. Nobody here gets that.",
        "stay friendly, and ask what they had in mind and what the upper end would take",
    ),
    sorting.NOW: Standard(
        "They want an answer now",
        "a date is named twice, or somebody else who is waiting",
        "asking for their dates at the start, and knowing how long you need",
        "I need your answer today, before I leave this room.",
        "say that you are keen, name the day you will answer, and ask what makes it today",
    ),
    sorting.LUCK: Standard(
        "“Then best of luck”",
        "a shrug when you mention the other offer; praise in the past tense",
        "telling of an offer only if you would take it, and asking for advice, not for a match",
        "Well, that sounds like a good offer. We'd be sorry to lose you. Best of luck.",
        "thank them, say that you had hoped to find a way here, and name a day for your answer",
    ),
    sorting.NEVER_MIND: Standard(
        "“Thanks, but never mind”",
        "answers get shorter, and somebody wants to check whether it still fits",
        "no word against what they offer, and no new job as its price",
        "Perhaps we are looking for different things. Let me check whether this still fits.",
        "take one step back to what was on the table, and say plainly that you want it",
    ),
    sorting.GONE: Standard(
        "The other offer evaporates",
        "its dates slip, nothing comes in writing, your friend there goes quiet",
        "leaning only on what is written, and staying polite on both sides",
        "By the way, how is that other thing going? We heard they have stopped hiring.",
        "the truth in one sentence, and that you would still like to work towards the step here",
    ),
}  # fmt: skip

FAVOUR: Mapping[str, Standard] = {
    sorting.CLOSED: Standard(
        "They will not help",
        "“I don't really do that” comes early, or it turns out not to be in their hands",
        "asking what would be easy for them, before you ask for anything",
        "I'm afraid I don't do that. It goes through the usual channels here.",
        "leave the no easy, and ask for something that costs them nothing, such as their view",
    ),
    sorting.TOO_MUCH: Standard(
        "You ask too much of them",
        "a pause before the answer, a joke, a look at the clock",
        "the smallest help that would be of use, and their name kept out of it if they like",
        "That's quite a lot to ask. We hardly know each other.",
        "take it back lightly, thank them, and ask what they would want to know of you first",
    ),
    sorting.NOW: Standard(
        "They want it at once",
        "“send it to me now”, or a date that you did not know of",
        "having your two lines ready before you meet",
        "Fine, what shall I write to her? I'm seeing her in ten minutes.",
        "two lines they can pass on as they are, or the hour at which they will have them",
    ),
    sorting.LUCK: Standard(
        "“Then best of luck”",
        "they praise your other plan and put their coat on",
        "telling of other ways only if they are real, and not as a reason to hurry",
        "It sounds as if you have it sorted, then. Best of luck with it.",
        "thank them, and say in one sentence what you would still value from them",
    ),
    sorting.NEVER_MIND: Standard(
        "The tie cools",
        "answers get shorter, and no question comes back",
        "a question about them first, and no word of what you need",
        "I have to run. Let's leave it there, shall we?",
        "let them go at once, thank them for one thing they said, and promise to report back",
    ),
    sorting.GONE: Standard(
        "The other way in closes",
        "the post is filled, or the form disappears from the site",
        "applying in the meantime, and not waiting for one person",
        "By the way, have you seen? The post has gone from the site.",
        "that you had hoped so, and that you would like to stay in touch about the next one",
    ),
}  # fmt: skip


def standard(code: str, scenario: Scenario) -> Standard:
    """A standard ending as it is in a scenario: with or without something on the table."""
    return (FAVOUR if scenario.asks_with == "request" else TABLE)[code]
