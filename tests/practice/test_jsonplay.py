"""The protocol for programs, driven with any lines."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.practice.jsonplay import play
from simulator.practice.rehearsal import Rehearsal
from simulator.scenario.loading import ids, load
from simulator.talk.talk import Talk

SCENARIOS = {one: load(one) for one in ids()}

lines = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["hello", "what about the budget?", "I accept", "72k and two days", "{", "{}"]),
    st.text(max_size=30).map(lambda text: json.dumps({"move": text})),
    st.sampled_from(["greet", "pause", "disdain", "accept", "ultimatum", "walk_away", "close"]).map(
        lambda move: json.dumps({"move": move})
    ),
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(SCENARIOS)), st.integers(0, 2**40), st.lists(lines, max_size=25))
def test_any_lines_give_a_brief_then_turns_or_errors_and_one_end(
    name: str, seed: int, said: list[str]
) -> None:
    talk = Talk(SCENARIOS[name], seed)
    types = [json.loads(json.dumps(one))["type"] for one in play(Rehearsal(talk), said)]
    assert types[0] == "brief"
    assert types[-1] in ("paused", "debrief")
    assert set(types[1:-1]) <= {"turn", "event", "error", "ending"}
    assert types.count("turn") <= talk.scenario.turns
    assert (types[-1] == "debrief") == ("ending" in types)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(SCENARIOS)), st.integers(0, 2**40))
def test_the_brief_is_the_same_whatever_was_drawn(name: str, seed: int) -> None:
    first = next(play(Rehearsal(Talk(SCENARIOS[name], 0)), []))
    other = next(play(Rehearsal(Talk(SCENARIOS[name], seed)), []))
    assert first == other


def test_lines_after_the_ending_are_not_read() -> None:
    read = []

    def source():  # type: ignore[no-untyped-def]
        for line in ('{"move": "walk_away"}', "hello", "hello"):
            read.append(line)
            yield line

    types = [one["type"] for one in play(Rehearsal(Talk(SCENARIOS["first-offer"])), source())]
    assert types == ["brief", "turn", "ending", "debrief"]
    assert len(read) <= 2
