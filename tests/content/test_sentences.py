"""The sentence around a span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.sentences import sentence_around, sentence_span

TEXT = "The fee rose. Mr. Berg of the U.S. crews said it was 12.5% of the fare! “Was it?” Nobody knew, e.g. St. Ives."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("fee rose", "The fee rose."),
        ("12.5%", "Mr. Berg of the U.S. crews said it was 12.5% of the fare!"),
        ("Berg", "Mr. Berg of the U.S. crews said it was 12.5% of the fare!"),
        ("Was it", "“Was it?”"),
        ("Ives", "Nobody knew, e.g. St. Ives."),
        ("rose. Mr. Berg", "The fee rose. Mr. Berg of the U.S. crews said it was 12.5% of the fare!"),
    ],
)
def test_ends_where_sentences_end(words, sentence):
    start = TEXT.index(words)
    assert sentence_around(TEXT, start, start + len(words)) == sentence


@given(st.text(alphabet="aA .!?“”1", min_size=1, max_size=40), st.data())
def test_holds_its_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = sentence_span(text, start, end)
    assert first <= start
    assert end <= last or not text[last:end].strip()
