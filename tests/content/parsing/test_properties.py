"""What holds for every text: nothing raises, spans are exact, long answers are refused, time stays in proportion."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.parsing import find_values
from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.numbers import read_number
from content.parsing.percentages import read_percentage
from content.parsing.quantities import read_quantity
from content.parsing.texts import read_text

READERS = (read_date, read_number, read_percentage, read_money, read_quantity, read_text)
WORDS = (
    "one two twenty hundred thousand million and a half point over in of % $ € 1 25 000 , . - / ( ) ^ 10 x e 5 July 22 "
    "2025 '96 st th BC year 万 億 月 日 年 令和 元 ½ ² percent dollars cents to per 1,234 1.5 1e9 q3 fy s century "
    "mid last the same month ten times second-largest between earlier \ud800 \x00 \u200b"
).split(" ")
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=12).map("".join),
)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_no_typed_text_raises_and_the_outcome_fits_the_value(text: str) -> None:
    for reader in READERS:
        reading = reader(text)
        assert (reading.value is None) == (reading.outcome != "read")
        assert len(reading.alternatives) >= 2 or reading.outcome != "ambiguous"


@settings(max_examples=300, deadline=None)
@given(texts)
def test_finds_are_ordered_apart_and_inside_the_text(text: str) -> None:
    end = 0
    for found in find_values(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        end = found.end


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False))
def test_a_plain_decimal_reads_as_itself(value: Decimal) -> None:
    assert read_number(f"{value:f}").value == value


@given(st.dates())
def test_an_iso_day_reads_as_itself(day: object) -> None:
    assert read_date(str(day)).value == str(day)


@pytest.mark.parametrize("reader", READERS)
def test_longer_answers_than_2000_characters_are_refused(reader: object) -> None:
    assert reader("1" * 2001).note == "too_long"  # type: ignore[operator]
