"""How many sentences are understood? `python -m benchmarks.reader`

Prints, for each list of `tests/language/spoken.py`, how many were read as meant: act, topic and
terms. Only the last list was never looked at while the reader was made.
"""

from __future__ import annotations

from tests.language.spoken import HELD, LATER, REPORTED, TUNED, UNSEEN
from tests.language.test_spoken import misses

LISTS = (
    ("made with these", TUNED), ("reported by newcomers", REPORTED),
    ("held out at first", HELD), ("held out later", LATER), ("never looked at", UNSEEN),
)  # fmt: skip


def main() -> None:
    """Print one line a list."""
    for name, sentences in LISTS:
        right = len(sentences) - sum(1 for _ in misses(sentences))
        print(f"{name:22} {right:3} of {len(sentences):3}  {100 * right / len(sentences):.0f} %")


if __name__ == "__main__":
    main()
