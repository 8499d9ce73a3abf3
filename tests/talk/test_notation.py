"""One notation per move: `str` and `parse` are exact inverses, and errors say what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import UnreadableMoveError
from simulator.scenario.words import ACTS
from simulator.talk.moves import Move, Range, as_number, number, parse
from tests.talk.saying import any_moves, numbers


@given(any_moves())
def test_a_written_move_reads_back_as_itself(move: Move) -> None:
    assert parse(str(move)) == move
    assert str(parse(str(move))) == str(move)


@given(st.text() | st.lists(st.sampled_from(
    ["ask", "propose", "disclose", "for", "with", "~warm", "a=1", "a=1..2", "b=c", "firmness=3",
     "=", "..", "~", "1e5", "a=", "share"]
)).map(" ".join))  # fmt: skip
def test_any_text_is_read_or_refused_and_reading_is_stable(text: str) -> None:
    try:
        move = parse(text)
    except UnreadableMoveError:
        return
    assert parse(str(move)) == move


@given(numbers)
def test_a_written_number_reads_back_as_the_same_number(value: int | float) -> None:
    assert as_number(number(value)) == value
    assert "e" not in number(value)


@pytest.mark.parametrize("act", ACTS)
def test_every_act_is_a_move_on_its_own(act: str) -> None:
    assert parse(act) == Move(act)
    assert str(Move(act)) == act


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("ask budget", Move("ask", "budget")),
        ("propose salary=82000 start=2", Move("propose", terms=(("salary", 82_000), ("start", 2)))),
        ("trade salary=84000 for stay=12",
         Move("trade", terms=(("salary", 84_000),), gives=(("stay", 12),))),
        ("disclose northgate firmness=4", Move("disclose", "northgate", firmness=4)),
        ("walk_away", Move("walk_away")),
        ("propose salary=82000 ~hedged", Move("propose", terms=(("salary", 82_000),),
                                              manner="hedged")),
        ("propose salary=68000..72000 with justify market ~warm",
         Move("propose", terms=(("salary", Range(68_000, 72_000)),),
              company=Move("justify", "market"), manner="warm")),
        ("propose days=2.5 review=dated", Move("propose", terms=(("days", 2.5),
                                                                 ("review", "dated")))),
    ],
)  # fmt: skip
def test_a_move_is_written_like_this(text: str, move: Move) -> None:
    assert parse(text) == move
    assert str(move) == text


ACT_LIST = ", ".join(ACTS)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"a move starts with an act, not an empty line (acts: {ACT_LIST})"),
        ("~warm", f"a move starts with an act, not an empty line (acts: {ACT_LIST})"),
        ("hello", f"a move starts with an act, not 'hello' (acts: {ACT_LIST})"),
        ("Ask", f"a move starts with an act, not 'Ask' (acts: {ACT_LIST})"),
        ("ask budget ~loud", "unknown manner ~loud; there are: plain, hedged, warm, sharp"),
        ("ask Budget", "'Budget' is not a topic, in: ask Budget"),
        ("propose pay=1 with ask", "'with' takes one of appreciate, reflect, share, justify,"
         " disclose, not 'ask', in: propose pay=1 with ask"),
        ("propose pay=1 with", f"a move starts with an act, not an empty line (acts: {ACT_LIST})"),
        ("propose pay=1 with share x with justify",
         "'with' is not a term like salary=82000, in: propose pay=1 with share x with justify"),
        ("ask pay=1", "'ask' takes no terms, in: ask pay=1"),
        ("propose pay=1 with share pay=1", "'share' takes no terms, in:"
         " propose pay=1 with share pay=1"),
        ("propose pay=1 pay=2", "an issue is named twice, in: propose pay=1 pay=2"),
        ("trade pay=1 for pay=2", "an issue is named twice, in: trade pay=1 for pay=2"),
        ("trade pay=1 for", "'for' is followed by what you give, in: trade pay=1 for"),
        ("propose pay=1 more", "'more' is not a term like salary=82000, in: propose pay=1 more"),
        ("propose Pay=1", "'Pay=1' is not a term like salary=82000, in: propose Pay=1"),
        ("propose pay=", "'' is neither a number nor an option, in: propose pay="),
        ("propose pay=1e5", "'1e5' is neither a number nor an option, in: propose pay=1e5"),
        ("propose pay=82,000", "'82,000' is neither a number nor an option, in:"
         " propose pay=82,000"),
        ("propose pay=" + "9" * 14, f"'{'9' * 14}' is neither a number nor an option, in:"
         f" propose pay={'9' * 14}"),
        ("propose pay=3..2", "the range 3..2 runs downwards, in: propose pay=3..2"),
        ("propose pay=a..b", "'a..b' is neither a number nor an option, in: propose pay=a..b"),
        ("disclose firmness=6", "firmness is 0 to 5 and belongs to disclose, in:"
         " disclose firmness=6"),
        ("disclose firmness=real", "firmness is 0 to 5 and belongs to disclose, in:"
         " disclose firmness=real"),
        ("share firmness=3", "firmness is 0 to 5 and belongs to disclose, in: share firmness=3"),
        ("disclose firmness=1 firmness=2", "an issue is named twice, in:"
         " disclose firmness=1 firmness=2"),
    ],
)  # fmt: skip
def test_what_is_not_notation_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(UnreadableMoveError) as caught:
        parse(text)
    assert str(caught.value) == message


def test_terms_asked_and_given_are_named_together() -> None:
    assert parse("trade pay=1 for stay=2").all_terms == (("pay", 1), ("stay", 2))


def test_claims_are_found_in_the_move_and_its_company() -> None:
    assert [str(one) for one in parse("propose a=1 with disclose b firmness=2").claims] == [
        "disclose b firmness=2"
    ]
    assert list(parse("ask budget").claims) == []
