"""The debrief with its moves judged, from the command line: files, objects, and what is kept."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

import simulator
from simulator.debrief.turning import quote
from simulator.practice import solving
from simulator.scenario.loading import load
from simulator.talk.talk import Talk
from tests.cli.conftest import Run, words


@pytest.fixture
def played(run: Run, scene: str) -> Run:
    """A runner in whose home talk 1 was played: a yes that came much too soon."""
    result = run("play", scene, "--examples", "--seed", "4", say=("=greet", "=accept", ""))
    assert result.exit_code == 0, result.output
    return run


def test_the_end_of_a_talk_says_move_by_move_what_it_cost(run: Run, scene: str) -> None:
    result = run("play", scene, "--examples", "--seed", "4", say=("=greet", "=accept", ""))
    shown = words(result)
    assert "Move by move" in shown
    assert "Where it turned Turn 2: “Yes, I accept that.”" in shown
    assert "turns to spare" in shown
    assert "to begin with" not in shown
    assert "map and points: rehearse debrief 1 --full" in shown


def test_all_of_it_is_shown_when_asked_for_and_always_to_a_mentor(played: Run) -> None:
    brief = words(played("debrief"))
    assert "map and points: rehearse debrief 1 --full" in brief
    for option in ("--full", "--markdown"):
        whole = words(played("debrief", option))
        assert "Every move" in whole
        for heading in ("On the map of all packages", "Every draw", "Where the points came from"):
            assert heading in whole
            assert heading not in brief
        assert "to begin with" in whole


def test_plain_lines_say_in_words_what_the_drawings_show(played: Run) -> None:
    shown = played("debrief", "--plain", "--full").output
    assert "points to be expected" not in shown
    assert "Turn 2 cost most" in " ".join(shown.split())
    assert "How far they could go this time" in " ".join(shown.split())
    assert not set("│┤╮╰●░") & set(shown)


def test_objects_carry_the_analysis(played: Run) -> None:
    data = json.loads(played("debrief", "--json").stdout)
    analysis = data["analysis"]
    assert {"start", "end", "accuracy", "turning_point", "moves", "best", "draws"} <= set(analysis)
    assert analysis["turning_point"] == 2
    move = analysis["moves"][1]
    assert {"mark", "regret", "hindsight_regret", "better", "better_sentence"} <= set(move)
    assert analysis["start"] - analysis["regret"] + analysis["luck"] == pytest.approx(
        analysis["end"], abs=0.01
    )


def test_a_program_that_plays_gets_the_same_analysis(run: Run, scene: str) -> None:
    said = ('{"move": "greet"}', '{"move": "accept"}')
    lines = run("play", scene, "--seed", "4", "--json", say=said).stdout.splitlines()
    kept = json.loads(run("debrief", "--json").stdout)
    assert json.loads(lines[-1])["analysis"] == kept["analysis"]


def test_drawings_go_into_a_folder_or_beside_a_file(played: Run, tmp_path: Path) -> None:
    shown = played("debrief", "--svg", str(tmp_path / "drawn")).stdout.splitlines()
    files = [tmp_path / "drawn" / f"talk-1-{kind}.svg" for kind in ("chart", "map")]
    assert shown == [str(file) for file in files]
    for file in files:
        assert ElementTree.fromstring(file.read_text(encoding="utf-8")).tag.endswith("svg")
    played("debrief", "--svg", str(tmp_path / "mine.svg"))
    assert (tmp_path / "mine.svg").exists()
    assert (tmp_path / "mine-map.svg").exists()


def test_a_drawing_is_not_written_over_unasked(played: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.svg").write_text("dear to me", encoding="utf-8")
    refused = played("debrief", "--svg", str(tmp_path / "mine.svg"))
    assert refused.exit_code == 1
    assert "is there already" in refused.stderr
    assert (tmp_path / "mine.svg").read_text(encoding="utf-8") == "dear to me"
    assert not (tmp_path / "mine-map.svg").exists()
    assert played("debrief", "--svg", str(tmp_path / "mine.svg"), "--force").exit_code == 0
    assert "<svg" in (tmp_path / "mine.svg").read_text(encoding="utf-8")


def test_a_retry_begins_where_the_talk_turned(played: Run) -> None:
    shown = words(played("retry", "1", say=("/quit",)))
    assert "Talk 1 again, from before turn 2, as its debrief suggests" in shown


def test_what_was_solved_lies_with_the_talks_and_goes_with_them(
    played: Run, tmp_path: Path
) -> None:
    solved = tmp_path / "home" / "solved"
    assert {file.suffix for file in solved.iterdir()} == {".solved"}
    assert solved.stat().st_mode & 0o077 == 0
    assert str(tmp_path / "home") in played("where").stdout
    assert played("forget", "--all", "--yes").exit_code == 0
    assert not solved.exists()


def test_forgetting_one_talk_leaves_no_numbers_of_it_behind(played: Run, tmp_path: Path) -> None:
    assert played("forget", "1", "--yes").exit_code == 0
    assert not (tmp_path / "home" / "solved").exists()


def test_a_debrief_without_what_was_solved_says_the_same(played: Run, tmp_path: Path) -> None:
    before = played("debrief").stdout
    for file in (tmp_path / "home" / "solved").iterdir():
        file.write_bytes(b"damaged")
    assert played("debrief").stdout == before


def test_a_talk_that_is_not_kept_leaves_nothing_solved(
    tmp_path: Path, scene: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REHEARSE_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    talk = Talk(load(scene), 4)
    for move in ("greet", "disdain", "ultimatum pay=1300", "plead", "accept"):
        talk = talk.play(move).talk
    assert solving.studied(talk, keep=False).study is not None
    assert set(tmp_path.iterdir()) == before
    assert not solving.ready(talk)
    assert solving.studied(talk).study is not None
    assert solving.ready(talk)


def test_the_library_analyses_a_talk(scene: str) -> None:
    talk = simulator.Talk(simulator.load(scene), seed=4)
    turn = simulator.say(talk, "Hello Ada.")
    analysis = simulator.analyse(turn.talk.play("accept").talk)
    assert analysis.moves[0].regret == pytest.approx(0.0, abs=1e-6)
    assert analysis.moves[1].regret > 0
    assert analysis.start - analysis.regret + analysis.luck == pytest.approx(analysis.end)
    assert quote(turn.talk, turn.exchange) == "Hello Ada."
