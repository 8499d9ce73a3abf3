"""Amounts in scenario files, and money on the screen.

An amount is a number, the name of one of the person's numbers, `N% above|below NAME`,
`N% of NAME`, or `N% of the way from NAME to NAME`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

_RELATIVE = re.compile(r"(\d+(?:\.\d+)?)\s*%\s+(above|below)\s+([a-z][a-z0-9_-]*)\Z")
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%\s+of\s+([a-z][a-z0-9_-]*)\Z")
_BETWEEN = re.compile(
    r"(\d+(?:\.\d+)?)\s*%\s+of the way from\s+([a-z][a-z0-9_-]*)\s+to\s+([a-z][a-z0-9_-]*)\Z"
)
SYMBOLS = "$£€¥₹₽₺₩₪₫₴₦"


class AmountError(ValueError):
    """The text is not an amount; the message says what would be."""


def resolve(amount: int | float | str, values: Mapping[str, int | float]) -> int | float:
    """Work out an amount with the person's numbers.

    Computed ones are rounded, a share of a number to two figures and the others to three.

    Raises `AmountError` for an unknown name or another form.
    """
    if isinstance(amount, int | float):
        return amount
    text = amount.strip()
    if text in values:
        return values[text]
    if match := _RELATIVE.match(text):
        percent, direction, name = match.groups()
        sign = 1 if direction == "above" else -1
        return rounded(_known(name, values) * (100 + sign * Decimal(percent)) / 100, 3)
    if match := _SHARE.match(text):
        return rounded(_known(match[2], values) * Decimal(match[1]) / 100, 2)
    if match := _BETWEEN.match(text):
        percent, first, second = match.groups()
        low, high = _known(first, values), _known(second, values)
        return rounded(low + (high - low) * Decimal(percent) / 100, 3)
    raise AmountError(
        f"'{amount}' is not an amount: write a number, one of your numbers"
        f" ({', '.join(values) or 'none declared'}), or 'N% above NAME'"
    )


def _known(name: str, values: Mapping[str, int | float]) -> Decimal:
    if name not in values:
        raise AmountError(f"'{name}' is not one of the numbers: {', '.join(values) or 'none'}")
    return Decimal(str(values[name]))


def rounded(value: Decimal, figures: int) -> int | float:
    """Round to so many significant figures, halves up; people do not talk in finer steps."""
    if value == 0:
        return 0
    step = Decimal(1).scaleb(value.adjusted() - figures + 1)
    near = (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step
    return int(near) if near == near.to_integral_value() else float(near)


def written(value: int | float, kind: str, unit: str = "", currency: str = "") -> str:
    """Write an amount as people read it: `£64,000`, `3 weeks`, `2.5 days a week`."""
    whole = float(value).is_integer()
    digits = f"{int(value):,}" if whole else f"{value:,.2f}".rstrip("0").rstrip(".")
    if kind == "money":
        return f"{currency}{digits}" if len(currency) <= 1 else f"{currency} {digits}"
    if unit.startswith("%"):
        return digits + unit
    if value == 1 and unit:
        head, _, tail = unit.partition(" ")
        unit = f"{head.removesuffix('s')} {tail}".strip()
    return f"{digits} {unit}".strip()
