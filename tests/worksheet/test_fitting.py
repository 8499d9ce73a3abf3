"""A worksheet in a talk: the person's numbers, names, alternatives and figures."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import simulator
from simulator.analysis.analysing import analyse
from simulator.analysis.cache import identity
from simulator.errors import ScenarioError
from simulator.language.reader import read
from simulator.practice.bringing import Fitted
from simulator.practice.setting import SettingError
from simulator.scenario import loading, own
from simulator.scenario.model import NOTHING, Alternative, Own, Scenario, Source
from simulator.scoring.result import score
from simulator.talk import transcript
from simulator.talk.moves import parse
from simulator.talk.player import play_out
from simulator.talk.talk import Talk
from simulator.worksheet.brought import worksheet
from simulator.worksheet.holding import not_yours
from tests.worksheet.fitting import FIRST, MATCH, REFERRAL, SHEETS, fit

GIVING_REASONS = [one for one in loading.ids() if any(
    "justify" in topic.acts for topic in loading.load(one).topics
)]  # fmt: skip


def alternative(done: Fitted, key: str) -> Alternative:
    return next(one for one in done.scenario.alternatives if one.id == key)


# --- numbers -------------------------------------------------------------------------------


def test_the_talk_is_about_the_numbers_currency_and_counterpart_of_the_sheet() -> None:
    done = fit(FIRST)
    assert done.scenario.values == {"offered": 54000, "current": 48000}
    assert done.scenario.currency == "€"
    assert "Herr Brandt" in done.scenario.brief.situation
    assert "€54,000" in done.scenario.brief.situation


def test_numbers_that_are_missing_are_taken_from_what_the_sheet_says_anyway() -> None:
    text = "here: {base: 50000}\nalternatives: [{what: my job, firmness: 5, value: {base: 41000}}]"
    assert fit(text).scenario.values == {"offered": 50000, "current": 41000}
    text = (
        "here: {base: 90000}\nalternatives:\n"
        "  - {what: a letter, firmness: 4, value: {base: 99000}}\n"
        "  - {what: a rumour, firmness: 1, value: {base: 140000}}\n"
    )
    assert fit(text, "match-an-offer").scenario.values == {"current": 90000, "outside": 99000}


def test_what_is_still_missing_keeps_its_example_in_proportion_and_is_said_in_one_line() -> None:
    done = fit("numbers: {offered: 31000}")
    assert done.scenario.values == {"offered": 31000, "current": 28500}
    (said,) = [note for note in done.notes if "28,500" in note]
    assert "What do you earn now" in said


def test_numbers_and_a_name_given_beside_the_sheet_come_first() -> None:
    done = fit(FIRST, numbers={"offered": 60000}, name="Mr Oak", currency="£")
    assert done.scenario.values == {"offered": 60000, "current": 48000}
    assert done.scenario.counterpart == "Mr Oak"
    assert done.scenario.currency == "£"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("numbers: {offerd: 5000}", "numbers: 'offerd' is not asked for"),
        ("names: {suport: help}", "did you mean 'support'?"),
        ("scenario: referral", "made for another talk, referral"),
    ],
)
def test_what_has_no_place_in_the_talk_is_left_aside_and_said(text: str, said: str) -> None:
    assert any(said in note for note in fit(text).notes)


def test_numbers_that_make_no_talk_are_refused_in_the_persons_words() -> None:
    with pytest.raises(SettingError) as refused:
        fit("numbers: {current: £90k, outside: 80000}", "match-an-offer")
    said = str(refused.value)
    assert "current £90,000, outside £80,000" in said
    assert "'base salary' runs the wrong way" in said
    assert "rehearse prepare match-an-offer" in said


# --- names ---------------------------------------------------------------------------------


def test_their_names_are_shown_and_spoken_and_the_old_ones_are_still_understood() -> None:
    talk = fit(FIRST).talk(5)
    assert talk.scenario.issue["base"].label == "monthly pay"
    for said in ("I would like a monthly pay of 58,000.", "I would like a base salary of 58,000."):
        assert str(read(said, talk.view).move) == "propose base=58000"
    assert "a monthly pay of €54,000" in talk.play("accept").reply


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("allowance", "an allowance of {}"), ("wages", "wages of {}"), ("my pay", "my pay of {}"),
        ("pass", "a pass of {}"),
    ],
)  # fmt: skip
def test_a_name_takes_the_article_it_needs(name: str, phrase: str) -> None:
    assert fit(f"names: {{base: {name}}}").scenario.issue["base"].phrase == phrase


def test_signs_that_texts_are_filled_in_by_are_only_signs_in_a_persons_words() -> None:
    text = """
names: {base: "{offer} {}"}
counterpart: "{asked}"
alternatives: [{what: "{counterpart} {nobody}", firmness: 4}]
market: [{source: "{offer}"}]
"""
    done = fit(text)
    assert done.scenario.counterpart == "(asked)"
    assert "(offer)" in done.talk(1).play("justify figures").reply
    assert done.talk(1).play("propose base=66000").exchange.reply


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("my boss martin keller", "Martin Keller"), ("my manager, Anna Berg", "Anna Berg"),
        ("jana", "Jana"), ("Ms Okafor", "Ms Okafor"), ("Martin de Vries", "Martin de Vries"),
        ("the hr lady", None), ("my boss", None), ("130k", None),
    ],
)  # fmt: skip
def test_a_counterpart_goes_by_a_name_and_not_by_a_role(written: str, name: str | None) -> None:
    done = fit(f"counterpart: {written}")
    assert done.scenario.counterpart == (name or loading.load("first-offer").counterpart)


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("take the Siemens offer, I'd really go", "the Siemens offer"),
        ("I'd take the offer from Roxwell because it is near", "the offer from Roxwell"),
        ("I stay in my job and go on looking", "staying in my job"),
        ("Siemens and Halske", "Siemens and Halske"),
    ],
)
def test_what_they_say_of_an_alternative_is_a_name_and_no_sentence(
    written: str, label: str
) -> None:
    done = fit(f'alternatives: [{{what: "{written}", firmness: 4}}]', "match-an-offer")
    assert alternative(done, "outside").label == label


# --- alternatives ----------------------------------------------------------------------------


def test_theirs_take_the_place_of_the_scenarios_under_its_ids_and_more_get_their_own() -> None:
    done = fit(FIRST)
    assert {one.id: (one.label, one.firmness) for one in done.scenario.alternatives} == {
        "current_job": ("staying at the waterworks", 5),
        "other_process": ("offer from Northgate", 3),
        "my-clients": ("two old clients of mine", 2),
    }
    assert done.scenario.best_alternative == "other_process"
    assert done.scenario.alternatives[1].evidence == "a call"
    assert done.scenario.alternatives[1].worth == round(100 * 55000 / 58000)


def test_no_more_than_four_are_taken_and_the_rest_is_said() -> None:
    many = "".join(f"  - {{what: firm number {n}, firmness: {n % 5}}}\n" for n in range(7))
    done = fit(f"alternatives:\n{many}")
    assert len(done.scenario.alternatives) == 4
    assert any("takes 4 alternatives" in note for note in done.notes)


def test_an_alternative_the_person_does_not_have_can_only_be_claimed_as_a_bluff() -> None:
    done = fit("alternatives: [{what: my job, monday: true, firmness: 5}]")
    other = alternative(done, "other_process")
    assert (other.firmness, other.worth, other.would_take) == (0, 0, False)
    assert "not on your worksheet" in other.label
    assert not_yours(done.scenario) == ("the other process",)
    assert not any("the other process" in note for note in done.notes)
    talk = done.talk(3)
    assert talk.play("disclose other_process firmness=4").exchange.claim == "bluff"
    assert talk.play("disclose current_job firmness=5").exchange.claim == "honest"


@pytest.mark.parametrize("how", ["firmness: 3", "firmness: 4, evidence: a letter",
                                 "firmness: 2", "answer_by: 2026-12-01"])  # fmt: skip
def test_an_offer_that_is_what_one_does_on_monday_is_an_offer_all_the_same(how: str) -> None:
    text = f"alternatives: [{{what: the Siemens offer, monday: true, would_take: true, {how}}}]"
    done = fit(text, "match-an-offer")
    assert alternative(done, "outside").label == "the Siemens offer"
    assert alternative(done, "staying").firmness == 5
    assert not_yours(done.scenario) == ()
    level = alternative(done, "outside").firmness
    exchange = done.talk(3).play(f"disclose outside firmness={level}").exchange
    assert exchange.claim == "honest"


def test_to_stay_is_never_taken_for_a_process_elsewhere_however_little_firm() -> None:
    for firmness in ("", ", firmness: 0"):
        done = fit(f"alternatives: [{{what: I stay in my job and look on{firmness}}}]")
        assert alternative(done, "current_job").label == "staying in my job"
        assert not_yours(done.scenario) == ("the other process",)


def test_what_everybody_has_in_the_scene_stays_when_the_sheet_only_names_an_offer() -> None:
    done = fit("alternatives: [{what: an offer from Northgate, firmness: 4}]")
    assert alternative(done, "current_job").firmness == 5
    assert done.talk(3).play("disclose current_job firmness=5").exchange.claim == "honest"


def test_an_offer_that_an_earlier_talk_left_is_had_though_the_sheet_does_not_name_it() -> None:
    left = Own({}, (Alternative("outside", "the offer of Ms Oak", 4),), warmth=1)
    done = fit("alternatives: [{what: my job, monday: true}]", "match-an-offer", own=left)
    assert alternative(done, "outside").firmness == 4
    assert alternative(done, "staying").label == "my job"
    assert done.scenario.own.warmth == 1
    assert not any("Ms Oak" in note for note in done.notes)
    named = fit("alternatives: [{what: a letter, firmness: 3}]", "match-an-offer", own=left)
    assert alternative(named, "outside").label == "a letter"


def test_without_alternatives_on_the_sheet_the_scenarios_count_and_that_is_said() -> None:
    done = fit("target: {package: 66000}")
    assert done.scenario.alternatives == loading.load("first-offer").alternatives
    assert any("No alternative" in note for note in done.notes)


def test_a_firmness_not_given_is_the_scenarios_and_that_is_said() -> None:
    done = fit("alternatives: [{what: Talks with Northgate}]")
    assert alternative(done, "other_process").firmness == 2
    assert any("“Talks with Northgate” is, you have not said; F2" in one for one in done.notes)


def test_staying_where_the_talk_is_held_is_no_threat_whatever_the_sheet_says() -> None:
    done = fit(MATCH, "match-an-offer")
    assert done.card is not None
    assert done.card.would_take is False
    assert done.talk(1).person.would_leave is False


@pytest.mark.parametrize(
    ("said", "move"),
    [
        ("I have an offer from Northgate.", "disclose other_process firmness=3"),
        ("I have a written offer from Northgate.", "disclose other_process firmness=4"),
        ("I have another offer.", "disclose other_process firmness=3"),
        ("I could also work for two old clients of mine.", "disclose my-clients firmness=2"),
        ("I can stay at the waterworks.", "disclose current_job firmness=5"),
    ],
)
def test_the_reader_knows_their_alternatives_by_their_words(said: str, move: str) -> None:
    talk = fit(FIRST).talk(5)
    assert str(replace(read(said, talk.view).move, company=None, manner="plain")) == move


def test_to_be_happy_where_one_is_agrees_to_nothing() -> None:
    talk = fit(FIRST).talk(5)
    assert read("I'd be happy to stay at the waterworks.", talk.view).move.act != "accept"


@pytest.mark.parametrize("said", [
    "I have a written offer from Roxwell, and I would rather stay here.",
    "I'd rather stay, but I have a written offer from Roxwell.",
])  # fmt: skip
def test_news_of_an_offer_and_the_wish_to_stay_are_both_heard_in_one_sentence(said: str) -> None:
    move = read(said, fit(MATCH, "match-an-offer").talk(5).view).move
    assert (move.act, move.topic, move.firmness) == ("disclose", "outside", 4)
    assert move.company is not None
    assert move.company.act == "share"


# --- the card --------------------------------------------------------------------------------


def test_the_card_follows_from_the_sheet() -> None:
    done = fit(FIRST)
    assert done.card is not None
    assert done.card.to_dict() == {
        "walk_away": 24, "walk_away_text": "56000", "alternative": "other_process",
        "alternative_text": "offer from Northgate", "firmness": 3, "would_take": True,
        "guesses": ["a quick start", "calm"],
    }  # fmt: skip


def test_as_it_is_is_a_walk_away_and_one_beyond_the_scale_is_beyond_everything() -> None:
    as_it_is = fit("walk_away: {package: as it is}").card
    beyond = fit("walk_away: {package: 90000}").card
    assert as_it_is is not None
    assert as_it_is.walk_away == 10
    assert beyond is not None
    assert beyond.walk_away == 100


def test_an_empty_sheet_is_no_card_and_changes_nothing_of_the_scenario() -> None:
    done = fit("")
    plain = loading.load("first-offer")
    assert done.card is None
    assert done.scenario.own == NOTHING
    assert [one.id for one in done.scenario.reactions] == [one.id for one in plain.reactions]


# --- figures of their own --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "topic", "name"),
    [
        ("Payguide says 55 to 62 for this work.", "figures", "Payguide"),
        ("The market pays 55,000 to 62,000.", "figures", "Payguide"),
        ("My friend Jana at Oakwell earns 59,000.", "figures-2", "your friend Jana at Oakwell"),
    ],
)
def test_a_source_of_theirs_is_heard_and_they_take_note_of_it(
    said: str, topic: str, name: str
) -> None:
    turn = simulator.say(fit(FIRST).talk(7), said)
    assert str(turn.move) == f"justify {topic}"
    assert name in turn.reply
    assert turn.reaction == f"hears_a_reason:{topic}"


def test_what_the_market_pays_without_a_source_is_heard_as_before() -> None:
    turn = simulator.say(fit(FIRST).talk(7), "Similar roles pay more than that.")
    assert (str(turn.move), turn.reaction) == ("justify market", "hears_a_reason")


def test_a_source_that_had_a_word_in_the_scenario_takes_it_over() -> None:
    talk = fit("market: [{source: Glassdoor}]").talk(1)
    market = next(one for one in talk.scenario.topics if one.id == "market")
    assert "glassdoor" not in market.also
    assert str(simulator.say(talk, "Glassdoor shows 66,000 for this.").move) == "justify figures"


def test_at_most_three_sources_are_told_apart() -> None:
    text = "market: [{source: Alpa}, {source: Beta}, {source: Gama}, {source: Dela}]"
    topics = [one.id for one in fit(text).scenario.topics]
    assert [one for one in topics if one.startswith("figures")] == [
        "figures", "figures-2", "figures-3",
    ]  # fmt: skip


@cache
def loaded(which: str, *sources: str) -> Scenario:
    return loading.load(which, own=Own({}, sources=tuple(map(Source, sources))))


@pytest.mark.parametrize("which", GIVING_REASONS)
@settings(max_examples=12)
@given(seed=st.integers(0, 10_000), draw=st.randoms(use_true_random=False))
def test_naming_a_source_changes_what_is_said_and_nothing_else(
    which: str, seed: int, draw: Random
) -> None:
    plain = Talk(loaded(which), seed)
    talk = Talk(loaded(which, "Payguide", "Mapwage"), seed)
    while plain.ending is None:
        choice = draw.choice([*plain.moves, *["justify"] * len(plain.moves)])
        source, manner = draw.choice(["figures", "figures-2"]), draw.choice(["", " ~sharp"])
        said = f"justify {source}" if choice == "justify" else choice
        plain, talk = plain.play(choice + manner).talk, talk.play(said + manner).talk
        assert (talk.state.stage, talk.state.values) == (plain.state.stage, plain.state.values)
        assert talk.state.table == plain.state.table
    assert talk.ending == plain.ending


@pytest.mark.parametrize("archetype", ["gatekeeper", "current-employer", "connector"])
def test_every_archetype_has_lines_that_name_the_source(archetype: str) -> None:
    text = (loading.LIBRARY / "archetypes" / f"{archetype}.yaml").read_text(encoding="utf-8")
    assert text.count("{source}") >= 2


# --- what is kept, solved and judged -----------------------------------------------------------


@pytest.mark.parametrize("which", SHEETS)
def test_a_talk_with_a_worksheet_replays_to_the_same_bytes(which: str) -> None:
    done = fit(SHEETS[which], which)
    talk = play_out(done.talk(11), done.scenario.players["fair"])
    text = "".join(f"{line}\n" for line in transcript.lines(talk))
    stored = transcript.loads(text)
    assert stored.judged == ""
    assert stored.talk is not None
    assert "".join(f"{line}\n" for line in transcript.lines(stored.talk)) == text
    assert stored.talk.scenario.own == done.scenario.own
    brought = worksheet(stored.talk)
    assert brought is not None
    assert brought.sheet == worksheet(talk).sheet  # type: ignore[union-attr]


@pytest.mark.parametrize("which", SHEETS)
def test_a_talk_with_a_worksheet_is_solved_and_judged_to_the_last_point(which: str) -> None:
    done = fit(SHEETS[which], which)
    talk = done.talk(2)
    for move in ("greet", "ask", "justify figures" if which != "referral" else "ask team"):
        talk = talk.play(move).talk
    talk = play_out(talk, done.scenario.players["fair"])
    judged = analyse(talk)
    assert judged.start - judged.regret + judged.luck == pytest.approx(judged.end, abs=1e-6)
    assert score(talk).result == pytest.approx(judged.end)


def test_solved_scenarios_are_told_apart_by_what_the_person_brings() -> None:
    with_names = fit(FIRST).talk(1)
    without = fit(FIRST.replace("Payguide", "Mapwage")).talk(1)
    names = {
        identity(one.scenario, one.person, one.walk_away, None) for one in (with_names, without)
    }
    assert len(names) == 2


@pytest.mark.parametrize("which", SHEETS)
def test_scores_do_not_depend_on_what_the_counterpart_is_called(which: str) -> None:
    def scored(name: str) -> object:
        talk = fit(SHEETS[which], which, name=name).talk(8)
        done = score(play_out(talk, talk.scenario.players["fair"]))
        return done.result, done.readiness, done.interests

    assert scored("Ms Achebe") == scored("Mr Van Dyke")


def test_the_same_moves_with_the_same_seed_and_sheet_give_the_same_talk() -> None:
    first, again = (
        play_out(fit(FIRST).talk(6), fit(FIRST).scenario.players["master"]) for _ in range(2)
    )
    assert list(transcript.lines(first)) == list(transcript.lines(again))


# --- the person's own part as data ---------------------------------------------------------------

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=60)


@given(st.dictionaries(st.sampled_from(["base", "market"]), WORDS), st.lists(WORDS, max_size=3))
def test_what_a_person_brings_is_read_back_as_it_was(
    names: dict[str, str], sources: list[str]
) -> None:
    mine = Own(names, sources=tuple(Source(one, (one,)) for one in sources))
    assert own.from_dict(json.loads(json.dumps(own.to_dict(mine)))) == mine


@pytest.mark.parametrize(
    "damage", [{"sources": ["Payguide"]}, {"sources": [{"name": "x" * 999, "also": []}]}]
)
def test_a_damaged_part_is_refused(damage: dict[str, object]) -> None:
    data = {**own.to_dict(Own({"base": "pay"})), **damage}
    with pytest.raises(ValueError, match="damaged"):
        own.from_dict(data)


def test_a_sheet_with_a_reaction_line_that_names_nothing_known_is_an_authors_error(
    tmp_path: Path,
) -> None:
    text = (loading.LIBRARY / "first-offer.yaml").read_text(encoding="utf-8")
    wrong = text.replace(
        "  - id: wants_people_who_want_it\n",
        "  - id: nobody_says_this\n    you: justify\n    when: {rapport: 4}\n    say: Well.\n"
        "    figures: So {sauce} says.\n  - id: wants_people_who_want_it\n",
    )
    file = tmp_path / "wrong.yaml"
    file.write_text(wrong, encoding="utf-8")
    with pytest.raises(ScenarioError, match="is not a name texts can use"):
        loading.load(file)


def test_moves_about_a_source_are_written_and_read_like_any_other() -> None:
    assert str(parse("justify figures-2")) == "justify figures-2"
    assert fit(REFERRAL, "referral").scenario.issue["help"].label == "what Ravi might do"
