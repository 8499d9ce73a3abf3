"""Every command, with good and with bad input: one clear line, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.scenario.loading import LIBRARY, ids
from tests.cli.conftest import Run, words


def finish(run: Run, scene: str, *options: str) -> None:
    result = run("play", scene, "--examples", "--seed", "4", *options, say=("=greet", "=accept"))
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("play", "nosuch"), "there is no such scenario"),
        (("play", "first-offer", "--set", "offered"), "--set takes name=value"),
        (("play", "first-offer", "--set", "ofered=3"), "did you mean 'offered'?"),
        (("play", "first-offer", "--set", "offered=much"), "is not an amount"),
        (("play", "first-offer", "--name", "  "), "a name has 1 to 60 characters"),
        (("play", "first-offer", "--json", "--card", "{"), "the card is not JSON"),
        (("play", "first-offer", "--json", "--card", "[]"), "not a JSON object"),
        (("play", "first-offer", "--json", "--card", '{"a": 1}'), "'a' is not part of a card"),
        (("play", "first-offer", "--json", "--card", '{"walk_away": 101}'), "points from 0 to 100"),
        (("play", "first-offer", "--json", "--card", '{"firmness": "F9"}'), "choose 0 to 5"),
        (("play", "first-offer", "--json", "--card", '{"alternative": "x"}'), "one of:"),
        (("play", "first-offer", "--json", "--card", '{"guesses": 3}'), "a list of texts"),
        (("resume",), "there is no unfinished talk"),
        (("resume", "7"), "there is no talk 7"),
        (("retry", "7", "--turn", "1"), "there is no talk 7"),
        (("retry", "7", "--turn", "1", "--redraw"), "there is no talk 7"),
        (("history", "7"), "there is no talk 7"),
        (("history", "7", "--json"), "there is no talk 7"),
        (("debrief",), "there is no finished talk yet"),
        (("debrief", "7"), "there is no talk 7"),
        (("export", "7"), "there is no talk 7"),
        (("forget", "7", "--yes"), "there is no talk 7"),
        (("import", "/nonexistent"), "cannot be read"),
        (("read", "hello", "--scenario", "nosuch"), "there is no such scenario"),
        (("scenario", "show", "nosuch"), "there is no such scenario"),
    ],
)
def test_bad_input_gives_one_line_on_standard_error_and_exit_status_one(
    args: tuple[str, ...], says: str, run: Run
) -> None:
    result = run(*args)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert says in result.stderr
    assert result.stderr.startswith("rehearse: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "args", [("plya",), ("forget",), ("forget", "1", "--all"), ("retry",), ("resume", "x")]
)
def test_a_command_used_wrongly_gets_the_usage_and_exit_status_two(
    args: tuple[str, ...], run: Run
) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


def test_without_an_argument_scenarios_are_listed_by_purpose_and_one_is_picked(run: Run) -> None:
    result = run("play", "--no-prep", "--plain", say=("0", "nothing like it", "1", *[""] * 8))
    assert "You have an offer and want to ask for more" in result.output
    assert result.output.count("please, or a name from the list.") == 2
    assert "First, make it yours." in result.output


def test_leaving_before_the_talk_begins_keeps_nothing(run: Run, scene: str) -> None:
    assert run("play").exit_code == 0
    result = run("play", scene, say=("1200",))
    assert result.exit_code == 0
    assert "nothing was kept" in result.output
    assert run("history", "--json").stdout == ""


def test_a_talk_left_is_resumed_with_what_was_said_last(run: Run, scene: str) -> None:
    left = run("play", scene, "--examples", say=("=greet", "=ask chores", "/quit"))
    assert "Go on with: rehearse resume 1" in left.output
    back = run("resume", say=("=accept", ""))
    assert "turn 2, you: ask chores" in back.output
    assert "You have an agreement." in back.output
    assert "Debrief" in back.output
    over = run("resume", "1")
    assert over.exit_code == 1
    assert "talk 1 is over" in over.stderr


def test_a_turn_taken_back_after_the_end_opens_the_talk_again(run: Run, scene: str) -> None:
    result = run("play", scene, "--examples", say=("=accept", "hello", "/undo", "=greet", "/quit"))
    assert "The talk is over." in result.output
    assert "taken back: “accepts what is on the table”" in result.output
    assert "rehearse resume 1" in result.output


def test_a_retry_is_a_talk_of_its_own_from_before_the_turn(run: Run, scene: str) -> None:
    run("play", scene, "--examples", say=("=greet", "=ask chores", "=accept", ""))
    result = run("retry", "1", "--turn", "2", say=("=walk_away", ""))
    assert "Talk 1 again, from before turn 2. This is talk 2 now." in result.output
    assert "You said no and left." in result.output
    rows = [json.loads(line) for line in run("history", "--json").stdout.splitlines()]
    assert [(r["number"], r["turns"], r["ending"], r["parent"]) for r in rows] == [
        (1, 3, "agreement", None),
        (2, 2, "walked_away", 1),
    ]
    assert run("retry", "1", "--turn", "9").exit_code == 1


def test_the_history_shows_headlines_and_says_so_when_it_is_empty(run: Run, scene: str) -> None:
    assert "No talks yet" in run("history").output
    finish(run, scene)
    first, second = run("history").output.splitlines()
    assert first == "    1 A small talk, Ada"
    day, *rest = second.strip().split(" · ")
    assert len(day) == 10
    assert rest[:2] == ["2 turns", "agreement"]
    assert rest[2].startswith("result ")
    assert rest[3].startswith("interests ")
    assert rest[4].startswith("readiness ")


def test_the_history_hangs_retries_under_the_talk_they_play_again(run: Run, scene: str) -> None:
    finish(run, scene)
    finish(run, scene)
    run("retry", "1", "--turn", "2", say=("/quit",))
    run("retry", "3", "--turn", "1", "--redraw", say=("/quit",))
    lines = run("history").output.splitlines()
    assert [line for line in lines if "2 turns" not in line] == [
        "    1 A small talk, Ada",
        "      3 again, from before turn 2",
        "        one turn · not finished",
        "        4 again, from the beginning, with new draws",
        "          0 turns · not finished",
        "    2 A small talk, Ada",
    ]
    plain = words(run("history", "--plain"))
    assert "3. talk 1 again, from before turn 2 (one turn · not finished)" in plain
    assert "4. talk 3 again, from the beginning, with new draws (0 turns" in plain
    rows = [json.loads(line) for line in run("history", "--json").stdout.splitlines()]
    assert [(row["number"], row["parent"], row["from_turn"]) for row in rows] == [
        (1, None, None), (2, None, None), (3, 1, 2), (4, 3, 1),
    ]  # fmt: skip
    assert [len(row["redrawn"]) for row in rows] == [0, 0, 0, 1]


def test_a_finished_retry_is_set_beside_the_talk_it_plays_again(run: Run, scene: str) -> None:
    run("play", scene, "--examples", "--seed", "4", say=("=greet", "Goodbye, I am off.", "", ""))
    assert "Beside talk" not in run("debrief", "1").output
    result = run("retry", "1", "--turn", "2", say=("=accept", ""))
    shown = words(result)
    page = shown[shown.index("Beside talk 1, which you played again") :]
    first, second = (
        json.loads(line)["summary"] for line in run("history", "--json").stdout.splitlines()
    )
    less = round(first["result"]) - round(second["result"])
    scores = (
        f"result {round(one['result'])}, interests {one['interests']}, readiness {one['readiness']}"
        for one in (first, second)
    )
    assert page.startswith(
        "Beside talk 1, which you played again"
        f" - talk 1, turn 2: “Goodbye, I am off.” (you left, {next(scores)})"
        f" - talk 2, turn 2: accepts what is on the table (agreement, {next(scores)})"
        f" This time {less} points less in the result."
        " The draws were the same: only your choices differ."
    )
    assert "All its retries side by side: rehearse history 2" in page
    again = words(run("debrief", "2"))
    assert f"This time {less} points less in the result." in again
    assert "## Beside talk 1, which you played again" in run("debrief", "2", "--markdown").output


def test_a_retry_with_new_draws_says_so_and_keeps_the_turns_before(run: Run, scene: str) -> None:
    finish(run, scene)
    result = run("retry", "1", "--turn", "2", "--redraw", say=("=accept", ""))
    shown = words(result)
    assert "This is talk 2 now. What had not been shown by then is drawn anew." in shown
    assert "Every move is the same as in talk 1." in shown
    assert "What had not shown by turn 2 was drawn anew, so luck has its part in that." in shown
    head, turn, _ = run("export", "2").stdout.splitlines()
    assert turn == run("export", "1").stdout.splitlines()[1]
    (drawn,) = json.loads(head)["redrawn"]
    assert f"seed 4, from turn 2 on from {drawn['seed']}." in shown
    run("retry", "2", "--turn", "2", say=("/quit",))
    assert json.loads(run("export", "3").stdout.splitlines()[0])["redrawn"] == [drawn]
    assert "new draws" not in run("history").output.splitlines()[-2]


def test_a_talk_and_its_retries_are_shown_side_by_side(run: Run, scene: str) -> None:
    finish(run, scene)
    run("retry", "1", "--turn", "2", say=("=walk_away", ""))
    run("retry", "2", "--turn", "2", say=("/quit",))
    shown = run("history", "2").output
    assert shown == run("history", "1").output == run("history", "3").output
    one, two, three = shown.splitlines()[3:6]
    assert one.split()[:2] == ["1", "agreement"]
    assert two.split()[:5] == ["└", "2", "from", "turn", "2"]
    assert three.split() == ["└──", "3", "from", "turn", "2", "not", "finished"]
    flat = " ".join(shown.split())
    assert "Talk 2 parted from talk 1 - talk 1, turn 2: accepts what is on the table (" in flat
    assert "- talk 2, turn 2: says no and leaves (you left, result " in flat
    assert "- talk 3, turn 2: nothing said yet (not finished)" in flat
    plain = words(run("history", "1", "--plain"))
    assert "talk: 3; again: talk 2 from turn 2; ending: not finished" in plain
    assert "└" not in plain
    rows = [json.loads(line) for line in run("history", "1", "--json").stdout.splitlines()]
    assert [(row["number"], row["parent"], row["from_turn"]) for row in rows] == [
        (1, None, None), (2, 1, 2), (3, 2, 2),
    ]  # fmt: skip
    assert rows[0]["parted"] is None
    parted = rows[1]["parted"]
    assert (parted["turn"], parted["then"]["move"], parted["now"]["move"]) == (
        2, "accept", "walk_away",
    )  # fmt: skip
    assert rows[2]["parted"]["now"] is None


def test_a_talk_without_retries_stands_alone_and_says_how_one_begins(run: Run, scene: str) -> None:
    finish(run, scene)
    finish(run, scene)
    shown = run("history", "2").output
    assert "No retries yet. One begins with: rehearse retry 2" in shown
    assert len(run("history", "2", "--json").stdout.splitlines()) == 1


def test_a_debrief_is_shown_again_as_words_markdown_and_json(run: Run, scene: str) -> None:
    finish(run, scene)
    assert "Debrief: A small talk" in run("debrief").output
    assert run("debrief", "1", "--markdown").output.startswith("# Debrief: A small talk\n")
    (line,) = run("debrief", "--json").stdout.splitlines()
    assert json.loads(line)["type"] == "debrief"


def test_an_unfinished_talk_has_no_debrief_yet_because_it_would_tell(run: Run, scene: str) -> None:
    run("play", scene, "--examples", say=("=greet",))
    result = run("debrief", "1", "--json")
    assert result.exit_code == 1
    assert "give away what is hidden" in result.stderr


def test_a_talk_leaves_as_a_file_and_comes_back_as_the_same_bytes(
    run: Run, scene: str, tmp_path: Path
) -> None:
    finish(run, scene)
    file = tmp_path / "talk.jsonl"
    assert run("export", "1", str(file)).exit_code == 0
    taken = run("import", str(file)).output
    assert taken == "  Kept as talk 2: A small talk, 2 turns, agreement.\n"
    for out in (run("export", "2"), run("export", "2", "-")):
        assert out.stdout == file.read_text(encoding="utf-8")
        assert (
            out.stderr == "The transcript holds everything you typed, your numbers and your card.\n"
        )
    first, second = map(json.loads, run("history", "--json").stdout.splitlines())
    assert first["summary"] == second["summary"] != {}
    again = run("export", "1", str(file))
    assert again.exit_code == 1
    assert "--force" in again.stderr
    assert run("export", "1", str(file), "--force").exit_code == 0


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b"{}", b"not json\n", b"[1]\n", b"null"])
def test_a_file_that_is_no_transcript_is_refused_in_one_line(
    data: bytes, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "broken.jsonl"
    file.write_bytes(data)
    result = run("import", str(file))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert run("history", "--json").stdout == ""


def test_a_talk_of_another_version_is_shown_in_its_words_and_not_judged(
    run: Run, scene: str, tmp_path: Path
) -> None:
    finish(run, scene)
    head, *turns = run("export", "1").stdout.splitlines()
    file = tmp_path / "old.jsonl"
    changed = {**json.loads(head), "engine": "0.0.1"}
    file.write_text("\n".join([json.dumps(changed), *turns]) + "\n", encoding="utf-8")
    assert "because it was played with engine 0.0.1" in words(run("import", str(file)))
    assert "to be read only: it was played with engine 0.0.1" in words(run("history"))
    shown = run("debrief", "2").output
    assert "not judged" in shown
    assert "Two." in shown
    assert json.loads(run("debrief", "2", "--json").stdout)["type"] == "words"
    assert run("resume", "2").exit_code == 1
    assert run("retry", "2", "--turn", "1").exit_code == 1


def test_a_transcript_somebody_edited_is_taken_in_with_a_warning_and_marked(
    run: Run, scene: str, tmp_path: Path
) -> None:
    finish(run, scene)
    text = run("export", "1").stdout
    file = tmp_path / "mine.jsonl"
    file.write_text(text.replace('"reply": "Good: ', '"reply": "Splendid: '), encoding="utf-8")
    assert "turn 2 was changed after it was played" in words(run("import", str(file)))
    assert "to be read only: turn 2 was changed after it was played" in words(run("history"))


def test_a_retry_without_a_turn_begins_where_the_debrief_would(run: Run, scene: str) -> None:
    finish(run, scene)
    suggested = json.loads(run("debrief", "1", "--json").stdout)["again_from"] or 1
    result = run("retry", "1", say=("/quit",))
    place = "from before turn 2, as its debrief suggests"
    assert f"Talk 1 again, {place}. This is talk 2 now." in words(result)
    assert suggested == 2
    row = json.loads(run("history", "--json").stdout.splitlines()[-1])
    assert row["parent_turn"] == suggested
    run("play", scene, "--examples", say=("/quit",))
    assert "Talk 3 again, from the beginning." in words(run("retry", "3", say=("/quit",)))


def test_forgetting_asks_first_and_then_forgets(run: Run, scene: str) -> None:
    finish(run, scene)
    finish(run, scene)
    assert "Nothing was deleted." in run("forget", "1", say=("n",)).output
    assert "Nothing was deleted." in run("forget", "1").output
    assert "Talk 1: deleted." in run("forget", "1", say=("y",)).output
    assert run("debrief", "1").exit_code == 1
    assert run("debrief", "2").exit_code == 0
    assert "Everything: deleted." in run("forget", "--all", "--yes").output
    assert "No talks yet" in run("history").output


def test_where_names_the_folder_and_that_nothing_is_in_it(run: Run, tmp_path: Path) -> None:
    assert run("where").stdout == f"{tmp_path / 'home'}\nNothing is kept there yet.\n"
    assert not (tmp_path / "home").exists()


def test_a_sentence_is_read_alone_and_lines_are_read_as_objects(run: Run) -> None:
    shown = run("read", "Could we agree on 68k?").output
    assert shown.startswith("  propose pay=68000")
    say = ("hello", '{"text": "yes", "before": "Shall we say 64,000?"}', "", '{"txt": 1}', "{")
    found = [json.loads(line) for line in run("read", "--json", say=say).stdout.splitlines()]
    assert found[0]["act"] == "greet"
    assert set(found[0]) >= {"act", "second", "margin", "with", "manner", "topic", "terms"}
    assert [("error" in one) for one in found] == [False, False, True, True]


@pytest.mark.parametrize("scenario", ids())
def test_each_scenario_is_listed_shown_and_free_of_problems(scenario: str, run: Run) -> None:
    listed = run("scenario", "list", "--json").stdout.splitlines()
    assert scenario in [json.loads(line)["id"] for line in listed]
    assert scenario in run("scenario", "list").output
    assert "Your goal" in run("scenario", "show", scenario).output
    assert run("scenario", "check", scenario).exit_code == 0


def test_checking_prints_every_problem_with_its_place_and_fails(
    run: Run, scene: str, tmp_path: Path
) -> None:
    text = Path(scene).read_text(encoding="utf-8")
    broken = tmp_path / "broken.yaml"
    text = text.replace("difficulty: 1", "dificulty: 1").replace("turns: 12", "turns: x")
    broken.write_text(text, encoding="utf-8")
    result = run("scenario", "check", scene, str(broken), str(tmp_path / "none.yaml"))
    assert result.exit_code == 1
    assert f"{scene}: no problems" in result.output
    assert f"{broken}:6:1: 'dificulty' is not a key that is known here" in result.output
    assert "difficulty" in result.output
    assert f"{broken}:8:" in result.output
    assert "No such file" in result.output


def test_an_archetype_is_checked_through_a_scenario_and_that_is_said(run: Run) -> None:
    result = run("scenario", "check", str(LIBRARY / "archetypes" / "gatekeeper.yaml"))
    assert result.exit_code == 1
    assert "check a scenario that extends it" in result.output
    assert result.output.count("\n") == 2


def test_a_scripted_player_that_cannot_play_is_a_problem_with_its_line(
    run: Run, scene: str, tmp_path: Path
) -> None:
    text = Path(scene).read_text(encoding="utf-8")
    odd = tmp_path / "odd.yaml"
    odd.write_text(text.replace("fair: [{do: accept}]", "fair: [{do: ask gardens}]"))
    result = run("scenario", "check", str(odd))
    assert result.exit_code == 1
    assert "odd.yaml:" in result.output
    assert "'gardens' is not a topic here" in result.output


def test_schemas_are_written_to_a_folder_or_to_standard_output(run: Run, tmp_path: Path) -> None:
    assert run("scenario", "schema", str(tmp_path / "new" / "schema")).exit_code == 0
    file = tmp_path / "new" / "schema" / "scenario.schema.json"
    assert json.loads(file.read_text(encoding="utf-8"))["$schema"]
    assert "scenario.schema.json" in json.loads(run("scenario", "schema").stdout)


def test_control_and_direction_characters_never_reach_the_terminal(run: Run, scene: str) -> None:
    nasty = "he\x1b[31mllo \u202eabc\u0007 [bold]x[/bold]"
    result = run("play", scene, "--examples", "--name", "A\x1b]0;x\u202ea", say=(nasty, "/quit"))
    shown = run("resume", "1", say=("/quit",)).output + result.output
    assert "[bold]x[/bold]" in shown
    for sign in ("\x1b", "\u202e", "\u0007"):
        assert sign not in shown


def test_forced_colour_marks_the_speech_and_plain_has_no_colour_at_all(
    run: Run, scene: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[1;36mAda" in run("play", scene, "--examples", say=("=greet",)).output
    assert "\x1b" not in run("play", scene, "--examples", "--plain", say=("=greet",)).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;36m" not in run("play", scene, "--examples", say=("=greet",)).output
    monkeypatch.setenv("TERM", "dumb")
    assert "Ada: “" in run("play", scene, "--examples", say=("=greet",)).output
