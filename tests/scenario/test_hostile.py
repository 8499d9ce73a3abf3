"""Files from strangers: refused with a reason, and quickly, whatever they try.

Nothing here asserts a time. Measured by hand on two cores, the slowest of these takes about a third
of a second; a reader that looked on past the limits took half a minute over some of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.errors import ScenarioError
from simulator.scenario import loading, nodes
from tests.scenario.editing import edited, refusal, shipped

LAUGHS = "a: &a [x, x]\n" + "\n".join(
    f"b{at}: &b{at} [{', '.join([f'*b{at - 1}' if at else '*a'] * 9)}]" for at in range(60)
)
MIXED = "[a,{b: " * 20_000
TITLE = r"^title: .*"

NESTED = "nested too deeply"
ALIAS = "anchors and aliases are not allowed"
HOSTILE = {
    "aliases that grow a billion times": (LAUGHS, ALIAS),
    "an alias of itself": ("a: &a [*a]", ALIAS),
    "a mapping within itself": ("&a {b: *a}", ALIAS),
    "an anchor on a key": ("&a b: c", "a key must be plain text"),
    "one anchor given twice": ("- &a x\n- &a y\n", ALIAS),
    "an alias of nothing": ("a: *b", "undefined alias 'b'"),
    "a merge": ("a: {b: c}\n<<: {d: e}\n", "a key must be plain text"),
    "flow nested 100,000 deep": ("[" * 100_000, NESTED),
    "flow nested 43,000 deep between words": ("[a," * 43_000, NESTED),
    "mappings nested in flow": ("{a: " * 32_000, NESTED),
    "lists and mappings nested in turn": (MIXED[:120_000], NESTED),
    "keys nested in flow": ("{? " * 40_000, NESTED),
    "a list in a list 60,000 deep": ("- " * 60_000, NESTED),
    "a key in a key 60,000 deep": ("? " * 60_000, NESTED),
    "lists and keys in turn": ("- ? " * 30_000, NESTED),
    "blocks nested 500 deep": ("".join(" " * at + "a:\n" for at in range(500)), NESTED),
    "wide inside deep": ("[a," * 12 + "a," * 60_000, "too many entries"),
    "20,001 entries": ("- a\n" * 20_001, "too many entries"),
    "6,000 keys": ("".join(f"a{at}: b\n" for at in range(6_000)), "too many entries"),
    "empty keys": (": \n" * 40_000, "too many entries"),
    "one key 2,500 times": ("a: b\n" * 2_500, "'a' is given twice"),
    "keys that are lists": ("? [a, b]\n: c\n" * 1_000, "a key must be plain text"),
    "5,000 anchors": ("".join(f"- &a{at} x\n" for at in range(5_000)), ALIAS),
    "ten million bytes": ("a: b\n" * 2_000_000, "larger than 131,072 bytes"),
    "nothing": ("", "the file is empty"),
    "only a comment": ("# nothing", "the file is empty"),
    "only words": ("Good morning", "a file is keys with values"),
    "a list": ("[1, 2]", "a file is keys with values"),
    "two documents": ("a: b\n---\nc: d\n", "this is not YAML"),
    "an open quote": ("a: 'b", "the quote opened in line 1 is not closed"),
    "a tab for a space": ("a:\n\t- b", "a tab: indent with spaces"),
    "bytes that are no text": (b"title: \xff\xfe", "the file is not UTF-8 text"),
    "another encoding": ("title: x".encode("utf-16"), "the file is not UTF-8 text"),
}


@pytest.mark.parametrize(("content", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(
    content: str | bytes, reason: str, tmp_path: Path
) -> None:
    error = refusal(tmp_path / "hostile.yaml", content)
    assert reason in str(error)
    assert len(error.problems) <= nodes.MAX_PROBLEMS


TAGS = [
    "!!python/object:os.system x", "!!python/object/apply:os.system [ls]",
    "!!python/name:os.system",
    "!local x", "!!binary aGk=", "!!set {x}", "!!omap [x: 1]", "<<", "!<tag:example.org,2000:x> x",
]  # fmt: skip


@pytest.mark.parametrize("value", TAGS)
def test_tags_are_refused_on_values(value: str, tmp_path: Path) -> None:
    error = refusal(tmp_path / "hostile.yaml", edited(shipped(), (TITLE, f"title: {value}")))
    assert [one.message[:21] for one in error.problems] == ["tags are not allowed:"]


def test_tags_are_refused_on_keys(tmp_path: Path) -> None:
    text = edited(shipped(), (r"^title:", "!!python/name:os.system title:"))
    error = refusal(tmp_path / "hostile.yaml", text)
    assert [one.message for one in error.problems] == ["a key must be plain text"]


CHARACTERS = ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\u061c", "\u200e", "\u200f",
              "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff"]  # fmt: skip


@pytest.mark.parametrize("character", CHARACTERS, ids=lambda one: f"U+{ord(one):04X}")
@pytest.mark.parametrize("escaped", [False, True], ids=["as it is", "escaped"])
def test_characters_that_hide_text_are_refused(
    character: str, escaped: bool, tmp_path: Path
) -> None:
    written = f"\\u{ord(character):04x}" if escaped else character
    text = edited(shipped(), (TITLE, f'title: "Ask{written} for it"'))
    (problem,) = refusal(tmp_path / "hostile.yaml", text).problems
    assert problem.message == f"the character U+{ord(character):04X} is not allowed in a file"
    assert text.splitlines()[problem.line - 1].startswith("title:")
    assert not nodes.UNSAFE.search(str(problem))


def test_half_a_surrogate_is_refused(tmp_path: Path) -> None:
    text = edited(shipped(), (TITLE, 'title: "\\ud800"'))
    (problem,) = refusal(tmp_path / "hostile.yaml", text).problems
    assert problem.message == "the character U+D800 is not allowed in a file"


def test_hidden_characters_are_refused_in_keys(tmp_path: Path) -> None:
    text = edited(shipped(), (r"^title:", '"tit\\u202ele":'))
    assert "a key must be plain text" in str(refusal(tmp_path / "hostile.yaml", text))


def test_a_thousand_unknown_keys_are_too_many_to_list(tmp_path: Path) -> None:
    text = shipped() + "".join(f"extra_{at}: 1\n" for at in range(1_000))
    error = refusal(tmp_path / "hostile.yaml", text)
    assert len(error.problems) == nodes.MAX_PROBLEMS


def test_a_file_that_is_no_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder.yaml"
    folder.mkdir()
    with pytest.raises(ScenarioError, match="Is a directory"):
        loading.load(folder)


@pytest.mark.parametrize("extends", ["../archetypes/gatekeeper", "/etc/passwd", ".", "..", "a/b"])
def test_no_path_leads_out_of_the_folder(extends: str, tmp_path: Path) -> None:
    text = edited(shipped(), (r"^extends: .*", f"extends: {extends}"))
    assert "there is no archetype" in str(refusal(tmp_path / "hostile.yaml", text))


PLAIN = {
    "yes": "yes", "no": "no", "on": "on", "off": "off", "y": "y", "n": "n", "No": "No",
    "true": True, "False": False, "~": None, "null": None, "12": 12, "-3": -3, "2.5": 2.5,
    "1e3": 1000.0, "010": 10, "12:30": "12:30", "2026-05-01": "2026-05-01", "0x10": "0x10",
    "1,000": "1,000", ".nan": ".nan", "'12'": "12",
}  # fmt: skip


@pytest.mark.parametrize(("written", "value"), PLAIN.items(), ids=PLAIN)
def test_plain_words_mean_what_they_say(written: str, value: object) -> None:
    data = nodes.read("words", f"a: {written}\n").data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


@pytest.mark.parametrize("key", ["yes", "no", "on", "off", "12", "true", "2026-05-01"])
def test_every_plain_key_is_text(key: str) -> None:
    assert nodes.read("words", f"{key}: a\n").data == {key: "a"}
