"""Reading and marking typed answers, one process, distinct answers only; dates against dateparser in the same run."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import dateparser

from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.numbers import read_number
from content.parsing.percentages import read_percentage
from content.parsing.quantities import read_quantity
from quizzes.marking import mark, spec_from_json

COUNT = 2400
READING, MARKING = 8, 3
DATE_FORMS = ("%d %B %Y", "%B %d, %Y", "%b %d, %Y", "%Y-%m-%d", "%d %b %Y", "%A, %d %B %Y", "%B %Y", "%Y/%m/%d")


def dates(rng: random.Random) -> list[str]:
    """Distinct dates as people type them."""
    days = rng.sample(range(60_000), COUNT)
    return sorted({(date(1860, 1, 1) + timedelta(day)).strftime(rng.choice(DATE_FORMS)) for day in days})


def numbers(rng: random.Random, form: str) -> list[str]:
    """Distinct numbers in a form such as ``${} million``."""
    values = rng.sample(range(1, 900_000), COUNT)
    return [form.format(Decimal(value) / rng.choice((10, 100))) for value in values]


def rate(one: Callable[[str], Any], texts: list[str]) -> float:
    """Answers a second over distinct texts, the best of three runs; nothing is remembered between runs."""
    runs = []
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            one(text)
        runs.append(time.perf_counter() - start)
    return len(texts) / min(runs)


SPECS: dict[str, dict[str, Any]] = {
    "date": {"kind": "date", "key": "1931-05-14"},
    "number": {"kind": "number", "key": {"amount": "340", "unit": "boats"}},
    "percentage": {"kind": "percentage", "key": "15"},
    "money": {"kind": "money", "key": {"amount": "12000000", "currency": "EUR"}},
    "term": {"kind": "term", "key": {"name": "National Ports Agency", "acronym": "NPA"}, "others": ["Harbour Board"]},
    "single_choice": {"kind": "single_choice", "key": 1, "options": ["Oslo", "Bergen", "Tromsø"]},
    "true_false": {"kind": "true_false", "key": False},
    "judgement": {"kind": "judgement", "key": "not_said"},
}


def main() -> int:
    """Print answers a second; 1 when dates are not read and marked faster than dateparser by the factors set."""
    rng = random.Random(5)
    typed = {
        "date": dates(rng),
        "number": numbers(rng, "{} km"),
        "percentage": numbers(rng, "{}%"),
        "money": numbers(rng, "€{} million"),
        "term": [f"National Ports Agency {value}" for value in rng.sample(range(10**6), COUNT)],
        "single_choice": [f"town {value}" for value in range(COUNT)],
        "true_false": [f"true {value}" for value in range(COUNT)],
        "judgement": [f"said {value}" for value in range(COUNT)],
    }
    readers: dict[str, Callable[[str], Any]] = {
        "date": read_date,
        "number": read_number,
        "percentage": read_percentage,
        "money": read_money,
        "quantity": read_quantity,
    }
    reading = {kind: rate(read, typed.get(kind, typed["number"])) for kind, read in readers.items()}
    for kind, figure in reading.items():
        print(f"read {kind:14} {figure:10,.0f} a second")
    marking = {}
    for kind, line in SPECS.items():
        spec = spec_from_json(line)
        marking[kind] = rate(lambda text, spec=spec: mark(spec, text), typed[kind])
        print(f"mark {kind:14} {marking[kind]:10,.0f} a second")
    other = rate(lambda text: dateparser.parse(text, languages=["en"]), typed["date"])
    print(f"dateparser          {other:10,.0f} a second on the same {len(typed['date'])} dates")
    ratios = reading["date"] / other, marking["date"] / other
    print(f"reading {ratios[0]:.1f} times as fast (at least {READING}), marking {ratios[1]:.1f} (at least {MARKING})")
    return int(ratios[0] < READING or ratios[1] < MARKING)


if __name__ == "__main__":
    sys.exit(main())
