"""Is every number read right? `python -m benchmarks.terms [--data FOLDER]`

Reads each core sentence of a folder's `terms-dev.jsonl` and prints how many give exactly the set
of values expected, for each kind of sentence, and the mean over the kinds. Says so when the
folder is not there: the data is other people's and not part of this package. The folder is
`--data`, or `REHEARSE_DATA`, or `../shared/data` beside the repository. `--wrong` lists what was
misread.

What is compared: the type and the value to 1e-6, money with its code where one is expected. In a
list of numbers every number counts, with a unit or without, and in a list of money only money, as
the lists are marked (one sentence is in both). Sentences of pay talks (`mixed`) are read as such:
a bare 60,000 is money and hours are hours of work; stretches of time are no issue of those talks
and are left out.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from simulator.language.amounts import Amount, amounts

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
NEEDED = {"mixed": 0.99}
EACH, MACRO = 0.85, 0.92
PLACES = 6
Value = tuple[object, ...]


def main(arguments: list[str] | None = None) -> int:
    """Print one line a kind; 1 when a figure is below what is required."""
    parser = argparse.ArgumentParser(description="Is every number read right?")
    default = os.environ.get("REHEARSE_DATA") or DATA
    parser.add_argument("--data", type=Path, default=default, help="folder of terms-dev.jsonl")
    parser.add_argument("--wrong", action="store_true", help="list what was misread")
    parser.add_argument("--all", action="store_true", help="also what is no core sentence")
    chosen = parser.parse_args(arguments)
    path = Path(chosen.data) / "terms-dev.jsonl"
    if not path.is_file():
        sys.stdout.write(f"skipped: there is no {path} (other people's data, not shipped)\n")
        return 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return report([row for row in rows if row["core"] or chosen.all], chosen.wrong)


def report(rows: list[Mapping[str, Any]], wrong: bool) -> int:
    """Print the shares and say whether they suffice."""
    right: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        want, got = expected(row), found(row)
        right[row["kind"]].append(want == got)
        if wrong and want != got:
            sys.stdout.write(f"{row['kind']:9} {row['text'][:90]!r}\n    {want}\n    {got}\n")
    shares = {kind: sum(hits) / len(hits) for kind, hits in sorted(right.items())}
    for kind, share in shares.items():
        sys.stdout.write(f"{kind:9} {sum(right[kind]):3} of {len(right[kind]):3}  {share:.3f}\n")
    macro = sum(shares.values()) / len(shares)
    sys.stdout.write(f"macro                {macro:.3f}\n")
    low = [kind for kind, share in shares.items() if share < NEEDED.get(kind, EACH)]
    return 1 if low or macro < MACRO else 0


def expected(row: Mapping[str, Any]) -> frozenset[Value]:
    """The values a sentence is marked with."""
    return frozenset(_marked(one) for one in row["expected"])


def _marked(one: Mapping[str, Any]) -> Value:
    kind = one["type"]
    if kind == "range":
        return kind, _even(one["low"]), _even(one["high"])
    if kind == "date":
        return kind, one["year"], one["month"], one["day"]
    value = one["seconds"] if kind == "duration" else one["value"]
    return kind, _even(value), *((one["iso"],) if one.get("iso") else ())


def found(row: Mapping[str, Any]) -> frozenset[Value]:
    """The values read out of a sentence, of the types its kind asks for."""
    kind = row["kind"]
    day = (row.get("note") or "").removeprefix("reference ")[:10]
    today = date.fromisoformat(day) if day.strip() else None
    read = amounts(row["text"], kind == "mixed", today)
    return frozenset(value for one in read if (value := _read(one, kind)) is not None)


def _read(one: Amount, kind: str) -> Value | None:
    if kind == "mixed":
        wanted = one.type in ("currency", "percent", "number")
        return (one.type, _even(one.value)) if wanted else None
    if kind == "number":
        return _as_number(one)
    if kind != one.type:
        return None
    if one.date:
        return (kind, one.date.year, one.date.month, one.date.day) if one.date.known else None
    if kind == "range":
        return kind, _even(one.low), _even(one.high)
    code = (one.iso,) if kind == "currency" and one.iso else ()
    return kind, _even(one.value), *code


def _as_number(one: Amount) -> Value | None:
    """Whatever it counts, its number: three of `3 years`."""
    value = one.n if one.type == "duration" else one.value
    return None if value is None else ("number", _even(value))


def _even(value: float | None) -> float | None:
    return None if value is None else round(float(value), PLACES)


if __name__ == "__main__":
    sys.exit(main())
