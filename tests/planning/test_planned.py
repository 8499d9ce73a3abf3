"""What a worksheet means: each part of it is in the plan, and is played."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.planning import wording
from simulator.planning.plan import Plan, lines
from simulator.planning.planned import plan
from simulator.scenario.loading import load
from simulator.scenario.model import EVENTS
from simulator.talk.moves import Move
from simulator.talk.player import choose
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from simulator.worksheet import fitting
from simulator.worksheet.reading import loads


def read(text: str, scenario: str = "first-offer", card: Card | None = None) -> Plan:
    return plan(loads(text).worksheet, Talk(load(scenario), card=card))


def ask(sentence: str, scenario: str = "first-offer") -> str:
    return str(read(f"ask: {{sentence: {sentence!r}}}", scenario).ask)


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Thank you so much for the offer. I would like to talk about 70,000. When do I start?",
         "propose base=70000"),
        ("I could start in two weeks. I'd like 68,000.", "trade base=68000 for start=2"),
        ("I'd like 68,000 and a mentor, if that is any help.", "propose base=68000 support=mentor"),
        ("I have thought about it. Give me 70,000 or I'm gone.", "ultimatum base=70000"),
    ],
)  # fmt: skip
def test_an_ask_of_several_sentences_is_one_ask(sentence: str, move: str) -> None:
    assert ask(sentence).split(" ~")[0].split(" with")[0] == move


def test_what_is_worse_than_what_stands_is_offered_for_the_rest() -> None:
    found = read('target: {package: "68,000 and a start in 2 weeks"}')
    assert str(found.ask) == "trade base=68000 for start=2"


def test_francs_are_read_as_people_write_them() -> None:
    sheet = loads("numbers: {offered: CHF 82'000}\nask: {sentence: Could we do CHF 90'000?}")
    fit = fitting.fitted(sheet.worksheet, load("first-offer"))
    scenario = load("first-offer", fit.numbers, fit.counterpart, fit.currency, fit.own)
    found = plan(sheet.worksheet, Talk(scenario))
    assert found.ask.terms == (("base", 90_000),)
    assert "CHF 90,000" in " ".join(wording.steps(found, scenario))


def test_where_the_sentence_names_nothing_the_opening_is_asked_for_and_then_the_target() -> None:
    said = "ask: {sentence: I think it is time for something.}\ntarget: {package: 68k}"
    assert read(said).source == "target"
    assert read(f"{said}\nopening: {{package: 70k}}").source == "opening"
    assert read(f"{said}\nopening: {{package: 70k}}").settles is not None


def test_the_sentence_tells_and_asks_as_well() -> None:
    found = read(
        "ask: {sentence: \"Thank you, I'd love to join. What matters to me is learning. How was the"
        " pay set? I'd like 68,000, as similar adverts pay that.\"}"
    )
    assert (found.asks, found.shares, found.reason) == (("budget",), ("learning",), "market")
    assert found.warm


def test_a_walk_away_and_a_sentence_to_leave_with_are_a_plan_to_leave() -> None:
    card = Card(walk_away=15, would_take=False)
    both = "target: {package: 68k}\nwalk_away: {package: 63k}\nlines: {leave: Thank you.}"
    assert read(both, card=card).leaves
    assert not read("target: {package: 68k}\nwalk_away: {package: 63k}", card=card).leaves


ANSWERS = """
target: {package: 68k}
unknowns: [how the pay was set, the start, the other candidates]
premortem:
  answers:
    - {when: answer_now, say: I'm keen. Could I come back to you on Thursday?}
    - {when: will_not_negotiate, say: What could we review in six months?}
    - {when: too_much, say: Thanks for being direct. What range did you have in mind?}
"""


def test_an_answer_that_is_ready_is_what_is_played_when_its_event_comes() -> None:
    found = read(ANSWERS)
    assert {event: str(move.act) for event, move in found.answers} == {
        "pressure": "pause", "refusal": "ask", "umbrage": "ask",
    }  # fmt: skip
    seen = set()
    for seed in range(30):
        talk = Talk(load("first-offer"), seed)
        while talk.ending is None:
            event, turn = talk.view.event, talk.view.turn
            move = choose(lines(found, talk.scenario), talk.view)
            if event in dict(found.answers) and turn <= talk.scenario.turns - 2:
                assert move == dict(found.answers)[event]
                seen.add(event)
            talk = talk.play(move).talk
    assert seen == set(EVENTS[1:])


def test_an_answer_that_nobody_could_follow_leaves_the_plan_as_it_was() -> None:
    text = ANSWERS.replace("What could we review in six months?", "Zwxq brrl.")
    assert "refusal" not in dict(read(text).answers)


def test_an_answer_that_says_yes_takes_what_is_there() -> None:
    text = ANSWERS.replace("I'm keen. Could I come back to you on Thursday?", "Yes. I accept.")
    steps = wording.steps(read(text), load("first-offer"))
    assert "When they press, your ready answer: you say yes." in steps


def test_a_favour_that_is_not_granted_is_followed_by_the_smaller_one() -> None:
    found = read(
        "ask: {sentence: Would you pass my CV on?}\n"
        "walk_away: {package: the name of the hiring manager}",
        "referral",
    )
    assert found.settles is not None
    assert found.settles.terms != found.ask.terms


def test_the_ask_is_made_even_when_something_they_do_comes_between() -> None:
    scenario = load("first-offer")
    topics = tuple(one.id for one in scenario.topics if "ask" in one.acts)
    found = replace(
        read("ask: {sentence: Could we do 70k?}"), asks=(*topics[:3], *topics[:3], topics[0]),
        shares=("growth",), patient=True, again=False,
    )  # fmt: skip
    turn = len(found.asks) + 2
    between = 0
    for seed in range(40):
        talk, said = Talk(scenario, seed), list[Move]()
        while talk.ending is None:
            said.append(choose(lines(found, scenario), talk.view))
            talk = talk.play(said[-1]).talk
        if len(said) > turn and said[turn - 1].act == "pause":
            between += 1
            assert said[turn].terms == found.ask.terms
    assert between


def test_a_target_above_the_ask_is_not_asked_for_after_a_no() -> None:
    more = 'ask: {sentence: Could we do 66k?}\ntarget: {package: "68k and a mentor"}'
    assert read(more).settles is None
    less = 'ask: {sentence: Could we do 70k?}\ntarget: {package: "68k"}'
    assert read(less).settles is not None


def test_a_favour_that_was_refused_is_not_asked_for_again_at_once() -> None:
    found = read(
        "ask: {sentence: Would you pass my CV on?}\nunknowns: [what the team needs]", "referral"
    )
    scenario = load("referral")
    for seed in range(20):
        talk, asked = Talk(scenario, seed), 0
        while talk.ending is None:
            move = choose(lines(found, scenario), talk.view)
            asked += move.terms == found.ask.terms
            talk = talk.play(move).talk
        assert asked <= 1
