"""Needing a fix depends on the form of an answer alone; and no answer whatever breaks marking."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.marking import explain, mark, spec_from_json
from quizzes.marking.kind import LIMIT
from quizzes.records import Mark, NeedsFixing, PublicSpec

from .samples import QUESTIONS, name

DATES = [
    f"{year}-0{month}-1{month}"
    for year, month in zip(range(1995, 2035, 4), [1, 2, 3, 4, 5, 6, 7, 8, 9, 1], strict=True)
]
NUMBERS = ["0", "0.15", "0.5", "1", "7", "15", "42.7", "99", "120", "1234567"]
NAMES = ["Iran", "Iraq", "AUKUS", "Plan A", "Plan A+", "自立", "kōban", "type 2", "C++", "New York"]
TEN_KEYS: dict[str, list[dict[str, Any]]] = {
    "date": [{"kind": "date", "key": key} for key in DATES],
    "day of a year": [{"kind": "date", "key": key, "asks": "day_of_year"} for key in DATES],
    "percentage": [{"kind": "percentage", "key": key} for key in NUMBERS],
    "rounded percentage": [{"kind": "percentage", "key": key, "grain": "rounded"} for key in NUMBERS],
    "number": [{"kind": "number", "key": {"amount": key, "unit": "ships"}} for key in NUMBERS],
    "money": [{"kind": "money", "key": {"amount": key, "currency": "USD"}} for key in NUMBERS],
    "money and currency": [
        {"kind": "money", "key": {"amount": key, "currency": currency}, "currency": "asked"}
        for key, currency in zip(NUMBERS, ["USD", "EUR", "JPY", "GBP", "CHF"] * 2, strict=True)
    ],
    "term": [{"kind": "term", "key": {"name": key}} for key in NAMES],
    "judgement": [{"kind": "judgement", "key": key} for key in ("supported", "contradicted", "not_said")],
    "choice": [{"kind": "single_choice", "key": key, "options": ["1", "0.15", "AUKUS", "15"]} for key in range(4)],
}
TEXTS = [
    *(
        "",
        "   ",
        "?",
        "frog",
        "0",
        "15",
        "15%",
        "0.15",
        "1,234",
        "1,23",
        "15-20%",
        "15% or 24%",
        "3/11/2011",
        "03/11/11",
    ),
    *("22 July", "July 2025", "22 July 2025", "2025", "30 February 2020", "$15", "15 USD", "15 million", "one third"),
    *(
        "AUKUS",
        "ANZUS",
        "Iran",
        "Plan A+",
        "not gold",
        "x" * 2001,
        "5 percentage points",
        "nan",
        "1e999999999",
        "supported",
    ),
]


@pytest.mark.parametrize("questions", TEN_KEYS.values(), ids=TEN_KEYS)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:20]))
def test_one_text_has_one_outcome_class_against_all_keys(questions, text):
    specs = [spec_from_json(question) for question in questions]
    assert len({spec.public for spec in specs}) == 1
    outcomes = [mark(spec, text) for spec in specs]
    if isinstance(outcomes[0], NeedsFixing):
        assert all(outcome == outcomes[0] for outcome in outcomes)
    else:
        assert all(isinstance(outcome, Mark) and outcome.reading == outcomes[0].reading for outcome in outcomes)


def test_the_public_question_holds_no_key():
    public = spec_from_json(QUESTIONS[-1]).public
    assert "key" not in PublicSpec.__dataclass_fields__
    assert "quorum" not in repr(public)
    assert [blank.kind for blank in public.blanks] == ["date", "term", "single_choice"]
    assert [blank.asks for blank in public.blanks] == ["month", "", ""]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
valueish = st.text(alphabet="0123456789.,-+/%$€¥ eE'×^()ofandrtillionmbkJulyMrc年月日万億\u00a0\u200b", max_size=30)


@settings(max_examples=60, deadline=None)
@given(raw=json_values | valueish)
@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_no_answer_of_any_shape_breaks_marking(question, raw):
    spec = spec_from_json(question)
    for answer in (raw, [raw] * len(spec.public.blanks)):
        outcome = mark(spec, answer)
        assert isinstance(outcome, (Mark, NeedsFixing))
        if isinstance(outcome, Mark):
            assert 0 <= outcome.fraction <= 1
            assert explain(spec, answer) is not None


NAUGHTY = [
    *("\x00", "\ud800", "\u200b\u200b", "\u202egnp.exe", "Z\u0351\u036b\u0343\u032a", "ﷺ" * 50, "\ufeff15%", "１５％"),
    *("1e999999999", "-1e-999999999", "9" * 2000, "1_000", "nan", "inf", "-Infinity", "٣٤", "0x1F", "1/0", "½" * 600),
    *("%s%n{0}{key}", "{{7*7}}", "<script>alert(1)</script>", "'; DROP TABLE x;--", "(" * 1000, "*" * 1000, "\\" * 999),
    *("or " * 600, "1 or " * 400, "a;b;" * 400, "1/" * 900, "-" * 2000, ". " * 900, "[a-z]+$", "***<em>***"),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_naughty_strings_are_read_or_asked_back(question):
    spec = spec_from_json(question)
    for text in NAUGHTY:
        outcome = mark(spec, [text] * len(spec.public.blanks) if spec.public.blanks else text)
        assert isinstance(outcome, (Mark, NeedsFixing))


@pytest.mark.parametrize("kind", ["date", "percentage", "money", "number", "term"])
def test_an_overlong_answer_has_its_own_message(kind):
    spec = next(spec_from_json(question) for question in QUESTIONS if question["kind"] == kind)
    outcome = mark(spec, "9" * (LIMIT + 1))
    assert isinstance(outcome, NeedsFixing)
    assert outcome.note.code == "fix.too_long"
