"""Reading grows with the text: twice the text costs at most 2.3 times the time, in every format.

Each format is read as a brief and as one of twice its length, best of five, in processor time,
so that other work on the machine does not decide. Prints a line a format and
fails where the ratio is larger. A base of some 40 pages, so that what a parser costs once does not hide the growth.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace

from content.readers import Limits, read
from tests.content.readers.rendering import FORMATS, Text
from tests.content.readers.texts import BRIEF

MOST = 2.3
BASE = 6


def longer(times: int) -> Text:
    """The brief so many times over, each time with other words, for a repeated text is left out."""
    parts = tuple(
        (role, f"{text} ({turn})" if role == "row" else text.replace(" the ", f" the {_name(turn)} "))
        for turn in range(times)
        for role, text in BRIEF.parts
    )
    return replace(BRIEF, parts=parts)


def _name(turn: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(turn + 10))


def seconds(work: Callable[[], object]) -> float:
    """Processor time, the best of five."""
    best = float("inf")
    for _turn in range(5):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    limits = Limits(megabytes=100, pages=2_000)
    worst = 0.0
    for name, (file, make) in FORMATS.items():
        once, twice = make(longer(BASE)), make(longer(2 * BASE))
        one = seconds(lambda file=file, data=once: read(file, data, limits))
        two = seconds(lambda file=file, data=twice: read(file, data, limits))
        worst = max(worst, two / one)
        print(f"{name:20} {one * 1000:8.1f} ms {two * 1000:8.1f} ms   ratio {two / one:.2f}", flush=True)
    print(f"largest ratio {worst:.2f}, at most {MOST}")
    return 0 if worst <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
