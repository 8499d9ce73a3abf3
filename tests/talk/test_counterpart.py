"""Which reaction answers: a function of the state, the move and the draws, and nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from simulator.scenario import loading
from simulator.scenario.model import ENDINGS
from simulator.scenario.words import ACTS
from simulator.talk.counterpart import Counterpart, counterpart, onward
from simulator.talk.talk import Talk
from tests.talk.small import small

TWO = """\
- {id: plain, you: ask, when: {marked: no}, say: Plain., effect: {remember: marked}}
- {id: guarded, you: ask, when: {marked: no, rapport: 2}, say: Guarded.}
- {id: catch, you: ask, say: Catch.}
"""


def test_more_guards_answer_before_fewer_wherever_they_stand(tmp_path: Path) -> None:
    scenario = small(tmp_path, reactions=TWO)
    assert Talk(scenario).play("ask").reaction == "guarded"


def test_the_next_one_answers_when_a_guard_fails(tmp_path: Path) -> None:
    scenario = small(tmp_path, reactions=TWO, temperament="rapport: 1")
    first = Talk(scenario).play("ask")
    assert first.reaction == "plain"
    assert first.talk.play("ask").reaction == "catch"


def test_the_scenario_answers_before_its_archetype(tmp_path: Path) -> None:
    own = "- {id: own, you: ask, when: {marked: no}, say: Own.}"
    base = "- {id: base, you: ask, when: {rapport: 2}, say: Base.}"
    assert Talk(small(tmp_path, reactions=own, base_reactions=base)).play("ask").reaction == "own"


def test_more_guards_of_the_archetype_answer_before_fewer_of_the_scenario(tmp_path: Path) -> None:
    own = "- {id: own, you: ask, when: {marked: no}, say: Own.}"
    base = "- {id: base, you: ask, when: {rapport: 2, marked: no}, say: Base.}"
    assert Talk(small(tmp_path, reactions=own, base_reactions=base)).play("ask").reaction == "base"


@pytest.mark.parametrize("first", ["low", "late"])
def test_between_equals_the_order_of_the_file_decides(tmp_path: Path, first: str) -> None:
    lines = {
        "low": "- {id: low, you: ask, when: {rapport: 2}, say: Low.}",
        "late": "- {id: late, you: ask, when: {marked: no}, say: Late.}",
    }
    order = sorted(lines, key=lambda name: name != first)
    scenario = small(tmp_path, reactions="\n".join(lines[name] for name in order))
    assert Talk(scenario).play("ask").reaction == first


def test_a_reaction_answers_in_its_stages_only(tmp_path: Path) -> None:
    scenario = small(
        tmp_path,
        reactions="- {id: early, you: ask, stages: arriving, say: Early., next: talking}",
    )
    first = Talk(scenario).play("ask")
    assert (first.reaction, first.talk.state.stage) == ("early", "talking")
    assert first.talk.play("ask").reaction == "anything"


def test_a_talk_never_goes_back_to_an_earlier_stage(tmp_path: Path) -> None:
    there = "- {id: there, you: ask, say: On., next: leaving}\n"
    back = "- {id: back, you: greet, say: Back., next: arriving}"
    talk = Talk(small(tmp_path, reactions=there + back)).play("ask").talk.play("greet").talk
    assert talk.state.stage == "leaving"
    assert onward(["a", "b", "c"], "b", "a") is None
    assert onward(["a", "b", "c"], "b", "b") is None
    assert onward(["a", "b", "c"], "a", "c") == "c"
    assert onward(["a", "b", "c"], "a", None) is None


def test_chance_comes_out_about_as_often_as_its_odds_say(tmp_path: Path) -> None:
    chance = """\
- id: dice
  you: ask
  chance:
    - {odds: 45, say: A.}
    - {odds: 35, say: B.}
    - {odds: 20, say: C.}
"""
    scenario = small(tmp_path, reactions=chance)
    counts = Counter(Talk(scenario, seed).play("ask").reply for seed in range(3_000))
    shares = [counts[reply] / 3_000 for reply in ("A.", "B.", "C.")]
    assert shares == pytest.approx([0.45, 0.35, 0.2], abs=0.04)


def test_a_fact_is_drawn_once_about_as_often_as_its_odds_say(tmp_path: Path) -> None:
    told = """\
- {id: rain, you: ask, when: {weather: wet}, say: Rain.}
- {id: sun, you: ask, when: {weather: dry}, say: Sun.}
"""
    scenario = small(tmp_path, reactions=told)
    counts: Counter[str] = Counter()
    for seed in range(1_000):
        first = Talk(scenario, seed).play("ask")
        assert first.talk.play("ask").reply == first.reply
        assert first.reply == {"wet": "Rain.", "dry": "Sun."}[Talk(scenario, seed).facts["weather"]]
        counts[first.reply] += 1
    assert counts["Rain."] / 1_000 == pytest.approx(0.5, abs=0.06)


def test_a_fork_keeps_its_draws(tmp_path: Path) -> None:
    chance = "- {id: dice, you: ask, chance: [{odds: 1, say: A.}, {odds: 1, say: B.}]}"
    scenario = small(tmp_path, reactions=chance)
    for seed in range(30):
        talk = Talk(scenario, seed).play("greet").talk
        other = Talk(scenario, seed).play("appreciate").talk
        assert talk.play("ask").reply == other.play("ask").reply


@pytest.mark.parametrize("which", loading.ids())
def test_the_machine_holds_callables_of_ours_and_no_text_of_a_file(which: str) -> None:
    machine = counterpart(loading.load(which)).machine
    assert machine.initial in machine.states
    assert set(machine.events) <= set(ACTS)
    for hooks in (machine.before_state_change, machine.after_state_change, machine.prepare_event,
                  machine.finalize_event, machine.on_exception, machine.on_final):  # fmt: skip
        assert hooks == []
    for state in machine.states.values():
        assert state.on_enter == state.on_exit == []
    for event in machine.events.values():
        for transition in (one for many in event.transitions.values() for one in many):
            called = [condition.func for condition in transition.conditions]
            called += [*transition.before, *transition.after, *transition.prepare]
            assert len(called) == 2
            assert all(callable(one) and not isinstance(one, str) for one in called)
            assert {one.__module__ for one in called} == {"simulator.talk.counterpart"}


def test_names_of_functions_in_a_file_are_words_and_nothing_else(tmp_path: Path) -> None:
    reaction = "- {id: os-abort, you: ask, say: os.abort, cue: os.abort, note: os.abort}"
    turn = Talk(small(tmp_path, reactions=reaction)).play("ask")  # would end the test run
    assert (turn.reaction, turn.reply, turn.exchange.cue) == ("os-abort", "os.abort", "os.abort")


def test_one_machine_serves_every_talk_of_a_scenario(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    assert counterpart(scenario) is counterpart(scenario)
    assert isinstance(counterpart(scenario), Counterpart)
    assert set(ENDINGS) <= set(counterpart(scenario).machine.states)
