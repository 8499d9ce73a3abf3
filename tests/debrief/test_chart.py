"""The chart of expected result: fits any terminal, says what it shows, and adds up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from simulator.debrief.chart import MARKS, Curve, Step, drawn, points, spoken, ticks, words

LEVELS = st.floats(-50, 100)
"""What a result can be: half of it is the deal, which falls to -1; all of it is 100."""

STEPS = st.builds(Step, LEVELS, st.sampled_from(["", *MARKS]), st.floats(0, 150))
CURVES = st.builds(
    Curve, LEVELS, st.lists(STEPS, max_size=20).map(tuple), st.one_of(st.none(), LEVELS)
)

TALK = Curve(
    74,
    (
        Step(74, "!"), Step(74), Step(66, "?", 8.2), Step(70, "!"), Step(66, "?!", 4), Step(66),
        Step(51, "??", 15), Step(49, "", 1.2),
    ),
    54,
)  # fmt: skip

GOLDEN = """\
points to be expected with best play from there
  75 ┤  74─────74─────74────╮
  70 ┤                      │      ╭70────╮
  65 ┤                      ╰66────╯      ╰66─────66────╮
  60 ┤                                                  │
  55 ┤                                                  │              ╭54
  50 ┤                                                  ╰51─────49─────╯
  45 ┤
turn  start    1      2      3      4      5      6      7      8      end
move           !             ?      !      ?!            ??
      ! well found   ?! doubtful   ? costly   ?? very costly"""

SPOKEN = """\
Start: 74.
Turn 1: 74, ! well found.
Turn 2: 74.
Turn 3: 66, ? costly, 8 points given away.
Turn 4: 70, ! well found, luck gave 4 points.
Turn 5: 66, ?! doubtful, 4 points given away.
Turn 6: 66.
Turn 7: 51, ?? very costly, 15 points given away.
Turn 8: 49, 1 point given away, luck took 1 point.
End: 54, luck gave 5 points."""


def test_a_talk_is_drawn_with_its_values_turns_and_marks() -> None:
    assert "\n".join(drawn(TALK)) == GOLDEN


def test_a_screen_reader_hears_a_line_for_each_turn() -> None:
    assert "\n".join(spoken(TALK)) == SPOKEN


def test_the_words_name_where_it_began_how_it_ended_and_the_dearest_turn() -> None:
    assert words(TALK) == (
        "With best play 74 was to be expected at the start; you came out at 54."
        " Turn 7 cost most, 15 points; luck gave 8 points."
    )


def test_a_talk_without_regret_is_told_so() -> None:
    assert words(Curve(60, (Step(60),), 57)).endswith(
        "No move gave anything away; luck took 3 points."
    )


def test_a_talk_that_still_runs_has_no_end() -> None:
    running = Curve(60, (Step(58, "", 2),))
    assert "you stand at 58" in words(running)
    assert "end" not in "".join(drawn(running)[1:])
    assert spoken(running)[-1] == "Turn 1: 58, 2 points given away."


def test_before_the_first_turn_there_is_nothing_to_say_and_still_a_drawing() -> None:
    assert words(Curve(60, ())) == ""
    assert "60" in drawn(Curve(60, ()))[-2]


def test_twenty_turns_show_every_turn_and_mark() -> None:
    long = Curve(60, tuple(Step(60 - turn, "?", 1) for turn in range(20)), -12)
    text = drawn(long)
    turns = next(line for line in text if line.startswith("turn")).split()
    assert turns == ["turn", "start", *map(str, range(1, 21)), "end"]
    assert next(line for line in text if line.startswith("move")).split() == ["move", *"?" * 20]


@given(CURVES, st.booleans())
def test_no_chart_is_wider_than_76_columns_or_taller_than_12_lines(
    curve: Curve, ascii_only: bool
) -> None:
    text = drawn(curve, ascii_only)
    assert max(map(cell_len, text)) <= 76
    assert len(text) <= 12
    assert not ascii_only or "".join(text).isascii()
    assert all(line == line.rstrip() for line in text)


@given(CURVES)
def test_every_value_stands_on_the_row_nearest_to_it(curve: Curve) -> None:
    scale = ticks(curve.levels)
    assert 4 <= len(scale) <= 8
    assert scale[-1] <= min(curve.levels)
    assert max(curve.levels) <= scale[0]
    rows = dict(zip(scale, drawn(curve)[1:], strict=False))
    for level in curve.levels:
        near = min(scale, key=lambda tick: abs(tick - level))
        if near == round(level):
            assert any(sign in rows[near][6:] for sign in (str(round(level)), "●"))


@given(CURVES)
def test_start_less_regrets_plus_luck_is_the_end(curve: Curve) -> None:
    regrets = sum(step.regret for step in curve.steps)
    assert curve.start - regrets + sum(curve.luck) == pytest.approx(curve.levels[-1], abs=1e-6)


@given(CURVES)
def test_every_value_is_spoken(curve: Curve) -> None:
    said = spoken(curve)
    assert len(said) == len(curve.levels)
    for line, level in zip(said, curve.levels, strict=True):
        assert f": {round(level)}" in line


@pytest.mark.parametrize(
    ("number", "said"), [(1.2, "1 point"), (0.4, "0 points"), (14.6, "15 points")]
)
def test_points_are_counted_as_people_do(number: float, said: str) -> None:
    assert points(number) == said
