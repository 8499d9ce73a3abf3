from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import terms as terms_benchmark
from simulator.language.amounts import Amount, amounts
from simulator.language.reader import read
from simulator.language.reading import Reading
from simulator.language.terms import beside, find, package_terms
from simulator.language.text import clean
from simulator.scenario import loading
from simulator.scenario.model import Issue
from simulator.talk.moves import Terms, parse
from simulator.talk.talk import Talk
from simulator.talk.view import View

HERE = Path(__file__).parent


@lru_cache
def view(name: str) -> View:
    return Talk(loading.load(name)).view


def cases(name: str) -> Iterator[tuple[str, str, str]]:
    section = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif "=>" in line and not line.startswith("#"):
            text, _, meant = line.partition(" => ")
            yield section, text, meant.strip()


def heard(section: str, text: str) -> tuple[View, str]:
    seen = view(section)
    before, brace, rest = text.partition("} ")
    if not brace:
        return seen, text
    return replace(seen, said=((before.strip("{"), "Hm."),)), rest


def terms(notation: str, seen: View) -> Terms:
    found = dict(parse(f"propose {notation}").terms) if notation != "-" else {}
    return tuple((issue.id, found[issue.id]) for issue in seen.issues if issue.id in found)


@pytest.mark.parametrize(("section", "text", "meant"), list(cases("amounts.txt")))
def test_every_number_said_in_a_talk_finds_its_issue(section: str, text: str, meant: str) -> None:
    seen, said = heard(section, text)
    assert package_terms(said, seen) == terms(meant, seen)


@pytest.mark.parametrize(("section", "text", "meant"), list(cases("quantities.txt")))
def test_every_number_of_a_sentence_is_read(section: str, text: str, meant: str) -> None:
    said = "; ".join(written(one) for one in amounts(text, pay=section == "pay"))
    assert (said or "-") == meant


def written(one: Amount) -> str:
    if one.date:
        parts = (one.date.year, one.date.month, one.date.day)
        return "date " + ("-".join(str(part) for part in parts if part is not None) or "?")
    if one.type == "duration":
        return f"duration {one.n} {one.unit.capitalize()}"
    if one.type == "range":
        return f"range {plain(one.low)} {plain(one.high)}"
    return f"{one.type} {plain(one.value)}" + (f" {one.iso}" if one.iso else "")


def plain(value: float | None) -> str:
    return "-" if value is None else f"{value:.10g}" if value < 10**9 else str(int(value))


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("I'd like 68,000 because similar jobs pay that.", "propose base=68000 with justify"),
        ("The posting said 60 to 70, so 68 seems fair", "propose base=68000"),
        ("I'd like 68k since others get 70k.", "propose base=68000 with justify"),
    ],
)
def test_a_reason_costs_no_number(text: str, move: str) -> None:
    assert str(read(text, view("first-offer")).move).startswith(move)


def data(text: str, name: str = "first-offer") -> list[dict[str, object]]:
    seen, words = view(name), clean(text)
    reading = read(text, seen)
    spare = beside(words, find(words, seen), reading.terms, seen)
    return list(replace_beside(reading, spare).to_dict()["terms"])


def replace_beside(reading: Reading, spare: tuple[Amount, ...]) -> Reading:
    return replace(reading, beside=spare)


def test_what_is_no_term_of_the_move_stays_visible_once() -> None:
    assert data("I earn 57k now. Could we do 68 and start in three weeks, after Easter?") == [
        {"type": "currency", "value": 68000.0, "issue": "base"},
        {"type": "duration", "seconds": 1814400.0, "n": 3, "grain": "Week", "issue": "start"},
        {"type": "currency", "value": 57000.0},
        {"type": "date", "value": None, "year": None, "month": None, "day": None,
         "words": "after easter"},
    ]  # fmt: skip


def test_days_a_week_are_a_number_and_no_stretch_of_time() -> None:
    assert data("two days at home", "declining-well")[:1] == [
        {"type": "number", "value": 2.0, "issue": "home"}
    ]


def numbered(issue: Issue, name: str, unit: str, amounts: tuple[int, ...]) -> Issue:
    one = issue.options[0]
    options = tuple(replace(one, id=str(n), amount=n, label=str(n), also=()) for n in amounts)
    return replace(issue, id=name, label=name, also=(), unit=unit, options=options)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9!", (("hours", 9),)),
        ("10", (("hours", 10),)),
        ("I can't give you 20 unless you stay", (("pension", 20),)),
        ("10%", (("pension", 10),)),
        ("60,000 and 8 hours", (("base", 60000), ("hours", 8))),
        ("9 hours a day with a 10% pension", (("pension", 10), ("hours", 9))),
    ],
)
def test_a_bare_number_goes_to_the_issue_that_has_it(text: str, meant: Terms) -> None:
    seen, rise = view("first-offer"), view("promotion-on-a-hint").scenario.issue["pay"]
    issues = (
        numbered(seen.scenario.issue["base"], "base", "", (60000, 90000)),
        numbered(rise, "pension", "%", (0, 10, 20)),
        numbered(rise, "hours", "hours a day", (8, 9, 10)),
    )
    table = {"base": 60000, "pension": 0, "hours": 9}
    general = replace(seen, scenario=replace(seen.scenario, issues=issues), issues=issues)
    assert package_terms(text, replace(general, table=table)) == meant


def test_a_date_becomes_weeks_only_when_it_is_known_what_day_it_is() -> None:
    words = clean("could I start on 1 March")
    assert find(words, view("first-offer")) == ()
    found = find(words, view("first-offer"), date(2027, 2, 1))
    assert [(one.issue, one.value) for one in found] == [("start", 4)]
    assert find(clean("I start on 30 February"), view("first-offer"), date(2027, 2, 1)) == ()


def test_what_tomorrow_is_depends_on_today() -> None:
    (one,) = amounts("tomorrow", today=date(2026, 12, 31))
    assert one.to_dict() == {
        "type": "date", "value": "2027-01-01", "year": 2027, "month": 1, "day": 1,
        "words": "tomorrow",
    }  # fmt: skip


NOTATIONS = (
    "{k}k", "{k},000", "{k} 000", "{k}.000", "{k}'000", "{k}000", "{k} thousand", "{k} grand",
    "£{k},000", "£{k}k", "{k},000 pounds", "GBP {k} 000", "{k}k gbp", "{k},000.00",
)  # fmt: skip


@given(st.integers(50, 90), st.sampled_from(NOTATIONS), st.sampled_from(NOTATIONS))
def test_the_notation_of_a_number_changes_nothing(k: int, one: str, other: str) -> None:
    seen = view("first-offer")
    first, second = (package_terms(f"I'd like {each.format(k=k)}", seen) for each in (one, other))
    assert first == second == (("base", 1000 * k),)


TENS = {50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty"}
ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@given(st.sampled_from(sorted(TENS)), st.integers(0, 9), st.sampled_from(" -"))
def test_number_words_give_what_digits_give(ten: int, one: int, mark: str) -> None:
    words = f"{TENS[ten]}{mark}{ONES[one]}".rstrip(" -")
    for text in (words, f"{words} thousand", f"{words} k"):
        assert package_terms(text, view("first-offer")) == (("base", 1000 * (ten + one)),), text


LINES = [
    (section, text)
    for section, text, meant in cases("amounts.txt")
    if not text.startswith("{") and meant != "-"
]


@settings(max_examples=60)
@given(st.sampled_from(LINES), st.sampled_from(["{} please", "{}  ", "  {}", "{}."]))
def test_courtesy_case_and_spaces_change_no_amount(line: tuple[str, str], shape: str) -> None:
    seen, text = view(line[0]), line[1].rstrip(".?!")
    meant = package_terms(text, seen)
    assert package_terms(shape.format(text), seen) == meant
    assert package_terms(text.upper(), seen) == meant


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.integers(1, 40))
def test_any_text_gives_amounts_inside_it(text: str, times: int) -> None:
    words = clean(text * times)
    found = amounts(text * times)
    assert all(0 <= one.start < one.end <= len(words) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.to_dict()["type"] == one.type for one in found)


@settings(max_examples=150, deadline=None)
@given(st.text("0123456789.,'-–/ k%£$€m:()andoetwhuf²٣½", max_size=60))
def test_any_digits_and_marks_give_amounts(text: str) -> None:
    for one in amounts(text, pay=True, today=date(2027, 2, 28)):
        assert one.to_dict()["type"] == one.type
    find(clean(text), view("first-offer"), date(2027, 2, 28))


ROW = {"id": "1", "kind": "percent", "core": True, "text": "make it five percent"}


@pytest.mark.parametrize(("value", "code"), [(5.0, 0), (6.0, 1)])
def test_the_benchmark_of_terms_fails_below_what_is_required(
    value: float, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ROW | {"expected": [{"type": "percent", "value": value}]}
    (tmp_path / "terms-dev.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert terms_benchmark.main(["--data", str(tmp_path)]) == code
    assert "percent" in capsys.readouterr().out


def test_the_benchmark_of_terms_is_skipped_without_its_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terms_benchmark.main(["--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("skipped: ")


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1.", "1 000 ", "1/2 ", "and ", "one and ", "five ", "twenty-", "half a ", "$",
     "in ", "march ", "a couple of ", "at least ", "-", "9k", "is not ", "others pay ", "₹1", "٣",
     "one week ", "1 of 2 "],
)  # fmt: skip
def test_ten_thousand_characters_of_anything_are_read(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    assert isinstance(amounts(text), tuple)
    assert isinstance(package_terms(text, view("first-offer")), tuple)
