"""Moves for property tests: any that notation can write, and any that a talk allows."""

from __future__ import annotations

from hypothesis import strategies as st

from simulator.scenario.model import Issue, Scenario
from simulator.scenario.words import ACTS, COMPANY, MANNERS, TERM_ACTS, TOPIC_ACTS
from simulator.talk.moves import Amount, Move, Range, Terms
from simulator.talk.talk import Talk

words = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True).filter(
    lambda word: word not in ("for", "with", "firmness")
)
numbers = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(min_value=-(10**6), max_value=10**6, places=6).map(float),
)
ranges = st.tuples(numbers, numbers).map(sorted).map(lambda pair: Range(*pair))

ONWARD = tuple(act for act in ACTS if act not in ("accept", "close", "walk_away"))


def terms(issues: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Amount | Range]]:
    """Terms by issue."""
    return st.dictionaries(issues, st.one_of(numbers, ranges, words), max_size=4)


@st.composite
def simple_moves(draw: st.DrawFn, acts: tuple[str, ...] = ACTS) -> Move:
    """A move without company or manner."""
    act = draw(st.sampled_from(acts))
    topic = draw(st.none() | words)
    asked: Terms = ()
    given: Terms = ()
    if act in TERM_ACTS:
        pairs = list(draw(terms(words)).items())
        at = draw(st.integers(0, len(pairs)))
        asked, given = tuple(pairs[:at]), tuple(pairs[at:])
    firmness = draw(st.none() | st.integers(0, 5)) if act == "disclose" else None
    return Move(act, topic, asked, given, firmness)


@st.composite
def any_moves(draw: st.DrawFn) -> Move:
    """Any move that notation can write."""
    move = draw(simple_moves())
    company = draw(st.none() | simple_moves(COMPANY))
    manner = draw(st.sampled_from(MANNERS))
    return Move(
        move.act, move.topic, move.terms, move.gives, move.firmness, company, manner
    )  # fmt: skip


def _values(issue: Issue) -> st.SearchStrategy[Amount | Range]:
    options = st.sampled_from([option.id for option in issue.options])
    amounts = [option.amount for option in issue.options if option.amount is not None]
    if not amounts:
        return options
    low, high = min(amounts), max(amounts)
    near = st.integers(int(low - (high - low)), int(high + (high - low)) + 1)
    spans = st.tuples(near, near).map(sorted).map(lambda pair: Range(*pair))
    return st.one_of(st.sampled_from(amounts), near, spans)


@st.composite
def _said(draw: st.DrawFn, scenario: Scenario, acts: tuple[str, ...]) -> Move:
    act = draw(st.sampled_from(acts))
    topic = None
    if act in TOPIC_ACTS and draw(st.booleans()):
        alternatives = [one.id for one in scenario.alternatives]
        topics = alternatives if act == "disclose" else [*scenario.topic_labels]
        topic = draw(st.sampled_from(topics))
    asked: Terms = ()
    given: Terms = ()
    if act in ("propose", "trade") or (act in TERM_ACTS and draw(st.booleans())):
        issues = draw(
            st.lists(st.sampled_from(scenario.issues), min_size=1, unique_by=lambda one: one.id)
        )
        pairs = [(one.id, draw(_values(one))) for one in issues]
        at = draw(st.integers(0, len(pairs)))
        asked, given = tuple(pairs[:at]), tuple(pairs[at:])
    firmness = draw(st.none() | st.integers(0, 5)) if act == "disclose" else None
    return Move(act, topic, asked, given, firmness)


@st.composite
def legal_moves(draw: st.DrawFn, talk: Talk) -> Move:
    """Any move that can be made in a running talk, company and manner included."""
    last = draw(st.integers(0, 9)) == 0  # acts that tend to end a talk are rarer, so talks go on
    move = draw(_said(talk.scenario, ACTS if last else ONWARD))
    company = draw(st.none() | _said(talk.scenario, COMPANY))
    manner = draw(st.sampled_from(MANNERS))
    return Move(
        move.act, move.topic, move.terms, move.gives, move.firmness, company, manner
    )  # fmt: skip
