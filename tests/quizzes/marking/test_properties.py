"""Properties of marking: every way of writing the key is right, one digit more or less is not, nearer earns no less."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from content.parsing.months import MONTH_NAMES
from quizzes.marking import mark, spec_from_json
from quizzes.records import Mark, NeedsFixing, Spec

modest = settings(max_examples=100, deadline=None)
FULL_WIDTH = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")
spaces = st.sampled_from(["", " ", "  ", "\u00a0", "\t"])


def fraction(spec: Spec, text: str) -> Decimal:
    outcome = mark(spec, text)
    assert isinstance(outcome, Mark), (text, outcome)
    return outcome.fraction


def taken(spec: Spec, text: str) -> bool:
    """Whether a text earns full marks; one that is asked back does not."""
    outcome = mark(spec, text)
    return isinstance(outcome, Mark) and outcome.fraction == 1


@st.composite
def dressed(draw: st.DrawFn, text: str) -> str:
    """A text with outer space, in other case or with full-width digits."""
    text = draw(st.sampled_from([text, text.upper(), text.lower(), text.title()]))
    text = text.translate(FULL_WIDTH) if draw(st.booleans()) else text
    return draw(spaces) + text + draw(spaces)


# -- every way of writing the key ------------------------------------------------------------------

NAMES = ("", *MONTH_NAMES)


@modest
@given(data=st.data(), day=st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31)))
def test_a_date_in_every_order_and_dress_is_right(data, day):
    month, ordinal = NAMES[day.month], {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    nth = f"{day.day}{ordinal.get(day.day, 'th')}"
    written = data.draw(
        st.sampled_from(
            [
                *(f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{nth} of {month} {day.year}"),
                *(f"{month} {nth}, {day.year}", day.isoformat(), f"{day.year}年{day.month}月{day.day}日"),
                *(f"the {nth} of {month}, {day.year}", f"{day.day}. {month} {day.year}", f"{day:%Y%m%d}"),
            ]
        )
    )
    assert fraction(spec_from_json({"kind": "date", "key": day.isoformat()}), data.draw(dressed(written))) == 1


amounts = st.decimals(1, 999, places=1, allow_nan=False, allow_infinity=False)


@modest
@given(data=st.data(), value=amounts)
def test_a_percentage_in_every_dress_is_right(data, value):
    text = f"{value.normalize():f}"
    written = data.draw(
        st.sampled_from([text, f"{text}%", f"{text} %", f"{text} per cent", f"{text} percent", f"%{text}"])
    )
    assert fraction(spec_from_json({"kind": "percentage", "key": text}), data.draw(dressed(written))) == 1


SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "m": 6, "bn": 9, "万": 4, "億": 8, "兆": 12}


@modest
@given(data=st.data(), value=amounts, scale=st.sampled_from(sorted(SCALES)))
def test_a_sum_in_every_dress_is_right(data, value, scale):
    text, amount = f"{value.normalize():f}", f"{value.scaleb(SCALES[scale]).normalize():f}"
    spec = spec_from_json({"kind": "money", "key": {"amount": amount, "currency": "EUR"}, "currency": "asked"})
    shapes = [f"€{text} {scale}", f"{text}{scale} EUR", f"EUR {text} {scale}", f"{text} {scale} euros", f"{amount} €"]
    written = data.draw(st.sampled_from([*shapes, f"€{Decimal(amount):,f}"]))
    assert fraction(spec, data.draw(spaces) + written + data.draw(spaces)) == 1


@modest
@given(data=st.data(), value=st.integers(1000, 10**9))
def test_a_count_in_every_dress_is_right(data, value):
    spec = spec_from_json({"kind": "number", "key": {"amount": str(value), "unit": "troops"}})
    grouped = f"{value:,}"
    shapes = [str(value), grouped, grouped.replace(",", " "), grouped.replace(",", "\u202f"), f"{grouped} troops"]
    assert fraction(spec, data.draw(dressed(data.draw(st.sampled_from(shapes))))) == 1


words = st.sampled_from("Ada Bram Ciro Dunya Elif Farid Grete Hanno Idris Jolanta Kemal Lieselotte".split())


@modest
@given(data=st.data(), given_name=words, family=words)
def test_a_name_in_either_order_and_every_dress_is_right(data, given_name, family):
    assume(given_name != family)
    spec = spec_from_json({"kind": "person", "key": {"name": f"{given_name} {family}"}})
    shapes = [
        f"{given_name} {family}",
        f"{family} {given_name}",
        f"{family}, {given_name}",
        f"Dr {given_name} {family}",
    ]
    assert fraction(spec, data.draw(dressed(data.draw(st.sampled_from([*shapes, f"{family} {given_name}-san"]))))) == 1


# -- one digit more or less ------------------------------------------------------------------------


@st.composite
def one_digit_off(draw: st.DrawFn, text: str) -> str:
    """The text with a digit put in, or one of its digits taken out."""
    at = draw(st.integers(0, len(text)))
    if draw(st.booleans()) or at == len(text):
        return text[:at] + draw(st.sampled_from("0123456789")) + text[at:]
    return text[:at] + text[at + 1 :]


@modest
@given(data=st.data(), value=st.integers(1, 10**6))
def test_a_digit_more_or_less_is_never_right(data, value):
    other = data.draw(one_digit_off(str(value)))
    assume(other and int(other) != value)
    for question in (
        {"kind": "number", "key": {"amount": str(value), "unit": "boats"}},
        {"kind": "percentage", "key": str(value)},
        {"kind": "money", "key": {"amount": str(value), "currency": "USD"}},
        {
            "kind": "number",
            "key": {"amount": str(value), "unit": "boats"},
            "tolerance": {"type": "relative", "value": "0"},
        },
    ):
        assert not taken(spec_from_json(question), other)


@modest
@given(data=st.data(), day=st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31)))
def test_a_digit_more_or_less_in_a_date_is_never_right(data, day):
    text = f"{day.day} {NAMES[day.month]} {day.year}"
    place = data.draw(st.sampled_from(["day", "year"]))
    other = data.draw(one_digit_off(str(day.day if place == "day" else day.year)))
    assume(other.lstrip("0") and int(other) != (day.day if place == "day" else day.year))
    parts = text.split()
    parts[0 if place == "day" else 2] = other
    assume(not (place == "year" and len(other) == 2))  # the century of the key wins
    assert not taken(spec_from_json({"kind": "date", "key": day.isoformat()}), " ".join(parts))


# -- nearer never earns less -----------------------------------------------------------------------

TOLERANCES = [
    {"type": "nominal", "value": "3"},
    {"type": "relative", "value": "0.1"},
    {"type": "geometric", "value": "0.5"},
    *({"type": "source", "hedge": hedge} for hedge in ("over", "nearly", "about")),
]


@modest
@given(data=st.data(), key=st.integers(1, 10**6), tolerance=st.sampled_from(TOLERANCES), below=st.booleans())
def test_a_nearer_answer_never_earns_less(data, key, tolerance, below):
    spec = spec_from_json({"kind": "number", "key": {"amount": str(key), "unit": "boats"}, "tolerance": tolerance})
    near, far = sorted(data.draw(st.tuples(st.integers(0, 10**4), st.integers(0, 10**4))))
    first, second = (key - near, key - far) if below else (key + near, key + far)
    assert fraction(spec, str(first)) >= fraction(spec, str(second))


@modest
@given(
    text=st.text(max_size=60), keys=st.lists(st.sampled_from(["Iran", "自立", "Plan A+", "kōban", "NPA"]), min_size=2)
)
def test_one_text_has_one_outcome_class_whatever_the_names_asked(text, keys):
    for kind in ("term", "person", "agreement"):
        outcomes = [mark(spec_from_json({"kind": kind, "key": {"name": key}}), text) for key in keys]
        assert len({isinstance(outcome, NeedsFixing) for outcome in outcomes}) == 1
