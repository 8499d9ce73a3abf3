"""What a person or a mentor wrote between the lines stays where it is, whatever is answered."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.errors import ScenarioError
from simulator.scenario.nodes import Path
from simulator.worksheet.reading import loads
from simulator.worksheet.template import template
from simulator.worksheet.writing import put

COMMENTED = """\
# Tuesday's talk
format: 1   # keep
interests:
  # Lena: really the first?
  - what: learning   # yes!
    weight: 3
  # Lena: and this?
  - what: pay

  # more to come
# Lena: ask him
aims:
  five_years: |
    a lab

    # not a remark but text
  drop:
    - a title
    - a car
# the wishes
wishes:
  must: [quiet, light]   # first tier
# the end
"""


def remarks(text: str) -> list[str]:
    """The whole-line comments of a text, in order."""
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


def under(text: str, remark: str) -> str:
    """The first line after a remark that is none itself."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.strip() == remark)
    return next(one.strip() for one in lines[start + 1 :] if one.strip() and "#" not in one[:4])


def test_a_list_grows_before_the_remark_on_the_next_part() -> None:
    text = put(COMMENTED, ("interests", 2, "what"), "rest")
    assert text.index("what: rest") < text.index("# Lena: ask him")
    assert remarks(text) == remarks(COMMENTED)
    assert "- what: learning   # yes!" in text


def test_what_was_replaced_as_a_whole_keeps_the_remarks_after_it() -> None:
    text = put(put(COMMENTED, ("aims", "drop"), ["a car"]), ("interests",), [])
    assert remarks(text) == remarks(COMMENTED)
    assert under(text, "# the wishes") == "wishes:"
    assert under(text, "# Lena: ask him") == "aims:"


def test_a_remark_above_an_item_goes_with_it_when_one_before_it_is_taken_out() -> None:
    text = put(COMMENTED, ("interests", 0), None)
    assert under(text, "# Lena: and this?") == "- what: pay"
    assert remarks(text) == remarks(COMMENTED)


def test_text_that_looks_like_a_remark_stays_text() -> None:
    text = put(COMMENTED, ("aims", "next_step"), "a post")
    sheet = loads(text).worksheet
    assert sheet.aims.five_years == "a lab\n\n# not a remark but text"


PLACES: list[Path] = [
    ("meeting",), ("aims", "next_step"), ("aims", "drop", 0), ("wishes", "must", 1),
    ("wishes", "nice", 0), ("interests", 0, "weight"), ("interests", 1, "what"),
    ("alternatives", 0, "what"), ("lines", "leave"), ("ask", "sentence"), ("market", 0, "source"),
    ("best",), ("interests", 1), ("aims", "drop"),
]  # fmt: skip


@settings(max_examples=15)  # each example changes a whole sheet several times
@given(
    st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(["3", "2026-12-05", "a: b", None])))
)
def test_no_change_loses_or_reorders_a_remark(changes: list[tuple[Path, str | None]]) -> None:
    text = COMMENTED
    for path, value in changes:
        with suppress(ScenarioError, LookupError):  # not every value fits every place
            text = put(text, path, value)
        loads(text)
    assert sorted(remarks(text)) == sorted(remarks(COMMENTED))


def test_the_remarks_of_a_fresh_sheet_stay_above_their_parts() -> None:
    text = template("first-offer")
    for path, value in [(("interests", 0, "what"), "rest"), (("wishes", "nice", 0), "tea")]:
        text = put(text, path, value)
    assert remarks(text) == remarks(template("first-offer"))
    for remark in remarks(text)[2:]:
        assert under(text, remark) == under(template("first-offer"), remark)


def test_a_list_of_one_written_bare_and_a_list_with_gaps_take_more() -> None:
    text = put("aims:\n  drop: a title\n", ("aims", "drop", 1), "a car")
    assert loads(text).worksheet.aims.drop == ("a title", "a car")
    text = put("interests:\n  -\n  - what: pay\n", ("interests", 0, "weight"), 3)
    assert [(one.what, one.weight) for one in loads(text).worksheet.interests] == [("pay", 3)]


BARE = """\
interests: [learning, pay]
allies: Jo
theirs: {interests: [peace]}
alternatives:
  - stay
walk_away: 64000
target: 68k and a mentor
here: 62k
market: the survey
improve:
  - a call
"""


def test_entries_may_be_written_bare_and_grow_from_there() -> None:
    text = BARE
    sheet = loads(text).worksheet
    assert [one.what for one in sheet.interests] == ["learning", "pay"]
    assert (sheet.walk_away.package, str(sheet.here.base)) == ("64000", "62,000")
    for path, value in [
        (("interests", 1, "weight"), 3), (("interests", 2, "what"), "rest"),
        (("allies", 1, "who"), "Ada"), (("theirs", "interests", 0, "sure"), 60),
        (("alternatives", 0, "value", "base"), 57000), (("walk_away", "why"), "staying"),
        (("here", "bonus"), 3000), (("market", 0, "mid"), 66000), (("target", "why"), "market"),
        (("improve", 0, "when"), "2026-12-01"),
    ]:  # fmt: skip
        text = put(text, path, value)
    after = loads(text).worksheet
    assert [(one.what, one.weight) for one in after.interests] == [
        ("learning", 2), ("pay", 3), ("rest", 2)
    ]  # fmt: skip
    assert [one.who for one in after.allies] == ["Jo", "Ada"]
    assert (after.theirs.interests[0].what, after.theirs.interests[0].sure) == ("peace", 60)
    assert str(after.alternatives[0].value.base) == "57,000"
    assert (after.walk_away.package, after.walk_away.why) == ("64000", "staying")
    assert (str(after.here.base), str(after.here.bonus)) == ("62,000", "3,000")
    assert (after.market[0].source, str(after.market[0].mid)) == ("the survey", "66,000")
    assert (after.improve[0].what, after.improve[0].when) == ("a call", "2026-12-01")


def test_a_fresh_sheet_is_empty_and_has_every_key() -> None:
    sheet = loads(template("first-offer")).worksheet
    assert sheet == loads("scenario: first-offer").worksheet
    for key in ("five_years", "drop", "weight", "equity_kept", "answer_by", "basis", "truth"):
        assert key in template()
    assert all(len(line) <= 100 for line in template().splitlines())
