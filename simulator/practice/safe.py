"""Text from people and files, made harmless for a terminal."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+"
)
"""Control and direction characters and half surrogates; tabs and line ends stay."""


def safe(text: str) -> str:
    """Take out what could steer a terminal, turn a line round, or not be written at all."""
    return _UNSAFE.sub("", text)


def one_line(text: str) -> str:
    """The same, on one line and without needless spaces."""
    return " ".join(_UNSAFE.sub(" ", text).split())
