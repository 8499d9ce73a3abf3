"""The debrief of one talk: everything as data first, then as a page of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from simulator.debrief.advice import advice
from simulator.debrief.against import Against, against
from simulator.debrief.asdata import as_data, sheet_data
from simulator.debrief.judged import COSTLY
from simulator.debrief.notes import WHOLE_TALK, Note, notes
from simulator.debrief.page import Advice, Page
from simulator.debrief.sections import page, whole
from simulator.debrief.words import room_for_words, wording_data
from simulator.language.coaching import Coaching, coach
from simulator.scoring.result import Score, score
from simulator.talk.talk import Talk

if TYPE_CHECKING:
    from simulator.debrief.study import Study


@dataclass(frozen=True)
class Drawn:
    """One draw that was made: what it was about, how it fell, its weight of how many, the turn."""

    about: str
    fell: str
    odds: int
    of: int
    turn: int | None = None


@dataclass(frozen=True)
class Debrief:
    """A finished or paused talk, judged. `page` renders what one reads after a talk, `whole` all
    there is to know; `to_dict` is for programs.

    `study` holds its moves judged one by one; without one `unstudied` may say why there is none.
    `sheet` is the talk set beside the worksheet that was brought to it, if one was.
    """

    talk: Talk
    score: Score
    notes: tuple[Note, ...]
    advice: tuple[Advice, ...]
    drawn: tuple[Drawn, ...]
    again_from: int | None
    coaching: Coaching
    study: Study | None = None
    unstudied: str = ""
    sheet: Against | None = None

    @property
    def page(self) -> Page:
        """The debrief in words, as blocks: what a tired person reads."""
        return page(self)

    @property
    def whole(self) -> Page:
        """The same with all that lies behind it: every move, the whole best line, map, points."""
        return whole(self)

    def to_dict(self) -> dict[str, Any]:
        """The debrief as plain data."""
        talk, scored = self.talk, self.score
        ending = talk.ending
        return {
            "scenario": talk.scenario.id, "seed": talk.seed, "turns": len(talk.history),
            "ending": {"kind": ending.kind, "reason": ending.reason} if ending else None,
            "outcome": scored.outcome, "result": round(scored.result, 1),
            "interests": _headline(scored.interests), "readiness": {
                **_headline(scored.readiness), "band": scored.readiness.band,
                "strength": scored.readiness.strength,
            },
            "deal": {
                "package": _package(self), "yours": scored.deal.yours, "theirs": scored.deal.theirs,
                "walk_away": scored.deal.walk_away, "attainable": scored.deal.attainable,
                "leaving_was_right": scored.deal.leaving_was_right, "found": scored.deal.found,
            },
            "relationship": scored.relationship,
            "wording": wording_data(self.coaching, talk.scenario),
            "worksheet": sheet_data(self.sheet) if self.sheet else None,
            "hidden": [
                {
                    "interest": one.id,
                    "want": one.want,
                    "known": talk.state.value(talk.scenario, one.id) > 0,
                }
                for one in talk.scenario.interests.them
            ],
            "facts": dict(talk.facts), "drawn": [asdict(d) for d in self.drawn],
            "redrawn": [one.to_dict() for one in talk.redrawn],
            "notes": [
                asdict(note) | asdict(said)
                for note, said in zip(self.notes, self.advice, strict=True)
            ],
            "undone": [{"turn": undo.turn, "move": str(undo.move)} for undo in talk.undone],
            "again_from": self.again_from,
            "analysis": as_data(talk, self.study) if self.study else None,
        }  # fmt: skip


def debrief(talk: Talk, study: Study | None = None, unstudied: str = "") -> Debrief:
    """Judge a talk. A running one is judged as if it stopped here.

    `study` adds its moves judged against best play (`study.study`).
    """
    scored = score(talk)
    verdicts = study.analysis.moves if study else ()
    costly = [verdict.turn for verdict in verdicts if verdict.mark in COSTLY]
    turned = study.analysis.turning_point if study else None
    coaching = coach(talk)
    found = room_for_words(notes(talk, scored, costly, turned), coaching)
    return Debrief(
        talk, scored, found, tuple(advice(talk, note) for note in found), draws_made(talk),
        turned or _again(talk, found, study), coaching, study, unstudied, against(talk),
    )  # fmt: skip


def _again(talk: Talk, found: Sequence[Note], study: Study | None) -> int | None:
    """The turn from which to play again where the talk did not turn: the dearest, or the worst."""
    if not talk.history:
        return None
    dear = [verdict for verdict in study.analysis.moves if verdict.mark in COSTLY] if study else []
    if dear:
        return max(dear, key=lambda verdict: verdict.regret).turn
    worst = next((note for note in found if not note.good), None)
    if worst is not None:
        return 1 if worst.code in WHOLE_TALK else worst.turn
    return None


def draws_made(talk: Talk) -> tuple[Drawn, ...]:
    """List the draws that shaped the talk: hidden facts, answers by chance, events by chance."""
    scenario = talk.scenario
    found = []
    for fact in scenario.facts:
        total = sum(value.odds for value in fact.values)
        value = next(v for v in fact.values if v.id == talk.facts[fact.id])
        found.append(Drawn(fact.about, value.says, value.odds, total))
    reactions = {one.id: one for one in scenario.reactions}
    events = {one.id: one for one in scenario.events}
    for exchange in talk.history:
        reaction = reactions[exchange.reaction]
        if len(reaction.outcomes) > 1:
            odds = [outcome.odds for outcome in reaction.outcomes]
            found.append(
                Drawn(
                    "how they took it",
                    exchange.reply,
                    odds[exchange.outcome],
                    sum(odds),
                    exchange.turn,
                )
            )
        if exchange.event and events[exchange.event].odds < 100:
            event = events[exchange.event]
            found.append(
                Drawn("what came next", exchange.event_text, event.odds, 100, exchange.turn)
            )
    return tuple(found)


def _headline(headline: Any) -> dict[str, Any]:
    return {
        "value": headline.value, "cap": headline.cap, "before_cap": headline.before_cap,
        "lines": [asdict(line) for line in headline.lines],
    }  # fmt: skip


def _package(one: Debrief) -> dict[str, Any] | None:
    package = one.score.deal.package
    if package is None:
        return None
    return dict(zip((issue.id for issue in one.talk.scenario.issues), package, strict=True))
