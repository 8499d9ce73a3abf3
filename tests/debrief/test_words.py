"""The debrief's section on the person's own words: short, beside its source, nothing told twice."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.page import Bullets, Heading, Text, markdown
from simulator.debrief.words import untold
from simulator.language.reader import read
from simulator.scenario import loading
from simulator.talk.talk import Talk
from tests.language.worded import YES

SCENARIOS = {name: loading.load(name) for name in loading.ids()}
TEXTS = [one if isinstance(one, str) else one[0] for row in YES.values() for one in row]
MOST_LINES = 14
"""Lines of the section on a screen of 80 columns, its heading among them."""

WEAK = (
    "Hi, nice to meet you.", "Sorry to bring this up, but I was kind of hoping for maybe 68?",
    "Any advice for me?", "I have three other offers.", "That offer is insulting.",
)  # fmt: skip


def typed(talk: Talk, *texts: str) -> Talk:
    """Type sentences into a talk until it ends."""
    for text in texts:
        if talk.ending is None:
            talk = talk.play(read(text, talk.view).move, text).talk
    return talk


def section(one: Debrief) -> list[str]:
    """The texts of the section, without its heading."""
    found: list[str] = []
    inside = False
    for block in one.page:
        if isinstance(block, Heading):
            inside = block.text == "Your words"
        elif inside and isinstance(block, Text):
            found.append(block.text)
        elif inside and isinstance(block, Bullets):
            found += block.items
    return found


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """A talk of one to six typed sentences, in any scenario."""
    name, seed = draw(st.sampled_from(sorted(SCENARIOS))), draw(st.integers(0, 9))
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6))
    return typed(Talk(SCENARIOS[name], seed), *texts)


@given(talk=talks())
def test_a_typed_talk_is_praised_and_corrected_three_times_at_most_in_all(talk: Talk) -> None:
    one = debrief(talk)
    words = section(one)
    praise = [a for a in one.advice if a.good] + [w for w in words if w.startswith("Keep")]
    assert praise
    corrected = [a for a in one.advice if not a.good] + [w for w in words if w.startswith("Turn")]
    assert len(corrected) <= 3


@given(talk=talks())
def test_the_section_is_short(talk: Talk) -> None:
    lines = [line for text in section(debrief(talk)) for line in textwrap.wrap(text, 76)]
    assert 1 <= len(lines) < MOST_LINES


@given(talk=talks())
def test_nothing_is_told_twice(talk: Talk) -> None:
    one = debrief(talk)
    told = {(note.code, note.turn) for note in one.notes}
    assert not told & {(each.code, each.turn) for each in untold(one.coaching, one.notes)}


def test_the_score_stands_beside_the_headlines_and_with_its_source() -> None:
    one = debrief(typed(Talk(SCENARIOS["first-offer"], 2), *WEAK))
    text = markdown(one.page)
    assert f"wording {one.coaching.score}" in text
    assert section(one)[0].startswith(f"Wording {one.coaching.score} of 100. Begins at 70;")
    assert "contempt" in section(one)[0]


def test_one_correction_of_wording_has_its_place_beside_those_of_the_talk() -> None:
    rent = "I'd like 67,000, my rent is higher now."
    said = (*WEAK[:3], rent, WEAK[3], "I guess that's fine, I accept.")
    one = debrief(typed(Talk(SCENARIOS["first-offer"], 2), *said))
    assert sum(not note.good for note in one.notes) == 2
    score, correction = section(one)
    assert "Wording" in score
    assert "my rent is higher now" in correction
    assert "Try:" in correction


def test_a_talk_by_notation_has_no_such_section_and_says_why() -> None:
    one = debrief(Talk(SCENARIOS["first-offer"], 2).play("greet").talk)
    assert section(one) == []
    assert "no wording score" in markdown(one.page)
    assert one.to_dict()["wording"]["score"] is None


def test_programs_get_codes_points_turns_and_sentences() -> None:
    found = debrief(typed(Talk(SCENARIOS["first-offer"], 2), *WEAK)).to_dict()["wording"]
    assert found["typed"] == 5
    assert {"code": "disdain", "points": -20, "turns": [5]} in found["lines"]
    worst = next(each for each in found["feedback"] if not each["good"])
    assert set(worst) == {"code", "good", "turn", "quote", "effect", "rewrite"}
    assert worst["quote"] == "That offer is insulting."


def test_what_was_typed_long_is_quoted_in_part() -> None:
    text = "I'd like 68,000, " + "and I say so in a great many words " * 3 + "if possible."
    one = debrief(Talk(SCENARIOS["first-offer"], 2).play("propose base=68000", text).talk)
    assert any("…" in each or "if possible" in each for each in section(one))
    assert all(len(each) < 420 for each in section(one))
