"""A text cut at its facts is still the same text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from content.segments import Segment, cut, highlight

SPANS = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40), st.integers()), max_size=8)


@given(st.text(max_size=30), SPANS)
def test_joined_segments_are_the_text_and_none_is_empty(text, spans):
    segments = cut(text, spans)
    assert "".join(segment.text for segment in segments) == text
    assert all(segment.text for segment in segments)


@given(st.text(max_size=30), SPANS)
def test_each_marked_segment_is_a_span_that_was_given(text, spans):
    at = 0
    for segment in cut(text, spans):
        end = at + len(segment.text)
        assert segment.item is None or (at, end, segment.item) in spans
        at = end


def test_the_longest_of_overlapping_spans_wins():
    assert cut("In May 2031 it rose", [(3, 6, "month"), (3, 11, "date"), (7, 11, "year")]) == [
        Segment("In "), Segment("May 2031", "date"), Segment(" it rose"),
    ]  # fmt: skip


def test_of_two_as_long_the_earlier_wins():
    assert [s.item for s in cut("abcdef", [(2, 5, "late"), (1, 4, "early")]) if s.item] == ["early"]


def test_spans_that_touch_are_both_kept():
    assert [s.text for s in cut("12%2031", [(3, 7, "b"), (0, 3, "a")])] == ["12%", "2031"]


def test_a_quote_is_marked_once_and_only_where_it_stands():
    assert highlight("a fee, a fee", "a fee") == [Segment("a fee", True), Segment(", a fee")]
    assert highlight("a fee", "a fare") == [Segment("a fee")]
    assert highlight("a fee", "") == [Segment("a fee")]
