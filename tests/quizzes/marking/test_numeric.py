"""Percentages, sums of money and numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.marking import explain, mark, spec_from_json
from quizzes.records import Mark, NeedsFixing

EIGHT_BILLION = {"amount": "8000000000", "currency": "USD"}


def outcome_of(kind, key, answer, **more):
    return mark(spec_from_json({"kind": kind, "key": key, **more}), answer)


def marked(kind, key, answer, **more) -> Mark:
    outcome = outcome_of(kind, key, answer, **more)
    assert isinstance(outcome, Mark), outcome
    return outcome


def fix_code(kind, key, answer, **more) -> str:
    outcome = outcome_of(kind, key, answer, **more)
    assert isinstance(outcome, NeedsFixing), outcome
    return outcome.note.code


@pytest.mark.parametrize(
    "answer",
    [
        "15",
        "15%",
        "15 %",
        " 15 per cent ",
        "15 pct",
        "%15",
        "１５％",
        "fifteen percent",
        "15.0",
        15,
        15.0,
    ],
)
def test_every_way_to_write_a_percentage_is_right(answer):
    assert marked("percentage", "15", answer).rule == "percentage.equal"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("0.15", "fix.percent_or_share"),
        ("15 percentage points", "fix.points"),
        ("10-20%", "fix.range"),
        ("asdasd%", "fix.percentage"),
        ("%", "fix.percentage"),
        ("15 24", "fix.two_numbers"),
        ("", "fix.blank"),
        (["15"], "fix.text"),
    ],
)
def test_an_unclear_percentage_is_asked_back(answer, code):
    assert fix_code("percentage", "15", answer) == code


def test_a_bare_decimal_is_offered_both_ways_and_either_can_be_sent():
    outcome = outcome_of("percentage", "15", "0.15")
    assert isinstance(outcome, NeedsFixing)
    assert sorted(raw for raw, _ in outcome.choices) == ["0.15%", "15%"]
    assert {marked("percentage", "15", raw).fraction for raw, _ in outcome.choices} == {0, 1}


@pytest.mark.parametrize("answer", ["15% or 24%", "24% or 15%", "either 15% or 24%", "15%; 24%", "15 or 24 percent"])
def test_two_percentages_in_one_answer_are_wrong(answer):
    assert marked("percentage", "15", answer).rule == "percentage.two_answers"


def test_the_same_value_twice_is_one_answer():
    assert marked("percentage", "15", "15% or fifteen percent").fraction == 1


@pytest.mark.parametrize(
    ("key", "answer", "fraction"),
    [
        ("67", "two thirds", 1),
        ("67", "2/3", 1),
        ("67", "about two thirds", 1),
        ("67", "65", 1),
        ("67", "69.5", 1),
        ("67", "69.6", 0),
        ("67", "60", 0),
        ("67", "three quarters", 0),
        ("23", "a quarter", 1),
        ("49", "half", 1),
        ("3", "3.5", 1),
        ("3", "4", 0),
        ("97", "98", 0),
    ],
)
def test_a_rounded_question_takes_rounded_answers_and_common_fractions(key, answer, fraction):
    assert marked("percentage", key, answer, grain="rounded").fraction == fraction


def test_an_exact_question_takes_the_exact_figure_and_says_when_it_was_near():
    outcome = marked("percentage", "67", "65")
    assert (outcome.fraction, outcome.note.code) == (0, "note.exact_asked")
    assert marked("percentage", "67", "30").note is None
    assert marked("percentage", "50", "half").fraction == 1


@pytest.mark.parametrize(("answer", "fraction"), [("50%", 1), ("72%", 1), ("100", 1), ("49.9%", 0), ("150%", 0)])
def test_a_comparison_takes_what_lies_inside(answer, fraction):
    assert marked("percentage", "50/100", answer, grain="comparison").fraction == fraction


@pytest.mark.parametrize(
    ("answer", "fraction"),
    [("30-40%", "1"), ("30% to 40%", "1"), ("between 30 and 40 percent", "1"), ("30-45%", "0.5"), ("10–20%", "0")],
)
def test_a_range_that_is_asked_has_two_ends(answer, fraction):
    assert marked("percentage", "30/40", answer).fraction == Decimal(fraction)


def test_one_end_of_a_range_that_is_asked_is_too_little():
    assert fix_code("percentage", "30/40", "30%") == "fix.both_ends"


@pytest.mark.parametrize(
    ("hedge", "answer", "fraction"),
    [
        ("over", "40.8", 1),
        ("over", "40.81", 0),
        ("over", "39.9", 0),
        ("nearly", "39.2", 1),
        ("nearly", "40.1", 0),
        ("about", "39.2", 1),
        ("About", "40.8", 1),
        ("", "40.1", 0),
        ("over", "40", 1),
    ],
)
def test_the_wording_of_the_source_loosens_a_figure_by_two_percent_its_own_way(hedge, answer, fraction):
    more = {"tolerance": {"type": "source", "hedge": hedge}}
    assert marked("percentage", "40", answer, **more).fraction == fraction


def test_the_wording_never_reaches_another_fact():
    more = {"tolerance": {"type": "source", "hedge": "about"}, "rivals": [{"value": "40.5", "about": "another poll"}]}
    assert marked("percentage", "40", "40.4", **more).fraction == 1
    assert marked("percentage", "40", "40.5", **more).fraction == 0
    assert marked("percentage", "40", "40.6", **more).fraction == 0


def test_the_result_names_the_rule_that_took_the_answer():
    spec = spec_from_json({"kind": "percentage", "key": "40", "tolerance": {"type": "source", "hedge": "about"}})
    assert explain(spec, "39.5").code == "explain.hedge"
    assert explain(spec, "40").code == "explain.percentage"
    assert explain(spec, "30").code == "explain.percentage"


@pytest.mark.parametrize(
    "answer",
    [
        *(
            "8 billion USD",
            "$8 billion",
            "US$8bn",
            "USD 8,000,000,000",
            "8bn dollars",
            "8000000000 $",
            "80億ドル",
            "8 billion",
        ),
        *("8,000,000,000", "USD8bn", "8000 million dollars", "  $ 8  billion "),
    ],
)
def test_every_way_to_write_a_sum_is_right(answer):
    assert marked("money", EIGHT_BILLION, answer).fraction == 1


def test_a_currency_that_is_asked_must_be_given_and_earns_its_part():
    ask = {"kind": "money", "key": EIGHT_BILLION, "currency": "asked"}
    assert fix_code(answer="8 billion", **ask) == "fix.add_currency"
    assert marked(answer="$8 billion", **ask).fraction == 1
    wrong_currency = marked(answer="€8 billion", **ask)
    assert (wrong_currency.fraction, wrong_currency.rule) == (Decimal("0.7"), "money.currency")
    assert marked(answer="9 billion USD", **ask).fraction == Decimal("0.3")
    assert marked(answer="€9 billion", **ask).fraction == 0
    assert marked(answer="$8 million", **ask).fraction == 0


@pytest.mark.parametrize("rule", ["shown", "optional"])
def test_another_currency_is_another_sum_where_none_is_asked(rule):
    assert marked("money", EIGHT_BILLION, "€8 billion", currency=rule).fraction == 0
    assert marked("money", EIGHT_BILLION, "8 billion", currency=rule).fraction == 1


def test_a_shared_sign_fits_each_of_its_currencies_only():
    australian = {"amount": "5000000", "currency": "AUD"}
    assert marked("money", australian, "$5 million", currency="asked").fraction == 1
    assert marked("money", australian, "A$5m", currency="asked").fraction == 1
    assert marked("money", australian, "US$5m", currency="asked").fraction == Decimal("0.7")
    assert marked("money", {"amount": "5000000", "currency": "EUR"}, "$5 million").fraction == 0


def test_every_amount_that_the_source_gives_for_the_sum_is_right():
    more = {"accepts": [{"amount": "7400000000", "currency": "EUR"}]}
    assert marked("money", EIGHT_BILLION, "€7.4 billion", **more).fraction == 1
    assert marked("money", EIGHT_BILLION, "7.4 billion", **more).fraction == 1
    assert marked("money", EIGHT_BILLION, "$7.4 billion", **more).fraction == 0


@pytest.mark.parametrize(
    ("answer", "note", "times"),
    [
        ("$8 million", "note.scale_up", "1000"),
        ("8 trillion USD", "note.scale_down", "1000"),
        ("$8", "note.scale_up", "1000000000"),
        ("8 thousand", "note.scale_up", "1000000"),
    ],
)
def test_a_slip_of_scale_is_named_and_earns_nothing(answer, note, times):
    outcome = marked("money", EIGHT_BILLION, answer)
    assert (outcome.fraction, outcome.note.code, outcome.note.params["times"]) == (0, note, times)


@pytest.mark.parametrize("answer", ["frog", "dollar", "$15.4/hour", "$99(", "ALL 5 solutions"])
def test_what_is_no_sum_is_asked_back(answer):
    assert isinstance(outcome_of("money", EIGHT_BILLION, answer), NeedsFixing)


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        ("43000", None),
        ("43,000", None),
        ("43 000", None),
        ("43k", None),
        ("43 thousand", None),
        ("forty-three thousand", None),
        ("43,000 nurses", None),
        ("43000 nurse", None),
        ("43,000 carers", "note.unit_unneeded"),
    ],
)
def test_the_unit_at_the_box_need_not_be_typed(answer, note):
    outcome = marked("number", {"amount": "43000", "unit": "nurses"}, answer)
    assert outcome.fraction == 1
    assert (outcome.note.code if outcome.note else None) == note


@pytest.mark.parametrize(
    ("unit", "answer", "fraction"),
    [
        ("km", "12 miles", 0),
        ("km", "12 kilometres", 1),
        ("years", "12 months", 0),
        ("years", "12 yrs", 1),
        ("troops", "12%", 0),
        ("times", "12 times", 1),
        ("times", "twelvefold", 1),
    ],
)
def test_a_unit_that_measures_something_else_is_wrong(unit, answer, fraction):
    assert marked("number", {"amount": "12", "unit": unit}, answer).fraction == fraction


@pytest.mark.parametrize(
    "answer", ["3", "third", "3rd", "#3", "no. 3", "number three", "third-largest", "the third largest exporter"]
)
def test_a_rank_may_be_an_ordinal(answer):
    assert marked("number", {"amount": "3", "unit": "rank exporter"}, answer).fraction == 1


def test_a_comma_before_three_digits_is_asked_back_where_things_can_be_parts():
    outcome = outcome_of("number", {"amount": "25000", "unit": None}, "25,000")
    assert isinstance(outcome, NeedsFixing)
    assert outcome.note.code == "fix.separator"
    sent = {raw: marked("number", {"amount": "25000", "unit": None}, raw).fraction for raw, _ in outcome.choices}
    assert sorted(sent.values()) == [0, 1]


def test_zero_is_an_answer_and_blank_is_not():
    assert marked("number", {"amount": "0", "unit": None}, "0").fraction == 1
    assert marked("number", {"amount": "0", "unit": None}, "0.0").fraction == 1
    assert marked("number", {"amount": "0", "unit": None}, 0).fraction == 1
    assert fix_code("number", {"amount": "0", "unit": None}, " ") == "fix.blank"


@pytest.mark.parametrize("answer", ["1/0", "192.168.1.2", "frog", ",", "nan", "infinity", "1e999999999"])
def test_what_is_no_number_is_asked_back(answer):
    assert isinstance(outcome_of("number", {"amount": "1", "unit": None}, answer), NeedsFixing)


def test_a_rounded_count_is_taken_to_its_second_figure():
    key = {"amount": "24300", "unit": "nurses"}
    assert marked("number", key, "24000", grain="rounded").fraction == 1
    assert marked("number", key, "25000", grain="rounded").fraction == 0
    assert marked("number", key, "24000").fraction == 0
    assert marked("number", {"amount": "11", "unit": "ships"}, "12", grain="rounded").fraction == 0
