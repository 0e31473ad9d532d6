"""Every way in which a generator writes a value is read as that value, or asked back with it: never as another one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.numbers import read_number
from content.parsing.percentages import read_percentage
from content.parsing.readings import Reading
from content.parsing.texts import read_text

LANGUAGES = (
    "en en_GB en_IN en_ZA fr fr_CH de de_CH de_AT it es es_MX pt pt_BR nl pl sv da nb fi cs hu ro tr ru uk el he ar "
    "ar_EG fa hi mr bn ne th vi id ms ja zh ko"
).split()
#: The languages whose names of months are read.
DATE_LANGUAGES = "en en_GB en_US en_AU en_CA en_IN ja".split()
MODEST = settings(max_examples=150, deadline=None)
WIDE = str.maketrans("0123456789.,%-/", "０１２３４５６７８９．，％－／")

languages = st.sampled_from(LANGUAGES)
amounts = st.one_of(
    st.decimals(-(10**9), 10**9, places=2, allow_nan=False),
    st.integers(-(10**12), 10**12).map(Decimal),
    st.decimals(-1000, 1000, places=3, allow_nan=False),
)
days = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def reads_as(reading: Reading, value: object, *, asked: bool = True) -> bool:
    """Whether exactly ``value`` was read, or (``asked``) it is among the readings offered."""
    return reading.value == value if reading.is_read else asked and value in reading.alternatives


@MODEST
@given(amounts, languages)
def test_a_number_as_a_language_writes_it(value: Decimal, language: str) -> None:
    text = format_decimal(value, locale=language, decimal_quantization=False)
    assert reads_as(read_number(text, language), value), text


@MODEST
@given(st.decimals(-100, 999, places=2, allow_nan=False), languages)
def test_a_percentage_as_a_language_writes_it(value: Decimal, language: str) -> None:
    text = format_percent(value / 100, locale=language, decimal_quantization=False)
    assert reads_as(read_percentage(text), value), text


@MODEST
@given(
    st.decimals(0, 10**9, places=2, allow_nan=False),
    st.sampled_from(("USD", "EUR", "GBP", "JPY", "CNY", "CHF", "KRW", "AUD")),
    st.sampled_from(("en", "en_GB", "en_US", "de", "fr", "it", "ja", "nl", "en_IN", "en_AU")),
)
def test_a_sum_as_a_language_writes_it(value: Decimal, code: str, language: str) -> None:
    text = format_currency(value, code, locale=language, currency_digits=False)
    sums = {(value, code), (value, None)}
    reading = read_money(text)
    assert (reading.value in sums) if reading.is_read else sums & set(reading.alternatives), text


@MODEST
@given(days, st.sampled_from(("short", "medium", "long", "full")), st.sampled_from(DATE_LANGUAGES))
def test_a_day_as_a_language_writes_it(day: date, form: str, language: str) -> None:
    text = format_date(day, form, locale=language)
    assert reads_as(read_date(text), day.isoformat()), text


@MODEST
@given(
    days,
    st.sampled_from(
        ("%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%b. %d %Y", "%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%A, %d %B %Y", "%d%b%Y")
    ),
    st.sampled_from((str, str.upper, str.lower, str.title)),
    st.sampled_from((" ", "  ", "\u00a0", "\u202f", "\t")),
    st.booleans(),
)
def test_case_space_and_width_change_no_day(day: date, form: str, case: object, space: str, wide: bool) -> None:
    text = case(day.strftime(form)).replace(" ", space)  # type: ignore[operator]
    reading = read_date(f" {text.translate(WIDE) if wide else text} ")
    assert (reading.outcome, reading.value, reading.note) == ("read", day.isoformat(), ""), text


@MODEST
@given(
    st.integers(1, 9999),
    st.sampled_from(
        ((3, "thousand k"), (6, "million mn mln MM"), (9, "billion bn"), (12, "trillion tn"), (5, "lakh"), (7, "crore"))
    ),
    st.data(),
)
def test_scale_words_multiply(count: int, scale: tuple[int, str], data: st.DataObject) -> None:
    power, words = scale
    word = data.draw(st.sampled_from(words.split()))
    amount, text = Decimal(count) / 100 * 10**power, f"{Decimal(count) / 100} {word}"
    assert reads_as(read_number(text), amount, asked=False)
    assert reads_as(read_number(text.upper().translate(WIDE)), amount, asked=False)
    assert reads_as(read_money(f"€{text}"), (amount, "EUR"), asked=False)
    assert reads_as(read_money(f"{text} euros"), (amount, "EUR"), asked=False)


@pytest.mark.parametrize("reader", [read_date, read_number, read_percentage, read_money, read_text])
@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=80))
def test_no_bytes_raise(reader: object, raw: bytes) -> None:
    for encoding in ("utf-8", "latin-1", "utf-16-le"):
        reading: Reading = reader(raw.decode(encoding, "surrogateescape" if encoding == "utf-8" else "replace"))  # type: ignore[operator]
        assert (reading.value is None) == (reading.outcome != "read")


@pytest.mark.parametrize("reader", [read_date, read_number, read_percentage, read_money, read_text])
def test_the_2001st_character_is_one_too_many(reader: object) -> None:
    assert reader("5" + " " * 2000).note == "too_long"  # type: ignore[operator]
    assert reader("5" + " " * 1999).note != "too_long"  # type: ignore[operator]
