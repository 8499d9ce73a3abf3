"""The wording coach in words: what a mark did to this counterpart. Codes come in, lines go out."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.language.coaching import START, Coaching, Feedback, Points
from simulator.scenario.model import Scenario

SAID: Mapping[str, str] = {
    "hedge": "Said like that, {name} may take it for a thought and not for an ask.",
    "apology": "Asking belongs to such a talk; a sorry tells {name} that it does not.",
    "ultimatum": "It offers {name} the choice of losing you, and you would have stayed.",
    "ultimatum_true": "True, and {name} felt a shove all the same. A date and a question do more.",
    "disdain": "It ran down the offer or the person; {name} hears the tone before the point.",
    "bluff": "That is more than you have. If {name} asks to see it, little you say counts after.",
    "need": "Hard, and true, but {name} cannot put it on a form. Speak of the work instead.",
    "need.request": "{name} hears how much hangs on this and cannot carry it.",
    "generic": "{name} could read that answer out. Ask for what only {name} can tell.",
    "too_many_reasons": "With a third reason {name} can pick the weakest. Two are plenty.",
    "serial": "Each new point on its own makes {name} wonder how many are left.",
    "irritator": "Words like these win {name} for nothing and rub a little.",
    "own_words": "You found words of your own for it. That is what the rehearsal is for.",
    "follow_up": "You took up what {name} had just said. That is listening one can hear.",
    "what_would_it_take": "That asks {name} to look for a way with you, not for a no.",
    "trade": "Something for something: {name} gets a reason to say yes.",
    "honest": "Told as it is, as news and not as a lever. {name} can trust it.",
    "range": "A modest range upwards, with its reason: firm and easy to talk about.",
    "good_ask": "Plain and whole: {name} knows what you want and can answer it.",
    "summary": "Said back for {name} to put right: nobody leaves with two versions.",
    "open_question": "A question {name} cannot answer with yes or no.",
    "time": "You asked for time as somebody who will come back with an answer.",
    "good_exit": "Said so that the two of you can talk again.",
    "thanks": "Thanks that say what for. {name} knows it was noticed.",
}
"""What each mark did, in one line; `{name}` is the counterpart. Written for this project; a code
followed by `.request` is for talks in which help is asked for."""

LABELS: Mapping[str, str] = {
    "hedge": "hedged", "apology": "sorry for asking", "ultimatum": "ultimatum",
    "ultimatum_true": "true, but a shove", "disdain": "contempt", "bluff": "bluff",
    "need": "need as a reason", "generic": "question for anybody",
    "too_many_reasons": "a third reason", "serial": "one demand after another",
    "irritator": "words that rub", "follow_up": "following up",
    "what_would_it_take": "what would it take", "trade": "something for something",
    "honest": "honest about the alternative", "range": "range with a reason",
    "good_ask": "clear ask", "summary": "saying back", "open_question": "open question",
    "time": "asking for time well", "good_exit": "leaving well", "thanks": "thanks with a detail",
}  # fmt: skip
"""Short names of the kinds, for the line under the score."""

METERS: Mapping[str, str] = {"rapport": "goodwill", "patience": "patience"}
STEPS = ("", "a step", "two steps", "three steps", "four steps")
HAPPENED: Mapping[str, str] = {
    "pressure": "Pressure came next.", "refusal": "A refusal came next.",
    "umbrage": "A show of shock came next.",
}  # fmt: skip
ENDED: Mapping[str, str] = {
    "best_of_luck": "There the talk ended: best of luck.",
    "withdrawn": "There the offer was withdrawn.", "deflected": "There it ended, with a polite no.",
    "no_deal": "There it ended without a deal.",
}  # fmt: skip


def effect_words(feedback: Feedback, scenario: Scenario) -> str:
    """What the words did to this counterpart, and what in the talk followed, in one or two lines.

    Only what fits is told: losses beside a correction, gains beside a praise.
    """
    code = f"{feedback.code}.{scenario.asks_with}"
    said = SAID.get(code) or SAID[feedback.code]
    told = _gains(feedback, scenario) if feedback.good else _losses(feedback)
    return " ".join([said.replace("{name}", scenario.counterpart), *told])


def _losses(feedback: Feedback) -> list[str]:
    fell = [
        f"{METERS[one.what]} fell {STEPS[min(-one.by, 4)]}"
        for one in feedback.effects
        if one.what in METERS and one.by < 0
    ]
    told = [_capital(" and ".join(fell)) + "."] if fell else []
    for one in feedback.effects:
        if one.what == "ending" and one.which in ENDED:
            told.append(ENDED[one.which])
        elif one.what == "event" and one.which in HAPPENED:
            told.append(HAPPENED[one.which])
        elif one.what == "unmoved" and not fell:
            told.append("Nothing moved.")
        elif one.what == "concede" and one.by > 0:
            told.append("This time you were helped out.")
    return told


def _gains(feedback: Feedback, scenario: Scenario) -> list[str]:
    labels = {one.id: one.label for one in scenario.interests.them}
    for one in feedback.effects:
        if one.what == "opened":
            return [f"It opened something: {labels[one.which]}."]
    moved = any(one.what == "concede" and one.by > 0 for one in feedback.effects)
    rose = any(one.what == "rapport" and one.by > 0 for one in feedback.effects)
    return [f"{scenario.counterpart} moved."] if moved else ["Goodwill rose."] if rose else []


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def score_words(coaching: Coaching, lost: bool = False) -> str:
    """The score with where it comes from, or why there is none; in a lost talk what it is not."""
    if coaching.score is None:
        return "Wording: no score, nothing was typed in your own words."
    part = "" if coaching.typed == coaching.turns else f" ({_turns(coaching)})"
    alone = (
        ", for the words alone, not for how this ended" if lost and coaching.score >= START else ""
    )
    return f"Wording {coaching.score} of 100{part}{alone}. Begins at 70{_sources(coaching)}."


def _turns(coaching: Coaching) -> str:
    return f"{coaching.typed} of {coaching.turns} turns were in your own words"


def _sources(coaching: Coaching) -> str:
    lines = sorted(coaching.lines, key=lambda one: -one.points if one.points > 0 else one.points)
    up = [_source(one) for one in lines if one.points > 0]
    down = [_source(one) for one in lines if one.points < 0]
    return "".join(f"; {', '.join(part)}" for part in (up, down) if part)


def _source(one: Points) -> str:
    sign = f"+{one.points}" if one.points > 0 else f"−{-one.points}"
    where = "turn" if len(one.turns) == 1 else "turns"
    return f"{LABELS[one.code]} {sign} ({where} {', '.join(map(str, one.turns))})"
