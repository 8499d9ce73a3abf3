"""What an author is told: every problem at once, where it is, and what might be meant."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from simulator.errors import ScenarioError
from simulator.scenario import loading
from tests.scenario.editing import Edit, loaded, problems, shipped, within


@dataclass(frozen=True)
class Case:
    """One mistake: the edit, the text the problem points at, and what is said about it."""

    name: str
    edit: Edit
    at: str
    message: str
    suggestion: str = ""


REACTION = (
    "  - id: fresh\n    you: ask\n    when: {{{when}}}\n    say: Hm.\n    effect: {{{effect}}}\n"
)


def reaction(when: str = "concede: 2", effect: str = "rapport: up 1") -> Edit:
    return within("reactions", REACTION.format(when=when, effect=effect))


CASES = (
    Case(
        "an unknown key", (r"^minutes: ", "minuts: "), "minuts:",
        "'minuts' is not a key that is known here", "did you mean 'minutes'?",
    ),
    Case(
        "an unknown key further down", (r"^    kind: money", "    kinds: money"), "kinds:",
        "'kinds' is not a key that is known here", "did you mean 'kind'?",
    ),
    Case(
        "an unknown archetype", (r"^extends: .*", "extends: gatekeper"), "extends:",
        "there is no archetype 'gatekeper'", "did you mean 'gatekeeper'?",
    ),
    Case(
        "an unknown variable in a guard", reaction(when="raport: 2"), "raport:",
        "'raport' is not a variable that can be tested", "did you mean 'rapport'?",
    ),
    Case(
        "an unknown word in a guard", reaction(when="zone: acceptible"), "zone:",
        "'acceptible' is not a value of 'zone'", "did you mean 'acceptable'?",
    ),
    Case(
        "a word where a number is tested", reaction(when="rapport: high"), "rapport: high",
        "'rapport' is tested against a number, not 'high'",
    ),
    Case(
        "a digit that is none", reaction(when="rapport: ²"), "rapport: ²",
        "'rapport' is tested against a number, not '²'",
    ),
    Case(
        "an unknown variable in an effect", reaction(effect="patiense: up 1"), "patiense:",
        "'patiense' is not something an effect can change", "did you mean 'patience'?",
    ),
    Case(
        "an effect that is no change", reaction(effect="patience: sideways"),
        "patience: sideways", "'sideways' is not a change of 'patience'",
        "write 'up 1', 'down 1' or 0 to 4",
    ),
    Case(
        "an effect beyond the scale", reaction(effect="patience: 5"), "patience: 5",
        "'5' is not a change of 'patience'", "write 'up 1', 'down 1' or 0 to 4",
    ),
    Case(
        "an endless number in an effect", reaction(effect="patience: up " + "9" * 5_000),
        "patience: up 9", "'up 999",
    ),
    Case(
        "a memory that nobody declared", reaction(effect="remember: cas"), "remember: cas",
        "'remember: cas' names nothing this scenario has", "did you mean 'case'?",
    ),
    Case(
        "a memory that means something else", reaction(effect="remember: tanked_it"),
        "remember:", "'remember: tanked_it' names nothing this scenario has",
        "declare it under 'memory'; there are: case, called",
    ),
    Case(
        "an interest of yours revealed", reaction(effect="reveal: learning"), "reveal: learning",
        "'learning' is yours; 'reveal' takes an interest of theirs or a fact",
    ),
    Case(
        "an interest of theirs shared", reaction(effect="share: soon"), "share: soon",
        "'soon' is theirs; 'share' takes an interest of yours",
    ),
    Case(
        "an interest remembered", reaction(effect="remember: soon"), "remember: soon",
        "'soon' is theirs; 'remember' takes a word of 'memory'",
    ),
    Case(
        "a misspelt interest", reaction(effect="reveal: sooon"), "reveal: sooon",
        "'reveal: sooon' names nothing this scenario has", "did you mean 'soon'?",
    ),
    Case(
        "an interest served by an event",
        within("events", "  - {id: late, turn: 5, say: Hm., effect: {serve: band}}\n"),
        "serve: band", "'serve: band' stands in a reaction of the scenario, nowhere else",
    ),
    Case(
        "a meter that never stands so high", reaction(when="rapport: at least 9"),
        "rapport: at least 9", "'rapport' is never at least 9 here: it goes from 0 to 4",
    ),
    Case(
        "a step that is never taken", reaction(when="concede: 5"), "concede: 5",
        "'concede' is never 5 here: it goes from 0 to 2",
    ),
    Case(
        "a turn that never comes",
        within("events", "  - {id: late, turn: 5, when: {turn: 99}, say: Hm.}\n"), "turn: 99",
        "'turn' is never 99 here: it goes from 1 to 14",
    ),
    Case(
        "a reaction that waits for a turn", reaction(when="turn: 2"), "turn: 2",
        "'turn' is not a variable that can be tested",
    ),
    Case(
        "a guard that names nothing", reaction(when="offer: []"), "offer: []",
        "'offer' is tested against an empty list, so this never happens",
    ),
    Case(
        "a player who waits for an option that is not there",
        (r"at.base: at most 3", "at.base: 9"), "at.base: 9",
        "'at.base' is never 9 here: it goes from 1 to 5",
    ),
    Case(
        "an outcome beyond all points", (r"points: at least 15", "points: at least 150"),
        "points: at least 150", "'points' is never at least 150 here: it goes from 0 to 100",
    ),
    Case(
        "an event after the end", within("events", "  - {id: late, turn: 15, say: Hm.}\n"),
        "turn: 15", "the talk has 14 turns, so this never happens",
    ),
    Case(
        "an id of two reactions",
        within("reactions", "  - {id: on_the_bonus, you: ask, when: {turn: 3}, say: Hm.}\n"),
        "id: on_the_bonus", "'on_the_bonus' is the id of one of the reactions above",
    ),
    Case(
        "an id of the archetype's",
        within("reactions", "  - {id: hello, you: ask, when: {turn: 3}, say: Hm.}\n"), "id: hello",
        "'hello' is the id of one of the archetype's reactions; take another",
        "yours comes first anyway, with as many guards or more",
    ),
    Case(
        "an id of two outcomes", (r"\{id: part, ", "{id: as_asked, "), "id: as_asked,",
        "'as_asked' is the id of one of the outcomes above",
    ),
    Case(
        "shares that do not add up", (r"weak: 5,", "weak: 55,"), "outcomes:",
        "the shares of 'weak' add up to 150, not to 100",
    ),
    Case(
        "one word for two topics", (r"also: \[other candidates", "also: [Market, candidates"),
        "also: [market,", "'market' already means 'candidates': give it to one of them",
    ),
    Case(
        "an offer in the brief", (r"^  goal: .*", "  goal: More than {offer}."), "goal:",
        "'{offer}' is filled in only where they speak", "write it out here",
    ),
    Case(
        "a name in the title", (r"^title: .*", "title: Asking {counterpart}"), "title:",
        "'{counterpart}' is not filled in here, only in the brief and in speech",
    ),
    Case(
        "an interest served by an option that is not there",
        (r"\{start: at most 2\}", "{start: 9}"), "start: 9", "'start' has no option 9",
        "it has 1 to 5",
    ),
    Case(
        "a move that is none", (r"do: appreciate team", "do: apreciate team"), "do: apreciate",
        "'apreciate' is not an act", "did you mean 'appreciate'?",
    ),
    Case(
        "a topic in a move that is none", (r"do: appreciate team", "do: appreciate teem"),
        "do: appreciate", "'teem' is not a topic here", "did you mean 'team'?",
    ),
    Case(
        "an issue in a move that is none", (r"do: appreciate team", "do: propose bse=#2"),
        "do: propose", "'bse' is not an issue", "did you mean 'base'?",
    ),
    Case(
        "an option in a move that is none", (r"do: appreciate team", "do: propose review=critera"),
        "do: propose", "'critera' is not an option of 'review'", "did you mean 'criteria'?",
    ),
    Case(
        "an alternative in a move that is none",
        (r"do: appreciate team", "do: disclose current_jb firmness=4"), "do: disclose",
        "'current_jb' is not an alternative here", "did you mean 'current_job'?",
    ),
    Case(
        "company in a move that is none",
        (r"do: appreciate team", "do: propose base=#2 with justfy market"), "do: propose",
        "'justfy' is not an act", "did you mean 'justify'?",
    ),
    Case(
        "an offer of another kind", reaction(effect="offer: everything"), "offer: everything",
        "an offer is 'counter', 'yours' or 'none'",
    ),
    Case(
        "a guard of the wrong type", reaction(when="claim: {a: b}"), "claim:",
        "'claim' should be a whole number or text or a list",
    ),
    Case(
        "a number of the wrong type", (r"^difficulty: .*", "difficulty: [1]"), "difficulty:",
        "'difficulty' should be a whole number",
    ),
    Case(
        "a number out of its bounds", (r"^turns: .*", "turns: 99"), "turns:",
        "'turns' should be at most 20",
    ),
    Case(
        "a phrase without its place", (r"a base salary of \{\}", "a base salary"), "phrase:",
        "'phrase' needs exactly one {}: that is where the value goes",
    ),
    Case(
        "an issue with one option",
        (r"(?s)^    options:\n.*?(?=^      - \{is: 12)", "    options:\n"),
        "options:", "'options' takes two to seven, not one",
    ),
    Case(
        "four interests of yours",
        (r"^  you:\n", "  you:\n    more: {label: more, want: More., weight: 1}\n"), "you:",
        "'you' takes one to three, not four",
    ),
    Case(
        "a text that is a mapping", (r"^  goal: .*", "  goal: {x}"), "goal:",
        "'goal' should be text",
    ),
    Case("an empty title", (r"^title: .*", 'title: ""'), "title:", "'title' is empty"),
    Case(
        "an endless title", (r"^title: .*", f"title: {'so ' * 99}"), "title:",
        "'title' is longer than 160 characters",
    ),
    Case("another format", (r"^format: 1", "format: 2"), "format:", "'format' should be 1"),
    Case(
        "an ending that is none",
        within("reactions", "  - {id: fresh, you: ask, end: goodbye, say: Hm.}\n"), "end: goodbye",
        "'goodbye' is not one of the words allowed here",
        "there are: agreement, help_granted, later, deflected, no_deal, walked_away,"
        " best_of_luck, withdrawn, time_up",
    ),
    Case(
        "a number with a comma in braces", (r"is: 2, you: 0", "is: 2,000, you: 0"), "000,",
        "a comma inside a number begins a new entry here", "write 2000",
    ),
    Case(
        "a number with a comma", (r"^difficulty: .*", "difficulty: 1,000"), "difficulty:",
        "'difficulty' should be a whole number", "write 1000",
    ),
    Case(
        "an act that is none", within("reactions", "  - {id: fresh, you: askk, say: Hm.}\n"),
        "you: askk", "'askk' is not one of the words allowed here", "did you mean 'ask'?",
    ),
    Case(
        "a name with capitals", (r"^  budget: ", "  Budget: "), "Budget:",
        "'Budget' cannot be a name here",
        "write small letters, digits, '-' and '_', a letter first",
    ),
    Case(
        "a missing key", (r"^title: .*\n", ""), "format: 1", "'title' is missing",
    ),
    Case(
        "a key given twice", (r"^turns: ", "turns: 12\nturns: "), "turns: 14",
        "'turns' is given twice",
    ),
    Case(
        "a reaction without a line",
        within("reactions", "  - {id: fresh, you: ask, when: {concede: 2}}\n"), "{id: fresh",
        "an answer needs at least one line in 'say'",
    ),
    Case(
        "a name that texts cannot use", (r"^  goal: .*", "  goal: To please {nobody}."), "goal:",
        "'{nobody}' is not a name texts can use",
    ),
    Case(
        "an amount of an unknown number", (r"is: 3.2% above offered", "is: 3.2% above ofered"),
        "is: 3.2% above ofered", "'ofered' is not one of the numbers: offered, current",
    ),
    Case(
        "an amount in other words", (r"is: 3.2% above offered", "is: a bit more"),
        "is: a bit more", "'a bit more' is not an amount",
    ),
    Case(
        "an amount with a comma", (r"\{is: 3.2% above offered, ", '{is: "64,000", '),
        'is: "64,000"', "'64,000' is not an amount", "write 64000",
    ),
    Case(
        "an endless amount", (r"is: 3.2% above offered", "is: 1e999"), "is: 1e999",
        "'is' should be a finite number",
    ),
    Case(
        "an endless example", (r"example: 62000", f"example: {'9' * 400}"), "example:",
        "'example' should be at most 1000000000000",
    ),
    Case(
        "an option that no move could name", (r"\{id: buddy, is: a buddy", "{is: 2 buddies"),
        "support:", "'2-buddies' cannot be said in a move",
        "give the option an 'id' that begins with a letter",
    ),
    Case(
        "a stage that is none",
        within("reactions", "  - {id: fresh, you: ask, stages: explor, say: Hm.}\n"),
        "stages: explor", "'explor' is not a stage", "did you mean 'explore'?",
    ),
    Case(
        "a next stage that is none",
        within("reactions", "  - {id: fresh, you: ask, next: explor, say: Hm.}\n"),
        "next: explor", "'explor' is not a stage", "did you mean 'explore'?",
    ),
    Case(
        "a temperament word that is none", (r"candour: \w+", "candour: sly"), "candour: sly",
        "'sly' is not a way of 'candour'",
    ),
    Case(
        "an unknown part of the temperament", (r"steps: 2", "stepps: 2"), "stepps:",
        "'stepps' is not part of this temperament", "did you mean 'steps'?",
    ),
    Case(
        "a best alternative that is none",
        (r"^best_alternative: .*", "best_alternative: curent_job"), "best_alternative:",
        "'curent_job' is not an alternative", "did you mean 'current_job'?",
    ),
    Case(
        "an option that is none", (r"do: appreciate team", "do: propose base=#9"),
        "do: propose base=#9", "there is no option base=#9",
    ),
    Case(
        "a player who tests what nobody sees",
        (r"\{when: \{turn: 1\}, do: greet\}", "{when: {rapport: 1}, do: greet}"), "rapport: 1}, do",
        "'rapport' is not a variable that can be tested",
    ),
    Case(
        "an event that never happens",
        within("events", "  - {id: never, when: {patience: 1}, say: Hm.}\n"), "{id: never",
        "an event happens at a 'turn', on 'entering' a stage, or ends the talk",
    ),
    Case(
        "an interest served by no issue", (r"served_by: \{base: at least 3\}",
        "served_by: {bass: at least 3}"), "bass:", "'bass' is not an issue", "did you mean 'base'?",
    ),
    Case(
        "a fact with one value",
        within("facts", "  mood: {about: x, values: {good: {odds: 1, says: Hm.}}}\n"),
        "values: {good",
        "'values' takes two to three, not one",
    ),
    Case(
        "a limit above what is on the table", (r"^limits: .*", "limits: {you: 8, them: 99}"),
        "opening:", "the opening is worth less to them than their own limit",
    ),
    Case(
        "weights that do not add up",
        (r"^outcomes:", "result: {deal: 60, interests: 30, relationship: 20}\noutcomes:"),
        "result:", "the result's weights must add up to 100",
    ),
    Case(
        "an id that is a word of the engine",
        within("topics", "  rapport: {label: how you get on}\n"), "rapport: {label",
        "'rapport' is used twice or is a word of the engine",
    ),
    Case(
        "outcomes that catch nothing", (r"(?s)\n  - \{id: nothing, .*\Z", "\n"), "- {id: part",
        "the last outcome must catch the rest: no 'when'",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_reported_where_it_is_with_its_line_and_a_suggestion(
    case: Case, tmp_path: Path
) -> None:
    found = problems(tmp_path, case.edit)
    said = [one for one in found if one.message.startswith(case.message)]
    assert said, [one.message for one in found]
    problem = said[0]
    lines = (tmp_path / "edited.yaml").read_text(encoding="utf-8").splitlines()
    line = lines[problem.line - 1]
    assert line[problem.column - 1 :].startswith(case.at.removeprefix("- "))
    assert problem.source == line[:200]
    assert problem.file == str(tmp_path / "edited.yaml")
    if case.suggestion:
        assert problem.suggestion == case.suggestion
    assert len(problem.message) <= 400


def test_a_problem_reads_as_place_message_suggestion_and_the_line_itself(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, reaction(when="raport: 2"))
    file = tmp_path / "edited.yaml"
    number = file.read_text(encoding="utf-8").split("raport")[0].count("\n") + 1
    assert str(problem) == (
        f"{file}:{number}:12: 'raport' is not a variable that can be tested"
        " (did you mean 'rapport'?)\n    when: {raport: 2}"
    )


def test_every_problem_is_reported_at_once_in_file_order(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        (r"^locale: ", "local: "),
        (r"is: 3.2% above offered", "is: 3.2% above ofered"),
        within("reactions", REACTION.format(when="raport: 2", effect="patience: sideways")),
        (r"^  goal: .*", "  goal: To please {nobody}."),
        (r"^best_alternative: .*", "best_alternative: curent_job"),
    )
    assert len(found) == 6
    assert [one.line for one in found] == sorted(one.line for one in found)
    words = "local", "nobody", "ofered", "curent_job", "raport", "sideways"
    assert [word for word in words if any(word in one.message for one in found)] == list(words)


def test_several_missing_keys_are_each_named(tmp_path: Path) -> None:
    found = problems(tmp_path, (r"^title: .*\n", ""), (r"^minutes: .*\n", ""))
    assert [one.message for one in found] == ["'title' is missing", "'minutes' is missing"]


def test_an_unknown_archetype_hides_no_other_mistake(tmp_path: Path) -> None:
    found = problems(tmp_path, (r"^extends: .*", "extends: nobody"), (r"^turns: .*", "turns: 99"))
    assert [one.message for one in found] == [
        "there is no archetype 'nobody'", "'turns' should be at most 20"
    ]  # fmt: skip


MUTE = (r"(?s)      says: \|\n        To be frank.*?(?=      served_by)", "")
ALONE: dict[str, tuple[Edit, str]] = {
    "says": (MUTE, "'soon' needs 'says': what they say when they open up"),
    "the topic": (
        (r"topic: budget\n      says", "topic: bugdet\n      says"),
        "'bugdet' is not an issue or a topic",
    ),
    "a fact's topic": (
        (r"topic: budget\n    values", "topic: bugdet\n    values"),
        "'bugdet' is not an issue or a topic",
    ),
    "a line": (
        (r"I can't pay somebody new", "I can't pay {somebody} new"),
        "'{somebody}' is not a name texts can use",
    ),
    "a fact's line": (
        (r'says: "Between you', 'says: "{offer} Between you'),
        "'{offer}' is filled in only where they speak",
    ),
}


@pytest.mark.parametrize(("edit", "message"), ALONE.values(), ids=ALONE)
def test_a_mistake_in_a_thing_is_not_repeated_for_the_answers_made_of_it(
    edit: Edit, message: str, tmp_path: Path
) -> None:
    found = problems(tmp_path, edit)
    assert [one.message for one in found] == [message]
    assert found[0].file == str(tmp_path / "edited.yaml")


def test_a_guard_may_wait_for_another_temperament(tmp_path: Path) -> None:
    guards = "candour: open" if "candour: guarded" in shipped() else "candour: guarded"
    assert loaded(tmp_path, reaction(when=f"concede: 2, {guards}")).title


def test_odds_of_a_fact_are_weights_and_need_not_add_up(tmp_path: Path) -> None:
    assert loaded(tmp_path, (r"patient: \{odds: 24", "patient: {odds: 99")).title


def test_an_issue_the_opening_does_not_name_stands_at_its_first_option(tmp_path: Path) -> None:
    assert loaded(tmp_path, (r"^  options: \{.*", "  options: {}")).opening == (0, 0, 0, 0, 0)


def test_a_transcript_is_rebuilt_whatever_its_shares_add_up_to() -> None:
    plain = loading.load("first-offer")
    content = json.loads(json.dumps(plain.content))
    content["scenario"]["outcomes"][0]["shares"]["weak"] = 99
    assert loading.restore(content, plain.values, plain.counterpart, plain.currency).title


def test_two_reactions_under_the_same_guards_are_refused(tmp_path: Path) -> None:
    twin = "  - {{id: {}, you: ask, when: {{concede: 2}}, say: Hm.}}\n"
    found = problems(tmp_path, within("reactions", twin.format("one") + twin.format("other")))
    assert [one.message for one in found] == [
        "'other' and 'one' answer 'ask' in the same stages under the same guards"
    ]
    assert found[0].suggestion == "add a guard, or put both lines under one reaction"


def test_what_stands_beside_chance_is_refused_for_it_would_never_happen(tmp_path: Path) -> None:
    both = (
        "  - {id: both, you: ask, when: {concede: 2}, effect: {case: made}, chance: [{say: Hm.}]}\n"
    )
    found = problems(tmp_path, within("reactions", both))
    assert len(found) == 1
    assert found[0].message.startswith("'both' leaves its answer to 'chance'")


def test_an_event_that_names_a_next_stage_is_refused(tmp_path: Path) -> None:
    event = "  - {id: leap, turn: 3, say: Hm., next: bargain}\n"
    found = problems(tmp_path, within("events", event))
    assert [one.message for one in found] == ["an event cannot lead to a stage; a reaction can"]


def test_lines_that_do_not_tell_a_fact_apart_are_refused(tmp_path: Path) -> None:
    line = "  - {{id: {0}, you: pause, when: {{checks: {0}}}, say: Whatever it is.}}\n"
    both = line.format("checks") + line.format("trusts")
    found = problems(tmp_path, within("reactions", both))
    assert [one.message for one in found] == [
        "'trusts' says the same line whatever 'checks' is, so nobody could see the draw"
    ]


def test_an_act_that_nobody_answers_is_refused(tmp_path: Path) -> None:
    archetypes = tmp_path / "archetypes"
    archetypes.mkdir()
    text = (loading.LIBRARY / "archetypes" / "gatekeeper.yaml").read_text(encoding="utf-8")
    head, _, _ = text.partition("  - id: does_not_follow")
    (archetypes / "deaf.yaml").write_text(head.replace("archetype: gatekeeper", "archetype: deaf"))
    found = problems(tmp_path, (r"^extends: .*", "extends: deaf"))
    assert len(found) == 1
    assert found[0].message.startswith("nobody answers 'unclear' in 'opening' (3 such gaps)")


def test_the_persons_numbers_must_leave_options_that_differ(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="do not rise or fall: 0, 0, 0, 0, 0"):
        loading.load("first-offer", numbers={"offered": 0})


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ({"ofered": 50_000}, "'ofered' is not one of your numbers here .did you mean 'offered'"),
        ({"offered": float("inf")}, "'offered' is not a number to work with"),
        ({"offered": float("nan")}, "'offered' is not a number to work with"),
        ({"offered": 10**400}, "'offered' is not a number to work with"),
    ],
)
def test_numbers_nobody_can_work_with_are_refused(numbers: dict[str, float], message: str) -> None:
    with pytest.raises(ScenarioError, match=message):
        loading.load("first-offer", numbers=numbers)


def test_numbers_that_turn_an_issue_round_are_refused() -> None:
    with pytest.raises(ScenarioError, match="runs the wrong way, from 84,000 to 50,000"):
        loading.load("match-an-offer", numbers={"outside": 50_000})


@pytest.mark.parametrize(
    "which", ["first-ofer", "../first-offer", "", ".", "\0", "\0.yaml", "x" * 5_000, "no.yaml"]
)
def test_a_scenario_that_is_not_there_is_one_clear_problem(which: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        loading.load(which)
    assert len(caught.value.problems) == 1
    assert len(str(caught.value).splitlines()) == 1


def test_a_misspelt_id_suggests_the_right_one() -> None:
    with pytest.raises(
        ScenarioError, match=r"there is no such scenario \(did you mean 'first-offer"
    ):
        loading.load("first-ofer")


def test_nothing_is_wrong_with_the_file_the_mistakes_are_made_in(tmp_path: Path) -> None:
    assert loaded(tmp_path, ("$^", "") if not shipped() else ("^format", "format")).title
