"""Names of currencies: their symbols, codes and words, and what the screen calls them."""

from __future__ import annotations

import re

from simulator.scenario.amounts import SYMBOLS

_CODES = (
    "eur usd gbp chf inr jpy cny aud cad nzd sek nok dkk pln czk huf zar brl mxn sgd hkd ils krw"
    " try aed sar qar kwd egp lbp myr thb php idr vnd ngn ghs kes rub uah ron bgn isk twd clp cop"
    " ars pen mnt gel rmb"
)
CODES = _CODES.split()
"""Codes (ISO 4217) people write before or after an amount; `try` and `all` are words first."""

NAMES = {
    "euro": "€", "euros": "€", "€ur": "€", "pound": "£", "pounds": "£", "quid": "£",
    "sterling": "£", "pound sterling": "£", "pounds sterling": "£", "british pounds": "£",
    "dollar": "$", "dollars": "$", "buck": "$", "bucks": "$", "us dollar": "USD",
    "us dollars": "USD", "american dollars": "USD", "australian dollar": "AUD",
    "australian dollars": "AUD", "aussie dollars": "AUD", "canadian dollar": "CAD",
    "canadian dollars": "CAD", "new zealand dollars": "NZD", "singapore dollars": "SGD",
    "hong kong dollars": "HKD", "rupee": "₹", "rupees": "₹", "yen": "¥", "yuan": "CNY",
    "chinese yuan": "CNY", "franc": "CHF", "francs": "CHF", "swiss francs": "CHF",
    "kronor": "SEK", "kroner": "NOK", "zloty": "PLN", "rand": "ZAR", "ringgit": "MYR",
    "ringgits": "MYR", "dirham": "AED", "dirhams": "AED", "shekel": "₪", "shekels": "₪",
    "reais": "BRL",
}  # fmt: skip
"""Currencies by name, as the screen writes them: a symbol or a code."""

ISO = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY",
    "₩": "KRW", "₪": "ILS", "₫": "VND", "₴": "UAH", "₦": "NGN",
}  # fmt: skip
"""The code that a symbol most often stands for."""

_COUNTRY = {"us": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD",
            "s": "SGD", "hk": "HKD"}  # fmt: skip

_SIGN = re.escape(SYMBOLS)
_CODE = "|".join(sorted((one for one in CODES if one != "try"), key=len, reverse=True))
_NAME = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
BEFORE = (
    rf"(?:(?<![\w'’])(?:{'|'.join((*_COUNTRY, _CODE))})[{_SIGN}]"
    rf"|(?<![\w'’])(?:us|c|{_CODE}) [{_SIGN}]|[{_SIGN}]"
    rf"|(?<![a-z])(?:rs\.?(?![a-z])|rm(?![a-z])|(?:{_CODE})(?![a-z])))"
)
"""A currency before its amount: `us$`, `€`, `eur`."""
AFTER = rf"(?:(?:us|c|a|au|nz)\$|(?:{_NAME}|rs)\b|[{_SIGN}](?!\d)|(?:{_CODE})\b)"
"""A currency after its amount: `euros`, `€`, `usd`."""
MILLIONS = rf"m(?P<coded>{_CODE})\b"
"""Millions of a currency, as the press writes them: `120 meur`."""
CENTS = r"(?:c|cents?|p|pence|penny)"


def currency(mark: str) -> str:
    """Name a currency as the screen writes it: a symbol or a three-letter code."""
    mark = re.sub(r"\s+", " ", mark.strip().lower()).rstrip(".")
    if mark in NAMES:
        return NAMES[mark]
    if mark in ("rs", "rm", "rmb"):
        return {"rs": "₹", "rm": "MYR", "rmb": "CNY"}[mark]
    if mark in CODES:
        return mark.upper()
    head, sign = mark[:-1].strip(), mark[-1:]
    if head in CODES:
        return head.upper()
    return _COUNTRY[head] if sign == "$" and head in _COUNTRY else sign


def iso(unit: str) -> str | None:
    """The code of a currency as the screen writes it, or None for a word of its own."""
    if len(unit) == 3 and unit.isalpha():
        return unit.upper()
    return ISO.get(unit)
