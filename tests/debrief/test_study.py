"""A debrief says what each move cost, where the talk turned, what was open, and what was luck."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from simulator.debrief import bestline, luck, turning
from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.odds import in_words
from simulator.debrief.page import Block, Bullets, Drawing, Heading, Table, Text, markdown
from simulator.scenario import loading
from simulator.talk.talk import Talk
from tests.analysis.solving import loaded
from tests.debrief.studying import PLAYERS, studied

EACH = pytest.mark.parametrize("player", PLAYERS)
WHICH = pytest.mark.parametrize("which", loading.ids())

SUM = re.compile(
    r"(-?\d+) to begin with, (\d+|nothing) given away, (\d+) (by luck|lost to luck): (-?\d+)\."
)


def headings(one: Debrief) -> list[str]:
    return [block.text for block in one.page if isinstance(block, Heading)]


def texts(page: tuple[Block, ...]) -> Iterator[str]:
    for block in page:
        if isinstance(block, Text):
            yield block.text
        elif isinstance(block, Bullets):
            yield from block.items


@EACH
@WHICH
def test_the_data_adds_up_and_says_what_would_have_been_better(which: str, player: str) -> None:
    one, study = studied(which, player)
    data = json.loads(json.dumps(one.to_dict()))["analysis"]
    assert data["start"] - data["regret"] + data["luck"] == pytest.approx(data["end"], abs=0.01)
    assert data["end"] == pytest.approx(one.score.result, abs=0.001)
    assert len(data["moves"]) == len(one.talk.history)
    costly = [move for move in data["moves"] if move["mark"] in ("?!", "?", "??")]
    assert all(move["better_sentence"] and move["better"] for move in costly)
    turn = data["turning_point"]
    worst = max(move["regret"] for move in data["moves"])
    assert turn is None or data["moves"][turn - 1]["regret"] == worst
    assert (turn is not None) == bool(data["best"]) == bool(study.line)
    assert one.again_from is not None or turn is None


@EACH
@WHICH
def test_the_best_line_is_one_they_would_really_answer_so(which: str, player: str) -> None:
    one, study = studied(which, player)
    if not study.line:
        return
    turn = study.analysis.turning_point or 0
    assert study.line[0].before == one.talk.before(turn).state
    assert study.line[0].move == study.analysis.moves[turn - 1].line[0].move
    assert study.line[-1].after.ending is not None
    for step, following in zip(study.line, study.line[1:], strict=False):
        assert following.before == step.after
        assert following.turn == step.turn + 1


@EACH
@WHICH
def test_the_words_are_whole_sentences_and_the_drawings_fit(which: str, player: str) -> None:
    one, study = studied(which, player)
    for said in texts(one.whole):
        assert "{" not in said
        assert "  " not in said
        assert "None" not in said
        assert said[-1] in ".?!”:)", said
    table = next(b for b in one.whole if isinstance(b, Table) and "expected" in b.header)
    assert len(table.rows) == len(study.analysis.moves) + 1
    for drawing in (block for block in one.whole if isinstance(block, Drawing)):
        assert max(map(len, drawing.lines)) <= 76
        assert all(line.isascii() for line in drawing.ascii_lines)
    for block in bestline.best(one, study):
        if isinstance(block, Bullets):
            assert len(block.items) <= bestline.MOST


@EACH
@WHICH
def test_the_sum_in_words_adds_up(which: str, player: str) -> None:
    one, _ = studied(which, player)
    found = [SUM.search(said) for said in texts(one.whole)]
    start, away, lucky, how, end = next(one for one in found if one is not None).groups()
    chance = int(lucky) if how == "by luck" else -int(lucky)
    assert int(start) - (0 if away == "nothing" else int(away)) + chance == int(end)


def test_a_yes_that_came_too_soon_is_where_the_talk_turned() -> None:
    one, study = studied("first-offer", "fair")
    turn = study.analysis.turning_point
    assert turn == len(one.talk.history)
    page = markdown(one.page)
    assert f"Turn {turn}: “Yes, I accept that" in page
    assert "It closed the talk, with 6 turns to spare." in page
    assert "by somebody who knows how Ms Haddad works" in page
    assert f"Play it again from before turn {turn}" in page
    assert f"## The best line from turn {turn}" in markdown(one.whole)


def test_a_question_that_is_asked_again_says_why() -> None:
    one, _ = studied("first-offer", "fair")
    why = "(Once more: the first answer was about whether the band has room this quarter.)"
    assert any(why in said for said in texts(one.page))
    asked = "You asked about how the pay was set and heard something else; ask once more and it"
    assert any(asked in said for said in texts(one.page))


@EACH
@WHICH
def test_no_sentence_is_suggested_twice_for_different_turns(which: str, player: str) -> None:
    one, _ = studied(which, player)
    page = " ".join([*texts(one.page), *(a.rewrite for a in one.advice)])
    for said in re.findall(r"(?:Better|instead|Ask|Then|And): (“[^”]*”)", page):
        assert page.count(said) == 1, said
    assert page.count("Leaving was right") + page.count("full win") <= 1


@EACH
@WHICH
def test_what_the_corrections_say_of_the_turning_turn_is_said_there_and_only_there(
    which: str, player: str
) -> None:
    one, study = studied(which, player)
    turn = study.analysis.turning_point
    here = [a for a in one.advice if not a.good and a.turn == turn and turn]
    assert all(a not in one.page for a in here)
    said = [text for text in texts(one.page) if text.startswith(f"Turn {turn}: “")]
    assert len(said) == (turn is not None)
    assert all(said[0].endswith(a.effect) for a in here)


def test_luck_is_named_where_it_was_large_and_quoted_once() -> None:
    one, study = studied("informational-interview", "fair")
    assert study.spared[(study.analysis.turning_point or 0) - 1]
    page = list(texts(one.page))
    assert sum("nearly half past" in said for said in page) == 1
    assert any(said.endswith("as told above. Eleven talks in twenty. That gave you 30 points.")
               for said in page)  # fmt: skip
    assert "No single draw changed much this time." not in page


@EACH
@WHICH
def test_a_move_that_cost_much_is_not_praised(which: str, player: str) -> None:
    one, study = studied(which, player)
    for note in one.notes:
        if note.good and note.code not in ("good_exit", "played", "tried"):
            assert study.analysis.moves[note.turn - 1].mark in ("", "!")


def test_where_the_talk_did_not_turn_the_dearest_move_is_played_again() -> None:
    one, study = studied("bigger-role", "master")
    assert study.analysis.turning_point is None
    dearest = max(study.analysis.moves, key=lambda move: move.regret)
    assert one.again_from == dearest.turn


def test_a_talk_without_costly_moves_gets_a_short_version() -> None:
    one, _ = studied("referral", "master")
    assert "Move by move" in headings(one)
    assert not {"Where it turned"} & set(headings(one))
    assert "The best line" not in markdown(one.whole)
    assert "No move cost you much" in markdown(one.page)


def test_leaving_rightly_reads_as_a_win() -> None:
    one, _ = studied("declining-well", "master")
    assert "For the deal, that is a full win." in markdown(one.page)
    sooner, study = studied("declining-well", "fair")
    assert study.analysis.turning_point == len(sooner.talk.history)
    assert "Before you left" in headings(sooner)
    assert "There was more to say first." in markdown(sooner.page)


@EACH
@WHICH
def test_hindsight_is_told_only_where_it_differs(which: str, player: str) -> None:
    one, study = studied(which, player)
    turn = study.analysis.turning_point
    told = "with hindsight" in markdown(one.whole)
    if turn is None:
        assert not told
    else:
        move = study.analysis.moves[turn - 1]
        assert told == (abs(move.hindsight_regret - move.regret) > turning.NOTICED)


@EACH
@WHICH
def test_all_luck_of_a_point_or_more_is_named(which: str, player: str) -> None:
    one, study = studied(which, player)
    named = [said for said in texts(one.whole) if " gave you " in said or " took " in said]
    worth = [round(abs(share)) for share in luck.worths(study).values() if abs(share) >= 1]
    for share in worth:
        amount = "1 point." if share == 1 else f"{share} points."
        assert any(said.endswith(amount) for said in named), (share, named)


@pytest.mark.parametrize(
    ("odds", "of", "said"),
    [
        (1, 3, "one talk in three"),
        (1, 2, "one talk in two"),
        (39, 100, "about two talks in five"),
        (85, 100, "seventeen talks in twenty"),
        (30, 100, "three talks in ten"),
        (92, 100, "about nine talks in ten"),
        (1, 100, "fewer than one talk in twenty"),
        (99, 100, "nearly every talk"),
        (7, 7, "every talk"),
    ],
)
def test_odds_are_said_as_people_say_them(odds: int, of: int, said: str) -> None:
    assert in_words(odds, of) == said


def test_without_a_study_the_sections_are_left_out_with_one_plain_line() -> None:
    talk = Talk(loaded("referral"), 3).play("greet").talk.play("walk_away").talk
    silent, told = debrief(talk), debrief(talk, None, "This talk cannot be judged.")
    assert "Move by move" not in headings(silent)
    assert silent.to_dict()["analysis"] is None
    at = headings(told).index("Move by move")
    assert not headings(told)[at + 1].startswith("Where it turned")
    assert "This talk cannot be judged." in markdown(told.page)


def test_a_fence_in_markdown_cannot_be_broken_by_a_name() -> None:
    drawing = Drawing(("```", "a | b"), ("x",), ("Spoken.",))
    assert markdown((drawing,)) == "```text\n'''\na | b\n```\n"
