from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.language.reader import read
from simulator.scenario import loading
from simulator.scenario.model import Brief, Sides
from simulator.talk.moves import parse
from simulator.talk.talk import Talk
from simulator.talk.view import View
from tests.language.phrases import PHRASES

IDS = loading.ids()
TEXTS = [text for text, _ in PHRASES]
NO_BRIEF = Brief("", "")
HOSTILE = {"disdain", "ultimatum", "walk_away"}


@cache
def talk(which: str) -> Talk:
    return Talk(loading.load(which), seed=3)


def view() -> View:
    return talk("first-offer").view


def right(meant: str, got: str) -> bool:
    """Whether a reading is what was meant: the act, and topic, terms and company where written."""
    if " " not in meant:
        return got.partition(" ")[0] == meant
    plain = got.partition(" ~")[0]
    return meant in (got, plain, plain.partition(" with ")[0])


def test_most_phrases_are_read_as_they_were_meant() -> None:
    missed = []
    for text, meant in PHRASES:
        got = str(read(text, view()).move)
        if not right(meant, got):
            missed.append(f"{text!r}: meant {meant}, read {got}")
    print("\n".join(missed))
    assert len(missed) <= 0.1 * len(PHRASES), "\n".join(missed)


def test_every_act_has_at_least_a_dozen_phrases() -> None:
    acts = [meant.split()[0] for _, meant in PHRASES]
    assert {act for act in acts if acts.count(act) < 12} == set()


def test_politeness_is_never_read_as_hostility() -> None:
    kind = [text for text, meant in PHRASES if meant.split()[0] not in HOSTILE]
    assert [text for text in kind if read(text, view()).act in HOSTILE] == []


@pytest.mark.parametrize("which", IDS)
def test_every_reading_of_a_phrase_can_be_played_in_every_scenario(which: str) -> None:
    played = talk(which)
    for text in TEXTS:
        reading = read(text, played.view)
        for move in (reading.move, reading.second, *reading.others):
            if move is not None:
                assert parse(str(move)) == move
                played.play(move)


@pytest.mark.parametrize("which", IDS)
@settings(max_examples=max(80, settings.default.max_examples), deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_at_all_can_be_read_and_played(which: str, text: str) -> None:
    played = talk(which)
    reading = read(text, played.view)
    assert 0 <= reading.margin <= 1
    assert len(reading.others) <= 4
    played.play(reading.move)
    reading.to_dict()
    assert reading.heard


def _words(which: str) -> list[str]:
    """Words that mean something in a scenario, and numbers of all sizes."""
    scenario = talk(which).scenario
    named = [
        name
        for issue in scenario.issues
        for one in issue.options
        for name in (issue.label, *issue.also, one.label, *one.also)
    ]
    named += [name for topic in scenario.topics for name in (topic.label, *topic.also)]
    glue = (
        "if i you could and for in return start offer or else 5% 68 68k 3 weeks to between no , . ?"
    )
    return [*named, *glue.split(" "), *" ".join(TEXTS).split()[:400]]


@pytest.mark.parametrize("which", IDS)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_jumble_of_the_scenario_s_own_words_can_be_played(
    which: str, data: st.DataObject
) -> None:
    words = data.draw(st.lists(st.sampled_from(_words(which)), max_size=14))
    played = talk(which)
    reading = read(" ".join(words), played.view)
    for move in (reading.move, *reading.others):
        assert parse(str(move)) == move
        played.play(move)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00\x01\u202e", "🙂" * 500, "a" * 10_000, "68 " * 3_000, "if i can " * 1_200,
     "?!" * 5_000, "١٢٣ ½ ²", "\ufdfa" * 2_000, "1,000," * 2_000],
)  # fmt: skip
def test_odd_and_endless_texts_are_read_without_an_error(text: str) -> None:
    talk("first-offer").play(read(text, view()).move)


def test_the_end_of_a_very_long_text_still_counts() -> None:
    text = "well you see it is like this " * 300 + "So could you do 68?"
    assert str(read(text, view()).move).startswith("propose base=68000")


def test_the_same_text_gives_the_same_reading() -> None:
    assert [read(text, view()) for text in TEXTS] == [read(text, view()) for text in TEXTS]


def test_a_bare_yes_accepts_only_what_was_just_offered() -> None:
    assert read("ok", view()).act == "unclear"
    offered = talk("first-offer").play("justify market").talk.play("propose base=66000").talk
    assert offered.view.offer == "theirs"
    assert read("ok", offered.view).act == "accept"


@pytest.mark.parametrize("which", IDS)
@pytest.mark.parametrize(
    "text",
    [
        "Hello, thank you for making the time, I know you're busy.",
        "hi, I know you have a lot on today, thanks for the half hour",
        "Thanks for seeing me. I know you are very busy these days",
    ],
)
def test_a_courteous_first_sentence_is_a_greeting_or_thanks(which: str, text: str) -> None:
    assert read(text, talk(which).view).act in ("greet", "appreciate")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hello Priya, how are you? I followed your advice and it worked.",
         "justify last_time|appreciate last_time"),
        ("Hi Priya, I hope you are well, I followed your advice and it worked",
         "justify last_time|appreciate last_time"),
        ("Hi, is this a good time? I wanted to say thank you for your advice.",
         "appreciate last_time"),
        ("Hi, how have you been? I want my application to be read by a person.", "share read"),
        ("Hi Priya, how are you? How is the launch going?", "ask launch"),
        ("Hi Priya, how are you and what does the team need most", "ask team"),
        ("How are you? I brought my page on the refunds.", "give sample"),
        ("Hello Priya, how are you?", "greet"),
        ("Hi Priya, how was your week?", "greet"),
        ("Morning! Is now a good time?", "greet"),
    ],
)  # fmt: skip
def test_a_hello_is_the_main_thing_only_where_nothing_else_is_said(text: str, meant: str) -> None:
    assert str(read(text, talk("referral").view).move) in meant.split("|")


@pytest.mark.parametrize("which", IDS)
def test_the_question_of_a_hello_is_no_question_beside_something_else(which: str) -> None:
    reading = read("Hello, how are you? I have a written offer from elsewhere.", talk(which).view)
    assert reading.act == "disclose"
    assert "ask" not in (reading.second.act if reading.second else "", reading.company)


def test_a_short_why_goes_on_with_the_last_question() -> None:
    asked = talk("first-offer").play("ask start").talk
    assert str(read("why is that?", asked.view).move) == "ask start"


def test_evidence_names_words_that_decided() -> None:
    assert "take it or leave it" in read("Take it or leave it.", view()).evidence


def test_corrections_begin_with_the_next_best_and_leave_out_what_was_read() -> None:
    reading = read("Is the start flexible, could you do 68?", view())
    assert reading.second is not None
    assert reading.others[0] == reading.second
    assert reading.move not in reading.others


def test_an_outside_claim_without_a_name_is_about_the_outside_alternative() -> None:
    assert str(read("They have offered me 70.", view()).move) == (
        "disclose other_process firmness=4"
    )


def test_the_reading_as_data_has_what_programs_expect() -> None:
    data = read("I'd like a base of 68,000 and a start in 3 weeks", view()).to_dict()
    assert data["act"] == "propose"
    assert data["terms"] == [
        {"type": "currency", "value": 68000.0, "issue": "base"},
        {"type": "duration", "seconds": 1814400.0, "n": 3, "grain": "Week", "issue": "start"},
    ]
    assert set(data) >= {"second", "margin", "with", "manner", "topic", "evidence"}


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("I'd like 68,000.", "plain"),
        ("I was just wondering if maybe 68 would sort of be possible?", "hedged"),
        ("I'd be really happy to join at 68.", "warm"),
        ("Give me 68, and right now.", "sharp"),
    ],
)
def test_how_an_ask_is_said_is_heard(text: str, manner: str) -> None:
    assert read(text, view()).manner == manner


@pytest.mark.parametrize("which", IDS)
def test_nothing_hidden_changes_a_reading(which: str) -> None:
    seen = talk(which).view
    open_part = seen.scenario
    blind = replace(
        open_part, interests=Sides(open_part.interests.you, ()), facts=(), reactions=(), events=(),
        limits=Sides(open_part.limits.you, 1), hope=1, players={}, outcomes=(), brief=NO_BRIEF,
    )  # fmt: skip
    for text in TEXTS:
        told, hidden = read(text, seen), read(text, replace(seen, scenario=blind))
        assert (told.move, told.others) == (hidden.move, hidden.others)
