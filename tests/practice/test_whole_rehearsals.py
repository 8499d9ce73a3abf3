"""Whatever a person does in whatever order, a rehearsal ends in time and is kept word for word."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from simulator.debrief.debrief import debrief
from simulator.errors import IllegalMoveError
from simulator.practice.rehearsal import Rehearsal
from simulator.scenario import loading
from simulator.store.database import Store
from simulator.talk import transcript
from simulator.talk.talk import Talk

SENTENCES = st.one_of(
    st.sampled_from((
        "Hello, good to see you.", "thanks a lot", "What matters most to you?", "ok deal", "no",
        "I'd like 10 % more", "Could I have until Friday?", "so you need somebody soon", "bye",
        "If you can do the best one, I could start earlier", "take it or leave it", "68?",
        "I have a written offer elsewhere", "That's an insult.", "I think I'll say no, thank you",
    )),
    st.text(max_size=80),
)  # fmt: skip


class AnyRehearsal(RuleBasedStateMachine):
    """A person who types, plays notation, corrects, takes back, leaves and comes back."""

    which = ""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name))
        talk = Talk(loading.load(self.which), seed=len(self.which))
        self.rehearsal = Rehearsal.begin(self.store, talk)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @property
    def talk(self) -> Talk:
        return self.rehearsal.talk

    @precondition(lambda self: not self.talk.ending)
    @rule(text=SENTENCES)
    def say(self, text: str) -> None:
        self.rehearsal.say(text)

    @precondition(lambda self: not self.talk.ending)
    @rule(data=st.data())
    def play(self, data: st.DataObject) -> None:
        self.rehearsal.play(data.draw(st.sampled_from(self.talk.moves)))

    @precondition(lambda self: bool(self.talk.history))
    @rule()
    def undo(self) -> None:
        self.rehearsal.undo()

    @precondition(lambda self: bool(self.talk.history))
    @rule()
    def correct(self) -> None:
        for other in self.rehearsal.others()[:1]:
            self.rehearsal.correct(other)

    @rule()
    def leave_and_come_back(self) -> None:
        number = self.rehearsal.number
        assert number is not None
        self.store.close()
        self.rehearsal = Rehearsal.resume(self.store, number)

    @precondition(lambda self: bool(self.talk.ending))
    @rule()
    def nothing_can_be_said_after_the_end(self) -> None:
        with pytest.raises(IllegalMoveError):
            self.rehearsal.say("one more thing")

    @invariant()
    def it_ends_in_time(self) -> None:
        limit = self.talk.scenario.turns
        assert len(self.talk.history) <= limit
        assert self.talk.ending or len(self.talk.history) < limit

    @invariant()
    def what_is_kept_is_what_was_said(self) -> None:
        number = self.rehearsal.number
        assert number is not None
        assert list(self.store.export(number)) == list(transcript.lines(self.talk))

    @precondition(lambda self: bool(self.talk.ending))
    @invariant()
    def the_end_has_a_debrief(self) -> None:
        assert debrief(self.talk).page


def _machine(name: str) -> type[AnyRehearsal]:
    return type(f"AnyRehearsal_{name.replace('-', '_')}", (AnyRehearsal,), {"which": name})


@pytest.mark.parametrize("name", loading.ids())
def test_any_rehearsal_keeps_its_promises(name: str) -> None:
    machine = _machine(name)
    machine.TestCase.settings = settings(
        max_examples=max(8, settings.default.max_examples // 6), stateful_step_count=20
    )
    machine.TestCase().runTest()
