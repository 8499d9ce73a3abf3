"""Files that are not YAML: an author is told what is there and where it began."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import Problem, ScenarioError
from simulator.scenario import nodes
from simulator.scenario.malformed import split_number
from tests.scenario.editing import edited, refusal, shipped

ALIKE = "this line is indented unlike its neighbours"
AFTER = "the text goes on after its closing quote"
WHOLE = 'put the whole text in quotes, and write \\" for a quote inside it'
FAULTS = {
    "a quote open in a mapping": (
        'a: b\nf: {o: 2, says: "Hello}\ng: {o: 3, says: "There"}\n', (2, 17),
        "the quote opened in line 2 is not closed", "",
    ),
    "a quote open in a line": (
        'a: "Hello\nb: c\nd: "e f"\n', (1, 4), "the quote opened in line 1 is not closed", "",
    ),
    "a quote open to the end": (
        "x: y\na: 'b\nc: d\n", (2, 4), "the quote opened in line 2 is not closed", "",
    ),
    "an apostrophe in single quotes": (
        "a: 'It's fine'\n", (1, 8), AFTER,
        "put the whole text in double quotes; an apostrophe ends single ones",
    ),
    "words after a quote": ('a: "Hello", she said\n', (1, 11), AFTER, WHOLE),
    "a tab": ("a:\n\tb: c\n", (2, 1), "a tab: indent with spaces", ""),
    "too far in": ("a:\n  b: c\n   d: e\n", (3, 4), ALIKE, ""),
    "too far out": ("r:\n  - id: x\n    you: ask\n   say: y\n", (4, 4), ALIKE, ""),
    "an entry too far in": ("r:\n  - id: x\n   - id: z\n", (3, 4), ALIKE, ""),
    "a colon in a text": ("a: well: no\n", (1, 8), "a text with ': ' in it stands in quotes", ""),
    "a line that is no entry": (
        "a: b\njust words\nc: d\n", (2, 1), "this line is no 'key: value'", "",
    ),
    "a brace left open": (
        "a: {b: c\nd: e\n", (2, 2),
        "a comma or a '}' is missing before this: '{' opened in line 1", "",
    ),
    "a brace too many": ("a: {b: c}}\n", (1, 10), "this '}' closes nothing", ""),
    "an at sign": ("a: @b\n", (1, 4), "a text that begins with '@' stands in quotes", ""),
    "a star": (
        "a: *b*\n", (1, 4), "this is not YAML: found undefined alias 'b*'",
        "put a text that begins with * in quotes",
    ),
    "a number with commas twice": (
        "a: {is: 1,000,000, you: 3}\n", (1, 15), "'000' is given twice", "write 1000000",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message", "hint"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_the_text_is_named_where_it_began(
    text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    with pytest.raises(ScenarioError) as caught:
        nodes.read("fault", text)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == place
    assert (problem.message, problem.suggestion) == (message, hint)
    assert problem.source == text.splitlines()[problem.line - 1]


def test_a_quote_left_open_in_a_shipped_file_is_found_where_it_opens(tmp_path: Path) -> None:
    text = edited(shipped(), (r'quarter is gone\. [^"]*"\}', "quarter is gone.}"))
    (problem,) = refusal(tmp_path / "quote.yaml", text).problems
    line = next(at for at, one in enumerate(text.splitlines(), 1) if one.endswith("is gone.}"))
    assert problem.message == f"the quote opened in line {line} is not closed"
    assert problem.line == line


@given(st.text(alphabet="ab:-'\"{}[],|>\t\n #*&@", max_size=60))
def test_whatever_the_text_is_it_is_read_or_refused_with_a_place(text: str) -> None:
    found: list[Problem] = []
    try:
        nodes.read("any", text)
    except ScenarioError as error:
        found = error.problems
    assert all(one.line >= 1 and one.column >= 1 for one in found)


def test_a_number_split_by_its_commas_is_written_without_them() -> None:
    assert split_number("  - {is: 50,000, you: 3}", 13) == "50000"
    assert split_number("  - {is: 50,000, you: 3}", 18) == ""
    assert split_number("  - {is: 50, 000: 3}", 14) == ""
