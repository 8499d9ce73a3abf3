"""Questions about you and them: aims, interests, the ask, what is open, their side."""

from __future__ import annotations

from simulator.worksheet.asking import EACH, Question, Section, of_kind

AIMS = Section("Where this should lead", (
    Question(
        ("aims", "five_years"), "In five years, where would you like work and life to be?",
        ("Seen from there, it is easier to tell what this talk is really for.",
         "A rough picture is enough. Nobody holds you to it."),
        "running a small lab, home by six, a garden",
    ),
    Question(
        ("aims", "next_step"), "Which next step leads in that direction?",
        ("It keeps you from winning something that leads elsewhere.",
         "One step, near enough to see."),
        "a post in which I plan my own studies",
    ),
    Question(
        ("aims", "drop"), "Is there anything you feel you ought to want, and don't?",
        ("What you only ought to want is easy to give up, once you have told yourself.",
         "You can trade it for what you do want."),
        "a bigger title; a car", "list", commas=True,
    ),
))  # fmt: skip

MATTERS = Section("What matters to you", (
    Question(
        ("interests",), "What matters to you in this? The most important first.",
        ("Behind every demand is a reason, and a reason can be met in many ways.",
         "The talk is scored by them: were they said, built into offers, served?"),
        "learning a trade, a fair start, time for my mother", "list",
        (("interests", EACH, "what"),), commas=True,
    ),
    Question(
        ("interests", EACH, "weight"), "How much does it weigh: “{item}”? 3 a lot, 2, 1 a little.",
        ("When you cannot have everything, the weights say what to keep.",
         "If all are 3, ask yourself which you would give up last."),
        "3", "weight",
    ),
    Question(
        ("wishes", "must"), "What has to be in it, or you would rather leave it?",
        ("Few things belong here. Each one closes a door, so be sure of it.",
         "If you would swallow it for enough money, it belongs further down."),
        "no night shifts", "list", commas=True,
    ),
    Question(
        ("wishes", "excited"), "What would make you really glad?",
        ("This is what you reach for, so let it be more than what you could bear.",
         "Ask a little above it; there is time to come down."),
        "a mentor, one day at home", "list", commas=True,
    ),
    Question(
        ("wishes", "nice"), "And what would be nice, but could go?",
        ("These are what you trade with: giving one up counts when it was on the list.",
         "Small things that cost them little belong here too."),
        "a better laptop, the course in May", "list", commas=True,
    ),
))  # fmt: skip

_ARGUE = ("ask", "arguments")

ASK = Section("What you ask for", (
    Question(
        ("ask", "kind"),
        "What kind of ask is it? 1 usual here, 2 an exception for you, 3 something new for them.",
        ("Each kind needs its own arguments: what is usual, why it fits, where to.",
         "If you don't know what is usual here, that is the first thing to find out."),
        "1", "kind",
    ),
    Question(
        _ARGUE, "Which norms and figures speak for it?",
        ("For what is usual, the strongest word is what others get for the same work.",
         "Two good ones are enough: of many, the weakest is answered."),
        "the survey's middle is 66k; I built the weekly report", "list",
        when=of_kind("asking"),
    ),
    Question(
        _ARGUE, "Why does it suit them: the fit, who covers for you, a trial first?",
        ("An exception is easier to grant when you say how the work gets done.",
         "A trial with an end lets them say yes without promising for ever."),
        "Sam covers Mondays; we look again after three months", "list", when=of_kind("bending"),
    ),
    Question(
        _ARGUE, "What is the vision, who is with you, and how can it be tried in small?",
        ("Something new is carried by people, not by one good speech.",
         "A small trial costs them little and shows what you mean."),
        "one contact a client; Lena in sales backs it; first two clients", "list",
        when=of_kind("shaping"),
    ),
    Question(
        _ARGUE, "What speaks for it, seen from their side?",
        ("Reasons that help them travel further than reasons that help you.",
         "Two good ones are enough: of many, the weakest is answered."),
        "I can start before the quarter ends; I know the system already", "list",
        when=of_kind(None),
    ),
))  # fmt: skip

OPEN_ENDS = Section("What is open, and who counts", (
    Question(
        ("unknowns",), "What don't you know yet that you would need to know?",
        ("Whatever stands here is a question to ask, before the talk or early in it.",
         "Asking is no weakness; guessing wrong is dearer."),
        "whether pay was set by a band; when budgets are made", "list",
    ),
    Question(
        ("theirs", "decides"), "Who decides in the end?",
        ("The person across the table may have to carry your wish to somebody else.",
         "Then help them carry it: give them the sentence they can use."),
        "her director, I think",
    ),
    Question(
        ("allies",), "Who has to be on side, at work or at home?",
        ("Some talks are lost afterwards, in a kitchen or a corridor.",
         "Somebody who hears of it early is seldom against it later."),
        "Jonas, my team lead", "list", (("allies", EACH, "who"),), commas=True,
    ),
    Question(
        ("allies", EACH, "told"), "Does {item} know of it yet?",
        ("Nobody likes to be the last to hear.",
         "If not, you know whom to talk to first."),
        "no", "yes",
    ),
))  # fmt: skip

GUESSES = Question(
    ("theirs", "interests"), "What does {counterpart} probably care about?",
    ("An offer that gives them something is easier to say yes to.",
     "After the talk you see which of your guesses were right."),
    "a quick start, peace in the team", "list", (("theirs", "interests", EACH, "what"),),
    commas=True,
)  # fmt: skip

THEIRS = Section("Their side", (
    GUESSES,
    Question(
        ("theirs", "interests", EACH, "basis"),
        "“{item}”: do you know it or guess it, and how sure are you?",
        ("A guess is a question you can ask; what you know you can build on.",
         "How sure you are is compared with how it was, to make the next guess better."),
        "a guess, 60%", "sure", (("theirs", "interests", EACH, "sure"),),
    ),
    Question(
        ("theirs", "alternatives"), "If the two of you don't agree, what can they do instead?",
        ("It says how much they need this; your own need is easier to see than theirs.",
         "Ask yourself what it would cost them to begin again."),
        "take the second candidate, three weeks later",
    ),
    Question(
        ("theirs", "limits"), "What can they hardly give, and what holds them?",
        ("Where they cannot move, pushing costs goodwill and brings nothing.",
         "Then look for what stands beside it."),
        "the base is tied to a band; one-off payments are not",
    ),
))  # fmt: skip
