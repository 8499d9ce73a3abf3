"""Questions about terms: your alternatives, what is on the table, your marks and sentences."""

from __future__ import annotations

from simulator.scenario.nodes import Path
from simulator.worksheet.asking import (
    EACH,
    Question,
    Section,
    When,
    best_firmness,
    beyond_money,
    ends,
    filled,
    several,
    spread_out,
    the_best,
)

VALUE_PARTS = (
    "base", "bonus", "equity", "benefits", "one_offs", "commute", "hours", "role",
)  # fmt: skip
"""The parts of a value that one answer in words may name."""


def _parts(*path: str) -> tuple[Path, ...]:
    return tuple((*path, part) for part in VALUE_PARTS)


MONDAY = Question(
    ("alternatives", EACH, "monday"), "If nothing is agreed, what do you do on Monday?",
    ("Everybody does something. Once it has a name, you can live with a no.",
     "It need not be grand. It has to be true."),
    "I stay in my job and go on looking", "monday", (("alternatives", EACH, "what"),),
)  # fmt: skip
ALTERNATIVES = Question(
    ("alternatives",), "What else could you do without them?",
    ("Whatever needs no yes from them counts: an offer, staying, your own work.",
     "Two are better than one, because the first may fall through."),
    "the talks with the other firm", "list", (("alternatives", EACH, "what"),),
)  # fmt: skip
FIRMNESS = Question(
    ("alternatives", EACH, "firmness"), "How firm is it?",
    ("How real it is decides what you can truthfully say about it.",
     "The talk keeps to this: claiming more than you have is a bluff there."),
    "2", "firmness",
)  # fmt: skip


def _value(path: tuple[str, ...], prompt: str) -> Question:
    return Question(
        path, prompt,
        ("Not only base salary: bonus, equity, benefits, one-offs, the way there,",
         "hours more or fewer a week, and what the role itself is worth to you."),
        "base 57k, bonus 3k, pension 2k, commute 900, 3 hours more", "value",
        _parts(*path),
    )  # fmt: skip


def _kept(*path: str) -> Question:
    return Question(
        (*path, "equity_kept"), "How much of that equity do you count, in percent?",
        ("Shares may come to nothing, and you may leave before they are yours.",
         "When you skip this, half counts."),
        "50", "percent", when=filled(*path, "equity"),
    )  # fmt: skip


def _years(path: tuple[str, ...], when: When) -> Question:
    return Question(
        (*path, "years"), "What comes once: over how many years do you spread it?",
        ("It makes what comes once comparable with what comes every year.",
         "About as long as you would stay. When you skip this, three years count."),
        "3", "years", when=when,
    )  # fmt: skip


_ALT = ("alternatives", EACH)

YOURS = Section("Your alternatives", (
    MONDAY,
    ALTERNATIVES,
    Question(
        ("best",), "Which of them is the best for you, today?",
        ("Best by what matters to you, and as it is today, not at its brightest.",
         "This one decides what you need not accept."),
        "1", "pick", when=several,
    ),
    FIRMNESS,
    Question(
        (*_ALT, "evidence"), "What shows it: a mail, a date, a person?",
        ("If somebody asks, you can answer without blushing.",
         "It also keeps you from counting a kind word as an offer."),
        "the mail of 12 November from their head of staff",
    ),
    Question(
        (*_ALT, "expires"), "Until when does it stand? A day, or “open”.",
        ("An alternative with an end may be gone before the talk is.",
         "What has no end is simply open."),
        "5 December", "day",
    ),
    Question(
        (*_ALT, "starts"), "When could it begin?",
        ("It says whether there would be a gap, and who would have to wait.",
         "A guess to the month will do."),
        "in January", "day", when=ends,
    ),
    Question(
        (*_ALT, "answer_by"), "By when do they need your answer?",
        ("If it comes before your talk, ask now whether it can wait.",
         "Asking for some days more is quite usual."),
        "next Friday", "day", when=ends,
    ),
    _value((*_ALT, "value"), "What is it worth a year? The base first, then the rest."),
    _kept(*_ALT, "value"),
    Question(
        (*_ALT, "switching"), "What would it cost you, once, to go there?",
        ("Moving, a bonus left behind, months of finding your feet: all that is real.",
         "It lowers what this alternative is worth, so your walk-away stays honest."),
        "2,000", "cost", when=the_best,
    ),
    _years((*_ALT, "value"), spread_out),
    Question(
        (*_ALT, "worth"),
        "Beside what you aim for here, how good is it, in percent?",
        ("Some things have no price; a rough comparison is enough.",
         "100 would be just as good as your target here."),
        "70", "share", when=beyond_money,
    ),
    Question(
        (*_ALT, "why"), "Why is it good for you? Name what matters to you: {interests}.",
        ("An alternative is only as good as what it does for what matters to you.",
         "Use the same words as before, so that it can be found again."),
        "learning goes on there, only more slowly", when=the_best,
    ),
    Question(
        (*_ALT, "would_take"), "Hand on heart: would you take it?",
        ("An offer you would never take gives no strength, and sounds like it.",
         "No is a good answer too: then don't lean on it."),
        "yes", "yes",
    ),
    Question(
        ("improve",), "What have you done lately to make your best alternative better, or will do?",
        ("One mail or one call before the day changes how you sit there.",
         "Small is fine: ask for a date, ask for it in writing."),
        "ask the other firm when they decide", "list", (("improve", EACH, "what"),),
    ),
    Question(
        ("improve", EACH, "when"), "When was that, or when will it be: “{item}”?",
        ("With a day it is a plan; without one it is a wish.",
         "It counts when it was in the last two weeks, or comes before the talk."),
        "tomorrow", "day", lean="near",
    ),
))  # fmt: skip

HERE = Section("What is on the table", (
    _value(("here",), "What is on the table here and now, a year? The base first, then the rest."),
    _kept("here"),
    _years(("here",), filled("here", "one_offs")),
    Question(
        ("market",), "Which figures from outside do you have? Their source, one at a time.",
        ("A figure somebody else wrote down is nobody's opinion.",
         "Cite it in the talk by this name, and the counterpart knows it."),
        "the salary survey of our union", "list", (("market", EACH, "source"),),
    ),
    Question(
        ("market", EACH, "date"), "Of when is it?",
        ("An old figure is easily waved away.", "The month is enough."),
        "June 2026", "day", lean="back",
    ),
    Question(
        ("market", EACH, "mid"), "What does it say: low, middle and high, a year?",
        ("Where you stand in the range is the argument, more than the range.",
         "Two figures are taken as low and high, one as the middle."),
        "60k, 66k, 72k", "spread", (("market", EACH, "low"), ("market", EACH, "high")),
    ),
))  # fmt: skip


def _mark(name: str, part: str, prompt: str, why: tuple[str, str], example: str) -> Question:
    return Question((name, part), prompt, why, example)


TARGET = _mark(
    "target", "package", "What would be a good result that you can give reasons for?",
    ("This is the mark to keep your eyes on, and it stays in sight while you talk.",
     "Write it in words as you would say them there."),
    "a base of 68,000 and a review with a date",
)  # fmt: skip
WALK_AWAY = _mark(
    "walk_away", "package", "The least you would say yes to, rather than leave?",
    ("Fixed beforehand, it holds when the room gets warm.",
     "You see it again after the talk, not during it."),
    "a base of 64,000",
)  # fmt: skip

MARKS = Section("Your marks", (
    TARGET,
    _mark(
        "target", "why", "Which reason from outside makes that fair?",
        ("A number with a reason can be discussed; one without is easy to turn down.",
         "A survey, what colleagues get, what the work brings in."),
        "the middle of the survey for this work",
    ),
    _mark(
        "opening", "package", "What will you ask for first? No less than the target.",
        ("There has to be room to come down from, and a reason that holds it up.",
         "If you can say it aloud without laughing, it is not too high."),
        "a base of 70,000 and a review with a date",
    ),
    _mark(
        "opening", "why", "And which reason from outside holds the opening up?",
        ("The further you reach, the better the reason has to be.",
         "The top of a range is a reason, if you can say why you belong there."),
        "two adverts for the same work name 70",
    ),
    WALK_AWAY,
    _mark(
        "walk_away", "why", "Why just there? What would you have instead?",
        ("It should follow from your best alternative, not from pride or fear.",
         "When it has a reason, you can leave without regret."),
        "staying where I am comes to the same",
    ),
))  # fmt: skip

SENTENCE = Question(
    ("ask", "sentence"), "Your ask in one sentence, as you will say it?",
    ("A plain sentence is heard; a wrapped one can be overheard.",
     "Number or wish first, one reason, full stop. Say it aloud once."),
    "I'd like a base of 68,000, which is the middle for this work.",
)  # fmt: skip

TRUTHS = (
    "I'm looking around, and this is the one I'd like to make work.",
    "Somebody has shown interest. It's early, so I won't lean on it.",
    "I'm talking to another team as well, and I'd rather be here.",
    "I was told that an offer is on its way. It isn't written yet.",
    "I have an offer in writing, and I'd rather find a way here.",
    "I'm well placed where I am; I'd move for the right role.",
)
"""What can be said truthfully at each firmness, F0 to F5 (`domain.md` 2.2), in our own words."""


def _truth(level: int | None, example: str) -> Question:
    return Question(
        ("lines", "truth"), "If they ask what else you have: the true sentence?",
        ("It comes as no surprise, so it needs no bluff and no blushing.",
         "As much as is true, and not a word more."),
        example, when=best_firmness(level),
    )  # fmt: skip


TRUTH = _truth(None, TRUTHS[0])

LINES = Section("What you will say", (
    SENTENCE,
    TRUTH,
    *(_truth(level, example) for level, example in enumerate(TRUTHS)),
    Question(
        ("lines", "leave"), "And if it comes to nothing: how do you leave with a kind word?",
        ("When the way out has words, you need not stay for want of them.",
         "People meet again. The last sentence is remembered."),
        "Thank you for trying. I'll say no, and gladly talk in spring.",
    ),
))  # fmt: skip
