"""Where scenarios stand on the ladder: what they give, what they take, and slips in saying so."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.scenario import loading
from simulator.scenario.model import ENDINGS
from simulator.scenario.steps import HINT, KINDS, PHASES
from tests.scenario.editing import edited, problems, shipped

EVERY = pytest.mark.parametrize("which", loading.ids())
STEPS = r"(?s)^phase: .*?(?=^turns)|^phase: .*?(?=^counterpart)"


@EVERY
def test_a_shipped_scenario_has_a_phase(which: str) -> None:
    assert loading.load(which).phase in PHASES


def test_every_phase_has_a_scenario() -> None:
    assert {one.phase for one in loading.summaries()} == set(PHASES)


@EVERY
def test_what_a_scenario_takes_another_gives(which: str) -> None:
    others = [one for one in loading.summaries() if one.id != which]
    for take in loading.load(which).takes:
        assert any(take.kind in one.gives for one in others), take.kind


@EVERY
def test_what_a_scenario_gives_another_takes(which: str) -> None:
    others = [one for one in loading.summaries() if one.id != which]
    for give in loading.load(which).gives:
        assert any(give.kind in one.takes for one in others), give.kind


@EVERY
def test_a_summary_says_what_the_loaded_scenario_says(which: str) -> None:
    scenario = loading.load(which)
    (one,) = (each for each in loading.summaries() if each.id == which)
    assert one.phase == scenario.phase
    assert set(one.gives) == {give.kind for give in scenario.gives}
    assert set(one.takes) == {take.kind for take in scenario.takes}


@EVERY
def test_nothing_is_left_by_a_talk_that_went_nowhere(which: str) -> None:
    scenario = loading.load(which)
    nothing: dict[str, object] = dict.fromkeys(scenario.issue, 0)
    nothing |= {"points": 0, "gain": 0, "improved": "no", "rapport": 0}
    for give in scenario.gives:
        for ending in set(ENDINGS) - {"agreement", "help_granted"}:
            seen = {**nothing, "ending": ending}
            assert not all(guard.holds(seen[guard.variable]) for guard in give.guards), ending


def test_a_hint_stays_a_hint_and_an_offer_is_in_writing() -> None:
    firm = {(give.kind, give.firmness) for one in loading.ids() for give in loading.load(one).gives}
    assert ("hint", HINT) in firm
    assert ("offer", 4) in firm
    assert {kind for kind, _ in firm} == set(KINDS)
    assert len(firm) == len(KINDS)


def test_a_scenario_may_stand_beside_the_ladder(tmp_path: Path) -> None:
    path = tmp_path / "edited.yaml"
    path.write_text(edited(shipped(), (STEPS, "")), encoding="utf-8")
    scenario = loading.load(path)
    assert (scenario.phase, scenario.gives, scenario.takes) == ("", (), ())


GIVES = r"(?s)^gives:\n.*?(?=^takes)"
TAKES = r"(?s)^takes:\n.*?(?=^\w)"
SLIPS = {
    "a phase that is none": (
        (r"^phase: .*", "phase: works"), "'works' is not one of the words allowed here",
        "did you mean 'work'?",
    ),
    "a gift of no kind": (
        (GIVES, "gives: {ofer: {when: {ending: agreement}, base: base}}\n"),
        "'ofer' is not a key that is known here", "did you mean 'offer'?",
    ),
    "a gift whatever happens": (
        (GIVES, "gives: {name: {when: {}}}\n"), "'when' takes at least one, not no", "",
    ),
    "an ending that is none": (
        (GIVES, "gives: {name: {when: {ending: agrement}}}\n"),
        "'agrement' is not a value of 'ending'", "did you mean 'agreement'?",
    ),
    "a guard on what nobody knows at the end": (
        (GIVES, "gives: {name: {when: {patience: 2}}}\n"),
        "'patience' is not a variable that can be tested",
        "there are: ending, points, gain, improved, rapport, base, signing, start, review, support",
    ),
    "an option that is not there": (
        (GIVES, "gives: {name: {when: {base: at least 9}}}\n"),
        "'base' is never at least 9 here: it goes from 0 to 5", "",
    ),
    "an offer without its pay": (
        (GIVES, "gives: {offer: {when: {ending: agreement}}}\n"), "'base' is missing", "",
    ),
    "a pay that is no money": (
        (GIVES, "gives: {offer: {when: {ending: agreement}, base: bas}}\n"),
        "'bas' is not an issue of money", "did you mean 'base'?",
    ),
    "an offer firmer than what you have": (
        (GIVES, "gives: {offer: {when: {ending: agreement}, base: base, firmness: 6}}\n"),
        "'firmness' should be at most 5", "",
    ),
    "a hint made firmer": (
        (GIVES, "gives: {hint: {when: {ending: later}, firmness: 4}}\n"),
        "'firmness' is not a key that is known here", "there are: when",
    ),
    "warmer than anybody begins": (
        (TAKES, "takes: {introduction: {warmth: 5}}\n"), "'warmth' should be at most 2", "",
    ),
    "an offer as a subject of the talk": (
        (TAKES, "takes: {offer: {as: budget}}\n"), "'budget' is not an alternative here",
        "there are: current_job, other_process",
    ),
    "a number nobody is asked for": (
        (TAKES, "takes: {offer: {as: other_process, number: offerd}}\n"),
        "'offerd' is not one of your amounts of money here", "did you mean 'offered'?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_what_might_be_meant(slip: str, tmp_path: Path) -> None:
    edit, message, suggestion = SLIPS[slip]
    found = problems(tmp_path, edit)
    assert [(one.message, one.suggestion) for one in found] == [(message, suggestion)]
    lines = (tmp_path / "edited.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[found[0].line - 1].startswith(("gives:", "takes:", "phase:"))
