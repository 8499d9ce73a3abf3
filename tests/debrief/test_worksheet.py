"""A debrief with a worksheet: short, true, kind, and nothing changes where there is none."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief import sheetlines
from simulator.debrief.against import Marked, against
from simulator.debrief.cameup import alike
from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.page import Bullets, Heading, Page, Text, markdown
from simulator.debrief.wording import READINESS, WANTS
from simulator.debrief.yoursheet import MOST_LINES
from simulator.language.reader import read
from simulator.scenario import loading
from simulator.scenario.model import Scenario
from simulator.talk.state import Card, Prepared
from simulator.talk.talk import Talk
from simulator.worksheet import rubric
from simulator.worksheet.brought import worth
from simulator.worksheet.reading import loads
from tests.debrief.studying import PLAYERS
from tests.debrief.studying import studied as scripted
from tests.debrief.test_length import SCREENS
from tests.debrief.test_length import lines as shown

ON = "2026-11-22"
DAY = date.fromisoformat(ON)
SHEET = """
aims: {next_step: "a first analyst job with somebody to learn from"}
interests:
  - {what: learning from somebody experienced, weight: 3}
  - {what: time for my evening course, weight: 2}
wishes: {must: ["64,000", a mentor], excited: [a review with written criteria], nice: [a monitor]}
ask:
  kind: asking
  arguments: [three job adverts pay 66 to 70, my dashboard saved a day a week]
  sentence: "I'd like a base of 68,000, as in similar adverts."
unknowns: [who decides about the review, how many others are in the race]
allies: [{who: my partner}, {who: my old boss, told: true}]
theirs:
  interests:
    - {what: someone quickly, sure: 30}
    - {what: keep costs down, sure: 90}
    - {what: no other search, basis: known}
alternatives:
  - {what: staying in my present job, firmness: F5, evidence: contract, expires: open,
     monday: true, why: "learning goes on there too", value: {base: 57000, bonus: 1500}}
best: staying in my present job
walk_away: {package: "64,000", why: what staying is worth}
target: {package: "68,000", why: three adverts}
lines: {truth: "Nothing is certain elsewhere yet.", leave: "Thank you, I'll stay where I am."}
"""
AGREED = ("ask start", "propose base=66000 support=mentor start=2", "accept")
"""A talk that ends in an agreement with what is asked for."""


@cache
def scenario(name: str) -> Scenario:
    return loading.load(name)


def talk_of(name: str = "first-offer", sheet: str = SHEET, seed: int = 5) -> Talk:
    """A talk as play begins it: the walk-away in points and the best alternative on the card."""
    found = loads(sheet)
    best, least = found.worksheet.best_alternative, found.worksheet.walk_away.package
    card = Card(
        walk_away=worth(scenario(name), least) if least else None,
        alternative_text=best.what if best else "",
        firmness=best.firmness if best else None,
    )
    return Talk(scenario(name), seed, card, prepared=Prepared(ON, found.data))


def typed(talk: Talk, *texts: str) -> Talk:
    for text in texts:
        if talk.ending is None:
            move = read(text, talk.view).move
            talk = talk.play(move, text).talk
    return talk


def played(talk: Talk, *moves: str) -> Talk:
    for move in moves:
        if talk.ending is None:
            talk = talk.play(move).talk
    return talk


def section(page: Page, title: str = "Your worksheet") -> list[str]:
    """The texts under a heading."""
    found: list[str] = []
    inside = False
    for block in page:
        if isinstance(block, Heading):
            inside = block.text == title
        elif inside and isinstance(block, Bullets):
            found += block.items
        elif inside and isinstance(block, Text):
            found.append(block.text)
    return found


def brief(one: Debrief | Talk) -> str:
    return "\n".join(section((one if isinstance(one, Debrief) else debrief(one)).page))


def full(talk: Talk) -> str:
    return "\n".join(section(debrief(talk).whole, "All of your worksheet"))


def with_mentor(talk: Talk, base: int = 66000) -> Talk:
    """A deal of 66,000 with a mentor, whatever the counterpart has to spare."""
    moves = [one.replace("66000", str(base)) for one in TRADED]
    for seed in range(40):
        one = played(Talk(talk.scenario, seed, talk.card, prepared=talk.prepared), *moves)
        if one.ending and one.ending.kind == "agreement":
            return one
    raise AssertionError("no seed agrees")


TRADED = (
    "appreciate team", "ask start", "ask start", "reflect start", "share learning",
    "share fair_start", "share growth", "trade base=66000 support=mentor for start=2",
    "trade base=66000 support=mentor for start=2", "trade base=66000 support=mentor for start=2",
)  # fmt: skip


@pytest.mark.parametrize("player", [*PLAYERS, "hostile", "passive"])
@pytest.mark.parametrize("name", loading.ids())
def test_a_debrief_with_a_worksheet_fits_on_four_screens(name: str, player: str) -> None:
    bare, study = scripted(name, player)
    talk = Talk(bare.talk.scenario, bare.talk.seed, None, bare.talk.log)
    with_sheet = Talk(
        talk.scenario, talk.seed, None, talk.log, prepared=Prepared(ON, loads(SHEET).data)
    )
    one = debrief(with_sheet, study)
    assert len(section(one.page)) >= 2
    assert len(shown(one.page, False)) <= SCREENS


def test_without_a_worksheet_a_debrief_says_nothing_of_one() -> None:
    one = debrief(played(Talk(scenario("first-offer"), 5), *AGREED))
    assert section(one.page) == []
    assert section(one.whole, "All of your worksheet") == []
    assert one.to_dict()["worksheet"] is None
    assert "Fill the card" in markdown(one.page)


def test_a_damaged_worksheet_is_as_none() -> None:
    talk = Talk(scenario("first-offer"), 5, prepared=Prepared(ON, {"walk_away": {"sum": 7}}))
    assert against(talk) is None
    assert debrief(talk).page


def test_an_empty_worksheet_leaves_no_section_but_says_what_would_help_most() -> None:
    one = debrief(played(talk_of(sheet=""), *AGREED))
    assert section(one.page) == []
    assert "Write down one real alternative" in markdown(one.page)
    assert "Fill the card" not in markdown(one.page)


def test_the_walk_away_is_shown_afterwards_with_the_deal_over_it_and_the_alternative() -> None:
    talk = with_mentor(talk_of())
    text = brief(talk)
    least, deal = talk.walk_away, debrief(talk).score.deal.yours or 0
    above = f"the deal lies {deal - least} above"
    assert f"Walk-away, now that it is over: “64,000”, {least} points; {above}." in text
    assert "“staying in my present job”: by your sheet 58,500 a year" in text
    assert f"above your walk-away of {least}" not in markdown(debrief(talk).page)


def test_before_the_end_nothing_is_said_to_be_over() -> None:
    assert "Walk-away: “64,000”" in brief(played(talk_of(), "greet"))


def test_without_a_deal_it_says_what_there_is_instead() -> None:
    text = brief(played(talk_of(), "walk_away"))
    assert "What you have instead: “staying in my present job”, by your sheet 58,500" in text
    assert "Target" not in text
    assert "must list" not in text


def test_somebody_who_left_rightly_kept_to_the_walk_away() -> None:
    sheet = 'walk_away: {package: "83,900"}'
    talk = played(talk_of("declining-well", sheet), "decline", "close", "walk_away", "close")
    assert talk.ending is not None
    assert "you kept to it" in brief(talk)


def test_a_walk_away_changed_openly_is_told_and_is_no_yes_below_it() -> None:
    talk = played(talk_of(), "ask start").revise(5, "62,000 and a course")
    one = debrief(played(talk, "accept", "accept"))
    assert one.talk.ending is not None
    assert "You changed it after turn 1 to “62,000 and a course”, after something new" in brief(one)
    assert "accept_low" not in {note.code for note in one.notes}
    low = debrief(played(talk_of(), "accept", "accept"))
    assert "accept_low" in {note.code for note in low.notes}


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("68,000", "Target “68,000”: 2,000 short."),
        ("66k", "Target “66k”: reached"),
        ("64,000", "Target “64,000”: reached, and"),
        ("68,000 and a signing bonus of 8,000", "points short."),
        ("signing bonus of 2,000", "2,000 short, but the deal is worth"),
    ],
)  # fmt: skip
def test_the_target_is_reached_or_it_is_said_by_how_much_it_was_missed(
    target: str, said: str
) -> None:
    sheet = re.sub(r'target: \{package: "68,000"', f'target: {{package: "{target}"', SHEET)
    assert said in full(with_mentor(talk_of(sheet=sheet)))


def test_an_amount_between_two_options_is_measured_as_it_is() -> None:
    wanted = "id love 65,500 because thats what the scale says"
    sheet = SHEET.replace('target: {package: "68,000"', f'target: {{package: "{wanted}"')
    sheet = sheet.replace('must: ["64,000", a mentor]', 'must: ["65,500", "65,000"]')
    talk = with_mentor(talk_of(sheet=sheet), 65000)
    found = against(talk)
    assert found is not None
    told = sheetlines.target(debrief(talk), found.target)
    assert "500 short" in told
    assert "reached" not in told
    assert "elsewhere" not in told
    assert [each.met for each in found.wishes[:2]] == [False, True]


def test_a_target_in_words_that_name_nothing_here_is_not_judged() -> None:
    sheet = 'target: {package: "to be happy"}'
    assert "Target" not in full(with_mentor(talk_of(sheet=sheet)))


def test_wishes_are_counted_by_tier_and_musts_that_were_not_met_come_first() -> None:
    talk = with_mentor(talk_of())
    text = full(talk)
    assert "musts 2 of 2; would be very glad 0 of 1 (not “a review with written criteria”)" in text
    assert "Wishes in words that name nothing on this table: “a monitor”." in text
    assert "must list" not in text

    low = section(debrief(played(talk_of(), "accept", "accept")).page)
    assert low[0].startswith("On your must list and not in the deal: “64,000”, “a mentor”.")


def test_a_wish_for_more_of_something_is_met_by_more_of_it() -> None:
    sheet = "wishes: {must: [a better salary], nice: [a signing bonus, a review]}"
    text = full(with_mentor(talk_of(sheet=sheet)))
    assert "musts 1 of 1; nice to have 0 of 1 (not “a signing bonus”)" in text
    assert "name nothing on this table: “a review”" in text


def test_a_target_that_cost_something_elsewhere_says_so() -> None:
    one = debrief(with_mentor(talk_of()))
    told = sheetlines.target(one, Marked("66,000", 40, -4, True))
    assert told == "Target “66,000”: reached, and it cost 4 points elsewhere."


def test_guesses_are_tested_the_most_surprising_one_first() -> None:
    text = brief(played(talk_of(), *AGREED))
    assert "Guesses: 2 of 3 right. “keep costs down” (90% sure) was not found" in text
    whole = full(played(talk_of(), *AGREED))
    order = [whole.index(part) for part in ("keep costs", "someone quickly", "no other search")]
    assert order == sorted(order)
    assert "Not guessed: fairness within the band; somebody who wants this job." in whole
    assert "How sure you were: of 3 you were about 70% sure of on average, 2 were right" in whole


def test_interests_count_as_said_by_words_of_ones_own() -> None:
    said = typed(talk_of(), "What matters to me is somebody experienced I can learn from.")
    assert "You said “learning from somebody experienced” (turn 1); not said: “time" in full(said)
    asked = typed(talk_of(), "Do you have time for a course in the evening?")
    assert "What matters to you, not said: “learning" in full(asked)


def test_the_headline_tells_the_storys_interests_from_those_of_the_worksheet() -> None:
    text = "What matters to me is to learn from somebody experienced."
    told = markdown(debrief(typed(talk_of(), text)).page)
    assert "the story's 3 for you, 1 of your own 2" in told.replace("\\", "")
    bare = markdown(debrief(typed(talk_of(sheet="best: x"), text)).page)
    assert "of your 3" in bare
    assert "story" not in bare


def test_unknowns_are_asked_about_or_still_unknown() -> None:
    talk = typed(talk_of(), "Who decides about that review?")
    assert "Asked: “who decides about the review” (turn 1)." in full(talk)
    assert "Still unknown: “how many others are in the race”." in full(talk)


def test_arguments_are_used_or_left_out() -> None:
    talk = typed(talk_of(), "Three job adverts I saw pay 66 to 70 for this work.")
    assert (
        "Your arguments for a usual request: used “three job adverts pay 66 to 70” (turn 1); left"
        " out “my dashboard saved a day a week”." in full(talk)
    )


def test_figures_of_the_market_are_arguments_too() -> None:
    sheet = "market: [{source: the engineers' union survey, mid: 68000}]"
    talk = typed(talk_of(sheet=sheet), "The survey of the engineers' union has 68,000 for this.")
    assert "Your arguments: used “the engineers' union survey” (turn 1)." in full(talk)
    assert "left out “the engineers'" in full(played(talk_of(sheet=sheet), "greet"))


def test_the_lines_that_were_ready_count_in_other_words_too() -> None:
    talk = typed(talk_of(), "Similar adverts go higher. Could we say 68,000?")
    assert "your ask (turn 1)" in full(talk)
    assert "exit line" not in full(talk)
    left = typed(talk_of(), "Thank you. I have decided to say no and stay where I am.")
    assert "your exit line (turn 1)" in full(left)
    assert "Not said: your ask" in full(left)


IF_THEN = """
premortem:
  answers:
    - {when: will_not_negotiate, say: "Understood. Which parts do you have room on?"}
    - {when: best_of_luck, say: "I had hoped to find a way here."}
"""


def refused(text: str) -> Talk:
    """A talk in which they say at once that pay is closed, and what is typed then."""
    talk = talk_of(sheet=SHEET + IF_THEN, seed=0)
    talk = typed(talk, "Hello, and thank you for the time.")
    assert talk.view.event == "refusal"
    return played(typed(talk, text), "accept")


def test_a_ready_answer_is_said_to_have_come_when_its_moment_came() -> None:
    talk = refused("I see, understood. And which parts is there room on?")
    page = full(talk)
    assert "They said that something was closed in turn 1" in page
    assert "your ready answer came in turn 2" in page
    assert debrief(talk).to_dict()["worksheet"]["answers"][0]["turn"] == 2


def test_a_ready_answer_that_was_not_said_is_quoted_and_no_other_line_is() -> None:
    talk = refused("I'd like 70,000.")
    page = full(talk)
    assert "your ready answer, “Understood. Which parts" in page
    assert "was not said" in page
    assert "I had hoped" not in page
    assert [one["turn"] for one in debrief(talk).to_dict()["worksheet"]["answers"]] == [None]


def test_without_its_moment_nothing_is_said_of_a_ready_answer() -> None:
    page = full(played(talk_of(sheet=SHEET + IF_THEN, seed=2), *AGREED))
    assert "ready answer" not in page


def test_the_alternative_is_compared_with_what_was_said_of_it_only_when_something_was() -> None:
    assert "On alternatives" not in full(played(talk_of(), *AGREED))
    bluff = full(played(talk_of(), "disclose other_process firmness=4"))
    assert "you said F4 in turn 1, a written offer; true is F2, talks under way." in bluff
    assert "Your true sentence: “Nothing is certain elsewhere yet.”" in bluff
    honest = full(played(talk_of(), "disclose current_job firmness=5"))
    assert "F5 in turn 1, what you have now, and that is true." in honest


def test_allies_who_do_not_know_yet_are_named_in_the_whole_page() -> None:
    assert "Still to be told, by your sheet: my partner." in full(played(talk_of(), "greet"))


def test_the_step_on_the_sheet_stands_beside_the_result_in_the_last_line() -> None:
    one = debrief(with_mentor(talk_of()))
    last = one.page[-1]
    assert isinstance(last, Text)
    assert last.text.startswith("The next step on your sheet: “a first analyst job with somebody")
    assert "Today: a deal " in last.text or "66,000" in last.text
    left = debrief(played(talk_of(), "walk_away")).page[-1]
    assert isinstance(left, Text)
    assert left.text.endswith("Today: nothing agreed, and the step is still there to take.")


def test_next_time_names_the_step_that_raises_readiness_most() -> None:
    one = debrief(played(talk_of(), *AGREED))
    assert "Fill the card" not in markdown(one.page)
    assert "points of readiness" in markdown(one.page)


def test_every_step_of_the_rubric_and_every_item_has_its_words() -> None:
    source = Path(rubric.__file__).read_text(encoding="utf-8")
    body = source[source.index("def _several") : source.index("def strength")]
    codes = set(re.findall(r'"([a-z_]{4,})"', body)) - {"and"}
    assert codes <= set(WANTS)
    assert {item.code for item in rubric.items(loads("").worksheet, DAY)} <= set(READINESS)


def test_programs_get_guesses_wishes_target_and_walk_away() -> None:
    talk = with_mentor(talk_of())
    found = json.loads(json.dumps(debrief(talk).to_dict()))["worksheet"]
    assert found["guesses"][1] == {
        "guess": "keep costs down", "basis": "guess", "sure": 90, "right": False, "interest": None,
    }  # fmt: skip
    assert found["guesses"][0]["interest"] == "soon"
    assert found["brier"] == pytest.approx((0.7**2 + 0.9**2 + 0) / 3, abs=1e-3)
    assert {"tier": "must", "wish": "a mentor", "met": True} in found["wishes"]
    assert found["walk_away"]["points"] == talk.walk_away
    assert found["walk_away"]["reached"] is True
    assert found["target"]["above"] < 0


MOVES = (
    "greet", "ask start", "ask budget", "share learning", "justify market", "disdain", "plead",
    "disclose other_process firmness=4", "ultimatum", "propose base=66000", "accept", "walk_away",
    "propose base=70000 ~hedged", "close", "pause",
)  # fmt: skip


@given(
    moves=st.lists(st.sampled_from(MOVES), min_size=1, max_size=9), seed=st.integers(0, 30)
)  # fmt: skip
def test_the_section_is_short_and_corrects_at_most_twice_and_three_times_in_all(
    moves: list[str], seed: int
) -> None:
    one = debrief(played(talk_of(seed=seed), *moves))
    items = section(one.page)
    tips = sum(item.endswith(TIPS) for item in items)
    wrong = sum(not advice.good for advice in one.advice)
    assert tips <= 2
    assert wrong + tips <= 3
    height = shown((Heading("Your worksheet"), Bullets(tuple(items))), True)
    assert len(height) <= MOST_LINES + 1
    assert not re.search(r"None|\{|  ", "\n".join(items))


TIPS = ("name them early.", "Say the first one early.", "Say it aloud once before the day.")

WORDS = st.text(min_size=1, max_size=80)


@given(
    texts=st.lists(WORDS, min_size=6, max_size=6), sure=st.integers(0, 100),
    moves=st.lists(st.sampled_from(MOVES), max_size=5),
)  # fmt: skip
def test_any_words_on_a_worksheet_make_a_page(
    texts: list[str], sure: int, moves: list[str]
) -> None:
    data = {
        "theirs": {"interests": [{"what": texts[0], "sure": sure}]},
        "interests": [{"what": texts[1]}], "unknowns": [texts[2]],
        "wishes": {"must": [texts[3]]}, "target": {"package": texts[4]},
        "walk_away": {"package": texts[5]}, "aims": {"next_step": texts[0]},
        "ask": {"sentence": texts[1], "arguments": [texts[2]]},
        "lines": {"truth": texts[3], "leave": texts[4]},
    }  # fmt: skip
    one = debrief(played(Talk(scenario("first-offer"), 3, prepared=Prepared(ON, data)), *moves))
    assert markdown(one.whole)
    assert json.dumps(one.to_dict())


@pytest.mark.parametrize(
    ("planned", "said", "yes"),
    [
        ("who decides", "And who takes the decision on that, who decides in the end?", True),
        ("what the days look like", "What do your days look like?", True),
        ("what the days look like", "What do you pay?", False),
        ("time for my evening course", "Thank you for making time.", False),
        ("fair pay", "How was the pay set?", False),
        ("I trained both juniors", "The two juniors I trained ship alone.", True),
        ("…", "anything", False),
    ],
)
def test_words_of_ones_own_are_like_the_planned_ones_when_most_of_what_carries_them_comes_up(
    planned: str, said: str, yes: bool
) -> None:
    assert alike(planned, said) is yes
