"""The debrief is kind, brief and true, whatever was played."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief import notes as noting
from simulator.debrief.advice import Scene
from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.notes import Note
from simulator.debrief.page import Advice, Bullets, Heading, Table, Text, markdown
from simulator.debrief.templates import TEMPLATES
from simulator.debrief.wants import mattered
from simulator.scenario import loading
from simulator.scenario.model import EVENTS
from simulator.talk.player import play_out
from simulator.talk.redrawing import redraw
from simulator.talk.state import Card
from simulator.talk.talk import Talk
from tests.debrief.studying import studied

SCENARIOS = {name: loading.load(name) for name in loading.ids()}
PLAYERS = ("master", "fair", "passive", "hostile", "weak")


def judged(name: str, player: str, seed: int = 4, card: Card | None = None) -> Debrief:
    scenario = SCENARIOS[name]
    return debrief(play_out(Talk(scenario, seed, card), scenario.players[player]))


def words(one: Debrief) -> str:
    return markdown(one.page)


@pytest.mark.parametrize("name", sorted(SCENARIOS))
@given(seed=st.integers(0, 500), player=st.sampled_from(PLAYERS))
def test_it_praises_at_least_once_and_corrects_at_most_three_times(
    name: str, seed: int, player: str
) -> None:
    one = judged(name, player, seed)
    assert 1 <= sum(advice.good for advice in one.advice) <= 2
    assert sum(not advice.good for advice in one.advice) <= 3


def test_a_redrawn_talk_says_so_where_the_draws_are_listed() -> None:
    one = judged("first-offer", "fair")
    assert "drawn anew" not in words(one)
    again = debrief(redraw(redraw(one.talk, 3, 1), 1, 2))
    drawn = words(again).partition("## Luck")[2].splitlines()
    assert drawn[2::2][:2] == [
        "Played again: what had not shown before turn 3 was drawn anew.",
        "Played again: everything was drawn anew.",
    ]
    assert [found["turn"] for found in again.to_dict()["redrawn"]] == [3, 1]


@pytest.mark.parametrize("name", sorted(SCENARIOS))
@given(data=st.data(), seed=st.integers(0, 500))
def test_any_talk_has_a_debrief_that_can_be_written(
    name: str, data: st.DataObject, seed: int
) -> None:
    talk = Talk(SCENARIOS[name], seed)
    for _ in range(data.draw(st.integers(1, 6))):
        if talk.ending is None:
            talk = talk.play(data.draw(st.sampled_from(talk.moves))).talk

    one = debrief(talk)
    text = markdown(one.whole)

    assert json.loads(json.dumps(one.to_dict()))["turns"] == len(talk.history)
    assert not re.search(r"\{[a-z_.]+\}", text), "a name was left unfilled"
    assert "the the " not in text


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_it_says_each_hidden_interest_and_how_it_could_have_been_opened(name: str) -> None:
    one = judged(name, "hostile")
    bullets = next(iter(block for block in mattered(one) if isinstance(block, Bullets)))
    wants = [interest.want for interest in SCENARIOS[name].interests.them]
    for want, item in zip(wants, bullets.items, strict=True):
        assert item.startswith(want)
        assert "opens it" in item or "Ask" in item or "no secret" in item or "came up" in item


def test_every_code_that_can_be_noted_has_its_sentences_and_none_is_left_over() -> None:
    source = Path(noting.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'Note\(\s*"([a-z_]+)"', source)) | {
        "ultimatum", "ultimatum_true", "pressure_ok", "umbrage_ok", "refusal_ok",
        "not_shared", "not_heard",
    }  # fmt: skip
    assert codes == {code.partition(".")[0] for code in TEMPLATES}


def test_a_bluff_is_quoted_and_answered_with_the_true_sentence() -> None:
    talk = Talk(SCENARIOS["first-offer"], 3)
    text = "I hold a written offer from another firm."
    talk = talk.play("disclose other_process firmness=4", text).talk
    correction = next(a for a in debrief(talk).advice if not a.good)

    assert correction.quote == text
    assert "process" in correction.rewrite


def played(name: str, *moves: str) -> Debrief:
    talk = Talk(SCENARIOS[name], 3)
    for move in moves:
        talk = talk.play(move).talk
    return debrief(talk)


def codes(one: Debrief) -> set[str]:
    return {note.code for note in one.notes}


def test_a_claim_firmer_than_a_written_offer_is_not_said_to_have_nothing_behind_it() -> None:
    one = played("match-an-offer", "greet", "disclose outside firmness=5")
    correction = next(a for a in one.advice if not a.good)
    assert "nothing to show" not in correction.effect
    assert "written offer" in correction.rewrite
    hint = played("promotion-on-a-hint", "greet", "disclose hint firmness=4")
    assert "nothing to show" in next(a for a in hint.advice if not a.good).effect


def test_news_of_an_offer_without_a_why_is_a_fault_only_where_it_cost_something() -> None:
    assert "bare_news" not in codes(played("match-an-offer", "disclose outside firmness=4"))
    told, _ = studied("match-an-offer", "fair")
    note = next(note for note in told.notes if note.code == "bare_news")
    assert "not_shared" not in codes(told)
    assert told.talk.history[note.turn - 1].claim == "honest"


def test_a_bluff_that_was_seen_through_is_said_to_have_been() -> None:
    bluff = "disclose headhunter firmness=4"
    effects = {
        debrief(Talk(SCENARIOS["bigger-role"], seed).play("greet").talk.play(bluff).talk)
        .advice[1].effect
        for seed in range(12)
    }  # fmt: skip
    assert any("you had nothing" in effect for effect in effects)
    assert any("you would have nothing" in effect for effect in effects)


def test_who_asked_for_something_did_not_take_the_first_thing() -> None:
    assert "took_first" in codes(played("first-offer", "greet", "greet", "accept"))
    assert "took_first" not in codes(played("first-offer", "propose base=64000 ~hedged", "accept"))


def typed(name: str, *said: tuple[str, str]) -> Debrief:
    """A debrief after words read as a move of the test's choice."""
    talk = Talk(SCENARIOS[name], 3)
    for move, text in said:
        talk = talk.play(move, text).talk
    return debrief(talk)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("My rent went up, so I need it for my family.", "not_heard"),
        ("I'd love 66, because that would let me stay.", "not_heard"),
        ("I'd like 66,000.", "not_shared"),
        ("What matters to you in this?", "not_shared"),
    ],
)
def test_reasons_that_were_typed_and_not_heard_are_not_called_unsaid(said: str, code: str) -> None:
    found = codes(typed("first-offer", ("propose base=66000", said)))
    assert found & {"not_heard", "not_shared"} == {code}


def test_gladness_that_was_typed_is_not_said_to_be_missing() -> None:
    def about(text: str) -> str:
        one = typed("first-offer", ("share", text))
        return next(item for b in mattered(one) if isinstance(b, Bullets) for item in b.items
                    if item.startswith("A person who is keen"))  # fmt: skip

    assert "you said you were glad, not of what" in about("I'm delighted and I'd love to join.")
    assert "you did not take it up" in about("I'm not happy about the pay.")
    assert "you did not take it up" in about("Are you happy with the work?")


def test_a_date_that_others_have_set_is_no_calm_answer_to_a_closed_door() -> None:
    talk = next(
        e.talk for seed in range(60)
        if (e := Talk(SCENARIOS["first-offer"], seed).play("propose base=70000"))
        and EVENTS[e.talk.state.value(e.talk.scenario, "event")] != "none"
    )  # fmt: skip
    said = debrief(talk.play("pause", "Can I think about it until Friday?").talk)
    assert any(code.endswith("_ok") for code in codes(said))
    told = debrief(talk.play("pause", "I have to tell Siemens by Friday.").talk)
    assert not any(code.endswith("_ok") for code in codes(told))


def test_a_talk_that_was_lost_is_not_praised_by_its_numbers() -> None:
    hard = ("disdain", "What would it take to get to 66,000?")
    away = typed("first-offer", hard, hard)
    assert away.talk.ending is not None
    assert "not for how this ended" not in words(away), "low numbers need no such word"
    ready = replace(away.score.readiness, value=83, band="secure", cap="", before_cap=None)
    high = replace(
        away, score=replace(away.score, readiness=ready), coaching=replace(away.coaching, score=100)
    )
    assert "83 of 100; for what you prepared and said of it" in words(high)
    assert "100 of 100, for the words alone, not for how this ended" in words(high)
    agreed = typed("first-offer", ("accept", "Yes, gladly."))
    assert "not for how this ended" not in words(agreed)


def test_a_third_reason_is_one_too_many_only_where_it_moved_nothing() -> None:
    three = ("justify market", "justify results", "justify")
    assert "too_many_reasons" in codes(played("first-offer", *three))
    helped = ("justify market", "justify results", "propose base=66000 with justify market")
    one = played("first-offer", *helped)
    assert one.talk.history[2].after.value(SCENARIOS["first-offer"], "concede") > 0
    assert "too_many_reasons" not in codes(one)


def test_somebody_sent_away_is_not_told_to_have_stayed_to_the_end() -> None:
    one = judged("first-offer", "hostile")
    assert one.talk.ending is not None
    assert one.talk.ending.kind == "withdrawn"
    assert "tried" in codes(one)


def test_who_closed_the_talk_themselves_was_not_sent_away() -> None:
    assert "played" in codes(played("referral", "pause", "close"))
    assert "tried" in codes(judged("promotion-on-a-hint", "hostile", 8))


def test_a_yes_below_the_walk_away_is_told_that_leaving_would_have_been_right() -> None:
    text = words(judged("declining-well", "passive"))
    assert "leaving would have been right" in text
    assert "No package" not in text


def test_a_talk_that_is_not_over_has_no_package_so_far() -> None:
    assert "No package so far." in words(played("first-offer", "greet"))


def test_a_need_shown_in_a_no_is_not_answered_with_a_sentence_about_pay() -> None:
    asking = played("first-offer", "plead").advice
    leaving = played("declining-well", "plead").advice
    assert any("paid elsewhere" in a.rewrite for a in asking)
    assert any("say no" in a.rewrite for a in leaving)


def test_an_offer_that_serves_them_is_never_what_they_have_already() -> None:
    scenario = SCENARIOS["bigger-role"]
    one = judged("bigger-role", "master")
    peace = next(i for i in scenario.interests.them if i.id == "peace")
    scene = Scene(one.talk, one.talk.history[-1], Note("not_used", False, 1, 1, peace.id))
    assert "advertised" not in scene.gift


def test_a_turn_taken_back_is_mentioned() -> None:
    talk = Talk(SCENARIOS["first-offer"], 3).play("disdain").talk.undo().play("greet").talk
    assert "took back turn 1" in words(
        debrief(play_out(talk, SCENARIOS["first-offer"].players["fair"]))
    )


def test_the_draws_that_were_made_are_named_with_their_odds() -> None:
    one = judged("first-offer", "fair")
    facts = SCENARIOS["first-offer"].facts
    assert [drawn.about for drawn in one.drawn[: len(facts)]] == [fact.about for fact in facts]
    assert all(0 < drawn.odds <= drawn.of for drawn in one.drawn)


def test_markdown_escapes_what_a_person_typed() -> None:
    page = (
        Heading("A <b>title</b>"), Text("*stars* and `ticks`"), Table(("a|b",), (("c|d",),)),
        Advice(False, 1, "# not a heading [link](x)", "effect", "rewrite"),
    )  # fmt: skip
    text = markdown(page)
    assert "<b>" not in text
    assert "[link]" not in text
    assert "\\*stars\\*" in text


FORBIDDEN = (
    "85%", "85 %", "80%", "women don't", "always negotiate", "never name a number", "statistic",
    "studies show", "research shows", "guaranteed",
)  # fmt: skip


def test_no_text_claims_what_must_not_be_said() -> None:
    texts = [" ".join(pair) for pair in TEMPLATES.values()]
    texts += [json.dumps(scenario.content, ensure_ascii=False) for scenario in SCENARIOS.values()]
    for text in texts:
        for phrase in FORBIDDEN:
            assert phrase not in text.lower()
