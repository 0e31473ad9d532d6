"""How extraction grows with length: twice the text may cost at most 2.3 times as much, whatever it is made of.

Each piece is repeated to a long text, once as a single passage and once as many, then to one of twice the length.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from content.extract import extract
from content.extract.claims import propose
from content.records import Document, Passage, Source

LIMIT = 2.3
LENGTH = 5_000
PIECES = (
    *("1 ", "12,345 ", "1.5-", "$", "US$ 5 ", "(A", "A (", "“", "\u2018", "- ", "— ", "; ", "A. ", "é", "自立 (", "%"),
    *("one ", "twenty-", "half a ", "a third of ", "million ", "between 1 and ", "from 2 to 3 ", "more than "),
    *("May ", "in March ", "5 May - ", "2024/", "last year ", "in the third quarter ", "a year earlier. "),
    *("Word ", "Word-", "of the ", "Act ", "Treaty of ", "the European ", "Minister Ana Silva ", "Ms ", "WHO (", "AB "),
    *("she argues that ", "According to them, it will ", "because it is ", "so that ", "We recommend that ", "Thus, "),
    "The Global Health Fund (GHF) said that 25% of its $3.5 million went to 12 countries in May 2023. ",
    "Carla Lindqvist, head of the agency, warns that rents, the price of a roof, will double unless the law changes. ",
)


def documents(text: str) -> tuple[Document, Document]:
    """The text as one passage, and as passages of about four hundred characters."""
    parts = [text[at : at + 400].strip() for at in range(0, len(text), 400)]
    many = tuple(Passage(n, "paragraph", part, "Section") for n, part in enumerate(part for part in parts if part))
    return Document(Source(), (Passage(0, "paragraph", text.strip(), "Section"),)), Document(Source(), many)


def work(document: Document) -> object:
    return propose(document, extract(document))


def seconds(run: Callable[[Document], object], document: Document) -> float:
    """The shorter of two runs in processor time."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        run(document)
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    worst = (0.0, "")
    failed = 0
    for piece in PIECES:
        short, long = (piece * (size // len(piece)) for size in (LENGTH, 2 * LENGTH))
        for name, once, twice in zip(("one passage", "many"), documents(short), documents(long), strict=True):
            ratio = seconds(work, twice) / max(seconds(work, once), 1e-6)
            if ratio > LIMIT:  # something else may have run beside it
                ratio = min(ratio, seconds(work, twice) / max(seconds(work, once), 1e-6))
            worst = max(worst, (ratio, f"{piece!r} in {name}"))
            if ratio > LIMIT:
                failed += 1
                print(f"{ratio:5.2f} times for {piece!r} in {name}")
    print(f"{2 * len(PIECES)} texts doubled to {2 * LENGTH:,} characters; worst {worst[0]:.2f} times for {worst[1]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
