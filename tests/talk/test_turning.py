"""One turn: company, the answer, its effects, what is on the table, events, and the end."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from simulator.errors import IllegalMoveError, UnreadableMoveError
from simulator.scenario.model import Scenario
from simulator.talk import packages
from simulator.talk.moves import Move
from simulator.talk.state import Card, State
from simulator.talk.talk import Talk
from tests.talk.small import small


def value(talk: Talk, name: str) -> int:
    return talk.state.value(talk.scenario, name)


COMPANY = """\
- {id: thanks, you: appreciate, say: Thanks., effect: {rapport: up 1, remember: marked}}
- {id: warmer, you: propose, when: {rapport: 3}, say: Warm., effect: {patience: down 1}}
- {id: colder, you: propose, when: {rapport: 2}, say: Cold.}
"""


def test_company_is_heard_first_and_says_nothing(tmp_path: Path) -> None:
    turn = Talk(small(tmp_path, reactions=COMPANY)).play("propose pay=1300 with appreciate")
    assert (turn.reaction, turn.reply) == ("warmer", "Warm.")
    assert (value(turn.talk, "rapport"), value(turn.talk, "marked")) == (3, 1)


def test_the_same_move_alone_finds_them_colder(tmp_path: Path) -> None:
    turn = Talk(small(tmp_path, reactions=COMPANY)).play("propose pay=1300")
    assert (turn.reaction, value(turn.talk, "rapport")) == ("colder", 2)


@pytest.mark.parametrize(
    "answer",
    [
        "say: Hm., end: no_deal, reason: Over.",
        "say: Hm., offer: counter",
        "say: Hm., effect: {event: umbrage, rapport: up 1}",
        "chance: [{odds: 1, say: A., effect: {rapport: up 1}}, {odds: 1, say: B.}]",
    ],
)
def test_company_that_would_need_to_be_seen_changes_nothing(tmp_path: Path, answer: str) -> None:
    answer = answer.replace("offer: counter", "effect: {offer: counter, rapport: up 1}")
    scenario = small(tmp_path, reactions=f"- {{id: seen, you: appreciate, {answer}}}")
    turn = Talk(scenario).play("propose pay=1300 with appreciate")
    assert turn.reaction == "anything"
    assert turn.talk.state == Talk(scenario).state


def test_company_never_shows_a_fact(tmp_path: Path) -> None:
    told = """\
- {id: rain, you: appreciate, when: {weather: wet}, say: Rain., effect: {rapport: up 1}}
- {id: sun, you: appreciate, when: {weather: dry}, say: Sun., effect: {rapport: up 1}}
"""
    scenario = small(tmp_path, reactions=told)
    for seed in range(10):
        turn = Talk(scenario, seed).play("propose pay=1300 with appreciate")
        assert value(turn.talk, "rapport") == 2


def test_an_acceptable_proposal_ends_in_agreement_on_just_that(tmp_path: Path) -> None:
    turn = Talk(small(tmp_path)).play("propose pay=1000 desk=own")
    assert turn.reply == "Yes: a desk of your own."
    ending = turn.talk.ending
    assert ending is not None
    assert (ending.kind, ending.package, ending.turn) == ("agreement", (1_000, 0, "own"), 1)
    assert ending.reason == "They could accept it."


def test_any_other_proposal_leaves_only_its_zone_behind(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    for pay, zone in [(1_100, "beyond"), (1_050, "beyond"), (1_300, "insulting")]:
        turn = Talk(scenario).play(f"propose pay={pay}")
        assert turn.exchange.zone == zone
        assert turn.talk.state == Talk(scenario).state


def test_nobody_is_held_to_less_than_was_ever_on_the_table(tmp_path: Path) -> None:
    ending = Talk(small(tmp_path)).play("propose pay=3 desk=own").talk.ending
    assert ending is not None
    assert ending.package == (1_000, 0, "own")


def test_a_range_is_judged_at_its_bottom(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    ending = Talk(scenario).play("propose pay=1000..1300 desk=own").talk.ending
    assert ending is not None
    assert ending.package == (1_000, 0, "own")
    assert Talk(scenario).play("propose pay=1101..1300 desk=own").exchange.zone != "acceptable"


def test_issues_a_proposal_does_not_name_stay_as_they_are(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    talk = Talk(scenario)
    state = dataclasses.replace(talk.state, table=(1_000, 2, "own"))
    talk = _at(talk, state)
    ending = talk.play("propose desk=own pay=1000").talk.ending
    assert ending is not None
    assert ending.package == (1_000, 2, "own")


def _at(talk: Talk, state: State) -> Talk:
    """The talk after one idle turn, in another state."""
    first = talk.play("unclear").exchange
    return dataclasses.replace(talk, log=(dataclasses.replace(first, after=state),))


COUNTERS = """\
- {id: counters, you: [propose, trade], when: {zone: [stretch, beyond, insulting], counter: better}, say: "I could do {offer}.", effect: {concede: up 1, offer: counter}}
- {id: notes, you: share, when: {topic: rest}, say: Noted., effect: {share: rest}}
"""  # noqa: E501


def test_their_counters_improve_step_by_step_and_stop_at_their_room(tmp_path: Path) -> None:
    scenario = small(tmp_path, reactions=COUNTERS)
    for seed in range(10):
        talk = Talk(scenario, seed)
        room = 2 if talk.facts["weather"] == "wet" else 4
        talk = talk.play("share rest").talk
        seen = [talk.view.points]
        for _ in range(8):
            talk = talk.play("propose pay=1300").talk
            seen.append(talk.view.points)
            worth = packages.points(scenario, talk.state.table).them
            assert worth >= packages.threshold(scenario, value(talk, "concede"))
        assert seen == sorted(seen)
        assert seen[-1] > seen[0]
        assert value(talk, "concede") <= room


def test_the_facts_bound_what_they_concede_whatever_moves_them(tmp_path: Path) -> None:
    scenario = small(
        tmp_path, reactions="- {id: gives, you: plead, say: Well., effect: {concede: up 1}}"
    )
    for seed in range(10):
        talk = Talk(scenario, seed)
        for _ in range(6):
            talk = talk.play("plead").talk
        assert value(talk, "concede") == (2 if talk.facts["weather"] == "wet" else 4)


def test_what_was_conceded_is_never_taken_back(tmp_path: Path) -> None:
    reactions = """\
- {id: gives, you: plead, say: Well., effect: {concede: up 1}}
- {id: takes, you: disdain, say: No., effect: {concede: down 1}}
"""
    talk = Talk(small(tmp_path, reactions=reactions)).play("plead").talk.play("disdain").talk
    assert value(talk, "concede") == 1


def test_what_stands_can_be_taken(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path, reactions=COUNTERS)).play("share rest").talk
    talk = talk.play("propose pay=1300").talk
    assert talk.view.offer == "theirs"
    ending = talk.play("accept").talk.ending
    assert ending is not None
    assert ending.package == talk.state.table


def test_nothing_can_be_taken_while_nothing_stands(tmp_path: Path) -> None:
    turn = Talk(small(tmp_path, offered=False)).play("accept")
    assert turn.talk.ending is None


@pytest.mark.parametrize("seed", range(20))
def test_an_agreement_is_never_below_their_limit(tmp_path: Path, seed: int) -> None:
    scenario = small(tmp_path, reactions=COUNTERS)
    for wish in ("pay=1100", "pay=1100 desk=own", "pay=1200 desk=own", "days=2", "days=4"):
        talk = Talk(scenario, seed)
        while talk.ending is None:
            talk = talk.play(f"propose {wish}").talk
        if talk.ending.package is not None:
            worth = packages.points(scenario, talk.ending.package).them
            assert worth >= scenario.limits.them


def test_a_proposal_that_stands_can_be_closed_on(tmp_path: Path) -> None:
    reactions = """\
- {id: check, you: propose, when: {zone: acceptable, marked: no}, say: Let me check., effect: {offer: yours}}
- {id: stands, you: close, when: {offer: yours}, say: Friday., end: later, reason: It stands.}
"""  # noqa: E501
    first = Talk(small(tmp_path, reactions=reactions)).play("propose pay=1000 desk=own")
    assert first.talk.ending is None
    assert (first.talk.view.offer, first.talk.state.table) == ("yours", (1_000, 0, "own"))
    ending = first.talk.play("close").talk.ending
    assert ending is not None
    assert (ending.kind, ending.package) == ("later", (1_000, 0, "own"))


PATIENCE = "- {id: had_enough, when: {patience: 0}, say: Enough., end: no_deal, reason: Worn out.}"


def test_no_patience_left_ends_the_talk(tmp_path: Path) -> None:
    tiring = "- {id: tiring, you: plead, say: Oh., effect: {patience: down 2}}"
    talk = Talk(small(tmp_path, reactions=tiring, base_events=PATIENCE)).play("plead").talk
    assert talk.ending is None
    turn = talk.play("plead")
    assert turn.reply == "Oh. Enough."
    ending = turn.talk.ending
    assert ending is not None
    assert (ending.kind, ending.reason, ending.package) == ("no_deal", "Worn out.", None)


def test_a_talk_has_at_most_its_turns(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path))
    for _ in range(12):
        assert talk.ending is None
        talk = talk.play("ask").talk
    assert talk.ending is not None
    assert (talk.ending.kind, talk.ending.turn) == ("time_up", 12)
    assert talk.moves == ()


EVENTS = """\
- {id: third, turn: 3, say: Third., effect: {event: pressure}}
- {id: enters, entering: talking, say: Enters., effect: {event: umbrage}}
"""
ONWARD = "- {id: on, you: greet, say: On., next: talking}"


def test_an_event_comes_at_its_turn_and_passes_with_the_next(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path, events=EVENTS))
    events = []
    for _ in range(5):
        talk = talk.play("ask").talk
        events.append((talk.history[-1].event, talk.view.event))
    nothing = (None, "none")
    assert events == [nothing, nothing, ("third", "pressure"), nothing, nothing]


def test_an_event_comes_when_its_stage_is_entered_and_only_then(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path, reactions=ONWARD, events=EVENTS))
    first, second = talk.play("greet"), talk.play("greet").talk.play("greet")
    assert first.exchange.event == "enters"
    assert first.reply == "On. Enters."
    assert second.exchange.event is None


def test_an_event_with_odds_comes_about_as_often(tmp_path: Path) -> None:
    scenario = small(tmp_path, events="- {id: maybe, turn: 1, odds: 30, say: Maybe.}")
    came = sum(Talk(scenario, seed).play("ask").exchange.event == "maybe" for seed in range(1_500))
    assert came / 1_500 == pytest.approx(0.3, abs=0.05)


def test_nothing_happens_to_you_after_the_end(tmp_path: Path) -> None:
    scenario = small(tmp_path, events="- {id: first, turn: 1, say: First.}")
    assert Talk(scenario).play("walk_away").exchange.event is None


CLAIMS = """\
- {id: bluffed, you: disclose, when: {claim: bluff}, say: Bluff.}
- {id: true_, you: disclose, when: {claim: honest}, say: Honest.}
"""


@pytest.mark.parametrize(
    ("move", "card", "reply"),
    [
        ("disclose home", None, "Honest."), ("disclose home firmness=4", None, "Honest."),
        ("disclose home firmness=0", None, "Honest."),
        ("disclose home firmness=5", None, "Bluff."), ("disclose inn firmness=3", None, "Bluff."),
        ("disclose firmness=4", None, "Honest."), ("disclose firmness=5", None, "Bluff."),
        ("disclose home firmness=4", Card(alternative="home", firmness=1), "Bluff."),
        ("disclose home firmness=5", Card(alternative="home", firmness=5), "Honest."),
        ("disclose inn firmness=2", Card(alternative="home", firmness=1), "Honest."),
    ],
)  # fmt: skip
def test_claiming_more_than_is_true_is_a_bluff(
    tmp_path: Path, move: str, card: Card | None, reply: str
) -> None:
    scenario = small(tmp_path, reactions=CLAIMS)
    assert Talk(scenario, card=card).play(move).reply == reply


@pytest.mark.parametrize(("claimed", "reply"), [(0, "Weak."), (3, "Strong."), (None, "Strong.")])
def test_firmness_is_what_was_claimed_and_the_truth_where_nothing_was(
    tmp_path: Path, claimed: int | None, reply: str
) -> None:
    reactions = """\
- {id: weak, you: disclose, when: {firmness: at most 1}, say: Weak.}
- {id: strong, you: disclose, when: {firmness: at least 3}, say: Strong.}
"""
    talk = Talk(small(tmp_path, reactions=reactions))
    assert talk.play(Move("disclose", "home", firmness=claimed)).reply == reply


def test_how_it_was_said_can_matter(tmp_path: Path) -> None:
    sharp = "- {id: sharp, you: ask, when: {manner: sharp}, say: Ouch.}"
    talk = Talk(small(tmp_path, reactions=sharp))
    assert talk.play("ask ~sharp").reply == "Ouch."
    assert talk.play("ask ~warm").reaction == "anything"


def test_a_trade_that_serves_an_interest_of_theirs_is_seen(tmp_path: Path) -> None:
    reactions = """\
- {id: serves, you: trade, when: {serves: order, gives: desk}, say: For order.}
- {id: names, you: trade, when: {names: [desk, days]}, say: Named.}
"""
    talk = Talk(small(tmp_path, reactions=reactions))
    assert talk.play("trade pay=1300 for desk=own").reply == "For order."
    assert talk.play("trade pay=1300 days=4").reply == "Named."
    assert talk.play("trade pay=1300").reaction == "anything"


@pytest.mark.parametrize(
    ("move", "message"),
    [
        ("propose", "say what you propose, for example: propose pay=1300"),
        ("propose boat=1", "'boat' is not on the table here; there are: pay, days, desk"),
        ("ask weather", "'weather' is not a topic here; there are: pay, days, desk, rest, place,"
         " home, inn, chores, nights"),
        ("ask order", "'order' is not a topic here; there are: pay, days, desk, rest, place,"
         " home, inn, chores, nights"),
        ("greet pay", "'greet' is not said about a topic"),
        ("disclose pay", "'disclose' takes one of: home, inn"),
        ("ask with disclose pay", "'disclose' takes one of: home, inn"),
        ("propose desk=1..2", "desk takes an option, not a number: shared, own"),
    ],
)  # fmt: skip
def test_a_move_that_cannot_be_made_is_refused_with_the_reason(
    tmp_path: Path, move: str, message: str
) -> None:
    talk = Talk(small(tmp_path))
    with pytest.raises(IllegalMoveError) as caught:
        talk.play(move)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "move",
    [
        Move("ask", terms=(("pay", 1),)), Move("sing"), Move("ask", manner="loud"),
        Move("ask", company=Move("propose", terms=(("pay", 1),))),
        Move("ask", company=Move("share", company=Move("share"))),
        Move("propose", terms=(("pay", float("inf")),)),
    ],
)  # fmt: skip
def test_a_made_up_move_that_notation_cannot_write_is_refused(tmp_path: Path, move: Move) -> None:
    with pytest.raises(UnreadableMoveError):
        Talk(small(tmp_path)).play(move)


def test_nothing_can_be_said_after_the_end(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path)).play("walk_away").talk
    with pytest.raises(IllegalMoveError, match="the talk is over"):
        talk.play("greet")


def test_a_turn_taken_back_leaves_the_talk_as_it_was_and_is_remembered(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path)).play("ask").talk
    undone = talk.play("walk_away").talk.undo()
    assert undone.state == talk.state
    assert undone.ending is None
    assert undone.history == talk.history
    assert [(one.turn, str(one.move)) for one in undone.undone] == [(2, "walk_away")]
    assert undone.play("greet").exchange == talk.play("greet").exchange
    with pytest.raises(IllegalMoveError, match="no turn to take back"):
        Talk(talk.scenario).undo()


def test_a_talk_can_be_taken_up_before_any_of_its_turns(tmp_path: Path) -> None:
    talk = Talk(small(tmp_path))
    states = [talk.state]
    for _ in range(4):
        talk = talk.play("ask").talk
        states.append(talk.state)
    assert [talk.before(turn).state for turn in range(1, 6)] == states
    for turn in (0, 6):
        with pytest.raises(IllegalMoveError, match="this talk has turns 1 to 4"):
            talk.before(turn)


def test_a_talk_is_never_changed_by_what_is_played_on_it(tmp_path: Path) -> None:
    scenario: Scenario = small(tmp_path, reactions=COUNTERS)
    talk = Talk(scenario)
    before = (talk.state, talk.log, talk.moves)
    talk.play("propose pay=1300")
    assert (talk.state, talk.log, talk.moves) == before
