"""Worksheets for tests: three written by hand, and any number drawn and improved by hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import strategies as st

from simulator.worksheet.reading import loads, restore
from simulator.worksheet.sheet import Worksheet

ON = date(2026, 11, 22)

STRONG = """\
scenario: first-offer
meeting: 2026-11-26
counterpart: Ms Okafor
numbers: {offered: "£62,000", current: "£57,000"}
aims: {five_years: leading a small team, next_step: a post of my own, drop: [a title]}
interests: [{what: learning from somebody senior, weight: 3}, {what: a fair salary}]
wishes: {must: [64k, a mentor], excited: [a dated review], nice: [two days at home]}
ask:
  kind: asking
  arguments: [three adverts at 66 to 72]
  sentence: I'd like 68,000 and a mentor, and I could start in two weeks.
unknowns: [how pay was set]
allies: [{who: my partner, told: true}]
theirs:
  interests: [{what: somebody in the seat soon, basis: guess, sure: 70}]
  alternatives: a second candidate
  limits: the band
  decides: her director signs
here: {base: "£62,000", bonus: 0, benefits: "£3,000", commute: 600, role: 4000}
alternatives:
  - what: the offer from Northgate
    firmness: F4
    evidence: signed letter of 12 November
    expires: 2026-12-04
    starts: 2027-02-01
    value: {base: "£64,000", bonus: "£2,000", benefits: "£2,500", commute: 1800, role: 1000}
    why: I would keep learning, and the salary is fair
    would_take: true
    switching: 1500
  - what: staying at the museum
    firmness: 5
    monday: true
    expires: open
    value: {base: 57000, bonus: 0, benefits: 3000, commute: 300, role: 2000}
best: the offer from Northgate
walk_away: {package: "64k and a mentor", why: that is what Northgate comes to}
target: {package: "68k and a mentor", why: middle of three adverts}
opening: {package: "70k, a mentor and a review with criteria", why: top of the adverts}
market: [{source: three adverts, date: 2026-11-10, low: 66000, mid: 69000, high: 72000}]
improve: [{what: asked Northgate for a week more, when: 2026-11-20}]
lines:
  truth: I hold a written offer until the 4th, and I'd rather come to you.
  leave: Thank you for going as far as you could. I have to say no.
"""

WEAK = """\
scenario: first-offer
meeting: 2026-12-01
interests: [{what: learning}, {what: a fair salary}]
alternatives:
  - what: keep my current job
    firmness: F5
    evidence: my contract
    value: {base: 57000, benefits: 2000, commute: 500}
    why: I keep learning there
here: {base: 62000, benefits: 2000, commute: 900}
walk_away: {package: 62k, why: a little more than I have}
target: {package: 66000, why: two adverts}
opening: {package: 68000, why: top of two adverts}
theirs: {limits: the band, decides: the director}
improve: [{what: asked for a talk with my own boss, when: 2026-11-20}]
lines: {truth: I'm happy to stay where I am., leave: Thank you for your time.}
"""
"""A job seeker with nothing but the present job, honestly written down."""

ODD = """\
scenario: first-offer
meeting: 2026-12-10
aims: {drop: [job title]}
interests: [{what: being paid fairly}]
wishes: {must: [home by five, a mentor], excited: [a better job title]}
ask: {kind: bending, sentence: I want Fridays at home}
allies: [{who: my wife}, {who: my boss}]
alternatives:
  - what: offer from Brightwater
    firmness: F4
    evidence: the recruiter mentioned it, a hint
    expires: 2026-12-01
    value: {base: 80000}
    would_take: false
  - {what: go on looking, firmness: 0}
here: {base: 62000, benefits: 3000}
walk_away: {package: 55000}
target: {package: 54000}
opening: {package: 50000}
improve: [{what: call the recruiter, when: 2026-12-20}]
lines: {truth: I have a written offer in hand}
"""
"""One that contradicts itself wherever it can."""


def sheet(text: str) -> Worksheet:
    """A worksheet from its text."""
    return loads(text).worksheet


Data = dict[str, Any]
Improve = Callable[[Data], None]


def _maybe(values: list[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *values])


VALUE = st.fixed_dictionaries(
    {},
    optional={
        "base": st.integers(40_000, 80_000), "bonus": st.integers(0, 9_000),
        "benefits": st.integers(0, 5_000), "commute": st.integers(0, 3_000),
        "role": st.integers(-3_000, 6_000), "hours": st.integers(-10, 10),
        "one_offs": st.integers(0, 9_000), "equity": st.integers(0, 9_000),
    },
)  # fmt: skip
ALTERNATIVE = st.fixed_dictionaries(
    {"what": st.sampled_from(["stay", "the offer", "freelance"])},
    optional={
        "firmness": _maybe([0, 1, 2, 3, 4, 5]), "evidence": _maybe(["a mail"]),
        "expires": _maybe(["open", "2026-11-30", "2026-11-01"]), "starts": _maybe(["2027-01-01"]),
        "answer_by": _maybe(["2026-12-01"]), "value": VALUE, "worth": _maybe([30, 90]),
        "why": _maybe(["I learn there", "it is near"]), "would_take": _maybe([True, False]),
        "monday": st.booleans(), "switching": _maybe([2_000]),
    },
)  # fmt: skip


def _mark(*packages: str) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries(
        {}, optional={"package": _maybe(list(packages)), "why": _maybe(["two adverts"])}
    )


SHEETS: st.SearchStrategy[Data] = st.fixed_dictionaries(
    {},
    optional={
        "scenario": st.just("first-offer"), "meeting": _maybe(["2026-11-26", "2026-12-20"]),
        "interests": st.lists(st.sampled_from([{"what": "learning"}, {"what": "pay"}]), max_size=2),
        "alternatives": st.lists(ALTERNATIVE, max_size=3),
        "here": VALUE, "best": _maybe(["stay", "the offer", "Stay"]),
        "walk_away": _mark("62k", "64k and a mentor", "66k"),
        "target": _mark("66k", "68,000", "a mentor"), "opening": _mark("66k", "70k", "68k"),
        "theirs": st.fixed_dictionaries({}, optional={
            "alternatives": _maybe(["another candidate"]), "limits": _maybe(["the band"]),
            "decides": _maybe(["her director"]),
        }),
        "improve": st.lists(st.sampled_from([
            {"what": "a call"}, {"what": "a call", "when": "2026-10-01"},
            {"what": "a call", "when": "2026-11-25"},
        ]), max_size=2),
        "lines": st.fixed_dictionaries({}, optional={
            "truth": _maybe(["I have some interest."]), "leave": _maybe(["Thank you."]),
        }),
    },
)  # fmt: skip
"""Worksheets as plain data, half-filled in every way."""


def _best(data: Data) -> Data | None:
    chosen = restore(data).best_alternative
    named = [one for one in data.get("alternatives", ()) if chosen and one["what"] == chosen.what]
    return named[0] if named else None


def of_best(key: str, value: Any) -> Improve:
    """Fill something of the best alternative in, if it is empty."""

    def improve(data: Data) -> None:
        best = _best(data)
        if best is not None and best.get(key) is None:
            best[key] = value

    return improve


def part(of: str, key: str, value: Any) -> Improve:
    """Fill an entry of a part in, if it is empty."""

    def improve(data: Data) -> None:
        if (data.setdefault(of, {}) or {}).get(key) is None:
            data[of] = {**(data[of] or {}), key: value}

    return improve


def worth(key: str, amount: int) -> Improve:
    """Fill a part of the best alternative's value in."""

    def improve(data: Data) -> None:
        best = _best(data)
        if best is not None:
            best["value"] = {key: amount, **best.get("value", {})}

    return improve


def added(key: str, entry: Data) -> Improve:
    """Add an entry to the end of a list."""

    def improve(data: Data) -> None:
        data[key] = [*(data.get(key) or ()), entry]

    return improve


def _a_reason(data: Data) -> None:
    best = _best(data)
    if best is not None and data.get("interests"):
        best["why"] = f"{best.get('why') or ''} {data['interests'][0]['what']}"


def _named(data: Data) -> None:
    best = _best(data)
    if best is not None:
        data["best"] = best["what"]


def _monday(data: Data) -> None:
    for one in data.get("alternatives", ()):
        one["monday"] = True


IMPROVEMENTS: dict[str, Improve] = {
    "a first or another alternative": added("alternatives", {"what": "a third way", "firmness": 2}),
    "what you do on Monday": added("alternatives", {"what": "Monday: rest", "monday": True}),
    "Monday is marked": _monday,
    "the best is named": _named,
    "a reason": _a_reason,
    "an interest": added("interests", {"what": "to learn"}),
    "no firmness yet": of_best("firmness", 0),
    "a hint": of_best("firmness", 1),
    "firm": of_best("firmness", 4),
    "evidence": of_best("evidence", "a letter"),
    "an end": of_best("expires", "2026-12-01"),
    "no end": of_best("expires", "open"),
    "a start": of_best("starts", "2027-02-01"),
    "an answer": of_best("answer_by", "2026-11-29"),
    "a worth": of_best("worth", 60),
    "base": worth("base", 60_000), "bonus": worth("bonus", 1_000), "role": worth("role", 500),
    "hours": worth("hours", 3), "equity": worth("equity", 4_000),
    "base here": part("here", "base", 62_000), "benefits here": part("here", "benefits", 1_000),
    "a walk-away": part("walk_away", "package", "60k"),
    "its reason": part("walk_away", "why", "what my job comes to"),
    "a target": part("target", "package", "69k"), "why that": part("target", "why", "adverts"),
    "an opening": part("opening", "package", "71k"), "why so": part("opening", "why", "adverts"),
    "their way out": part("theirs", "alternatives", "a second candidate"),
    "their limits": part("theirs", "limits", "a band"),
    "who decides": part("theirs", "decides", "the director"),
    "something to do": added("improve", {"what": "a mail"}),
    "with a day": added("improve", {"what": "a call", "when": "2026-11-21"}),
    "the true sentence": part("lines", "truth", "I'm looking at a few things."),
    "the way out": part("lines", "leave", "Thank you, and no."),
}  # fmt: skip
"""Things one can note in addition; none takes anything back."""


def improved(data: Data, names: list[str]) -> Data:
    """The same worksheet with these things noted as well."""
    after = deepcopy(data)
    for name in names:
        IMPROVEMENTS[name](after)
    return after
