"""How reading grows with length: ten times the text may cost at most 12 times as much, for every kind and piece.

2,000 characters against 200 is what counts; no value takes as many, so 400 against 40 shows the grammar at work.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.numbers import read_number
from content.parsing.percentages import read_percentage
from content.parsing.quantities import read_quantity
from content.parsing.texts import read_text

LIMIT = 12
LENGTHS = (40, 200)
READERS: dict[str, Callable[[str], object]] = {
    "date": read_date,
    "number": read_number,
    "percentage": read_percentage,
    "money": read_money,
    "quantity": read_quantity,
    "text": read_text,
}
PIECES = (
    *("1", "1 ", "1,234 ", "1-", "1/", "1.", "-", "(", ",", "'", "$", "$ ", "% ", "½", "億", "2025年", "é", "\u200b1"),
    *("one ", "twenty-", "a half and ", "one hundred and ", "million ", "half of ", "third ", "point ", "a", "a "),
    *("July 5 ", "Jan-", "5 May - ", "to ", "BC ", "dollars ", "5 dollars and ", "percent ", "of one percent "),
)


def seconds(read: Callable[[str], object], text: str) -> float:
    """The shortest of many runs: the one that nothing else on the machine disturbed."""
    runs = []
    until = time.perf_counter() + 0.02
    while len(runs) < 5 or time.perf_counter() < until:
        start = time.perf_counter()
        read(text)
        runs.append(time.perf_counter() - start)
    return min(runs)


def main() -> int:
    """Print the steepest growth of each kind; 1 when one is steeper than allowed."""
    worst = 0.0
    for kind, read in READERS.items():
        for length in LENGTHS:
            rows = []
            for piece in PIECES:
                short, long = (seconds(read, (piece * size)[:size]) for size in (length, 10 * length))
                rows.append((long / short, piece, long))
            ratio, piece, long = max(rows)
            worst = max(worst, ratio)
            print(f"{kind:11} {10 * length:5} characters: {ratio:5.1f} times (piece {piece!r}, {long * 1000:.2f} ms)")
    print(f"steepest {worst:.1f}, allowed {LIMIT}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
