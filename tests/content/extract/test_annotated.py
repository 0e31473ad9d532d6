"""Briefs on other subjects, marked fact by fact: what must be found in them, pooled over all."""

from collections import Counter

import pytest

from tests.content.extract.annotated import NUMERIC, TEXTS, f1, parse, score

#: Lowest F1 that is accepted; what was measured at first sight and after stands in tests/data/annotated/README.md.
FLOORS = {"date": 0.95, "percentage": 0.97, "fraction": 0.88, "money": 0.97, "quantity": 0.93}


@pytest.fixture(scope="module")
def pooled() -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for path in sorted((*TEXTS.glob("*.txt"), *(TEXTS / "whole").iterdir())):
        total += score(path)
    return total


@pytest.mark.parametrize("kind", NUMERIC.values())
def test_what_is_marked_is_found_and_little_else(pooled: Counter[tuple[str, str]], kind: str) -> None:
    marked, found, right = (pooled[kind, name] for name in ("marked", "found", "right"))
    assert marked >= 25
    assert f1(marked, found, right) >= FLOORS[kind], (marked, found, right)


def test_marks_are_read_with_their_spans() -> None:
    text, [mark] = parse("In all\n{12\nfrigates|q 12} came.")
    assert (text[mark.start : mark.end], mark.value) == ("12 frigates", "12")
