"""What a person plainly typed and nobody heard: reasons of their own, that they are glad.

A debrief must not say that it was never said. Whether it was said is told by a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.language.markers_text import lines
from simulator.scenario.model import Interest
from simulator.talk.talk import Talk

_REASON = re.compile(
    r"\b(?:because|cause|cos|cuz|so that|so i (?:can|could)|since (?:i|my|we)|for (?:me|my)\b"
    r"|my (?:\w+ )?(?:family|rent|mortgage|children|child|kids?|son|daughter|partner|wife|husband"
    r"|parents?|mother|father)|(?:matters?|important|means? \w+(?: \w+)?) to me|what matters"
    r"|i (?:\w+ )?(?:care about|value|want to learn|want to grow)|(?:my|the) reason)\b"
)
"""Words with which somebody gives a reason. Default, to be tuned."""

_GLAD = re.compile(
    r"(?<!not )(?<!not so )\b(?:delighted|thrilled|excited|keen|enthusiastic|motivated"
    r"|(?:would|i|really|so) love to|love (?:this|the|that) (?:job|work|role|team|post|position)"
    r"|(?:happy|glad|pleased) (?:about|to (?:be|join|start|work|come|get|have)|that i|with|for)"
    r"|(?:really|very) want (?:this|the) job|looking forward to)\b"
)
"""Words with which somebody says that they are glad of a job. Default, to be tuned."""

_KEEN = re.compile(r"\b(?:keen|enthusias|motivat|want\w* (?:this|the) job)")
"""How an interest is named that gladness is for."""


def gave_reasons(talk: Talk) -> bool:
    """Whether any sentence that was typed gives a reason of the person's own."""
    return any(_REASON.search(said) for said in _told(talk))


def said_glad(talk: Talk, one: Interest) -> bool:
    """Whether somebody typed that they were glad, where an interest of theirs is to hear that."""
    names = " ".join((one.label, one.want, *one.also)).casefold()
    return bool(_KEEN.search(names)) and any(_GLAD.search(said) for said in _told(talk))


def _told(talk: Talk) -> Iterator[str]:
    """The sentences that were typed and do not ask, in their even form."""
    for exchange in talk.history:
        yield from (each.text for each in lines(exchange.text or "") if not each.asks)
